"""Finding people and companies while a name is being typed."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.lists.wanted import search_query

# So many are looked at for the best ones; nobody reads more than a handful of a list that follows the keys.
LOOKED_AT, MOST = 200, 20


@dataclass(frozen=True, slots=True)
class FoundContact:
    id: int
    name: str
    email: str | None
    company: str | None
    job_title: str | None


@dataclass(frozen=True, slots=True)
class FoundCompany:
    id: int
    name: str
    status: str
    city: str | None


def find_contacts(
    session: Session, organization: int, typed: str, most: int = MOST
) -> list[FoundContact]:
    query = search_query(typed)
    if not query:
        return []
    rows = session.execute(
        text("""
        SELECT p.id, coalesce(p.full_name, p.email, p.phone, p.mobile), p.email, p.company_name,
            p.job_title
        FROM tradewind.search_contacts(:query, :looked) f(id)
        JOIN tradewind.contacts p ON p.organization_id = :here AND p.id = f.id
        ORDER BY p.last_name, p.first_name, p.id LIMIT :most
        """),
        {"query": query, "looked": LOOKED_AT, "here": organization, "most": most},
    )
    return [FoundContact(*row) for row in rows]


def find_companies(
    session: Session, organization: int, typed: str, most: int = MOST
) -> list[FoundCompany]:
    query = search_query(typed)
    if not query:
        return []
    rows = session.execute(
        text("""
        SELECT c.id, c.company_name, c.status, a.city
        FROM tradewind.search_companies(:query, :looked) f(id)
        JOIN tradewind.customer_companies c ON c.organization_id = :here AND c.id = f.id
        LEFT JOIN tradewind.company_addresses a ON a.organization_id = :here
          AND a.customer_company_id = c.id AND a.is_primary AND a.deleted_at IS NULL
        ORDER BY c.company_name, c.id LIMIT :most
        """),
        {"query": query, "looked": LOOKED_AT, "here": organization, "most": most},
    )
    return [FoundCompany(*row) for row in rows]
