"""What stands in a calendar between two days, as frozen rows that any thread may hold."""

# The statements are joined of our own texts; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.calendar.entries import Entry, Kind
from core.tasks.recurrence import Besides, between
from core.tasks.times import UTC, apart, home, later

# What goes on for longer than this is shown on the first days only.
LONGEST = timedelta(days=62)
# Of so many series what is yet to come is shown.
MOST_SERIES = 200

_WITH = (
    "coalesce(c.company_name, nullif(btrim(coalesce(p.first_name, '') || ' ' ||"
    " coalesce(p.last_name, '')), ''), l.company_name, l.full_name, '')"
)
_JOINS = """
    LEFT JOIN tradewind.customer_companies c
        ON c.organization_id = e.organization_id AND c.id = e.customer_company_id
    LEFT JOIN tradewind.contacts p ON p.organization_id = e.organization_id AND p.id = e.contact_id
    LEFT JOIN tradewind.leads l ON l.organization_id = e.organization_id AND l.id = e.lead_id
"""
# The day it stands on, where the person lives; a whole day is the same day everywhere.
_DAY = "(e.{at} AT TIME ZONE CASE WHEN {whole} THEN 'UTC' ELSE :zone END)::date"

_TASKS = f"""
    SELECT 'task' AS kind, e.*, {_WITH} AS with_whom FROM (
        SELECT e.organization_id, e.id, e.title, e.due_at AS starts_at, e.ends_at, e.is_all_day,
            e.status IN ('completed', 'cancelled') AS is_done, e.type AS flavour, e.owner_id,
            e.recurrence IS NOT NULL AS is_recurring, e.customer_company_id, e.contact_id, e.lead_id,
            count(*) OVER day AS on_day, row_number() OVER (day ORDER BY e.is_all_day DESC, e.due_at, e.id)
        FROM tradewind.tasks e
        WHERE e.organization_id = :organization AND e.deleted_at IS NULL
          AND e.status <> 'cancelled' AND {{when}} AND (CAST(:owner AS bigint) IS NULL OR e.owner_id = :owner)
        WINDOW day AS (PARTITION BY {_DAY.format(at="due_at", whole="e.is_all_day")})
    ) e {_JOINS} WHERE e.row_number <= :most
"""
_INTERACTIONS = f"""
    SELECT 'interaction' AS kind, e.*, {_WITH} AS with_whom FROM (
        SELECT e.organization_id, e.id, coalesce(nullif(e.subject, ''), e.outcome, '') AS title,
            e.happened_at AS starts_at, e.happened_at + e.duration_minutes * interval '1 minute' AS ends_at,
            false AS is_all_day, true AS is_done, e.type AS flavour, e.owner_id, false AS is_recurring,
            e.customer_company_id, e.contact_id, e.lead_id,
            count(*) OVER day AS on_day, row_number() OVER (day ORDER BY e.happened_at, e.id)
        FROM tradewind.interactions e
        WHERE e.organization_id = :organization AND e.deleted_at IS NULL AND e.type <> 'email'
          AND e.happened_at >= :start AND e.happened_at < :end
          AND (CAST(:owner AS bigint) IS NULL OR e.owner_id = :owner)
        WINDOW day AS (PARTITION BY {_DAY.format(at="happened_at", whole="false")})
    ) e {_JOINS} WHERE e.row_number <= :most
"""
# A whole day is kept as its noon in UTC, which is a time of another day far in the east: its days are asked
# for by themselves, and the moments around all of it are for the index.
_BEGINS = (
    "e.due_at >= :near AND e.due_at < :far AND CASE WHEN e.is_all_day"
    " THEN e.due_at >= :first_day AND e.due_at < :next_day ELSE e.due_at >= :start AND e.due_at < :end END"
)
_GOES_ON = (
    "e.due_at >= :before AND e.due_at < :far AND CASE WHEN e.is_all_day"
    " THEN e.due_at < :first_day AND e.ends_at >= :first_day"
    " ELSE e.due_at < :start AND e.ends_at > :start END"
)
_SERIES = """
    SELECT e.id, e.title, e.due_at, e.ends_at, e.is_all_day, e.type, e.owner_id, e.recurrence,
        coalesce(e.recurs_from, e.due_at), e.recurs_without, e.recurs_also,
        e.recurs_zone
    FROM tradewind.tasks e
    WHERE e.organization_id = :organization AND e.deleted_at IS NULL AND e.recurrence IS NOT NULL
      AND e.status IN ('pending', 'in_progress', 'blocked') AND e.due_at < :far
      AND (CAST(:owner AS bigint) IS NULL OR e.owner_id = :owner)
    ORDER BY e.due_at DESC LIMIT :series
"""


