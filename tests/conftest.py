"""One embedded server for the whole run, one migrated template per worker, a clone per test."""

import atexit
import gc
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("LC_ALL", "C.UTF-8")
os.environ.pop("TRADEWIND_SERVER", None)
os.environ.pop("TRADEWIND_HOME", None)

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.addresses import Address
from core.database import schema
from core.home import Home
from core.server.lifecycle import LocalServer, OpenServer
from tests.support.administration import know

# A test's server may forget everything in a power cut; the product's may not.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
# What the whole run needs, and something to spare.
ROOM = 4 << 30


_tests = itertools.count(1)


@pytest.fixture(autouse=True)
def _cleared_away() -> Iterator[None]:
    """By this thread, as in the application: were another one to take a widget apart, each could wait
    for the other for ever.
    """
    gc.disable()
    yield
    gc.collect(1 if next(_tests) % 50 else 2)


def open_folder(prefix: str = "tw-") -> Path:
    """A fresh folder that the server's own user can reach as well (pytest's tmp_path is closed)."""
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=_all_folders()))
    folder.chmod(0o711)
    return folder


@cache
def _all_folders() -> Path:
    """Windows write down where they stood when they are gone, into folders that were taken away."""
    folder = Path(tempfile.mkdtemp(prefix="tw-"))
    folder.chmod(0o711)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@pytest.fixture
def folder() -> Iterator[Path]:
    made = open_folder()
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """An untouched home; whatever local server a test starts in it is stopped afterwards."""
    monkeypatch.setenv("TRADEWIND_HOME", str(folder))
    yield Home(folder)
    LocalServer(Home(folder).server).stop()


@pytest.fixture(scope="session")
def server() -> Iterator[OpenServer]:
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    shared = _in_memory() / f"tw-tests-{run[:12]}"
    shared.mkdir(mode=0o711, exist_ok=True)
    # The workers meet in one folder; whoever comes first makes the server, the last one stops it.
    opened = know(LocalServer(shared / "server", settings=FAST).open())
    yield opened
    if opened.close():
        shutil.rmtree(shared, ignore_errors=True)


def _in_memory() -> Path:
    """Where files cost nothing: a database of a test's own is some seven hundred of them."""
    memory = Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM:
        return memory
    return Path(tempfile.gettempdir())


@pytest.fixture(scope="session")
def template(server: OpenServer, worker_id: str) -> Address:
    address = server.address.at(f"template_{worker_id}")
    with _maintenance(server) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(
                sql.Identifier(address.database), sql.Identifier(str(address.role))
            )
        )
    schema.upgrade(address)
    return address


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))


@pytest.fixture
def fresh_database(server: OpenServer, worker_id: str) -> Iterator[Callable[..., Address]]:
    """Makes databases that go away with the test: `like=None` makes an empty one."""
    made: list[str] = []

    def make(like: Address | None = None) -> Address:
        name = f"t_{worker_id}_{os.getpid()}_{next(_numbers)}"
        source = sql.SQL("TEMPLATE {} STRATEGY file_copy").format(
            sql.Identifier(like.database if like else "template0")
        )
        with _maintenance(server) as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {} {}").format(
                    sql.Identifier(name), sql.Identifier(str(server.address.role)), source
                )
            )
        made.append(name)
        return replace(server.address, database=name)

    yield make
    with _maintenance(server) as connection:
        for (name,) in connection.execute(
            "SELECT datname FROM pg_database d WHERE EXISTS ("
            "SELECT FROM unnest(%s::text[]) made WHERE starts_with(d.datname, made))",
            (made,),
        ).fetchall():
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )


@pytest.fixture
def database(fresh_database: Callable[..., Address], template: Address) -> Address:
    """A migrated database of the test's own, for code that commits."""
    return fresh_database(like=template)


@pytest.fixture
def sessions(template: Address) -> Iterator[sessionmaker[Session]]:
    """Sessions inside one transaction that the test's end rolls back."""
    engine = db.engine(template)
    with engine.connect() as connection, connection.begin() as outer:
        yield sessionmaker(connection, join_transaction_mode="create_savepoint")
        outer.rollback()
    engine.dispose()


@pytest.fixture
def session(sessions: sessionmaker[Session]) -> Iterator[Session]:
    with sessions() as session:
        yield session


def _maintenance(server: OpenServer) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(autocommit=True, **server.server.administrator().parameters())


_numbers = iter(range(10**9))
