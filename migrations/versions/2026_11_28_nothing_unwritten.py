"""Nothing but setting cards apart goes unwritten; nobody makes months for ten years."""

from pathlib import Path

from alembic import op

revision = "b90c6e2f4d18"
down_revision = "e4b81c0d73a6"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
