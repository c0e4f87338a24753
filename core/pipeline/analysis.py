"""What was won and lost, and how fast: every figure with what it was counted from.

A period is whole months, from the first day of one up to, and without, the first of another. A day is what
is written, wherever one reads it; a moment belongs to the month in which it lies in the person's own
time, from midnight to midnight. The lists that a figure is gone through to ask in the very same way, so that
each number has exactly its rows. Money is never added up across currencies: each question is put for
one. Shares keep numerator and denominator, so that whoever shows them can say when they are of too few.
"""

# The statements are joined of what is written here; whatever comes from outside is a parameter.
# ruff: noqa: S608

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.pipeline.stages import OPEN, Stage

# A share or a median of fewer says nothing.
ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Asked:
    organization_id: int
    since: date
    until: date
    currency: str
    # Whose: None is everybody's, 0 nobody's.
    owner: int | None = None
    # The person's own, in which a day begins, as in the lists.
    time_zone: str = "UTC"

    @property
    def values(self) -> dict[str, Any]:
        return {
            "organization": self.organization_id,
            "since": self.since,
            "until": self.until,
            "currency": self.currency,
            "owner": self.owner,
            "zone": self.time_zone,
        }


@dataclass(frozen=True, slots=True)
class Closed:
    """`key` is a month, a person's number (0 is nobody) or a reason."""

    key: date | int | str
    name: str
    won: int
    lost: int
    # Of the currency asked for.
    won_amount: Decimal
    lost_amount: Decimal

    @property
    def closed(self) -> int:
        return self.won + self.lost


@dataclass(frozen=True, slots=True)
class Passage:
    """Of those begun in the period that came as far as this stage: what became of them."""

    stage: Stage
    reached: int
    went_on: int
    lost: int
    still: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How long those took that were won in a month, in days from the beginning."""

    month: date
    won: int
    median: float


@dataclass(frozen=True, slots=True)
class Stay:
    """How long they stood in a stage before they left it in the period, in days."""

    stage: Stage
    left: int
    median: float


@dataclass(frozen=True, slots=True)
class Velocity:
    """What the pipeline brings in a day: open × share won × average value ÷ average days."""

    open: int
    won: int
    closed: int
    # Of what was won with a value in the currency asked for.
    valued: int
    average_amount: Decimal
    average_days: float

    @property
    def is_enough(self) -> bool:
        return self.closed >= ENOUGH and self.valued >= ENOUGH and self.average_days > 0

    @property
    def a_day(self) -> float:
        share = self.won / self.closed
        return self.open * share * float(self.average_amount) / self.average_days


@dataclass(frozen=True, slots=True)
class Ahead:
    """A month's or a person's: what is open, what that weighs, and what is won already."""

    key: date | int | None
    name: str
    open: int
    amount: Decimal
    weighted: Decimal
    won: int
    won_amount: Decimal


@dataclass(frozen=True, slots=True)
class Kept:
    """What a month promised on its first day, and what it brought."""

    month: date
    # Open that day, and expected to close in the month.
    expected: int
    forecast: Decimal
    won: int
    actual: Decimal


_OWNER = "(CAST(:owner AS bigint) IS NULL OR o.owner_id IS NOT DISTINCT FROM NULLIF(:owner, 0))"
_LIVING = f"o.organization_id = :organization AND o.deleted_at IS NULL AND {_OWNER}"
_CLOSED = (
    f"{_LIVING} AND o.stage IN ('closed_won', 'closed_lost')"
    " AND o.closed_at >= CAST(:since AS timestamp) AT TIME ZONE :zone"
    " AND o.closed_at < CAST(:until AS timestamp) AT TIME ZONE :zone"
)
# In which of the months, counted from one. Their beginnings are compared with, since a clock that is
# put back at midnight has two half past twelves, and only one of them is in the new month.
_MONTH = """
    width_bucket(o.closed_at, (
        SELECT array_agg(m AT TIME ZONE :zone ORDER BY m)
        FROM generate_series(date_trunc('month', CAST(:since AS timestamp)),
                             CAST(:until AS timestamp) - interval '1 day', interval '1 month') m))
"""
_COUNTS = """
    count(*) FILTER (WHERE o.stage = 'closed_won'), count(*) FILTER (WHERE o.stage = 'closed_lost'),
    coalesce(sum(o.amount) FILTER (WHERE o.stage = 'closed_won' AND o.currency = :currency), 0),
    coalesce(sum(o.amount) FILTER (WHERE o.stage = 'closed_lost' AND o.currency = :currency), 0)
