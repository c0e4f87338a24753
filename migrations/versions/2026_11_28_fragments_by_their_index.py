"""Fragments of words are looked for by their index, and no other."""

from pathlib import Path

from alembic import op

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "cdb483f0487f"

revision = "c1e84f7d20ab"
down_revision = "b6d0f3a91c47"

WORDS = (
    "lower(translate((((((COALESCE(first_name, ''::text) || ' '::text) || COALESCE(last_name, ''::text))"
    " || ' '::text) || COALESCE(company_name, ''::text)) || ' '::text) || COALESCE(email, ''::text),"
    " '@._-+/&<,('''::text, '           '::text))"
)


def upgrade() -> None:
    said = Path(__file__).with_suffix(".sql").read_text("utf-8")
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(said.replace("WORDS", WORDS))
