"""`tradewind` without a window: `tradewind db …`, `doctor`, `user …`, `organization …`.

Exit codes are a promise to scripts: 0 done, 1 examined and found wanting, 2 the command line itself is
wrong, 3 refused (the sentence says why), 4 something outside does not answer as it must, 70 a fault of
Tradewind itself, 130 stopped by the person.
"""

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core import home
from core.errors import Unavailable, UserError
from core.findings import Finding
from core.language import STOPPED as LEFT_WHOLE
from core.version import VERSION

DONE, WANTING, USAGE, REFUSED, UNAVAILABLE = range(5)
BROKEN, STOPPED = 70, 130
# A packaged application starts itself to read a file: it has no other program to do it with.
READ = "read-for-import"


# Says a sentence in the language of whoever reads it.
Say = Callable[[str], str]


def main(arguments: list[str], say: Say = str) -> int:
    if arguments == [READ]:
        from core.imports import child

        return child.main()
    said = _parser().parse_args(arguments)
    said.say = say
    try:
        code: int = said.command(said)
        sys.stdout.flush()
    except UserError as error:
        code = UNAVAILABLE if isinstance(error, Unavailable) else REFUSED
        if said.json:
            print(json.dumps({"error": str(error)}))
        else:
            print(f"tradewind: {say(str(error))}", file=sys.stderr)
    except KeyboardInterrupt:
        print(f"tradewind: {say(LEFT_WHOLE)}", file=sys.stderr)
        code = STOPPED
    except BrokenPipeError:
        # Whoever reads has read enough, as `head` does; what is still held for them goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = STOPPED
    except Exception as error:  # noqa: BLE001 (this is where every fault ends)
        # A bug: its traceback is for whoever mends it, and scripts are not told “found wanting”.
        traceback.print_exc()
        print(f"tradewind: this is a fault of Tradewind itself ({error}).", file=sys.stderr)
        code = BROKEN
    return code


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="answer in JSON")
    parser = argparse.ArgumentParser(
        prog="tradewind",
        description="Tradewind without its window. TRADEWIND_SERVER (a libpq address) chooses a "
        "shared server; without it the local one is meant.",
    )
    parser.add_argument("--version", action="version", version=f"Tradewind {VERSION}")
    kinds = parser.add_subparsers(required=True, metavar="COMMAND")
    doctor = kinds.add_parser("doctor", parents=[shared], help="look at server, disk and keyring")
    doctor.set_defaults(command=_doctor)
    database = kinds.add_parser("db", help="make, upgrade, back up, restore, check a database")
    verbs = database.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, command: Callable[[Any], int], help: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, parents=[shared], help=help)
        made.set_defaults(command=command)
        return made

    create = verb(
        "create", _create, "prepare a database (on a shared server: as its administrator)"
    )
    create.add_argument("--name", default="tradewind", help="of the database (%(default)s)")
    create.add_argument(
        "--show-password",
        action="store_true",
        help="print the owner's password instead of keeping it in this computer's keyring",
    )
    create.add_argument(
        "--new-password",
        action="store_true",
        help="give the owner of a database that stands there already a new password",
    )
    verb("upgrade", _upgrade, "bring the database up to this application (owner only)")
    verb("status", _status, "say what the database is and whether it is up to date")
    verb("backup", _backup, "write a backup into one file").add_argument("file", type=Path)
    verb(
        "restore", _restore, "restore a backup; the database before it is kept aside"
    ).add_argument("file", type=Path)
    verb("check", _check, "read everything and prove what must be true")
    _add_access(kinds, shared)
    return parser


def _add_access(kinds: Any, shared: argparse.ArgumentParser) -> None:
    from core.access import cli
    from core.imports import cli as imports

    cli.add_to(kinds, shared)
    imports.add_to(kinds, shared)


def _tell(said: Any) -> Callable[[str], None]:
    """Progress, to a person at a terminal only."""
    if said.json or not sys.stderr.isatty():
        return lambda _: None
    return lambda text: print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def _answer(said: Any, sentence: str, **facts: Any) -> int:
    if not said.json and sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    print(json.dumps(facts, default=str) if said.json else sentence)
    return DONE


