"""Tasks: series know when they began, reminders are given out once, and words are found."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "5b1bc14e2799"

revision = "e2a8c41b7d06"
down_revision = "d4b9f6a27c31"


def upgrade() -> None:
    op.add_column("tasks", sa.Column("recurs_from", sa.DateTime(timezone=True)), schema="tradewind")
    op.add_column(
        "tasks",
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('simple'::regconfig, translate(COALESCE(title, ''::text) || ' '::text || COALESCE(description, ''::text) || ' '::text || COALESCE(location, ''::text), '@._-+/&<'::text, '        '::text))",
                persisted=True,
            ),
            nullable=False,
        ),
        schema="tradewind",
    )
    op.create_index(
        "idx_tasks_search",
        "tasks",
        ["search"],
        unique=False,
        schema="tradewind",
        postgresql_using="gin",
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
