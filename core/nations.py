"""Countries and currencies: the codes of ISO 3166 and ISO 4217, and their names in a language."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator

if TYPE_CHECKING:
    from babel import Locale

# What the territories of babel hold besides countries: Europe as a whole, outlying Oceania …
NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


@cache
def countries(language: str = "en") -> Mapping[str, str]:
    """Two letters and the name in this language, in the order of the names."""
    names = {
        code: name
        for code, name in _locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    }
    return dict(sorted(names.items(), key=lambda each: each[1].casefold()))


@cache
def currencies(language: str = "en") -> Mapping[str, str]:
    """Three letters and the name, of what is paid with somewhere today."""
    from babel.numbers import get_territory_currencies

    living = {
        code for country in countries() for code in get_territory_currencies(country, tender=True)
    }
    names = _locale(language).currencies
    found = {code: f"{code} · {names.get(code, code)}" for code in living}
    return dict(sorted(found.items()))


@cache
def currency_of(country: str) -> str:
    """What is paid with there; euro where nobody knows."""
    from babel.numbers import get_territory_currencies

    return next(iter(get_territory_currencies(country)), "EUR")


def _locale(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@cache
def _country_names() -> Mapping[str, str]:
    """How countries are called by those who write to us: in English, German, and by themselves."""
    named = {}
    for language in ("fr", "es", "it", "de", "en"):
        named.update({name.casefold(): code for code, name in countries(language).items()})
    return named | {"usa": "US", "uk": "GB", "england": "GB", "great britain": "GB"}


def country_code(typed: str) -> str:
    """`at`, `AT`, `Austria` and `Österreich` are one country."""
    code = typed.strip().upper()
    if code in countries():
        return code
    if found := _country_names().get(typed.strip().casefold()):
        return found
    raise ValueError(f"“{typed}” is not a country; choose one, or write two letters such as AT.")


def currency_code(typed: str) -> str:
    code = typed.strip().upper()
    if code in currencies():
        return code
    raise ValueError(
        f"“{typed}” is not a currency; choose one, or write three letters such as EUR."
    )


Country = Annotated[str, AfterValidator(country_code)]
Currency = Annotated[str, AfterValidator(currency_code)]
