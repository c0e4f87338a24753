"""Reminders in the window: said once, done, put off, and never to somebody who has signed out."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell import clock
from desktop.shell.forms.dialog import RecordDialog
from desktop.shell.window import Window
from desktop.today.reminding import Reminding
from tests.desktop.tasks.conftest import Rows
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def ago(minutes: int) -> datetime:
    return clock.now() - timedelta(minutes=minutes)


def test_a_reminder_is_said_once_in_two_windows_and_seen_to(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    task = add("Call Anna", reminder_at=ago(1))
    later = add("Send the quote", reminder_at=ago(2))
    first, second = Reminding(opened), Reminding(opened)
    with qtbot.waitSignal(first.said, timeout=10_000):
        first.ask()
    second.ask()
    qtbot.waitUntil(lambda: not second._is_asking, timeout=10_000)
    assert set(first.panel.cards) == {task, later}
    assert second.panel.cards == {}
    assert nameless(first.panel) == []
    qtbot.mouseClick(first.panel.cards[task].complete, LEFT)
    first.panel.cards[later].snooze(15)
    qtbot.waitUntil(
        lambda: dict(rows("SELECT id, status FROM tradewind.tasks"))[task] == "completed",
        timeout=10_000,
    )
    qtbot.waitUntil(lambda: not first.panel.isVisible(), timeout=10_000)
    put_off = "SELECT reminder_at > now() + interval '14 min' AND reminded_at IS NULL"
    qtbot.waitUntil(
        lambda: rows(f"{put_off} FROM tradewind.tasks WHERE id = %s", later) == [(True,)],
        timeout=10_000,
    )


def test_whoever_clicks_the_message_on_the_desktop_has_its_task_before_them(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    task = add("Call Anna", reminder_at=ago(1))
    reminding = Reminding(opened)
    with qtbot.waitSignal(reminding.said, timeout=10_000) as said:
        reminding.ask()
    # As if the window were behind others; a display without a tray shows the card alone.
    reminding._notify(said.args[0])
    reminding._told = task
    reminding._on_message_clicked()
    dialog = next(each for each in opened.findChildren(RecordDialog))
    qtbot.waitUntil(dialog.record_form.save.isEnabled, timeout=10_000)
    assert dialog.record_form.record == task
    assert reminding.panel.cards == {}


def test_nobody_is_reminded_who_has_signed_out(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    reminding = Reminding(opened)
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        opened.shell.connection.sign_out(forget=False)
    add("Call Anna", reminder_at=ago(1))
    reminding.ask()
    assert not reminding._is_asking
    assert rows("SELECT reminded_at FROM tradewind.tasks") == [(None,)]
