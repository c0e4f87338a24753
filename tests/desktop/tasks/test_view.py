"""The tasks in the real window: ticked, postponed, typed in one line, and edited in their form."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.shell import clock
from desktop.shell.window import Window
from desktop.tasks.view import TasksView
from tests.desktop.conftest import write
from tests.desktop.tasks.conftest import Rows
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def showing(window: Window, qtbot: QtBot) -> TasksView:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("tasks")
    view = window.view("tasks")
    assert isinstance(view, TasksView)
    qtbot.waitUntil(lambda: view.list is not None and view.list.model.is_complete, timeout=20_000)
    return view


def titles(view: TasksView) -> list[object]:
    assert view.list is not None
    model = view.list.model
    column = model.column("title")
    return [model.value(row, column) for row in range(len(model.ids))]


def statuses(rows: Rows) -> dict[str, str]:
    return dict(rows("SELECT title, status FROM tradewind.tasks ORDER BY id"))


def test_space_ticks_and_the_box_does_too(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    add("First"), add("Second")
    view = showing(opened, qtbot)
    shown: Any = view.list
    qtbot.waitUntil(lambda: titles(view) == ["First", "Second"], timeout=10_000)
    shown.table.setFocus()
    shown.table.setCurrentIndex(shown.model.index(0, 1))
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        qtbot.keyClick(shown.table, Key.Key_Space)
    assert heard.args == ["Task done."]
    # What is done leaves the list of what is to be done.
    qtbot.waitUntil(lambda: titles(view) == ["Second"], timeout=10_000)
    place = shown.table.visualRect(shown.model.index(0, 0)).center()
    qtbot.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    qtbot.waitUntil(
        lambda: statuses(rows) == {"First": "completed", "Second": "completed"}, timeout=10_000
    )


def test_a_line_is_understood_while_it_is_typed_and_becomes_a_task(
    opened: Window, rows: Rows, qtbot: QtBot
) -> None:
    view = showing(opened, qtbot)
    rows(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " SELECT id, 'ACME GmbH' FROM tradewind.organizations"
    )
    view.open_quick()
    from desktop.tasks.quick import QuickTask

    dialog = view.findChild(QuickTask)
    assert isinstance(dialog, QuickTask)
    assert nameless(dialog) == []
    assert not dialog.save.isEnabled()
    write(qtbot, dialog.line, "call Anna tomorrow 10:00 !high #acme @nobody")
    qtbot.waitUntil(lambda: dialog.meant is not None, timeout=10_000)
    words = [text for text, _ in dialog.understood()]
    assert words[0].endswith("10:00")
    assert words[1:] == ["High", "ACME GmbH", "Not known: nobody"]
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.keyClick(dialog.line, Key.Key_Return)
    ((title, priority, about),) = rows(
        "SELECT title, priority, customer_company_id IS NOT NULL FROM tradewind.tasks"
    )
    assert (title, priority, about) == ("call Anna @nobody", "high", True)


def test_a_line_that_names_several_asks_which(opened: Window, rows: Rows, qtbot: QtBot) -> None:
    view = showing(opened, qtbot)
    rows(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name, website)"
        " SELECT o.id, n, CASE n WHEN 'Nordlicht AG' THEN 'nordlicht.example' END"
        " FROM tradewind.organizations o, unnest(ARRAY['Nordlicht GmbH', 'Nordlicht AG']) n"
    )
    view.open_quick()
    from desktop.tasks.quick import QuickTask

    dialog = view.findChild(QuickTask)
    assert isinstance(dialog, QuickTask)
    # Faster than it is looked up: nothing is guessed, and what was typed stays.
    write(qtbot, dialog.line, "call #nordlicht")
    qtbot.keyClick(dialog.line, Key.Key_Return)
    qtbot.waitUntil(lambda: "say which one is meant" in dialog.note.text(), timeout=10_000)
    qtbot.waitUntil(dialog.which.isVisible, timeout=10_000)
    assert [dialog.which.itemText(place) for place in range(3)] == [
        "Which “nordlicht” is meant?",
        "Nordlicht AG · nordlicht.example",
        "Nordlicht GmbH",
    ]
    assert nameless(dialog) == []
    assert dialog.understood() == [("Which one: nordlicht?", "warning")]
    dialog.which.setFocus()
    qtbot.keyClick(dialog.which, Key.Key_Down)
    assert dialog.understood() == [("Nordlicht AG", "good")]
    qtbot.keyClick(dialog.which, Key.Key_Return)
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.keyClick(dialog.line, Key.Key_Return)
    assert rows(
        "SELECT t.title, c.company_name FROM tradewind.tasks t"
        " JOIN tradewind.customer_companies c ON c.id = t.customer_company_id"
    ) == [("call", "Nordlicht AG")]


def test_postponing_by_key_keeps_the_hour(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    task = add("Call", due_at=clock.now().replace(hour=9, minute=0, second=0, microsecond=0))
    view = showing(opened, qtbot)
    shown: Any = view.list
    shown.table.setFocus()
    shown.table.setCurrentIndex(shown.model.index(0, 1))
    with qtbot.waitSignal(opened.shell.said, timeout=10_000):
        view.postpone_to_tomorrow()
    ((due,),) = rows("SELECT due_at FROM tradewind.tasks WHERE id = %s", task)
    assert (due.astimezone(clock.zone()).date() - clock.today()).days == 1
    assert due.astimezone(clock.zone()).hour == 9


def test_the_form_speaks_of_days_and_repetitions(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    task, other = add("Report"), add("Numbers")
    view = showing(opened, qtbot)
    view.open_record(task)
    qtbot.waitUntil(lambda: task in view.dialogs, timeout=10_000)
    form = view.dialogs[task].record_form
    qtbot.waitUntil(form.form.isEnabled, timeout=10_000)
    assert nameless(view.dialogs[task]) == []
    fields = form.form.fields
    write(qtbot, fields["on"].editor, "2027-01-31")
    write(qtbot, fields["at"].editor, "9:15")
    write(qtbot, fields["repeats"].editor, "every month")
    waits: Any = fields["blocked_by_id"]
    write(qtbot, waits.line, "numb")
    qtbot.waitUntil(lambda: len(waits._offered.rows) == 1, timeout=10_000)
    waits._on_chosen(waits._offered.index(0))
    with qtbot.waitSignal(form.saved, timeout=10_000):
        form.save_now()
    ((due, rule, blocked, status),) = rows(
        "SELECT due_at, recurrence, blocked_by_id, status FROM tradewind.tasks WHERE id = %s", task
    )
    assert f"{due.astimezone(clock.zone()):%Y-%m-%d %H:%M}" == "2027-01-31 09:15"
    assert (rule, blocked, status) == ("FREQ=MONTHLY", other, "blocked")


def test_what_cannot_be_done_is_said_and_stays(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    first = add("First")
    second = add("Second", blocked_by_id=first, status="blocked")
    view = showing(opened, qtbot)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        view.tick([second])
    assert heard.args == ["“Second” waits for “First”, which is not done yet."]
    assert statuses(rows)["Second"] == "blocked"


def test_a_new_task_is_ones_own_unless_one_says_otherwise(
    opened: Window, rows: Rows, qtbot: QtBot
) -> None:
    view = showing(opened, qtbot)
    view.open_new()
    qtbot.waitUntil(lambda: None in view.dialogs, timeout=10_000)
    form = view.dialogs[None].record_form
    qtbot.waitUntil(form.form.isEnabled, timeout=10_000)
    write(qtbot, form.form.fields["title"].editor, "Call")
    with qtbot.waitSignal(form.saved, timeout=10_000):
        form.save_now()
    assert rows("SELECT title, owner_id IS NOT NULL FROM tradewind.tasks") == [("Call", True)]
