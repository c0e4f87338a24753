"""What a page of an opportunity or a deal shows; frozen rows that any thread may hold."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.errors import NotFound
from core.pipeline.stages import DealStatus, LostReason, Stage


@dataclass(frozen=True, slots=True)
class Sheet:
    """An opportunity, as the head of its page says it."""

    id: int
    title: str
    company_id: int
    company: str
    contact_id: int | None
    contact: str
    owner: str
    amount: Decimal | None
    currency: str
    expected: date | None
    stage: Stage
    since: datetime
    closed_at: datetime | None
    probability: int
    override: int | None
    weighted: Decimal | None
    lost_reason: LostReason | None
    lost_details: str | None
    description: str | None
    lead_id: int | None
    deal_id: int | None
    deal_status: DealStatus | None
    is_in_trash: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class Step:
    at: datetime
    who: str
    was: Stage | None
    becomes: Stage
    lasted: timedelta | None


@dataclass(frozen=True, slots=True)
class Service:
    """One of the catalogue; `quantity` is None where the opportunity is not about it."""

    id: int
    name: str
    kind: str
    price: Decimal
    currency: str
    quantity: Decimal | None
    own_price: Decimal | None


def read_sheet(session: Session, organization: int, opportunity: int) -> Sheet:
    row = session.execute(
        text("""
        SELECT o.id, o.title, o.customer_company_id, coalesce(o.company_name, ''), o.contact_id,
               coalesce(c.full_name, c.company_name, c.email, ''), coalesce(u.full_name, ''),
               o.amount, o.currency, o.expected_close_date, o.stage, o.stage_changed_at,
               o.closed_at, o.probability, o.probability_override, o.weighted_value,
               o.lost_reason, o.lost_details, o.description, o.lead_id, d.id, d.deal_status,
               o.deleted_at IS NOT NULL,
               tradewind.organization_for('opportunities', 'edit') IS NOT NULL
        FROM tradewind.opportunities o
        LEFT JOIN tradewind.contacts c
          ON c.organization_id = o.organization_id AND c.id = o.contact_id
        LEFT JOIN tradewind.users u ON u.id = o.owner_id
        LEFT JOIN tradewind.deals d
          ON d.organization_id = o.organization_id AND d.opportunity_id = o.id
         AND d.deleted_at IS NULL
        WHERE o.organization_id = :organization AND o.id = :opportunity
        """),
        {"organization": organization, "opportunity": opportunity},
    ).one_or_none()
    if row is None:
        raise NotFound("This opportunity is gone, or you may not see it.")
    said: list[Any] = [*row]
    said[10] = Stage(said[10])
    said[16] = LostReason(said[16]) if said[16] else None
    said[21] = DealStatus(said[21]) if said[21] else None
    return Sheet(*said)


def read_steps(session: Session, organization: int, opportunity: int) -> list[Step]:
    """The newest first."""
    rows = session.execute(
        text("""
        SELECT c.at, coalesce(u.full_name, ''), c.from_stage, c.to_stage, c.lasted
        FROM tradewind.opportunity_stage_changes c
        LEFT JOIN tradewind.users u ON u.id = c.changed_by_id
        WHERE c.organization_id = :organization AND c.opportunity_id = :opportunity
        ORDER BY c.at DESC, c.id DESC
        """),
        {"organization": organization, "opportunity": opportunity},
    )
    return [
        Step(at, who, Stage(was) if was else None, Stage(becomes), lasted)
        for at, who, was, becomes, lasted in rows
    ]


def read_services(session: Session, organization: int, opportunity: int) -> list[Service]:
    """Those it is about first, then the rest of what is on offer."""
    rows = session.execute(
        text("""
        SELECT p.id, p.name, p.service_type, p.price, p.currency, s.quantity, s.unit_price
        FROM tradewind.services_packages p
        LEFT JOIN tradewind.opportunity_services s
          ON s.organization_id = p.organization_id AND s.service_package_id = p.id
         AND s.opportunity_id = :opportunity AND s.deleted_at IS NULL
        WHERE p.organization_id = :organization AND p.deleted_at IS NULL
          AND (p.active OR s.id IS NOT NULL)
        ORDER BY s.id IS NULL, p.name, p.id LIMIT 1000
        """),
        {"organization": organization, "opportunity": opportunity},
    )
    return [Service(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class DealSheet:
    """A deal, as its page says it; `quoted` is what the quote it came of comes to."""

    id: int
    title: str
    company_id: int
    company: str
    opportunity_id: int
    opportunity: str
    manager: str
    amount: Decimal | None
    currency: str
    estimated: Decimal | None
    estimated_currency: str
    quote_id: int | None
    quote_number: str | None
    quoted: Decimal | None
    quoted_currency: str | None
    contract_id: int | None
    contract_number: str | None
    status: DealStatus
    since: datetime
    begins: date | None
    ends: date | None
    deliverables: str | None
    terms: str | None
    is_in_trash: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class Promised:
    id: int
    title: str
    service: str
    due_on: date | None
    done_at: datetime | None
    done_by: str


@dataclass(frozen=True, slots=True)
class Sold:
    name: str
    quantity: Decimal
    price: Decimal | None
    currency: str


def read_deal(session: Session, organization: int, deal: int) -> DealSheet:
    row = session.execute(
        text("""
        SELECT d.id, d.title, d.customer_company_id, coalesce(d.company_name, ''),
               d.opportunity_id, o.title, coalesce(u.full_name, ''), d.final_amount, d.currency,
               o.amount, o.currency, d.quote_id, q.quote_number, q.total_amount, q.currency,
               d.contract_id, k.contract_number, d.deal_status, d.status_changed_at, d.start_date,
               d.end_date, d.deliverables, d.terms, d.deleted_at IS NOT NULL,
               tradewind.organization_for('deals', 'edit') IS NOT NULL
        FROM tradewind.deals d
        LEFT JOIN tradewind.opportunities o
          ON o.organization_id = d.organization_id AND o.id = d.opportunity_id
        LEFT JOIN tradewind.quotes q ON q.organization_id = d.organization_id AND q.id = d.quote_id
        LEFT JOIN tradewind.contracts k
          ON k.organization_id = d.organization_id AND k.id = d.contract_id
         AND k.deleted_at IS NULL
        LEFT JOIN tradewind.users u ON u.id = d.campaign_manager_id
        WHERE d.organization_id = :organization AND d.id = :deal
        """),
        {"organization": organization, "deal": deal},
    ).one_or_none()
    if row is None:
        raise NotFound("This deal is gone, or you may not see it.")
    said: list[Any] = [*row]
    said[5] = said[5] or ""
    said[10] = said[10] or ""
    said[17] = DealStatus(said[17])
    return DealSheet(*said)


def read_promised(session: Session, organization: int, deal: int) -> list[Promised]:
    rows = session.execute(
        text("""
        SELECT l.id, l.title, coalesce(p.name, ''), l.due_on, l.done_at, coalesce(u.full_name, '')
        FROM tradewind.deal_deliverables l
        LEFT JOIN tradewind.services_packages p
          ON p.organization_id = l.organization_id AND p.id = l.service_package_id
        LEFT JOIN tradewind.users u ON u.id = l.done_by_id
        WHERE l.organization_id = :organization AND l.deal_id = :deal AND l.deleted_at IS NULL
        ORDER BY l.position, l.id
        """),
        {"organization": organization, "deal": deal},
    )
    return [Promised(*row) for row in rows]


def read_sold(session: Session, organization: int, deal: int) -> list[Sold]:
    rows = session.execute(
        text("""
        SELECT p.name, s.quantity, s.unit_price, p.currency
        FROM tradewind.deal_services s JOIN tradewind.services_packages p
          ON p.organization_id = s.organization_id AND p.id = s.service_package_id
        WHERE s.organization_id = :organization AND s.deal_id = :deal AND s.deleted_at IS NULL
        ORDER BY s.id
        """),
        {"organization": organization, "deal": deal},
    )
    return [Sold(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class OfCompany:
    """One line of a company's page: an opportunity or a deal."""

    id: int
    title: str
    state: str
    amount: Decimal | None
    currency: str
    on: date | None
    who: str


