"""Trying a connection, and saying in one sentence why it does not work."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from core.addresses import Address, is_local
from core.errors import UserError
from core.sharing.causes import CAUSES
from core.sharing.encryption import trusted, weakness

if TYPE_CHECKING:
    from psycopg import Connection

OLDEST, NEWEST = 15, 18
# Both are told apart by whoever says them in a language with cases.
HERE = {"first": "The server on this computer", "within": "the server on this computer"}

# "foreign": tables are there, but none of Tradewind's.
DatabaseState = Literal["empty", "tradewind", "foreign"]

_STATE = """
SELECT to_regnamespace('tradewind') IS NOT NULL, EXISTS (
    SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname <> 'information_schema' AND nspname !~ '^pg_' AND NOT EXISTS (
        SELECT FROM pg_depend
        WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e'
    )
)
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of trying; `sentence` is for the person whether it went well or not."""

    ok: bool
    sentence: str
    # "15.18"
    server: str | None = None
    # "TLSv1.3"; None is plain text.
    tls: str | None = None
    database: DatabaseState | None = None
    warnings: tuple[str, ...] = ()


def try_connection(address: Address) -> Verdict:
    """Sign in, look around, and leave; never raises for what is wrong outside the application."""
    from psycopg import Error, connect

    try:
        reached = trusted(address)
        with connect(autocommit=True, **reached.parameters()) as connection:  # type: ignore[arg-type]
            return _looked_around(connection, reached)
    except UserError as error:
        return Verdict(False, str(error))
    except Error as error:
        return Verdict(False, explain(error, address))


def explain(error: BaseException, address: Address) -> str:
    """One sentence for a failed connection, in words and without the password."""
    # SQLAlchemy wraps what psycopg has raised.
    error = getattr(error, "orig", None) or error
    text = str(error)
    words = {
        "place": _place(address),
        "host": address.host,
        "port": str(address.port),
        "user": address.user,
        "database": address.database,
    }
    if "certificate verify failed" in text:
        from core.sharing.certificates import objection

        return _sentence(objection(trusted(address)), words)
    sqlstate = getattr(error, "sqlstate", None)
    for cause in CAUSES:
        found = cause.seen.search(text)
        if found or (sqlstate and sqlstate in cause.sqlstates):
            said = {k: v for k, v in (found.groupdict() if found else {}).items() if v}
            if "unread" in said:
                said["file"] = said.pop("unread")
            return _sentence(cause.sentence, words | said)
    return _sentence("{place} refused: {reason}", words | {"reason": _its_own_words(text, address)})


def state_of(connection: "Connection[Any]") -> DatabaseState:
    """Whose tables are in the database that is signed in to."""
    ours, filled = connection.execute(_STATE).fetchone() or (False, False)
    return "tradewind" if ours else "foreign" if filled else "empty"


def _looked_around(connection: "Connection[Any]", address: Address) -> Verdict:
    number = connection.info.server_version
    version = f"{number // 10000}.{number % 10000}"
    place = _place(address)
    if number // 10000 < OLDEST:
        return Verdict(
            False,
            _sentence(
                "{place} runs PostgreSQL {version}; Tradewind needs version {oldest} or newer.",
                {"place": place, "version": version, "oldest": str(OLDEST)},
            ),
            version,
        )
    # Somebody who only tries must not wait for a server that is overwhelmed.
    connection.execute("SET statement_timeout = '10s'")
    row = connection.execute(
        "SELECT pg_is_in_recovery(), (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid())"
    ).fetchone()
    is_copy, protocol = row or (False, None)
    # A pooler in between speaks TLS by itself, which the server behind it knows nothing of.
    tls = (protocol or "TLS") if connection.pgconn.ssl_in_use else None
    if is_copy:
        return Verdict(
            False,
            _sentence(
                "{place} is a copy that can only be read (a standby); connect to the main server.",
                {"place": place},
            ),
            version,
            tls,
        )
    state = state_of(connection)
    warnings = [weakness(address)]
    if number // 10000 > NEWEST:
        warnings.append(
            f"PostgreSQL {version} is newer than the versions this Tradewind was tested with "
            f"({OLDEST} to {NEWEST})."
        )
    if state == "foreign":
        warnings.append(
            f"“{address.database}” holds tables of another application, and none of Tradewind's."
        )
    protection = f"encrypted with {tls}" if tls else "not encrypted"
    return Verdict(
        True,
        f"Connected to {place}: PostgreSQL {version}, {protection}.",
        version,
        tls,
        state,
        tuple(warning for warning in warnings if warning),
    )


def _place(address: Address) -> str:
    if is_local(address.host) and not address.host.strip("[]")[:1].isalnum():
        return HERE["within"]
    return f"“{address.host}:{address.port}”"


def _sentence(pattern: str, words: dict[str, str]) -> str:
    text = pattern.format(**words)
    return text[0].upper() + text[1:]


def _its_own_words(text: str, address: Address) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "it gave no reason")
    # libpq says again which server it speaks of, and the server how grave it finds the matter.
    first = re.sub(r"^(connection (failed|is bad): |connection to server .*? failed: )+", "", first)
    first = re.sub(r"^\w+: +", "", first)
    if address.password:
        first = first.replace(address.password, "…")
    return first
