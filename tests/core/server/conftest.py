import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, LiteralString

import psycopg
import pytest

from core.addresses import Address
from core.server import processes
from core.server.binaries import available
from core.server.lifecycle import LocalServer, OpenServer
from tests.core.server.window import QUICK

Rows = list[tuple[Any, ...]]


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that another user can walk into, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="tw-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    for left in folder.rglob("postmaster.pid"):
        noted = processes.PidFile.read(left.parent)
        processes.stop(left.parent, at_once=True)
        if noted and Path(noted.sockets).name.startswith("tw-"):
            shutil.rmtree(noted.sockets, ignore_errors=True)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def made() -> Iterator[Callable[[Path, int], LocalServer]]:
    """Copies of a server of some version with a customer, stopped in order.

    Making one takes many times as long as copying it does.
    """
    store = Path(tempfile.mkdtemp(prefix="tw-", dir="/tmp"))
    store.chmod(0o755)

    def copy(folder: Path, major: int) -> LocalServer:
        programs = next(tree for tree in available("wheel") if tree.major == major)
        original = store / str(major)
        if not original.exists():
            with LocalServer(original, programs, settings=QUICK).open() as held:
                ask(held, "CREATE TABLE customers AS SELECT 1 AS id, 'Zoë' AS name")
        shutil.copytree(original, folder)
        return LocalServer(folder, programs, settings=QUICK)

    yield copy
    shutil.rmtree(store)


@pytest.fixture
def server(place: Path) -> LocalServer:
    """Nothing is there yet."""
    return LocalServer(place / "server", settings=QUICK)


@pytest.fixture
def closed(place: Path, made: Callable[[Path, int], LocalServer]) -> LocalServer:
    """A server with a customer, stopped in order."""
    return made(place / "server", 18)


@pytest.fixture
def opened(closed: LocalServer) -> Iterator[OpenServer]:
    with closed.open() as held:
        yield held


def connect(address: Address, **more: str) -> "psycopg.Connection[tuple[Any, ...]]":
    parameters: dict[str, Any] = address.parameters() | more
    return psycopg.connect(**parameters, autocommit=True)


def ask(opened: OpenServer, statement: LiteralString, *, administrator: bool = False) -> Rows:
    """What is answered to the owner, or to the server's administrator, on a connection of its own."""
    address = opened.server.administrator() if administrator else opened.address
    with connect(address) as connection:
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []


def kill_postmaster(server: LocalServer) -> int:
    pid = server.status().pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    return pid


def until(condition: Callable[[], object], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.005)
