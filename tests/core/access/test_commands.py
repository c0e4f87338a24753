"""Roles, single rights and the last owner: nobody rises above themselves."""

import threading

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import text

from core.access import commands
from core.access.models import Membership, User
from core.access.permissions import Action, Area, Role
from core.access.queries import (
    person_with,
    rights_of,
)
from core.access.signing_in import (
    SignedIn,
)
from core.db import changed
from core.errors import Refused
from tests.core.access.office import (
    Office,
    asked,
    number,
    place,
    refuse,
    window,
    working,
)


def test_roles_are_given_and_taken_exactly(office: Office) -> None:
    jo = office.hire("jo", Role.SALES_REP)
    with window(jo) as connection:
        connection.execute("SELECT count(*) FROM tradewind.leads")
        with working(office.boss) as session:
            commands.set_roles(session, number(jo), [Role.VIEWER, Role.ANALYST])
            assert {User, Membership} <= changed(session)
        # In force at once, in the open window as well.
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("UPDATE tradewind.leads SET services_count = 1")
        assert office.sign_in(jo).seat.roles == {Role.VIEWER, Role.ANALYST}  # type: ignore[union-attr]
        with working(office.boss) as session:
            commands.set_roles(session, number(jo), [])
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT count(*) FROM tradewind.leads")


def test_nobody_rises_above_themselves(office: Office) -> None:
    admin = office.hire("admin", Role.ADMIN)
    office.hire("manager", Role.MANAGER)
    with working(admin) as session:
        boss, manager = number(office.boss), person_with(session, office.email("manager")).user_id
        for attempt in (
            lambda: commands.set_roles(session, number(admin), [Role.ADMIN, Role.OWNER]),
            lambda: commands.set_roles(session, manager, [Role.OWNER]),
            lambda: commands.set_roles(session, boss, [Role.ADMIN]),
            lambda: commands.set_roles(session, boss, []),
        ):
            refuse(session, attempt, "role owner")
        for attempt in (
            lambda: commands.disable(session, boss),
            lambda: commands.reset_password(session, boss),
            lambda: commands.offboard(session, boss, number(admin)),
        ):
            refuse(session, attempt, "may not change this person's account")
        for person in (boss, number(admin)):
            refuse(
                session,
                lambda person=person: commands.set_permission(
                    session, person, Area.SUBSCRIPTIONS, Action.EDIT, allowed=True
                ),
                "may not change this person's rights",
            )
        refuse(
            session,
            lambda: commands.set_permission(
                session, manager, Area.SUBSCRIPTIONS, Action.EDIT, allowed=True
            ),
            "a right that you do not have",
        )
        commands.set_roles(session, manager, [Role.ADMIN])
    assert office.sign_in(office.boss).seat == office.boss.seat


def test_a_single_right_is_given_and_taken_and_follows_the_person_not_the_role(
    office: Office,
) -> None:
    jo = office.hire("jo", Role.VIEWER)

    def may(area: Area, action: Action) -> bool:
        with working(office.boss) as session:
            [right] = [
                right
                for right in rights_of(session, number(jo))
                if (right.area, right.action) == (area, action)
            ]
        return right.allowed

    with working(office.boss) as session:
        commands.set_permission(session, number(jo), Area.LEADS, Action.EDIT, allowed=True)
        commands.set_permission(session, number(jo), Area.CONTACTS, Action.VIEW, allowed=False)
    assert may(Area.LEADS, Action.EDIT)
    assert not may(Area.CONTACTS, Action.VIEW)
    with working(office.boss) as session:
        commands.set_roles(session, number(jo), [Role.MANAGER])
    assert not may(Area.CONTACTS, Action.VIEW)
    with working(office.boss) as session:
        commands.set_permission(session, number(jo), Area.CONTACTS, Action.VIEW, allowed=None)
    assert may(Area.CONTACTS, Action.VIEW)
    # Gone and come back as a viewer: what an earlier time has left is over.
    with working(office.boss) as session:
        commands.set_roles(session, number(jo), [])
        commands.set_roles(session, number(jo), [Role.VIEWER])
    assert not may(Area.LEADS, Action.EDIT)


