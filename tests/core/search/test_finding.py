"""Records of every kind are found in one question, and only by those who may see them."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from core.access.permissions import Area, Role
from core.addresses import Address
from core.search.finding import MOST, find, named
from core.search.kinds import kinds, kinds_in
from tests.core.lists.agency import Agency, agency_in
from tests.support.people import Connection

BOTH = ("contacts", "leads")


@pytest.fixture
def agency(database: Address) -> Iterator[Agency]:
    with ExitStack() as stack:
        made = agency_in(database, stack)
        for organization in (made.organization, made.elsewhere):
            made.people.owner.execute(
                "INSERT INTO tradewind.contacts (organization_id, first_name, last_name, email,"
                " company_name) VALUES (%s, 'Zoe', 'Baker', %s, 'Acme'),"
                " (%s, 'Jan', 'Zoellner', NULL, '  ')",
                (organization, "zoe@acme.example", organization),
            )
        yield made


@pytest.fixture
def connection(agency: Agency) -> Connection:
    return agency.people.connect(agency.manager, agency.organization)


def names(connection: Connection, typed: str) -> dict[str, list[str]]:
    found = find(connection, typed, kinds_in(BOTH))
    return {section.kind.name: [row.name for row in section.rows] for section in found}


def test_every_kind_is_asked_at_once_and_only_here(agency: Agency, connection: Connection) -> None:
    agency.lead(company_name="Zoe's Bakery")
    agency.lead(company_name="Zoe elsewhere", organization_id=agency.elsewhere)
    assert names(connection, "zoe") == {
        "contacts": ["Zoe Baker", "Jan Zoellner"],
        "leads": ["Zoe's Bakery"],
    }


def test_what_begins_with_what_was_typed_comes_first(
    agency: Agency, connection: Connection
) -> None:
    agency.lead(company_name="Bakery of Acme")
    agency.lead(company_name="Acme Bakery")
    agency.lead(company_name="The Acme")
    assert names(connection, "Acme  bak")["leads"] == ["Acme Bakery", "Bakery of Acme"]
    assert names(connection, "acme")["leads"][0] == "Acme Bakery"


def test_what_tells_them_apart_stands_beside_the_name(connection: Connection) -> None:
    (section,) = find(connection, "zoe bak", kinds_in(BOTH))
    assert (section.rows[0].told, section.count) == ("Acme · zoe@acme.example", 1)


def test_counts_end_where_nobody_reads_on(agency: Agency, connection: Connection) -> None:
    agency.many_leads(300)
    (section,) = find(connection, "ann lee", kinds_in(["leads"]), few=4)
    assert (len(section.rows), section.count) == (4, MOST + 1)


@pytest.mark.parametrize("typed", ["", " ", "z", "'; DROP", "&|!:*", "%", "z' | 'o", "\\"])
def test_whatever_is_typed_is_words_and_nothing_else(connection: Connection, typed: str) -> None:
    assert find(connection, typed, kinds_in(BOTH)) == []


def test_the_trash_is_not_searched(agency: Agency, connection: Connection) -> None:
    agency.people.owner.execute("UPDATE tradewind.contacts SET deleted_at = now()")
    assert find(connection, "zoe", kinds_in(BOTH)) == []


def test_who_may_not_see_an_area_finds_nothing_there(agency: Agency) -> None:
    blind = agency.people.person(
        {agency.organization: [Role.SALES_REP]}, overrides={"contacts": {"view": False}}
    )
    connection = agency.people.connect(blind, agency.organization)
    agency.lead(company_name="Zoe's")
    assert names(connection, "zoe") == {"leads": ["Zoe's"]}
    assert [kind.name for kind in kinds_in(BOTH, frozenset({Area.LEADS}))] == ["leads"]


def test_what_is_known_is_called_as_it_is_called_today(
    agency: Agency, connection: Connection
) -> None:
    lead, gone = agency.lead(company_name="First"), agency.lead(company_name="Gone")
    agency.people.owner.execute(
        "UPDATE tradewind.leads SET company_name = 'Second' WHERE id = %s", (lead,)
    )
    agency.people.owner.execute("DELETE FROM tradewind.leads WHERE id = %s", (gone,))
    nameless = agency.lead(company_name=None, phone="1")
    wanted = [("leads", nameless), ("leads", gone), ("leads", lead)]
    found = named(connection, wanted, kinds_in(BOTH))
    assert [(row.id, row.name) for row in found] == [(nameless, f"#{nameless}"), (lead, "Second")]


def test_every_kind_can_be_asked(connection: Connection) -> None:
    for kind in kinds():
        find(connection, "zoe", [kind])
        named(connection, [(kind.name, 1)], [kind])
