"""What lies in the trash of one kind, and the ways out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from core.journal.naming import first_of, model_of, order_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

# The latest so many are listed; the sum says how many there are.
PAGE = 200


@dataclass(frozen=True, slots=True)
class Trashed:
    id: int
    name: str
    deleted_at: datetime


@dataclass(frozen=True, slots=True)
class Trash:
    rows: tuple[Trashed, ...]
    may_restore: bool
    may_purge: bool
    total: int


def read_trash(session: "Session", kind: str) -> Trash:
    from sqlalchemy import func, select, text

    from core.lists.listings import LISTINGS
    from core.models import Model

    area = LISTINGS[kind].area.value
    right = text(
        "SELECT tradewind.organization_for(:area, 'delete') IS NOT NULL,"
        " tradewind.organization_for(:area, 'purge') IS NOT NULL,"
        " tradewind.current_organization()"
    )
    may_restore, may_purge, here = session.execute(right, {"area": area}).one()
    table = Model.metadata.tables[f"tradewind.{kind}"]
    lying = (table.c.organization_id == here, table.c.deleted_at.is_not(None))
    names = [table.c[name] for name in order_of(kind) if name in table.c]
    found = session.execute(
        select(table.c.id, table.c.deleted_at, *names)
        .where(*lying)
        .order_by(table.c.deleted_at.desc())
        .limit(PAGE)
    )
    rows = tuple(Trashed(row[0], first_of(row[2:]) or f"#{row[0]}", row[1]) for row in found)
    total = len(rows)
    if total == PAGE:
        total = session.scalar(select(func.count()).select_from(table).where(*lying)) or total
    return Trash(rows, may_restore, may_purge, total)


def restore(session: "Session", kind: str, ids: Sequence[int]) -> int:
    from core.journal.commands import labelled, restore_from_trash

    labelled(session, f"Taken out of the trash: {kind}")
    return restore_from_trash(session, model_of(kind), ids)


def purge(session: "Session", kind: str, ids: Sequence[int]) -> int:
    from core.journal import commands

    commands.labelled(session, f"Deleted for good: {kind}")
    return commands.purge(session, model_of(kind), ids)
