"""The list of what each active customer has brought and may bring: a line for each currency."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.standard import NUMBER

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.pipeline.inputs import Counted

    return Counted


OF_COMPANY = (
    "tradewind.customer_companies c"
    " WHERE c.organization_id = t.organization_id AND c.id = t.customer_company_id"
)

COMPANY_PIPELINES = Listing(
    name="company_pipelines",
    title="Customers with opportunities",
    singular="Customer",
    table="company_pipelines",
    area=Area.OPPORTUNITIES,
    edits=_edit,
    is_counted=True,
    only="t.opportunities > 0 AND EXISTS (SELECT FROM"
    f" {OF_COMPANY} AND c.status = 'active' AND c.deleted_at IS NULL)",
    default_order=(("pipeline_value", True),),
    quick=(
        Quick("open", "With something open", "pipeline_value>0"),
        Quick("won", "With something won", "won_amount>0"),
    ),
    fields=(
        Field(
            "company_name",
            "Company",
            Kind.TEXT,
            f"(SELECT c.company_name FROM {OF_COMPANY})",  # noqa: S608 (nothing from outside)
            width=280,
            default=True,
            nullable=False,
            shown="company.company_name",
            join="JOIN tradewind.customer_companies company"
            " ON company.organization_id = t.organization_id AND company.id = t.customer_company_id",
            others=("name",),
        ),
        Field(
            "opportunities",
            "Opportunities",
            Kind.NUMBER,
            width=120,
            default=True,
            nullable=False,
        ),
        Field(
            "won_amount",
            "Won",
            Kind.MONEY,
            unit="currency",
            width=140,
            default=True,
            nullable=False,
            shown="round(t.won_amount, tradewind.minor_units(t.currency))",
            sort=("t.won_amount",),
        ),
        Field(
            "pipeline_value",
            "Pipeline value",
            Kind.MONEY,
            unit="currency",
            width=140,
            default=True,
            nullable=False,
            # Nothing is shown with as many places as something.
            shown="round(t.pipeline_value, tradewind.minor_units(t.currency))",
            sort=("t.pipeline_value",),
            indexed=True,
            others=("open",),
        ),
        Field("currency", "Currency", Kind.TEXT, width=90, default=True, nullable=False),
        Field(
            "customer_company_id",
            "Number of the company",
            Kind.NUMBER,
            width=120,
            nullable=False,
        ),
        NUMBER,
    ),
)
