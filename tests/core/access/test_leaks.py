"""What people with a password and psql have tried, or might: each of it has to come to nothing.

The attacker is the owner of an organization, the most trusted person there is; what must stay
closed to them is another organization, the journal, other people's accounts, and the server.
"""

import os
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
import pytest
from psycopg import errors, sql

from core.access.permissions import TABLES, Role
from core.access.policies import STAFF_FUNCTIONS
from core.database import schema
from core.errors import Unavailable
from core.server.binaries import ProgramFailed, available
from tests.support.people import PASSWORD, Person, clone_of, people_of

SECRET = "secret@theirs.example"
THEIR_LEAD = 77_077


def is_refusal(error):
    """A sentence of our own functions, or PostgreSQL's word for a missing right."""
    return error.sqlstate in ("TW001", "42501")


@contextmanager
def attempted():
    """It may be refused, but it may not go wrong in any other way."""
    try:
        yield
    except psycopg.Error as error:
        if not is_refusal(error):
            raise


@pytest.fixture(scope="module")
def people(server, template, worker_id):
    with (
        clone_of(server, template, f"leaks_{worker_id}_{os.getpid()}") as database,
        people_of(database) as made,
    ):
        yield made


@dataclass(frozen=True)
class World:
    mine: int
    theirs: int
    me: Person
    victim: Person
    lead: int
    contact: int


@pytest.fixture(scope="module")
def world(people):
    """Mine, where I own everything, and theirs, with a lead and a contact that I must not see."""
    people.organization("agency", kind="agency")
    mine, theirs = people.organization(), people.organization()
    me, victim = people.person({mine: [Role.OWNER]}), people.person({theirs: [Role.OWNER]})
    for organization, lead, address in ((mine, 1, "me@mine.example"), (theirs, THEIR_LEAD, SECRET)):
        contact = people.scalar(
            "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, %s) RETURNING id",
            (organization, address),
        )
        people.owner.execute(
            "INSERT INTO tradewind.leads (organization_id, id, email, contact_id, score)"
            " VALUES (%s, %s, %s, %s, 50)",
            (organization, lead, address, contact),
        )
    return World(mine, theirs, me, victim, THEIR_LEAD, contact)


@pytest.fixture
def i(people, world):
    """My connection."""
    connection = people.connect(world.me, world.mine)
    yield connection
    connection.close()


def names(people, world):
    return {
        "database": people.address.database,
        "superuser": people.address.user,
        "mine": world.mine,
        "theirs": world.theirs,
        "me": world.me.role_name,
        "victim": world.victim.role_name,
        "victim_id": world.victim.id,
        "me_id": world.me.id,
        "lead": world.lead,
        "contact": world.contact,
        "partition": people.scalar(
            "SELECT inhrelid::regclass::text FROM pg_inherits"
            " WHERE inhparent = 'tradewind.changes'::regclass ORDER BY 1 LIMIT 1"
        ),
    }


