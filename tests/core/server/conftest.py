import os
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from core.server import processes
from core.server.lifecycle import LocalServer, OpenServer
from tests.core.server.window import QUICK

Rows = list[tuple[Any, ...]]


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that another user can walk into, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="tw-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    for data in folder.rglob("postmaster.pid"):
        processes.stop(data.parent, at_once=True)
    shutil.rmtree(folder)


@pytest.fixture
def server(place: Path) -> LocalServer:
    return LocalServer(place / "server", settings=QUICK)


@pytest.fixture
def opened(server: LocalServer) -> Iterator[OpenServer]:
    with server.open() as held:
        yield held


def ask(opened: OpenServer, statement: str, role: str | None = None) -> Rows:
    """What the database answers to the owner, or to the superuser, on a connection of its own."""
    address = opened.server.address(role=role) if role else opened.address
    with psycopg.connect(**address.parameters(), autocommit=True) as connection:
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
