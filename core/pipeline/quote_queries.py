"""Reading quotes for the window, as frozen rows that any thread may hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from core.customers.companies import CustomerCompany
from core.customers.models import Contact
from core.errors import NotFound
from core.pipeline.models import Opportunity, ServicePackage
from core.pipeline.quote_lines import lines_of, the_quote
from core.pipeline.quote_models import Quote, QuoteItem
from core.pipeline.stages import QuoteStatus


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line as it stands, and what the catalogue says of it by now."""

    id: int
    description: str
    details: str | None
    quantity: Decimal
    unit: str | None
    unit_price: Decimal
    discount_percentage: Decimal
    tax_rate: Decimal
    # Of its amounts: those of the currency.
    places: int
    service_package_id: int | None = None
    # None where it is of no service, or of one in another currency.
    catalogue_price: Decimal | None = None

    @property
    def has_new_price(self) -> bool:
        return self.catalogue_price is not None and self.catalogue_price != self.unit_price


@dataclass(frozen=True, slots=True)
class Sheet:
    """One quote, as its page shows it."""

    id: int
    status: QuoteStatus
    number: str | None
    revision: int
    company_id: int
    company_name: str
    opportunity_id: int
    opportunity_title: str
    title: str | None
    introduction: str | None
    terms: str | None
    notes: str | None
    currency: str
    issued_on: date | None
    valid_until: date | None
    contact_id: int | None
    owner_id: int | None
    sent_at: datetime | None
    viewed_at: datetime | None
    decided_at: datetime | None
    rejection_reason: str | None
    is_in_trash: bool
    # The quote this one takes the place of, and the one that takes the place of this.
    revises_id: int | None
    revised_by_id: int | None
    lines: tuple[SheetLine, ...]
    # Who at the company may be written to.
    contacts: dict[int, str] = field(default_factory=dict)

    @property
    def is_draft(self) -> bool:
        return self.status is QuoteStatus.DRAFT

    @property
    def name(self) -> str:
        again = f" · {self.revision}" if self.revision > 1 else ""
        return f"{self.number}{again}" if self.number else ""


@dataclass(frozen=True, slots=True)
class QuoteRow:
    id: int
    number: str | None
    revision: int
    status: QuoteStatus
    title: str | None
    total: Decimal
    currency: str
    valid_until: date | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """What is offered while somebody types into a line."""

    id: int
    name: str
    price: Decimal
    currency: str
    tax_rate: Decimal
    details: str | None


def read_sheet(session: Session, organization: int, quote_id: int) -> Sheet:
    newer = aliased(Quote)
    revised_by = (
        select(func.max(newer.id))
        .where(
            newer.organization_id == organization,
            newer.revises_id == Quote.id,
            newer.deleted_at.is_(None),
        )
        .scalar_subquery()
    )
    found = session.execute(
        select(
            Quote,
            CustomerCompany.company_name,
            Opportunity.title.label("opportunity_title"),
            revised_by.label("revised_by_id"),
        )
        .join(
            CustomerCompany,
            and_(
                CustomerCompany.organization_id == Quote.organization_id,
                CustomerCompany.id == Quote.customer_company_id,
            ),
        )
        .join(
            Opportunity,
            and_(
                Opportunity.organization_id == Quote.organization_id,
                Opportunity.id == Quote.opportunity_id,
            ),
        )
        .where(*the_quote(organization, quote_id))
    ).one_or_none()
    if found is None:
        raise NotFound("This quote is gone.")
    quote = found.Quote
    return Sheet(
        id=quote.id,
        status=quote.status,
        number=quote.quote_number,
        revision=quote.revision,
        company_id=quote.customer_company_id,
        company_name=found.company_name,
        opportunity_id=quote.opportunity_id,
        opportunity_title=found.opportunity_title,
        title=quote.title,
        introduction=quote.introduction,
        terms=quote.terms,
        notes=quote.notes,
        currency=quote.currency,
        issued_on=quote.issued_on,
        valid_until=quote.valid_until,
        contact_id=quote.contact_id,
        owner_id=quote.owner_id,
        sent_at=quote.sent_at,
        viewed_at=quote.viewed_at,
        decided_at=quote.decided_at,
        rejection_reason=quote.rejection_reason,
        is_in_trash=quote.deleted_at is not None,
        revises_id=quote.revises_id,
        revised_by_id=found.revised_by_id,
        lines=_lines(session, organization, quote_id, quote.currency),
        contacts=_contacts(session, organization, quote.customer_company_id, quote.contact_id),
    )


