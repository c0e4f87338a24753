"""Rows: the first ones at once, the others when they are looked at, and never a wait."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.shell.listing.view import ListView
from desktop.shell.listing.windows import KEPT, NEWEST, UNDER_WAY, WINDOW
from tests.desktop.listing.conftest import ListOf
from tests.desktop.listing.office import Office
from tests.desktop.listing.reading_rows import cell, column, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")


def test_the_first_rows_come_before_all_the_ids(office: Office, qtbot: QtBot) -> None:
    office.add_leads(300)
    view = ListView(office.shell, "leads", office.organization_id)
    qtbot.addWidget(view)
    view.show()
    seen: list[tuple[int, bool, str]] = []
    for signal in (view.model.opened, view.model.completed):
        signal.connect(
            lambda: seen.append(
                (view.model.rowCount(), view.model.is_complete, cell(view, 0, "email"))
            )
        )
    with qtbot.waitSignal(view.model.completed):
        view.open()
    assert seen == [(128, False, "lead1@example.com"), (300, True, "lead1@example.com")]
    assert view.footer.count.text() == "300 leads"


def test_the_model_keeps_qts_rules(leads: ListOf, qtmodeltester: ModelTester) -> None:
    view = leads(300)
    qtmodeltester.check(view.model)


def test_rows_far_below_are_read_when_they_are_looked_at(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(2000)
    assert cell(view, 1500, "email") == ""
    view.table.scrollTo(view.model.index(1500, 0))
    settle(view, qtbot)
    assert cell(view, 1500, "email") == "lead1501@example.com"


def test_a_long_drag_reads_only_where_it_ends(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(20_000)
    asked: list[int] = []
    fetch = view.model.windows._fetch

    def counted(ids, then, refused):  # type: ignore[no-untyped-def]
        asked.append(len(ids))
        fetch(ids, then, refused)

    view.model.windows._fetch = counted
    bar = view.table.verticalScrollBar()
    for step in range(1, 121):
        bar.setValue(bar.maximum() * step // 120)
        view.table.viewport().repaint()
    settle(view, qtbot)
    assert cell(view, 19_999, "email") == "lead20000@example.com"
    assert sum(asked) <= UNDER_WAY * NEWEST * WINDOW


def test_rows_that_come_where_nobody_looks_paint_nothing(leads: ListOf, qtbot: QtBot) -> None:
    class Painted(QObject):
        times = 0

        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            self.times += event.type() == QEvent.Type.Paint
            return False

    view = leads(2000)
    painted = Painted()
    QApplication.processEvents()
    view.table.viewport().installEventFilter(painted)
    cell(view, 1500, "email")
    settle(view, qtbot)
    QApplication.processEvents()
    assert painted.times == 0
    view.model.refresh({view.model.ids[0]})
    settle(view, qtbot)
    qtbot.waitUntil(lambda: painted.times == 1)


def test_old_windows_are_forgotten(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(12_000)
    for window in range(12_000 // WINDOW):
        cell(view, window * WINDOW, "email")
        settle(view, qtbot)
    assert len(view.model.windows._kept) == KEPT
    assert view.model.windows.is_there(11_900, 11_900)


def test_the_last_question_is_the_one_that_is_answered(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(500)
    view.asking.sort((("company_name", False),))
    view.asking.sort((("email", True),))
    view.asking.sort((("score", True),))
    settle(view, qtbot)
    scores = [int(said) for said in column(view, "score", 60)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 100
    assert view.model.question is not None
    assert view.model.question.order == (("score", True),)


def test_a_row_that_is_gone_says_so(office: Office, leads: ListOf, qtbot: QtBot) -> None:
    view = leads(10)
    gone = view.model.ids[3]
    office.people.owner.execute(
        "UPDATE tradewind.leads SET deleted_at = now() WHERE id = %s", (gone,)
    )
    view.model.refresh({gone})
    qtbot.waitUntil(lambda: view.model.windows.is_gone(3))
    said = view.model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Company: no longer there"
    assert view.model.rowCount() == 10


def test_other_columns_are_read_for_the_same_rows(leads: ListOf, qtbot: QtBot) -> None:
    view = leads(30)
    ids = view.model.ids
    view.table.head.show_column("tags", shown=True)
    view.table.head.show_column("email", shown=False)
    cell(view, 1, "tags")
    settle(view, qtbot)
    assert view.model.ids is ids
    assert cell(view, 1, "tags") == "vip, spring"
    assert cell(view, 1, "email") == ""


@pytest.mark.parametrize("density", ["compact", "normal", "roomy"])
def test_the_row_on_top_stays_there_at_another_height(leads: ListOf, density: str) -> None:
    view = leads(500)
    view.table.verticalScrollBar().setValue(200 * view.table.row_height)
    view.table.set_density(density)
    assert view.table.seen()[0] == 200
