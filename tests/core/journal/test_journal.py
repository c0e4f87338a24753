"""What the triggers write down, and that nobody else writes there."""

import psycopg
import pytest
from psycopg import errors

from core.access.permissions import Role

FIND = (
    "SELECT c.table_name, c.action, c.row_id, c.row_count, c.before, c.after FROM tradewind.changes c"
    " WHERE c.change_set_id = %s ORDER BY c.id"
)


def edit(connection, lead, **values):
    said = ", ".join(f"{column} = %s" for column in values)
    return connection.execute(
        f"UPDATE tradewind.leads SET {said} WHERE id = %s", [*values.values(), lead]
    )


def test_a_new_row_is_kept_whole_without_what_the_database_derives(agency):
    lead = agency.lead("Acme", first_name="Jo", email="Jo@Example.com")
    [(table, action, row, count, before, [after])] = agency.rows(FIND, [agency.last_set()])
    assert (table, action, row, count, before) == ("leads", "insert", lead, 1, None)
    assert (after["company_name"], after["email"]) == ("Acme", "Jo@Example.com")
    assert not {"full_name", "email_normalized", "search", "version", "updated_at"} & set(after)


def test_an_edit_keeps_the_fields_that_changed_and_no_other(agency):
    lead = agency.lead("Acme", city="Ulm")
    edit(agency.connect(agency.ann), lead, city="Bonn", company_name="Acme", first_name="Jo")
    [(_, action, row, _, before, after)] = agency.rows(FIND, [agency.last_set()])
    assert (action, row) == ("update", lead)
    assert before == [{"id": lead, "city": "Ulm", "first_name": None}]
    assert after == [{"id": lead, "city": "Bonn", "first_name": "Jo"}]


def test_a_purged_row_is_kept_with_all_that_it_takes_to_bring_it_back(agency):
    lead = agency.lead("Acme", emails_sent=3)
    agency.connect(agency.boss).execute("DELETE FROM tradewind.leads WHERE id = %s", [lead])
    [(_, action, row, _, [before], after)] = agency.rows(FIND, [agency.last_set()])
    assert (action, row, after) == ("delete", lead, None)
    assert (before["company_name"], before["emails_sent"]) == ("Acme", 3)


def test_a_set_says_who_wrote_from_where_and_what_it_is_called(agency):
    connection = agency.connect(agency.ann)
    with connection.transaction():
        connection.execute("SELECT set_config('tradewind.label', %s, true)", ["x" * 300])
        connection.execute("SET LOCAL tradewind.workstation = 'desk 3'")
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%s, 'Acme')",
            [agency.id],
        )
    assert agency.rows(
        "SELECT actor_id, role_name, label, workstation FROM tradewind.change_sets WHERE id = %s",
        [agency.last_set()],
    ) == [(agency.ann.id, agency.ann.role_name, "x" * 200, "desk 3")]


def test_the_owner_of_the_database_and_the_servers_own_are_written_down_too(agency, superuser):
    lead = agency.lead()
    edit(superuser, lead, city="Bonn")
    assert agency.rows(
        "SELECT actor_id, role_name FROM tradewind.change_sets ORDER BY id DESC LIMIT 2"
    ) == [(None, superuser.info.user), (None, agency.people.owner.info.user)]


def test_a_bulk_insert_is_one_entry_that_names_its_rows(agency):
    agency.leads(250)
    assert agency.rows(
        "SELECT action, row_id, row_count, before, after, row_ids = (SELECT range_agg(int8range("
        "id, id, '[]')) FROM tradewind.leads) FROM tradewind.changes WHERE change_set_id = %s",
        [agency.last_set()],
    ) == [("insert", None, 250, None, None, True)]


def test_a_bulk_edit_keeps_what_it_changed_of_the_rows_that_it_changed(agency):
    agency.leads(400)
    connection = agency.connect(agency.ann)
    # Every second row is already so, and a gap in the numbers is no row.
    agency.people.owner.execute("UPDATE tradewind.leads SET city = 'Bonn' WHERE id % 2 = 0")
    connection.execute("UPDATE tradewind.leads SET city = 'Bonn', country = country")
    [(_, action, row, count, before, after)] = agency.rows(FIND, [agency.last_set()])
    odd = [number for (number,) in agency.rows("SELECT id FROM tradewind.leads WHERE id % 2 = 1")]
    assert (action, row, count) == ("update", None, 200)
    assert before == [{"id": number, "city": "Ulm"} for number in sorted(odd)]
    assert after == [{"id": number, "city": "Bonn"} for number in sorted(odd)]
    assert agency.value(
        "SELECT row_ids @> %s::bigint AND NOT row_ids @> %s::bigint FROM tradewind.changes"
        " ORDER BY id DESC LIMIT 1",
        [odd[3], odd[3] + 1],
    )