def _lines(
    session: Session, organization: int, quote_id: int, currency: str
) -> tuple[SheetLine, ...]:
    rows = session.execute(
        select(
            QuoteItem.id,
            QuoteItem.description,
            QuoteItem.details,
            QuoteItem.quantity,
            QuoteItem.unit,
            QuoteItem.unit_price,
            QuoteItem.discount_percentage,
            QuoteItem.tax_rate,
            QuoteItem.places,
            QuoteItem.service_package_id,
            ServicePackage.price,
        )
        .outerjoin(
            ServicePackage,
            and_(
                ServicePackage.organization_id == QuoteItem.organization_id,
                ServicePackage.id == QuoteItem.service_package_id,
                ServicePackage.currency == currency,
                ServicePackage.deleted_at.is_(None),
            ),
        )
        .where(*lines_of(organization, quote_id))
        .order_by(QuoteItem.position, QuoteItem.id)
    )
    return tuple(SheetLine(*tuple(row)) for row in rows)


def _contacts(
    session: Session, organization: int, company_id: int, chosen: int | None
) -> dict[int, str]:
    from core.customers.companies import CompanyContact

    belongs = select(CompanyContact.contact_id).where(
        CompanyContact.organization_id == organization,
        CompanyContact.customer_company_id == company_id,
        CompanyContact.deleted_at.is_(None),
    )
    rows = session.execute(
        select(Contact.id, func.coalesce(Contact.full_name, Contact.email, Contact.phone, "–"))
        .where(
            Contact.organization_id == organization,
            Contact.deleted_at.is_(None),
            or_(Contact.id.in_(belongs), Contact.id == chosen),
        )
        .order_by(Contact.last_name, Contact.first_name, Contact.id)
        .limit(200)
    )
    return {row[0]: row[1] for row in rows}


def list_quotes(
    session: Session,
    organization: int,
    *,
    company_id: int | None = None,
    opportunity_id: int | None = None,
) -> list[QuoteRow]:
    """Those of a company, or of one opportunity; the newest first."""
    query = select(
        Quote.id,
        Quote.quote_number,
        Quote.revision,
        Quote.status,
        Quote.title,
        Quote.total_amount,
        Quote.currency,
        Quote.valid_until,
        Quote.created_at,
    ).where(Quote.organization_id == organization, Quote.deleted_at.is_(None))
    if company_id is not None:
        query = query.where(Quote.customer_company_id == company_id)
    if opportunity_id is not None:
        query = query.where(Quote.opportunity_id == opportunity_id)
    rows = session.execute(query.order_by(Quote.created_at.desc(), Quote.id.desc()).limit(500))
    return [QuoteRow(*row) for row in rows]


def offered_services(
    session: Session, organization: int, currency: str, typed: str, most: int = 12
) -> Sequence[ServiceRow]:
    """What is on offer in this currency and has all that was typed somewhere in its name."""
    words = typed.split()
    rows = session.execute(
        select(
            ServicePackage.id,
            ServicePackage.name,
            ServicePackage.price,
            ServicePackage.currency,
            ServicePackage.tax_rate,
            ServicePackage.description,
        )
        .where(
            ServicePackage.organization_id == organization,
            ServicePackage.deleted_at.is_(None),
            ServicePackage.active,
            ServicePackage.currency == currency,
            *(ServicePackage.name.icontains(word, autoescape=True) for word in words),
        )
        .order_by(
            # What begins with it stands before what merely contains it.
            ServicePackage.name.istartswith(typed.strip(), autoescape=True).desc(),
            func.lower(ServicePackage.name),
            ServicePackage.id,
        )
        .limit(most)
    )
    return [ServiceRow(*row) for row in rows]
