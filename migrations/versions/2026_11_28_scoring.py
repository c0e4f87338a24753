"""Scoring by rules that the organization edits, and the life cycle of a lead."""

import json
from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "11b824e0bfca"

revision = "5e0b7d9c3f14"
down_revision = "a7d3e90c54b1"

PARTS = ("fit", "digital_maturity", "booking_potential", "engagement", "freshness")
SINCE = ("created_at", "last_contacted_at", "last_responded_at", "status_since")

# As core.leads.choices.LEAD_MOVES was when this landed.
_ENDS = ["not_interested", "lost", "invalid", "archived"]
_WARM = ["responded", "interested", "qualified", "nurturing"]
MOVES = {
    "new": ["contacted", *_WARM, *_ENDS, "converted"],
    "contacted": ["follow_up_1", *_WARM, *_ENDS, "converted"],
    "follow_up_1": ["follow_up_2", *_WARM, *_ENDS, "converted"],
    "follow_up_2": [*_WARM, *_ENDS, "converted"],
    "responded": ["contacted", "interested", "qualified", "nurturing", *_ENDS, "converted"],
    "interested": ["contacted", "responded", "qualified", "nurturing", *_ENDS, "converted"],
    "qualified": ["interested", "nurturing", *_ENDS, "converted"],
    "nurturing": ["contacted", "responded", "interested", "qualified", *_ENDS, "converted"],
    "not_interested": ["contacted", "responded", "interested", "nurturing", "archived"],
    "lost": ["contacted", "responded", "interested", "nurturing", "archived"],
    "invalid": ["new", "archived"],
    "archived": ["new", "contacted", "responded", "interested", "nurturing"],
    "converted": [],
}
# What a rule may ask of; where one of these changes, the score is looked at again.
FACTS = (
    "owner_id, lead_source_id, batch_id, insurance_product_id, first_name, last_name, job_title,"
    " is_decision_maker, date_of_birth, company_name, industry, business_type, company_size, email,"
    " phone, website, linkedin_url, street, city, state, postal_code, country, source, source_type,"
    " status, status_since, priority, verification_status, follow_up_stage, last_contacted_at,"
    " last_responded_at, next_follow_up_at, converted_at, estimated_value, currency, emails_sent,"
    " emails_opened, emails_clicked, has_google_maps_listing, google_rating, google_review_count,"
    " price_level, has_weekend_hours, has_multi_location, has_booking_keywords,"
    " booking_keyword_score, current_booking_tool, has_appointment_form, has_online_booking,"
    " services_count, booking_potential, digital_maturity_score, response_time, notes, tags,"
    " deleted_at"
)


