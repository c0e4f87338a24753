"""What a person may type about lead sources and insurance products."""

from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from core.entries import Entry
from core.leads.choices import LeadSourceType, ProductType

SHORT_NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class LeadSourceEdit(Entry):
    name: str = Field(title="Name", min_length=1, max_length=255)
    slug: str | None = Field(
        None,
        title="Short name",
        description="Small letters, digits and hyphens, such as spring-fair.",
        max_length=80,
        pattern=SHORT_NAME,
    )
    source_type: LeadSourceType = Field(LeadSourceType.WEB, title="Kind")
    description: str | None = Field(None, title="Description", max_length=5000)
    is_active: bool = Field(True, title="In use", description="Offered where a source is chosen.")


class InsuranceProductEdit(Entry):
    name: str = Field(title="Name", min_length=1, max_length=255)
    slug: str | None = Field(
        None,
        title="Short name",
        description="Small letters, digits and hyphens, such as family-health.",
        max_length=80,
        pattern=SHORT_NAME,
    )
    product_type: ProductType = Field(ProductType.BUSINESS, title="Kind")
    coverage_amount: Decimal | None = Field(
        None, title="Cover", ge=0, max_digits=15, decimal_places=2
    )
    premium_range_min: Decimal | None = Field(
        None, title="Premium from", ge=0, max_digits=15, decimal_places=2
    )
    premium_range_max: Decimal | None = Field(
        None, title="Premium up to", ge=0, max_digits=15, decimal_places=2
    )
    currency: str = Field(
        "EUR", title="Currency", description="Three letters, such as EUR.", pattern=r"^[A-Z]{3}$"
    )
    description: str | None = Field(None, title="Description", max_length=5000)
    is_active: bool = Field(True, title="On offer")

    @model_validator(mode="after")
    def _from_low_to_high(self) -> Self:
        least, most = self.premium_range_min, self.premium_range_max
        if least is not None and most is not None and least > most:
            raise ValueError("The highest premium cannot be below the lowest.")
        return self
