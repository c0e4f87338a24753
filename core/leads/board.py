"""The board of leads: by status, in the order of the list and of what the list is narrowed to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from core.leads.choices import LeadStatus, Priority
from core.lists import columns
from core.lists.people import Row
from core.lists.questions import Question

if TYPE_CHECKING:
    from psycopg import Connection

PAGE = 50
STATUS = "status"
FIELDS = (
    "company_name",
    "full_name",
    "email",
    "phone",
    "city",
    "status",
    "priority",
    "score",
    "next_follow_up_at",
    "owner",
)
# Of these nothing more is to be done.
SETTLED = (LeadStatus.CONVERTED, LeadStatus.LOST, LeadStatus.INVALID, LeadStatus.ARCHIVED)


@dataclass(frozen=True, slots=True)
class Card:
    id: int
    company: str
    person: str
    email: str
    phone: str
    city: str
    status: LeadStatus
    priority: Priority
    score: int | None
    next_follow_up_at: datetime | None
    owner: str

    @property
    def name(self) -> str:
        return self.company or self.person or self.email or self.phone

    def is_late(self, now: datetime) -> bool:
        due = self.next_follow_up_at
        return due is not None and due < now and self.status not in SETTLED


@dataclass(frozen=True)
class Column:
    cards: tuple[Card, ...] = ()
    more: bool = False


def read_board(
    connection: "Connection[Any]", question: Question, sizes: Mapping[LeadStatus, int]
) -> dict[LeadStatus, Column]:
    """The first cards of each of these columns."""
    found = columns.stacks(
        connection,
        replace(question, fields=FIELDS),
        STATUS,
        {status.value: size for status, size in sizes.items()},
    )
    return {LeadStatus(status): _column(stack) for status, stack in found.items()}


def more_cards(
    connection: "Connection[Any]", question: Question, status: LeadStatus, start: int
) -> Column:
    """Those below the first `start` of a column."""
    asked = replace(question, fields=FIELDS)
    return _column(columns.further(connection, asked, STATUS, status.value, start, PAGE))


def count(connection: "Connection[Any]", question: Question) -> dict[LeadStatus, int]:
    """How many there are of each status, of all that the list is narrowed to."""
    found = columns.counts(connection, question, STATUS)
    return {status: found.get(status.value, 0) for status in LeadStatus}


def _column(stack: columns.Stack) -> Column:
    return Column(tuple(map(_card, stack.ids, stack.rows)), stack.more)


def _card(number: int, row: Row) -> Card:
    company, person, email, phone, city, status, priority, score, due, owner = row
    return Card(
        number,
        company or "",
        person or "",
        email or "",
        phone or "",
        city or "",
        LeadStatus(status),
        Priority(priority),
        score,
        due,
        owner or "",
    )
