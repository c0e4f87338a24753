"""What was won: the deal, what belongs to it, and what of that is done."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Numeric,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.pipeline.models import CURRENCY
from core.pipeline.stages import DealStatus
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
)


class Deal(Tenant):
    """Made when an opportunity is won; an accepted quote fills its amount."""

    __tablename__ = "deals"
    __table_args__ = (
        *limits(title=255),
        check("title_said", "btrim(title) <> ''", "A deal needs a title."),
        check("final_amount", "final_amount >= 0", "An amount cannot be less than nothing."),
        check(*CURRENCY),
        check("end_date", "end_date >= start_date", "A deal cannot end before it begins."),
        *objects("custom_fields"),
        ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            info={"refusal": "A company that has deals cannot be deleted for good."},
        ),
        ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            info={"refusal": "An opportunity that became a deal stays in the trash."},
        ),
        ForeignKeyConstraint(
            ["organization_id", "quote_id"],
            ["tradewind.quotes.organization_id", "tradewind.quotes.id"],
            ondelete="SET NULL (quote_id)",
        ),
        ForeignKeyConstraint(
            ["organization_id", "contract_id"],
            ["tradewind.contracts.organization_id", "tradewind.contracts.id"],
            ondelete="SET NULL (contract_id)",
        ),
        Index(
            "idx_deals_organization_id_opportunity_id",
            "organization_id",
            "opportunity_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "This opportunity has its deal already."},
        ),
        listed("deals", "created_at DESC", "id DESC"),
        listed("deals", "deal_status", "position", "id"),
        listed("deals", "start_date", "end_date", "id"),
        listed("deals", "title", "id"),
        referring("deals", "customer_company_id"),
        referring("deals", "campaign_manager_id"),
        referring("deals", "quote_id"),
        referring("deals", "contract_id"),
        search_index("deals"),
        trashed("deals"),
    )

    customer_company_id: Mapped[int] = mapped_column(BigInteger)
    # Kept by the database, so that a deal is found by it too.
    company_name: Mapped[str | None] = mapped_column(Text)
    opportunity_id: Mapped[int] = mapped_column(BigInteger)
    # The accepted one, and what was signed.
    quote_id: Mapped[int | None] = mapped_column(BigInteger)
    contract_id: Mapped[int | None] = mapped_column(BigInteger)
    campaign_manager_id: Mapped[int | None] = mapped_column(
        BigInteger, ForeignKey("tradewind.users.id")
    )

    title: Mapped[str] = mapped_column(Text)
    deal_status: Mapped[DealStatus] = mapped_column(
        choices(DealStatus, "deal_status"), server_default=DealStatus.DRAFT.value
    )
    # Kept by the database: since when it stands there.
    status_changed_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    final_amount: Mapped[Decimal | None] = mapped_column(Numeric)
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    start_date: Mapped[date | None]
    end_date: Mapped[date | None]
    # In words; what is to be ticked off stands in `deal_deliverables`.
    deliverables: Mapped[str | None] = mapped_column(Text)
    terms: Mapped[str | None] = mapped_column(Text)
    position: Mapped[Decimal] = mapped_column(
        Numeric, server_default=text("(- EXTRACT(epoch FROM clock_timestamp()))")
    )
    custom_fields: Mapped[dict[str, object]] = extras()
    legacy_ref: Mapped[str | None] = mapped_column(Text)
    search: Mapped[str] = searched("title", "company_name", "deliverables")


class DealService(Tenant):
    """What was sold, as it was sold: the catalogue may say something else by now."""

    __tablename__ = "deal_services"
    __table_args__ = (
        check("quantity", "quantity > 0", "A quantity is more than nothing."),
        check("unit_price", "unit_price >= 0", "A price cannot be less than nothing."),
        ForeignKeyConstraint(
            ["organization_id", "deal_id"],
            ["tradewind.deals.organization_id", "tradewind.deals.id"],
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            info={"refusal": "A service that is part of a deal stays in the catalogue."},
        ),
        Index(
            "idx_deal_services_organization_id_deal_id",
            "organization_id",
            "deal_id",
            "service_package_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "This service is part of the deal already."},
        ),
        referring("deal_services", "service_package_id"),
        trashed("deal_services"),
    )

    deal_id: Mapped[int] = mapped_column(BigInteger)
    service_package_id: Mapped[int] = mapped_column(BigInteger)
    quantity: Mapped[Decimal] = mapped_column(Numeric(12, 3), server_default="1")
    unit_price: Mapped[Decimal | None] = mapped_column(Numeric)


class DealDeliverable(Tenant):
    """One thing that was promised, and whether it is done."""

    __tablename__ = "deal_deliverables"
    __table_args__ = (
        *limits(title=500),
        check("title_said", "btrim(title) <> ''", "Say what is to be delivered."),
        ForeignKeyConstraint(
            ["organization_id", "deal_id"],
            ["tradewind.deals.organization_id", "tradewind.deals.id"],
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            ondelete="SET NULL (service_package_id)",
        ),
        Index(
            "idx_deal_deliverables_organization_id_deal_id",
            "organization_id",
            "deal_id",
            "position",
            "id",
        ),
        referring("deal_deliverables", "service_package_id"),
        referring("deal_deliverables", "done_by_id"),
        trashed("deal_deliverables"),
    )

    deal_id: Mapped[int] = mapped_column(BigInteger)
    # Which of the services it is part of.
    service_package_id: Mapped[int | None] = mapped_column(BigInteger)
    position: Mapped[int] = mapped_column(server_default="0")
    title: Mapped[str] = mapped_column(Text)
    due_on: Mapped[date | None]
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
