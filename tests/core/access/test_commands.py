"""People, their roles and their accounts: what may be done to whom, and what happens to them."""

import threading
from collections.abc import Callable

import psycopg
import pytest
from sqlalchemy import text

from core.access import commands
from core.access.inputs import NewOrganization, OrganizationEdit
from core.access.models import Membership, User
from core.access.permissions import Action, Area, Role
from core.access.queries import (
    list_organizations,
    list_people,
    list_sign_ins,
    person_with,
    rights_of,
)
from core.access.roles import role_name
from core.access.signing_in import (
    SignedIn,
    WrongPassword,
    address_in,
    change_password,
    sign_in,
)
from core.db import changed
from core.errors import Refused
from tests.core.access.office import PASSWORD, Office, asked, window, working
from tests.support.debian_server import wait_for


def number(signed: SignedIn) -> int:
    return signed.person.user_id


def place(signed: SignedIn) -> int:
    assert signed.seat
    return signed.seat.organization_id


def brand_of(office: Office, name: str = "A Brand") -> SignedIn:
    """The boss at work for a client of the agency's."""
    with working(office.boss) as session:
        made = commands.found_organization(session, NewOrganization(name=name))
    return office.sign_in(office.boss, made)


# Invitations


def test_an_invited_person_is_given_a_password_for_seven_days(office: Office) -> None:
    invited = office.invite("jo", Role.SALES_REP, Role.ANALYST)
    assert invited.password
    with working(office.boss) as session:
        jo = person_with(session, invited.email)
    assert (jo.status, jo.must_change_password) == ("pending_activation", True)
    assert jo.roles == (Role.SALES_REP, Role.ANALYST)
    [row] = asked(
        office.owner,
        "SELECT rolvaliduntil BETWEEN now() + '6 days 23 hours' AND now() + '7 days', rolcanlogin,"
        " rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = %s",
        role_name(invited.email),
    )
    assert row == (True, True, False)
    signed = sign_in(office.owner, invited.email, invited.password)
    change_password(signed, invited.password, PASSWORD)
    assert asked(
        office.owner,
        "SELECT rolvaliduntil = 'infinity' FROM pg_roles WHERE rolname = %s",
        role_name(invited.email),
    ) == [(True,)]


def test_no_window_can_make_a_one_time_password_last(office: Office) -> None:
    jo = office.hire("jo")
    with working(office.boss) as session:
        made = commands._verifier(session, "for ever and ever")
        session.execute(
            text("SELECT tradewind.reset_password(:jo, :made, 'infinity')"),
            {"jo": number(jo), "made": made},
        )
    assert asked(
        office.owner,
        "SELECT rolvaliduntil <= now() + '7 days' FROM pg_roles WHERE rolname = %s",
        jo.address.user,
    ) == [(True,)]


def test_a_second_invitation_makes_the_first_letter_worthless(office: Office) -> None:
    first, second = office.invite("jo").password, office.invite("jo", Role.VIEWER).password
    assert first
    assert second
    with pytest.raises(WrongPassword):
        sign_in(office.owner, office.email("jo"), first)
    jo = sign_in(office.owner, office.email("jo"), second)
    assert change_password(jo, second, PASSWORD).seat.roles == {Role.USER, Role.VIEWER}  # type: ignore[union-attr]


def test_a_colleague_who_is_invited_to_a_client_keeps_the_password(office: Office) -> None:
    jo = office.hire("jo")
    brand = brand_of(office)
    assert office.invite("jo", Role.MANAGER, by=brand).password is None
    signed = office.sign_in(jo)
    assert [seat.roles for seat in signed.person.seats] == [{Role.USER}, {Role.MANAGER}]
    assert number(signed) == number(jo)


