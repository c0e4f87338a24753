"""The people and the companies an organization knows."""

from datetime import date, datetime

from sqlalchemy import ARRAY, BigInteger, ForeignKey, ForeignKeyConstraint, Index, Text, text
from sqlalchemy.dialects.postgresql import INET, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.access.choices import Gender
from core.customers.choices import ConsentBasis, ContactStatus, VerificationStatus
from core.db import Tenant
from core.values import (
    PLAIN,
    check,
    choices,
    email_format,
    extras,
    full_name,
    limits,
    listed,
    locale_format,
    normalized_email,
    number_end,
    objects,
    reached,
    referring,
    search_index,
    searched,
    trashed,
)

# A day of grace, because it is tomorrow already east of Greenwich.
BORN = (
    "date_of_birth BETWEEN DATE '1900-01-01' AND (created_at AT TIME ZONE 'UTC')::date + 1",
    "That date of birth is too long ago, or still to come.",
)


class Contact(Tenant):
    """A person. What they are in a company stands in `company_contacts`."""

    __tablename__ = "contacts"
    __table_args__ = (
        check(
            "known",
            "num_nonnulls(email, phone, mobile, first_name, last_name) > 0",
            "A contact needs a name, an e-mail address or a telephone number.",
        ),
        email_format(),
        locale_format(),
        *limits(salutation=50, first_name=100, last_name=100, job_title=255, company_name=255),
        *limits(phone=50, mobile=50, website=500, linkedin_url=500),
        *limits(street=255, city=100, state=100, postal_code=20, country=100),
        check("date_of_birth", *BORN),
        check("emails_sent", "emails_sent >= 0"),
        check("emails_opened", "emails_opened >= 0"),
        check("emails_clicked", "emails_clicked >= 0"),
        *objects("custom_fields", "originals"),
        ForeignKeyConstraint(
            ["organization_id", "batch_id"],
            ["tradewind.lead_batches.organization_id", "tradewind.lead_batches.id"],
            ondelete="SET NULL (batch_id)",
        ),
        Index(
            "idx_contacts_organization_id_email_normalized",
            "organization_id",
            "email_normalized",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            info={"refusal": "There is a contact with this e-mail address already."},
        ),
        # The list as it opens: newest first.
        listed("contacts", "created_at DESC", "id DESC"),
        # The list by name, as people look for people.
        listed("contacts", "last_name", "first_name", "id"),
        # The list and the counts by status, above all of those who may be mailed.
        listed("contacts", "status", "created_at DESC", "id DESC"),
        # “Mine”, and handing over what somebody who leaves has had.
        referring("contacts", "owner_id"),
        # What came with a file.
        referring("contacts", "batch_id"),
        search_index("contacts"),
        *(reached("contacts", column, number_end(column)) for column in ("phone", "mobile")),
        # Segments by tag, within a definer function, as with the search. Custom fields have no
        # index: a segment over them reads one organization, and a GIN over everything typed would
        # cost more at import than all the others.
        Index("idx_contacts_tags", "tags", postgresql_using="gin"),
        trashed("contacts"),
    )

    owner_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("tradewind.users.id"))
    # The import this person came with.
    batch_id: Mapped[int | None] = mapped_column(BigInteger)

    # Identity
    salutation: Mapped[str | None] = mapped_column(Text)
    first_name: Mapped[str | None] = mapped_column(Text)
    last_name: Mapped[str | None] = mapped_column(Text)
    full_name: Mapped[str | None] = full_name()
    gender: Mapped[Gender] = mapped_column(choices(Gender, "gender"), server_default=Gender.UNKNOWN)
    date_of_birth: Mapped[date | None]
    # As the person or the import said it; the companies we know them in are linked.
    job_title: Mapped[str | None] = mapped_column(Text)
    company_name: Mapped[str | None] = mapped_column(Text)

    # Reachability
    email: Mapped[str | None] = mapped_column(PLAIN)
    email_normalized: Mapped[str | None] = normalized_email()
    phone: Mapped[str | None] = mapped_column(Text)
    mobile: Mapped[str | None] = mapped_column(Text)
    website: Mapped[str | None] = mapped_column(Text)
    linkedin_url: Mapped[str | None] = mapped_column(Text)
    street: Mapped[str | None] = mapped_column(Text)
    city: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str | None] = mapped_column(Text)
    postal_code: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(Text)
    locale: Mapped[str | None] = mapped_column(Text)
    time_zone: Mapped[str | None] = mapped_column(Text)

    # Consent. Nobody is subscribed by being entered.
    status: Mapped[ContactStatus] = mapped_column(
        choices(ContactStatus, "status"), server_default=ContactStatus.UNCONFIRMED
    )
    consent_basis: Mapped[ConsentBasis] = mapped_column(
        choices(ConsentBasis, "consent_basis"), server_default=ConsentBasis.UNKNOWN
    )
    consent_source: Mapped[str | None] = mapped_column(Text)
    consent_ip_address: Mapped[str | None] = mapped_column(INET)
    consented_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    unsubscribed_at: Mapped[datetime | None]
    unsubscribe_reason: Mapped[str | None] = mapped_column(Text)
    do_not_call: Mapped[bool] = mapped_column(server_default=text("false"))

    # Engagement, kept by the database out of the send ledger and its events
    emails_sent: Mapped[int] = mapped_column(server_default="0")
    emails_opened: Mapped[int] = mapped_column(server_default="0")
    emails_clicked: Mapped[int] = mapped_column(server_default="0")
    last_contacted_at: Mapped[datetime | None]
    last_responded_at: Mapped[datetime | None]
    last_engaged_at: Mapped[datetime | None]

    verification_status: Mapped[VerificationStatus] = mapped_column(
        choices(VerificationStatus, "verification_status"),
        server_default=VerificationStatus.UNVERIFIED,
    )
    verified_at: Mapped[datetime | None]

    tags: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=text("'{}'::text[]"))
    custom_fields: Mapped[dict[str, object]] = extras()
    # The key this person had in the system they were brought over from.
    legacy_ref: Mapped[str | None] = mapped_column(Text)
    # What a file said where something else was made of it: {"phone": "0664 / 12 34 56"}.
    originals: Mapped[dict[str, object] | None] = mapped_column(JSONB)
    search: Mapped[str] = searched("first_name", "last_name", "company_name", "email")
