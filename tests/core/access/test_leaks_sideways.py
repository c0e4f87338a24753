"""Ways around the policies: names that shadow, keys and unique rules, roles, locks, dumps."""

import psycopg
import pytest
from psycopg import errors, sql

from core.access.permissions import TABLES, Role
from core.database import schema
from core.errors import Unavailable
from core.journal.live import PASS_ON
from core.server.binaries import ProgramFailed, available
from tests.support.people import PASSWORD, clone_of, people_of
from tests.support.two_places import SECRET, two_places


@pytest.fixture(scope="module")
def people(server, template):
    with (
        clone_of(server, template, "sideways") as database,
        people_of(database) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def world(people):
    return two_places(people)


@pytest.fixture
def i(people, world):
    """My connection."""
    connection = people.connect(world.me, world.mine)
    yield connection
    connection.close()


SHADOWS = {
    "users": "id bigint, role_name text, status text, deleted_at timestamptz",
    "memberships": "user_id bigint, organization_id bigint, role text, permissions jsonb,"
    " is_active boolean, deleted_at timestamptz",
    "organizations": "id bigint, is_active boolean, deleted_at timestamptz",
    "permissions": "role text, area text, action text",
}


def test_tables_of_ones_own_are_not_taken_for_the_real_ones(world, i):
    for name, columns in SHADOWS.items():
        i.execute(f"CREATE TEMP TABLE {name} ({columns})")
        i.execute(f"GRANT ALL ON {name} TO PUBLIC")
    i.execute("INSERT INTO users VALUES (77, session_user, 'active')")
    i.execute("INSERT INTO memberships VALUES (77, %s, 'owner', '{}', true)", (world.theirs,))
    i.execute("INSERT INTO organizations VALUES (%s, true)", (world.theirs,))
    i.execute("INSERT INTO permissions VALUES ('owner', 'leads', 'view')")
    i.execute("CREATE FUNCTION pg_temp.me() RETURNS bigint LANGUAGE sql AS 'SELECT 77'")
    i.execute("SET search_path = pg_temp, tradewind, pg_catalog")
    for chosen in (world.mine, world.theirs):
        i.execute("SELECT set_config('tradewind.organization', %s, false)", (str(chosen),))
        assert i.execute("SELECT tradewind.me()").fetchone() == (world.me.id,)
        assert i.execute("SELECT tradewind.my_organizations()").fetchone() == ([world.mine],)
        found = i.execute("SELECT tradewind.organization_for('leads', 'view')").fetchone()
        assert found == (world.mine if chosen == world.mine else None,)
        assert not i.execute(
            "SELECT FROM tradewind.leads WHERE organization_id = %s", (world.theirs,)
        ).fetchall()


def test_operators_of_ones_own_are_not_taken_for_the_real_ones(world, i):
    """No schema is left in which somebody could make an operator that a function would pick up."""
    places = i.execute(
        "SELECT nspname FROM pg_namespace WHERE has_schema_privilege(oid, 'CREATE')"
    ).fetchall()
    assert [name for (name,) in places if not name.startswith("pg_temp")] == []


def test_every_function_pins_where_it_looks(people):
    # But for a sum in SQL that reads nothing: it is put into the statement of whoever asks, with their
    # rights alone, and a pin would keep it from that.
    loose = people.owner.execute(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'tradewind'::regnamespace"
        " AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)"
        " AND (prosecdef OR provolatile <> 'i'"
        "      OR prolang <> (SELECT oid FROM pg_language WHERE lanname = 'sql'))"
    ).fetchall()
    assert loose == []


def test_every_definer_function_belongs_to_the_owner_who_is_no_superuser(people):
    others = people.owner.execute(
        "SELECT proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner"
        " WHERE pronamespace = 'tradewind'::regnamespace AND prosecdef"
        " AND (rolname <> 'tradewind_owner' OR rolsuper OR rolbypassrls)"
    ).fetchall()
    assert others == []


def test_a_key_cannot_reach_into_another_organization(people, world, i):
    with pytest.raises(errors.ForeignKeyViolation):
        i.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, contact_id)"
            " VALUES (%s, 'x', %s)",
            (world.mine, world.contact),
        )
    with pytest.raises(errors.ForeignKeyViolation):
        i.execute("UPDATE tradewind.leads SET contact_id = %s", (world.contact,))


def test_every_key_between_tables_of_organizations_names_the_organization(people):
    guarded = [*TABLES, "memberships", "settings"]
    loose = people.owner.execute(
        "SELECT conname FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid"
        " JOIN pg_class f ON f.oid = confrelid WHERE contype = 'f' AND c.relname = ANY (%(t)s)"
        " AND f.relname = ANY (%(t)s) AND NOT EXISTS (SELECT FROM pg_attribute a"
        "  WHERE a.attrelid = conrelid AND a.attnum = ANY (conkey)"
        "  AND a.attname = 'organization_id')",
        {"t": guarded},
    ).fetchall()
    assert loose == []


