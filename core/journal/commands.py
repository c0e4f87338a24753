"""Naming what is done, taking it back, and the trash; the caller's transaction commits."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, inspect, select, text, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.db import Standard
from core.errors import NotFound, Refused
from core.journal.editing import Key, Saved, identified, save
from core.journal.models import ChangeSet


@dataclass(frozen=True, slots=True)
class Conflict:
    """What stayed as it is, because somebody has worked on it since.

    Without a field it is the whole row: it is gone, or worked on since it was made, or another one
    has taken what only one may have (such as the e-mail address).
    """

    table: str
    row_id: int
    field: str | None
    expected: object
    found: object


@dataclass(frozen=True, slots=True)
class Undone:
    """The set that takes back, which can be taken back itself; None where nothing was left to do."""

    change_set_id: int | None
    # At most a thousand of each entry of the set: nobody reads more, and they are not lost.
    conflicts: list[Conflict]


def labelled(session: Session, label: str) -> None:
    """Say what this transaction does, in the words of the menu; the first write takes it up."""
    session.execute(select(func.set_config("tradewind.label", label, True)))


def undo(session: Session, change_set_id: int) -> Undone:
    """Take back all of a set that is still as it left it, and tell what is not."""
    # What is not written yet would otherwise be written in the middle of it.
    session.flush()
    rows = session.execute(text("SELECT * FROM tradewind.undo(:id)"), {"id": change_set_id})
    conflicts = [Conflict(*row) for row in rows]
    session.expire_all()
    undoing = session.scalar(
        select(func.max(ChangeSet.id)).where(
            ChangeSet.undoes == change_set_id, ChangeSet.at == func.now()
        )
    )
    return Undone(undoing, conflicts)


def trash(session: Session, model: type[Standard], ids: Sequence[int]) -> int:
    """Move all of them into the trash or none, and return how many were not there yet."""
    return _moved(session, model, ids, True)


def restore_from_trash(session: Session, model: type[Standard], ids: Sequence[int]) -> int:
    """Take all of them out of the trash or none, and return how many were in it."""
    return _moved(session, model, ids, False)


def purge(session: Session, model: type[Standard], ids: Sequence[int]) -> int:
    """Delete what lies in the trash; whatever does not is refused."""
    living = session.scalars(
        select(_id(model)).where(_id(model).in_(ids), model.deleted_at.is_(None)).limit(1)
    ).first()
    if living is not None:
        raise Refused("Only what lies in the trash can be deleted for good.")
    there = _count(session, model, ids)
    gone = session.scalars(
        delete(model)
        .where(_id(model).in_(ids), model.deleted_at.is_not(None))
        .returning(_id(model))
        .execution_options(synchronize_session=False)
    ).all()
    session.expire_all()
    if len(gone) < there:
        raise Refused("You do not have the right to delete these for good.")
    return len(gone)


def restore_value(
    session: Session, model: type[Standard], key: Key, change_id: int, field: str
) -> Saved:
    """Give a field the value back that it had before this change; an edit like any other."""
    column = model.__table__.c[field]
    attribute = inspect(model).get_property_by_column(column).key
    record = key[-1] if isinstance(key, tuple) else key
    # Read as the row it was: the journal itself keeps a date as a text.
    old = text(
        f'SELECT (jsonb_populate_record(NULL::tradewind."{model.__tablename__}", h.before))."{field}"'  # noqa: S608
        " AS value FROM tradewind.record_history(:kept, :record, 1000000) h"
        " WHERE h.change_id = :change AND h.before ? :field"
    ).columns(value=column.type)
    said = {
        "kept": model.__tablename__,
        "record": record,
        "change": change_id,
        "field": field,
    }
    if (row := session.execute(old, said).one_or_none()) is None:
        raise NotFound("The journal knows no earlier value of this field.")
    labelled(session, f"Restored: {field.removesuffix('_id').replace('_', ' ')}")
    now = session.scalar(select(getattr(model, attribute)).where(*identified(model, key)))
    return save(session, model, key, {attribute: now}, {attribute: row.value})


def _moved(session: Session, model: type[Standard], ids: Sequence[int], into: bool) -> int:
    there = _count(session, model, ids)
    if not there:
        raise NotFound("These records are gone.")
    standing = model.deleted_at.is_(None) if into else model.deleted_at.is_not(None)
    moved = session.scalars(
        update(model)
        .where(_id(model).in_(ids), standing)
        .values(deleted_at=func.now() if into else None)
        .returning(_id(model))
        .execution_options(synchronize_session=False)
    ).all()
    session.expire_all()
    # A row that may be seen and not written is silently left out by the policies.
    left = session.scalars(select(_id(model)).where(_id(model).in_(ids), standing).limit(1)).first()
    if left is not None:
        raise Refused("You do not have the right to move these into the trash or out of it.")
    return len(moved)


def _count(session: Session, model: type[Standard], ids: Sequence[int]) -> int:
    counted = select(func.count()).select_from(model).where(_id(model).in_(ids))
    return session.scalar(counted) or 0


def _id(model: type[Standard]) -> InstrumentedAttribute[int]:
    found: InstrumentedAttribute[int] = getattr(model, "id")
    return found