REFUSED = [
    # Becoming somebody else, or more
    "SET ROLE tradewind_owner",
    "SET ROLE tradewind_role_admin",
    'SET ROLE "{victim}"',
    'SET SESSION AUTHORIZATION "{victim}"',
    "SET ROLE {superuser}",
    "GRANT tradewind_role_admin TO CURRENT_USER",
    'GRANT tradewind_staff TO "{victim}"',
    "GRANT tradewind_owner TO CURRENT_USER",
    "GRANT pg_read_all_data TO CURRENT_USER",
    "GRANT pg_execute_server_program TO CURRENT_USER",
    "CREATE ROLE tw_mole LOGIN",
    "ALTER ROLE \"{victim}\" PASSWORD 'mine now'",
    'ALTER ROLE "{victim}" NOLOGIN',
    'DROP ROLE "{victim}"',
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "ALTER ROLE CURRENT_USER CREATEROLE",
    "ALTER ROLE CURRENT_USER BYPASSRLS",
    "ALTER ROLE CURRENT_USER VALID UNTIL 'infinity'",
    "ALTER ROLE CURRENT_USER CONNECTION LIMIT 1000",
    'ALTER ROLE "{me}" RENAME TO tw_other',
    "ALTER ROLE tradewind_staff SET tradewind.organization = '{theirs}'",
    "ALTER DATABASE {database} SET tradewind.organization = '{theirs}'",
    "ALTER ROLE ALL SET search_path = pg_temp",
    # The rules themselves
    "ALTER TABLE tradewind.leads DISABLE ROW LEVEL SECURITY",
    "CREATE POLICY mine ON tradewind.leads USING (true)",
    "DROP POLICY view ON tradewind.leads",
    "ALTER TABLE tradewind.leads DISABLE TRIGGER ALL",
    "ALTER TABLE tradewind.leads OWNER TO CURRENT_USER",
    "DROP TRIGGER journal_update ON tradewind.leads",
    "SET session_replication_role = replica",
    "ALTER ROLE CURRENT_USER SET session_replication_role = replica",
    "CREATE TRIGGER nosy AFTER INSERT ON tradewind.leads FOR EACH ROW EXECUTE FUNCTION x()",
    "CREATE RULE nosy AS ON SELECT TO tradewind.leads DO INSTEAD SELECT 1",
    "CREATE INDEX ON tradewind.leads (email)",
    "CREATE STATISTICS tradewind.nosy ON email, phone FROM tradewind.leads",
    "TRUNCATE tradewind.leads",
    "DROP SCHEMA tradewind CASCADE",
    "CREATE TABLE tradewind.memberships2 (id int)",
    "CREATE FUNCTION tradewind.me2() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION public.nosy() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA nosy",
    "CREATE EXTENSION pgcrypto",
    "CREATE PUBLICATION nosy FOR TABLE tradewind.leads",
    "CREATE EVENT TRIGGER nosy ON ddl_command_end EXECUTE FUNCTION tradewind.never()",
    "REVOKE ALL ON ALL TABLES IN SCHEMA tradewind FROM tradewind_staff",
    "COMMENT ON TABLE tradewind.leads IS 'mine'",
    "REASSIGN OWNED BY tradewind_owner TO CURRENT_USER",
    "DROP OWNED BY tradewind_owner",
    "CREATE FUNCTION pg_temp.sly(text, text) RETURNS bool LANGUAGE sql LEAKPROOF AS 'SELECT true'",
    # The server's own files and programs
    "COPY tradewind.leads TO '/tmp/leads'",
    "COPY (SELECT 1) TO PROGRAM 'id'",
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT * FROM pg_authid",
    "SELECT * FROM pg_statistic",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{superuser}'",
    "SELECT pg_create_logical_replication_slot('nosy', 'pgoutput')",
    # Rows brought in past the policies' eyes
    "COPY tradewind.leads (organization_id, company_name) FROM STDIN",
    # Partitions, tables and columns that nobody was granted
    "SELECT * FROM {partition}",
    "INSERT INTO {partition} (organization_id) VALUES ({theirs})",
    "SELECT * FROM tradewind.guarded_tables",
    "SELECT nextval('tradewind.leads_id_seq')",
    "SELECT last_value FROM tradewind.leads_id_seq",
    "SELECT setval('tradewind.leads_id_seq', 1)",
    # Forging
    "INSERT INTO tradewind.change_sets (organization_id, transaction_number, role_name)"
    " VALUES ({mine}, 1, 'postgres')",
    "UPDATE tradewind.change_sets SET actor_id = {victim_id}",
    "DELETE FROM tradewind.changes",
    "INSERT INTO tradewind.sign_ins (user_id) VALUES ({victim_id})",
    "UPDATE tradewind.sign_ins SET ended_at = NULL",
    "INSERT INTO tradewind.memberships (organization_id, user_id, role)"
    " VALUES ({theirs}, {me_id}, 'owner')",
    "UPDATE tradewind.memberships SET role = 'owner'",
    "INSERT INTO tradewind.permissions VALUES ('viewer', 'leads', 'purge')",
    "UPDATE tradewind.users SET is_superuser = true WHERE id = {me_id}",
    "UPDATE tradewind.users SET status = 'active' WHERE id = {me_id}",
    "UPDATE tradewind.users SET role_name = '{victim}' WHERE id = {me_id}",
    "UPDATE tradewind.users SET email = 'x@example.com' WHERE id = {me_id}",
    "UPDATE tradewind.users SET must_change_password = false WHERE id = {me_id}",
    "UPDATE tradewind.organizations SET owner_id = {me_id}",
    "INSERT INTO tradewind.leads (organization_id, company_name, version) VALUES ({mine}, 'x', 9)",
    "INSERT INTO tradewind.leads (organization_id, company_name, updated_at)"
    " VALUES ({mine}, 'x', '2001-01-01')",
    "INSERT INTO tradewind.leads (organization_id, company_name, created_at)"
    " VALUES ({mine}, 'x', '2099-01-01')",
    "INSERT INTO tradewind.leads (organization_id, company_name, emails_opened)"
    " VALUES ({mine}, 'x', 9)",
    "UPDATE tradewind.leads SET emails_opened = 9",
    "UPDATE tradewind.contacts SET last_engaged_at = now()",
    "UPDATE tradewind.leads SET version = 1",
    "UPDATE tradewind.leads SET created_at = '2001-01-01'",
    "UPDATE tradewind.leads SET updated_at = '2001-01-01'",
    "UPDATE tradewind.leads SET organization_id = {theirs}",
    "UPDATE tradewind.leads SET id = 77",
    "INSERT INTO tradewind.leads (organization_id, company_name) VALUES ({theirs}, 'x')",
    "INSERT INTO tradewind.leads (organization_id, id, company_name)"
    " VALUES ({theirs}, {lead}, 'x') ON CONFLICT DO NOTHING",
    "INSERT INTO tradewind.leads (organization_id, id, company_name) VALUES ({theirs}, {lead}, 'x')"
    " ON CONFLICT (organization_id, id) DO UPDATE SET notes = tradewind.leads.email",
    "MERGE INTO tradewind.leads l USING (VALUES (1)) v ON l.organization_id = {theirs}"
    " WHEN NOT MATCHED THEN INSERT (organization_id, company_name) VALUES ({theirs}, 'x')",
    "INSERT INTO tradewind.settings (organization_id, user_id, key, value)"
    " VALUES ({mine}, {victim_id}, 'x', '1')",
    # Somebody else's trigger, in front of a table of mine
    "CREATE TEMP TABLE leads (organization_id bigint, id bigint);"
    "CREATE TRIGGER forge AFTER INSERT ON leads REFERENCING NEW TABLE AS fresh"
    " FOR EACH STATEMENT EXECUTE FUNCTION tradewind.journal('organization_id', '')",
    "CREATE TEMP TABLE leads (organization_id bigint, id bigint);"
    "CREATE TRIGGER forge BEFORE UPDATE ON leads FOR EACH ROW"
    " EXECUTE FUNCTION tradewind.touch_guarded('leads')",
    "SELECT tradewind.keep_journal('tradewind.leads', 'organization_id', '')",
    # What only the functions themselves may call
    "SELECT tradewind.make_login('{victim}', 'x', NULL)",
    "SELECT tradewind.end_backends('{victim}')",
    "SELECT tradewind.settle_roles({victim_id})",
    "SELECT tradewind.settle_login({victim_id})",
    "SELECT tradewind.found_agency('x', 'x', 'x@example.com', 'Xe', 'Xe', 'x')",
    "SELECT tradewind.may({victim_id}, {theirs}, 'leads', 'view')",
    "SELECT tradewind.require('leads', 'view', {theirs})",
    "SELECT tradewind.keep_an_owner({theirs})",
    "SELECT tradewind.check_verifier('x')",
]


