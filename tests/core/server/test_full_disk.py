"""A small disk of its own, filled to the last byte."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from core.errors import Unavailable
from core.server.lifecycle import LocalServer, OpenServer
from tests.core.server.conftest import ask, connect, kill_postmaster
from tests.core.server.window import QUICK

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount a small disk"
)
FULL = r"^The disk that holds .* has too little room left \(0 MB\)\. Nothing is lost"


class Disk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.filler = folder / "holiday.mp4"

    def resize(self, megabytes: int) -> None:
        size = f"remount,size={megabytes}m"
        subprocess.run(["mount", "-o", size, str(self.folder)], check=True)

    def fill(self) -> None:
        with self.filler.open("ab", buffering=0) as file:
            for size in (1 << 20, 1 << 12):
                try:
                    while file.write(bytes(size)):
                        pass
                except OSError:
                    continue

    def make_room(self) -> None:
        self.filler.unlink()


@pytest.fixture
def disk(place: Path) -> Iterator[Disk]:
    folder = place / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=200m,mode=755", "tradewind", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting is not permitted here: {done.stderr.strip()}")
    yield Disk(folder)
    LocalServer(folder / "server").stop()
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def server(disk: Disk) -> LocalServer:
    # Small segments of the log would hide that a fresh one does not fit.
    return LocalServer(disk.folder / "server", settings=QUICK | {"min_wal_size": "32MB"})


def fill_the_database(opened: OpenServer) -> int:
    """Commit customers until the server can take no more; return the last that was committed."""
    last = 0
    with connect(opened.address) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS customers (id int, name text)")
        # Incompressible, so that the disk is soon full.
        insert = (
            "INSERT INTO customers SELECT %s, string_agg(sha512(random()::text::bytea)::text, '')"
            " FROM generate_series(1, 2000)"
        )
        try:
            while True:
                connection.execute(insert, [last + 1])
                last += 1
        except psycopg.OperationalError:
            return last


def test_nothing_half_made_is_left_on_a_full_disk(disk: Disk, server: LocalServer) -> None:
    disk.resize(20)
    with pytest.raises(
        Unavailable, match=r"^The disk that holds .* has too little room|could not be created"
    ):
        server.open()
    assert not list(server.folder.glob("data*"))
    disk.fill()
    with pytest.raises(Unavailable, match=FULL):
        server.open()
    disk.resize(200)
    disk.make_room()
    with server.open() as held:
        assert held.how == "created"


def test_a_start_on_a_full_disk_says_so_and_works_once_there_is_room(
    disk: Disk, server: LocalServer
) -> None:
    with server.open() as held:
        ask(held, "CREATE TABLE customers AS SELECT 1 AS id")
    disk.fill()
    with pytest.raises(Unavailable, match=FULL):
        server.open()
    assert not server.status().running
    disk.make_room()
    with server.open() as held:
        assert ask(held, "SELECT id FROM customers") == [(1,)]


def test_a_crash_on_a_full_disk_loses_nothing(disk: Disk, server: LocalServer) -> None:
    held = server.open()
    ask(held, "CREATE TABLE customers (id int, name text)")
    disk.fill()
    kill_postmaster(server)
    with pytest.raises(Unavailable, match=FULL):
        held.revive()
    disk.make_room()
    assert held.revive() == "started"
    assert ask(held, "SELECT count(*) FROM customers") == [(0,)]
    held.close()


def test_a_server_that_fills_the_disk_loses_nothing(disk: Disk, server: LocalServer) -> None:
    held = server.open()
    with disk.filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 60_000_000)
    last = fill_the_database(held)
    assert last
    disk.fill()
    # It has either stopped in a panic, which the next opening explains, or still answers.
    try:
        held.revive()
    except Unavailable as error:
        assert "too little room" in str(error)  # noqa: PT017  It need not be raised.
    disk.make_room()
    held.revive()
    assert ask(held, "SELECT count(*), max(id) FROM customers") == [(last, last)]
    held.close()
