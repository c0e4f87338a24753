"""One window for one home folder, whatever became of the one before."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.addresses import Address
from core.home import Home
from core.server.lifecycle import LocalServer
from desktop.shell.instance import Instance
from tests.conftest import open_folder

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from core.home import Home
from desktop.shell.instance import Instance
app = QCoreApplication([])
instance = Instance(Home(Path(sys.argv[1])))
assert instance.is_first()
instance.listen()
print("listening", flush=True)
app.exec()
"""


@contextmanager
def python(*arguments: str, home: Home) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | {"TRADEWIND_HOME": str(home.root)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def first(place: Home, qtbot: QtBot) -> Iterator[Instance]:
    instance = Instance(place)
    assert instance.is_first()
    instance.listen()
    yield instance
    instance.close()


def test_a_second_start_raises_the_first_window_and_ends(
    first: Instance, place: Home, qtbot: QtBot
) -> None:
    with (
        qtbot.waitSignal(first.asked_to_raise, timeout=30_000),
        python("-m", "desktop.main", home=place) as second,
    ):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0


def test_what_a_crash_left_behind_is_in_nobodys_way(place: Home, qtbot: QtBot) -> None:
    with python("-c", HOLDER, str(place.root), home=place) as crashed:
        assert crashed.stdout is not None
        assert crashed.stdout.readline() == "listening\n"
        other = Instance(place)
        assert not other.is_first()
        crashed.send_signal(signal.SIGKILL)
        crashed.wait()

    after = Instance(place)
    assert after.is_first()
    after.listen()
    with (
        qtbot.waitSignal(after.asked_to_raise, timeout=30_000),
        python("-m", "desktop.main", home=place) as second,
    ):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    after.close()


def test_two_homes_have_a_window_each(first: Instance) -> None:
    other = Instance(Home(open_folder()))
    assert other.is_first()
    other.close()


@pytest.mark.parametrize("how", ["option", "environment"])
def test_a_new_window_opens_beside_the_first_when_asked_for(
    how: str,
    first: Instance,
    place: Home,
    database: Address,
    choose: "object",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert callable(choose)
    choose(database)
    options = ["--new-window"] if how == "option" else []
    if how == "environment":
        monkeypatch.setenv("TRADEWIND_NEW_WINDOW", "1")
    with python("-m", "desktop.main", "--smoke", *options, home=place) as beside:
        said, _ = beside.communicate(timeout=60)
    assert beside.returncode == 0
    assert '"ok": true' in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal to end a window with")
def test_a_polite_kill_closes_the_window_and_stops_the_server(home: Home, qtbot: QtBot) -> None:
    with python("-m", "desktop.main", home=home) as running:
        log = home.logs / "window.log"
        qtbot.waitUntil(
            lambda: log.exists() and LocalServer(home.server).status().running, timeout=60_000
        )
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 0
    assert not LocalServer(home.server).status().running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal to end a window with")
def test_a_window_that_could_not_open_its_database_ends_without_a_fault(
    place: Home, choose: "object", qtbot: QtBot
) -> None:
    assert callable(choose)
    choose(Address("127.0.0.1", "tradewind", "somebody", port=1, password="x"))
    with python("-m", "desktop.main", home=place) as running:
        qtbot.waitUntil((place.logs / "window.log").exists, timeout=60_000)
        running.send_signal(signal.SIGTERM)
        # A fault while Python takes the widgets apart would be a signal's negative number.
        assert running.wait(60) == 0
