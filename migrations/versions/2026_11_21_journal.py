"""The journal: every write, who made it, and taking it back."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "e6a4d08f3b72"
down_revision = "b3f7a92c6d15"


def upgrade() -> None:
    op.create_table(
        "change_sets",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("transaction_number", sa.BigInteger(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("actor_id", sa.BigInteger(), nullable=True),
        sa.Column("role_name", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), nullable=True),
        sa.Column("address", postgresql.INET(), nullable=True),
        sa.Column("undoes", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["tradewind.users.id"], name=op.f("fk_change_sets_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_change_sets_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_change_sets")),
        schema="tradewind",
    )
    op.create_index(
        "idx_change_sets_actor_id", "change_sets", ["actor_id"], unique=False, schema="tradewind"
    )
    op.create_index(
        "idx_change_sets_organization_id_at",
        "change_sets",
        ["organization_id", sa.literal_column("at DESC")],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_change_sets_organization_id_undoes",
        "change_sets",
        ["organization_id", "undoes"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("undoes IS NOT NULL"),
    )
    op.create_table(
        "changes",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("change_set_id", sa.BigInteger(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column(
            "action",
            sa.Enum(
                "insert",
                "update",
                "delete",
                name="action",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column("row_id", sa.BigInteger(), nullable=True),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("row_ids", postgresql.INT8MULTIRANGE(), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("after", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.PrimaryKeyConstraint("organization_id", "id", "at", name=op.f("pk_changes")),
        schema="tradewind",
        postgresql_partition_by="RANGE (at)",
    )
    op.create_index(
        "idx_changes_organization_id_change_set_id",
        "changes",
        ["organization_id", "change_set_id", "id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_changes_organization_id_table_name_row_id",
        "changes",
        ["organization_id", "table_name", "row_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("row_id IS NOT NULL"),
    )
    op.create_index(
        "idx_changes_row_ids",
        "changes",
        ["row_ids"],
        unique=False,
        schema="tradewind",
        postgresql_using="gist",
        postgresql_where=sa.text("row_id IS NULL"),
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
    op.execute("SELECT tradewind.ensure_partitions()")
