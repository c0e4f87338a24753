"""Signing in to PostgreSQL as a person: with a role of their own, for one of their organizations."""

import os
import platform
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from core.access.permissions import Role
from core.access.roles import role_name, verifier
from core.addresses import APPLICATION, Address
from core.database import schema
from core.errors import Refused, Unavailable, UserError

if TYPE_CHECKING:
    from psycopg import Connection

    from core.access.inputs import FoundAgency

    Keep = Callable[[Connection[Any]], object]

# Compiled when one of them is needed: a start that goes well does not wait for it.
_WRONG = (
    r"password authentication failed|no password supplied|role \"[^\"]*\" does not exist|"
    r"authentication failed for user"
)
_CLOSED = r"is not permitted to log in|permission denied for database"
_PART = r"-c\s*role=((?:\\.|\S)*)"

_SEATS = """
SELECT o.id, o.name, o.slug, o.kind, array_agg(m.role), o.primary_color
FROM tradewind.memberships m JOIN tradewind.organizations o ON o.id = m.organization_id
WHERE m.user_id = %s AND m.is_active AND m.deleted_at IS NULL
GROUP BY o.id ORDER BY o.kind, o.name, o.id
"""


class Seat(NamedTuple):
    """A person's place in one organization."""

    organization_id: int
    name: str
    slug: str
    kind: str
    roles: frozenset[Role]
    primary_color: str | None


class Person(NamedTuple):
    user_id: int
    email: str
    first_name: str
    last_name: str
    locale: str
    must_change_password: bool
    # The agency first; nothing before a password of their own is chosen.
    seats: tuple[Seat, ...]


class SignedIn(NamedTuple):
    address: Address
    person: Person
    # Where they work at present; None until they have chosen a password.
    seat: Seat | None


class WrongPassword(Refused):
    """E-mail and password do not go together."""


class NotAPerson(Refused):
    """Signed in, but as the database's owner or as somebody Tradewind does not know."""


class AccountClosed(Refused):
    """The account, or the person's last place in an organization, is gone."""


def sign_in(
    server: Address,
    email: str,
    password: str,
    *,
    organization: int | None = None,
    keep: "Keep | None" = None,
) -> SignedIn:
    """`server` is any address of the database. An organization that is not theirs is not chosen."""
    tried: WrongPassword | None = None
    for address in addresses_of(server, email):
        try:
            return enter(replace(address, password=password), organization, keep)
        except WrongPassword as error:
            tried = error
    assert tried
    raise tried


def addresses_of(server: Address, email: str) -> list[Address]:
    """How this person may be known there, without a password; mostly there is only one way."""
    plain = unicodedata.normalize("NFC", email).strip()
    bare, part = _without_part(server)
    prefixes = _prefixes(part, server.user, server.database)
    return [bare.signed_in_as(role_name(plain, prefix), None) for prefix in prefixes]


def enter(
    address: Address, organization: int | None = None, keep: "Keep | None" = None
) -> SignedIn:
    """Look around as whoever the address names, who must be a person.

    A connection for that organization is not closed but given to `keep`, where they may work there:
    the first rows are read by it, and are spared another one's coming about.
    """
    door = address if organization is None else _at_work(address, organization)
    connection, is_kept = _connected(door), False
    try:
        with _told(door):
            schema.require_current(_not_empty(schema.status(connection)))
            signed = seated(SignedIn(address, _person(connection), None), organization)
            if keep is not None and signed.seat is not None and signed.address == door:
                connection.commit()
                connection.autocommit = is_kept = True
                keep(connection)
    finally:
        if not is_kept:
            connection.close()
    return signed


def seated(signed: SignedIn, organization: int | None) -> SignedIn:
    """In that organization, where it is the person's, or in their first."""
    if not signed.person.seats:
        return signed
    chosen = [one for one in signed.person.seats if one.organization_id == organization]
    return address_in(signed, (chosen or signed.person.seats)[0].organization_id)


def address_in(signed: SignedIn, organization_id: int) -> SignedIn:
    """The same person at work for another of their organizations."""
    for seat in signed.person.seats:
        if seat.organization_id == organization_id:
            return SignedIn(_at_work(signed.address, organization_id), signed.person, seat)
    raise Refused("You do not work for that organization.")


def change_password(signed: SignedIn, old: str, new: str) -> SignedIn:
    """The person's own; the server is shown no more than a verifier."""
    if old == new:
        raise Refused("The new password must be another one than the old.")
    _check_chosen(new)
    # Whoever sits down at an open window does not know it.
    try:
        with _signed_in(replace(signed.address, password=old)) as connection:
            made = verifier(connection, new, signed.address.user)
            connection.execute("SELECT tradewind.change_password(%s)", [made])
    except WrongPassword:
        raise WrongPassword("That is not your present password.") from None
    seat = signed.seat.organization_id if signed.seat else None
    return enter(replace(signed.address, password=new), seat)


def is_founded(owner: Address) -> bool:
    """Whether the database has its agency already."""
    from core.database.connecting import connected

    with connected(owner) as connection:
        row = connection.execute("SELECT EXISTS (SELECT FROM tradewind.organizations)").fetchone()
        return bool(row and row[0])


def found_agency(owner: Address, entry: "FoundAgency") -> SignedIn:
    """The agency and the person in front of it, who is signed in. Only once in a database."""
    from core.database.connecting import connected
    from core.entries import slug

    password = entry.password.get_secret_value()
    with connected(owner) as connection, _told(owner):
        role = _role_of(connection, entry.email)
        connection.execute(
            "SELECT tradewind.found_agency(%s, %s, %s, %s, %s, %s)",
            [
                entry.agency_name,
                slug(entry.agency_name) or "agency",
                entry.email,
                entry.first_name,
                entry.last_name,
                verifier(connection, password, role),
            ],
        )
    return enter(_without_part(owner)[0].signed_in_as(role, password))


