"""Where clients meet the local server: a private folder with a short name, or a loopback port."""

import hashlib
import os
import socket
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from core.errors import Unavailable
from core.server.accounts import Account

PORT = 5432
# The address of a Unix socket has 104 bytes on macOS, its closing zero among them.
LONGEST = 103


def folder_for(server: Path, account: Account | None) -> Path:
    """Make the private folder for the server's socket, and sweep away what a dead one left."""
    owner = account.uid if account else os.getuid()
    digest = hashlib.sha256(f"{owner}:{server}".encode(errors="surrogateescape")).hexdigest()
    for base in _bases(account):
        folder = base / f"tw-{digest[:8]}"
        if len(os.fsencode(folder / f".s.PGSQL.{PORT}")) > LONGEST:
            continue
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        if not _is_private(folder, owner):
            # Somebody else has taken the name, in a folder where everybody may write.
            folder = Path(tempfile.mkdtemp(prefix="tw-", dir=base))
        if account:
            account.own(folder)
        folder.chmod(0o700)
        sweep(folder)
        return folder
    raise Unavailable("There is no folder for temporary files that has a short enough name.")


def sweep(folder: Path) -> None:
    # PostgreSQL refuses a socket whose lock file names a pid that somebody else has by now, or
    # that a killed pg_upgrade's server has left. The folder is private, so all of it is ours.
    for left in folder.glob(".s.PGSQL.*"):
        left.unlink(missing_ok=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _bases(account: Account | None) -> Iterator[Path]:
    # Below XDG_RUNTIME_DIR nobody but the user can enter, so not the account we run as either.
    offered = [] if account else [os.environ.get("XDG_RUNTIME_DIR", "")]
    for name in (*offered, tempfile.gettempdir(), "/tmp"):  # noqa: S108  A folder of ours below it.
        base = Path(name)
        if base.is_absolute() and os.access(base, os.W_OK | os.X_OK):
            if account and account.closed(base):
                continue
            yield base


def _is_private(folder: Path, owner: int) -> bool:
    seen = folder.lstat()
    # Where we run as root, root itself made the folder and may have been killed before giving it.
    return stat.S_ISDIR(seen.st_mode) and seen.st_uid in (owner, os.getuid())


ON_A_SOCKET = sys.platform != "win32"
