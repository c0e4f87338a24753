"""How likely an opportunity is to be won, out of the agency's own history, part by part.

What is counted are those that have reached the same stage and are closed by now: of the last some thousand,
for what was long ago says little, and a page would have to wait for it. Each part (whose it is,
how large, how long it stands there, whether the company has bought before) moves the odds by what its
own share says, the less the fewer there are; and a part with too few to say anything says that.
"""

from dataclasses import dataclass
from math import exp, log
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.errors import NotFound
from core.pipeline.stages import Stage

# So many that were closed last are looked at.
LATEST = 5_000
# So many must be closed before anything is said at all, with some of either end among them …
ENOUGH, ENOUGH_EACH = 30, 5
# … and so many for a part; with this many more, it counts half.
ENOUGH_FOR_PART, HALF = 10, 20


@dataclass(frozen=True, slots=True)
class Part:
    """`name` is one of stage, owner, size, age and customer; won of those that are like it."""

    name: str
    won: int
    closed: int
    # In points of a hundred, as it moves what the parts before it have come to.
    shift: float
    is_enough: bool

    @property
    def rate(self) -> float:
        return self.won / self.closed if self.closed else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    # Of a hundred; None where there is too little to go by.
    probability: int | None
    parts: tuple[Part, ...]
    # Of those that are closed: how many there must be, and are.
    closed: int
    needed: int = ENOUGH


# `reached` is every one of them that has been in this stage, and how long it was there.
COUNTS = text("""
    WITH this AS (
        SELECT o.id, o.stage, o.owner_id, o.amount, o.currency, o.customer_company_id,
               date_part('epoch', now() - o.stage_changed_at) AS stood,
               EXISTS (SELECT FROM tradewind.opportunities b
                       WHERE b.organization_id = o.organization_id
                         AND b.customer_company_id = o.customer_company_id AND b.id <> o.id
                         AND b.stage = 'closed_won' AND b.deleted_at IS NULL) AS has_bought
        FROM tradewind.opportunities o
        WHERE o.organization_id = :organization AND o.id = :opportunity AND o.deleted_at IS NULL
    ), latest AS (
        SELECT o.* FROM (
            (SELECT w.* FROM tradewind.opportunities w
             WHERE w.organization_id = :organization AND w.stage = 'closed_won'
               AND w.deleted_at IS NULL ORDER BY w.closed_at DESC, w.id DESC LIMIT :latest)
            UNION ALL
            (SELECT l.* FROM tradewind.opportunities l
             WHERE l.organization_id = :organization AND l.stage = 'closed_lost'
               AND l.deleted_at IS NULL ORDER BY l.closed_at DESC, l.id DESC LIMIT :latest)) o
        ORDER BY o.closed_at DESC, o.id DESC LIMIT :latest
    ), reached AS MATERIALIZED (
        SELECT o.id, o.stage = 'closed_won' AS won, o.owner_id, o.amount, o.currency,
               o.customer_company_id, o.created_at, s.stood
        FROM latest o
        JOIN LATERAL (
            SELECT sum(date_part('epoch', n.lasted)) AS stood
            FROM tradewind.opportunity_stage_changes n
            WHERE n.organization_id = o.organization_id AND n.opportunity_id = o.id
              AND n.from_stage = (SELECT stage FROM this)) s ON s.stood IS NOT NULL
        WHERE o.id <> :opportunity
    ), bands AS (
        SELECT percentile_cont(ARRAY[0.33, 0.67]) WITHIN GROUP (ORDER BY r.amount) AS b
        FROM reached r, this WHERE r.currency = this.currency AND r.amount IS NOT NULL
    ), parts AS (
        SELECT r.won, true AS stage,
               r.owner_id IS NOT DISTINCT FROM t.owner_id AS owner,
               t.amount IS NOT NULL AND r.currency = t.currency
                   AND width_bucket(r.amount::float8, bands.b) = width_bucket(t.amount::float8, bands.b)
                   AS size,
               r.stood >= t.stood AS age,
               t.has_bought = EXISTS (
                   SELECT FROM tradewind.opportunities b
                   WHERE b.organization_id = :organization
                     AND b.customer_company_id = r.customer_company_id AND b.id <> r.id
                     AND b.stage = 'closed_won' AND b.closed_at < r.created_at
                     AND b.deleted_at IS NULL) AS customer
        FROM reached r, this t, bands
    )
    SELECT (SELECT stage FROM this), count(*), count(*) FILTER (WHERE won),
           count(*) FILTER (WHERE owner), count(*) FILTER (WHERE owner AND won),
           count(*) FILTER (WHERE size), count(*) FILTER (WHERE size AND won),
           count(*) FILTER (WHERE age), count(*) FILTER (WHERE age AND won),
           count(*) FILTER (WHERE customer), count(*) FILTER (WHERE customer AND won)
    FROM parts
""")
NAMES = ("owner", "size", "age", "customer")


def score(session: Session, organization: int, opportunity: int) -> Score:
    """Of an open one; a closed one is certain, and has none."""
    row: Any = session.execute(
        COUNTS, {"organization": organization, "opportunity": opportunity, "latest": LATEST}
    ).one()
    if row[0] is None:
        raise NotFound("This opportunity is gone, or you may not see it.")
    closed, won = row[1], row[2]
    if not Stage(row[0]).is_open:
        return Score(None, (), closed)
    counts = [(row[place], row[place + 1]) for place in range(3, 11, 2)]
    return weighed(closed, won, dict(zip(NAMES, counts, strict=True)))


def weighed(closed: int, won: int, parts: dict[str, tuple[int, int]]) -> Score:
    """From how many are closed and won, of all and of each part, to the probability."""
    base = Part("stage", won, closed, 0.0, closed >= ENOUGH)
    if closed < ENOUGH or min(won, closed - won) < ENOUGH_EACH:
        return Score(None, (base,), closed)
    odds = middle = _odds(won, closed)
    said = [base]
    for name, (like, like_won) in parts.items():
        if like < ENOUGH_FOR_PART:
            said.append(Part(name, like_won, like, 0.0, False))
            continue
        moved = odds + (_odds(like_won, like) - middle) * like / (like + HALF)
        said.append(Part(name, like_won, like, 100 * (_share(moved) - _share(odds)), True))
        odds = moved
    return Score(min(99, max(1, round(100 * _share(odds)))), tuple(said), closed)


def _odds(won: int, closed: int) -> float:
    # One more of either end, so that “never yet” is not “never”.
    return log((won + 1) / (closed - won + 1))


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds))
