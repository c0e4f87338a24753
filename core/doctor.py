"""What Tradewind stands on, on this computer: server, versions, disk, keyring, clock."""

import os
import shutil
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.addresses import is_local
from core.database.opening import CHOSEN, chosen_address, local_server
from core.errors import UserError
from core.findings import Finding
from core.home import Home
from core.version import VERSION

if TYPE_CHECKING:
    from core.addresses import Address

# Below this a busy day's write-ahead log alone may fill the disk.
LOW_DISK = 1 << 30
CLOCK_TOLERANCE = 5.0
_STATES = {
    "current": "It is up to date.",
    "older": "It was made by an older Tradewind and needs an upgrade.",
    "newer": "It was made by a newer Tradewind than this one.",
    "empty": "There is nothing in it yet.",
}


def examine(home: Home) -> list[Finding]:
    """Look, and change nothing: a server that does not run is not started."""
    findings = [Finding("application", True, f"Tradewind {VERSION} ({_python()}).")]
    findings.append(_folder(home))
    findings.append(_disk(home))
    findings += _shared() if os.environ.get(CHOSEN) else _local(home)
    findings.append(_keyring())
    return findings


def _python() -> str:
    import platform

    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def _folder(home: Home) -> Finding:
    if not home.root.exists():
        return Finding("folder", True, f"{home.root} will be made at the first start.")
    writable = os.access(home.root, os.W_OK)
    said = f"Everything is kept in {home.root}."
    return Finding("folder", writable, said if writable else f"{home.root} cannot be written to.")


def _disk(home: Home) -> Finding:
    place = home.root
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    return Finding("disk", free >= LOW_DISK, f"{free / 1e9:,.1f} GB free on the disk of {place}.")


def _local(home: Home) -> list[Finding]:
    server = local_server(home)
    try:
        programs = Finding("programs", True, f"PostgreSQL {server.programs.version}.")
    except UserError as error:
        return [Finding("programs", False, str(error))]
    try:
        found = server.status()
    except UserError as error:
        return [programs, Finding("server", False, str(error))]
    if not found.running:
        said = "The local server is not running; it starts with the window."
        if not found.data_major:
            said = "The local server is not made yet."
        return [programs, Finding("server", None, said)]
    findings = [programs, Finding("server", True, f"The local server runs (pid {found.pid}).")]
    try:
        findings += _database(server.address())
    except UserError as error:
        findings.append(Finding("database", False, str(error)))
    return findings


def _shared() -> list[Finding]:
    try:
        address = chosen_address()
        assert address
        return _database(address)
    except UserError as error:
        return [Finding("server", False, str(error))]


def _database(address: "Address") -> list[Finding]:
    from core.database import schema
    from core.database.connecting import connected

    with connected(address, autocommit=True) as connection:
        version = connection.info.parameter_status("server_version")
        encrypted = connection.pgconn.ssl_in_use
        asked = time.time()
        (now,) = connection.execute("SELECT clock_timestamp()").fetchone() or (None,)
        took = time.time() - asked
        found = schema.status(connection)
    assert isinstance(now, datetime)
    ahead = (now - datetime.fromtimestamp(asked + took / 2, UTC)).total_seconds()
    return [
        Finding(
            "database",
            found.state == "current",
            " ".join((_where(address, encrypted), f"PostgreSQL {version}.", _STATES[found.state])),
        ),
        Finding(
            "clock",
            abs(ahead) <= CLOCK_TOLERANCE + took,
            f"The server's clock and this computer's differ by {abs(ahead):.1f} s.",
        ),
    ]


def _where(address: "Address", encrypted: bool) -> str:
    if is_local(address.host):
        return f"The database “{address.database}” is on this computer."
    if encrypted:
        return f"The database “{address.database}” is on “{address.host}”, over an encrypted line."
    return f"The database “{address.database}” is on “{address.host}”, over an open line."


def _keyring() -> Finding:
    from core.sharing import passwords

    try:
        return Finding("keyring", True, f"Passwords are kept by {passwords.keyring_name()}.")
    except UserError as error:
        # The local server needs none, so a machine without a keyring is not broken.
        return Finding("keyring", None, str(error))
