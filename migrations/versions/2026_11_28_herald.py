"""Other windows are told of changes by one session, a few times a second."""

from pathlib import Path

from alembic import op

revision = "d91e3c5a7b64"
down_revision = "5e0b7d9c3f14"
RIGHTS = "f747bffc3478"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
