"""Leads are found by any fragment of a word, and no longer by beginnings of words alone."""

from pathlib import Path

from alembic import op

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "cdb483f0487f"

revision = "f2a90c7d51b8"
down_revision = "d58b1e90c7a2"

WORDS = (
    "lower(translate((((((COALESCE(first_name, ''::text) || ' '::text) || COALESCE(la"
    "st_name, ''::text)) || ' '::text) || COALESCE(company_name, ''::text)) || ' '::t"
    "ext) || COALESCE(email, ''::text), '@._-+/&<,('''::text, '           '::text))"
)


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    execute = op.get_bind().connection.driver_connection.execute
    said = Path(__file__).with_suffix(".sql").read_text("utf-8")
    execute(said.replace("WORDS", WORDS))
    # With it goes the index of the words' beginnings.
    op.drop_column("leads", "search", schema="tradewind")
    execute("SET LOCAL maintenance_work_mem = '256MB'")
    execute(
        "CREATE INDEX idx_leads_fragments ON tradewind.leads USING gin"
        f" (tradewind.fragments({WORDS}))"
    )
