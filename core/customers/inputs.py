"""What a person may type about a contact."""

from datetime import UTC, date, datetime
from typing import Any, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from core.access.choices import Gender
from core.customers.choices import ConsentBasis, ContactStatus
from core.entries import CustomFields, EmailAddress, Entry, Tags, Website
from core.phones import Telephone, dialled_in


class ContactEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    salutation: str | None = Field(None, title="Salutation", max_length=50)
    first_name: str | None = Field(None, title="First name", max_length=100)
    last_name: str | None = Field(None, title="Last name", max_length=100)
    gender: Gender = Field(Gender.UNKNOWN, title="Gender")
    date_of_birth: date | None = Field(None, title="Date of birth")
    job_title: str | None = Field(None, title="Job title", max_length=255)
    company_name: str | None = Field(
        None,
        title="Company",
        description="As the person says it; the company itself is linked.",
        max_length=255,
    )
    email: EmailAddress | None = Field(
        None, title="E-mail", description="One contact for each address."
    )
    phone: Telephone | None = Field(None, title="Telephone")
    mobile: Telephone | None = Field(None, title="Mobile")
    website: Website | None = Field(None, title="Website")
    linkedin_url: Website | None = Field(None, title="LinkedIn")
    street: str | None = Field(None, title="Street", max_length=255)
    city: str | None = Field(None, title="City", max_length=100)
    state: str | None = Field(None, title="State or county", max_length=100)
    postal_code: str | None = Field(None, title="Postal code", max_length=20)
    country: str | None = Field(None, title="Country", max_length=100)
    status: ContactStatus = Field(
        ContactStatus.UNCONFIRMED,
        title="Mailings",
        description="Only who is subscribed gets mailings.",
    )
    consent_basis: ConsentBasis = Field(ConsentBasis.UNKNOWN, title="Consent")
    consent_source: str | None = Field(
        None, title="Consent given", description="Where and how: a form, a card, a call."
    )
    do_not_call: bool = Field(False, title="Do not call")
    tags: Tags = Field([], title="Tags")
    custom_fields: CustomFields = Field({}, title="More")
    owner_id: int | None = Field(None, title="Owner")

    @model_validator(mode="before")
    @classmethod
    def _dialled_there(cls, entry: Any, info: ValidationInfo) -> Any:
        return dialled_in(entry, info.context)

    @field_validator("date_of_birth")
    @classmethod
    def _born(cls, born: date | None) -> date | None:
        return plausible_birth(born)


class NewContact(ContactEdit):
    @model_validator(mode="after")
    def _known(self) -> Self:
        if not any((self.email, self.phone, self.mobile, self.first_name, self.last_name)):
            raise ValueError("A contact needs a name, an e-mail address or a telephone number.")
        return self

    @model_validator(mode="after")
    def _subscribed_for_a_reason(self) -> Self:
        if self.status is ContactStatus.SUBSCRIBED and self.consent_basis is ConsentBasis.UNKNOWN:
            raise ValueError("Say what allows us to send mailings to this person (“Consent”).")
        return self


def plausible_birth(born: date | None) -> date | None:
    if born and born > datetime.now(UTC).date():
        raise ValueError("That date of birth is still to come.")
    if born and born.year < 1900:
        raise ValueError("That date of birth is too long ago.")
    return born
