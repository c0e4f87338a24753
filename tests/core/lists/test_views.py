"""Saved views: one's own, shared ones, and who may do what with them."""

import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import text

from core.access.permissions import Role
from core.errors import NotFound, Refused
from core.journal.commands import undo
from core.lists.filters import Condition, Operator
from core.lists.grammar import parse
from core.lists.views import Definition, delete, list_views, save_view, share
from tests.core.lists.agency import LEADS

HOT = Definition(
    parse("score>70 -(status:lost OR city:empty) created:last-30-days", LEADS).filter,
    'ann "bright dental"',
    (("score", True), ("company_name", False)),
    (("company_name", 240), ("score", 60)),
)


@pytest.fixture
def manager(agency, session_of):
    return session_of(agency.manager)


@pytest.fixture
def viewer(agency, session_of):
    return session_of(agency.people.person({agency.organization: [Role.VIEWER]}))


def listed(sessions, listing="leads"):
    with sessions() as session:
        return list_views(session, listing)


def kept(sessions, name="Hot", definition=HOT, listing="leads"):
    with sessions() as session:
        return save_view(session, listing, name, definition)


def test_a_view_comes_back_as_it_was_saved(manager):
    number = kept(manager, "  Hot ones ")
    (view,) = listed(manager)
    assert (view.id, view.name, view.definition) == (number, "Hot ones", HOT)
    assert (view.is_mine, view.is_shared, view.owner) == (True, False, "Ann Other")
    assert listed(manager, "contacts") == []


@pytest.mark.parametrize("role", Role)
def test_everybody_keeps_views_of_their_own(agency, session_of, role):
    sessions = session_of(agency.people.person({agency.organization: [role]}))
    number = kept(sessions)
    with sessions() as session:
        save_view(session, "leads", "Hotter", Definition(), number)
        share(session, number)
    assert [(view.name, view.definition) for view in listed(sessions)] == [("Hotter", Definition())]
    with sessions() as session:
        delete(session, number)
    assert listed(sessions) == []


def test_only_what_is_shared_is_seen_by_others_and_only_its_owner_changes_it(manager, viewer):
    private, shared = kept(manager, "Private"), kept(manager, "Shared")
    own = kept(viewer, "Zoo")
    with manager() as session:
        share(session, shared)
    # One's own come first.
    assert [(view.name, view.is_mine) for view in listed(viewer)] == [
        ("Zoo", True),
        ("Shared", False),
    ]
    changes = (
        lambda session, number: save_view(session, "leads", "Mine now", HOT, number),
        lambda session, number: share(session, number, False),
        delete,
    )
    for change in changes:
        with (
            pytest.raises(Refused, match="Only the person who made this view"),
            viewer() as session,
        ):
            change(session, shared)
        with pytest.raises(NotFound, match="This view is gone"), viewer() as session:
            change(session, private)
        with pytest.raises(NotFound, match="This view is gone"), manager() as session:
            change(session, own)
    with manager() as session:
        share(session, shared, False)
    assert [view.name for view in listed(viewer)] == ["Zoo"]


def test_the_database_itself_guards_them(agency, manager):
    number = kept(manager)
    with manager() as session:
        share(session, number)
    person = agency.people.person(
        {agency.organization: [Role.OWNER], agency.elsewhere: [Role.OWNER]}
    )
    with agency.people.connect(person, agency.organization) as connection:
        seen = "SELECT name FROM tradewind.saved_views"
        assert connection.execute(seen).fetchall() == [("Hot",)]
        for statement in (
            "UPDATE tradewind.saved_views SET name = 'Mine'",
            "UPDATE tradewind.saved_views SET user_id = tradewind.me()",
            "DELETE FROM tradewind.saved_views",
        ):
            assert connection.execute(statement).rowcount == 0
    with agency.people.connect(person, agency.elsewhere) as connection:
        assert connection.execute(seen).fetchall() == []


def test_two_views_of_one_person_have_two_names(manager, viewer):
    kept(manager, "Hot")
    with pytest.raises(Refused, match="You have a view of this name already"):
        kept(manager, "hot")
    kept(manager, "Hot", Definition(), "contacts")
    kept(viewer, "Hot")
    (view,) = listed(manager)
    with manager() as session:
        delete(session, view.id)
    assert kept(manager, "Hot") != view.id


@pytest.mark.parametrize(
    ("name", "definition", "sentence"),
    [
        (" ", HOT, "“Name” is needed."),
        ("x" * 81, HOT, "“Name” may have at most 80 characters."),
        ("x", Definition(order=(("nothing", False),)), "There is no field “nothing”"),
        ("x", Definition(columns=(("nothing", 99),)), "There is no field “nothing”"),
        ("x", Definition(columns=(("city", 5),)), "columns that are too wide"),
        (
            "x",
            Definition(Condition(field="nothing", operator=Operator.IS_EMPTY)),
            "There is no field “nothing”",
        ),
    ],
)
def test_a_view_that_cannot_be_is_refused(manager, name, definition, sentence):
    with pytest.raises(Refused, match=sentence):
        kept(manager, name, definition)
    assert listed(manager) == []


def test_a_list_that_is_not_there_has_no_views(manager):
    with pytest.raises(Refused, match="There is no list"):
        kept(manager, listing="users")


def test_deleting_a_view_can_be_taken_back(agency, manager):
    number = kept(manager)
    with manager() as session:
        delete(session, number)
        change_set = session.scalar(text("SELECT max(id) FROM tradewind.change_sets"))
    with manager() as session:
        undo(session, change_set)
    assert [view.id for view in listed(manager)] == [number]


@pytest.mark.parametrize(
    ("stored", "opens"),
    [
        ({}, Definition()),
        ({"order": "score"}, Definition()),
        (
            {"order": [["gone", True], ["city", True], ["tags", True]]},
            Definition(order=(("city", True),)),
        ),
        ({"columns": [{"name": "gone", "width": 90}], "later": 1}, Definition()),
        ({"filter": {"field": "gone", "operator": "is", "value": 1}}, Definition()),
        (
            {"filter": {"field": "city", "operator": "sounds_like"}, "words": "a"},
            Definition(words="a"),
        ),
    ],
)
def test_a_view_of_another_release_still_opens(agency, manager, stored, opens):
    agency.people.owner.execute(
        "INSERT INTO tradewind.saved_views (organization_id, user_id, listing, name, definition)"
        " VALUES (%s, %s, 'leads', 'Old', %s)",
        (agency.organization, agency.manager.id, Jsonb(stored)),
    )
    (view,) = listed(manager)
    assert view.definition == opens
