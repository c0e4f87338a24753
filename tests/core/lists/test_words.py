"""Several words at once, and fragments of words: by the index the same rows as one by one."""

import re
from dataclasses import replace

import psycopg
import pytest

from core.lists.questions import Question
from core.lists.reading import count, first_page
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
    "arbou eph",
    "bour denta -art",
    "ent",
    "mann's",
    "ha",
    "ar",
    "z",
    "-harbour",
    '-"harbour dental" zephyr',
    "tmann dent",
    "ommon 2999",
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


def holds(name, typed):
    """The rule in other words: three letters stand anywhere, fewer begin a word, a phrase is whole."""
    words = re.findall(r"[^\W_]+", name.lower())
    for without, phrase, word in re.findall(r'(-?)(?:"([^"]*)"|([^\s"]+))', typed):
        if phrase:
            is_there = f" {phrase} " in f" {' '.join(words)} "
        else:
            is_there = all(
                any(part in each if len(part) > 2 else each.startswith(part) for each in words)
                for part in re.findall(r"[^\W_]+", word)
            )
        if is_there is bool(without):
            return False
    return True


def test_the_rows_are_those_that_hold_every_word(office):
    connection = office.people.connect(office.manager, office.organization)
    for typed in TYPED:
        names = [*NAMES, *(f"Harbour common {number}" for number in range(1, 3001))]
        expected = sum(holds(name, typed) for name in names)
        found = connection.execute(
            "SELECT count(DISTINCT id) FROM tradewind.search_leads(%s, 100000) id", [query(typed)]
        )
        assert found.fetchone() == (expected,), typed
        question = Question("leads", office.organization, words=typed)
        assert count(connection, question, 10_000) == (expected, False), typed
        page = first_page(connection, replace(question, fields=("company_name",)), 1000)
        assert all(holds(name, typed) for (name,) in page.rows), typed
        assert len(page.rows) == min(expected, 1000), typed


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
