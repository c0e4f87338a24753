"""The board of leads in the real window: narrowed, dragged, refused, taken back, and live."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.leads import commands
from core.leads.choices import LeadStatus
from desktop.leads.convert import ConvertDialog
from desktop.shell.reasons import ReasonDialog
from desktop.shell.window import Window
from tests.desktop.conftest import administration, as_person
from tests.desktop.leads.test_leads_screen import add_leads, leads, showing
from tests.desktop.pipeline.test_board import drop as drop_
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key, Modifier = Qt.Key, Qt.KeyboardModifier
BOTH = Modifier.ControlModifier | Modifier.ShiftModifier


@pytest.fixture
def said(database: Address) -> Callable[..., Any]:
    def ask(statement: str, *values: object) -> Any:
        with administration(database) as connection:
            return connection.execute(statement, values).fetchall()

    return ask


@pytest.fixture
def board(opened: Window, founder: SignedIn, database: Address, qtbot: QtBot) -> Iterator[Any]:
    """Thirty leads, five of each of six statuses."""
    add_leads(database, founder, 30)
    showing(opened, qtbot)
    view = leads(opened)
    view.show_mode("board")
    made: Any = view.board
    qtbot.waitUntil(lambda: counts(made)["new"] == len(names(made, "new")) == 5, timeout=10_000)
    yield made
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)


def counts(board: Any) -> dict[str, int]:
    return {key: int(column.number.text() or -1) for key, column in board.board.columns.items()}


def names(board: Any, column: str) -> list[str]:
    return [card.company for card in board.board.columns[column].model.cards]


def first(board: Any, column: str) -> Any:
    return board.board.columns[column].model.cards[0]


def drop(board: Any, card: int, column: str) -> None:
    class View:
        pass

    view = View()
    view.board = board  # type: ignore[attr-defined]
    drop_(view, card, column, 0)


def settled(board: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not board.pending and not board.shell.tasks._running, timeout=10_000)


STATUS = "SELECT status, lost_reason FROM tradewind.leads WHERE id = %s"


def test_a_lead_is_dropped_at_once_written_behind_and_taken_back(
    board: Any, opened: Window, said: Callable[..., Any], qtbot: QtBot
) -> None:
    assert nameless(board) == []
    card = first(board, "new")
    drop(board, card.id, "contacted")
    # Before anything is written.
    assert card.company in names(board, "contacted")
    assert (counts(board)["new"], counts(board)["contacted"]) == (4, 6)
    settled(board, qtbot)
    assert said(STATUS, card.id) == [("contacted", None)]
    assert (counts(board)["new"], counts(board)["contacted"]) == (4, 6)
    opened.toast.undo.click()
    qtbot.waitUntil(lambda: counts(board)["new"] == 5, timeout=10_000)
    assert said(STATUS, card.id) == [("new", None)]


def test_where_it_may_not_go_is_said(
    board: Any, opened: Window, said: Callable[..., Any], qtbot: QtBot
) -> None:
    card = first(board, "qualified")
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        board.board.move_to([card.id], "new", 0)
    assert heard.args == [f"“{card.company}” is “Qualified” and cannot become “New” from there."]
    won = first(board, "converted")
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        board.board.move_to([won.id], "contacted", 0)
    assert heard.args is not None
    assert "has become a customer" in heard.args[0]
    assert said(STATUS, card.id) == [("qualified", None)]


def test_an_end_asks_why_and_a_customer_is_made_by_converting(
    board: Any, opened: Window, said: Callable[..., Any], qtbot: QtBot
) -> None:
    card = first(board, "new")
    drop(board, card.id, "lost")
    asked = opened.findChild(ReasonDialog)
    assert asked is not None
    # Not moved before it is said.
    assert card.company in names(board, "new")
    asked.line.setText("No budget")
    asked.accept()
    settled(board, qtbot)
    assert said(STATUS, card.id) == [("lost", "No budget")]
    other = first(board, "new")
    drop(board, other.id, "converted")
    qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), ConvertDialog), timeout=10_000
    )
    QApplication.activeModalWidget().reject()
    settled(board, qtbot)
    assert other.company in names(board, "new")


def test_of_two_who_move_one_lead_the_second_hears_of_the_first(
    board: Any, opened: Window, founder: SignedIn, qtbot: QtBot
) -> None:
    card = first(board, "new")
    # Deaf for a moment, so that this window shows what was.
    opened.shell.changed.disconnect(board._on_changed)
    assert founder.seat is not None
    here = founder.seat.organization_id
    as_person(
        founder,
        lambda session: commands.move(session, here, [card.id], LeadStatus.QUALIFIED),
    )
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        drop(board, card.id, "contacted")
    assert heard.args == [f"“{card.company}” has become “Qualified” meanwhile."]
    qtbot.waitUntil(lambda: card.company in names(board, "qualified"), timeout=10_000)
    assert card.company not in names(board, "contacted")


def test_what_others_do_is_seen_and_the_filter_of_the_list_applies(
    board: Any, opened: Window, founder: SignedIn, qtbot: QtBot
) -> None:
    card = first(board, "new")
    assert founder.seat is not None
    here = founder.seat.organization_id
    as_person(
        founder,
        lambda session: commands.move(session, here, [card.id], LeadStatus.RESPONDED),
    )
    qtbot.waitUntil(lambda: names(board, "responded") == [card.company], timeout=10_000)
    view = leads(opened)
    view.list.asking.write("city:Bern status:new,lost")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: counts(board)["contacted"] == 0, timeout=10_000)
    settled(board, qtbot)
    shown = counts(board)
    assert {each.city for key in shown for each in board.board.columns[key].model.cards} == {"Bern"}
    view.show_mode("list")
    # The list was not read meanwhile; it is now.
    model = view.list.model  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: len(model.ids) == sum(shown.values()), timeout=10_000)


def test_everything_can_be_done_with_keys(
    board: Any, opened: Window, said: Callable[..., Any], qtbot: QtBot
) -> None:
    view = leads(opened)
    view.list.focus_rows()  # type: ignore[union-attr]
    shown = board.board.columns["new"].list
    assert shown.hasFocus()
    shown.choose(0)
    card = first(board, "new")
    view.desk.setChecked(True)
    qtbot.waitUntil(lambda: view.panel.card is not None, timeout=10_000)  # type: ignore[union-attr]
    panel: Any = view.panel
    assert panel.lead == card.id
    qtbot.keyClick(panel, Key.Key_J)
    qtbot.waitUntil(lambda: panel.card.id == shown.cards.cards[1].id, timeout=10_000)
    qtbot.keyClick(panel, Key.Key_Escape)
    assert shown.hasFocus()
    second = shown.cards.cards[1]
    qtbot.keyClick(shown, Key.Key_Right, BOTH)
    settled(board, qtbot)
    assert said(STATUS, second.id) == [("contacted", None)]
    assert board.board.columns["contacted"].list.hasFocus()
