"""Which column goes where: by what it is called, by what stands in it, and by whose file it is."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from core.imports import addresses
from core.imports.choices import Target
from core.imports.fields import EXTRA, FIELDS
from core.imports.looks import Look, words
from core.imports.presets import Preset
from core.imports.profiling import Column

# More unknown columns than this are noise, and every one would be written a million times.
MOST_EXTRAS = 40


# The last column of an error file.
WHY = "Why it was not imported"
# A card of a person as it stands in the file.
CARD = "Card"


def suggest(
    target: Target, columns: Sequence[Column], preset: Preset | None = None
) -> dict[str, str]:
    """For each header the field it becomes, each field once; "" is left out."""
    found: dict[str, str] = {}
    taken: set[str] = set()

    def take(header: str, name: str) -> None:
        found[header] = name
        if not name.startswith(EXTRA):
            taken.add(name)

    known_fields = {each.name for each in FIELDS[target]}
    # Our own remark in a file of rows that did not come in.
    found |= {column.header: "" for column in columns if column.header == WHY}
    vendor = {words(header): name for header, name in preset.maps.items()} if preset else {}
    for column in columns:
        name = vendor.get(words(column.header)) if column.header not in found else None
        if name == "" or (name and name.startswith(EXTRA)):
            found[column.header] = name
        elif name and name in known_fields and name not in taken:
            take(column.header, _whole(name, column))
    # Whose name says it exactly, before what merely looks like it.
    for column in columns:
        name = _whole(_meant(target, column.header), column)
        if column.header not in found and name and name not in taken and _fits(name, column):
            take(column.header, name)
    for column in columns:
        name = LOOKS.get(column.look, "")
        if column.header not in found and name in known_fields - taken:
            take(column.header, name)
    if "full_name" in taken and {"first_name", "last_name"} <= taken:
        found = {header: name for header, name in found.items() if name != "full_name"}
    spare = MOST_EXTRAS
    for column in columns:
        if column.header not in found:
            keep = column.filled > 0 and spare > 0
            spare -= keep
            found[column.header] = f"{EXTRA}{column.header[:100]}" if keep else ""
    return {column.header: found[column.header] for column in columns}


def known(header: str) -> bool:
    return any(_meant(target, header) for target in Target)


def _meant(target: Target, header: str) -> str:
    """The field of that name; a unit or a remark beside it, “Value (€)”, says nothing of that."""
    called = _called(target)
    bare = re.sub(r"[(\[].*?[)\]]|[€$£%*:]|\b(?:EUR|USD|CHF|GBP)\b", " ", header)
    return called.get(words(header)) or called.get(words(bare), "")


def _whole(name: str, column: Column) -> str:
    """A street with its city in the same cell is an address in one line."""
    if name == "street" and column.examples:
        whole = sum(map(addresses.is_whole_address, column.examples))
        return "address" if whole * 2 > len(column.examples) else name
    return name


# A column with a name that says nothing is known by its values.
LOOKS = {
    Look.EMAIL: "email",
    Look.PHONE: "phone",
    Look.WEBSITE: "website",
    Look.COUNTRY: "country",
}


@cache
def _called(target: Target) -> Mapping[str, str]:
    named: dict[str, str] = {}
    for each in FIELDS[target]:
        for name in (each.name, each.title):
            named[words(name)] = each.name
    for each in FIELDS[target]:
        for name in each.called:
            named.setdefault(words(name), each.name)
    return named


def _fits(name: str, column: Column) -> bool:
    """“Contact” may be a name or an address, “Value” an amount or a mail: the values decide."""
    if not column.filled:
        return True
    if name == "email":
        return any("@" in example for example in column.examples)
    if name in ("full_name", "company_name", "first_name", "last_name"):
        return column.look not in (Look.EMAIL, Look.PHONE, Look.WEBSITE, Look.NUMBER, Look.DATE)
    if name in ("estimated_value", "google_rating"):
        return column.look in (Look.NUMBER, Look.MONEY, Look.TEXT)
    return not (name == "street" and column.look is Look.EMAIL)