def test_the_same_address_in_another_organization_is_no_news(people, world, i):
    """A unique rule across organizations would tell who else knows somebody."""
    # As if the database had given the number of their lead.
    people.owner.execute(
        "SELECT setval(pg_get_serial_sequence('tradewind.leads', 'id'), %s)", (world.lead,)
    )
    with i.transaction(force_rollback=True):
        added = i.execute(
            "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, %s)",
            (world.mine, SECRET),
        )
        assert added.rowcount == 1
        same = (world.mine, world.lead, "x")
        added = i.execute(
            "INSERT INTO tradewind.leads (organization_id, id, company_name) VALUES (%s, %s, %s)",
            same,
        )
        assert added.rowcount == 1


def test_every_unique_rule_stays_within_the_organization(people):
    across = people.owner.execute(
        "SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
        " WHERE i.indisunique AND c.relnamespace = 'tradewind'::regnamespace"
        " AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid"
        "  AND a.attname = 'organization_id')"
        " AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid"
        "  AND a.attnum = ANY (i.indkey) AND a.attname = 'organization_id')"
    ).fetchall()
    # The keys of what nobody inserts into.
    assert set(across) == {("tradewind.pk_sign_ins",), ("tradewind.pk_held_rights",)}


def test_a_refusal_does_not_quote_the_row(world, i):
    with pytest.raises(psycopg.Error) as refused:
        i.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, notes)"
            " VALUES (%s, NULL, 'whispered')",
            (world.mine,),
        )
    assert "whispered" not in str(refused.value)


def test_a_view_of_ones_own_shows_what_one_sees(people, world, i):
    i.execute("CREATE TEMP VIEW seen AS SELECT email FROM tradewind.leads")
    i.execute("GRANT SELECT ON seen TO PUBLIC")
    assert i.execute("SELECT email FROM seen").fetchall() == [("me@mine.example",)]


def test_a_cursor_does_not_outlive_the_right(people):
    place = people.organization()
    person = people.person({place: [Role.OWNER]})
    people.owner.execute(
        "INSERT INTO tradewind.leads (organization_id, company_name)"
        " SELECT %s, 'x' FROM generate_series(1, 10)",
        (place,),
    )
    open_window = people.connect(person, place)
    count = "SELECT count(*) FROM tradewind.leads"
    open_window.execute(f"PREPARE counted AS {count}")
    assert open_window.execute("EXECUTE counted").fetchone() == (10,)
    people.owner.execute(
        "UPDATE tradewind.memberships SET is_active = false WHERE user_id = %s", (person.id,)
    )
    assert open_window.execute("EXECUTE counted").fetchone() == (0,)
    people.owner.execute("SELECT tradewind.settle_roles(%s)", (person.id,))
    with pytest.raises(errors.InsufficientPrivilege):
        open_window.execute("EXECUTE counted")


def test_in_a_group_without_a_membership_nobody_is_anybody(people, world):
    """The group roles belong to the server: another database's person is in them too."""
    stranger = people.person()
    people.owner.execute(f"GRANT tradewind_role_owner TO {stranger.role_name}")
    connection = people.connect(stranger, world.theirs)
    for table in TABLES:
        assert not connection.execute(f"SELECT FROM tradewind.{table}").fetchall()
    with pytest.raises(errors.InsufficientPrivilege):
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%s, 'x')",
            (world.theirs,),
        )


def test_acting_as_a_group_or_a_colleague_does_not_change_who_one_is(people, world, i):
    people.owner.execute(f"GRANT {world.victim.role_name} TO {world.me.role_name}")
    try:
        for role in ("tradewind_staff", world.victim.role_name):
            i.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(role)))
            i.execute(
                "SELECT set_config('tradewind.organization', %s, false)", (str(world.theirs),)
            )
            assert i.execute("SELECT tradewind.me()").fetchone() == (world.me.id,)
            assert not i.execute(
                "SELECT FROM tradewind.users WHERE id = %s", (world.victim.id,)
            ).fetchall()
            i.execute("RESET ROLE")
    finally:
        people.owner.execute(f"REVOKE {world.victim.role_name} FROM {world.me.role_name}")


def test_what_a_person_may_do_to_their_own_role_changes_nothing_of_their_rights(people, world):
    person = people.person({world.mine: [Role.VIEWER]})
    connection = people.connect(person, world.mine)
    connection.execute("ALTER ROLE CURRENT_USER SET search_path = pg_temp")
    connection.execute("ALTER ROLE CURRENT_USER SET statement_timeout = 0")
    connection.execute("ALTER ROLE CURRENT_USER SET row_security = off")
    again = people.connect(person)
    with pytest.raises(errors.InsufficientPrivilege, match="would be affected by row-level"):
        again.execute("SELECT FROM tradewind.leads")
    again.execute("SET row_security = on")
    assert not again.execute("SELECT FROM tradewind.leads").fetchall()


