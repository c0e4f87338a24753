"""A task in one line, as one would say it: `call Anna tomorrow 10:00 !high #ACME`.

English and German are understood side by side, whatever the window speaks. What is not understood
is the title; what stands in quotes always is.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from core.tasks import dates
from core.tasks.recurrence import DAYS


class Part(NamedTuple):
    """Characters of the line that were understood as something."""

    start: int
    end: int
    what: str


@dataclass(frozen=True)
class Typed:
    title: str
    due_at: datetime | None = None
    # Only a day was said, not a time.
    is_all_day: bool = False
    priority: str | None = None
    # As typed, to be looked up: the company behind #, the colleague behind @.
    company: str | None = None
    person: str | None = None
    recurrence: str | None = None
    minutes: int | None = None
    remind_minutes: int | None = None
    parts: tuple[Part, ...] = ()


PRIORITIES = {
    "urgent": ("urgent", "dringend", "!!!", "!!!!"),
    "high": ("high", "hoch", "wichtig", "important", "!!"),
    "medium": ("medium", "normal", "mittel"),
    "low": ("low", "niedrig", "gering"),
}
_PRIORITY = {said: value for value, names in PRIORITIES.items() for said in names}
_UNITS = {
    "min": 1,
    "minute": 1,
    "minutes": 1,
    "minuten": 1,
    "mins": 1,
    "m": 1,
    "h": 60,
    "hour": 60,
    "hours": 60,
    "std": 60,
    "stunde": 60,
    "stunden": 60,
    "day": 1440,
    "days": 1440,
    "tag": 1440,
    "tage": 1440,
    "tagen": 1440,
}
_LENGTH = r"(\d{1,3}(?:[.,]5)?)\s*(min|mins|minutes?|minuten|h|hours?|std|stunden?)\b\.?"

_QUOTED = re.compile(r"[\"“„](.+?)[\"”“]")
_BANG = re.compile(r"(?<!\S)(!{2,4}|!([A-Za-zäöüß]+))(?=$|[\s,.;])")
_HASH = re.compile(r"(?<!\S)#(?:[\"“„]([^\"”“]+)[\"”“]?|([^\s#@!,;]+))")
_AT = re.compile(r"(?<!\S)@(?:[\"“„]([^\"”“]+)[\"”“]?|([^\s#@!,;]+))")
_FOR = re.compile(rf"(?<!\w)(?:for|für|dauer|lasting)\s+{_LENGTH}", re.IGNORECASE)
_REMIND = re.compile(
    r"(?<!\w)(?:remind(?:er)?(?:\s+me)?|erinner(?:e|ung)?(?:\s+mich)?)"
    r"(?:\s+(\d{1,3})\s*(min|mins|minutes?|minuten|h|hours?|std|stunden?|days?|tage?n?)\b\.?"
    r"(?:\s+(?:before|earlier|vorher|davor))?)?",
    re.IGNORECASE,
)
# Left standing alone where what they belonged to was taken out.
_DANGLING = re.compile(
    r"(?<!\S)(?:at|on|by|until|due|um|am|bis|ab|for|für|,|-|–)(?=\s*$|\s*[,;]\s*$)", re.IGNORECASE
)


def read(line: str, now: datetime, zone: ZoneInfo) -> Typed:
    """What the line says, at `now`, to somebody who lives in `zone`."""
    return _Line(line, now.astimezone(zone), zone).read()


class _Line:
    def __init__(self, line: str, now: datetime, zone: ZoneInfo) -> None:
        self.line, self.now, self.zone = line, now, zone
        # What was understood is blanked out here, so that nothing is understood twice.
        self.rest = line
        self.parts: list[Part] = []
        self.quoted: list[tuple[int, int]] = []

    def read(self) -> Typed:
        self._keep_quotes()
        found = Typed("")
        found = self._marks(found)
        found = self._lengths(found)
        found = self._when(found)
        return replace(found, title=self._title(), parts=tuple(sorted(self.parts)))

    def _keep_quotes(self) -> None:
        for match in _QUOTED.finditer(self.line):
            # Those of #"Two Words" belong to the name.
            if match.start() and self.line[match.start() - 1] in "#@":
                continue
            self.quoted.append(match.span())
            self._blank(*match.span())

    def _marks(self, found: Typed) -> Typed:
        for match in _BANG.finditer(self.rest):
            value = _PRIORITY.get((match[2] or match[1]).casefold())
            if value and found.priority is None:
                found = replace(found, priority=value)
                self._take(match, "priority")
        if (named := _HASH.search(self.rest)) is not None:
            found = replace(found, company=(named[1] or named[2]).strip())
            self._take(named, "company")
        if (named := _AT.search(self.rest)) is not None:
            found = replace(found, person=(named[1] or named[2]).strip())
            self._take(named, "person")
        return found

    def _lengths(self, found: Typed) -> Typed:
        if match := _FOR.search(self.rest):
            found = replace(found, minutes=_minutes(match[1], match[2]))
            self._take(match, "length")
        if match := _REMIND.search(self.rest):
            before = _minutes(match[1], match[2]) if match[1] else 0
            # “Remind Anna of the quote” is something to do, and no reminder of ours.
            if match[1] or re.match(r"\s*(?:$|[,;#@!])", self.rest[match.end() :]):
                found = replace(found, remind_minutes=before)
                self._take(match, "reminder")
        return found

    def _when(self, found: Typed) -> Typed:
        if every := dates.every(self.rest):
            found = replace(found, recurrence=every.value)
            self._take_span(every.start, every.end, "recurrence")
        day = dates.day(self.rest, self.now.date())
        if day is not None:
            self._take_span(day.start, day.end, "day")
        clock = dates.clock(self.rest)
        if clock is not None:
            self._take_span(clock.start, clock.end, "time")
        soon = dates.soon(self.rest, self.now) if day is None and clock is None else None
        if soon is not None:
            self._take_span(soon.start, soon.end, "time")
            return replace(found, due_at=soon.value)
        on = day.value if day is not None else None
        if on is None and found.recurrence:
            on = self._first_day(found.recurrence, clock.value if clock else None)
        if on is None and clock is not None:
            # A time that has gone by today is meant for tomorrow.
            later = clock.value > self.now.time()
            on = self.now.date() + timedelta(days=0 if later else 1)
        if on is None:
            return found
        at = clock.value if clock is not None else None
        if at is None and day is not None and day.clock is not None:
            at = day.clock
        return replace(
            found,
            due_at=datetime.combine(on, at or time(0), self.zone),
            is_all_day=at is None,
        )

    def _first_day(self, rule: str, at: time | None) -> date:
        """The day on which what comes again comes first: today, where that is one of its days."""
        parts = dict(part.split("=", 1) for part in rule.split(";"))
        wanted = parts.get("BYDAY", "").split(",")
        today = self.now.date()
        gone_by = at is not None and at <= self.now.time()
        for ahead in range(1 if gone_by else 0, 9):
            day = today + timedelta(days=ahead)
            if not wanted[0] or DAYS[day.weekday()] in wanted:
                return day
        return today

    def _title(self) -> str:
        rest = [*self.rest]
        for start, end in self.quoted:
            rest[start:end] = self.line[start:end]
        text = " ".join("".join(rest).split())
        before = None
        while before != text:
            before, text = text, _DANGLING.sub("", text).strip(" ,;")
        return " ".join(_QUOTED.sub(r"\1", text).split())

    def _take(self, match: "re.Match[str]", what: str) -> None:
        self._take_span(*match.span(), what)

    def _take_span(self, start: int, end: int, what: str) -> None:
        self.parts.append(Part(start, end, what))
        self._blank(start, end)

    def _blank(self, start: int, end: int) -> None:
        self.rest = self.rest[:start] + " " * (end - start) + self.rest[end:]


def _minutes(count: str, unit: str) -> int:
    each = _UNITS[unit.casefold().rstrip(".")]
    return round(float(count.replace(",", ".")) * each)
