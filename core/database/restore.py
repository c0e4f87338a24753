"""Restoring: into a database of its own, proven there, and only then put in the old one's place."""

import subprocess
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.addresses import Address
from core.database import schema
from core.database.archive import PIECE, Manifest, opened_dump, verify
from core.database.connecting import connected
from core.database.programs import running
from core.database.rows import count_rows
from core.database.swap import beside, drop, maintenance, only_one, reopen, swap
from core.database.tunnel import plain
from core.errors import Cancelled, Refused, Unavailable

if TYPE_CHECKING:
    from psycopg import Connection

    from core.server.binaries import Binaries

# From this version on a server takes the planner's statistics back with the rows.
STATISTICS_SINCE = 180000
TRANSACTION_TIMEOUT_SINCE = 170000
UNKNOWN_SETTING = 'unrecognized configuration parameter "transaction_timeout"'


@dataclass(frozen=True, slots=True)
class Restored:
    manifest: Manifest
    # The database as it was before, kept under this name; None where there was none.
    kept_as: str | None


def restore(
    address: Address,
    file: Path,
    binaries: "Binaries",
    tell: Callable[[str], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Restored:
    """Put the backup's contents in the place of `address`'s database, which is kept aside."""
    tell("Checking the backup…")
    manifest = verify(file)
    if manifest.revision not in schema.revisions():
        raise Refused(f"{file.name} was made by a newer Tradewind; update Tradewind first.")
    fresh = beside(address.database, "restoring")
    with (
        connected(maintenance(address), autocommit=True) as server,
        only_one(server, address.database),
    ):
        reopen(server, address.database)
        drop(server, fresh)
        _make(server, fresh, address)
        try:
            _fill(address.at(fresh), file, manifest, binaries, tell, cancelled)
            tell("Checking what was restored…")
            _prove(address.at(fresh), manifest, file)
            schema.upgrade(address.at(fresh), tell)
            schema.settle(address.at(fresh), manifest.logins)
            kept_as = swap(server, address.database, fresh)
        except BaseException:
            drop(server, fresh)
            raise
    return Restored(manifest, kept_as)


def _make(server: "Connection[Any]", fresh: str, address: Address) -> None:
    from psycopg import errors, sql

    # The new database sorts and compares as the old one did, or as a new one would.
    like = server.execute(
        "SELECT datlocprovider::text, datcollate, datctype,"
        " coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale')"
        " FROM pg_database d WHERE datname IN (%s, 'template0') ORDER BY datname = %s DESC LIMIT 1",
        (address.database, address.database),
    ).fetchone() or ("c", "C", "C", None)
    provider, collate, ctype, locale = like
    options = [sql.SQL("LC_COLLATE {} LC_CTYPE {}").format(collate, ctype)]
    if provider == "b":
        options.append(
            sql.SQL("LOCALE_PROVIDER builtin BUILTIN_LOCALE {}").format(locale or "C.UTF-8")
        )
    elif provider == "i":
        options.append(sql.SQL("LOCALE_PROVIDER icu ICU_LOCALE {}").format(locale or "und"))
    try:
        server.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8' {}").format(
                sql.Identifier(fresh),
                sql.Identifier(address.role or address.user),
                sql.SQL(" ").join(options),
            )
        )
        server.execute(
            sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(fresh))
        )
    except errors.InsufficientPrivilege:
        raise Refused(
            f"{address.user} may not make databases on this server, and a restore needs a new one; "
            f"let an administrator run: ALTER ROLE {address.role or address.user} CREATEDB;"
        ) from None
    except errors.DiskFull as error:
        raise Unavailable(
            "The server's disk is full, so nothing was restored and nothing was changed."
        ) from error


def _fill(
    address: Address,
    file: Path,
    manifest: Manifest,
    binaries: "Binaries",
    tell: Callable[[str], None],
    cancelled: Callable[[], bool],
) -> None:
    # Rights are not restored but declared anew: on another server the roles have other names.
    arguments = ["--no-owner", "--no-acl", f"--dbname={address.database}"]
    if address.role:
        arguments.append(f"--role={address.role}")
    with connected(address) as connection:
        if not _keeps_statistics(connection):
            arguments.append("--no-statistics")
        # In one transaction, rows of tables made in it need no write-ahead log. An older server is
        # sent a setting it does not know, which would end that transaction.
        knows_all = connection.info.server_version >= TRANSACTION_TIMEOUT_SINCE
        if knows_all:
            arguments.append("--single-transaction")
        address = replace(address, password=connection.info.password)
    sent = 0
    with (
        plain(address) as door,
        opened_dump(file) as dump,
        running(
            binaries,
            "pg_restore",
            *arguments,
            door=door,
            stdin=subprocess.PIPE,
            tolerated=None if knows_all else UNKNOWN_SETTING,
        ) as program,
    ):
        assert program.stdin
        try:
            while piece := dump.read(PIECE):
                program.stdin.write(piece)
                sent += len(piece)
                tell(f"Restoring… {100 * sent // max(1, manifest.dump_bytes)} %")
                if cancelled():
                    raise Cancelled("The restore was cancelled; the database is as it was.")
            program.stdin.close()
        except (zipfile.BadZipFile, zlib.error) as error:
            raise Refused(f"{file.name} changed while it was being read.") from error


def _prove(address: Address, manifest: Manifest, file: Path) -> None:
    with connected(address, autocommit=True) as connection:
        found = schema.status(connection)
        if found.revision != manifest.revision:
            raise Refused(f"{file.name} does not hold the schema its manifest names.")
        # The server has counted what went in; only where that disagrees is it all read again.
        rows = _rows_written(connection)
        if rows != manifest.rows:
            rows = count_rows(connection)
        if rows != manifest.rows:
            tables = sorted(
                name
                for name in rows.keys() | manifest.rows.keys()
                if rows.get(name) != manifest.rows.get(name)
            )
            raise Refused(
                f"{file.name} did not give back every row ({', '.join(tables)}), so the database "
                "was left as it is."
            )
        if not _keeps_statistics(connection):
            connection.execute("ANALYZE")


def _keeps_statistics(connection: "Connection[Any]") -> bool:
    """Whether the planner's statistics came with the rows, which spares reading them all again."""
    return connection.info.server_version >= STATISTICS_SINCE


def _rows_written(connection: "Connection[Any]") -> dict[str, int]:
    return dict(
        connection.execute(
            "SELECT whole.relname, sum(pg_stat_get_tuples_inserted(part.relid))::bigint"
            " FROM pg_class whole, LATERAL (SELECT whole.oid AS relid WHERE whole.relkind = 'r'"
            "  UNION ALL SELECT relid FROM pg_partition_tree(whole.oid)"
            "   WHERE isleaf AND whole.relkind = 'p') part"
            " WHERE whole.relnamespace = to_regnamespace('tradewind')"
            " AND whole.relkind IN ('r', 'p') AND NOT whole.relispartition GROUP BY whole.relname"
        ).fetchall()
    )
