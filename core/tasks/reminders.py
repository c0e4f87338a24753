"""Reminders: one's own, each given out once however many windows one has open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from core.customers.dealings import Task
from core.journal.commands import labelled


@dataclass(frozen=True, slots=True)
class Reminder:
    task_id: int
    title: str
    due_at: datetime | None
    is_all_day: bool


def due(session: Session) -> list[Reminder]:
    """What is due to be said now; whoever asks next is not given it again."""
    ids = session.scalars(text("SELECT * FROM tradewind.claim_reminders()")).all()
    if not ids:
        return []
    found = select(Task.id, Task.title, Task.due_at, Task.is_all_day).where(Task.id.in_(ids))
    return [Reminder(*row) for row in session.execute(found.order_by(Task.due_at))]


def snooze(session: Session, organization: int, ids: Sequence[int], until: datetime) -> None:
    """Remind again then."""
    labelled(session, "Reminder put off")
    session.execute(
        update(Task)
        .where(Task.organization_id == organization, Task.id.in_(ids))
        .values(reminder_at=until)
        .execution_options(synchronize_session=False)
    )
