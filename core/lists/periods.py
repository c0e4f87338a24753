"""Spans of days, such as `2026-03` or `last-7-days`; where they begin and end is computed in SQL.

The server's clock decides which day it is, and the person's time zone when it begins.
"""

import re
from datetime import datetime
from typing import NamedTuple

from core.errors import Refused
from core.lists.sql import Sql

UNITS = ("day", "week", "month", "quarter", "year")
# A hundred years each way; PostgreSQL's own calendar ends somewhere.
MOST = {"day": 36500, "week": 5200, "month": 1200, "quarter": 400, "year": 100}

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEP = {"last": -1, "this": 0, "next": 1}
_CALENDAR = re.compile(r"(last|this|next)-(week|month|quarter|year)")
_ROLLING = re.compile(r"(last|next)-([0-9]{1,5})-(day|week|month|quarter|year)s?")
_AWAY = re.compile(r"([0-9]{1,5})-(day|week|month|quarter|year)s?-ago")
_AHEAD = re.compile(r"in-([0-9]{1,5})-(day|week|month|quarter|year)s?")
_WRITTEN = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}))?)?)?", re.ASCII
)
RELATIVE = (
    *_DAYS,
    # Written out: another language has a word of its own for each.
    *("last-week", "this-week", "next-week"),
    *("last-month", "this-month", "next-month"),
    *("last-quarter", "this-quarter", "next-quarter"),
    *("last-year", "this-year", "next-year"),
    "last-7-days",
    "last-30-days",
    "last-90-days",
    "next-7-days",
    "next-30-days",
)


class Period(NamedTuple):
    """From `start` up to, and without, `end`: SQL for timestamps in the person's own time."""

    start: Sql
    end: Sql
    # Shorter than a day, so that only a moment can lie in it.
    timed: bool = False


def is_period(said: str) -> bool:
    try:
        period(said, "UTC")
    except Refused:
        return False
    return True


def period(said: str, time_zone: str) -> Period:
    text = said.strip()
    if found := _WRITTEN.fullmatch(text):
        return _written(text, *found.groups())
    text = re.sub(r"[\s_]+", "-", text.lower())
    today = Sql("date_trunc('day', now() AT TIME ZONE %s)", (time_zone,))
    if text in _DAYS:
        start = today.plus("day", _DAYS[text])
        return Period(start, start.plus("day", 1))
    if found := _CALENDAR.fullmatch(text):
        step, unit = found.groups()
        current = Sql(f"date_trunc('{unit}', now() AT TIME ZONE %s)", (time_zone,))
        start = current.plus(unit, _STEP[step])
        return Period(start, start.plus(unit, 1))
    if found := _ROLLING.fullmatch(text):
        # Both have today in them: the last seven days are today and the six before.
        count, unit = _counted(found[2], found[3], said)
        if found[1] == "next":
            return Period(today, today.plus(unit, count))
        tomorrow = today.plus("day", 1)
        return Period(tomorrow.plus(unit, -count), tomorrow)
    for pattern, sign in ((_AWAY, -1), (_AHEAD, 1)):
        if found := pattern.fullmatch(text):
            count, unit = _counted(found[1], found[2], said)
            start = today.plus(unit, sign * count)
            return Period(start, start.plus("day", 1))
    raise Refused(f"“{said}” is not a date; write 2026-03-14, 2026-03, 2026, today or last-7-days.")


def _counted(digits: str, unit: str, said: str) -> tuple[int, str]:
    count = int(digits)
    if not 0 < count <= MOST[unit]:
        raise Refused(f"“{said}” is too far away; at most {MOST[unit]:,} {unit}s can be asked for.")
    return count, unit


def _written(text: str, *parts: str | None) -> Period:
    numbers = [int(part) for part in parts if part is not None]
    try:
        first = datetime(*[*numbers, 1, 1][: max(3, len(numbers))])  # type: ignore[arg-type]  # noqa: DTZ001 (the person's own time)
    except ValueError:
        raise Refused(f"“{text}” is not a date; there is no such day or hour.") from None
    unit = {1: "year", 2: "month", 3: "day"}.get(len(numbers), "minute")
    start = Sql("%s::timestamp", (first.isoformat(),))
    return Period(start, start.plus(unit, 1), unit == "minute")
