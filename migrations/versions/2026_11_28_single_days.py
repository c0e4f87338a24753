"""Of a series: the days on which it is left out, and the times at which it comes besides."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "a4f09d2b7c68"
down_revision = "9a4d27c1e6b3"
RIGHTS = "57c4f2aed7ca"


def upgrade() -> None:
    for name in ("recurs_without", "recurs_also"):
        op.add_column(
            "tasks",
            sa.Column(
                name,
                sa.ARRAY(sa.DateTime(timezone=True)),
                server_default=sa.text("'{}'::timestamptz[]"),
                nullable=False,
            ),
            schema="tradewind",
        )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
