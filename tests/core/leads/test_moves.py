"""Where a lead may go from where it stands; the database keeps to it, whoever writes."""

import json
import re
from pathlib import Path

import psycopg
import pytest

import migrations
from core.journal.commands import undo
from core.leads.choices import LEAD_MOVES, NEEDS_REASON, LeadStatus

SCORING = Path(migrations.__path__[0]) / "versions" / "2026_11_28_scoring.py"


def move(connection, lead, status, reason=None):
    connection.execute(
        "UPDATE tradewind.leads SET status = %s, lost_reason = coalesce(%s, lost_reason)"
        " WHERE id = %s",
        (status, reason, lead),
    )


def test_the_database_keeps_to_what_is_declared(desk):
    kept = desk.people.scalar(
        "SELECT tgargs FROM pg_trigger WHERE tgname = 'moves' AND tgrelid = 'tradewind.leads'::regclass"
    )
    moves = json.loads(bytes(kept).split(b"\0")[1])
    assert {was: set(then) for was, then in moves.items()} == {
        was.value: {each.value for each in then} for was, then in LEAD_MOVES.items()
    }


def test_a_step_back_that_nobody_takes_is_refused_in_words(desk):
    lead = desk.lead(status="qualified")
    with pytest.raises(psycopg.Error, match="A lead that is qualified cannot become new"):
        move(desk.connect(desk.rep), lead, "new")
    assert desk.said(lead, "status") == ("qualified",)


@pytest.mark.parametrize("status", NEEDS_REASON)
def test_an_end_has_a_reason(desk, status):
    lead = desk.lead(status="responded")
    connection = desk.connect(desk.rep)
    said = re.escape(f"Say why this lead is {status.replace('_', ' ')}.")
    with pytest.raises(psycopg.Error, match=said):
        move(connection, lead, status)
    move(connection, lead, status, "No budget")
    assert desk.said(lead, "status", "lost_reason") == (status, "No budget")
    # Taken up again, it has no reason to be lost.
    move(connection, lead, "interested")
    assert desk.said(lead, "lost_reason") == (None,)


def test_the_days_of_its_life_are_written_down(desk):
    lead = desk.lead(status_since="2020-01-01")
    connection = desk.connect(desk.rep)
    move(connection, lead, "contacted")
    move(connection, lead, "responded")
    now = "now() - interval '1 minute' < "
    assert desk.said(
        lead,
        *(now + column for column in ("last_contacted_at", "last_responded_at", "status_since")),
    ) == (True, True, True)


def test_nobody_is_made_a_customer_by_typing_it(desk):
    lead = desk.lead(status="qualified")
    with pytest.raises(psycopg.Error, match="by being converted"):
        move(desk.connect(desk.rep), lead, "converted")


def test_a_move_is_taken_back_although_nobody_could_make_that_step(desk):
    lead = desk.lead()
    move(desk.connect(desk.rep), lead, LeadStatus.CONTACTED.value)
    done = desk.people.scalar("SELECT max(id) FROM tradewind.change_sets")
    with desk.acting(desk.rep) as session:
        assert undo(session, done).conflicts == []
    assert desk.said(lead, "status", "last_contacted_at") == ("new", None)
