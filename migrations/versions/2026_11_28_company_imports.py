"""Companies come in files as well."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a7d3e90c54b1"
down_revision = "c7d20f4b8e15"


def upgrade() -> None:
    op.add_column(
        "customer_companies",
        sa.Column("batch_id", sa.BigInteger(), nullable=True),
        schema="tradewind",
    )
    op.add_column(
        "customer_companies",
        sa.Column("originals", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        schema="tradewind",
    )
    op.create_index(
        "idx_customer_companies_organization_id_batch_id",
        "customer_companies",
        ["organization_id", "batch_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_customer_companies_organization_id_batch_id"),
        "customer_companies",
        "lead_batches",
        ["organization_id", "batch_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (batch_id)",
    )
    op.create_check_constraint(
        op.f("ck_customer_companies_originals"),
        "customer_companies",
        "jsonb_typeof(originals) = 'object'",
        schema="tradewind",
    )
