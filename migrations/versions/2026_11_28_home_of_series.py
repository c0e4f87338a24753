"""Of a series: where its hours are told by the clock."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "d19c5f7e3a08"
down_revision = "b4f06d2a81c7"
RIGHTS = "8e76fc4f77d9"


def upgrade() -> None:
    op.add_column("tasks", sa.Column("recurs_zone", sa.Text(), nullable=True), schema="tradewind")
    op.create_check_constraint(
        op.f("ck_tasks_recurs_zone"),
        "tasks",
        "recurs_zone ~ '^[A-Za-z0-9_+/-]{1,64}$'",
        schema="tradewind",
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
