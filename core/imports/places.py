"""Countries by any of their names, in the languages that files come in."""

import unicodedata
from collections.abc import Mapping
from functools import cache

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "hu")
# What people write and no list has.
_ALSO = {
    "US": "usa, u.s.a., u.s., united states of america, america, amerika",
    "GB": "uk, u.k., england, scotland, wales, northern ireland, great britain, grossbritannien",
    "NL": "holland, the netherlands",
    "AE": "uae",
    "DE": "brd, d",
    "AT": "a, oesterreich",
    "IE": "republic of ireland",
    "CZ": "czech republic, tschechische republik",
    "KR": "korea, south korea",
    "RU": "russia",
    "TR": "turkey, republic of turkey",
}


@cache
def region_of(name: str) -> str:
    """`AT` for Austria, Österreich, AUT, at; "" where it is no country."""
    return _regions().get(_key(name), "")


@cache
def country_of(region: str) -> str:
    """The name that is stored, whatever the file called it."""
    from babel import Locale

    return str(Locale("en").territories.get(region, region))


@cache
def names_of(region: str) -> tuple[str, ...]:
    """How it is called in each of these languages, the stored name first, and by its letters."""
    from babel import Locale

    names = (str(Locale(language).territories.get(region, region)) for language in LANGUAGES)
    also = _ALSO.get(region, "").split(", ")
    return tuple(dict.fromkeys(name for name in (*names, region, *also) if name))


@cache
def _regions() -> Mapping[str, str]:
    from babel import Locale
    from babel.core import get_global

    english = Locale("en").territories
    found: dict[str, str] = {}
    for region in map(str, english):
        if len(region) == 2 and region.isalpha() and region not in ("EU", "EZ", "UN", "ZZ", "QO"):
            found[region.casefold()] = region
    for code, to in get_global("territory_aliases").items():
        alias, region = str(code).casefold(), str(to[0])
        if len(alias) == 3 and alias.isalpha() and len(to) == 1 and region.casefold() in found:
            found[alias] = region
    for language in LANGUAGES:
        for key, name in Locale(language).territories.items():
            if str(key).casefold() in found:
                found.setdefault(_key(name), str(key))
    return found | {name: code for code, names in _ALSO.items() for name in names.split(", ")}


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
