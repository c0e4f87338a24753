"""Closing accounts and ending sessions: at once, from every open window."""

import psycopg
import pytest
from sqlalchemy import text

from core.access import commands
from core.access.inputs import NewOrganization
from core.access.permissions import Action, Area, Role
from core.access.queries import (
    list_sign_ins,
    person_with,
)
from core.access.signing_in import (
    WrongPassword,
    change_password,
    sign_in,
)
from core.errors import Refused
from tests.core.access.office import (
    PASSWORD,
    Office,
    asked,
    number,
    place,
    refuse,
    window,
    working,
)


def test_a_disabled_colleague_is_out_of_every_window_at_once(office: Office) -> None:
    jo = office.hire("jo", Role.MANAGER)
    idle, busy = window(jo), window(jo)
    with idle, busy:
        idle.execute("SELECT tradewind.sign_in('desk', 'Linux', '1')")
        # Whatever a person can lock does not keep the account from being closed.
        busy.execute("BEGIN")
        busy.execute("SELECT tradewind.sign_in('desk', 'Linux', '1'), tradewind.seen()")
        busy.execute("UPDATE tradewind.users SET last_name = 'Held' WHERE id = %s", [number(jo)])
        busy.execute(
            "INSERT INTO tradewind.leads (organization_id, first_name) VALUES (%s, 'Unsaved')",
            [place(jo)],
        )
        with working(office.boss) as session:
            commands.disable(session, number(jo))
        for connection in (idle, busy):
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT 1")
    assert asked(office.owner, "SELECT count(*) FROM tradewind.leads") == [(0,)]
    with working(office.boss) as session:
        [entry] = list_sign_ins(session, number(jo))  # The second was never committed.
        assert (entry.end_reason, entry.workstation) == ("revoked", "desk")
        commands.enable(session, number(jo))
    assert office.sign_in(jo).seat == jo.seat


def test_who_was_never_active_is_not_made_so_by_enabling(office: Office) -> None:
    told = office.invite("jo").password
    assert told
    with working(office.boss) as session:
        jo = person_with(session, office.email("jo")).user_id
        commands.disable(session, jo)
        commands.enable(session, jo)
        assert person_with(session, office.email("jo")).status == "pending_activation"
    assert sign_in(office.owner, office.email("jo"), told).seat is None


def test_a_forgotten_password_is_reset_and_open_windows_end(office: Office) -> None:
    jo = office.hire("jo")
    with window(jo) as connection:
        with working(office.boss) as session:
            told = commands.reset_password(session, number(jo))
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    with pytest.raises(WrongPassword):
        office.sign_in(jo)
    signed = sign_in(office.owner, jo.person.email, told)
    assert signed.seat is None
    assert change_password(signed, told, "yet another one").seat == jo.seat


def test_who_leaves_hands_everything_over(office: Office) -> None:
    jo, heir = office.hire("jo", Role.OWNER), office.hire("heir", Role.SALES_REP)
    with working(jo) as session:
        brand = commands.found_organization(session, NewOrganization(name="Jo's brand"))
    asked(
        office.owner,
        "INSERT INTO tradewind.leads (organization_id, first_name, owner_id)"
        " SELECT o, 'Lead', p FROM unnest(%s::bigint[], %s::bigint[]) x(o, p)",
        [place(jo), place(jo), brand],
        [number(jo), number(office.boss), number(jo)],
    )
    boss = office.sign_in(office.boss)
    with working(boss) as session:
        assert commands.offboard(session, number(jo), number(heir)) == 2
    assert asked(
        office.owner,
        "SELECT organization_id = %s, owner_id FROM tradewind.leads ORDER BY id",
        brand,
        # The heir does not work for the brand, so its record is free to be taken.
    ) == [(False, number(heir)), (False, number(boss)), (True, None)]
    assert asked(office.owner, "SELECT DISTINCT owner_id FROM tradewind.organizations") == [
        (number(boss),)
    ]
    with pytest.raises(WrongPassword):
        office.sign_in(jo)
    assert asked(
        office.owner,
        "SELECT rolcanlogin, (SELECT count(*) FROM pg_auth_members WHERE member = r.oid)"
        " FROM pg_roles r WHERE rolname = %s",
        jo.address.user,
    ) == [(False, 0)]
    with working(boss) as session:
        gone = person_with(session, jo.person.email)
        assert (gone.status, gone.roles) == ("deleted", ())