_OF_COMPANY = {
    "opportunities": """
        SELECT o.id, o.title, o.stage, o.amount, o.currency,
               coalesce((o.closed_at AT TIME ZONE :zone)::date, o.expected_close_date),
               coalesce(u.full_name, '')
        FROM tradewind.opportunities o LEFT JOIN tradewind.users u ON u.id = o.owner_id
        WHERE o.organization_id = :organization AND o.customer_company_id = :company
          AND o.deleted_at IS NULL
        ORDER BY o.closed_at IS NOT NULL, o.closed_at DESC, o.created_at DESC, o.id DESC LIMIT 500
    """,
    "deals": """
        SELECT d.id, d.title, d.deal_status, d.final_amount, d.currency, d.end_date,
               coalesce(u.full_name, '')
        FROM tradewind.deals d LEFT JOIN tradewind.users u ON u.id = d.campaign_manager_id
        WHERE d.organization_id = :organization AND d.customer_company_id = :company
          AND d.deleted_at IS NULL
        ORDER BY d.deal_status IN ('completed', 'cancelled'), d.created_at DESC, d.id DESC LIMIT 500
    """,
}


def read_of_company(
    session: Session, table: str, organization: int, company: int, time_zone: str = "UTC"
) -> list[OfCompany]:
    """What is open first, then what is over, the newest first."""
    values = {"organization": organization, "company": company, "zone": time_zone}
    rows = session.execute(text(_OF_COMPANY[table]), values)
    return [OfCompany(*row) for row in rows]


def count_of_company(session: Session, table: str, organization: int, company: int) -> int:
    assert table in _OF_COMPANY
    found = session.scalar(
        text(
            f"SELECT count(*) FROM tradewind.{table} t WHERE t.organization_id = :organization"  # noqa: S608
            " AND t.customer_company_id = :company AND t.deleted_at IS NULL"
        ),
        {"organization": organization, "company": company},
    )
    return int(found or 0)
