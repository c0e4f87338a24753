"""What was agreed with a company, until when, and by when notice must be given."""

from datetime import date
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Numeric,
    SmallInteger,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from core.customers.choices import ContractStatus, ContractType
from core.customers.subjects import company_key
from core.db import Tenant
from core.values import (
    check,
    choices,
    limits,
    listed,
    referring,
    search_index,
    searched,
    trashed,
    within,
)


class Contract(Tenant):
    __tablename__ = "contracts"
    __table_args__ = (
        company_key(ondelete="CASCADE"),
        ForeignKeyConstraint(
            ["organization_id", "renews_id"],
            ["tradewind.contracts.organization_id", "tradewind.contracts.id"],
            ondelete="SET NULL (renews_id)",
        ),
        check(
            "contract_number",
            "char_length(contract_number) BETWEEN 1 AND 50",
            "A contract needs a number, of at most 50 characters.",
        ),
        *limits(title=255, payment_terms=50, termination_reason=500, notes=5000),
        check("end_date", "end_date >= start_date", "A contract cannot end before it begins."),
        check("monthly_fee", "monthly_fee >= 0", "A fee cannot be less than nothing."),
        check("total_value", "total_value >= 0", "A value cannot be less than nothing."),
        check("currency", "currency ~ '^[A-Z]{3}$'"),
        within("renewal_notice_days", 0, 730),
        within("renewal_months", 1, 120),
        check(
            "auto_renewal",
            "NOT auto_renewal OR end_date IS NOT NULL",
            "Only a contract with an end can renew itself.",
        ),
        check(
            "terminated",
            "status <> 'terminated' OR (terminated_on IS NOT NULL"
            " AND termination_reason IS NOT NULL)",
            "Say when and why the contract ends early.",
        ),
        check("renews", "renews_id <> id", "A contract cannot renew itself with itself."),
        Index(
            "idx_contracts_organization_id_contract_number",
            "organization_id",
            text("lower(contract_number)"),
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "There is a contract with this number already."},
        ),
        listed("contracts", "created_at DESC", "id DESC"),
        listed("contracts", "status", "created_at DESC", "id DESC"),
        # The radar: what ends next, and by when notice must be given.
        Index(
            "idx_contracts_organization_id_end_date",
            "organization_id",
            "end_date",
            postgresql_where=text("deleted_at IS NULL AND status IN ('active', 'expiring')"),
        ),
        Index(
            "idx_contracts_customer_company_id_created_at",
            "organization_id",
            "customer_company_id",
            text("created_at DESC"),
            text("id DESC"),
        ),
        search_index("contracts"),
        referring("contracts", "renews_id"),
        referring("contracts", "owner_id"),
        trashed("contracts"),
    )

    customer_company_id: Mapped[int] = mapped_column(BigInteger)
    # Kept by the database, so that a contract is found by it.
    company_name: Mapped[str | None] = mapped_column(Text)
    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    contract_number: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    contract_type: Mapped[ContractType] = mapped_column(
        choices(ContractType, "contract_type"), server_default=ContractType.RETAINER
    )
    status: Mapped[ContractStatus] = mapped_column(
        choices(ContractStatus, "status"), server_default=ContractStatus.DRAFT
    )
    signed_on: Mapped[date | None]
    start_date: Mapped[date]
    # Without one it runs until somebody ends it.
    end_date: Mapped[date | None]
    monthly_fee: Mapped[Decimal | None] = mapped_column(Numeric)
    total_value: Mapped[Decimal | None] = mapped_column(Numeric)
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")
    payment_terms: Mapped[str | None] = mapped_column(Text)

    auto_renewal: Mapped[bool] = mapped_column(server_default=text("false"))
    # By how long it goes on when nobody has given notice.
    renewal_months: Mapped[int] = mapped_column(SmallInteger, server_default="12")
    renewal_notice_days: Mapped[int] = mapped_column(SmallInteger, server_default="30")
    # The last day on which notice can be given.
    notice_on: Mapped[date | None] = mapped_column(
        Computed("end_date - renewal_notice_days::integer", persisted=True)
    )
    terminated_on: Mapped[date | None]
    termination_reason: Mapped[str | None] = mapped_column(Text)
    # The contract that this one follows upon.
    renews_id: Mapped[int | None] = mapped_column(BigInteger)
    notes: Mapped[str | None] = mapped_column(Text)
    search: Mapped[str] = searched("contract_number", "title", "company_name", "notes")
