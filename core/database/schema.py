"""The schema's age: what a database has been migrated to, and bringing it up to this application."""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from core.addresses import Address
from core.errors import Refused, Unavailable

if TYPE_CHECKING:
    from alembic.config import Config
    from psycopg import Connection as PlainConnection
    from sqlalchemy import Connection

    from core.access.logins import Login

MIGRATIONS = Path(__file__).parents[2] / "migrations"
# Longer than any statement of a colleague should take, shorter than a person's patience.
LOCK_TIMEOUT = "10s"
# Held for the length of an upgrade; the numbers only have to be the same in every release.
UPGRADE_LOCK = (0x7477, 1)

State = Literal["empty", "current", "older", "newer"]


class SchemaStatus(NamedTuple):
    state: State
    revision: str | None
    head: str


@cache
def revisions() -> tuple[str, ...]:
    """This application's migrations, oldest first, read without importing Alembic (0.4 s)."""
    after: dict[str | None, str] = {}
    for file in (MIGRATIONS / "versions").glob("*.py"):
        text = file.read_text("utf-8")
        own = re.search(r'^revision = "(\w+)"', text, re.MULTILINE)
        before = re.search(r'^down_revision = (?:"(\w+)"|None)', text, re.MULTILINE)
        if own and before:
            after[before[1]] = own[1]
    line: list[str] = []
    while following := after.get(line[-1] if line else None):
        line.append(following)
    return tuple(line)


def status(connection: "PlainConnection[Any]") -> SchemaStatus:
    from psycopg import errors

    known = revisions()
    revision = None
    try:
        found = connection.execute("SELECT to_regclass('tradewind.alembic_version')").fetchone()
        if found and found[0]:
            row = connection.execute("SELECT version_num FROM tradewind.alembic_version").fetchone()
            revision = str(row[0]) if row else None
    except errors.InsufficientPrivilege:
        raise Refused(
            f"“{connection.info.user}” has no rights in the database “{connection.info.dbname}”; "
            "ask the person who looks after it for an invitation."
        ) from None
    state: State
    if revision is None:
        state = "empty"
    elif revision == known[-1]:
        state = "current"
    else:
        state = "older" if revision in known else "newer"
    return SchemaStatus(state, revision, known[-1])


def require_current(found: SchemaStatus) -> None:
    if found.state == "newer":
        raise Refused(
            "This database was made by a newer Tradewind than this one; update Tradewind on this "
            "computer, then open it again."
        )
    if found.state != "current":
        raise Refused(
            "This database was made by an older Tradewind; its owner can bring it up to date with "
            "“tradewind db upgrade”."
        )


def upgrade(address: Address, tell: Callable[[str], None] = lambda _: None) -> SchemaStatus:
    """Bring the database up to this application, wholly or not at all; `address` is the owner's."""
    from alembic import command

    from core.access import policies

    tell("Bringing the database up to date…")
    with _locked(address) as (connection, config):
        found = status(_plain(connection))
        if found.state == "newer":
            require_current(found)
        if found.state != "current":
            connection.exec_driver_sql("CREATE SCHEMA IF NOT EXISTS tradewind")
            command.upgrade(config, "head")
            policies.apply(connection)
            connection.exec_driver_sql("SELECT tradewind.ensure_partitions()")
        return status(_plain(connection))


def settle(address: Address, logins: "Iterable[Login]") -> None:
    """After a restore: the rights as declared, and everybody's way in."""
    from core.access import policies
    from core.access.logins import bring_back

    with _locked(address) as (connection, _):
        policies.apply(connection)
        bring_back(connection, logins)


def differences(address: Address) -> list[object]:
    """What Alembic would still change for the tables to equal the models; empty when all is well."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from core.db import SCHEMA
    from core.models import Model

    with _locked(address) as (connection, _):
        context = MigrationContext.configure(
            connection,
            opts={
                "include_schemas": True,
                "version_table_schema": SCHEMA,
                "include_name": lambda name, kind, _: kind != "schema" or name == SCHEMA,
                "include_object": _is_ours,
                "compare_server_default": True,
            },
        )
        with warnings.catch_warnings():
            # WORKAROUND: SQLAlchemy 2.1 stumbles over its own note of a CHECK that is NOT VALID.
            warnings.filterwarnings("ignore", "Can't validate argument 'dialect_options'")
            return list(compare_metadata(context, Model.metadata))


def _is_ours(item: Any, name: str | None, kind: str, reflected: bool, _other: object) -> bool:
    # Partitions are made by the database itself, month by month.
    table = name if kind == "table" else getattr(getattr(item, "table", None), "name", None)
    return not (reflected and table and re.search(r"_\d{4}_\d{2}$", table))


@contextmanager
def _locked(address: Address) -> Iterator[tuple["Connection", "Config"]]:
    """One transaction of the owner's, in which nobody else upgrades."""
    from alembic.config import Config
    from sqlalchemy import NullPool, create_engine
    from sqlalchemy.exc import OperationalError

    from core.sharing.trial import explain

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = create_engine(
        "postgresql+psycopg://", connect_args=address.parameters(), poolclass=NullPool
    )
    try:
        with engine.begin() as connection:
            # Without a limit, one forgotten psql would hold up the upgrade, and the upgrade all else.
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s, %s)", UPGRADE_LOCK)
            config.attributes["connection"] = connection
            yield connection, config
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) == "55P03":
            raise Unavailable(
                "Somebody else is working in this database right now, so it could not be brought up "
                "to date; nothing was changed. Try again when the others have closed Tradewind."
            ) from error
        if error.orig is not None and (
            error.connection_invalidated or getattr(error.orig, "sqlstate", None) == "53100"
        ):
            raise Unavailable(explain(error.orig, address)) from error
        raise


def _plain(connection: "Connection") -> "PlainConnection[Any]":
    plain: PlainConnection[Any] = connection.connection.driver_connection  # type: ignore[assignment]
    return plain
