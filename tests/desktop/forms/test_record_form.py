"""One record, opened by Ann while Bob works on it too, on the real database."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.db import refusals
from core.errors import Unavailable
from core.journal.live import Changes
from desktop.shell.doing import Written
from desktop.shell.forms.conflicts import Side
from desktop.shell.forms.record_form import RecordForm
from tests.desktop.forms.conftest import LEADS, Office, OpenForm, write
from tests.support.people import connect

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


def press(qtbot: QtBot, key: Qt.Key = Key.Key_Return) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def save(qtbot: QtBot, page: RecordForm) -> None:
    with qtbot.waitSignal(page.saved, timeout=10_000):
        press(qtbot)


def text(page: RecordForm, name: str) -> Any:
    return page.form.fields[name].typed()


def choices(page: RecordForm) -> dict[str, Callable[[], None]]:
    return {button.text(): button.click for button in page.bar.buttons}


def test_a_record_is_shown_changed_and_saved(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    assert text(page, "city") == "Ulm"
    write(qtbot, page, "city", "Bonn")
    with qtbot.waitSignal(page.closed):
        save(qtbot, page)
    assert office.found("company_name", "city") == ("Acme", "Bonn")
    assert not page.window().isVisible()


def test_what_was_saved_is_told_with_what_takes_it_back(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    told: list[tuple[str, Written | None]] = []
    office.shell.said.connect(lambda text: told.append((text, office.shell.tasks.take_written())))
    write(qtbot, page, "city", "Bonn")
    save(qtbot, page)
    ((text, written),) = told
    assert text == "Saved."
    assert written is not None
    assert written.label == "Lead: City"


def test_a_new_record_begins_with_what_is_given(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(None, company_name="Harbour")
    write(qtbot, page, "email", "ada@example.com")
    save(qtbot, page)
    assert office.found("company_name", "email") == ("Harbour", "ada@example.com")
    assert page.record == office.found("id")[0]


def test_a_new_record_of_nothing_is_refused_in_the_banner(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(None)
    write(qtbot, page, "city", "Ulm")
    press(qtbot)
    assert "needs a company" in page.bar.text.text()
    write(qtbot, page, "company_name", "Acme")
    assert not page.bar.isVisible()
    save(qtbot, page)


def test_what_the_database_refuses_stands_beside_its_field(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm")
    office.people.owner.execute(
        "ALTER TABLE tradewind.leads DROP CONSTRAINT ck_leads_city,"
        " ADD CONSTRAINT ck_leads_city CHECK (city <> 'Nowhere')"
    )
    said = refusals()["ck_leads_city"]
    page = open_form(record)
    write(qtbot, page, "city", "Nowhere")
    press(qtbot)
    qtbot.waitUntil(page.form.fields["city"].is_refused)
    assert page.form.fields["city"].note.text() == said
    assert office.found("city") == ("Ulm",)
    # It can be mended and saved.
    write(qtbot, page, "city", "Bonn")
    save(qtbot, page)


def test_escape_asks_only_where_something_was_typed(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm")
    page = open_form(record)
    with qtbot.waitSignal(page.closed):
        press(qtbot, Key.Key_Escape)
    page = open_form(record)
    write(qtbot, page, "city", "Bonn")
    with qtbot.assertNotEmitted(page.closed):
        press(qtbot, Key.Key_Escape)
    # The choice that does no harm has the focus.
    assert QApplication.focusWidget() is page.bar.buttons[0]
    press(qtbot)
    assert text(page, "city") == "Bonn"
    assert not page.bar.isVisible()
    with qtbot.assertNotEmitted(page.closed):
        page.window().close()
    with qtbot.waitSignal(page.closed):
        choices(page)["Throw it away"]()
    assert office.found("city") == ("Ulm",)


def conflicting(office: Office, open_form: OpenForm, qtbot: QtBot) -> RecordForm:
    """Ann and Bob have both typed into city and street; Bob was first."""
    record = office.lead(city="Ulm", street="Main", notes="x")
    page = open_form(record)
    write(qtbot, page, "city", "Bonn")
    write(qtbot, page, "street", "Mine")
    write(qtbot, page, "country", "Germany")
    office.bob_saves(record, city="Kiel", street="Theirs", notes="y")
    press(qtbot)
    qtbot.waitUntil(lambda: hasattr(page, "chooser"), timeout=10_000)
    return page


def test_a_conflict_is_chosen_field_by_field_with_the_keyboard(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = conflicting(office, open_form, qtbot)
    chooser = page.chooser
    assert list(chooser.choices) == ["city", "street"]
    first = chooser.choices["city"].sides[Side.MINE]
    assert first.accessibleName() == "City, Mine: Bonn"
    assert first.accessibleDescription() == "It was: Ulm"
    assert office.found("city", "street", "country") == ("Kiel", "Theirs", None)
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Down)
    assert chooser.chosen == {"city": Side.THEIRS, "street": Side.MINE}
    with qtbot.waitSignal(page.saved, timeout=10_000):
        qtbot.keyClick(chooser.choices["city"].sides[Side.THEIRS], Key.Key_Return)
    assert office.found("city", "street", "country", "notes") == ("Kiel", "Mine", "Germany", "y")


def test_all_of_theirs_is_taken_with_one_button_and_the_rest_is_saved(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = conflicting(office, open_form, qtbot)
    page.chooser.theirs.click()
    with qtbot.waitSignal(page.saved, timeout=10_000):
        page.chooser.go.click()
    assert office.found("city", "street", "country") == ("Kiel", "Theirs", "Germany")


def test_going_back_from_a_conflict_loses_nothing_that_was_typed(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = conflicting(office, open_form, qtbot)
    qtbot.keyClick(page.chooser, Key.Key_Escape)
    typed = ("Bonn", "Mine", "Germany", "y")
    assert tuple(text(page, name) for name in ("city", "street", "country", "notes")) == typed
    assert "somebody else" in page.form.fields["city"].mark.text()
    # Saving again asks again.
    chooser = page.chooser
    page.save_now()
    qtbot.waitUntil(lambda: page.chooser is not chooser, timeout=10_000)
    page.chooser.mine.click()
    with qtbot.waitSignal(page.saved, timeout=10_000):
        page.chooser.go.click()
    assert office.found("city", "street", "country", "notes") == typed


def test_changes_by_others_arrive_while_the_form_is_open(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm", street="Main")
    page = open_form(record)
    write(qtbot, page, "city", "Bonn")
    focused = QApplication.focusWidget()
    office.bob_saves(record, city="Kiel", street="Side")
    office.shell.changed.emit([Changes("leads", frozenset({record}))])
    qtbot.waitUntil(lambda: text(page, "street") == "Side", timeout=10_000)
    assert text(page, "city") == "Bonn"
    assert "somebody else" in page.form.fields["city"].mark.text()
    assert QApplication.focusWidget() is focused


def test_what_was_typed_into_a_trashed_record_can_still_be_saved(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    write(qtbot, page, "city", "Bonn")
    office.people.owner.execute("UPDATE tradewind.leads SET deleted_at = now()")
    press(qtbot)
    qtbot.waitUntil(lambda: "Take it out and save" in choices(page), timeout=10_000)
    assert text(page, "city") == "Bonn"
    # The keys are at what is asked, and from there go on into the form.
    assert page.bar.buttons[0].hasFocus()
    qtbot.keyClick(page.bar.buttons[0], Qt.Key.Key_Tab)
    assert page.form.isAncestorOf(QApplication.focusWidget())
    with qtbot.waitSignal(page.saved, timeout=10_000):
        choices(page)["Take it out and save"]()
    assert office.found("city", "deleted_at") == ("Bonn", None)


def test_what_was_thrown_away_and_is_back_says_no_more_of_it(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    office.people.owner.execute("UPDATE tradewind.leads SET deleted_at = now()")
    page.shell.changed.emit(None)
    qtbot.waitUntil(lambda: "thrown this away" in page.bar.text.text(), timeout=10_000)
    office.people.owner.execute("UPDATE tradewind.leads SET deleted_at = NULL")
    page.shell.changed.emit(None)
    qtbot.waitUntil(page.bar.isHidden, timeout=10_000)


def test_what_was_typed_into_a_deleted_record_can_be_copied(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    write(qtbot, page, "city", "Bonn")
    office.people.owner.execute("DELETE FROM tradewind.leads")
    press(qtbot)
    qtbot.waitUntil(lambda: "Copy what I typed" in choices(page), timeout=10_000)
    choices(page)["Copy what I typed"]()
    assert QGuiApplication.clipboard().text() == "City: Bonn"
    assert "copied" in page.bar.text.text()
    assert text(page, "city") == "Bonn"


class TestAViewer:
    @pytest.fixture
    def role(self) -> Role:
        return Role.VIEWER

    def test_is_shown_the_record_and_told_why_it_cannot_be_changed(
        self, office: Office, open_form: OpenForm
    ) -> None:
        page = open_form(office.lead(city="Ulm"))
        assert text(page, "city") == "Ulm"
        assert page.form.is_locked
        assert not page.save.isVisible()
        assert page.bar.text.text() == (
            "You may look at this, but not change it. No role held includes it."
        )


def test_who_loses_the_right_while_typing_is_told_and_loses_nothing_typed(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    write(qtbot, page, "city", "Bonn")
    office.people.owner.execute(
        "UPDATE tradewind.memberships SET role = 'viewer' WHERE user_id = %s", (office.ann.id,)
    )
    press(qtbot)
    qtbot.waitUntil(page.bar.isVisible, timeout=10_000)
    assert "right" in page.bar.text.text()
    assert text(page, "city") == "Bonn"


def test_an_owner_is_chosen_by_name(office: Office, open_form: OpenForm, qtbot: QtBot) -> None:
    page = open_form(office.lead(owner_id=office.bob.id))
    field: Any = page.form.fields["owner_id"]
    assert field.box.currentText() == "Ann Other"
    assert not page.form.is_dirty
    field.put_value(office.ann.id)
    field.box.setFocus()
    save(qtbot, page)
    assert office.found("owner_id") == (office.ann.id,)


def test_without_a_connection_the_form_stays_and_says_so(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    write(qtbot, page, "city", "Bonn")
    office.shell.tasks.detach()
    with qtbot.waitSignal(office.shell.said, timeout=10_000):
        press(qtbot)
    assert text(page, "city") == "Bonn"
    office.shell.tasks.attach(office.signed(office.ann))
    save(qtbot, page)
    assert office.found("city") == ("Bonn",)


def test_a_connection_that_breaks_while_saving_is_told_in_words_and_loses_nothing(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    write(qtbot, page, "city", "Bonn")
    waiting = (
        "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = %s"
        " AND datname = current_database()"
    )
    owner = office.people.owner
    with owner.transaction():
        owner.execute("SELECT FROM tradewind.leads FOR UPDATE")
        press(qtbot)
        with connect(replace(office.people.address, role=None)) as superuser:
            found: list[Any] = []

            def is_waiting() -> bool:
                found[:] = superuser.execute(waiting, (office.ann.role_name,)).fetchall()
                return bool(found)

            qtbot.waitUntil(is_waiting, timeout=10_000)
            with qtbot.waitSignal(office.shell.said, timeout=10_000) as said:
                superuser.execute("SELECT pg_terminate_backend(%s)", found[0])
    assert said.args is not None
    assert said.args[0].startswith("The connection is lost. What you typed is kept")
    assert text(page, "city") == "Bonn"
    save(qtbot, page)
    assert office.found("city") == ("Bonn",)


def test_what_was_saved_in_vain_can_be_saved_with_one_key_once_the_connection_is_back(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    write(qtbot, page, "city", "Bonn")
    office.shell.tasks.detach()
    with qtbot.waitSignal(office.shell.said, timeout=10_000):
        press(qtbot)
    office.shell.tasks.attach(office.signed(office.ann))
    office.shell.connection.regained.emit()
    assert page.bar.text.text().startswith("The connection is back.")
    with qtbot.waitSignal(page.closed, timeout=10_000):
        choices(page)["Save now"]()
    assert office.found("city") == ("Bonn",)


def test_who_goes_on_editing_is_where_they_were(
    office: Office, open_form: OpenForm, qtbot: QtBot
) -> None:
    page = open_form(office.lead(city="Ulm"))
    write(qtbot, page, "city", "Bonn")
    before = QApplication.focusWidget()
    press(qtbot, Key.Key_Escape)
    press(qtbot)
    assert QApplication.focusWidget() is before
    # Something else is said in the place of the question.
    press(qtbot, Key.Key_Escape)
    page._on_failed(Unavailable("The database does not answer at the moment."))
    assert QApplication.focusWidget() is before


def test_a_form_that_could_not_be_read_is_read_when_the_connection_is_back(
    office: Office, qtbot: QtBot
) -> None:
    record = office.lead(city="Ulm")
    office.shell.tasks.detach()
    with qtbot.waitSignal(office.shell.said, timeout=10_000):
        page = RecordForm(office.shell, LEADS, office.id, record)
    qtbot.addWidget(page)
    assert not page.form.isEnabled()
    office.shell.tasks.attach(office.signed(office.ann))
    with qtbot.waitSignal(page.filled, timeout=10_000):
        office.shell.changed.emit(None)
    assert text(page, "city") == "Ulm"
    assert page.form.isEnabled()
