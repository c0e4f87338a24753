"""What is done with leads all day: moved on, ranked, put off, noted. The caller's transaction commits."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from core.customers.choices import TaskStatus, TaskType
from core.customers.dealings import Note, Task
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.leads.choices import LEAD_MOVES, NEEDS_REASON, LeadStatus, Priority
from core.leads.models import Lead
from core.spoken import spoken

_OPEN = (TaskStatus.PENDING, TaskStatus.IN_PROGRESS)


def move(
    session: Session,
    organization: int,
    ids: Sequence[int],
    becomes: LeadStatus,
    reason: str | None = None,
) -> int:
    """To where the life cycle leads; the database refuses everything else, and sets the dates."""
    said = " ".join((reason or "").split()) or None
    if said is None and becomes in NEEDS_REASON:
        raise Refused(f"Say why this lead is {becomes.replace('_', ' ')}.")
    values: dict[str, object] = {"status": becomes}
    if said is not None:
        values["lost_reason"] = said
    return _changed(session, organization, ids, f"Lead: {becomes.replace('_', ' ')}", values)


def move_seen(
    session: Session,
    organization: int,
    seen: Mapping[int, LeadStatus],
    becomes: LeadStatus,
    reason: str | None = None,
) -> int:
    """From where they were seen on a board: of two who drag one card the second hears of the first."""
    found = session.execute(
        select(Lead.id, Lead.status, Lead.company_name, Lead.full_name, Lead.email)
        .where(Lead.organization_id == organization, Lead.id.in_(seen), Lead.deleted_at.is_(None))
        .order_by(Lead.id)
        .with_for_update()
    ).all()
    for lead_id, status, *names in found:
        name = next(filter(None, names), "This lead")
        if status is not seen[lead_id]:
            raise Refused(f"“{name}” has become “{spoken(status)}” meanwhile.")
        if becomes not in LEAD_MOVES[status]:
            raise Refused(refusal(name, status, becomes))
    if len(found) < len(seen):
        raise NotFound("A lead is gone, or you may not change it.")
    return move(session, organization, [*seen], becomes, reason)


def refusal(name: str, status: LeadStatus, becomes: LeadStatus) -> str:
    """Why it cannot go there from where it is, and where else it can go."""
    if status is LeadStatus.CONVERTED:
        return f"“{name}” has become a customer; take the conversion back, and it is a lead again."
    return f"“{name}” is “{spoken(status)}” and cannot become “{spoken(becomes)}” from there."


def rank(session: Session, organization: int, ids: Sequence[int], priority: Priority) -> int:
    return _changed(
        session, organization, ids, f"Lead: {priority} priority", {"priority": priority}
    )


def follow_up(
    session: Session, organization: int, lead_id: int, at: datetime | None, owner_id: int | None
) -> None:
    """When to turn to this lead again: a date of the lead, and a task of whoever set it.

    Set again, the task moves along; taken away, it is called off. One that is done stays done.
    """
    _changed(session, organization, [lead_id], "Lead: next follow-up", {"next_follow_up_at": at})
    lead = session.scalars(
        select(Lead).where(Lead.organization_id == organization, Lead.id == lead_id)
    ).one()
    standing = (
        Task.organization_id == organization,
        Task.lead_id == lead_id,
        Task.type == TaskType.FOLLOW_UP,
        Task.status.in_(_OPEN),
        Task.deleted_at.is_(None),
    )
    there = session.scalars(select(Task.id).where(*standing).order_by(Task.id)).first()
    if there is None:
        if at is not None:
            session.execute(
                insert(Task).values(
                    organization_id=organization,
                    lead_id=lead_id,
                    type=TaskType.FOLLOW_UP,
                    title=f"Follow up: {lead.company_name or lead.full_name or lead.email}"[:255],
                    due_at=at,
                    owner_id=lead.owner_id or owner_id,
                )
            )
        return
    values: dict[str, object] = {"status": TaskStatus.CANCELLED} if at is None else {"due_at": at}
    session.execute(
        update(Task)
        .where(Task.organization_id == organization, Task.id == there)
        .values(values)
        .execution_options(synchronize_session=False)
    )


def note(session: Session, organization: int, lead_id: int, body: str) -> int:
    said = body.strip()
    if not said:
        raise Refused("A note needs a few words.")
    labelled(session, "Lead: note")
    return session.scalars(
        insert(Note)
        .values(organization_id=organization, lead_id=lead_id, body=said)
        .returning(Note.id)
    ).one()


def _changed(
    session: Session,
    organization: int,
    ids: Sequence[int],
    label: str,
    values: dict[str, object],
) -> int:
    labelled(session, label)
    done = session.scalars(
        update(Lead)
        .where(
            Lead.organization_id == organization,
            Lead.id.in_(ids),
            Lead.deleted_at.is_(None),
        )
        .values(values)
        .returning(Lead.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.expire_all()
    if not done:
        raise NotFound("This lead is gone, or you may not change it.")
    return len(done)
