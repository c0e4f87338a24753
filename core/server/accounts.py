"""The ordinary account that PostgreSQL runs as when the application runs as root.

PostgreSQL refuses to run as root. The account can enter only what is open to it, and what is
closed is not opened: the programs are lent the one capability of walking through instead.
"""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import Unavailable

NAME = "tradewind"
CAPABILITY = "dac_read_search"
_CAPABILITY_BIT = 2


@dataclass(frozen=True, slots=True)
class Account:
    uid: int
    gid: int

    def own(self, *paths: Path) -> None:
        for path in paths:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def own_tree(self, folder: Path) -> None:
        self.own(folder, *folder.rglob("*"))

    def closed(self, folder: Path) -> Path | None:
        """The first folder on the way that the account cannot enter."""
        for step in (*reversed(folder.parents), folder):
            try:
                seen = step.stat()
            except FileNotFoundError:
                return None
            if seen.st_uid == self.uid:
                entry = 0o100
            elif seen.st_gid == self.gid:
                entry = 0o010
            else:
                entry = 0o001
            if not seen.st_mode & entry:
                return step
        return None

    def launch(self, *folders: Path) -> tuple[list[str], dict[str, Any]]:
        """What to put before a command, and what to tell Popen, so that it runs as the account."""
        closed = next((step for folder in folders if (step := self.closed(folder))), None)
        if closed is None:
            return [], {"user": self.uid, "group": self.gid, "extra_groups": []}
        setpriv = shutil.which("setpriv")
        if not setpriv or not _may_lend():
            raise Unavailable(
                f"PostgreSQL does not run as root, and the account it is to run as cannot enter "
                f"{closed}: choose another folder with TRADEWIND_HOME (and install Tradewind "
                f"outside of {closed}), or start Tradewind as an ordinary user."
            )
        lend = [f"--inh-caps=+{CAPABILITY}", f"--ambient-caps=+{CAPABILITY}"]
        who = [f"--reuid={self.uid}", f"--regid={self.gid}", "--clear-groups"]
        return [setpriv, *who, *lend], {}


def needed_for(folder: Path) -> Account | None:
    """The account to run as, or None where the application itself is an ordinary user."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    # Root opening the folder of an ordinary user must leave it usable to that user.
    if folder.exists() and (owner := folder.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid)
    return _system_account()


def open_way(root: Path, account: Account) -> None:
    """Let the account walk through our own folder; nobody can list it even then."""
    seen = root.stat()
    if seen.st_uid == 0 and root != Path.home() and account.closed(root) == root:
        root.chmod(seen.st_mode | 0o001)


def _system_account() -> Account:
    if found := _look_up():
        return found
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    command = [useradd or "useradd", "--system", "--user-group", "--no-create-home"]
    command += ["--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", NAME]
    for _ in range(20):
        if not useradd:
            break
        done = subprocess.run(command, capture_output=True, check=False)
        # It may have failed because another start, in another home, has just made the account.
        if found := _look_up():
            return found
        if b"lock" not in done.stderr:
            break
        time.sleep(0.1)
    raise Unavailable(
        f"PostgreSQL does not run as root, and the system account “{NAME}” for it could not be "
        "made: make it with “useradd --system tradewind”, or start Tradewind as an ordinary user."
    )


def _look_up() -> Account | None:
    import pwd

    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        return None
    return Account(entry.pw_uid, entry.pw_gid)


def _may_lend() -> bool:
    """Whether this process has the capability; in a container even root may lack it."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return False
    effective = next((line.split()[1] for line in lines if line.startswith("CapEff:")), "0")
    return bool(int(effective, 16) >> _CAPABILITY_BIT & 1)
