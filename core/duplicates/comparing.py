"""Two records side by side, line by line, as a person compares them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.duplicates.fields import fields, preferred, stays
from core.duplicates.kinds import JOINED, SIDES, Kind
from core.duplicates.merging import sheets
from core.journal.naming import model_of

# What a lead and a customer may have in common, where both tables have it.
IN_COMMON = (
    *("company_name", "full_name", "job_title", "email", "phone", "mobile", "website"),
    *("street", "postal_code", "city", "country", "date_of_birth", "tags", "created_at"),
)


@dataclass(frozen=True, slots=True)
class Line:
    # The first of the columns that are taken together.
    name: str
    values: tuple[tuple[Any, ...], tuple[Any, ...]]
    # Whose value stays where nobody chooses; None where there is nothing to choose.
    preferred: int | None

    @property
    def differs(self) -> bool:
        return self.values[0] != self.values[1]


@dataclass(frozen=True, slots=True)
class Comparison:
    kind: Kind
    ids: tuple[int, int]
    # The one that work is likelier to go on with.
    keep: int
    lines: tuple[Line, ...]
    # How many rows of other tables belong to each.
    relations: tuple[int, int]


def compare(
    session: Session, organization: int, kind: Kind, one: int, other: int, keep: int | None = None
) -> Comparison | None:
    """None where one of them is gone. `keep` is the one that a person wants to stay."""
    if kind in JOINED:
        return _joined(session, organization, kind, one, other)
    found = sheets(session, organization, kind, [one, other])
    if len(found) < 2:
        return None
    left, right = found
    keep = keep if keep in (one, other) else stays(kind, left, right)
    kept, lost = (left, right) if keep == one else (right, left)
    lines = [
        Line(field.name, (left.of(field), right.of(field)), preferred(field, kept, [lost]))
        for field in fields(kind)
        if left.has(field) or right.has(field)
    ]
    return Comparison(kind, (one, other), keep, tuple(lines), (left.relations, right.relations))


def _joined(
    session: Session, organization: int, kind: Kind, one: int, other: int
) -> Comparison | None:
    tables = [model_of(name).__table__ for name in SIDES[kind]]
    names = [name for name in IN_COMMON if all(name in table.c for table in tables)]
    rows: list[Sequence[Any]] = []
    for table, number in zip(tables, (one, other), strict=True):
        wanted = select(*(table.c[name] for name in names)).where(
            table.c.organization_id == organization,
            table.c.id == number,
            table.c.deleted_at.is_(None),
        )
        row = session.execute(wanted).one_or_none()
        if row is None:
            return None
        rows.append(tuple(row))
    lines = [
        Line(name, ((left,), (right,)), None)
        for name, left, right in zip(names, *rows, strict=True)
        if left or right
    ]
    return Comparison(kind, (one, other), other, tuple(lines), (0, 0))
