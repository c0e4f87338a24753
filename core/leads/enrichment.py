"""What interfaces, websites and directories tell about leads, and what asking them has cost.

Keys and secrets never stand here: they lie in the keyring of the computer that asks, and the row
keeps the name they have there.
"""

from datetime import datetime
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
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.leads.choices import JobStatus, VerificationResult
from core.leads.origins import once
from core.values import (
    PLAIN,
    check,
    choices,
    email_format,
    extras,
    limits,
    listed,
    normalized_email,
    objects,
    referring,
    trashed,
    within,
)


def _of(column: str, table: str) -> ForeignKeyConstraint:
    """A row that may go while what was learnt about it stays."""
    return ForeignKeyConstraint(
        ["organization_id", column],
        [f"tradewind.{table}.organization_id", f"tradewind.{table}.id"],
        ondelete=f"SET NULL ({column})",
    )


class WebsiteAnalysis(Tenant):
    """What a website showed when it was last looked at; after thirty days it is looked at again."""

    __tablename__ = "website_analyses"
    __table_args__ = (
        check(
            "domain",
            r"domain ~ '^[^\s/@:]+\.[^\s/@:]+$' AND char_length(domain) <= 255"
            " AND domain = lower(domain)",
            "That is not the domain of a website.",
        ),
        *limits(current_booking_tool=100),
        within("booking_keyword_score", 0, 10),
        check("services_count", "services_count >= 0"),
        check("expires_at", "expires_at > last_analyzed_at"),
        *objects("analysis_data"),
        once("website_analyses", "domain", "This website has been looked at already."),
        # What is to be looked at again.
        listed("website_analyses", "expires_at", "id"),
        trashed("website_analyses"),
    )

    domain: Mapped[str] = mapped_column(PLAIN)
    has_booking_keywords: Mapped[bool | None]
    booking_keyword_score: Mapped[int | None] = mapped_column(SmallInteger)
    current_booking_tool: Mapped[str | None] = mapped_column(Text)
    has_appointment_form: Mapped[bool | None]
    has_calendar: Mapped[bool | None]
    has_pricing: Mapped[bool | None]
    has_gallery: Mapped[bool | None]
    has_reviews: Mapped[bool | None]
    has_contact_form: Mapped[bool | None]
    has_phone_only: Mapped[bool | None]
    has_multi_location: Mapped[bool | None]
    services_count: Mapped[int | None]
    language_support: Mapped[list[str]] = mapped_column(
        ARRAY(Text), server_default=text("'{}'::text[]")
    )
    analysis_data: Mapped[dict[str, object]] = extras()
    last_analyzed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime] = mapped_column(
        server_default=text("(now() + '30 days'::interval)")
    )


class EnrichmentSource(Tenant):
    """An interface that sells leads, addresses or facts: its plan, its limits and its prices."""

    __tablename__ = "enrichment_sources"
    __table_args__ = (
        check("api_source", "api_source ~ '^[a-z0-9_]{1,50}$'", "Small letters, digits and _."),
        *limits(plan_name=100, documentation_url=500, setup_notes=20_000),
        *limits(key_reference=200, secret_reference=200),
        check("monthly_limit", "monthly_limit >= 0", "A limit cannot be less than nothing."),
        check("cost_per_lead", "cost_per_lead >= 0", "A price cannot be less than nothing."),
        check("cost_per_call", "cost_per_call >= 0", "A price cannot be less than nothing."),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        once("enrichment_sources", "api_source", "This interface is set up here already."),
        referring("enrichment_sources", "key_entered_by"),
        trashed("enrichment_sources"),
    )

    # apollo, hunter, google_places, peopledatalabs, and whatever is added later.
    api_source: Mapped[str] = mapped_column(PLAIN)
    # The names that key and secret have in the keyring; who entered them there, and when.
    key_reference: Mapped[str | None] = mapped_column(Text)
    secret_reference: Mapped[str | None] = mapped_column(Text)
    key_entered_by: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    key_entered_at: Mapped[datetime | None]
    plan_name: Mapped[str | None] = mapped_column(Text)
    monthly_limit: Mapped[int | None]
    cost_per_lead: Mapped[Decimal | None] = mapped_column(Numeric(15, 4))
    cost_per_call: Mapped[Decimal | None] = mapped_column(Numeric(15, 4))
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    is_active: Mapped[bool] = mapped_column(server_default=text("true"))
    documentation_url: Mapped[str | None] = mapped_column(Text)
    setup_notes: Mapped[str | None] = mapped_column(Text)


