"""Who is being typed is found among those that are there, explained, and only by whom it may be seen."""

from dataclasses import replace
from typing import Any

import pytest

from core import phones
from core.access.permissions import Role
from core.duplicates.kinds import Kind, Reason
from core.duplicates.merging import tell_apart
from core.duplicates.noticing import alike
from tests.core.duplicates.conftest import Agency


def noticed(agency: Agency, table: str, person: Any = None, **how: Any) -> list[Any]:
    typed = how.pop("typed")
    with agency.acting(person or agency.rep) as session:
        return alike(session, agency.id, table, typed, **how)


def told(found: list[Any]) -> list[tuple[int, tuple[Reason, ...]]]:
    return [(each.id, each.reasons) for each in found]


@pytest.fixture
def acme(agency: Agency) -> int:
    made = agency.company(
        "Müller GmbH",
        tax_id="DE 123 456 789",
        website="https://www.mueller.example",
        phone="+4373212345",
        email="Office@mueller.example",
    )
    agency.add("company_addresses", customer_company_id=made, city="Linz")
    return made


@pytest.mark.parametrize(
    ("typed", "reason", "fields"),
    [
        ({"company_name": "müller"}, Reason.SAME_NAME, {"company_name"}),
        ({"company_name": "X", "tax_id": "de123456789"}, Reason.SAME_TAX, {"tax_id"}),
        ({"website": "mueller.example/about", "company_name": "Mülle"}, Reason.SAME_DOMAIN, None),
        ({"company_name": "MÜLLE"}, Reason.BEGINS_ALIKE, {"company_name"}),
    ],
)
def test_a_company_is_known_by_what_is_typed(
    agency: Agency, acme: int, typed: dict[str, str], reason: Reason, fields: set[str] | None
) -> None:
    (found,) = noticed(agency, "customer_companies", typed=typed)
    assert (found.id, found.name, found.city) == (acme, "Müller GmbH", "Linz")
    assert reason in found.reasons
    assert fields is None or found.fields == fields


def test_a_number_and_an_address_speak_together(
    agency: Agency, acme: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phones, "_home", ["AT"])
    typed = {"phone": "(0732) 12345;ext=7", "email": "OFFICE@mueller.example"}
    (found,) = noticed(agency, "customer_companies", typed=typed)
    assert (found.id, found.reasons) == (acme, (Reason.SAME_EMAIL, Reason.SAME_PHONE))
    assert found.fields == {"phone", "email"}
    # Each of them alone as well, whatever the name is so far.
    for name, value in typed.items():
        (found,) = noticed(agency, "customer_companies", typed={name: value, "company_name": "Hub"})
        assert found.fields == {name}


def test_what_is_typed_of_somebody_else_brings_nothing_up(agency: Agency, acme: int) -> None:
    for typed in (
        {"company_name": "Mü"},
        {"company_name": "Huber"},
        {"website": "facebook.com/mueller"},
        {"phone": "+43"},
        {"email": "office@"},
        {},
    ):
        assert noticed(agency, "customer_companies", typed=typed) == [], typed


def test_a_common_beginning_says_nothing(agency: Agency) -> None:
    for number in range(5):
        agency.company(f"Bäckerei {number}")
    assert noticed(agency, "customer_companies", typed={"company_name": "Bäckerei"}) == []


def test_a_contact_is_known_by_address_number_and_name(agency: Agency) -> None:
    ada = agency.add(
        "contacts",
        first_name="Ada",
        last_name="Lovelace",
        email="ada@example.com",
        mobile="0664 / 123 45 67",
        company_name="Looms",
    )
    for typed, reason in (
        ({"email": " ADA@example.com"}, Reason.SAME_EMAIL),
        ({"first_name": "ada", "last_name": "LOVELACE"}, Reason.SAME_NAME),
        ({"phone": "+43 664 1234567", "last_name": "Lovelace", "first_name": "A."}, None),
    ):
        (found,) = noticed(agency, "contacts", typed=typed)
        assert found.id == ada
        assert reason is None or reason in found.reasons
    assert noticed(agency, "contacts", typed={"last_name": "Lovelace"}) == []
    assert noticed(agency, "contacts", typed={"first_name": "Ada", "last_name": "Byron"}) == []


