"""Saving a form over whatever others have done to the record since it was opened.

Fields that only one of the two has touched are merged; where both have typed something else into the
same field nothing is written, and the choice is the person's. Nothing typed is ever lost: the
exceptions carry it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import ColumnElement, inspect, select, update
from sqlalchemy.orm import Session

from core.db import Standard
from core.errors import NotFound, Refused

Key = int | tuple[int, ...]
Values = Mapping[str, object]


class Overlap(NamedTuple):
    """One field, as the form opened with it, as it is now, and as it was typed."""

    name: str
    base: object
    theirs: object
    mine: object


class Conflicting(Refused):
    """Both have changed the same fields; nothing is written yet.

    Saving again with `theirs` as the base writes what the person then chooses.
    """

    def __init__(self, fields: list[Overlap], typed: Values, theirs: Values) -> None:
        names = ", ".join(each.name.replace("_", " ") for each in fields)
        super().__init__(f"Somebody else has changed this meanwhile: {names}.")
        self.fields, self.typed, self.theirs = fields, typed, theirs


class Gone(NotFound):
    """The record was trashed or purged while the form was open; `typed` is what would be lost."""

    def __init__(self, typed: Values, *, is_in_trash: bool) -> None:
        super().__init__(
            "Somebody has moved this into the trash meanwhile; take it out again to save it."
            if is_in_trash
            else "Somebody has deleted this for good meanwhile."
        )
        self.typed, self.is_in_trash = typed, is_in_trash


@dataclass(frozen=True, slots=True)
class Saved:
    version: int
    # What was written, and what others have changed besides, by field.
    written: Values
    merged: Values = field(default_factory=lambda: MappingProxyType({}))


def save(session: Session, model: type[Standard], key: Key, base: Values, edit: Values) -> Saved:
    """Write the fields of `edit` that differ from `base`, with which the form was opened."""
    where = identified(model, key)
    names = sorted(base.keys() | edit.keys())
    attributes = [getattr(model, name) for name in names]

    # Locked, so that the row stays as it is compared until it is written.
    reading = select(model.version, model.deleted_at, *attributes).where(*where)
    row = session.execute(reading.with_for_update()).one_or_none()
    if row is None:
        if session.execute(reading).one_or_none() is not None:
            raise Refused("You do not have the right to change this.")
        raise Gone(edit, is_in_trash=False)
    version, deleted_at, *values = row
    if deleted_at is not None:
        raise Gone(edit, is_in_trash=True)
    theirs = dict(zip(names, values, strict=True))

    mine = {name: value for name, value in edit.items() if value != base.get(name)}
    overlaps = [
        Overlap(name, base.get(name), theirs[name], value)
        for name, value in mine.items()
        if theirs[name] != base.get(name) and theirs[name] != value
    ]
    if overlaps:
        raise Conflicting(overlaps, dict(edit), theirs)
    written = {name: value for name, value in mine.items() if theirs[name] != value}
    if written:
        version = session.scalars(
            update(model)
            .where(*where)
            .values(written)
            .returning(model.version)
            .execution_options(synchronize_session=False)
        ).one()
        session.expire_all()
    merged = {name: value for name, value in theirs.items() if name in base and value != base[name]}
    return Saved(version, written, {name: merged[name] for name in merged if name not in written})


def identified(model: type[Standard], key: Key) -> list[ColumnElement[bool]]:
    """The row of this key; of a table of one organization it is (organization_id, id)."""
    parts = key if isinstance(key, tuple) else (key,)
    columns = inspect(model).primary_key
    return [column == part for column, part in zip(columns, parts, strict=True)]
