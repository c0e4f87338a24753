"""Whoever hears the window instead of seeing it finds everything named, and reaches it by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.errors import Refused
from core.home import Home
from core.sharing.profiles import Profile
from desktop.access.wizard import YOU
from desktop.shell.crash_dialog import CrashDialog
from desktop.shell.window import Window
from tests.desktop.conftest import gate

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.property('look') or ''}")
    return found


def test_every_control_of_a_ready_window_has_a_name(opened: Window, qtbot: QtBot) -> None:
    opened.shell.say("A message with a cross to close it.")
    assert nameless(opened) == []


def test_every_control_of_the_sign_in_has_a_name(asking: Window) -> None:
    assert nameless(asking) == []


def test_every_control_of_the_wizard_has_a_name(asking: Window) -> None:
    wizard = gate(asking).wizard
    gate(asking).pages.setCurrentWidget(wizard)
    for field in (wizard.agency, wizard.first, wizard.email):
        field.fill("Ada")
    for number in range(wizard.pages.count()):
        wizard.show_page(number)
        assert nameless(asking) == []


def test_every_control_of_the_page_for_a_new_password_has_a_name(asking: Window) -> None:
    gate(asking).pages.setCurrentWidget(gate(asking).new_password)
    assert nameless(asking) == []


def test_every_control_of_the_server_dialog_has_a_name(asking: Window) -> None:
    gate(asking).open_server(Profile(name="Office", host="db.example.com", user="ada"))
    dialog = gate(asking).dialog
    assert dialog is not None
    assert nameless(dialog) == []


def tabbed(window: Window, first: QWidget, steps: int, qtbot: QtBot) -> list[str]:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    reached = []
    for _ in range(steps):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return reached


def test_tab_goes_through_the_wizard_from_top_to_bottom(asking: Window, qtbot: QtBot) -> None:
    wizard = gate(asking).wizard
    gate(asking).pages.setCurrentWidget(wizard)
    reached = tabbed(asking, wizard.agency.line, 3, qtbot)
    assert reached == ["Name of your agency", "Next", "My company has a server already…"]
    wizard.show_page(YOU)
    reached = tabbed(asking, wizard.first.line, 9, qtbot)
    assert reached == [
        *("First name", "Last name", "E-mail", "Password", "Show the password"),
        *("Password again", "Show the password", "Back", "Next"),
    ]


def test_tab_goes_through_the_sign_in_from_top_to_bottom(asking: Window, qtbot: QtBot) -> None:
    page = gate(asking).sign_in
    qtbot.waitUntil(lambda: not page.stay.box.isEnabled(), timeout=20_000)
    reached = tabbed(asking, page.email.line, 6, qtbot)
    # Without a keyring there is nothing to remember anybody with.
    assert reached == [
        "E-mail",
        "Password",
        "Show the password",
        "Server",
        "Add a server…",
        "Sign in",
    ]


def test_every_control_of_a_failed_window_has_a_name(opened: Window) -> None:
    opened.show_failed(Refused("It cannot be."))
    assert nameless(opened) == []


def test_every_control_of_the_crash_dialog_has_a_name(place: Home, qtbot: QtBot) -> None:
    dialog = CrashDialog("Traceback …", place.logs)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []


def test_tab_reaches_every_control_once(opened: Window, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.sidebar.entries["overview"].setFocus()
    reached: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in reached:
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    names = {widget.accessibleName() for widget in reached}
    assert {"Overview", "Back up now"} <= names
    assert names & {"Light", "Dark", "Like the system"}


def test_every_control_of_every_screen_has_a_name(opened: Window, qtbot: QtBot) -> None:
    unsaid = {}
    for name in opened.sidebar.entries:
        opened.show_screen(name)
        view = opened.shown_view()
        assert view is not None, name
        # Until what it reads has come, which brings controls of its own.
        qtbot.waitUntil(lambda: not opened.shell.tasks.is_busy, timeout=20_000)
        if found := nameless(view):
            unsaid[name] = found
    assert unsaid == {}
