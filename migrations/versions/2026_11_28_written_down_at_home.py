"""What a client's person changes of themselves is kept by the client, not by the agency."""

from pathlib import Path

from alembic import op

revision = "c3e81f6a2d94"
down_revision = "c1e84f7d20ab"
RIGHTS = "cdb483f0487f"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
