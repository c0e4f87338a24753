"""A client is put away and brought back."""

from pathlib import Path

from alembic import op

revision = "b5e0c41d7a92"
down_revision = "e2a8c5f17b94"
RIGHTS = "22c581e6acee"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