def test_namesakes_elsewhere_are_somebody_else(agency: Agency) -> None:
    name = {"first_name": "Anna", "last_name": "Berger"}
    agency.add("contacts", **name, city="Graz")
    assert len(noticed(agency, "contacts", typed=name)) == 1
    assert noticed(agency, "contacts", typed={**name, "city": "Wien"}) == []
    for number in range(4):
        agency.add("contacts", **name, email=f"anna{number}@example.com")
    # Of a name that so many have, none is told.
    assert noticed(agency, "contacts", typed=name) == []
    (found,) = noticed(agency, "contacts", typed={**name, "email": "anna2@example.com"})[:1]
    assert found.reasons[0] is Reason.SAME_EMAIL


def test_a_lead_is_known_as_a_lead_a_contact_and_a_company(agency: Agency, acme: int) -> None:
    lead = agency.add("leads", company_name="Weber", email="weber@example.com")
    contact = agency.add("contacts", email="weber@example.com", first_name="Max")
    typed = {"email": "weber@example.com", "company_name": "Müller"}
    found = noticed(agency, "leads", typed=typed)
    assert {(each.kind, each.table, each.id) for each in found} == {
        (Kind.LEAD_CONTACT, "contacts", contact),
        (Kind.LEAD_COMPANY, "customer_companies", acme),
    }
    found = noticed(agency, "leads", typed={**typed, "company_name": "Weber"})
    assert (Kind.LEADS, "leads", lead) in {(each.kind, each.table, each.id) for each in found}


def test_what_one_may_not_see_is_never_named(agency: Agency, acme: int) -> None:
    typed = {
        "company_name": "Müller",
        "tax_id": "DE123456789",
        "phone": "+4373212345",
        "email": "office@mueller.example",
    }
    elsewhere = agency.people.organization()
    stranger = agency.people.person({elsewhere: [Role.OWNER]})
    other = replace(agency, id=elsewhere)
    with other.acting(stranger) as session:
        for organization in (elsewhere, agency.id):
            assert alike(session, organization, "customer_companies", typed) == []
    agency.people.owner.execute(
        "DELETE FROM tradewind.permissions WHERE role = 'user' AND area = 'companies'"
    )
    try:
        assert noticed(agency, "customer_companies", agency.clerk, typed=typed) == []
        found = noticed(agency, "leads", agency.clerk, typed={"company_name": "Müller"})
        assert found == []
    finally:
        agency.people.owner.execute(
            "INSERT INTO tradewind.permissions (role, area, action)"
            " VALUES ('user', 'companies', 'view')"
        )


def test_of_a_record_that_is_there_only_what_is_changed_speaks(agency: Agency, acme: int) -> None:
    twin = agency.company("Muller", website="mueller.example")
    typed = {"company_name": "Müller", "website": "mueller.example", "phone": "1"}
    how = {"typed": typed, "record": twin}
    assert noticed(agency, "customer_companies", changed=["phone"], **how) == []
    (found,) = noticed(agency, "customer_companies", changed=["company_name"], **how)
    assert found.id == acme


def test_who_was_told_apart_is_not_brought_up(agency: Agency, acme: int) -> None:
    twin = agency.company("Müller AG")
    how: dict[str, Any] = {"typed": {"company_name": "Müller"}, "changed": ["company_name"]}
    assert told(noticed(agency, "customer_companies", record=twin, **how))[0][0] == acme
    with agency.acting(agency.boss) as session:
        tell_apart(session, agency.id, Kind.COMPANIES, twin, acme)
    assert noticed(agency, "customer_companies", record=twin, **how) == []
    assert noticed(agency, "customer_companies", record=acme, **how) == []
    # Of a new one nobody has said anything yet.
    assert len(noticed(agency, "customer_companies", typed={"company_name": "Müller"})) == 2


def test_what_lies_in_the_trash_is_not_brought_up(agency: Agency, acme: int) -> None:
    agency.people.owner.execute(
        "UPDATE tradewind.customer_companies SET deleted_at = now() WHERE id = %s", [acme]
    )
    assert noticed(agency, "customer_companies", typed={"tax_id": "DE123456789"}) == []
