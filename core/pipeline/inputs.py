"""What a person may type about an opportunity and a deal."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from core.entries import CustomFields, Entry
from core.errors import Refused
from core.pipeline.currencies import known
from core.pipeline.stages import DealStatus, LostReason, Stage


def _known(typed: str) -> str:
    try:
        return known(typed)
    except Refused as refusal:
        raise ValueError(str(refusal)) from None


Currency = Annotated[str, AfterValidator(_known)]


class Counted(Entry):
    """What the database counts by itself: there is nothing to type."""


class OpportunityEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    title: str = Field("", title="Title", min_length=1, max_length=255)
    customer_company_id: int = Field(
        0, title="Company", json_schema_extra={"kind": "record", "record": "customer_companies"}
    )
    contact_id: int | None = Field(
        None, title="Contact", json_schema_extra={"kind": "record", "record": "contacts"}
    )
    amount: Decimal | None = Field(
        None,
        title="Value",
        description="What it may bring in.",
        ge=0,
        max_digits=16,
        decimal_places=3,
    )
    currency: Currency = Field(
        "EUR", title="Currency", description="Three letters, such as EUR.", pattern=r"^[A-Za-z]{3}$"
    )
    expected_close_date: date | None = Field(None, title="Expected to close")
    probability_override: int | None = Field(
        None,
        title="Probability, in percent",
        description="Empty: what its stage weighs.",
        ge=0,
        le=100,
    )
    owner_id: int | None = Field(None, title="Owner")
    stage: Stage = Field(Stage.PROSPECTING, title="Stage")
    lost_reason: LostReason | None = Field(None, title="Lost because")
    lost_details: str | None = Field(None, title="More on that", max_length=1000)
    description: str | None = Field(None, title="Description", max_length=20_000)
    custom_fields: CustomFields = Field({}, title="More")


class NewOpportunity(OpportunityEdit):
    title: str = Field(title="Title", min_length=1, max_length=255)
    customer_company_id: int = Field(
        title="Company", json_schema_extra={"kind": "record", "record": "customer_companies"}
    )

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if (self.stage is Stage.CLOSED_LOST) != (self.lost_reason is not None):
            raise ValueError(
                "Say why it was lost (“Lost because”); and only what is lost has a reason."
            )
        return self


class DealEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    title: str = Field("", title="Title", min_length=1, max_length=255)
    deal_status: DealStatus = Field(DealStatus.DRAFT, title="State")
    campaign_manager_id: int | None = Field(
        None, title="Manager", json_schema_extra={"kind": "person"}
    )
    final_amount: Decimal | None = Field(
        None, title="Amount", ge=0, max_digits=16, decimal_places=3
    )
    currency: Currency = Field(
        "EUR", title="Currency", description="Three letters, such as EUR.", pattern=r"^[A-Za-z]{3}$"
    )
    start_date: date | None = Field(None, title="Begins")
    end_date: date | None = Field(None, title="Ends")
    deliverables: str | None = Field(None, title="What is delivered", max_length=20_000)
    terms: str | None = Field(None, title="Terms", max_length=20_000)
    custom_fields: CustomFields = Field({}, title="More")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValueError("A deal cannot end before it begins.")
        return self