def run(connection, statements):
    """In one transaction; what came before the refusal is taken back with it."""
    with connection.transaction():
        for each in statements.split(";"):
            connection.execute(each)


@pytest.mark.parametrize("statement", REFUSED)
def test_it_is_refused(people, world, i, statement):
    statement = statement.format(**names(people, world))

    with pytest.raises((errors.InsufficientPrivilege, errors.FeatureNotSupported)) as refused:
        run(i, statement)

    assert SECRET not in str(refused.value)


# What answers without a word and without an effect.
IDLE = [
    "GRANT SELECT ON tradewind.leads TO PUBLIC",
    "GRANT UPDATE ON tradewind.leads TO CURRENT_USER",
    "GRANT EXECUTE ON FUNCTION tradewind.me TO PUBLIC",
    "REVOKE ALL ON tradewind.leads FROM tradewind_role_admin",
    "DROP OWNED BY CURRENT_USER",
    "DROP OWNED BY tradewind_staff",
    "DROP OWNED BY tradewind_role_owner",
    "ANALYZE tradewind.leads",
    "VACUUM tradewind.leads",
]


@pytest.mark.parametrize("statement", IDLE)
def test_it_has_no_effect(people, i, statement):
    state = (
        "SELECT (SELECT array_agg(relacl::text ORDER BY oid) FROM pg_class),"
        " (SELECT array_agg(proacl::text ORDER BY oid) FROM pg_proc),"
        " (SELECT array_agg(attacl::text ORDER BY attrelid, attnum) FROM pg_attribute),"
        " (SELECT array_agg(datacl::text ORDER BY oid) FROM pg_database),"
        " (SELECT array_agg(polqual::text ORDER BY oid) FROM pg_policy),"
        " (SELECT count(*) FROM pg_auth_members),"
        " (SELECT last_analyze FROM pg_stat_user_tables WHERE relname = 'leads')"
    )
    before = people.row(state)
    i.execute(statement.format())
    assert people.row(state) == before


