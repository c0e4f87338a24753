"""The list on the screen with 1,000,000 leads, signed in as somebody who works in it.

Every figure is a round trip: what a person does, the database's answer, and the repainted rows.
"""

import gc
import os
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.database import schema
from core.server.lifecycle import LocalServer
from desktop.switching import leave_features_alone
from tests.bench.list_core import clean
from tests.bench.run import measurement
from tests.conftest import open_folder
from tests.support.administration import know

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from sqlalchemy.orm import Session

    from core.lists.fields import Order
    from desktop.shell.listing.view import ListView

ROWS = 1_000_000
OPENINGS, JUMPS, SORTS = 9, 60, 7
STEPS = 120
LOADED = 100_000
BEAT_MS = 5
# What is waited for is given up after this.
LONGEST = 60.0
PARTS = ("moving", "sorting", "selecting", "heartbeat")


def run(part: str | None = None) -> Iterator[dict[str, object]]:
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    leave_features_alone()
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with _list(app) as view:
        _open(app, view)
        for name in PARTS if part is None else (part,):
            yield from _MEASURED[name](app, view)
        import psutil

        resident = psutil.Process().memory_info().rss / (1 << 20)
        yield measurement(
            "memory of the process with the list of 1,000,000",
            resident,
            "MiB",
            goal=250,
            of="value",
        )


