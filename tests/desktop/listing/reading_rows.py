"""What a person would read off the list."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell.listing.view import ListView


def cell(view: ListView, row: int, name: str) -> str:
    index = view.model.index(row, view.model.column(name))
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def column(view: ListView, name: str, rows: int) -> list[str]:
    return [cell(view, row, name) for row in range(rows)]


def settle(view: ListView, qtbot: QtBot) -> None:
    """Until all ids are there, and every row that was asked for."""
    qtbot.waitUntil(lambda: not view.model.is_loading and view.model.is_complete, timeout=20_000)
    qtbot.waitUntil(lambda: view.model.windows.is_settled, timeout=20_000)