# Each would show the secret if it worked. `{leak}` is a cheap function that tells what it is given.
NOTHING_SEEN = [
    "SELECT email FROM tradewind.leads WHERE pg_temp.leak(email)",
    "SELECT email FROM tradewind.leads WHERE organization_id = {theirs} AND pg_temp.leak(email)",
    "SELECT email FROM tradewind.leads WHERE pg_temp.leak(email) AND organization_id = {theirs}",
    "SELECT 1 FROM tradewind.leads l JOIN tradewind.contacts c ON pg_temp.leak(c.email || l.email)",
    "SELECT max(email) FROM tradewind.leads HAVING pg_temp.leak(max(email))",
    "SELECT email FROM tradewind.leads ORDER BY pg_temp.leak(email)",
    "SELECT 1 / (score - 50) FROM tradewind.leads WHERE organization_id = {theirs}",
    "SELECT email::int FROM tradewind.leads WHERE organization_id = {theirs}",
    "SELECT email FROM tradewind.contacts WHERE email LIKE 'secret%'",
    "SELECT email FROM tradewind.contacts WHERE search @@ 'secret'",
    "SELECT email FROM tradewind.leads TABLESAMPLE system (100)",
    "SELECT l::text FROM tradewind.leads l",
    "WITH l AS MATERIALIZED (SELECT * FROM tradewind.leads) SELECT * FROM l",
    "SELECT * FROM ONLY tradewind.leads",
    "SELECT * FROM tradewind.changes",
    "SELECT * FROM tradewind.change_sets WHERE organization_id = {theirs}",
    "SELECT * FROM tradewind.users",
    "SELECT * FROM tradewind.organizations WHERE id = {theirs}",
    "UPDATE tradewind.leads SET notes = 'x' WHERE pg_temp.leak(email) RETURNING *",
    "DELETE FROM tradewind.leads WHERE organization_id = {theirs} RETURNING *",
    "UPDATE tradewind.leads l SET notes = c.email FROM tradewind.contacts c"
    " WHERE c.organization_id = {theirs} RETURNING *",
    "SELECT * FROM tradewind.leads WHERE organization_id = {theirs} FOR UPDATE",
    "SELECT * FROM tradewind.search_leads('secret')",
    "SELECT * FROM tradewind.search_contacts('secret | theirs')",
    "SELECT * FROM tradewind.record_history('leads', {lead})",
    "SELECT * FROM tradewind.record_history('contacts', {contact})",
    "SELECT * FROM tradewind.record_history('users', {victim_id})",
    "SELECT * FROM tradewind.rights_of({victim_id})",
    "SELECT tradewind.may_grant({theirs}, 'viewer')",
    "SELECT tradewind.outranks({victim_id})",
    "SELECT most_common_vals, histogram_bounds FROM pg_stats WHERE schemaname = 'tradewind'",
    "SELECT query FROM pg_stat_activity WHERE usename = '{victim}'",
    "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef",
]


@pytest.mark.parametrize("statement", NOTHING_SEEN)
def test_nothing_of_theirs_is_seen(people, world, i, statement):
    heard = []
    i.add_notice_handler(lambda notice: heard.append(str(notice.message_primary)))
    i.execute(
        "CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
        " $$ BEGIN RAISE NOTICE 'heard %', $1; RETURN true; END $$"
    )
    i.execute("SET enable_seqscan = off; SET enable_indexscan = off; SET enable_bitmapscan = off")
    # A statement of theirs that is in sight for whoever may look.
    watched = people.connect(world.victim, world.theirs)
    watched.execute(f"SELECT email FROM tradewind.leads WHERE email = '{SECRET}'")

    with i.transaction(force_rollback=True):
        seen = i.execute(statement.format(**names(people, world))).fetchall()

    told = str(seen) + str(heard)
    assert SECRET not in told
    assert "theirs" not in told
    assert world.victim.email not in told
    watched.close()


