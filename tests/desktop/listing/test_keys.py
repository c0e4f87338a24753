"""Everything by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.shell.listing.view import ListView
from tests.desktop.listing.conftest import ListOf
from tests.desktop.listing.reading_rows import settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(leads: ListOf, qtbot: QtBot) -> ListView:
    made = leads(400)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.table.setFocus()
    return made


def test_home_and_end_are_the_first_and_the_last_row(view: ListView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, Key.Key_End)
    assert view.table.currentIndex().row() == 399
    assert view.table.seen()[1] == 399
    qtbot.keyClick(view.table, Key.Key_Home)
    assert view.table.currentIndex().row() == 0


def test_pages_and_arrows_move_on(view: ListView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, Key.Key_Down)
    assert view.table.currentIndex().row() == 1
    qtbot.keyClick(view.table, Key.Key_PageDown)
    assert view.table.currentIndex().row() > 10
    qtbot.keyClick(view.table, Key.Key_PageUp)
    assert view.table.currentIndex().row() <= 1


def test_enter_opens_the_row(view: ListView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view.table, Key.Key_Return)
    assert opened.args == [view.model.ids[1]]


def test_f2_says_where_a_field_that_is_not_changed_here_is(view: ListView, qtbot: QtBot) -> None:
    made = view.model.column("created_at")
    view.table.setCurrentIndex(view.model.index(0, made))
    with qtbot.waitSignal(view.shell.said) as said:
        qtbot.keyClick(view.table, Key.Key_F2)
    assert said.args == ["“Created” is not changed in the list; Enter opens the whole record."]


def test_space_chooses_and_escape_lets_go(view: ListView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, Key.Key_Space)
    assert list(view.table.chosen.ids()) == [view.model.ids[0]]
    qtbot.keyClick(view.table, Key.Key_Escape)
    assert view.table.chosen.count == 0


def test_delete_asks_for_the_chosen_rows_to_be_trashed(view: ListView, qtbot: QtBot) -> None:
    view.table.chosen.toggle(3)
    view.table.chosen.toggle(9)
    with qtbot.waitSignal(view.trashed) as trashed:
        qtbot.keyClick(view.table, Key.Key_Delete)
    assert list(trashed.args[0]) == [view.model.ids[3], view.model.ids[9]]


@pytest.mark.parametrize("key", [Key.Key_Slash, None])
def test_the_search_field_is_a_key_away(view: ListView, qtbot: QtBot, key: Key | None) -> None:
    if key:
        qtbot.keyClick(view.table, "/")
    else:
        both = Control | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(view.table, Key.Key_F, both)
    qtbot.waitUntil(view.search.hasFocus)
    assert view.search.text() == ""


def test_what_is_typed_over_the_rows_is_searched_for(view: ListView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, "b")
    assert view.search.hasFocus()
    qtbot.keyClicks(view.search, "righ")
    qtbot.waitUntil(lambda: view.asking.words == "brigh")
    settle(view, qtbot)
    assert len(view.model.ids) == 50
    qtbot.keyClick(view.search, Key.Key_Escape)
    settle(view, qtbot)
    assert len(view.model.ids) == 400


def test_down_leads_from_the_search_field_into_the_rows(view: ListView, qtbot: QtBot) -> None:
    view.search.setFocus()
    qtbot.keyClick(view.search, Key.Key_Down)
    assert view.table.hasFocus()


def test_ctrl_c_copies_the_chosen_rows_for_a_spreadsheet(view: ListView, qtbot: QtBot) -> None:
    view.table.chosen.toggle(0)
    view.table.chosen.toggle(399)
    with qtbot.waitSignal(view.deeds.copying.copied) as copied:
        qtbot.keyClick(view.table, Key.Key_C, Control)
    assert copied.args == [2]
    first, last = QApplication.clipboard().text().strip().splitlines()
    assert first.split("\t")[:3] == ["Northern Bakery 1", "Bo Sato", "lead1@example.com"]
    assert last.split("\t")[2] == "lead400@example.com"


def test_tab_reaches_every_control_and_the_rows(view: ListView, qtbot: QtBot) -> None:
    view.search.setFocus()
    reached: list[object] = []
    while (focused := QApplication.focusWidget()) not in reached:
        reached.append(focused)
        qtbot.keyClick(focused, Key.Key_Tab)
    assert {view.search, view.filter_button, view.more_button, view.table} <= set(reached)
    assert set(view.chips.quick.values()) <= set(reached)


def test_a_column_is_carried_to_another_place_by_keys(view: ListView, qtbot: QtBot) -> None:
    first, second, *others = view.fields()
    at = view.model.index(0, view.model.column(first))
    view.table.setCurrentIndex(at)
    qtbot.keyClick(view.table, Key.Key_Right, Control | Qt.KeyboardModifier.ShiftModifier)
    assert view.fields() == (second, first, *others)
    assert view.table.currentIndex() == at
    qtbot.keyClick(view.table, Key.Key_Left, Control | Qt.KeyboardModifier.ShiftModifier)
    # There is no place before the first.
    qtbot.keyClick(view.table, Key.Key_Left, Control | Qt.KeyboardModifier.ShiftModifier)
    assert view.fields() == (first, second, *others)


def test_the_menu_of_a_cell_leads_to_what_its_column_can_do(view: ListView, qtbot: QtBot) -> None:
    name = view.fields()[1]
    cell = view.model.index(0, view.model.column(name))
    menu = view.deeds.menu_at(view.table.visualRect(cell).center())
    title = view.model.fields[cell.column()].title
    (column,) = [each.menu() for each in menu.actions() if each.text() == f"Column “{title}”"]
    assert isinstance(column, QMenu)
    chosen = {each.text(): each for each in column.actions()}
    chosen["Sort descending"].trigger()
    qtbot.waitUntil(lambda: view.asking.order == ((name, True),))
    chosen["Move to the left"].trigger()
    assert view.fields()[0] == name
    menu.close()
