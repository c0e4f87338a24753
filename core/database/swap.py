"""Two databases change their names: the restored one takes the place of the one before it."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from core.addresses import Address
from core.errors import Refused

if TYPE_CHECKING:
    from psycopg import Connection

# Names of databases are cut at 63 bytes without a word; these endings must survive.
LONGEST_NAME = 63


def maintenance(address: Address) -> Address:
    """Nobody can rename the database they are connected to."""
    return replace(address, database="postgres")


def beside(database: str, ending: str) -> str:
    keep = LONGEST_NAME - len(ending) - 1
    return f"{database.encode()[:keep].decode(errors='ignore')}_{ending}"


@contextmanager
def only_one(server: "Connection[Any]", database: str) -> Iterator[None]:
    """Hold the turn to restore this database; two at once would drop each other's work."""
    key = (f"tradewind restore {database}",)
    got = server.execute("SELECT pg_try_advisory_lock(hashtext(%s), 0)", key).fetchone()
    if got != (True,):
        raise Refused(f"“{database}” is being restored by somebody else at this moment.")
    try:
        yield
    finally:
        server.execute("SELECT pg_advisory_unlock(hashtext(%s), 0)", key)


def drop(server: "Connection[Any]", database: str) -> None:
    from psycopg import sql

    statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    server.execute(statement.format(sql.Identifier(database)))


def reopen(server: "Connection[Any]", database: str) -> bool:
    """Open a database that a restore had closed when it was killed; tell whether it was closed."""
    from psycopg import sql

    closed = server.execute(
        "SELECT 1 FROM pg_database WHERE datname = %s AND NOT datallowconn", (database,)
    ).fetchone()
    if closed:
        statement = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true")
        server.execute(statement.format(sql.Identifier(database)))
    return closed is not None


def swap(server: "Connection[Any]", database: str, fresh: str) -> str | None:
    """Rename both in one transaction; who is still connected to the old one is sent away."""
    from psycopg import errors, sql

    exists = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", (database,)).fetchone()
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    if not exists:
        server.execute(rename.format(sql.Identifier(fresh), sql.Identifier(database)))
        return None
    kept_as = _free_name(server, database)
    allow = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    server.execute(allow.format(sql.Identifier(database), sql.SQL("false")))
    try:
        # The server's own workers make way for a renaming by themselves, and are not ours to end.
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = ANY(%s) AND backend_type = 'client backend'",
            ([database, fresh],),
        )
        with server.transaction():
            server.execute(rename.format(sql.Identifier(database), sql.Identifier(kept_as)))
            server.execute(rename.format(sql.Identifier(fresh), sql.Identifier(database)))
    except (errors.InsufficientPrivilege, errors.ObjectInUse) as error:
        server.execute(allow.format(sql.Identifier(database), sql.SQL("true")))
        raise Refused(
            f"Somebody who cannot be sent away is working in “{database}” (the server's own "
            "administrator, mostly), so nothing was changed; try again when they have left."
        ) from error
    except BaseException:
        server.execute(allow.format(sql.Identifier(database), sql.SQL("true")))
        raise
    server.execute(allow.format(sql.Identifier(kept_as), sql.SQL("true")))
    close_to_people(server, kept_as)
    return kept_as


def _free_name(server: "Connection[Any]", database: str) -> str:
    names = {row[0] for row in server.execute("SELECT datname FROM pg_database")}
    # A clock that was set back, or a second restore within the second, must not stop the swap.
    for number in itertools.count(1):
        name = beside(database, f"before_{datetime.now(UTC):%Y%m%d_%H%M%S}_{number}")
        if name not in names:
            return name
    raise AssertionError


def close_to_people(server: "Connection[Any]", kept: str) -> None:
    """Both databases know the same people; who loses a right in the new one must not keep it here."""
    from psycopg import sql

    granted = server.execute(
        "SELECT DISTINCT a.grantee::regrole::text FROM pg_database d, aclexplode(d.datacl) a"
        " WHERE d.datname = %s AND a.grantee <> 0 AND a.grantee <> d.datdba",
        (kept,),
    ).fetchall()
    for (grantee,) in [("PUBLIC",), *granted]:
        server.execute(
            sql.SQL("REVOKE ALL ON DATABASE {} FROM {}").format(
                sql.Identifier(kept), sql.SQL(grantee)
            )
        )
