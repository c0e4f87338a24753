import threading
from datetime import UTC, datetime, timedelta

import psycopg
import pytest


@pytest.fixture
def connection(database):
    with psycopg.connect(autocommit=True, **database.parameters()) as connection:
        connection.execute(
            "CREATE TABLE tradewind.events (organization_id bigint NOT NULL, id bigint GENERATED ALWAYS"
            " AS IDENTITY, at timestamptz NOT NULL, kind text NOT NULL CHECK (kind <> ''),"
            " PRIMARY KEY (organization_id, id, at)) PARTITION BY RANGE (at)"
        )
        yield connection


def partitions(connection):
    return [
        row[0]
        for row in connection.execute(
            "SELECT relid::regclass::text FROM pg_partition_tree('tradewind.events') WHERE isleaf"
            " AND relid <> 'tradewind.events'::regclass ORDER BY 1"
        )
    ]


def test_last_month_this_month_and_those_ahead_are_made_once(connection):
    assert connection.execute("SELECT tradewind.ensure_partitions(3)").fetchone() == (5,)
    assert connection.execute("SELECT tradewind.ensure_partitions(3)").fetchone() == (0,)
    assert f"tradewind.events_{datetime.now(UTC):%Y_%m}" in partitions(connection)


def test_rows_of_now_and_of_the_months_ahead_find_their_place(connection):
    connection.execute("SELECT tradewind.ensure_partitions(2)")
    for days in (0, 28, 56):
        connection.execute(
            "INSERT INTO tradewind.events (organization_id, at, kind) VALUES (1, %s, 'open')",
            (datetime.now(UTC) + timedelta(days=days),),
        )
    with pytest.raises(psycopg.errors.CheckViolation, match="no partition"):
        connection.execute(
            "INSERT INTO tradewind.events (organization_id, at, kind) VALUES (1, %s, 'open')",
            (datetime.now(UTC) + timedelta(days=400),),
        )


def test_a_partition_keeps_the_rules_of_its_parent(connection):
    connection.execute("SELECT tradewind.ensure_partitions(0)")
    with pytest.raises(psycopg.errors.CheckViolation, match="events_kind_check"):
        connection.execute(
            "INSERT INTO tradewind.events (organization_id, at, kind) VALUES (1, now(), '')"
        )


def test_a_partition_is_closed_even_to_who_was_granted_it(connection):
    connection.execute("SELECT tradewind.ensure_partitions(0)")
    connection.execute(
        "INSERT INTO tradewind.events (organization_id, at, kind) VALUES (1, now(), 'open')"
    )
    part = partitions(connection)[-1]
    with connection.transaction() as doomed:
        connection.execute("CREATE ROLE snooper")
        connection.execute("GRANT snooper TO CURRENT_USER")
        connection.execute("GRANT USAGE ON SCHEMA tradewind TO snooper")
        connection.execute(f"GRANT SELECT ON {part} TO snooper")
        connection.execute("SET LOCAL ROLE snooper")
        assert connection.execute(f"SELECT * FROM {part}").fetchall() == []
        raise psycopg.Rollback(doomed)


def test_windows_that_start_together_do_not_trip_over_each_other(connection, database):
    failed = []

    def ensure():
        try:
            with psycopg.connect(**database.parameters()) as own:
                own.execute("SELECT tradewind.ensure_partitions(6)")
        except psycopg.Error as error:
            failed.append(error)

    threads = [threading.Thread(target=ensure) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(partitions(connection)) == 8


def test_nonsense_is_refused(connection):
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="between 0 and 120"):
        connection.execute("SELECT tradewind.ensure_partitions(100000)")
