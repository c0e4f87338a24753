"""What a person may do is worked out when it changes, and only looked up by what every statement asks."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "9a4d27c1e6b3"
down_revision = "c3f81d0a96e4"
RIGHTS = "57c4f2aed7ca"


def upgrade() -> None:
    op.create_table(
        "held_rights",
        sa.Column("role_name", sa.Text(collation="C"), nullable=False),
        sa.Column("place", sa.Text(collation="C"), nullable=False),
        sa.Column("organization_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "rights",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "place = COALESCE(organization_id::text, ''::text)", name=op.f("ck_held_rights_place")
        ),
        sa.PrimaryKeyConstraint("role_name", "place", name=op.f("pk_held_rights")),
        schema="tradewind",
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
