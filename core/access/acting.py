"""Who does it: the person a command line acts as, and the transaction they act in."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from core.addresses import Address
from core.errors import Refused, Unavailable, UserError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.signing_in import SignedIn
    from core.entries import Entry

PASSWORD, NEW_PASSWORD = "TRADEWIND_PASSWORD", "TRADEWIND_NEW_PASSWORD"


@contextmanager
def server() -> Iterator[Address]:
    """Where the database is; the local server is held up for as long as the command lasts."""
    from core import home
    from core.database import schema
    from core.database.opening import chosen_address, open_database

    if address := chosen_address():
        yield address
        return
    opened = open_database(home.find())
    try:
        schema.require_current(opened.schema)
        yield opened.address
    finally:
        opened.close()


@contextmanager
def signed_in(said: Any, *, or_owner: bool = False) -> Iterator["tuple[Address, SignedIn | None]"]:
    from core.access import signing_in

    with server() as address:
        signed = None
        if said.actor:
            signed = signing_in.sign_in(address, said.actor, _password(address, said.actor))
        else:
            try:
                signed = signing_in.enter(address)
            except signing_in.NotAPerson:
                if not or_owner:
                    raise Refused("Say who you are: add --as and your e-mail address.") from None
        if signed and said.place:
            for seat in signed.person.seats:
                if said.place in (seat.slug, str(seat.organization_id)):
                    signed = signing_in.address_in(signed, seat.organization_id)
                    break
            else:
                raise Refused(f"You do not work for an organization “{said.place}”.")
        yield signed.address if signed else address, signed


@contextmanager
def acting(said: Any, *, or_owner: bool = False) -> Iterator["Session"]:
    """One transaction of the acting person's; the commands name it in the journal."""
    from sqlalchemy.orm import sessionmaker

    from core import db

    with signed_in(said, or_owner=or_owner) as (address, signed):
        if signed and not signed.seat:
            raise Refused(
                "Choose a password of your own first: tradewind user change-password --as "
                f"{signed.person.email}"
            )
        engine = db.engine(address, pool_size=1)
        try:
            with db.transaction(sessionmaker(engine)) as session:
                yield session
        finally:
            engine.dispose()


def _password(server: Address, email: str) -> str:
    if said := os.environ.get(PASSWORD):
        return said
    return _remembered(server, email) or _typed(f"Password of {email}: ", PASSWORD)


def _remembered(server: Address, email: str) -> str | None:
    from core.access.signing_in import addresses_of
    from core.sharing import passwords

    try:
        for address in addresses_of(server, email):
            if kept := passwords.recall(passwords.account_of(address)):
                return kept
    except Unavailable:
        # Without a keyring there is still the terminal.
        return None
    return None


def _typed(question: str, variable: str) -> str:
    from getpass import getpass

    if not sys.stdin.isatty():
        raise Refused(f"A password is needed, and nobody is here to type it: set {variable}.")
    return getpass(question)


def chosen_password(variable: str) -> str:
    if said := os.environ.get(variable):
        return said
    typed = _typed("New password: ", variable)
    if _typed("The same again: ", variable) != typed:
        raise UserError("The two passwords differ.")
    return typed


def entered(entry: "type[Entry]", **typed: object) -> Any:
    from pydantic import ValidationError

    from core.entries import sentences

    try:
        return entry(**typed)
    except ValidationError as error:
        raise UserError(" ".join(sentences(error, entry).values())) from None


def answer(said: Any, sentence: str, **facts: Any) -> int:
    print(json.dumps(facts, default=_plain) if said.json else sentence)
    return 0


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset | set) else str(value)
