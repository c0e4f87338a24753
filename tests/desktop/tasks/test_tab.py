"""The tasks on the page of the company they are about."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from desktop.shell.records.tabs import About
from desktop.shell.window import Window
from desktop.tasks.quick import QuickTask
from desktop.tasks.tab import TasksTab
from tests.desktop.tasks.conftest import Rows
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key = Qt.Key


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def test_tasks_about_a_company_are_ticked_and_added_on_its_page(
    opened: Window, founder: SignedIn, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    here = founder.seat.organization_id
    ((company,),) = rows(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'ACME') RETURNING id",
        here,
    )
    add("Call", customer_company_id=company)
    add("Of others")
    tab = TasksTab(opened.shell, About("customer_companies", here, company))
    qtbot.addWidget(tab)
    tab.resize(900, 500)
    tab.show()
    qtbot.waitUntil(lambda: [row.title for row in tab.table.rows] == ["Call"], timeout=10_000)
    assert nameless(tab) == []
    tab.open_quick()
    dialog = tab.findChild(QuickTask)
    assert isinstance(dialog, QuickTask)
    qtbot.waitUntil(lambda: "ACME" in [text for text, _ in dialog.understood()], timeout=10_000)
    qtbot.keyClicks(dialog.line, "send the quote friday")
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.keyClick(dialog.line, Key.Key_Return)
    # The one that is due in an hour comes first.
    qtbot.waitUntil(
        lambda: [row.title for row in tab.table.rows] == ["Call", "send the quote"], timeout=10_000
    )
    tab.table.choose(0)
    qtbot.keyClick(tab.table, Key.Key_Space)
    qtbot.waitUntil(
        lambda: [row.title for row in tab.table.rows] == ["send the quote"], timeout=10_000
    )
    tab.also_done.setChecked(True)
    qtbot.waitUntil(lambda: len(tab.table.rows) == 2, timeout=10_000)