"""


def by_month(session: Session, asked: Asked) -> list[Closed]:
    """Every month of the period, those without anything as well."""
    rows = session.execute(
        text(
            f"SELECT {_MONTH}, {_COUNTS} FROM tradewind.opportunities o WHERE {_CLOSED} GROUP BY 1"
        ),
        asked.values,
    )
    found = {place: counts for place, *counts in rows}
    none = (0, 0, Decimal(0), Decimal(0))
    return [
        Closed(month, "", *found.get(place, none))
        for place, month in enumerate(months(asked.since, asked.until), 1)
    ]


def by_owner(session: Session, asked: Asked) -> list[Closed]:
    """Whoever closed most first."""
    rows = session.execute(
        text(
            f"SELECT coalesce(o.owner_id, 0), coalesce(u.full_name, ''), {_COUNTS}"
            " FROM tradewind.opportunities o LEFT JOIN tradewind.users u ON u.id = o.owner_id"
            f" WHERE {_CLOSED} GROUP BY 1, 2 ORDER BY count(*) DESC, 2, 1"
        ),
        asked.values,
    )
    return [Closed(*row) for row in rows]


def by_reason(session: Session, asked: Asked) -> list[Closed]:
    """Why it was lost, the most frequent first."""
    rows = session.execute(
        text(
            f"SELECT o.lost_reason, '', {_COUNTS} FROM tradewind.opportunities o"
            f" WHERE {_CLOSED} AND o.lost_reason IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1"
        ),
        asked.values,
    )
    return [Closed(*row) for row in rows]


# The furthest that each has come; to be lost is not to come further.
_FURTHEST = "CASE c.to_stage {} END".format(
    " ".join(f"WHEN '{stage}' THEN {place}" for place, stage in enumerate((*OPEN, "closed_won"), 1))
)
_PASSAGES = f"""
    WITH begun AS (
        SELECT o.id, o.stage = 'closed_lost' AS lost FROM tradewind.opportunities o
        WHERE {_LIVING} AND o.created_at >= CAST(:since AS timestamp) AT TIME ZONE :zone
          AND o.created_at < CAST(:until AS timestamp) AT TIME ZONE :zone
    ), came AS (
        SELECT b.id, b.lost, max({_FURTHEST}) AS furthest
        FROM begun b JOIN tradewind.opportunity_stage_changes c
          ON c.organization_id = :organization AND c.opportunity_id = b.id
        GROUP BY 1, 2
    ), counted AS (
        SELECT furthest, lost, count(*) AS many FROM came GROUP BY 1, 2
    )
    SELECT s.place, coalesce(sum(many) FILTER (WHERE furthest >= s.place), 0)::bigint,
           coalesce(sum(many) FILTER (WHERE furthest > s.place), 0)::bigint,
           coalesce(sum(many) FILTER (WHERE furthest = s.place AND lost), 0)::bigint,
           coalesce(sum(many) FILTER (WHERE furthest = s.place AND NOT lost), 0)::bigint
    FROM generate_series(1, 4) s(place) LEFT JOIN counted ON true GROUP BY 1 ORDER BY 1
