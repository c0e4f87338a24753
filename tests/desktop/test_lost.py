"""Screens that are opened for the first time while nobody answers."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise|grabbing")


@pytest.fixture
def lost(opened: Window, qtbot: QtBot) -> Window:
    """The connection is gone, and does not come back before somebody lets it."""
    connection = opened.shell.connection
    connection.is_lost = True
    connection.tasks.lose()
    connection.lost.emit("")
    return opened


def come_back(window: Window) -> None:
    window.shell.connection._open_again()


def test_a_list_says_why_it_is_empty_and_is_filled_once_it_can_be(
    lost: Window, qtbot: QtBot
) -> None:
    lost.show_screen("contacts")
    view: Any = lost.view("contacts")
    assert view.list is None
    assert view.unreached.title.text() == "No connection"
    come_back(lost)
    qtbot.waitUntil(lambda: bool(view.list) and view.list.has_answered, timeout=10_000)
    assert view.unreached is None


def test_so_does_a_screen_that_is_read_as_a_whole(lost: Window, qtbot: QtBot) -> None:
    lost.show_screen("history")
    view: Any = lost.view("history")
    assert view.place.currentWidget() is view.place.state
    assert view.place.state.title.text() == "No connection"
    come_back(lost)
    qtbot.waitUntil(lambda: view.place.currentWidget() is view.place.content, timeout=10_000)


def test_so_does_the_day(lost: Window, qtbot: QtBot) -> None:
    lost.show_screen("today")
    view: Any = lost.view("today")
    assert view.stack.currentWidget() is view.unreached
    come_back(lost)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=10_000)
