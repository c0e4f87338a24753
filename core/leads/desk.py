"""What is seen of one lead while the list is worked through, as frozen rows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.customers.dealings import Note
from core.leads import scoring
from core.leads.choices import LEAD_MOVES, LeadStatus, Priority, ScorePart
from core.leads.models import Lead

LAST_NOTES = 3


@dataclass(frozen=True, slots=True)
class Card:
    id: int
    company: str
    person: str
    job_title: str
    phone: str
    email: str
    website: str
    place: str
    status: LeadStatus
    moves: tuple[LeadStatus, ...]
    priority: Priority
    score: int | None
    parts: dict[ScorePart, int]
    reasons: tuple[scoring.Reason, ...]
    next_follow_up_at: datetime | None
    last_contacted_at: datetime | None
    last_responded_at: datetime | None
    lost_reason: str
    notes: tuple[tuple[datetime, str], ...]


def card(session: Session, organization: int, lead_id: int) -> Card | None:
    """None where the lead is gone."""
    lead = session.scalars(
        select(Lead).where(
            Lead.organization_id == organization, Lead.id == lead_id, Lead.deleted_at.is_(None)
        )
    ).one_or_none()
    if lead is None:
        return None
    noted = session.execute(
        select(Note.created_at, Note.body)
        .where(
            Note.organization_id == organization,
            Note.lead_id == lead_id,
            Note.deleted_at.is_(None),
        )
        .order_by(Note.is_pinned.desc(), Note.created_at.desc(), Note.id.desc())
        .limit(LAST_NOTES)
    )
    score = scoring.score_of(session, organization, lead_id)
    parts = scoring.parts(session, lead_id) if score is not None else {}
    reasons = scoring.explain(session, lead_id) if score is not None else []
    return Card(
        id=lead.id,
        company=lead.company_name or "",
        person=lead.full_name or "",
        job_title=lead.job_title or "",
        phone=lead.phone or "",
        email=lead.email or "",
        website=lead.website or "",
        place=", ".join(part for part in (lead.city, lead.country) if part),
        status=lead.status,
        moves=tuple(each for each in LEAD_MOVES[lead.status] if each is not LeadStatus.CONVERTED),
        priority=lead.priority,
        score=score,
        parts=parts,
        reasons=tuple(each for each in reasons if each.holds),
        next_follow_up_at=lead.next_follow_up_at,
        last_contacted_at=lead.last_contacted_at,
        last_responded_at=lead.last_responded_at,
        lost_reason=lead.lost_reason or "",
        notes=tuple((at, body) for at, body in noted),
    )
