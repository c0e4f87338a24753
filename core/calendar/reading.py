"""What a calendar file says, entry by entry: one that is nonsense does not do away with the others.

RFC 5545 as it is met: no time zone, one that nobody knows, whole days, floating times, repetitions,
entries without a name or a number, files that are none.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from core.errors import Cancelled, Refused
from core.tasks import times
from core.tasks.recurrence import Besides, following, tidied

LARGEST = 10 << 20
MOST = 20_000
# Longer than any sensible entry; what is longer is cut off there.
LONGEST_LINE = 200_000
# Of one series; it is read anew for every picture of the calendar.
MOST_DATES = 500
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError)
_BLOCKS = ("VEVENT", "VTODO")


@dataclass(frozen=True)
class Read:
    """One entry as it would be kept, or why it is not."""

    uid: str
    title: str
    due_at: datetime | None = None
    ends_at: datetime | None = None
    is_all_day: bool = False
    recurrence: str | None = None
    recurs_from: datetime | None = None
    # Where its hours are told by the clock, if not where the person is.
    recurs_zone: str | None = None
    recurs_without: list[datetime] = field(default_factory=list)
    recurs_also: list[datetime] = field(default_factory=list)
    reminder_at: datetime | None = None
    type: str = "meeting"
    priority: str = "medium"
    location: str | None = None
    description: str | None = None
    is_done: bool = False
    # Something about it was not understood; it comes in without that.
    notes: tuple[str, ...] = ()
    # It does not come in at all, because.
    refusal: str = ""


def read_file(
    data: bytes,
    now: datetime,
    zone: ZoneInfo,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Read]:
    if len(data) > LARGEST:
        raise Refused("This file is larger than 10 MB; no calendar of a person is.")
    text = data.decode("utf-8-sig", "replace")
    if "BEGIN:VCALENDAR" not in text[:100_000].upper():
        raise Refused("This is no calendar file: it does not begin like one.")
    found: list[Read] = []
    seen: set[str] = set()
    blocks = list(islice(_blocks(text), MOST + 1))
    if len(blocks) > MOST:
        raise Refused("There are more than 20,000 entries in this file; divide it first.")
    parsed = [_parsed(kind, block) for kind, block in blocks]
    apart = _apart(parsed, zone)
    for (kind, block), component in zip(blocks, parsed, strict=True):
        if cancelled():
            raise Cancelled("Nothing was brought in.")
        read = _read(component, kind, block, now, zone, apart)
        if read.uid in seen:
            read = _refused(read, "The same entry stands in this file twice.")
        seen.add(read.uid)
        found.append(read)
    if not found:
        raise Refused("There is no entry in this calendar file.")
    return found


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """The events and the to-dos, each with its own lines and what is nested in it."""
    kind = ""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        head = line[:40].strip().upper()
        if not kind and head.removeprefix("BEGIN:") in _BLOCKS and head.startswith("BEGIN:"):
            kind, lines = head.removeprefix("BEGIN:"), []
        if kind:
            lines.append(line[:LONGEST_LINE])
            if head == f"END:{kind}":
                yield kind, "\r\n".join(lines) + "\r\n"
                kind = ""
    if kind:
        yield kind, "\r\n".join([*lines, f"END:{kind}"]) + "\r\n"


def _parsed(kind: str, block: str) -> Any:
    """None where it is not written as it must be; whatever the parser stumbles upon is the file's fault."""
    from icalendar import Event, Todo

    try:
        return (Event if kind == "VEVENT" else Todo).from_ical(block.encode())
    except _BROKEN:
        return None


def _apart(parsed: Sequence[Any], zone: ZoneInfo) -> dict[str, list[datetime]]:
    """Of each series the times that stand in the file as entries of their own, moved or called off."""
    found: dict[str, list[datetime]] = {}
    for component in parsed:
        with suppress(*_BROKEN):
            if component is not None and (again := component.get("RECURRENCE-ID")) is not None:
                at, _ = _instant(again.dt, zone)
                found.setdefault(str(component.get("UID", "")).strip(), []).append(at)
    return found


def _read(
    component: Any,
    kind: str,
    block: str,
    now: datetime,
    zone: ZoneInfo,
    apart: Mapping[str, list[datetime]],
) -> Read:
    nameless = Read(_hashed(block), _title_in(block))
    if component is None:
        return _refused(nameless, "This entry is not written as it must be.")
    try:
        return _Entry(component, kind, block, now, zone, apart).read()
    except Refused as refusal:
        return _refused(nameless, str(refusal))
    except _BROKEN:
        return _refused(nameless, "This entry is not written as it must be.")


