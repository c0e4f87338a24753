"""Signing in with a role of one's own, against a real server."""

from collections.abc import Callable
from dataclasses import replace

import psycopg
import pytest

from core.access import commands
from core.access.inputs import FoundAgency, NewOrganization
from core.access.permissions import Role
from core.access.queries import list_people
from core.access.signing_in import (
    AccountClosed,
    NotAPerson,
    WrongPassword,
    address_in,
    change_password,
    enter,
    found_agency,
    is_founded,
    rescue,
    sign_in,
)
from core.addresses import Address
from core.errors import Refused, Unavailable, UserError
from tests.core.access.office import PASSWORD, Office, asked, dismiss, window, working


def test_the_founder_is_signed_in_as_the_owner_of_the_agency(office: Office) -> None:
    boss = office.boss
    assert boss.seat
    assert (boss.seat.name, boss.seat.slug, boss.seat.kind) == (
        "North & Sons",
        "north-sons",
        "agency",
    )
    assert boss.seat.roles == {Role.OWNER}
    assert boss.person.first_name == "Bo"
    assert not boss.person.must_change_password
    assert asked(
        boss.address, "SELECT tradewind.current_organization(), session_user = current_user"
    ) == [(boss.seat.organization_id, True)]
    assert office.sign_in(boss) == boss


def test_the_way_in_stays_open_for_work_where_one_is_expected(office: Office) -> None:
    boss = office.boss
    assert boss.seat
    here = boss.seat.organization_id
    kept: list[psycopg.Connection[tuple[object, ...]]] = []
    assert enter(boss.address, here, kept.append) == boss
    [way_in] = kept
    with way_in:
        assert way_in.autocommit
        found = way_in.execute("SELECT tradewind.current_organization()").fetchone()
        assert found == (here,)
        # It calls itself as every other connection of this window does.
        assert way_in.info.get_parameters()["application_name"] == dict(boss.address.more).get(
            "application_name"
        )


def test_the_way_in_is_closed_where_one_works_for_another_organization(office: Office) -> None:
    kept: list[psycopg.Connection[tuple[object, ...]]] = []
    assert enter(office.boss.address, 4711, kept.append) == office.boss
    assert not kept


def test_an_agency_is_founded_once(database: Address) -> None:
    assert not is_founded(database)
    office = Office(database)
    try:
        assert is_founded(database)
        with pytest.raises(Refused, match="has an agency already"):
            Office(database, boss="second")
        assert asked(database, "SELECT count(*) FROM tradewind.users") == [(1,)]
    finally:
        office.close()


def test_an_agency_whose_name_has_no_latin_letters_is_founded_too(database: Address) -> None:
    email = f"li.{database.database.replace('_', '')}@example.com"
    entry = FoundAgency(
        agency_name="北方", first_name="Li", last_name="Wei", email=email, password=PASSWORD
    )
    signed = found_agency(database, entry)
    try:
        assert signed.seat
        assert signed.seat.slug == "agency"
    finally:
        dismiss(database)


def test_staff_cannot_found_an_agency(office: Office) -> None:
    entry = FoundAgency(
        agency_name="South",
        first_name="Jo",
        last_name="Doe",
        email="j@x.example",
        password=PASSWORD,
    )
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        found_agency(office.boss.address, entry)


def test_a_wrong_password_and_an_unknown_address_look_the_same(office: Office) -> None:
    said = set()
    for email, password in [
        (office.boss.person.email, "wrong"),
        (office.boss.person.email, ""),
        ("nobody@example.com", PASSWORD),
        ("'; DROP ROLE x; --@example.com", PASSWORD),
        ("", PASSWORD),
    ]:
        with pytest.raises(UserError) as refused:
            sign_in(office.owner, email, password)
        said.add(str(refused.value))
        assert isinstance(refused.value, WrongPassword)
    assert len(said) == 1


def test_an_address_typed_in_capitals_or_with_blanks_is_the_same_person(office: Office) -> None:
    typed = f"  {office.boss.person.email.upper()} "
    assert sign_in(office.owner, typed, PASSWORD) == office.boss


def test_a_shared_server_is_signed_in_to_without_knowing_its_owner(office: Office) -> None:
    # As a workstation knows it: the database has another name than its owner's prefix.
    server = replace(office.owner, user="somebody", role=None, password=None)
    assert sign_in(server, office.boss.person.email, PASSWORD).person == office.boss.person


def test_who_has_not_chosen_a_password_sees_nothing(office: Office) -> None:
    told = office.invite("jo", Role.ADMIN).password
    assert told
    jo = sign_in(office.owner, office.email("jo"), told)
    assert (jo.seat, jo.person.seats, jo.person.must_change_password) == (None, (), True)
    with window(jo) as connection:
        connection.execute("SELECT set_config('tradewind.organization', '1', false)")
        assert connection.execute("SELECT count(*) FROM tradewind.organizations").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM tradewind.users").fetchone() == (1,)
        for table in ("leads", "contacts"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"SELECT count(*) FROM tradewind.{table}")
        with pytest.raises(psycopg.Error, match="You may not") as refused:
            connection.execute(
                "SELECT tradewind.set_roles(%s, %s, '{owner}')",
                [office.boss.seat.organization_id, jo.person.user_id],  # type: ignore[union-attr]
            )
        assert refused.value.sqlstate == "TW001"
    chosen = change_password(jo, told, PASSWORD)
    assert chosen.seat
    assert chosen.seat.roles == {Role.ADMIN}
    with working(chosen) as session:
        assert len(list_people(session)) == 2
    with pytest.raises(WrongPassword):
        sign_in(office.owner, office.email("jo"), told)


