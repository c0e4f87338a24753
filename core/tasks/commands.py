"""What is done with tasks; the caller's transaction commits, and one undo takes back all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from core.customers.choices import TaskStatus
from core.customers.dealings import Task
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.journal.editing import Conflicting, save
from core.tasks import times
from core.tasks.recurrence import Besides, following
from core.tasks.times import UTC

OPEN = (TaskStatus.PENDING, TaskStatus.IN_PROGRESS, TaskStatus.BLOCKED)
# What the next one of a series has from the one before it.
_PASSED_ON = (
    "organization_id",
    "owner_id",
    "customer_company_id",
    "contact_id",
    "lead_id",
    "opportunity_id",
    "contract_id",
    "type",
    "title",
    "description",
    "location",
    "priority",
    "is_all_day",
    "recurrence",
    "recurs_from",
    "recurs_zone",
    "recurs_without",
    "recurs_also",
)


@dataclass(frozen=True, slots=True)
class Completed:
    count: int
    # The tasks that follow in their series, and those that waited and can begin now.
    following: list[int] = field(default_factory=list)
    freed: list[int] = field(default_factory=list)


class MovedMeanwhile(Refused):
    """Somebody else has given it another time since it was drawn here."""


def add(session: Session, organization: int, values: Mapping[str, object]) -> int:
    """A task of what was typed and nothing else, as columns."""
    made = insert(Task).values({"organization_id": organization, **values}).returning(Task.id)
    return session.scalars(made).one()


def complete(
    session: Session, organization: int, ids: Sequence[int], *, now: datetime, zone: ZoneInfo
) -> Completed:
    """All of them or none. One that comes again makes the next; those that waited can begin."""
    tasks = [task for task in _locked(session, organization, ids) if task.status in OPEN]
    if not tasks:
        raise Refused("This is done already.")
    _require_free(session, organization, tasks)
    _label(session, "Done", tasks)
    for task in tasks:
        task.status = TaskStatus.COMPLETED
    session.flush()
    made = [following for task in tasks if (following := _follow(session, task, now, zone))]
    freed = session.scalars(
        update(Task)
        .where(
            Task.organization_id == organization,
            Task.blocked_by_id.in_([task.id for task in tasks]),
            Task.status == TaskStatus.BLOCKED,
        )
        .values(status=TaskStatus.PENDING)
        .returning(Task.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.expire_all()
    return Completed(len(tasks), made, [*freed])


def reopen(session: Session, organization: int, ids: Sequence[int]) -> int:
    """Take up again what was done or called off; what its completion has begun is withdrawn."""
    tasks = [task for task in _locked(session, organization, ids) if task.status not in OPEN]
    if not tasks:
        raise Refused("This is still to be done.")
    _label(session, "Taken up again", tasks)
    session.execute(
        update(Task)
        .where(
            Task.organization_id == organization,
            Task.repeats_id.in_([task.id for task in tasks]),
            Task.status == TaskStatus.PENDING,
            Task.deleted_at.is_(None),
            # Nobody has touched it since it was made.
            Task.version == 1,
        )
        .values(status=TaskStatus.CANCELLED)
        .execution_options(synchronize_session=False)
    )
    for task in tasks:
        waits = task.blocked_by_id is not None and _is_open(session, task)
        task.status = TaskStatus.BLOCKED if waits else TaskStatus.PENDING
    return len(tasks)


def are_over(session: Session, organization: int, ids: Sequence[int]) -> bool:
    """Whether there is none among them that is still to be done."""
    open_ones = select(Task.id).where(
        Task.organization_id == organization, Task.id.in_(ids), Task.status.in_(OPEN)
    )
    return session.scalars(open_ones.limit(1)).first() is None


def cancel(session: Session, organization: int, ids: Sequence[int]) -> int:
    """Call them off: they will not be done, and a series ends here."""
    tasks = [task for task in _locked(session, organization, ids) if task.status in OPEN]
    if not tasks:
        raise Refused("This is over already.")
    _label(session, "Called off", tasks)
    for task in tasks:
        task.status = TaskStatus.CANCELLED
    return len(tasks)


def begin(session: Session, organization: int, ids: Sequence[int]) -> int:
    tasks = [task for task in _locked(session, organization, ids) if task.status in OPEN]
    _require_free(session, organization, tasks)
    _label(session, "Begun", tasks)
    for task in tasks:
        task.status = TaskStatus.IN_PROGRESS
    return len(tasks)


def assign(session: Session, organization: int, ids: Sequence[int], owner_id: int | None) -> int:
    tasks = _locked(session, organization, ids)
    _label(session, "Assigned", tasks)
    for task in tasks:
        task.owner_id = owner_id
    return len(tasks)


def postpone(
    session: Session, organization: int, ids: Sequence[int], to: date, zone: ZoneInfo
) -> int:
    """To another day at the same time by the clock; what has no day yet gets that one as a whole."""
    tasks = [task for task in _locked(session, organization, ids) if task.status in OPEN]
    if not tasks:
        raise Refused("What is over cannot be postponed; take it up again first.")
    _label(session, f"Postponed to {to.isoformat()}", tasks)
    for task in tasks:
        if task.due_at is None:
            task.due_at, task.is_all_day = times.whole_day(to), True
        else:
            _shift(task, times.on_day(task.due_at, to, zone, is_all_day=task.is_all_day), zone)
    return len(tasks)


def move(
    session: Session,
    organization: int,
    task_id: int,
    was: datetime | None,
    start: datetime,
    *,
    is_all_day: bool,
    zone: ZoneInfo,
) -> int:
    """Give it another time; `was` is the one it was shown with, and stays if it is not so any more."""
    (task,) = _locked(session, organization, [task_id])
    if task.due_at != was:
        raise MovedMeanwhile(
            f"Somebody else has moved “{task.title}” meanwhile; it stays where they put it."
        )
    if task.status not in OPEN:
        raise Refused(f"“{task.title}” is over; take it up again to move it.")
    labelled(session, f"Moved: {task.title}"[:200])
    if is_all_day != task.is_all_day:
        # An hour and a half is no number of days.
        task.ends_at = None
        task.is_all_day = is_all_day
    _shift(task, start, zone)
    return task.id


def resize(
    session: Session, organization: int, task_id: int, was: datetime | None, minutes: int
) -> int:
    (task,) = _locked(session, organization, [task_id])
    if task.ends_at != was:
        raise MovedMeanwhile(
            f"Somebody else has changed how long “{task.title}” takes; it stays as they left it."
        )
    if task.due_at is None or task.is_all_day:
        raise Refused("What is for a whole day has no length in minutes.")
    labelled(session, f"Length changed: {task.title}"[:200])
    task.ends_at = times.later(task.due_at, timedelta(minutes=minutes))
    return task.id


def block(session: Session, organization: int, task_id: int, by: int | None) -> None:
    """Have it wait for another one; the database refuses circles."""
    (task,) = _locked(session, organization, [task_id])
    labelled(session, f"{'Waits' if by else 'Waits no more'}: {task.title}"[:200])
    task.blocked_by_id = by
    if task.status in OPEN:
        waits = by is not None and _is_open(session, task)
        task.status = TaskStatus.BLOCKED if waits else TaskStatus.PENDING
    # Here, so that whoever asked hears of a circle and not whoever comes next.
    session.flush()


def edit(
    session: Session,
    organization: int,
    task_id: int,
    base: Mapping[str, object],
    edited: Mapping[str, object],
) -> int:
    """Write columns that a form has changed; raises what editing.save raises."""
    if "blocked_by_id" in edited and edited["blocked_by_id"] != base.get("blocked_by_id"):
        block(session, organization, task_id, edited["blocked_by_id"])  # type: ignore[arg-type]
        session.expire_all()
    rest = {name: value for name, value in edited.items() if name != "blocked_by_id"}
    known = {name: value for name, value in base.items() if name != "blocked_by_id"}
    return save(session, Task, (organization, task_id), known, rest).version


__all__ = [
    "OPEN",
    "Completed",
    "Conflicting",
    "MovedMeanwhile",
    "add",
    "are_over",
    "assign",
    "begin",
    "block",
    "cancel",
    "complete",
    "edit",
    "move",
    "postpone",
    "reopen",
    "resize",
]


def _locked(session: Session, organization: int, ids: Sequence[int]) -> list[Task]:
    """All of them, so that they stay as they are looked at until they are written."""
    chosen = (
        select(Task)
        .where(Task.organization_id == organization, Task.id.in_(ids))
        .order_by(Task.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    tasks = [*session.scalars(chosen)]
    if any(task.deleted_at is not None for task in tasks):
        raise Refused("This lies in the trash; take it out first.")
    if len(tasks) < len(set(ids)):
        there = select(Task.id).where(Task.organization_id == organization, Task.id.in_(ids))
        if len(session.scalars(there).all()) == len(set(ids)):
            raise Refused("You do not have the right to change this.")
        raise NotFound("Somebody has deleted this for good meanwhile.")
    return tasks


def _require_free(session: Session, organization: int, tasks: Sequence[Task]) -> None:
    together = {task.id for task in tasks}
    for task in tasks:
        if task.blocked_by_id is None or task.blocked_by_id in together:
            continue
        if _is_open(session, task):
            other = session.get(Task, (organization, task.blocked_by_id))
            named = f"“{other.title}”" if other else "another task"
            raise Refused(f"“{task.title}” waits for {named}, which is not done yet.")


def _is_open(session: Session, task: Task) -> bool:
    """Whether what this one waits for is still to be done."""
    found = session.execute(
        select(Task.status, Task.deleted_at).where(
            Task.organization_id == task.organization_id, Task.id == task.blocked_by_id
        )
    ).one_or_none()
    return found is not None and found.status in OPEN and found.deleted_at is None


def _follow(session: Session, task: Task, now: datetime, zone: ZoneInfo) -> int | None:
    """The next one of a series; what was missed while this one lay is not made up for."""
    if not task.recurrence or task.due_at is None:
        return None
    place = UTC if task.is_all_day else times.home(task.recurs_zone, zone)
    first = task.recurs_from or task.due_at
    after = task.due_at
    if now > after:
        # A whole day is over when the day is, where the person lives.
        after = times.whole_day(now.astimezone(zone).date()) if task.is_all_day else now
        after -= timedelta(days=1 if task.is_all_day else 0)
    besides = Besides(task.recurs_without, task.recurs_also)
    at = following(task.recurrence, first, max(after, task.due_at), place, besides)
    if at is None:
        return None
    values = {name: getattr(task, name) for name in _PASSED_ON}
    values |= {
        "due_at": at,
        "ends_at": task.ends_at and times.later(at, times.apart(task.due_at, task.ends_at)),
        "reminder_at": task.reminder_at
        and times.as_far_from(task.reminder_at, task.due_at, at, place),
        "repeats_id": task.id,
    }
    return session.scalars(insert(Task).values(values).returning(Task.id)).one()


def _shift(task: Task, start: datetime, zone: ZoneInfo) -> None:
    """Its end and its reminder go with it."""
    before = task.due_at
    task.due_at = start
    if before is not None:
        if task.ends_at is not None:
            task.ends_at = times.later(start, times.apart(before, task.ends_at))
        if task.reminder_at is not None:
            task.reminder_at = times.as_far_from(task.reminder_at, before, start, zone)


def _label(session: Session, deed: str, tasks: Sequence[Task]) -> None:
    what = tasks[0].title if len(tasks) == 1 else f"{len(tasks)} tasks"
    labelled(session, f"{deed}: {what}"[:200])
