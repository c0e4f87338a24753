"""Whole days, and days on which the clocks change, wherever one sits."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.calendar.queries import entries_between
from core.lists.reading import count
from core.tasks import times
from core.tasks.commands import move
from core.today.sources import read
from tests.core.journal.conftest import Agency, agency
from tests.core.tasks.conftest import Desk
from tests.core.tasks.test_list import ask

__all__ = ["agency"]
# From eleven hours behind to fourteen before; one of half an hour, and one that changes its clocks.
ZONES = (
    *("Pacific/Pago_Pago", "Pacific/Honolulu", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Fiji"),
    *("Pacific/Auckland", "Pacific/Apia", "Pacific/Kiritimati", "Etc/GMT+12"),
)
DAY = date(2026, 1, 14)


@pytest.fixture
def desk(agency: Agency) -> Desk:
    return Desk(agency, agency.ann)


@pytest.mark.parametrize("name", ZONES)
def test_a_whole_day_stands_on_its_day_everywhere(desk: Desk, name: str) -> None:
    zone, mine = ZoneInfo(name), {"owner_id": desk.person.id}
    one = desk.add("One", due_at=times.whole_day(DAY), is_all_day=True, **mine)
    desk.add(
        "Three",
        due_at=times.whole_day(DAY - timedelta(days=1)),
        ends_at=times.whole_day(DAY + timedelta(days=1)),
        is_all_day=True,
        **mine,
    )
    desk.add(
        "Weekly",
        due_at=times.whole_day(DAY - timedelta(days=7)),
        is_all_day=True,
        recurrence="FREQ=WEEKLY",
        **mine,
    )

    def on(day: date) -> set[str]:
        shown = desk.does(lambda session: entries_between(session, desk.here, day, day, zone))
        return {each.title for each in shown.entries if each.is_on(day, zone)}

    found = {day: on(DAY + timedelta(days=day)) for day in range(-2, 3)}
    assert found == {
        -2: set(),
        -1: {"Three"},
        0: {"One", "Three", "Weekly"},
        1: {"Three"},
        2: set(),
    }
    # A list that is asked for the day has it, and one that is asked for the next has not.
    with desk.agency.connect(desk.person) as connection:
        for text, many in (
            (f"due:{DAY}", 1),
            (f"due:{DAY + timedelta(days=1)}", 0),
            (f"due<{DAY + timedelta(days=1)} due>={DAY}", 1),
            (f"due>{DAY}", 0),
        ):
            question = replace(ask(desk, text), time_zone=name)
            assert count(connection, question, 10_000)[0] == many, text
    # So does the person's own day, from its first minute to its last.
    for hour, minute in ((0, 1), (23, 59)):
        now = datetime(DAY.year, DAY.month, DAY.day, hour, minute, tzinfo=zone)
        today = desk.does(
            lambda session, now=now: read(session, desk.here, desk.person.id, now, zone)
        )
        assert [item.record for item in today.items if item.source == "today"] == [one]


def test_the_hour_that_is_left_out_and_the_one_that_comes_twice(desk: Desk) -> None:
    zone = ZoneInfo("Europe/Berlin")
    nine = datetime(2026, 3, 28, 9, tzinfo=zone)
    task = desk.add(
        "Jour fixe", due_at=nine, ends_at=nine + timedelta(hours=1), recurrence="FREQ=DAILY"
    )

    def shown(day: date) -> list[datetime]:
        found = desk.does(lambda session: entries_between(session, desk.here, day, day, zone))
        return [each.start.astimezone(zone) for each in found.entries]

    # Nine stays nine over the change of the clocks, and the day of 23 hours has it once.
    for day in (date(2026, 3, 29), date(2026, 3, 30), date(2026, 10, 25), date(2026, 10, 26)):
        assert [(at.date(), at.hour) for at in shown(day)] == [(day, 9)]
    # Dragged to half past two of the night in which there is none.
    gone = datetime(2026, 3, 29, 2, 30, tzinfo=zone)
    desk.does(
        lambda session: move(session, desk.here, task, nine, gone, is_all_day=False, zone=zone)
    )
    kept = desk.task(task)
    assert kept.due_at.astimezone(zone) == datetime(2026, 3, 29, 3, 30, tzinfo=zone)
    assert kept.ends_at - kept.due_at == timedelta(hours=1)
    # What begins in the hour that comes twice is where it was put, the second time as well.
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=zone, fold=1)
    late = desk.add("Night", due_at=twice, ends_at=twice.astimezone(UTC) + timedelta(hours=1))
    assert desk.task(late).due_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert twice.astimezone(UTC) in [at.astimezone(UTC) for at in shown(date(2026, 10, 25))]
