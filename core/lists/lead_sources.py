"""The list of lead sources."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.leads.choices import LeadSourceType
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.standard import CHANGED, NUMBER

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.leads.origin_inputs import LeadSourceEdit

    return LeadSourceEdit


LEAD_SOURCES = Listing(
    name="lead_sources",
    title="Lead sources",
    singular="Lead source",
    table="lead_sources",
    area=Area.LEADS,
    edits=_edit,
    default_order=(("name", False),),
    quick=(Quick("active", "In use", "is_active:yes"),),
    fields=(
        Field("name", "Name", Kind.TEXT, width=240, default=True, nullable=False, indexed=True),
        Field("source_type", "Kind", Kind.CHOICE, choices=LeadSourceType, default=True),
        Field("is_active", "In use", Kind.FLAG, default=True, nullable=False, others=("active",)),
        Field("description", "Description", Kind.TEXT, width=320, default=True, sortable=False),
        Field("slug", "Short name", Kind.TEXT, nullable=False),
        Field("created_at", "Created", Kind.MOMENT, nullable=False),
        CHANGED,
        NUMBER,
    ),
)