class EnrichmentCall(Tenant):
    """One question put to an interface, what it brought and what it cost."""

    __tablename__ = "enrichment_calls"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "enrichment_source_id"],
            ["tradewind.enrichment_sources.organization_id", "tradewind.enrichment_sources.id"],
        ),
        _of("lead_id", "leads"),
        _of("batch_id", "lead_batches"),
        *limits(operation=100, error_message=2000),
        check("requests", "requests >= 1"),
        check("cost", "cost >= 0", "A price cannot be less than nothing."),
        check("leads_found", "leads_found >= 0"),
        check("emails_found", "emails_found >= 0"),
        check("emails_verified", "emails_verified BETWEEN 0 AND emails_found"),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        *objects("details"),
        # A month of one interface: what its plan leaves, what it has cost.
        Index(
            "idx_enrichment_calls_organization_id_source_called_at",
            "organization_id",
            "enrichment_source_id",
            text("called_at DESC"),
        ),
        listed("enrichment_calls", "called_at DESC", "id DESC"),
        referring("enrichment_calls", "lead_id"),
        referring("enrichment_calls", "batch_id"),
        trashed("enrichment_calls"),
    )

    enrichment_source_id: Mapped[int] = mapped_column(BigInteger)
    lead_id: Mapped[int | None] = mapped_column(BigInteger)
    batch_id: Mapped[int | None] = mapped_column(BigInteger)
    operation: Mapped[str] = mapped_column(Text)
    called_at: Mapped[datetime] = mapped_column(server_default=func.now())
    requests: Mapped[int] = mapped_column(server_default="1")
    has_succeeded: Mapped[bool]
    leads_found: Mapped[int] = mapped_column(server_default="0")
    emails_found: Mapped[int] = mapped_column(server_default="0")
    emails_verified: Mapped[int] = mapped_column(server_default="0")
    cost: Mapped[Decimal] = mapped_column(Numeric(15, 4), server_default="0")
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    duration_ms: Mapped[int | None]
    error_message: Mapped[str | None] = mapped_column(Text)
    details: Mapped[dict[str, object]] = extras()


class EmailVerification(Tenant):
    """What was found out about one address; asked again once it is no longer fresh."""

    __tablename__ = "email_verifications"
    __table_args__ = (
        email_format(),
        *limits(reason=500),
        _of("lead_id", "leads"),
        _of("contact_id", "contacts"),
        _of("enrichment_source_id", "enrichment_sources"),
        check("cost", "cost >= 0", "A price cannot be less than nothing."),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        check("expires_at", "expires_at > checked_at"),
        *objects("details"),
        # “Is this address known to be good?”, the newest answer first.
        Index(
            "idx_email_verifications_organization_id_email_normalized",
            "organization_id",
            "email_normalized",
            text("checked_at DESC"),
        ),
        referring("email_verifications", "lead_id"),
        referring("email_verifications", "contact_id"),
        referring("email_verifications", "enrichment_source_id"),
        trashed("email_verifications"),
    )

    email: Mapped[str] = mapped_column(PLAIN)
    email_normalized: Mapped[str | None] = normalized_email()
    lead_id: Mapped[int | None] = mapped_column(BigInteger)
    contact_id: Mapped[int | None] = mapped_column(BigInteger)
    enrichment_source_id: Mapped[int | None] = mapped_column(BigInteger)
    result: Mapped[VerificationResult] = mapped_column(choices(VerificationResult, "result"))
    reason: Mapped[str | None] = mapped_column(Text)
    is_catch_all: Mapped[bool | None]
    is_disposable: Mapped[bool | None]
    is_role_address: Mapped[bool | None]
    checked_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime | None]
    cost: Mapped[Decimal] = mapped_column(Numeric(15, 4), server_default="0")
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    details: Mapped[dict[str, object]] = extras()


class ScrapingJob(Tenant):
    """A search through a directory: which, for whom, how far it is, what it found."""

    __tablename__ = "scraping_jobs"
    __table_args__ = (
        *limits(source=50, industry=100, country=100, city=100, error_message=2000),
        check("max_results", "max_results >= 1", "Ask for one result at least."),
        within("progress", 0, 100),
        check("leads_imported", "leads_imported BETWEEN 0 AND leads_found"),
        check("completed_at", "completed_at >= started_at"),
        *objects("filters"),
        _of("batch_id", "lead_batches"),
        listed("scraping_jobs", "created_at DESC", "id DESC"),
        # What is waiting and what is at work.
        Index(
            "idx_scraping_jobs_organization_id_status",
            "organization_id",
            "status",
            postgresql_where=text("status IN ('queued', 'running') AND deleted_at IS NULL"),
        ),
        referring("scraping_jobs", "batch_id"),
        referring("scraping_jobs", "requested_by"),
        trashed("scraping_jobs"),
    )

    # yelp, yellow_pages, and whatever is added later.
    source: Mapped[str] = mapped_column(Text)
    industry: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(Text)
    city: Mapped[str | None] = mapped_column(Text)
    max_results: Mapped[int | None]
    filters: Mapped[dict[str, object]] = extras()
    status: Mapped[JobStatus] = mapped_column(
        choices(JobStatus, "status"), server_default=JobStatus.QUEUED
    )
    progress: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    leads_found: Mapped[int] = mapped_column(server_default="0")
    leads_imported: Mapped[int] = mapped_column(server_default="0")
    # What was found goes through an import like any other, and is counted there.
    batch_id: Mapped[int | None] = mapped_column(BigInteger)
    requested_by: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    error_message: Mapped[str | None] = mapped_column(Text)
    results: Mapped[dict[str, object]] = extras()
    started_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
