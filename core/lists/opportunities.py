"""The list of opportunities."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.pipeline.stages import LostReason, Stage

if TYPE_CHECKING:
    from core.entries import Entry

NEWEST = (("created_at", True),)
OPEN = "stage:prospecting,qualification,proposal,negotiation"


def _edit() -> "type[Entry]":
    from core.pipeline.inputs import OpportunityEdit

    return OpportunityEdit


OPPORTUNITIES = Listing(
    name="opportunities",
    title="Opportunities",
    singular="Opportunity",
    table="opportunities",
    area=Area.OPPORTUNITIES,
    edits=_edit,
    search="tradewind.search_opportunities",
    default_order=NEWEST,
    quick=(
        Quick("mine", "Mine", f"owner:me {OPEN}"),
        Quick("open", "Open", OPEN),
        Quick("late", "Overdue", f"{OPEN} expected_close_date<today"),
        Quick("won", "Won this month", "stage:closed_won closed:this-month"),
        Quick("lost", "Lost this month", "stage:closed_lost closed:this-month"),
    ),
    fields=(
        Field("title", "Title", Kind.TEXT, width=230, default=True, nullable=False, indexed=True),
        Field(
            "company_name",
            "Company",
            Kind.TEXT,
            width=200,
            default=True,
            indexed=True,
            others=("company",),
        ),
        Field("stage", "Stage", Kind.CHOICE, choices=Stage, default=True, nullable=False),
        Field("amount", "Value", Kind.MONEY, unit="currency", default=True, others=("value",)),
        Field("currency", "Currency", Kind.TEXT, width=80, nullable=False),
        Field(
            "weighted_value",
            "Weighted",
            Kind.MONEY,
            unit="currency",
            default=True,
            others=("weighted",),
        ),
        Field(
            "likelihood",
            "Probability",
            Kind.NUMBER,
            "COALESCE(t.probability_override, t.probability)",
            editable="probability_override",
            default=True,
            nullable=False,
            others=("percent",),
        ),
        OWNER,
        Field(
            "expected_close_date",
            "Expected to close",
            Kind.DATE,
            default=True,
            indexed=True,
            others=("expected", "close"),
        ),
        Field(
            "furthest",
            "Came as far as",
            Kind.CHOICE,
            # To be lost is not to come further.
            "(SELECT c.to_stage FROM tradewind.opportunity_stage_changes c"
            " WHERE c.organization_id = t.organization_id AND c.opportunity_id = t.id"
            " AND c.to_stage <> 'closed_lost' ORDER BY array_position("
            "'{prospecting,qualification,proposal,negotiation,closed_won}'::text[], c.to_stage)"
            " DESC LIMIT 1)",
            choices=Stage,
            sortable=False,
        ),
        Field("stage_changed_at", "In this stage since", Kind.MOMENT, nullable=False),
        Field("closed_at", "Closed", Kind.MOMENT, others=("won", "decided")),
        Field("lost_reason", "Lost because", Kind.CHOICE, choices=LostReason, others=("lost",)),
        Field("lost_details", "More on that", Kind.TEXT, width=220),
        Field("description", "Description", Kind.TEXT, width=260, sortable=False),
        Field(
            "created_at",
            "Created",
            Kind.MOMENT,
            default=True,
            nullable=False,
            indexed=True,
            nulls_last="down",
        ),
        Field("updated_at", "Changed", Kind.MOMENT, nullable=False, others=("updated",)),
        Field("id", "Number", Kind.NUMBER, nullable=False),
    ),
)
