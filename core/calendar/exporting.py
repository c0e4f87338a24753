"""One's tasks and meetings as a calendar file that any other program reads."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from core.calendar.identity import uid_of
from core.customers.dealings import Task
from core.errors import Cancelled
from core.tasks import times
from core.tasks.recurrence import counted

# What lies further back is history.
BACK = timedelta(days=90)
CHUNK = 1000
_EVENTS = ("meeting", "call")
_PRIORITY = {"urgent": 1, "high": 3, "medium": 5, "low": 9}
_COLUMNS = (
    "id",
    "uid",
    "title",
    "type",
    "status",
    "priority",
    "due_at",
    "ends_at",
    "is_all_day",
    "recurrence",
    "recurs_from",
    "recurs_zone",
    "recurs_without",
    "recurs_also",
    "location",
    "description",
    "reminder_at",
    "completed_at",
    "created_at",
    "updated_at",
    "version",
)


def write_calendar(
    session: Session,
    organization: int,
    owner: int,
    now: datetime,
    zone: ZoneInfo,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[bytes, int]:
    """The file, and how many entries are in it."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Tradewind//Tradewind//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    count = 0
    for row in _rows(session, organization, owner, now):
        if cancelled():
            raise Cancelled("No file was written.")
        calendar.add_component(_component(row, organization, now, zone))
        count += 1
    # Of those that are named, so that nine o'clock stays nine o'clock in a series.
    calendar.add_missing_timezones()
    return calendar.to_ical(), count


def _rows(session: Session, organization: int, owner: int, now: datetime) -> Iterator[Any]:
    columns = [getattr(Task, name) for name in _COLUMNS]
    last = 0
    while True:
        page = session.execute(
            select(*columns)
            .where(
                Task.organization_id == organization,
                Task.owner_id == owner,
                Task.deleted_at.is_(None),
                Task.status != "cancelled",
                Task.id > last,
                or_(Task.due_at.is_(None), Task.due_at >= now - BACK),
            )
            .order_by(Task.id)
            .limit(CHUNK)
        ).all()
        yield from page
        if len(page) < CHUNK:
            return
        last = page[-1].id


def _component(row: Any, organization: int, now: datetime, zone: ZoneInfo) -> Any:
    from icalendar import Event, Todo

    is_event = row.due_at is not None and row.type in _EVENTS
    entry: Any = Event() if is_event else Todo()
    entry.add("uid", row.uid or uid_of(organization, row.id, row.created_at))
    entry.add("dtstamp", now)
    entry.add("summary", row.title)
    entry.add("sequence", row.version)
    entry.add("created", row.created_at)
    entry.add("last-modified", row.updated_at)
    entry.add("priority", _PRIORITY[row.priority])
    entry.add("categories", [row.type.replace("_", " ").capitalize()])
    if row.location:
        entry.add("location", row.location)
    if row.description:
        entry.add("description", row.description)
    if row.due_at is not None:
        _add_times(entry, row, zone, is_event=is_event)
    if not is_event:
        done = row.status == "completed"
        entry.add("status", "COMPLETED" if done else "NEEDS-ACTION")
        if done:
            entry.add("completed", row.completed_at)
    return entry


def _add_times(entry: Any, row: Any, zone: ZoneInfo, *, is_event: bool) -> None:
    begins, said = row.due_at, dict[str, Any]()
    if row.recurrence:
        zone = times.home(row.recurs_zone, zone)
        begins, said = _series(row, zone)
    place = times.UTC if row.is_all_day else zone

    def written(at: datetime) -> Any:
        here = at.astimezone(place)
        return here.date() if row.is_all_day else here

    lasts = (row.ends_at or row.due_at) - row.due_at
    if is_event:
        entry.add("dtstart", written(begins))
        if row.is_all_day:
            entry.add("dtend", written(begins + lasts) + timedelta(days=1))
        elif row.ends_at is not None:
            entry.add("dtend", written(begins + lasts))
    else:
        if row.recurrence:
            entry.add("dtstart", written(begins))
        entry.add("due", written(begins))
    for name, dates in said.items():
        if name == "rrule":
            entry.add(name, dates)
        elif dates:
            parameters = {"VALUE": "DATE"} if row.is_all_day else {}
            entry.add(name, [written(at) for at in dates], parameters=parameters)
    if row.reminder_at is not None and not row.is_all_day:
        entry.add_component(_alarm(row.title, row.reminder_at - row.due_at))


def _series(row: Any, zone: ZoneInfo) -> tuple[datetime, dict[str, Any]]:
    """From the one that is to be done next on, what lies before it is over; and when that begins."""
    from icalendar import vRecur

    place = times.UTC if row.is_all_day else zone
    rule, own = counted(row.recurrence, row.recurs_from or row.due_at, row.due_at, place)
    without = [at for at in row.recurs_without if at > row.due_at]
    also = [at for at in row.recurs_also if at > row.due_at]
    begins = own or row.due_at
    if begins != row.due_at:
        # The one that is next does not stand where the rule has it.
        without, also = [begins, *without], [row.due_at, *also]
    return begins, {"rrule": vRecur.from_ical(rule), "exdate": without, "rdate": also}


def _alarm(title: str, trigger: timedelta) -> Any:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", trigger)
    return alarm