def test_a_bulk_purge_keeps_every_row_whole(agency):
    agency.leads(150)
    agency.connect(agency.boss).execute("DELETE FROM tradewind.leads")
    [(_, action, row, count, before, _)] = agency.rows(FIND, [agency.last_set()])
    assert (action, row, count, len(before)) == ("delete", None, 150, 150)
    assert before[0]["company_name"] == "Company 1"


def test_a_large_edit_is_cut_into_entries_of_five_thousand(agency):
    agency.leads(12_000)
    agency.people.owner.execute("UPDATE tradewind.leads SET city = 'Bonn'")
    assert [row[3] for row in agency.rows(FIND, [agency.last_set()])] == [5000, 5000, 2000]


def test_one_transaction_is_one_set_in_each_organization_that_it_wrote_to(agency):
    other = agency.people.organization()
    before = agency.counted()
    owner = agency.people.owner
    with owner.transaction():
        first, second = agency.lead("One"), agency.lead("Two", organization=other)
        edit(owner, first, city="Ulm")
        edit(owner, second, city="Ulm")
        agency.leads(150)
        agency.leads(150, organization=other)
        owner.execute("UPDATE tradewind.leads SET country = 'DE'")
        owner.execute(
            "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, 'a@example.com')",
            [agency.id],
        )
    after = agency.counted()
    assert after[0] - before[0] == 2
    found = agency.rows(
        "SELECT organization_id, count(DISTINCT change_set_id), sum(row_count) FROM tradewind.changes"
        " WHERE change_set_id IN (SELECT id FROM tradewind.change_sets ORDER BY id DESC LIMIT 2)"
        " GROUP BY 1 ORDER BY 1"
    )
    assert found == [(agency.id, 1, 1 + 1 + 150 + 151 + 1), (other, 1, 1 + 1 + 150 + 151)]


def test_what_a_savepoint_takes_back_was_never_written_down(agency):
    lead = agency.lead("Acme", city="Ulm")
    before = agency.counted()
    connection = agency.connect(agency.ann)
    with connection.transaction():
        with connection.transaction() as inner:
            edit(connection, lead, city="Bonn")
            raise psycopg.Rollback(inner)
        edit(connection, lead, city="Kiel")
    assert agency.counted() == (before[0] + 1, before[1] + 1)
    assert agency.rows(FIND, [agency.last_set()])[0][5] == [{"id": lead, "city": "Kiel"}]


@pytest.mark.parametrize("many", [1, 150])
def test_a_flood_of_writes_that_change_nothing_leaves_nothing(agency, many):
    agency.leads(many)
    before = agency.counted()
    connection = agency.connect(agency.ann)
    connection.execute("LISTEN tradewind")
    for _ in range(20):
        connection.execute("UPDATE tradewind.leads SET city = city")
        agency.people.owner.execute("UPDATE tradewind.leads SET emails_sent = emails_sent + 1")
        connection.execute("UPDATE tradewind.leads SET city = 'x' WHERE false")
    assert agency.counted() == before
    assert list(connection.notifies(timeout=0)) == []


def test_people_roles_and_organizations_are_written_down_with_the_organization(agency):
    connection = agency.connect(agency.boss)
    connection.execute(
        "SELECT tradewind.set_roles(%s, %s, '{manager,marketer}')", [agency.id, agency.ann.id]
    )
    found = agency.rows(FIND, [agency.last_set()])
    assert {(table, action) for table, action, *_ in found} == {
        ("memberships", "update"),
        ("memberships", "insert"),
    }
    version = agency.value("SELECT version FROM tradewind.organizations WHERE id = %s", [agency.id])
    connection.execute(
        'SELECT tradewind.edit_organization(%s, %s, \'{"city": "Ulm"}\')', [agency.id, version]
    )
    [(table, action, row, _, before, _)] = agency.rows(FIND, [agency.last_set()])
    assert (table, action, row) == ("organizations", "update", agency.id)
    assert before == [{"id": agency.id, "city": None}]
    agency.connect(agency.ann).execute(
        "UPDATE tradewind.users SET first_name = 'Anna' WHERE id = %s", [agency.ann.id]
    )
    [(table, _, row, *_)] = agency.rows(FIND, [agency.last_set()])
    assert (table, row) == ("users", agency.ann.id)


