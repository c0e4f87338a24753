"""The list of contacts."""

from typing import TYPE_CHECKING

from core.access.choices import Gender
from core.access.permissions import Area
from core.customers.choices import ConsentBasis, ContactStatus, VerificationStatus
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.place_names import city_names, country_names

if TYPE_CHECKING:
    from core.entries import Entry

NEWEST = (("created_at", True),)


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
        Field(
            "tags", "Tags", Kind.TAGS, default=True, sortable=False, nullable=False, others=("tag",)
        ),
        Field("city", "City", Kind.TEXT, width=130, default=True, names_of=city_names),
        Field("street", "Street", Kind.TEXT),
        Field("postal_code", "Postal code", Kind.TEXT, width=100, others=("zip", "postcode")),
        Field("state", "State or county", Kind.TEXT, width=120),
        Field("country", "Country", Kind.TEXT, width=110, names_of=country_names),
        Field("website", "Website", Kind.TEXT, width=200, others=("web",)),
        Field("linkedin_url", "LinkedIn", Kind.TEXT, width=200),
        Field("locale", "Language", Kind.TEXT, width=90),
        Field("time_zone", "Time zone", Kind.TEXT, width=120),
        Field("emails_sent", "Mails sent", Kind.NUMBER, nullable=False, others=("sent",)),
        Field("emails_opened", "Mails opened", Kind.NUMBER, nullable=False, others=("opened",)),
        Field("emails_clicked", "Mails clicked", Kind.NUMBER, nullable=False, others=("clicked",)),
        Field("last_contacted_at", "Last contacted", Kind.MOMENT, others=("contacted",)),
        Field("last_responded_at", "Last responded", Kind.MOMENT, others=("responded",)),
        Field("last_engaged_at", "Last engaged", Kind.MOMENT, others=("engaged",)),
        Field(
            "verification_status",
            "Verified",
            Kind.CHOICE,
            choices=VerificationStatus,
            nullable=False,
        ),
        Field("verified_at", "Verified on", Kind.MOMENT),
        Field(
            "created_at",
            "Created",
            Kind.MOMENT,
            default=True,
            nullable=False,
            indexed=True,
            nulls_last="down",
        ),
        Field("updated_at", "Changed", Kind.MOMENT, nullable=False, others=("updated",)),
        Field("id", "Number", Kind.NUMBER, nullable=False),
    ),
)
