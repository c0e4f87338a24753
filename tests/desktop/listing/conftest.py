"""A real list on a real database, as a person of the organization sees it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.addresses import Address
from desktop.shell.listing.view import ListView
from tests.desktop.listing.office import Office, office_in

ListOf = Callable[[int], ListView]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """As the application has it where the machine names no language."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.World))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def office(database: Address, folder: Path, qapp: QApplication) -> Iterator[Office]:
    with office_in(database, folder, qapp) as made:
        yield made


@pytest.fixture
def leads(office: Office, qtbot: QtBot) -> ListOf:
    """The list of so many leads, with all of their ids there."""

    def make(count: int) -> ListView:
        if count:
            office.add_leads(count)
        view = ListView(office.shell, "leads", office.organization_id)
        qtbot.addWidget(view)
        view.resize(1100, 700)
        view.show()
        with qtbot.waitSignal(view.model.completed, timeout=20_000):
            view.open()
        qtbot.waitUntil(lambda: view.model.windows.is_settled)
        # Qt lays the rows out a moment later; before that nobody can scroll down to them.
        table, bar = view.table, view.table.verticalScrollBar()
        wanted = count * table.row_height
        qtbot.waitUntil(lambda: bar.maximum() + table.viewport().height() >= wanted)
        return view

    return make
