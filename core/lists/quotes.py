"""The list of quotes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.standard import CHANGED, CREATED, CURRENCY, NEWEST
from core.pipeline.stages import QuoteStatus

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.pipeline.quote_inputs import QuoteNotes

    return QuoteNotes


QUOTES = Listing(
    name="quotes",
    title="Quotes",
    singular="Quote",
    table="quotes",
    area=Area.QUOTES,
    edits=_edit,
    search="tradewind.search_quotes",
    default_order=NEWEST,
    quick=(
        Quick("mine", "Mine", "owner:me"),
        Quick("drafts", "Drafts", "status:draft"),
        Quick("open", "Waiting for an answer", "status:sent,viewed"),
        Quick("accepted", "Accepted", "status:accepted"),
    ),
    fields=(
        Field("quote_number", "Quote", Kind.TEXT, width=120, default=True, others=("number",)),
        Field("revision", "Revision", Kind.NUMBER, width=80, nullable=False),
        Field("company_name", "Company", Kind.TEXT, width=220, default=True, others=("customer",)),
        Field("title", "Title", Kind.TEXT, width=240, default=True),
        Field(
            "status",
            "Status",
            Kind.CHOICE,
            width=110,
            choices=QuoteStatus,
            default=True,
            nullable=False,
            indexed=True,
            then=NEWEST,
        ),
        Field(
            "total_amount",
            "Total",
            Kind.MONEY,
            unit="currency",
            default=True,
            nullable=False,
            others=("amount",),
        ),
        Field("valid_until", "Valid until", Kind.DATE, default=True, others=("expires",)),
        OWNER,
        Field("issued_on", "Date", Kind.DATE),
        Field("sent_at", "Sent", Kind.MOMENT, default=True),
        Field("viewed_at", "Seen", Kind.MOMENT),
        Field("decided_at", "Decided", Kind.MOMENT),
        Field("rejection_reason", "Rejected because", Kind.TEXT),
        Field("subtotal", "Subtotal", Kind.MONEY, unit="currency", nullable=False),
        Field("discount_amount", "Discount", Kind.MONEY, unit="currency", nullable=False),
        Field("tax_amount", "Tax", Kind.MONEY, unit="currency", nullable=False),
        CURRENCY,
        Field("notes", "Notes", Kind.TEXT, width=260, sortable=False),
        replace(CREATED, default=False),
        CHANGED,
        Field("id", "Id", Kind.NUMBER, nullable=False),
    ),
)
