"""The board: what stands in each column, and what the columns come to.

A column gives its cards a page at a time; its sums are those that the database keeps, so that a board
of half a million opens as fast as one of fifty.
"""

# The statements are joined of what is written here; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from core.pipeline.stages import OPEN, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAGE = 100
# What the board shows of what is closed.
CLOSED_DAYS = 30
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Card:
    id: int
    title: str
    company_id: int
    company: str
    amount: Decimal | None
    currency: str
    stage: Stage
    since: datetime
    owner_id: int | None
    owner: str
    probability: int
    expected: date | None
    position: Decimal
    closed_at: datetime | None
    # The next thing to be done about it.
    task: str
    task_at: datetime | None


@dataclass(frozen=True, slots=True)
class Sum:
    currency: str
    count: int
    amount: Decimal
    weighted: Decimal


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person has narrowed the board to; `owner` may be NOBODY."""

    organization_id: int
    owner: int | None = None
    # As `core.lists.wanted.query` makes it of what was typed.
    query: str = ""
    # Expected to close before this day.
    before: date | None = None

    @property
    def is_narrowed(self) -> bool:
        return bool(self.query or self.before)


@dataclass(frozen=True, slots=True)
class Column:
    stage: Stage
    cards: tuple[Card, ...] = ()
    sums: tuple[Sum, ...] = field(default=())
    more: bool = False

    @property
    def count(self) -> int:
        return sum(each.count for each in self.sums)


CARDS = """
    SELECT o.id, o.title, o.customer_company_id, coalesce(o.company_name, ''), o.amount, o.currency,
           o.stage, o.stage_changed_at, o.owner_id, coalesce(u.full_name, ''),
           coalesce(o.probability_override, o.probability), o.expected_close_date, o.position,
           o.closed_at, coalesce(n.title, ''), n.due_at
    FROM ({chosen}) o
    LEFT JOIN tradewind.users u ON u.id = o.owner_id
    LEFT JOIN LATERAL (
        SELECT t.title, t.due_at FROM tradewind.tasks t
        WHERE t.organization_id = o.organization_id AND t.opportunity_id = o.id
          AND t.deleted_at IS NULL AND t.status IN ('pending', 'in_progress', 'blocked')
        ORDER BY t.due_at NULLS LAST, t.id LIMIT 1) n ON true
    ORDER BY {order}
