"""Somebody who is typed again is told of in passing, with what to do about it; nothing is in the way."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.addresses import Address
from desktop.customers.company_page import CompanyPage
from desktop.shell.forms.dialog import RecordDialog
from desktop.shell.forms.record_form import RecordForm
from desktop.shell.records.view import RecordsView
from desktop.shell.window import Window
from tests.desktop.conftest import administration
from tests.desktop.customers.test_first_day import companies, new_form, type_in
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def said(database: Address, statement: str, *values: object) -> list[tuple[Any, ...]]:
    with administration(database) as connection:
        found = connection.execute(statement, values)
        return found.fetchall() if found.description else []


@pytest.fixture
def acme(founder: Any, database: Address) -> int:
    ((made,),) = said(
        database,
        "INSERT INTO tradewind.customer_companies (organization_id, company_name, tax_id, website)"
        " VALUES (%s, 'Müller <b>GmbH', 'DE123456789', 'https://mueller.example') RETURNING id",
        founder.seat.organization_id,
    )
    return int(made)


def sentences(form: RecordForm) -> list[str]:
    return [text.text() for text in form.noticed.texts]


def button(form: RecordForm, title: str) -> Any:
    (found,) = [
        each
        for each in form.noticed.buttons
        if each.accessibleName().startswith(f"{title}: ") and each.isVisible()
    ]
    return found


def test_a_company_that_is_there_is_told_of_while_it_is_typed(
    opened: Window, database: Address, acme: int, qtbot: QtBot
) -> None:
    screen = companies(opened, qtbot)
    dialog = new_form(screen, qtbot)
    form = dialog.record_form
    type_in(dialog, "company_name", "Mueller")
    type_in(dialog, "tax_id", "de 123 456 789")
    type_in(dialog, "phone", "+43 1 5131234")
    qtbot.waitUntil(form.noticed.isVisible, timeout=10_000)
    assert sentences(form) == ["Looks like Müller <b>GmbH (same tax number)"]
    assert form.form.fields["tax_id"].mark.text() == "Known already?"
    assert not form.form.fields["company_name"].mark.text()
    assert nameless(dialog) == []
    # Whoever types on is not held up, and what no longer holds is not said any more.
    form.form.fields["tax_id"].put("DE1")
    form.form.edited.emit()
    qtbot.waitUntil(form.noticed.isHidden, timeout=10_000)
    assert not form.form.fields["tax_id"].mark.text()
    form.form.fields["tax_id"].put("DE123456789")
    form.form.edited.emit()
    qtbot.waitUntil(form.noticed.isVisible, timeout=10_000)
    # What was typed goes into the one that is there, where nothing stands yet.
    qtbot.mouseClick(button(form, "Add to that one"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: acme in screen.companies.dialogs, timeout=10_000)
    there = screen.companies.dialogs[acme].record_form
    qtbot.waitUntil(lambda: bool(there.bar.text.text()), timeout=10_000)
    assert "Left as it was: Company." in there.bar.text.text()
    assert there.form.fields["phone"].typed() == "+43 1 5131234"
    qtbot.waitUntil(lambda: None not in screen.companies.dialogs, timeout=10_000)
    with qtbot.waitSignal(there.saved, timeout=10_000):
        there.save_now()
    rows = said(database, "SELECT company_name, phone FROM tradewind.customer_companies")
    assert rows == [("Müller <b>GmbH", "+4315131234")]


def test_it_is_opened_hidden_and_saved_all_the_same(
    opened: Window, database: Address, acme: int, qtbot: QtBot
) -> None:
    screen = companies(opened, qtbot)
    dialog = new_form(screen, qtbot)
    form = dialog.record_form
    type_in(dialog, "company_name", "müll")
    qtbot.waitUntil(form.noticed.isVisible, timeout=10_000)
    assert sentences(form) == ["Looks like Müller <b>GmbH (the name begins the same)"]
    qtbot.mouseClick(button(form, "Open"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(screen.page, CompanyPage), timeout=10_000)
    assert screen.page is not None
    assert screen.page.about.record == acme
    assert dialog.isVisible()
    qtbot.mouseClick(button(form, "Hide this"), Qt.MouseButton.LeftButton)
    assert form.noticed.isHidden()
    type_in(dialog, "company_name", "er GmbH")
    with qtbot.waitSignal(form.saved, timeout=10_000):
        form.save_now()
    assert len(said(database, "SELECT id FROM tradewind.customer_companies")) == 2


def test_two_that_are_there_are_told_apart_from_the_form(
    opened: Window, founder: Any, database: Address, acme: int, qtbot: QtBot
) -> None:
    ((twin,),) = said(
        database,
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'Nord') RETURNING id",
        founder.seat.organization_id,
    )
    screen = companies(opened, qtbot)
    # The form itself, which a company's page opens too.
    qtbot.waitUntil(screen.companies.header.new.isVisible, timeout=10_000)
    RecordsView._open(screen.companies, twin)
    qtbot.waitUntil(screen.companies.dialogs[twin].record_form.save.isEnabled, timeout=10_000)
    form = screen.companies.dialogs[twin].record_form
    form.form.fields["website"].put("mueller.example")
    form.form.edited.emit()
    qtbot.waitUntil(form.noticed.isVisible, timeout=10_000)
    qtbot.mouseClick(button(form, "Not the same"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(form.noticed.isHidden, timeout=10_000)
    rows = said(database, "SELECT kind::text, one_id, other_id FROM tradewind.never_merged")
    assert rows == [("companies", *sorted((acme, twin)))]


def test_a_person_who_is_there_is_linked_instead_of_made_again(
    opened: Window, founder: Any, database: Address, acme: int, qtbot: QtBot
) -> None:
    ((ada,),) = said(
        database,
        "INSERT INTO tradewind.contacts (organization_id, first_name, last_name, email)"
        " VALUES (%s, 'Ada', 'Lovelace', 'ada@example.com') RETURNING id",
        founder.seat.organization_id,
    )
    screen = companies(opened, qtbot)
    screen.open_record(acme)
    page = screen.page
    assert page is not None
    page.open_tab("people")
    tab: Any = page.tab("people")
    tab._make("Ada Lovelace")

    def forms() -> list[RecordDialog]:
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, RecordDialog) and each.isVisible()
        ]

    qtbot.waitUntil(lambda: len(forms()) == 1, timeout=10_000)
    form = forms()[0].record_form
    qtbot.waitUntil(form.noticed.isVisible, timeout=10_000)
    assert sentences(form) == ["Looks like Ada Lovelace (same name)"]
    qtbot.mouseClick(button(form, "Add to that one"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: len(forms()) == 1 and bool(forms()[0].record_form.bar.text.text()), timeout=10_000
    )
    there = forms()[0].record_form
    with qtbot.waitSignal(there.closed, timeout=10_000):
        there.save_now()
    rows = said(database, "SELECT customer_company_id, contact_id FROM tradewind.company_contacts")
    assert rows == [(acme, ada)]
    assert len(said(database, "SELECT id FROM tradewind.contacts")) == 1
