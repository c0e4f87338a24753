"""One of several, with all that is theirs, and back again to the row."""

import threading

import pytest

from core.access.permissions import TABLES
from core.duplicates.comparing import compare
from core.duplicates.fields import fields, preferred, stays
from core.duplicates.kinds import Kind
from core.duplicates.merging import merge, merge_all, sheets
from core.duplicates.relations import relations
from core.errors import Refused
from core.journal.commands import undo


def merged(agency, kind, keep, *others, person=None, chosen=None):
    with agency.acting(person or agency.boss) as session:
        return merge(session, agency.id, kind, keep, others, chosen)


def taken_back(agency):
    with agency.acting(agency.boss) as session:
        return undo(session, agency.last_set())


@pytest.fixture
def twins(agency):
    """Two of one company, the second with something in every table."""
    one = agency.company(
        "Acme", website="acme.example", tags=["old"], custom_fields='{"a": 1, "b": ""}'
    )
    two = agency.company(
        "Acme GmbH",
        tax_id="DE 123",
        phone="+49 30 123456",
        status="active",
        tags=["new", "old"],
        custom_fields='{"a": 2, "b": 3}',
    )
    ann, bob = agency.add("contacts", first_name="Ann"), agency.add("contacts", first_name="Bob")
    for company, contact in ((one, ann), (two, bob), (two, ann)):
        agency.add("company_contacts", customer_company_id=company, contact_id=contact)
    for company in (one, two):
        agency.add("company_addresses", customer_company_id=company, city="Berlin")
    opportunity = agency.add("opportunities", customer_company_id=two, title="Shop", amount=900)
    quote = agency.add("quotes", customer_company_id=two, opportunity_id=opportunity)
    agency.add("quote_items", quote_id=quote, description="Design", quantity=1, unit_price=100)
    agency.people.owner.execute(
        "UPDATE tradewind.quotes SET status = 'sent' WHERE id = %s", [quote]
    )
    agency.add("deals", customer_company_id=two, opportunity_id=opportunity, title="Care")
    agency.add(
        "contracts", customer_company_id=two, contract_number="K-1", title="Care",
        contract_type="retainer", start_date="2026-01-01",
    )  # fmt: skip
    agency.add("interactions", customer_company_id=two, type="call")
    agency.add("tasks", customer_company_id=two, title="Call")
    agency.add("notes", customer_company_id=two, body="Likes tea", deleted_at="2026-01-01")
    agency.add("documents", customer_company_id=two, title="Plan", url="https://a.example/b")
    agency.add("leads", company_name="Acme", customer_company_id=two)
    return one, two


def test_all_that_refers_to_it_goes_over_and_all_comes_back(agency, twins):
    one, two = twins
    before = agency.everything()
    done = merged(agency, Kind.COMPANIES, one, two)
    assert (done.keep, done.gone, done.moved) == (one, 1, 12)
    for relation in relations("customer_companies"):
        left = agency.people.scalar(
            f"SELECT count(*) FROM tradewind.{relation.table.name} WHERE {relation.column} = %s",
            [two],
        )
        assert (relation.table.name, left) == (relation.table.name, 0)
    assert agency.row("customer_companies", two, "deleted_at IS NULL") == (False,)
    said = agency.row(
        "customer_companies", one, "company_name", "tax_id", "phone", "website", "tags", "status"
    )
    assert said == (
        *("Acme", "DE 123", "+49 30 123456", "acme.example"),
        ["old", "new"],
        "lead",
    )
    assert agency.row("customer_companies", one, "custom_fields") == ({"a": 1, "b": ""},)
    # Ann was in both: one link lives, and one of the two people is primary.
    assert agency.people.owner.execute(
        "SELECT count(*), count(*) FILTER (WHERE is_primary) FROM tradewind.company_contacts"
        " WHERE customer_company_id = %s AND deleted_at IS NULL",
        [one],
    ).fetchall() == [(2, 1)]
    assert taken_back(agency).conflicts == []
    assert agency.everything() == before


def test_every_table_that_refers_is_known(agency):
    for target in ("customer_companies", "contacts", "leads"):
        named = agency.people.owner.execute(
            "SELECT DISTINCT c.conrelid::regclass::text FROM pg_constraint c WHERE c.contype = 'f'"
            " AND c.confrelid = %s::regclass",
            [f"tradewind.{target}"],
        ).fetchall()
        found = {f"tradewind.{relation.table.name}" for relation in relations(target)}
        assert {name for (name,) in named} - found <= {
            "tradewind.company_pipelines",
        }
        assert {name.removeprefix("tradewind.") for name in found} <= TABLES.keys()


def test_contacts_keep_one_link_to_a_company_and_the_stricter_consent(agency):
    company = agency.company("Acme")
    keep = agency.add("contacts", first_name="Ada", email="ada@a.example", status="subscribed")
    lose = agency.add(
        *("contacts",),
        first_name="Ada",
        last_name="Lovelace",
        email="ada@b.example",
        status="unsubscribed",
        do_not_call=True,
    )
    agency.add("company_contacts", customer_company_id=company, contact_id=lose)
    agency.add("company_contacts", customer_company_id=company, contact_id=keep)
    before = agency.everything()
    merged(agency, Kind.CONTACTS, keep, lose, person=agency.rep, chosen={"email": keep})
    said = agency.row("contacts", keep, "full_name", "email", "status", "do_not_call")
    assert said == ("Ada Lovelace", "ada@a.example", "unsubscribed", True)
    assert agency.people.owner.execute(
        "SELECT contact_id, is_primary FROM tradewind.company_contacts"
        " WHERE customer_company_id = %s AND deleted_at IS NULL",
        [company],
    ).fetchall() == [(keep, True)]
    with agency.acting(agency.rep) as session:
        assert undo(session, agency.last_set()).conflicts == []
    assert agency.everything() == before


