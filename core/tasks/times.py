"""When a task is due: at a moment, or on a day that is the same day wherever one sits."""

from datetime import UTC as _UTC
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

UTC = ZoneInfo("UTC")
# A whole day is kept as its noon in UTC: nearly everywhere that is a time of the same day, so that
# sorting and filtering by moments finds it there.
NOON = time(12)


def whole_day(day: date) -> datetime:
    return datetime.combine(day, NOON, _UTC)


def home(name: str | None, own: ZoneInfo) -> ZoneInfo:
    """Where a series is at home: one that was brought in from elsewhere stays at nine o'clock there."""
    try:
        return ZoneInfo(name) if name else own
    except (ZoneInfoNotFoundError, ValueError):
        # This computer's list of zones may be older than the one that the series came from.
        return own


def day_of(at: datetime, zone: ZoneInfo, *, is_all_day: bool) -> date:
    return at.astimezone(_UTC if is_all_day else zone).date()


def at_clock(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """That time of that day; one that the clocks leave out is the hour they show instead."""
    return datetime.combine(day, clock, zone).astimezone(_UTC).astimezone(zone)


def on_day(at: datetime, day: date, zone: ZoneInfo, *, is_all_day: bool) -> datetime:
    """On another day at the same time by the clock, whatever summer time does in between."""
    return whole_day(day) if is_all_day else at_clock(day, at.astimezone(zone).time(), zone)


def later(at: datetime, by: timedelta) -> datetime:
    """So much time on, not so much by the clock, which on two days of a year is another thing."""
    return at.astimezone(_UTC) + by


def apart(one: datetime, other: datetime) -> timedelta:
    """How much time lies between them, whatever the clocks do in it."""
    return other.astimezone(_UTC) - one.astimezone(_UTC)


def as_far_from(moment: datetime, before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """What lay a day and an hour before the one lies so before the other, by the clock."""
    apart = _wall(moment, zone) - _wall(before, zone)
    wanted = _wall(after, zone) + apart
    return wanted.replace(tzinfo=zone).astimezone(_UTC)


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)
