"""The whole story where the owner of the database is no superuser, on every version there is.

On the local server the owner's part is played by a superuser, who could do what the owner may not.
"""

from collections.abc import Iterator

import psycopg
import pytest

from core.access import commands
from core.access.inputs import NewOrganization
from core.access.permissions import Role
from core.access.queries import list_sign_ins, person_with
from core.access.roles import role_name
from core.access.signing_in import (
    AccountClosed,
    WrongPassword,
    change_password,
    rescue,
    sign_in,
)
from core.addresses import Address
from core.database import schema
from core.database.create import create_database
from core.errors import Refused
from tests.core.access.office import PASSWORD, Office, asked, window, working
from tests.support.debian_server import SharedServer, programs, running


@pytest.fixture(scope="module", params=sorted({15, 16, 17, 18} & {*programs()}) or [15])
def server(request: pytest.FixtureRequest) -> Iterator[SharedServer]:
    with running(request.param, log_statement="all", max_connections="40") as server:
        server.ask("CREATE ROLE admin LOGIN CREATEROLE CREATEDB PASSWORD 'p'")
        yield server


@pytest.fixture(scope="module")
def owner(server: SharedServer) -> Address:
    return made(server, "north")


def made(server: SharedServer, name: str) -> Address:
    owner = create_database(server.address("admin", "p"), name).owner
    schema.upgrade(owner)
    return owner


@pytest.fixture(scope="module")
def office(owner: Address) -> Office:
    return Office(owner)


def test_the_owner_is_no_superuser(owner: Address) -> None:
    assert asked(
        owner, "SELECT rolname, rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user"
    ) == [("north_owner", False, True)]


def test_people_come_work_and_go(office: Office, server: SharedServer) -> None:
    # The workstation knows the server and the database, and no more.
    known = server.address("nobody", None, "north")
    told = office.invite("jo", Role.MANAGER).password
    assert told
    jo = change_password(sign_in(known, office.email("jo"), told), told, PASSWORD)
    assert jo.seat
    assert jo.address.user == role_name(office.email("jo"), "north")
    with working(office.boss) as session:
        who = person_with(session, office.email("jo")).user_id
        commands.set_roles(session, who, [Role.ADMIN])
        commands.found_organization(session, NewOrganization(name="A Brand"))
    assert sign_in(known, office.email("jo"), PASSWORD).seat.roles == {Role.ADMIN}  # type: ignore[union-attr]

    with window(jo) as connection:
        connection.execute("SELECT tradewind.sign_in('desk', 'Linux', '1')")
        with working(office.boss) as session:
            [entry] = list_sign_ins(session, who)
            commands.end_session(session, entry.sign_in_id)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")

    with window(jo) as connection:
        connection.execute("BEGIN")
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, first_name) VALUES (%s, 'Unsaved')",
            [jo.seat.organization_id],
        )
        with working(office.boss) as session:
            commands.disable(session, who)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("COMMIT")
    with pytest.raises(AccountClosed):
        sign_in(known, office.email("jo"), PASSWORD)
    with working(office.boss) as session:
        commands.enable(session, who)
    with working(office.boss) as session:
        told = commands.reset_password(session, who)
    jo = change_password(sign_in(known, office.email("jo"), told), told, PASSWORD)
    with working(office.boss) as session:
        assert commands.offboard(session, who, None) == 0
    with pytest.raises(WrongPassword):
        sign_in(known, office.email("jo"), PASSWORD)
    [row] = asked(
        office.owner,
        "SELECT rolcanlogin, ARRAY(SELECT g.rolname FROM pg_auth_members a JOIN pg_roles g"
        " ON g.oid = a.roleid WHERE a.member = r.oid) FROM pg_roles r WHERE rolname = %s",
        jo.address.user,
    )
    assert row == (False, [])


def test_a_locked_out_owner_is_rescued(office: Office) -> None:
    told = rescue(office.owner, office.boss.person.email)
    signed = sign_in(office.owner, office.boss.person.email, told)
    assert change_password(signed, told, PASSWORD).seat
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        rescue(office.boss.address, office.boss.person.email)


def test_one_person_in_two_databases_of_a_server_is_two_accounts(
    office: Office, server: SharedServer
) -> None:
    office.invite("twin", Role.USER)
    south = Office(made(server, "south"), tag=office.tag)
    assert south.boss.person.email == office.boss.person.email
    assert south.boss.address.user != office.boss.address.user
    told = south.invite("twin", Role.USER).password
    assert told
    with pytest.raises(WrongPassword):
        sign_in(office.owner, office.email("twin"), told)
    changed = change_password(south.boss, PASSWORD, "the south's own")
    assert office.sign_in(office.boss).person.email == changed.person.email
    # Neither person may as much as look into the other's database.
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        asked(office.boss.address.at("south"), "SELECT 1")


def test_a_strangers_role_of_the_same_name_is_refused(office: Office, server: SharedServer) -> None:
    role = role_name(office.email("stranger"), "north")
    server.ask(f"CREATE ROLE {role} LOGIN PASSWORD 'its own'")
    with pytest.raises(Refused, match="Tradewind did not make"):
        office.invite("stranger")
    assert asked(server.address(role, "its own"), "SELECT 1") == [(1,)]


def test_no_password_ever_reached_the_server(office: Office, server: SharedServer) -> None:
    told = office.invite("secret", Role.USER).password
    assert told
    chosen = "a pass word nobody else has"
    secret = change_password(sign_in(office.owner, office.email("secret"), told), told, chosen)
    with working(office.boss) as session:
        again = commands.reset_password(session, secret.person.user_id)
    rescued = rescue(office.owner, office.boss.person.email)
    signed = sign_in(office.owner, office.boss.person.email, rescued)
    change_password(signed, rescued, PASSWORD)
    log = (server.folder / "log").read_text(errors="replace")
    assert "tradewind.change_password(" in log
    assert "SCRAM-SHA-256$4096:" in log
    for password in (told, chosen, again, rescued, PASSWORD):
        assert password not in log
