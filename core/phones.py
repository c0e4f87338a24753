"""Telephone numbers: kept as E.164, read as people write them, shown as they are dialled at home.

`phonenumbers` knows the plans of all countries; it is imported when the first number is read.
"""

import re
from typing import Annotated

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
    try:
        found = phonenumbers.parse(typed, region or None)
    except phonenumbers.NumberParseException as error:
        if error.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE:
            raise ValueError(
                f"“{typed}” does not say of which country it is; begin with + and its code, such"
                " as +49 30 1234567."
            ) from None
        raise ValueError(f"“{typed}” is not a telephone number.") from None
    reason = phonenumbers.is_possible_number_with_reason(found)
    if reason == phonenumbers.ValidationResult.TOO_LONG:
        raise ValueError(f"“{typed}” has too many digits for a telephone number.")
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        raise ValueError(f"“{typed}” has too few digits for a telephone number.")
    written = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return f"{written};ext={found.extension}" if found.extension else written


def shown(kept: str, region: str = "") -> str:
    """As it is dialled: the number alone at home, with the country abroad; what it was if unreadable."""
    import phonenumbers

    try:
        found = phonenumbers.parse(kept, None)
    except phonenumbers.NumberParseException:
        return kept
    region = region or _home[0]
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
