"""Duplicates: what has been told apart, and what merging needs of the database."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "192abe368153"

revision = "b7c2e9041fa6"
down_revision = "d91e3c5a7b64"

KINDS = ("companies", "contacts", "leads", "lead_contact", "lead_company")


def upgrade() -> None:
    op.create_table(
        "never_merged",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*KINDS, name="kind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("one_id", sa.BigInteger(), nullable=False),
        sa.Column("other_id", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
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
        sa.CheckConstraint(
            "one_id < other_id OR kind IN ('lead_contact', 'lead_company')",
            name=op.f("ck_never_merged_ordered"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_never_merged_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["tradewind.users.id"], name=op.f("fk_never_merged_decided_by")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_never_merged")),
        schema="tradewind",
    )
    op.create_index(
        "idx_never_merged_organization_id_kind_one_id_other_id",
        "never_merged",
        ["organization_id", "kind", "one_id", "other_id"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_never_merged_organization_id_decided_by",
        "never_merged",
        ["organization_id", "decided_by"],
        schema="tradewind",
        postgresql_where=sa.text("decided_by IS NOT NULL"),
    )
    op.create_index(
        "idx_never_merged_organization_id_deleted_at",
        "never_merged",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
