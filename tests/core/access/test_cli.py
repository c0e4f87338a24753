"""`tradewind user …` and `tradewind organization …`, as a person types them."""

import argparse
import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from core.access.cli import add_to
from core.access.permissions import Role
from core.addresses import Address
from core.cli import DONE, REFUSED, main
from core.errors import NotFound, Refused, UserError
from core.home import Home
from core.server.lifecycle import LocalServer
from tests.core.access.office import PASSWORD, Office, asked, dismiss, window

Tradewind = Callable[..., Any]


def named(address: Address) -> str:
    """As it would stand in TRADEWIND_SERVER."""
    return make_conninfo("", **address.parameters())


@pytest.fixture
def tradewind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], database: Address
) -> Tradewind:
    monkeypatch.setenv("TRADEWIND_SERVER", named(database))
    monkeypatch.setenv("TRADEWIND_PASSWORD", PASSWORD)

    def run(*arguments: str) -> Any:
        parser = argparse.ArgumentParser()
        shared = argparse.ArgumentParser(add_help=False)
        shared.add_argument("--json", action="store_true")
        add_to(parser.add_subparsers(required=True), shared)
        said = parser.parse_args(arguments)
        assert said.command(said) == 0
        printed = capsys.readouterr().out
        return json.loads(printed) if said.json else printed

    return run