def rescue(owner: Address, email: str) -> str:
    """A one-time password for somebody who has forgotten theirs, by whoever owns the database."""
    from core.access.roles import one_time_password
    from core.database.connecting import connected

    password = one_time_password()
    with connected(owner) as connection, _told(owner):
        connection.execute("SELECT set_config('tradewind.label', %s, true)", [f"Rescue {email}"])
        connection.execute(
            "SELECT tradewind.rescue(%s, %s, NULL)", [email, verifier(connection, password)]
        )
    return password


def _without_part(server: Address) -> tuple[Address, str | None]:
    """An owner's address may say whose part it plays; a person plays nobody's."""
    more = dict(server.more)
    if part := re.search(_PART, more.get("options", "")):
        more["options"] = re.sub(_PART, "", more["options"]).strip()
        return replace(server, role=None, more=tuple(sorted(more.items()))), part[1]
    return replace(server, role=None), server.role


def _prefixes(acting: str | None, user: str, database: str) -> list[str]:
    """What the database's roles may begin with: a window knows its owner's name only at home."""
    for name in (acting, user):
        if name and name.endswith("_owner"):
            return [name.removesuffix("_owner")]
    # A database that was renamed or restored under another name keeps its owner.
    return list(dict.fromkeys([database, "tradewind"]))


def _at_work(address: Address, organization_id: int) -> Address:
    station = platform.node() or "unknown"
    more = dict(address.more)
    said = f"tradewind.organization={organization_id}", f"tradewind.workstation={station[:100]}"
    kept = re.sub(r"-c tradewind\.\w+=(\\.|\S)*\s*", "", str(more.get("options", ""))).strip()
    chosen = " ".join(f"-c {_escaped(one)}" for one in said)
    # All connections of one window call themselves the same, so that a session is ended as a whole.
    plain = re.sub("[^ -~]", "_", station)[:40]
    more |= {
        "options": f"{kept} {chosen}".strip(),
        "application_name": f"{APPLICATION} {plain} {os.getpid()}",
    }
    return replace(address, more=tuple(sorted(more.items())))


def _escaped(option: str) -> str:
    return re.sub(r"([\\\s])", r"\\\1", option)


def _person(connection: "Connection[Any]") -> Person:
    row = connection.execute(
        "SELECT id, email, first_name, last_name, locale, must_change_password, status"
        " FROM tradewind.users WHERE role_name = session_user AND deleted_at IS NULL"
    ).fetchone()
    if row is None:
        raise NotAPerson(
            f"“{connection.info.user}” is not the account of a person in this database; sign in "
            "with your e-mail."
        )
    user_id, email, first_name, last_name, locale, must_change_password, status = row
    if status not in ("active", "pending_activation"):
        raise _closed()
    seats = tuple(
        Seat(number, name, slug, kind, frozenset(map(Role, roles)), color)
        for number, name, slug, kind, roles, color in connection.execute(_SEATS, [user_id])
    )
    if not seats and status == "active":
        raise AccountClosed(
            "You do not work for any organization here at present; ask the person who looks after "
            "Tradewind to add you to one."
        )
    return Person(user_id, email, first_name, last_name, locale, must_change_password, seats)


def _not_empty(found: schema.SchemaStatus) -> schema.SchemaStatus:
    if found.state == "empty":
        raise Refused("There is nothing of Tradewind's in this database yet.")
    return found


@contextmanager
def _signed_in(address: Address) -> Iterator["Connection[Any]"]:
    """A connection of the person's, whose failures are told in words that a person understands."""
    connection = _connected(address)
    with _told(address), connection:
        yield connection


def _connected(address: Address) -> "Connection[Any]":
    from psycopg import OperationalError, connect

    try:
        return connect(**address.parameters())  # type: ignore[arg-type]
    except OperationalError as error:
        if re.search(_WRONG, str(error)):
            raise WrongPassword(
                "E-mail and password do not go together. (A one-time password is good for seven "
                "days; after that, ask for a new one.)"
            ) from error
        if re.search(_CLOSED, str(error)):
            raise _closed() from error
        from core.sharing.trial import explain

        raise Unavailable(explain(error, address)) from error


@contextmanager
def _told(address: Address) -> Iterator[None]:
    """What the database refuses, as its sentence."""
    from psycopg import Error, OperationalError

    try:
        yield
    except Error as error:
        # SQLAlchemy comes with these, and a sign-in that works does not wait for it.
        from core.db import REFUSED, refusals
        from core.sharing.trial import explain

        said = refusals()
        if error.sqlstate == REFUSED:
            raise Refused(str(error.diag.message_primary)) from error
        if (broken := error.diag.constraint_name) and broken in said:
            raise Refused(said[broken]) from error
        if isinstance(error, OperationalError):
            raise Unavailable(explain(error, address)) from error
        raise


def _closed() -> AccountClosed:
    return AccountClosed(
        "Your account is closed at present; ask the person who looks after Tradewind."
    )


def _check_chosen(password: str) -> None:
    from pydantic import ValidationError

    from core.access.inputs import ChosenPassword
    from core.entries import sentences

    try:
        ChosenPassword.model_validate({"password": password})
    except ValidationError as error:
        raise UserError(" ".join(sentences(error, ChosenPassword).values())) from None


def _role_of(connection: "Connection[Any]", email: str) -> str:
    row = connection.execute("SELECT tradewind.role_name(%s)", [email]).fetchone()
    assert row
    return str(row[0])
