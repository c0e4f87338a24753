"""What a change set wrote, field by field, with the names of records and people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.journal.naming import led_to, named, people_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.models import Change
    from core.journal.queries import ChangeSetRow

PAGE = 200
# More records than these nobody reads one by one; the sums say how many there are.
MOST_RECORDS = 100
# Entries of a bulk write that are looked at for its values, of up to 5,000 rows each.
MOST_BULK = 5
SILENT = ("id", "organization_id", "created_at", "updated_at", "version", "full_name", "role_name")


@dataclass(frozen=True, slots=True)
class Page:
    rows: "list[ChangeSetRow]"
    me: int | None
    may_undo_all: bool
    has_more: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One field of one record, or of many together; a value varies where it differs in them."""

    table: str
    row_id: int | None
    rows: int
    action: str
    field: str
    old: object = None
    new: object = None
    old_varies: bool = False
    new_varies: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    lines: tuple[Line, ...]
    # How records are called, by table and number, and people by number.
    records: Mapping[tuple[str, int], str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    # How records are called that fields lead to, by the field and the number in it.
    leading: Mapping[tuple[str, int], str] = field(default_factory=dict)
    has_more: bool = False


def read_page(session: "Session", *, only_mine: bool, most: int) -> Page:
    from sqlalchemy import text

    from core.journal.queries import list_change_sets

    me, may = session.execute(
        text(
            "SELECT tradewind.me(), tradewind.organization_for('journal', 'edit')"
            " = tradewind.current_organization()"
        )
    ).one()
    rows = list_change_sets(session, actor_id=me if only_mine else None, most=most + 1)
    return Page(rows[:most], me, bool(may), len(rows) > most)


def read_details(session: "Session", row: "ChangeSetRow") -> Details:
    from sqlalchemy import select, text

    from core.journal.models import Change

    here = session.scalar(text("SELECT tradewind.current_organization()"))
    of_set = (
        select(Change)
        .where(
            Change.organization_id == here,
            Change.change_set_id == row.change_set_id,
            # Written in the same moment as their set: the other months need not be looked at.
            Change.at == row.at,
        )
        .order_by(Change.id)
    )
    single = of_set.where(Change.row_id.is_not(None)).limit(MOST_RECORDS + 1)
    bulk = of_set.where(Change.row_id.is_(None)).limit(MOST_BULK + 1)
    singles, bulks = [*session.scalars(single)], [*session.scalars(bulk)]
    kept = singles[:MOST_RECORDS]
    lines = [line for change in kept for line in _lines(change)]
    lines += _bulk_lines(bulks, row)
    said: dict[tuple[str, int], dict[str, Any]] = {}
    for change in kept:
        values = (change.after or change.before or [{}])[0]
        said[change.table_name, change.row_id or 0] = values
    people = people_of(session)
    records = named(session, said, people)
    written = [(each.table, each.field, value) for each in lines for value in (each.old, each.new)]
    leading = led_to(session, written)
    return Details(tuple(lines), records, people, leading, len(singles) > MOST_RECORDS)


def _lines(change: "Change") -> Iterable[Line]:
    old, new = ((each or [{}])[0] for each in (change.before, change.after))
    for name in [*old, *(name for name in new if name not in old)]:
        before, after = old.get(name), new.get(name)
        # Of a new or a deleted record only what there is to tell.
        if name in SILENT or before == after or not (before or after):
            continue
        yield Line(change.table_name, change.row_id, 1, change.action.value, name, before, after)


def _bulk_lines(changes: "Sequence[Change]", row: "ChangeSetRow") -> Iterable[Line]:
    """Of many rows the fields once each, with the values that all of them have in common."""
    totals: dict[tuple[str, str], int] = {}
    for each in row.wrote:
        key = (each.table, each.action.value)
        totals[key] = totals.get(key, 0) + each.rows
    # Beyond what was looked at, there may be other values.
    is_all_seen = len(changes) <= MOST_BULK
    for table, action in dict.fromkeys((each.table_name, each.action.value) for each in changes):
        rows = totals.get((table, action), 0)
        if action != "update":
            yield Line(table, None, rows, action, "")
            continue
        olds: dict[str, list[object]] = {}
        news: dict[str, list[object]] = {}
        for change in changes[:MOST_BULK]:
            if (change.table_name, change.action.value) == (table, action):
                _gather(olds, change.before)
                _gather(news, change.after)
        for name, new in news.items():
            old = olds.get(name, [])
            is_old_one, is_new_one = (is_all_seen and len(each) <= 1 for each in (old, new))
            yield Line(
                table,
                None,
                rows,
                action,
                name,
                old[0] if old and is_old_one else None,
                new[0] if new and is_new_one else None,
                old_varies=not is_old_one,
                new_varies=not is_new_one,
            )


def _gather(values: dict[str, list[object]], rows: list[dict[str, Any]] | None) -> None:
    for row in rows or []:
        for name, found in row.items():
            if name in SILENT:
                continue
            known = values.setdefault(name, [])
            # Two are enough to know that they are not all the same.
            if len(known) < 2 and found not in known:
                known.append(found)
