"""Reading a listing: whatever way it is read, the rows and their order are the same."""

import struct
from contextlib import ExitStack
from dataclasses import replace

import psycopg
import pytest

from core.access.permissions import Role
from core.errors import NotFound, Refused
from core.lists import reading as lists
from core.lists.questions import Asked
from core.lists.reading import Question, count, first_page, record, vector, window
from tests.core.lists.agency import CONTACTS, LEADS, agency_in
from tests.support.people import clone_of


def numbers(connection, question):
    found = vector(connection, question)
    return struct.unpack(f">{len(found) // 8}q", found)


SORTABLE = [field.name for field in LEADS.fields if field.sortable]
ORDERS = [((name, down),) for name in SORTABLE for down in (False, True)]
ORDERS += [(("city", False), ("score", True)), (("status", True), ("created_at", False))]


@pytest.mark.parametrize("order", ORDERS, ids=str)
@pytest.mark.parametrize("text", ["", "status:new,lost score>20"], ids=["all", "filtered"])
def test_the_first_page_is_the_beginning_of_the_whole(connection, reading, order, text):
    question = reading.ask(text, *order)
    page, whole = first_page(connection, question, 50), numbers(connection, question)
    assert page.ids == whole[:50]
    assert page.more
    assert len(whole) == len(set(whole)) == count(connection, question, 10_000)[0]


@pytest.mark.parametrize("listing", [LEADS, CONTACTS], ids=lambda each: each.name)
def test_every_field_can_be_read_and_sorted_by(connection, reading, listing):
    names = tuple(field.name for field in listing.fields)
    for field in listing.fields:
        if field.sortable:
            question = Question(
                listing.name, reading.organization, order=((field.name, True),), fields=names
            )
            page = first_page(connection, question, 5)
            assert all(len(row) == len(names) for row in page.rows)
            assert window(connection, question, page.ids) == dict(
                zip(page.ids, page.rows, strict=True)
            )


def test_the_values_come_in_the_order_asked_for(connection, reading):
    for name, field in (("company_name", "t.company_name"), ("score", "f.score")):
        for down in (False, True):
            whole = numbers(connection, reading.ask("", (name, down)))
            values = [
                value
                for (value,) in reading.people.owner.execute(
                    f"SELECT {field} FROM unnest(%s::bigint[]) WITH ORDINALITY u (id, n)"
                    " JOIN tradewind.leads t USING (id) JOIN tradewind.lead_facts f USING (id)"
                    " ORDER BY n",
                    (list(whole),),
                )
            ]
            known = [value for value in values if value is not None]
            # The rows without a value come last, whichever way it goes.
            assert values == sorted(known, reverse=down) + [None] * (len(values) - len(known))
            assert None in values


def test_choices_are_sorted_as_the_trade_has_them(connection, reading):
    question = reading.ask("", ("priority", False), fields=("priority",))
    whole = numbers(connection, question)
    found = [window(connection, question, [whole[place]])[whole[place]] for place in (0, 1500, -1)]
    assert found == [("low",), ("medium",), ("high",)]


def test_what_is_rare_is_found_as_surely_as_what_is_common(connection, reading, monkeypatch):
    orders = [(), (("company_name", True),), (("score", False),), (("city", False),)]
    for text in ("city:berlin", "email:p2999@example.com", "city:nowhere", "lee7 -ltd", "zzz"):
        for order in orders:
            question = reading.ask(text, *order)
            found = []
            # Whether the server looks at the first ten rows beforehand, or at more than there are.
            for glance in (10, 100_000):
                monkeypatch.setattr(lists, "GLANCE", glance)
                found.append(first_page(connection, question, 20))
            assert found[0] == found[1]
            whole = numbers(connection, question)
            assert found[0].ids == whole[:20]
            assert found[0].more == (len(whole) > 20)


@pytest.mark.parametrize("few", [0, 100_000], ids=["many", "few"])
def test_words_are_found_both_ways(connection, reading, monkeypatch, few):
    monkeypatch.setattr("core.lists.questions.FEW", few)
    expected = {
        "lee7 p7@": "email_normalized LIKE 'p7%%@%%' AND last_name LIKE 'Lee7%%'",
        '"ann lee7"': "last_name = 'Lee7'",
        '"lee7 ann"': "false",
        "ann -lee7": "last_name NOT LIKE 'Lee7%%'",
        "lee7 city:berlin": "last_name LIKE 'Lee7%%' AND city = 'Berlin'",
        "&&& '": "true",
    }
    for text, rule in expected.items():
        rows = reading.people.owner.execute(
            f"SELECT id FROM tradewind.leads WHERE organization_id = %s AND {rule}",
            (reading.organization,),
        )
        found = numbers(connection, reading.ask(text))
        assert sorted(found) == sorted(number for (number,) in rows), text
        assert count(connection, reading.ask(text), 10_000) == (len(found), False)


def test_counting_stops_where_nobody_asks_on(connection, reading):
    assert count(connection, reading.ask()) == (1000, True)
    assert count(connection, reading.ask(), 3000) == (3000, False)
    assert count(connection, reading.ask("email:p7@example.com")) == (1, False)
    assert count(connection, reading.ask("lee7")) == (364, False)


