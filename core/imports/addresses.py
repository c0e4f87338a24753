"""Addresses in one line, taken apart as the countries write them."""

import re

from core.imports import places
from core.imports.reading import Unreadable

# Postal code and city, as their countries write them; of each what stands for the code and the city.
_TOWNS = tuple(
    re.compile(said)
    for said in (
        r"(?:[A-Z]{1,3}[- ])?(?P<code>\d{4} ?[A-Z]{2})[ ,]+(?P<city>\D.*)",
        r"(?:[A-Z]{1,3}[- ])?(?P<code>\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2})[ ,]+(?P<city>\D.*)",
        r"(?:[A-Z]{1,3}[- ])?(?P<code>\d{4,6})[ ,]+(?P<city>\D.*)",
        r"(?P<city>\D+?)[ ,]+(?P<code>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})",
        r"(?P<city>\D+?)[ ,]+(?:(?P<state>[A-Z]{2}) )?(?P<code>\d{4,5}(?:-\d{4})?)",
    )
)
_STATE = re.compile(r"(?P<state>[A-Z]{2}) (?P<code>\d{5}(?:-\d{4})?)")
# “Hauptstraße 5 1010 Wien”: after a number of a house, without a comma.
_ONE_LINE = re.compile(r"(?P<street>.*\d\w{0,2}) (?P<town>(?:[A-Z]{1,3}-)?\d{4,5} \D+)")


def address(said: str) -> tuple[str, str, str, str, str]:
    """Street, postal code, city, state and country; what cannot be told apart is the street."""
    parts = [part.strip() for part in re.split(r"[,\n;]", said) if part.strip()]
    land = ""
    if len(parts) > 1 and (region := places.region_of(parts[-1])):
        land = places.country_of(region)
        parts.pop()
    street, code, city, state = "", "", "", ""
    if len(parts) > 1 and (found := _STATE.fullmatch(parts[-1])):
        state, code, city = found["state"], found["code"], parts[-2]
        street = ", ".join(parts[:-2])
    elif parts and (found := _town(parts[-1])):
        code, city = found["code"], found["city"]
        state = found.groupdict().get("state") or ""
        street = ", ".join(parts[:-1])
    elif (
        len(parts) == 1
        and (line := _ONE_LINE.fullmatch(parts[0]))
        and (found := _town(line["town"]))
    ):
        street, code, city = line["street"], found["code"], found["city"]
    elif len(parts) > 1 and land:
        street, city = ", ".join(parts[:-1]), parts[-1]
    else:
        street = " ".join(said.split())
        land = ""
    if len(street) > 255 or len(city) > 100:
        raise Unreadable("too_long")
    return street, code, city, state, land


def _town(said: str) -> re.Match[str] | None:
    return next((found for each in _TOWNS if (found := each.fullmatch(said))), None)


def is_whole_address(said: str) -> bool:
    """More than a street."""
    return any(address(said)[1:])
