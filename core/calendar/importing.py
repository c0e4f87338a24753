"""Bringing a calendar file in: first what would come of it, then all of it as one change."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

import core.models  # noqa: F401 (many rows at once are sorted by all tables that theirs refers to)
from core.calendar.identity import task_of
from core.calendar.reading import Read
from core.customers.dealings import Task
from core.journal.commands import labelled

# So many rows in one statement.
CHUNK = 500
# What an entry of a file says of a task; all else is ours, and stays.
FIELDS = (
    "title",
    "due_at",
    "ends_at",
    "is_all_day",
    "recurrence",
    "recurs_zone",
    "recurs_without",
    "recurs_also",
    "location",
    "description",
    "priority",
)


class Step(StrEnum):
    CREATE = "create"
    UPDATE = "update"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Planned:
    read: Read
    step: Step
    # Why it is left out, or what about it was not understood.
    because: str = ""
    task_id: int | None = None


@dataclass(frozen=True)
class Brought:
    created: int
    updated: int
    skipped: int


def plan(session: Session, organization: int, entries: Sequence[Read]) -> list[Planned]:
    """What would come of each of them; nothing is written."""
    known = _known(session, organization, entries)
    return [_planned(read, known.get(read.uid)) for read in entries]


def bring_in(
    session: Session, organization: int, me: int, entries: Sequence[Read], name: str
) -> Brought:
    """As it was planned, and looked at once more: somebody may have brought it in meanwhile."""
    labelled(session, f"Calendar brought in: {name}"[:200])
    planned = plan(session, organization, entries)
    fresh = [each for each in planned if each.step is Step.CREATE]
    for first in range(0, len(fresh), CHUNK):
        session.execute(
            insert(Task),
            [_row(each.read, organization, me) for each in fresh[first : first + CHUNK]],
        )
    changed = [each for each in planned if each.step is Step.UPDATE]
    for each in changed:
        values = {name: getattr(each.read, name) for name in FIELDS}
        session.execute(
            update(Task)
            .where(Task.organization_id == organization, Task.id == each.task_id)
            .values(**values)
            .execution_options(synchronize_session=False)
        )
    counts = Counter(each.step for each in planned)
    return Brought(counts[Step.CREATE], counts[Step.UPDATE], counts[Step.SKIP])


def _row(read: Read, organization: int, me: int) -> dict[str, Any]:
    row = {name: getattr(read, name) for name in FIELDS}
    return row | {
        "organization_id": organization,
        "owner_id": me,
        "uid": read.uid,
        "type": read.type,
        "recurs_from": read.recurs_from,
        "reminder_at": read.reminder_at,
        "status": "completed" if read.is_done else "pending",
    }


def _planned(read: Read, there: Any) -> Planned:
    notes = " ".join(read.notes)
    if read.refusal:
        return Planned(read, Step.SKIP, read.refusal)
    if there is None:
        return Planned(read, Step.CREATE, notes)
    if there.deleted_at is not None:
        return Planned(read, Step.SKIP, "You have thrown it away here.", there.id)
    if there.status in ("completed", "cancelled"):
        return Planned(read, Step.SKIP, "It is over here.", there.id)
    if all(_to_come(read, name) == _to_come(there, name) for name in FIELDS):
        return Planned(read, Step.SKIP, "It is here already, just as it is.", there.id)
    return Planned(read, Step.UPDATE, notes, there.id)


def _to_come(entry: Any, name: str) -> Any:
    """The value; of single days of a series those that are yet to come."""
    value = getattr(entry, name)
    if isinstance(value, list):
        return [at for at in value if entry.due_at is None or at > entry.due_at]
    return value


def _known(session: Session, organization: int, entries: Sequence[Read]) -> dict[str, Any]:
    """Those that are here already, by the number the file has for them."""
    columns = [getattr(Task, name) for name in FIELDS]
    found: dict[str, Any] = {}
    uids = [read.uid for read in entries]
    for first in range(0, len(uids), 1000):
        asked = (
            select(Task.id, Task.uid, Task.created_at, Task.status, Task.deleted_at, *columns)
            .where(Task.organization_id == organization, Task.uid.in_(uids[first : first + 1000]))
            # The living one wins over those in the trash.
            .order_by(Task.deleted_at.desc().nulls_last())
        )
        found |= {row.uid: row for row in session.execute(asked)}
    # What was handed out here comes back under the number that it was given.
    ours = {number: uid for uid in uids if (number := task_of(organization, uid)) is not None}
    numbers = list(ours)
    for first in range(0, len(numbers), 1000):
        asked = select(
            Task.id, Task.uid, Task.created_at, Task.status, Task.deleted_at, *columns
        ).where(
            Task.organization_id == organization,
            Task.id.in_([number for number, _ in numbers[first : first + 1000]]),
        )
        for row in session.execute(asked):
            key = (row.id, round(row.created_at.timestamp() * 1000))
            if key in ours:
                found[ours[key]] = row
    return found
