"""The window while 1,000,000 rows come in: how late a timer of its thread comes meanwhile.

Signed in as the owner of an agency, through the studio as a person does it: a file is looked at, its
rows are checked, and all of them are written.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from core.home import Home
from core.server.lifecycle import LocalServer
from desktop.switching import leave_features_alone
from tests.bench.run import measurement
from tests.bench.shell import rest, signed_in, until

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.imports.studio import Studio

ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
PARTS = ("heartbeat",)
BEAT_MS = 5
LONGEST = 600.0


def run(_part: str | None = None) -> Iterator[dict[str, object]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    leave_features_alone()
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        # The server may have an account of its own.
        Path(folder).chmod(0o711)
        home = Home(Path(folder) / "home").make()
        server = LocalServer(home.server).open()
        try:
            filling = [sys.executable, "-P", "-m", "tests.bench.shell", str(home.root), "0"]
            subprocess.run(filling, check=True)
            file = Path(folder) / "leads.csv"
            writing = [sys.executable, "-P", "-m", "tests.bench.import_window", str(file)]
            subprocess.run(writing, check=True)
            window = signed_in(app, home)
            window.show_screen("imports")
            rest(app, 3.0)
            view = window.view("imports")
            studio: Studio = getattr(view, "studio")
            getattr(view, "begin")()
            yield from _measured(app, studio, file)
            gone: list[bool] = []
            window.gone.connect(lambda: gone.append(True))
            window.close()
            until(app, lambda: bool(gone))
        finally:
            server.close()


def _measured(app: "QApplication", studio: "Studio", file: Path) -> Iterator[dict[str, object]]:
    written: list[int] = []
    studio.finished.connect(written.append)
    for name, begin, is_done in (
        ("is looked at", lambda: studio.look_at(file), lambda: _is_at(studio, studio.columns)),
        ("is checked", studio.next.click, lambda: _is_at(studio, studio.verdicts)),
        ("comes in", studio.next.click, lambda: bool(written)),
    ):
        began = time.perf_counter()
        delays = _beats(app, begin, is_done)
        took = time.perf_counter() - began
        print(f"a file of {ROWS:,} rows {name}: {took:.1f} s, {len(delays):,} beats", flush=True)
        title = f"heartbeat while a file of {ROWS:,} rows {name}"
        yield _of(f"{title}: p99 delay", sorted(delays)[int(len(delays) * 0.99)], 16)
        yield _of(f"{title}: longest delay", max(delays), 50)


def _is_at(studio: "Studio", page: object) -> bool:
    if trouble := studio.trouble.text():
        raise AssertionError(trouble)
    return studio.pages.currentWidget() is page


def _beats(
    app: "QApplication", begin: Callable[[], object], is_done: Callable[[], bool]
) -> list[float]:
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    delays: list[float] = []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        delays.append(max(0.0, now - last - BEAT_MS / 1000))
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(beat)
    timer.start()
    begin()
    end = time.perf_counter() + LONGEST
    while not is_done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if time.perf_counter() > end:
            raise TimeoutError
    timer.stop()
    return delays


def _of(name: str, seconds: float, goal: float) -> dict[str, object]:
    return measurement(name, seconds * 1000, "ms", goal=goal, of="value")


if __name__ == "__main__":
    from tests.bench import vendor

    vendor.write(Path(sys.argv[1]), ROWS)
