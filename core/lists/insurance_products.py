"""The list of insurance products."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.leads.choices import ProductType
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.standard import CHANGED, CURRENCY, NUMBER

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.leads.origin_inputs import InsuranceProductEdit

    return InsuranceProductEdit


INSURANCE_PRODUCTS = Listing(
    name="insurance_products",
    title="Insurance products",
    singular="Insurance product",
    table="insurance_products",
    area=Area.LEADS,
    edits=_edit,
    default_order=(("name", False),),
    quick=(Quick("active", "On offer", "is_active:yes"),),
    fields=(
        Field("name", "Name", Kind.TEXT, width=240, default=True, nullable=False, indexed=True),
        Field("product_type", "Kind", Kind.CHOICE, choices=ProductType, default=True),
        Field(
            "coverage_amount",
            "Cover",
            Kind.MONEY,
            unit="currency",
            default=True,
            others=("coverage",),
        ),
        Field("premium_range_min", "Premium from", Kind.MONEY, unit="currency", default=True),
        Field("premium_range_max", "Premium up to", Kind.MONEY, unit="currency", default=True),
        CURRENCY,
        Field("is_active", "On offer", Kind.FLAG, default=True, nullable=False, others=("active",)),
        Field("description", "Description", Kind.TEXT, width=320, sortable=False),
        Field("slug", "Short name", Kind.TEXT, nullable=False),
        Field("created_at", "Created", Kind.MOMENT, nullable=False),
        CHANGED,
        NUMBER,
    ),
)
