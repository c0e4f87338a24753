"""Access: organizations, people, roles, sign-ins; and the functions that guard them."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "8c1e5b7d2f40"
down_revision = "4d5c3f8a1b20"
# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "a96306178338"


def upgrade() -> None:
    op.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")
    op.execute(ROLES)
    op.create_table(
        "users",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("role_name", sa.Text(collation="C"), nullable=False),
        sa.Column("email", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "email_normalized",
            sa.Text(collation="C"),
            sa.Computed("lower(btrim(email))", persisted=True),
            nullable=False,
        ),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("last_name", sa.Text(), nullable=False),
        sa.Column(
            "full_name",
            sa.Text(),
            sa.Computed(
                "NULLIF(btrim(COALESCE(first_name, ''::text) || ' '::text || COALESCE(last_name, ''::text)), ''::text)",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.Column("phone_number", sa.Text(), nullable=True),
        sa.Column(
            "gender",
            sa.Enum(
                "male",
                "female",
                "other",
                "unknown",
                name="gender",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="unknown",
            nullable=False,
        ),
        sa.Column("date_of_birth", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "pending_activation",
                "active",
                "inactive",
                "suspended",
                "deleted",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="pending_activation",
            nullable=False,
        ),
        sa.Column(
            "is_active",
            sa.Boolean(),
            sa.Computed("status::text = 'active'::text", persisted=True),
            nullable=False,
        ),
        sa.Column("is_superuser", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("email_verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "is_email_verified",
            sa.Boolean(),
            sa.Computed("email_verified_at IS NOT NULL", persisted=True),
            nullable=False,
        ),
        sa.Column(
            "must_change_password", sa.Boolean(), server_default=sa.text("true"), nullable=False
        ),
        sa.Column("password_changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_login_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("locale", sa.Text(), server_default="en", nullable=False),
        sa.Column("time_zone", sa.Text(), server_default="UTC", nullable=False),
        sa.Column(
            "metadata",
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
        sa.CheckConstraint(
            "date_of_birth BETWEEN DATE '1900-01-01' AND (created_at AT TIME ZONE 'UTC')::date - interval '18 years'",
            name=op.f("ck_users_date_of_birth"),
        ),
        sa.CheckConstraint(
            "email ~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' AND char_length(email) <= 254",
            name=op.f("ck_users_email"),
        ),
        sa.CheckConstraint("jsonb_typeof(metadata) = 'object'", name=op.f("ck_users_metadata")),
        sa.CheckConstraint("locale ~ '^[a-z]{2,3}(_[A-Z]{2})?$'", name=op.f("ck_users_locale")),
        sa.CheckConstraint(
            "phone_number ~ '^\\+?[0-9]{10,20}$'", name=op.f("ck_users_phone_number")
        ),
        sa.CheckConstraint(
            "char_length(first_name) BETWEEN 2 AND 100", name=op.f("ck_users_first_name")
        ),
        sa.CheckConstraint(
            "char_length(last_name) BETWEEN 2 AND 100", name=op.f("ck_users_last_name")
        ),
        sa.CheckConstraint(
            "octet_length(role_name) BETWEEN 1 AND 63", name=op.f("ck_users_role_name")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("role_name", name=op.f("uq_users_role_name")),
        schema="tradewind",
    )
    op.create_index(
        "idx_users_email_normalized",
        "users",
        ["email_normalized"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "idx_users_status",
        "users",
        ["status"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "organizations",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "agency",
                "client",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="agency",
            nullable=False,
        ),
        sa.Column("agency_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(collation="C"), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("legal_name", sa.Text(), nullable=True),
        sa.Column("tax_id", sa.Text(), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(collation="C"), nullable=True),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("postal_code", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("imprint", sa.Text(), nullable=True),
        sa.Column("primary_color", sa.Text(), nullable=True),
        sa.Column("accent_color", sa.Text(), nullable=True),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("logo_type", sa.Text(), nullable=True),
        sa.Column("locale", sa.Text(), server_default="en", nullable=False),
        sa.Column("time_zone", sa.Text(), server_default="UTC", nullable=False),
        sa.Column("currency", sa.Text(), server_default="EUR", nullable=False),
        sa.Column(
            "metadata",
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
        sa.CheckConstraint(
            "accent_color ~ '^#[0-9a-f]{6}$'", name=op.f("ck_organizations_accent_color")
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_organizations_currency")),
        sa.CheckConstraint(
            "email ~ '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' AND char_length(email) <= 254",
            name=op.f("ck_organizations_email"),
        ),
        sa.CheckConstraint(
            "jsonb_typeof(metadata) = 'object'", name=op.f("ck_organizations_metadata")
        ),
        sa.CheckConstraint(
            "kind = 'client' OR agency_id IS NULL", name=op.f("ck_organizations_agency_id")
        ),
        sa.CheckConstraint(
            "locale ~ '^[a-z]{2,3}(_[A-Z]{2})?$'", name=op.f("ck_organizations_locale")
        ),
        sa.CheckConstraint(
            "primary_color ~ '^#[0-9a-f]{6}$'", name=op.f("ck_organizations_primary_color")
        ),
        sa.CheckConstraint(
            "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80",
            name=op.f("ck_organizations_slug"),
        ),
        sa.CheckConstraint(
            "(logo IS NULL) = (logo_type IS NULL)", name=op.f("ck_organizations_logo_type")
        ),
        sa.CheckConstraint("char_length(city) <= 100", name=op.f("ck_organizations_city")),
        sa.CheckConstraint("char_length(country) <= 100", name=op.f("ck_organizations_country")),
        sa.CheckConstraint(
            "char_length(legal_name) <= 255", name=op.f("ck_organizations_legal_name")
        ),
        sa.CheckConstraint(
            "char_length(name) BETWEEN 1 AND 255", name=op.f("ck_organizations_name")
        ),
        sa.CheckConstraint("char_length(phone) <= 50", name=op.f("ck_organizations_phone")),
        sa.CheckConstraint(
            "char_length(postal_code) <= 20", name=op.f("ck_organizations_postal_code")
        ),
        sa.CheckConstraint("char_length(state) <= 100", name=op.f("ck_organizations_state")),
        sa.CheckConstraint("char_length(street) <= 255", name=op.f("ck_organizations_street")),
        sa.CheckConstraint("char_length(tax_id) <= 50", name=op.f("ck_organizations_tax_id")),
        sa.CheckConstraint("char_length(website) <= 500", name=op.f("ck_organizations_website")),
        sa.CheckConstraint("octet_length(logo) <= 1048576", name=op.f("ck_organizations_logo")),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["tradewind.organizations.id"], name=op.f("fk_organizations_agency_id")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["tradewind.users.id"], name=op.f("fk_organizations_owner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizations")),
        schema="tradewind",
    )
    op.create_index(
        "idx_organizations_agency_id",
        "organizations",
        ["agency_id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_organizations_name", "organizations", ["name"], unique=False, schema="tradewind"
    )
    op.create_index(
        "idx_organizations_owner_id",
        "organizations",
        ["owner_id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_organizations_slug",
        "organizations",
        ["slug"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "permissions",
        sa.Column(
            "role",
            sa.Enum(
                "owner",
                "admin",
                "manager",
                "sales_rep",
                "marketer",
                "analyst",
                "user",
                "viewer",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("role", "area", "action", name=op.f("pk_permissions")),
        schema="tradewind",
    )
    op.create_table(
        "guarded_tables",
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", name=op.f("pk_guarded_tables")),
        schema="tradewind",
    )
    op.create_table(
        "memberships",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "owner",
                "admin",
                "manager",
                "sales_rep",
                "marketer",
                "analyst",
                "user",
                "viewer",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=False,
        ),
        sa.Column(
            "permissions",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
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
            "jsonb_typeof(permissions) = 'object'", name=op.f("ck_memberships_permissions")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_memberships_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["tradewind.users.id"], name=op.f("fk_memberships_user_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_memberships")),
        sa.UniqueConstraint(
            "organization_id",
            "user_id",
            "role",
            name=op.f("uq_memberships_organization_id_user_id_role"),
        ),
        schema="tradewind",
    )
    op.create_index(
        "idx_memberships_user_id",
        "memberships",
        ["user_id", "organization_id"],
        unique=False,
        schema="tradewind",
    )
    op.create_table(
        "settings",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("key", sa.Text(collation="C"), nullable=False),
        sa.Column("value", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
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
            "key ~ '^[a-z0-9_]+(\\.[a-z0-9_]+)*$' AND char_length(key) <= 100",
            name=op.f("ck_settings_key"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_settings_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["tradewind.users.id"], name=op.f("fk_settings_user_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_settings")),
        sa.UniqueConstraint(
            "organization_id",
            "user_id",
            "key",
            name=op.f("uq_settings_organization_id_user_id_key"),
            postgresql_nulls_not_distinct=True,
        ),
        schema="tradewind",
    )
    op.create_index(
        "idx_settings_user_id", "settings", ["user_id"], unique=False, schema="tradewind"
    )
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("organization_id", sa.BigInteger(), nullable=True),
        sa.Column("workstation", sa.Text(), nullable=True),
        sa.Column("operating_system", sa.Text(), nullable=True),
        sa.Column("application_version", sa.Text(), nullable=True),
        sa.Column("ip_address", postgresql.INET(), nullable=True),
        sa.Column("backend_pid", sa.Integer(), nullable=True),
        sa.Column("backend_started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "started_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "last_seen_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "end_reason",
            sa.Enum(
                "signed_out",
                "revoked",
                "expired",
                "lost",
                name="end_reason",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            nullable=True,
        ),
        sa.Column("revoked_by_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "is_active",
            sa.Boolean(),
            sa.Computed("ended_at IS NULL", persisted=True),
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
            "revoked_by_id IS NULL OR end_reason = 'revoked'",
            name=op.f("ck_sign_ins_revoked_by_id"),
        ),
        sa.CheckConstraint(
            "(end_reason IS NULL) = (ended_at IS NULL)", name=op.f("ck_sign_ins_ended_for_a_reason")
        ),
        sa.CheckConstraint(
            "char_length(application_version) <= 50", name=op.f("ck_sign_ins_application_version")
        ),
        sa.CheckConstraint(
            "char_length(operating_system) <= 255", name=op.f("ck_sign_ins_operating_system")
        ),
        sa.CheckConstraint("char_length(workstation) <= 255", name=op.f("ck_sign_ins_workstation")),
        sa.CheckConstraint("ended_at >= started_at", name=op.f("ck_sign_ins_ended_at")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_sign_ins_organization_id"),
        ),
        sa.ForeignKeyConstraint(
            ["revoked_by_id"], ["tradewind.users.id"], name=op.f("fk_sign_ins_revoked_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["tradewind.users.id"], name=op.f("fk_sign_ins_user_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ins")),
        schema="tradewind",
    )
    op.create_index(
        "idx_sign_ins_last_seen_at",
        "sign_ins",
        ["last_seen_at"],
        unique=False,
        schema="tradewind",
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "idx_sign_ins_organization_id",
        "sign_ins",
        ["organization_id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_sign_ins_revoked_by_id",
        "sign_ins",
        ["revoked_by_id"],
        unique=False,
        schema="tradewind",
    )
    op.create_index(
        "idx_sign_ins_user_id_started_at",
        "sign_ins",
        ["user_id", sa.literal_column("started_at DESC")],
        unique=False,
        schema="tradewind",
    )
    op.create_table(
        "subscriptions",
        sa.Column("organization_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "tier",
            sa.Enum(
                "free",
                "starter",
                "growth",
                "professional",
                "scale",
                "agency",
                name="tier",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="starter",
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "trialing",
                "active",
                "past_due",
                "suspended",
                "cancelled",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=40,
                schema="tradewind",
            ),
            server_default="trialing",
            nullable=False,
        ),
        sa.Column("trial_ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stripe_customer_id", sa.Text(), nullable=True),
        sa.Column("stripe_subscription_id", sa.Text(), nullable=True),
        sa.Column("monthly_email_limit", sa.Integer(), nullable=True),
        sa.Column("contact_limit", sa.Integer(), nullable=True),
        sa.Column(
            "metadata",
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
        sa.CheckConstraint(
            "jsonb_typeof(metadata) = 'object'", name=op.f("ck_subscriptions_metadata")
        ),
        sa.CheckConstraint(
            "char_length(stripe_customer_id) <= 255",
            name=op.f("ck_subscriptions_stripe_customer_id"),
        ),
        sa.CheckConstraint(
            "char_length(stripe_subscription_id) <= 255",
            name=op.f("ck_subscriptions_stripe_subscription_id"),
        ),
        sa.CheckConstraint("contact_limit >= 0", name=op.f("ck_subscriptions_contact_limit")),
        sa.CheckConstraint(
            "monthly_email_limit >= 0", name=op.f("ck_subscriptions_monthly_email_limit")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["tradewind.organizations.id"],
            name=op.f("fk_subscriptions_organization_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_subscriptions")),
        schema="tradewind",
    )
    op.create_index(
        "idx_subscriptions_organization_id",
        "subscriptions",
        ["organization_id"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    op.get_bind().connection.driver_connection.execute(
        Path(__file__).with_suffix(".sql").read_text("utf-8")
    )


# Roles belong to the whole server: another database may have made them a moment ago.
ROLES = """
DO $do$
DECLARE
    group_role text;
BEGIN
    FOREACH group_role IN ARRAY ARRAY['staff', 'role_owner', 'role_admin', 'role_manager',
        'role_sales_rep', 'role_marketer', 'role_analyst', 'role_user', 'role_viewer'] LOOP
        group_role := regexp_replace(current_user, '_owner$', '') || '_' || group_role;
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', group_role);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
    END LOOP;
END
$do$
"""
