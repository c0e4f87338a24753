"""Chance that can be repeated: weighted tables, and a year of working days.

A row of a million is drawn from one piece of random bytes, two for each choice, each of which picks a
place of a table: that is several times as fast as asking `random` for each.
"""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")

# Every table has this many places, so ten of a draw's bits choose one.
PLACES = 1024
MASK = PLACES - 1
DAY = 86_400

# Nobody writes on a Sunday; agencies are quiet in August and between the years.
WEEKDAYS = (1.0, 1.15, 1.1, 1.05, 0.8, 0.2, 0.08)
MONTHS = (0.85, 0.95, 1.1, 1.0, 1.05, 0.95, 0.8, 0.6, 1.15, 1.2, 1.15, 0.7)


def seeded(*said: object) -> Random:
    """A stream of its own for each purpose: what is added later changes nothing of the rest."""
    # Not for secrets, and a text is hashed alike by every Python.
    return Random(":".join(map(str, said)))  # noqa: S311


def table(weights: Mapping[T, float]) -> tuple[T, ...]:
    """The things, each as often as it weighs, in PLACES places; none that weighs is left out."""
    total = sum(weights.values())
    ends = list(accumulate(weight * PLACES / total for weight in weights.values()))
    things = list(weights)
    return tuple(things[min(bisect_right(ends, place), len(things) - 1)] for place in range(PLACES))


def spread(things: tuple[T, ...] | list[T]) -> tuple[T, ...]:
    return tuple(things[place * len(things) // PLACES] for place in range(PLACES))


class Year:
    """The year up to `now`, in seconds since 1970: when things happen, and how they are written."""

    def __init__(self, now: datetime, days: int = 365) -> None:
        self.now = int(now.timestamp())
        self.start = self.now - days * DAY
        first = self.start // DAY
        self._first = first - 800
        # What is due lies ahead of now.
        self._texts = tuple(
            (date(1970, 1, 1) + timedelta(days=self._first + index)).isoformat()
            for index in range(800 + days + 400)
        )

    def text(self, at: int) -> str:
        """As PostgreSQL reads it; `datetime` would take most of the time of a million rows."""
        day, second = divmod(at, DAY)
        minute, second = divmod(second, 60)
        hour, minute = divmod(minute, 60)
        return f"{self._texts[day - self._first]} {hour:02}:{minute:02}:{second:02}+00"

    def moments(self, count: int, random: Random) -> list[int]:
        """`count` moments of the year in order: by weekday, season, a growing business, office hours."""
        days = range(self.start // DAY, self.now // DAY + 1)
        weights = []
        for index, day in enumerate(days):
            when = date(1970, 1, 1) + timedelta(days=day)
            growth = 0.6 + 0.8 * index / len(days)
            weights.append(WEEKDAYS[when.weekday()] * MONTHS[when.month - 1] * growth)
        chosen = random.choices(days, weights, k=count)
        triangular, earliest, latest = random.triangular, self.start, self.now
        found = []
        for day in chosen:
            at = day * DAY + int(triangular(6.5, 19.5, 9.8) * 3600)
            # Today is not over yet, and the first day began before the year did.
            found.append(earliest if at < earliest else at if at < latest else latest - at % 3600)
        found.sort()
        return found


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def office(at: int) -> int:
    """The same moment or the next one in office hours of a working day."""
    day, second = divmod(at, DAY)
    weekday = (day + 3) % 7
    if weekday > 4:
        day += 7 - weekday
    return day * DAY + 7 * 3600 + second % (10 * 3600)
