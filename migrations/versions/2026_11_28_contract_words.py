"""Contracts are searched by their words, and those of their company."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "d58b1e90c7a2"
down_revision = "a4c7e19d3b58"
RIGHTS = "b7e7c753a4e3"

WORDS = " || ' '::text || ".join(
    f"COALESCE({each}, ''::text)" for each in ("contract_number", "title", "company_name", "notes")
)


def upgrade() -> None:
    op.add_column("contracts", sa.Column("company_name", sa.Text()), schema="tradewind")
    # It is no change of the contract, and nothing to be told of.
    op.execute("ALTER TABLE tradewind.contracts DISABLE TRIGGER USER")
    op.execute(
        "UPDATE tradewind.contracts t SET company_name = c.company_name"
        " FROM tradewind.customer_companies c"
        " WHERE c.organization_id = t.organization_id AND c.id = t.customer_company_id"
    )
    op.execute("ALTER TABLE tradewind.contracts ENABLE TRIGGER USER")
    op.execute(
        "ALTER TABLE tradewind.contracts ADD COLUMN search tsvector GENERATED ALWAYS AS"
        f" (to_tsvector('simple'::regconfig, translate({WORDS}, '@._-+/&<'::text, '        '::text)))"
        " STORED"
    )
    op.create_index(
        "idx_contracts_search", "contracts", ["search"], schema="tradewind", postgresql_using="gin"
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
