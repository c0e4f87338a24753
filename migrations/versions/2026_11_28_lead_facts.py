"""What leads are filtered, sorted and counted by stands beside them in short rows, the score with it."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "edba43125c7c"

revision = "e94b27f0a6d1"
down_revision = "a4f09d2b7c68"


def upgrade() -> None:
    facts()
    told("lead_places", "place", sa.Column("country", sa.Text()), sa.Column("city", sa.Text()))
    told(
        "lead_traits",
        "traits",
        sa.Column("tags", postgresql.ARRAY(sa.Text()), nullable=False),
        *(
            sa.Column(name, sa.Text())
            for name in ("source", "source_type", "verification_status", "company_size", "industry")
        ),
        sa.Column("is_decision_maker", sa.Boolean()),
        sa.Column("booking_potential", sa.Text()),
        sa.Column("has_online_booking", sa.Boolean()),
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    execute = op.get_bind().connection.driver_connection.execute
    execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))
    execute("SELECT tradewind.gather_lead_facts()")
    indexes()
    for trigger in ("score_stale", "touch", "journal_insert", "journal_update"):
        execute(f"DROP TRIGGER {trigger} ON tradewind.leads")
    for trigger in ("journal_delete", "journal_truncate"):
        execute(f"DROP TRIGGER {trigger} ON tradewind.leads")
    execute("DROP FUNCTION tradewind.unscore(), tradewind.touch_lead()")
    for column in ("score", "score_parts", "scored_at"):
        op.drop_column("leads", column, schema="tradewind")
    op.drop_index("idx_leads_organization_id_country_city", "leads", schema="tradewind")
    triggers()


def facts() -> None:
    op.create_table(
        "lead_facts",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("traits", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        sa.Column("edition", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("is_scored", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("score", sa.SmallInteger(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("next_follow_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("estimated_value", sa.Numeric(15, 2), nullable=True),
        sa.CheckConstraint("score BETWEEN 0 AND 100", name=op.f("ck_lead_facts_score")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_lead_facts")),
        schema="tradewind",
    )


def told(table: str, key: str, *columns: "sa.Column[object]") -> None:
    op.create_table(
        table,
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(key, sa.BigInteger(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f(f"fk_{table}_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f(f"pk_{table}")),
        schema="tradewind",
    )
    op.create_index(
        f"idx_{table}_organization_id_{key}", table, ["organization_id", key], schema="tradewind"
    )


def indexes() -> None:
    """After the rows: a million are sorted once instead of being put in one by one."""
    op.get_bind().exec_driver_sql(
        "UPDATE tradewind.lead_facts f SET score = l.score, is_scored = l.scored_at IS NOT NULL"
        " FROM tradewind.leads l WHERE l.organization_id = f.organization_id AND l.id = f.id"
        " AND (l.score IS NOT NULL OR l.scored_at IS NOT NULL)"
    )
    for name, columns, where in (
        ("score_id", ("score DESC NULLS LAST", "id DESC"), None),
        ("id_unscored", ("id",), "NOT is_scored"),
        ("status", ("status",), None),
        ("place", ("place",), None),
    ):
        op.create_index(
            f"idx_lead_facts_organization_id_{name}",
            "lead_facts",
            ["organization_id", *map(sa.literal_column, columns)],
            schema="tradewind",
            postgresql_where=sa.text(where) if where else None,
        )
    op.get_bind().exec_driver_sql("ANALYZE tradewind.lead_facts, tradewind.lead_places")
    op.get_bind().exec_driver_sql("ANALYZE tradewind.lead_traits")


def triggers() -> None:
    execute = op.get_bind().connection.driver_connection.execute
    # Without the columns that are gone.
    execute(
        "SELECT tradewind.keep_journal('tradewind.leads', 'organization_id',"
        " 'emails_sent,emails_opened,emails_clicked')"
    )
    execute(
        "CREATE TRIGGER touch BEFORE UPDATE ON tradewind.leads"
        " FOR EACH ROW EXECUTE FUNCTION tradewind.touch_guarded()"
    )
    # In the order of their names: the facts before the journal, and the few are scored at the end.
    for event, tables in (
        ("INSERT", "NEW TABLE AS fresh"),
        ("UPDATE", "OLD TABLE AS stale NEW TABLE AS fresh"),
        ("DELETE", "OLD TABLE AS stale"),
    ):
        execute(
            f"CREATE TRIGGER facts_{event.lower()} AFTER {event} ON tradewind.leads"
            f" REFERENCING {tables} FOR EACH STATEMENT"
            " EXECUTE FUNCTION tradewind.keep_lead_facts()"
        )
