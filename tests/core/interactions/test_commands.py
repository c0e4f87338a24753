"""Writing down what happened: when somebody was last heard of, and what follows from it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from core.errors import Refused
from core.interactions import commands
from core.interactions.commands import Logged
from core.interactions.inputs import NewInteraction
from core.tasks import times
from tests.core.journal.conftest import Agency, agency
from tests.core.tasks.conftest import Desk

__all__ = ["agency"]
NOW = datetime.now(times.UTC).replace(microsecond=0)


@pytest.fixture
def desk(agency: Agency) -> Desk:
    return Desk(agency, agency.ann)


def log(desk: Desk, about: dict[str, int], **typed: Any) -> Logged:
    entry = NewInteraction.model_validate({"subject": "Talked"} | typed)
    found = desk.does(
        lambda session: commands.log(session, desk.here, about, entry, desk.person.id, NOW)
    )
    assert isinstance(found, Logged)
    return found


def contacted(desk: Desk, lead: int) -> datetime | None:
    found = desk.agency.value("SELECT last_contacted_at FROM tradewind.leads WHERE id = %s", [lead])
    assert found is None or isinstance(found, datetime)
    return found


def test_what_happened_says_when_somebody_was_last_contacted(desk: Desk) -> None:
    lead = desk.agency.lead("Nova")
    log(desk, {"lead_id": lead})
    assert contacted(desk, lead) == NOW
    # What is written down late does not set it back.
    log(desk, {"lead_id": lead}, happened_at=NOW - timedelta(days=3))
    assert contacted(desk, lead) == NOW
    rows = desk.agency.rows(
        "SELECT type, owner_id, subject FROM tradewind.interactions ORDER BY id"
    )
    assert rows == [("call", desk.person.id, "Talked")] * 2


def test_a_next_step_with_a_day_is_a_task_and_one_undo_takes_back_all(desk: Desk) -> None:
    lead = desk.agency.lead("Nova")
    soon = NOW + timedelta(days=2)
    logged = log(desk, {"lead_id": lead}, next_step="Call again", next_step_at=soon)
    assert logged.task is not None
    task = desk.task(logged.task)
    assert (task.title, task.type, task.lead_id, task.due_at) == ("Call again", "call", lead, soon)
    assert task.owner_id == desk.person.id
    desk.undo()
    assert contacted(desk, lead) is None
    assert desk.task(logged.task).deleted_at is not None
    assert (
        desk.agency.value("SELECT count(*) FROM tradewind.interactions WHERE deleted_at IS NULL")
        == 0
    )
    assert log(desk, {"lead_id": lead}, next_step="Some day").task is None


def test_what_says_nothing_or_is_about_nobody_is_refused(desk: Desk) -> None:
    for typed, sentence in (
        ({"subject": ""}, "Say in a few words"),
        ({"subject": "x", "next_step_at": NOW}, "Say what the next step is"),
        ({"subject": "x", "happened_at": NOW + timedelta(days=1)}, "still to come"),
        ({"subject": "x" * 256}, "at most 255"),
    ):
        with pytest.raises(ValidationError, match=sentence):
            NewInteraction.model_validate(typed)
    with pytest.raises(Refused, match="whom it is about"):
        log(desk, {})
    with pytest.raises(Refused, match="a text"):
        desk.does(
            lambda session: commands.note(session, desk.here, {"lead_id": 1}, "  ", desk.person.id)
        )


def test_who_may_only_look_writes_nothing_down(desk: Desk) -> None:
    lead = desk.agency.lead("Nova")
    viewer = Desk(desk.agency, desk.agency.viewer)
    with pytest.raises(Refused, match="not have the right"):
        log(viewer, {"lead_id": lead})


def test_nobody_of_another_organization_is_written_about(desk: Desk) -> None:
    elsewhere = desk.agency.people.organization()
    lead = desk.agency.lead("Theirs", organization=elsewhere)
    with pytest.raises(Exception, match="belongs to this is gone"):
        log(desk, {"lead_id": lead})