def test_a_window_leaves_out_what_is_gone_or_elsewhere(connection, reading):
    (here,) = first_page(connection, reading.ask(), 1).ids
    elsewhere = reading.people.scalar(
        "SELECT min(id) FROM tradewind.leads WHERE organization_id = %s", (reading.elsewhere,)
    )
    assert list(window(connection, reading.ask(), [elsewhere, here, -1])) == [here]
    with pytest.raises(Refused, match="At most 1,000 rows"):
        window(connection, reading.ask(), range(1001))


def test_nobody_reads_another_organization_by_asking_for_it(connection, reading):
    question = replace(reading.ask(), organization_id=reading.elsewhere)
    assert first_page(connection, question).ids == ()
    assert vector(connection, question) == b""
    assert count(connection, question) == (0, False)


def test_what_lies_in_the_trash_is_not_listed(agency):
    kept, trashed = agency.lead(), agency.lead(company_name="Gone")
    agency.people.owner.execute(
        "UPDATE tradewind.leads SET deleted_at = now() WHERE id = %s", (trashed,)
    )
    with agency.people.connect(agency.manager, agency.organization) as connection:
        for text in ("", "company:*o*", "gone"):
            assert trashed not in numbers(connection, agency.ask(text))
        assert numbers(connection, agency.ask()) == (kept,)
        assert window(connection, agency.ask(), [trashed]) == {}
        with pytest.raises(NotFound, match="This lead is gone"):
            record(connection, "leads", agency.organization, trashed)
        assert record(connection, "leads", agency.organization, kept)["company_name"] == "Acme"


def test_a_person_stands_there_by_name(connection, reading):
    page = first_page(connection, reading.ask("owner:me", fields=("owner",)), 3)
    assert page.rows == (("Ann Other",),) * 3
    by_name = reading.ask('owner:"ann other"')
    assert count(connection, by_name, 10_000) == (750, False)
    assert count(connection, reading.ask("owner:me,empty"), 10_000) == (3000, False)


def test_reading_within_a_transaction_leaves_its_settings_alone(connection, reading):
    before = connection.execute("SHOW work_mem").fetchone()
    first_page(connection, reading.ask())
    vector(connection, reading.ask())
    assert connection.execute("SHOW work_mem").fetchone() == before
    with connection.transaction():
        assert len(first_page(connection, reading.ask()).ids) == 100
    assert connection.info.transaction_status == psycopg.pq.TransactionStatus.IDLE


def test_a_question_that_is_called_off_leaves_the_connection_usable(connection, reading):
    question = reading.ask()
    connection.execute("SET statement_timeout = '1ms'")
    with pytest.raises(psycopg.errors.QueryCanceled):
        vector(connection, replace(question, words="a", order=(("city", False),)))
    connection.execute("SET statement_timeout = 0")
    assert len(numbers(connection, question)) == 3000


INDEXED = [
    ((field.name, down),) for field in LEADS.fields if field.indexed for down in (False, True)
]


@pytest.fixture(scope="module")
def crowd(server, template):
    """Enough leads for the planner to mind."""
    with ExitStack() as stack:
        made = agency_in(stack.enter_context(clone_of(server, template, "crowd")), stack)
        made.people.owner.execute("ALTER TABLE tradewind.leads DISABLE TRIGGER USER")
        made.many_leads(60_000)
        made.people.owner.execute("ALTER TABLE tradewind.leads ENABLE TRIGGER USER")
        yield made


@pytest.mark.parametrize("order", INDEXED, ids=str)
@pytest.mark.parametrize("role", [Role.MANAGER, Role.VIEWER])
def test_an_index_gives_the_first_page_under_the_policies(crowd, order, role):
    person = crowd.people.person({crowd.organization: [role]})
    with crowd.people.connect(person, crowd.organization) as connection:
        asked = Asked(crowd.ask("", *order))
        assert asked.stretches
        for stretch in asked.stretches:
            said = lists._stretch(asked, stretch, 101, 0)
            plan = "\n".join(
                line for (line,) in connection.execute(f"EXPLAIN {said}".encode()).fetchall()
            )
            assert "Index Scan" in plan, plan
            assert "Sort" not in plan, plan
            assert "Seq Scan on leads" not in plan, plan


def test_the_planner_does_not_walk_an_index_for_what_is_nowhere(crowd):
    with crowd.people.connect(crowd.manager, crowd.organization) as connection:
        for text in ("city:*nowhere*", "zzz", "lee7 city:*nowhere*"):
            asked = Asked(crowd.ask(text, ("company_name", False)))
            part = lists._sorted(asked, ())
            plan = "\n".join(
                line
                for (line,) in connection.execute(
                    f"EXPLAIN {asked.found.text}{part.text}".encode(),
                    (*asked.found.values, *part.values),
                ).fetchall()
            )
            assert "company_name_id" not in plan, plan
            assert "Sort Key" in plan, plan
