"""Two people on one record, in either order, on connections of their own."""

import threading

import pytest

from core.errors import Refused
from core.journal import commands
from core.journal.editing import Conflicting, Gone, Overlap, save
from core.leads.models import Lead

OPENED = {"city": "Ulm", "country": None, "notes": "x", "services_count": 5}


@pytest.fixture
def lead(agency):
    return agency.lead("Acme", city="Ulm", notes="x", services_count=5)


def saved(agency, person, lead, **edit):
    with agency.acting(person) as session:
        return save(session, Lead, (agency.id, lead), OPENED, OPENED | edit)


def found(agency):
    return agency.rows("SELECT city, country, notes, services_count FROM tradewind.leads")[0]


@pytest.mark.parametrize("turn", [False, True])
def test_fields_that_only_one_has_touched_merge(agency, lead, turn):
    edits = [(agency.ann, {"city": "Bonn"}), (agency.bob, {"notes": "y", "services_count": None})]
    for person, edit in reversed(edits) if turn else edits:
        last = saved(agency, person, lead, **edit)
    assert found(agency) == ("Bonn", None, "y", None)
    assert last.merged == (edits[1][1] if turn else edits[0][1])
    assert last.version == agency.value("SELECT version FROM tradewind.leads") == 3


@pytest.mark.parametrize("turn", [False, True])
def test_a_field_that_both_have_touched_is_the_persons_choice(agency, lead, turn):
    first, second = (agency.bob, agency.ann) if turn else (agency.ann, agency.bob)
    saved(agency, first, lead, city="Bonn", notes="first")
    with pytest.raises(Conflicting, match="city") as refused:
        saved(agency, second, lead, city="Kiel", services_count=9)
    assert refused.value.fields == [Overlap("city", "Ulm", "Bonn", "Kiel")]
    assert refused.value.typed == OPENED | {"city": "Kiel", "services_count": 9}
    assert found(agency) == ("Bonn", None, "first", 5)
    # What is then chosen is saved over theirs, and what was theirs besides stays.
    theirs, typed = refused.value.theirs, refused.value.typed
    mine = {name: value for name, value in typed.items() if value != OPENED[name]}
    with agency.acting(second) as session:
        save(session, Lead, (agency.id, lead), theirs, mine)
    assert found(agency) == ("Kiel", None, "first", 9)


def test_both_typing_the_same_is_no_conflict(agency, lead):
    saved(agency, agency.ann, lead, city="Bonn")
    assert saved(agency, agency.bob, lead, city="Bonn").written == {}
    assert agency.value("SELECT version FROM tradewind.leads") == 2


def test_who_saves_at_the_same_moment_waits_and_is_told(agency, lead):
    said = []

    def second():
        try:
            saved(agency, agency.bob, lead, city="Kiel", notes="y")
        except Conflicting as refused:
            said.append(refused)

    with agency.acting(agency.ann) as session:
        save(session, Lead, (agency.id, lead), OPENED, {"city": "Bonn"})
        thread = threading.Thread(target=second)
        thread.start()
        while not agency.value(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            " AND datname = current_database())"
        ):
            pass
    thread.join()
    assert [refused.fields for refused in said] == [[Overlap("city", "Ulm", "Bonn", "Kiel")]]
    assert found(agency)[0] == "Bonn"


def test_what_was_typed_into_a_record_that_is_trashed_is_not_lost(agency, lead):
    with agency.acting(agency.ann) as session:
        commands.trash(session, Lead, [lead])
    with pytest.raises(Gone, match="trash") as gone:
        saved(agency, agency.bob, lead, notes="long")
    assert (gone.value.typed["notes"], gone.value.is_in_trash) == ("long", True)
    with agency.acting(agency.boss) as session:
        commands.purge(session, Lead, [lead])
    with pytest.raises(Gone, match="for good") as gone:
        saved(agency, agency.bob, lead, notes="long")
    assert (gone.value.typed["notes"], gone.value.is_in_trash) == ("long", False)


def test_who_may_only_look_is_refused(agency, lead):
    with pytest.raises(Refused, match="right"):
        saved(agency, agency.viewer, lead, city="Bonn")
    assert found(agency)[0] == "Ulm"


def test_nothing_is_written_where_nothing_was_typed(agency, lead):
    before = agency.counted()
    assert saved(agency, agency.ann, lead).written == {}
    assert agency.counted() == before
