"""What a second connection hears of a first one's writes."""

import psycopg
import pytest

from core.journal.live import LISTEN, MOST, PASS_ON, Changes, coalesce, parse


@pytest.fixture
def listening(agency):
    # Nothing of how the agency came to be.
    agency.people.owner.execute(PASS_ON)
    connection = agency.connect(agency.bob)
    connection.execute(LISTEN)
    return connection


def heard(agency, connection):
    agency.people.owner.execute(PASS_ON)
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
    assert heard(agency, listening) == [f"leads {lead}"]
    agency.lead("Other")
    agency.connect(agency.boss).execute("DELETE FROM tradewind.leads")
    assert heard(agency, listening) == [f"leads {lead + 1}"]


def test_a_bulk_write_is_heard_once(agency, listening):
    agency.leads(12_000)
    agency.connect(agency.ann).execute("UPDATE tradewind.leads SET city = 'Bonn'")
    done = agency.last_set()
    assert heard(agency, listening) == ["leads *"]
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
    assert heard(agency, listening) == [f"leads {lead}"]


def passes_on(connection):
    return connection.execute(PASS_ON).fetchone()[0]


def test_one_session_passes_on_and_another_does_when_it_is_gone(agency):
    first, second = agency.connect(agency.ann), agency.connect(agency.bob)
    assert passes_on(first)
    assert not passes_on(second)
    assert passes_on(first)
    gone = first.info.backend_pid
    first.close()
    alive = "SELECT count(*) FROM pg_stat_get_activity(%s)"
    while agency.people.scalar(alive, [gone]):
        pass
    assert passes_on(second)


@pytest.mark.parametrize("until", ["now() - interval '1 hour'", "now() + interval '1 day'"])
def test_a_herald_that_fell_silent_or_whose_clock_was_set_back_is_not_waited_for(agency, until):
    first, second = agency.connect(agency.ann), agency.connect(agency.bob)
    assert passes_on(first)
    agency.people.owner.execute(f"UPDATE tradewind.herald SET until = {until}")
    assert passes_on(second)
    assert not passes_on(first)


def test_nobody_can_keep_the_others_from_hearing(agency, listening):
    hostile = agency.connect(agency.ann)
    lead = agency.lead("Acme")
    with hostile.transaction():
        hostile.execute(PASS_ON)
        agency.people.owner.execute("UPDATE tradewind.leads SET city = 'Bonn'")
        assert heard(agency, listening) == [f"leads {lead}"]


def test_what_commits_late_is_told_later(agency, listening):
    lead = agency.lead("Acme")
    late = agency.connect(agency.ann)
    with late.transaction():
        late.execute("UPDATE tradewind.leads SET city = 'Bonn'")
        assert heard(agency, listening) == [f"leads {lead}"]
        assert heard(agency, listening) == []
    assert heard(agency, listening) == [f"leads {lead}"]


def test_more_than_a_message_holds_is_any_of_them(agency, listening):
    agency.people.owner.execute(
        "INSERT INTO tradewind.news (table_name, row_ids)"
        " SELECT 'leads', g::text FROM generate_series(1, 3000) g"
    )
    assert heard(agency, listening) == ["leads *"]


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
