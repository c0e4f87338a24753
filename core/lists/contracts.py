"""The list of contracts, which is the radar as well: what ends when, and by when notice must be given."""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.customers.choices import ContractStatus, ContractType
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.standard import CHANGED, CREATED, CURRENCY, NEWEST

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.customers.contract_inputs import ContractEdit

    return ContractEdit


CONTRACTS = Listing(
    name="contracts",
    title="Contracts",
    singular="Contract",
    table="contracts",
    area=Area.CONTRACTS,
    edits=_edit,
    search="tradewind.search_contracts",
    default_order=NEWEST,
    quick=(
        Quick("running", "In force", "status:active,expiring"),
        Quick("notice", "Notice in 90 days", "status:active,expiring notice:next-90-days"),
        Quick("ending", "Ending in 90 days", "status:active,expiring ends:next-90-days"),
        Quick("drafts", "Drafts", "status:draft"),
        Quick("mine", "Mine", "owner:me"),
    ),
    fields=(
        Field(
            "contract_number",
            "Number",
            Kind.TEXT,
            width=120,
            default=True,
            nullable=False,
            others=("no",),
        ),
        Field("company_name", "Company", Kind.TEXT, width=200, default=True, others=("company",)),
        Field("title", "What it is about", Kind.TEXT, width=200, default=True),
        Field("contract_type", "Kind", Kind.CHOICE, choices=ContractType, nullable=False),
        Field(
            "status",
            "Status",
            Kind.CHOICE,
            choices=ContractStatus,
            default=True,
            nullable=False,
            indexed=True,
            then=NEWEST,
        ),
        Field("start_date", "Begins", Kind.DATE, nullable=False, others=("from", "start")),
        Field("end_date", "Ends", Kind.DATE, default=True, others=("end",)),
        Field("notice_on", "Notice by", Kind.DATE, default=True, others=("notice",)),
        Field(
            "monthly_fee", "Fee a month", Kind.MONEY, default=True, unit="currency", others=("fee",)
        ),
        Field(
            "total_value",
            "Value in all",
            Kind.MONEY,
            default=True,
            unit="currency",
            others=("value",),
        ),
        CURRENCY,
        Field("payment_terms", "Payment", Kind.TEXT),
        Field("auto_renewal", "Renews itself", Kind.FLAG, default=True, nullable=False),
        Field("renewal_months", "Renews by months", Kind.NUMBER, nullable=False),
        Field("renewal_notice_days", "Days of notice", Kind.NUMBER, nullable=False),
        OWNER,
        Field("signed_on", "Signed", Kind.DATE),
        Field("terminated_on", "Ended early on", Kind.DATE, others=("terminated",)),
        Field("termination_reason", "Ended early because", Kind.TEXT),
        Field("notes", "Notes", Kind.TEXT),
        replace(CREATED, default=False),
        CHANGED,
        Field("id", "Record", Kind.NUMBER, nullable=False),
    ),
)