def upgrade() -> None:
    rules()
    op.add_column("leads", sa.Column("scored_at", sa.DateTime(timezone=True)), schema="tradewind")
    op.add_column(
        "leads",
        sa.Column(
            "status_since",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        schema="tradewind",
    )
    op.create_index(
        "idx_leads_organization_id_id_unscored",
        "leads",
        ["organization_id", "id"],
        schema="tradewind",
        postgresql_where=sa.text("scored_at IS NULL AND deleted_at IS NULL"),
    )
    op.create_index(
        "idx_leads_organization_id_country_city",
        "leads",
        ["organization_id", "country", "city"],
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )
    triggers()


def rules() -> None:
    op.create_table(
        "score_rules",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("part", _choice(PARTS, "part"), nullable=False),
        sa.Column("condition", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("points", sa.SmallInteger(), nullable=False),
        sa.Column("half_life_days", sa.Integer(), nullable=True),
        sa.Column("decays_since", _choice(SINCE, "decays_since_choice"), nullable=True),
        sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "char_length(btrim(name)) BETWEEN 1 AND 120", name=op.f("ck_score_rules_name")
        ),
        sa.CheckConstraint(
            "jsonb_typeof(condition) = 'object'", name=op.f("ck_score_rules_condition")
        ),
        sa.CheckConstraint(
            "octet_length(condition::text) <= 16384", name=op.f("ck_score_rules_condition_size")
        ),
        sa.CheckConstraint("points BETWEEN -100 AND 100", name=op.f("ck_score_rules_points")),
        sa.CheckConstraint(
            "half_life_days BETWEEN 1 AND 3650", name=op.f("ck_score_rules_half_life_days")
        ),
        sa.CheckConstraint(
            "(half_life_days IS NULL) = (decays_since IS NULL)",
            name=op.f("ck_score_rules_decays_since"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_score_rules_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_score_rules")),
        schema="tradewind",
    )
    op.create_index(
        "idx_score_rules_organization_id_part_id",
        "score_rules",
        ["organization_id", sa.literal_column("part"), sa.literal_column("id")],
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_score_rules_organization_id_deleted_at",
        "score_rules",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_table(
        "scorings",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("fades", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reached_id", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("scored", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_scorings_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_scorings")),
        schema="tradewind",
    )
    op.create_index(
        "idx_scorings_organization_id",
        "scorings",
        ["organization_id"],
        unique=True,
        schema="tradewind",
    )


def _choice(members: tuple[str, ...], name: str) -> sa.Enum:
    return sa.Enum(
        *members,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=40,
        schema="tradewind",
    )


def triggers() -> None:
    execute = op.get_bind().connection.driver_connection.execute
    execute("SELECT tradewind.keep_journal('tradewind.score_rules', 'organization_id', '')")
    execute("SELECT tradewind.guard('tradewind.score_rules', 'scoring')")
    execute(
        "CREATE TRIGGER tried BEFORE INSERT OR UPDATE ON tradewind.score_rules"
        " FOR EACH ROW EXECUTE FUNCTION tradewind.try_rule()"
    )
    execute(
        "CREATE TRIGGER compiled AFTER INSERT OR UPDATE OR DELETE ON tradewind.score_rules"
        " FOR EACH ROW EXECUTE FUNCTION tradewind.compile_rules()"
    )
    # A score is no edit, so the journal is silent about it, and the version stays.
    for trigger in (
        "journal_insert",
        "journal_update",
        "journal_delete",
        "journal_truncate",
        "touch",
    ):
        execute(f"DROP TRIGGER {trigger} ON tradewind.leads")
    execute(
        "SELECT tradewind.keep_journal('tradewind.leads', 'organization_id',"
        " 'emails_sent,emails_opened,emails_clicked,score,score_parts,scored_at')"
    )
    execute(
        "CREATE TRIGGER touch BEFORE UPDATE ON tradewind.leads"
        " FOR EACH ROW EXECUTE FUNCTION tradewind.touch_lead()"
    )
    facts = FACTS.split(", ")
    old, new = (", ".join(f"{row}.{fact}" for fact in facts) for row in ("OLD", "NEW"))
    # In the order of their names: `life` and `moves` before `score_stale`, and that before `touch`.
    execute(
        "CREATE TRIGGER score_stale BEFORE UPDATE ON tradewind.leads FOR EACH ROW"
        f" WHEN (ROW({old}) IS DISTINCT FROM ROW({new})) EXECUTE FUNCTION tradewind.unscore()"
    )
    for event in ("INSERT", "UPDATE"):
        execute(
            f"CREATE TRIGGER score_{event.lower()} AFTER {event} ON tradewind.leads"
            " REFERENCING NEW TABLE AS fresh"
            " FOR EACH STATEMENT EXECUTE FUNCTION tradewind.score_few()"
        )
    execute(
        "CREATE TRIGGER moves BEFORE UPDATE OF status ON tradewind.leads FOR EACH ROW"
        " WHEN (OLD.status IS DISTINCT FROM NEW.status)"
        f" EXECUTE FUNCTION tradewind.keep_moves('lead', '{json.dumps(MOVES)}')"
    )
    execute(
        "CREATE TRIGGER life BEFORE UPDATE OF status ON tradewind.leads FOR EACH ROW"
        " WHEN (OLD.status IS DISTINCT FROM NEW.status)"
        " EXECUTE FUNCTION tradewind.keep_lead_dates()"
    )
