"""Real windows on the real test server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from psycopg.conninfo import make_conninfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.addresses import Address
from core.database.opening import CHOSEN
from core.home import Home
from desktop.app import SCREENS
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Theme
from desktop.shell.window import Window

Choose = Callable[[Address], None]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Makes a database of the test server the chosen one, as a person does by TRADEWIND_SERVER."""

    def set_server(address: Address) -> None:
        monkeypatch.setenv(CHOSEN, make_conninfo(**address.parameters()))

    return set_server


@pytest.fixture
def place(folder: Path) -> Home:
    """A home folder without a server of its own."""
    return Home(folder)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Home], Window]]:
    """Makes windows as the application does, and closes them as it does."""
    made: list[Window] = []

    def make(home: Home) -> Window:
        preferences = Preferences(home)
        shell = Shell(home, Theme(qapp, preferences.theme), preferences)
        opened = Window(shell, SCREENS)
        made.append(opened)
        opened.show()
        return opened

    yield make
    for opened in made:
        if not opened.shell.connection.is_closed:
            with qtbot.waitSignal(opened.gone, timeout=30_000):
                opened.close()
        opened.deleteLater()


@pytest.fixture
def opened(
    window: Callable[[Home], Window], choose: Choose, place: Home, database: Address, qtbot: QtBot
) -> Window:
    """A window that is ready, on a database of the test's own."""
    choose(database)
    made = window(place)
    with qtbot.waitSignal(made.shell.filled, timeout=20_000):
        made.open()
    return made
