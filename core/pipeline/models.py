"""What is sold, and to whom it may be sold: the catalogue, opportunities, and their way to an end."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Interval,
    Numeric,
    SmallInteger,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.pipeline.choices import Complexity, Frequency, ServiceType
from core.pipeline.stages import LostReason, Stage
from core.values import (
    check,
    choices,
    extras,
    limits,
    listed,
    objects,
    referring,
    search_index,
    searched,
    trashed,
    within,
)

CURRENCY = (
    "currency",
    "currency ~ '^[A-Z]{3}$'",
    "A currency is three capital letters, such as EUR.",
)


class ServicePackage(Tenant):
    """What the agency sells. A price that changes here changes no quote that was written before."""

    __tablename__ = "services_packages"
    __table_args__ = (
        *limits(name=100),
        check("name_said", "btrim(name) <> ''", "A service needs a name."),
        check("price", "price >= 0", "A price cannot be less than nothing."),
        check(*CURRENCY),
        within("tax_rate", 0, 100),
        check("estimated_hours", "estimated_hours >= 0", "Hours cannot be less than none."),
        check("project_duration", "project_duration > 0", "A project lasts a day at least."),
        check(
            "frequency_recurring",
            "is_recurring OR frequency IS NULL",
            "Only a recurring service is billed again and again.",
        ),
        *objects("custom_fields"),
        Index(
            "idx_services_packages_organization_id_name",
            "organization_id",
            text("lower(name)"),
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "There is a service with this name already."},
        ),
        listed("services_packages", "name", "id"),
        search_index("services_packages"),
        trashed("services_packages"),
    )

    name: Mapped[str] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    # Every amount is kept to the smallest coin of its currency, by the database.
    price: Mapped[Decimal] = mapped_column(Numeric, server_default=text("0.00"))
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    # In percent; what a line of a quote begins with.
    tax_rate: Mapped[Decimal] = mapped_column(Numeric(5, 2), server_default="0")
    service_type: Mapped[ServiceType] = mapped_column(choices(ServiceType, "service_type"))
    # One a line: each becomes a box to tick in the deal.
    deliverables: Mapped[str | None] = mapped_column(Text)
    estimated_hours: Mapped[int | None]
    complexity: Mapped[Complexity] = mapped_column(
        choices(Complexity, "complexity"), server_default=Complexity.MEDIUM
    )
    is_recurring: Mapped[bool] = mapped_column(server_default=text("false"))
    frequency: Mapped[Frequency | None] = mapped_column(choices(Frequency, "frequency"))
    # In days.
    project_duration: Mapped[int | None]
    # What is not sold any more stays in what was sold of it.
    active: Mapped[bool] = mapped_column(server_default=text("true"))
    custom_fields: Mapped[dict[str, object]] = extras()
    search: Mapped[str] = searched("name", "description")


class Opportunity(Tenant):
    """What a company may buy, and how far that has come."""

    __tablename__ = "opportunities"
    __table_args__ = (
        *limits(title=255, lost_details=1000),
        check("title_said", "btrim(title) <> ''", "An opportunity needs a title."),
        check("amount", "amount >= 0", "A value cannot be less than nothing."),
        check(*CURRENCY),
        within("probability", 0, 100),
        within("probability_override", 0, 100),
        check(
            "lost_reason_said",
            "(stage = 'closed_lost') = (lost_reason IS NOT NULL)",
            "Say why it was lost; and only what is lost has a reason for that.",
        ),
        check("closed_at", "(stage IN ('closed_won', 'closed_lost')) = (closed_at IS NOT NULL)"),
        *objects("custom_fields"),
        ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            info={
                "refusal": "An opportunity belongs to a company that is there; and a company that"
                " has opportunities cannot be deleted for good."
            },
        ),
        ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            ondelete="SET NULL (contact_id)",
        ),
        # The lead names its opportunity as well; either may be purged without the other.
        ForeignKeyConstraint(
            ["organization_id", "lead_id"],
            ["tradewind.leads.organization_id", "tradewind.leads.id"],
            name="fk_opportunities_organization_id_lead_id",
            ondelete="SET NULL (lead_id)",
            use_alter=True,
        ),
        # The list as it opens, and a column of the board as it stands.
        listed("opportunities", "created_at DESC", "id DESC"),
        listed("opportunities", "stage", "position", "id"),
        # What has just been won and lost, which is all that the board shows of it.
        listed("opportunities", "stage", "closed_at DESC", "id DESC"),
        # The forecast, month after month.
        listed("opportunities", "expected_close_date", "id"),
        listed("opportunities", "title", "id"),
        listed("opportunities", "company_name", "id"),
        referring("opportunities", "customer_company_id"),
        referring("opportunities", "contact_id"),
        referring("opportunities", "lead_id"),
        referring("opportunities", "owner_id"),
        search_index("opportunities"),
        trashed("opportunities"),
    )

    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    customer_company_id: Mapped[int] = mapped_column(BigInteger)
    # Kept by the database, so that an opportunity is found by it too.
    company_name: Mapped[str | None] = mapped_column(Text)
    # Whom one speaks to there, and the lead it came out of.
    contact_id: Mapped[int | None] = mapped_column(BigInteger)
    lead_id: Mapped[int | None] = mapped_column(BigInteger)

    title: Mapped[str] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)
    # Null is “nobody knows yet”, which weighs nothing.
    amount: Mapped[Decimal | None] = mapped_column(Numeric)
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    expected_close_date: Mapped[date | None]

    stage: Mapped[Stage] = mapped_column(
        choices(Stage, "stage"), server_default=Stage.PROSPECTING.value
    )
    # Kept by the database: since when it stands there, when it was won or lost, what its stage weighs.
    stage_changed_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    closed_at: Mapped[datetime | None]
    probability: Mapped[int] = mapped_column(SmallInteger, server_default="10")
    # What a person says against that.
    probability_override: Mapped[int | None] = mapped_column(SmallInteger)
    weighted_value: Mapped[Decimal | None] = mapped_column(
        Numeric,
        Computed(
            "round(amount * COALESCE(probability_override, probability)::numeric * 0.01,"
            " tradewind.minor_units(currency))",
            persisted=True,
        ),
    )
    lost_reason: Mapped[LostReason | None] = mapped_column(choices(LostReason, "lost_reason"))
    lost_details: Mapped[str | None] = mapped_column(Text)

    # The place in its column: between two others there is always room for one more. A new card
    # stands above all that were there before it.
    position: Mapped[Decimal] = mapped_column(
        Numeric, server_default=text("(- EXTRACT(epoch FROM clock_timestamp()))")
    )
    custom_fields: Mapped[dict[str, object]] = extras()
    legacy_ref: Mapped[str | None] = mapped_column(Text)
    search: Mapped[str] = searched("title", "company_name", "description")


class StageChange(Tenant):
    """One step of an opportunity: who, when, from where to where, and how long it had stood there.

    The database's trigger writes these, nobody else does; taking a step back takes its row away.
    """

    __tablename__ = "opportunity_stage_changes"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            ondelete="CASCADE",
        ),
        Index(
            "idx_opportunity_stage_changes_organization_id_opportunity_id_at",
            "organization_id",
            "opportunity_id",
            "at",
            "id",
        ),
        # Conversion and pace are counted over a time.
        Index(
            "idx_opportunity_stage_changes_organization_id_at",
            "organization_id",
            "at",
            postgresql_include=["to_stage", "from_stage", "lasted", "opportunity_id"],
        ),
        Index("idx_opportunity_stage_changes_changed_by_id", "changed_by_id"),
    )

    opportunity_id: Mapped[int] = mapped_column(BigInteger)
    changed_by_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    # Null where it began.
    from_stage: Mapped[Stage | None] = mapped_column(choices(Stage, "from_stage"))
    to_stage: Mapped[Stage] = mapped_column(choices(Stage, "to_stage"))
    at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    # In `from_stage`.
    lasted: Mapped[timedelta | None] = mapped_column(Interval)


class OpportunityService(Tenant):
    """What of the catalogue this is about; without a price of its own the catalogue's counts."""

    __tablename__ = "opportunity_services"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            info={"refusal": "A service that is part of an opportunity stays in the catalogue."},
        ),
        check("quantity", "quantity > 0", "A quantity is more than nothing."),
        check("unit_price", "unit_price >= 0", "A price cannot be less than nothing."),
        Index(
            "idx_opportunity_services_organization_id_opportunity_id",
            "organization_id",
            "opportunity_id",
            "service_package_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "This service is part of the opportunity already."},
        ),
        referring("opportunity_services", "service_package_id"),
        trashed("opportunity_services"),
    )

    opportunity_id: Mapped[int] = mapped_column(BigInteger)
    service_package_id: Mapped[int] = mapped_column(BigInteger)
    quantity: Mapped[Decimal] = mapped_column(Numeric(12, 3), server_default="1")
    unit_price: Mapped[Decimal | None] = mapped_column(Numeric)


