"""A call written down in seconds, from the page of a company or the row of a contact."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.interactions.log import LogDialog, open_log
from desktop.shell.records.tabs import About
from desktop.shell.records.view import RecordsView
from desktop.shell.window import Window
from desktop.today.anywhere import Anywhere
from tests.desktop.conftest import write
from tests.desktop.tasks.conftest import Rows
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def one(rows: Rows, table: str, columns: str, values: str) -> int:
    return int(
        rows(
            f"INSERT INTO tradewind.{table} (organization_id, {columns})"
            f" SELECT id, {values} FROM tradewind.organizations RETURNING id"
        )[0][0]
    )


def standing_on(window: Window, screen: str, qtbot: QtBot) -> Anywhere:
    anywhere = Anywhere(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen(screen)
    (view,) = [each for each in window.findChildren(RecordsView) if each.isVisible()]
    qtbot.waitUntil(lambda: view.list is not None and len(view.list.model.ids) == 1, timeout=20_000)
    assert view.list is not None
    # Nobody is written about by accident.
    assert anywhere.looked_at() is None
    view.list.table.setCurrentIndex(view.list.model.index(0, 0))
    assert anywhere.looked_at() is not None
    return anywhere


def dialog(window: Window, anywhere: Anywhere) -> LogDialog:
    anywhere.open_log()
    found = window.findChild(LogDialog)
    assert isinstance(found, LogDialog)
    return found


def test_a_letter_a_few_words_and_enter(opened: Window, rows: Rows, qtbot: QtBot) -> None:
    contact = one(rows, "contacts", "first_name, last_name", "'Anna', 'Weiss'")
    shown = dialog(opened, standing_on(opened, "contacts", qtbot))
    assert nameless(shown) == []
    qtbot.waitUntil(lambda: "Anna Weiss" in shown.heading.text(), timeout=10_000)
    qtbot.waitUntil(shown.types["call"].hasFocus, timeout=10_000)
    qtbot.keyClick(shown.types["call"], Key.Key_M)
    assert shown.type == "meeting"
    assert QApplication.focusWidget() is shown.subject
    qtbot.keyClicks(shown.subject, "Talked about the spring campaign")
    write(qtbot, shown.step, "send the quote tomorrow 9:00")
    assert "send the quote" in shown.becomes.text()
    with qtbot.waitSignal(shown.finished, timeout=10_000):
        # As every form is saved; Enter alone does it as well.
        qtbot.keyClick(shown.step, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((kind, about, owner),) = rows(
        "SELECT type, contact_id, owner_id IS NOT NULL FROM tradewind.interactions"
    )
    assert (kind, about, owner) == ("meeting", contact, True)
    ((title, due),) = rows("SELECT title, due_at FROM tradewind.tasks")
    assert title == "send the quote"
    assert due > datetime.now(UTC)
    ((contacted,),) = rows("SELECT last_contacted_at FROM tradewind.contacts")
    assert datetime.now(UTC) - contacted < timedelta(minutes=1)


def test_who_writes_at_once_loses_no_letter(opened: Window, rows: Rows, qtbot: QtBot) -> None:
    one(rows, "customer_companies", "company_name", "'ACME'")
    about = standing_on(opened, "customer_companies", qtbot)
    shown = dialog(opened, about)
    qtbot.keyClick(shown.types["call"], "T")
    qtbot.keyClicks(shown.subject, "hey called")
    assert (shown.type, shown.subject.text()) == ("call", "They called")
    shown.reject()
    # From the button, no letter chooses anything.
    found = opened.shell.connection.signed
    assert found is not None
    assert found.seat is not None
    ((company,),) = rows("SELECT id FROM tradewind.customer_companies")
    clicked = open_log(
        opened.shell,
        opened,
        About("customer_companies", found.seat.organization_id, company),
        writing=True,
    )
    qtbot.waitUntil(lambda: QApplication.focusWidget() is clicked.subject, timeout=10_000)
    qtbot.keyClicks(clicked.subject, "Comes in May")
    assert (clicked.type, clicked.subject.text()) == ("call", "Comes in May")
    clicked.reject()


def test_a_note_is_a_note_and_nothing_empty_is_kept(
    opened: Window, rows: Rows, qtbot: QtBot
) -> None:
    company = one(rows, "customer_companies", "company_name", "'ACME'")
    shown = dialog(opened, standing_on(opened, "customer_companies", qtbot))
    qtbot.keyClick(shown.types["call"], Key.Key_N)
    shown.save_now()
    assert shown.note.text() == "Write the note first."
    qtbot.keyClicks(shown.text, "Prefers mail")
    with qtbot.waitSignal(shown.finished, timeout=10_000):
        qtbot.keyClick(shown.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows("SELECT body, customer_company_id FROM tradewind.notes") == [
        ("Prefers mail", company)
    ]


def test_what_is_wrong_is_said_and_stays(opened: Window, rows: Rows, qtbot: QtBot) -> None:
    one(rows, "leads", "company_name", "'Nova'")
    shown = dialog(opened, standing_on(opened, "leads", qtbot))
    shown.save_now()
    qtbot.waitUntil(lambda: bool(shown.note.text()), timeout=10_000)
    assert shown.note.text() == "Say in a few words what it was about."
    write(qtbot, shown.subject, "Call")
    write(qtbot, shown.when, "tomorrow")
    shown.save_now()
    qtbot.waitUntil(lambda: "still to come" in shown.note.text(), timeout=10_000)
    write(qtbot, shown.when, "yesterday 15:00")
    with qtbot.waitSignal(shown.finished, timeout=10_000):
        shown.save_now()
    ((is_past,),) = rows("SELECT happened_at < now() FROM tradewind.interactions")
    assert is_past


def test_a_type_is_chosen_by_a_click_as_well_and_one_types_on(
    opened: Window, rows: Rows, qtbot: QtBot
) -> None:
    one(rows, "contacts", "first_name, last_name", "'Anna', 'Weiss'")
    shown = dialog(opened, standing_on(opened, "contacts", qtbot))
    qtbot.mouseClick(shown.types["note"], Qt.MouseButton.LeftButton)
    assert shown.type == "note"
    qtbot.waitUntil(shown.text.hasFocus, timeout=10_000)
    qtbot.mouseClick(shown.types["demo"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shown.subject.hasFocus, timeout=10_000)
    qtbot.mouseClick(shown.moods["positive"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shown.moods["negative"], Qt.MouseButton.LeftButton)
    assert shown.mood == "negative"
    qtbot.mouseClick(shown.moods["negative"], Qt.MouseButton.LeftButton)
    assert shown.mood is None
    # Whoever is signed out meanwhile leaves nothing open.
    opened.shell.connection.sign_out(forget=False)
    qtbot.waitUntil(lambda: not opened.findChildren(LogDialog), timeout=20_000)
