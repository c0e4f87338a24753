"""The imports in the real window, as the owner of the agency works with them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.imports.view import ImportsView
from desktop.shell.window import Window

LONG = 20_000


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=LONG)


@pytest.fixture
def view(opened: Window, qtbot: QtBot) -> ImportsView:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.show_screen("imports")
    found = opened.view("imports")
    assert isinstance(found, ImportsView)
    qtbot.waitUntil(found.batches.place.state.isVisible, timeout=LONG)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def made(text: str, name: str = "fair.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return made
