"""What a person does with a quote, on a thread of the tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.documents import QuoteDocument
    from core.pipeline.quote_queries import ServiceRow, Sheet


@dataclass(frozen=True)
class Opened:
    sheet: "Sheet"
    # Why this person may not write; empty where they may.
    refusal: str


def read(session: "Session", organization: int, record: int) -> Opened:
    from sqlalchemy import text

    from core.pipeline.quote_queries import read_sheet

    sheet = read_sheet(session, organization, record)
    may = session.scalar(text("SELECT tradewind.organization_for('quotes', 'edit')"))
    refusal = "" if may == organization else "You may look at quotes here and not change them."
    return Opened(sheet, refusal)


def paper(session: "Session", organization: int, record: int) -> "QuoteDocument":
    from core.pipeline.quote_papers import read_document

    return read_document(session, organization, record)


def services(
    session: "Session", organization: int, currency: str, typed: str
) -> "Sequence[ServiceRow]":
    from core.pipeline.quote_queries import offered_services

    return offered_services(session, organization, currency, typed)


def step(session: "Session", organization: int, record: int, name: str, *said: object) -> object:
    """One of the verbs of `core.pipeline.sending`."""
    from core.pipeline import sending

    return getattr(sending, name)(session, organization, record, *said)


def copied(session: "Session", organization: int, record: int, name: str) -> int:
    """`duplicate` or `revise`."""
    from core.pipeline import quoting, sending

    today = sending.today(session, organization)
    found: int = getattr(quoting, name)(session, organization, record, today=today)
    return found


def trash(session: "Session", record: int) -> int:
    from core.journal import commands
    from core.pipeline.quote_models import Quote

    commands.labelled(session, "Moved to the trash: 1 quote")
    return commands.trash(session, Quote, [record])


def expire_due(session: "Session", organization: int) -> int:
    from sqlalchemy import text

    from core.pipeline import sending

    may = session.scalar(text("SELECT tradewind.organization_for('quotes', 'edit')"))
    return sending.expire_due(session, organization) if may == organization else 0


def draft(
    session: "Session",
    organization: int,
    company: int | None,
    opportunity: int | None,
    name: str = "",
    title: str = "",
) -> int:
    """For an opportunity, for a company, or for one of which nothing but the name is known."""
    from sqlalchemy import insert

    from core.customers.companies import CustomerCompany
    from core.pipeline import quoting, sending

    today = sending.today(session, organization)
    if opportunity is not None:
        return quoting.draft(session, organization, opportunity, today=today)
    if company is None:
        company = session.scalars(
            insert(CustomerCompany)
            .values(organization_id=organization, company_name=name)
            .returning(CustomerCompany.id)
        ).one()
    return quoting.draft_for_company(session, organization, company, title or None, today=today)


@dataclass(frozen=True, slots=True)
class Addressee:
    """A company, or one of its open opportunities."""

    company: int
    opportunity: int | None
    name: str
    hint: str


def addressees(session: "Session", organization: int, typed: str) -> list[Addressee]:
    """Companies and their open opportunities with all of these words in their names."""
    from sqlalchemy import and_, func, select

    from core.customers.companies import CustomerCompany
    from core.pipeline.models import Opportunity
    from core.pipeline.stages import OPEN

    words = [word for word in typed.split() if word]
    companies = session.execute(
        select(CustomerCompany.id, CustomerCompany.company_name)
        .where(
            CustomerCompany.organization_id == organization,
            CustomerCompany.deleted_at.is_(None),
            *(CustomerCompany.company_name.icontains(word, autoescape=True) for word in words),
        )
        .order_by(
            CustomerCompany.company_name.istartswith(typed.strip(), autoescape=True).desc(),
            func.lower(CustomerCompany.company_name),
            CustomerCompany.id,
        )
        .limit(30)
    ).all()
    if not companies:
        return []
    opened = session.execute(
        select(Opportunity.customer_company_id, Opportunity.id, Opportunity.title)
        .where(
            and_(
                Opportunity.organization_id == organization,
                Opportunity.customer_company_id.in_([row.id for row in companies]),
                Opportunity.stage.in_(OPEN),
                Opportunity.deleted_at.is_(None),
            )
        )
        .order_by(Opportunity.created_at.desc(), Opportunity.id.desc())
        .limit(200)
    ).all()
    found = []
    for row in companies:
        found.append(Addressee(row.id, None, row.company_name, ""))
        found += [
            Addressee(row.id, each.id, row.company_name, each.title)
            for each in opened
            if each.customer_company_id == row.id
        ][:5]
    return found
