"""Screens that are opened for the first time while nobody answers."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from core.access.signing_in import SignedIn
from desktop.shell.records.page import RecordPage
from desktop.shell.window import Window
from tests.desktop.conftest import as_person

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise|grabbing")


def lose(window: Window) -> None:
    """The connection is gone, and does not come back before somebody lets it."""
    connection = window.shell.connection
    connection.is_lost = True
    connection.tasks.lose()
    connection.lost.emit("")


@pytest.fixture
def lost(opened: Window) -> Window:
    lose(opened)
    return opened


def come_back(window: Window) -> None:
    window.shell.connection._open_again()


def test_a_list_says_why_it_is_empty_and_is_filled_once_it_can_be(
    lost: Window, qtbot: QtBot
) -> None:
    lost.show_screen("contacts")
    view: Any = lost.view("contacts")
    assert view.list is None
    assert view.unreached.title.text() == "No connection"
    come_back(lost)
    qtbot.waitUntil(lambda: bool(view.list) and view.list.has_answered, timeout=10_000)
    assert view.unreached is None


def test_so_does_a_screen_that_is_read_as_a_whole(lost: Window, qtbot: QtBot) -> None:
    lost.show_screen("history")
    view: Any = lost.view("history")
    assert view.place.currentWidget() is view.place.state
    assert view.place.state.title.text() == "No connection"
    come_back(lost)
    qtbot.waitUntil(lambda: view.place.currentWidget() is view.place.content, timeout=10_000)


def test_so_does_the_day(lost: Window, qtbot: QtBot) -> None:
    lost.show_screen("today")
    view: Any = lost.view("today")
    assert view.stack.currentWidget() is view.unreached
    come_back(lost)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=10_000)


@pytest.mark.parametrize(("name", "part"), [("opportunities", "pipeline"), ("deals", "deals")])
def test_so_does_a_board(lost: Window, qtbot: QtBot, name: str, part: str) -> None:
    lost.show_screen(name)
    place: Any = getattr(lost.view(name), part).board.place
    assert place.currentWidget() is place.state
    assert place.state.title.text() == "No connection"
    come_back(lost)
    qtbot.waitUntil(lambda: place.state.title.text() != "No connection", timeout=10_000)


def test_the_calendar_does_not_show_days_as_empty_that_it_knows_nothing_of(
    opened: Window, qtbot: QtBot
) -> None:
    opened.show_screen("calendar")
    view: Any = opened.view("calendar")
    qtbot.waitUntil(lambda: view._answered is not None, timeout=10_000)
    lose(opened)
    view.reload()
    assert view.place.currentWidget() is view.stack
    view.turn(1)
    assert view.place.currentWidget() is view.place.state
    # The days that were read are still there.
    view.turn(-1)
    assert view.place.currentWidget() is view.stack
    view.turn(1)
    come_back(opened)
    qtbot.waitUntil(lambda: view.place.currentWidget() is view.stack, timeout=10_000)


def test_so_does_the_page_of_a_record(opened: Window, founder: SignedIn, qtbot: QtBot) -> None:
    company = as_person(founder, add_company)
    opened.show_screen("customer_companies")
    screen: Any = opened.view("customer_companies")
    qtbot.waitUntil(lambda: not opened.shell.tasks.is_busy, timeout=10_000)
    lose(opened)
    opened.shell.open("customer_companies", company)
    page = screen.findChild(RecordPage)
    assert page.place.currentWidget() is page.place.state
    assert not page.head.status.isVisible()
    come_back(opened)
    qtbot.waitUntil(lambda: page.head.name.text() == "Harbour Dental", timeout=10_000)
    assert page.place.currentWidget() is page.place.content
    assert page.head.status.isVisible()
    qtbot.waitUntil(lambda: not opened.shell.tasks.is_busy, timeout=10_000)


def add_company(session: Session) -> int:
    return int(
        session.scalar(
            text(
                "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
                " VALUES (tradewind.current_organization(), 'Harbour Dental') RETURNING id"
            )
        )
        or 0
    )


def test_duplicates_are_looked_for_once_they_can_be(lost: Window, qtbot: QtBot) -> None:
    lost.show_screen("duplicates")
    view: Any = lost.view("duplicates")
    assert view.place.state.title.text() == "No connection"
    come_back(lost)
    qtbot.waitUntil(lambda: view.place.state.title.text() == "No duplicates", timeout=10_000)


def test_what_is_typed_into_the_palette_is_looked_for_once_it_can_be(
    lost: Window, founder: SignedIn, qtbot: QtBot
) -> None:
    as_person(founder, add_company)
    lost.offered.open_palette()
    palette = lost.offered.palette
    qtbot.keyClicks(palette.line, "harbour den")
    qtbot.waitUntil(lambda: not palette.is_searching, timeout=10_000)
    assert palette.nothing.title.text() == "No connection"
    come_back(lost)
    qtbot.waitUntil(
        lambda: "Harbour Dental" in [each.title for each in palette.model.answers], timeout=10_000
    )


def test_no_screen_complains_in_passing_as_well(lost: Window, qtbot: QtBot) -> None:
    said: list[str] = []
    lost.shell.said.connect(said.append)
    for name in lost.shell.screens:
        lost.show_screen(name)
    qtbot.waitUntil(lambda: not lost.shell.tasks.is_busy, timeout=10_000)
    assert said == []
