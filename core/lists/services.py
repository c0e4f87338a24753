"""The catalogue: services and packages."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.standard import CHANGED, CURRENCY, NUMBER
from core.pipeline.choices import Complexity, Frequency, ServiceType

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.pipeline.quote_inputs import ServiceEdit

    return ServiceEdit


SERVICES = Listing(
    name="services",
    title="Services",
    singular="Service",
    table="services_packages",
    area=Area.SERVICES,
    edits=_edit,
    search="tradewind.search_services",
    default_order=(("name", False),),
    quick=(
        Quick("offered", "On offer", "active:yes"),
        Quick("recurring", "Recurring", "recurring:yes active:yes"),
        Quick("retired", "No more on offer", "active:no"),
    ),
    fields=(
        Field("name", "Name", Kind.TEXT, width=240, default=True, nullable=False, indexed=True),
        Field(
            "service_type",
            "Kind",
            Kind.CHOICE,
            width=150,
            choices=ServiceType,
            default=True,
            nullable=False,
            others=("type",),
        ),
        Field("price", "Price", Kind.MONEY, unit="currency", default=True, nullable=False),
        CURRENCY,
        Field("tax_rate", "Tax %", Kind.NUMBER, default=True, nullable=False, others=("tax",)),
        Field("is_recurring", "Recurring", Kind.FLAG, width=90, default=True, nullable=False),
        Field("frequency", "Billed", Kind.CHOICE, choices=Frequency, default=True),
        Field("estimated_hours", "Hours", Kind.NUMBER, default=True, others=("hours",)),
        Field("project_duration", "Days", Kind.NUMBER, default=True, others=("duration",)),
        Field(
            "complexity",
            "Complexity",
            Kind.CHOICE,
            width=110,
            choices=Complexity,
            default=True,
            nullable=False,
        ),
        Field("active", "On offer", Kind.FLAG, width=90, default=True, nullable=False),
        Field("description", "Description", Kind.TEXT, width=260, sortable=False),
        Field("deliverables", "Deliverables", Kind.TEXT, width=260, sortable=False),
        Field("created_at", "Created", Kind.MOMENT, nullable=False),
        CHANGED,
        NUMBER,
    ),
)
