"""The pages of an opportunity and of a deal: why it is likely, what it is about, what is delivered."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pipeline import words
from desktop.pipeline.deals import DealsScreen
from desktop.shell.window import Window
from tests.desktop.pipeline.conftest import Sell

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Rows = Callable[..., list[tuple[Any, ...]]]


def page(opened: Window, board: Callable[[], Any], card: int, qtbot: QtBot) -> Any:
    board()
    screen: Any = opened.view("opportunities")
    screen.open_record(card)
    qtbot.waitUntil(lambda: screen.page.opportunity.sheet is not None, timeout=10_000)
    return screen.page


def test_a_short_history_says_nothing_and_a_long_one_says_why(
    opened: Window, board: Callable[[], Any], sell: Sell, rows: Rows, qtbot: QtBot
) -> None:
    card = sell("Website", stage="proposal")
    shown = page(opened, board, card, qtbot)
    overview = shown.tab("overview")
    qtbot.waitUntil(lambda: overview.read is not None, timeout=10_000)
    assert overview.read.score.probability is None
    assert not overview.use.isVisible()

    for number in range(40):
        sell(f"Past {number}", stage="proposal")
    for stage, reason, rest in (("closed_won", None, [0]), ("closed_lost", "price", [1, 2, 3])):
        rows(
            "UPDATE tradewind.opportunities SET stage = %s, lost_reason = %s"
            " WHERE title LIKE 'Past%%' AND id %% 4 = ANY (%s) RETURNING id",
            stage,
            reason,
            rest,
        )
    overview.reload()
    qtbot.waitUntil(overview.use.isVisible, timeout=10_000)
    assert overview.read.score.parts[0].closed == 40
    said = overview.use.text()
    overview.use.click()
    qtbot.waitUntil(
        lambda: (
            rows("SELECT probability_override FROM tradewind.opportunities WHERE id = %s", card)
            == [(overview.read.score.probability,)]
        ),
        timeout=10_000,
    )
    assert str(overview.read.score.probability) in said


def test_services_are_added_and_taken_out(
    opened: Window,
    board: Callable[[], Any],
    sell: Sell,
    rows: Rows,
    organization: int,
    qtbot: QtBot,
) -> None:
    card = sell("Website")
    rows(
        "INSERT INTO tradewind.services_packages (organization_id, name, service_type, price)"
        " VALUES (%s, 'Audit', 'seo', 1450) RETURNING id",
        organization,
    )
    shown = page(opened, board, card, qtbot)
    services = shown.tab("overview").services
    qtbot.waitUntil(lambda: services.more.count() == 2, timeout=10_000)
    services.more.activated.emit(1)
    qtbot.waitUntil(lambda: services.total.text() == words.money(1450, "EUR"), timeout=10_000)
    living = "SELECT count(*) FROM tradewind.opportunity_services WHERE deleted_at IS NULL"
    assert rows(living) == [(1,)]


def test_what_was_promised_is_ticked_off(
    opened: Window,
    sell: Sell,
    deals: Callable[[], DealsScreen],
    rows: Rows,
    organization: int,
    qtbot: QtBot,
) -> None:
    card = sell("Website", stage="negotiation")
    rows("UPDATE tradewind.opportunities SET stage = 'closed_won' WHERE id = %s RETURNING id", card)
    deal = rows("SELECT id FROM tradewind.deals")[0][0]
    screen = deals()
    screen.open_record(deal)
    shown: Any = screen.page
    tab = shown.tab("deal")
    qtbot.waitUntil(lambda: tab.place.currentWidget() is tab.place.content, timeout=10_000)
    qtbot.keyClicks(tab.add, "Texts and pictures")
    qtbot.keyClick(tab.add, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(tab.boxes) == 1, timeout=10_000)
    next(iter(tab.boxes.values())).click()
    qtbot.waitUntil(lambda: tab.told.text() == "1 of 1 done", timeout=10_000)
    assert rows(
        "SELECT done_at IS NOT NULL, done_by_id IS NOT NULL FROM tradewind.deal_deliverables"
    ) == [(True, True)]


def test_a_deal_goes_only_where_it_may(
    sell: Sell, deals: Callable[[], DealsScreen], rows: Rows, qtbot: QtBot
) -> None:
    card = sell("Website", stage="negotiation")
    rows("UPDATE tradewind.opportunities SET stage = 'closed_won' WHERE id = %s RETURNING id", card)
    board = deals().deals.board
    columns = board.board.columns
    (deal,) = columns["draft"].model.cards
    assert not board.is_legal([deal], "completed")
    board.board.move_to([deal.id], "signed", 0)
    assert [each.id for each in columns["signed"].model.cards] == [deal.id]
    qtbot.waitUntil(
        lambda: rows("SELECT deal_status FROM tradewind.deals") == [("signed",)], timeout=10_000
    )
    qtbot.waitUntil(lambda: not board.shell.tasks._running, timeout=10_000)


def test_the_parts_of_a_page_and_its_deeds_have_keys(
    opened: Window, board: Callable[[], Any], sell: Sell, qtbot: QtBot
) -> None:
    shown = page(opened, board, sell("Website"), qtbot)
    qtbot.waitUntil(opened.isActiveWindow, timeout=10_000)
    qtbot.keyClick(shown.bar, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert shown.tabs[shown.bar.currentIndex()].name == shown.tabs[2].name
    qtbot.keyClick(shown.bar, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert shown.bar.currentIndex() == 1


def test_what_is_said_stays_above_the_page_that_comes(
    opened: Window, board: Callable[[], Any], qtbot: QtBot
) -> None:
    board()
    opened.shell.say("Done.")
    opened.show_screen("deals")
    assert opened.content.children()[-1] is opened.toast


def test_going_back_from_a_page_comes_to_the_board_it_was_opened_from(
    opened: Window, board: Callable[[], Any], sell: Sell
) -> None:
    board()
    screen: Any = opened.view("opportunities")
    opened.shell.open("opportunities", sell("Website"))
    assert screen.currentWidget() is screen.page
    opened.offered.back()
    assert screen.currentWidget() is screen.pipeline
    opened.offered.forward()
    assert screen.currentWidget() is screen.page
