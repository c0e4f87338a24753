"""Where leads come from, what they may want, and what became of them and of their cost."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, Computed, ForeignKeyConstraint, Index, Numeric, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.leads.choices import LeadSourceType, PlanType, ProductType
from core.values import check, choices, limits, listed, referring, trashed

SLUG = r"slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80"


def once(table: str, column: str, refusal: str) -> Index:
    """Each value once among an organization's living rows."""
    return Index(
        f"idx_{table}_organization_id_{column}",
        "organization_id",
        column,
        unique=True,
        postgresql_where=text("deleted_at IS NULL"),
        info={"refusal": refusal},
    )


class LeadSource(Tenant):
    __tablename__ = "lead_sources"
    __table_args__ = (
        check("slug", SLUG, "A short name has small letters, digits and single hyphens."),
        *limits(name=255, description=5000),
        once("lead_sources", "slug", "There is a lead source with this short name already."),
        listed("lead_sources", "name", "id"),
        trashed("lead_sources"),
    )

    name: Mapped[str] = mapped_column(Text)
    slug: Mapped[str] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    source_type: Mapped[LeadSourceType] = mapped_column(choices(LeadSourceType, "source_type"))
    is_active: Mapped[bool] = mapped_column(server_default=text("true"))


class InsuranceProduct(Tenant):
    __tablename__ = "insurance_products"
    __table_args__ = (
        check("slug", SLUG, "A short name has small letters, digits and single hyphens."),
        *limits(name=255, description=5000),
        check("coverage_amount", "coverage_amount >= 0", "A cover cannot be less than nothing."),
        check(
            "premium_range_min", "premium_range_min >= 0", "A premium cannot be less than nothing."
        ),
        check(
            "premium_range",
            "premium_range_min <= premium_range_max",
            "The highest premium cannot be below the lowest.",
        ),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        once("insurance_products", "slug", "There is a product with this short name already."),
        listed("insurance_products", "name", "id"),
        trashed("insurance_products"),
    )

    name: Mapped[str] = mapped_column(Text)
    slug: Mapped[str] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    product_type: Mapped[ProductType] = mapped_column(choices(ProductType, "product_type"))
    coverage_amount: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    premium_range_min: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    premium_range_max: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    is_active: Mapped[bool] = mapped_column(server_default=text("true"))


class LeadJourney(Tenant):
    """From the first contact to what a customer brings in: what a source has been worth."""

    __tablename__ = "lead_journeys"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["organization_id", "lead_source_id"],
            ["tradewind.lead_sources.organization_id", "tradewind.lead_sources.id"],
            ondelete="SET NULL (lead_source_id)",
        ),
        *limits(source=50, attributed_source=50),
        check("mrr", "mrr >= 0", "What comes in every month cannot be less than nothing."),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        check(
            "order",
            "converted_at >= first_contact_at AND demo_booked_at >= first_contact_at"
            " AND trial_started_at >= first_contact_at",
            "Nothing can happen before the first contact.",
        ),
        once("lead_journeys", "lead_id", "This lead has a journey already."),
        listed("lead_journeys", "first_contact_at", "id"),
        referring("lead_journeys", "lead_source_id"),
        trashed("lead_journeys"),
    )

    lead_id: Mapped[int] = mapped_column(BigInteger)
    lead_source_id: Mapped[int | None] = mapped_column(BigInteger)
    source: Mapped[str] = mapped_column(Text)
    first_contact_at: Mapped[datetime | None]
    demo_booked_at: Mapped[datetime | None]
    trial_started_at: Mapped[datetime | None]
    converted_at: Mapped[datetime | None]
    plan_type: Mapped[PlanType | None] = mapped_column(choices(PlanType, "plan_type"))
    mrr: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    lifetime_value: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    # Where the sale is put down to, where that is not where the lead came from.
    attributed_source: Mapped[str | None] = mapped_column(Text)
    conversion_time_days: Mapped[int | None] = mapped_column(
        Computed(
            "floor(EXTRACT(epoch FROM (converted_at - first_contact_at)) / 86400::numeric)::integer",
            persisted=True,
        )
    )
