"""Telephone numbers as E.164, by the rules of the phonenumbers library, most of them in a microsecond.

The library itself looks at a number from all sides, which takes a hundred times as long. What its own
pattern of a country matches outright needs none of that; everything else is left to it.
"""

import re
from collections.abc import Callable
from functools import cache

_SIGNS = str.maketrans("", "", " \t\xa0\u2009\u202f()-./–")

LOOKS = re.compile(r"(?=(?:\D*\d){5})(?!(?:\D*\d){21})[\d\s()+./–-]{5,40}")

Matching = Callable[[str], object]


def e164(typed: str, region: str) -> str | None:
    """`+43123456`, with `;ext=12` where there is an extension, or None where it is no number of any country."""
    plain = typed.translate(_SIGNS)
    if plain.isascii():
        if plain.startswith("00"):
            plain = "+" + plain[2:]
        if plain[:1] == "+":
            if plain[1:].isdigit() and (rest := _without_code(plain)) is not None:
                code, number = rest
                if _of_code(code)(number):
                    return plain
        elif region and plain.isdigit():
            code, prefix, matches = _of_region(region)
            if prefix and plain.startswith(prefix) and matches(plain[len(prefix) :]):
                return f"+{code}{plain[len(prefix) :]}"
    return _by_library(typed, region)


def _by_library(typed: str, region: str) -> str | None:
    import phonenumbers

    # Some write the country's code and forget the plus.
    for said, where in ((typed, region or None), (f"+{typed.strip().lstrip('+')}", None)):
        try:
            number = phonenumbers.parse(said, where)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            found = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            return f"{found};ext={number.extension}" if number.extension else found
    return None


def _without_code(plain: str) -> tuple[int, str] | None:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    for length in (1, 2, 3):
        head = plain[1 : 1 + length]
        if len(head) == length and int(head) in COUNTRY_CODE_TO_REGION_CODE:
            return int(head), plain[1 + length :]
    return None


@cache
def _of_code(code: int) -> Matching:
    """Whether a number of the main country of this code is one, as the library's general pattern says."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    region = COUNTRY_CODE_TO_REGION_CODE[code][0]
    if region == "001":
        return lambda _: None
    metadata = PhoneMetadata.metadata_for_region(region, None)
    return _pattern(metadata)


@cache
def _of_region(region: str) -> tuple[int, str, Matching]:
    from phonenumbers import PhoneMetadata

    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or not metadata.national_prefix:
        return 0, "", lambda _: None
    return metadata.country_code or 0, metadata.national_prefix, _pattern(metadata)


def _pattern(metadata: object) -> Matching:
    general = getattr(metadata, "general_desc", None)
    pattern = getattr(general, "national_number_pattern", None)
    if not pattern:
        return lambda _: None
    return re.compile(pattern).fullmatch
