"""The backup file: a zip of a dump and a manifest that vouches for it. Nothing in it is believed unseen."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from core.access.logins import Login
from core.disk import why
from core.errors import Refused, Unavailable

MANIFEST, DUMP = "manifest.json", "database.dump"
SUFFIX = ".tradewind"
FORMAT = 1
PIECE = 1 << 20
# Far more than the rows of any number of tables and the people of any agency need.
LARGEST_MANIFEST = 8 << 20


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


def read_manifest(file: Path) -> Manifest:
    from pydantic import TypeAdapter

    if file.exists() and not file.is_file():
        raise Refused(f"{file} is not a file.")
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
                raise ValueError("a manifest is small")
            said = json.loads(archive.read(MANIFEST))
            if (
                isinstance(said, dict)
                and isinstance(made := said.get("format"), int)
                and made > FORMAT
            ):
                raise Refused(f"{file.name} was made by a newer Tradewind; update Tradewind first.")
            manifest = TypeAdapter(Manifest).validate_python(said)
            if archive.getinfo(DUMP).file_size != manifest.dump_bytes:
                raise Refused(f"{file.name} is damaged: its dump is not as long as it was written.")
            return manifest
    except FileNotFoundError:
        raise Refused(f"There is no file {file}.") from None
    except OSError as error:
        raise Unavailable(f"{file} cannot be read: {why(error)}.") from error
    except (zipfile.BadZipFile, KeyError, RecursionError, RuntimeError, TypeError, ValueError):
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
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError):
        digest = hashlib.sha256()
    if digest.hexdigest() != manifest.dump_sha256:
        raise Refused(f"{file.name} is damaged: its contents are not what was written into it.")
    return manifest
