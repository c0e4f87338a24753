"""What somebody may do is kept as a row, and that row follows whatever it was worked out from."""

import threading

import pytest
from psycopg import errors
from psycopg.types.json import Jsonb

from core.access import policies
from core.access.permissions import Role
from core.database import schema
from core.database.invariants import check
from tests.support.people import clone_of, connect, people_of

# Whatever is kept that the sources do not say, or the other way round.
ASTRAY = """
    SELECT h.role_name FROM (SELECT * FROM tradewind.held_rights WHERE place <> '') h
    FULL JOIN tradewind.rights_in_force(ARRAY(SELECT role_name FROM tradewind.users)) f
    USING (role_name, organization_id) WHERE h.rights IS DISTINCT FROM f.rights
"""


@pytest.fixture(scope="module")
def people(server, template):
    with (
        clone_of(server, template, "held") as database,
        people_of(database) as made,
    ):
        yield made


@pytest.fixture(autouse=True)
def _nothing_goes_astray(people):
    yield
    assert people.owner.execute(ASTRAY).fetchall() == []


@pytest.fixture
def here(people):
    return people.organization()


def may(connection, area="leads", action="view"):
    return connection.execute(
        "SELECT tradewind.organization_for(%s, %s)", (area, action)
    ).fetchone()[0]


def sees(connection):
    return connection.execute("SELECT count(*) FROM tradewind.organizations").fetchone()[0]


