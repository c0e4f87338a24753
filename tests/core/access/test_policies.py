"""What is declared is what the database says, however often and after whatever it is applied."""

import re

import psycopg
import pytest

from core.access import policies
from core.access.permissions import TABLES
from core.database import schema
from tests.support.people import people_of

RIGHTS = """
    SELECT 'policy', tablename || '.' || policyname, cmd || roles::text || permissive
           || coalesce(qual, '') || coalesce(with_check, '')
    FROM pg_policies WHERE schemaname = 'tradewind'
    UNION ALL
    SELECT 'table', relname, coalesce(relacl::text, '') || relrowsecurity FROM pg_class
    WHERE relnamespace = 'tradewind'::regnamespace
    UNION ALL
    SELECT 'column', attrelid::regclass || '.' || attname, attacl::text FROM pg_attribute
    WHERE attacl IS NOT NULL
    UNION ALL
    SELECT 'function', oid::regprocedure::text, proacl::text FROM pg_proc
    WHERE pronamespace = 'tradewind'::regnamespace
    UNION ALL
    SELECT 'schema', nspname, nspacl::text FROM pg_namespace WHERE nspname = 'tradewind'
    UNION ALL
    SELECT 'database', 'this', datacl::text FROM pg_database WHERE datname = current_database()
    UNION ALL
    SELECT 'permission', role || area || action, '' FROM tradewind.permissions
    UNION ALL
    SELECT 'guarded', table_name, area FROM tradewind.guarded_tables
"""


@pytest.fixture
def owner(database):
    apply(database)
    with psycopg.connect(autocommit=True, **database.parameters()) as connection:
        yield connection


def apply(database):
    with schema._locked(database) as (connection, _):
        policies.apply(connection)


def rights(connection):
    return {(kind, name): said for kind, name, said in connection.execute(RIGHTS)}


def test_applying_it_again_changes_nothing(database, owner):
    before = rights(owner)
    apply(database)
    assert rights(owner) == before


def test_what_stands_is_not_granted_again(database, owner):
    """Each grant rewritten would wait for every colleague's open statement."""
    asked = "SELECT max(xmin::text::bigint) FROM pg_attribute WHERE attacl IS NOT NULL"
    before = owner.execute(asked).fetchone()
    apply(database)
    assert owner.execute(asked).fetchone() == before


STRAY = [
    "GRANT SELECT ON tradewind.leads TO PUBLIC",
    "GRANT TRUNCATE, TRIGGER, REFERENCES ON tradewind.leads TO tradewind_staff",
    "GRANT UPDATE ON tradewind.leads TO tradewind_role_viewer",
    "GRANT SELECT (email) ON tradewind.leads TO PUBLIC",
    "GRANT UPDATE (status) ON tradewind.users TO tradewind_staff",
    "GRANT INSERT ON tradewind.changes TO tradewind_role_owner",
    "GRANT SELECT ON {partition} TO tradewind_staff",
    "GRANT SELECT ON ALL SEQUENCES IN SCHEMA tradewind TO tradewind_staff",
    "GRANT SELECT ON tradewind.leads TO tradewind_role_owner WITH GRANT OPTION",
    "GRANT EXECUTE ON FUNCTION tradewind.make_login TO tradewind_staff",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA tradewind TO PUBLIC",
    "GRANT CREATE ON SCHEMA tradewind TO tradewind_staff",
    "GRANT CREATE ON DATABASE {database} TO tradewind_staff",
    "GRANT CONNECT ON DATABASE {database} TO PUBLIC",
    "CREATE POLICY stray ON tradewind.leads USING (true)",
    "CREATE POLICY stray ON tradewind.guarded_tables USING (true)",
    "ALTER POLICY view ON tradewind.leads USING (true)",
    "ALTER TABLE tradewind.leads DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE {partition} DISABLE ROW LEVEL SECURITY",
    "INSERT INTO tradewind.permissions VALUES ('viewer', 'leads', 'purge')",
    "DELETE FROM tradewind.guarded_tables",
]


@pytest.mark.parametrize("stray", STRAY)
def test_what_was_not_declared_disappears(database, owner, stray):
    before = rights(owner)
    (partition,) = owner.execute(
        "SELECT inhrelid::regclass::text FROM pg_inherits"
        " WHERE inhparent = 'tradewind.changes'::regclass LIMIT 1"
    ).fetchone()
    owner.execute(stray.format(partition=partition, database=database.database))
    assert rights(owner) != before

    apply(database)

    after = rights(owner)
    # A list that was empty is stored otherwise than one that has been emptied, and says the same.
    assert {key for key in before | after if said(before, key) != said(after, key)} == set()


