"""A first day, from an empty agency: customers are typed one after the other, by keyboard alone."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.addresses import Address
from desktop.customers.companies import CompaniesScreen
from desktop.customers.contracts import ContractsScreen
from desktop.customers.finding import FindDialog
from desktop.shell.forms.dialog import RecordDialog
from desktop.shell.window import Window
from tests.desktop.conftest import administration

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key
# As they come through the door: of all letters, with a name that is nearly another one, and a long one.
TEN = (
    *("Bäckerei Nord", "Hôtel Étoile", "شركة الشمال", "Bäckerei Nordsee", "株式会社さくら"),
    *("O'Brien & Söhne", "Кафе Мир", "🍕 Pizza", "München Ærø Çelik", "x" * 255),
)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def companies(window: Window, qtbot: QtBot) -> CompaniesScreen:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("customer_companies")
    screen = window.view("customer_companies")
    assert isinstance(screen, CompaniesScreen)
    shown = screen.companies
    qtbot.waitUntil(lambda: shown.list is not None and shown.list.model.is_complete, timeout=20_000)
    return screen


def new_form(screen: CompaniesScreen, qtbot: QtBot) -> RecordDialog:
    screen.companies.open_new()
    # The form is imported when it is first asked for.
    qtbot.waitUntil(lambda: None in screen.companies.dialogs, timeout=10_000)
    dialog = screen.companies.dialogs[None]
    qtbot.waitUntil(dialog.record_form.save.isEnabled, timeout=10_000)
    return dialog


def type_in(dialog: RecordDialog, name: str, text: str) -> None:
    editor = dialog.record_form.form.fields[name].focusProxy() or dialog
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    # Qt's own typist knows no letters beyond ASCII.
    editor.insert(text)


def kept(database: Address) -> list[tuple[Any, ...]]:
    with administration(database) as connection:
        return connection.execute(
            "SELECT company_name, status::text, phone, website, annual_revenue_currency"
            " FROM tradewind.customer_companies ORDER BY id"
        ).fetchall()


def test_customers_are_typed_one_after_the_other(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    screen = companies(opened, qtbot)
    for name in TEN:
        dialog = new_form(screen, qtbot)
        type_in(dialog, "company_name", name)
        with qtbot.waitSignal(dialog.record_form.saved, timeout=10_000):
            qtbot.keyClick(dialog.record_form.form.fields["company_name"].editor, Key.Key_Return)
        qtbot.waitUntil(lambda: None not in screen.companies.dialogs, timeout=10_000)
    shown = screen.companies.list
    assert shown is not None
    qtbot.waitUntil(lambda: len(shown.model.ids) == 10, timeout=10_000)
    assert [row[:2] for row in kept(database)] == [(name, "lead") for name in TEN]


def test_what_is_typed_is_understood_or_refused_in_words(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    dialog = new_form(companies(opened, qtbot), qtbot)
    form, fields = dialog.record_form, dialog.record_form.form.fields
    type_in(dialog, "company_name", "Acme")
    for name, typed, sentence in (
        ("phone", "030 1234567", "does not say of which country"),
        ("website", "no website", "not the address of a website"),
        ("founding_year", "1499", "between 1500 and"),
        ("annual_revenue_currency", "Bavarian mark", "none of the choices"),
    ):
        fields[name].put(typed)
        form.save_now()
        assert sentence in fields[name].note.text(), name
        fields[name].revert()
    fields["phone"].put("+43 1 513 12 34")
    fields["website"].put("WWW.Acme.Example/")
    fields["annual_revenue_amount"].put("1500000")
    fields["annual_revenue_currency"].put("Swiss")
    # Looks wrong, and is no reason not to save.
    fields["employee_count"].put("900")
    fields["company_size"].put("micro")
    form.form.judge(fields["company_size"])
    assert "900 employees" in fields["company_size"].note.text()
    with qtbot.waitSignal(form.saved, timeout=10_000):
        form.save_now()
    assert kept(database) == [("Acme", "lead", "+4315131234", "https://www.acme.example", "CHF")]


def test_a_contract_is_made_with_a_company_that_is_found_by_typing(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    with administration(database) as connection:
        connection.execute(
            "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
            " SELECT id, 'Bäckerei Nord' FROM tradewind.organizations"
        )
    opened.show_screen("contracts")
    screen = opened.view("contracts")
    assert isinstance(screen, ContractsScreen)
    qtbot.waitUntil(
        lambda: screen.view.list is not None and screen.view.list.model.is_complete, timeout=20_000
    )
    screen.view.open_new()
    qtbot.waitUntil(lambda: screen.view.findChild(FindDialog) is not None, timeout=10_000)
    dialog = screen.view.findChild(FindDialog)
    assert isinstance(dialog, FindDialog)
    qtbot.keyClicks(dialog.line, "nord")
    qtbot.waitUntil(lambda: dialog.found.count() == 1, timeout=10_000)
    qtbot.keyClick(dialog.line, Key.Key_Return)

    def forms() -> list[RecordDialog]:
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, RecordDialog) and each.isVisible()
        ]

    qtbot.waitUntil(
        lambda: bool(forms()) and forms()[0].record_form.save.isEnabled(), timeout=10_000
    )
    form = forms()[0].record_form
    form.form.fields["end_date"].put_value(date(2000, 1, 1))
    form.save_now()
    assert "cannot end before it begins" in form.bar.text.text()
    form.form.fields["end_date"].revert()
    with qtbot.waitSignal(form.saved, timeout=10_000):
        form.save_now()
    with administration(database) as connection:
        rows = connection.execute(
            "SELECT contract_number, status::text, currency FROM tradewind.contracts"
        ).fetchall()
    (row,) = rows
    assert row[0].startswith("K-")
    assert row[1:] == ("draft", "EUR")