def _findings(said: Any, findings: list[Finding]) -> int:
    well = all(finding.ok is not False for finding in findings)
    if said.json:
        print(json.dumps({"ok": well, "findings": [asdict(finding) for finding in findings]}))
    else:
        marks = {True: "ok  ", False: "FAIL", None: "–   "}
        for finding in findings:
            print(f"{marks[finding.ok]}  {said.say(finding.name):<12} {said.say(finding.text)}")
    return DONE if well else WANTING


def _doctor(said: Any) -> int:
    from core.doctor import examine

    return _findings(said, examine(home.find()))


def _create(said: Any) -> int:
    from core.database.opening import chosen_address, open_database

    if admin := chosen_address():
        return _create_shared(said, admin)
    opened = open_database(home.find(), _tell(said))
    try:
        return _answer(
            said,
            f"The database is ready: {opened.address}.",
            database=opened.address.database,
            server="local",
            revision=opened.schema.revision,
        )
    finally:
        opened.close()


def _create_shared(said: Any, admin: Any) -> int:
    from core.database import schema
    from core.database.create import create_database
    from core.sharing import passwords

    if not said.show_password:
        # Asked before anything is made: a password that can be kept nowhere would be lost.
        passwords.keyring_name()
    # Whatever database the address names: the one to be made is not there yet to be signed in to.
    created = create_database(admin.at("postgres"), said.name, renew_password=said.new_password)
    if not said.show_password:
        # Before anything else can fail: the database would stand there with nobody to open it.
        passwords.remember(passwords.account_of(created.owner), str(created.owner.password))
    found = None if created.unproven else schema.upgrade(created.owner, _tell(said))
    facts = {
        "database": created.owner.database,
        "server": admin.host,
        "owner": created.owner.user,
        "revision": found.revision if found else None,
        "unproven": created.unproven,
    }
    if said.show_password:
        facts["password"] = created.owner.password
        kept = f"its password, shown only this once: {created.owner.password}"
    else:
        kept = "its password is in this computer's keyring"
    done = f"The database is ready: {created.owner}."
    if created.unproven:
        done = f"The database is made, and still empty: {created.unproven}"
    _answer(said, f"{done} Its owner is {created.owner.user}; {kept}.", **facts)
    return WANTING if created.unproven else DONE


def _opened(said: Any) -> Any:
    from contextlib import closing

    from core.database.opening import open_database

    return closing(open_database(home.find(), _tell(said)))


def _upgrade(said: Any) -> int:
    with _opened(said) as opened:
        before = opened.schema.revision
        opened.upgrade(_tell(said))
        changed = before != opened.schema.revision
        return _answer(
            said,
            "The database has been brought up to date." if changed else "It is up to date already.",
            revision=opened.schema.revision,
            changed=changed,
        )


def _status(said: Any) -> int:
    with _opened(said) as opened:
        found = opened.schema
        _answer(
            said,
            f"{opened.address}: schema {found.state} ({found.revision or 'none'}).",
            database=opened.address.database,
            server=opened.kind,
            state=found.state,
            revision=found.revision,
            head=found.head,
        )
        return DONE if found.state == "current" else WANTING


def _backup(said: Any) -> int:
    from core.database.backup import back_up
    from core.server.binaries import available

    with _opened(said) as opened:
        manifest = back_up(
            opened.address,
            said.file,
            available()[0],
            _tell(said),
            administrator=opened.administrator,
        )
    rows = sum(manifest.rows.values())
    return _answer(
        said,
        f"Backed up {rows:,} rows into {said.file} ({said.file.stat().st_size / 1e6:,.1f} MB).",
        file=said.file,
        **asdict(manifest),
    )


def _restore(said: Any) -> int:
    from core.database.restore import restore
    from core.server.binaries import available

    with _opened(said) as opened:
        restored = restore(opened.address, said.file, available()[0], _tell(said))
    kept = f" The database before it is kept as “{restored.kept_as}”." if restored.kept_as else ""
    return _answer(
        said,
        f"Restored {sum(restored.manifest.rows.values()):,} rows, "
        f"as they were at {restored.manifest.made_at}.{kept}",
        kept_as=restored.kept_as,
        made_at=restored.manifest.made_at,
        rows=restored.manifest.rows,
    )


def _check(said: Any) -> int:
    from core.database.invariants import check

    with _opened(said) as opened:
        return _findings(said, check(opened.address))