def test_a_message_carries_no_data_and_a_false_one_does_no_harm(people, world, i):
    listener = people.connect(world.victim, world.theirs)
    people.owner.execute(PASS_ON)
    listener.execute("LISTEN tradewind")
    i.execute("SELECT pg_notify('tradewind', 'leads *')")
    with i.transaction(force_rollback=False):
        i.execute("UPDATE tradewind.leads SET notes = 'private words'")
    people.owner.execute(PASS_ON)
    heard = [note.payload for note in listener.notifies(timeout=5, stop_after=2)]
    assert heard[0] == "leads *"
    table, _, ids = heard[1].partition(" ")
    assert table == "leads"
    assert all(each.isdigit() for each in ids.split(","))


def test_the_lock_of_the_upgrade_can_be_held_but_not_for_ever(people, world, i, monkeypatch):
    monkeypatch.setattr(schema, "LOCK_TIMEOUT", "50ms")
    i.execute("SELECT pg_advisory_lock(%s, %s)", schema.UPGRADE_LOCK)
    with pytest.raises(Unavailable, match="Somebody else is working in this database"):
        schema.upgrade(people.address)


def test_nobody_can_hold_up_the_windows_that_start(people, world, i):
    """Each asks for the months to come; what is locked for that is out of everybody's reach."""
    i.execute("SELECT pg_advisory_lock(hashtext('tradewind.ensure_partitions'))")
    with i.transaction():
        i.execute("SELECT FROM tradewind.alembic_version")
        with pytest.raises(errors.InsufficientPrivilege), i.transaction():
            i.execute("LOCK TABLE tradewind.alembic_version IN SHARE UPDATE EXCLUSIVE MODE")
        with people.connect(world.victim, world.theirs) as window:
            window.execute("SET lock_timeout = '5s'")
            window.execute("SELECT tradewind.ensure_partitions()")


@pytest.mark.parametrize("many", [1, 200])
def test_nobody_takes_the_numbers_that_are_to_come(people, world, i, many):
    """Colleagues who make a record would meet them, again and again."""
    (last,) = i.execute(
        "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%s, 'x') RETURNING id",
        (world.mine,),
    ).fetchone()
    with pytest.raises(psycopg.DatabaseError, match="given by the database"):
        i.execute(
            "INSERT INTO tradewind.leads (organization_id, id, company_name) OVERRIDING SYSTEM VALUE"
            " SELECT %s, %s + g, 'x' FROM generate_series(1, %s) g",
            (world.mine, last, many),
        )


def test_nobody_makes_months_for_ten_years_or_waits_for_who_would(people, world, i):
    count = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'tradewind.changes'::regclass"
    before = people.scalar(count)
    with i.transaction():
        i.execute("SELECT tradewind.ensure_partitions(120)")
        with people.connect(world.victim, world.theirs) as window:
            window.execute("SET lock_timeout = '5s'")
            window.execute("SELECT tradewind.ensure_partitions()")
    assert people.scalar(count) == before


@pytest.mark.parametrize("role", [Role.SALES_REP, Role.MARKETER, Role.ANALYST, Role.VIEWER])
@pytest.mark.parametrize("table", ["leads", "contacts", "changes", "users", "memberships"])
def test_nobody_locks_a_whole_table_who_may_not_purge(people, world, role, table):
    person = people.person({world.mine: [role]})
    with (
        people.connect(person, world.mine) as connection,
        connection.transaction(),
        pytest.raises(errors.InsufficientPrivilege),
    ):
        connection.execute(f"LOCK TABLE tradewind.{table} IN ACCESS EXCLUSIVE MODE")


def test_a_dump_is_for_the_owner(people, world):
    programs = available()[0]
    address = people.address
    asked = ["-h", address.host, "-p", address.port, "-d", address.database, "-U"]
    password = {"environment": {**programs.environment(), "PGPASSWORD": PASSWORD}}
    asked.append(world.me.role_name)
    with pytest.raises(ProgramFailed, match="permission denied"):
        programs.run("pg_dump", *asked, **password)
    with pytest.raises(ProgramFailed, match="permission denied"):
        programs.run("pg_dump", "--enable-row-security", *asked, **password)
    # Of a single table it would be all that one sees; the sequence is still out of reach.
    with pytest.raises(ProgramFailed, match=r"the sequence|for sequence|row-level security"):
        programs.run("pg_dump", "-a", "-t", "tradewind.leads", *asked, **password)
