"""What a person may type about a lead."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from pydantic import AwareDatetime, Field, ValidationInfo, field_validator, model_validator

from core.customers.choices import CompanySize
from core.customers.inputs import plausible_birth
from core.entries import CustomFields, EmailAddress, Entry, Tags, Website
from core.leads.choices import BookingPotential, LeadStatus, Priority
from core.phones import Telephone, dialled_in


class LeadEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    company_name: str | None = Field(None, title="Company", max_length=255)
    first_name: str | None = Field(None, title="First name", max_length=100)
    last_name: str | None = Field(None, title="Last name", max_length=100)
    job_title: str | None = Field(None, title="Job title", max_length=255)
    is_decision_maker: bool | None = Field(
        None, title="Decides", description="Whether this person can say yes."
    )
    date_of_birth: date | None = Field(None, title="Date of birth")
    email: EmailAddress | None = Field(None, title="E-mail")
    phone: Telephone | None = Field(None, title="Telephone")
    website: Website | None = Field(None, title="Website")
    linkedin_url: Website | None = Field(None, title="LinkedIn")
    street: str | None = Field(None, title="Street", max_length=255)
    city: str | None = Field(None, title="City", max_length=100)
    state: str | None = Field(None, title="State or county", max_length=100)
    postal_code: str | None = Field(None, title="Postal code", max_length=20)
    country: str | None = Field(None, title="Country", max_length=100)
    industry: str | None = Field(None, title="Industry", max_length=100)
    business_type: str | None = Field(None, title="Kind of business", max_length=100)
    company_size: CompanySize | None = Field(None, title="Company size")
    status: LeadStatus = Field(LeadStatus.NEW, title="Status")
    priority: Priority = Field(Priority.MEDIUM, title="Priority")
    booking_potential: BookingPotential | None = Field(None, title="Booking potential")
    next_follow_up_at: AwareDatetime | None = Field(None, title="Next follow-up")
    lost_reason: str | None = Field(None, title="Lost because", max_length=1000)
    estimated_value: Decimal | None = Field(
        None,
        title="Estimated value",
        description="What they may bring in.",
        ge=0,
        max_digits=15,
        decimal_places=2,
    )
    currency: str = Field(
        "EUR", title="Currency", description="Three letters, such as EUR.", pattern=r"^[A-Z]{3}$"
    )
    source: str = Field("manual", title="Source", min_length=1, max_length=50)
    notes: str | None = Field(None, title="Notes", max_length=20_000)
    tags: Tags = Field([], title="Tags")
    custom_fields: CustomFields = Field({}, title="More")
    owner_id: int | None = Field(None, title="Owner")

    @model_validator(mode="before")
    @classmethod
    def _dialled_there(cls, entry: Any, info: ValidationInfo) -> Any:
        return dialled_in(entry, info.context, ("phone",))

    @field_validator("date_of_birth")
    @classmethod
    def _born(cls, born: date | None) -> date | None:
        return plausible_birth(born)


class NewLead(LeadEdit):
    @model_validator(mode="after")
    def _known(self) -> Self:
        known = (self.company_name, self.email, self.phone, self.first_name, self.last_name)
        if not any(known):
            raise ValueError(
                "A lead needs a company, a name, an e-mail address or a telephone number."
            )
        return self
