"""What a person may type about a company, who is in it and where it is."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, field_validator

from core.customers.choices import AddressType, CompanySize, CompanyStatus, RevenueRange
from core.entries import CustomFields, EmailAddress, Entry, Tags, Website
from core.nations import Country, Currency
from core.phones import Telephone

OLDEST = 1500
# By employees, as `CompanySize` says: the fewest of each, and the most.
EMPLOYEES: Mapping[CompanySize, tuple[int, int | None]] = {
    CompanySize.MICRO: (0, 9),
    CompanySize.SMALL: (10, 50),
    CompanySize.MEDIUM: (50, 250),
    CompanySize.LARGE: (250, 1000),
    CompanySize.ENTERPRISE: (1001, None),
}


def _site(typed: str) -> str:
    """The scheme and the host in small letters; a lone slash at the end says nothing."""
    parts = urlsplit(typed)
    rest = typed[typed.index("://") + 3 + len(parts.netloc) :]
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}{'' if rest == '/' else rest}"


Site = Annotated[Website, AfterValidator(_site)]


class CompanyEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    company_name: str = Field("", title="Company", min_length=1, max_length=255)
    legal_name: str | None = Field(
        None, title="Legal name", description="With its legal form.", max_length=255
    )
    tax_id: str | None = Field(
        None, title="Tax number", description="One company for each number.", max_length=50
    )
    owner_id: int | None = Field(None, title="Owner")
    website: Site | None = Field(None, title="Website")
    phone: Telephone | None = Field(None, title="Telephone")
    email: EmailAddress | None = Field(None, title="E-mail")
    founding_year: int | None = Field(None, title="Founded")
    industry_name: str | None = Field(None, title="Industry", max_length=255)
    industry_code: str | None = Field(
        None, title="Industry code", description="NACE, NAICS or SIC.", max_length=20
    )
    sector: str | None = Field(None, title="Sector", max_length=100)
    employee_count: int | None = Field(None, title="Employees", ge=0, le=10_000_000)
    company_size: CompanySize | None = Field(
        None,
        title="Company size",
        json_schema_extra={
            "labels": {
                "micro": "Micro: under 10",
                "small": "Small: 10 to 50",
                "medium": "Medium: 50 to 250",
                "large": "Large: 250 to 1,000",
                "enterprise": "Enterprise: over 1,000",
            }
        },
    )
    annual_revenue_amount: Decimal | None = Field(
        None,
        title="Revenue a year",
        ge=0,
        max_digits=15,
        decimal_places=2,
        json_schema_extra={"unit": "annual_revenue_currency"},
    )
    annual_revenue_currency: Currency | None = Field(
        None, title="Currency of the revenue", json_schema_extra={"from": "currencies"}
    )
    revenue_range: RevenueRange | None = Field(
        None,
        title="Revenue, roughly",
        json_schema_extra={
            "labels": {
                "under_100k": "Under 100,000",
                "from_100k": "100,000 to 1 million",
                "from_1m": "1 to 10 million",
                "from_10m": "10 to 100 million",
                "from_100m": "100 million to 1 billion",
                "from_1b": "Over 1 billion",
            }
        },
    )
    is_public_company: bool = Field(False, title="Listed on a stock exchange")
    is_startup: bool = Field(False, title="Start-up")
    target_market: str | None = Field(None, title="Whom they sell to", max_length=1000)
    mission_statement: str | None = Field(None, title="Mission", max_length=2000)
    tags: Tags = Field([], title="Tags")
    custom_fields: CustomFields = Field({}, title="More")

    @field_validator("founding_year")
    @classmethod
    def _founded(cls, year: int | None) -> int | None:
        now = datetime.now(UTC).year
        if year is not None and not OLDEST <= year <= now:
            raise ValueError(f"A company was founded between {OLDEST} and {now}.")
        return year


class NewCompany(CompanyEdit):
    company_name: str = Field(title="Company", min_length=1, max_length=255)
    # Whoever is a customer already need not be led through the stages before that.
    status: CompanyStatus = Field(
        CompanyStatus.LEAD,
        title="Status",
        json_schema_extra={"labels": {"lead": "Lead", "prospect": "Prospect", "active": "Active"}},
    )

    @field_validator("status")
    @classmethod
    def _begun(cls, status: CompanyStatus) -> CompanyStatus:
        if status not in (CompanyStatus.LEAD, CompanyStatus.PROSPECT, CompanyStatus.ACTIVE):
            raise ValueError("A new company is a lead, a prospect or an active customer.")
        return status


def warnings(values: Mapping[str, object]) -> dict[str, str]:
    """What is possible and looks wrong: said beside the field, and no reason not to save."""
    said: dict[str, str] = {}
    size, employees = values.get("company_size"), values.get("employee_count")
    # A form gives what was typed, which is no whole number yet.
    if size and isinstance(employees, int | Decimal):
        size = CompanySize(str(size))
        least, most = EMPLOYEES[size]
        if employees < least or (most is not None and employees > most):
            said["company_size"] = (
                f"{employees:,} employees are not “{size}”: is one of the two old?"
            )
    amount, roughly = values.get("annual_revenue_amount"), values.get("revenue_range")
    if isinstance(amount, Decimal) and roughly:
        least_of = [0, *(10**power for power in (5, 6, 7, 8, 9))]
        at = [*RevenueRange].index(RevenueRange(str(roughly)))
        above = least_of[at + 1] if at + 1 < len(least_of) else None
        if amount < least_of[at] or (above is not None and amount > above):
            said["revenue_range"] = "The revenue above is not within this range."
    year = values.get("founding_year")
    if (
        values.get("is_startup")
        and isinstance(year, int | Decimal)
        and datetime.now(UTC).year - year > 15
    ):
        said["is_startup"] = f"Founded in {year}: is this still a start-up?"
    return said


class LinkEdit(Entry):
    """What a person is in a company."""

    position: str | None = Field(None, title="Position", max_length=100)
    department: str | None = Field(None, title="Department", max_length=100)
    is_decision_maker: bool = Field(False, title="Decides")
    is_active: bool = Field(True, title="Works there")


# Where a postal code has one form only: what it must look like, and an example.
POSTAL_CODES = {
    "AT": (r"\d{4}", "1010"),
    "AU": (r"\d{4}", "2000"),
    "BE": (r"\d{4}", "1000"),
    "CA": (r"[A-Z]\d[A-Z] ?\d[A-Z]\d", "K1A 0B1"),
    "CH": (r"\d{4}", "8001"),
    "CZ": (r"\d{3} ?\d{2}", "110 00"),
    "DE": (r"\d{5}", "10115"),
    "DK": (r"\d{4}", "1050"),
    "ES": (r"\d{5}", "28001"),
    "FI": (r"\d{5}", "00100"),
    "FR": (r"\d{5}", "75001"),
    "GB": (r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", "SW1A 1AA"),
    "IN": (r"\d{6}", "110001"),
    "IT": (r"\d{5}", "00118"),
    "JP": (r"\d{3}-?\d{4}", "100-0001"),
    "LI": (r"\d{4}", "9490"),
    "NL": (r"\d{4} ?[A-Z]{2}", "1012 AB"),
    "NO": (r"\d{4}", "0150"),
    "PL": (r"\d{2}-\d{3}", "00-001"),
    "PT": (r"\d{4}-\d{3}", "1000-001"),
    "SE": (r"\d{3} ?\d{2}", "111 20"),
    "US": (r"\d{5}(-\d{4})?", "20001"),
}


class AddressEdit(Entry):
    address_type: AddressType = Field(AddressType.HEADQUARTERS, title="What it is for")
    street: str | None = Field(None, title="Street", max_length=255)
    postal_code: str | None = Field(None, title="Postal code", max_length=20)
    city: str | None = Field(None, title="City", max_length=100)
    state: str | None = Field(None, title="State or province", max_length=100)
    country: Country | None = Field(None, title="Country", json_schema_extra={"from": "countries"})


class NewAddress(AddressEdit):
    customer_company_id: int


def address_warnings(values: Mapping[str, object]) -> dict[str, str]:
    """A postal code that its country does not write is told; there are exceptions everywhere."""
    form = POSTAL_CODES.get(str(values.get("country") or ""))
    code = str(values.get("postal_code") or "").upper()
    if form and code and not re.fullmatch(form[0], code):
        return {"postal_code": f"There, a postal code looks like {form[1]}."}
    return {}
