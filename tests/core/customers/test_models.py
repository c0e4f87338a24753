"""Contacts: one living row for each address, found by whatever word is typed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.access.models import Organization
from core.customers.choices import ContactStatus
from core.customers.inputs import ContactEdit, NewContact
from core.customers.models import Contact
from core.entries import sentences
from core.lists.wanted import search_query

Broken = Callable[..., str | None]


@pytest.fixture
def organization_id(tables: Session) -> int:
    tables.add(made := Organization(name="North", slug="north"))
    tables.flush()
    return made.id


def told(**typed: object) -> dict[str, str]:
    with pytest.raises(ValidationError) as refused:
        NewContact(**typed)
    return sentences(refused.value, NewContact)


def test_nobody_is_subscribed_by_being_entered(tables: Session, organization_id: int) -> None:
    tables.add(made := Contact(organization_id=organization_id, email="Jo.Doe@Example.COM"))
    tables.flush()
    assert made.status is ContactStatus.UNCONFIRMED
    assert (made.email, made.email_normalized) == ("Jo.Doe@Example.COM", "jo.doe@example.com")
    assert (made.tags, made.custom_fields, made.full_name) == ([], {}, None)


def test_an_organization_has_one_living_contact_for_each_address(
    tables: Session, broken: Broken, organization_id: int
) -> None:
    tables.add(first := Contact(organization_id=organization_id, email="jo@example.com"))
    tables.add(other := Organization(name="South", slug="south"))
    tables.flush()
    again = {"email": "JO@example.com", "last_name": "Doe"}
    unique = "idx_contacts_organization_id_email_normalized"
    assert broken(Contact(organization_id=organization_id, **again)) == unique
    # Another organization must not learn of it.
    assert broken(Contact(organization_id=other.id, **again)) is None
    first.deleted_at = datetime.now(UTC)
    tables.flush()
    assert broken(Contact(organization_id=organization_id, **again)) is None
    # Without an address there is nothing to be the same.
    nameless = [Contact(organization_id=organization_id, last_name="Doe") for _ in range(2)]
    assert broken(*nameless) is None


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"last_name": None}, "ck_contacts_known"),
        ({"email": "jo@example.com\n"}, "ck_contacts_email"),
        ({"email": "jo@@example.com"}, "ck_contacts_email"),
        ({"first_name": "x" * 101}, "ck_contacts_first_name"),
        ({"date_of_birth": date(1899, 1, 1)}, "ck_contacts_date_of_birth"),
        ({"date_of_birth": date(2226, 1, 1)}, "ck_contacts_date_of_birth"),
        ({"custom_fields": ["x"]}, "ck_contacts_custom_fields"),
        ({"locale": "DE"}, "ck_contacts_locale"),
        ({"emails_opened": -1}, "ck_contacts_emails_opened"),
        ({"owner_id": 0}, "fk_contacts_owner_id"),
    ],
)
def test_a_contact_is_refused_by_name(
    broken: Broken, organization_id: int, values: dict[str, object], constraint: str
) -> None:
    row = {"organization_id": organization_id, "last_name": "Doe", **values}
    assert broken(Contact(**row)) == constraint


@pytest.mark.parametrize(
    "typed",
    [
        "jane.o-doe+news@mail.example-one.co.uk",
        "jane",
        "doe",
        "example",
        "mail.exam",
        "JANE O'HA",
        "o'hara",
        "meyer-landrut",
        "landrut",
        "booking.com",
        "com",
        "at&t",
        "bar/foo",
        "3m",
        "zoë",
    ],
)
def test_a_contact_is_found_by_the_beginning_of_any_word(
    tables: Session, organization_id: int, typed: str
) -> None:
    jane = Contact(
        organization_id=organization_id,
        first_name="Jane Zoë",
        last_name="O'Hara Meyer-Landrut",
        company_name="Booking.com / Foo/Bar, AT&T <3M>",
        email="jane.o-doe+news@mail.example-one.co.uk",
    )
    tables.add_all([jane, Contact(organization_id=organization_id, last_name="Nobody")])
    tables.flush()
    query = func.to_tsquery("simple", search_query(typed))
    found = select(Contact.id).where(Contact.search.bool_op("@@")(query))
    assert tables.scalars(found).all() == [jane.id]


def test_nothing_that_is_typed_breaks_the_search(tables: Session) -> None:
    for typed in ("", " ", "& | !", "a:b*c", "'", "\\", "<->", "((", "😀", "x\x01y"):
        query = func.to_tsquery("simple", search_query(typed))
        assert tables.scalar(select(func.numnode(query))) is not None


def test_a_contact_is_tidied_and_refused_in_words() -> None:
    made = NewContact(first_name=" Jo ", email="", tags=["vip", " vip ", "", "b  2 b"])
    assert (made.first_name, made.email, made.tags) == ("Jo", None, ["vip", "b 2 b"])
    assert told(first_name=" ") == {
        "": "A contact needs a name, an e-mail address or a telephone number."
    }
    assert told(last_name="Doe", status="subscribed") == {
        "": "Say what allows us to send mailings to this person (“Consent”)."
    }
    tomorrow = datetime.now(UTC).date() + timedelta(1)
    assert told(
        email="jo@example", phone="none", last_name="x" * 101, tags=["x" * 101], status="maybe"
    ) == {
        "email": "“jo@example” is not an e-mail address; it looks like name@example.com.",
        "phone": "“none” is not a telephone number.",
        "last_name": "“Last name” may have at most 100 characters.",
        "tags": f"The tag “{'x' * 20}…” is longer than 100 characters.",
        "status": "“Mailings” must be one of 'unconfirmed', 'subscribed', 'unsubscribed',"
        " 'bounced', 'complained' or 'cleaned'.",
    }
    assert told(date_of_birth=tomorrow) == {"date_of_birth": "That date of birth is still to come."}
    assert told(date_of_birth="yesterday") == {"date_of_birth": "“Date of birth” is not a date."}


def test_a_change_holds_only_what_was_typed() -> None:
    assert ContactEdit(city="", do_not_call=True).model_dump(exclude_unset=True) == {
        "city": None,
        "do_not_call": True,
    }


def test_every_field_a_person_types_is_a_column_and_has_a_title() -> None:
    columns = {attribute.key for attribute in Contact.__mapper__.column_attrs}
    assert set(NewContact.model_fields) <= columns
    assert all(field.title for field in NewContact.model_fields.values())
