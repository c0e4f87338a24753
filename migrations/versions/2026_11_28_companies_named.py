"""Contacts come in with their companies: rows without one are kept to be done, and what is used stays."""

from pathlib import Path

from alembic import op

revision = "b4f06d2a81c7"
down_revision = "e20d7a94b6c3"
RIGHTS = "8e76fc4f77d9"


def upgrade() -> None:
    op.drop_constraint(op.f("ck_lead_batches_error_rows"), "lead_batches", schema="tradewind")
    op.create_check_constraint(
        op.f("ck_lead_batches_error_rows"),
        "lead_batches",
        "error_rows BETWEEN 0 AND total_rows",
        schema="tradewind",
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
