"""The list of contacts."""

from typing import TYPE_CHECKING

from core.access.choices import Gender
from core.access.permissions import Area
from core.customers.choices import ConsentBasis, ContactStatus, VerificationStatus
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.place_names import city_names, country_names
from core.lists.standard import (
    CHANGED,
    CREATED,
    LAST_HEARD,
    LINKS,
    MAILS,
    NEWEST,
    NUMBER,
    STREET,
    TAGS,
)

if TYPE_CHECKING:
    from core.entries import Entry


def _edit() -> "type[Entry]":
    from core.customers.inputs import ContactEdit

    return ContactEdit


CONTACTS = Listing(
    name="contacts",
    title="Contacts",
    singular="Contact",
    table="contacts",
    area=Area.CONTACTS,
    edits=_edit,
    search="tradewind.search_contacts",
    default_order=NEWEST,
    quick=(
        Quick("mine", "Mine", "owner:me"),
        Quick("new", "New this week", "created:last-7-days"),
        Quick("mailable", "May be mailed", "status:subscribed email:any"),
        Quick("quiet", "Not heard of for long", "last_responded<last-90-days"),
    ),
    fields=(
        Field(
            "full_name",
            "Name",
            Kind.TEXT,
            width=200,
            default=True,
            # As people look for people, and as the index has it.
            sort=("t.last_name", "t.first_name"),
            indexed=True,
        ),
        Field("salutation", "Salutation", Kind.TEXT, width=90),
        Field("first_name", "First name", Kind.TEXT, width=120),
        Field("last_name", "Last name", Kind.TEXT, width=120),
        Field("gender", "Gender", Kind.CHOICE, choices=Gender, nullable=False),
        Field("date_of_birth", "Date of birth", Kind.DATE, others=("born", "birthday")),
        Field("company_name", "Company", Kind.TEXT, width=200, default=True, others=("company",)),
        Field("job_title", "Job title", Kind.TEXT, default=True, others=("job",)),
        Field(
            "email",
            "E-mail",
            Kind.TEXT,
            width=220,
            default=True,
            plain="t.email_normalized",
            others=("mail",),
        ),
        Field("phone", "Telephone", Kind.TEXT, default=True, others=("tel",), is_phone=True),
        Field("mobile", "Mobile", Kind.TEXT, is_phone=True),
        Field(
            "status",
            "Mailings",
            Kind.CHOICE,
            choices=ContactStatus,
            default=True,
            nullable=False,
            indexed=True,
            then=NEWEST,
        ),
        Field("consent_basis", "Consent", Kind.CHOICE, choices=ConsentBasis, nullable=False),
        Field("consent_source", "Consent given", Kind.TEXT),
        Field("consented_at", "Consented", Kind.MOMENT),
        Field("confirmed_at", "Confirmed", Kind.MOMENT),
        Field("unsubscribed_at", "Unsubscribed", Kind.MOMENT),
        Field("unsubscribe_reason", "Unsubscribed because", Kind.TEXT),
        Field("do_not_call", "Do not call", Kind.FLAG, nullable=False),
        OWNER,
        TAGS,
        Field("city", "City", Kind.TEXT, width=130, default=True, names_of=city_names),
        *STREET,
        Field("country", "Country", Kind.TEXT, width=110, names_of=country_names),
        *LINKS,
        Field("locale", "Language", Kind.TEXT, width=90),
        Field("time_zone", "Time zone", Kind.TEXT, width=120),
        *MAILS,
        *LAST_HEARD,
        Field("last_engaged_at", "Last engaged", Kind.MOMENT, others=("engaged",)),
        Field(
            "verification_status",
            "Verified",
            Kind.CHOICE,
            choices=VerificationStatus,
            nullable=False,
        ),
        Field("verified_at", "Verified on", Kind.MOMENT),
        CREATED,
        CHANGED,
        NUMBER,
    ),
)
