"""Several people who are made at once wait for each other in one order, in whichever database."""

from pathlib import Path

from alembic import op

revision = "7c1f92d5e0ab"
down_revision = "d19c5f7e3a08"
RIGHTS = "8e76fc4f77d9"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
