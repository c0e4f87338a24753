"""The trash, the history of a record and giving a field its old value back."""

import datetime

import pytest

from core.access.permissions import Role
from core.customers.models import Contact
from core.errors import NotFound, Refused
from core.journal import commands, queries
from core.journal.models import Write
from core.journal.queries import FieldChange, Wrote
from core.journal.trash import read_trash
from core.leads.models import Lead


def history(agency, person, lead):
    with agency.acting(person) as session:
        return queries.record_history(session, Lead, lead)


def test_what_is_trashed_is_listed_restored_and_purged(agency):
    one, two = agency.lead("One"), agency.lead("Two")
    with agency.acting(agency.ann) as session:
        assert commands.trash(session, Lead, [one, two]) == 2
        assert commands.trash(session, Lead, [one, two]) == 0
    with agency.acting(agency.ann) as session:
        assert {row.id for row in read_trash(session, "leads").rows} == {one, two}
        assert commands.restore_from_trash(session, Lead, [one]) == 1
        assert [row.id for row in read_trash(session, "leads").rows] == [two]
    with agency.acting(agency.boss) as session:
        assert commands.purge(session, Lead, [two]) == 1
        with pytest.raises(NotFound):
            commands.restore_from_trash(session, Lead, [two])


def test_only_what_lies_in_the_trash_is_purged(agency):
    one, two = agency.lead("One"), agency.lead("Two")
    with agency.acting(agency.boss) as session:
        commands.trash(session, Lead, [one])
    with pytest.raises(Refused, match="in the trash"), agency.acting(agency.boss) as session:
        commands.purge(session, Lead, [one, two])
    assert agency.value("SELECT count(*) FROM tradewind.leads") == 2


def test_the_trash_asks_for_its_rights(agency):
    lead = agency.lead("Acme")
    user = agency.people.person({agency.id: [Role.USER]})
    barred = agency.people.person({agency.id: [Role.OWNER]}, overrides={"leads": {"purge": False}})
    for person in (user, agency.viewer):
        with pytest.raises(Refused), agency.acting(person) as session:
            commands.trash(session, Lead, [lead])
    with agency.acting(agency.ann) as session:
        commands.trash(session, Lead, [lead])
    for person in (user, agency.viewer):
        with pytest.raises(Refused), agency.acting(person) as session:
            commands.restore_from_trash(session, Lead, [lead])
    for person in (agency.ann, barred):
        with pytest.raises(Refused), agency.acting(person) as session:
            commands.purge(session, Lead, [lead])
    assert agency.value("SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NOT NULL") == 1


def test_an_address_taken_meanwhile_keeps_a_contact_in_the_trash(agency):
    add = (
        "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, 'a@example.com')"
        " RETURNING id"
    )
    [(old,)] = agency.rows(add, [agency.id])
    with agency.acting(agency.ann) as session:
        commands.trash(session, Contact, [old])
    agency.rows(add, [agency.id])
    with (
        pytest.raises(Refused, match="e-mail address already"),
        agency.acting(agency.ann) as session,
    ):
        commands.restore_from_trash(session, Contact, [old])


def test_a_history_says_who_changed_what_and_what_it_was_called(agency):
    lead = agency.lead("Acme", city="Ulm")
    with agency.acting(agency.ann) as session:
        commands.labelled(session, "Moved")
        session.get_one(Lead, (agency.id, lead)).city = "Bonn"
    agency.leads(150)
    agency.people.owner.execute(
        "UPDATE tradewind.leads SET country = 'DE', city = 'Kiel' WHERE id <> %s", [lead]
    )
    agency.people.owner.execute("UPDATE tradewind.leads SET country = 'AT', city = 'Bonn'")
    found = history(agency, agency.viewer, lead)
    assert [(row.actor_id, row.action, row.label) for row in found] == [
        (None, Write.UPDATE, None),
        (agency.ann.id, Write.UPDATE, "Moved"),
        (None, Write.INSERT, None),
    ]
    # The bulk edit changed the city of all others only.
    assert found[0].fields == (FieldChange("country", None, "AT"),)
    assert found[1].fields == (FieldChange("city", "Ulm", "Bonn"),)
    assert found[1].actor == "Ann Other"
    assert FieldChange("company_name", None, "Acme") in found[2].fields


