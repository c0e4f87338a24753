"""A window in which the owner of an agency looks at its opportunities."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from desktop.pipeline.deals import DealsScreen
from desktop.pipeline.opportunities import OpportunitiesScreen
from desktop.shell.window import Window
from tests.desktop.conftest import administration

Sell = Callable[..., int]


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


@pytest.fixture
def organization(founder: SignedIn) -> int:
    assert founder.seat is not None
    return founder.seat.organization_id


@pytest.fixture
def rows(database: Address) -> Callable[..., list[tuple[Any, ...]]]:
    def read(statement: str, *values: object) -> list[tuple[Any, ...]]:
        with administration(database) as connection:
            return connection.execute(statement, values).fetchall()

    return read


@pytest.fixture
def sell(rows: Callable[..., list[tuple[Any, ...]]], organization: int) -> Sell:
    """Makes an opportunity; the newest stands on top of its column."""
    company = rows(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'Bright Dental') RETURNING id",
        organization,
    )[0][0]

    def make(title: str, **values: object) -> int:
        said = {"organization_id": organization, "customer_company_id": company, "title": title}
        said |= {"amount": 1000} | values
        columns, places = ", ".join(said), ", ".join(["%s"] * len(said))
        found = rows(
            f"INSERT INTO tradewind.opportunities ({columns}) VALUES ({places}) RETURNING id",
            *said.values(),
        )
        return int(found[0][0])

    return make


def titles(view: Any, column: str) -> list[str]:
    return [card.title for card in view.board.board.columns[column].model.cards]


@pytest.fixture
def board(opened: Window, sell: Sell, qtbot: QtBot) -> Callable[[], Any]:
    """The opportunities' view, its board read."""

    def show() -> Any:
        opened.activateWindow()
        opened.show_screen("opportunities")
        screen = opened.view("opportunities")
        assert isinstance(screen, OpportunitiesScreen)
        view = screen.pipeline
        qtbot.waitUntil(
            lambda: (
                view.prepared is not None
                and view.board.place.currentWidget() is not None
                and view.board.place.currentWidget() is not view.board.place.waiting
            ),
            timeout=20_000,
        )
        return view

    return show


@pytest.fixture
def deals(opened: Window, qtbot: QtBot) -> Callable[[], DealsScreen]:
    def show() -> DealsScreen:
        opened.activateWindow()
        opened.show_screen("deals")
        screen = opened.view("deals")
        assert isinstance(screen, DealsScreen)
        qtbot.waitUntil(
            lambda: (
                screen.deals.prepared is not None
                and screen.deals.board.place.currentWidget() is not screen.deals.board.place.waiting
            ),
            timeout=20_000,
        )
        return screen

    return show
