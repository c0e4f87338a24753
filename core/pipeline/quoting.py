"""Writing a quote: the draft, a copy, a revision; the caller's transaction commits."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, insert, literal, select, update
from sqlalchemy.orm import Session

from core.customers.companies import CompanyContact, CustomerCompany
from core.customers.contracts import Contract
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.pipeline.models import Opportunity, OpportunityService
from core.pipeline.quote_lines import (
    add_line,
    add_services,
    lines_of,
    take_over_quantities,
    the_quote,
)
from core.pipeline.quote_models import Quote, QuoteItem
from core.pipeline.stages import QuoteStatus

# How long an offer stands, as long as nobody says otherwise.
STANDS = timedelta(days=30)
# Of a line: what is copied, whatever it is copied for.
COPIED = (
    *("service_package_id", "position", "description", "details", "quantity", "unit"),
    *("unit_price", "discount_percentage", "tax_rate"),
)


def draft(session: Session, organization: int, opportunity_id: int, *, today: date) -> int:
    """A quote for what the opportunity is about: its services are the first lines."""
    found = session.execute(
        select(
            Opportunity.customer_company_id,
            Opportunity.contact_id,
            Opportunity.owner_id,
            Opportunity.title,
            Opportunity.currency,
            CustomerCompany.company_name,
        )
        .join(
            CustomerCompany,
            (CustomerCompany.organization_id == Opportunity.organization_id)
            & (CustomerCompany.id == Opportunity.customer_company_id),
        )
        .where(
            Opportunity.organization_id == organization,
            Opportunity.id == opportunity_id,
            Opportunity.deleted_at.is_(None),
        )
    ).one_or_none()
    if found is None:
        raise NotFound("This opportunity is gone.")
    labelled(session, f"New quote: {found.company_name}")
    company = found.customer_company_id
    made = _made(
        session,
        organization,
        opportunity_id=opportunity_id,
        customer_company_id=company,
        contact_id=found.contact_id or _primary_contact(session, organization, company),
        owner_id=found.owner_id,
        title=found.title,
        currency=found.currency,
        valid_until=today + STANDS,
        **_customary(session, organization),
    )
    lines = select(OpportunityService.service_package_id).where(
        OpportunityService.organization_id == organization,
        OpportunityService.opportunity_id == opportunity_id,
        OpportunityService.deleted_at.is_(None),
    )
    services = session.scalars(lines.order_by(OpportunityService.id)).all()
    if services:
        add_services(session, organization, made, services)
        take_over_quantities(session, organization, made, opportunity_id)
    return made


def draft_for_company(
    session: Session, organization: int, company_id: int, title: str | None = None, *, today: date
) -> int:
    """A quote for somebody of whom no opportunity is known yet: it is opened along with it."""
    name, currency = _company(session, organization, company_id)
    labelled(session, f"New quote: {name}")
    opportunity = session.scalars(
        insert(Opportunity)
        .values(
            organization_id=organization,
            customer_company_id=company_id,
            contact_id=_primary_contact(session, organization, company_id),
            owner_id=session.scalar(select(func.tradewind.me())),
            title=title or name,
            currency=currency,
        )
        .returning(Opportunity.id)
    ).one()
    return draft(session, organization, opportunity, today=today)


def draft_renewal(session: Session, organization: int, contract_id: int, *, today: date) -> int:
    """An offer to go on: what the contract costs, for as long as it would be renewed."""
    contract = session.execute(
        select(
            Contract.customer_company_id,
            Contract.contract_number,
            Contract.title,
            Contract.monthly_fee,
            Contract.total_value,
            Contract.currency,
            Contract.renewal_months,
            Contract.end_date,
        ).where(
            Contract.organization_id == organization,
            Contract.id == contract_id,
            Contract.deleted_at.is_(None),
        )
    ).one_or_none()
    if contract is None:
        raise NotFound("This contract is gone.")
    called = contract.title or contract.contract_number
    made = draft_for_company(
        session, organization, contract.customer_company_id, f"Renewal: {called}"[:255], today=today
    )
    session.execute(
        update(Quote).where(*the_quote(organization, made)).values(currency=contract.currency)
    )
    session.execute(
        update(Opportunity)
        .where(
            Opportunity.organization_id == organization,
            Opportunity.id
            == select(Quote.opportunity_id).where(*the_quote(organization, made)).scalar_subquery(),
        )
        .values(
            currency=contract.currency,
            expected_close_date=contract.end_date,
            amount=_yearly(contract.monthly_fee, contract.renewal_months, contract.total_value),
        )
    )
    is_monthly = contract.monthly_fee is not None
    line = {
        "description": called[:500],
        "quantity": Decimal(contract.renewal_months if is_monthly else 1),
        "unit": "months" if is_monthly else None,
        "unit_price": contract.monthly_fee if is_monthly else contract.total_value or Decimal(0),
    }
    add_line(session, organization, made, line)
    return made


# Copies


def duplicate(session: Session, organization: int, quote_id: int, *, today: date) -> int:
    """A quote of its own with the same lines, for the same opportunity."""
    return _copied(session, organization, quote_id, today, {"revises_id": None})


def revise(session: Session, organization: int, quote_id: int, *, today: date) -> int:
    """A draft that takes the place of a quote that was sent, under the same number."""
    status, number = (
        session.execute(
            select(Quote.status, Quote.quote_number).where(*the_quote(organization, quote_id))
        ).one_or_none()
        or _gone()
    )
    if status is QuoteStatus.DRAFT:
        raise Refused("This quote is not sent yet: it can be changed as it is.")
    if status is QuoteStatus.ACCEPTED:
        raise Refused(f"{number} is accepted; what is wanted besides is another quote.")
    return _copied(session, organization, quote_id, today, {"revises_id": quote_id})


def _copied(
    session: Session, organization: int, quote_id: int, today: date, said: Mapping[str, object]
) -> int:
    found = session.execute(
        select(Quote).where(*the_quote(organization, quote_id))
    ).scalar_one_or_none()
    if found is None:
        _gone()
    assert found is not None
    labelled(session, f"New quote from {found.quote_number or found.title or 'a draft'}")
    made = _made(
        session,
        organization,
        opportunity_id=found.opportunity_id,
        customer_company_id=found.customer_company_id,
        contact_id=found.contact_id,
        owner_id=found.owner_id,
        title=found.title,
        introduction=found.introduction,
        terms=found.terms,
        notes=found.notes,
        currency=found.currency,
        valid_until=today + STANDS,
        **said,
    )
    columns: list[Any] = [getattr(QuoteItem, name) for name in COPIED]
    session.execute(
        insert(QuoteItem).from_select(
            ["organization_id", "quote_id", *COPIED],
            select(QuoteItem.organization_id, literal(made), *columns)
            .where(*lines_of(organization, quote_id))
            .order_by(QuoteItem.position, QuoteItem.id),
        )
    )
    return made


def _made(session: Session, organization: int, **values: object) -> int:
    return session.scalars(
        insert(Quote).values(organization_id=organization, **values).returning(Quote.id)
    ).one()


def _customary(session: Session, organization: int) -> dict[str, object]:
    """What the agency wrote last: nobody types its terms twice."""
    last = session.execute(
        select(Quote.introduction, Quote.terms)
        .where(Quote.organization_id == organization, Quote.deleted_at.is_(None))
        .order_by(Quote.created_at.desc(), Quote.id.desc())
        .limit(1)
    ).one_or_none()
    return {"introduction": last[0], "terms": last[1]} if last else {}


def _company(session: Session, organization: int, company_id: int) -> tuple[str, str]:
    from core.access.models import Organization

    name = session.scalar(
        select(CustomerCompany.company_name).where(
            CustomerCompany.organization_id == organization,
            CustomerCompany.id == company_id,
            CustomerCompany.deleted_at.is_(None),
        )
    )
    if name is None:
        raise NotFound("This company is gone.")
    currency = session.scalars(
        select(Organization.currency).where(Organization.id == organization)
    ).one()
    return name, currency


def _primary_contact(session: Session, organization: int, company_id: int) -> int | None:
    return session.scalar(
        select(CompanyContact.contact_id)
        .where(
            CompanyContact.organization_id == organization,
            CompanyContact.customer_company_id == company_id,
            CompanyContact.is_active,
            CompanyContact.deleted_at.is_(None),
        )
        .order_by(CompanyContact.is_primary.desc(), CompanyContact.id)
        .limit(1)
    )


def _yearly(fee: Decimal | None, months: int, total: Decimal | None) -> Decimal | None:
    return fee * months if fee is not None else total


def _gone() -> tuple[QuoteStatus, str | None]:
    raise NotFound("This quote is gone.")
