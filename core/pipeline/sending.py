"""A quote on its way: sent, seen, decided; the caller's transaction commits.

Which move is legal, the number and the day of each step are the database's business; here are the
words, and whatever else happens along with a step.
"""

from datetime import date
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from core.access.models import Organization
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.pipeline.models import Opportunity
from core.pipeline.quote_lines import the_quote
from core.pipeline.quote_models import Quote
from core.pipeline.quote_papers import kept, sender_and_addressee
from core.pipeline.stages import QuoteStatus, Stage, called

# Until here an opportunity has had no offer.
BEFORE_PROPOSAL = (Stage.PROSPECTING, Stage.QUALIFICATION)


def send(session: Session, organization: int, quote_id: int) -> str:
    """Give it its number and let it go as it is; returns the number."""
    quote = _locked(session, organization, quote_id)
    if quote.status is not QuoteStatus.DRAFT:
        raise Refused(f"Quote {_number(quote)} was sent already.")
    labelled(session, f"Quote sent: {quote.title or 'without a title'}")
    # Whom it came from and went to stays on it, wherever they move to later.
    parties = kept(sender_and_addressee(session, organization, quote_id))
    number = session.scalars(
        update(Quote)
        .where(*the_quote(organization, quote_id))
        .values(status=QuoteStatus.SENT, sent_as=parties)
        .returning(Quote.quote_number)
    ).one()
    session.execute(
        update(Opportunity)
        .where(
            Opportunity.organization_id == organization,
            Opportunity.id == quote.opportunity_id,
            Opportunity.stage.in_(BEFORE_PROPOSAL),
            Opportunity.deleted_at.is_(None),
        )
        .values(stage=Stage.PROPOSAL)
    )
    assert number is not None
    return number


def mark_viewed(session: Session, organization: int, quote_id: int) -> None:
    quote = _locked(session, organization, quote_id)
    labelled(session, f"Quote seen: {_number(quote)}")
    _moved(session, quote, QuoteStatus.VIEWED)


def accept(session: Session, organization: int, quote_id: int) -> None:
    """Once, whoever comes first; the opportunity and its deal take the amount over."""
    quote = _locked(session, organization, quote_id)
    labelled(session, f"Quote accepted: {_number(quote)}")
    _moved(session, quote, QuoteStatus.ACCEPTED)


def reject(session: Session, organization: int, quote_id: int, reason: str | None = None) -> None:
    quote = _locked(session, organization, quote_id)
    said = reason.strip()[:1000] if reason and reason.strip() else None
    labelled(session, f"Quote rejected: {_number(quote)}")
    _moved(session, quote, QuoteStatus.REJECTED, rejection_reason=said)


def expire(session: Session, organization: int, quote_id: int) -> None:
    """Withdraw the offer, whatever its day."""
    quote = _locked(session, organization, quote_id)
    labelled(session, f"Quote expired: {_number(quote)}")
    _moved(session, quote, QuoteStatus.EXPIRED)


def expire_due(session: Session, organization: int) -> int:
    """All whose day has passed where the organization is; returns how many."""
    due = (
        Quote.organization_id == organization,
        Quote.status.in_((QuoteStatus.SENT, QuoteStatus.VIEWED)),
        Quote.valid_until < today(session, organization),
        Quote.deleted_at.is_(None),
    )
    if session.scalar(select(Quote.id).where(*due).limit(1)) is None:
        return 0
    labelled(session, "Quotes expired by their date")
    gone = session.scalars(
        update(Quote)
        .where(*due)
        .values(status=QuoteStatus.EXPIRED)
        .returning(Quote.id)
        .execution_options(synchronize_session=False)
    ).all()
    return len(gone)


def today(session: Session, organization: int) -> date:
    """Which day it is where the organization is."""
    day: date = session.scalars(
        select(func.date(func.timezone(Organization.time_zone, func.now()))).where(
            Organization.id == organization
        )
    ).one()
    return day


def _locked(session: Session, organization: int, quote_id: int) -> Any:
    """The quote as it is now; whoever else wants to move it waits."""
    reading = select(
        Quote.id,
        Quote.organization_id,
        Quote.status,
        Quote.quote_number,
        Quote.revision,
        Quote.title,
        Quote.opportunity_id,
        Quote.deleted_at,
    ).where(*the_quote(organization, quote_id))
    quote = session.execute(reading.with_for_update()).one_or_none()
    if quote is None:
        if session.execute(reading).one_or_none() is not None:
            raise Refused("You do not have the right to change this quote.")
        raise NotFound("This quote is gone.")
    if quote.deleted_at is not None:
        raise Refused("This quote is in the trash; take it out again first.")
    return quote


def _moved(session: Session, quote: Any, status: QuoteStatus, **said: object) -> None:
    if quote.status is status:
        # Two people at once: the second one learns that it is done.
        raise Refused(f"Quote {_number(quote)} is “{called(status)}” already.")
    session.execute(
        update(Quote)
        .where(*the_quote(quote.organization_id, quote.id))
        .values(status=status, **said)
        .execution_options(synchronize_session=False)
    )


def _number(quote: Any) -> str:
    """As the lists show it: with the revision behind it, where there is one."""
    again = f" · {quote.revision}" if quote.revision > 1 else ""
    return f"{quote.quote_number}{again}" if quote.quote_number else f"“{quote.title or '…'}”"
