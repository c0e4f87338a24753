"""Who works here, for which organization, and as what."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Computed,
    ForeignKey,
    Identity,
    Index,
    LargeBinary,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import INET, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.access.choices import Gender, OrganizationKind
from core.access.permissions import Role
from core.db import Model, Standard, Tenant
from core.values import (
    PLAIN,
    check,
    choices,
    email_format,
    extras,
    full_name,
    limits,
    locale_format,
    normalized_email,
    objects,
)

__all__ = [
    "EndReason",
    "Gender",
    "GuardedTable",
    "HeldRights",
    "Membership",
    "Organization",
    "OrganizationKind",
    "Permission",
    "Role",
    "Setting",
    "SignIn",
    "Subscription",
    "SubscriptionStatus",
    "Tier",
    "User",
    "UserStatus",
]

COLOUR = "%s ~ '^#[0-9a-f]{6}$'"
LIVING = text("deleted_at IS NULL")


class UserStatus(StrEnum):
    PENDING_ACTIVATION = "pending_activation"
    ACTIVE = "active"
    INACTIVE = "inactive"
    SUSPENDED = "suspended"
    DELETED = "deleted"


class EndReason(StrEnum):
    SIGNED_OUT = "signed_out"
    REVOKED = "revoked"
    EXPIRED = "expired"
    # The window was gone without a word: a power cut, a lost network.
    LOST = "lost"


class Tier(StrEnum):
    FREE = "free"
    STARTER = "starter"
    GROWTH = "growth"
    PROFESSIONAL = "professional"
    SCALE = "scale"
    AGENCY = "agency"


class SubscriptionStatus(StrEnum):
    TRIALING = "trialing"
    ACTIVE = "active"
    PAST_DUE = "past_due"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class Organization(Standard):
    """The agency itself, or a client brand it works for."""

    __tablename__ = "organizations"
    __table_args__ = (
        check("agency_id", "kind = 'client' OR agency_id IS NULL"),
        check("slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80"),
        check("name", "char_length(name) BETWEEN 1 AND 255", "An organization needs a name."),
        *limits(legal_name=255, website=500, phone=50, street=255, city=100, state=100),
        *limits(postal_code=20, country=100, tax_id=50),
        email_format(),
        check("primary_color", COLOUR % "primary_color", "A colour is # and six digits."),
        check("accent_color", COLOUR % "accent_color", "A colour is # and six digits."),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        locale_format(),
        # Every window loads the logo at its start.
        check("logo", "octet_length(logo) <= 1048576", "A logo may have at most 1 MB."),
        check("logo_type", "(logo IS NULL) = (logo_type IS NULL)"),
        *objects("metadata"),
        Index(
            "idx_organizations_slug",
            "slug",
            unique=True,
            postgresql_where=LIVING,
            info={"refusal": "There is an organization with this short name already."},
        ),
        Index("idx_organizations_name", "name"),
        Index("idx_organizations_agency_id", "agency_id"),
        Index("idx_organizations_owner_id", "owner_id"),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    kind: Mapped[OrganizationKind] = mapped_column(
        choices(OrganizationKind, "kind"), server_default=OrganizationKind.AGENCY
    )
    # The agency that works for this client.
    agency_id: Mapped[int | None] = mapped_column(
        BigInteger, ForeignKey("tradewind.organizations.id")
    )
    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    name: Mapped[str] = mapped_column(Text)
    slug: Mapped[str] = mapped_column(PLAIN)
    description: Mapped[str | None] = mapped_column(Text)
    is_active: Mapped[bool] = mapped_column(server_default=text("true"))

    # The imprint: who stands behind a mail or a quote.
    legal_name: Mapped[str | None] = mapped_column(Text)
    tax_id: Mapped[str | None] = mapped_column(Text)
    website: Mapped[str | None] = mapped_column(Text)
    phone: Mapped[str | None] = mapped_column(Text)
    email: Mapped[str | None] = mapped_column(PLAIN)
    street: Mapped[str | None] = mapped_column(Text)
    city: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str | None] = mapped_column(Text)
    postal_code: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(Text)
    imprint: Mapped[str | None] = mapped_column(Text)

    primary_color: Mapped[str | None] = mapped_column(Text)
    accent_color: Mapped[str | None] = mapped_column(Text)
    logo: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    logo_type: Mapped[str | None] = mapped_column(Text)

    locale: Mapped[str] = mapped_column(Text, server_default="en")
    time_zone: Mapped[str] = mapped_column(Text, server_default="UTC")
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    extras: Mapped[dict[str, object]] = extras("metadata")


class User(Standard):
    """A person who signs in. PostgreSQL keeps the password, under a role of this person's own."""

    __tablename__ = "users"
    __table_args__ = (
        email_format(),
        # Names are cut at 63 bytes without a word, so a longer one would be somebody else's.
        check("role_name", "octet_length(role_name) BETWEEN 1 AND 63"),
        check("first_name", "char_length(first_name) BETWEEN 2 AND 100"),
        check("last_name", "char_length(last_name) BETWEEN 2 AND 100"),
        check(
            "phone_number",
            r"phone_number ~ '^\+?[0-9]{10,20}$'",
            "A telephone number has 10 to 20 digits.",
        ),
        # Of age when the account was made. The present day cannot stand in a check: a row that was
        # once right would be wrong, or a wrong one right, when a backup is restored later.
        check(
            "date_of_birth",
            "date_of_birth BETWEEN DATE '1900-01-01'"
            " AND (created_at AT TIME ZONE 'UTC')::date - interval '18 years'",
            "Only adults can have an account.",
        ),
        locale_format(),
        *objects("metadata"),
        UniqueConstraint("role_name"),
        Index(
            "idx_users_email_normalized",
            "email_normalized",
            unique=True,
            postgresql_where=LIVING,
            info={"refusal": "Somebody with this e-mail address has an account already."},
        ),
        Index("idx_users_status", "status", postgresql_where=LIVING),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    role_name: Mapped[str] = mapped_column(PLAIN)
    email: Mapped[str] = mapped_column(PLAIN)
    email_normalized: Mapped[str] = normalized_email()
    first_name: Mapped[str] = mapped_column(Text)
    last_name: Mapped[str] = mapped_column(Text)
    full_name: Mapped[str] = full_name()
    phone_number: Mapped[str | None] = mapped_column(Text)
    gender: Mapped[Gender] = mapped_column(choices(Gender, "gender"), server_default=Gender.UNKNOWN)
    date_of_birth: Mapped[date | None]
    status: Mapped[UserStatus] = mapped_column(
        choices(UserStatus, "status"), server_default=UserStatus.PENDING_ACTIVATION
    )
    # One truth: an active account is one whose status says so.
    is_active: Mapped[bool] = mapped_column(
        Computed("status::text = 'active'::text", persisted=True)
    )
    # Runs the installation, whichever organizations it holds; gives no right to see their data.
    is_superuser: Mapped[bool] = mapped_column(server_default=text("false"))
    email_verified_at: Mapped[datetime | None]
    is_email_verified: Mapped[bool] = mapped_column(
        Computed("email_verified_at IS NOT NULL", persisted=True)
    )
    must_change_password: Mapped[bool] = mapped_column(server_default=text("true"))
    password_changed_at: Mapped[datetime | None]
    last_login_at: Mapped[datetime | None]
    locale: Mapped[str] = mapped_column(Text, server_default="en")
    time_zone: Mapped[str] = mapped_column(Text, server_default="UTC")
    extras: Mapped[dict[str, object]] = extras("metadata")


class Membership(Tenant):
    """One role of a person in one organization; a person may have several."""

    __tablename__ = "memberships"
    __table_args__ = (
        *objects("permissions"),
        UniqueConstraint(
            "organization_id",
            "user_id",
            "role",
            info={"refusal": "This person has that role already."},
        ),
        # Asked at the start of every statement: which organizations, and as what?
        Index("idx_memberships_user_id", "user_id", "organization_id"),
    )

    user_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    role: Mapped[Role] = mapped_column(choices(Role, "role"))
    # What this person may do beyond or short of the role: {"leads": {"delete": false}}.
    permissions: Mapped[dict[str, object]] = extras()
    is_active: Mapped[bool] = mapped_column(server_default=text("true"))


class SignIn(Standard):
    """One window of one person at one workstation."""

    __tablename__ = "sign_ins"
    __table_args__ = (
        *limits(workstation=255, operating_system=255, application_version=50),
        check("ended_at", "ended_at >= started_at"),
        check("ended_for_a_reason", "(end_reason IS NULL) = (ended_at IS NULL)"),
        check("revoked_by_id", "revoked_by_id IS NULL OR end_reason = 'revoked'"),
        # “Where am I signed in?”, newest first.
        Index("idx_sign_ins_user_id_started_at", "user_id", text("started_at DESC")),
        # “Who is here now?”, and what a lost window left open.
        Index(
            "idx_sign_ins_last_seen_at", "last_seen_at", postgresql_where=text("ended_at IS NULL")
        ),
        Index("idx_sign_ins_organization_id", "organization_id"),
        Index("idx_sign_ins_revoked_by_id", "revoked_by_id"),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    user_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    # The organization the window shows at present.
    organization_id: Mapped[int | None] = mapped_column(
        BigInteger, ForeignKey("tradewind.organizations.id")
    )
    workstation: Mapped[str | None] = mapped_column(Text)
    operating_system: Mapped[str | None] = mapped_column(Text)
    application_version: Mapped[str | None] = mapped_column(Text)
    ip_address: Mapped[str | None] = mapped_column(INET)
    # Both together name one connection for good; a pid alone is soon somebody else's.
    backend_pid: Mapped[int | None]
    backend_started_at: Mapped[datetime | None]
    started_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    last_seen_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    expires_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[EndReason | None] = mapped_column(choices(EndReason, "end_reason"))
    revoked_by_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    is_active: Mapped[bool] = mapped_column(Computed("ended_at IS NULL", persisted=True))


class Subscription(Tenant):
    """What an organization has booked. How much of it is used comes from the send ledger."""

    __tablename__ = "subscriptions"
    __table_args__ = (
        check("monthly_email_limit", "monthly_email_limit >= 0"),
        check("contact_limit", "contact_limit >= 0"),
        *limits(stripe_customer_id=255, stripe_subscription_id=255),
        *objects("metadata"),
        Index(
            "idx_subscriptions_organization_id",
            "organization_id",
            unique=True,
            postgresql_where=LIVING,
            info={"refusal": "This organization has a subscription already."},
        ),
    )

    tier: Mapped[Tier] = mapped_column(choices(Tier, "tier"), server_default=Tier.STARTER)
    status: Mapped[SubscriptionStatus] = mapped_column(
        choices(SubscriptionStatus, "status"), server_default=SubscriptionStatus.TRIALING
    )
    trial_ends_at: Mapped[datetime | None]
    stripe_customer_id: Mapped[str | None] = mapped_column(Text)
    stripe_subscription_id: Mapped[str | None] = mapped_column(Text)
    # Null is without a limit.
    monthly_email_limit: Mapped[int | None]
    contact_limit: Mapped[int | None]
    extras: Mapped[dict[str, object]] = extras("metadata")


class Setting(Tenant):
    """One choice: the organization's, or (where it names a user) that person's own within it."""

    __tablename__ = "settings"
    __table_args__ = (
        check("key", r"key ~ '^[a-z0-9_]+(\.[a-z0-9_]+)*$' AND char_length(key) <= 100"),
        UniqueConstraint("organization_id", "user_id", "key", postgresql_nulls_not_distinct=True),
        Index("idx_settings_user_id", "user_id"),
    )

    user_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    key: Mapped[str] = mapped_column(PLAIN)
    value: Mapped[object] = mapped_column(JSONB)


class Permission(Model):
    """What a role may do, written from `permissions.PERMISSIONS` at every upgrade; policies read it."""

    __tablename__ = "permissions"

    role: Mapped[Role] = mapped_column(choices(Role, "role"), primary_key=True)
    area: Mapped[str] = mapped_column(Text, primary_key=True)
    action: Mapped[str] = mapped_column(Text, primary_key=True)


class GuardedTable(Model):
    """Which area's rights guard a table, written from `permissions.TABLES`; triggers read it."""

    __tablename__ = "guarded_tables"

    table_name: Mapped[str] = mapped_column(Text, primary_key=True)
    area: Mapped[str] = mapped_column(Text)


class HeldRights(Model):
    """What somebody may do in one organization, as the database keeps it; every policy looks it up.

    Worked out by `rights_in_force` whenever a person, a seat, an organization or a role's rights change.
    """

    __tablename__ = "held_rights"
    __table_args__ = (check("place", "place = COALESCE(organization_id::text, ''::text)"),)

    role_name: Mapped[str] = mapped_column(PLAIN, primary_key=True)
    # As the setting says it. The one that is empty stands for the person: it is locked before the others.
    place: Mapped[str] = mapped_column(PLAIN, primary_key=True)
    organization_id: Mapped[int | None] = mapped_column(BigInteger)
    # {"leads": ["edit", "view"]}
    rights: Mapped[dict[str, object]] = extras()
