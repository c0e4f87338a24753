"""Many moves are taken back in the time of a few: the journal is read once for all of them."""

from pathlib import Path

from alembic import op

revision = "5b9e0c7d31f8"
down_revision = "c3e81f6a2d94"
RIGHTS = "8e76fc4f77d9"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
