"""Taking back and doing again, under the rights of whoever does it."""

import threading
from datetime import timedelta

import pytest

from core.customers.models import Contact
from core.errors import Refused
from core.journal import commands
from core.journal.commands import Conflict
from core.leads.models import Lead

CITY = "SELECT city FROM tradewind.leads WHERE id = %s"
STATE = (
    "SELECT md5(string_agg((to_jsonb(l) - '{version,updated_at}'::text[])::text, '' ORDER BY id))"
)


def state(agency, table="leads"):
    return agency.value(f"{STATE} FROM tradewind.{table} l WHERE deleted_at IS NULL")


def test_an_edit_is_taken_back_and_done_again_any_number_of_times(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    undone = agency.taken_back(agency.ann, mine)
    assert (undone.conflicts, agency.value(CITY, [lead])) == ([], "Ulm")
    redone = agency.taken_back(agency.ann, undone.change_set_id)
    assert (redone.conflicts, agency.value(CITY, [lead])) == ([], "Bonn")
    again = agency.taken_back(agency.ann, mine)
    assert (again.conflicts, agency.value(CITY, [lead])) == ([], "Ulm")
    assert agency.rows(
        "SELECT id, undoes, actor_id FROM tradewind.change_sets WHERE undoes IS NOT NULL ORDER BY id"
    ) == [
        (undone.change_set_id, mine, agency.ann.id),
        (redone.change_set_id, undone.change_set_id, agency.ann.id),
        (again.change_set_id, mine, agency.ann.id),
    ]


def test_the_same_is_not_taken_back_twice(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    undone = agency.taken_back(agency.ann, mine)
    with pytest.raises(Refused, match="taken back already"):
        agency.taken_back(agency.ann, mine)
    redone = agency.taken_back(agency.ann, undone.change_set_id)
    with pytest.raises(Refused, match="taken back already"):
        agency.taken_back(agency.ann, undone.change_set_id)
    # The undoing of the redoing leaves the first one taken back.
    agency.taken_back(agency.ann, redone.change_set_id)
    with pytest.raises(Refused, match="taken back already"):
        agency.taken_back(agency.ann, mine)


def test_what_somebody_has_changed_since_is_told_and_stays(agency):
    lead = agency.lead("Acme", city="Ulm", country="DE")
    mine = agency.edited(agency.ann, lead, city="Bonn", country="AT", first_name="Jo")
    agency.edited(agency.bob, lead, city="Kiel", notes="called")
    undone = agency.taken_back(agency.ann, mine)
    assert undone.conflicts == [Conflict("leads", lead, "city", "Bonn", "Kiel")]
    assert agency.rows("SELECT city, country, first_name, notes FROM tradewind.leads") == [
        ("Kiel", "DE", None, "called")
    ]


def test_where_everything_was_changed_since_nothing_counts_as_taken_back(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    theirs = agency.edited(agency.bob, lead, city="Kiel")
    undone = agency.taken_back(agency.ann, mine)
    assert undone.change_set_id is None
    assert undone.conflicts == [Conflict("leads", lead, "city", "Bonn", "Kiel")]
    agency.taken_back(agency.bob, theirs)
    assert agency.taken_back(agency.ann, mine).conflicts == []
    assert agency.value(CITY, [lead]) == "Ulm"


def test_a_field_that_somebody_has_put_back_by_hand_is_no_conflict(agency):
    lead = agency.lead("Acme", city="Ulm", country="DE")
    mine = agency.edited(agency.ann, lead, city="Bonn", country="AT")
    agency.edited(agency.bob, lead, city="Ulm")
    assert agency.taken_back(agency.ann, mine).conflicts == []


def test_every_kind_of_value_comes_back_as_it_was(agency):
    (contact,) = agency.rows(
        "INSERT INTO tradewind.contacts (organization_id, email, date_of_birth, consented_at, tags,"
        " custom_fields, consent_ip_address, do_not_call) VALUES (%s, 'a@example.com', '1990-02-28',"
        " '2026-03-04 05:06:07.123456+05:30', '{a,\"b c\"}', '{\"k\": [1.50, null]}', '10.0.0.1',"
        " true) RETURNING id",
        [agency.id],
    )[0]
    lead = agency.lead(
        "Acme",
        estimated_value="1234567890123.45",
        google_rating="4.25",
        notes="„a“\n\\'",
        services_count=7,
    )
    before = state(agency), state(agency, "contacts")
    connection = agency.connect(agency.ann)
    with connection.transaction():
        connection.execute(
            "UPDATE tradewind.contacts SET date_of_birth = NULL, consented_at = now(), tags = '{}',"
            " custom_fields = '{}', consent_ip_address = NULL, do_not_call = false, email = NULL,"
            " phone = '1234'"
        )
        connection.execute(
            "UPDATE tradewind.leads SET estimated_value = NULL, google_rating = 1, notes = '', services_count ="
            " NULL"
        )
    assert agency.value(f"SELECT {contact} + {lead}") > 0
    assert agency.taken_back(agency.ann, agency.last_set()).conflicts == []
    assert (state(agency), state(agency, "contacts")) == before


def test_a_new_row_goes_into_the_trash_and_comes_back(agency):
    with agency.acting(agency.ann) as session:
        session.add(Lead(organization_id=agency.id, company_name="Acme"))
    mine = agency.last_set()
    undone = agency.taken_back(agency.ann, mine)
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NULL") == 0
    assert agency.taken_back(agency.ann, undone.change_set_id).conflicts == []
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NULL") == 1
    assert agency.taken_back(agency.ann, mine).conflicts == []


def test_a_new_row_that_somebody_works_on_stays(agency):
    with agency.acting(agency.ann) as session:
        session.add(Lead(organization_id=agency.id, company_name="Acme"))
    mine = agency.last_set()
    lead = agency.value("SELECT id FROM tradewind.leads")
    theirs = agency.edited(agency.bob, lead, city="Kiel")
    undone = agency.taken_back(agency.ann, mine)
    assert undone.conflicts == [Conflict("leads", lead, None, None, None)]
    # Once that has been taken back, nobody works on it any more.
    agency.taken_back(agency.bob, theirs)
    assert agency.taken_back(agency.ann, mine).conflicts == []


@pytest.mark.parametrize("many", [1, 150])
def test_what_was_purged_comes_back_as_it_was(agency, many):
    agency.leads(many)
    agency.people.owner.execute("UPDATE tradewind.leads SET emails_sent = 3")
    before = state(agency)
    with agency.acting(agency.boss) as session:
        ids = [number for (number,) in agency.rows("SELECT id FROM tradewind.leads")]
        commands.trash(session, Lead, ids)
    trashed = agency.last_set()
    with agency.acting(agency.boss) as session:
        assert commands.purge(session, Lead, ids) == many
    purged = agency.last_set()
    undone = agency.taken_back(agency.boss, purged)
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NOT NULL") == many
    agency.taken_back(agency.boss, trashed)
    assert state(agency) == before
    # They have been taken out of the trash since, so doing the purge again leaves them be.
    redone = agency.taken_back(agency.boss, undone.change_set_id)
    assert {each.row_id for each in redone.conflicts} == set(ids)


def test_a_purge_is_done_again(agency):
    lead = agency.lead()
    agency.connect(agency.boss).execute("DELETE FROM tradewind.leads")
    undone = agency.taken_back(agency.boss, agency.last_set())
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE id = %s", [lead]) == 1
    redone = agency.taken_back(agency.boss, undone.change_set_id)
    assert agency.value("SELECT count(*) FROM tradewind.leads") == 0
    assert agency.taken_back(agency.boss, redone.change_set_id).conflicts == []
    assert agency.value("SELECT count(*) FROM tradewind.leads") == 1


def test_a_purged_contact_comes_back_to_its_leads(agency):
    (contact,) = agency.rows(
        "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, 'a@example.com')"
        " RETURNING id",
        [agency.id],
    )[0]
    lead = agency.lead("Acme", contact_id=contact)
    agency.connect(agency.boss).execute("DELETE FROM tradewind.contacts")
    assert agency.taken_back(agency.boss, agency.last_set()).conflicts == []
    assert agency.rows("SELECT id, contact_id FROM tradewind.leads") == [(lead, contact)]


def test_what_belongs_to_something_gone_is_refused_in_a_sentence(agency):
    (contact,) = agency.rows(
        "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, 'a@example.com')"
        " RETURNING id",
        [agency.id],
    )[0]
    agency.lead("Acme", contact_id=contact)
    connection = agency.connect(agency.boss)
    connection.execute("DELETE FROM tradewind.leads")
    purged = agency.last_set()
    connection.execute("DELETE FROM tradewind.contacts")
    gone = agency.last_set()
    with pytest.raises(Refused, match="a record that it belongs to is gone"):
        agency.taken_back(agency.boss, purged)
    agency.taken_back(agency.boss, gone)
    assert agency.taken_back(agency.boss, purged).conflicts == []
    assert agency.value("SELECT contact_id FROM tradewind.leads") == contact


def test_of_many_rows_those_that_can_come_back_do(agency):
    agency.people.owner.execute(
        "INSERT INTO tradewind.contacts (organization_id, email)"
        " SELECT %s, 'p' || g || '@example.com' FROM generate_series(1, 150) g",
        [agency.id],
    )
    with agency.acting(agency.ann) as session:
        ids = [number for (number,) in agency.rows("SELECT id FROM tradewind.contacts ORDER BY 1")]
        assert commands.trash(session, Contact, ids) == 150
    trashed = agency.last_set()
    agency.people.owner.execute(
        "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, 'p7@example.com')",
        [agency.id],
    )
    undone = agency.taken_back(agency.ann, trashed)
    assert undone.conflicts == [Conflict("contacts", ids[6], None, None, None)]
    assert agency.value("SELECT count(*) FROM tradewind.contacts WHERE deleted_at IS NULL") == 150


def test_a_bulk_edit_is_taken_back_around_what_others_have_done_since(agency):
    agency.leads(12_000)
    agency.people.owner.execute("UPDATE tradewind.leads SET country = 'AT' WHERE id % 3 = 0")
    connection = agency.connect(agency.ann)
    connection.execute(
        "UPDATE tradewind.leads SET city = 'Bonn', country = 'DE', services_count = services_count"
    )
    mine = agency.last_set()
    theirs = [row[0] for row in agency.rows("SELECT id FROM tradewind.leads ORDER BY id LIMIT 3")]
    agency.edited(agency.bob, theirs[0], city="Kiel")
    agency.edited(agency.bob, theirs[1], city="Kiel", country="CH")
    with agency.acting(agency.boss) as session:
        commands.trash(session, Lead, [theirs[2]])
        commands.purge(session, Lead, [theirs[2]])
    undone = agency.taken_back(agency.ann, mine)
    assert sorted(undone.conflicts, key=repr) == sorted(
        [
            Conflict("leads", theirs[0], "city", "Bonn", "Kiel"),
            Conflict("leads", theirs[1], "city", "Bonn", "Kiel"),
            Conflict("leads", theirs[1], "country", "DE", "CH"),
            Conflict("leads", theirs[2], None, None, None),
        ],
        key=repr,
    )
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE city = 'Ulm'") == 11_997
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE country = 'DE'") == 0
    redone = agency.taken_back(agency.ann, undone.change_set_id)
    assert redone.conflicts == []
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE city = 'Bonn'") == 11_997


def test_what_a_transaction_that_began_earlier_did_later_is_not_lost(agency):
    """An import that came upon a record made meanwhile."""
    importing = agency.connect(agency.boss)
    with importing.transaction():
        importing.execute("SELECT now()")
        with agency.acting(agency.ann) as session:
            session.add(Lead(organization_id=agency.id, company_name="Acme"))
        made = agency.last_set()
        importing.execute("UPDATE tradewind.leads SET city = 'Ulm'")
    assert [c.field for c in agency.taken_back(agency.ann, made).conflicts] == [None]
    assert agency.value("SELECT deleted_at FROM tradewind.leads") is None


def test_a_bulk_insert_of_many_rows_goes_but_for_those_worked_on(agency):
    connection = agency.connect(agency.ann)
    connection.execute(
        "INSERT INTO tradewind.leads (organization_id, company_name)"
        " SELECT %s, 'Company ' || g FROM generate_series(1, 20000) g",
        [agency.id],
    )
    mine = agency.last_set()
    kept = agency.value("SELECT id FROM tradewind.leads LIMIT 1")
    agency.edited(agency.bob, kept, city="Kiel")
    undone = agency.taken_back(agency.ann, mine)
    assert undone.conflicts == [Conflict("leads", kept, None, None, None)]
    assert agency.rows("SELECT id FROM tradewind.leads WHERE deleted_at IS NULL") == [(kept,)]
    assert agency.taken_back(agency.ann, undone.change_set_id).conflicts == []
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NULL") == 20_000


def test_a_set_of_many_kinds_is_taken_back_as_one(agency):
    keep = agency.lead("Keep", city="Ulm")
    drop = agency.lead("Drop")
    before = state(agency)
    connection = agency.connect(agency.boss)
    with connection.transaction():
        connection.execute("UPDATE tradewind.leads SET city = 'Bonn' WHERE id = %s", [keep])
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name)"
            " SELECT %s, 'New ' || g FROM generate_series(1, 120) g",
            [agency.id],
        )
        connection.execute("UPDATE tradewind.leads SET status = 'lost', lost_reason = 'No money'")
        connection.execute("DELETE FROM tradewind.leads WHERE id = %s", [drop])
        connection.execute("UPDATE tradewind.leads SET city = 'Kiel' WHERE id = %s", [keep])
    undone = agency.taken_back(agency.boss, agency.last_set())
    assert undone.conflicts == []
    assert state(agency) == before
    assert agency.taken_back(agency.boss, undone.change_set_id).conflicts == []
    assert agency.rows(
        "SELECT count(*), count(*) FILTER (WHERE status = 'lost'), max(city) FROM tradewind.leads"
        " WHERE deleted_at IS NULL"
    ) == [(121, 121, "Kiel")]


def test_moves_that_are_legal_one_way_only_are_taken_back_by_the_way_they_came(agency):
    agency.leads(150)
    first, second = agency.rows("SELECT id FROM tradewind.leads ORDER BY id LIMIT 2")
    connection = agency.connect(agency.ann)
    moved = "UPDATE tradewind.leads SET status = %s WHERE id = ANY (%s)"
    before = state(agency)
    with connection.transaction():
        connection.execute(moved, ["contacted", [*first, *second]])
        connection.execute(moved, ["follow_up_1", [*first]])
        connection.execute("UPDATE tradewind.leads SET status = 'nurturing'")
        connection.execute(moved, ["archived", [*second]])
    undone = agency.taken_back(agency.ann, agency.last_set())
    assert undone.conflicts == []
    assert state(agency) == before
    assert agency.taken_back(agency.ann, undone.change_set_id).conflicts == []
    assert agency.rows("SELECT status, count(*) FROM tradewind.leads GROUP BY 1 ORDER BY 2") == [
        ("archived", 1),
        ("nurturing", 149),
    ]
    assert agency.value("SELECT count(*) FROM tradewind.steps_back") == 0


def test_to_take_back_that_somebody_responded_is_not_to_contact_them(agency):
    lead = agency.lead("Acme")
    agency.edited(agency.ann, lead, status="contacted")
    before = state(agency)
    mine = agency.edited(agency.ann, lead, status="responded")
    agency.taken_back(agency.ann, mine)
    assert state(agency) == before


def test_months_later_it_still_goes(agency):
    agency.leads(150)
    lead = agency.value("SELECT min(id) FROM tradewind.leads")
    agency.people.owner.execute("UPDATE tradewind.leads SET city = 'Bonn'")
    bulk = agency.last_set()
    mine = agency.edited(agency.ann, lead, country="DE")
    # The clock cannot be turned back, so the entries are put where they would lie by then.
    owner = agency.people.owner
    last_month = agency.value(
        "SELECT date_trunc('month', now() AT TIME ZONE 'UTC') - interval '1 month' || '+00'"
    )
    owner.execute(
        "CREATE TABLE tradewind.changes_past PARTITION OF tradewind.changes"
        f" FOR VALUES FROM ('2020-01-01') TO ('{last_month}')"
    )
    for table, key in (("change_sets", "id"), ("changes", "change_set_id")):
        owner.execute(f"ALTER TABLE tradewind.{table} DISABLE TRIGGER append_only")
        for change_set, days in ((bulk, 120), (mine, 90)):
            owner.execute(
                f"UPDATE tradewind.{table} SET at = at - %s WHERE {key} = %s",
                [timedelta(days=days), change_set],
            )
        owner.execute(f"ALTER TABLE tradewind.{table} ENABLE TRIGGER append_only")
    assert agency.value("SELECT count(*) FROM tradewind.changes_past") == 2
    assert agency.taken_back(agency.boss, bulk).conflicts == []
    assert agency.taken_back(agency.ann, mine).conflicts == []
    assert agency.rows("SELECT DISTINCT city, country FROM tradewind.leads") == [("Ulm", None)]


def test_of_two_who_take_the_same_back_at_once_one_does(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    first = agency.connect(agency.ann)
    said = []

    def second():
        try:
            agency.taken_back(agency.boss, mine)
        except Refused as refused:
            said.append(str(refused))

    with first.transaction():
        first.execute("SELECT * FROM tradewind.undo(%s)", [mine])
        thread = threading.Thread(target=second)
        thread.start()
        _until_somebody_waits(agency)
    thread.join()
    assert said == ["This has been taken back already."]
    assert agency.value(CITY, [lead]) == "Ulm"


def _until_somebody_waits(agency):
    while not agency.value(
        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        " AND datname = current_database())"
    ):
        pass


def test_what_follows_an_undo_in_its_transaction_is_no_part_of_it(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    connection = agency.connect(agency.ann)
    with connection.transaction():
        connection.execute("UPDATE tradewind.leads SET notes = 'before'")
        connection.execute("SELECT * FROM tradewind.undo(%s)", [mine])
        connection.execute("UPDATE tradewind.leads SET notes = 'after'")
    found = agency.rows(
        "SELECT s.undoes, c.after -> 0 ->> 'notes', c.after -> 0 ->> 'city' FROM tradewind.changes c"
        " JOIN tradewind.change_sets s ON s.id = c.change_set_id WHERE s.id > %s ORDER BY c.id",
        [mine],
    )
    assert found == [(None, "before", None), (mine, None, "Ulm"), (None, "after", None)]


def test_an_undo_is_called_what_it_takes_back_is_called(agency):
    lead = agency.lead("Acme", city="Ulm")
    with agency.acting(agency.ann) as session:
        commands.labelled(session, "Moved to Bonn")
        session.get_one(Lead, (agency.id, lead)).city = "Bonn"
    undone = agency.taken_back(agency.ann, agency.last_set())
    assert agency.rows(
        "SELECT label FROM tradewind.change_sets WHERE id = %s", [undone.change_set_id]
    ) == [("Moved to Bonn",)]
