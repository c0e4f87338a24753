"""What can be searched for from everywhere: one entry for each kind of record."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.access.permissions import Area
from core.lists.fields import Kind, Listing
from core.lists.listings import LISTINGS

# By what a record is called, the first that it has; a person by their name, anything else by its own.
NAMES = ("company_name", "name", "title", "subject", "full_name", "email")
PERSON_FIRST = ("full_name", "company_name", "email")
# So many columns tell two records of one name apart.
TOLD = 3


@dataclass(frozen=True, slots=True)
class Searched:
    """`search` is a definer function (query text, most integer) that gives the numbers it found."""

    # As the screen is called that shows one.
    name: str
    title: str
    singular: str
    table: str
    area: Area
    search: str
    # Columns: what the record is called by, and what is told beside that.
    called: tuple[str, ...]
    told: tuple[str, ...] = ()


# Kinds that have no list of their own; those that have one follow from it.
UNLISTED: tuple[Searched, ...] = ()


@cache
def kinds() -> tuple[Searched, ...]:
    listed = (_of(listing) for listing in LISTINGS.values() if listing.search)
    return (*listed, *UNLISTED)


def kinds_in(names: Sequence[str], areas: frozenset[Area] | None = None) -> tuple[Searched, ...]:
    """Those that these screens show, in their order, of the areas that may be looked at."""
    known = {kind.name: kind for kind in kinds()}
    found = (known[name] for name in names if name in known)
    return tuple(kind for kind in found if areas is None or kind.area in areas)


def _of(listing: Listing) -> Searched:
    # Of columns of the table itself; what a list joins to them is not searched either.
    own = [field for field in listing.fields if field.expression == f"t.{field.name}"]
    names = {field.name for field in own}
    order = PERSON_FIRST if listing.table == "contacts" else NAMES
    called = tuple(name for name in order if name in names)
    shown = (field.name for field in own if field.default and field.kind is Kind.TEXT)
    told = [name for name in shown if name not in called[:1]]
    assert listing.search is not None
    return Searched(
        listing.name,
        listing.title,
        listing.singular,
        listing.table,
        listing.area,
        listing.search,
        called,
        tuple(told[:TOLD]),
    )
