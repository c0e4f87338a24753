"""`tradewind user …` and `tradewind organization …`: people and their access without a window.

Whoever does it is a person: the one that TRADEWIND_SERVER names, or `--as EMAIL`, whose password comes
from TRADEWIND_PASSWORD, this computer's keyring or the terminal. Only what makes the first person, or
lets one back in who is locked out, is done as the database's owner.
"""

import argparse
from collections.abc import Callable
from typing import Any

from core.access import organization_verbs as organizations
from core.access import user_verbs as users
from core.access.permissions import Action, Area, Role

Kinds = Any  # argparse gives its sub-parsers no name that may be written down.
Command = Callable[[Any], int]


def add_to(kinds: Kinds, shared: argparse.ArgumentParser) -> None:
    actor = argparse.ArgumentParser(add_help=False, parents=[shared])
    actor.add_argument("--as", dest="actor", metavar="EMAIL", help="the person who does it")
    actor.add_argument(
        "--organization", dest="place", metavar="NAME", help="by its short name or number"
    )
    _add_user(kinds, shared, actor)
    _add_organization(kinds, actor)


def _add_user(
    kinds: Kinds, shared: argparse.ArgumentParser, actor: argparse.ArgumentParser
) -> None:
    verbs = kinds.add_parser("user", help="people, their roles and their access").add_subparsers(
        required=True, metavar="VERB"
    )

    def verb(
        name: str, command: Command, help: str, *, owner: bool = False, of: bool = True
    ) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = verbs.add_parser(
            name, parents=[shared if owner else actor], help=help
        )
        made.set_defaults(command=command)
        if of:
            made.add_argument("email", help="of the person concerned")
        return made

    found = verb(
        "found",
        users.found,
        "make the agency and its first person (owner of the database)",
        owner=True,
    )
    found.add_argument("--agency", required=True, help="its name")
    invite = verb("invite", users.invite, "add a person, and print their one-time password")
    for made in (found, invite):
        made.add_argument("--first-name", required=True)
        made.add_argument("--last-name", required=True)
    _roles_of(invite, required=True)
    invite.add_argument("--phone", help="such as +49 30 1234567")
    verb(
        "rescue",
        users.rescue,
        "let somebody in who is locked out (owner of the database)",
        owner=True,
    )
    verb("list", users.list_all, "who works here", of=False)
    roles = verb("roles", users.roles, "give exactly these roles; without any, the person leaves")
    _roles_of(roles, required=False)
    rights = verb(
        "rights", users.rights, "what a person may do, and why; give or take single rights"
    )
    for name, help in (
        ("give", "whatever the roles say, such as leads:purge"),
        ("take", "whatever the roles say"),
        ("reset", "leave it to the roles again"),
    ):
        rights.add_argument(
            f"--{name}", type=_right, action="append", default=[], metavar="AREA:ACTION", help=help
        )
    verb("disable", users.disable, "close an account for the time being; its windows end at once")
    verb("enable", users.enable, "open it again")
    offboard = verb(
        "offboard", users.offboard, "close an account for good, and hand its records over"
    )
    heir = offboard.add_mutually_exclusive_group(required=True)
    heir.add_argument("--to", metavar="EMAIL", help="who gets the records")
    heir.add_argument("--to-nobody", action="store_true", help="leave the records without an owner")
    verb("reset-password", users.reset_password, "print a one-time password for who forgot theirs")
    verb("change-password", users.change_password, "choose a password of your own", of=False)
    sessions = verb("sessions", users.sessions, "who is, or was, signed in from where", of=False)
    sessions.add_argument("--open", action="store_true", help="only those that have not ended")
    end = verb("end-session", users.end_session, "end one of them", of=False)
    end.add_argument("session", type=int, help="its number in `tradewind user sessions`")


def _add_organization(kinds: Kinds, actor: argparse.ArgumentParser) -> None:
    verbs = kinds.add_parser(
        "organization", help="the agency and the client brands it works for"
    ).add_subparsers(required=True, metavar="VERB")
    listed = verbs.add_parser("list", parents=[actor], help="those you work for")
    listed.set_defaults(command=organizations.list_all)
    create = verbs.add_parser("create", parents=[actor], help="take on a new client")
    create.set_defaults(command=organizations.create)
    create.add_argument("name")
    create.add_argument("--slug", default="", help="its short name; made from the name without it")
    edit = verbs.add_parser("edit", parents=[actor], help="change what is said of one")
    edit.set_defaults(command=organizations.edit)
    for made in (create, edit):
        made.add_argument(
            "--set",
            type=_field,
            action="append",
            default=[],
            dest="fields",
            metavar="FIELD=VALUE",
            help="such as website=example.com; an empty value clears it",
        )


def _roles_of(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--role",
        dest="roles",
        action="append",
        type=Role,
        choices=[*Role],
        default=None if required else [],
        required=required,
        help="may be said several times",
    )


def _right(text: str) -> tuple[Area, Action]:
    area, _, action = text.partition(":")
    try:
        return Area(area), Action(action)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not AREA:ACTION (areas: {', '.join(Area)}; actions: {', '.join(Action)})"
        ) from None


def _field(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"“{text}” is not FIELD=VALUE")
    return name.replace("-", "_"), value
