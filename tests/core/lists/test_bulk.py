"""One edit for many rows: all or none, journalled as one, and taken back as one."""

import pytest
from sqlalchemy import text

from core.access.permissions import Role
from core.errors import Cancelled, Refused
from core.journal.commands import labelled, undo
from core.leads.models import Lead
from core.lists.bulk import BATCH, bulk_edit
from tests.core.lists.agency import CONTACTS, LEADS


@pytest.fixture
def leads(agency):
    agency.many_leads(300)
    return [
        number
        for (number,) in agency.people.owner.execute("SELECT id FROM tradewind.leads ORDER BY id")
    ]


@pytest.fixture
def sessions(agency, session_of):
    return session_of(agency.manager)


def state(agency, column="priority"):
    return dict(agency.people.owner.execute(f"SELECT id, {column} FROM tradewind.leads").fetchall())


def test_all_of_them_change_in_one_set_and_come_back_as_one(agency, leads, sessions):
    before = state(agency), state(agency, "estimated_value")
    told = []
    with sessions() as session:
        labelled(session, "Priority of 299 leads")
        changed = bulk_edit(
            session, LEADS, leads[1:], {"priority": "high", "owner_id": None}, tell=told.append
        )
    # One in three was high and without an owner already, or one in four of those had one.
    assert 0 < changed < len(leads) - 1
    assert told == [len(leads) - 1]
    after = state(agency)
    assert {after[number] for number in leads[1:]} == {"high"}
    assert after[leads[0]] == before[0][leads[0]]
    sets = agency.people.owner.execute(
        "SELECT s.id, sum(c.row_count) FROM tradewind.change_sets s JOIN tradewind.changes c"
        " ON c.change_set_id = s.id WHERE s.label = 'Priority of 299 leads' GROUP BY s.id"
    ).fetchall()
    assert [count for _, count in sets] == [changed]
    with sessions() as session:
        assert undo(session, sets[0][0]).conflicts == []
    assert (state(agency), state(agency, "estimated_value")) == before


def test_what_is_so_already_is_not_written(agency, leads, sessions):
    versions = state(agency, "version")
    with sessions() as session:
        first = bulk_edit(session, LEADS, leads, {"priority": "high"})
    with sessions() as session:
        assert bulk_edit(session, LEADS, leads, {"priority": "high"}) == 0
        assert bulk_edit(session, LEADS, leads, {}) == 0
        assert bulk_edit(session, LEADS, [], {"status": "lost"}) == 0
    risen = [
        number for number, version in state(agency, "version").items() if version > versions[number]
    ]
    assert len(risen) == first


def test_the_views_hear_of_it(leads, sessions):
    from core.db import changed

    with sessions() as session:
        bulk_edit(session, LEADS, leads[:3], {"source": "fair"})
        assert changed(session) == {Lead}


def test_it_is_validated_like_the_form(agency, leads, sessions):
    before = state(agency, "version")
    for edit, sentence in (
        ({"status": "sold"}, "“Status” must be one of"),
        ({"estimated_value": "-1"}, "“Estimated value” must be at least 0."),
        ({"score": 5}, "There is no field “Score”."),
        ({"organization_id": 2}, "There is no field “Organization id”."),
        ({"email": "x"}, "“x” is not an e-mail address"),
    ):
        with pytest.raises(Refused, match=sentence), sessions() as session:
            bulk_edit(session, LEADS, leads, edit)
    # What only the table knows is told as well: these leads would have nothing left.
    nothing = dict.fromkeys(("company_name", "email", "first_name", "last_name", "phone"))
    with pytest.raises(Refused, match="A lead needs a company"), sessions() as session:
        bulk_edit(session, LEADS, leads, nothing)
    assert state(agency, "version") == before


def test_values_are_tidied_like_in_the_form(agency, leads, sessions):
    with sessions() as session:
        bulk_edit(session, LEADS, leads, {"website": " example.com ", "city": "  "})
    assert set(state(agency, "website").values()) == {"https://example.com"}
    assert set(state(agency, "city").values()) == {None}


def test_tags_are_added_and_removed_and_keep_their_order(agency, sessions):
    made = [
        agency.lead(tags=tags) for tags in (["a", "b"], ["c"], [], ["b", "new"], ["x", "new", "y"])
    ]
    with sessions() as session:
        changed = bulk_edit(session, LEADS, made, {}, add_tags=[" new "], remove_tags=["b", "none"])
    tags = state(agency, "tags")
    assert [tags[number] for number in made[:4]] == [["a", "new"], ["c", "new"], ["new"], ["new"]]
    # It had the one and not the other, so nothing was to be done.
    assert tags[made[4]] == ["x", "new", "y"]
    assert changed == 4
    with sessions() as session:
        bulk_edit(session, LEADS, made, {"tags": ["only"]}, add_tags=["too"])
    assert set(map(tuple, state(agency, "tags").values())) == {("only", "too")}
    with pytest.raises(Refused, match="longer than 100 characters"), sessions() as session:
        bulk_edit(session, LEADS, made, {}, add_tags=["x" * 101])


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ANALYST])
def test_whoever_may_only_look_is_told_so(agency, leads, session_of, role):
    person = agency.people.person({agency.organization: [role]})
    before = state(agency, "version")
    with (
        pytest.raises(Refused, match="You may not edit leads here"),
        session_of(person)() as session,
    ):
        bulk_edit(session, LEADS, leads, {"status": "lost"})
    assert state(agency, "version") == before


def test_the_rows_of_others_and_those_in_the_trash_stay_as_they_are(agency, leads, sessions):
    elsewhere = agency.lead(organization_id=agency.elsewhere)
    agency.people.owner.execute(
        "UPDATE tradewind.leads SET deleted_at = now() WHERE id = %s", (leads[0],)
    )
    with sessions() as session:
        assert bulk_edit(session, LEADS, [elsewhere, leads[0], leads[1], -1], {"city": "Rome"}) == 1
    assert [number for number, city in state(agency, "city").items() if city == "Rome"] == [
        leads[1]
    ]


def test_calling_it_off_changes_nothing(agency, sessions):
    agency.many_leads(BATCH + 1)
    before = state(agency, "version")
    told = []
    with pytest.raises(Cancelled), sessions() as session:
        bulk_edit(
            session, LEADS, before, {"city": "Rome"}, tell=told.append, cancelled=lambda: bool(told)
        )
    assert told == [BATCH]
    assert state(agency, "version") == before


def test_contacts_keep_one_for_each_address(agency, sessions):
    for name in ("Ann", "Bob"):
        agency.people.owner.execute(
            "INSERT INTO tradewind.contacts (organization_id, first_name) VALUES (%s, %s)",
            (agency.organization, name),
        )
    with sessions() as session:
        ids = session.scalars(text("SELECT id FROM tradewind.contacts")).all()
        assert bulk_edit(session, CONTACTS, ids, {"status": "subscribed"}) == 2
    with pytest.raises(Refused, match="a contact with this e-mail"), sessions() as session:
        bulk_edit(session, CONTACTS, ids, {"email": "ann@example.com"})
