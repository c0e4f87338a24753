"""From a lead to a customer, and back again."""

from decimal import Decimal

import pytest

from core.errors import Refused
from core.journal.commands import undo
from core.leads.converting import Choice, convert, known


def rows(desk, statement):
    return desk.people.owner.execute(statement, {"here": desk.id}).fetchall()


def counts(desk):
    return rows(
        desk,
        "SELECT (SELECT count(*) FROM tradewind.customer_companies WHERE organization_id = %(here)s"
        " AND deleted_at IS NULL), (SELECT count(*) FROM tradewind.contacts WHERE"
        " organization_id = %(here)s AND deleted_at IS NULL), (SELECT count(*) FROM"
        " tradewind.opportunities WHERE organization_id = %(here)s AND deleted_at IS NULL),"
        " (SELECT count(*) FROM tradewind.company_contacts WHERE organization_id = %(here)s"
        " AND deleted_at IS NULL)",
    )[0]


def ada(desk, **more):
    return desk.lead(
        "Lace & Looms GmbH",
        **{
            "first_name": "Ada",
            "last_name": "Lovelace",
            "email": "ada@lace.example",
            "website": "https://www.lace.example/about",
            "phone": "+43 1 234567",
            "city": "Wien",
            "country": "Österreich",
            "status": "qualified",
            "estimated_value": "1200",
            **more,
        },
    )


def test_all_three_are_made_and_taken_back_as_one(desk):
    lead = ada(desk)
    with desk.acting(desk.rep) as session:
        made = convert(session, desk.id, lead, Choice(opportunity="New loom", amount=Decimal(900)))
    assert counts(desk) == (1, 1, 1, 1)
    assert desk.said(
        lead,
        "status",
        "customer_company_id",
        "contact_id",
        "opportunity_id",
        "converted_at > '2020-1-1'",
    ) == ("converted", made.company_id, made.contact_id, made.opportunity_id, True)
    assert rows(
        desk,
        "SELECT city, country FROM tradewind.company_addresses WHERE organization_id = %(here)s",
    ) == [("Wien", "AT")]
    assert rows(
        desk,
        "SELECT title, amount, lead_id FROM tradewind.opportunities"
        " WHERE organization_id = %(here)s",
    ) == [("New loom", Decimal(900), lead)]
    done = desk.people.scalar("SELECT max(id) FROM tradewind.change_sets")
    with desk.acting(desk.rep) as session:
        undone = undo(session, done)
        assert undone.conflicts == []
    assert counts(desk) == (0, 0, 0, 0)
    assert desk.said(lead, "status", "customer_company_id", "converted_at") == (
        "qualified",
        None,
        None,
    )
    with desk.acting(desk.rep) as session:
        assert undo(session, undone.change_set_id).conflicts == []
    assert counts(desk) == (1, 1, 1, 1)
    assert desk.said(lead, "status", "customer_company_id") == ("converted", made.company_id)


def test_whom_we_know_is_found_and_said_by_what(desk):
    first = ada(desk)
    with desk.acting(desk.rep) as session:
        made = convert(session, desk.id, first, Choice())
    again = ada(desk, email="ada@lace.example", website="lace.example")
    with desk.acting(desk.viewer) as session:
        found = known(session, desk.id, again)
    assert [(each.id, each.because) for each in found.companies] == [
        (made.company_id, "the same website")
    ]
    assert [(each.id, each.because) for each in found.contacts] == [
        (made.contact_id, "the same e-mail address")
    ]
    with desk.acting(desk.rep) as session:
        convert(
            session,
            desk.id,
            again,
            Choice(company_id=made.company_id, contact_id=made.contact_id),
        )
    assert counts(desk) == (1, 1, 0, 1)


def test_an_address_of_everybodys_names_no_company(desk):
    desk.people.owner.execute(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name, website)"
        " VALUES (%s, 'Mail Giant', 'https://gmail.com')",
        [desk.id],
    )
    lead = desk.lead("Solo", email="solo@gmail.com", status="new")
    with desk.acting(desk.viewer) as session:
        assert known(session, desk.id, lead).companies == ()


def test_a_country_nobody_knows_does_not_hold_it_up(desk):
    lead = ada(desk, country="Middle Earth")
    with desk.acting(desk.rep) as session:
        convert(session, desk.id, lead, Choice(with_contact=False))
    assert counts(desk) == (1, 0, 0, 0)


def test_nobody_is_converted_twice(desk):
    lead = ada(desk)
    with desk.acting(desk.rep) as session:
        convert(session, desk.id, lead, Choice())
    with pytest.raises(Refused, match="a customer already"), desk.acting(desk.rep) as session:
        convert(session, desk.id, lead, Choice())
    assert counts(desk) == (1, 1, 0, 1)


def test_who_only_looks_converts_nothing(desk):
    lead = ada(desk)
    with pytest.raises(Refused), desk.acting(desk.viewer) as session:
        convert(session, desk.id, lead, Choice())
    assert counts(desk) == (0, 0, 0, 0)
