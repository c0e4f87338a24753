"""Several words are looked for by the rarest of them first."""

from pathlib import Path

from alembic import op

revision = "c7d20f4b8e15"
down_revision = "b5e0c41d7a92"
RIGHTS = "22c581e6acee"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
