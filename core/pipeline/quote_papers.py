"""From a quote's rows to what stands on its paper."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from core.access.models import Organization, User
from core.customers.companies import CompanyAddress, CustomerCompany
from core.customers.models import Contact
from core.errors import NotFound
from core.pipeline.documents import Brand, DocumentLine, Party, QuoteDocument
from core.pipeline.pdf import LOGO_BYTES
from core.pipeline.quote_lines import lines_of, the_quote
from core.pipeline.quote_models import Quote, QuoteBrand, QuoteItem
from core.pipeline.quote_words import words, written
from core.pipeline.stages import QuoteStatus


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom a quote came from and goes to; of a sent one, as they were on that day."""

    seller: Party
    buyer: Party
    locale: str
    contact: tuple[str, ...] = ()
    imprint: tuple[str, ...] = ()


def read_document(session: Session, organization: int, quote_id: int) -> QuoteDocument:
    quote = session.execute(
        select(Quote).where(*the_quote(organization, quote_id))
    ).scalar_one_or_none()
    if quote is None:
        raise NotFound("This quote is gone.")
    if quote.sent_as:
        parties = _as_sent(quote.sent_as)
    else:
        parties = sender_and_addressee(session, organization, quote_id)
    house = _organization(session, organization)
    here = _zone(house.time_zone)
    rows = session.scalars(
        select(QuoteItem)
        .where(*lines_of(organization, quote_id))
        .order_by(QuoteItem.position, QuoteItem.id)
    )
    lines = tuple(
        DocumentLine(
            row.description,
            row.quantity,
            row.unit_price,
            row.discount_percentage,
            row.tax_rate,
            row.unit,
            row.details,
            row.places,
        )
        for row in rows
    )
    is_draft = quote.status is QuoteStatus.DRAFT
    accepted_at = quote.decided_at if quote.status is QuoteStatus.ACCEPTED else None
    return QuoteDocument(
        number=None if is_draft else quote.quote_number,
        revision=quote.revision,
        title=quote.title or parties.buyer.name,
        currency=quote.currency,
        locale=parties.locale,
        issued_on=quote.issued_on or datetime.now(here).date(),
        valid_until=quote.valid_until,
        seller=parties.seller,
        buyer=parties.buyer,
        lines=lines,
        brand=_brand(_sent_brand(session, quote) or house),
        contact=parties.contact,
        introduction=quote.introduction,
        terms=quote.terms,
        imprint=parties.imprint,
        accepted_on=accepted_at.astimezone(here).date() if accepted_at else None,
        as_of=quote.updated_at.astimezone(UTC),
    )


def sender_and_addressee(session: Session, organization: int, quote_id: int) -> Parties:
    quote = session.execute(
        select(Quote.customer_company_id, Quote.contact_id, Quote.owner_id).where(
            *the_quote(organization, quote_id)
        )
    ).one_or_none()
    if quote is None:
        raise NotFound("This quote is gone.")
    house = _organization(session, organization)
    person = _addressee(session, organization, quote.contact_id)
    locale = (person.locale if person else None) or house.locale
    said = words(locale)
    tax = (said["tax_number"].format(number=house.tax_id),) if house.tax_id else ()
    address = _address(house, locale)
    imprint = (
        house.legal_name or house.name,
        ", ".join(address[:2]),
        *tax,
        *filter(None, (house.website, house.email, house.phone)),
    )
    return Parties(
        seller=Party(house.legal_name or house.name, (*address, *tax)),
        buyer=_buyer(session, organization, quote.customer_company_id, person, locale),
        locale=locale,
        contact=_owner(session, quote.owner_id),
        imprint=tuple(filter(None, imprint)),
    )


def _addressee(session: Session, organization: int, contact_id: int | None) -> Any:
    return session.execute(
        select(Contact.salutation, Contact.full_name, Contact.locale).where(
            Contact.organization_id == organization, Contact.id == contact_id
        )
    ).one_or_none()