def test_who_has_left_may_be_invited_again(office: Office) -> None:
    jo = office.hire("jo", Role.MANAGER)
    with working(office.boss) as session:
        commands.offboard(session, number(jo), None)
    told = office.invite("jo", Role.VIEWER).password
    assert told
    signed = change_password(sign_in(office.owner, jo.person.email, told), told, PASSWORD)
    assert (number(signed), signed.seat and signed.seat.roles) == (number(jo), {Role.VIEWER})


def test_nobody_offboards_themselves_or_onto_nobody_who_works_here(office: Office) -> None:
    jo, gone = office.hire("jo", Role.ADMIN), office.hire("gone")
    with working(office.boss) as session:
        commands.disable(session, number(gone))
        refuse(session, lambda: commands.offboard(session, number(jo), number(jo)), "somebody else")
        refuse(session, lambda: commands.offboard(session, number(jo), number(gone)), "active")
        refuse(session, lambda: commands.offboard(session, number(jo), 999999), "active")
        me = number(office.boss)
        refuse(session, lambda: commands.offboard(session, me, number(jo)), "may not")
        refuse(session, lambda: commands.disable(session, 999999), "may not")
    assert office.sign_in(jo)


def test_an_invited_person_whose_account_is_closed_is_opened_first(office: Office) -> None:
    jo = office.hire("jo")
    with working(office.boss) as session:
        commands.disable(session, number(jo))
    with pytest.raises(Refused, match="open it again first"):
        office.invite("jo")
    with pytest.raises(Refused, match="open it again first"), working(office.boss) as session:
        commands.reset_password(session, number(jo))


def test_nobody_keeps_their_roles_by_being_in_the_middle_of_something(office: Office) -> None:
    jo, colleague = office.hire("jo", Role.ADMIN), office.hire("colleague", Role.OWNER)
    with window(jo) as one, window(colleague) as other:
        for connection, who in ((one, jo), (other, colleague)):
            connection.execute("BEGIN")
            connection.execute("SELECT tradewind.sign_in('desk', 'Linux', '1')")
            connection.execute(
                "INSERT INTO tradewind.leads (organization_id, first_name, owner_id)"
                " VALUES (%s, 'Lead', %s)",
                [place(jo), number(jo)],
            )
            connection.execute(
                "UPDATE tradewind.users SET last_name = 'Held' WHERE id = %s", [number(who)]
            )
        with working(office.boss) as session:
            session.execute(text("SET LOCAL lock_timeout = '5s'"))
            commands.set_roles(session, number(jo), [Role.VIEWER])
            commands.set_permission(session, number(jo), Area.LEADS, Action.VIEW, allowed=False)
        office.hire("new")
        with working(office.boss) as session:
            session.execute(text("SET LOCAL lock_timeout = '5s'"))
            session.execute(text("SELECT tradewind.sign_in('desk', 'Linux', '1')"))
        other.execute("ROLLBACK")
        one.execute("ROLLBACK")


def test_ending_a_session_ends_that_window_and_no_other(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    jo = office.hire("jo")
    monkeypatch.setattr("platform.node", lambda: "laptop")
    laptop = office.sign_in(jo)
    monkeypatch.setattr("platform.node", lambda: "front desk")
    desk = office.sign_in(jo)
    with window(laptop) as first, window(laptop) as second, window(desk) as other:
        row = first.execute("SELECT tradewind.sign_in('laptop', 'Linux', '1')").fetchone()
        other.execute("SELECT tradewind.sign_in('front desk', 'Linux', '1')")
        with working(office.boss) as session:
            assert len(list_sign_ins(session, open_only=True)) == 2
            commands.end_session(session, row[0])  # type: ignore[index, arg-type]
            refuse(session, lambda: commands.end_session(session, row[0]), "no such open")  # type: ignore[index, arg-type]
        for connection in (first, second):
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT 1")
        other.execute("SELECT 1")
        with working(desk) as session:
            ended = list_sign_ins(session)
            assert {entry.workstation: entry.end_reason for entry in ended} == {
                "laptop": "revoked",
                "front desk": None,
            }


def test_a_colleague_cannot_end_my_session_nor_an_admin_the_owners(office: Office) -> None:
    user, admin = office.hire("user"), office.hire("admin", Role.ADMIN)
    with window(office.boss) as connection:
        row = connection.execute("SELECT tradewind.sign_in('desk', 'Linux', '1')").fetchone()
        for who in (user, admin):
            with working(who) as session:
                refuse(session, lambda session=session: commands.end_session(session, row[0]))  # type: ignore[index, misc]
        connection.execute("SELECT 1")
        with working(office.boss) as session:
            commands.end_session(session, row[0])  # type: ignore[index, arg-type]
