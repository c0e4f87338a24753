"""What a batch says of itself: written by the import alone, kept when all of it is taken back."""

import json

import pytest
from psycopg import errors

from core.lists.questions import Question
from core.lists.reading import first_page

BATCH = (
    "INSERT INTO tradewind.lead_batches (organization_id, name, target, source_file, file_size,"
    " file_hash) VALUES (%s, 'Fair', 'leads', 'fair.csv', 10, repeat('a', 64)) RETURNING id"
)


def settled(connection, batch, **said):
    connection.execute("SELECT tradewind.settle_batch(%s, %s)", (batch, json.dumps(said)))


def state(agency, batch):
    return agency.value("SELECT state FROM tradewind.lead_batches WHERE id = %s", [batch])


def carried_out(agency, person):
    """An import of one lead, in one transaction; the batch and the set."""
    connection = agency.connect(person)
    (batch,) = connection.execute(BATCH, [agency.id]).fetchone()
    with connection.transaction():
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, batch_id)"
            " VALUES (%s, 'New', %s)",
            (agency.id, batch),
        )
        settled(connection, batch, state="completed", total_rows=3, created_rows=1, skipped_rows=2)
    return batch, agency.value("SELECT change_set_id FROM tradewind.lead_batches")


def test_a_batch_follows_its_import_there_and_back(agency):
    batch, made = carried_out(agency, agency.ann)
    assert state(agency, batch) == "completed"

    undoing = agency.taken_back(agency.ann, made)
    assert state(agency, batch) == "undone"
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NULL") == 0
    # It still tells what it did.
    assert agency.rows("SELECT created_rows, skipped_rows FROM tradewind.lead_batches") == [(1, 2)]

    agency.taken_back(agency.boss, undoing.change_set_id)
    assert state(agency, batch) == "completed"


def test_counts_add_up_or_nothing_is_written(agency):
    connection = agency.connect(agency.ann)
    (batch,) = connection.execute(BATCH, [agency.id]).fetchone()
    with pytest.raises(errors.CheckViolation, match="ck_lead_batches_counts"):
        settled(connection, batch, state="completed", total_rows=3, created_rows=1)


def test_nobody_types_counts_in_and_nothing_is_settled_twice(agency):
    batch, _ = carried_out(agency, agency.ann)
    connection = agency.connect(agency.ann)
    with pytest.raises(errors.InsufficientPrivilege):
        connection.execute("UPDATE tradewind.lead_batches SET created_rows = 5, total_rows = 7")
    with pytest.raises(errors.DatabaseError, match="carried out already"):
        settled(connection, batch, state="completed", total_rows=9, created_rows=9)
    with pytest.raises(errors.DatabaseError, match="no such import"):
        settled(agency.connect(agency.viewer), batch, state="failed")


def test_an_import_whose_session_is_gone_says_so(agency):
    connection, other = agency.connect(agency.ann), agency.connect(agency.ann)
    (batch,) = connection.execute(BATCH, [agency.id]).fetchone()
    question = Question("lead_batches", agency.id, fields=("state",))
    other.execute("SELECT pg_advisory_lock(1953918324, %s)", [batch])
    assert first_page(connection, question).rows == (("running",),)
    other.execute("SELECT pg_advisory_unlock_all()")
    assert first_page(connection, question).rows == (("interrupted",),)


def test_what_a_source_has_brought_is_counted_by_month(agency):
    for source, status, score in (("apollo", "converted", 80), ("apollo", "new", 50)):
        lead = agency.lead(source=source, status=status, created_at="2026-03-05")
        agency.people.owner.execute(
            "UPDATE tradewind.lead_facts SET score = %s WHERE id = %s", (score, lead)
        )
    agency.lead(source="hunter", created_at="2026-04-01", email="a@example.com")
    (interface,) = agency.rows(
        "INSERT INTO tradewind.enrichment_sources (organization_id, api_source, monthly_limit)"
        " VALUES (%s, 'apollo', 100) RETURNING id",
        [agency.id],
    )[0]
    agency.people.owner.execute(
        "INSERT INTO tradewind.enrichment_calls (organization_id, enrichment_source_id, operation,"
        " has_succeeded, called_at, requests, cost) VALUES (%s, %s, 'search', true, '2026-03-05',"
        " 4, 1.5)",
        (agency.id, interface),
    )
    asked = (
        "SELECT api_source, leads_generated, leads_converted, emails_found, hot_leads_percent::int,"
        " api_calls_used, api_calls_limit, cost_per_lead FROM"
        " tradewind.source_performance('2026-03-01', '2026-04-30')"
    )
    with agency.connect(agency.viewer) as connection:
        found = connection.execute(asked).fetchall()
    assert [tuple(map(str, row)) for row in found] == [
        ("apollo", "2", "1", "0", "50", "4", "100", "0.7500"),
        ("hunter", "1", "0", "1", "0", "0", "None", "None"),
    ]
