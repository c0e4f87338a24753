"""Whom something is about: the foreign keys that tasks, notes and the like share."""

from sqlalchemy import ForeignKeyConstraint


def _key(column: str, table: str, ondelete: str | None) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["organization_id", column],
        [f"tradewind.{table}.organization_id", f"tradewind.{table}.id"],
        # What is about somebody who was purged stays, unless nothing is left that it is about.
        ondelete=ondelete or f"SET NULL ({column})",
    )


def company_key(ondelete: str | None = None) -> ForeignKeyConstraint:
    return _key("customer_company_id", "customer_companies", ondelete)


def contact_key(ondelete: str | None = None) -> ForeignKeyConstraint:
    return _key("contact_id", "contacts", ondelete)


def lead_key() -> ForeignKeyConstraint:
    return _key("lead_id", "leads", None)


def opportunity_key() -> ForeignKeyConstraint:
    return _key("opportunity_id", "opportunities", None)


def contract_key() -> ForeignKeyConstraint:
    return _key("contract_id", "contracts", None)