def test_an_expired_invitation_is_refused_and_says_what_to_do(office: Office) -> None:
    told = office.invite("jo").password
    assert told
    role = sign_in(office.owner, office.email("jo"), told).address.user
    asked(office.owner, f"ALTER ROLE \"{role}\" VALID UNTIL '2020-01-01'")
    with pytest.raises(WrongPassword, match="good for seven days"):
        sign_in(office.owner, office.email("jo"), told)


def test_a_password_is_changed_by_who_knows_the_old_one(office: Office) -> None:
    changed = change_password(office.boss, PASSWORD, "another long one")
    assert changed.person == office.boss.person
    assert changed.seat == office.boss.seat
    with pytest.raises(WrongPassword):
        office.sign_in(office.boss)
    for old, new, sentence in [
        ("guess", "a third long one", "not your present password"),
        ("another long one", "another long one", "another one than the old"),
        ("another long one", "short", "at least 10 characters"),
        ("another long one", "line\nbreak inside", "letters, digits, signs"),
    ]:
        with pytest.raises(UserError, match=sentence):
            change_password(changed, old, new)
    assert sign_in(office.owner, office.boss.person.email, "another long one") == changed


def test_a_password_of_any_letters_works(office: Office) -> None:
    new = "ünïcode 密码 'quoted\" \\ % 𝄞"
    change_password(office.boss, PASSWORD, new)
    assert sign_in(office.owner, office.boss.person.email, new).person == office.boss.person


def test_a_closed_account_is_told_to_its_person_alone(office: Office) -> None:
    jo = office.hire("jo")
    with working(office.boss) as session:
        commands.disable(session, jo.person.user_id)
    with pytest.raises(AccountClosed, match="closed at present"):
        office.sign_in(jo)
    with pytest.raises(WrongPassword):
        sign_in(office.owner, jo.person.email, "a guess")


def test_who_works_for_nobody_any_more_is_told_so(office: Office) -> None:
    jo = office.hire("jo")
    with working(office.boss) as session:
        commands.set_roles(session, jo.person.user_id, [])
    with pytest.raises(AccountClosed, match="do not work for any organization"):
        office.sign_in(jo)


def test_a_person_chooses_among_their_own_organizations(office: Office) -> None:
    with working(office.boss) as session:
        brand = commands.found_organization(session, NewOrganization(name="A Brand"))
    boss = office.sign_in(office.boss)
    assert [seat.name for seat in boss.person.seats] == ["North & Sons", "A Brand"]
    assert boss.seat == boss.person.seats[0]

    at_brand = office.sign_in(boss, brand)
    assert at_brand.seat == boss.person.seats[1]
    assert asked(at_brand.address, "SELECT tradewind.current_organization()") == [(brand,)]
    back = address_in(at_brand, boss.seat.organization_id)
    assert back == boss
    # What was remembered may be over by now.
    assert office.sign_in(boss, 999).seat == boss.seat
    with pytest.raises(Refused, match="do not work for that"):
        address_in(boss, 999)


@pytest.mark.parametrize(
    "name", ["front desk", "tab\there", "back\\slash", "Bürö-ß", "x" * 300, ""]
)
def test_any_name_of_a_workstation_reaches_the_server(
    office: Office, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("platform.node", lambda: name)
    signed = office.sign_in(office.boss)
    assert asked(
        signed.address,
        "SELECT current_setting('tradewind.workstation'), tradewind.current_organization()",
    ) == [((name or "unknown")[:100], signed.seat and signed.seat.organization_id)]


def test_the_owner_of_the_database_is_no_person(office: Office) -> None:
    with pytest.raises(NotAPerson, match="sign in with your e-mail"):
        enter(office.owner)


def test_an_empty_database_says_that_it_is_empty(
    office: Office, fresh_database: Callable[..., Address]
) -> None:
    empty = fresh_database()
    with pytest.raises(Refused, match="nothing of Tradewind's"):
        sign_in(empty, office.boss.person.email, PASSWORD)


def test_a_server_that_is_not_there_is_explained() -> None:
    with pytest.raises(Unavailable, match="no database server"):
        sign_in(Address("127.0.0.1", "x", "anybody", port=1), "jo@example.com", "p")


def test_an_owner_who_is_locked_out_is_rescued_by_whoever_holds_the_database(
    office: Office,
) -> None:
    with window(office.boss) as connection:
        told = rescue(office.owner, office.boss.person.email.upper())
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    with pytest.raises(WrongPassword):
        office.sign_in(office.boss)
    signed = sign_in(office.owner, office.boss.person.email, told)
    assert signed.person.must_change_password
    assert change_password(signed, told, PASSWORD).seat == office.boss.seat
    journalled = asked(
        office.owner,
        "SELECT s.label, s.actor_id FROM tradewind.change_sets s WHERE starts_with(s.label, 'Rescue')",
    )
    assert journalled == [(f"Rescue {office.boss.person.email.upper()}", None)]


def test_nobody_else_rescues_anybody(office: Office) -> None:
    with pytest.raises(Refused, match="open account"):
        rescue(office.owner, "nobody@example.com")
    jo = office.hire("jo", Role.ADMIN)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        rescue(jo.address, office.boss.person.email)
    assert office.sign_in(office.boss)