def test_an_agency_is_founded_and_staffed_without_a_window(
    tradewind: Tradewind, database: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = database.database.replace("_", "")
    bo, jo = f"bo@{tag}.example", f"jo@{tag}.example"
    try:
        founded = tradewind(
            *("user", "found", bo, "--agency", "North", "--first-name", "Bo"),
            *("--last-name", "Boss", "--json"),
        )
        assert founded["organization_id"]
        acting = ("--as", bo, "--json")
        told = tradewind(
            *("user", "invite", jo, "--first-name", "Jo", "--last-name", "Doe"),
            *("--role", "sales_rep", "--role", "analyst", *acting),
        )["password"]
        monkeypatch.setenv("TRADEWIND_PASSWORD", told)
        with pytest.raises(Refused, match="tradewind user change-password"):
            tradewind("user", "list", "--as", jo)
        monkeypatch.setenv("TRADEWIND_NEW_PASSWORD", PASSWORD)
        assert tradewind("user", "change-password", "--as", jo) == (
            "The new password is in force.\n"
        )
        monkeypatch.setenv("TRADEWIND_PASSWORD", PASSWORD)

        people = tradewind("user", "list", *acting)["people"]
        assert [(row["email"], row["roles"]) for row in people] == [
            (bo, ["owner"]),
            (jo, ["sales_rep", "analyst"]),
        ]
        assert tradewind("user", "roles", jo, "--role", "viewer", *acting)["roles"] == ["viewer"]
        rights = tradewind("user", "rights", jo, "--give", "leads:purge", *acting)["rights"]
        [purge] = [r for r in rights if (r["area"], r["action"]) == ("leads", "purge")]
        assert purge["allowed"]
        assert "leads" in tradewind("user", "rights", jo, "--as", bo)
        # A colleague's row is told to a colleague as well, in the words of a table.
        assert "Bo Boss" in tradewind("user", "list", "--as", jo)
        with pytest.raises(Refused, match="may not"):
            tradewind("user", "disable", bo, "--as", jo)

        assert tradewind("user", "disable", jo, *acting)["status"] == "suspended"
        assert tradewind("user", "enable", jo, *acting)["status"] == "active"
        assert tradewind("user", "reset-password", jo, *acting)["password"]
        assert tradewind("user", "offboard", jo, "--to", bo, *acting)["records"] == 0
        labels = asked(database, "SELECT label FROM tradewind.change_sets ORDER BY id")
        assert ("Account closed: Jo Doe",) in labels
        assert (f"Invited: {jo}",) in labels
    finally:
        dismiss(database)


def test_organizations_are_made_listed_and_edited(tradewind: Tradewind, office: Office) -> None:
    acting = ("--as", office.boss.person.email, "--json")
    made = tradewind("organization", "create", "A Brand", "--set", "website=a.example", *acting)
    assert made["slug"] == "a-brand"
    listed = tradewind("organization", "list", *acting)["organizations"]
    assert [row["slug"] for row in listed] == ["north-sons", "a-brand"]
    here = ("--organization", "a-brand")
    edited = tradewind(
        "organization", "edit", "--set", "city=Bergen", "--set", "website=", *here, *acting
    )
    assert edited["slug"] == "a-brand"
    assert asked(
        office.owner, "SELECT city, website FROM tradewind.organizations WHERE slug = 'a-brand'"
    ) == [("Bergen", None)]
    with pytest.raises(UserError, match="no field “Moon”"):
        tradewind("organization", "edit", "--set", "moon=1", *acting)
    with pytest.raises(Refused, match="do not work for an organization “other”"):
        tradewind("organization", "list", "--organization", "other", *acting)


def test_a_session_is_ended_by_its_number(tradewind: Tradewind, office: Office) -> None:
    jo = office.hire("jo")
    acting = ("--as", office.boss.person.email, "--json")
    with window(jo) as connection:
        connection.execute("SELECT tradewind.sign_in('laptop', 'Linux', '1')")
        [open_one] = tradewind("user", "sessions", "--open", *acting)["sessions"]
        assert open_one["workstation"] == "laptop"
        tradewind("user", "end-session", str(open_one["sign_in_id"]), *acting)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    assert "revoked" in tradewind("user", "sessions", "--as", office.boss.person.email)


def test_who_acts_is_whoever_the_server_address_names(
    tradewind: Tradewind, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    jo = office.hire("jo", Role.VIEWER)
    monkeypatch.setenv("TRADEWIND_SERVER", named(jo.address))
    assert len(tradewind("user", "list", "--json")["people"]) == 2
    with pytest.raises(Refused, match="may not"):
        tradewind("user", "roles", jo.person.email, "--role", "owner")


def test_the_owner_of_the_database_looks_and_rescues_but_is_nobody(
    tradewind: Tradewind, office: Office
) -> None:
    boss = office.boss.person.email
    assert boss in tradewind("user", "list")
    assert "North & Sons" in tradewind("organization", "list")
    with pytest.raises(Refused, match="Say who you are"):
        tradewind("user", "disable", boss)
    assert tradewind("user", "rescue", boss, "--json")["password"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("user", "roles", "who@example.com"), "Nobody with the e-mail address"),
        (("user", "invite", "nonsense", "--first-name", "A"), "not an e-mail address"),
        (("user", "invite", "a@example.com", "--first-name", "A"), "at least 2 characters"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    tradewind: Tradewind, office: Office, arguments: tuple[str, ...], sentence: str
) -> None:
    more = ("--last-name", "Bee", "--role", "user") if "invite" in arguments else ()
    with pytest.raises((NotFound, UserError), match=sentence):
        tradewind(*arguments, *more, "--as", office.boss.person.email)


def test_without_a_terminal_the_password_must_be_given(
    tradewind: Tradewind, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRADEWIND_PASSWORD")
    with pytest.raises(Refused, match="set TRADEWIND_PASSWORD"):
        tradewind("user", "list", "--as", office.boss.person.email)


def test_exit_codes_are_those_of_every_command(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    jo = office.hire("jo")
    monkeypatch.setenv("TRADEWIND_SERVER", named(jo.address))
    assert main(["user", "list", "--json"]) == DONE
    assert len(json.loads(capsys.readouterr().out)["people"]) == 2
    assert main(["user", "disable", office.boss.person.email, "--json"]) == REFUSED
    assert "may not change" in json.loads(capsys.readouterr().out)["error"]
    monkeypatch.setenv("TRADEWIND_PASSWORD", "wrong")
    assert main(["user", "list", "--as", jo.person.email]) == REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("tradewind: E-mail and password do not go together.")
    assert len(said.err.splitlines()) == 1


def test_the_local_server_is_brought_up_for_as_long_as_the_command_lasts(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRADEWIND_PASSWORD", PASSWORD)
    named = ("--first-name", "Bo", "--last-name", "Boss")
    assert main(["user", "found", "bo@example.com", "--agency", "North", *named]) == DONE
    assert main(["user", "list", "--as", "bo@example.com"]) == DONE
    assert "Bo Boss" in capsys.readouterr().out
    assert main(["user", "rescue", "bo@example.com", "--json"]) == DONE
    assert main(["user", "list", "--as", "bo@example.com"]) == REFUSED
    assert not LocalServer(home.server).status().running
