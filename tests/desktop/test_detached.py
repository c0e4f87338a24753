"""Records in windows of their own, and the history of each of them."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.home import Home
from desktop.shell.forms.dialog import HEIGHT, RecordDialog
from desktop.shell.forms.toast import UndoToast
from desktop.shell.room import ABOVE
from desktop.shell.window import Window
from tests.desktop.conftest import administration
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise|grabbing")
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def leads(opened: Window, founder: SignedIn, database: Address, qtbot: QtBot) -> Any:
    """The list of two leads, in a window that is looked at."""
    assert founder.seat is not None
    with administration(database) as connection:
        for name in ("Acme", "Zenith"):
            connection.execute(
                "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%s, %s)",
                (founder.seat.organization_id, name),
            )
    opened.show_screen("leads")
    view: Any = opened.view("leads")
    qtbot.waitUntil(lambda: view.list is not None and len(view.list.model.ids) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: view._prepared is not None, timeout=10_000)
    return view


def detached(window: Window) -> list[QWidget]:
    return list(window.offered.detached.windows.values())


def dialogs(window: Window) -> list[RecordDialog]:
    return [each for each in detached(window) if isinstance(each, RecordDialog)]


def city(dialog: RecordDialog) -> QLineEdit:
    found = dialog.record_form.form.fields["city"].findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def open_both(opened: Window, leads: Any, qtbot: QtBot) -> list[RecordDialog]:
    table = leads.list.table
    for row in (0, 1):
        table.setCurrentIndex(leads.list.model.index(row, 1))
        qtbot.keyClick(table, Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(detached(opened)) == 2, timeout=10_000)
    qtbot.waitUntil(
        lambda: all(each.record_form.form.isEnabled() for each in dialogs(opened)), timeout=10_000
    )
    return dialogs(opened)


def test_several_records_are_opened_in_windows_that_are_called_after_them(
    opened: Window, leads: Any, qtbot: QtBot
) -> None:
    first, second = open_both(opened, leads, qtbot)
    assert first.parentWidget() is None
    room = first.screen().availableGeometry().height() - ABOVE
    # A long form has all the height there is.
    assert first.height() == min(HEIGHT, room)
    assert first.geometry().topLeft() != second.geometry().topLeft()
    titles = {"Acme – Leads", "Zenith – Leads"}
    qtbot.waitUntil(lambda: {first.windowTitle(), second.windowTitle()} <= titles, timeout=10_000)
    # Asked for again it is the same window.
    opened.shell.detach("leads", first.record_form.record or 0)
    assert len(detached(opened)) == 2
    assert nameless(first) == []


def test_a_window_comes_back_where_it_was(opened: Window, leads: Any, qtbot: QtBot) -> None:
    first, second = open_both(opened, leads, qtbot)
    second.close()
    first.resize(700, 500)
    record = first.record_form.record or 0
    first.close()
    qtbot.waitUntil(lambda: detached(opened) == [], timeout=10_000)
    opened.shell.detach("leads", record)
    qtbot.waitUntil(lambda: len(detached(opened)) == 1, timeout=10_000)
    assert (detached(opened)[0].width(), detached(opened)[0].height()) == (700, 500)


def test_they_go_with_the_person_and_keep_what_was_typed(
    opened: Window, leads: Any, place: Home, qtbot: QtBot
) -> None:
    first, _ = open_both(opened, leads, qtbot)
    qtbot.keyClicks(city(first), "Ulm")
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        opened.shell.connection.sign_out(forget=False)
    assert detached(opened) == []
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, RecordDialog)]
    assert [each for each in shown if each.isVisible()] == []
    kept = [
        file.read_text("utf-8")
        for file in place.root.rglob("*")
        if "draft" in str(file).lower() and file.is_file()
    ]
    assert any("Ulm" in text for text in kept)


def test_a_value_is_restored_from_the_history_of_the_record(
    opened: Window, leads: Any, database: Address, qtbot: QtBot
) -> None:
    with administration(database) as connection:
        for value in ("Ulm", "Kiel"):
            connection.execute("UPDATE tradewind.leads SET city = %s", (value,))
    first, _ = open_both(opened, leads, qtbot)
    first.history.click()
    past = first.past
    qtbot.waitUntil(lambda: past.table.rows != [], timeout=10_000)
    told = [(row.who, row.field, row.old, row.new) for row in past.table.rows]
    assert told == [
        ("The server", "City", "Ulm", "Kiel"),
        ("The server", "City", "–", "Ulm"),
        ("The server", "", "", "Made"),
    ]
    assert not past.back.isEnabled()
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    past.table.choose(0)
    past.back.click()

    def now() -> str:
        with administration(database) as connection:
            asked = "SELECT city FROM tradewind.leads WHERE id = %s"
            row = connection.execute(asked, (first.record_form.record,)).fetchone()
            return str(row[0]) if row else ""

    qtbot.waitUntil(lambda: now() == "Ulm", timeout=10_000)
    # The form hears of it as well, and the way back is offered where the person is looking.
    qtbot.waitUntil(lambda: city(first).text() == "Ulm", timeout=10_000)
    (toast,) = first.findChildren(UndoToast)
    assert toast.text.text() == "City has the value again that it had before."
    assert nameless(first) == []
    with qtbot.waitSignal(opened.shell.undone, timeout=10_000):
        qtbot.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
    assert now() == "Kiel"


def test_who_may_not_write_is_told_why_nothing_is_restored(
    opened: Window, leads: Any, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    with administration(database) as connection:
        connection.execute("UPDATE tradewind.leads SET city = 'Ulm'")
        connection.execute(
            "UPDATE tradewind.memberships SET permissions = %s WHERE user_id = %s",
            ('{"leads": {"edit": false}}', founder.person.user_id),
        )
    first, _ = open_both(opened, leads, qtbot)
    first.history.click()
    qtbot.waitUntil(lambda: first.past.table.rows != [], timeout=10_000)
    first.past.table.choose(0)
    assert not first.past.back.isEnabled()
    assert first.past.note.text() == "You may look at this, but not change it."


def test_what_is_saved_while_the_server_is_gone_is_said_and_kept_and_saved_later(
    opened: Window, leads: Any, database: Address, qtbot: QtBot
) -> None:
    first, _ = open_both(opened, leads, qtbot)
    qtbot.keyClicks(city(first), "Ulm")
    connection = opened.shell.connection
    name = database.database
    with administration(database.at("postgres")) as administrator:
        administrator.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        with qtbot.waitSignal(connection.lost, timeout=20_000):
            ended = (
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = %s"
            )
            administrator.execute(ended, (name,))
        assert opened.banner.isVisible()
        first.record_form.save_now()
        qtbot.waitUntil(
            lambda: "What you typed is kept" in first.record_form.bar.text.text(), timeout=20_000
        )
        # What is loaded stays to be read.
        assert len(leads.list.model.ids) == 2
        assert city(first).text() == "Ulm"
        administrator.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
        qtbot.waitUntil(lambda: not connection.is_lost, timeout=30_000)
    assert not opened.banner.isVisible()
    assert city(first).text() == "Ulm"
    with qtbot.waitSignal(first.record_form.saved, timeout=10_000):
        first.record_form.save_now()
