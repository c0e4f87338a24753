"""Quotes and their lines. How a line is reckoned is said once, in the database's own functions."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    Numeric,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Tenant
from core.pipeline.currencies import CURRENCIES
from core.pipeline.models import CURRENCY
from core.pipeline.stages import QuoteStatus
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


class QuoteSequence(Tenant):
    """The last number that an organization has given a quote; only the database counts it up."""

    __tablename__ = "quote_sequences"
    __table_args__ = (
        UniqueConstraint("organization_id", "series"),
        *limits(series=20),
        check("last_number", "last_number >= 0"),
    )

    # Whatever stands before the number; a series of its own for each, such as one a year.
    series: Mapped[str] = mapped_column(Text)
    last_number: Mapped[int] = mapped_column(BigInteger, server_default="0")


class QuoteBrand(Tenant):
    """Colours and logo as they were when quotes were sent; the database keeps one row for each look.

    A quote names the brand it was sent with, so that its paper stays what it was, whatever the agency
    looks like later. A draft, and so every revision until it is sent, wears the present one.
    """

    __tablename__ = "quote_brands"
    __table_args__ = (
        UniqueConstraint("organization_id", "digest"),
        *limits(digest=64),
    )

    # Of all the rest: the same look is the same row.
    digest: Mapped[str] = mapped_column(Text)
    primary_color: Mapped[str | None] = mapped_column(Text)
    accent_color: Mapped[str | None] = mapped_column(Text)
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    logo_type: Mapped[str | None] = mapped_column(Text)


class Quote(Tenant):
    """An offer at a price. Once it is sent it does not change: a revision takes its place."""

    __tablename__ = "quotes"
    __table_args__ = (
        *limits(quote_number=50, title=255, rejection_reason=1000),
        check("quote_number_said", "btrim(quote_number) <> ''", "A quote's number is not empty."),
        check("revision", "revision >= 1"),
        check(*CURRENCY),
        check(
            "currency_known",
            f"currency IN ({', '.join(repr(each) for each in CURRENCIES)})",
            "There is no such currency; one is written EUR, GBP, USD …",
        ),
        check(
            "valid_until",
            "valid_until >= issued_on",
            "A quote cannot expire before the day it is written.",
        ),
        check(
            "numbered",
            "status = 'draft' OR quote_number IS NOT NULL",
            "Only a quote with a number can be sent.",
        ),
        # The parts are the whole, to the cent.
        check("total_amount", "total_amount = subtotal - discount_amount + tax_amount"),
        *objects("custom_fields"),
        ForeignKeyConstraint(
            ["organization_id", "opportunity_id"],
            ["tradewind.opportunities.organization_id", "tradewind.opportunities.id"],
            info={"refusal": "An opportunity that quotes were written for stays in the trash."},
        ),
        ForeignKeyConstraint(
            ["organization_id", "customer_company_id"],
            ["tradewind.customer_companies.organization_id", "tradewind.customer_companies.id"],
            info={"refusal": "A company that quotes were written for stays in the trash."},
        ),
        ForeignKeyConstraint(
            ["organization_id", "contact_id"],
            ["tradewind.contacts.organization_id", "tradewind.contacts.id"],
            ondelete="SET NULL (contact_id)",
        ),
        ForeignKeyConstraint(
            ["organization_id", "revises_id"],
            ["tradewind.quotes.organization_id", "tradewind.quotes.id"],
            info={"refusal": "A quote that has been revised stays in the trash."},
        ),
        ForeignKeyConstraint(
            ["organization_id", "brand_id"],
            ["tradewind.quote_brands.organization_id", "tradewind.quote_brands.id"],
        ),
        # A number is never given twice, whatever became of the first: so the trash counts as well.
        UniqueConstraint(
            "organization_id",
            "quote_number",
            "revision",
            info={"refusal": "There is a quote with this number already."},
        ),
        # Two who accept at once, or two revisions of it: one offer is accepted once.
        Index(
            "idx_quotes_organization_id_accepted",
            "organization_id",
            "quote_number",
            unique=True,
            postgresql_where=text("status = 'accepted' AND deleted_at IS NULL"),
            info={"refusal": "Another revision of this quote has been accepted already."},
        ),
        search_index("quotes"),
        listed("quotes", "created_at DESC", "id DESC"),
        listed("quotes", "status", "created_at DESC", "id DESC"),
        # What expires next.
        Index(
            "idx_quotes_organization_id_valid_until",
            "organization_id",
            "valid_until",
            postgresql_where=text("status IN ('sent', 'viewed') AND deleted_at IS NULL"),
        ),
        referring("quotes", "opportunity_id"),
        referring("quotes", "customer_company_id"),
        referring("quotes", "contact_id"),
        referring("quotes", "owner_id"),
        referring("quotes", "revises_id"),
        referring("quotes", "brand_id"),
        trashed("quotes"),
    )

    opportunity_id: Mapped[int] = mapped_column(BigInteger)
    customer_company_id: Mapped[int] = mapped_column(BigInteger)
    contact_id: Mapped[int | None] = mapped_column(BigInteger)
    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))

    quote_number: Mapped[str | None] = mapped_column(Text)
    revision: Mapped[int] = mapped_column(server_default="1")
    revises_id: Mapped[int | None] = mapped_column(BigInteger)
    status: Mapped[QuoteStatus] = mapped_column(
        choices(QuoteStatus, "status"), server_default=QuoteStatus.DRAFT.value
    )
    title: Mapped[str | None] = mapped_column(Text)
    introduction: Mapped[str | None] = mapped_column(Text)
    notes: Mapped[str | None] = mapped_column(Text)
    terms: Mapped[str | None] = mapped_column(Text)
    issued_on: Mapped[date | None]
    valid_until: Mapped[date | None]
    sent_at: Mapped[datetime | None]
    viewed_at: Mapped[datetime | None]
    # When it was accepted, rejected or expired.
    decided_at: Mapped[datetime | None]
    rejection_reason: Mapped[str | None] = mapped_column(Text)
    currency: Mapped[str] = mapped_column(Text, server_default="EUR")

    # Kept by the database out of the lines: nobody types a total.
    subtotal: Mapped[Decimal] = mapped_column(Numeric, server_default=text("0.00"))
    discount_amount: Mapped[Decimal] = mapped_column(Numeric, server_default=text("0.00"))
    tax_amount: Mapped[Decimal] = mapped_column(Numeric, server_default=text("0.00"))
    total_amount: Mapped[Decimal] = mapped_column(Numeric, server_default=text("0.00"))
    # Whom it came from and went to, as they were on the day it was sent.
    sent_as: Mapped[dict[str, object] | None] = mapped_column(JSONB(none_as_null=True))
    # Kept by the database: what it looked like on that day.
    brand_id: Mapped[int | None] = mapped_column(BigInteger)
    custom_fields: Mapped[dict[str, object]] = extras()
    # Kept by the database, since a quote is found by the name of its company.
    company_name: Mapped[str | None] = mapped_column(Text)
    search: Mapped[str] = searched("quote_number", "title", "company_name")


class QuoteItem(Tenant):
    """A line. Its price was copied from the catalogue, or typed: what changes there stays there."""

    __tablename__ = "quote_items"
    __table_args__ = (
        *limits(description=500, unit=20),
        check("description_said", "btrim(description) <> ''", "A line says what it is about."),
        check("quantity", "quantity > 0", "A quantity is more than nothing."),
        # A line may take something off: a voucher, what was paid in advance.
        within("discount_percentage", 0, 100),
        within("tax_rate", 0, 100),
        check("places", "places BETWEEN 0 AND 3"),
        ForeignKeyConstraint(
            ["organization_id", "quote_id"],
            ["tradewind.quotes.organization_id", "tradewind.quotes.id"],
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["organization_id", "service_package_id"],
            ["tradewind.services_packages.organization_id", "tradewind.services_packages.id"],
            ondelete="SET NULL (service_package_id)",
        ),
        Index(
            "idx_quote_items_organization_id_quote_id",
            "organization_id",
            "quote_id",
            "position",
            "id",
        ),
        referring("quote_items", "service_package_id"),
        trashed("quote_items"),
    )

    quote_id: Mapped[int] = mapped_column(BigInteger)
    service_package_id: Mapped[int | None] = mapped_column(BigInteger)
    position: Mapped[int] = mapped_column(server_default="0")
    description: Mapped[str] = mapped_column(Text)
    details: Mapped[str | None] = mapped_column(Text)
    quantity: Mapped[Decimal] = mapped_column(Numeric(12, 3), server_default="1")
    # Hours, pieces, months …
    unit: Mapped[str | None] = mapped_column(Text)
    unit_price: Mapped[Decimal] = mapped_column(Numeric)
    discount_percentage: Mapped[Decimal] = mapped_column(Numeric(5, 2), server_default="0")
    tax_rate: Mapped[Decimal] = mapped_column(Numeric(5, 2), server_default="0")

    # Of its amounts, kept by the database: those of the quote's currency.
    places: Mapped[int] = mapped_column(server_default="2")
    # Quantity times price, to the coin; that less the discount, to the coin; the tax on that, to the
    # coin. Halves go to the even coin, and the whole is the sum of the lines.
    gross_price: Mapped[Decimal] = mapped_column(
        Numeric,
        Computed("tradewind.line_gross(quantity, unit_price, places)", persisted=True),
    )
    total_price: Mapped[Decimal] = mapped_column(
        Numeric,
        Computed(
            "tradewind.line_net(quantity, unit_price, discount_percentage, places)", persisted=True
        ),
    )
    tax_amount: Mapped[Decimal] = mapped_column(
        Numeric,
        Computed(
            "tradewind.line_tax(quantity, unit_price, discount_percentage, tax_rate, places)",
            persisted=True,
        ),
    )
