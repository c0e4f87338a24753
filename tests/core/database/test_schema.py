import re
import threading

import psycopg
import pytest

from core.database import schema
from core.errors import Refused, Unavailable


@pytest.fixture
def empty(fresh_database):
    return fresh_database()


def status_of(address):
    with psycopg.connect(**address.parameters()) as connection:
        return schema.status(connection)


def test_an_empty_database_is_brought_up_to_date(empty):
    assert status_of(empty).state == "empty"

    found = schema.upgrade(empty)

    assert (found.state, found.revision) == ("current", schema.revisions()[-1])
    assert status_of(empty) == found


def test_upgrading_twice_changes_nothing(database):
    before = status_of(database)
    assert schema.upgrade(database) == before


def test_the_models_and_the_migrations_say_the_same(database):
    assert schema.differences(database) == []


def test_a_difference_between_models_and_schema_is_found(database):
    with psycopg.connect(**database.parameters()) as connection:
        connection.execute("CREATE TABLE tradewind.stray (id bigint PRIMARY KEY)")
    assert "stray" in str(schema.differences(database))


def test_a_newer_database_is_refused(database):
    with psycopg.connect(**database.parameters()) as connection:
        connection.execute("UPDATE tradewind.alembic_version SET version_num = 'fffffffffff1'")

    assert status_of(database).state == "newer"
    with pytest.raises(Refused, match="made by a newer Tradewind"):
        schema.upgrade(database)


def test_the_migrations_form_one_line():
    files = list((schema.MIGRATIONS / "versions").glob("*.py"))
    assert len(schema.revisions()) == len(files)


def test_two_upgrades_at_once_make_one(empty):
    found = []
    upgrades = [
        threading.Thread(target=lambda: found.append(schema.upgrade(empty).state)) for _ in range(3)
    ]
    for one in upgrades:
        one.start()
    for one in upgrades:
        one.join()
    assert found == ["current"] * 3


def test_an_upgrade_does_not_wait_for_ever_behind_a_forgotten_lock(empty, monkeypatch):
    monkeypatch.setattr(schema, "LOCK_TIMEOUT", "50ms")
    with psycopg.connect(**empty.parameters()) as other:
        other.execute("SELECT pg_advisory_lock(%s, %s)", schema.UPGRADE_LOCK)
        with pytest.raises(Unavailable, match="Somebody else is working in this database"):
            schema.upgrade(empty)
    assert status_of(empty).state == "empty"


def test_somebody_without_rights_is_told_whom_to_ask(database):
    with psycopg.connect(**database.parameters()) as connection, connection.transaction() as doomed:
        connection.execute("CREATE ROLE curious")
        connection.execute("GRANT curious TO CURRENT_USER")
        connection.execute("SET LOCAL ROLE curious")
        with pytest.raises(Refused, match="ask the person who looks after it"):
            schema.status(connection)
        raise psycopg.Rollback(doomed)


def test_no_trigger_plans_for_one_row_what_it_then_does_with_many(database):
    """A statement keeps the plan of its first time, and for one row every way to join is good enough."""
    with psycopg.connect(**database.parameters()) as connection:
        triggers = connection.execute(
            "SELECT DISTINCT proname, prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE tgoldtable IS NOT NULL AND pronamespace = 'tradewind'::regnamespace"
        ).fetchall()
    joined = {}
    for name, source in triggers:
        kept = re.sub(
            r"\$said\$.*?\$said\$|'[^']*'|--.*?$", "", source, flags=re.DOTALL | re.MULTILINE
        )
        for statement in kept.split(";"):
            if {"stale", "fresh", "JOIN"} <= set(re.findall(r"\w+", statement)):
                joined[name] = source
    # These two ask how many there are, and plan anew for many.
    assert set(joined) == {"journal", "keep_lead_facts"}
    assert all(re.search(r"written <= bulk|IF many THEN EXECUTE", said) for said in joined.values())
