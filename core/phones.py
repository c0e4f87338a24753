"""Telephone numbers: kept as E.164, read as people write them, shown as they are dialled at home.

`phonenumbers` knows the plans of all countries; it is imported when the first number is read.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator

# Where a number without a country belongs: the country of the organization, once somebody is at work.
_home: list[str] = [""]


def at_home_in(country: str | None) -> None:
    """Two letters of ISO 3166; nothing else is taken."""
    _home[0] = country if country and re.fullmatch(r"[A-Z]{2}", country) else ""


def normalized(typed: str, region: str = "") -> str:
    """E.164, with the extension behind it where there is one; raises ValueError with a sentence."""
    import phonenumbers

    region = region or _home[0]
    called = typed if len(typed) <= 40 else f"{typed[:40]}…"
    try:
        found = phonenumbers.parse(typed, region or None)
    except phonenumbers.NumberParseException as error:
        kinds = phonenumbers.NumberParseException
        if error.error_type == kinds.INVALID_COUNTRY_CODE:
            raise ValueError(
                f"“{called}” does not say of which country it is; begin with + and its code, such"
                " as +49 30 1234567."
            ) from None
        if error.error_type == kinds.TOO_LONG and any(map(str.isdigit, typed)):
            raise ValueError(f"“{called}” has too many digits for a telephone number.") from None
        raise ValueError(f"“{called}” is not a telephone number.") from None
    reason = phonenumbers.is_possible_number_with_reason(found)
    if reason == phonenumbers.ValidationResult.INVALID_LENGTH:
        raise ValueError(f"“{called}” is not a telephone number.")
    if reason == phonenumbers.ValidationResult.TOO_LONG:
        raise ValueError(f"“{called}” has too many digits for a telephone number.")
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        raise ValueError(f"“{called}” has too few digits for a telephone number.")
    written = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return f"{written};ext={found.extension}" if found.extension else written


def dialled_in(
    entry: Any, standing: Mapping[str, object] | None, names: tuple[str, ...] = ("phone", "mobile")
) -> Any:
    """What was typed of somebody, their numbers read as those of the country that stands beside them.

    What is no number there is left to the field, which says so.
    """
    from core import nations

    if not isinstance(entry, Mapping) or not any(entry.get(name) for name in names):
        return entry
    said = entry.get("country") or (standing or {}).get("country")
    try:
        region = nations.country_code(str(said)) if said else ""
    except ValueError:
        region = ""
    read: dict[str, Any] = dict(entry)
    for name in names:
        typed = read.get(name)
        if region and isinstance(typed, str) and typed.strip():
            try:
                read[name] = normalized(typed, region)
            except ValueError:
                continue
    return read


def shown(kept: str) -> str:
    """As it is dialled: the number alone at home, with the country abroad; what it was if unreadable."""
    return _shown(kept, _home[0])


def written(kept: str) -> str:
    """With its country wherever one is, as it is read by whoever has it in an envelope or a field."""
    return _shown(kept, "")


@lru_cache(20_000)
def _shown(kept: str, region: str) -> str:
    import phonenumbers

    try:
        found = phonenumbers.parse(kept, None)
    except phonenumbers.NumberParseException:
        return kept
    is_home = (
        phonenumbers.country_code_for_region(region) == found.country_code if region else False
    )
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(found, form.NATIONAL if is_home else form.INTERNATIONAL)


def link(kept: str) -> str:
    """For a `tel:` link, which takes nothing but digits."""
    number, _, extension = kept.partition(";ext=")
    digits = re.sub(r"[^+\d]", "", number)
    return f"tel:{digits};ext={extension}" if extension else f"tel:{digits}"


Telephone = Annotated[str, AfterValidator(normalized)]