class OpportunitySum(Tenant):
    """Counts and values by stage, owner, month and currency, kept by the database.

    A write adds a row with its differences instead of changing one, so that nobody waits for
    anybody; those who read add them up, and now and then they are folded into one.
    """

    __tablename__ = "opportunity_sums"
    __table_args__ = (
        Index(
            "idx_opportunity_sums_organization_id_stage",
            "organization_id",
            "stage",
            postgresql_include=["owner_id", "month", "currency"],
        ),
        Index("idx_opportunity_sums_owner_id", "owner_id"),
    )

    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    stage: Mapped[Stage] = mapped_column(choices(Stage, "stage"))
    # The first of the month in which it closed, of UTC, or is expected to. Whoever reads it elsewhere
    # moves over what closed in the hours between: see `core.pipeline.analysis`.
    month: Mapped[date | None]
    currency: Mapped[str] = mapped_column(Text)
    opportunities: Mapped[int] = mapped_column(BigInteger)
    amount: Mapped[Decimal] = mapped_column(Numeric)
    weighted_value: Mapped[Decimal] = mapped_column(Numeric)


class CompanyPipeline(Tenant):
    """What each company has brought and may bring, kept by the database."""

    __tablename__ = "company_pipelines"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            ondelete="CASCADE",
        ),
        UniqueConstraint(
            "organization_id",
            "customer_company_id",
            "currency",
            name="uq_company_pipelines_organization_id_customer_company_id",
        ),
        # The greatest first.
        Index(
            "idx_company_pipelines_organization_id_pipeline_value",
            "organization_id",
            text("pipeline_value DESC"),
            text("id DESC"),
            postgresql_where=text("opportunities > 0"),
        ),
    )

    customer_company_id: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(Text)
    opportunities: Mapped[int] = mapped_column(BigInteger)
    won_amount: Mapped[Decimal] = mapped_column(Numeric)
    pipeline_value: Mapped[Decimal] = mapped_column(Numeric)
