"""What is chosen stays chosen: by range, by id, in another order, and all of it at once."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell.listing import selection
from desktop.shell.listing.selection import Flag
from tests.desktop.listing.conftest import ListOf
from tests.desktop.listing.office import Office
from tests.desktop.listing.reading_rows import cell, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
BY_EMAIL = (("email", False),)


def test_ctrl_a_chooses_all_that_match_and_not_only_what_is_loaded(
    leads: ListOf, qtbot: QtBot
) -> None:
    view = leads(5000)
    qtbot.keyClick(view.table, Key.Key_A, Control)
    assert view.table.chosen.count == 5000
    assert view.table.chosen.ids() == view.model.ids
    assert view.chosen_bar.text.text() == "All 5,000 leads are selected."
    assert view.footer.chosen.text() == "5,000 selected"


def test_all_that_is_asked_for_before_the_ids_are_there_becomes_all(
    office: Office, leads: ListOf, qtbot: QtBot
) -> None:
    view = leads(3000)
    view.model.opened.connect(view.table.selectAll, Qt.ConnectionType.SingleShotConnection)
    view.open()
    with qtbot.waitSignal(view.model.opened):
        pass
    assert "still being found" in view.chosen_bar.text.text()
    settle(view, qtbot)
    assert view.table.chosen.count == 3000


def test_one_of_all_can_be_left_out(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(1000)
    view.table.selectAll()
    view.table.setCurrentIndex(view.model.index(0, 0))
    view.table.selectAll()
    qtbot.keyClick(view.table, Key.Key_Down, Control)
    qtbot.keyClick(view.table, Key.Key_Space)
    assert view.table.chosen.count == 999
    assert view.model.ids[1] not in view.table.chosen.ids()
    assert view.chosen_bar.all.text() == "Select all 1,000"


def test_chosen_rows_stay_chosen_in_another_order(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(3000)
    chosen = {view.model.ids[row] for row in (0, 1, 700, 2999)}
    for row in (0, 1, 700, 2999):
        view.table.chosen.toggle(row)
    view.asking.sort(BY_EMAIL)
    settle(view, qtbot)
    qtbot.waitUntil(lambda: sum(b - a for a, b in view.table.chosen.ranges()) == 4)
    assert set(view.table.chosen.ids()) == chosen
    rows = [view.model.ids.index(id_) for id_ in chosen]
    assert all(view.table.chosen.isRowSelected(row) for row in rows)


def test_all_stay_chosen_in_another_order(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(3000)
    view.table.selectAll()
    view.asking.sort(BY_EMAIL)
    settle(view, qtbot)
    assert view.table.chosen.is_all
    assert view.table.chosen.ranges() == [(0, 3000)]


def test_many_scattered_rows_stay_chosen_and_can_be_let_go_of(
    leads: ListOf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "MOST_RANGES", 20)
    view = leads(3000)
    model, table = view.model, view.table
    table.setCurrentIndex(model.index(0, 0))
    for _ in range(200):
        qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    before = set(table.chosen.ids())
    assert len(before) == 201
    view.asking.sort((("phone", True), ("email", False)))
    settle(view, qtbot)
    view.asking.sort(BY_EMAIL)
    settle(view, qtbot)
    qtbot.waitUntil(lambda: len(table.chosen.held) == 201)
    assert set(table.chosen.ids()) == before
    rows = sorted(model.ids.index(id_) for id_ in before)
    assert list(table.chosen.ids()) == [model.ids[row] for row in rows]
    table.chosen.toggle(rows[0])
    assert table.chosen.count == 200
    assert model.ids[rows[0]] not in table.chosen.ids()
    table.chosen.select(model.index(5, 0), Flag.ClearAndSelect | Flag.Rows)
    assert list(table.chosen.ids()) == [model.ids[5]]


def test_what_no_longer_matches_is_no_longer_chosen(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(600)
    for row in (0, 5, 6):
        view.table.chosen.toggle(row)
    view.asking.write("status:new")
    settle(view, qtbot)
    qtbot.waitUntil(lambda: view.table.chosen.count == 1)
    assert cell(view, view.model.ids.index(view.table.chosen.ids()[0]), "status") == "New"


def test_all_of_another_filter_is_not_all(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(600)
    view.table.selectAll()
    view.asking.write("status:new")
    settle(view, qtbot)
    assert view.table.chosen.count == 0


def test_the_row_with_the_focus_keeps_it_in_another_order(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(500)
    view.table.setCurrentIndex(view.model.index(321, 2))
    id_ = view.table.current_id()
    view.asking.sort(BY_EMAIL)
    settle(view, qtbot)
    qtbot.waitUntil(lambda: view.table.current_id() == id_)
    # Another order is read from its beginning.
    assert view.table.verticalScrollBar().value() == 0


def test_choosing_a_million_asks_the_model_nothing(leads: ListOf) -> None:
    view = leads(5000)
    asked = []
    count = view.model.rowCount
    view.model.rowCount = lambda *args: asked.append(1) or count(*args)  # type: ignore[method-assign,func-returns-value]
    view.table.selectAll()
    view.table.head.viewport().repaint()
    view.table.viewport().repaint()
    # Headers that know the selection would ask once for each row and column.
    assert len(asked) < 500
