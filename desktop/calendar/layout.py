"""Where things stand in a calendar, reckoned without drawing: weeks, months, and who shares an hour."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.calendar.entries import Entry
from core.tasks import times

DAY = 24 * 60
# Nothing is drawn lower than this: a name has to fit in.
SHORTEST = 30


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry in the column of a day: minutes from midnight by the clock, and its share of the width."""

    entry: Entry
    top: int
    bottom: int
    column: int
    columns: int


def week_of(day: date, first: int) -> list[date]:
    """The seven days of its week; `first` is the weekday that a week begins with, Monday being 1."""
    start = day - timedelta(days=(day.isoweekday() - first) % 7)
    return [start + timedelta(days=each) for each in range(7)]


def month_of(day: date, first: int) -> list[date]:
    """Whole weeks, from the one with the first of the month to the one with its last."""
    found = week_of(day.replace(day=1), first)
    while (following := found[-1] + timedelta(days=1)).month == day.month:
        found += week_of(following, first)
    return found


def week_number(days: Sequence[date]) -> int:
    """The ISO number of the week that most of these days are in."""
    return next(day for day in days if day.isoweekday() == 4).isocalendar().week


def on_day(entries: Iterable[Entry], day: date, zone: ZoneInfo) -> list[Entry]:
    """Whole days first, then by time, then by name."""
    return sorted(
        (each for each in entries if each.is_on(day, zone)),
        key=lambda each: (not each.is_all_day, each.start, each.title.casefold(), each.record),
    )


def beside_one_another(entries: Iterable[Entry], day: date, zone: ZoneInfo) -> list[Placed]:
    """Those with a time; whatever overlaps stands side by side, and each is as wide as it can be."""
    spans = sorted(
        ((*_span(each, day, zone), each) for each in entries if not each.is_all_day),
        key=lambda span: (span[0], -span[1], span[2].title.casefold(), span[2].record),
    )
    found: list[Placed] = []
    together: list[tuple[int, int, Entry]] = []
    until = 0
    for span in spans:
        if together and span[0] >= until:
            found += _shared(together)
            together, until = [], 0
        together.append(span)
        until = max(until, span[1])
    return found + _shared(together)


def _shared(spans: Sequence[tuple[int, int, Entry]]) -> list[Placed]:
    ends: list[int] = []
    columns: list[int] = []
    for top, bottom, _ in spans:
        free = next((number for number, end in enumerate(ends) if end <= top), len(ends))
        ends[free : free + 1] = [bottom]
        columns.append(free)
    return [
        Placed(entry, top, bottom, column, len(ends))
        for (top, bottom, entry), column in zip(spans, columns, strict=True)
    ]


def _span(entry: Entry, day: date, zone: ZoneInfo) -> tuple[int, int]:
    """By the clock on the wall, and no further than this day goes."""
    start, end = entry.start.astimezone(zone), entry.end.astimezone(zone)
    top = 0 if start.date() < day else start.hour * 60 + start.minute
    bottom = DAY if end.date() > day else end.hour * 60 + end.minute
    top = min(top, DAY - SHORTEST)
    # An hour that comes twice may end before it begins, by the clock.
    return top, min(max(bottom, top + SHORTEST), DAY)


def at_clock(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """That time of that day; one that the clocks leave out is the hour they show instead."""
    hour, minute = divmod(min(max(minutes, 0), DAY - 1), 60)
    return times.at_clock(day, time(hour, minute), zone)


def moved_to_day(entry: Entry, day: date, zone: ZoneInfo) -> datetime:
    return times.on_day(entry.start, day, zone, is_all_day=entry.is_all_day)
