"""Several words are looked for by the rarest of them first."""

from pathlib import Path

from alembic import op

revision = "c7d20f4b8e15"
down_revision = "f6b1d04c8e27"
RIGHTS = "dfff0a3b669c"


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
