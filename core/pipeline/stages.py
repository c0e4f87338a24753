"""The stages of an opportunity and the states of what comes out of it, with their legal moves.

The database's triggers hold the same tables (`tradewind.legal_moves`), so that no program gets past
them; a test compares the two.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from core.spoken import spoken


class Stage(StrEnum):
    PROSPECTING = "prospecting"
    QUALIFICATION = "qualification"
    PROPOSAL = "proposal"
    NEGOTIATION = "negotiation"
    CLOSED_WON = "closed_won"
    CLOSED_LOST = "closed_lost"

    @property
    def is_open(self) -> bool:
        return self in OPEN


class LostReason(StrEnum):
    PRICE = "price"
    COMPETITOR = "competitor"
    NO_BUDGET = "no_budget"
    NO_DECISION = "no_decision"
    TIMING = "timing"
    NO_FIT = "no_fit"
    NO_REPLY = "no_reply"
    OTHER = "other"


class QuoteStatus(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    VIEWED = "viewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EXPIRED = "expired"


class DealStatus(StrEnum):
    DRAFT = "draft"
    IN_NEGOTIATION = "in_negotiation"
    SIGNED = "signed"
    PAID = "paid"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


OPEN = (Stage.PROSPECTING, Stage.QUALIFICATION, Stage.PROPOSAL, Stage.NEGOTIATION)
CLOSED = (Stage.CLOSED_WON, Stage.CLOSED_LOST)

# What an opportunity of each stage weighs, in percent, as long as the organization's settings say nothing
# else. A custom of the trade and no forecast: what one's own history says is shown beside it.
WEIGHTS: Mapping[Stage, int] = MappingProxyType(
    {
        Stage.PROSPECTING: 10,
        Stage.QUALIFICATION: 25,
        Stage.PROPOSAL: 50,
        Stage.NEGOTIATION: 75,
        Stage.CLOSED_WON: 100,
        Stage.CLOSED_LOST: 0,
    }
)

# Forward and back among the open ones; what is closed is opened again before it is closed otherwise.
STAGE_MOVES: Mapping[Stage, frozenset[Stage]] = MappingProxyType(
    {
        **{stage: frozenset({*OPEN, *CLOSED} - {stage}) for stage in OPEN},
        **{stage: frozenset(OPEN) for stage in CLOSED},
    }
)

QUOTE_MOVES: Mapping[QuoteStatus, frozenset[QuoteStatus]] = MappingProxyType(
    {
        QuoteStatus.DRAFT: frozenset({QuoteStatus.SENT}),
        QuoteStatus.SENT: frozenset(
            {QuoteStatus.VIEWED, QuoteStatus.ACCEPTED, QuoteStatus.REJECTED, QuoteStatus.EXPIRED}
        ),
        QuoteStatus.VIEWED: frozenset(
            {QuoteStatus.ACCEPTED, QuoteStatus.REJECTED, QuoteStatus.EXPIRED}
        ),
        QuoteStatus.ACCEPTED: frozenset(),
        QuoteStatus.REJECTED: frozenset(),
        # Whoever says yes a day late is not sent away.
        QuoteStatus.EXPIRED: frozenset({QuoteStatus.ACCEPTED, QuoteStatus.REJECTED}),
    }
)

DEAL_MOVES: Mapping[DealStatus, frozenset[DealStatus]] = MappingProxyType(
    {
        DealStatus.DRAFT: frozenset(
            {DealStatus.IN_NEGOTIATION, DealStatus.SIGNED, DealStatus.CANCELLED}
        ),
        DealStatus.IN_NEGOTIATION: frozenset(
            {DealStatus.DRAFT, DealStatus.SIGNED, DealStatus.CANCELLED}
        ),
        # Some are paid before the work begins, others after it.
        DealStatus.SIGNED: frozenset(
            {DealStatus.PAID, DealStatus.IN_PROGRESS, DealStatus.CANCELLED}
        ),
        DealStatus.PAID: frozenset(
            {DealStatus.IN_PROGRESS, DealStatus.COMPLETED, DealStatus.CANCELLED}
        ),
        DealStatus.IN_PROGRESS: frozenset(
            {DealStatus.PAID, DealStatus.COMPLETED, DealStatus.CANCELLED}
        ),
        DealStatus.COMPLETED: frozenset({DealStatus.IN_PROGRESS}),
        DealStatus.CANCELLED: frozenset({DealStatus.DRAFT}),
    }
)


def _plain(moves: Mapping[Any, frozenset[Any]]) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({str(was): frozenset(map(str, to)) for was, to in moves.items()})


# By table: the column, and its moves.
MOVES: Mapping[str, tuple[str, Mapping[str, frozenset[str]]]] = MappingProxyType(
    {
        "opportunities": ("stage", _plain(STAGE_MOVES)),
        "quotes": ("status", _plain(QUOTE_MOVES)),
        "deals": ("deal_status", _plain(DEAL_MOVES)),
    }
)


def called(value: StrEnum) -> str:
    """What a person calls it: “Won”."""
    return spoken(value.value)


def refusal(title: str, was: StrEnum, to: StrEnum) -> str:
    """Why it cannot go there from where it is."""
    if isinstance(was, Stage):
        return f"“{title}” is “{called(was)}”: open it again before it can become “{called(to)}”."
    return f"“{title}” is “{called(was)}” and cannot become “{called(to)}” from there."
