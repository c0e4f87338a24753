"""All that can be listed, by name. Each is declared in a module of its own, imported when asked for.

Such a module imports neither the mapper nor the entries: a window shows its first rows before either
is there. A test of the start of the window holds every listing to it.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module

from core.errors import Refused
from core.lists.fields import Field, Kind, Listing, Order, Quick

__all__ = ["LISTINGS", "Field", "Kind", "Listing", "Order", "Quick", "listing"]

# The name, which is the module's as well; the listing in it has the same name in capitals.
NAMES = (
    "company_pipelines",
    "contacts",
    "contracts",
    "customer_companies",
    "deals",
    "insurance_products",
    "lead_batches",
    "lead_sources",
    "leads",
    "opportunities",
    "quotes",
    "services",
    "tasks",
)


class _Listings(Mapping[str, Listing]):
    def __getitem__(self, name: str) -> Listing:
        if name not in NAMES:
            raise KeyError(name)
        found = getattr(import_module(f"core.lists.{name}"), name.upper())
        assert isinstance(found, Listing)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


LISTINGS: Mapping[str, Listing] = _Listings()


def listing(name: str) -> Listing:
    try:
        return LISTINGS[name]
    except KeyError:
        raise Refused(f"There is no list “{name}”.") from None
