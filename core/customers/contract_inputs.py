"""What a person may type about a contract."""

from datetime import date
from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from core.customers.choices import ContractStatus, ContractType
from core.entries import Entry
from core.nations import Currency


class ContractEdit(Entry):
    """Its status is moved by what is done with it, never typed."""

    contract_number: str = Field("", title="Number", min_length=1, max_length=50)
    title: str | None = Field(None, title="What it is about", max_length=255)
    contract_type: ContractType = Field(ContractType.RETAINER, title="Kind")
    owner_id: int | None = Field(None, title="Owner")
    signed_on: date | None = Field(None, title="Signed")
    # Never empty: the default is what an edit is without it.
    start_date: date = Field(None, title="Begins")  # type: ignore[assignment]
    end_date: date | None = Field(
        None, title="Ends", description="Empty where it runs until somebody ends it."
    )
    monthly_fee: Decimal | None = Field(
        None, title="Fee a month", ge=0, max_digits=16, decimal_places=3
    )
    total_value: Decimal | None = Field(
        None, title="Value in all", ge=0, max_digits=16, decimal_places=3
    )
    currency: Currency = Field("EUR", title="Currency", json_schema_extra={"from": "currencies"})
    payment_terms: str | None = Field(
        None, title="Payment", description="Such as 30 days net.", max_length=50
    )
    renewal_notice_days: int = Field(30, title="Notice, in days before the end", ge=0, le=730)
    auto_renewal: bool = Field(False, title="Renews itself when nobody gives notice")
    renewal_months: int = Field(12, title="Then for how many months", ge=1, le=120)
    notes: str | None = Field(None, title="Notes", max_length=5000)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        # Only what was typed is known here; the rest is the database's to compare.
        said = self.model_fields_set
        if (
            {"start_date", "end_date"} <= said
            and self.end_date
            and self.start_date
            and self.end_date < self.start_date
        ):
            raise ValueError("A contract cannot end before it begins.")
        if {"auto_renewal", "end_date"} <= said and self.auto_renewal and not self.end_date:
            raise ValueError("Only a contract with an end can renew itself.")
        return self


class NewContract(ContractEdit):
    contract_number: str = Field(title="Number", min_length=1, max_length=50)
    start_date: date = Field(title="Begins")
    customer_company_id: int
    status: ContractStatus = Field(
        ContractStatus.DRAFT,
        title="Status",
        json_schema_extra={"labels": {"draft": "Draft", "active": "In force"}},
    )
