"""A sent quote keeps its brand, stages weigh what an agency says, and cards always have room."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "57c4f2aed7ca"

revision = "c3f81d0a96e4"
down_revision = "c3e8f1a69d47"


def upgrade() -> None:
    op.create_table(
        "quote_brands",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("primary_color", sa.Text(), nullable=True),
        sa.Column("accent_color", sa.Text(), nullable=True),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("logo_type", sa.Text(), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("char_length(digest) <= 64", name=op.f("ck_quote_brands_digest")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_quote_brands_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_quote_brands")),
        sa.UniqueConstraint(
            "organization_id", "digest", name=op.f("uq_quote_brands_organization_id_digest")
        ),
        schema="tradewind",
    )
    op.add_column("quotes", sa.Column("brand_id", sa.BigInteger()), schema="tradewind")
    op.create_foreign_key(
        op.f("fk_quotes_organization_id_brand_id"),
        "quotes",
        "quote_brands",
        ["organization_id", "brand_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
    )
    op.create_index(
        "idx_quotes_organization_id_brand_id",
        "quotes",
        ["organization_id", "brand_id"],
        schema="tradewind",
        postgresql_where=sa.text("brand_id IS NOT NULL"),
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    run = op.get_bind().connection.driver_connection.execute
    run(Path(__file__).with_suffix(".sql").read_text("utf-8"))
