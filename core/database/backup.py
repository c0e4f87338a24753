"""A backup: one file that holds a dump of the database and a manifest that vouches for it."""

import hashlib
import io
import json
import os
import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from core.access.logins import Login, gather
from core.addresses import Address
from core.database import schema
from core.database.connecting import connected
from core.database.tunnel import plain
from core.errors import Refused, Unavailable, UserError
from core.version import VERSION

if TYPE_CHECKING:
    from psycopg import Connection

    from core.server.binaries import Binaries

MANIFEST, DUMP = "manifest.json", "database.dump"
SUFFIX = ".tradewind"
FORMAT = 1
PIECE = 1 << 20
# From this version on a server gives its planner's statistics away, and takes them back.
STATISTICS_SINCE = 180000


class Cancelled(UserError):
    """The person changed their mind; nothing was left behind."""


@dataclass(frozen=True, slots=True)
class Manifest:
    format: int
    application: str
    made_at: str
    server: str
    database: str
    revision: str
    # Bytes the database took on the server: what a restore will need again.
    size: int
    rows: dict[str, int]
    dump_bytes: int
    dump_sha256: str
    # The people's ways in, which belong to the server and are in no dump.
    logins: tuple[Login, ...] = ()


def back_up(
    address: Address,
    file: Path,
    binaries: "Binaries",
    tell: Callable[[str], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Manifest:
    """Write the backup beside `file`, prove it readable, then put it in its place in one step."""
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        manifest = _write(address, part, binaries, tell, cancelled)
        part.replace(file)
        _sync_folder(file.parent)
    except OSError as error:
        raise Unavailable(
            f"The backup could not be written to {file}: {error.strerror}. "
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
                length, digest = _dump(door, binaries, snapshot, target, tell, cancelled)
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
                logins=tuple(gather(connection)),
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


def read_manifest(file: Path) -> Manifest:
    try:
        with zipfile.ZipFile(file) as archive:
            said = json.loads(archive.read(MANIFEST))
            if not isinstance(said, dict) or said.get("format", 0) > FORMAT:
                raise Refused(f"{file.name} was made by a newer Tradewind; update Tradewind first.")
            said["logins"] = tuple(Login(**login) for login in said.get("logins", ()))
            manifest = Manifest(**said)
            if archive.getinfo(DUMP).file_size != manifest.dump_bytes:
                raise Refused(f"{file.name} is damaged: its dump is not as long as it was written.")
            return manifest
    except FileNotFoundError:
        raise Refused(f"There is no file {file}.") from None
    except OSError as error:
        raise Unavailable(f"{file} cannot be read: {error.strerror}.") from error
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError):
        raise Refused(f"{file.name} is not a Tradewind backup, or it is damaged.") from None


@contextmanager
def opened_dump(file: Path) -> Iterator[IO[bytes]]:
    with zipfile.ZipFile(file) as archive, archive.open(DUMP) as dump:
        yield dump


def verify(file: Path) -> Manifest:
    """Read the whole file and prove that it is what was written."""
    manifest = read_manifest(file)
    digest = hashlib.sha256()
    try:
        with opened_dump(file) as dump:
            while piece := dump.read(PIECE):
                digest.update(piece)
    except (zipfile.BadZipFile, EOFError):
        digest = hashlib.sha256()
    if digest.hexdigest() != manifest.dump_sha256:
        raise Refused(f"{file.name} is damaged: its contents are not what was written into it.")
    return manifest


def count_rows(connection: "Connection[Any]") -> dict[str, int]:
    """Exact counts of every table of ours, partitions within their parent."""
    from psycopg import sql

    names = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('tradewind')"
        " AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname"
    ).fetchall()
    counts: dict[str, int] = {}
    for (name,) in names:
        query = sql.SQL("SELECT count(*) FROM tradewind.{}").format(sql.Identifier(name))
        (counts[name],) = connection.execute(query).fetchone() or (0,)
    return counts


@contextmanager
def running(
    binaries: "Binaries",
    program: str,
    *arguments: str,
    door: Address,
    stdin: int | None = None,
    tolerated: str | None = None,
) -> Iterator["subprocess.Popen[bytes]"]:
    """One of PostgreSQL's programs at work on `door`; its own words become the error's.

    A complaint with the words `tolerated` is none.
    """
    words = io.BytesIO()
    environment = {
        "PGHOST": door.host,
        "PGPORT": str(door.port),
        "PGUSER": door.user,
        "PGDATABASE": door.database,
        "PGPASSWORD": door.password or "",
        "PGSSLMODE": "disable",
        "PGCONNECT_TIMEOUT": "10",
    }
    process = binaries.launch(
        program,
        "--no-password",
        *arguments,
        environment=environment,
        stdin=subprocess.DEVNULL if stdin is None else stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr
    # Read beside the work: a full pipe of warnings would stop the program for ever.
    reader = threading.Thread(target=_collect, args=(process.stderr, words), daemon=True)
    reader.start()
    try:
        yield process
        code = process.wait()
        reader.join(5)
        if code and not _is_tolerable(words, tolerated):
            raise Unavailable(f"{program} failed: {_first_error(words)}")
    except BrokenPipeError:
        process.wait()
        reader.join(5)
        raise Unavailable(f"{program} failed: {_first_error(words)}") from None
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe:
                with suppress(OSError):
                    pipe.close()


def _collect(pipe: IO[bytes], words: io.BytesIO) -> None:
    with suppress(OSError, ValueError):
        words.writelines(pipe)


def _errors(words: io.BytesIO) -> list[str]:
    lines = words.getvalue().decode(errors="replace").splitlines()
    return [line.strip() for line in lines if "error:" in line or "FATAL" in line]


def _first_error(words: io.BytesIO) -> str:
    return (_errors(words) or words.getvalue().decode(errors="replace").splitlines() or ["?"])[0]


def _is_tolerable(words: io.BytesIO, tolerated: str | None) -> bool:
    errors = _errors(words)
    return bool(tolerated and errors and all(tolerated in error for error in errors))


def _sync_folder(folder: Path) -> None:
    # A rename is safe from a power cut only when the folder itself has reached the disk.
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