"""
ORDER = {True: "t.position, t.id", False: "t.closed_at DESC, t.id DESC"}
AFTER = {
    True: "(t.position, t.id) > (:position, :id)",
    False: "(t.closed_at, t.id) < (:closed_at, :id)",
}


def read_board(
    session: "Session", wanted: Wanted, stages: Sequence[Stage] = tuple(Stage), size: int = PAGE
) -> list[Column]:
    """The first cards of each column and its sums."""
    sums = _sums(session, wanted, stages)
    found = []
    for stage in stages:
        cards = _cards(session, wanted, stage, size + 1, None)
        found.append(
            Column(stage, tuple(cards[:size]), tuple(sums.get(stage, ())), len(cards) > size)
        )
    return found


def more_cards(
    session: "Session", wanted: Wanted, stage: Stage, last: Card, size: int = PAGE
) -> tuple[list[Card], bool]:
    """Those below the last one that is shown, and whether there are any below these."""
    cards = _cards(session, wanted, stage, size + 1, last)
    return cards[:size], len(cards) > size


def read_weights(session: "Session", organization_id: int) -> dict[Stage, int]:
    """What a card weighs as soon as it stands there, as the organization has it."""
    rows = session.execute(
        text(
            "SELECT stage, tradewind.stage_weight(:organization, stage)"
            " FROM unnest(CAST(:stages AS text[])) stage"
        ),
        {"organization": organization_id, "stages": [stage.value for stage in Stage]},
    )
    return {Stage(stage): weight for stage, weight in rows}


def read_sums(
    session: "Session", wanted: Wanted, stages: Sequence[Stage] = tuple(Stage)
) -> dict[Stage, list[Sum]]:
    return _sums(session, wanted, stages)


def _cards(
    session: "Session", wanted: Wanted, stage: Stage, size: int, last: Card | None
) -> list[Card]:
    where, values = _where(wanted, stage)
    if last is not None:
        where += f" AND {AFTER[stage.is_open]}"
        values |= {"position": last.position, "closed_at": last.closed_at, "id": last.id}
    chosen = (
        f"SELECT t.* FROM tradewind.opportunities t WHERE {where}"
        f" ORDER BY {ORDER[stage.is_open]} LIMIT {size:d}"
    )
    # Said again: what is joined to them need not keep their order.
    return _read(session, chosen, values, ORDER[stage.is_open].replace("t.", "o."))


def _read(
    session: "Session", chosen: str, values: dict[str, Any], order: str = "o.id"
) -> list[Card]:
    rows = session.execute(text(CARDS.format(chosen=chosen, order=order)), values)
    found = []
    for row in rows:
        said: list[Any] = [*row]
        said[6] = Stage(said[6])
        found.append(Card(*said))
    return found


def _where(wanted: Wanted, stage: Stage | None = None) -> tuple[str, dict[str, Any]]:
    where = "t.organization_id = :organization AND t.deleted_at IS NULL"
    values: dict[str, Any] = {"organization": wanted.organization_id}
    if stage is not None:
        where += " AND t.stage = :stage"
        values["stage"] = stage.value
        if not stage.is_open:
            where += f" AND t.closed_at > now() - interval '{CLOSED_DAYS} days'"
    if wanted.owner == NOBODY:
        where += " AND t.owner_id IS NULL"
    elif wanted.owner is not None:
        where += " AND t.owner_id = :owner"
        values["owner"] = wanted.owner
    if wanted.before is not None:
        where += " AND t.expected_close_date < :before"
        values["before"] = wanted.before
    if wanted.query:
        # Through the function that has looked at the right and may use the index.
        where += " AND t.id IN (SELECT tradewind.search_opportunities(:query, 1000000))"
        values["query"] = wanted.query
    return where, values


def _sums(session: "Session", wanted: Wanted, stages: Sequence[Stage]) -> dict[Stage, list[Sum]]:
    found: dict[Stage, list[Sum]] = {}
    still = [stage for stage in stages if stage.is_open]
    if still and not wanted.is_narrowed:
        _gather(found, _kept(session, wanted, still))
        still = []
    for stage in (*still, *(stage for stage in stages if stage not in OPEN)):
        where, values = _where(wanted, stage)
        rows = session.execute(
            text(
                "SELECT t.stage, t.currency, count(*), coalesce(sum(t.amount), 0),"
                " coalesce(sum(t.weighted_value), 0) FROM tradewind.opportunities t"
                f" WHERE {where} GROUP BY 1, 2"
            ),
            values,
        )
        _gather(found, rows)
    for each in found.values():
        # The currency of most of them first.
        each.sort(key=lambda one: (-one.count, one.currency))
    return found


def _kept(session: "Session", wanted: Wanted, stages: Sequence[Stage]) -> Any:
    owner = {None: "", NOBODY: " AND s.owner_id IS NULL"}.get(
        wanted.owner, " AND s.owner_id = :owner"
    )
    return session.execute(
        text(
            "SELECT s.stage, s.currency, sum(s.opportunities), sum(s.amount), sum(s.weighted_value)"
            " FROM tradewind.opportunity_sums s WHERE s.organization_id = :organization"
            f" AND s.stage = ANY (:stages){owner} GROUP BY 1, 2 HAVING sum(s.opportunities) <> 0"
        ),
        {
            "organization": wanted.organization_id,
            "stages": [stage.value for stage in stages],
            "owner": wanted.owner,
        },
    )


def _gather(found: dict[Stage, list[Sum]], rows: Any) -> None:
    for stage, currency, count, amount, weighted in rows:
        found.setdefault(Stage(stage), []).append(Sum(currency, int(count), amount, weighted))
