"""The pid file of a data folder, and whether the process it names is really our postmaster."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import Unavailable

if TYPE_CHECKING:
    import psutil

READY = "ready"


@dataclass(frozen=True, slots=True)
class PidFile:
    pid: int
    port: int
    sockets: str
    status: str

    @classmethod
    def read(cls, data: Path) -> "PidFile | None":
        """What the file says; None where there is none, or a power cut left half of it."""
        try:
            lines = path(data).read_text(errors="replace").splitlines()
        except FileNotFoundError:
            return None
        lines += [""] * (8 - len(lines))
        try:
            # In single-user mode the pid is written as a negative number.
            return cls(abs(int(lines[0])), int(lines[3] or 0), lines[4], lines[7].strip())
        except ValueError:
            return None


def path(data: Path) -> Path:
    return data / "postmaster.pid"


def postmaster(data: Path) -> "psutil.Process | None":
    """The live postmaster of this very data folder.

    A pid may by now belong to anybody, so the process has to be called postgres and has to have
    been started on our folder. What cannot be seen is never taken for dead: two postmasters on
    one folder would destroy it.
    """
    noted = PidFile.read(data)
    return _judged(noted.pid, data) if noted else None


def _judged(pid: int, data: Path) -> "psutil.Process | None":
    import psutil

    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return None
        if not process.name().lower().startswith("postgres"):
            return None
        ours = os.path.normcase(data)
        return process if ours in map(os.path.normcase, process.cmdline()) else None
    except (psutil.NoSuchProcess, ValueError):
        return None
    except psutil.AccessDenied:
        raise Unavailable(
            f"Whether process {pid} is the server of {data} cannot be seen from this account; "
            "end that process, or start Tradewind as the user it belongs to."
        ) from None


def clear_stale(data: Path) -> bool:
    """Remove a pid file PostgreSQL itself would stumble over; tell whether one was left behind.

    Only for a data folder without a live postmaster. PostgreSQL copes with a dead pid, and then
    also looks for the shared memory of whoever is left; it refuses a pid that somebody else has
    by now, and an empty file.
    """
    import psutil

    left = path(data)
    if not left.exists():
        return False
    noted = PidFile.read(data)
    if noted is None or psutil.pid_exists(noted.pid):
        left.unlink(missing_ok=True)
    return True


def wait_until_ready(
    data: Path, patience: float, meanwhile: Callable[[float], None] = lambda waited: None
) -> bool:
    """Wait for a starting postmaster; False if it has gone, or is stopping and then goes."""
    began = time.monotonic()
    while postmaster(data):
        noted = PidFile.read(data)
        if noted and noted.status == READY:
            return True
        waited = time.monotonic() - began
        if waited > patience:
            raise Unavailable(
                f"The local server has not become ready within {patience / 60:.0f} minutes; "
                f"its log is in {data.parent / 'log'}."
            )
        meanwhile(waited)
        time.sleep(0.02)
    return False


def stop(data: Path, patience: float = 60, *, at_once: bool = False) -> None:
    """End the postmaster of this data folder in order: its clients are sent away, nothing is lost.

    Signalled here rather than by pg_ctl, which would signal whatever pid it finds in the file.
    """
    import signal

    end = time.monotonic() + patience
    process = postmaster(data)
    if process:
        process.send_signal(signal.SIGQUIT if at_once else signal.SIGINT)
    # Judged anew each time: a dead one may stay a zombie where nobody reaps, as in a container.
    while process and _judged(process.pid, data):
        if time.monotonic() > end:
            raise Unavailable(
                f"The local server did not stop within {patience:.0f} seconds; "
                f"its log is in {data.parent / 'log'}."
            )
        time.sleep(0.005)
