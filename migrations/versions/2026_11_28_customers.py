"""Customers: companies, contracts, and what happened and is to be done with them."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "d6a7501a6138"

revision = "d4b9f6a27c31"
down_revision = "d41f7b0c9e26"


def upgrade() -> None:
    companies_and_contracts()
    dealings()
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )


def companies_and_contracts() -> None:
    op.create_table(
        "customer_companies",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("company_name", sa.Text(), nullable=False),
        sa.Column("legal_name", sa.Text(), nullable=True),
        sa.Column("tax_id", sa.Text(), nullable=True),
        sa.Column(
            "tax_id_normalized",
            sa.Text(collation="C"),
            sa.Computed(
                "NULLIF(upper(regexp_replace(tax_id, '[\\W_]+'::text, ''::text, 'g'::text)), ''::text)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "brand",
            sa.Text(collation="C"),
            sa.Computed(
                "NULLIF(regexp_replace(regexp_replace(replace(lower(company_name), '.'::text, ''::text), '\\m(gmbh|mbh|ug|ag|kg|kgaa|ohg|gbr|ek|ev|se|ltd|limited|plc|llc|llp|lp|inc|incorporated|corp|corporation|co|company|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|aps|sro|doo|kft|zrt|pty)\\M'::text, ''::text, 'g'::text), '[\\W_]+'::text, ''::text, 'g'::text), ''::text)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column(
            "domain",
            sa.Text(collation="C"),
            sa.Computed(
                "NULLIF(regexp_replace(lower(website), '^([a-z]+://)?(www\\.)?([^/:?#]*).*$'::text, '\\3'::text), ''::text)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(collation="C"), nullable=True),
        sa.Column("founding_year", sa.SmallInteger(), nullable=True),
        sa.Column("industry_code", sa.Text(), nullable=True),
        sa.Column("industry_name", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column(
            "company_size",
            sa.Enum(
                "micro",
                "small",
                "medium",
                "large",
                "enterprise",
                name="company_size",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=True,
        ),
        sa.Column("employee_count", sa.Integer(), nullable=True),
        sa.Column("annual_revenue_amount", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("annual_revenue_currency", sa.Text(), nullable=True),
        sa.Column(
            "revenue_range",
            sa.Enum(
                "under_100k",
                "from_100k",
                "from_1m",
                "from_10m",
                "from_100m",
                "from_1b",
                name="revenue_range",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=True,
        ),
        sa.Column(
            "is_public_company", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
        sa.Column("is_startup", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("target_market", sa.Text(), nullable=True),
        sa.Column("mission_statement", sa.Text(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "lead",
                "prospect",
                "active",
                "inactive",
                "churned",
                "suspended",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="lead",
            nullable=False,
        ),
        sa.Column("status_reason", sa.Text(), nullable=True),
        sa.Column(
            "status_since",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("customer_since", sa.Date(), nullable=True),
        sa.Column(
            "tags", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'::text[]"), nullable=False
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
                "to_tsvector('simple'::regconfig, translate(COALESCE(company_name, ''::text) || ' '::text || COALESCE(legal_name, ''::text) || ' '::text || COALESCE(website, ''::text) || ' '::text || COALESCE(email, ''::text) || ' '::text || COALESCE(tax_id, ''::text), '@._-+/&<'::text, '        '::text))",
                persisted=True,
            ),
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
            "annual_revenue_currency ~ '^[A-Z]{3}$'",
            name=op.f("ck_customer_companies_annual_revenue_currency"),
        ),
        sa.CheckConstraint(
            "email ~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' AND char_length(email) <= 254",
            name=op.f("ck_customer_companies_email"),
        ),
        sa.CheckConstraint(
            "founding_year BETWEEN 1500 AND EXTRACT(year FROM (created_at AT TIME ZONE 'UTC') + interval '1 day')",
            name=op.f("ck_customer_companies_founding_year"),
        ),
        sa.CheckConstraint(
            "jsonb_typeof(custom_fields) = 'object'",
            name=op.f("ck_customer_companies_custom_fields"),
        ),
        sa.CheckConstraint(
            "status NOT IN ('inactive', 'churned', 'suspended') OR status_reason IS NOT NULL",
            name=op.f("ck_customer_companies_status_reason_needed"),
        ),
        sa.CheckConstraint(
            "annual_revenue_amount >= 0", name=op.f("ck_customer_companies_annual_revenue_amount")
        ),
        sa.CheckConstraint(
            "annual_revenue_amount IS NULL OR annual_revenue_currency IS NOT NULL",
            name=op.f("ck_customer_companies_annual_revenue"),
        ),
        sa.CheckConstraint(
            "char_length(company_name) BETWEEN 1 AND 255",
            name=op.f("ck_customer_companies_company_name"),
        ),
        sa.CheckConstraint(
            "char_length(industry_code) <= 20", name=op.f("ck_customer_companies_industry_code")
        ),
        sa.CheckConstraint(
            "char_length(industry_name) <= 255", name=op.f("ck_customer_companies_industry_name")
        ),
        sa.CheckConstraint(
            "char_length(legal_name) <= 255", name=op.f("ck_customer_companies_legal_name")
        ),
        sa.CheckConstraint(
            "char_length(mission_statement) <= 2000",
            name=op.f("ck_customer_companies_mission_statement"),
        ),
        sa.CheckConstraint("char_length(phone) <= 50", name=op.f("ck_customer_companies_phone")),
        sa.CheckConstraint("char_length(sector) <= 100", name=op.f("ck_customer_companies_sector")),
        sa.CheckConstraint(
            "char_length(status_reason) <= 500", name=op.f("ck_customer_companies_status_reason")
        ),
        sa.CheckConstraint(
            "char_length(target_market) <= 1000", name=op.f("ck_customer_companies_target_market")
        ),
        sa.CheckConstraint("char_length(tax_id) <= 50", name=op.f("ck_customer_companies_tax_id")),
        sa.CheckConstraint(
            "char_length(website) <= 500", name=op.f("ck_customer_companies_website")
        ),
        sa.CheckConstraint(
            "employee_count >= 0", name=op.f("ck_customer_companies_employee_count")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_customer_companies_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_customer_companies_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_customer_companies")),
        schema="tradewind",
    )
    op.create_index(
        "idx_customer_companies_organization_id_brand",
        "customer_companies",
        ["organization_id", "brand"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("brand IS NOT NULL"),
    )
    op.create_index(
        "idx_customer_companies_organization_id_company_name_id",
        "customer_companies",
        ["organization_id", sa.literal_column("company_name"), sa.literal_column("id")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_customer_companies_organization_id_created_at_id",
        "customer_companies",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_customer_companies_organization_id_deleted_at",
        "customer_companies",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_customer_companies_organization_id_domain",
        "customer_companies",
        ["organization_id", "domain"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("domain IS NOT NULL"),
    )
    op.create_index(
        "idx_customer_companies_organization_id_owner_id",
        "customer_companies",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_index(
        "idx_customer_companies_organization_id_status_created_at_id",
        "customer_companies",
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
        "idx_customer_companies_organization_id_tax_id_normalized",
        "customer_companies",
        ["organization_id", "tax_id_normalized"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_customer_companies_search",
        "customer_companies",
        ["search"],
        unique=False,
        schema="tradewind",
        postgresql_using="gin",
    )
    op.create_index(
        "idx_customer_companies_tags",
        "customer_companies",
        ["tags"],
        unique=False,
        schema="tradewind",
        postgresql_using="gin",
    )
    op.create_table(
        "company_addresses",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "address_type",
            sa.Enum(
                "headquarters",
                "billing",
                "shipping",
                "branch",
                name="address_type",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="headquarters",
            nullable=False,
        ),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("postal_code", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("is_primary", sa.Boolean(), server_default=sa.text("false"), nullable=False),
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
        postgresql.ExcludeConstraint(
            (sa.column("organization_id"), "="),
            (sa.column("customer_company_id"), "="),
            where=sa.text("is_primary AND deleted_at IS NULL"),
            deferrable=True,
            initially="DEFERRED",
            using="btree",
            name="ex_company_addresses_primary",
        ),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("ck_company_addresses_country")),
        sa.CheckConstraint("char_length(city) <= 100", name=op.f("ck_company_addresses_city")),
        sa.CheckConstraint(
            "char_length(postal_code) <= 20", name=op.f("ck_company_addresses_postal_code")
        ),
        sa.CheckConstraint("char_length(state) <= 100", name=op.f("ck_company_addresses_state")),
        sa.CheckConstraint("char_length(street) <= 255", name=op.f("ck_company_addresses_street")),
        sa.CheckConstraint(
            "num_nonnulls(street, city, postal_code, country) > 0",
            name=op.f("ck_company_addresses_known"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_company_addresses_organization_id_customer_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_company_addresses_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_company_addresses")),
        schema="tradewind",
    )
    op.create_index(
        "idx_company_addresses_organization_id_customer_company_id",
        "company_addresses",
        ["organization_id", "customer_company_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_company_addresses_organization_id_deleted_at",
        "company_addresses",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_table(
        "company_contacts",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column(
            "is_decision_maker", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
        sa.Column("is_primary", sa.Boolean(), server_default=sa.text("false"), nullable=False),
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
        postgresql.ExcludeConstraint(
            (sa.column("organization_id"), "="),
            (sa.column("customer_company_id"), "="),
            where=sa.text("is_primary AND deleted_at IS NULL"),
            deferrable=True,
            initially="DEFERRED",
            using="btree",
            name="ex_company_contacts_primary",
        ),
        sa.CheckConstraint(
            "char_length(department) <= 100", name=op.f("ck_company_contacts_department")
        ),
        sa.CheckConstraint(
            "char_length(position) <= 100", name=op.f("ck_company_contacts_position")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_company_contacts_organization_id_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_company_contacts_organization_id_customer_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_company_contacts_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_company_contacts")),
        schema="tradewind",
    )
    op.create_index(
        "idx_company_contacts_company_contact",
        "company_contacts",
        ["organization_id", "customer_company_id", "contact_id"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_company_contacts_organization_id_contact_id",
        "company_contacts",
        ["organization_id", "contact_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_company_contacts_organization_id_customer_company_id",
        "company_contacts",
        ["organization_id", "customer_company_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_company_contacts_organization_id_deleted_at",
        "company_contacts",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_table(
        "contracts",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("contract_number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column(
            "contract_type",
            sa.Enum(
                "retainer",
                "project",
                "subscription",
                "framework",
                "maintenance",
                "other",
                name="contract_type",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="retainer",
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "draft",
                "active",
                "expiring",
                "expired",
                "terminated",
                "renewed",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="draft",
            nullable=False,
        ),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("start_date", sa.Date(), nullable=False),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("monthly_fee", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("total_value", sa.Numeric(precision=15, scale=2), nullable=True),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column("payment_terms", sa.Text(), nullable=True),
        sa.Column("auto_renewal", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("renewal_months", sa.SmallInteger(), server_default="12", nullable=False),
        sa.Column("renewal_notice_days", sa.SmallInteger(), server_default="30", nullable=False),
        sa.Column(
            "notice_on",
            sa.Date(),
            sa.Computed("end_date - renewal_notice_days::integer", persisted=True),
            nullable=True,
        ),
        sa.Column("terminated_on", sa.Date(), nullable=True),
        sa.Column("termination_reason", sa.Text(), nullable=True),
        sa.Column("renews_id", sa.BigInteger(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
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
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_contracts_currency")),
        sa.CheckConstraint(
            "status <> 'terminated' OR (terminated_on IS NOT NULL AND termination_reason IS NOT NULL)",
            name=op.f("ck_contracts_terminated"),
        ),
        sa.CheckConstraint(
            "NOT auto_renewal OR end_date IS NOT NULL", name=op.f("ck_contracts_auto_renewal")
        ),
        sa.CheckConstraint(
            "char_length(contract_number) BETWEEN 1 AND 50",
            name=op.f("ck_contracts_contract_number"),
        ),
        sa.CheckConstraint("char_length(notes) <= 5000", name=op.f("ck_contracts_notes")),
        sa.CheckConstraint(
            "char_length(payment_terms) <= 50", name=op.f("ck_contracts_payment_terms")
        ),
        sa.CheckConstraint(
            "char_length(termination_reason) <= 500", name=op.f("ck_contracts_termination_reason")
        ),
        sa.CheckConstraint("char_length(title) <= 255", name=op.f("ck_contracts_title")),
        sa.CheckConstraint("end_date >= start_date", name=op.f("ck_contracts_end_date")),
        sa.CheckConstraint("monthly_fee >= 0", name=op.f("ck_contracts_monthly_fee")),
        sa.CheckConstraint(
            "renewal_months BETWEEN 1 AND 120", name=op.f("ck_contracts_renewal_months")
        ),
        sa.CheckConstraint(
            "renewal_notice_days BETWEEN 0 AND 730", name=op.f("ck_contracts_renewal_notice_days")
        ),
        sa.CheckConstraint("renews_id <> id", name=op.f("ck_contracts_renews")),
        sa.CheckConstraint("total_value >= 0", name=op.f("ck_contracts_total_value")),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_contracts_organization_id_customer_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "renews_id"],
            ["tradewind.contracts.organization_id", "tradewind.contracts.id"],
            name=op.f("fk_contracts_organization_id_renews_id"),
            ondelete="SET NULL (renews_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_contracts_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_contracts_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_contracts")),
        schema="tradewind",
    )
    op.create_index(
        "idx_contracts_customer_company_id_created_at",
        "contracts",
        [
            "organization_id",
            "customer_company_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_contracts_organization_id_contract_number",
        "contracts",
        ["organization_id", sa.literal_column("lower(contract_number)")],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_contracts_organization_id_created_at_id",
        "contracts",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_contracts_organization_id_deleted_at",
        "contracts",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_contracts_organization_id_end_date",
        "contracts",
        ["organization_id", "end_date"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL AND status IN ('active', 'expiring')"),
    )
    op.create_index(
        "idx_contracts_organization_id_owner_id",
        "contracts",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_index(
        "idx_contracts_organization_id_renews_id",
        "contracts",
        ["organization_id", "renews_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("renews_id IS NOT NULL"),
    )
    op.create_index(
        "idx_contracts_organization_id_status_created_at_id",
        "contracts",
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
    op.create_table(
        "documents",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("sha256", sa.Text(collation="C"), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("finding", sa.Text(), nullable=True),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        sa.Column("lead_id", sa.BigInteger(), nullable=True),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
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
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_documents_sha256")),
        sa.CheckConstraint(
            "url ~* '^https?://\\S+$' AND char_length(url) <= 2000", name=op.f("ck_documents_url")
        ),
        sa.CheckConstraint(
            "CASE WHEN url IS NULL THEN num_nonnulls(file_name, media_type, size, sha256) = 4 ELSE num_nonnulls(size, sha256) = 0 END",
            name=op.f("ck_documents_file_or_link"),
        ),
        sa.CheckConstraint(
            "char_length(description) <= 2000", name=op.f("ck_documents_description")
        ),
        sa.CheckConstraint("char_length(file_name) <= 255", name=op.f("ck_documents_file_name")),
        sa.CheckConstraint("char_length(finding) <= 500", name=op.f("ck_documents_finding")),
        sa.CheckConstraint("char_length(media_type) <= 127", name=op.f("ck_documents_media_type")),
        sa.CheckConstraint("char_length(title) BETWEEN 1 AND 255", name=op.f("ck_documents_title")),
        sa.CheckConstraint("size BETWEEN 0 AND 26214400", name=op.f("ck_documents_size")),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_documents_organization_id_contact_id"),
            ondelete="SET NULL (contact_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contract_id"],
            ["tradewind.contracts.organization_id", "tradewind.contracts.id"],
            name=op.f("fk_documents_organization_id_contract_id"),
            ondelete="SET NULL (contract_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_documents_organization_id_customer_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name=op.f("fk_documents_organization_id_lead_id"),
            ondelete="SET NULL (lead_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_documents_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_documents_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_documents")),
        schema="tradewind",
    )
    op.create_index(
        "idx_documents_contact_id_created_at",
        "documents",
        [
            "organization_id",
            "contact_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_documents_customer_company_id_created_at",
        "documents",
        [
            "organization_id",
            "customer_company_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_documents_lead_id_created_at",
        "documents",
        [
            "organization_id",
            "lead_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_id IS NOT NULL"),
    )
    op.create_index(
        "idx_documents_organization_id_contract_id",
        "documents",
        ["organization_id", "contract_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contract_id IS NOT NULL"),
    )
    op.create_index(
        "idx_documents_organization_id_created_at_id",
        "documents",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_documents_organization_id_deleted_at",
        "documents",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_documents_organization_id_owner_id",
        "documents",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_index(
        "idx_documents_organization_id_sha256",
        "documents",
        ["organization_id", "sha256"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("sha256 IS NOT NULL"),
    )


def dealings() -> None:
    op.create_table(
        "interactions",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "email",
                "call",
                "meeting",
                "demo",
                "presentation",
                "follow_up",
                "support",
                name="type",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column(
            "direction",
            sa.Enum(
                "inbound",
                "outbound",
                name="direction",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=True,
        ),
        sa.Column(
            "happened_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("duration_minutes", sa.SmallInteger(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column(
            "sentiment",
            sa.Enum(
                "positive",
                "neutral",
                "negative",
                "complaint",
                name="sentiment",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=True,
        ),
        sa.Column("channel_preference", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("next_step_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        sa.Column("lead_id", sa.BigInteger(), nullable=True),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
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
            "char_length(channel_preference) <= 50", name=op.f("ck_interactions_channel_preference")
        ),
        sa.CheckConstraint(
            "char_length(description) <= 20000", name=op.f("ck_interactions_description")
        ),
        sa.CheckConstraint("char_length(next_step) <= 500", name=op.f("ck_interactions_next_step")),
        sa.CheckConstraint("char_length(outcome) <= 500", name=op.f("ck_interactions_outcome")),
        sa.CheckConstraint("char_length(subject) <= 255", name=op.f("ck_interactions_subject")),
        sa.CheckConstraint(
            "duration_minutes BETWEEN 0 AND 1440", name=op.f("ck_interactions_duration_minutes")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_interactions_organization_id_contact_id"),
            ondelete="SET NULL (contact_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_interactions_organization_id_customer_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name=op.f("fk_interactions_organization_id_lead_id"),
            ondelete="SET NULL (lead_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_interactions_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_interactions_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_interactions")),
        schema="tradewind",
    )
    op.create_index(
        "idx_interactions_contact_id_happened_at",
        "interactions",
        [
            "organization_id",
            "contact_id",
            sa.literal_column("happened_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_interactions_customer_company_id_happened_at",
        "interactions",
        [
            "organization_id",
            "customer_company_id",
            sa.literal_column("happened_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_interactions_lead_id_happened_at",
        "interactions",
        [
            "organization_id",
            "lead_id",
            sa.literal_column("happened_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_id IS NOT NULL"),
    )
    op.create_index(
        "idx_interactions_organization_id_deleted_at",
        "interactions",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_interactions_organization_id_happened_at_id",
        "interactions",
        ["organization_id", sa.literal_column("happened_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_interactions_organization_id_owner_id",
        "interactions",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_table(
        "notes",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("is_pinned", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        sa.Column("lead_id", sa.BigInteger(), nullable=True),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
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
        sa.CheckConstraint("char_length(body) BETWEEN 1 AND 20000", name=op.f("ck_notes_body")),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_notes_organization_id_contact_id"),
            ondelete="SET NULL (contact_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contract_id"],
            ["tradewind.contracts.organization_id", "tradewind.contracts.id"],
            name=op.f("fk_notes_organization_id_contract_id"),
            ondelete="SET NULL (contract_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_notes_organization_id_customer_company_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name=op.f("fk_notes_organization_id_lead_id"),
            ondelete="SET NULL (lead_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_notes_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_notes_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_notes")),
        schema="tradewind",
    )
    op.create_index(
        "idx_notes_contact_id_created_at",
        "notes",
        [
            "organization_id",
            "contact_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_notes_customer_company_id_created_at",
        "notes",
        [
            "organization_id",
            "customer_company_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_notes_lead_id_created_at",
        "notes",
        [
            "organization_id",
            "lead_id",
            sa.literal_column("created_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_id IS NOT NULL"),
    )
    op.create_index(
        "idx_notes_organization_id_contract_id",
        "notes",
        ["organization_id", "contract_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contract_id IS NOT NULL"),
    )
    op.create_index(
        "idx_notes_organization_id_deleted_at",
        "notes",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_notes_organization_id_owner_id",
        "notes",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_table(
        "tasks",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "type",
            sa.Enum(
                "to_do",
                "call",
                "email",
                "meeting",
                "follow_up",
                "deadline",
                name="type",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="to_do",
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "pending",
                "in_progress",
                "completed",
                "cancelled",
                "blocked",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="pending",
            nullable=False,
        ),
        sa.Column(
            "priority",
            sa.Enum(
                "low",
                "medium",
                "high",
                "urgent",
                name="priority",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="medium",
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_all_day", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("repeats_id", sa.BigInteger(), nullable=True),
        sa.Column("blocked_by_id", sa.BigInteger(), nullable=True),
        sa.Column("reminder_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("uid", sa.Text(collation="C"), nullable=True),
        sa.Column("customer_company_id", sa.BigInteger(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        sa.Column("lead_id", sa.BigInteger(), nullable=True),
        sa.Column("opportunity_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
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
            "(status = 'completed') = (completed_at IS NOT NULL)", name=op.f("ck_tasks_completed")
        ),
        sa.CheckConstraint("blocked_by_id <> id", name=op.f("ck_tasks_blocked_by")),
        sa.CheckConstraint("char_length(description) <= 20000", name=op.f("ck_tasks_description")),
        sa.CheckConstraint("char_length(location) <= 255", name=op.f("ck_tasks_location")),
        sa.CheckConstraint("char_length(recurrence) <= 500", name=op.f("ck_tasks_recurrence")),
        sa.CheckConstraint("char_length(title) BETWEEN 1 AND 255", name=op.f("ck_tasks_title")),
        sa.CheckConstraint("char_length(uid) <= 255", name=op.f("ck_tasks_uid")),
        sa.CheckConstraint(
            "due_at IS NOT NULL OR (ends_at IS NULL AND recurrence IS NULL)",
            name=op.f("ck_tasks_due"),
        ),
        sa.CheckConstraint("ends_at >= due_at", name=op.f("ck_tasks_ends_at")),
        sa.ForeignKeyConstraint(
            ["organization_id", "blocked_by_id"],
            ["tradewind.tasks.organization_id", "tradewind.tasks.id"],
            name=op.f("fk_tasks_organization_id_blocked_by_id"),
            ondelete="SET NULL (blocked_by_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            name=op.f("fk_tasks_organization_id_contact_id"),
            ondelete="SET NULL (contact_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "contract_id"],
            ["tradewind.contracts.organization_id", "tradewind.contracts.id"],
            name=op.f("fk_tasks_organization_id_contract_id"),
            ondelete="SET NULL (contract_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            name=op.f("fk_tasks_organization_id_customer_company_id"),
            ondelete="SET NULL (customer_company_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name=op.f("fk_tasks_organization_id_lead_id"),
            ondelete="SET NULL (lead_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "repeats_id"],
            ["tradewind.tasks.organization_id", "tradewind.tasks.id"],
            name=op.f("fk_tasks_organization_id_repeats_id"),
            ondelete="SET NULL (repeats_id)",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_tasks_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_tasks_owner_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_tasks")),
        schema="tradewind",
    )
    op.create_index(
        "idx_tasks_contact_id_completed_at",
        "tasks",
        [
            "organization_id",
            "contact_id",
            sa.literal_column("completed_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contact_id IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_customer_company_id_completed_at",
        "tasks",
        [
            "organization_id",
            "customer_company_id",
            sa.literal_column("completed_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_lead_id_completed_at",
        "tasks",
        [
            "organization_id",
            "lead_id",
            sa.literal_column("completed_at DESC"),
            sa.literal_column("id DESC"),
        ],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("lead_id IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_blocked_by_id",
        "tasks",
        ["organization_id", "blocked_by_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("blocked_by_id IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_contract_id",
        "tasks",
        ["organization_id", "contract_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("contract_id IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_created_at_id",
        "tasks",
        ["organization_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_deleted_at",
        "tasks",
        ["organization_id", sa.literal_column("deleted_at DESC")],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_due_at",
        "tasks",
        ["organization_id", "due_at", "id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_owner_id",
        "tasks",
        ["organization_id", "owner_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_owner_id_due_at",
        "tasks",
        ["organization_id", "owner_id", "due_at"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text(
            "deleted_at IS NULL AND status IN ('pending', 'in_progress', 'blocked')"
        ),
    )
    op.create_index(
        "idx_tasks_organization_id_reminder_at",
        "tasks",
        ["organization_id", "reminder_at"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("reminder_at IS NOT NULL AND reminded_at IS NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_repeats_id",
        "tasks",
        ["organization_id", "repeats_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("repeats_id IS NOT NULL"),
    )
    op.create_index(
        "idx_tasks_organization_id_status_created_at_id",
        "tasks",
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
        "idx_tasks_organization_id_uid",
        "tasks",
        ["organization_id", "uid"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "document_contents",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("piece", sa.LargeBinary(), nullable=False),
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
            "octet_length(piece) BETWEEN 1 AND 1048576", name=op.f("ck_document_contents_piece")
        ),
        sa.CheckConstraint("position BETWEEN 0 AND 24", name=op.f("ck_document_contents_position")),
        sa.ForeignKeyConstraint(
            ["organization_id", "document_id"],
            ["tradewind.documents.organization_id", "tradewind.documents.id"],
            name=op.f("fk_document_contents_organization_id_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_document_contents_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_document_contents")),
        schema="tradewind",
    )
    op.create_index(
        "idx_document_contents_document_id_position",
        "document_contents",
        ["organization_id", "document_id", "position"],
        unique=True,
        schema="tradewind",
    )
    op.create_index(
        "idx_leads_organization_id_customer_company_id",
        "leads",
        ["organization_id", "customer_company_id"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("customer_company_id IS NOT NULL"),
    )
    op.create_foreign_key(
        op.f("fk_leads_organization_id_customer_company_id"),
        "leads",
        "customer_companies",
        ["organization_id", "customer_company_id"],
        ["organization_id", "id"],
        source_schema="tradewind",
        referent_schema="tradewind",
        ondelete="SET NULL (customer_company_id)",
    )
