"""Several words at once: found by the rarest of them, and the same rows as word by word."""

import psycopg
import pytest

from core.lists.questions import Question
from core.lists.reading import count
from core.lists.wanted import query

NAMES = ("Harbour Dental", "Harbour Zephyr", "Zephyr Harbour Dental", "Zephyr", "Hartmann's Dental")
TYPED = (
    "harbour zephyr",
    "har zeph dent",
    "zephyr nowhere",
    "nowhere harbour",
    '"zephyr harbour" dental',
    '"harbour dental"',
    "harbour -dental zephyr",
    "harbour common",
    "common 30 harbour",
    "dental",
)


@pytest.fixture
def office(agency):
    for name in NAMES:
        agency.lead(company_name=name)
    agency.people.owner.execute(
        "INSERT INTO tradewind.leads (organization_id, company_name)"
        " SELECT %s, 'Harbour common ' || g FROM generate_series(1, 3000) g",
        [agency.organization],
    )
    agency.people.owner.execute("ANALYZE tradewind.leads")
    return agency


def test_the_rows_are_those_that_hold_every_word(office):
    connection = office.people.connect(office.manager, office.organization)
    for typed in TYPED:
        expected = office.people.scalar(
            "SELECT count(*) FROM tradewind.leads WHERE organization_id = %s"
            " AND search @@ to_tsquery('simple', %s)",
            [office.organization, query(typed)],
        )
        found = connection.execute(
            "SELECT count(DISTINCT id) FROM tradewind.search_leads(%s, 100000) id", [query(typed)]
        )
        assert found.fetchone() == (expected,), typed
        question = Question("leads", office.organization, words=typed)
        assert count(connection, question, None) == (expected, False), typed


def test_no_more_are_found_than_are_asked_for(office):
    found = office.people.connect(office.manager, office.organization).execute(
        "SELECT count(*) FROM tradewind.search_leads('harbour:* & zephyr:*', 1)"
    )
    assert found.fetchone() == (1,)


@pytest.mark.parametrize(
    "call",
    [
        "tradewind.rows_with_words('tradewind.leads', 1, 'harbour', 10)",
        "tradewind.rarest_word('tradewind.leads', '{harbour}', 10)",
    ],
)
def test_only_the_searches_may_look_without_asking_for_a_right(office, call):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        office.people.connect(office.manager, office.organization).execute(f"SELECT {call}")
