import psycopg
import pytest

from core.database.invariants import check
from tests.support.administration import superuser


@pytest.fixture
def connection(database):
    with psycopg.connect(autocommit=True, **database.parameters()) as connection:
        yield connection


def wrong(database):
    return {finding.name: finding.text for finding in check(database) if finding.ok is False}


def test_a_fresh_database_is_well(database):
    assert wrong(database) == {}


def test_a_constraint_that_was_never_proven_is_found(database, connection):
    connection.execute("CREATE TABLE tradewind.stray (id bigint)")
    connection.execute("ALTER TABLE tradewind.stray ADD CONSTRAINT small CHECK (id < 9) NOT VALID")
    assert "small" in wrong(database)["constraints"]


def test_a_switched_off_trigger_is_found(database, connection):
    connection.execute("CREATE TABLE tradewind.stray (id bigint)")
    connection.execute(
        "CREATE TRIGGER nosy BEFORE UPDATE ON tradewind.stray FOR EACH ROW"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    )
    assert "triggers" not in wrong(database)
    connection.execute("ALTER TABLE tradewind.stray DISABLE TRIGGER nosy")
    assert "nosy" in wrong(database)["triggers"]


def test_a_month_without_a_place_is_found(database, connection):
    connection.execute(
        "CREATE TABLE tradewind.stray (at timestamptz NOT NULL) PARTITION BY RANGE (at)"
    )
    assert "stray" in wrong(database)["partitions"]
    connection.execute("SELECT tradewind.ensure_partitions()")
    assert "partitions" not in wrong(database)


def test_a_table_of_somebody_else_is_found(database):
    with psycopg.connect(autocommit=True, **superuser(database).parameters()) as somebody:
        somebody.execute("CREATE TABLE tradewind.stray (id bigint)")
    assert "stray" in wrong(database)["ownership"]


def test_a_table_no_model_knows_is_found(database, connection):
    connection.execute("CREATE TABLE tradewind.stray (id bigint)")
    assert "1 differences" in wrong(database)["models"]


def test_sums_that_are_not_those_of_the_rows_are_found(database, connection):
    connection.execute(
        "WITH o AS (INSERT INTO tradewind.organizations (name, slug) VALUES ('North', 'north')"
        " RETURNING id), c AS (INSERT INTO tradewind.customer_companies (organization_id,"
        " company_name) SELECT id, 'Acme' FROM o RETURNING organization_id, id)"
        " INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, amount)"
        " SELECT organization_id, id, 'Website', 1000 FROM c"
    )
    assert wrong(database) == {}
    connection.execute("UPDATE tradewind.opportunity_sums SET amount = amount + 1")
    assert set(wrong(database)) == {"pipeline"}
