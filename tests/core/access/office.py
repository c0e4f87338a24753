"""An agency with real people in it, each of whom signs in with a role of their own."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access import commands
from core.access.inputs import FoundAgency, InviteUser, NewOrganization
from core.access.permissions import Role
from core.access.signing_in import SignedIn, change_password, found_agency, sign_in
from core.addresses import Address

PASSWORD = "correct horse battery"  # What everybody here has chosen.


class Office:
    def __init__(self, owner: Address, boss: str = "bo", tag: str = "") -> None:
        self.owner = owner
        # Roles belong to the server, and tests run side by side.
        self.tag = tag or secrets.token_hex(4)
        self.boss = found_agency(
            owner,
            FoundAgency(
                agency_name="North & Sons",
                first_name="Bo",
                last_name="Boss",
                email=self.email(boss),
                password=PASSWORD,  # type: ignore[arg-type]
            ),
        )

    def email(self, name: str) -> str:
        return f"{name}.{self.tag}@example.com"

    def entry(self, name: str, *roles: Role) -> InviteUser:
        return InviteUser(
            email=self.email(name),
            first_name=name.title(),
            last_name="Doe",
            roles=frozenset(roles or {Role.USER}),
        )

    def invite(self, name: str, *roles: Role, by: SignedIn | None = None) -> commands.Invitation:
        with working(by or self.boss) as session:
            return commands.invite(session, self.entry(name, *roles))

    def hire(self, name: str, *roles: Role, by: SignedIn | None = None) -> SignedIn:
        """Invited, and with a password of their own."""
        told = self.invite(name, *roles, by=by).password
        assert told
        return change_password(sign_in(self.owner, self.email(name), told), told, PASSWORD)

    def sign_in(self, who: SignedIn, organization: int | None = None) -> SignedIn:
        return sign_in(self.owner, who.person.email, PASSWORD, organization=organization)

    def close(self) -> None:
        dismiss(self.owner)


def dismiss(owner: Address) -> None:
    """The database goes with its test; its people's roles belong to the server."""
    with psycopg.connect(autocommit=True, **owner.parameters()) as connection:  # type: ignore[arg-type]
        for (role,) in connection.execute("SELECT role_name FROM tradewind.users").fetchall():
            connection.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(role)))


@contextmanager
def working(signed: SignedIn) -> Iterator[Session]:
    """One transaction of that person's."""
    engine = db.engine(signed.address, pool_size=1)
    try:
        with db.transaction(sessionmaker(engine)) as session:
            yield session
    finally:
        engine.dispose()


def window(signed: SignedIn) -> "psycopg.Connection[tuple[object, ...]]":
    """An open window's connection, which lasts as long as the test lets it."""
    return psycopg.connect(autocommit=True, **signed.address.parameters())  # type: ignore[arg-type]


def asked(address: Address, statement: str, *given: object) -> list[tuple[object, ...]]:
    with psycopg.connect(autocommit=True, **address.parameters()) as connection:  # type: ignore[arg-type]
        cursor = connection.execute(statement.encode(), given or None)
        return cursor.fetchall() if cursor.description else []


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


def refuse(session: Session, attempt: Callable[[], object], sentence: str = "") -> None:
    """Refused by the database with a sentence; the transaction goes on."""
    savepoint = session.begin_nested()
    with pytest.raises(Exception) as refused:  # noqa: PT011
        attempt()
    savepoint.rollback()
    cause = getattr(refused.value, "orig", refused.value)
    assert getattr(cause, "sqlstate", None) == "TW001", refused.value
    assert sentence in str(cause)