def _moving(app: "QApplication", view: "ListView") -> Iterator[dict[str, object]]:
    found = [_open(app, view) for _ in range(OPENINGS)]
    first = statistics.median(each[0] for each in found)
    yield _of("list of 1,000,000: first rows painted", first, 100)
    yield _of("list of 1,000,000: all ids there", statistics.median(each[1] for each in found))

    # All over the list, and never where the last one was.
    jumps = [_jump(app, view, at * 618_033 % ROWS) for at in range(1, JUMPS + 1)]
    yield _of("list of 1,000,000: jump to any row, median", statistics.median(jumps))
    yield _of("list of 1,000,000: jump to any row, p95", _p95(jumps), 50)

    bar = view.table.verticalScrollBar()
    drags = []
    for _ in range(5):
        for step in range(STEPS + 1):
            bar.setValue(bar.maximum() * step // STEPS)
            app.processEvents()
        drags.append(_until(app, lambda: _is_painted(view)))
    yield _of(f"list of 1,000,000: scroll bar dragged, {STEPS} steps: settled", max(drags), 100)


def _sorting(app: "QApplication", view: "ListView") -> Iterator[dict[str, object]]:
    for field, title, goal in (
        ("company_name", "an indexed column", 350),
        ("score", "another indexed column", 350),
        ("city", "a column without an index", None),
    ):
        sorts = [_sort(app, view, field, place % 2 == 1) for place in range(SORTS)]
        yield _of(f"list of 1,000,000: re-sort by {title}", statistics.median(sorts), goal)


def _selecting(app: "QApplication", view: "ListView") -> Iterator[dict[str, object]]:
    times = []
    for _ in range(SORTS):
        view.table.chosen.choose_none()
        app.processEvents()
        began = time.perf_counter()
        view.table.selectAll()
        app.processEvents()
        times.append(time.perf_counter() - began)
    yield _of("list of 1,000,000: select all, painted", statistics.median(times), 20)
    order = (("created_at", False),)
    view.asking.sort(order)
    took = _until(app, lambda: _is_sorted(view, order) and view.table.chosen.is_all)
    yield _of("list of 1,000,000: another order with all of them selected", took)


def _heartbeat(app: "QApplication", view: "ListView") -> Iterator[dict[str, object]]:
    for name, work in (
        (f"while {LOADED:,} rows load", _load),
        (f"while a bulk edit of {LOADED:,} runs", _edit),
    ):
        delays = _beats(app, view, work)
        yield _of(f"heartbeat {name}: p99 delay", _share(delays, 0.99), 16)
        yield _of(f"heartbeat {name}: longest delay", max(delays), 50)


_MEASURED = {
    "moving": _moving,
    "sorting": _sorting,
    "selecting": _selecting,
    "heartbeat": _heartbeat,
}


def _open(app: "QApplication", view: "ListView") -> tuple[float, float]:
    painted: list[float] = []
    began = time.perf_counter()

    def note() -> None:
        view.table.viewport().repaint()
        painted.append(time.perf_counter() - began)

    view.model.opened.connect(note)
    view.open()
    _until(app, lambda: bool(painted))
    view.model.opened.disconnect(note)
    _until(app, lambda: view.model.is_complete and _is_painted(view))
    return painted[0], time.perf_counter() - began


def _jump(app: "QApplication", view: "ListView", row: int) -> float:
    began = time.perf_counter()
    view.table.verticalScrollBar().setValue(row * view.table.row_height)
    _until(app, lambda: _is_painted(view))
    return time.perf_counter() - began


def _sort(app: "QApplication", view: "ListView", field: str, descending: bool) -> float:
    painted: list[float] = []
    began = time.perf_counter()

    def note() -> None:
        view.table.viewport().repaint()
        painted.append(time.perf_counter() - began)

    view.model.opened.connect(note)
    view.asking.sort(((field, descending),))
    _until(app, lambda: bool(painted))
    view.model.opened.disconnect(note)
    _until(app, lambda: view.model.is_complete)
    return painted[0]


def _is_sorted(view: "ListView", order: "Order") -> bool:
    asked = view.model.question
    return asked is not None and asked.order == order and view.model.is_complete


def _beats(
    app: "QApplication", view: "ListView", work: "Callable[[QApplication, ListView], None]"
) -> list[float]:
    """How late a timer of the GUI thread comes while the others work."""
    from PySide6.QtCore import Qt, QTimer

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
    view.table.verticalScrollBar().setValue(0)
    # What was loaded before may have pushed out the rows that are looked at.
    view.table.viewport().update()
    _until(app, lambda: _is_painted(view))
    timer.start()
    last = time.perf_counter()
    work(app, view)
    timer.stop()
    return delays


def _load(app: "QApplication", view: "ListView") -> None:
    from desktop.shell.listing.windows import WINDOW

    for row in range(0, LOADED, 3 * WINDOW):
        for window in range(3):
            view.model.row(row + window * WINDOW)
        _until(app, lambda: view.model.windows.is_settled)


def _edit(app: "QApplication", view: "ListView") -> None:
    """What the dialog for all that are selected does."""
    from core.journal.commands import labelled
    from core.lists.bulk import bulk_edit

    ids, listing, ended = view.model.ids[:LOADED], view.listing, []

    def command(session: "Session") -> int:
        labelled(session, "Bench")
        return bulk_edit(session, listing, ids, {"city": "Beaten"})

    view.shell.tasks.write(command, ended.append)
    _until(app, lambda: bool(ended))
    if ended != [LOADED]:
        raise AssertionError(ended)


def _is_painted(view: "ListView") -> bool:
    first, last = view.table.seen()
    if not view.model.windows.is_there(first, last):
        return False
    view.table.viewport().repaint()
    return True


def _until(app: "QApplication", is_so: Callable[[], bool]) -> float:
    from PySide6.QtCore import QEventLoop

    began = time.perf_counter()
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if time.perf_counter() - began > LONGEST:
            raise TimeoutError
    return time.perf_counter() - began


def _of(name: str, seconds: float, goal: float | None = None) -> dict[str, object]:
    return measurement(name, seconds * 1000, "ms", goal=goal, of="value")


def _p95(times: list[float]) -> float:
    return _share(times, 0.95)


def _share(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


@contextmanager
def _list(app: "QApplication") -> Iterator["ListView"]:
    from desktop.shell.listing.view import ListView
    from desktop.shell.tidying import Tidying
    from tests.desktop.listing.office import office_in

    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            home = open_folder()
            with office_in(opened.address, home, app) as office:
                office.add_leads(ROWS)
                clean(office.people.owner)
                view = ListView(office.shell, "leads", office.organization_id)
                view.resize(1366, 768)
                view.show()
                # As in the application: nothing else looks through memory meanwhile.
                Tidying(office.shell, view)
                yield view
                gc.enable()
                view.close()
                view.deleteLater()
            shutil.rmtree(home, ignore_errors=True)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    for line in run():
        print(line, flush=True)
