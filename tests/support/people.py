"""People with login roles and passwords of their own, in organizations, to try the rights with.

Made directly as the owner, without the functions that invite: this is what those are tried against
too. Roles belong to the whole server, so whoever makes people here has them dropped at the end.
"""

import itertools
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from core.access.permissions import Role
from core.addresses import Address
from core.server.lifecycle import OpenServer
from tests.support.administration import superuser

PASSWORD = "a long enough password"
Overrides = Mapping[str, Mapping[str, bool]]
Connection = psycopg.Connection[tuple[Any, ...]]

_numbers = itertools.count(1)


def connect(address: Address) -> Connection:
    parameters: dict[str, Any] = dict(address.parameters())
    return psycopg.connect(autocommit=True, **parameters)


@dataclass(frozen=True)
class Person:
    id: int
    email: str
    role_name: str
    # As whom to connect, by password, in no organization yet.
    address: Address

    def parameters(self, organization: object = None) -> dict[str, Any]:
        said: dict[str, Any] = dict(self.address.parameters())
        if organization is not None:
            said["options"] = f"-c tradewind.organization={organization}"
        return said


class People:
    """An owner's connection, and what is made through it."""

    def __init__(self, owner: Address, stack: ExitStack) -> None:
        self.address = owner
        self.owner: Connection = stack.enter_context(connect(owner))
        self._stack = stack
        self.roles: list[str] = []

    def organization(self, name: str = "", kind: str = "client") -> int:
        slug = f"{name.lower() or 'brand'}-{next(_numbers)}"
        made: int = self.scalar(
            "INSERT INTO tradewind.organizations (kind, name, slug) VALUES (%s, %s, %s)"
            " RETURNING id",
            (kind, name or slug, slug),
        )
        return made

    def person(
        self,
        seats: Mapping[int, Sequence[Role | str]] | None = None,
        *,
        status: str = "active",
        overrides: Overrides | None = None,
        email: str | None = None,
    ) -> Person:
        """Somebody with these roles, by organization; `overrides` hold in all of them."""
        email = email or f"person{next(_numbers)}.{os.getpid()}@example.com"
        (person, role) = self.row(
            "INSERT INTO tradewind.users (role_name, email, first_name, last_name, status,"
            " must_change_password) VALUES (tradewind.role_name(%s), %s, 'Ann', 'Other', %s, %s)"
            " RETURNING id, role_name",
            (email, email, status, status == "pending_activation"),
        )
        self.roles.append(role)
        for organization, roles in (seats or {}).items():
            for each in roles:
                self.owner.execute(
                    "INSERT INTO tradewind.memberships (organization_id, user_id, role,"
                    " permissions) VALUES (%s, %s, %s, %s)",
                    (organization, person, str(each), Jsonb(overrides or {})),
                )
        encrypted = self.owner.pgconn.encrypt_password(
            PASSWORD.encode(), role.encode(), b"scram-sha-256"
        )
        self.owner.execute(
            "SELECT tradewind.make_login(%s, %s, NULL), tradewind.settle_roles(%s)",
            (role, encrypted.decode(), person),
        )
        return Person(person, email, role, self.address.signed_in_as(role, PASSWORD))

    def connect(self, person: Person, organization: object = None) -> Connection:
        """As this person, by their password; closed when the test ends."""
        return self._stack.enter_context(
            psycopg.connect(autocommit=True, **person.parameters(organization))
        )

    def row(self, statement: str, values: Sequence[object] = ()) -> tuple[Any, ...]:
        found = self.owner.execute(statement, values).fetchone()
        assert found is not None
        return found

    def scalar(self, statement: str, values: Sequence[object] = ()) -> Any:
        return self.row(statement, values)[0]


@contextmanager
def people_of(owner: Address) -> Iterator[People]:
    """Make people in this database; at the end they are gone from the server."""
    with ExitStack() as stack:
        made = People(owner, stack)
        stack.callback(_drop_roles, superuser(owner), made.roles)
        yield made


def _drop_roles(administrator: Address, roles: list[str]) -> None:
    with connect(administrator) as connection:
        for role in roles:
            connection.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s",
                (role,),
            )
            name = sql.Identifier(role)
            # One at a time: DROP ROLE would lock all of the groups in an order of its own, against
            # whoever is given them meanwhile in another database of the server.
            for held, giver in connection.execute(
                "SELECT a.roleid::regrole::text, a.grantor::regrole::text FROM pg_auth_members a"
                " JOIN pg_roles l ON l.oid = a.member WHERE l.rolname = %s",
                (role,),
            ).fetchall():
                connection.execute(f"REVOKE {held} FROM {role} GRANTED BY {giver}".encode())
            if connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (role,)).fetchone():
                connection.execute(sql.SQL("DROP OWNED BY {}").format(name))
                connection.execute(sql.SQL("DROP ROLE {}").format(name))


@contextmanager
def clone_of(server: OpenServer, template: Address, name: str) -> Iterator[Address]:
    """A migrated database for a whole module, where the fixture `database` makes one for a test."""
    # Of this process alone: a module's tests may be divided among several.
    name = f"{name}_{os.getpid()}"
    maintenance = server.server.administrator()
    with connect(maintenance) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy").format(
                *map(sql.Identifier, (name, str(server.address.role), template.database))
            )
        )
        try:
            yield replace(server.address, database=name)
        finally:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )
