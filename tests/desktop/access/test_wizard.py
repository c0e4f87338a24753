"""The first start, as somebody goes through it who has never seen it."""

from collections.abc import Callable, Iterator

import pytest
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from core.access.inputs import FoundAgency
from core.access.permissions import Role
from core.access.signing_in import found_agency
from core.addresses import Address
from core.home import Home
from core.server.lifecycle import LocalServer
from core.sharing import address_book
from core.sharing.profiles import Profile
from desktop.access.wizard import AGENCY, READY, YOU, Wizard
from desktop.shell.window import Window
from tests.desktop.conftest import (
    PASSWORD,
    Choose,
    administration,
    forget_people,
    gate,
    new_email,
    write,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def unfounded(
    window: Callable[[Home], Window],
    choose: Choose,
    place: Home,
    database: Address,
    qtbot: QtBot,
) -> Iterator[Window]:
    choose(database)
    made = window(place)
    with qtbot.waitSignal(made.shell.asked, timeout=20_000) as asked:
        made.open()
    assert asked.args == ["wizard"]
    yield made
    forget_people(database)


def on(qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)


def fill_in(qtbot: QtBot, wizard: Wizard, email: str, agency: str = "Harbour") -> None:
    """As far as the last page, by the keyboard alone."""
    wizard.activateWindow()
    write(qtbot, wizard.agency, agency)
    on(qtbot)
    write(qtbot, wizard.first, "Ada")
    write(qtbot, wizard.last, "Lovelace")
    write(qtbot, wizard.email, email)
    write(qtbot, wizard.password, PASSWORD)
    write(qtbot, wizard.again, PASSWORD)
    on(qtbot)


def test_an_empty_computer_becomes_an_agency_with_its_owner_signed_in(
    window: Callable[[Home], Window], home: Home, qtbot: QtBot
) -> None:
    made = window(home)
    with qtbot.waitSignal(made.shell.asked, timeout=60_000):
        made.open()
    wizard = gate(made).wizard
    assert not made.sidebar.isVisible()

    fill_in(qtbot, wizard, "ada@example.com", "Miller & Sons")
    assert wizard.pages.currentIndex() == READY
    assert wizard.summary.values() == ["Miller & Sons", "Ada Lovelace", "ada@example.com"]
    assert not wizard.demo.box.isChecked()
    with qtbot.waitSignal(made.shell.filled, timeout=30_000):
        on(qtbot)

    signed = made.shell.connection.signed
    assert signed is not None
    assert signed.seat is not None
    assert (signed.seat.name, signed.seat.roles) == ("Miller & Sons", {Role.OWNER})
    assert made.sidebar.isVisible()
    assert made.sidebar.person.accessibleName() == "Ada Lovelace, signed in"
    with qtbot.waitSignal(made.gone, timeout=30_000):
        made.close()
    assert not LocalServer(home.server).status().running

    again = window(home)
    with qtbot.waitSignal(again.shell.asked, timeout=60_000) as asked:
        again.open()
    assert asked.args == ["sign-in"]
    assert gate(again).sign_in.email.value() == "ada@example.com"


def test_whoever_wants_to_look_around_first_gets_an_agency_with_clients(
    window: Callable[[Home], Window], home: Home, qtbot: QtBot
) -> None:
    made = window(home)
    made.shell.wants_demo = True
    with qtbot.waitSignal(made.shell.asked, timeout=60_000):
        made.open()
    wizard = gate(made).wizard
    fill_in(qtbot, wizard, "grace@example.com", "Lighthouse")
    assert wizard.demo.box.isChecked()
    with qtbot.waitSignal(made.shell.filled, timeout=60_000):
        on(qtbot)

    signed = made.shell.connection.signed
    assert signed is not None
    assert signed.seat is not None
    assert signed.seat.name == "Lighthouse"
    assert [seat.kind for seat in signed.person.seats] == ["agency", "client", "client", "client"]
    with qtbot.waitSignal(made.gone, timeout=30_000):
        made.close()


def test_demo_data_can_be_called_off_and_leave_an_empty_agency(
    unfounded: Window, database: Address, qtbot: QtBot
) -> None:
    wizard = gate(unfounded).wizard
    fill_in(qtbot, wizard, new_email("ada"))
    wizard.demo.box.setChecked(True)
    waiting = (
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = %s"
    )

    def is_waiting() -> bool:
        with administration(database) as connection:
            return connection.execute(waiting, [database.database]).fetchone() == (1,)

    with administration(database) as held, held.transaction():
        held.execute("LOCK TABLE tradewind.interactions")
        on(qtbot)
        qtbot.waitUntil(is_waiting, timeout=20_000)
        line = wizard.work_line
        assert line is not None
        assert line.isVisible()
        assert "Calls and meetings" in line.work.words()
        assert 0 < line.bar.value() < line.bar.maximum()
        with (
            qtbot.waitSignal(unfounded.shell.filled, timeout=20_000),
            qtbot.waitSignal(unfounded.shell.said, timeout=20_000) as said,
        ):
            qtbot.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert said.args == ["The demo data was cancelled; nothing of it was kept."]
    signed = unfounded.shell.connection.signed
    assert signed is not None
    assert [seat.kind for seat in signed.person.seats] == ["agency"]
    assert not unfounded.shell.works.running
    assert not unfounded.saying.strip.isVisible()


def test_a_window_closed_over_demo_data_asks_and_then_stops_them(
    unfounded: Window, database: Address, qtbot: QtBot
) -> None:
    wizard = gate(unfounded).wizard
    fill_in(qtbot, wizard, new_email("ada"))
    wizard.demo.box.setChecked(True)
    with administration(database) as held, held.transaction():
        held.execute("LOCK TABLE tradewind.interactions")
        on(qtbot)
        qtbot.waitUntil(lambda: wizard.work_line is not None, timeout=20_000)
        unfounded.close()
        box = unfounded.leaving.question
        assert box is not None
        assert "Filling in demo data" in box.informativeText()
        with qtbot.waitSignal(unfounded.gone, timeout=20_000):
            next(
                each
                for each in box.buttons()
                if box.buttonRole(each) is QMessageBox.ButtonRole.AcceptRole
            ).click()
    with administration(database) as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM tradewind.organizations),"
            " (SELECT count(*) FROM tradewind.contacts)"
        ).fetchone()
    assert row == (1, 0)


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    unfounded: Window, qtbot: QtBot
) -> None:
    wizard = gate(unfounded).wizard
    on(qtbot)
    assert wizard.pages.currentIndex() == AGENCY
    assert wizard.agency.note.text() == "“Agency” is needed."

    write(qtbot, wizard.agency, "Harbour")
    assert not wizard.agency.is_refused()
    on(qtbot)
    on(qtbot)
    assert wizard.email.note.text() == "“E-mail” is needed."
    write(qtbot, wizard.first, "A")
    write(qtbot, wizard.last, "Lovelace")
    write(qtbot, wizard.email, "ada at home")
    write(qtbot, wizard.password, "short")
    on(qtbot)
    assert wizard.pages.currentIndex() == YOU
    assert wizard.first.note.text() == "“First name” needs at least 2 characters."
    assert "is not an e-mail address" in wizard.email.note.text()
    assert wizard.email.editor.accessibleDescription() == wizard.email.note.text()
    assert "at least 10 characters" in wizard.password.note.text()
    assert not wizard.last.is_refused()
    assert QApplication.focusWidget() is wizard.first.line

    write(qtbot, wizard.first, "Ada")
    write(qtbot, wizard.email, "ada@example.com")
    write(qtbot, wizard.password, "ada@example.com")
    write(qtbot, wizard.again, "ada@example.com")
    on(qtbot)
    assert "choose another" in wizard.password.note.text()
    write(qtbot, wizard.password, PASSWORD)
    on(qtbot)
    assert wizard.again.note.text() == "The two passwords are not the same."

    qtbot.keyClick(wizard.again.line, Qt.Key.Key_Escape)
    assert wizard.pages.currentIndex() == AGENCY
    assert wizard.agency.value() == "Harbour"
    on(qtbot)
    assert (wizard.first.value(), wizard.password.value()) == ("Ada", PASSWORD)


