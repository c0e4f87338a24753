"""After many rows have come, the planner is told of them at once."""

from pathlib import Path

from alembic import op

revision = "a3d85e17c9f2"
down_revision = "7c1f92d5e0ab"
RIGHTS = "2dec6e8842b6"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
