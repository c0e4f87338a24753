"""What asks for one's attention today, from wherever it comes; each source is an entry of SOURCES.

An area that has something of its own to show here adds a source: a name, a statement that gives rows in
the shape of an `Item`, and how many of them there are.
"""

# The statements are joined of our own texts; whatever comes from outside is a parameter.
# ruff: noqa: S608

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.tasks import times
from core.today.items import MOST, Day, Item

# A deal that nothing has happened with for so long wants to be looked at.
STALE_DAYS = 14


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    # Columns: table, id, title, with whom, when, whether for the whole day, mark, how many in all.
    statement: str
    # Whose changes make it say something else.
    tables: tuple[str, ...]


_WITH = (
    "coalesce(c.company_name, nullif(btrim(coalesce(p.first_name, '') || ' ' ||"
    " coalesce(p.last_name, '')), ''), l.company_name, l.full_name, '')"
)
_TASKS = f"""
    SELECT 'tasks', t.id, t.title, {_WITH}, t.due_at, t.is_all_day, t.mark, t.found FROM (
        SELECT t.*, t.{{mark}} AS mark, count(*) OVER () AS found FROM tradewind.tasks t
        WHERE t.organization_id = :organization AND t.owner_id = :person AND t.deleted_at IS NULL
          AND t.status IN ('pending', 'in_progress', 'blocked') AND {{when}}
        ORDER BY t.due_at, t.id LIMIT :most
    ) t
    LEFT JOIN tradewind.customer_companies c
        ON c.organization_id = t.organization_id AND c.id = t.customer_company_id
    LEFT JOIN tradewind.contacts p ON p.organization_id = t.organization_id AND p.id = t.contact_id
    LEFT JOIN tradewind.leads l ON l.organization_id = t.organization_id AND l.id = t.lead_id
    ORDER BY t.due_at, t.id
"""
# A whole day is kept as its noon in UTC, and is over when the day is, where the person lives.
_TODAY = (
    "(CASE WHEN t.is_all_day THEN t.due_at >= :noon AND t.due_at < :next_noon"
    " ELSE t.due_at >= :midnight AND t.due_at < :next_midnight END)"
)
_NEAR = "t.due_at >= :near AND t.due_at < :far"
_OVERDUE = (
    "t.due_at < :now AND (CASE WHEN t.is_all_day THEN t.due_at < :noon"
    " WHEN t.type = 'meeting' THEN t.due_at < :midnight ELSE true END)"
)

SOURCES: tuple[Source, ...] = (
    Source(
        "meetings",
        _TASKS.format(mark="type", when=f"{_NEAR} AND t.type = 'meeting' AND {_TODAY}"),
        ("tasks",),
    ),
    Source("overdue", _TASKS.format(mark="priority", when=_OVERDUE), ("tasks",)),
    Source(
        "today",
        _TASKS.format(
            mark="priority",
            when=f"{_NEAR} AND t.type <> 'meeting' AND {_TODAY} AND NOT ({_OVERDUE})",
        ),
        ("tasks",),
    ),
    Source(
        "follow_ups",
        """
        SELECT 'leads', l.id, coalesce(l.company_name, l.full_name, l.email, l.phone, ''),
            CASE WHEN l.company_name IS NULL THEN '' ELSE coalesce(l.full_name, '') END,
            l.next_follow_up_at, false, l.status, count(*) OVER ()
        FROM tradewind.leads l
        WHERE l.organization_id = :organization AND l.owner_id = :person AND l.deleted_at IS NULL
          AND l.next_follow_up_at IS NOT NULL AND l.next_follow_up_at < :next_midnight
          AND l.status NOT IN ('converted', 'lost', 'invalid', 'archived', 'not_interested')
        ORDER BY l.next_follow_up_at, l.id LIMIT :most
        """,
        ("leads",),
    ),
    Source(
        "stale_deals",
        """
        SELECT 'opportunities', o.id, o.title, coalesce(o.company_name, ''), o.stage_changed_at, false,
            o.stage, count(*) OVER ()
        FROM tradewind.opportunities o
        WHERE o.organization_id = :organization AND o.owner_id = :person AND o.deleted_at IS NULL
          AND o.closed_at IS NULL AND o.stage_changed_at < :stale
          AND NOT EXISTS (SELECT FROM tradewind.interactions i
              WHERE i.organization_id = o.organization_id AND i.opportunity_id = o.id
                AND i.happened_at >= :stale AND i.deleted_at IS NULL)
          AND NOT EXISTS (SELECT FROM tradewind.tasks t
              WHERE t.organization_id = o.organization_id AND t.opportunity_id = o.id
                AND t.deleted_at IS NULL AND t.status IN ('pending', 'in_progress', 'blocked'))
        ORDER BY o.stage_changed_at, o.id LIMIT :most
        """,
        ("opportunities", "interactions", "tasks"),
    ),
)
_FOLLOWING = _TASKS.format(mark="type", when="t.due_at >= :next_midnight")


def read(session: Session, organization: int, person: int, now: datetime, zone: ZoneInfo) -> Day:
    """One's own day, in the order in which one looks at it."""
    today = now.astimezone(zone).date()
    said = _said(organization, person, now, today, zone)
    items: list[Item] = []
    counts: dict[str, int] = {}
    for source in SOURCES:
        for *row, found in session.execute(text(source.statement), said):
            items.append(Item(source.name, *row))
            counts[source.name] = found
    following = None
    if not items:
        for *row, _ in session.execute(text(_FOLLOWING), {**said, "most": 1}):
            following = Item("following", *row)
    return Day(tuple(items), counts, following)


def _said(
    organization: int, person: int, now: datetime, today: date, zone: ZoneInfo
) -> dict[str, object]:
    tomorrow = today + timedelta(days=1)
    midnight = datetime.combine(today, time(), zone)
    return {
        "organization": organization,
        "person": person,
        "now": now,
        "midnight": midnight,
        "next_midnight": datetime.combine(tomorrow, time(), zone),
        "noon": times.whole_day(today),
        "next_noon": times.whole_day(tomorrow),
        # What an index can be asked for, wherever on earth the person lives.
        "near": midnight - timedelta(days=1),
        "far": midnight + timedelta(days=2),
        "stale": now - timedelta(days=STALE_DAYS),
        "most": MOST,
    }
