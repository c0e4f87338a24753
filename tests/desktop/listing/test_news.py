"""What others write arrives while one's place, choice and open editors stay."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.journal.live import Changes
from desktop.shell.listing.delegate import PADDING
from desktop.shell.listing.view import ListView
from desktop.shell.theme import Mode
from tests.desktop.listing.conftest import ListOf
from tests.desktop.listing.office import Office
from tests.desktop.listing.reading_rows import cell, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")


def newest(office: Office, count: int, city: str = "Berlin") -> list[int]:
    rows = office.people.owner.execute(
        "INSERT INTO tradewind.leads (organization_id, company_name, city, created_at)"
        " SELECT %s, 'New ' || g, %s, now() + make_interval(secs => g)"
        " FROM generate_series(1, %s::int) g RETURNING id",
        (office.organization_id, city, count),
    )
    return [row[0] for row in rows]


def hear(view: ListView, ids: list[int] | None, table: str = "leads") -> None:
    view.shell.changed.emit([Changes(table, None if ids is None else frozenset(ids))])


def test_new_rows_are_told_and_shown_when_asked_for(
    office: Office, leads: ListOf, qtbot: QtBot
) -> None:
    view = leads(400)
    view.table.verticalScrollBar().setValue(150 * view.table.row_height + 7)
    view.table.chosen.toggle(155)
    chosen, top = list(view.table.chosen.ids()), view.model.ids[150]
    made = newest(office, 3)
    hear(view, made)
    qtbot.waitUntil(view.footer.news.isVisible)
    assert view.footer.news.text() == "3 new, show"
    assert len(view.model.ids) == 400
    view.footer.news.click()
    settle(view, qtbot)
    assert list(view.model.ids[:3]) == made[::-1]
    assert view.model.ids[view.table.seen()[0]] == top
    assert view.table.verticalScrollBar().value() % view.table.row_height == 7
    qtbot.waitUntil(lambda: list(view.table.chosen.ids()) == chosen)
    assert not view.footer.news.isVisible()


def test_only_new_rows_that_match_are_told(office: Office, leads: ListOf, qtbot: QtBot) -> None:
    view = leads(50)
    view.asking.write("city:Oslo")
    settle(view, qtbot)
    hear(view, newest(office, 2, "Rome"))
    made = newest(office, 1, "Oslo")
    hear(view, made)
    qtbot.waitUntil(view.footer.news.isVisible)
    assert view.footer.news.text() == "1 new, show"


def test_a_row_that_others_change_is_read_again_where_it_stands(
    office: Office, leads: ListOf, qtbot: QtBot
) -> None:
    view = leads(300)
    view.table.chosen.toggle(4)
    changed = view.model.ids[4]
    office.people.owner.execute(
        "UPDATE tradewind.leads SET company_name = 'Renamed' WHERE id = %s", (changed,)
    )
    hear(view, [changed])
    qtbot.waitUntil(lambda: cell(view, 4, "company_name") == "Renamed")
    assert list(view.table.chosen.ids()) == [changed]
    assert not view.footer.news.isVisible()


def test_other_tables_are_none_of_its_business(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(20)
    hear(view, None, "contacts")
    assert not view.footer.news.isVisible()
    assert view.model.windows.is_settled


def test_a_hidden_list_waits_until_it_is_looked_at(
    office: Office, leads: ListOf, qtbot: QtBot
) -> None:
    view = leads(20)
    view.hide()
    hear(view, newest(office, 1))
    assert view.model.windows.is_settled
    view.show()
    qtbot.waitUntil(view.footer.news.isVisible)


def test_after_a_lost_connection_anything_may_have_changed(
    office: Office, leads: ListOf, qtbot: QtBot
) -> None:
    view = leads(20)
    office.people.owner.execute("UPDATE tradewind.leads SET city = 'Elsewhere'")
    view.shell.changed.emit(None)
    qtbot.waitUntil(lambda: cell(view, 0, "city") == "Elsewhere")
    assert view.footer.news.text() == "Changed, show"


def test_rows_are_read_out_with_the_names_of_their_columns(leads: ListOf) -> None:
    view = leads(20)
    told = QAccessible.queryAccessibleInterface(view.table)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "Leads"
    said = [
        view.model.index(0, view.model.column(name)).data(Qt.ItemDataRole.AccessibleTextRole)
        for name in ("company_name", "status", "score", "next_follow_up_at")
    ]
    assert said == [
        "Company: Northern Bakery 1",
        "Status: Contacted",
        "Score: 7",
        "Next follow-up: empty",
    ]


def test_every_control_has_a_name(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(20)
    view.filter_button.click()
    view.table.selectAll()
    nameless = []
    for widget in view.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def test_what_does_not_fit_is_told_by_a_tip(leads: ListOf) -> None:
    view = leads(20)
    index = view.model.index(0, view.model.column("email"))
    rect = view.table.visualRect(index)
    assert view.table.cells.tip(index, rect) == ""
    rect.setWidth(60 + 2 * PADDING)
    assert view.table.cells.tip(index, rect) == "lead1@example.com"


def test_both_themes_paint_chosen_and_hovered_rows(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(20)
    view.table.chosen.toggle(1)
    view.table.cells.hovered = 2
    try:
        grounds = []
        for mode in (Mode.LIGHT, Mode.DARK):
            view.shell.theme.choose(mode)
            image = view.table.viewport().grab().toImage()
            height = view.table.row_height
            grounds.append([image.pixelColor(4, row * height + 4).name() for row in range(3)])
        tokens = view.shell.theme.tokens
        assert grounds[1] == [
            each.lower() for each in (tokens.surface, tokens.chosen, tokens.hover)
        ]
        assert grounds[0] != grounds[1]
    finally:
        view.shell.theme.choose(Mode.LIGHT)