def _buyer(session: Session, organization: int, company_id: int, person: Any, locale: str) -> Party:
    company = session.execute(
        select(CustomerCompany.company_name, CustomerCompany.legal_name).where(
            CustomerCompany.organization_id == organization, CustomerCompany.id == company_id
        )
    ).one_or_none()
    if company is None:
        raise NotFound("The company of this quote is gone.")
    at = session.execute(
        select(CompanyAddress)
        .where(
            CompanyAddress.organization_id == organization,
            CompanyAddress.customer_company_id == company_id,
            CompanyAddress.deleted_at.is_(None),
        )
        # An offer goes where the bill will go, and otherwise to their first address.
        .order_by(
            (CompanyAddress.address_type == "billing").desc(),
            CompanyAddress.is_primary.desc(),
            CompanyAddress.id,
        )
        .limit(1)
    ).scalar_one_or_none()
    name = " ".join(filter(None, (person.salutation, person.full_name))) if person else ""
    lines = (name, *(_address(at, locale) if at is not None else ()))
    return Party(company.legal_name or company.company_name, tuple(filter(None, lines)))


def _owner(session: Session, owner_id: int | None) -> tuple[str, ...]:
    owner = session.execute(
        select(User.full_name, User.email, User.phone_number).where(
            User.id == func.coalesce(owner_id, func.tradewind.me())
        )
    ).one_or_none()
    return tuple(filter(None, owner)) if owner is not None else ()


def _address(at: Any, locale: str) -> tuple[str, ...]:
    """Street, town, country; the postal code stands where the country writes it."""
    country = at.country or ""
    is_town_first = country.casefold() in TOWN_FIRST
    town = [at.city, at.state, at.postal_code] if is_town_first else [at.postal_code, at.city]
    region = None if is_town_first else at.state
    lines = (at.street, " ".join(filter(None, town)), region, _country(country, locale))
    return tuple(line for line in lines if line)


TOWN_FIRST = frozenset(
    {
        *(
            "us",
            "usa",
            "united states",
            "gb",
            "uk",
            "united kingdom",
            "ie",
            "ireland",
            "ca",
            "canada",
        ),
        *("au", "australia", "nz", "new zealand", "in", "india"),
    }
)


def _country(country: str, locale: str) -> str:
    """Its name, where two letters stand for it."""
    if len(country) != 2:
        return country
    from babel import Locale

    return str(Locale.parse(written(locale)).territories.get(country.upper(), country))


def _organization(session: Session, organization: int) -> Organization:
    house = session.execute(
        select(Organization)
        .options(undefer(Organization.logo))
        .where(Organization.id == organization)
    ).scalar_one_or_none()
    if house is None:
        raise NotFound("This organization is gone.")
    return house


def _sent_brand(session: Session, quote: Quote) -> QuoteBrand | None:
    """The one it was sent with; a draft has none yet."""
    if quote.brand_id is None:
        return None
    return session.execute(
        select(QuoteBrand).where(
            QuoteBrand.organization_id == quote.organization_id, QuoteBrand.id == quote.brand_id
        )
    ).scalar_one_or_none()


def _brand(house: Organization | QuoteBrand) -> Brand:
    logo = house.logo if house.logo and len(house.logo) <= LOGO_BYTES else None
    return Brand(house.primary_color, house.accent_color, logo, house.logo_type)


def _as_sent(kept: Mapping[str, Any]) -> Parties:
    return Parties(
        seller=Party(kept["seller"]["name"], tuple(kept["seller"]["lines"])),
        buyer=Party(kept["buyer"]["name"], tuple(kept["buyer"]["lines"])),
        locale=kept["locale"],
        contact=tuple(kept["contact"]),
        imprint=tuple(kept["imprint"]),
    )


def kept(parties: Parties) -> dict[str, object]:
    """For the row, as JSON."""
    return asdict(parties)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")
