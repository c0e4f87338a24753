"""What Tradewind asks of the system, by the names of Debian's packages.

`dev.py` installs it for a checkout, `deb.py` writes it into the package: one list for both.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

# What Qt loads from the system.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What else the package leaves to the system: a newer system's drivers need its own, newer ones.
PACKAGED = (
    "libgcc-s1",
    "libssl3",
    "libstdc++6",
    "libuuid1",
    "libwayland-cursor0",
    "libwayland-egl1",
)
# Debian 13 and Ubuntu 24.04 renamed these when time_t grew to 64 bits.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64", "libssl3": "libssl3t64"}

# Without these, the tests that use them skip and say so.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "secret-tool": "libsecret-tools",
}
PACKAGE_PROGRAMS = {"objdump": "binutils", "strip": "binutils", "dpkg-deb": "dpkg"}


class Missing(Exception):
    """The system lacks something, and the message says how to get it."""


def needed_for(command: str) -> list[str]:
    """The packages without which a command of dev.py cannot work."""
    if not sys.platform.startswith("linux") or command == "check":
        return []
    missing = missing_libraries(LIBRARIES)
    if command == "package":
        missing += missing_programs(PACKAGE_PROGRAMS)
        library = str(sysconfig.get_config_var("INSTSONAME") or "")
        if sys.base_prefix == "/usr" and ".so" in library:
            # Debian's own Python runs without it; the packaged application does not.
            missing += missing_libraries({library: library.partition(".so")[0]})
    return sorted(set(missing))


def useful_for(command: str) -> list[str]:
    """The packages without which a command leaves something out."""
    if not sys.platform.startswith("linux") or command != "test":
        return []
    missing = missing_programs(TEST_PROGRAMS)
    if not any(Path("/usr/lib/postgresql").glob("*/bin/postgres")):
        missing.append("postgresql")
    return missing


def missing_libraries(libraries: Mapping[str, str]) -> list[str]:
    """The packages whose library does not load, found out by loading it."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_programs(programs: Mapping[str, str]) -> list[str]:
    return [package for program, package in programs.items() if not shutil.which(program)]


def install(packages: Sequence[str], purpose: str) -> None:
    """Install packages where that is allowed; raise Missing with the line that does it elsewhere."""
    if not shutil.which("apt-get"):
        names = ", ".join(packages)
        raise Missing(f"The system lacks {purpose}. By Debian's names: {names}.")
    by_hand = "apt-get install -y --no-install-recommends"
    become_root = _become_root()
    if become_root is None:
        names = " ".join(_names_here(packages))
        raise Missing(f"The system lacks {purpose}. Install it with:\n  sudo {by_hand} {names}")
    print(f"Installing {purpose}: {' '.join(packages)} …", file=sys.stderr, flush=True)
    if "postgresql" in packages:
        _start_no_server_of_debians(become_root)
    apt = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::http::Timeout=20"]
    with tempfile.TemporaryFile() as log:

        def run(*arguments: str) -> bool:
            done = subprocess.run(
                [*apt, *arguments], stdout=log, stderr=subprocess.STDOUT, check=False
            )
            return done.returncode == 0

        def install_them() -> bool:
            return run("install", "-y", "--no-install-recommends", *_names_here(packages))

        # Lists of packages that are empty or old are the usual reason for a failure.
        if install_them() or (run("update") and install_them()):
            return
        log.seek(0)
        last = log.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
    names = " ".join(_names_here(packages))
    raise Missing(f"apt-get could not install {purpose} ({last}). By hand:\n  {by_hand} {names}")


def _become_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if not shutil.which("sudo"):
        return None
    refused = subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode
    return None if refused else sudo


def _names_here(packages: Sequence[str]) -> list[str]:
    """The same packages by the names that this release of the system uses."""
    names = []
    for package in packages:
        renamed = RENAMED.get(package)
        if renamed:
            listed = subprocess.run(
                ["apt-cache", "pkgnames", renamed], capture_output=True, text=True, check=False
            )
            package = renamed if renamed in listed.stdout.split() else package  # noqa: PLW2901
        names.append(package)
    return names


def _start_no_server_of_debians(become_root: Sequence[str]) -> None:
    """Keep Debian's package from making and starting a cluster: the tests start their own."""
    wish = Path("/etc/postgresql-common/createcluster.conf")
    if not wish.exists():
        subprocess.run([*become_root, "mkdir", "-p", str(wish.parent)], check=True)
        subprocess.run(
            [*become_root, "tee", str(wish)],
            input=b"create_main_cluster = false\n",
            stdout=subprocess.DEVNULL,
            check=True,
        )
