"""A data folder and the files around it: how it is made, configured, started and stopped."""

import os
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from core.errors import Unavailable
from core.server import processes, sockets, troubles
from core.server.accounts import Account
from core.server.binaries import WINDOWS, Binaries, ProgramFailed
from core.server.configuration import HBA, INCLUDE, configuration
from core.server.turns import LOCK, Tell

SUPERUSER = "tradewind_admin"
# Crash recovery of a large log takes as long as it takes; this is only against waiting for ever.
PATIENCE = 3600
# How long the processes of a killed server may hold its shared memory before we give up.
ORPHANS = 30
LARGE_LOG = 4_000_000


class Cluster:
    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.folder = folder
        self.settings = settings
        self.data = folder / "data"
        self.log = folder / "log" / "postgres.log"
        self.password_file = folder / "password"

    @property
    def durable(self) -> bool:
        return self.settings.get("fsync") != "off"

    def is_absent(self) -> bool:
        """Whether there is no data yet. Anything that is there is never written over."""
        return not self.data.exists() or not any(self.data.iterdir())

    def major(self) -> int | None:
        """The major version of PostgreSQL that made the data."""
        if self.is_absent():
            return None
        try:
            return int((self.data / "PG_VERSION").read_text())
        except (FileNotFoundError, ValueError):
            raise Unavailable(
                f"{self.data} is not a folder of PostgreSQL's: move it away, or bring back the "
                "one that was there."
            ) from None

    def password(self) -> str | None:
        try:
            return self.password_file.read_text().strip() or None
        except FileNotFoundError:
            return None

    def running(self) -> bool:
        return processes.postmaster(self.data) is not None

    def make_folders(self, account: Account | None) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.log.parent.mkdir(mode=0o700, exist_ok=True)
        lock = self.folder / LOCK
        lock.touch(mode=0o600)
        if account:
            account.own(self.folder, self.log.parent, lock)

    def give_back(self, account: Account | None) -> None:
        """Data that root has copied here, from a backup say, belong to root."""
        if account and self.data.exists() and self.data.stat().st_uid == 0:
            account.own_tree(self.folder)

    # Making it

    def create(self, binaries: Binaries, account: Account | None) -> None:
        self._write_password(secrets.token_urlsafe(24), account)
        new = self.initialise(binaries, account)
        with suppress(FileNotFoundError):
            self.data.rmdir()
        new.rename(self.data)
        flush(self.folder)

    def initialise(self, binaries: Binaries, account: Account | None, *more: str) -> Path:
        """Make a complete data folder beside the real one, which only a renaming makes real."""
        self.sweep()
        # A name of its own: an initdb whose parent was killed may still be writing to the last.
        new = self.folder / f"data.new.{secrets.token_hex(4)}"
        provider = ["--locale=C" if sys.platform != "linux" else "--locale=C.UTF-8"]
        if binaries.major >= 17:
            provider = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        try:
            binaries.run(
                "initdb",
                *("-D", new, "-U", SUPERUSER, f"--pwfile={self.password_file}"),
                *("--auth=scram-sha-256", "--encoding=UTF8", *provider),
                *("--data-checksums", "--no-instructions", *more),
                *([] if self.durable else ["--no-sync"]),
                account=account,
                folder=self.folder,
            )
            self.write(new / "pg_hba.conf", HBA, account)
            said = (new / "postgresql.conf").read_text()
            self.write(new / "postgresql.conf", said + INCLUDE, account)
        except ProgramFailed as error:
            shutil.rmtree(new, ignore_errors=True)
            raise troubles.of_a_program(self.folder, "created", error.output) from error
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        return new

    def sweep(self) -> None:
        for left in self.folder.glob("data.new.*"):
            shutil.rmtree(left, ignore_errors=True)

    def reset_password(self, binaries: Binaries, account: Account | None) -> None:
        """Give the superuser a new password without knowing the old one, the server being down."""
        processes.clear_stale(self.data)
        self.configure(account)
        password = secrets.token_urlsafe(24)
        self._write_password(password, account)
        try:
            binaries.run(
                "postgres",
                *("--single", "-D", self.data, "postgres"),
                account=account,
                folder=self.folder,
                typed=f"ALTER ROLE {SUPERUSER} PASSWORD '{password}';\n",
            )
        except ProgramFailed as error:
            raise troubles.of_a_program(self.folder, "opened", error.output) from error

    def _write_password(self, password: str, account: Account | None) -> None:
        self.write(self.password_file, password + "\n", account)

    def write(self, path: Path, text: str, account: Account | None) -> None:
        """Replace a file at once and for good, readable by nobody else."""
        new = path.with_name(f"{path.name}.new")
        new.unlink(missing_ok=True)
        try:
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            if account:
                account.own(new)
            new.replace(path)
        except OSError:
            new.unlink(missing_ok=True)
            raise
        flush(path.parent)

    # Starting and stopping it

    def configure(self, account: Account | None) -> None:
        if sockets.ON_A_SOCKET:
            text = configuration(sockets.folder_for(self.folder, account), self.settings)
        else:
            text = configuration(sockets.free_port(), self.settings)
        path = self.folder / "tradewind.conf"
        # On a full disk an unchanged file must not stand in the way.
        if not path.exists() or path.read_text() != text:
            self.write(path, text, account)

    def start(self, binaries: Binaries, account: Account | None, tell: Tell) -> None:
        # An orderly end removes the pid file.
        crashed = processes.clear_stale(self.data)
        doing = "Recovering after a crash…" if crashed else "Starting the database…"
        tell(doing)
        self.sweep()
        if self.log.exists() and self.log.stat().st_size > LARGE_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        end = time.monotonic() + ORPHANS
        while True:
            self.configure(account)
            self.log.touch(mode=0o600)
            if account:
                account.own(self.log)
            said = self._try_to_start(binaries, account, lambda waited: still(tell, doing, waited))
            if said is None:
                return
            orphans = "pre-existing shared memory block" in said
            port_taken = WINDOWS and "could not create any TCP/IP sockets" in said
            if not (orphans or port_taken) or time.monotonic() > end:
                raise troubles.of_a_program(self.folder, "started", said)
            tell("Waiting for the last of the previous server to end…")
            time.sleep(0.2)

    def _try_to_start(
        self, binaries: Binaries, account: Account | None, meanwhile: Callable[[float], None]
    ) -> str | None:
        """Start the postmaster; None when it is ready, else what it said before it ended."""
        began, before = time.monotonic(), self.log.stat().st_size
        with (
            self.log.open("ab") as log,
            binaries.launch(
                "pg_ctl",
                *("start", "-w", "-t", PATIENCE, "-s", "-D", self.data, "-l", self.log),
                account=account,
                folder=self.folder,
                stdout=log,
                stderr=log,
            ) as starter,
        ):
            # The pid file is watched here too: pg_ctl looks ten times a second only, and where
            # the clock is set back in between it never believes that the server is ours.
            while starter.poll() is None and not self._is_ready():
                meanwhile(time.monotonic() - began)
                time.sleep(0.01)
            # From here it would only go on waiting; the postmaster is no child of it any more.
            starter.kill()
        # A start whose application was killed may have gone on by itself and won.
        since = time.monotonic() - began
        if processes.wait_until_ready(
            self.data, PATIENCE, lambda waited: meanwhile(since + waited)
        ):
            return None
        return self.log.read_bytes()[before:].decode(errors="replace")

    def _is_ready(self) -> bool:
        noted = processes.PidFile.read(self.data)
        return bool(noted and noted.status == processes.READY and self.running())

    def stop(self, binaries: Callable[[], Binaries]) -> None:
        noted = processes.PidFile.read(self.data)
        if not self.running():
            return
        if WINDOWS:
            # There are no signals; pg_ctl speaks to the postmaster through a named pipe.
            with suppress(ProgramFailed):
                binaries().run("pg_ctl", "stop", "-m", "fast", "-w", "-t", 60, "-D", self.data)
        else:
            processes.stop(self.data)
        if noted and noted.sockets and sockets.ON_A_SOCKET:
            with suppress(OSError):
                Path(noted.sockets).rmdir()


def still(tell: Tell, doing: str, waited: float) -> None:
    if waited >= 2:
        tell(f"{doing} ({waited:.0f} s)")


def flush(folder: Path) -> None:
    """Make a renaming in this folder survive a power cut."""
    if WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
