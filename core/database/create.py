"""Preparing a database on a shared server, for an administrator who is no superuser.

The owner role made here exists for migrations and backup; nobody works as it. Role names belong to
the whole server, so it carries the database's name: two databases do not disturb each other.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, LiteralString

from core.access.permissions import Role
from core.addresses import Address
from core.database.connecting import connected
from core.errors import Refused, Unavailable, UserError
from core.sharing.trial import OLDEST, state_of

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.sql import Composed

# PostgreSQL cuts longer names off without a word.
LONGEST_NAME = 63
# By this comment a role is known to be ours when the work has to be taken up again.
MARK = "Tradewind: owns the database of its name"
# Sorting and letter case alike on every machine; the last one exists everywhere.
COLLATIONS: tuple[tuple[int, LiteralString], ...] = (
    (17, "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"),
    (15, "LOCALE_PROVIDER libc LOCALE 'C.UTF-8'"),
    (15, "LOCALE_PROVIDER libc LOCALE 'C'"),
)
# What servers answer to a collation they do not have: wrong object type, invalid parameter value,
# feature not supported.
_NO_SUCH_COLLATION = ("42809", "22023", "0A000")


@dataclass(frozen=True, slots=True)
class Created:
    # Signs in as the owner; its password is kept nowhere else yet.
    owner: Address
    # The database stood there already; it was finished, or its owner got a new password.
    was_there: bool
    # Whether the owner may end sessions of people it did not make itself.
    may_signal: bool
    # Why the owner could not sign in from here just now, if it could not: pg_hba.conf, mostly.
    unproven: str | None = None


def owner_of(name: str) -> str:
    return f"{name}_owner"


def check_name(name: str) -> None:
    if not name or any(ord(letter) < 32 for letter in name):
        raise UserError("A database needs a name of one line.")
    # The names of the group roles begin with it and must not be cut: they would become one.
    longest = LONGEST_NAME - max(len(f"_role_{role}") for role in Role)
    if len(name.encode()) > longest:
        raise UserError(f"The database's name may be at most {longest} bytes long.")
    if name.startswith("pg_") or name in ("postgres", "template0", "template1"):
        raise UserError(f"“{name}” is a name PostgreSQL keeps for itself; choose another.")


def create_database(
    admin: Address, name: str = "tradewind", *, renew_password: bool = False
) -> Created:
    """Make the owner role and its empty database; what was killed half-way is done again.

    The owner's password changes each time, so a database that holds data already is refused
    unless the caller says `renew_password`.
    """
    from psycopg.errors import InsufficientPrivilege

    check_name(name)
    with connected(admin, autocommit=True) as connection:
        _check_server(connection)
        _check_rights(connection)
        # Two administrators at once would undo each other's steps.
        connection.execute("SET lock_timeout = '30s'")
        connection.execute("SELECT pg_advisory_lock(hashtext('tradewind create'), 0)")
        try:
            created = _Preparation(connection, admin, name).carry_out(renew_password)
        except InsufficientPrivilege as error:
            raise Refused(
                f"The server does not let the administrator prepare “{name}”: "
                f"{error.diag.message_primary}."
            ) from error
    return _proven(created)


def _check_server(connection: "Connection[Any]") -> None:
    major = connection.info.server_version // 10000
    if major < OLDEST:
        raise Refused(
            f"The server runs PostgreSQL {major}; Tradewind needs version {OLDEST} or newer."
        )
    row = connection.execute("SELECT pg_is_in_recovery()").fetchone()
    if row and row[0]:
        raise Refused("This server is a copy that can only be read; use the main server.")


def _check_rights(connection: "Connection[Any]") -> None:
    row = connection.execute(
        "SELECT rolname, rolsuper, rolcreaterole, rolcreatedb FROM pg_roles"
        " WHERE rolname = current_user"
    ).fetchone()
    name, is_superuser, may_create_roles, may_create_databases = row or ("", False, False, False)
    if is_superuser or (may_create_roles and may_create_databases):
        return
    missing = ("" if may_create_roles else " CREATEROLE") + (
        "" if may_create_databases else " CREATEDB"
    )
    line = _sql("ALTER ROLE {name}", name=name).as_string(connection) + missing
    raise Refused(
        f"“{name}” may not make roles and databases on this server; have a superuser run: {line};"
    )


class _Preparation:
    """The steps, each of which finds out whether it was taken already."""

    def __init__(self, connection: "Connection[Any]", admin: Address, name: str) -> None:
        self.connection = connection
        self.admin = admin
        self.name = name
        self.owner = owner_of(name)
        row = connection.execute(
            "SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user"
        ).fetchone() or ("", False)
        self.admin_role = str(row[0])
        self.is_superuser = bool(row[1])
        # From 16 on it matters who made a role, and a membership says what it is good for.
        self.is_strict = connection.info.server_version >= 160000

    def carry_out(self, renew_password: bool) -> Created:
        was_there = self._check_existing_database()
        self._make_role()
        with self._membership():
            if was_there is None:
                self._make_database()
            elif was_there != self.owner:
                self._check_holds_nothing(self.connect_as_admin)
                self._run("ALTER DATABASE {database} OWNER TO {owner}")
            with self._entrance():
                if not renew_password:
                    self._check_holds_nothing(self.connect_as_owner)
                with self.connect_as_owner() as inside:
                    inside.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
                self._run("REVOKE ALL ON DATABASE {database} FROM PUBLIC", as_owner=True)
            may_signal = self._let_signal()
            password = self._give_password()
        owner = self.admin.at(self.name).signed_in_as(self.owner, password)
        return Created(owner, was_there is not None, may_signal)

    def _check_existing_database(self) -> str | None:
        """The owner's name of the database that is there, if it may be used; None if none is."""
        row = self.connection.execute(
            "SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding) FROM pg_database"
            " WHERE datname = %s",
            [self.name],
        ).fetchone()
        if row is None:
            return None
        owner, encoding = row
        if owner not in (self.owner, self.admin_role):
            raise Refused(
                f"A database named “{self.name}” exists already and belongs to “{owner}”; choose "
                "another name (--name)."
            )
        if encoding != "UTF8":
            raise Refused(
                f"The database “{self.name}” exists already and is in {encoding} instead of UTF8; "
                "choose another name (--name)."
            )
        return str(owner)

    def _make_role(self) -> None:
        row = self.connection.execute(
            "SELECT shobj_description(oid, 'pg_authid') IS NOT DISTINCT FROM %s AND NOT rolsuper,"
            " pg_has_role(oid, 'USAGE WITH ADMIN OPTION') FROM pg_roles WHERE rolname = %s",
            [MARK, self.owner],
        ).fetchone()
        if row is None:
            # Together, or a role without its mark would look like a stranger's the next time.
            with self.connection.transaction():
                self._run("CREATE ROLE {owner} NOLOGIN")
                self._run("COMMENT ON ROLE {owner} IS {mark}")
            return
        is_ours, may_be_changed = row
        if not is_ours:
            raise Refused(
                f"A role named “{self.owner}” exists already and was not made by Tradewind; choose "
                "another name (--name)."
            )
        if self.is_strict and not self.is_superuser and not may_be_changed:
            line = self._sql(
                "GRANT {owner} TO {admin} WITH ADMIN TRUE, SET FALSE, INHERIT FALSE"
            ).as_string(self.connection)
            raise Refused(
                f"“{self.owner}” was made by another administrator; have that one, or a superuser, "
                f"run: {line};"
            )

    @contextmanager
    def _membership(self) -> Iterator[None]:
        """Only a member may make databases for a role and act in its name; and only until done."""
        if self.is_superuser:
            yield
            return
        if self.is_strict:
            self._run("GRANT {owner} TO {admin} WITH SET TRUE, INHERIT FALSE")
        else:
            self._run("GRANT {owner} TO {admin}")
        try:
            yield
        finally:
            with self._although_lost():
                self._run("REVOKE {owner} FROM {admin}")

    @contextmanager
    def _entrance(self) -> Iterator[None]:
        """The administrator's own way into the database, which everybody is being kept out of."""
        self._run("GRANT CONNECT ON DATABASE {database} TO {admin}", as_owner=True)
        try:
            yield
        finally:
            with self._although_lost():
                self._run("REVOKE ALL ON DATABASE {database} FROM {admin}", as_owner=True)

    @contextmanager
    def _although_lost(self) -> Iterator[None]:
        """Clear up as far as the connection allows; the next run clears up the rest."""
        from psycopg import OperationalError

        with suppress(OperationalError):
            yield

    def _make_database(self) -> None:
        from psycopg import DatabaseError

        refusal: DatabaseError | None = None
        for since, collation in COLLATIONS:
            if self.connection.info.server_version < since * 10000:
                continue
            try:
                self._run(
                    "CREATE DATABASE {database} OWNER {owner} TEMPLATE template0 ENCODING 'UTF8' "
                    + collation
                )
            except DatabaseError as error:
                if error.sqlstate not in _NO_SUCH_COLLATION:
                    raise
                refusal = error
            else:
                return
        raise Unavailable(f"The server cannot make a database in UTF-8 ({refusal}).")

    @contextmanager
    def connect_as_admin(self) -> Iterator["Connection[Any]"]:
        with connected(self.admin.at(self.name), autocommit=True) as inside:
            yield inside

    @contextmanager
    def connect_as_owner(self) -> Iterator["Connection[Any]"]:
        with self.connect_as_admin() as inside:
            inside.execute(self._sql("SET ROLE {owner}"))
            yield inside

    def _check_holds_nothing(
        self, connect: "Callable[[], AbstractContextManager[Connection[Any]]]"
    ) -> None:
        with connect() as inside:
            state = state_of(inside)
        if state == "tradewind":
            raise Refused(
                f"“{self.name}” exists already and holds Tradewind's data; sign in to it as "
                f"“{self.owner}”, or give that role a new password (--new-password)."
            )
        if state == "foreign":
            raise Refused(
                f"“{self.name}” exists already and holds tables of another application; choose "
                "another name (--name)."
            )

    def _let_signal(self) -> bool:
        """Offboarding ends open sessions; from 16 on not every administrator can give that away."""
        from psycopg.errors import InsufficientPrivilege

        with suppress(InsufficientPrivilege):
            self._run("GRANT pg_signal_backend TO {owner}")
        row = self.connection.execute(
            "SELECT pg_has_role(%s, 'pg_signal_backend', 'USAGE')", [self.owner]
        ).fetchone()
        return bool(row and row[0])

    def _give_password(self) -> str:
        """The last step: before it nobody can be the owner. The server sees a verifier only."""
        password = secrets.token_urlsafe(24)
        verifier = self.connection.pgconn.encrypt_password(
            password.encode(), self.owner.encode(), b"scram-sha-256"
        )
        self._run(
            "ALTER ROLE {owner} LOGIN CREATEROLE CREATEDB PASSWORD {verifier}",
            verifier=verifier.decode(),
        )
        return password

    def _run(self, statement: LiteralString, *, as_owner: bool = False, verifier: str = "") -> None:
        composed = self._sql(statement, verifier)
        if not as_owner:
            self.connection.execute(composed)
            return
        with self.connection.transaction():
            self.connection.execute(self._sql("SET LOCAL ROLE {owner}"))
            self.connection.execute(composed)

    def _sql(self, statement: LiteralString, verifier: str = "") -> "Composed":
        from psycopg.sql import SQL, Identifier, Literal

        return SQL(statement).format(
            owner=Identifier(self.owner),
            admin=Identifier(self.admin_role),
            database=Identifier(self.name),
            mark=Literal(MARK),
            verifier=Literal(verifier),
        )


def _sql(statement: LiteralString, **names: str) -> "Composed":
    from psycopg.sql import SQL, Identifier

    return SQL(statement).format(**{key: Identifier(name) for key, name in names.items()})


def _proven(created: Created) -> Created:
    """Sign in as the owner once: pg_hba.conf may think otherwise."""
    from dataclasses import replace

    try:
        with connected(created.owner):
            return created
    except Unavailable as error:
        return replace(created, unproven=str(error))
