"""What the overview tells about server, database and backup; gathered off the GUI thread."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import UserError

if TYPE_CHECKING:
    from core.addresses import Address


@dataclass(frozen=True, slots=True)
class Facts:
    version: str
    since: datetime
    size: int


@dataclass(frozen=True, slots=True)
class LastBackup:
    file: Path
    made_at: datetime
    size: int


def look(address: "Address") -> Facts:
    from core.database.connecting import connected

    with connected(address, autocommit=True) as connection:
        found = connection.execute(
            "SELECT pg_postmaster_start_time(), pg_database_size(current_database())"
        ).fetchall()
        version = connection.info.parameter_status("server_version") or ""
    since, size = found[0]
    return Facts(version.split(" ")[0], since, size)


def last_backup(folder: Path, known: Path | None) -> LastBackup | None:
    """The newest backup among those in the home folder and the one last written elsewhere."""
    from core.database.archive import SUFFIX, read_manifest

    files = [*folder.glob(f"*{SUFFIX}")] if folder.is_dir() else []
    if known is not None and known not in files:
        files.append(known)
    found: LastBackup | None = None
    for file in files:
        try:
            # Its own word for when it was made: a copy has a younger date.
            made_at = datetime.fromisoformat(read_manifest(file).made_at)
        except UserError:
            continue
        if made_at.tzinfo is None:
            made_at = made_at.replace(tzinfo=UTC)
        if found is None or made_at > found.made_at:
            found = LastBackup(file, made_at, file.stat().st_size)
    return found