class _Entry:
    def __init__(
        self,
        component: Any,
        kind: str,
        block: str,
        now: datetime,
        zone: ZoneInfo,
        apart: Mapping[str, list[datetime]],
    ) -> None:
        self.component, self.kind, self.block, self.apart = component, kind, block, apart
        self.now, self.zone = now, zone
        self.notes: list[str] = []
        self.besides = Besides()

    def read(self) -> Read:
        title = " ".join(self._text("SUMMARY").split())
        uid = self._text("UID")[:200] or _hashed(self.block)
        if again := self._when("RECURRENCE-ID"):
            # One of a series that was changed by itself is an entry of its own.
            uid = f"{uid[:200]}#{again[0]:%Y%m%dT%H%M}"
        if self._text("STATUS").upper() == "CANCELLED":
            return _refused(Read(uid, title or "…"), "It was called off.")
        start = self._when("DTSTART") or self._when("DUE")
        if self.kind == "VTODO":
            start = self._when("DUE") or start
        if self.kind == "VEVENT" and start is None:
            raise Refused("It does not say when it is.")
        begins, whole = start or (None, False)
        rule, first, begins = self._series(begins, whole=whole)
        ends = self._end(first, whole=whole) if first else None
        if ends and first and begins:
            ends = begins + (ends - first)
        done = self.kind == "VTODO" and (
            self._text("STATUS").upper() == "COMPLETED" or bool(self._text("COMPLETED"))
        )
        return Read(
            uid,
            title[:255] or "(without a title)",
            begins,
            ends,
            whole,
            rule,
            first if rule else None,
            self._elsewhere() if rule and not whole else None,
            sorted({*self.besides.without}),
            sorted({*self.besides.also}),
            self._reminder(begins, whole=whole),
            "meeting" if self.kind == "VEVENT" else "to_do",
            self._priority(),
            self._text("LOCATION")[:255] or None,
            self._text("DESCRIPTION")[:20_000] or None,
            done,
            tuple(self.notes),
        )

    def _text(self, name: str) -> str:
        value = self.component.get(name)
        if isinstance(value, list):
            value = value[0] if value else None
        if value is None:
            return ""
        text = value.to_ical().decode("utf-8", "replace") if hasattr(value, "dt") else str(value)
        return text.replace("\x00", "").strip()

    def _when(self, name: str) -> tuple[datetime, bool] | None:
        """A moment, or the noon of a whole day; a time without a zone is the person's own."""
        value = self.component.get(name)
        if isinstance(value, list):
            value = value[0]
        if value is None:
            return None
        at = value.dt
        zone = str(value.params.get("TZID", ""))
        if zone and isinstance(at, datetime) and at.tzinfo is None:
            self.notes.append(f"Nobody knows the time zone “{zone[:60]}”; yours was taken.")
        return _instant(at, self.zone)

    def _elsewhere(self) -> str | None:
        """The zone of a series whose beginning names another one than the person's."""
        at = self._first().dt
        zone = at.tzinfo if isinstance(at, datetime) else None
        # A moment in UTC says when the first one is, and of no place: such a series is the person's own.
        if not isinstance(zone, ZoneInfo) or zone.key in ("UTC", self.zone.key):
            return None
        return zone.key

    def _first(self) -> Any:
        names = ("DUE", "DTSTART") if self.kind == "VTODO" else ("DTSTART", "DUE")
        value = next((found for name in names if (found := self.component.get(name))), None)
        return value[0] if isinstance(value, list) else value

    def _end(self, start: datetime, *, whole: bool) -> datetime | None:
        named = None if self.kind == "VTODO" else self._when("DTEND")
        length = self.component.get("DURATION")
        ends = named[0] if named else None
        if ends is None and length is not None and isinstance(length.dt, timedelta):
            ends = start + length.dt
        if ends is None:
            return None
        if whole:
            # The end of whole days is the day after; ours is the last one.
            ends = times.whole_day(ends.date() - timedelta(days=1))
            return ends if ends > start else None
        if ends < start:
            self.notes.append("It would end before it begins; its end was left out.")
            return None
        return ends if ends > start else None

    def _series(
        self, start: datetime | None, *, whole: bool
    ) -> tuple[str | None, datetime | None, datetime | None]:
        """The rule, when the series began, and the next time of it that is still to come."""
        value = self.component.get("RRULE")
        if start is None or (value is None and self.component.get("RDATE") is None):
            return None, start, start
        if isinstance(value, list):
            value = value[0]
        home = times.UTC if whole else times.home(self._elsewhere(), self.zone)
        try:
            # Of dates alone, the first one is the rule.
            rule = (
                tidied(_in_days(value.to_ical().decode(), home)) if value else "FREQ=DAILY;COUNT=1"
            )
        except Refused:
            self.notes.append("Its repetition is not understood; the first one comes in.")
            return None, start, start
        own = self._text("RECURRENCE-ID")
        apart = [] if own else self.apart.get(self._text("UID"), [])
        self.besides = Besides(
            [*self._dates("EXDATE", start, whole=whole), *apart],
            self._dates("RDATE", start, whole=whole),
        )
        yesterday = self.now - timedelta(days=1)
        # Its beginning counts, but where that is left out too.
        after = start - timedelta(seconds=1) if start >= yesterday else yesterday
        coming = following(rule, start, after, home, self.besides)
        if coming is None:
            raise Refused("It came for the last time some while ago.")
        return rule, start, coming.astimezone(times.UTC)

    def _dates(self, name: str, start: datetime, *, whole: bool) -> list[datetime]:
        """The single times that stand beside a rule; of a day without a time, at the hour of the series."""
        said = self.component.get(name)
        home = times.home(self._elsewhere(), self.zone)
        hour = start.astimezone(home).time()
        found: list[datetime] = []
        for part in said if isinstance(said, list) else [said]:
            for each in getattr(part, "dts", ()):
                # Of a span, when it begins.
                at = each.dt[0] if isinstance(each.dt, tuple) else each.dt
                if whole:
                    day = at.date() if isinstance(at, datetime) else at
                    found.append(_sensible(times.whole_day(day)))
                elif isinstance(at, datetime):
                    found.append(_instant(at, self.zone)[0])
                else:
                    found.append(_instant(datetime.combine(at, hour), home)[0])
                if len(found) == MOST_DATES:
                    self.notes.append("Only the first of its single dates come in.")
                    return found
        return found

    def _reminder(self, start: datetime | None, *, whole: bool) -> datetime | None:
        alarms = [each for each in self.component.subcomponents if each.name == "VALARM"]
        if start is None or not alarms or alarms[0].get("TRIGGER") is None:
            return None
        trigger = alarms[0].get("TRIGGER").dt
        if isinstance(trigger, datetime):
            return _sensible(trigger if trigger.tzinfo else trigger.replace(tzinfo=self.zone))
        if not isinstance(trigger, timedelta):
            return None
        base = start
        if whole:
            day = times.day_of(start, self.zone, is_all_day=True)
            base = datetime(day.year, day.month, day.day, tzinfo=self.zone)
        return _sensible(base + trigger)

    def _priority(self) -> str:
        said = self._text("PRIORITY")
        number = int(said) if said.isdecimal() and len(said) < 3 else 0
        for most, name in ((0, "medium"), (1, "urgent"), (4, "high"), (5, "medium")):
            if number <= most:
                return name
        return "low"


