"""The start of the window, against a bare PySide6 window started in the same minute.

On 28 November 2026, on two cores that others kept three times as busy as they are: window shown 1.33 x,
first rows 2.99 (overview), 3.19 (leads), 3.23 (contacts); it was 1.73, 3.39, 4.05 and 3.90 that morning.
What a start is made of, in CPU time on such a machine: a bare window 110 to 120 ms, of which PySide's
import 75; ours 20 ms less for that (desktop/compiled.py) and 45 more for our own modules, the sidebar,
its icons, fonts and rules; then some 190 ms until the rows, 65 of them psycopg's import, which holds
Python's lock as everything else does: nothing that is begun sooner makes the whole any shorter.

What costs most without looking like it: naming a class of Qt's (PySide makes its enumerations in
Python: 14 ms for `Qt`, 4 for `QStyle`), a dataclass (0.4 ms, a NamedTuple 0.05), asking Qt for a widget
that it has made itself (`viewport()`: 13 ms once), garbage looked for before there can be any (6 ms).
Not done: the asynchronous half of psycopg imports all of asyncio (some 9 ms could be spared by having
only its locks and queues), and shortcuts of the sidebar could be told after the first paint (2 ms).
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo
from pydantic import SecretStr

from core.access.inputs import FoundAgency
from core.access.signing_in import found_agency
from core.addresses import Address
from core.database.opening import CHOSEN
from core.home import Home
from core.server.lifecycle import LocalServer

ROUNDS = 9
SCREENS = ("overview", "leads", "contacts")
FIRST_ROUNDS = 3

BARE = """
import json, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Window(QMainWindow):
    shown = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.shown:
            self.shown = True
            QTimer.singleShot(0, self.tell)
    def tell(self):
        print(json.dumps({"shell_shown_at": time.monotonic()}), flush=True)
        app.quit()
app = QApplication([])
window = Window()
window.setCentralWidget(QTableView())
window.resize(1180, 760)
window.show()
app.exec()
"""


def run() -> Iterable[dict[str, Any]]:
    first = [_first_run() for _ in range(FIRST_ROUNDS)]
    bare: list[float] = []
    shown: list[float] = []
    ready: dict[str, list[float]] = {screen: [] for screen in SCREENS}
    with _home() as home, LocalServer(home.server).open() as server:
        assert _start(_window(), home)["screen"] == "wizard"  # makes the database, and warms up
        person = _founder(server.address)
        _fill(person)
        for screen in SCREENS:
            # Compiles what was never shown before, as any installation is once it has been used.
            _start(_remembering(home, screen), home, person)
        # Alternating, so that a busy moment of the machine falls on both.
        for _ in range(ROUNDS):
            bare.append(_start([sys.executable, "-c", BARE], home)["shell_shown_at"])
            for screen in SCREENS:
                times = _start(_remembering(home, screen), home, person)
                assert times["screen"] == screen
                shown.append(times["shell_shown_at"])
                ready[screen].append(times["ready_at"])
    base = statistics.median(bare)
    yield _against("start: bare PySide6 window", base, base, None)
    yield _against("start: window shown", statistics.median(shown), base, 1.5)
    for screen, times_of in ready.items():
        name = f"start: first rows of the last view painted, {screen}"
        yield _against(name, statistics.median(times_of), base, 3.5)
    seconds = statistics.median(first) / 1000
    yield {
        "name": "start: first run, command to the wizard (initdb and migrations)",
        "value": round(seconds, 2),
        "unit": "s",
        "baseline": None,
        "ratio": None,
        "goal": 10,
        "met": seconds <= 10,
    }


def _against(name: str, value: float, base: float, goal: float | None) -> dict[str, Any]:
    ratio = value / base
    return {
        "name": name,
        "value": round(value, 1),
        "unit": "ms",
        "baseline": round(base, 1),
        "ratio": round(ratio, 2),
        "goal": goal,
        "met": None if goal is None else ratio <= goal,
    }


def _remembering(home: Home, screen: str) -> list[str]:
    """The window's command, with this one as the screen that was looked at last."""
    from PySide6.QtCore import QSettings

    kept = QSettings(str(home.window), QSettings.Format.IniFormat)
    kept.setValue("screen", screen)
    kept.sync()
    return _window()


def _fill(person: Address) -> None:
    with psycopg.connect(**person.parameters()) as connection:
        for table, name in (("leads", "company_name"), ("contacts", "last_name")):
            connection.execute(
                f"INSERT INTO tradewind.{table} (organization_id, {name}, first_name, email, city)"
                " SELECT tradewind.current_organization(), 'Name ' || g, 'Ann', g || '@x.example',"
                " 'Ulm' FROM generate_series(1, 10000) g".encode()
            )


def _window() -> list[str]:
    return [sys.executable, "-m", "desktop.main", "--smoke", "--new-window"]


def _first_run() -> float:
    with _home() as home:
        told = _start(_window(), home)
        assert told["screen"] == "wizard"
        return float(told["ready_at"])


def _founder(owner: Address) -> Address:
    """Somebody to start the window as: given directly, for a keyring is not on every machine."""
    entry = FoundAgency(
        agency_name="Harbour",
        first_name="Ada",
        last_name="Lovelace",
        email="ada@example.com",
        password=SecretStr("correct horse battery"),
    )
    return found_agency(owner, entry).address


def _start(command: list[str], home: Home, person: Address | None = None) -> dict[str, Any]:
    """Milliseconds from the start of the process to each of the moments it tells."""
    environment = os.environ | {"TRADEWIND_HOME": str(home.root)}
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop(CHOSEN, None)
    # No installation has it; with it nothing stays compiled, and a start takes 60 ms longer.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if person is not None:
        environment[CHOSEN] = make_conninfo(**person.parameters())
    began = time.monotonic()
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told = json.loads(ended.stdout.splitlines()[-1])
    moments = {name: (at - began) * 1000 for name, at in told.items() if name.endswith("_at")}
    return {"screen": told.get("screen"), **moments}


@contextmanager
def _home() -> Iterator[Home]:
    # Below a folder that the server's own user can enter when this runs as root.
    folder = Path(tempfile.mkdtemp(prefix="tw-bench-"))
    folder.chmod(0o711)
    try:
        yield Home(folder)
    finally:
        LocalServer(Home(folder).server).stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    for line in run():
        print(json.dumps(line))
