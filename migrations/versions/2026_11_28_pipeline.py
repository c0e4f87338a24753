"""The pipeline: catalogue, opportunities with their stages, quotes with their lines, deals."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "f8dcbcd0c23c"

revision = "e2a8c5f17b94"
down_revision = "e2a8c41b7d06"

# How a line of a quote is reckoned; the columns of `quote_items` call it. Halves go to the even cent,
# and nothing is divided, so that every figure is exact until it is rounded.
RECKONING = """
    CREATE FUNCTION tradewind.half_even(amount numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN abs(amount * 100 - trunc(amount * 100)) = 0.5
                THEN round(amount * 50) * 0.02 ELSE round(amount, 2) END;

    CREATE FUNCTION tradewind.line_gross(quantity numeric, unit_price numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tradewind.half_even(quantity * unit_price);

    CREATE FUNCTION tradewind.line_net(quantity numeric, unit_price numeric, discount numeric)
    RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tradewind.half_even(
        tradewind.line_gross(quantity, unit_price) * (100 - discount) * 0.01);

    CREATE FUNCTION tradewind.line_tax(
        quantity numeric, unit_price numeric, discount numeric, tax_rate numeric
    ) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tradewind.half_even(tradewind.line_net(quantity, unit_price, discount) * tax_rate * 0.01);
"""


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    run = op.get_bind().connection.driver_connection.execute
    run(RECKONING)
    catalogue()
    opportunities()
    quotes()
    deals()
    subjects()
    run(Path(__file__).with_suffix(".sql").read_text("utf-8"))


STAGES = "prospecting qualification proposal negotiation closed_won closed_lost"


def key() -> list[sa.Column[int]]:
    return [
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
    ]


def standard() -> list[sa.Column[object]]:
    now = sa.text("now()")
    return [
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=now, nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=now, nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
    ]


def chosen(name: str, values: str) -> sa.Enum:
    return sa.Enum(
        *values.split(),
        name=name,
        native_enum=False,
        create_constraint=True,
        length=40,
        schema="tradewind",
    )


def catalogue() -> None:
    op.create_table(
        "services_packages",
        *key(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("price", sa.Numeric(precision=15, scale=2), server_default="0", nullable=False),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("tax_rate", sa.Numeric(precision=5, scale=2), server_default="0", nullable=False),
        sa.Column(
            "service_type",
            chosen(
                "service_type",
                "social_media seo content_marketing ppc email_marketing analytics strategy",
            ),
            nullable=False,
        ),
        sa.Column("deliverables", sa.Text(), nullable=True),
        sa.Column("estimated_hours", sa.Integer(), nullable=True),
        sa.Column(
            "complexity",
            chosen("complexity", "low medium high very_high"),
            server_default="medium",
            nullable=False,
        ),
        sa.Column("is_recurring", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "frequency",
            chosen("frequency", "weekly monthly quarterly half_yearly yearly"),
            nullable=True,
        ),
        sa.Column("project_duration", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column(
            "custom_fields",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('simple'::regconfig, translate(COALESCE(name, ''::text) || ' '::text || COALESCE(description, ''::text), '@._-+/&<'::text, '        '::text))",
                persisted=True,
            ),
            nullable=False,
        ),
        *standard(),
        sa.CheckConstraint("btrim(name) <> ''", name=op.f("ck_services_packages_name_said")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_services_packages_currency")),
        sa.CheckConstraint(
            "jsonb_typeof(custom_fields) = 'object'",
            name=op.f("ck_services_packages_custom_fields"),
        ),
        sa.CheckConstraint("char_length(name) <= 100", name=op.f("ck_services_packages_name")),
        sa.CheckConstraint(
            "estimated_hours >= 0", name=op.f("ck_services_packages_estimated_hours")
        ),
        sa.CheckConstraint(
            "is_recurring OR frequency IS NULL",
            name=op.f("ck_services_packages_frequency_recurring"),
        ),
        sa.CheckConstraint("price >= 0", name=op.f("ck_services_packages_price")),
        sa.CheckConstraint(
            "project_duration > 0", name=op.f("ck_services_packages_project_duration")
        ),
        sa.CheckConstraint(
            "tax_rate BETWEEN 0 AND 100", name=op.f("ck_services_packages_tax_rate")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_services_packages_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_services_packages")),
        schema="tradewind",
    )
    op.create_index(
        "idx_services_packages_organization_id_deleted_at",
        "services_packages",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_services_packages_organization_id_name",
        "services_packages",
        ["organization_id", sa.literal_column("lower(name)")],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_services_packages_organization_id_name_id",
        "services_packages",
        ["organization_id", sa.literal_column("name"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_services_packages_search",
        "services_packages",
        ["search"],
        unique=False,
        schema="tradewind",
        postgresql_using="gin",
    )


def opportunities() -> None:
    op.create_table(
        "opportunities",
        *key(),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=False),
        sa.Column("company_name", sa.Text(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        sa.Column("lead_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("amount", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("expected_close_date", sa.Date(), nullable=True),
        sa.Column("stage", chosen("stage", STAGES), server_default="prospecting", nullable=False),
        sa.Column(
            "stage_changed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("probability", sa.SmallInteger(), server_default="10", nullable=False),
        sa.Column("probability_override", sa.SmallInteger(), nullable=True),
        sa.Column(
            "weighted_value",
            sa.Numeric(precision=15, scale=2),
            sa.Computed(
                "round(amount * COALESCE(probability_override, probability)::numeric * 0.01, 2)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "lost_reason",
            chosen(
                "lost_reason", "price competitor no_budget no_decision timing no_fit no_reply other"
            ),
            nullable=True,
        ),
        sa.Column("lost_details", sa.Text(), nullable=True),
        sa.Column(
            "position",
            sa.Numeric(),
            server_default=sa.text("(- EXTRACT(epoch FROM clock_timestamp()))"),
            nullable=False,
        ),
        sa.Column(
            "custom_fields",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column("legacy_ref", sa.Text(), nullable=True),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('simple'::regconfig, translate(COALESCE(title, ''::text) || ' '::text || COALESCE(company_name, ''::text) || ' '::text || COALESCE(description, ''::text), '@._-+/&<'::text, '        '::text))",
                persisted=True,
            ),
            nullable=False,
        ),
        *standard(),
        sa.CheckConstraint(
            "(stage = 'closed_lost') = (lost_reason IS NOT NULL)",
            name=op.f("ck_opportunities_lost_reason_said"),
        ),
        sa.CheckConstraint(
            "(stage IN ('closed_won', 'closed_lost')) = (closed_at IS NOT NULL)",
            name=op.f("ck_opportunities_closed_at"),
        ),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_opportunities_title_said")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_opportunities_currency")),
        sa.CheckConstraint(
            "jsonb_typeof(custom_fields) = 'object'", name=op.f("ck_opportunities_custom_fields")
        ),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_opportunities_amount")),
        sa.CheckConstraint(
            "char_length(lost_details) <= 1000", name=op.f("ck_opportunities_lost_details")
        ),
        sa.CheckConstraint("char_length(title) <= 255", name=op.f("ck_opportunities_title")),
        sa.CheckConstraint(
            "probability BETWEEN 0 AND 100", name=op.f("ck_opportunities_probability")
        ),
        sa.CheckConstraint(
            "probability_override BETWEEN 0 AND 100",
            name=op.f("ck_opportunities_probability_override"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_opportunities_organization_id_contact_id"),
            ondelete="SET NULL (contact_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_opportunities_organization_id_customer_company_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name="fk_opportunities_organization_id_lead_id",
            ondelete="SET NULL (lead_id)",
            use_alter=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_opportunities_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_opportunities_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_opportunities")),
        schema="tradewind",
    )
    op.create_index(
        "idx_opportunities_organization_id_company_name_id",
        "opportunities",
        ["organization_id", sa.literal_column("company_name"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_contact_id",
        "opportunities",
        ["organization_id", "contact_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_created_at_id",
        "opportunities",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_customer_company_id",
        "opportunities",
        ["organization_id", "customer_company_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_deleted_at",
        "opportunities",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_expected_close_date_id",
        "opportunities",
        ["organization_id", sa.literal_column("expected_close_date"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_lead_id",
        "opportunities",
        ["organization_id", "lead_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_id IS NOT NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_owner_id",
        "opportunities",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_stage_closed_at_id",
        "opportunities",
        [
            "organization_id",
            sa.literal_column("stage"),
            sa.literal_column("closed_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_stage_position_id",
        "opportunities",
        [
            "organization_id",
            sa.literal_column("stage"),
            sa.literal_column("position"),
            sa.literal_column("id"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_opportunities_organization_id_title_id",
        "opportunities",
        ["organization_id", sa.literal_column("title"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_opportunities_search",
        "opportunities",
        ["search"],
        unique=False,
        schema="tradewind",
        postgresql_using="gin",
    )
    op.create_foreign_key(
        "fk_opportunities_organization_id_lead_id",
        "opportunities",
        "leads",
        ["organization_id", "lead_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (lead_id)",
    )
    op.create_table(
        "opportunity_services",
        *key(),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=False),
        sa.Column("service_package_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "quantity", sa.Numeric(precision=12, scale=3), server_default="1", nullable=False
        ),
        sa.Column("unit_price", sa.Numeric(precision=15, scale=2), nullable=True),
        *standard(),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_opportunity_services_quantity")),
        sa.CheckConstraint("unit_price >= 0", name=op.f("ck_opportunity_services_unit_price")),
        sa.ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            name=op.f("fk_opportunity_services_organization_id_opportunity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            name=op.f("fk_opportunity_services_organization_id_service_package_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_opportunity_services_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_opportunity_services")),
        schema="tradewind",
    )
    op.create_index(
        "idx_opportunity_services_organization_id_deleted_at",
        "opportunity_services",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_opportunity_services_organization_id_opportunity_id",
        "opportunity_services",
        ["organization_id", "opportunity_id", "service_package_id"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_opportunity_services_organization_id_service_package_id",
        "opportunity_services",
        ["organization_id", "service_package_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("service_package_id IS NOT NULL"),
    )
    op.create_table(
        "opportunity_stage_changes",
        *key(),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=False),
        sa.Column("changed_by_id", sa.BigInteger(), nullable=True),
        sa.Column("from_stage", chosen("from_stage", STAGES), nullable=True),
        sa.Column("to_stage", chosen("to_stage", STAGES), nullable=False),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("lasted", sa.Interval(), nullable=True),
        *standard(),
        sa.ForeignKeyConstraint(
            ["changed_by_id"],
            ["tradewind.users.id"],
            name=op.f("fk_opportunity_stage_changes_changed_by_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            name=op.f("fk_opportunity_stage_changes_organization_id_opportunity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_opportunity_stage_changes_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_opportunity_stage_changes")),
        schema="tradewind",
    )
    op.create_index(
        "idx_opportunity_stage_changes_changed_by_id",
        "opportunity_stage_changes",
        ["changed_by_id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_opportunity_stage_changes_organization_id_at",
        "opportunity_stage_changes",
        ["organization_id", "at"],
        unique=False,
        schema="tradewind",
        postgresql_include=["to_stage", "from_stage", "lasted", "opportunity_id"],
    )
    op.create_index(
        "idx_opportunity_stage_changes_organization_id_opportunity_id_at",
        "opportunity_stage_changes",
        ["organization_id", "opportunity_id", "at", "id"],
        unique=False,
        schema="tradewind",
    )
    op.create_table(
        "opportunity_sums",
        *key(),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("stage", chosen("stage", STAGES), nullable=False),
        sa.Column("month", sa.Date(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("opportunities", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=19, scale=2), nullable=False),
        sa.Column("weighted_value", sa.Numeric(precision=19, scale=2), nullable=False),
        *standard(),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_opportunity_sums_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_opportunity_sums_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_opportunity_sums")),
        schema="tradewind",
    )
    op.create_index(
        "idx_opportunity_sums_organization_id_stage",
        "opportunity_sums",
        ["organization_id", "stage"],
        unique=False,
        schema="tradewind",
        postgresql_include=["owner_id", "month", "currency"],
    )
    op.create_index(
        "idx_opportunity_sums_owner_id",
        "opportunity_sums",
        ["owner_id"],
        unique=False,
        schema="tradewind",
    )
    op.create_table(
        "company_pipelines",
        *key(),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("opportunities", sa.BigInteger(), nullable=False),
        sa.Column("won_amount", sa.Numeric(precision=19, scale=2), nullable=False),
        sa.Column("pipeline_value", sa.Numeric(precision=19, scale=2), nullable=False),
        *standard(),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_company_pipelines_organization_id_customer_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_company_pipelines_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_company_pipelines")),
        sa.UniqueConstraint(
            "organization_id",
            "customer_company_id",
            "currency",
            name="uq_company_pipelines_organization_id_customer_company_id",
        ),
        schema="tradewind",
    )
    op.create_index(
        "idx_company_pipelines_organization_id_pipeline_value",
        "company_pipelines",
        ["organization_id", sa.literal_column("pipeline_value DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("opportunities > 0"),
    )


def quotes() -> None:
    op.create_table(
        "quote_sequences",
        *key(),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("last_number", sa.BigInteger(), server_default="0", nullable=False),
        *standard(),
        sa.CheckConstraint("char_length(series) <= 20", name=op.f("ck_quote_sequences_series")),
        sa.CheckConstraint("last_number >= 0", name=op.f("ck_quote_sequences_last_number")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_quote_sequences_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_quote_sequences")),
        sa.UniqueConstraint(
            "organization_id", "series", name=op.f("uq_quote_sequences_organization_id_series")
        ),
        schema="tradewind",
    )
    op.create_table(
        "quotes",
        *key(),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=False),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("quote_number", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("revises_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "status",
            chosen("status", "draft sent viewed accepted rejected expired"),
            server_default="draft",
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("introduction", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("terms", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("viewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rejection_reason", sa.Text(), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column(
            "subtotal", sa.Numeric(precision=15, scale=2), server_default="0", nullable=False
        ),
        sa.Column(
            "discount_amount", sa.Numeric(precision=15, scale=2), server_default="0", nullable=False
        ),
        sa.Column(
            "tax_amount", sa.Numeric(precision=15, scale=2), server_default="0", nullable=False
        ),
        sa.Column(
            "total_amount", sa.Numeric(precision=15, scale=2), server_default="0", nullable=False
        ),
        sa.Column(
            "custom_fields",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        *standard(),
        sa.CheckConstraint("btrim(quote_number) <> ''", name=op.f("ck_quotes_quote_number_said")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_quotes_currency")),
        sa.CheckConstraint(
            "jsonb_typeof(custom_fields) = 'object'", name=op.f("ck_quotes_custom_fields")
        ),
        sa.CheckConstraint(
            "status = 'draft' OR quote_number IS NOT NULL", name=op.f("ck_quotes_numbered")
        ),
        sa.CheckConstraint("char_length(quote_number) <= 50", name=op.f("ck_quotes_quote_number")),
        sa.CheckConstraint(
            "char_length(rejection_reason) <= 1000", name=op.f("ck_quotes_rejection_reason")
        ),
        sa.CheckConstraint("char_length(title) <= 255", name=op.f("ck_quotes_title")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_quotes_revision")),
        sa.CheckConstraint(
            "total_amount = subtotal - discount_amount + tax_amount",
            name=op.f("ck_quotes_total_amount"),
        ),
        sa.CheckConstraint("valid_until >= issued_on", name=op.f("ck_quotes_valid_until")),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_quotes_organization_id_contact_id"),
            ondelete="SET NULL (contact_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_quotes_organization_id_customer_company_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            name=op.f("fk_quotes_organization_id_opportunity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "revises_id"],
            ["tradewind.quotes.organization_id", "tradewind.quotes.id"],
            name=op.f("fk_quotes_organization_id_revises_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_quotes_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_quotes_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_quotes")),
        sa.UniqueConstraint(
            "organization_id",
            "quote_number",
            "revision",
            name=op.f("uq_quotes_organization_id_quote_number_revision"),
        ),
        schema="tradewind",
    )
    op.create_index(
        "idx_quotes_organization_id_contact_id",
        "quotes",
        ["organization_id", "contact_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_created_at_id",
        "quotes",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_customer_company_id",
        "quotes",
        ["organization_id", "customer_company_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_deleted_at",
        "quotes",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_opportunity_id",
        "quotes",
        ["organization_id", "opportunity_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("opportunity_id IS NOT NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_owner_id",
        "quotes",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_revises_id",
        "quotes",
        ["organization_id", "revises_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("revises_id IS NOT NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_status_created_at_id",
        "quotes",
        [
            "organization_id",
            sa.literal_column("status"),
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_quotes_organization_id_valid_until",
        "quotes",
        ["organization_id", "valid_until"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("status IN ('sent', 'viewed') AND deleted_at IS NULL"),
    )
    op.create_table(
        "quote_items",
        *key(),
        sa.Column("quote_id", sa.BigInteger(), nullable=False),
        sa.Column("service_package_id", sa.BigInteger(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=True),
        sa.Column(
            "quantity", sa.Numeric(precision=12, scale=3), server_default="1", nullable=False
        ),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("unit_price", sa.Numeric(precision=15, scale=2), nullable=False),
        sa.Column(
            "discount_percentage",
            sa.Numeric(precision=5, scale=2),
            server_default="0",
            nullable=False,
        ),
        sa.Column("tax_rate", sa.Numeric(precision=5, scale=2), server_default="0", nullable=False),
        sa.Column(
            "gross_price",
            sa.Numeric(precision=15, scale=2),
            sa.Computed("tradewind.line_gross(quantity, unit_price)", persisted=True),
            nullable=False,
        ),
        sa.Column(
            "total_price",
            sa.Numeric(precision=15, scale=2),
            sa.Computed(
                "tradewind.line_net(quantity, unit_price, discount_percentage)", persisted=True
            ),
            nullable=False,
        ),
        sa.Column(
            "tax_amount",
            sa.Numeric(precision=15, scale=2),
            sa.Computed(
                "tradewind.line_tax(quantity, unit_price, discount_percentage, tax_rate)",
                persisted=True,
            ),
            nullable=False,
        ),
        *standard(),
        sa.CheckConstraint(
            "btrim(description) <> ''", name=op.f("ck_quote_items_description_said")
        ),
        sa.CheckConstraint(
            "char_length(description) <= 500", name=op.f("ck_quote_items_description")
        ),
        sa.CheckConstraint("char_length(unit) <= 20", name=op.f("ck_quote_items_unit")),
        sa.CheckConstraint(
            "discount_percentage BETWEEN 0 AND 100", name=op.f("ck_quote_items_discount_percentage")
        ),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_quote_items_quantity")),
        sa.CheckConstraint("tax_rate BETWEEN 0 AND 100", name=op.f("ck_quote_items_tax_rate")),
        sa.ForeignKeyConstraint(
            ["organization_id", "quote_id"],
            ["tradewind.quotes.organization_id", "tradewind.quotes.id"],
            name=op.f("fk_quote_items_organization_id_quote_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            name=op.f("fk_quote_items_organization_id_service_package_id"),
            ondelete="SET NULL (service_package_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_quote_items_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_quote_items")),
        schema="tradewind",
    )
    op.create_index(
        "idx_quote_items_organization_id_deleted_at",
        "quote_items",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_quote_items_organization_id_quote_id",
        "quote_items",
        ["organization_id", "quote_id", "position", "id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_quote_items_organization_id_service_package_id",
        "quote_items",
        ["organization_id", "service_package_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("service_package_id IS NOT NULL"),
    )


def deals() -> None:
    op.create_table(
        "deals",
        *key(),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=False),
        sa.Column("company_name", sa.Text(), nullable=True),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=False),
        sa.Column("quote_id", sa.BigInteger(), nullable=True),
        sa.Column("contract_id", sa.BigInteger(), nullable=True),
        sa.Column("campaign_manager_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "deal_status",
            chosen(
                "deal_status", "draft in_negotiation signed paid in_progress completed cancelled"
            ),
            server_default="draft",
            nullable=False,
        ),
        sa.Column(
            "status_changed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("final_amount", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("deliverables", sa.Text(), nullable=True),
        sa.Column("terms", sa.Text(), nullable=True),
        sa.Column(
            "position",
            sa.Numeric(),
            server_default=sa.text("(- EXTRACT(epoch FROM clock_timestamp()))"),
            nullable=False,
        ),
        sa.Column(
            "custom_fields",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column("legacy_ref", sa.Text(), nullable=True),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('simple'::regconfig, translate(COALESCE(title, ''::text) || ' '::text || COALESCE(company_name, ''::text) || ' '::text || COALESCE(deliverables, ''::text), '@._-+/&<'::text, '        '::text))",
                persisted=True,
            ),
            nullable=False,
        ),
        *standard(),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_deals_title_said")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_deals_currency")),
        sa.CheckConstraint(
            "jsonb_typeof(custom_fields) = 'object'", name=op.f("ck_deals_custom_fields")
        ),
        sa.CheckConstraint("char_length(title) <= 255", name=op.f("ck_deals_title")),
        sa.CheckConstraint("end_date >= start_date", name=op.f("ck_deals_end_date")),
        sa.CheckConstraint("final_amount >= 0", name=op.f("ck_deals_final_amount")),
        sa.ForeignKeyConstraint(
            ["campaign_manager_id"],
            ["tradewind.users.id"],
            name=op.f("fk_deals_campaign_manager_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contract_id"],
            ["tradewind.contracts.organization_id", "tradewind.contracts.id"],
            name=op.f("fk_deals_organization_id_contract_id"),
            ondelete="SET NULL (contract_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_deals_organization_id_customer_company_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            name=op.f("fk_deals_organization_id_opportunity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "quote_id"],
            ["tradewind.quotes.organization_id", "tradewind.quotes.id"],
            name=op.f("fk_deals_organization_id_quote_id"),
            ondelete="SET NULL (quote_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_deals_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_deals")),
        schema="tradewind",
    )
    op.create_index(
        "idx_deals_organization_id_campaign_manager_id",
        "deals",
        ["organization_id", "campaign_manager_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("campaign_manager_id IS NOT NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_contract_id",
        "deals",
        ["organization_id", "contract_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contract_id IS NOT NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_created_at_id",
        "deals",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_customer_company_id",
        "deals",
        ["organization_id", "customer_company_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_deal_status_position_id",
        "deals",
        [
            "organization_id",
            sa.literal_column("deal_status"),
            sa.literal_column("position"),
            sa.literal_column("id"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_deleted_at",
        "deals",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_opportunity_id",
        "deals",
        ["organization_id", "opportunity_id"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_quote_id",
        "deals",
        ["organization_id", "quote_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("quote_id IS NOT NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_start_date_end_date_id",
        "deals",
        [
            "organization_id",
            sa.literal_column("start_date"),
            sa.literal_column("end_date"),
            sa.literal_column("id"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_deals_organization_id_title_id",
        "deals",
        ["organization_id", sa.literal_column("title"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_deals_search",
        "deals",
        ["search"],
        unique=False,
        schema="tradewind",
        postgresql_using="gin",
    )
    op.create_table(
        "deal_services",
        *key(),
        sa.Column("deal_id", sa.BigInteger(), nullable=False),
        sa.Column("service_package_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "quantity", sa.Numeric(precision=12, scale=3), server_default="1", nullable=False
        ),
        sa.Column("unit_price", sa.Numeric(precision=15, scale=2), nullable=True),
        *standard(),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_deal_services_quantity")),
        sa.CheckConstraint("unit_price >= 0", name=op.f("ck_deal_services_unit_price")),
        sa.ForeignKeyConstraint(
            ["organization_id", "deal_id"],
            ["tradewind.deals.organization_id", "tradewind.deals.id"],
            name=op.f("fk_deal_services_organization_id_deal_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            name=op.f("fk_deal_services_organization_id_service_package_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_deal_services_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_deal_services")),
        schema="tradewind",
    )
    op.create_index(
        "idx_deal_services_organization_id_deal_id",
        "deal_services",
        ["organization_id", "deal_id", "service_package_id"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_deal_services_organization_id_deleted_at",
        "deal_services",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_deal_services_organization_id_service_package_id",
        "deal_services",
        ["organization_id", "service_package_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("service_package_id IS NOT NULL"),
    )
    op.create_table(
        "deal_deliverables",
        *key(),
        sa.Column("deal_id", sa.BigInteger(), nullable=False),
        sa.Column("service_package_id", sa.BigInteger(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by_id", sa.BigInteger(), nullable=True),
        *standard(),
        sa.CheckConstraint("btrim(title) <> ''", name=op.f("ck_deal_deliverables_title_said")),
        sa.CheckConstraint("char_length(title) <= 500", name=op.f("ck_deal_deliverables_title")),
        sa.ForeignKeyConstraint(
            ["done_by_id"], ["tradewind.users.id"], name=op.f("fk_deal_deliverables_done_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "deal_id"],
            ["tradewind.deals.organization_id", "tradewind.deals.id"],
            name=op.f("fk_deal_deliverables_organization_id_deal_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            name=op.f("fk_deal_deliverables_organization_id_service_package_id"),
            ondelete="SET NULL (service_package_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_deal_deliverables_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_deal_deliverables")),
        schema="tradewind",
    )
    op.create_index(
        "idx_deal_deliverables_organization_id_deal_id",
        "deal_deliverables",
        ["organization_id", "deal_id", "position", "id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_deal_deliverables_organization_id_deleted_at",
        "deal_deliverables",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_deal_deliverables_organization_id_done_by_id",
        "deal_deliverables",
        ["organization_id", "done_by_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("done_by_id IS NOT NULL"),
    )
    op.create_index(
        "idx_deal_deliverables_organization_id_service_package_id",
        "deal_deliverables",
        ["organization_id", "service_package_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("service_package_id IS NOT NULL"),
    )


def subjects() -> None:
    # What leads, tasks and the like have been waiting for.
    op.create_index(
        "idx_documents_opportunity_id_created_at",
        "documents",
        [
            "organization_id",
            "opportunity_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("opportunity_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_documents_organization_id_opportunity_id"),
        "documents",
        "opportunities",
        ["organization_id", "opportunity_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (opportunity_id)",
    )
    op.create_index(
        "idx_interactions_opportunity_id_happened_at",
        "interactions",
        [
            "organization_id",
            "opportunity_id",
            sa.literal_column("happened_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("opportunity_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_interactions_organization_id_opportunity_id"),
        "interactions",
        "opportunities",
        ["organization_id", "opportunity_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (opportunity_id)",
    )
    op.create_index(
        "idx_leads_organization_id_opportunity_id",
        "leads",
        ["organization_id", "opportunity_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("opportunity_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_leads_organization_id_opportunity_id"),
        "leads",
        "opportunities",
        ["organization_id", "opportunity_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (opportunity_id)",
    )
    op.create_index(
        "idx_notes_opportunity_id_created_at",
        "notes",
        [
            "organization_id",
            "opportunity_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("opportunity_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_notes_organization_id_opportunity_id"),
        "notes",
        "opportunities",
        ["organization_id", "opportunity_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (opportunity_id)",
    )
    op.create_index(
        "idx_tasks_opportunity_id_completed_at",
        "tasks",
        [
            "organization_id",
            "opportunity_id",
            sa.literal_column("completed_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("opportunity_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_tasks_organization_id_opportunity_id"),
        "tasks",
        "opportunities",
        ["organization_id", "opportunity_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (opportunity_id)",
    )
