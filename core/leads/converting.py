"""Making a customer of a lead: company, contact and opportunity in one change that can be taken back.

Whom we know already is found first: by the website or the address's own domain and by the name a company,
by the address and by the telephone number a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import ColumnElement, func, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from core.customers.companies import CompanyAddress, CompanyContact, CustomerCompany
from core.customers.models import Contact
from core.errors import NotFound, Refused
from core.journal.commands import labelled
from core.leads.choices import LeadStatus
from core.leads.models import Lead
from core.nations import country_code
from core.pipeline.models import Opportunity
from core.pipeline.stages import Stage

# An address with one of these says nothing about whom somebody works for.
EVERYBODYS = frozenset(
    {
        *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com"),
        *(
            "yahoo.com",
            "yahoo.de",
            "icloud.com",
            "me.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
        ),
        *(
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "gmx.ch",
            "web.de",
            "t-online.de",
            "freenet.de",
            "mail.com",
        ),
        *("bluewin.ch", "a1.net", "aon.at", "orange.fr", "free.fr", "laposte.net", "libero.it"),
    }
)
MOST = 5


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody we know already, and by what they were recognized."""

    id: int
    name: str
    because: str


@dataclass(frozen=True, slots=True)
class Known:
    """The lead, and who of the customers it may be; the likeliest first."""

    lead_id: int
    company_name: str
    full_name: str
    estimated_value: Decimal | None
    currency: str
    companies: tuple[Match, ...]
    contacts: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to become of the lead. Without a number a new one is made."""

    company_id: int | None = None
    contact_id: int | None = None
    with_contact: bool = True
    # Its title; none is made without one.
    opportunity: str | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    company_id: int
    contact_id: int | None
    opportunity_id: int | None


def known(session: Session, organization: int, lead_id: int) -> Known:
    lead = _lead(session, organization, lead_id)
    return Known(
        lead.id,
        lead.company_name or "",
        lead.full_name or "",
        lead.estimated_value,
        lead.currency,
        _companies(session, lead),
        _contacts(session, lead),
    )


def convert(session: Session, organization: int, lead_id: int, choice: Choice) -> Converted:
    lead = _lead(session, organization, lead_id, locked=True)
    if lead.status is LeadStatus.CONVERTED:
        raise Refused("This lead is a customer already.")
    called = lead.company_name or lead.full_name or lead.email or ""
    labelled(session, f"Converted: {called}")
    company = choice.company_id or _new_company(session, lead, called)
    contact = choice.contact_id
    # A lead that names no person, only a company, makes no nameless contact.
    if contact is None and choice.with_contact and (lead.full_name or lead.email):
        contact = _new_contact(session, lead)
    if contact is not None:
        _linked(session, lead, company, contact)
    opportunity = None
    if choice.opportunity:
        opportunity = session.scalars(
            insert(Opportunity)
            .values(
                organization_id=organization,
                customer_company_id=company,
                contact_id=contact,
                lead_id=lead.id,
                owner_id=lead.owner_id,
                title=choice.opportunity,
                amount=choice.amount,
                currency=lead.currency,
                stage=Stage.PROSPECTING,
            )
            .returning(Opportunity.id)
        ).one()
    session.execute(
        update(Lead)
        .where(Lead.organization_id == organization, Lead.id == lead.id)
        .values(
            customer_company_id=company,
            contact_id=contact or lead.contact_id,
            opportunity_id=opportunity,
            status=LeadStatus.CONVERTED,
        )
        .execution_options(synchronize_session=False)
    )
    return Converted(company, contact, opportunity)


def _lead(session: Session, organization: int, lead_id: int, *, locked: bool = False) -> Lead:
    wanted = select(Lead).where(
        Lead.organization_id == organization, Lead.id == lead_id, Lead.deleted_at.is_(None)
    )
    # Two people who convert it at once make one customer.
    lead = session.scalars(wanted.with_for_update() if locked else wanted).one_or_none()
    if lead is None:
        raise NotFound("This lead is gone, or you may not change it.")
    return lead


def _domain(lead: Lead) -> str | None:
    address = (lead.email_normalized or "").rpartition("@")[2]
    return None if address in EVERYBODYS else address or None


def _companies(session: Session, lead: Lead) -> tuple[Match, ...]:
    site = func.nullif(
        func.regexp_replace(
            func.lower(literal(lead.website or "")), r"^([a-z]+://)?(www\.)?([^/:?#]*).*$", r"\3"
        ),
        "",
    )
    brand = func.lower(func.btrim(literal(lead.company_name or "")))
    reasons: list[tuple[ColumnElement[bool], str]] = [
        (CustomerCompany.id == lead.customer_company_id, "linked to it"),
        (CustomerCompany.domain == site, "the same website"),
        (CustomerCompany.domain == _domain(lead), "the domain of the e-mail address"),
        (
            (func.lower(CustomerCompany.company_name) == brand) & (brand != ""),
            "the same name",
        ),
    ]
    return _found(session, CustomerCompany, CustomerCompany.company_name, lead, reasons)


def _contacts(session: Session, lead: Lead) -> tuple[Match, ...]:
    digits = func.regexp_replace(literal(lead.phone or ""), r"[^0-9+]", "", "g")
    same_number = [
        func.regexp_replace(column, r"[^0-9+]", "", "g") == digits
        for column in (Contact.phone, Contact.mobile)
    ]
    reasons: list[tuple[ColumnElement[bool], str]] = [
        (Contact.id == lead.contact_id, "linked to it"),
        (Contact.email_normalized == lead.email_normalized, "the same e-mail address"),
        (or_(*same_number) & (func.length(digits) > 6), "the same telephone number"),
    ]
    name: ColumnElement[str | None] = func.coalesce(Contact.full_name, Contact.email)
    return _found(session, Contact, name, lead, reasons)


def _found(
    session: Session,
    model: type[CustomerCompany] | type[Contact],
    name: object,
    lead: Lead,
    reasons: list[tuple[ColumnElement[bool], str]],
) -> tuple[Match, ...]:
    """Reason by reason, the strongest first; who is found by two is told by the stronger."""
    matches: dict[int, Match] = {}
    for condition, because in reasons:
        rows = session.execute(
            select(model.id, name)  # type: ignore[call-overload]
            .where(
                model.organization_id == lead.organization_id,
                model.deleted_at.is_(None),
                condition,
            )
            .order_by(model.id)
            .limit(MOST)
        )
        for number, called in rows:
            matches.setdefault(number, Match(number, called or "", because))
    return tuple(matches.values())[:MOST]


def _new_company(session: Session, lead: Lead, called: str) -> int:
    values: Mapping[str, object] = {
        "company_name": called[:255],
        "website": lead.website,
        "phone": lead.phone if not lead.full_name else None,
        "email": lead.email if not lead.full_name else None,
        "industry_name": lead.industry,
        "company_size": lead.company_size,
        "owner_id": lead.owner_id,
        "tags": lead.tags,
        "custom_fields": lead.custom_fields,
    }
    company = session.scalars(
        insert(CustomerCompany)
        .values(organization_id=lead.organization_id, **values)
        .returning(CustomerCompany.id)
    ).one()
    place = (lead.street, lead.postal_code, lead.city, lead.state, lead.country)
    if any(place):
        session.execute(
            insert(CompanyAddress).values(
                organization_id=lead.organization_id,
                customer_company_id=company,
                street=lead.street,
                postal_code=lead.postal_code,
                city=lead.city,
                state=lead.state,
                country=_country(lead.country),
                is_primary=True,
            )
        )
    return company


def _country(said: str | None) -> str | None:
    """A country that cannot be made out stays with the lead, and in its history."""
    try:
        return country_code(said) if said else None
    except ValueError:
        return None


def _new_contact(session: Session, lead: Lead) -> int:
    if lead.email_normalized:
        there = session.scalar(
            select(Contact.id).where(
                Contact.organization_id == lead.organization_id,
                Contact.email_normalized == lead.email_normalized,
                Contact.deleted_at.is_(None),
            )
        )
        if there is not None:
            # One contact for each address; made by hand it would be refused.
            return there
    return session.scalars(
        insert(Contact)
        .values(
            organization_id=lead.organization_id,
            first_name=lead.first_name,
            last_name=lead.last_name,
            job_title=lead.job_title,
            company_name=lead.company_name,
            email=lead.email,
            phone=lead.phone,
            website=lead.website,
            linkedin_url=lead.linkedin_url,
            street=lead.street,
            postal_code=lead.postal_code,
            city=lead.city,
            state=lead.state,
            country=lead.country,
            date_of_birth=lead.date_of_birth,
            owner_id=lead.owner_id,
            tags=lead.tags,
        )
        .returning(Contact.id)
    ).one()


def _linked(session: Session, lead: Lead, company: int, contact: int) -> None:
    here = (
        CompanyContact.organization_id == lead.organization_id,
        CompanyContact.customer_company_id == company,
        CompanyContact.contact_id == contact,
        CompanyContact.deleted_at.is_(None),
    )
    if session.scalar(select(CompanyContact.id).where(*here)) is not None:
        return
    session.execute(
        insert(CompanyContact).values(
            organization_id=lead.organization_id,
            customer_company_id=company,
            contact_id=contact,
            position=(lead.job_title or "")[:100] or None,
            is_decision_maker=bool(lead.is_decision_maker),
        )
    )
