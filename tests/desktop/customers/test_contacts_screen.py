"""The contacts in the real window, as the owner of the agency works with them."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.imports.choices import Target
from core.journal.live import Changes
from desktop.customers.view import ContactsView
from desktop.imports.view import ImportsView
from desktop.shell.window import Window
from tests.desktop.conftest import administration

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


def contacts(window: Window) -> ContactsView:
    view = window.view("contacts")
    assert isinstance(view, ContactsView)
    return view


def showing(window: Window, qtbot: QtBot) -> Any:
    """The list of contacts, read."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("contacts")
    view = contacts(window)
    qtbot.waitUntil(lambda: view.list is not None and view.list.model.is_complete, timeout=20_000)
    # The form comes after the first rows.
    qtbot.waitUntil(view.header.new.isVisible, timeout=20_000)
    return view.list


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def test_an_empty_list_offers_the_first_contact_and_shows_it_once_saved(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    shown, view = showing(opened, qtbot), contacts(opened)
    first, bring_in = shown.state.choices
    assert (first.text(), bring_in.text()) == ("New contact", "Import a file…")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    form = view.dialogs[None].record_form
    qtbot.waitUntil(form.save.isEnabled, timeout=10_000)
    email = form.form.fields["email"].editor
    assert isinstance(email, QLineEdit)
    email.setFocus()
    qtbot.keyClicks(email, "grace@example.com")
    with qtbot.waitSignal(form.saved, timeout=10_000):
        qtbot.keyClick(email, Key.Key_Return)
    qtbot.waitUntil(lambda: len(shown.model.ids) == 1, timeout=10_000)
    assert shown.pages.currentWidget() is shown.table
    with administration(database) as connection:
        rows = connection.execute("SELECT email::text, owner_id FROM tradewind.contacts").fetchall()
    assert rows == [("grace@example.com", founder.person.user_id)]


def test_a_file_comes_in_from_the_list_and_the_empty_list_fills_itself(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    shown = showing(opened, qtbot)
    shown.state.choices[1].click()
    imports = opened.view("imports")
    assert isinstance(imports, ImportsView)
    assert opened.content.currentWidget() is imports
    assert imports.studio.files.target is Target.CONTACTS
    chooser = imports.studio.files.chooser
    assert chooser is not None
    chooser.reject()
    assert founder.seat is not None
    with administration(database) as connection:
        connection.execute(
            "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, 'a@example.com')",
            (founder.seat.organization_id,),
        )
    opened.show_screen("contacts")
    opened.shell.changed.emit([Changes("contacts", None)])
    qtbot.waitUntil(lambda: len(shown.model.ids) == 1, timeout=10_000)
    assert shown.pages.currentWidget() is shown.table
    assert not shown.footer.news.isVisible()


def test_a_contact_is_opened_with_enter(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    with administration(database) as connection:
        connection.execute(
            "INSERT INTO tradewind.contacts (organization_id, first_name, email)"
            " VALUES (%s, 'Grace', 'grace@example.com')",
            (founder.seat.organization_id,),
        )
    shown, view = showing(opened, qtbot), contacts(opened)
    (record,) = shown.model.ids
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    qtbot.keyClick(shown.table, Key.Key_Return)
    form = view.dialogs[record].record_form
    qtbot.waitUntil(form.save.isEnabled, timeout=10_000)
    assert form.form.fields["first_name"].typed() == "Grace"
    # Asked for again it is the same dialog, in front.
    before = view.dialogs[record]
    view.open_record(record)
    assert view.dialogs == {record: before}
