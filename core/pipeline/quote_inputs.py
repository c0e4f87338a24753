"""What a person may type about a service of the catalogue, a quote, and a line of it."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from core.entries import CustomFields, Entry
from core.errors import Refused
from core.pipeline.choices import Complexity, Frequency, ServiceType
from core.pipeline.currencies import known

MOST_TEXT = 20_000


def _known(typed: str) -> str:
    try:
        return known(typed)
    except Refused as refusal:
        raise ValueError(str(refusal)) from refusal


Currency = Annotated[str, AfterValidator(_known)]
Percentage = Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=2)]
# The database keeps it to the smallest coin of its currency; some have three places.
Price = Annotated[Decimal, Field(max_digits=13, decimal_places=3)]


class ServiceEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    name: str = Field("", title="Name", min_length=1, max_length=100)
    description: str | None = Field(None, title="Description", max_length=MOST_TEXT)
    service_type: ServiceType = Field(ServiceType.STRATEGY, title="Kind")
    complexity: Complexity = Field(Complexity.MEDIUM, title="Complexity")
    price: Price = Field(
        Decimal(0),
        title="Price",
        description="Without tax. Quotes that are written already keep theirs.",
        ge=0,
    )
    currency: Currency = Field("EUR", title="Currency")
    tax_rate: Percentage = Field(Decimal(0), title="Tax", json_schema_extra={"unit": "%"})
    is_recurring: bool = Field(False, title="Recurring")
    frequency: Frequency | None = Field(None, title="Billed")
    deliverables: str | None = Field(
        None,
        title="Deliverables",
        description="One a line: each becomes a box to tick in the deal.",
        max_length=MOST_TEXT,
    )
    estimated_hours: int | None = Field(None, title="Estimated hours", ge=0, le=1_000_000)
    project_duration: int | None = Field(None, title="Duration in days", ge=1, le=36_500)
    active: bool = Field(True, title="On offer")
    custom_fields: CustomFields = Field({}, title="More")


class NewService(ServiceEdit):
    name: str = Field(title="Name", min_length=1, max_length=100)

    @model_validator(mode="after")
    def _billed_again(self) -> Self:
        if self.frequency is not None and not self.is_recurring:
            raise ValueError("Only a recurring service is billed again and again.")
        return self


class QuoteNotes(Entry):
    """What may be changed of a quote whatever has become of it, for many at once as well."""

    notes: str | None = Field(
        None, title="Notes", description="For colleagues; not printed.", max_length=MOST_TEXT
    )
    owner_id: int | None = Field(None, title="Owner")


class QuoteEdit(QuoteNotes):
    """Of a quote that is not sent yet."""

    title: str | None = Field(None, title="Title", max_length=255)
    introduction: str | None = Field(None, title="Introduction", max_length=MOST_TEXT)
    terms: str | None = Field(None, title="Terms", max_length=MOST_TEXT)
    issued_on: date | None = Field(
        None, title="Date", description="Empty is the day on which it is sent."
    )
    valid_until: date | None = Field(None, title="Valid until")
    currency: Currency = Field("EUR", title="Currency")


class LineEdit(Entry):
    description: str = Field("", title="Service", min_length=1, max_length=500)
    details: str | None = Field(None, title="Details", max_length=4_000)
    quantity: Decimal = Field(Decimal(1), title="Quantity", gt=0, max_digits=12, decimal_places=3)
    unit: str | None = Field(None, title="Unit", max_length=20)
    unit_price: Price = Field(Decimal(0), title="Unit price")
    discount_percentage: Percentage = Field(Decimal(0), title="Discount")
    tax_rate: Percentage = Field(Decimal(0), title="Tax")


class NewLine(LineEdit):
    description: str = Field(title="Service", min_length=1, max_length=500)
    service_package_id: int | None = None
