"""Editing in the list: kept by the database, refused in words, and never lost to others' changes."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.lists.fields import Kind
from desktop.shell.listing import typed
from desktop.shell.listing.bulk import BulkDialog
from desktop.shell.listing.exporting import ExportDialog
from desktop.shell.listing.view import ListView
from tests.desktop.listing.conftest import ListOf
from tests.desktop.listing.office import Office
from tests.desktop.listing.reading_rows import cell, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
Key = Qt.Key


@pytest.fixture
def view(leads: ListOf, qtbot: QtBot) -> ListView:
    made = leads(60)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.table.setFocus()
    return made


def begin(view: ListView, qtbot: QtBot, row: int, name: str) -> QWidget:
    if name not in view.fields():
        view.table.head.show_column(name, shown=True)
        cell(view, row, name)
        settle(view, qtbot)
    view.table.setCurrentIndex(view.model.index(row, view.model.column(name)))
    qtbot.keyClick(view.table, Key.Key_F2)
    editor = view.table.viewport().findChild(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly)
    editors = [
        each
        for each in view.table.viewport().findChildren(QWidget)
        if isinstance(each, (QLineEdit, QComboBox)) and each.property("look") == "cell"
    ]
    assert editors, editor
    return editors[-1]


def stored(office: Office, view: ListView, row: int, name: str) -> object:
    return office.people.scalar(
        f"SELECT {name} FROM tradewind.leads WHERE id = %s", (view.model.ids[row],)
    )


@pytest.mark.parametrize(
    ("name", "said", "kept", "shown"),
    [
        ("city", "Rome", "Rome", "Rome"),
        ("city", "", None, ""),
        ("estimated_value", "1,234.5", 1234.5, "1,234.50"),
        ("tags", "vip, new one", ["vip", "new one"], "vip, new one"),
        ("email", "Ann@EXAMPLE.org", "Ann@example.org", "Ann@example.org"),
    ],
)
def test_what_is_typed_is_kept(
    office: Office,
    view: ListView,
    qtbot: QtBot,
    name: str,
    said: str,
    kept: object,
    shown: str,
) -> None:
    editor = begin(view, qtbot, 2, name)
    assert isinstance(editor, QLineEdit)
    editor.setText(said)
    with qtbot.waitSignal(view.deeds.changing.changed):
        qtbot.keyClick(editor, Key.Key_Return)
    settle(view, qtbot)
    assert stored(office, view, 2, name) == kept
    assert cell(view, 2, name) == shown
    assert view.table.hasFocus()


def test_a_choice_is_chosen(office: Office, view: ListView, qtbot: QtBot) -> None:
    editor = begin(view, qtbot, 0, "status")
    assert isinstance(editor, QComboBox)
    assert editor.currentText() == "Contacted"
    editor.setCurrentText("Qualified")
    with qtbot.waitSignal(view.deeds.changing.changed):
        qtbot.keyClick(editor, Key.Key_Return)
    assert stored(office, view, 0, "status") == "qualified"


def test_a_colleague_is_chosen_by_name(office: Office, view: ListView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.people == {office.person.id: "Ann Other"})
    editor = begin(view, qtbot, 0, "owner")
    assert isinstance(editor, QComboBox)
    assert editor.currentText() == ""
    editor.setCurrentText("Ann Other")
    with qtbot.waitSignal(view.deeds.changing.changed):
        qtbot.keyClick(editor, Key.Key_Return)
    assert stored(office, view, 0, "owner_id") == office.person.id
    qtbot.waitUntil(lambda: cell(view, 0, "owner") == "Ann Other")


@pytest.mark.parametrize(
    ("name", "said", "sentence"),
    [
        ("estimated_value", "much", "“much” is not a number."),
        ("estimated_value", "-5", "“Estimated value” must be at least 0."),
        ("email", "ann", "“ann” is not an e-mail address; it looks like name@example.com."),
        ("next_follow_up_at", "2026-13-45", "“2026-13-45” is not a date; write"),
    ],
)
def test_what_is_wrong_is_said_beside_the_cell_and_stays_open(
    office: Office, view: ListView, qtbot: QtBot, name: str, said: str, sentence: str
) -> None:
    before = stored(office, view, 1, name)
    editor = begin(view, qtbot, 1, name)
    assert isinstance(editor, QLineEdit)
    editor.setText(said)
    qtbot.keyClick(editor, Key.Key_Return)
    assert view.table.cells.bubble.isVisible()
    assert view.table.cells.bubble.text.text().startswith(sentence)
    assert editor.isVisible()
    qtbot.keyClick(editor, Key.Key_Escape)
    assert stored(office, view, 1, name) == before
    assert not view.table.cells.bubble.isVisible()


def test_what_others_write_does_not_disturb_an_open_editor(
    office: Office, view: ListView, qtbot: QtBot
) -> None:
    editor = begin(view, qtbot, 3, "city")
    assert isinstance(editor, QLineEdit)
    editor.setText("Rom")
    id_ = view.model.ids[3]
    office.people.owner.execute(
        "UPDATE tradewind.leads SET phone = '+1 2345' WHERE id = %s", (id_,)
    )
    view.model.refresh({id_})
    qtbot.waitUntil(lambda: cell(view, 3, "phone") == "+1 2345")
    assert (editor.isVisible(), editor.text()) == (True, "Rom")
    with qtbot.waitSignal(view.deeds.changing.changed):
        qtbot.keyClick(editor, Key.Key_Return)
    assert stored(office, view, 3, "city") == "Rom"


def test_where_both_have_written_the_choice_is_the_persons(
    office: Office, view: ListView, qtbot: QtBot
) -> None:
    editor = begin(view, qtbot, 3, "city")
    assert isinstance(editor, QLineEdit)
    office.people.owner.execute(
        "UPDATE tradewind.leads SET city = 'Theirs' WHERE id = %s", (view.model.ids[3],)
    )
    editor.setText("Mine")
    with qtbot.waitSignal(view.deeds.changing.conflicted) as conflicted:
        qtbot.keyClick(editor, Key.Key_Return)
    id_, conflict = conflicted.args
    assert id_ == view.model.ids[3]
    assert [(each.theirs, each.mine) for each in conflict.fields] == [("Theirs", "Mine")]
    qtbot.waitUntil(lambda: cell(view, 3, "city") == "Theirs")


def test_the_choice_is_asked_also_where_the_list_has_heard_of_the_other_value(
    office: Office, view: ListView, qtbot: QtBot
) -> None:
    editor = begin(view, qtbot, 3, "city")
    assert isinstance(editor, QLineEdit)
    editor.setText("Mine")
    id_ = view.model.ids[3]
    office.people.owner.execute("UPDATE tradewind.leads SET city = 'Theirs' WHERE id = %s", (id_,))
    view.model.refresh({id_})
    qtbot.waitUntil(lambda: cell(view, 3, "city") == "Theirs")
    with qtbot.waitSignal(view.deeds.changing.conflicted) as conflicted:
        qtbot.keyClick(editor, Key.Key_Return)
    assert [(each.theirs, each.mine) for each in conflicted.args[1].fields] == [("Theirs", "Mine")]
    assert stored(office, view, 3, "city") == "Theirs"


def test_tab_goes_on_to_the_next_cell(view: ListView, qtbot: QtBot) -> None:
    editor = begin(view, qtbot, 4, "phone")
    qtbot.keyClick(editor, Key.Key_Tab)
    qtbot.waitUntil(lambda: view.model.fields[view.table.currentIndex().column()].name == "status")


@pytest.mark.parametrize(
    ("kind", "said", "found"),
    [
        (Kind.NUMBER, "1,234", "1234"),
        (Kind.MONEY, "12.5", "12.5"),
        (Kind.DATE, "today", "2026-03-14"),
        (Kind.DATE, "+3", "2026-03-17"),
        (Kind.DATE, "-1w", "2026-03-07"),
        (Kind.DATE, "2026-01-31", "2026-01-31"),
        (Kind.TAGS, " a, b ,,", "['a', 'b']"),
    ],
)
def test_values_are_read_as_they_are_typed(
    view: ListView, kind: Kind, said: str, found: str
) -> None:
    from datetime import date

    field = next(each for each in view.listing.fields if each.kind is kind or kind is Kind.DATE)
    from dataclasses import replace

    assert str(typed.read(replace(field, kind=kind), said, date(2026, 3, 14))) == found


def test_many_rows_are_edited_at_once(office: Office, view: ListView, qtbot: QtBot) -> None:
    view.table.selectAll()
    view.deeds.edit()
    dialog = view.findChild(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    # Enter right away empties nothing.
    qtbot.keyClick(dialog, Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.apply.isEnabled()
    dialog.field.setCurrentIndex(dialog.field.findData("city"))
    assert isinstance(dialog.editor, QLineEdit)
    dialog.editor.setText("Bonn")
    assert dialog.preview.text() == "“City” becomes “Bonn” in 60 leads."
    with qtbot.waitSignal(office.shell.said) as said:
        dialog.apply.click()
    assert said.args == ["Changed: 60"]
    qtbot.waitUntil(lambda: cell(view, 0, "city") == "Bonn")
    assert view.table.chosen.count == 60


def test_what_cannot_be_is_not_done_to_many(view: ListView, qtbot: QtBot) -> None:
    view.table.selectAll()
    view.deeds.edit()
    dialog = view.findChild(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("estimated_value"))
    assert isinstance(dialog.editor, QLineEdit)
    dialog.editor.setText("lots")
    assert dialog.wrong.text() == "“lots” is not a number."
    assert not dialog.apply.isEnabled()
    dialog.reject()


def test_tags_are_added_to_many(office: Office, view: ListView, qtbot: QtBot) -> None:
    view.table.selectAll()
    view.deeds.edit()
    dialog = view.findChild(BulkDialog)
    assert isinstance(dialog, BulkDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("tags"))
    assert isinstance(dialog.editor, QLineEdit)
    dialog.editor.setText("fair")
    assert dialog.preview.text() == "Add these tags for 60 leads."
    with qtbot.waitSignal(office.shell.said):
        dialog.apply.click()
    kept: Mapping[str, object] = {"tags": stored(office, view, 1, "tags")}
    assert kept["tags"] == ["vip", "spring", "fair"]


def test_the_chosen_rows_are_exported(view: ListView, qtbot: QtBot, tmp_path: Path) -> None:
    view.table.chosen.toggle(0)
    view.table.chosen.toggle(2)
    view.deeds.export()
    dialog = view.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.rows.currentText() == "The selected ones (2)"
    file = tmp_path / "leads.csv"
    with qtbot.waitSignal(view.shell.said) as said:
        dialog.write(file)
    assert said.args == ["2 rows are in “leads.csv”."]
    head, first, second = file.read_text("utf-8").splitlines()
    assert head.startswith("Company,")
    assert ("lead1@example.com" in first, "lead3@example.com" in second) == (True, True)


def test_an_export_that_cannot_be_written_says_why(
    view: ListView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.deeds.export()
    dialog = view.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    with qtbot.waitSignal(view.shell.said) as said:
        dialog.write(tmp_path / "no such folder" / "leads.csv")
    assert said.args is not None
    assert said.args[0].startswith("The file could not be written to")
