"""The list of companies."""

from typing import TYPE_CHECKING

from core.access.permissions import Area
from core.customers.choices import CompanySize, CompanyStatus, RevenueRange
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.place_names import city_names, country_names
from core.lists.standard import CHANGED, CREATED, NEWEST, NUMBER, TAGS

if TYPE_CHECKING:
    from core.entries import Entry

# Where they are, and whom one asks for: of each company there is one of either.
PLACE = (
    "LEFT JOIN tradewind.company_addresses place ON place.organization_id = t.organization_id"
    " AND place.customer_company_id = t.id AND place.is_primary AND place.deleted_at IS NULL"
)
PERSON = (
    "LEFT JOIN tradewind.company_contacts link ON link.organization_id = t.organization_id"
    " AND link.customer_company_id = t.id AND link.is_primary AND link.deleted_at IS NULL"
    " LEFT JOIN tradewind.contacts person ON person.organization_id = link.organization_id"
    " AND person.id = link.contact_id AND person.deleted_at IS NULL"
)


def _edit() -> "type[Entry]":
    from core.customers.company_inputs import CompanyEdit

    return CompanyEdit


CUSTOMER_COMPANIES = Listing(
    name="customer_companies",
    title="Companies",
    singular="Company",
    table="customer_companies",
    area=Area.COMPANIES,
    edits=_edit,
    search="tradewind.search_companies",
    default_order=NEWEST,
    quick=(
        Quick("mine", "Mine", "owner:me"),
        Quick("customers", "Customers", "status:active"),
        Quick("open", "Leads and prospects", "status:lead,prospect"),
        Quick("new", "New this week", "created:last-7-days"),
        Quick("lost", "Lost", "status:churned,inactive"),
    ),
    fields=(
        Field(
            "company_name",
            "Company",
            Kind.TEXT,
            width=220,
            default=True,
            nullable=False,
            indexed=True,
            others=("name",),
        ),
        Field(
            "status",
            "Status",
            Kind.CHOICE,
            choices=CompanyStatus,
            default=True,
            nullable=False,
            indexed=True,
            then=NEWEST,
        ),
        OWNER,
        Field(
            "contact",
            "Primary contact",
            Kind.TEXT,
            "person.full_name",
            default=True,
            join=PERSON,
            others=("person",),
        ),
        Field("phone", "Telephone", Kind.TEXT, default=True, others=("tel",), is_phone=True),
        Field("email", "E-mail", Kind.TEXT, width=200, others=("mail",)),
        Field("website", "Website", Kind.TEXT, width=200, default=True, others=("web",)),
        Field(
            "city",
            "City",
            Kind.TEXT,
            "place.city",
            width=130,
            default=True,
            join=PLACE,
            names_of=city_names,
        ),
        Field(
            "country",
            "Country",
            Kind.TEXT,
            "place.country",
            width=90,
            join=PLACE,
            names_of=country_names,
        ),
        Field("industry_name", "Industry", Kind.TEXT, default=True, others=("industry",)),
        Field("industry_code", "Industry code", Kind.TEXT, width=100),
        Field("sector", "Sector", Kind.TEXT, width=120),
        Field("company_size", "Company size", Kind.CHOICE, choices=CompanySize, others=("size",)),
        Field("employee_count", "Employees", Kind.NUMBER, others=("staff",)),
        Field(
            "annual_revenue_amount",
            "Revenue a year",
            Kind.MONEY,
            unit="annual_revenue_currency",
            others=("revenue",),
        ),
        Field("annual_revenue_currency", "Currency of the revenue", Kind.TEXT, width=80),
        Field("revenue_range", "Revenue, roughly", Kind.CHOICE, choices=RevenueRange),
        TAGS,
        Field("customer_since", "Customer since", Kind.DATE, others=("since",)),
        Field("status_since", "Status since", Kind.MOMENT, nullable=False),
        Field("status_reason", "Reason of the status", Kind.TEXT, others=("reason",)),
        Field("legal_name", "Legal name", Kind.TEXT, width=200),
        Field("tax_id", "Tax number", Kind.TEXT, width=130, others=("vat",)),
        Field("founding_year", "Founded", Kind.NUMBER),
        Field("is_public_company", "Listed on a stock exchange", Kind.FLAG, nullable=False),
        Field("is_startup", "Start-up", Kind.FLAG, nullable=False),
        Field("target_market", "Whom they sell to", Kind.TEXT, width=200),
        Field("mission_statement", "Mission", Kind.TEXT, width=200),
        CREATED,
        CHANGED,
        NUMBER,
    ),
)