def test_the_leaky_function_would_have_heard_it(people, world, i):
    """Or the test above would prove nothing."""
    heard = []
    i.add_notice_handler(lambda notice: heard.append(str(notice.message_primary)))
    i.execute(
        "CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
        " $$ BEGIN RAISE NOTICE 'heard %', $1; RETURN true; END $$"
    )
    i.execute("SELECT FROM tradewind.leads WHERE pg_temp.leak(email)")
    assert heard == ["heard me@mine.example"]


def test_copying_out_is_filtered_as_reading_is(world, i):
    with i.cursor().copy("COPY tradewind.leads TO STDOUT") as copy:
        out = b"".join(bytes(part) for part in copy)
    assert b"me@mine" in out
    assert SECRET.encode() not in out


def test_an_import_goes_through_a_table_of_ones_own(world, i):
    """What COPY is refused is done in two steps; the second is under the policies."""
    i.execute("CREATE TEMP TABLE brought (organization_id bigint, company_name text)")
    with i.cursor().copy("COPY brought FROM STDIN") as copy:
        copy.write_row((world.mine, "Acme"))
        copy.write_row((world.theirs, "Acme"))
    insert = "INSERT INTO tradewind.leads (organization_id, company_name) SELECT * FROM brought"
    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        i.execute(insert)
    with i.transaction(force_rollback=True):
        assert i.execute(f"{insert} WHERE organization_id = {world.mine}").rowcount == 1


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
    loose = people.owner.execute(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'tradewind'::regnamespace"
        " AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)"
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


def test_the_same_address_in_another_organization_is_no_news(world, i):
    """A unique rule across organizations would tell who else knows somebody."""
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
    # The key of sign-ins, which nobody inserts into.
    assert across == [("tradewind.pk_sign_ins",)]


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
    listener.execute("LISTEN tradewind")
    i.execute("SELECT pg_notify('tradewind', 'leads *')")
    with i.transaction(force_rollback=False):
        i.execute("UPDATE tradewind.leads SET notes = 'private words'")
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
    with pytest.raises(ProgramFailed, match=r"privilege on the sequence|row-level security"):
        programs.run("pg_dump", "-a", "-t", "tradewind.leads", *asked, **password)


def last_set(people, organization):
    return people.scalar(
        "SELECT max(id) FROM tradewind.change_sets WHERE organization_id = %s", (organization,)
    )


def test_what_is_written_lands_in_no_other_set_than_its_own(people, world, i):
    """The settings that the triggers read are anybody's to set."""
    people.owner.execute("UPDATE tradewind.leads SET notes = 'seen to'")
    before = {place: last_set(people, place) for place in (world.mine, world.theirs)}
    for forged in (before[world.mine], before[world.theirs], "x", "9" * 30, "-1"):
        with i.transaction():
            i.execute(
                "SELECT set_config('tradewind.change_set_' || %s, %s, true)",
                (str(world.mine), str(forged)),
            )
            i.execute("UPDATE tradewind.leads SET notes = %s", (f"forged {forged}",))
        made = people.row(
            "SELECT id, actor_id, role_name FROM tradewind.change_sets WHERE id = %s",
            (last_set(people, world.mine),),
        )
        assert made[0] > before[world.mine]
        assert made[1:] == (world.me.id, world.me.role_name)
        before[world.mine] = made[0]
    assert last_set(people, world.theirs) == before[world.theirs]


FORGED = (
    "jsonb_populate_record(c, jsonb_build_object('organization_id', {theirs}, 'id', 0,"
    " 'at', '2000-01-01', 'row_ids', '{{[1,100000]}}'))"
)


@pytest.mark.parametrize(
    "call",
    [
        f"SELECT tradewind.changed_since({FORGED}) AS found",
        f"SELECT * FROM tradewind.apply_undo({FORGED}, false) found",
        "SELECT * FROM tradewind.undo({their_set}) found",
        "SELECT * FROM tradewind.changes_to_undo({their_set}) found",
        "SELECT tradewind.begin_undo({their_set}) AS found",
        f"SELECT tradewind.undo_access({FORGED}) AS found",
    ],
)
def test_nothing_of_theirs_is_taken_back_or_told_by_a_change_made_up(people, world, i, call):
    i.execute("UPDATE tradewind.leads SET notes = 'mine'")
    people.owner.execute(
        "UPDATE tradewind.leads SET notes = 'theirs' WHERE organization_id = %s", (world.theirs,)
    )
    state = (
        "SELECT array_agg(l::text ORDER BY id) FROM tradewind.leads l WHERE organization_id = %s"
    )
    before = people.row(state, (world.theirs,))
    call = call.format(theirs=world.theirs, their_set=last_set(people, world.theirs))
    # Over all that I may see of the journal.
    each = i.execute("SELECT id FROM tradewind.changes").fetchall()
    assert each
    for (change,) in each:
        statement = f"SELECT f.* FROM tradewind.changes c, LATERAL ({call}) f WHERE c.id = {change}"
        with attempted(), i.transaction(force_rollback=True):
            found = i.execute(statement).fetchall()
            assert str(world.lead) not in str(found)
    assert people.row(state, (world.theirs,)) == before


def test_taking_back_needs_the_right_to_write(people, world):
    """Called by hand with any change, it does what its caller may do and no more."""
    viewer = people.person(
        {world.mine: [Role.VIEWER]}, overrides={"journal": {"view": True, "edit": True}}
    )
    people.owner.execute(
        "UPDATE tradewind.leads SET notes = 'before' WHERE organization_id = %s", (world.mine,)
    )
    connection = people.connect(viewer, world.mine)
    set_id = last_set(people, world.mine)
    for call in (
        f"SELECT tradewind.undo({set_id})",
        "SELECT tradewind.apply_undo(c, false) FROM tradewind.changes c"
        f" WHERE change_set_id = {set_id}",
    ):
        with pytest.raises(psycopg.Error, check=is_refusal):
            connection.execute(call)


@pytest.mark.parametrize("role", [Role.OWNER, Role.ADMIN])
def test_the_agency_cannot_be_made_undone(database, role):
    """It was made by a change as well, and its people would be locked out with it."""
    with people_of(database) as own:
        own.owner.execute(
            "SELECT tradewind.found_agency('Agency', 'agency', 'founder@example.com', 'Fay',"
            " 'Founder', %s)",
            (own.owner.pgconn.encrypt_password(b"pw", b"x", b"scram-sha-256").decode(),),
        )
        own.roles.append(own.scalar("SELECT role_name FROM tradewind.users"))
        agency = own.scalar("SELECT id FROM tradewind.organizations")
        person = own.person({agency: [role]})
        connection = own.connect(person, agency)
        founding = "FROM tradewind.changes c WHERE table_name = 'organizations'"
        for call in (
            f"SELECT tradewind.undo(change_set_id) {founding} AND action = 'insert'",
            f"SELECT tradewind.undo_access(c) {founding} AND action = 'insert'",
        ):
            with pytest.raises(psycopg.Error, check=is_refusal):
                connection.execute(call)
        assert connection.execute("SELECT tradewind.my_organizations()").fetchone() == ([agency],)


def test_nobody_sheds_what_was_taken_from_them(people):
    place = people.organization()
    people.person({place: [Role.OWNER]})
    admin = people.person({place: [Role.ADMIN]}, overrides={"leads": {"delete": False}})
    connection = people.connect(admin, place)
    asked = "SELECT tradewind.organization_for('leads', 'delete')"
    assert connection.execute(asked).fetchone() == (None,)
    for attempt in (
        "SELECT tradewind.set_permission(%(o)s, %(p)s, 'leads', 'delete', true)",
        "SELECT tradewind.set_permission(%(o)s, %(p)s, 'leads', 'delete', NULL)",
        "SELECT tradewind.set_roles(%(o)s, %(p)s, '{admin,manager}')",
        "SELECT tradewind.set_roles(%(o)s, %(p)s, '{manager}')",
        "SELECT tradewind.invite(%(o)s, %(e)s, 'Me', 'Too', '{manager}', NULL, NULL)",
    ):
        with attempted():
            connection.execute(attempt, {"o": place, "p": admin.id, "e": admin.email})
        assert connection.execute(asked).fetchone() == (None,), attempt


def test_what_is_not_declared_cannot_be_called(people, world, i):
    """Trigger functions and inner ones, all of them, whatever a later release adds."""
    callable_ones = {
        name
        for (name,) in i.execute(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'tradewind'::regnamespace"
            " AND has_function_privilege(oid, 'EXECUTE')"
        )
    }
    assert callable_ones == set(STAFF_FUNCTIONS)
