"""Where leads come from: sources, products, imports, enrichment, journeys."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "d41f7b0c9e26"
down_revision = "a71c5e3d9b84"
RIGHTS = "c9dbf7848331"

TABLES = {
    "lead_sources": "leads",
    "insurance_products": "leads",
    "lead_journeys": "leads",
    "website_analyses": "leads",
    "enrichment_sources": "settings",
    "enrichment_calls": "leads",
    "email_verifications": "leads",
    "scraping_jobs": "leads",
    "lead_batches": "imports",
    "import_mappings": "imports",
}
# What `settle_batch` writes: it tells of the import, also when what that wrote is taken back.
SILENT = {
    "lead_batches": "state,started_at,completed_at,undone_at,change_set_id,total_rows,created_rows,"
    "updated_rows,skipped_rows,blocked_rows,invalid_rows,reasons,quality,error_file,error_rows,"
    "error_message",
}


def upgrade() -> None:
    _enrichment_sources()
    _insurance_products()
    _lead_sources()
    _website_analyses()
    _import_mappings()
    _lead_batches()
    _scraping_jobs()
    _email_verifications()
    _enrichment_calls()
    _lead_journeys()
    _leads_and_contacts()
    for table in ("contacts", "leads"):
        op.create_check_constraint(
            op.f(f"ck_{table}_originals"),
            table,
            "jsonb_typeof(originals) = 'object'",
            schema="tradewind",
        )
    for table, area in TABLES.items():
        silent = SILENT.get(table, "")
        op.execute(
            f"SELECT tradewind.keep_journal('tradewind.{table}', 'organization_id', '{silent}')"
        )
        op.execute(f"SELECT tradewind.guard('tradewind.{table}', '{area}')")
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )


def _enrichment_sources() -> None:
    op.create_table(
        "enrichment_sources",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("api_source", sa.Text(collation="C"), nullable=False),
        sa.Column("key_reference", sa.Text(), nullable=True),
        sa.Column("secret_reference", sa.Text(), nullable=True),
        sa.Column("key_entered_by", sa.BigInteger(), nullable=True),
        sa.Column("key_entered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("plan_name", sa.Text(), nullable=True),
        sa.Column("monthly_limit", sa.Integer(), nullable=True),
        sa.Column("cost_per_lead", sa.Numeric(precision=15, scale=4), nullable=True),
        sa.Column("cost_per_call", sa.Numeric(precision=15, scale=4), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("documentation_url", sa.Text(), nullable=True),
        sa.Column("setup_notes", sa.Text(), nullable=True),
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
            "api_source ~ '^[a-z0-9_]{1,50}$'", name=op.f("ck_enrichment_sources_api_source")
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_enrichment_sources_currency")),
        sa.CheckConstraint(
            "char_length(documentation_url) <= 500",
            name=op.f("ck_enrichment_sources_documentation_url"),
        ),
        sa.CheckConstraint(
            "char_length(key_reference) <= 200", name=op.f("ck_enrichment_sources_key_reference")
        ),
        sa.CheckConstraint(
            "char_length(plan_name) <= 100", name=op.f("ck_enrichment_sources_plan_name")
        ),
        sa.CheckConstraint(
            "char_length(secret_reference) <= 200",
            name=op.f("ck_enrichment_sources_secret_reference"),
        ),
        sa.CheckConstraint(
            "char_length(setup_notes) <= 20000", name=op.f("ck_enrichment_sources_setup_notes")
        ),
        sa.CheckConstraint("cost_per_call >= 0", name=op.f("ck_enrichment_sources_cost_per_call")),
        sa.CheckConstraint("cost_per_lead >= 0", name=op.f("ck_enrichment_sources_cost_per_lead")),
        sa.CheckConstraint("monthly_limit >= 0", name=op.f("ck_enrichment_sources_monthly_limit")),
        sa.ForeignKeyConstraint(
            ["key_entered_by"],
            ["tradewind.users.id"],
            name=op.f("fk_enrichment_sources_key_entered_by"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_enrichment_sources_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_enrichment_sources")),
        schema="tradewind",
    )
    op.create_index(
        "idx_enrichment_sources_organization_id_api_source",
        "enrichment_sources",
        ["organization_id", "api_source"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_enrichment_sources_organization_id_deleted_at",
        "enrichment_sources",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_enrichment_sources_organization_id_key_entered_by",
        "enrichment_sources",
        ["organization_id", "key_entered_by"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("key_entered_by IS NOT NULL"),
    )


def _insurance_products() -> None:
    op.create_table(
        "insurance_products",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column(
            "product_type",
            sa.Enum(
                "auto",
                "home",
                "life",
                "health",
                "business",
                "travel",
                "pet",
                name="product_type",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column("coverage_amount", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("premium_range_min", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("premium_range_max", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
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
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_insurance_products_currency")),
        sa.CheckConstraint(
            "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80",
            name=op.f("ck_insurance_products_slug"),
        ),
        sa.CheckConstraint(
            "char_length(description) <= 5000", name=op.f("ck_insurance_products_description")
        ),
        sa.CheckConstraint("char_length(name) <= 255", name=op.f("ck_insurance_products_name")),
        sa.CheckConstraint(
            "coverage_amount >= 0", name=op.f("ck_insurance_products_coverage_amount")
        ),
        sa.CheckConstraint(
            "premium_range_min <= premium_range_max",
            name=op.f("ck_insurance_products_premium_range"),
        ),
        sa.CheckConstraint(
            "premium_range_min >= 0", name=op.f("ck_insurance_products_premium_range_min")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_insurance_products_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_insurance_products")),
        schema="tradewind",
    )
    op.create_index(
        "idx_insurance_products_organization_id_deleted_at",
        "insurance_products",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_insurance_products_organization_id_name_id",
        "insurance_products",
        ["organization_id", sa.literal_column("name"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_insurance_products_organization_id_slug",
        "insurance_products",
        ["organization_id", "slug"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )


def _lead_sources() -> None:
    op.create_table(
        "lead_sources",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column(
            "source_type",
            sa.Enum(
                "web",
                "social_media",
                "ppc",
                "referral",
                "email",
                "event",
                "partner",
                "organic",
                name="source_type",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
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
            "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80",
            name=op.f("ck_lead_sources_slug"),
        ),
        sa.CheckConstraint(
            "char_length(description) <= 5000", name=op.f("ck_lead_sources_description")
        ),
        sa.CheckConstraint("char_length(name) <= 255", name=op.f("ck_lead_sources_name")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_lead_sources_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_lead_sources")),
        schema="tradewind",
    )
    op.create_index(
        "idx_lead_sources_organization_id_deleted_at",
        "lead_sources",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_lead_sources_organization_id_name_id",
        "lead_sources",
        ["organization_id", sa.literal_column("name"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_lead_sources_organization_id_slug",
        "lead_sources",
        ["organization_id", "slug"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )


def _website_analyses() -> None:
    op.create_table(
        "website_analyses",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("domain", sa.Text(collation="C"), nullable=False),
        sa.Column("has_booking_keywords", sa.Boolean(), nullable=True),
        sa.Column("booking_keyword_score", sa.SmallInteger(), nullable=True),
        sa.Column("current_booking_tool", sa.Text(), nullable=True),
        sa.Column("has_appointment_form", sa.Boolean(), nullable=True),
        sa.Column("has_calendar", sa.Boolean(), nullable=True),
        sa.Column("has_pricing", sa.Boolean(), nullable=True),
        sa.Column("has_gallery", sa.Boolean(), nullable=True),
        sa.Column("has_reviews", sa.Boolean(), nullable=True),
        sa.Column("has_contact_form", sa.Boolean(), nullable=True),
        sa.Column("has_phone_only", sa.Boolean(), nullable=True),
        sa.Column("has_multi_location", sa.Boolean(), nullable=True),
        sa.Column("services_count", sa.Integer(), nullable=True),
        sa.Column(
            "language_support",
            sa.ARRAY(sa.Text()),
            server_default=sa.text("'{}'::text[]"),
            nullable=False,
        ),
        sa.Column(
            "analysis_data",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column(
            "last_analyzed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "expires_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("(now() + '30 days'::interval)"),
            nullable=False,
        ),
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
            "domain ~ '^[^\\s/@:]+\\.[^\\s/@:]+$' AND char_length(domain) <= 255 AND domain = lower(domain)",
            name=op.f("ck_website_analyses_domain"),
        ),
        sa.CheckConstraint(
            "jsonb_typeof(analysis_data) = 'object'", name=op.f("ck_website_analyses_analysis_data")
        ),
        sa.CheckConstraint(
            "booking_keyword_score BETWEEN 0 AND 10",
            name=op.f("ck_website_analyses_booking_keyword_score"),
        ),
        sa.CheckConstraint(
            "char_length(current_booking_tool) <= 100",
            name=op.f("ck_website_analyses_current_booking_tool"),
        ),
        sa.CheckConstraint(
            "expires_at > last_analyzed_at", name=op.f("ck_website_analyses_expires_at")
        ),
        sa.CheckConstraint("services_count >= 0", name=op.f("ck_website_analyses_services_count")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_website_analyses_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_website_analyses")),
        schema="tradewind",
    )
    op.create_index(
        "idx_website_analyses_organization_id_deleted_at",
        "website_analyses",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_website_analyses_organization_id_domain",
        "website_analyses",
        ["organization_id", "domain"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_website_analyses_organization_id_expires_at_id",
        "website_analyses",
        ["organization_id", sa.literal_column("expires_at"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )


def _import_mappings() -> None:
    op.create_table(
        "import_mappings",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "target",
            sa.Enum(
                "leads",
                "contacts",
                "companies",
                name="target",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("lead_source_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mapping", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "import_settings",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column(
            "last_used_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
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
            "jsonb_typeof(import_settings) = 'object'",
            name=op.f("ck_import_mappings_import_settings"),
        ),
        sa.CheckConstraint(
            "jsonb_typeof(mapping) = 'object'", name=op.f("ck_import_mappings_mapping")
        ),
        sa.CheckConstraint(
            "signature ~ '^[0-9a-f]{64}$'", name=op.f("ck_import_mappings_signature")
        ),
        sa.CheckConstraint("char_length(name) <= 255", name=op.f("ck_import_mappings_name")),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_source_id"],
            ["tradewind.lead_sources.organization_id", "tradewind.lead_sources.id"],
            name=op.f("fk_import_mappings_organization_id_lead_source_id"),
            ondelete="SET NULL (lead_source_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_import_mappings_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_import_mappings")),
        schema="tradewind",
    )
    op.create_index(
        "idx_import_mappings_organization_id_deleted_at",
        "import_mappings",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_import_mappings_organization_id_lead_source_id",
        "import_mappings",
        ["organization_id", "lead_source_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_source_id IS NOT NULL"),
    )
    op.create_index(
        "idx_import_mappings_organization_id_signature",
        "import_mappings",
        [
            "organization_id",
            "target",
            "signature",
            sa.literal_column("COALESCE(lead_source_id, 0::bigint)"),
        ],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )


def _lead_batches() -> None:
    op.create_table(
        "lead_batches",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "target",
            sa.Enum(
                "leads",
                "contacts",
                "companies",
                name="target",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "running",
                "interrupted",
                "completed",
                "cancelled",
                "failed",
                "undone",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="running",
            nullable=False,
        ),
        sa.Column("source_file", sa.Text(), nullable=False),
        sa.Column("file_path", sa.Text(), nullable=True),
        sa.Column("file_size", sa.BigInteger(), nullable=False),
        sa.Column("file_hash", sa.Text(), nullable=False),
        sa.Column("imported_by", sa.BigInteger(), nullable=True),
        sa.Column("lead_source_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "mapping",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column(
            "import_settings",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column("total_rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("updated_rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("skipped_rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("blocked_rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("invalid_rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "reasons",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column(
            "quality",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column("error_file", postgresql.BYTEA(), nullable=True),
        sa.Column("error_rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("error_message", sa.Text(), nullable=True),
        sa.Column("cost", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column(
            "started_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("change_set_id", sa.BigInteger(), nullable=True),
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
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_lead_batches_currency")),
        sa.CheckConstraint("file_hash ~ '^[0-9a-f]{64}$'", name=op.f("ck_lead_batches_file_hash")),
        sa.CheckConstraint(
            "jsonb_typeof(import_settings) = 'object'", name=op.f("ck_lead_batches_import_settings")
        ),
        sa.CheckConstraint(
            "jsonb_typeof(mapping) = 'object'", name=op.f("ck_lead_batches_mapping")
        ),
        sa.CheckConstraint(
            "jsonb_typeof(quality) = 'object'", name=op.f("ck_lead_batches_quality")
        ),
        sa.CheckConstraint(
            "jsonb_typeof(reasons) = 'object'", name=op.f("ck_lead_batches_reasons")
        ),
        sa.CheckConstraint(
            "char_length(error_message) <= 2000", name=op.f("ck_lead_batches_error_message")
        ),
        sa.CheckConstraint(
            "char_length(file_path) <= 4096", name=op.f("ck_lead_batches_file_path")
        ),
        sa.CheckConstraint("char_length(name) <= 255", name=op.f("ck_lead_batches_name")),
        sa.CheckConstraint("char_length(notes) <= 20000", name=op.f("ck_lead_batches_notes")),
        sa.CheckConstraint(
            "char_length(source_file) <= 255", name=op.f("ck_lead_batches_source_file")
        ),
        sa.CheckConstraint("cost >= 0", name=op.f("ck_lead_batches_cost")),
        sa.CheckConstraint(
            "error_rows BETWEEN 0 AND blocked_rows + invalid_rows",
            name=op.f("ck_lead_batches_error_rows"),
        ),
        sa.CheckConstraint("file_size >= 0", name=op.f("ck_lead_batches_file_size")),
        sa.CheckConstraint(
            "octet_length(error_file) <= 26214400", name=op.f("ck_lead_batches_error_file")
        ),
        sa.CheckConstraint(
            "total_rows = created_rows + updated_rows + skipped_rows + blocked_rows + invalid_rows AND LEAST(created_rows, updated_rows, skipped_rows, blocked_rows, invalid_rows) >= 0",
            name=op.f("ck_lead_batches_counts"),
        ),
        sa.ForeignKeyConstraint(
            ["imported_by"], ["tradewind.users.id"], name=op.f("fk_lead_batches_imported_by")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "change_set_id"],
            ["tradewind.change_sets.organization_id", "tradewind.change_sets.id"],
            name=op.f("fk_lead_batches_organization_id_change_set_id"),
            ondelete="SET NULL (change_set_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_source_id"],
            ["tradewind.lead_sources.organization_id", "tradewind.lead_sources.id"],
            name=op.f("fk_lead_batches_organization_id_lead_source_id"),
            ondelete="SET NULL (lead_source_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_lead_batches_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_lead_batches")),
        schema="tradewind",
    )
    op.create_index(
        "idx_lead_batches_organization_id_change_set_id",
        "lead_batches",
        ["organization_id", "change_set_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("change_set_id IS NOT NULL"),
    )
    op.create_index(
        "idx_lead_batches_organization_id_deleted_at",
        "lead_batches",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_lead_batches_organization_id_file_hash",
        "lead_batches",
        ["organization_id", "file_hash"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_lead_batches_organization_id_imported_by",
        "lead_batches",
        ["organization_id", "imported_by"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("imported_by IS NOT NULL"),
    )
    op.create_index(
        "idx_lead_batches_organization_id_lead_source_id",
        "lead_batches",
        ["organization_id", "lead_source_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_source_id IS NOT NULL"),
    )
    op.create_index(
        "idx_lead_batches_organization_id_started_at_id",
        "lead_batches",
        ["organization_id", sa.literal_column("started_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )


def _scraping_jobs() -> None:
    op.create_table(
        "scraping_jobs",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("max_results", sa.Integer(), nullable=True),
        sa.Column(
            "filters",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "queued",
                "running",
                "completed",
                "failed",
                "cancelled",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="queued",
            nullable=False,
        ),
        sa.Column("progress", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("leads_found", sa.Integer(), server_default="0", nullable=False),
        sa.Column("leads_imported", sa.Integer(), server_default="0", nullable=False),
        sa.Column("batch_id", sa.BigInteger(), nullable=True),
        sa.Column("requested_by", sa.BigInteger(), nullable=True),
        sa.Column("error_message", sa.Text(), nullable=True),
        sa.Column(
            "results",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
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
            "jsonb_typeof(filters) = 'object'", name=op.f("ck_scraping_jobs_filters")
        ),
        sa.CheckConstraint("char_length(city) <= 100", name=op.f("ck_scraping_jobs_city")),
        sa.CheckConstraint("char_length(country) <= 100", name=op.f("ck_scraping_jobs_country")),
        sa.CheckConstraint(
            "char_length(error_message) <= 2000", name=op.f("ck_scraping_jobs_error_message")
        ),
        sa.CheckConstraint("char_length(industry) <= 100", name=op.f("ck_scraping_jobs_industry")),
        sa.CheckConstraint("char_length(source) <= 50", name=op.f("ck_scraping_jobs_source")),
        sa.CheckConstraint(
            "completed_at >= started_at", name=op.f("ck_scraping_jobs_completed_at")
        ),
        sa.CheckConstraint(
            "leads_imported BETWEEN 0 AND leads_found", name=op.f("ck_scraping_jobs_leads_imported")
        ),
        sa.CheckConstraint("max_results >= 1", name=op.f("ck_scraping_jobs_max_results")),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_scraping_jobs_progress")),
        sa.ForeignKeyConstraint(
            ["organization_id", "batch_id"],
            ["tradewind.lead_batches.organization_id", "tradewind.lead_batches.id"],
            name=op.f("fk_scraping_jobs_organization_id_batch_id"),
            ondelete="SET NULL (batch_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_scraping_jobs_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["requested_by"], ["tradewind.users.id"], name=op.f("fk_scraping_jobs_requested_by")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_scraping_jobs")),
        schema="tradewind",
    )
    op.create_index(
        "idx_scraping_jobs_organization_id_batch_id",
        "scraping_jobs",
        ["organization_id", "batch_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
    op.create_index(
        "idx_scraping_jobs_organization_id_created_at_id",
        "scraping_jobs",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_scraping_jobs_organization_id_deleted_at",
        "scraping_jobs",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_scraping_jobs_organization_id_requested_by",
        "scraping_jobs",
        ["organization_id", "requested_by"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("requested_by IS NOT NULL"),
    )
    op.create_index(
        "idx_scraping_jobs_organization_id_status",
        "scraping_jobs",
        ["organization_id", "status"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("status IN ('queued', 'running') AND deleted_at IS NULL"),
    )


def _email_verifications() -> None:
    op.create_table(
        "email_verifications",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("email", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "email_normalized",
            sa.Text(collation="C"),
            sa.Computed("lower(btrim(email))", persisted=True),
            nullable=True,
        ),
        sa.Column("lead_id", sa.BigInteger(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        sa.Column("enrichment_source_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "result",
            sa.Enum(
                "deliverable",
                "risky",
                "undeliverable",
                "unknown",
                name="result",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("is_catch_all", sa.Boolean(), nullable=True),
        sa.Column("is_disposable", sa.Boolean(), nullable=True),
        sa.Column("is_role_address", sa.Boolean(), nullable=True),
        sa.Column(
            "checked_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cost", sa.Numeric(precision=15, scale=4), server_default="0", nullable=False),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column(
            "details",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
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
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_email_verifications_currency")),
        sa.CheckConstraint(
            "email ~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' AND char_length(email) <= 254",
            name=op.f("ck_email_verifications_email"),
        ),
        sa.CheckConstraint(
            "jsonb_typeof(details) = 'object'", name=op.f("ck_email_verifications_details")
        ),
        sa.CheckConstraint(
            "char_length(reason) <= 500", name=op.f("ck_email_verifications_reason")
        ),
        sa.CheckConstraint("cost >= 0", name=op.f("ck_email_verifications_cost")),
        sa.CheckConstraint(
            "expires_at > checked_at", name=op.f("ck_email_verifications_expires_at")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_email_verifications_organization_id_contact_id"),
            ondelete="SET NULL (contact_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "enrichment_source_id"],
            ["tradewind.enrichment_sources.organization_id", "tradewind.enrichment_sources.id"],
            name=op.f("fk_email_verifications_organization_id_enrichment_source_id"),
            ondelete="SET NULL (enrichment_source_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name=op.f("fk_email_verifications_organization_id_lead_id"),
            ondelete="SET NULL (lead_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_email_verifications_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_email_verifications")),
        schema="tradewind",
    )
    op.create_index(
        "idx_email_verifications_organization_id_contact_id",
        "email_verifications",
        ["organization_id", "contact_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_email_verifications_organization_id_deleted_at",
        "email_verifications",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_email_verifications_organization_id_email_normalized",
        "email_verifications",
        ["organization_id", "email_normalized", sa.literal_column("checked_at DESC")],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_email_verifications_organization_id_enrichment_source_id",
        "email_verifications",
        ["organization_id", "enrichment_source_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("enrichment_source_id IS NOT NULL"),
    )
    op.create_index(
        "idx_email_verifications_organization_id_lead_id",
        "email_verifications",
        ["organization_id", "lead_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_id IS NOT NULL"),
    )


def _enrichment_calls() -> None:
    op.create_table(
        "enrichment_calls",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("enrichment_source_id", sa.BigInteger(), nullable=False),
        sa.Column("lead_id", sa.BigInteger(), nullable=True),
        sa.Column("batch_id", sa.BigInteger(), nullable=True),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column(
            "called_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("requests", sa.Integer(), server_default="1", nullable=False),
        sa.Column("has_succeeded", sa.Boolean(), nullable=False),
        sa.Column("leads_found", sa.Integer(), server_default="0", nullable=False),
        sa.Column("emails_found", sa.Integer(), server_default="0", nullable=False),
        sa.Column("emails_verified", sa.Integer(), server_default="0", nullable=False),
        sa.Column("cost", sa.Numeric(precision=15, scale=4), server_default="0", nullable=False),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("error_message", sa.Text(), nullable=True),
        sa.Column(
            "details",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
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
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_enrichment_calls_currency")),
        sa.CheckConstraint(
            "jsonb_typeof(details) = 'object'", name=op.f("ck_enrichment_calls_details")
        ),
        sa.CheckConstraint(
            "char_length(error_message) <= 2000", name=op.f("ck_enrichment_calls_error_message")
        ),
        sa.CheckConstraint(
            "char_length(operation) <= 100", name=op.f("ck_enrichment_calls_operation")
        ),
        sa.CheckConstraint("cost >= 0", name=op.f("ck_enrichment_calls_cost")),
        sa.CheckConstraint("emails_found >= 0", name=op.f("ck_enrichment_calls_emails_found")),
        sa.CheckConstraint(
            "emails_verified BETWEEN 0 AND emails_found",
            name=op.f("ck_enrichment_calls_emails_verified"),
        ),
        sa.CheckConstraint("leads_found >= 0", name=op.f("ck_enrichment_calls_leads_found")),
        sa.CheckConstraint("requests >= 1", name=op.f("ck_enrichment_calls_requests")),
        sa.ForeignKeyConstraint(
            ["organization_id", "batch_id"],
            ["tradewind.lead_batches.organization_id", "tradewind.lead_batches.id"],
            name=op.f("fk_enrichment_calls_organization_id_batch_id"),
            ondelete="SET NULL (batch_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "enrichment_source_id"],
            ["tradewind.enrichment_sources.organization_id", "tradewind.enrichment_sources.id"],
            name=op.f("fk_enrichment_calls_organization_id_enrichment_source_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name=op.f("fk_enrichment_calls_organization_id_lead_id"),
            ondelete="SET NULL (lead_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_enrichment_calls_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_enrichment_calls")),
        schema="tradewind",
    )
    op.create_index(
        "idx_enrichment_calls_organization_id_batch_id",
        "enrichment_calls",
        ["organization_id", "batch_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
    op.create_index(
        "idx_enrichment_calls_organization_id_called_at_id",
        "enrichment_calls",
        ["organization_id", sa.literal_column("called_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_enrichment_calls_organization_id_deleted_at",
        "enrichment_calls",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_enrichment_calls_organization_id_lead_id",
        "enrichment_calls",
        ["organization_id", "lead_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_id IS NOT NULL"),
    )
    op.create_index(
        "idx_enrichment_calls_organization_id_source_called_at",
        "enrichment_calls",
        ["organization_id", "enrichment_source_id", sa.literal_column("called_at DESC")],
        unique=False,
        schema="tradewind",
    )


def _lead_journeys() -> None:
    op.create_table(
        "lead_journeys",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("lead_id", sa.BigInteger(), nullable=False),
        sa.Column("lead_source_id", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("first_contact_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("demo_booked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trial_started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("converted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "plan_type",
            sa.Enum(
                "basic",
                "business",
                "premium",
                name="plan_type",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=True,
        ),
        sa.Column("mrr", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("lifetime_value", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("attributed_source", sa.Text(), nullable=True),
        sa.Column(
            "conversion_time_days",
            sa.Integer(),
            sa.Computed(
                "floor(EXTRACT(epoch FROM (converted_at - first_contact_at)) / 86400::numeric)::integer",
                persisted=True,
            ),
            nullable=True,
        ),
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
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_lead_journeys_currency")),
        sa.CheckConstraint(
            "char_length(attributed_source) <= 50", name=op.f("ck_lead_journeys_attributed_source")
        ),
        sa.CheckConstraint("char_length(source) <= 50", name=op.f("ck_lead_journeys_source")),
        sa.CheckConstraint(
            "converted_at >= first_contact_at AND demo_booked_at >= first_contact_at AND trial_started_at >= first_contact_at",
            name=op.f("ck_lead_journeys_order"),
        ),
        sa.CheckConstraint("mrr >= 0", name=op.f("ck_lead_journeys_mrr")),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name=op.f("fk_lead_journeys_organization_id_lead_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_source_id"],
            ["tradewind.lead_sources.organization_id", "tradewind.lead_sources.id"],
            name=op.f("fk_lead_journeys_organization_id_lead_source_id"),
            ondelete="SET NULL (lead_source_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_lead_journeys_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_lead_journeys")),
        schema="tradewind",
    )
    op.create_index(
        "idx_lead_journeys_organization_id_deleted_at",
        "lead_journeys",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_lead_journeys_organization_id_first_contact_at_id",
        "lead_journeys",
        ["organization_id", sa.literal_column("first_contact_at"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_lead_journeys_organization_id_lead_id",
        "lead_journeys",
        ["organization_id", "lead_id"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_lead_journeys_organization_id_lead_source_id",
        "lead_journeys",
        ["organization_id", "lead_source_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_source_id IS NOT NULL"),
    )


def _leads_and_contacts() -> None:
    op.add_column(
        "contacts", sa.Column("batch_id", sa.BigInteger(), nullable=True), schema="tradewind"
    )
    op.add_column(
        "contacts",
        sa.Column("originals", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        schema="tradewind",
    )
    op.create_index(
        "idx_contacts_organization_id_batch_id",
        "contacts",
        ["organization_id", "batch_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_contacts_organization_id_batch_id"),
        "contacts",
        "lead_batches",
        ["organization_id", "batch_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (batch_id)",
    )
    op.add_column(
        "leads",
        sa.Column("originals", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        schema="tradewind",
    )
    op.create_index(
        "idx_leads_organization_id_batch_id",
        "leads",
        ["organization_id", "batch_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
    op.create_index(
        "idx_leads_organization_id_insurance_product_id",
        "leads",
        ["organization_id", "insurance_product_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("insurance_product_id IS NOT NULL"),
    )
    op.create_index(
        "idx_leads_organization_id_lead_source_id",
        "leads",
        ["organization_id", "lead_source_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_source_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_leads_organization_id_lead_source_id"),
        "leads",
        "lead_sources",
        ["organization_id", "lead_source_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (lead_source_id)",
    )
    op.create_foreign_key(
        op.f("fk_leads_organization_id_insurance_product_id"),
        "leads",
        "insurance_products",
        ["organization_id", "insurance_product_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (insurance_product_id)",
    )
    op.create_foreign_key(
        op.f("fk_leads_organization_id_batch_id"),
        "leads",
        "lead_batches",
        ["organization_id", "batch_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (batch_id)",
    )
