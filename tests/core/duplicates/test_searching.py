"""Who may be one, why, and what is not worth comparing."""

import pytest

from core.duplicates.kinds import Kind, Reason
from core.duplicates.merging import join, tell_apart
from core.duplicates.searching import MOST_ALIKE, Stopped, search
from core.errors import NotFound, Refused


def found(agency, kind):
    with agency.acting(agency.rep) as session:
        return search(session, agency.id, kind)


def pairs(agency, kind):
    return [(each.one, each.other) for each in found(agency, kind).suggestions]


def test_companies_are_one_by_name_and_website_and_the_reasons_add_up(agency):
    one = agency.company("Lace & Looms GmbH", website="https://www.lace.example")
    other = agency.company("Lace and Looms", website="lace.example/about", phone="+43 1 2345678")
    same = agency.company("LACE & LOOMS", phone="01 2345678")
    agency.company("Iron Works", website="https://iron.example")
    told = found(agency, Kind.COMPANIES)
    assert {(each.one, each.other) for each in told.suggestions} == {(one, other), (one, same)}
    first = told.suggestions[0]
    assert (first.one, first.other, first.score) == (one, other, 60)
    assert first.reasons == ((Reason.SAME_DOMAIN, 40), (Reason.SIMILAR_NAME, 20))
    assert first.names == ("Lace & Looms GmbH", "Lace and Looms")


def test_different_tax_numbers_and_everybodys_domain_speak_against_it(agency):
    agency.company("Acme", tax_id="DE 1", website="acme.example")
    agency.company("Acme", tax_id="DE 2", website="acme.example")
    agency.company("Ann", website="gmail.com")
    agency.company("Bob", website="gmail.com")
    assert pairs(agency, Kind.COMPANIES) == []


def test_contacts_are_one_by_name_and_number_but_not_by_a_switchboard(agency):
    ada = agency.add("contacts", first_name="Ada", last_name="Lovelace", phone="+43 664 1234567")
    again = agency.add("contacts", first_name="ada", last_name="Lovelace", mobile="0664 1234567")
    agency.add("contacts", first_name="Charles", last_name="Babbage", phone="+43 664 1234567")
    assert pairs(agency, Kind.CONTACTS) == [(ada, again)]


def test_what_too_many_share_is_said_and_not_compared(agency):
    for number in range(MOST_ALIKE + 1):
        agency.add("leads", company_name=f"Branch {number}", phone="+43 1 9999999")
    told = found(agency, Kind.LEADS)
    assert told.suggestions == ()
    assert [(each.reason, each.count) for each in told.common] == [(Reason.SAME_PHONE, 51)]


def test_two_people_of_a_company_are_two_leads(agency):
    said = {"company_name": "Acme", "city": "Wien", "website": "acme.example"}
    ada = agency.add("leads", first_name="Ada", email="ada@acme.example", **said)
    agency.add("leads", first_name="Bob", email="bob@acme.example", **said)
    again = agency.add("leads", first_name="Ada", email="ADA@acme.example", **said)
    told = found(agency, Kind.LEADS).suggestions
    assert (told[0].one, told[0].other, told[0].score) == (ada, again, 100)
    assert len(told) == 1


def test_told_apart_once_is_told_apart_for_good(agency):
    one, other = agency.company("Acme"), agency.company("ACME")
    assert pairs(agency, Kind.COMPANIES) == [(one, other)]
    with agency.acting(agency.rep) as session:
        tell_apart(session, agency.id, Kind.COMPANIES, other, one)
    assert pairs(agency, Kind.COMPANIES) == []
    assert agency.people.owner.execute(
        "SELECT one_id, other_id, decided_by FROM tradewind.never_merged WHERE organization_id = %s",
        [agency.id],
    ).fetchall() == [(one, other, agency.rep.id)]
    with (
        pytest.raises(Refused, match="told apart already"),
        agency.acting(agency.boss) as session,
    ):
        tell_apart(session, agency.id, Kind.COMPANIES, one, other)


def test_a_lead_is_joined_to_the_customer_that_it_is(agency):
    lead = agency.add(
        "leads", company_name="Acme Ltd.", email="ada@acme.example", website="acme.example"
    )
    contact = agency.add("contacts", email="Ada@acme.example")
    company = agency.company("ACME", website="https://acme.example")
    assert pairs(agency, Kind.LEAD_CONTACT) == [(lead, contact)]
    assert pairs(agency, Kind.LEAD_COMPANY) == [(lead, company)]
    with agency.acting(agency.rep) as session:
        join(session, agency.id, Kind.LEAD_CONTACT, lead, contact)
        join(session, agency.id, Kind.LEAD_COMPANY, lead, company)
    assert agency.row("leads", lead, "contact_id", "customer_company_id") == (contact, company)
    assert pairs(agency, Kind.LEAD_CONTACT) == pairs(agency, Kind.LEAD_COMPANY) == []
    with pytest.raises(NotFound), agency.acting(agency.rep) as session:
        join(session, agency.id, Kind.LEAD_COMPANY, lead, company)


def test_a_search_can_be_stopped(agency):
    with (
        pytest.raises(Stopped),
        agency.acting(agency.rep) as session,
    ):
        search(session, agency.id, Kind.LEADS, is_cancelled=lambda: True)
