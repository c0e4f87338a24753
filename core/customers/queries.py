"""Reading companies and what belongs to them, as frozen rows that any thread may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from core.access.models import Organization
from core.customers.choices import AddressType, CompanyStatus, ContractStatus
from core.customers.companies import CustomerCompany
from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class CompanyCard:
    """The head of a company's page."""

    name: str
    legal_name: str | None
    status: CompanyStatus
    status_reason: str | None
    status_since: datetime
    customer_since: date | None
    owner: str | None
    website: str | None
    phone: str | None
    email: str | None
    industry: str | None
    tags: tuple[str, ...]
    is_in_trash: bool
    may_edit: bool
    last_heard_at: datetime | None


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """What its overview shows besides."""

    legal_name: str | None
    tax_id: str | None
    industry: str | None
    industry_code: str | None
    sector: str | None
    employees: int | None
    size: str | None
    revenue: Decimal | None
    revenue_currency: str | None
    founding_year: int | None
    target_market: str | None
    mission: str | None
    custom_fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody in a company."""

    link_id: int
    contact_id: int
    name: str
    position: str | None
    department: str | None
    email: str | None
    phone: str | None
    mobile: str | None
    is_decision_maker: bool
    is_primary: bool
    is_active: bool
    do_not_call: bool


@dataclass(frozen=True, slots=True)
class AddressRow:
    id: int
    address_type: AddressType
    street: str | None
    postal_code: str | None
    city: str | None
    state: str | None
    country: str | None
    is_primary: bool


@dataclass(frozen=True, slots=True)
class ContractRow:
    id: int
    company_id: int
    company: str
    number: str
    title: str | None
    status: ContractStatus
    start_date: date
    end_date: date | None
    notice_on: date | None
    monthly_fee: Decimal | None
    total_value: Decimal | None
    currency: str
    auto_renewal: bool
    renewal_months: int
    owner: str | None
    renewed_by_id: int | None


def company_card(session: Session, organization: int, company: int) -> CompanyCard:
    row = session.execute(
        text("""
        SELECT c.company_name, c.legal_name, c.status, c.status_reason, c.status_since,
            c.customer_since, u.full_name, c.website, c.phone, c.email, c.industry_name, c.tags,
            c.deleted_at IS NOT NULL,
            tradewind.organization_for('companies', 'edit') IS NOT NULL,
            (SELECT max(i.happened_at) FROM tradewind.interactions i
             WHERE i.organization_id = :here AND i.customer_company_id = c.id
               AND i.deleted_at IS NULL)
        FROM tradewind.customer_companies c
        LEFT JOIN tradewind.users u ON u.id = c.owner_id
        WHERE c.organization_id = :here AND c.id = :company
        """),
        {"here": organization, "company": company},
    ).one_or_none()
    if row is None:
        raise NotFound("This company is gone, or you may not see it.")
    values = list(row)
    values[2], values[11] = CompanyStatus(values[2]), tuple(values[11])
    return CompanyCard(*values)


def home_of(session: Session, organization: int) -> str:
    """The country the organization is at home in, as two letters; empty where it has not said."""
    from core import nations

    said = session.scalar(select(Organization.country).where(Organization.id == organization))
    try:
        return nations.country_code(said or "")
    except ValueError:
        return ""


def settle_in(session: Session, organization: int) -> None:
    """Telephone numbers without a country are of the organization's own from now on."""
    # Here, on a thread that has the time for it: the window shows numbers without waiting for it.
    import phonenumbers  # noqa: F401

    from core.phones import at_home_in

    at_home_in(home_of(session, organization))


def company_facts(session: Session, organization: int, company: int) -> CompanyFacts:
    row = session.execute(
        select(
            CustomerCompany.legal_name,
            CustomerCompany.tax_id,
            CustomerCompany.industry_name,
            CustomerCompany.industry_code,
            CustomerCompany.sector,
            CustomerCompany.employee_count,
            CustomerCompany.company_size,
            CustomerCompany.annual_revenue_amount,
            CustomerCompany.annual_revenue_currency,
            CustomerCompany.founding_year,
            CustomerCompany.target_market,
            CustomerCompany.mission_statement,
            CustomerCompany.custom_fields,
        ).where(CustomerCompany.organization_id == organization, CustomerCompany.id == company)
    ).one_or_none()
    if row is None:
        raise NotFound("This company is gone, or you may not see it.")
    values = list(row)
    return CompanyFacts(*values)