def test_what_a_clients_person_changes_of_themselves_is_not_the_agencys_to_read(agency):
    """Also where no organization was chosen, as before the first password, or with psql."""
    brand = agency.people.organization()
    mia = agency.people.person({brand: [Role.OWNER]})
    before = agency.last_set()
    agency.people.connect(mia).execute(
        "UPDATE tradewind.users SET date_of_birth = '1990-05-04' WHERE id = %s", [mia.id]
    )
    assert agency.last_set() == before
    [(table, _, row, *_)] = agency.rows(FIND, [agency.last_set(brand)])
    assert (table, row) == ("users", mia.id)


def test_a_contacts_purge_and_what_it_does_to_its_leads_are_one_set(agency):
    contact = agency.value(
        "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, 'a@example.com')"
        " RETURNING id",
        [agency.id],
    )
    lead = agency.lead("Acme", contact_id=contact)
    agency.connect(agency.boss).execute("DELETE FROM tradewind.contacts WHERE id = %s", [contact])
    assert [
        (table, action, row) for table, action, row, *_ in agency.rows(FIND, [agency.last_set()])
    ] == [
        ("contacts", "delete", contact),
        ("leads", "update", lead),
    ]


@pytest.mark.parametrize("forged", ["another's", "mine of before", "garbage", "999999999999999999"])
def test_a_forged_set_is_not_written_to(agency, forged):
    lead = agency.lead("Acme")
    others = agency.last_set()
    connection = agency.connect(agency.ann)
    edit(connection, lead, city="Bonn")
    said = {"another's": str(others), "mine of before": str(agency.last_set())}.get(forged, forged)
    for city in ("Kiel", "Ulm", "Bonn", "Kiel", "Ulm", "Bonn", "Kiel"):
        before = agency.last_set()
        with connection.transaction():
            connection.execute(
                "SELECT set_config(%s, %s, false)", [f"tradewind.change_set_{agency.id}", said]
            )
            edit(connection, lead, city=city)
        assert agency.last_set() > before
        assert len(agency.rows(FIND, [agency.last_set()])) == 1


def test_a_set_is_nobodys_to_call_the_undoing_of_what_they_may_not_undo(agency):
    lead = agency.lead("Acme")
    theirs = agency.last_set()
    connection = agency.connect(agency.ann)
    for said in (str(theirs), "7777777", "nonsense"):
        connection.execute(
            "SELECT set_config(%s, %s, false)", [f"tradewind.undoes_{agency.id}", said]
        )
        with pytest.raises(psycopg.Error) as refused:
            edit(connection, lead, city="Bonn")
        assert refused.value.sqlstate == "TW001"
    assert agency.value("SELECT count(*) FROM tradewind.change_sets WHERE undoes IS NOT NULL") == 0


WRITES = [
    "INSERT INTO tradewind.change_sets (organization_id, transaction_number, role_name)"
    " VALUES (1, 1, 'me')",
    "INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action, row_count,"
    " row_ids) VALUES (1, 1, 'leads', 'insert', 1, '{}')",
    "UPDATE tradewind.change_sets SET label = 'x'",
    "UPDATE tradewind.changes SET before = NULL",
    "DELETE FROM tradewind.change_sets",
    "DELETE FROM tradewind.changes",
    "TRUNCATE tradewind.change_sets CASCADE",
    "TRUNCATE tradewind.changes",
    "SELECT tradewind.open_change_set(1)",
    "SELECT tradewind.change_set(1)",
]


@pytest.mark.parametrize("statement", WRITES)
def test_nobody_who_works_here_writes_to_the_journal(agency, statement):
    agency.lead()
    connection = agency.connect(agency.boss)
    with pytest.raises(errors.InsufficientPrivilege):
        connection.execute(statement)


@pytest.mark.parametrize("statement", WRITES[2:8])
def test_not_even_the_owner_alters_the_journal_by_accident(agency, statement):
    agency.lead()
    with pytest.raises(psycopg.Error, match="only ever added to"):
        agency.people.owner.execute(statement)


def test_a_table_is_not_emptied_past_the_journal(agency):
    agency.lead()
    with pytest.raises(psycopg.Error, match="not emptied at once"):
        agency.people.owner.execute("TRUNCATE tradewind.leads CASCADE")


def test_a_write_finds_its_month_where_no_window_was_opened_for_long(agency):
    part = agency.value(
        "SELECT 'tradewind.changes' || to_char(now() AT TIME ZONE 'UTC', '_YYYY_MM')"
    )
    agency.people.owner.execute(f"DROP TABLE {part}")
    lead = agency.lead()
    assert agency.value(f"SELECT row_id FROM {part}") == lead
