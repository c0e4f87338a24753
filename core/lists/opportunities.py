"""The list of opportunities."""

from typing import TYPE_CHECKING, Any

from core.access.permissions import Area
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.standard import CHANGED, CREATED, CURRENCY, NEWEST, NUMBER
from core.pipeline.stages import LostReason, Stage

if TYPE_CHECKING:
    from core.entries import Entry

CHANGES = (
    "FROM tradewind.opportunity_stage_changes c"
    " WHERE c.organization_id = t.organization_id AND c.opportunity_id = t.id"
)
OPEN = "stage:prospecting,qualification,proposal,negotiation"


def _edit() -> "type[Entry]":
    from core.pipeline.inputs import OpportunityEdit

    return OpportunityEdit


def _left(stage: str) -> dict[str, Any]:
    """When it left this stage last is shown, and any time at all is found."""
    return {
        "expression": f"(SELECT max(c.at) {CHANGES} AND c.from_stage = '{stage}')",
        "sortable": False,
        "spanned": f"EXISTS (SELECT {CHANGES} AND c.from_stage = '{stage}'"
        " AND c.at >= {start} AND c.at < {end})",
    }


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
        CURRENCY,
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
            f"(SELECT c.to_stage {CHANGES}"
            " AND c.to_stage <> 'closed_lost' ORDER BY array_position("
            "'{prospecting,qualification,proposal,negotiation,closed_won}'::text[], c.to_stage)"
            " DESC LIMIT 1)",
            choices=Stage,
            sortable=False,
        ),
        # Rows behind the figures: what stood in an open stage when a month began …
        Field(
            "open_at",
            "Open at the beginning of",
            Kind.MOMENT,
            "coalesce(t.closed_at, now())",
            sortable=False,
            nullable=False,
            spanned=f"coalesce((SELECT c.to_stage {CHANGES} AND c.at < {{start}}"
            " ORDER BY c.at DESC, c.id DESC LIMIT 1) = ANY"
            " ('{prospecting,qualification,proposal,negotiation}'::text[]), false)",
        ),
        # … and what has left a stage; some do so more than once.
        Field("left_prospecting", "Left prospecting", Kind.MOMENT, **_left("prospecting")),
        Field("left_qualification", "Left qualification", Kind.MOMENT, **_left("qualification")),
        Field("left_proposal", "Left proposal", Kind.MOMENT, **_left("proposal")),
        Field("left_negotiation", "Left negotiation", Kind.MOMENT, **_left("negotiation")),
        Field("stage_changed_at", "In this stage since", Kind.MOMENT, nullable=False),
        Field("closed_at", "Closed", Kind.MOMENT, others=("won", "decided")),
        Field("lost_reason", "Lost because", Kind.CHOICE, choices=LostReason, others=("lost",)),
        Field("lost_details", "More on that", Kind.TEXT, width=220),
        Field("description", "Description", Kind.TEXT, width=260, sortable=False),
        CREATED,
        CHANGED,
        Field("customer_company_id", "Number of the company", Kind.NUMBER, nullable=False),
        NUMBER,
    ),
)
