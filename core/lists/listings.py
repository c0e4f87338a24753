"""All that can be listed, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from core.errors import Refused
from core.lists.contacts import CONTACTS
from core.lists.fields import Field, Kind, Listing, Order, Quick
from core.lists.leads import LEADS

__all__ = ["LISTINGS", "Field", "Kind", "Listing", "Order", "Quick", "listing"]

LISTINGS: Mapping[str, Listing] = MappingProxyType(
    {listing.name: listing for listing in (CONTACTS, LEADS)}
)


def listing(name: str) -> Listing:
    try:
        return LISTINGS[name]
    except KeyError:
        raise Refused(f"There is no list “{name}”.") from None
