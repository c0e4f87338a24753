"""Only `undo` itself may say that something is being taken back."""

from pathlib import Path

from alembic import op

revision = "e4b81c0d73a6"
down_revision = "a3d85e17c9f2"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