def _in_days(rule: str, home: ZoneInfo) -> str:
    """What a rule says of the hour its beginning says as well; it ends on a day of where it is at home."""
    parts = [part for part in rule.split(";") if not re.match(r"BY(HOUR|MINUTE|SECOND)=", part)]
    return re.sub(r"UNTIL=(\d{8}T\d{6})Z", lambda found: _until(found, home), ";".join(parts))


def _until(found: re.Match[str], home: ZoneInfo) -> str:
    at = datetime.strptime(f"{found[1]}+0000", "%Y%m%dT%H%M%S%z")
    return f"UNTIL={at.astimezone(home):%Y%m%d}"


def _instant(at: Any, zone: ZoneInfo) -> tuple[datetime, bool]:
    """A moment, or the noon of a whole day; a time without a zone is the person's own."""
    if isinstance(at, datetime):
        return _sensible(
            (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(times.UTC)
        ), False
    if isinstance(at, date):
        return _sensible(times.whole_day(at)), True
    raise Refused("It does not say when it is.")


def _sensible(at: datetime) -> datetime:
    if not 1970 <= at.year <= 2200:
        raise Refused("Its date is no date of a calendar.")
    return at


def _title_in(block: str) -> str:
    found = re.search(r"^SUMMARY[^:\n]*:(.*)$", block, re.MULTILINE | re.IGNORECASE)
    return " ".join((found[1] if found else "").replace("\x00", "").split())[:255] or "…"


def _hashed(block: str) -> str:
    return "file-" + hashlib.sha256(block.encode()).hexdigest()[:32]


def _refused(read: Read, why: str) -> Read:
    return Read(read.uid, read.title, read.due_at, read.ends_at, read.is_all_day, refusal=why)
