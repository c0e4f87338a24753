"""What is shown about people and organizations, to whom."""

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from core.access import commands
from core.access.inputs import NewOrganization
from core.access.permissions import PERMISSIONS, Action, Area, Role
from core.access.queries import (
    Right,
    list_organizations,
    list_people,
    list_sign_ins,
    person_with,
    present_organization,
    rights_of,
)
from core.errors import NotFound
from tests.core.access.office import Office, window, working


def one(rights: list[Right], area: Area, action: Action) -> Right:
    [found] = [right for right in rights if (right.area, right.action) == (area, action)]
    return found


def test_the_list_of_people_is_that_of_the_present_organization(office: Office) -> None:
    jo = office.hire("jo", Role.VIEWER, Role.ADMIN)
    office.invite("new", Role.SALES_REP)
    with working(office.boss) as session:
        brand = commands.found_organization(session, NewOrganization(name="A Brand"))
        gone = person_with(session, office.email("new"))
        commands.set_roles(session, gone.user_id, [])
        shown = [(row.full_name, row.status, row.roles) for row in list_people(session)]
    assert shown == [
        ("Bo Boss", "active", (Role.OWNER,)),
        ("Jo Doe", "active", (Role.ADMIN, Role.VIEWER)),
        ("New Doe", "pending_activation", ()),
    ]
    with working(office.sign_in(jo, brand)) as session:
        assert [row.full_name for row in list_people(session)] == ["Bo Boss", "Jo Doe"]
        assert present_organization(session).name == "A Brand"
        with pytest.raises(NotFound, match="new"):
            person_with(session, office.email("new"))


def test_a_person_is_found_by_any_spelling_of_the_address(office: Office) -> None:
    with working(office.boss) as session:
        found = person_with(session, f" {office.boss.person.email.upper()} ")
    assert found.user_id == office.boss.person.user_id


def test_lists_ask_the_database_once(office: Office) -> None:
    for name in ("anna", "bert", "carl"):
        office.invite(name)
    with working(office.boss) as session:
        statements: list[str] = []
        event.listen(
            session.get_bind(), "after_cursor_execute", lambda *said: statements.append(said[2])
        )
        for ask in (list_people, list_sign_ins, list_organizations):
            ask(session)
        rights_of(session, office.boss.person.user_id)
        assert len(statements) == 4


def test_everybody_sees_their_own_sign_ins_and_administrators_those_of_others(
    office: Office,
) -> None:
    jo = office.hire("jo")
    with window(jo) as one, window(office.boss) as two:
        one.execute("SELECT tradewind.sign_in('laptop', 'Linux 6', '1.2')")
        two.execute("SELECT tradewind.sign_in('desk', 'Windows 11', '1.2')")

        def shown(session: Session) -> set[str]:
            return {f"{row.full_name} at {row.workstation}" for row in list_sign_ins(session)}

        with working(jo) as session:
            assert shown(session) == {"Jo Doe at laptop"}
            assert list_people(session)[1].open_sign_ins == 1
        with working(office.boss) as session:
            assert shown(session) == {"Jo Doe at laptop", "Bo Boss at desk"}
            [row] = list_sign_ins(session, jo.person.user_id)
            assert (row.operating_system, row.application_version) == ("Linux 6", "1.2")
            assert row.ended_at is None
        one.execute("SELECT tradewind.sign_out()")
        with working(office.boss) as session:
            assert [row.user_id for row in list_sign_ins(session, open_only=True)] == [
                office.boss.person.user_id
            ]


def test_a_window_that_went_down_without_a_word_is_noticed(office: Office) -> None:
    jo = office.hire("jo")
    with window(jo) as connection:
        connection.execute("SELECT tradewind.sign_in('laptop', 'Linux', '1')")
    with window(office.boss) as connection:
        connection.execute("SELECT tradewind.sign_in('desk', 'Linux', '1')")
        with working(office.boss) as session:
            reasons = {row.workstation: row.end_reason for row in list_sign_ins(session)}
    assert reasons == {"laptop": "lost", "desk": None}


@pytest.mark.parametrize("role", Role)
def test_what_a_person_may_do_is_what_was_declared(office: Office, role: Role) -> None:
    jo = office.hire("jo", role)
    with working(office.boss) as session:
        rights = rights_of(session, jo.person.user_id)
    granted = {(right.area, right.action) for right in rights if right.allowed}
    assert granted == {
        (area, action) for area, roles in PERMISSIONS.items() for action in roles.get(role, ())
    }
    assert [right.area for right in rights] == sorted(
        (right.area for right in rights), key=list(Area).index
    )


def test_the_reason_is_told_in_words(office: Office) -> None:
    jo = office.hire("jo", Role.SALES_REP, Role.ANALYST)
    with working(office.boss) as session:
        who = jo.person.user_id
        commands.set_permission(session, who, Area.LEADS, Action.PURGE, allowed=True)
        commands.set_permission(session, who, Area.CONTACTS, Action.DELETE, allowed=False)
        rights = rights_of(session, who)
        assert one(rights, Area.LEADS, Action.VIEW).because == (
            "Comes with being sales rep and analyst."
        )
        assert one(rights, Area.LEADS, Action.PURGE).because.startswith("Given to this person")
        assert one(rights, Area.CONTACTS, Action.DELETE).because.startswith("Taken from this")
        assert one(rights, Area.USERS, Action.EDIT).because == "No role held includes it."
        assert not one(rights, Area.CONTACTS, Action.DELETE).allowed
        commands.disable(session, who)
        closed = rights_of(session, who)
    assert {right.because for right in closed} == {"The account is disabled."}
    assert not any(right.allowed for right in closed)


def test_nobody_is_told_about_people_of_other_organizations(office: Office) -> None:
    jo = office.hire("jo")
    with working(office.boss) as session:
        made = commands.found_organization(session, NewOrganization(name="A Brand"))
    client = office.hire("client", Role.OWNER, by=office.sign_in(office.boss, made))
    with working(client) as session:
        with pytest.raises(NotFound):
            rights_of(session, jo.person.user_id)
        assert [row.name for row in list_organizations(session)] == ["A Brand"]
