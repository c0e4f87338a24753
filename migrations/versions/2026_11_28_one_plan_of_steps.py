"""Each row of an undo asks the same; the question is planned once, whatever is known of the steps."""

from alembic import op

revision = "c1f7a0e95d36"
down_revision = "5d2f8a1e6c93"


def upgrade() -> None:
    # With statistics each looked cheaper planned for itself, and to plan took longer than to ask.
    op.execute(
        "ALTER FUNCTION tradewind.is_step_back(text, bigint, bigint, text, text, text)"
        " SET plan_cache_mode = force_generic_plan"
    )
