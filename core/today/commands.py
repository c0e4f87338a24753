"""Being through with something of today, or not today; the caller's transaction commits."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.customers.choices import TaskType
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.leads.models import Lead
from core.pipeline.models import Opportunity
from core.tasks import commands as tasks
from core.tasks import times
from core.today.items import Item


def complete(
    session: Session, organization: int, item: Item, *, now: datetime, zone: ZoneInfo
) -> None:
    if item.table == "tasks":
        tasks.complete(session, organization, [item.record], now=now, zone=zone)
    elif item.table == "leads":
        lead = _lead(session, organization, item.record)
        labelled(session, f"Followed up: {item.title}"[:200])
        lead.next_follow_up_at = None
        lead.last_contacted_at = max(filter(None, (lead.last_contacted_at, now)))
    else:
        raise Refused("Say what happened with it, and it is looked after.")


def postpone(
    session: Session, organization: int, item: Item, to: date, person: int, zone: ZoneInfo
) -> None:
    if item.table == "tasks":
        tasks.postpone(session, organization, [item.record], to, zone)
    elif item.table == "leads":
        lead = _lead(session, organization, item.record)
        labelled(session, f"Follow-up postponed: {item.title}"[:200])
        before = lead.next_follow_up_at or now_of(to, zone)
        lead.next_follow_up_at = times.on_day(before, to, zone, is_all_day=False)
    else:
        _plan(session, organization, item, to, person)


def _plan(session: Session, organization: int, item: Item, to: date, person: int) -> None:
    """A deal that lies still gets a day on which it is taken up again."""
    found = session.execute(
        select(Opportunity.customer_company_id, Opportunity.contact_id).where(
            Opportunity.organization_id == organization,
            Opportunity.id == item.record,
            Opportunity.deleted_at.is_(None),
        )
    ).one_or_none()
    if found is None:
        raise NotFound("Somebody has deleted this meanwhile.")
    labelled(session, f"To be taken up again: {item.title}"[:200])
    tasks.add(
        session,
        organization,
        {
            "title": f"Take up again: {item.title}"[:255],
            "type": TaskType.FOLLOW_UP,
            "due_at": times.whole_day(to),
            "is_all_day": True,
            "owner_id": person,
            "opportunity_id": item.record,
            "customer_company_id": found.customer_company_id,
            "contact_id": found.contact_id,
        },
    )


def now_of(day: date, zone: ZoneInfo) -> datetime:
    """A working day begins at nine."""
    return datetime(day.year, day.month, day.day, 9, tzinfo=zone)


def _lead(session: Session, organization: int, record: int) -> Lead:
    lead = session.scalars(
        select(Lead)
        .where(Lead.organization_id == organization, Lead.id == record)
        .with_for_update()
    ).one_or_none()
    if lead is None:
        there = select(Lead.id).where(Lead.organization_id == organization, Lead.id == record)
        if session.scalar(there) is not None:
            raise Refused("You do not have the right to change this.")
        raise NotFound("Somebody has deleted this meanwhile.")
    if lead.deleted_at is not None:
        raise NotFound("This lies in the trash; take it out first.")
    return lead