"""


def passages(session: Session, asked: Asked) -> list[Passage]:
    """Stage by stage: who came there went on, was lost there, or is there still."""
    rows = session.execute(text(_PASSAGES), asked.values)
    return [Passage(OPEN[place - 1], *counts) for place, *counts in rows]


def pace(session: Session, asked: Asked) -> list[Pace]:
    """Every month in which anything was won."""
    rows = session.execute(
        text(
            f"SELECT {_MONTH}, count(*),"
            " percentile_cont(0.5) WITHIN GROUP (ORDER BY"
            "   date_part('epoch', o.closed_at - o.created_at) / 86400)"
            f" FROM tradewind.opportunities o WHERE {_CLOSED} AND o.stage = 'closed_won'"
            " GROUP BY 1 ORDER BY 1"
        ),
        asked.values,
    )
    every = months(asked.since, asked.until)
    return [Pace(every[place - 1], won, median) for place, won, median in rows]


def stays(session: Session, asked: Asked) -> list[Stay]:
    """Of each that has left a stage in the period, all the time it stood there until then."""
    rows = session.execute(
        text(
            "SELECT stage, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FROM ("
            "  SELECT c.from_stage AS stage, sum(date_part('epoch', c.lasted)) / 86400 AS days"
            "  FROM tradewind.opportunity_stage_changes c JOIN tradewind.opportunities o"
            "    ON o.organization_id = c.organization_id AND o.id = c.opportunity_id"
            f" WHERE {_LIVING} AND c.organization_id = :organization"
            "    AND c.from_stage = ANY (:open)"
            "    AND c.at >= CAST(:since AS timestamp) AT TIME ZONE :zone"
            "    AND c.at < CAST(:until AS timestamp) AT TIME ZONE :zone"
            "  GROUP BY c.from_stage, c.opportunity_id) each GROUP BY 1"
        ),
        asked.values | {"open": [stage.value for stage in OPEN]},
    )
    found = {Stage(row[0]): Stay(Stage(row[0]), row[1], row[2]) for row in rows}
    return [found[stage] for stage in OPEN if stage in found]


def velocity(session: Session, asked: Asked) -> Velocity:
    row = session.execute(
        text(
            "SELECT (SELECT count(*) FROM tradewind.opportunities o"
            f"       WHERE {_LIVING} AND o.closed_at IS NULL),"
            " count(*) FILTER (WHERE o.stage = 'closed_won'), count(*),"
            " count(o.amount) FILTER (WHERE o.stage = 'closed_won' AND o.currency = :currency),"
            " coalesce(avg(o.amount) FILTER (WHERE o.stage = 'closed_won'"
            "   AND o.currency = :currency), 0),"
            " coalesce(avg(date_part('epoch', o.closed_at - o.created_at) / 86400)"
            "   FILTER (WHERE o.stage = 'closed_won'), 0)"
            f" FROM tradewind.opportunities o WHERE {_CLOSED}"
        ),
        asked.values,
    ).one()
    return Velocity(*row)


# The sums are kept by months of UTC. What was won between a month's beginning there and here is moved
# over, row by row: those are a few hours a month, and found by their index.
_SUMS = """
    WITH edges AS (
        SELECT m::date AS month, (m - interval '1 month')::date AS before,
               m AT TIME ZONE :zone AS here, m AT TIME ZONE 'UTC' AS there
        FROM generate_series(date_trunc('month', CAST(:since AS timestamp)),
                             CAST(:until AS timestamp), interval '1 month') m
        WHERE m AT TIME ZONE :zone <> m AT TIME ZONE 'UTC'
    ), sums AS (
        SELECT s.owner_id, s.stage, s.month, s.opportunities, s.amount, s.weighted_value
        FROM tradewind.opportunity_sums s
        WHERE s.organization_id = :organization AND s.currency = :currency
          AND s.stage <> 'closed_lost'
          AND (CAST(:owner AS bigint) IS NULL OR s.owner_id IS NOT DISTINCT FROM NULLIF(:owner, 0))
        UNION ALL
        SELECT o.owner_id, o.stage, moved.month, moved.sign, moved.sign * coalesce(o.amount, 0), 0
        FROM edges e
        -- OFFSET, so that each edge is looked up in the index, however few hours the planner thinks of.
        CROSS JOIN LATERAL (
            SELECT o.owner_id, o.stage, o.amount FROM tradewind.opportunities o
            WHERE {living} AND o.stage = 'closed_won' AND o.currency = :currency
              AND o.closed_at >= least(e.here, e.there) AND o.closed_at < greatest(e.here, e.there)
            OFFSET 0) o
        CROSS JOIN LATERAL (VALUES (e.month, CASE WHEN e.here < e.there THEN 1 ELSE -1 END),
                                   (e.before, CASE WHEN e.here < e.there THEN -1 ELSE 1 END))
            moved(month, sign)
    )
    SELECT {key}, {name},
           coalesce(sum(s.opportunities) FILTER (WHERE {open}), 0),
           coalesce(sum(s.amount) FILTER (WHERE {open}), 0),
           coalesce(sum(s.weighted_value) FILTER (WHERE {open}), 0),
           coalesce(sum(s.opportunities) FILTER (WHERE s.stage = 'closed_won'), 0),
           coalesce(sum(s.amount) FILTER (WHERE s.stage = 'closed_won'), 0)
    FROM sums s {join}
    WHERE {within}
    GROUP BY 1, 2
    HAVING sum(s.opportunities) <> 0
    ORDER BY {order}
