"""Lists: saved views."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a71c5e3d9b84"
down_revision = "e6a4d08f3b72"


def upgrade() -> None:
    op.create_table(
        "saved_views",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("listing", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("definition", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("is_shared", sa.Boolean(), server_default=sa.text("false"), nullable=False),
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
        sa.CheckConstraint("char_length(listing) <= 40", name=op.f("ck_saved_views_listing")),
        sa.CheckConstraint("char_length(name) BETWEEN 1 AND 80", name=op.f("ck_saved_views_name")),
        sa.CheckConstraint(
            "jsonb_typeof(definition) = 'object'", name=op.f("ck_saved_views_definition")
        ),
        sa.CheckConstraint(
            "octet_length(definition::text) <= 65536",
            name=op.f("ck_saved_views_definition_size"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_saved_views_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["tradewind.users.id"], name=op.f("fk_saved_views_user_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_saved_views")),
        schema="tradewind",
    )
    op.create_index(
        "idx_saved_views_organization_id_user_id_listing_name",
        "saved_views",
        ["organization_id", "user_id", "listing", sa.text("lower(name)")],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_saved_views_organization_id_listing",
        "saved_views",
        ["organization_id", "listing"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL AND is_shared"),
    )
    op.create_index(
        "idx_saved_views_user_id", "saved_views", ["user_id"], unique=False, schema="tradewind"
    )
    op.execute("SELECT tradewind.keep_journal('tradewind.saved_views', 'organization_id', '')")
    # No area guards it: whose view it is decides, and nobody can give it away.
    op.execute(
        "CREATE TRIGGER touch BEFORE UPDATE ON tradewind.saved_views"
        " FOR EACH ROW EXECUTE FUNCTION tradewind.touch()"
    )
