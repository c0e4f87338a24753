"""My day in the real window: ticked, postponed, and the calm page at its end."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell import clock
from desktop.shell.window import Window
from desktop.today.view import TodayView
from tests.desktop.tasks.conftest import Rows
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def showing(window: Window, qtbot: QtBot) -> TodayView:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("today")
    view = window.view("today")
    assert isinstance(view, TodayView)
    view.reload()
    qtbot.waitUntil(lambda: view.day is not None, timeout=20_000)
    return view


def yesterday() -> datetime:
    return clock.now() - timedelta(days=1)


def titles(view: TodayView) -> list[str]:
    return [item.title for item in view.list.items()]


def test_a_day_is_worked_off_by_keys_until_it_is_empty(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    add("Call Anna", due_at=yesterday() - timedelta(hours=1))
    add("Send the quote", due_at=yesterday())
    view = showing(opened, qtbot)
    qtbot.waitUntil(lambda: titles(view) == ["Call Anna", "Send the quote"], timeout=10_000)
    assert nameless(view) == []
    assert view.summary.text() == "2 overdue"
    view.list.begin()
    qtbot.keyClick(view.list, Key.Key_Space)
    qtbot.waitUntil(lambda: titles(view) == ["Send the quote"], timeout=10_000)
    # The next one has the focus, so that one goes on.
    found = view.list.current_item()
    assert found is not None
    assert found.title == "Send the quote"
    qtbot.keyClick(view.list, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=10_000)
    assert view.empty.sentence.text().startswith("Next: Send the quote, tomorrow")
    assert dict(rows("SELECT title, status FROM tradewind.tasks")) == {
        "Call Anna": "completed",
        "Send the quote": "pending",
    }


def test_what_colleagues_do_shows_by_itself(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    view = showing(opened, qtbot)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=10_000)
    add("From elsewhere", due_at=yesterday())
    qtbot.waitUntil(lambda: titles(view) == ["From elsewhere"], timeout=10_000)


def test_the_box_and_later_are_clicked(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    add("Call Anna", due_at=yesterday())
    view = showing(opened, qtbot)
    qtbot.waitUntil(lambda: titles(view) == ["Call Anna"], timeout=10_000)
    rect = view.list.visualRect(view.list.rows.index(1))
    at = view.list.delegate.box(rect).center().toPoint()
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=10_000)
    assert rows("SELECT status FROM tradewind.tasks") == [("completed",)]
