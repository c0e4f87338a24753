"""Choosing one record by what it is called, where a form asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.lists.wanted import query

MOST = 12


@dataclass(frozen=True, slots=True)
class Picked:
    number: int
    name: str
    # What tells two of one name apart.
    told: str = ""


@dataclass(frozen=True, slots=True)
class Pickable:
    table: str
    search: str
    called: str
    told: str


PICKABLE = {
    "customer_companies": Pickable(
        "customer_companies", "search_companies", "company_name", "domain"
    ),
    "contacts": Pickable(
        "contacts", "search_contacts", "coalesce(full_name, company_name, email)", "company_name"
    ),
    "leads": Pickable("leads", "search_leads", "coalesce(company_name, full_name, email)", "city"),
    "opportunities": Pickable("opportunities", "search_opportunities", "title", "company_name"),
    "tasks": Pickable("tasks", "search_tasks", "title", "status"),
}


def find(
    session: Session, organization: int, kind: str, typed: str, most: int = MOST
) -> list[Picked]:
    """The best first: those called just so, then those that begin so, then the shortest."""
    words = query(typed)
    if not words:
        return []
    said = PICKABLE[kind]
    rows = session.execute(
        text(
            f"SELECT r.id, {said.called}, coalesce({said.told}::text, '')"  # noqa: S608 (our own names)
            f" FROM tradewind.{said.table} r"
            " WHERE r.organization_id = :organization AND r.deleted_at IS NULL"
            f" AND r.id = ANY (ARRAY(SELECT tradewind.{said.search}(:words, 200)))"
            f" ORDER BY lower({said.called}) = lower(:typed) DESC,"
            f" starts_with(lower({said.called}), lower(:typed)) DESC,"
            f" char_length({said.called}), r.id LIMIT :most"
        ),
        {"organization": organization, "words": words, "typed": typed.strip(), "most": most},
    )
    return [Picked(*row) for row in rows]


def named(session: Session, organization: int, kind: str, numbers: Sequence[int]) -> list[Picked]:
    """What these are called, those in the trash as well."""
    said = PICKABLE[kind]
    rows = session.execute(
        text(
            f"SELECT r.id, {said.called}, coalesce({said.told}::text, '')"  # noqa: S608 (our own names)
            f" FROM tradewind.{said.table} r"
            " WHERE r.organization_id = :organization AND r.id = ANY (:numbers)"
        ),
        {"organization": organization, "numbers": [*numbers]},
    )
    return [Picked(*row) for row in rows]