def test_an_outsider_can_neither_reset_nor_look_at_somebody_elses_people(office: Office) -> None:
    jo = office.hire("jo", Role.MANAGER)
    client = office.hire("client", Role.ADMIN, by=brand_of(office))
    with pytest.raises(Refused, match="another organization") as refused:
        office.invite("jo", Role.USER, by=client)
    assert "Doe" not in str(refused.value)
    assert office.sign_in(jo)
    with working(client) as session:
        assert {row.email for row in list_people(session)} == {
            client.person.email,
            office.boss.person.email,
        }
        for attempt in (
            lambda: commands.set_roles(session, number(jo), [Role.VIEWER]),
            lambda: commands.disable(session, number(jo)),
            lambda: commands.offboard(session, number(jo), None),
            lambda: commands.reset_password(session, number(jo)),
            lambda: commands.set_permission(
                session, number(jo), Area.LEADS, Action.PURGE, allowed=False
            ),
        ):
            refuse(session, attempt)
    assert office.sign_in(jo).seat == jo.seat


def refuse(session, attempt: Callable[[], object], sentence: str = "") -> None:  # type: ignore[no-untyped-def]
    """Refused by the database with a sentence; the transaction goes on."""
    savepoint = session.begin_nested()
    with pytest.raises(Exception) as refused:  # noqa: PT011
        attempt()
    savepoint.rollback()
    cause = getattr(refused.value, "orig", refused.value)
    assert getattr(cause, "sqlstate", None) == "TW001", refused.value
    assert sentence in str(cause)


def test_who_may_invite_whom(office: Office) -> None:
    admin = office.hire("admin", Role.ADMIN)
    manager = office.hire("manager", Role.MANAGER)
    with pytest.raises(Refused, match="You may not create users here"):
        office.invite("xi", Role.VIEWER, by=manager)
    with pytest.raises(Refused, match="You may not make anybody owner"):
        office.invite("xi", Role.USER, Role.OWNER, by=admin)
    assert office.invite("xi", Role.ADMIN, by=admin).password
    # Nothing of the refused invitations has stayed.
    assert asked(office.owner, "SELECT count(*) FROM tradewind.users") == [(4,)]


@pytest.mark.parametrize(
    "email",
    [
        "o'hara\"$$\\@example.com",
        "größe.密码@straße.example",
        f"{'a' * 64}@example.com",
        "UPPER.Case@Example.COM",
    ],
)
def test_people_of_any_address_are_invited_and_sign_in(office: Office, email: str) -> None:
    from core.access.inputs import InviteUser

    email = email.replace("@", f"@{office.tag}.")
    entry = InviteUser(email=email, first_name="Jo", last_name="Doe", roles=frozenset({Role.USER}))
    with working(office.boss) as session:
        told = commands.invite(session, entry).password
    assert told
    chosen = change_password(sign_in(office.owner, email, told), told, PASSWORD)
    assert chosen.person.email == entry.email
    with working(office.boss) as session:
        assert commands.invite(session, entry).password is None


def test_a_strangers_role_of_the_same_name_is_left_alone(office: Office) -> None:
    role = role_name(office.email("jo"))
    boss = office.owner.signed_in_as(office.owner.user, office.owner.password)
    asked(boss, f"CREATE ROLE {role} LOGIN PASSWORD 'its own'")
    try:
        with pytest.raises(Refused, match="Tradewind did not make"):
            office.invite("jo")
        stranger = office.owner.signed_in_as(role, "its own").at("postgres")
        assert asked(stranger, "SELECT session_user") == [(role,)]
        assert asked(office.owner, "SELECT count(*) FROM tradewind.users") == [(1,)]
        # Even one that the owner was made a member of, as long as it can do more than a person's.
        asked(boss, f"ALTER ROLE {role} CREATEROLE")
        asked(boss, f"GRANT {role} TO {office.owner.role}")
        with pytest.raises(Refused, match="Tradewind did not make"):
            office.invite("jo")
    finally:
        asked(boss, f"DROP ROLE {role}")


