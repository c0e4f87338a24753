"""The catalogue in the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.services.view import ServicesView
from desktop.shell.window import Window
from tests.desktop.conftest import administration, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=20_000)


def test_a_service_needs_a_name_and_a_price_and_has_the_currency_of_the_house(
    opened, founder, database, qtbot
):
    with administration(database) as connection:
        connection.execute("UPDATE tradewind.organizations SET currency = 'GBP'")
    opened.show_screen("services")
    view = opened.view("services")
    assert isinstance(view, ServicesView)
    qtbot.waitUntil(lambda: view.begins_with == {"currency": "GBP"}, timeout=20_000)
    view.open_new()
    qtbot.waitUntil(lambda: None in view.dialogs, timeout=20_000)
    form = view.dialogs[None].record_form
    qtbot.waitUntil(form.save.isEnabled, timeout=20_000)
    write(qtbot, form.form.fields["name"], "Search audit")
    write(qtbot, form.form.fields["price"], "1480,50")
    with qtbot.waitSignal(form.saved, timeout=20_000):
        qtbot.keyClick(form.form.fields["price"].editor, Qt.Key.Key_Return)
    with administration(database) as connection:
        rows = connection.execute(
            "SELECT name, price::text, currency, service_type FROM tradewind.services_packages"
        ).fetchall()
    assert rows == [("Search audit", "1480.50", "GBP", "strategy")]
