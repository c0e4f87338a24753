"""What a person may type about themselves, a colleague or an organization."""

from datetime import UTC, date, datetime
from typing import Self

from pydantic import Field, SecretStr, field_validator, model_validator

from core.access.choices import Gender, OrganizationKind
from core.access.permissions import Role
from core.entries import Colour, EmailAddress, Entry, InternationalPhone, Phone, Website, slug

NAME_HELP = "At least two letters."
LOCALE = r"^[a-z]{2,3}(_[A-Z]{2})?$"


class Person(Entry):
    first_name: str = Field(title="First name", description=NAME_HELP, min_length=2, max_length=100)
    last_name: str = Field(title="Last name", description=NAME_HELP, min_length=2, max_length=100)
    email: EmailAddress = Field(title="E-mail", description="You sign in with it.")


class ChosenPassword(Entry):
    password: SecretStr = Field(
        title="Password",
        description="At least 10 characters; a few words in a row are easy to keep in mind.",
        min_length=10,
        max_length=128,
    )

    @field_validator("password")
    @classmethod
    def _typable(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().isprintable():
            raise ValueError("A password is made of letters, digits, signs and blanks.")
        return value


class FoundAgency(Person, ChosenPassword):
    """The first start: the agency, the person in front of it, and whether to look around first."""

    agency_name: str = Field(title="Agency", description="Its name.", min_length=1, max_length=255)
    demo_data: bool = Field(
        False, title="Demo data", description="Fill it with invented people to try everything."
    )

    @model_validator(mode="after")
    def _password_is_not_guessed(self) -> Self:
        said = self.password.get_secret_value().casefold()
        if said in (self.email.casefold(), self.agency_name.casefold()):
            raise ValueError("The password is what anybody would try first; choose another.")
        return self


class ProfileEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    first_name: str = Field("", title="First name", min_length=2, max_length=100)
    last_name: str = Field("", title="Last name", min_length=2, max_length=100)
    phone_number: InternationalPhone | None = Field(
        None, title="Telephone", description="With the country, such as +49 30 1234567."
    )
    gender: Gender = Field(Gender.UNKNOWN, title="Gender")
    date_of_birth: date | None = Field(None, title="Date of birth")
    locale: str = Field("en", title="Language", description="Such as en or de_AT.", pattern=LOCALE)
    time_zone: str = Field("UTC", title="Time zone", max_length=64)

    @field_validator("date_of_birth")
    @classmethod
    def _of_age(cls, born: date | None) -> date | None:
        if born and born.year < 1900:
            raise ValueError("That date of birth is too long ago.")
        if born and age(born) < 18:
            raise ValueError("Only adults can have an account: this person is not 18 yet.")
        return born

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        return known_zone(name)


class InviteUser(Person):
    email: EmailAddress = Field(title="E-mail", description="They will sign in with it.")
    roles: frozenset[Role] = Field(
        title="Roles", description="What they may do here; several add up.", min_length=1
    )
    phone_number: InternationalPhone | None = Field(None, title="Telephone")
    locale: str = Field("en", title="Language", description="Such as en or de_AT.", pattern=LOCALE)


class OrganizationEdit(Entry):
    """Only what was typed is changed: see `model_fields_set`."""

    name: str = Field("", title="Name", min_length=1, max_length=255)
    slug: str = Field("", title="Short name", description="For addresses.", max_length=80)
    description: str | None = Field(None, title="Description")
    legal_name: str | None = Field(
        None, title="Legal name", description="As in the register.", max_length=255
    )
    tax_id: str | None = Field(None, title="Tax number", max_length=50)
    website: Website | None = Field(None, title="Website")
    phone: Phone | None = Field(None, title="Telephone")
    email: EmailAddress | None = Field(None, title="E-mail")
    street: str | None = Field(None, title="Street", max_length=255)
    city: str | None = Field(None, title="City", max_length=100)
    state: str | None = Field(None, title="State or county", max_length=100)
    postal_code: str | None = Field(None, title="Postal code", max_length=20)
    country: str | None = Field(None, title="Country", max_length=100)
    imprint: str | None = Field(
        None, title="Imprint", description="Stands below every mailing.", max_length=5000
    )
    primary_color: Colour | None = Field(None, title="First colour")
    accent_color: Colour | None = Field(None, title="Second colour")
    locale: str = Field("en", title="Language", description="Such as en or de_AT.", pattern=LOCALE)
    time_zone: str = Field("UTC", title="Time zone", max_length=64)
    currency: str = Field(
        "EUR", title="Currency", description="Three letters, such as EUR.", pattern=r"^[A-Z]{3}$"
    )

    @field_validator("slug")
    @classmethod
    def _plain(cls, typed: str) -> str:
        if not typed or typed != slug(typed):
            raise ValueError("A short name has small letters, digits and single hyphens only.")
        return typed

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        return known_zone(name)


class NewOrganization(OrganizationEdit):
    name: str = Field(title="Name", min_length=1, max_length=255)
    kind: OrganizationKind = Field(OrganizationKind.CLIENT, title="Kind")
    slug: str = Field(
        "",
        title="Short name",
        description="For addresses; made from the name where it is left empty.",
        max_length=80,
    )

    @model_validator(mode="before")
    @classmethod
    def _slug_from_name(cls, typed: object) -> object:
        if isinstance(typed, dict) and not typed.get("slug"):
            return typed | {"slug": slug(str(typed.get("name", "")))}
        return typed


def known_zone(name: str) -> str:
    from zoneinfo import available_timezones

    if name != "UTC" and name not in available_timezones():
        raise ValueError(f"“{name}” is not a time zone; one is called Europe/Berlin.")
    return name


def age(born: date, today: date | None = None) -> int:
    today = today or datetime.now(UTC).date()
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