"""
_OPEN = "s.stage <> 'closed_won'"


def ahead_by_month(session: Session, asked: Asked) -> list[Ahead]:
    """The months of the period; what is open of earlier ones is overdue, and stands in the first.

    What has no date at all comes last, without a month.
    """
    first = "date_trunc('month', CAST(:since AS date))::date"
    statement = _SUMS.format(
        living=_LIVING,
        key=f"CASE WHEN {_OPEN} AND s.month < {first} THEN {first} ELSE s.month END",
        name="''",
        open=_OPEN,
        join="",
        within=f"s.month IS NULL OR s.month < :until AND (s.month >= {first} OR {_OPEN})",
        order="1 NULLS LAST",
    )
    return _ahead(session, statement, asked)


def ahead_by_owner(session: Session, asked: Asked) -> list[Ahead]:
    """What is open, whenever it is expected, and what was won in the period."""
    statement = _SUMS.format(
        living=_LIVING,
        key="coalesce(s.owner_id, 0)",
        name="coalesce(u.full_name, '')",
        open=_OPEN,
        join="LEFT JOIN tradewind.users u ON u.id = s.owner_id",
        within=f"{_OPEN} OR s.month >= date_trunc('month', CAST(:since AS date)) AND s.month < :until",
        order="5 DESC, 2, 1",
    )
    return _ahead(session, statement, asked)


def _ahead(session: Session, statement: str, asked: Asked) -> list[Ahead]:
    rows = session.execute(text(statement), asked.values)
    return [
        Ahead(key, name, int(open_), amount, weighted, int(won), won_amount)
        for key, name, open_, amount, weighted, won, won_amount in rows
    ]


# The stage in which each stood on the first day of the month, and what that weighs today.
_KEPT = f"""
    WITH months AS (
        SELECT row_number() OVER (ORDER BY m) AS place, m::date AS month,
               (m + interval '1 month')::date AS after, m AT TIME ZONE :zone AS begins
        FROM generate_series(date_trunc('month', CAST(:since AS timestamp)),
                             CAST(:until AS timestamp) - interval '1 day', interval '1 month') m
    ), weights AS MATERIALIZED (
        SELECT stage, tradewind.stage_weight(:organization, stage) AS weight
        FROM unnest(CAST(:open AS text[])) stage
    ), promised AS (
        SELECT m.month, count(*) AS expected, sum(o.amount * w.weight * 0.01) AS forecast
        FROM months m
        JOIN tradewind.opportunities o
          ON {_LIVING} AND o.currency = :currency
         AND o.expected_close_date >= m.month AND o.expected_close_date < m.after
        CROSS JOIN LATERAL (
            SELECT c.to_stage FROM tradewind.opportunity_stage_changes c
            WHERE c.organization_id = :organization AND c.opportunity_id = o.id
              AND c.at < m.begins
            ORDER BY c.at DESC, c.id DESC LIMIT 1) s
        JOIN weights w ON w.stage = s.to_stage
        GROUP BY 1
    ), brought AS (
        SELECT {_MONTH} AS place, count(*) AS won, sum(o.amount) AS actual
        FROM tradewind.opportunities o
        WHERE {_CLOSED} AND o.stage = 'closed_won' AND o.currency = :currency GROUP BY 1
    )
    SELECT m.month, coalesce(p.expected, 0), round(coalesce(p.forecast, 0), 2), coalesce(b.won, 0),
           coalesce(b.actual, 0)
    FROM months m LEFT JOIN promised p USING (month) LEFT JOIN brought b USING (place) ORDER BY 1
"""


def forecast_kept(session: Session, asked: Asked) -> list[Kept]:
    """Month by month; the days on which they were expected are those that are written today."""
    values = asked.values | {"open": [stage.value for stage in OPEN]}
    return [Kept(*row) for row in session.execute(text(_KEPT), values)]


def currencies(session: Session, organization: int) -> list[str]:
    """Those that anything is reckoned in here, the most used first."""
    rows = session.execute(
        text(
            "SELECT s.currency FROM tradewind.opportunity_sums s"
            " WHERE s.organization_id = :organization GROUP BY 1"
            " HAVING sum(s.opportunities) > 0 ORDER BY sum(s.opportunities) DESC, 1"
        ),
        {"organization": organization},
    )
    return [str(row[0]) for row in rows]


def months(since: date, until: date) -> list[date]:
    found, month = [], since.replace(day=1)
    while month < until:
        found.append(month)
        month = after(month)
    return found


def after(month: date, count: int = 1) -> date:
    """The first of the month so many months later."""
    year, place = divmod(month.year * 12 + month.month - 1 + count, 12)
    return date(year, place + 1, 1)


def share(part: int, whole: int) -> float | None:
    """None where it is of too few to say."""
    return part / whole if whole >= ENOUGH else None
