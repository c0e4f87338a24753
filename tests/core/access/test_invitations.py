"""Invitations: who may invite whom, and what password they are given."""

import threading

import pytest
from sqlalchemy import text

from core.access import commands
from core.access.permissions import Action, Area, Role
from core.access.queries import (
    list_people,
    person_with,
)
from core.access.roles import role_name
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
    brand_of,
    number,
    refuse,
    working,
)
from tests.support.administration import superuser
from tests.support.debian_server import wait_for


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
    boss = superuser(office.owner)
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