def test_two_who_invite_the_same_person_at_once_make_one_account(office: Office) -> None:
    admin = office.hire("admin", Role.ADMIN)
    told: list[str] = []

    def second() -> None:
        try:
            office.invite("jo", by=admin)
        except Refused as error:
            told.append(str(error))

    thread = threading.Thread(target=second)
    with working(office.boss) as session:
        first = commands.invite(session, office.entry("jo"))
        thread.start()
        wait_for(
            lambda: (
                asked(
                    office.owner,
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    " AND usename = %s",
                    admin.address.user,
                )
                == [(1,)]
            )
        )
    thread.join()
    assert told == ["Somebody else has invited this person a moment ago."]
    assert first.password
    assert sign_in(office.owner, first.email, first.password)


# Roles and single rights


def test_roles_are_given_and_taken_exactly(office: Office) -> None:
    jo = office.hire("jo", Role.SALES_REP)
    with window(jo) as connection:
        connection.execute("SELECT count(*) FROM tradewind.leads")
        with working(office.boss) as session:
            commands.set_roles(session, number(jo), [Role.VIEWER, Role.ANALYST])
            assert {User, Membership} <= changed(session)
        # In force at once, in the open window as well.
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("UPDATE tradewind.leads SET score = 1")
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


# The last owner


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


# Accounts


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


# Sessions


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


# Organizations


def test_the_agency_takes_on_a_client_whom_its_administrators_look_after(office: Office) -> None:
    admin, manager = office.hire("admin", Role.ADMIN), office.hire("manager", Role.MANAGER)
    with working(admin) as session:
        made = commands.found_organization(
            session, NewOrganization(name="Bäckerei Öl", website="example.com", currency="CHF")
        )
    with (
        pytest.raises(Refused, match="You may not create organizations"),
        working(manager) as session,
    ):
        commands.found_organization(session, NewOrganization(name="Mine"))
    with pytest.raises(Refused, match="short name already"), working(admin) as session:
        commands.found_organization(session, NewOrganization(name="backerei ol"))
    admin = office.sign_in(admin)
    assert [seat.name for seat in admin.person.seats] == ["North & Sons", "Bäckerei Öl"]
    assert len(office.sign_in(manager).person.seats) == 1
    with working(address_in(admin, made)) as session:
        [_, brand] = list_organizations(session)
        assert (brand.slug, brand.kind, brand.people) == ("backerei-ol", "client", 2)
        assert session.execute(
            text("SELECT website, currency FROM tradewind.organizations WHERE id = :id"),
            {"id": made},
        ).one() == ("https://example.com", "CHF")


def test_a_client_takes_on_no_clients_of_its_own(office: Office) -> None:
    client = office.hire("client", Role.OWNER, by=brand_of(office))
    with pytest.raises(Refused, match="Only the agency"), working(client) as session:
        commands.found_organization(session, NewOrganization(name="Mine"))


def test_an_organization_is_edited_over_the_version_that_was_seen(office: Office) -> None:
    here = place(office.boss)
    with working(office.boss) as session:
        seen = list_organizations(session)[0].version
        new = commands.edit_organization(
            session, here, seen, OrganizationEdit(city="Bergen", primary_color="#AABBCC")
        )
        assert new == seen + 1
        assert commands.edit_organization(session, here, new, OrganizationEdit()) == new
    with pytest.raises(Refused, match="Somebody else has changed"), working(office.boss) as session:
        commands.edit_organization(session, here, seen, OrganizationEdit(city="Oslo"))
    for edit in ('{"owner_id": 1}', '{"is_active": false}', '{"id = 1; --": 1}'):
        with working(office.boss) as session:
            refuse(
                session,
                lambda edit=edit, session=session: session.execute(  # type: ignore[misc]
                    text("SELECT tradewind.edit_organization(:o, :v, CAST(:e AS jsonb))"),
                    {"o": here, "v": new, "e": edit},
                ),
                "cannot be changed",
            )
    viewer = office.hire("viewer", Role.VIEWER)
    with pytest.raises(Refused, match="You may not edit"), working(viewer) as session:
        commands.edit_organization(session, here, new, OrganizationEdit(city="Oslo"))
