"""The companies an organization knows, who is in them and where they are."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    ARRAY,
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
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.customers.choices import AddressType, CompanySize, CompanyStatus, RevenueRange
from core.customers.subjects import company_key, contact_key
from core.db import Tenant
from core.values import (
    PLAIN,
    brand_of,
    check,
    choices,
    email_format,
    extras,
    limits,
    listed,
    number_end,
    objects,
    reached,
    referring,
    search_index,
    searched,
    trashed,
)


class CustomerCompany(Tenant):
    __tablename__ = "customer_companies"
    __table_args__ = (
        check(
            "company_name",
            "char_length(company_name) BETWEEN 1 AND 255",
            "A company needs a name, of at most 255 characters.",
        ),
        *limits(legal_name=255, tax_id=50, website=500, industry_code=20, industry_name=255),
        *limits(sector=100, target_market=1000, mission_statement=2000, status_reason=500),
        *limits(phone=50),
        email_format(),
        # With a day of grace, because it is next year already east of Greenwich.
        check(
            "founding_year",
            "founding_year BETWEEN 1500 AND EXTRACT(year FROM"
            " (created_at AT TIME ZONE 'UTC') + interval '1 day')",
            "A company was founded between 1500 and this year.",
        ),
        check("employee_count", "employee_count >= 0", "There cannot be less than no employees."),
        check(
            "annual_revenue_amount",
            "annual_revenue_amount >= 0",
            "A revenue cannot be less than nothing.",
        ),
        check("annual_revenue_currency", "annual_revenue_currency ~ '^[A-Z]{3}$'"),
        check(
            "annual_revenue",
            "annual_revenue_amount IS NULL OR annual_revenue_currency IS NOT NULL",
            "Say in which currency the revenue is.",
        ),
        check(
            "status_reason_needed",
            "status NOT IN ('inactive', 'churned', 'suspended') OR status_reason IS NOT NULL",
            "Say why the company is inactive, lost or suspended.",
        ),
        *objects("custom_fields", "originals"),
        ForeignKeyConstraint(
            ["organization_id", "batch_id"],
            ["tradewind.lead_batches.organization_id", "tradewind.lead_batches.id"],
            ondelete="SET NULL (batch_id)",
        ),
        Index(
            "idx_customer_companies_organization_id_tax_id_normalized",
            "organization_id",
            "tax_id_normalized",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "There is a company with this tax number already."},
        ),
        # The list as it opens: newest first.
        listed("customer_companies", "created_at DESC", "id DESC"),
        # The list by name, as people look for companies.
        listed("customer_companies", "company_name", "id"),
        listed("customer_companies", "status", "created_at DESC", "id DESC"),
        # “Do we have them already?”
        referring("customer_companies", "domain"),
        referring("customer_companies", "brand"),
        referring("customer_companies", "owner_id"),
        # What came with a file.
        referring("customer_companies", "batch_id"),
        reached("customer_companies", "phone", number_end("phone")),
        reached("customer_companies", "email", "lower(email)"),
        search_index("customer_companies"),
        Index("idx_customer_companies_tags", "tags", postgresql_using="gin"),
        trashed("customer_companies"),
    )

    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    # The import this company came with.
    batch_id: Mapped[int | None] = mapped_column(BigInteger)

    # Who they are
    company_name: Mapped[str] = mapped_column(Text)
    legal_name: Mapped[str | None] = mapped_column(Text)
    tax_id: Mapped[str | None] = mapped_column(Text)
    # However it is spaced: DE 123 456 789 is DE123456789.
    tax_id_normalized: Mapped[str | None] = mapped_column(
        PLAIN,
        Computed(
            r"NULLIF(upper(regexp_replace(tax_id, '[\W_]+'::text, ''::text, 'g'::text)), ''::text)",
            persisted=True,
        ),
    )
    brand: Mapped[str | None] = mapped_column(
        PLAIN, Computed(brand_of("company_name"), persisted=True)
    )
    website: Mapped[str | None] = mapped_column(Text)
    # example.com, of https://www.example.com/about
    domain: Mapped[str | None] = mapped_column(
        PLAIN,
        Computed(
            r"NULLIF(regexp_replace(lower(website),"
            r" '^([a-z]+://)?(www\.)?([^/:?#]*).*$'::text, '\3'::text), ''::text)",
            persisted=True,
        ),
    )
    phone: Mapped[str | None] = mapped_column(Text)
    email: Mapped[str | None] = mapped_column(PLAIN)
    founding_year: Mapped[int | None] = mapped_column(SmallInteger)

    # What they do, and how large they are
    industry_code: Mapped[str | None] = mapped_column(Text)
    industry_name: Mapped[str | None] = mapped_column(Text)
    sector: Mapped[str | None] = mapped_column(Text)
    company_size: Mapped[CompanySize | None] = mapped_column(choices(CompanySize, "company_size"))
    employee_count: Mapped[int | None]
    annual_revenue_amount: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    annual_revenue_currency: Mapped[str | None] = mapped_column(Text)
    revenue_range: Mapped[RevenueRange | None] = mapped_column(
        choices(RevenueRange, "revenue_range")
    )
    is_public_company: Mapped[bool] = mapped_column(server_default=text("false"))
    is_startup: Mapped[bool] = mapped_column(server_default=text("false"))
    target_market: Mapped[str | None] = mapped_column(Text)
    mission_statement: Mapped[str | None] = mapped_column(Text)

    # Where we stand with them; the two dates are kept by the database
    status: Mapped[CompanyStatus] = mapped_column(
        choices(CompanyStatus, "status"), server_default=CompanyStatus.LEAD
    )
    status_reason: Mapped[str | None] = mapped_column(Text)
    status_since: Mapped[datetime] = mapped_column(server_default=text("now()"))
    customer_since: Mapped[date | None]

    tags: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=text("'{}'::text[]"))
    custom_fields: Mapped[dict[str, object]] = extras()
    # The key this company had in the system it was brought over from.
    legacy_ref: Mapped[str | None] = mapped_column(Text)
    # What a file said where something else was made of it.
    originals: Mapped[dict[str, object] | None] = mapped_column(JSONB)
    search: Mapped[str] = searched("company_name", "legal_name", "website", "email", "tax_id")


def one_primary(table: str, said: str) -> ExcludeConstraint:
    """At most one a company; looked at when the transaction ends, so that two may change places.

    That there is one at all, a trigger sees to (`tradewind.keep_primary`).
    """
    rule = ExcludeConstraint(
        ("organization_id", "="),
        ("customer_company_id", "="),
        using="btree",
        where=text("is_primary AND deleted_at IS NULL"),
        name=f"ex_{table}_primary",
        deferrable=True,
        initially="DEFERRED",
    )
    rule.info["refusal"] = f"A company has one primary {said}."
    return rule


class CompanyContact(Tenant):
    """What a person is in a company; they may be in several."""

    __tablename__ = "company_contacts"
    __table_args__ = (
        company_key(ondelete="CASCADE"),
        contact_key(ondelete="CASCADE"),
        *limits(position=100, department=100),
        Index(
            "idx_company_contacts_company_contact",
            "organization_id",
            "customer_company_id",
            "contact_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "This person is in the company already."},
        ),
        one_primary("company_contacts", "contact"),
        referring("company_contacts", "customer_company_id"),
        referring("company_contacts", "contact_id"),
        trashed("company_contacts"),
    )

    customer_company_id: Mapped[int] = mapped_column(BigInteger)
    contact_id: Mapped[int] = mapped_column(BigInteger)
    position: Mapped[str | None] = mapped_column(Text)
    department: Mapped[str | None] = mapped_column(Text)
    is_decision_maker: Mapped[bool] = mapped_column(server_default=text("false"))
    is_primary: Mapped[bool] = mapped_column(server_default=text("false"))
    # Has left, or is on leave; what they did there stays.
    is_active: Mapped[bool] = mapped_column(server_default=text("true"))


class CompanyAddress(Tenant):
    __tablename__ = "company_addresses"
    __table_args__ = (
        company_key(ondelete="CASCADE"),
        *limits(street=255, city=100, state=100, postal_code=20),
        check("country", "country ~ '^[A-Z]{2}$'", "A country is two letters, as in ISO 3166."),
        check(
            "known",
            "num_nonnulls(street, city, postal_code, country) > 0",
            "An address needs a street, a city, a postal code or a country.",
        ),
        one_primary("company_addresses", "address"),
        referring("company_addresses", "customer_company_id"),
        trashed("company_addresses"),
    )

    customer_company_id: Mapped[int] = mapped_column(BigInteger)
    address_type: Mapped[AddressType] = mapped_column(
        choices(AddressType, "address_type"), server_default=AddressType.HEADQUARTERS
    )
    street: Mapped[str | None] = mapped_column(Text)
    city: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str | None] = mapped_column(Text)
    postal_code: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(Text)
    is_primary: Mapped[bool] = mapped_column(server_default=text("false"))
