"""Possible customers, from the first trace of them to the day they become one."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Numeric,
    SmallInteger,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.customers.choices import CompanySize, VerificationStatus
from core.customers.models import BORN
from core.customers.subjects import company_key, opportunity_key
from core.db import Tenant
from core.leads.choices import BookingPotential, FollowUpStage, LeadStatus, Priority, SourceType
from core.values import (
    PLAIN,
    check,
    choices,
    email_format,
    extras,
    fragments_index,
    full_name,
    limits,
    listed,
    normalized_email,
    objects,
    referring,
    trashed,
    within,
    words_of,
)

# The columns that name where a lead came from and what it wants, and the tables they refer to.
ORIGINS = {
    "lead_source_id": "lead_sources",
    "batch_id": "lead_batches",
    "insurance_product_id": "insurance_products",
}


class Lead(Tenant):
    __tablename__ = "leads"
    __table_args__ = (
        check(
            "known",
            "num_nonnulls(company_name, email, phone, first_name, last_name) > 0",
            "A lead needs a company, a name, an e-mail address or a telephone number.",
        ),
        email_format(),
        *limits(first_name=100, last_name=100, job_title=255, company_name=255, industry=100),
        *limits(business_type=100, source=50, current_booking_tool=100, response_time=50),
        *limits(phone=50, website=500, linkedin_url=500),
        *limits(street=255, city=100, state=100, postal_code=20, country=100),
        check("date_of_birth", *BORN),
        within("booking_keyword_score", 0, 10),
        within("digital_maturity_score", 0, 100),
        within("google_rating", 0, 5),
        within("price_level", 1, 4),
        check("google_review_count", "google_review_count >= 0"),
        check("services_count", "services_count >= 0"),
        check("emails_sent", "emails_sent >= 0"),
        check("emails_opened", "emails_opened >= 0"),
        check("emails_clicked", "emails_clicked >= 0"),
        check("estimated_value", "estimated_value >= 0", "A value cannot be less than nothing."),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        *objects("custom_fields", "linkedin_sales_nav_data", "originals"),
        # The person may be purged; that there was a lead stays.
        ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            ondelete="SET NULL (contact_id)",
        ),
        *(
            ForeignKeyConstraint(
                ["organization_id", column],
                [f"tradewind.{table}.organization_id", f"tradewind.{table}.id"],
                ondelete=f"SET NULL ({column})",
            )
            for column, table in ORIGINS.items()
        ),
        company_key(),
        # What it became.
        opportunity_key(),
        # The list as it opens: newest first.
        listed("leads", "created_at DESC", "id DESC"),
        # The list and the counts by status, which is what a board of columns reads.
        listed("leads", "status", "created_at DESC", "id DESC"),
        # The list by company, as people look for companies.
        listed("leads", "company_name", "id"),
        # What is due. Few leads have a date, so this one stays small.
        Index(
            "idx_leads_organization_id_next_follow_up_at",
            "organization_id",
            "next_follow_up_at",
            postgresql_where=text("next_follow_up_at IS NOT NULL AND deleted_at IS NULL"),
        ),
        # “Do we have them already?”, at import and when a reply comes in. Two companies may share
        # an address, so it is not unique.
        referring("leads", "email_normalized"),
        # “Mine”, and handing over what somebody who leaves has had.
        referring("leads", "owner_id"),
        referring("leads", "contact_id"),
        # What came from there, what came with it, who wants this.
        *(referring("leads", column) for column in ORIGINS),
        referring("leads", "customer_company_id"),
        referring("leads", "opportunity_id"),
        fragments_index("leads", words_of("first_name", "last_name", "company_name", "email")),
        trashed("leads"),
    )

    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    # The one person table's row, once this lead has been mailed or converted.
    contact_id: Mapped[int | None] = mapped_column(BigInteger)
    customer_company_id: Mapped[int | None] = mapped_column(BigInteger)
    opportunity_id: Mapped[int | None] = mapped_column(BigInteger)

    lead_source_id: Mapped[int | None] = mapped_column(BigInteger)
    batch_id: Mapped[int | None] = mapped_column(BigInteger)
    insurance_product_id: Mapped[int | None] = mapped_column(BigInteger)

    # Each gets its foreign key and its index with the migration that makes the table it names:
    campaign_id: Mapped[int | None] = mapped_column(BigInteger)  # campaigns: campaigns

    # Who it is
    first_name: Mapped[str | None] = mapped_column(Text)
    last_name: Mapped[str | None] = mapped_column(Text)
    full_name: Mapped[str | None] = full_name()
    job_title: Mapped[str | None] = mapped_column(Text)
    is_decision_maker: Mapped[bool | None]
    date_of_birth: Mapped[date | None]
    company_name: Mapped[str | None] = mapped_column(Text)
    industry: Mapped[str | None] = mapped_column(Text)
    business_type: Mapped[str | None] = mapped_column(Text)
    company_size: Mapped[CompanySize | None] = mapped_column(choices(CompanySize, "company_size"))

    # How to reach them. A country that nobody has said is not made up.
    email: Mapped[str | None] = mapped_column(PLAIN)
    email_normalized: Mapped[str | None] = normalized_email()
    phone: Mapped[str | None] = mapped_column(Text)
    website: Mapped[str | None] = mapped_column(Text)
    linkedin_url: Mapped[str | None] = mapped_column(Text)
    street: Mapped[str | None] = mapped_column(Text)
    city: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str | None] = mapped_column(Text)
    postal_code: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(Text)

    # Where it came from: apollo, hunter, google_places, linkedin, manual, and whatever interface
    # is added to `enrichment_sources` later, so this is no enumeration.
    source: Mapped[str] = mapped_column(Text, server_default="manual")
    source_type: Mapped[SourceType] = mapped_column(
        choices(SourceType, "source_type"), server_default=SourceType.MANUAL
    )

    # Where it stands
    status: Mapped[LeadStatus] = mapped_column(
        choices(LeadStatus, "status"), server_default=LeadStatus.NEW
    )
    status_since: Mapped[datetime] = mapped_column(server_default=func.now())
    priority: Mapped[Priority] = mapped_column(
        choices(Priority, "priority"), server_default=Priority.MEDIUM
    )
    verification_status: Mapped[VerificationStatus] = mapped_column(
        choices(VerificationStatus, "verification_status"),
        server_default=VerificationStatus.UNVERIFIED,
    )
    follow_up_stage: Mapped[FollowUpStage | None] = mapped_column(
        choices(FollowUpStage, "follow_up_stage")
    )
    last_contacted_at: Mapped[datetime | None]
    last_responded_at: Mapped[datetime | None]
    next_follow_up_at: Mapped[datetime | None]
    converted_at: Mapped[datetime | None]
    lost_reason: Mapped[str | None] = mapped_column(Text)
    estimated_value: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")

    # Kept by the database out of the send ledger and its events
    emails_sent: Mapped[int] = mapped_column(server_default="0")
    emails_opened: Mapped[int] = mapped_column(server_default="0")
    emails_clicked: Mapped[int] = mapped_column(server_default="0")

    # What maps and the website tell; null is “not looked at yet”
    has_google_maps_listing: Mapped[bool | None]
    google_rating: Mapped[Decimal | None] = mapped_column(Numeric(3, 2))
    google_review_count: Mapped[int | None]
    price_level: Mapped[int | None] = mapped_column(SmallInteger)
    has_weekend_hours: Mapped[bool | None]
    has_multi_location: Mapped[bool | None]
    has_booking_keywords: Mapped[bool | None]
    booking_keyword_score: Mapped[int | None] = mapped_column(SmallInteger)
    current_booking_tool: Mapped[str | None] = mapped_column(Text)
    has_appointment_form: Mapped[bool | None]
    has_online_booking: Mapped[bool | None]
    services_count: Mapped[int | None]
    booking_potential: Mapped[BookingPotential | None] = mapped_column(
        choices(BookingPotential, "booking_potential")
    )
    digital_maturity_score: Mapped[int | None] = mapped_column(SmallInteger)
    response_time: Mapped[str | None] = mapped_column(Text)

    notes: Mapped[str | None] = mapped_column(Text)
    tags: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=text("'{}'::text[]"))
    custom_fields: Mapped[dict[str, object]] = extras()
    linkedin_sales_nav_data: Mapped[dict[str, object] | None] = mapped_column(JSONB)
    # The key this lead had in the system it was brought over from.
    legacy_ref: Mapped[str | None] = mapped_column(Text)
    # What a file said where something else was made of it: {"phone": "0664 / 12 34 56"}.
    originals: Mapped[dict[str, object] | None] = mapped_column(JSONB)
