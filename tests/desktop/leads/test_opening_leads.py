"""A lead asked for by another screen, and the screen that the window begins with."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.home import Home
from desktop.shell.window import Window
from tests.desktop.conftest import administration, gate, sign_in
from tests.desktop.leads.test_leads_screen import add_leads, close, leads, showing

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


@pytest.fixture
def filled(opened: Window, founder: SignedIn, database: Address, qtbot: QtBot) -> Any:
    add_leads(database, founder, 10)
    return showing(opened, qtbot)


def test_any_screen_may_have_a_lead_opened(opened: Window, filled: Any, qtbot: QtBot) -> None:
    record = filled.model.ids[4]
    opened.show_screen("overview")
    opened.shell.open("leads", record)
    assert opened.content.currentWidget() is leads(opened)
    form = leads(opened).dialogs[record].record_form
    qtbot.waitUntil(form.save.isEnabled, timeout=10_000)


def test_a_lead_may_be_asked_for_before_its_list_was_ever_looked_at(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    add_leads(database, founder, 3)
    with administration(database) as connection:
        (record,) = connection.execute("SELECT max(id) FROM tradewind.leads").fetchall()[0]
    opened.shell.open("leads", record)
    qtbot.waitUntil(lambda: record in leads(opened).dialogs, timeout=20_000)


def test_the_window_begins_with_the_screen_that_was_looked_at_last(
    opened: Window,
    founder: SignedIn,
    database: Address,
    place: Home,
    window: Callable[[Home], Window],
    qtbot: QtBot,
) -> None:
    add_leads(database, founder, 3)
    showing(opened, qtbot)
    close(opened, qtbot)
    again = window(place)
    with qtbot.waitSignal(again.shell.asked, timeout=20_000):
        again.open()
    with qtbot.waitSignal(again.shell.filled, timeout=20_000):
        sign_in(qtbot, gate(again).sign_in, founder.person.email)
    assert again.content.currentWidget() is leads(again)
    assert again.sidebar.entries["leads"].isChecked()
    shown = leads(again).list
    assert shown is not None
    assert len(shown.model.ids) == 3


def test_a_screen_that_is_no_more_is_not_begun_with(
    asking: Window, founder: SignedIn, qtbot: QtBot
) -> None:
    asking.shell.preferences.screen = "abacus"
    with qtbot.waitSignal(asking.shell.filled, timeout=20_000):
        sign_in(qtbot, gate(asking).sign_in, founder.person.email)
    assert asking.content.currentWidget() is asking.view("overview")
