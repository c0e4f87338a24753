"""Kill -9 of the window, of the server, or of both, at random moments; nothing may be lost.

    python -m tests.core.server.torture [ROUNDS [SEED]]

A window of its own commits numbers and says each one only when it is committed. After every kill
the next one opens the same folder, and has to find every number that was ever said.
"""

import os
import random
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from core.server import processes
from core.server.lifecycle import LocalServer
from tests.core.server.conftest import connect
from tests.core.server.window import ROOT


def write(folder: Path) -> None:
    opened = LocalServer(folder).open()
    print("open", flush=True)
    with connect(opened.address) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS numbers (number bigint PRIMARY KEY)")
        found = connection.execute("SELECT coalesce(max(number), 0) FROM numbers").fetchone()
        number = int(found[0]) if found else 0
        while True:
            number += 1
            connection.execute("INSERT INTO numbers VALUES (%s)", [number])
            print(number, flush=True)


def one_round(folder: Path, chance: random.Random) -> tuple[str, int]:
    """Let a window write for a moment, kill, and return what was killed and the last number said."""
    victim = chance.choice(["window", "server", "both"])
    command = [sys.executable, "-m", "tests.core.server.torture", "write", str(folder)]
    with (
        tempfile.TemporaryFile("w+") as output,
        subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.DEVNULL) as writer,
    ):
        # Some of the moments are in the middle of creating, starting or recovering.
        time.sleep(chance.uniform(0.2, 1.5))
        if victim in ("server", "both"):
            noted = processes.PidFile.read(folder / "data")
            if noted and processes.postmaster(folder / "data"):
                with suppress(ProcessLookupError):
                    os.kill(noted.pid, signal.SIGKILL)
        if victim == "server":
            with suppress(subprocess.TimeoutExpired):
                writer.wait(0.5)
        writer.kill()
        writer.wait()
        output.seek(0)
        said = [int(line) for line in output.read().split("\n")[:-1] if line.isdigit()]
    return victim, max(said, default=0)


def torture(folder: Path, rounds: int, seed: int) -> int:
    """Return how many numbers were said and found again."""
    chance = random.Random(seed)  # noqa: S311  Repeatable, not secret.
    highest = turn = 0
    # On a slow machine the first windows are killed before they have said anything.
    while turn < rounds or (not highest and turn < 10 * rounds):
        victim, said = one_round(folder, chance)
        highest = max(highest, said)
        began = time.monotonic()
        # Killed early, the first rounds may not have made the table yet.
        with LocalServer(folder).open() as opened:
            took = time.monotonic() - began
            with connect(opened.address) as connection:
                connection.execute("CREATE TABLE IF NOT EXISTS numbers (number bigint PRIMARY KEY)")
                row = connection.execute(
                    "SELECT count(*), coalesce(max(number), 0) FROM numbers"
                ).fetchone()
        assert row
        count, found = row
        assert count == found, f"round {turn}: a gap, {count} rows up to {found}"
        assert found >= highest, f"round {turn}: {highest} was committed, {found} is the last"
        highest = found
        print(
            f"{turn:3} killed {victim:6} {opened.how:8} in {took:.2f} s, {found} rows", flush=True
        )
        turn += 1
    return highest


def main() -> None:
    if sys.argv[1:2] == ["write"]:
        write(Path(sys.argv[2]))
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else secrets.randbelow(2**32)
    folder = Path(tempfile.mkdtemp(prefix="tw-torture-", dir="/tmp"))
    folder.chmod(0o755)
    print(f"seed {seed} in {folder}")
    highest = torture(folder / "server", rounds, seed)
    shutil.rmtree(folder)
    print(f"{rounds} rounds, {highest} rows, nothing lost")


if __name__ == "__main__":
    main()
