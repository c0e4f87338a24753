"""The roles people sign in with. They belong to the server, so a dump of a database leaves them out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.addresses import Address

if TYPE_CHECKING:
    from psycopg import Connection
    from sqlalchemy import Connection as EngineConnection


@dataclass(frozen=True, slots=True)
class Login:
    email: str
    # The SCRAM verifier, where the server let it be read; without one a new password is needed.
    verifier: str | None
    may_sign_in: bool
    valid_until: str | None


def gather(connection: "Connection[Any]", administrator: Address | None) -> list[Login]:
    """Of every person in this database; only the server's administrator is shown the verifiers."""
    from core.database.connecting import connected

    people = connection.execute(
        "SELECT u.email, r.rolname, r.rolcanlogin, r.rolvaliduntil::text"
        " FROM tradewind.users u JOIN pg_roles r ON r.rolname = u.role_name ORDER BY u.id"
    ).fetchall()
    verifiers: dict[str, str | None] = {}
    if administrator and people:
        # In the server's own database: in this one a superuser would run whatever is in it.
        with connected(administrator) as server:
            verifiers = dict(
                server.execute(
                    "SELECT rolname, rolpassword FROM pg_authid WHERE rolname = ANY(%s)",
                    ([person[1] for person in people],),
                ).fetchall()
            )
    return [
        Login(email, verifiers.get(role), may_sign_in, until)
        for email, role, may_sign_in, until in people
    ]


def bring_back(connection: "EngineConnection", logins: Iterable[Login]) -> None:
    """Make the roles that this server lacks; whoever has one keeps it, and its password.

    As the database's owner. A database restored under another name gets roles of its own.
    """
    execute = connection.exec_driver_sql
    known = {login.email: login for login in logins}
    execute(
        "UPDATE tradewind.users SET role_name = tradewind.role_name(email)"
        " WHERE role_name <> tradewind.role_name(email)"
    )
    people = execute(
        "SELECT u.id, u.email, quote_ident(u.role_name), r.rolname IS NOT NULL FROM tradewind.users u"
        " LEFT JOIN pg_roles r ON r.rolname = u.role_name"
    ).fetchall()
    for person, email, role, exists in people:
        if not exists:
            login = known.get(email, Login(email, None, False, None))
            execute(f"CREATE ROLE {role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION")
            if login.verifier:
                execute(f"ALTER ROLE {role} PASSWORD {_literal(login.verifier)}")
            if login.valid_until:
                execute(f"ALTER ROLE {role} VALID UNTIL {_literal(login.valid_until)}")
            if login.may_sign_in:
                execute(f"ALTER ROLE {role} LOGIN")
            execute(f"GRANT {role} TO CURRENT_USER")
        execute("SELECT tradewind.settle_roles(%s)", (person,))


def _literal(text: str) -> str:
    # ALTER ROLE takes no parameters.
    from psycopg import sql

    return sql.Literal(text).as_string().replace("%", "%%")