def test_a_password_can_be_looked_at_and_is_judged_while_it_is_typed(
    unfounded: Window, qtbot: QtBot
) -> None:
    wizard = gate(unfounded).wizard
    write(qtbot, wizard.agency, "Harbour")
    on(qtbot)
    said = []
    for typed in ("abc", "harbour12345", "four plain", "four plain words here"):
        write(qtbot, wizard.password, typed)
        said.append((wizard.password.note.text(), wizard.password.note.property("tone")))
    assert said == [
        ("7 more character(s) needed.", ""),
        ("Weak: easily guessed.", "warning"),
        ("Good; a few more words make it strong.", "good"),
        ("Strong.", "good"),
    ]
    line = wizard.password.line
    assert line.displayText() != line.text()
    qtbot.mouseClick(wizard.password.eye, Qt.MouseButton.LeftButton)
    assert line.displayText() == line.text()
    assert wizard.password.eye.accessibleName() == "Hide the password"
    # What is typed at the eye is not typed into the line that it lies in, and nothing is deleted there.
    before = line.text()
    qtbot.keyClicks(wizard.password.eye, "ab")
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        qtbot.keyClick(wizard.password.eye, key)
    assert line.text() == before


def test_who_comes_second_is_told_that_there_is_an_agency_already(
    unfounded: Window, database: Address, qtbot: QtBot
) -> None:
    wizard = gate(unfounded).wizard
    fill_in(qtbot, wizard, new_email("late"))
    found_agency(
        database,
        FoundAgency(
            agency_name="First",
            first_name="Grace",
            last_name="Hopper",
            email=new_email("first"),
            password=SecretStr(PASSWORD),
        ),
    )
    with qtbot.waitSignal(unfounded.shell.connection.refused, timeout=20_000):
        on(qtbot)
    assert wizard.notice.text.text() == "This database has an agency already."
    assert not wizard.is_busy
    assert wizard.email.value().startswith("late")


def test_who_has_a_server_already_gets_to_it_and_back(unfounded: Window, qtbot: QtBot) -> None:
    wizard = gate(unfounded).wizard
    write(qtbot, wizard.agency, "Harbour")
    qtbot.mouseClick(wizard.elsewhere, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gate(unfounded).dialog is not None, timeout=10_000)
    dialog = gate(unfounded).dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    assert gate(unfounded).pages.currentWidget() is gate(unfounded).sign_in
    qtbot.mouseClick(gate(unfounded).sign_in.set_up, Qt.MouseButton.LeftButton)
    assert gate(unfounded).pages.currentWidget() is wizard
    assert wizard.agency.value() == "Harbour"


def test_a_server_that_this_computer_knows_is_offered_instead_of_asked_for(
    unfounded: Window, qtbot: QtBot
) -> None:
    known = Profile(name="Office", host="db.example.com", user="ada@example.com")
    address_book.keep(unfounded.shell.home.profiles, known)
    qtbot.mouseClick(gate(unfounded).wizard.elsewhere, Qt.MouseButton.LeftButton)
    page = gate(unfounded).sign_in
    qtbot.waitUntil(lambda: gate(unfounded).pages.currentWidget() is page, timeout=10_000)
    assert page.server.box.currentText() == "Office"
    assert gate(unfounded).dialog is None
    assert not page.set_up.isHidden()
