"""Two people's roles are changed at once without waiting for one another."""

from pathlib import Path

from alembic import op

revision = "e7a4d2c86b15"
down_revision = "f2a90c7d51b8"
RIGHTS = "cdb483f0487f"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
