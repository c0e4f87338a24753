"""What the window offers: the palette, the search, back and forward, undo, and the cheat sheet."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from desktop.shell.actions import Section, told_by
from desktop.shell.keys import own_keys
from desktop.shell.palette.palette import Palette
from desktop.shell.window import Window
from tests.desktop.conftest import administration
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise|grabbing")
Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def known(opened: Window, founder: SignedIn, database: Address, qtbot: QtBot) -> Window:
    """The window of the owner of an agency with two contacts and a lead."""
    assert founder.seat is not None
    here = founder.seat.organization_id
    with administration(database) as connection:
        for first, last in (("Zoe", "Baker"), ("Jan", "Zoellner")):
            connection.execute(
                "INSERT INTO tradewind.contacts (organization_id, first_name, last_name)"
                " VALUES (%s, %s, %s)",
                (here, first, last),
            )
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%s, 'Zoe Ltd')",
            (here,),
        )
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def press(qtbot: QtBot, window: Window, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= each
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def titles(palette: Palette) -> list[str]:
    return [answer.title for answer in palette.model.answers if not answer.is_heading]


def rows(palette: Palette) -> list[str]:
    return [answer.title for answer in palette.model.answers]


def type_into(qtbot: QtBot, palette: Palette, text: str) -> None:
    qtbot.keyClicks(palette.line, text)
    qtbot.waitUntil(lambda: not palette.is_searching, timeout=10_000)


def record_dialogs(window: Window, screen: str) -> list[int]:
    view: Any = window.view(screen)
    return list(view.dialogs)


def test_the_palette_shows_a_screen_by_keys_alone(known: Window, qtbot: QtBot) -> None:
    press(qtbot, known, Key.Key_K, CONTROL)
    palette = known.offered.palette
    assert palette.line.hasFocus()
    qtbot.keyClicks(palette.line, "tras")
    # What is known here does not wait for what the server knows.
    assert titles(palette)[0] == "Trash"
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert known.sidebar.entries["trash"].isChecked()
    assert not palette.isVisible()


def test_actions_of_other_screens_are_done_on_them(known: Window, qtbot: QtBot) -> None:
    press(qtbot, known, Key.Key_K, CONTROL)
    palette = known.offered.palette
    qtbot.keyClicks(palette.line, "new lead")
    assert titles(palette)[0] == "New lead"
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert known.sidebar.entries["leads"].isChecked()
    qtbot.waitUntil(lambda: record_dialogs(known, "leads") == [None], timeout=10_000)


def test_a_slip_of_the_keys_is_forgiven(known: Window, qtbot: QtBot) -> None:
    known.offered.open_palette()
    qtbot.keyClicks(known.offered.palette.line, "keybaord")
    assert "Keyboard shortcuts" in titles(known.offered.palette)


def test_records_are_found_of_every_kind_and_the_list_is_a_row_away(
    known: Window, qtbot: QtBot
) -> None:
    press(qtbot, known, Key.Key_F, CONTROL)
    palette = known.offered.palette
    assert palette.nothing.title.text() == "Search everything"
    type_into(qtbot, palette, "zoe")
    assert rows(palette) == [
        *("Contacts · 2", "Zoe Baker", "Jan Zoellner"),
        *("Leads · 1", "Zoe Ltd"),
    ]
    qtbot.keyClick(palette.line, Key.Key_Down)
    qtbot.keyClick(palette.line, Key.Key_Return)
    qtbot.waitUntil(lambda: len(record_dialogs(known, "contacts")) == 1, timeout=10_000)
    assert known.sidebar.entries["contacts"].isChecked()


def test_nothing_found_is_said(known: Window, qtbot: QtBot) -> None:
    known.offered.search()
    type_into(qtbot, known.offered.palette, "nobody")
    assert known.offered.palette.nothing.title.text() == "Nothing is called “nobody”"
    assert nameless(known.offered.palette) == []


def test_letters_typed_anywhere_search(known: Window, qtbot: QtBot) -> None:
    known.sidebar.entries["overview"].setFocus()
    qtbot.keyClick(known.sidebar.entries["overview"], "z")
    palette = known.offered.palette
    assert palette.line.text() == "z"
    type_into(qtbot, palette, "oell")
    assert titles(palette) == ["Jan Zoellner"]
    qtbot.keyClick(palette.line, Key.Key_Escape)
    # And one is where one was.
    assert known.sidebar.entries["overview"].hasFocus()


def test_what_was_looked_at_is_offered_again(known: Window, qtbot: QtBot) -> None:
    known.offered.search()
    type_into(qtbot, known.offered.palette, "zoe lt")
    qtbot.keyClick(known.offered.palette.line, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(record_dialogs(known, "leads")), timeout=10_000)
    known.offered.search()
    qtbot.waitUntil(lambda: titles(known.offered.palette) == ["Zoe Ltd"], timeout=10_000)


def test_one_goes_back_and_forward_over_screens_and_records(known: Window, qtbot: QtBot) -> None:
    way = known.offered.way
    known.show_screen("contacts")
    known.show_screen("leads")
    known.offered.search()
    type_into(qtbot, known.offered.palette, "zoe b")
    qtbot.keyClick(known.offered.palette.line, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(record_dialogs(known, "contacts")), timeout=10_000)
    known.activateWindow()
    qtbot.waitUntil(known.isActiveWindow)

    seen = []
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Right):
        press(qtbot, known, key, ALT)
        assert way.here is not None
        seen.append((way.here.screen, known.sidebar.entries[way.here.screen].isChecked()))
    assert seen == [
        (name, True) for name in ("leads", "contacts", "overview", "overview", "contacts")
    ]


def test_the_buttons_of_the_mouse_go_back_and_forward(known: Window, qtbot: QtBot) -> None:
    back, forward = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton
    known.show_screen("contacts")
    known.show_screen("leads")
    seen = []
    for button in (back, back, back, forward, forward, forward):
        # As from the system: to the window, before any widget of it.
        QTest.mouseClick(known.windowHandle(), button, pos=QPoint(700, 400))
        assert known.offered.way.here is not None
        seen.append(known.offered.way.here.screen)
    assert seen == ["contacts", "overview", "overview", "contacts", "leads", "leads"]
    assert known.sidebar.entries["leads"].isChecked()


def test_the_last_write_is_taken_back_from_any_screen(
    known: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    from core.journal.commands import labelled, trash
    from core.leads.models import Lead

    with administration(database) as connection:
        (number,) = connection.execute("SELECT id FROM tradewind.leads").fetchone() or (0,)

    def lies() -> bool:
        with administration(database) as connection:
            asked = "SELECT deleted_at IS NOT NULL FROM tradewind.leads"
            return bool((connection.execute(asked).fetchone() or (False,))[0])

    def throw(session: Any) -> int:
        labelled(session, "Thrown away: Zoe Ltd")
        return trash(session, Lead, [number])

    # Nobody has said a word of it: the window does, with the way back.
    known.shell.tasks.write(throw)
    qtbot.waitUntil(lambda: known.toast.text.text() == "Thrown away: Zoe Ltd", timeout=10_000)
    assert lies()
    assert known.toast.undo.isVisible()
    with qtbot.waitSignal(known.shell.undone, timeout=10_000):
        known.toast.undo.click()
    assert not lies()
    with qtbot.waitSignal(known.shell.undone, timeout=10_000):
        press(qtbot, known, Key.Key_Z, CONTROL, Qt.KeyboardModifier.ShiftModifier)
    assert lies()
    with qtbot.waitSignal(known.shell.undone, timeout=10_000):
        press(qtbot, known, Key.Key_Z, CONTROL)
    assert not lies()


def test_what_others_changed_since_is_shown_when_it_is_taken_back(
    known: Window, database: Address, qtbot: QtBot
) -> None:
    from sqlalchemy import text

    known.shell.tasks.write(
        lambda session: session.execute(text("UPDATE tradewind.leads SET city = 'Ulm'"))
    )
    qtbot.waitUntil(known.toast.isVisible, timeout=10_000)
    with administration(database) as connection:
        connection.execute("UPDATE tradewind.leads SET city = 'Kiel'")
    known.toast.undo.click()
    qtbot.waitUntil(lambda: known.offered.undoing.report is not None, timeout=10_000)
    report = known.offered.undoing.report
    assert report is not None
    assert report.table.texts() == [("Zoe Ltd", "City", "Ulm", "Kiel")]
    report.close()


def test_every_key_is_in_the_cheat_sheet_which_can_be_searched(known: Window, qtbot: QtBot) -> None:
    press(qtbot, known, Key.Key_F1)
    sheet = known.offered.sheet
    assert sheet is not None
    shown = dict(sheet.shown())
    assert shown["Find and do…"] == "Ctrl+K"
    first = next(iter(known.sidebar.entries.values()))
    assert shown[first.text()] == "Ctrl+1"
    assert nameless(sheet) == []
    qtbot.keyClicks(sheet.line, "ctrl+z")
    assert [keys for _, keys in sheet.shown()] == ["Ctrl+Z", "Ctrl+Z"]
    qtbot.keyClicks(sheet.line, "xx")
    assert sheet.nothing.isVisible()
    sheet.close()


def test_the_cheat_sheet_tells_of_every_key_that_is_listened_to(
    known: Window, qtbot: QtBot
) -> None:
    """Of every screen: what acts by keys stands on the sheet, and what stands there acts."""
    for name in known.sidebar.entries:
        known.show_screen(name)
        qtbot.waitUntil(lambda: not known.shell.tasks.is_busy, timeout=20_000)
        view = known.view(name)
        heard = set()
        for made in known.findChildren(QAction):
            owner = made.parent()
            if isinstance(owner, QWidget) and made in owner.actions() and owner.isVisible():
                heard |= {keys.toString() for keys in made.shortcuts()}
        for shortcut in known.findChildren(QShortcut):
            owner = shortcut.parent()
            if isinstance(owner, QWidget) and owner.isVisible():
                heard.add(shortcut.key().toString())
        heard |= {
            button.shortcut().toString()
            for button in known.findChildren(QAbstractButton)
            if button.isVisible()
        }
        known.offered.show_keys()
        sheet = known.offered.sheet
        assert sheet is not None
        assert heard - {""} - sheet.keys() == set(), name
        own = {keys for each in told_by(view) for keys in each.keys}
        own |= {keys for each in own_keys() for keys in each.keys}
        assert sheet.keys() - heard - own == set(), name
        with qtbot.waitSignal(sheet.destroyed):
            sheet.close()


def test_the_preferences_are_reached_by_their_keys_from_anywhere(
    known: Window, qtbot: QtBot
) -> None:
    known.show_screen("leads")
    press(qtbot, known, Key.Key_Comma, CONTROL)
    assert known.shown_view() is known.view("preferences")


def test_no_key_is_given_twice(known: Window, qtbot: QtBot) -> None:
    for name in known.sidebar.entries:
        known.show_screen(name)
        qtbot.wait(0)
        view = known.view(name)
        given: dict[str, list[QWidget | None]] = {}
        for made in known.findChildren(QAction):
            owner = made.parent()
            if not isinstance(owner, QWidget) or made not in owner.actions():
                continue
            # What is not to be seen hears nothing either.
            if not owner.isVisible():
                continue
            if owner is known or view.isAncestorOf(owner) or owner is view:
                for keys in made.shortcuts():
                    given.setdefault(keys.toString(), []).append(owner)
        for shortcut in known.findChildren(QShortcut):
            owner = shortcut.parent()
            if isinstance(owner, QWidget) and owner.isVisible():
                given.setdefault(shortcut.key().toString(), []).append(owner)
        twice = {keys: owners for keys, owners in given.items() if len(owners) > 1}
        assert twice == {}, name
        # Nor does a list or a form listen to what the window takes first.
        window_wide = {keys for keys, owners in given.items() if known in owners}
        own = {
            keys
            for action in known.offered.register.all()
            if action.section is Section.LIST
            for keys in action.keys
        }
        assert window_wide & own == set()


def test_the_menu_is_drawn_from_the_same_register(known: Window) -> None:
    menu = QMenu()
    known.offered.fill_menu(menu)
    texts = {
        action.text().split("\t")[0]
        for below in menu.findChildren(QMenu)
        for action in below.actions()
    }
    assert {action.title for action in known.offered.actions()} == texts
    back = [
        action
        for below in menu.findChildren(QMenu)
        for action in below.actions()
        if action.text().startswith("Back")
    ]
    assert (back[0].isEnabled(), back[0].toolTip()) == (False, "There is nothing to go back to.")


def test_who_may_not_look_at_an_area_is_told_so_in_a_sentence(
    known: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    known.show_screen("contacts")
    with administration(database) as connection:
        connection.execute(
            "UPDATE tradewind.memberships SET permissions = %s WHERE user_id = %s",
            ('{"contacts": {"view": false}}', founder.person.user_id),
        )
    with qtbot.waitSignal(known.shell.rights.told, timeout=10_000):
        known.shell.rights.read(founder.person.user_id)
    assert known.content.currentWidget() is known.showing.refused
    assert known.showing.refused.sentence.text() == (
        "You may not look at this in the organization you work for."
        " Taken from this person, whatever their roles say."
    )
    known.offered.open_palette()
    qtbot.keyClicks(known.offered.palette.line, "contacts")
    answer = known.offered.palette.model.answers[1]
    assert (answer.title, bool(answer.refusal)) == ("Contacts", True)
    type_into(qtbot, known.offered.palette, "")
    known.offered.palette.line.selectAll()
    type_into(qtbot, known.offered.palette, "zoe")
    assert "Zoe Baker" not in titles(known.offered.palette)
    known.show_screen("leads")
    assert known.content.currentWidget() is known.view("leads")


def test_nobody_acts_before_they_are_signed_in(known: Window, asking: Window, qtbot: QtBot) -> None:
    known.offered.open_palette()
    with qtbot.waitSignal(known.shell.connection.gated, timeout=20_000):
        known.offered.register.perform(known.offered.register.named("you.leave"))
    assert not known.offered.palette.isVisible()
    press(qtbot, known, Key.Key_K, CONTROL)
    qtbot.keyClick(known, "z")
    assert not known.offered.palette.isVisible()
    assert known.offered.way.here is None


def test_keys_of_a_screen_hold_in_the_sidebar_as_well(known: Window, qtbot: QtBot) -> None:
    known.show_screen("contacts")
    view: Any = known.view("contacts")
    qtbot.waitUntil(lambda: bool(view.list) and len(view.list.model.ids) == 2, timeout=10_000)
    entry = known.sidebar.entries["contacts"]
    entry.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    press(qtbot, known, Key.Key_F, CONTROL, shift)
    assert view.list.search.hasFocus()
    entry.setFocus()
    press(qtbot, known, Key.Key_Delete)
    assert len(view.list.model.ids) == 2


def test_a_screen_asked_for_from_the_sidebar_has_the_keys(known: Window, qtbot: QtBot) -> None:
    known.show_screen("contacts")
    view: Any = known.view("contacts")
    qtbot.waitUntil(lambda: bool(view.list) and len(view.list.model.ids) == 2, timeout=10_000)
    view.list.focus_rows()
    known.show_screen("overview")
    known.sidebar.entries["overview"].setFocus()
    known.show_screen("contacts")
    assert view.list.table.hasFocus()


def test_the_rows_of_a_screen_have_the_keys_once_they_are_there(
    known: Window, qtbot: QtBot
) -> None:
    known.show_screen("people")
    view: Any = known.view("people")
    qtbot.waitUntil(lambda: bool(view.table.rows), timeout=10_000)
    assert view.table.hasFocus()


def test_no_part_of_a_screen_or_a_form_is_a_window_of_its_own(known: Window, qtbot: QtBot) -> None:
    """It would flash up before the form, and stand in the list of windows."""
    shown: list[str] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is not QEvent.Type.Show or not isinstance(watched, QWidget):
                return False
            if watched.isWindow():
                shown.append(watched.windowTitle() or watched.accessibleName())
            return False

    watcher, app = Watcher(), QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    try:
        for name in known.shell.screens:
            known.show_screen(name)
        known.shell.open("contacts", 1)
        qtbot.waitUntil(lambda: "Contact" in shown, timeout=10_000)
        known.offered.perform(known.offered.register.named("offer.new-company"))
        qtbot.waitUntil(lambda: "New: Company" in shown, timeout=10_000)
    finally:
        app.removeEventFilter(watcher)
    assert set(shown) == {"Contact", "New: Company"}
