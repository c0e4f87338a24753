"""Lead sources and insurance products: entered, with a short name of their own."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.addresses import Address
from desktop.leads.origins import ProductsView, SourcesView
from desktop.shell.window import Window
from tests.desktop.conftest import administration
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


@pytest.mark.parametrize(
    ("name", "kind", "typed", "slug"),
    [
        ("lead_sources", SourcesView, "Spring Fair 2027", "spring-fair-2027"),
        ("insurance_products", ProductsView, "Family & Health", "family-health"),
    ],
)
def test_one_is_entered_with_the_keyboard(
    opened: Window,
    database: Address,
    qtbot: QtBot,
    name: str,
    kind: type[SourcesView] | type[ProductsView],
    typed: str,
    slug: str,
) -> None:
    opened.show_screen(name)
    view = opened.view(name)
    assert isinstance(view, kind)
    qtbot.waitUntil(view.header.new.isVisible, timeout=20_000)
    view.open_new()
    qtbot.waitUntil(lambda: None in view.dialogs, timeout=10_000)
    form = view.dialogs[None].record_form
    qtbot.waitUntil(form.form.isEnabled, timeout=10_000)
    assert nameless(view.dialogs[None]) == []
    qtbot.keyClicks(form.form.fields["name"].editor, typed)
    with qtbot.waitSignal(form.saved, timeout=10_000):
        qtbot.keyClick(form.form.fields["name"].editor, Qt.Key.Key_Return)
    with administration(database) as connection:
        found = connection.execute(f"SELECT name, slug FROM tradewind.{name}").fetchall()
    assert found == [(typed, slug)]
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)
