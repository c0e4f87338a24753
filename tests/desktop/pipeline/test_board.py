"""The board in the real window: dragged, carried by keys, refused, taken back, and live."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.pipeline import commands
from core.pipeline.stages import Stage
from desktop.pipeline import words
from desktop.pipeline.asking import LostDialog, WonDialog
from desktop.shell.window import Window
from tests.desktop.conftest import as_person
from tests.desktop.pipeline.conftest import Sell, titles

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key, Modifier = Qt.Key, Qt.KeyboardModifier
BOTH = Modifier.ControlModifier | Modifier.ShiftModifier
Rows = Callable[..., list[tuple[Any, ...]]]
STAGE = "SELECT stage FROM tradewind.opportunities WHERE id = %s"


def drop(view: Any, card: int, column: str, row: int) -> None:
    """As a drag ends: the data of one list, brought over another and let go above a row."""
    columns = view.board.board.columns
    source = next(each for each in columns.values() if each.model.row_of(card) >= 0).model
    data = source.mimeData([source.index(source.row_of(card), 0)])
    target = columns[column].list
    below = target.visualRect(target.cards.index(row, 0))
    at = below.topLeft() + QPoint(30, 2) if below.isValid() else target.viewport().rect().center()
    said = (data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    move = Qt.DropAction.MoveAction
    for event in (
        QDragEnterEvent(at, move, *said),
        QDragMoveEvent(at, move, *said),
        QDropEvent(QPointF(at), move, *said),
    ):
        QApplication.sendEvent(target.viewport(), event)


def dialog(qtbot: QtBot, kind: type) -> Any:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    return QApplication.activeModalWidget()


def settled(view: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not view.board.pending and not view.shell.tasks._running, timeout=10_000
    )


def test_a_card_is_dropped_at_once_written_behind_and_taken_back(
    board: Callable[[], Any], opened: Window, sell: Sell, rows: Rows, qtbot: QtBot
) -> None:
    first, _ = sell("Website", stage="proposal"), sell("Brand", stage="proposal")
    card = sell("Campaign")
    view = board()
    drop(view, card, "proposal", 1)
    # Before anything is written.
    assert titles(view, "proposal") == ["Brand", "Campaign", "Website"]
    assert view.board.board.columns["proposal"].sum.text() == words.money(3000, "EUR")
    settled(view, qtbot)
    assert rows(STAGE, card) == [("proposal",)]
    assert rows(STAGE, first) == [("proposal",)]
    assert titles(view, "proposal") == ["Brand", "Campaign", "Website"]
    assert opened.toast.text.text() == "“Campaign”: Proposal"
    opened.toast.undo.click()
    qtbot.waitUntil(lambda: titles(view, "prospecting") == ["Campaign"], timeout=10_000)
    assert rows(STAGE, card) == [("prospecting",)]


def test_of_two_who_drag_one_card_the_second_gets_a_sentence_and_the_truth(
    board: Callable[[], Any],
    opened: Window,
    founder: SignedIn,
    organization: int,
    sell: Sell,
    qtbot: QtBot,
) -> None:
    card = sell("Website")
    view = board()
    # Deaf for a moment, so that this window shows what was.
    opened.shell.changed.disconnect(view.board._on_changed)
    as_person(
        founder,
        lambda session: commands.move(
            session, organization, {card: Stage.PROSPECTING}, Stage.NEGOTIATION
        ),
    )
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as said:
        drop(view, card, "proposal", 0)
        assert titles(view, "proposal") == ["Website"]
    assert said.args == ["Ada Lovelace has moved “Website” to “Negotiation” meanwhile."]
    qtbot.waitUntil(lambda: titles(view, "negotiation") == ["Website"], timeout=10_000)
    assert titles(view, "proposal") == []


def test_what_others_do_is_seen(
    board: Callable[[], Any], founder: SignedIn, organization: int, sell: Sell, qtbot: QtBot
) -> None:
    card = sell("Website")
    view = board()
    as_person(
        founder,
        lambda session: commands.move(
            session, organization, {card: Stage.PROSPECTING}, Stage.NEGOTIATION
        ),
    )
    qtbot.waitUntil(lambda: titles(view, "negotiation") == ["Website"], timeout=10_000)


def test_everything_can_be_done_with_keys(
    board: Callable[[], Any], opened: Window, sell: Sell, rows: Rows, qtbot: QtBot
) -> None:
    sell("Brand", stage="qualification")
    card = sell("Website")
    view = board()
    columns = view.board.board.columns
    columns["prospecting"].list.setFocus()
    columns["prospecting"].list.choose(0)
    qtbot.keyClick(columns["prospecting"].list, Key.Key_Right)
    assert columns["qualification"].list.chosen()[0].title == "Brand"
    qtbot.keyClick(columns["qualification"].list, Key.Key_Left)
    qtbot.keyClick(columns["prospecting"].list, Key.Key_Right, BOTH)
    assert titles(view, "qualification") == ["Website", "Brand"]
    qtbot.keyClick(columns["qualification"].list, Key.Key_Down, BOTH)
    assert titles(view, "qualification") == ["Brand", "Website"]
    settled(view, qtbot)
    assert rows(STAGE, card) == [("qualification",)]
    assert titles(view, "qualification") == ["Brand", "Website"]
    qtbot.keyClick(columns["qualification"].list, Key.Key_Return)
    screen = opened.view("opportunities")
    qtbot.waitUntil(
        lambda: getattr(screen, "page").opportunity.name.text() == "Website", timeout=10_000
    )


def test_the_menu_offers_only_legal_moves(board: Callable[[], Any], sell: Sell) -> None:
    sell("Website", stage="closed_lost", lost_reason="price")
    view = board()
    column = view.board.board.columns["closed_lost"]
    menu = view.board.board.menu_of("closed_lost", column.model.cards)
    where = next(action.menu() for action in menu.actions() if action.menu())
    offered = {action.text(): action.isEnabled() for action in where.actions()}
    assert offered == {
        "Prospecting": True,
        "Qualification": True,
        "Proposal": True,
        "Negotiation": True,
        "Won": False,
    }


def test_what_is_lost_by_keys_is_gone_on_with_and_may_not_be_won_from_there(
    board: Callable[[], Any], opened: Window, sell: Sell, rows: Rows, qtbot: QtBot
) -> None:
    card = sell("Website")
    view = board()
    columns = view.board.board.columns
    # Nobody has chosen it: the keys begin where there is a card.
    qtbot.waitUntil(lambda: bool(columns["prospecting"].list.chosen()), timeout=10_000)
    qtbot.keyClick(columns["prospecting"].list, Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "Qualification"
    qtbot.keyClick(menu, Key.Key_Up)
    qtbot.keyClick(menu, Key.Key_Return)
    asked = dialog(qtbot, LostDialog)
    asked.reason.setCurrentIndex(1)
    asked.activateWindow()
    qtbot.waitUntil(asked.isActiveWindow, timeout=10_000)
    qtbot.keyClick(asked.details, Key.Key_Return, Modifier.ControlModifier)
    settled(view, qtbot)
    assert rows(STAGE, card) == [("closed_lost",)]
    assert view.board.board.focused() is columns["closed_lost"].list
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as said:
        qtbot.keyClick(columns["closed_lost"].list, Key.Key_Left, BOTH)
    assert said.args == ["“Website” is “Lost”: open it again before it can become “Won”."]


def test_nothing_is_lost_without_a_reason(
    board: Callable[[], Any], sell: Sell, rows: Rows, qtbot: QtBot
) -> None:
    card = sell("Website")
    view = board()
    drop(view, card, "closed_lost", 0)
    asked = dialog(qtbot, LostDialog)
    assert not asked.lose.isEnabled()
    asked.keep.click()
    assert rows(STAGE, card) == [("prospecting",)]
    drop(view, card, "closed_lost", 0)
    asked = dialog(qtbot, LostDialog)
    box: QComboBox = asked.reason
    box.setCurrentIndex(1)
    asked.details.setPlainText("Twice of what they had")
    asked.lose.click()
    settled(view, qtbot)
    assert rows("SELECT stage, lost_reason, lost_details FROM tradewind.opportunities") == [
        ("closed_lost", "price", "Twice of what they had")
    ]


def test_what_is_won_becomes_a_deal_and_a_contract_is_offered(
    board: Callable[[], Any], sell: Sell, rows: Rows, qtbot: QtBot
) -> None:
    card = sell("Website", stage="negotiation")
    view = board()
    drop(view, card, "closed_won", 0)
    offered = dialog(qtbot, WonDialog)
    assert rows("SELECT title, deal_status FROM tradewind.deals") == [("Website", "draft")]
    offered.contract.click()
    qtbot.waitUntil(
        lambda: rows("SELECT title, status FROM tradewind.contracts") == [("Website", "draft")],
        timeout=10_000,
    )
    assert rows("SELECT contract_id IS NOT NULL FROM tradewind.deals") == [(True,)]


def test_the_board_is_narrowed_to_words_and_people(
    board: Callable[[], Any], founder: SignedIn, sell: Sell, qtbot: QtBot
) -> None:
    sell("Website", owner_id=founder.person.user_id)
    sell("Campaign")
    view = board()
    narrowing = view.board.narrowing
    qtbot.keyClicks(narrowing.search, "camp")
    qtbot.waitUntil(lambda: titles(view, "prospecting") == ["Campaign"], timeout=10_000)
    narrowing.search.clear()
    narrowing.people.setCurrentIndex(1)
    qtbot.waitUntil(lambda: titles(view, "prospecting") == ["Website"], timeout=10_000)
    assert view.board.board.columns["prospecting"].number.text() == "1"


def test_a_long_column_is_read_page_by_page(
    board: Callable[[], Any], sell: Sell, rows: Rows, organization: int, qtbot: QtBot
) -> None:
    sell("First")
    rows(
        "INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title)"
        " SELECT organization_id, customer_company_id, 'Number ' || g"
        " FROM tradewind.opportunities, generate_series(1, 230) g RETURNING id"
    )
    view = board()
    column = view.board.board.columns["prospecting"]
    assert (len(column.model.cards), column.number.text()) == (100, "231")
    while column.model.more:
        seen = len(column.model.cards)
        column.list.scrollToBottom()
        qtbot.waitUntil(lambda seen=seen: len(column.model.cards) > seen, timeout=10_000)
    assert len({card.id for card in column.model.cards}) == 231
