"""Finding people and companies while a name is being typed."""

# The statements are joined of names that stand below.
# ruff: noqa: S608

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.lists.wanted import search_query

# So many are looked at for the best ones; nobody reads more than a handful of a list that follows the keys.
LOOKED_AT, MOST = 200, 20
# So many of the newest rows are looked through before the index is.
GLANCE = 8_000


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
    rows = session.execute(
        text("""
        SELECT p.id, coalesce(p.full_name, p.email, p.phone, p.mobile), p.email, p.company_name,
            p.job_title
        FROM tradewind.contacts p WHERE p.organization_id = :here AND p.id = ANY (:found)
        ORDER BY p.last_name, p.first_name, p.id LIMIT :most
        """),
        {"found": _found(session, "contacts", organization, typed, most), "here": organization,
         "most": most},
    )  # fmt: skip
    return [FoundContact(*row) for row in rows]


def find_companies(
    session: Session, organization: int, typed: str, most: int = MOST
) -> list[FoundCompany]:
    rows = session.execute(
        text("""
        SELECT c.id, c.company_name, c.status, a.city
        FROM tradewind.customer_companies c
        LEFT JOIN tradewind.company_addresses a ON a.organization_id = :here
          AND a.customer_company_id = c.id AND a.is_primary AND a.deleted_at IS NULL
        WHERE c.organization_id = :here AND c.id = ANY (:found)
        ORDER BY c.company_name, c.id LIMIT :most
        """),
        {"found": _found(session, "customer_companies", organization, typed, most),
         "here": organization, "most": most},
    )  # fmt: skip
    return [FoundCompany(*row) for row in rows]


FUNCTIONS = {"contacts": "search_contacts", "customer_companies": "search_companies"}


def _found(session: Session, table: str, organization: int, typed: str, most: int) -> list[int]:
    """What is common is among the newest rows already; only what is rare is looked up in the index.

    The beginning of a common name is in half of the index, and gathering that takes longer than a
    person types the next letter.
    """
    query = search_query(typed)
    if not query:
        return []
    said = {"here": organization, "query": query, "most": LOOKED_AT}
    glance = session.scalars(
        text(
            f"SELECT t.id FROM (SELECT id, search FROM tradewind.{table}"
            " WHERE organization_id = :here AND deleted_at IS NULL"
            f" ORDER BY created_at DESC, id DESC LIMIT {GLANCE}) t"
            " WHERE t.search @@ to_tsquery('simple', :query) LIMIT :most"
        ),
        said,
    ).all()
    if len(glance) >= most:
        return [*glance]
    return [
        *session.scalars(text(f"SELECT * FROM tradewind.{FUNCTIONS[table]}(:query, :most)"), said)
    ]
