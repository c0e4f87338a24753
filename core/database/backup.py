"""A backup: one file that holds a dump of the database and a manifest that vouches for it."""

import hashlib
import json
import os
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from core.access.logins import gather
from core.addresses import Address
from core.database import schema
from core.database.archive import DUMP, FORMAT, MANIFEST, PIECE, Manifest
from core.database.connecting import connected
from core.database.programs import running
from core.database.rows import count_rows
from core.database.tunnel import plain
from core.disk import why
from core.errors import Cancelled, Refused, Unavailable
from core.version import VERSION

if TYPE_CHECKING:
    from core.server.binaries import Binaries


def back_up(
    address: Address,
    file: Path,
    binaries: "Binaries",
    tell: Callable[[str], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    administrator: Address | None = None,
) -> Manifest:
    """Write the backup beside `file`, then put it in its place in one step.

    Only where the server's administrator is at hand can people's ways in be taken along.
    """
    # Through a link to what it names; never in the place of a folder or a device.
    file = file.resolve()
    if file.exists() and not file.is_file():
        raise Refused(f"{file} is not a file that could be replaced by a backup; name another.")
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        # It holds everybody the agency knows, so nobody else on this computer may read it.
        part.touch(mode=0o600, exist_ok=False)
        manifest = _write(address, part, binaries, tell, cancelled, administrator)
        part.replace(file)
        _sync_folder(file.parent)
    except OSError as error:
        raise Unavailable(
            f"The backup could not be written to {file}: {why(error)}. "
            "Nothing was changed; choose another place and try again."
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return manifest


def _write(
    address: Address,
    part: Path,
    binaries: "Binaries",
    tell: Callable[[str], None],
    cancelled: Callable[[], bool],
    administrator: Address | None,
) -> Manifest:
    import psycopg

    tell("Counting what is there…")
    with (
        connected(address, autocommit=True) as connection,
        plain(address) as door,
        # Rows are counted and dumped as of the very same moment, whoever writes meanwhile.
        connection.transaction(),
    ):
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        (snapshot,) = connection.execute("SELECT pg_export_snapshot()").fetchone() or ("",)
        found = schema.status(connection)
        schema.require_current(found)
        rows = count_rows(connection)
        (size,) = connection.execute("SELECT pg_database_size(current_database())").fetchone() or (
            0,
        )
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            with archive.open(DUMP, "w", force_zip64=True) as target:
                # Wherever libpq found the password, its programs are given the same one.
                inside = replace(door, password=connection.info.password)
                length, digest = _dump(inside, binaries, snapshot, target, tell, cancelled)
            manifest = Manifest(
                format=FORMAT,
                application=VERSION,
                made_at=datetime.now(UTC).isoformat(timespec="seconds"),
                server=connection.info.parameter_status("server_version") or "",
                database=address.database,
                revision=found.revision or "",
                size=size,
                rows=rows,
                dump_bytes=length,
                dump_sha256=digest,
                logins=tuple(gather(connection, administrator)),
            )
            archive.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1))
        with part.open("rb") as written:
            os.fsync(written.fileno())
        if connection.info.transaction_status != psycopg.pq.TransactionStatus.INTRANS:
            raise Unavailable("The server ended the connection while the backup was being made.")
    return manifest


def _dump(
    door: Address,
    binaries: "Binaries",
    snapshot: str,
    target: IO[bytes],
    tell: Callable[[str], None],
    cancelled: Callable[[], bool],
) -> tuple[int, str]:
    digest, length = hashlib.sha256(), 0
    arguments = ["--format=custom", "--schema=tradewind", "--statistics", f"--snapshot={snapshot}"]
    if door.role:
        arguments.append(f"--role={door.role}")
    with running(binaries, "pg_dump", *arguments, door=door) as program:
        assert program.stdout
        while piece := program.stdout.read(PIECE):
            target.write(piece)
            digest.update(piece)
            length += len(piece)
            tell(f"Backing up… {length / 1e6:,.0f} MB")
            if cancelled():
                raise Cancelled("The backup was cancelled; no file was written.")
    return length, digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    # A rename is safe from a power cut only when the folder itself has reached the disk.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