def test_leads_are_merged_and_come_back(agency):
    keep = agency.add("leads", company_name="Acme", email="a@a.example")
    lose = agency.add("leads", company_name="Acme Ltd", phone="+43 1 234567", notes="Tea")
    agency.add("interactions", lead_id=lose, type="call")
    agency.add("lead_journeys", lead_id=lose, source="apollo")
    before = agency.everything()
    assert merged(agency, Kind.LEADS, keep, lose, person=agency.rep).moved == 2
    assert agency.row("leads", keep, "phone", "notes") == ("+43 1 234567", "Tea")
    taken_back(agency)
    assert agency.everything() == before


def test_a_value_is_chosen_field_by_field(agency):
    keep = agency.company("Acme", website="acme.example", founding_year=1990)
    lose = agency.company("Acme GmbH", website="acme-new.example", founding_year=1991)
    chosen = {"company_name": lose, "website": keep, "founding_year": lose}
    merged(agency, Kind.COMPANIES, keep, lose, chosen=chosen)
    said = agency.row("customer_companies", keep, "company_name", "website", "founding_year")
    assert said == ("Acme GmbH", "acme.example", 1991)
    other = agency.company("Other")
    with pytest.raises(Refused, match="only be taken from one of the records"):
        merged(agency, Kind.COMPANIES, keep, other, chosen={"website": lose})


def test_the_fuller_value_and_the_busier_record_stay(agency):
    one, two = agency.company("Acme", phone="+43 1 23"), agency.company("Acme", website="a.example")
    agency.add("notes", customer_company_id=two, body="Tea")
    with agency.acting(agency.rep) as session:
        first, second = sheets(session, agency.id, Kind.COMPANIES, [one, two])
    assert stays(Kind.COMPANIES, first, second) == two
    took = {each.name: preferred(each, second, [first]) for each in fields(Kind.COMPANIES)}
    assert (took["phone"], took["website"], took["legal_name"]) == (one, two, two)


def test_of_two_who_merge_the_same_the_second_is_told(agency):
    one, two, three = (agency.company("Acme") for _ in range(3))
    told = []
    with agency.acting(agency.boss) as session:
        merge(session, agency.id, Kind.COMPANIES, one, [two])

        def second():
            try:
                merged(agency, Kind.COMPANIES, three, two, person=agency.rep)
            except Refused as refusal:
                told.append(str(refusal))

        other = threading.Thread(target=second)
        other.start()
        # The second waits for the first one's locks, however long that takes.
        while not agency.people.scalar(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            " AND datname = current_database()"
        ):
            pass
    other.join()
    assert told == [
        "One of these has been merged or deleted in the meantime, or you may not change it."
        " Look at the list again."
    ]
    assert agency.row("customer_companies", three, "deleted_at IS NULL") == (True,)


def test_only_who_may_delete_and_change_all_of_it_merges(agency, twins):
    one, two = twins
    with pytest.raises(Refused, match="You may not move"):
        merged(agency, Kind.COMPANIES, one, two, person=agency.clerk)
    # Whoever signs no contracts moves none.
    with pytest.raises(Refused, match="right"):
        merged(agency, Kind.COMPANIES, one, two, person=agency.marketer)
    assert agency.row("customer_companies", two, "deleted_at IS NULL") == (True,)


def test_what_somebody_may_not_see_is_not_left_behind(agency):
    one, two = agency.company("Acme"), agency.company("Acme")
    agency.add("tasks", customer_company_id=two, title="Call")
    blind = agency.people.person(
        {agency.id: ["sales_rep"]},
        overrides={"tasks": {"view": False, "edit": False, "create": False, "delete": False}},
    )
    with pytest.raises(Refused, match="may not see or change"):
        merged(agency, Kind.COMPANIES, one, two, person=blind)


def test_many_at_once_are_one_change(agency):
    first = [agency.company("Acme") for _ in range(3)]
    second = [agency.company("Looms") for _ in range(2)]
    before = agency.everything()
    pairs = [(first[0], first[1]), (first[1], first[2]), (second[0], second[1])]
    with agency.acting(agency.rep) as session:
        assert len(merge_all(session, agency.id, Kind.COMPANIES, pairs)) == 2
    assert (
        agency.people.scalar(
            "SELECT label FROM tradewind.change_sets WHERE id = %s", [agency.last_set()]
        )
        == "Merged: 3 duplicates"
    )
    taken_back(agency)
    assert agency.everything() == before


def test_two_are_set_side_by_side(agency):
    one = agency.company("Acme", phone="+43 1 23", website="acme.example")
    two = agency.company("Acme", website="acme.example/about")
    lead = agency.add("leads", company_name="Acme AG", website="acme.example")
    with agency.acting(agency.rep) as session:
        told = compare(session, agency.id, Kind.COMPANIES, one, two)
        with_lead = compare(session, agency.id, Kind.LEAD_COMPANY, lead, one)
        assert compare(session, agency.id, Kind.COMPANIES, one, 10**9) is None
    lines = {line.name: line for line in told.lines}
    assert not lines["company_name"].differs
    assert (lines["phone"].values, lines["phone"].preferred) == ((("+43 1 23",), (None,)), one)
    # The fuller of two that begin alike.
    assert (lines["website"].preferred, told.keep) == (two, one)
    assert "legal_name" not in lines
    assert {line.name: line.differs for line in with_lead.lines}["company_name"]
