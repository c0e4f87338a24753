"""A listing by one of its choices: each column is what the list itself would show of it."""

from dataclasses import replace

import pytest

from core.leads import board
from core.leads.choices import LeadStatus
from core.lists import columns
from core.lists.filters import All, Condition, Operator
from core.lists.grammar import parse
from core.lists.listings import LISTINGS
from core.lists.questions import Question
from core.lists.reading import count, first_page
from tests.core.lists.agency import Agency
from tests.support.people import Connection

ORDERS = [
    (("created_at", True),),
    (("score", True),),
    (("score", False),),
    (("city", False),),
    (("next_follow_up_at", False), ("company_name", True)),
    (("status", False),),
    (("priority", True),),
]
TYPED = ["", "score>20", "city:berlin", "be", "score>90 -status:new", "score>1000", "status:new"]


def asked(reading: Agency, typed: str, order) -> Question:
    parsed = parse(typed, LISTINGS["leads"])
    assert not parsed.errors
    return Question("leads", reading.organization, parsed.filter, parsed.words, order, ("email",))


def only(question: Question, status: LeadStatus) -> Question:
    one = Condition(field="status", operator=Operator.IS, value=status.value)
    return replace(question, filter=All(parts=(question.filter, one)) if question.filter else one)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("typed", TYPED)
def test_a_column_shows_what_the_list_would_show_of_it(
    reading: Agency, connection: Connection, typed: str, order, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Small enough for the long ways to be taken as well.
    monkeypatch.setattr(columns, "GLANCE", 40)
    question = asked(reading, typed, order)
    sizes = {status.value: 7 for status in LeadStatus}
    found = columns.stacks(connection, question, "status", sizes)
    counted = columns.counts(connection, question, "status")
    for status in LeadStatus:
        listed = reading_all(connection, only(question, status))
        stack = found[status.value]
        assert stack.ids == listed[:7]
        assert stack.more is (len(listed) > 7)
        assert counted.get(status.value, 0) == len(listed)
        below = columns.further(connection, question, "status", status.value, 7, 5)
        assert below.ids == listed[7:12]
        assert below.more is (len(listed) > 12)


def reading_all(connection: Connection, question: Question) -> tuple[int, ...]:
    return first_page(connection, question, 1000).ids


def test_cards_are_read_with_their_owners(reading: Agency, connection: Connection) -> None:
    question = asked(reading, "", (("created_at", True),))
    found = board.read_board(connection, question, dict.fromkeys(LeadStatus, 3))
    assert {len(column.cards) for column in found.values()} <= {0, 1, 2, 3}
    first = next(column.cards[0] for column in found.values() if column.cards)
    assert first.name
    assert first in found[first.status].cards
    below = board.more_cards(connection, question, first.status, 1)
    assert below.cards[0] == found[first.status].cards[1]
    counted = board.count(connection, question)
    assert (sum(counted.values()), False) == count(connection, question, 10_000)
