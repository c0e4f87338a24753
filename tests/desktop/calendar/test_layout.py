"""Where things stand in a calendar, without a window: weeks, shared hours, and the clocks' own tricks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.calendar.entries import Entry, Kind
from core.tasks import times
from desktop.calendar import layout, look
from desktop.shell.tokens import DARK, LIGHT
from tests.desktop.test_look import contrast

BERLIN = ZoneInfo("Europe/Berlin")


def at(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=BERLIN)  # type: ignore[arg-type, misc]


def entry(number: int, start: datetime, minutes: int = 60, **more: object) -> Entry:
    return Entry(
        Kind.TASK,
        number,
        f"Entry {number}",
        start,
        start + timedelta(minutes=minutes),
        **more,  # type: ignore[arg-type]
    )


def test_weeks_begin_where_people_begin_them() -> None:
    day = date(2026, 3, 18)
    assert layout.week_of(day, 1)[0] == date(2026, 3, 16)
    assert layout.week_of(day, 7)[0] == date(2026, 3, 15)
    month = layout.month_of(day, 1)
    assert (month[0], month[-1], len(month) % 7) == (date(2026, 2, 23), date(2026, 4, 5), 0)
    # The first days of a year may belong to the last week of the one before.
    assert layout.week_number(layout.week_of(date(2027, 1, 1), 1)) == 53
    assert layout.week_number(layout.week_of(date(2027, 1, 3), 7)) == 1


def test_what_overlaps_stands_side_by_side() -> None:
    day = date(2026, 3, 18)
    found = layout.beside_one_another(
        [
            entry(1, at(2026, 3, 18, 9), 120),
            entry(2, at(2026, 3, 18, 10), 60),
            # Begins when the second ends, and takes its place.
            entry(3, at(2026, 3, 18, 11), 30),
            entry(4, at(2026, 3, 18, 15)),
        ],
        day,
        BERLIN,
    )
    places = {each.entry.record: (each.column, each.columns) for each in found}
    assert places == {1: (0, 2), 2: (1, 2), 3: (0, 1), 4: (0, 1)}


def test_what_goes_over_midnight_stands_on_both_days() -> None:
    late = entry(1, at(2026, 3, 18, 23), 120)
    (first,) = layout.beside_one_another([late], date(2026, 3, 18), BERLIN)
    (second,) = layout.beside_one_another([late], date(2026, 3, 19), BERLIN)
    assert (first.top, first.bottom) == (23 * 60, 24 * 60)
    assert (second.top, second.bottom) == (0, 60)
    # What ends at midnight does not begin another day.
    assert not entry(2, at(2026, 3, 18, 23), 60).is_on(date(2026, 3, 19), BERLIN)


def test_the_change_of_the_clocks_moves_nothing() -> None:
    before = entry(1, at(2026, 3, 28, 9))
    moved = layout.moved_to_day(before, date(2026, 3, 30), BERLIN)
    assert (moved.hour, moved - before.start) == (9, timedelta(hours=48))
    assert moved.astimezone(UTC) - before.start.astimezone(UTC) == timedelta(hours=47)
    # An hour that is left out becomes the one that the clocks show instead.
    assert layout.at_clock(date(2026, 3, 29), 150, BERLIN).hour == 3
    # One that comes twice ends, by the clock, when it began; it is drawn all the same.
    twice = Entry(
        Kind.TASK, 2, "Twice", at(2026, 10, 25, 2, 30), at(2026, 10, 25, 2, 30) + timedelta(hours=0)
    )
    (placed,) = layout.beside_one_another([twice], date(2026, 10, 25), BERLIN)
    assert placed.bottom - placed.top == layout.SHORTEST


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Europe/Berlin", "Asia/Tokyo", "UTC"])
def test_a_whole_day_is_the_same_day_everywhere(zone: str) -> None:
    whole = Entry(Kind.TASK, 1, "Day", times.whole_day(date(2026, 3, 18)), is_all_day=True)
    assert whole.day(ZoneInfo(zone)) == date(2026, 3, 18)
    moved = layout.moved_to_day(whole, date(2026, 4, 1), ZoneInfo(zone))
    assert moved == times.whole_day(date(2026, 4, 1))


def test_every_kind_can_be_read_by_day_and_by_night() -> None:
    for name, shades in look.COLOURS.items():
        for tokens, colours in zip((LIGHT, DARK), shades, strict=True):
            for word in ("text", "danger"):
                assert contrast(getattr(tokens, word), colours.ground) >= 4.5, (name, word)
            assert contrast(colours.bar, tokens.surface) >= 3, name
            # Done: on the ground of the page.
            assert contrast(tokens.muted, tokens.ground) >= 4.5