def said(found, key):
    text = found.get(key, "") or ""
    owned = re.sub(r"tradewind_owner=\w+/tradewind_owner,?", "", text)
    return set(re.split(r"[{},]", owned)) - {""}


def test_what_was_passed_on_goes_with_it(database, owner):
    with people_of(database) as people:
        first, second = people.person(), people.person()
        owner.execute(f"GRANT SELECT ON tradewind.leads TO {first.role_name} WITH GRANT OPTION")
        people.connect(first).execute(f"GRANT SELECT ON tradewind.leads TO {second.role_name}")
        apply(database)
        for person in (first, second):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                people.connect(person).execute("SELECT FROM tradewind.leads")


def test_a_table_that_was_forgotten_is_closed(database, owner):
    owner.execute("CREATE TABLE tradewind.forgotten AS SELECT 1 AS id")
    apply(database)
    (guarded,) = owner.execute(
        "SELECT relrowsecurity FROM pg_class WHERE oid = 'tradewind.forgotten'::regclass"
    ).fetchone()
    assert guarded


def test_a_function_of_a_later_release_is_nobodys_until_it_is_declared(database, owner):
    owner.execute("CREATE FUNCTION tradewind.later() RETURNS int LANGUAGE sql AS 'SELECT 1'")
    assert not owner.execute(
        "SELECT has_function_privilege('tradewind_staff', 'tradewind.later()', 'EXECUTE')"
    ).fetchone()[0]


def test_every_function_that_is_declared_exists(owner):
    found = {
        name
        for (name,) in owner.execute(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'tradewind'::regnamespace"
        )
    }
    assert set(policies.STAFF_FUNCTIONS) - found == set()


def test_nobody_types_in_what_the_database_keeps_or_the_journal_is_silent_about(owner):
    """Whatever the journal does not note must not be for people to write."""
    silent = {
        (table, column)
        for table, arguments in owner.execute(
            "SELECT c.relname, encode(t.tgargs, 'escape') FROM pg_trigger t"
            " JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'journal_update'"
        )
        for column in arguments.split("\\000")[1].split(",")
        if column
    }
    assert {table for table, _ in silent} >= {"contacts", "leads"}
    there = owner.execute(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = 'tradewind'"
    ).fetchall()
    kept = {
        (table, column)
        for table, column in there
        if table in (*TABLES, *policies.PERSONAL) and column in policies.KEPT
    }
    groups = "SELECT rolname FROM pg_roles WHERE rolname ~ '^tradewind_(staff$|role_)'"
    for table, column in sorted(silent | kept):
        may = owner.execute(
            "SELECT array_agg(rolname) FROM (" + groups + ") g"
            " WHERE has_column_privilege(rolname, %s, %s, 'UPDATE, INSERT')",
            (f"tradewind.{table}", column),
        ).fetchone()
        assert may == (None,), f"{column} of {table}"


def test_a_change_of_the_declaration_comes_with_a_migration():
    said = {}
    for file in (schema.MIGRATIONS / "versions").glob("*.py"):
        text = file.read_text("utf-8")
        revision = re.search(r'^revision = "(\w+)"', text, re.MULTILINE)
        if found := re.search(r'^RIGHTS = "(\w+)"', text, re.MULTILINE):
            said[revision[1]] = found[1]
    newest = next(revision for revision in reversed(schema.revisions()) if revision in said)
    assert said[newest] == policies.fingerprint(), (
        "The declared rights have changed, but databases get them only with a migration. Add one"
        " (it needs nothing in its upgrade(): rights are applied at the end of every upgrade) with"
        f' the line RIGHTS = "{policies.fingerprint()}"; where the newest one has not been'
        " published yet, change the line there."
    )


@pytest.mark.parametrize(
    ("where", "what"),
    [
        ("PERMISSIONS", {}),
        ("TABLES", {}),
        ("OWN_RULES", ()),
        ("OWN_PROFILE", ("email",)),
        ("PERSONAL", ()),
        ("STAFF_FUNCTIONS", ("me",)),
        ("KEPT", frozenset()),
        ("FIXED", frozenset()),
        ("COUNTED", {}),
    ],
)
def test_the_fingerprint_tells_every_part_of_the_declaration(monkeypatch, where, what):
    before = policies.fingerprint()
    assert policies.fingerprint() == before
    monkeypatch.setattr(policies, where, what)
    assert policies.fingerprint() != before