def value_in_force(session: Session, organization: int, company: int) -> list[tuple[str, Decimal]]:
    """What its running contracts are worth, by currency: their value, or their fees of a year."""
    rows = session.execute(
        text("""
        SELECT k.currency, sum(coalesce(k.total_value, k.monthly_fee * 12)) FROM tradewind.contracts k
        WHERE k.organization_id = :here AND k.customer_company_id = :company
          AND k.status IN ('active', 'expiring') AND k.deleted_at IS NULL
        GROUP BY k.currency HAVING sum(coalesce(k.total_value, k.monthly_fee * 12)) > 0
        ORDER BY 2 DESC
        """),
        {"here": organization, "company": company},
    )
    return [(row[0], row[1]) for row in rows]


# What can be counted of a company, by table.
COUNTED = (
    "company_contacts",
    "company_addresses",
    "contracts",
    "documents",
    "notes",
    "tasks",
    "interactions",
)


def count_of(session: Session, table: str, organization: int, company: int) -> int:
    assert table in COUNTED, table
    # What is done is not counted: nobody has to look at it.
    is_open = " AND t.status IN ('pending', 'in_progress', 'blocked')" if table == "tasks" else ""
    found = session.scalar(
        text(
            f"SELECT count(*) FROM tradewind.{table} t WHERE t.organization_id = :here"  # noqa: S608
            f" AND t.customer_company_id = :company AND t.deleted_at IS NULL{is_open}"
        ),
        {"here": organization, "company": company},
    )
    return found or 0


def people_of(session: Session, organization: int, company: int) -> list[PersonRow]:
    """The primary contact first, then who works there, by name."""
    rows = session.execute(
        text("""
        SELECT l.id, p.id, coalesce(p.full_name, p.email, p.phone, p.mobile), coalesce(l.position, p.job_title),
            l.department, p.email, p.phone, p.mobile, l.is_decision_maker, l.is_primary, l.is_active,
            p.do_not_call
        FROM tradewind.company_contacts l
        JOIN tradewind.contacts p ON p.organization_id = l.organization_id AND p.id = l.contact_id
        WHERE l.organization_id = :here AND l.customer_company_id = :company
          AND l.deleted_at IS NULL AND p.deleted_at IS NULL
        ORDER BY l.is_primary DESC, l.is_active DESC, p.last_name, p.first_name, l.id
        LIMIT 1000
        """),
        {"here": organization, "company": company},
    )
    return [PersonRow(*row) for row in rows]


def addresses_of(session: Session, organization: int, company: int) -> list[AddressRow]:
    rows = session.execute(
        text("""
        SELECT a.id, a.address_type, a.street, a.postal_code, a.city, a.state, a.country, a.is_primary
        FROM tradewind.company_addresses a
        WHERE a.organization_id = :here AND a.customer_company_id = :company AND a.deleted_at IS NULL
        ORDER BY a.is_primary DESC, a.id LIMIT 200
        """),
        {"here": organization, "company": company},
    )
    return [AddressRow(row[0], AddressType(row[1]), *row[2:]) for row in rows]


CONTRACT = """
    SELECT k.id, k.customer_company_id, c.company_name, k.contract_number, k.title, k.status,
        k.start_date, k.end_date, k.notice_on, k.monthly_fee, k.total_value, k.currency,
        k.auto_renewal, k.renewal_months, u.full_name,
        (SELECT max(r.id) FROM tradewind.contracts r WHERE r.organization_id = k.organization_id
           AND r.renews_id = k.id AND r.deleted_at IS NULL)
    FROM tradewind.contracts k
    JOIN tradewind.customer_companies c ON c.organization_id = k.organization_id
     AND c.id = k.customer_company_id
    LEFT JOIN tradewind.users u ON u.id = k.owner_id
    WHERE k.organization_id = :here AND k.deleted_at IS NULL
"""


def contracts_of(session: Session, organization: int, company: int) -> list[ContractRow]:
    rows = session.execute(
        text(
            f"{CONTRACT} AND k.customer_company_id = :company ORDER BY k.start_date DESC, k.id DESC"
        ),
        {"here": organization, "company": company},
    )
    return [_contract(row) for row in rows]


def radar(session: Session, organization: int, today: date, days: int) -> list[ContractRow]:
    """What runs and ends, or wants its notice, within so many days; the most pressing first."""
    rows = session.execute(
        text(
            f"{CONTRACT} AND k.status IN ('active', 'expiring') AND k.end_date IS NOT NULL"
            " AND least(k.notice_on, k.end_date) <= CAST(:today AS date) + CAST(:days AS integer)"
            " ORDER BY least(k.notice_on, k.end_date), k.id LIMIT 1000"
        ),
        {"here": organization, "today": today, "days": days},
    )
    return [_contract(row) for row in rows]


def _contract(row: "tuple[object, ...]") -> ContractRow:
    values = list(row)
    values[5] = ContractStatus(str(values[5]))
    return ContractRow(*values)  # type: ignore[arg-type]