@dataclass(frozen=True)
class Shown:
    """The first entries of each day, and how many there are on it altogether."""

    entries: list[Entry]
    counts: Mapping[date, int] = field(default_factory=dict)


def entries_between(
    session: Session,
    organization: int,
    first: date,
    last: date,
    zone: ZoneInfo,
    *,
    owner: int | None = None,
    each_day: int = 40,
    done: bool = True,
) -> Shown:
    """From the first day to the last one, both included; `owner` None is everybody."""
    start = datetime.combine(first, time(), zone)
    end = datetime.combine(last + timedelta(days=1), time(), zone)
    first_day, next_day = (
        datetime.combine(day, time(), UTC) for day in (first, last + timedelta(days=1))
    )
    said = {
        "near": min(start, first_day),
        "far": max(end, next_day),
        "first_day": first_day,
        "next_day": next_day,
        "organization": organization,
        "owner": owner,
        "zone": str(zone),
        "start": start,
        "end": end,
        "before": start - LONGEST,
        "most": each_day,
    }
    statement = " UNION ALL ".join(
        (_TASKS.format(when=_BEGINS), _TASKS.format(when=_GOES_ON), _INTERACTIONS)
    )
    counts: dict[date, int] = {}
    seen: set[tuple[date, str]] = set()
    entries: list[Entry] = []
    for row in session.execute(text(statement), said):
        entry = Entry(
            Kind(row.kind),
            row.id,
            row.title,
            row.starts_at,
            row.ends_at,
            row.is_all_day,
            row.is_done,
            row.flavour,
            row.owner_id,
            row.with_whom,
            row.is_recurring,
        )
        day = entry.day(zone)
        if (day, row.kind) not in seen:
            seen.add((day, row.kind))
            counts[day] = counts.get(day, 0) + row.on_day
        if done or not entry.is_done:
            entries.append(entry)
    entries += _foreseen(session, said, {False: (start, end), True: (first_day, next_day)}, zone)
    return Shown(entries, counts)


def _foreseen(
    session: Session,
    said: Mapping[str, object],
    spans: Mapping[bool, tuple[datetime, datetime]],
    zone: ZoneInfo,
) -> list[Entry]:
    """What comes again and is not there yet: the one before it has to be done first."""
    found: list[Entry] = []
    rows = session.execute(text(_SERIES), {**said, "series": MOST_SERIES})
    for (
        number,
        title,
        due,
        ends,
        whole,
        flavour,
        owner,
        rule,
        began,
        without,
        also,
        at_home,
    ) in rows:
        place = UTC if whole else home(at_home, zone)
        start, end = spans[whole]
        after = max(due + timedelta(seconds=1), start)
        for at in between(rule, began, after, end, place, 60, Besides(without, also)):
            found.append(
                Entry(
                    Kind.TASK,
                    number,
                    title,
                    at,
                    ends and later(at, apart(due, ends)),
                    whole,
                    flavour=flavour,
                    owner_id=owner,
                    is_recurring=True,
                    is_foreseen=True,
                )
            )
    return found