CHANGES = [
    "UPDATE tradewind.users SET status = 'suspended' WHERE id = {person}",
    "UPDATE tradewind.users SET deleted_at = now() WHERE id = {person}",
    "UPDATE tradewind.users SET role_name = 'tw_somebody_else' WHERE id = {person}",
    "UPDATE tradewind.organizations SET is_active = false WHERE id = {here}",
    "UPDATE tradewind.organizations SET deleted_at = now() WHERE id = {here}",
    "UPDATE tradewind.memberships SET is_active = false WHERE user_id = {person}",
    "UPDATE tradewind.memberships SET deleted_at = now() WHERE user_id = {person}",
    "UPDATE tradewind.memberships SET user_id = {other} WHERE user_id = {person}",
    "UPDATE tradewind.memberships SET organization_id = {there} WHERE user_id = {person}",
    'UPDATE tradewind.memberships SET permissions = \'{{"leads": {{"view": false}}}}\''
    " WHERE user_id = {person}",
    "DELETE FROM tradewind.memberships WHERE user_id = {person}",
    "DELETE FROM tradewind.memberships WHERE user_id = {person};"
    "DELETE FROM tradewind.users WHERE id = {person}",
    "DELETE FROM tradewind.permissions WHERE role = 'sales_rep' AND area = 'leads'",
    "TRUNCATE tradewind.permissions",
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_taken_in_any_way_is_taken_from_the_row(people, here, change):
    person, other = people.person({here: [Role.SALES_REP]}), people.person()
    names = {"person": person.id, "other": other.id, "here": here}
    held = (
        "SELECT rights ? 'leads' AND rights -> 'leads' ? 'view' FROM tradewind.held_rights"
        " WHERE role_name = %s AND place = %s"
    )
    kept = (person.role_name, str(here))
    with people.owner.transaction(force_rollback=True):
        assert people.owner.execute(held, kept).fetchone() == (True,)
        people.owner.execute(change.format(**names, there=people.organization()))
        assert people.owner.execute(ASTRAY).fetchall() == []
        assert people.owner.execute(held, kept).fetchone() in (None, (False,))


def test_what_is_taken_is_gone_from_the_next_statement_on(people, here):
    person = people.person({here: [Role.SALES_REP]})
    theirs = people.connect(person, here)
    with people.owner.transaction():
        people.owner.execute(
            "UPDATE tradewind.memberships SET is_active = false WHERE user_id = %s", (person.id,)
        )
        assert may(theirs) == here, "Nothing has been committed yet."
    assert may(theirs) is None


def policies_again(people):
    with schema._locked(people.address) as (connection, _):
        policies.apply(connection)


def proven(people):
    return next(each.ok for each in check(people.address) if each.name == "rights")


def test_it_comes_back_with_the_seat_the_account_and_the_organization(people, here):
    person = people.person({here: [Role.VIEWER]})
    theirs = people.connect(person, here)
    for table, taken, given in (
        ("memberships", "is_active = false", "is_active = true"),
        ("users", "status = 'suspended'", "status = 'active'"),
        ("organizations", "is_active = false", "is_active = true"),
    ):
        key = "user_id" if table == "memberships" else "id"
        which = here if table == "organizations" else person.id
        for change, allowed in ((taken, None), (given, here)):
            people.owner.execute(f"UPDATE tradewind.{table} SET {change} WHERE {key} = {which}")
            assert may(theirs) == allowed
            assert sees(theirs) == (1 if allowed else 0)


def test_what_was_taken_wins_over_what_was_given_and_both_over_the_roles(people, here):
    person = people.person({here: [Role.VIEWER, Role.SALES_REP]})
    theirs = people.connect(person, here)
    assert (may(theirs, action="edit"), may(theirs, action="purge")) == (here, None)
    say = "UPDATE tradewind.memberships SET permissions = %s WHERE user_id = %s AND role = %s"
    people.owner.execute(say, (Jsonb({"leads": {"purge": True}}), person.id, "viewer"))
    assert may(theirs, action="purge") == here
    people.owner.execute(say, (Jsonb({"leads": {"purge": False}}), person.id, "sales_rep"))
    assert may(theirs, action="purge") is None
    people.owner.execute(say, (Jsonb({"leads": "no such thing"}), person.id, "viewer"))
    assert may(theirs, action="edit") == here


@pytest.mark.parametrize("chosen", ["", "0{here}", " {here}", "{here} ", "{there}", "-1", "x", "*"])
def test_the_setting_chooses_among_ones_own_and_nothing_else(people, here, chosen):
    there = people.organization()
    person = people.person({here: [Role.OWNER]})
    people.person({there: [Role.OWNER]})
    theirs = people.connect(person, here)
    assert may(theirs) == here
    theirs.execute(
        "SELECT set_config('tradewind.organization', %s, false)",
        (chosen.format(here=here, there=there),),
    )
    assert may(theirs) is None
    assert theirs.execute("SELECT tradewind.current_organization()").fetchone() == (None,)


def test_nobody_reads_writes_or_locks_them(people, here):
    theirs = people.connect(people.person({here: [Role.OWNER]}), here)
    for statement in (
        "SELECT * FROM tradewind.held_rights",
        "SELECT FROM tradewind.held_rights FOR UPDATE",
        "INSERT INTO tradewind.held_rights (role_name, place) VALUES (session_user, '')",
        "UPDATE tradewind.held_rights SET rights = '{}'",
        "DELETE FROM tradewind.held_rights",
        "TRUNCATE tradewind.held_rights",
        "LOCK TABLE tradewind.held_rights IN ACCESS SHARE MODE",
        "SELECT tradewind.settle_rights(ARRAY['x'])",
        "SELECT tradewind.settle_all_rights()",
        "SELECT tradewind.rights_in_force(ARRAY['x'])",
        "SELECT tradewind.rights_changed()",
        "CREATE TEMP TABLE mine (id int); CREATE TRIGGER t AFTER INSERT ON pg_temp.mine"
        " FOR EACH ROW EXECUTE FUNCTION tradewind.rights_changed()",
    ):
        with pytest.raises(errors.InsufficientPrivilege), theirs.transaction():
            theirs.execute(statement)


def test_a_table_of_the_same_name_deceives_nobody(people, here):
    theirs = people.connect(people.person({here: [Role.VIEWER]}), here)
    theirs.execute(
        "CREATE TEMP TABLE held_rights AS SELECT session_user::text AS role_name,"
        f" '{here}' AS place, {here}::bigint AS organization_id,"
        ' \'{"leads": ["purge"]}\'::jsonb AS rights'
    )
    theirs.execute("SET search_path = pg_temp, tradewind, pg_catalog")
    assert may(theirs, action="purge") is None


def test_an_upgrade_or_a_restore_believes_the_sources_alone(people, here):
    person = people.person({here: [Role.VIEWER]})
    forged = Jsonb({"leads": ["purge", "view"]})
    people.owner.execute(
        "UPDATE tradewind.held_rights SET rights = %s WHERE role_name = %s AND place <> ''",
        (forged, person.role_name),
    )
    people.owner.execute(
        "INSERT INTO tradewind.held_rights VALUES ('tw_nobody', %s, %s, %s)", (here, here, forged)
    )
    assert not proven(people)
    policies_again(people)
    assert may(people.connect(person, here), action="purge") is None
    assert proven(people)


TOGETHER = [
    # What the first has not committed yet, and what the second does in the meantime.
    (
        "UPDATE tradewind.organizations SET is_active = false WHERE id = {here}",
        "INSERT INTO tradewind.memberships (organization_id, user_id, role)"
        " VALUES ({here}, {person}, 'owner')",
    ),
    (
        "INSERT INTO tradewind.memberships (organization_id, user_id, role)"
        " VALUES ({here}, {person}, 'owner')",
        "UPDATE tradewind.organizations SET is_active = false WHERE id = {here}",
    ),
    (
        "UPDATE tradewind.users SET status = 'suspended' WHERE id = {person}",
        "INSERT INTO tradewind.memberships (organization_id, user_id, role)"
        " VALUES ({here}, {person}, 'owner')",
    ),
    (
        "INSERT INTO tradewind.memberships (organization_id, user_id, role)"
        " VALUES ({here}, {person}, 'owner')",
        "UPDATE tradewind.users SET status = 'suspended' WHERE id = {person}",
    ),
    (
        "UPDATE tradewind.memberships SET is_active = false WHERE user_id = {person} AND role = 'viewer'",
        'UPDATE tradewind.memberships SET permissions = \'{{"leads": {{"view": false}}}}\''
        " WHERE user_id = {person} AND role = 'sales_rep'",
    ),
]


@pytest.mark.parametrize(("first", "second"), TOGETHER)
def test_two_changes_at_once_leave_nobody_with_what_neither_would_give(people, here, first, second):
    other = people.organization()
    person = people.person({other: [Role.VIEWER, Role.SALES_REP]})
    theirs = people.connect(person, here)
    names = {"here": here, "person": person.id}
    with connect(people.address) as one, connect(people.address) as two:
        with one.transaction():
            one.execute(first.format(**names))
            waiting = threading.Thread(target=two.execute, args=(second.format(**names),))
            waiting.start()
            while waiting.is_alive() and not _waits(people, two):
                waiting.join(0.01)
        waiting.join(10)
        assert not waiting.is_alive()
    assert may(theirs) is None
    assert people.owner.execute(ASTRAY).fetchall() == []


def _waits(people, connection):
    return people.scalar(
        "SELECT cardinality(pg_blocking_pids(%s)) > 0", (connection.info.backend_pid,)
    )