def test_a_history_is_for_those_who_may_see_the_record(agency):
    lead = agency.lead("Acme")
    barred = agency.people.person({agency.id: [Role.OWNER]}, overrides={"leads": {"view": False}})
    outsider = agency.people.person({agency.people.organization(): [Role.OWNER]})
    assert history(agency, agency.viewer, lead)
    assert history(agency, barred, lead) == []
    assert history(agency, outsider, lead) == []


def test_a_field_gets_an_earlier_value_back(agency):
    lead = agency.lead("Acme", date_of_birth="1990-02-28", tags=["a", "b"])
    with agency.acting(agency.ann) as session:
        row = session.get_one(Lead, (agency.id, lead))
        row.date_of_birth, row.tags = datetime.date(1991, 1, 1), []
    [edit, _] = history(agency, agency.ann, lead)
    with agency.acting(agency.bob) as session:
        for field in ("date_of_birth", "tags"):
            commands.restore_value(session, Lead, (agency.id, lead), edit.change_id, field)
        with pytest.raises(NotFound):
            commands.restore_value(session, Lead, (agency.id, lead), edit.change_id, "city")
    assert agency.rows("SELECT date_of_birth, tags FROM tradewind.leads") == [
        (datetime.date(1990, 2, 28), ["a", "b"])
    ]
    assert history(agency, agency.ann, lead)[0].label == "Restored: date of birth"


def test_sets_are_listed_with_what_they_wrote_and_whether_it_stands(agency):
    agency.leads(150)
    lead = agency.value("SELECT min(id) FROM tradewind.leads")
    with agency.acting(agency.ann) as session:
        commands.labelled(session, "Moved")
        session.get_one(Lead, (agency.id, lead)).city = "Bonn"
    mine = agency.last_set()
    with agency.acting(agency.ann) as session:
        undone = commands.undo(session, mine)
    with agency.acting(agency.boss) as session:
        found = queries.list_change_sets(session, most=3)
    assert [
        (row.actor_id, row.label, row.undoes, row.is_taken_back, row.wrote) for row in found
    ] == [
        (agency.ann.id, "Moved", mine, False, (Wrote("leads", Write.UPDATE, 1),)),
        (agency.ann.id, "Moved", None, True, (Wrote("leads", Write.UPDATE, 1),)),
        (None, None, None, False, (Wrote("leads", Write.INSERT, 150),)),
    ]
    with agency.acting(agency.boss) as session:
        commands.undo(session, undone.change_set_id)
        again = {row.change_set_id: row for row in queries.list_change_sets(session)}
    assert not again[mine].is_taken_back
    assert again[undone.change_set_id].is_taken_back


def test_who_may_not_read_the_journal_sees_their_own_sets(agency):
    lead = agency.lead("Acme")
    with agency.acting(agency.ann) as session:
        session.get_one(Lead, (agency.id, lead)).city = "Bonn"
    with agency.acting(agency.ann) as session:
        found = queries.list_change_sets(session)
    assert [(row.change_set_id, row.wrote) for row in found] == [(agency.last_set(), ())]
    with agency.acting(agency.bob) as session:
        assert queries.list_change_sets(session) == []


def test_sets_are_read_page_by_page(agency):
    for number in range(7):
        agency.lead(f"Company {number}")
    with agency.acting(agency.boss) as session:
        everything = [row.change_set_id for row in queries.list_change_sets(session)]
        paged, mark = [], None
        while page := queries.list_change_sets(session, before=mark, most=3):
            paged += [row.change_set_id for row in page]
            mark = paged[-1]
    assert paged == everything
    assert len(paged) >= 7
