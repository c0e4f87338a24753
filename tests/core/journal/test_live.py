"""What a second connection hears of a first one's writes."""

import psycopg
import pytest

from core.journal.live import LISTEN, MOST, Changes, coalesce, parse


@pytest.fixture
def listening(agency):
    connection = agency.connect(agency.bob)
    connection.execute(LISTEN)
    return connection


def heard(agency, connection):
    # Notifications come in the order of the commits, so after this one nothing is outstanding.
    agency.people.owner.execute("NOTIFY tradewind, 'end'")
    found = []
    for each in connection.notifies(timeout=30):
        if each.payload == "end":
            break
        found.append(each.payload)
    return found


def test_an_edit_is_heard_by_its_table_and_number_alone(agency, listening):
    lead = agency.lead("Secret name", city="Ulm")
    agency.connect(agency.ann).execute("UPDATE tradewind.leads SET city = 'Bonn'")
    agency.connect(agency.boss).execute("DELETE FROM tradewind.leads")
    assert heard(agency, listening) == [f"leads {lead}"] * 3


def test_a_bulk_write_is_heard_once(agency, listening):
    agency.leads(12_000)
    agency.connect(agency.ann).execute("UPDATE tradewind.leads SET city = 'Bonn'")
    done = agency.last_set()
    assert heard(agency, listening) == ["leads *"] * 2
    agency.connect(agency.ann).execute("SELECT tradewind.undo(%s)", [done])
    assert heard(agency, listening) == ["leads *"]


def test_what_is_rolled_back_is_not_heard(agency, listening):
    lead = agency.lead("Acme")
    heard(agency, listening)
    connection = agency.connect(agency.ann)
    with connection.transaction() as doomed:
        connection.execute("UPDATE tradewind.leads SET city = 'Bonn'")
        raise psycopg.Rollback(doomed)
    with connection.transaction(), connection.transaction() as inner:
        connection.execute("UPDATE tradewind.leads SET city = 'Kiel' WHERE id = %s", [lead])
        raise psycopg.Rollback(inner)
    assert heard(agency, listening) == []


def test_the_same_row_written_twice_in_a_transaction_is_heard_once(agency, listening):
    lead = agency.lead("Acme")
    connection = agency.connect(agency.ann)
    with connection.transaction():
        for city in ("Bonn", "Kiel"):
            connection.execute("UPDATE tradewind.leads SET city = %s", [city])
    assert heard(agency, listening) == [f"leads {lead}"] * 2


def test_a_payload_is_a_table_and_numbers():
    assert parse("leads 3,17") == Changes("leads", frozenset({3, 17}))
    assert parse("leads *") == Changes("leads", None)


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "leads",
        "leads ",
        "leads 3,",
        "leads x",
        "Leads 3",
        "leads 3; DROP",
        "leads ٣",
        "leads *,3",
        "leads " + "9" * 30,
        "leads 3\n",
        "x" * 100 + " 3",
    ],
)
def test_what_the_triggers_never_send_is_not_listened_to(payload):
    assert parse(payload) is None
    assert coalesce([payload]) == []


def test_many_notifications_become_one_for_each_table():
    assert coalesce(
        ["leads 1", "contacts 7", "leads 2,1", "nonsense!", "contacts *", "contacts 8"]
    ) == [
        Changes("leads", frozenset({1, 2})),
        Changes("contacts", None),
    ]


def test_more_rows_than_anybody_shows_are_any_rows():
    assert coalesce(f"leads {number}" for number in range(MOST + 1)) == [Changes("leads", None)]
    assert coalesce(f"leads {number}" for number in range(MOST)) == [
        Changes("leads", frozenset(range(MOST)))
    ]


def test_a_view_asks_whether_it_is_concerned():
    some, any_row = Changes("leads", frozenset({3})), Changes("leads", None)
    assert some.concern("leads")
    assert some.concern("leads", 3)
    assert not some.concern("leads", 4)
    assert any_row.concern("leads", 4)
    assert not any_row.concern("contacts")
