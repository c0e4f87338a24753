"""Whom the pipeline is about: what each company has brought and may bring."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class CompanyPipeline:
    company_id: int
    company: str
    currency: str
    opportunities: int
    won_amount: Decimal
    pipeline_value: Decimal


# The sums are kept by the database as it is written to, in the order in which they are asked for.
PIPELINES = text("""
    SELECT p.customer_company_id, c.company_name, p.currency, p.opportunities, p.won_amount,
           p.pipeline_value
    FROM tradewind.company_pipelines p
    JOIN tradewind.customer_companies c
      ON c.organization_id = p.organization_id AND c.id = p.customer_company_id
    WHERE p.organization_id = :organization AND p.opportunities > 0
      AND c.status = 'active' AND c.deleted_at IS NULL
    ORDER BY p.pipeline_value DESC, p.id DESC LIMIT :most
""")


def read_pipeline(session: Session, organization: int, number: int) -> CompanyPipeline:
    """The line of this number; one line is of one company in one currency."""
    row = session.execute(
        text(
            "SELECT p.customer_company_id, c.company_name, p.currency, p.opportunities,"
            " p.won_amount, p.pipeline_value FROM tradewind.company_pipelines p"
            " JOIN tradewind.customer_companies c"
            "   ON c.organization_id = p.organization_id AND c.id = p.customer_company_id"
            " WHERE p.organization_id = :organization AND p.id = :number"
        ),
        {"organization": organization, "number": number},
    ).one_or_none()
    if row is None:
        raise NotFound("This customer is gone.")
    return CompanyPipeline(*row)


def pipelines(session: Session, organization: int, most: int = 200) -> list[CompanyPipeline]:
    """Of the active customers, those with the greatest pipeline first; one line for each currency."""
    rows = session.execute(PIPELINES, {"organization": organization, "most": most})
    return [CompanyPipeline(*row) for row in rows]
