"""The tasks about somebody, as frozen rows that any thread may hold."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from core.access.models import User
from core.customers.choices import TaskStatus
from core.customers.dealings import Task
from core.tasks.commands import OPEN

MOST = 500


@dataclass(frozen=True, slots=True)
class TaskRow:
    task_id: int
    title: str
    status: TaskStatus
    priority: str
    due_at: datetime | None
    is_all_day: bool
    owner: str
    is_recurring: bool

    @property
    def is_open(self) -> bool:
        return self.status in OPEN


def tasks_about(
    session: Session, organization: int, column: str, record: int, *, done: bool = False
) -> list[TaskRow]:
    """What is to be done first, the soonest before all; then, where asked for, what is over."""
    asked = (
        select(
            Task.id,
            Task.title,
            Task.status,
            Task.priority,
            Task.due_at,
            Task.is_all_day,
            func.coalesce(User.full_name, ""),
            Task.recurrence.is_not(None),
        )
        .join(User, User.id == Task.owner_id, isouter=True)
        .where(*_about(organization, column, record))
        .order_by(Task.status.in_(OPEN).desc(), Task.due_at.asc().nulls_last(), Task.id)
        .limit(MOST)
    )
    if not done:
        asked = asked.where(Task.status.in_(OPEN))
    return [TaskRow(*row) for row in session.execute(asked)]


def count_about(session: Session, organization: int, column: str, record: int) -> int:
    """How many are still to be done."""
    counted = (
        select(func.count())
        .select_from(Task)
        .where(*_about(organization, column, record), Task.status.in_(OPEN))
    )
    return session.scalar(counted) or 0


def _about(organization: int, column: str, record: int) -> list[ColumnElement[bool]]:
    return [
        Task.organization_id == organization,
        getattr(Task, column) == record,
        Task.deleted_at.is_(None),
    ]
