"""The window around the screens: memory while idle, the palette's answers, opening each screen.

Signed in as the owner of an agency with 1,000,000 leads; 500 actions stand in the register.
"""

import os
import statistics
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

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.shell.palette.palette import Palette
    from desktop.shell.window import Window

ROWS, ACTIONS = int(os.environ.get("BENCH_ROWS", "1000000")), 500
PASSWORD, EMAIL = "correct horse battery", "ada@example.com"
TYPED = ("ne", "new", "acti", "action 417", "kab", "show", "le", "undo")
WORDS = ("ke", "kestrel", "kestrel 4", "zenith", "common", "nobody")
LONGEST = 60.0
PARTS = ("memory", "palette", "screens")
# By then nobody has touched anything for long enough, and what is not needed is given back.
AT_REST = 25.0


def run(part: str | None = None) -> Iterator[dict[str, object]]:
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
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
            # In another process: what founding and filling needs is no part of a window's memory.
            filling = [sys.executable, "-P", "-m", "tests.bench.shell", str(home.root)]
            subprocess.run(filling, check=True)
            window = signed_in(app, home)
            rest(app, 3.0)
            if part in (None, "memory"):
                yield from _memory(app, window)
            if part in (None, "palette"):
                yield from _palette(app, window)
            if part in (None, "screens"):
                yield from _screens(app, window)
            gone: list[bool] = []
            window.gone.connect(lambda: gone.append(True))
            window.close()
            until(app, lambda: bool(gone))
        finally:
            server.close()


def fill(home: Home, rows: int = ROWS) -> None:
    """Found the agency and give it so many leads."""
    import psycopg
    from pydantic import SecretStr

    from core.access.inputs import FoundAgency
    from core.access.signing_in import found_agency
    from core.database import schema
    from tests.support.administration import know, superuser

    with know(LocalServer(home.server).open()) as server:
        address = server.address
        schema.upgrade(address)
        entry = FoundAgency(
            agency_name="Harbour",
            first_name="Ada",
            last_name="Lovelace",
            email=EMAIL,
            password=SecretStr(PASSWORD),
        )
        signed = found_agency(address, entry)
        assert signed.seat is not None
        with psycopg.connect(autocommit=True, **superuser(address).parameters()) as connection:
            # As at a restore: the journal keeps nothing of it, and no trigger runs a million times.
            connection.execute("SET session_replication_role = replica")
            connection.execute(
                "INSERT INTO tradewind.leads (organization_id, company_name, first_name, last_name, email)"
                " SELECT %s, (ARRAY['Kestrel', 'Zenith', 'Marble', 'Cedar'])[1 + g %% 4]"
                " || ' ' || g %% 5000, 'Ann', 'Common', 'p' || g || '@example.com'"
                " FROM generate_series(1, %s) g",
                (signed.seat.organization_id, rows),
            )
            connection.execute("VACUUM ANALYZE tradewind.leads")


def signed_in(app: "QApplication", home: Home) -> "Window":
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from desktop.access.gate import AccessGate
    from desktop.access.screen import make_gate
    from desktop.app import SCREENS
    from desktop.shell.preferences import Preferences
    from desktop.shell.shell import Shell
    from desktop.shell.theme import Theme
    from desktop.shell.tidying import Tidying
    from desktop.shell.window import Window

    preferences = Preferences(home)
    shell = Shell(home, Theme(app, preferences.theme), preferences)
    window = Window(shell, SCREENS, make_gate)
    # As in the application: nothing else looks through memory.
    Tidying(shell, window)
    window.resize(1366, 768)
    asked: list[str] = []
    shell.asked.connect(asked.append)
    window.show()
    window.open()
    until(app, lambda: bool(asked))
    assert isinstance(window.gate, AccessGate)
    page = window.gate.sign_in
    page.email.fill(EMAIL)
    page.password.line.setText(PASSWORD)
    QTest.keyClick(page.password.line, Qt.Key.Key_Return)
    until(app, lambda: window.shown_view() is not None)
    return window


def _palette(app: "QApplication", window: "Window") -> Iterator[dict[str, object]]:
    from desktop.shell.actions import Action, Section

    window.offered.register.add(
        window,
        [
            Action(f"bench.{n}", f"Action {n}", Section.EDIT, lambda: None)
            for n in range(ACTIONS - len(window.offered.actions()))
        ],
    )
    palette = window.offered.palette
    opened = []
    for _ in range(9):
        began = time.perf_counter()
        window.offered.open_palette()
        palette.grab()
        opened.append((time.perf_counter() - began) * 1000)
        palette.leave()
    name = f"palette over {ACTIONS} actions and {ROWS:,} records"
    yield _of(f"{name}: opened and painted", statistics.median(opened), 100)
    window.offered.open_palette()
    firsts = [_first(palette, typed) for typed in TYPED for _ in range(3)]
    yield _of(f"{name}: first answers painted, median", statistics.median(firsts), 100)
    yield _of(f"{name}: first answers painted, worst", max(firsts), 100)
    for words in WORDS:
        times = [_found(app, palette, words) for _ in range(3)]
        yield _of(f"{name}: records for “{words}”", statistics.median(times))
    palette.leave()


def _screens(app: "QApplication", window: "Window") -> Iterator[dict[str, object]]:
    for screen in window.sidebar.entries:
        began = time.perf_counter()
        window.show_screen(screen)
        window.grab()
        shown = (time.perf_counter() - began) * 1000
        rest(app, 1.0)
        again = []
        for _ in range(3):
            window.show_screen("overview")
            app.processEvents()
            began = time.perf_counter()
            window.show_screen(screen)
            window.grab()
            again.append((time.perf_counter() - began) * 1000)
        yield _of(f"screen “{screen}”: shown for the first time", shown)
        yield _of(f"screen “{screen}”: shown again", statistics.median(again), 100)


def _memory(app: "QApplication", window: "Window") -> Iterator[dict[str, object]]:
    """Of the process that has this window and little else in it."""
    rest(app, AT_REST)
    yield _held("idle window: resident memory")
    for screen in window.sidebar.entries:
        window.show_screen(screen)
        window.grab()
        rest(app, 1.0)
    yield _held("every screen opened: resident memory")
    rest(app, AT_REST)
    yield _held("idle window, every screen opened: resident memory")


def _held(name: str) -> dict[str, object]:
    import psutil

    held = psutil.Process().memory_info().rss / 2**20
    return measurement(name, held, "MiB", goal=250, of="value")


def _first(palette: "Palette", typed: str) -> float:
    palette.line.setText(typed)
    began = time.perf_counter()
    palette.line.textEdited.emit(typed)
    palette.grab()
    return (time.perf_counter() - began) * 1000


def _found(app: "QApplication", palette: "Palette", typed: str) -> float:
    palette.line.setText(typed)
    began = time.perf_counter()
    palette.line.textEdited.emit(typed)
    until(app, lambda: not palette.is_searching)
    palette.grab()
    return (time.perf_counter() - began) * 1000


def _of(name: str, value: float, goal: float | None = None) -> dict[str, object]:
    return measurement(name, value, "ms", goal=goal, of="value")


def rest(app: "QApplication", seconds: float) -> None:
    end = time.perf_counter() + seconds
    until(app, lambda: time.perf_counter() >= end)


def until(app: "QApplication", is_so: Callable[[], bool]) -> None:
    end = time.perf_counter() + LONGEST
    while not is_so():
        app.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError("What the bench waits for does not come.")


if __name__ == "__main__":
    fill(Home(Path(sys.argv[1])), *map(int, sys.argv[2:]))
