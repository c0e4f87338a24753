"""The board of leads by status over 1,000,000: opened, narrowed, and a card dropped on it."""

import os
import statistics
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tests.bench.list_window import ROWS, _list, _of, _p95, _until

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from core.lists.fields import Order

OPENINGS, DROPS = 9, 40
NARROWED = "city:oslo score>=30 priority:high"
# There and back again, as the life cycle has it.
WAY = ("new", "contacted", "nurturing", "contacted")


def run() -> Iterator[dict[str, object]]:
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with _list(app) as view:
        from desktop.leads.board import LeadBoard

        view.open()
        _until(app, lambda: view.model.is_complete)
        board = LeadBoard(view.shell, view)
        view.show_instead(board)
        _until(app, lambda: bool(board._counts))
        yield from _opened(app, view, board)
        yield from _dropped(app, board)
        _until(app, lambda: not view.shell.tasks._running)


def _opened(app: "QApplication", view: Any, board: Any) -> Iterator[dict[str, object]]:
    newest: Order = (("created_at", True),)
    for title, typed, order, goal in (
        ("as it opens", "", newest, 300),
        ("the best first", "", (("score", True),), 300),
        ("by a column without an index", "", (("city", False),), None),
        ("three conditions", NARROWED, newest, 300),
        ("three conditions, the best first", NARROWED, (("score", True),), 300),
    ):
        view.asking.write(typed)
        view.asking.sort(order)
        _until(app, lambda: not view.shell.tasks._running)
        found = [_open(app, board) for _ in range(OPENINGS)]
        name = f"board of {ROWS:,} leads, {title}"
        yield _of(f"{name}: cards painted", statistics.median(each[0] for each in found), goal)
        yield _of(f"{name}: counted", statistics.median(each[1] for each in found))
    view.asking.write("")
    view.asking.sort(newest)
    _until(app, lambda: not view.shell.tasks._running)


def _open(app: "QApplication", board: Any) -> tuple[float, float]:
    painted: list[float] = []
    for column in board.board.columns.values():
        column.model.show([], False)
    board._counts = {}

    def note() -> None:
        for column in board.board.columns.values():
            column.list.viewport().repaint()
        painted.append(time.perf_counter() - began)

    board.filled.connect(note)
    began = time.perf_counter()
    board.reload()
    _until(app, lambda: bool(painted and board._counts))
    took = time.perf_counter() - began
    board.filled.disconnect(note)
    return painted[0], took


def _dropped(app: "QApplication", board: Any) -> Iterator[dict[str, object]]:
    from PySide6.QtCore import QModelIndex, Qt

    columns = board.board.columns
    shown, waited = [], []
    for number in range(DROPS):
        source, target = WAY[number % 4], WAY[(number + 1) % 4]
        if source == "contacted" and target == "new":
            continue
        model = columns[source].model
        data = model.mimeData([model.index(5, 0)])
        read: list[bool] = []
        board.filled.connect(lambda read=read: read.append(True))
        began = time.perf_counter()
        columns[target].model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
        # What has changed: the two columns, with their counts.
        for key in (source, target):
            columns[key].repaint()
        shown.append(time.perf_counter() - began)
        _until(app, lambda read=read: bool(read) and not board.pending)
        waited.append(time.perf_counter() - began)
    name = f"board of {ROWS:,} leads: a card dropped"
    yield _of(f"{name}: repainted, p95", _p95(shown), 50)
    yield _of(f"{name}: written and read again, median", statistics.median(waited))
