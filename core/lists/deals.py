"""The list of deals."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.standard import CHANGED, CREATED, CURRENCY, NEWEST, NUMBER
from core.pipeline.stages import DealStatus

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.pipeline.inputs import DealEdit

    return DealEdit


DEALS = Listing(
    name="deals",
    title="Deals",
    singular="Deal",
    table="deals",
    area=Area.DEALS,
    edits=_edit,
    search="tradewind.search_deals",
    default_order=NEWEST,
    quick=(
        Quick("mine", "Mine", "manager:me -deal_status:completed,cancelled"),
        Quick("running", "Running", "deal_status:signed,paid,in_progress"),
        Quick("late", "Overdue", "deal_status:signed,paid,in_progress end_date<today"),
    ),
    fields=(
        Field("title", "Title", Kind.TEXT, width=230, default=True, nullable=False, indexed=True),
        Field("company_name", "Company", Kind.TEXT, width=200, default=True, others=("company",)),
        Field(
            "deal_status",
            "State",
            Kind.CHOICE,
            choices=DealStatus,
            default=True,
            nullable=False,
            others=("status",),
        ),
        Field(
            "final_amount",
            "Amount",
            Kind.MONEY,
            unit="currency",
            default=True,
            others=("value",),
        ),
        CURRENCY,
        Field(
            "manager",
            "Manager",
            Kind.PERSON,
            "t.campaign_manager_id",
            editable="campaign_manager_id",
            default=True,
            shown="manager.full_name",
            join="LEFT JOIN tradewind.users manager ON manager.id = t.campaign_manager_id",
        ),
        Field("start_date", "Begins", Kind.DATE, default=True, indexed=True),
        Field("end_date", "Ends", Kind.DATE, default=True),
        Field("status_changed_at", "In this state since", Kind.MOMENT, nullable=False),
        Field("deliverables", "What is delivered", Kind.TEXT, width=260, sortable=False),
        Field("terms", "Terms", Kind.TEXT, width=260, sortable=False),
        CREATED,
        CHANGED,
        NUMBER,
    ),
)
