"""The list of leads."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.access.permissions import Area
from core.customers.choices import CompanySize, VerificationStatus
from core.leads.choices import BookingPotential, FollowUpStage, LeadStatus, Priority, SourceType
from core.lists.fields import Field, Kind, Listing, Quick
from core.lists.people import OWNER
from core.lists.place_names import city_names, country_names
from core.lists.standard import (
    CHANGED,
    CREATED,
    CURRENCY,
    LAST_HEARD,
    LINKS,
    MAILS,
    NEWEST,
    NUMBER,
    STREET,
)

if TYPE_CHECKING:
    from core.entries import Entry

# What many leads have in common is compared once for all of them.
PLACES: dict[str, Any] = {"fact": "place", "told_in": "lead_places"}
TRAITS: dict[str, Any] = {"fact": "traits", "told_in": "lead_traits"}


def _edit() -> "type[Entry]":
    from core.leads.inputs import LeadEdit

    return LeadEdit


LEADS = Listing(
    name="leads",
    title="Leads",
    singular="Lead",
    table="leads",
    area=Area.LEADS,
    edits=_edit,
    facts="lead_facts",
    search="tradewind.search_leads",
    words="concat_ws(' ', t.first_name, t.last_name, t.company_name, t.email)",
    default_order=NEWEST,
    quick=(
        Quick("mine", "Mine", "owner:me"),
        Quick("unassigned", "Nobody's", "owner:empty"),
        Quick("new", "New this week", "status:new created:last-7-days"),
        Quick("due", "Due", "next_follow_up<=today"),
        Quick(
            "hot",
            "Best",
            "score>=70 -status:converted,lost,invalid,archived",
            (("score", True),),
        ),
    ),
    fields=(
        Field(
            "company_name",
            "Company",
            Kind.TEXT,
            width=220,
            default=True,
            indexed=True,
            others=("company",),
        ),
        Field("full_name", "Name", Kind.TEXT, default=True),
        Field("first_name", "First name", Kind.TEXT, width=120),
        Field("last_name", "Last name", Kind.TEXT, width=120),
        Field("job_title", "Job title", Kind.TEXT, others=("job",)),
        Field("is_decision_maker", "Decides", Kind.FLAG, **TRAITS),
        Field("date_of_birth", "Date of birth", Kind.DATE, others=("born", "birthday")),
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
        Field(
            "status",
            "Status",
            Kind.CHOICE,
            choices=LeadStatus,
            default=True,
            nullable=False,
            indexed=True,
            then=NEWEST,
            fact="status",
        ),
        Field(
            "priority",
            "Priority",
            Kind.CHOICE,
            choices=Priority,
            default=True,
            nullable=False,
            fact="priority",
        ),
        Field(
            "score",
            "Score",
            Kind.NUMBER,
            "f.score",
            default=True,
            indexed=True,
            nulls_last="down",
            join="LEFT JOIN tradewind.lead_facts f"
            " ON f.organization_id = t.organization_id AND f.id = t.id",
            fact="score",
        ),
        replace(OWNER, fact="owner_id"),
        Field(
            "next_follow_up_at",
            "Next follow-up",
            Kind.MOMENT,
            default=True,
            others=("follow-up", "due"),
            fact="next_follow_up_at",
        ),
        Field(
            "estimated_value",
            "Estimated value",
            Kind.MONEY,
            unit="currency",
            others=("value",),
            fact="estimated_value",
        ),
        CURRENCY,
        Field("tags", "Tags", Kind.TAGS, sortable=False, nullable=False, others=("tag",), **TRAITS),
        Field(
            "city",
            "City",
            Kind.TEXT,
            width=130,
            default=True,
            names_of=city_names,
            **PLACES,
        ),
        *STREET,
        Field("country", "Country", Kind.TEXT, width=110, names_of=country_names, **PLACES),
        *LINKS,
        Field("industry", "Industry", Kind.TEXT, **TRAITS),
        Field("business_type", "Kind of business", Kind.TEXT),
        Field(
            "company_size",
            "Company size",
            Kind.CHOICE,
            choices=CompanySize,
            others=("size",),
            **TRAITS,
        ),
        Field("source", "Source", Kind.TEXT, width=120, nullable=False, **TRAITS),
        Field("source_type", "Came in", Kind.CHOICE, choices=SourceType, nullable=False, **TRAITS),
        Field(
            "verification_status",
            "Verified",
            Kind.CHOICE,
            choices=VerificationStatus,
            nullable=False,
            **TRAITS,
        ),
        Field(
            "follow_up_stage", "Last mail", Kind.CHOICE, choices=FollowUpStage, others=("stage",)
        ),
        *LAST_HEARD,
        Field("converted_at", "Converted", Kind.MOMENT),
        Field("lost_reason", "Lost because", Kind.TEXT, others=("lost",)),
        *MAILS,
        Field("has_google_maps_listing", "On Google Maps", Kind.FLAG, others=("maps",)),
        Field("google_rating", "Google rating", Kind.NUMBER, others=("rating",)),
        Field("google_review_count", "Google reviews", Kind.NUMBER, others=("reviews",)),
        Field("price_level", "Price level", Kind.NUMBER, others=("price",)),
        Field("has_weekend_hours", "Open at weekends", Kind.FLAG, others=("weekend",)),
        Field("has_multi_location", "Several places", Kind.FLAG),
        Field("has_booking_keywords", "Speaks of booking", Kind.FLAG),
        Field("booking_keyword_score", "Booking words", Kind.NUMBER),
        Field("current_booking_tool", "Booking tool", Kind.TEXT),
        Field("has_appointment_form", "Appointment form", Kind.FLAG),
        Field("has_online_booking", "Online booking", Kind.FLAG, **TRAITS),
        Field("services_count", "Services", Kind.NUMBER),
        Field(
            "booking_potential",
            "Booking potential",
            Kind.CHOICE,
            choices=BookingPotential,
            others=("potential",),
            **TRAITS,
        ),
        Field("digital_maturity_score", "Digital maturity", Kind.NUMBER, others=("maturity",)),
        Field("response_time", "Response time", Kind.TEXT),
        Field("notes", "Notes", Kind.TEXT, width=260, sortable=False),
        replace(CREATED, fact="created_at"),
        CHANGED,
        replace(NUMBER, fact="id"),
    ),
)
