"""What was done: the sets, the history of a record, the trash; as frozen rows that any thread may hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, ColumnElement, cast, func, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from core.access.models import User
from core.db import Standard
from core.journal.models import Change, ChangeSet, Write

PAGE = 200


@dataclass(frozen=True, slots=True)
class Wrote:
    table: str
    action: Write
    rows: int


@dataclass(frozen=True, slots=True)
class ChangeSetRow:
    change_set_id: int
    at: datetime
    label: str | None
    actor_id: int | None
    # The person's name, or the server's own role where nobody of ours has written.
    actor: str
    workstation: str | None
    undoes: int | None
    is_taken_back: bool
    # Empty for who may not read the journal itself, and sees their own sets only.
    wrote: tuple[Wrote, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class HistoryRow:
    change_id: int
    change_set_id: int
    at: datetime
    actor_id: int | None
    actor: str
    label: str | None
    undoes: int | None
    action: Write
    # Of a bulk insert none: the record then says itself what it began with.
    fields: tuple[FieldChange, ...]


def list_change_sets(
    session: Session, *, actor_id: int | None = None, before: int | None = None, most: int = PAGE
) -> list[ChangeSetRow]:
    """The newest first; `before` is the last one of the page above."""
    sets = (
        select(ChangeSet, func.coalesce(User.full_name, ChangeSet.role_name))
        .join(User, User.id == ChangeSet.actor_id, isouter=True)
        .where(_here(ChangeSet.organization_id))
        .order_by(ChangeSet.organization_id, ChangeSet.at.desc(), ChangeSet.id.desc())
        .limit(most)
    )
    if actor_id is not None:
        sets = sets.where(ChangeSet.actor_id == actor_id)
    if before is not None:
        mark = select(ChangeSet.at).where(_here(ChangeSet.organization_id), ChangeSet.id == before)
        sets = sets.where(
            ChangeSet.at <= mark.scalar_subquery(),
            (ChangeSet.at < mark.scalar_subquery()) | (ChangeSet.id < before),
        )
    found = session.execute(sets).all()
    taken_back = _taken_back(session, [each.id for each, _ in found])
    wrote = _wrote(session, [each for each, _ in found])
    return [
        ChangeSetRow(
            each.id,
            each.at,
            each.label,
            each.actor_id,
            actor,
            each.workstation,
            each.undoes,
            each.id in taken_back,
            tuple(wrote[each.id]),
        )
        for each, actor in found
    ]


def record_history(
    session: Session, model: type[Standard], record: int, most: int = PAGE
) -> list[HistoryRow]:
    """Who has changed what of this record, the newest first, bulk edits included."""
    rows = session.execute(
        text(
            "SELECT h.change_id, h.change_set_id, h.at, h.actor_id,"
            " coalesce(u.full_name, h.role_name) AS actor, h.label, h.undoes, h.action, h.before, h.after"
            " FROM tradewind.record_history(:kept, :record, :most) h"
            " LEFT JOIN tradewind.users u ON u.id = h.actor_id ORDER BY h.change_id DESC"
        ),
        {"kept": model.__tablename__, "record": record, "most": most},
    )
    return [
        HistoryRow(
            row.change_id,
            row.change_set_id,
            row.at,
            row.actor_id,
            row.actor,
            row.label,
            row.undoes,
            Write(row.action),
            tuple(_fields(row.before or {}, row.after or {})),
        )
        for row in rows
    ]


def _here(organization: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    # The policies hold as well; said again, it also keeps the database's owner to one organization.
    said = func.nullif(func.current_setting("tradewind.organization", True), "")
    return organization == cast(said, BigInteger)


def _taken_back(session: Session, ids: Sequence[int]) -> set[int]:
    """Those that one stands which undoes them; it may have been undone itself, and so on."""
    line = (
        select(ChangeSet.id, ChangeSet.undoes)
        .where(_here(ChangeSet.organization_id), ChangeSet.undoes.in_(ids))
        .cte("line", recursive=True)
    )
    following = aliased(ChangeSet)
    line = line.union(
        select(following.id, following.undoes).where(
            _here(following.organization_id), following.undoes == line.c.id
        )
    )
    undone_by = defaultdict(list)
    for undoing, undone in session.execute(select(line.c.id, line.c.undoes)):
        undone_by[undone].append(undoing)

    def is_taken_back(change_set: int) -> bool:
        return any(not is_taken_back(undoing) for undoing in undone_by[change_set])

    return {each for each in ids if is_taken_back(each)}


def _wrote(session: Session, sets: Sequence[ChangeSet]) -> dict[int, list[Wrote]]:
    found: dict[int, list[Wrote]] = defaultdict(list)
    if not sets:
        return found
    counted = (
        select(Change.change_set_id, Change.table_name, Change.action, func.sum(Change.row_count))
        .where(
            _here(Change.organization_id),
            Change.change_set_id.in_([each.id for each in sets]),
            # Written in the same moment as their set: the other months need not be looked at.
            Change.at.between(min(each.at for each in sets), max(each.at for each in sets)),
        )
        .group_by(Change.change_set_id, Change.table_name, Change.action)
        .order_by(func.min(Change.id))
    )
    for change_set, table, action, rows in session.execute(counted):
        found[change_set].append(Wrote(table, action, rows))
    return found


def _fields(before: Mapping[str, object], after: Mapping[str, object]) -> Iterable[FieldChange]:
    for name in [*before, *(name for name in after if name not in before)]:
        old, new = before.get(name), after.get(name)
        # A bulk edit keeps the same columns of every row; not all of them change in each.
        if old != new and name not in ("id", "organization_id", "created_at"):
            yield FieldChange(name, old, new)