def test_a_reset_password_is_no_way_to_a_right_of_somebody_elses(office: Office) -> None:
    admin, keeper = office.hire("admin", Role.ADMIN), office.hire("keeper", Role.USER)
    who = number(keeper)
    with working(office.boss) as session:
        commands.set_permission(session, who, Area.SUBSCRIPTIONS, Action.EDIT, allowed=True)
    with working(admin) as session:
        refuse(session, lambda: commands.reset_password(session, who), "may not change")
    with working(office.boss) as session:
        commands.set_permission(session, who, Area.SUBSCRIPTIONS, Action.EDIT, allowed=False)
    with working(admin) as session:
        assert commands.reset_password(session, who)


def test_an_unknown_right_is_refused(office: Office) -> None:
    jo = office.hire("jo")
    with working(office.boss) as session:
        refuse(
            session,
            lambda: session.execute(
                text("SELECT tradewind.set_permission(:o, :p, 'moon', 'view', true)"),
                {"o": place(office.boss), "p": number(jo)},
            ),
            "no such right",
        )


def test_an_organization_keeps_its_last_owner(office: Office) -> None:
    with pytest.raises(Refused, match="at least one owner"), working(office.boss) as session:
        commands.set_roles(session, number(office.boss), [Role.ADMIN])
    second = office.hire("second", Role.OWNER)
    with working(second) as session:
        commands.set_roles(session, number(office.boss), [Role.ADMIN])
    with pytest.raises(Refused, match="may not change this person"), working(second) as session:
        commands.disable(session, number(second))
    with pytest.raises(Refused, match="may not"), working(office.boss) as session:
        commands.disable(session, number(second))


@pytest.mark.parametrize("isolation", ["READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"])
def test_two_owners_who_remove_each_other_at_once_leave_one(office: Office, isolation: str) -> None:
    second = office.hire("second", Role.OWNER)
    outcomes: list[str] = []
    both = threading.Barrier(2)

    def remove(who: SignedIn, other: SignedIn) -> None:
        with psycopg.connect(**who.address.parameters()) as connection:  # type: ignore[arg-type]
            connection.execute(f"SET TRANSACTION ISOLATION LEVEL {isolation}".encode())
            connection.execute("SELECT count(*) FROM tradewind.memberships")
            both.wait()
            try:
                connection.execute(
                    "SELECT tradewind.set_roles(%s, %s, '{viewer}')", [place(who), number(other)]
                )
                connection.commit()
                outcomes.append("done")
            except psycopg.Error as error:
                outcomes.append(str(error.sqlstate))
                connection.rollback()

    threads = [
        threading.Thread(target=remove, args=pair)
        for pair in ((office.boss, second), (second, office.boss))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # A transaction that would not see what the other has done is not let in at all.
    done = 1 if isolation == "READ COMMITTED" else 0
    assert sorted(outcomes) == sorted(["done"] * done + ["TW001"] * (2 - done))
    assert asked(
        office.owner,
        "SELECT count(*) FROM tradewind.memberships WHERE role = 'owner' AND is_active",
    ) == [(2 - done,)]


def test_roles_of_two_people_are_changed_at_once_in_one_order(office: Office) -> None:
    jo, other = office.hire("jo", Role.VIEWER), office.hire("other", Role.SALES_REP)
    ((prefix, login),) = asked(
        office.owner,
        f"SELECT tradewind.role_prefix(), role_name FROM tradewind.users WHERE id = {number(other)}",
    )

    def give(connection: psycopg.Connection, role: str) -> None:
        connection.execute(
            sql.SQL("GRANT {} TO {}").format(
                sql.Identifier(f"{prefix}_role_{role}"), sql.Identifier(str(login))
            )
        )

    def change() -> None:
        with working(office.boss) as session:
            commands.set_roles(session, number(jo), [Role.ANALYST])

    with (
        psycopg.connect(**office.owner.parameters()) as busy,  # type: ignore[arg-type]
        psycopg.connect(**office.owner.parameters()) as next_one,  # type: ignore[arg-type]
    ):
        give(busy, "analyst")
        changing = threading.Thread(target=change)
        changing.start()
        try:
            waits = (
                "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)"
                " WHERE classid = 'pg_authid'::regclass AND NOT granted"
                " AND datname = current_database()"
            )
            while not asked(office.owner, waits)[0][0]:
                assert changing.is_alive()
            # What comes later in the order is not held while the earlier is waited for.
            next_one.execute("SET lock_timeout = '10s'")
            give(next_one, "viewer")
        finally:
            next_one.rollback()
            busy.rollback()
            changing.join()
    assert office.sign_in(jo).seat.roles == {Role.ANALYST}  # type: ignore[union-attr]
