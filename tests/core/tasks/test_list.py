"""The list of tasks: what is overdue, whose it is, and how a whole day is told from a moment."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.lists.exporting import write_csv
from core.lists.grammar import parse
from core.lists.listings import LISTINGS
from core.lists.reading import Question, first_page
from core.tasks import times
from tests.core.tasks.conftest import Desk

TASKS = LISTINGS["tasks"]
NOW = datetime.now(UTC).replace(microsecond=0)


def ask(desk: Desk, text: str, *fields: str) -> Question:
    parsed = parse(text, TASKS)
    assert not parsed.errors
    return Question(
        "tasks", desk.here, parsed.filter, parsed.words, (), fields or ("title",), "Asia/Tokyo"
    )


def shown(desk: Desk, text: str) -> list[Any]:
    with desk.agency.connect(desk.person) as connection:
        return [row[0] for row in first_page(connection, ask(desk, text)).rows]


def test_every_view_that_is_one_click_away_is_understood(desk: Desk) -> None:
    mine = {"owner_id": desk.person.id}
    desk.add("Late", due_at=NOW - timedelta(hours=30), **mine)
    desk.add("Soon", due_at=NOW + timedelta(hours=1))
    desk.add("Some day", **mine)
    desk.complete(desk.add("Done", due_at=NOW - timedelta(days=2), **mine))
    found = {quick.name: shown(desk, quick.text) for quick in TASKS.quick}
    assert found["overdue"] == ["Late"]
    assert found["mine"] == ["Late", "Some day"]
    assert found["unassigned"] == ["Soon"]
    assert found["undated"] == ["Some day"]
    # Words are found by the function that may use their index.
    assert shown(desk, "som da") == ["Some day"]


def test_a_whole_day_is_marked_and_handed_out_as_its_day(desk: Desk, tmp_path: Path) -> None:
    desk.add("Day", due_at=times.whole_day(date(2026, 3, 20)), is_all_day=True)
    desk.add("Moment", due_at=datetime(2026, 3, 20, 12, tzinfo=UTC))
    question = ask(desk, "", "title", "due_at")
    with desk.agency.connect(desk.person) as connection:
        marks = {row[0]: row[1].microsecond for row in first_page(connection, question).rows}
        assert marks == {"Day": 1, "Moment": 0}
        write_csv(connection, question, tmp_path / "tasks.csv")
    lines = (tmp_path / "tasks.csv").read_text("utf-8").splitlines()
    assert sorted(line.split(",")[1] for line in lines[1:]) == [
        "2026-03-20 00:00:00",
        "2026-03-20 21:00:00",
    ]


@pytest.mark.parametrize("text", ["overdue:yes", "due:today open:yes", "company:acme"])
def test_what_may_be_asked_is_asked_without_a_fault(desk: Desk, text: str) -> None:
    assert shown(desk, text) == []
