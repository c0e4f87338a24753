"""The calendar in the real window: moved by pointer and by key, and by two people at once."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.tasks import times
from desktop.calendar.canvas import Canvas
from desktop.calendar.exchange import export
from desktop.calendar.view import CalendarView
from desktop.shell import clock
from desktop.shell.window import Window
from desktop.tasks.quick import QuickTask
from tests.desktop.tasks.conftest import Rows
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL = Modifier.ControlModifier
BOTH = CONTROL | Modifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def asking(asking: Window, qtbot: QtBot) -> Iterator[Window]:
    """What is still being read when the window closes would leave its connection to the collector."""
    yield asking
    qtbot.waitUntil(lambda: not asking.shell.tasks._running, timeout=10_000)


def here(day: date, hour: int, minute: int = 0) -> datetime:
    return times.at_clock(day, time(hour, minute), clock.zone())


@pytest.fixture
def day() -> date:
    """Two days before the end of this week, so that there is one before it and one after."""
    today = clock.today()
    return today - timedelta(days=today.weekday()) + timedelta(days=3)


def showing(window: Window, qtbot: QtBot, mode: str = "week", entries: int = 1) -> CalendarView:
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("calendar")
    view = window.view("calendar")
    assert isinstance(view, CalendarView)
    view.show_mode(mode)
    qtbot.waitUntil(lambda: len(view.entries) == entries, timeout=20_000)
    return view


def canvas(view: CalendarView) -> Canvas:
    found = view.canvas
    assert found is not None
    return found


def box(view: CalendarView, record: int) -> Any:
    return next(each for each in canvas(view).boxes if each.entry.record == record)


def drag(view: CalendarView, start: QPointF, end: QPointF) -> None:
    at = canvas(view).viewport()
    QTest.mousePress(at, LEFT, pos=start.toPoint())
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(at, (start + (end - start) * share).toPoint())
    QTest.mouseRelease(at, LEFT, pos=end.toPoint())


def due(rows: Rows, task: int) -> datetime:
    ((found,),) = rows("SELECT due_at FROM tradewind.tasks WHERE id = %s", task)
    assert isinstance(found, datetime)
    return found.astimezone(clock.zone())


def test_an_entry_is_dragged_to_another_day_and_hour(
    opened: Window, add: Callable[..., int], rows: Rows, day: date, qtbot: QtBot
) -> None:
    task = add("Call", due_at=here(day, 10), ends_at=here(day, 11))
    view = showing(opened, qtbot)
    assert nameless(view) == []
    grabbed = box(view, task).rect.center()
    width = view.hours.column(0)[1]
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        drag(view, grabbed, grabbed + QPointF(width, view.hours.height_of(60)))
    assert "Moved: Call" in str(heard.args)
    assert due(rows, task) == here(day + timedelta(days=1), 11)
    ((ends,),) = rows("SELECT ends_at FROM tradewind.tasks WHERE id = %s", task)
    assert ends == here(day + timedelta(days=1), 12)
    # It stands there, and is still the one that is chosen.
    qtbot.waitUntil(lambda: view.entries[0].start == here(day + timedelta(days=1), 11))
    assert canvas(view).chosen is not None


def test_what_is_let_go_of_outside_of_the_calendar_stays_where_it_is(
    opened: Window, add: Callable[..., int], rows: Rows, day: date, qtbot: QtBot
) -> None:
    task = add("Call", due_at=here(day, 10), ends_at=here(day, 11))
    view = showing(opened, qtbot)
    moved: list[object] = []
    shown = canvas(view)
    for each in (shown.moved, shown.sized, shown.asked_for_new):
        each.connect(lambda *said: moved.append(said))
    grabbed = box(view, task)
    width, height = shown.viewport().width(), shown.viewport().height()
    for far in (
        QPointF(width + 40, 200),
        QPointF(200, height + 60),
        QPointF(-30, 200),
        QPointF(200, -50),
    ):
        # Over another day first, where it would have been put down.
        QTest.mousePress(shown.viewport(), LEFT, pos=grabbed.rect.center().toPoint())
        for step in (QPointF(width - 20, 300), far):
            QTest.mouseMove(shown.viewport(), step.toPoint())
        assert shown.drag is not None
        assert shown.drag.boxes == []
        QTest.mouseRelease(shown.viewport(), LEFT, pos=far.toPoint())
        assert moved == []
    assert due(rows, task) == here(day, 10)


def test_its_lower_edge_makes_it_longer(
    opened: Window, add: Callable[..., int], rows: Rows, day: date, qtbot: QtBot
) -> None:
    task = add("Demo", due_at=here(day, 10), ends_at=here(day, 11))
    view = showing(opened, qtbot)
    edge = box(view, task).rect.bottomLeft() + QPointF(20, -2)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000):
        drag(view, edge, edge + QPointF(0, view.hours.height_of(30)))
    ((minutes,),) = rows(
        "SELECT extract(epoch FROM ends_at - due_at) / 60 FROM tradewind.tasks WHERE id = %s", task
    )
    assert minutes == 90


def test_a_screen_reader_finds_each_entry_where_it_stands(
    opened: Window, add: Callable[..., int], day: date, qtbot: QtBot
) -> None:
    task = add("Call", due_at=here(day, 10))
    add("Write", due_at=here(day, 12))
    view = showing(opened, qtbot, entries=2)
    at = canvas(view)
    tree = QAccessible.queryAccessibleInterface(at.viewport())
    found = {
        child.text(QAccessible.Text.Name): child.rect()
        for child in map(tree.child, range(tree.childCount()))
        if not child.state().invisible
    }
    assert len(found) == 2
    (place,) = [rect for name, rect in found.items() if "Call" in name]
    corner = at.viewport().mapToGlobal(box(view, task).rect.topLeft().toPoint())
    assert (place.topLeft() - corner).manhattanLength() <= 1


def test_keys_do_all_of_it(
    opened: Window, add: Callable[..., int], rows: Rows, day: date, qtbot: QtBot
) -> None:
    task = add("Call", due_at=here(day, 10))
    view = showing(opened, qtbot)
    at = canvas(view)
    at.setFocus()
    qtbot.keyClick(at, Key.Key_Tab)
    assert at.chosen is not None
    assert "Call" in at.accessibleDescription()
    for key, modifier, expected in (
        (Key.Key_Right, CONTROL, here(day + timedelta(days=1), 10)),
        (Key.Key_Down, CONTROL, here(day + timedelta(days=1), 10, 15)),
    ):
        with qtbot.waitSignal(opened.shell.said, timeout=10_000):
            qtbot.keyClick(at, key, modifier)
        assert due(rows, task) == expected
        qtbot.waitUntil(lambda: view.entries[0].start == expected, timeout=10_000)  # noqa: B023
    with qtbot.waitSignal(opened.shell.said, timeout=10_000):
        qtbot.keyClick(at, Key.Key_Down, BOTH)
    qtbot.waitUntil(lambda: view.entries[0].minutes == 45, timeout=10_000)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000):
        qtbot.keyClick(at, Key.Key_Space)
    qtbot.waitUntil(lambda: view.entries[0].is_done, timeout=10_000)


def test_two_who_move_the_same_entry_hear_a_sentence(
    opened: Window, add: Callable[..., int], rows: Rows, day: date, qtbot: QtBot
) -> None:
    task = add("Call", due_at=here(day, 10))
    view = showing(opened, qtbot)
    entry = view.entries[0]
    elsewhere = here(day, 16)
    # Before the window has heard of it.
    rows("UPDATE tradewind.tasks SET due_at = %s WHERE id = %s", elsewhere, task)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        view.move_entry(entry, here(day, 12), False)
    assert heard.args == ["Somebody else has moved “Call” meanwhile; it stays where they put it."]
    qtbot.waitUntil(lambda: view.entries[0].start == elsewhere, timeout=10_000)


def test_a_month_moves_by_day_and_says_how_many_more_there_are(
    opened: Window, add: Callable[..., int], rows: Rows, qtbot: QtBot
) -> None:
    middle = clock.today().replace(day=15)
    tasks = [add(f"Task {number}", due_at=here(middle, 8 + number)) for number in range(9)]
    view = showing(opened, qtbot, "month", 9)
    (more,) = view.month.mores
    assert more.count + len(view.month.boxes) == 9
    cell = view.month.cell(view.days.index(middle + timedelta(days=1)))
    with qtbot.waitSignal(opened.shell.said, timeout=10_000):
        drag(view, box(view, tasks[0]).rect.center(), cell.center())
    # The hour is what it was.
    assert due(rows, tasks[0]) == here(middle + timedelta(days=1), 8)


def test_a_click_on_an_hour_asks_for_what_is_to_be_done_then(
    opened: Window, rows: Rows, day: date, qtbot: QtBot
) -> None:
    view = showing(opened, qtbot, entries=0)
    left, width = view.hours.column(view.days.index(day))
    spot = QPoint(int(left + width / 2), int(view.hours.y_of(11 * 60) + 5))
    qtbot.mouseClick(view.hours.viewport(), LEFT, pos=spot)
    dialog = view.findChild(QuickTask)
    assert isinstance(dialog, QuickTask)
    qtbot.keyClicks(dialog.line, "meet Bob")
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.keyClick(dialog.line, Key.Key_Return)
    ((title, at, kind),) = rows("SELECT title, due_at, type FROM tradewind.tasks")
    assert (title, at, kind) == ("meet Bob", here(day, 11), "meeting")
    qtbot.waitUntil(lambda: len(view.entries) == 1, timeout=10_000)


def test_the_agenda_says_what_the_others_paint(
    opened: Window, add: Callable[..., int], qtbot: QtBot
) -> None:
    add("Whole", due_at=times.whole_day(clock.today()), is_all_day=True)
    add(
        "Later", due_at=here(clock.today() + timedelta(days=1), 9), recurrence="FREQ=WEEKLY;COUNT=2"
    )
    view = showing(opened, qtbot, "agenda", 3)
    texts = view.agenda.texts()
    assert [(row[1], row[2], row[5]) for row in texts] == [
        ("all day", "Whole", ""),
        ("09:00", "Later", ""),
        ("09:00", "Later", "to come"),
    ]


def test_a_file_is_looked_at_before_it_is_brought_in_and_handed_out_again(
    opened: Window, rows: Rows, folder: Path, qtbot: QtBot
) -> None:
    view = showing(opened, qtbot, entries=0)
    file = folder / "theirs.ics"
    file.write_bytes(
        b"BEGIN:VCALENDAR\r\n"
        b"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Demo\r\nDTSTART:20300401T090000Z\r\nEND:VEVENT\r\n"
        b"BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Never\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    dialog = view.import_file(file)
    with qtbot.waitSignal(dialog.planned, timeout=10_000):
        pass
    assert nameless(dialog) == []
    assert dialog.summary.text() == "New: 1. Changed: 0. Left out: 1."
    assert [(row[0], row[2], row[3]) for row in dialog.table.texts()] == [
        ("Left out", "Never", "It does not say when it is."),
        ("New", "Demo", ""),
    ]
    assert rows("SELECT count(*) FROM tradewind.tasks") == [(0,)]
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.mouseClick(dialog.go, LEFT)
    assert rows("SELECT title, uid FROM tradewind.tasks") == [("Demo", "1")]
    out = folder / "mine.ics"
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as heard:
        export(opened.shell, view, out)
    assert heard.args == ["1 entries are in “mine.ics”."]
    assert b"UID:1" in out.read_bytes()


def test_what_is_no_calendar_is_said_where_the_entries_would_stand(
    opened: Window, folder: Path, qtbot: QtBot
) -> None:
    view = showing(opened, qtbot, entries=0)
    file = folder / "invoice.ics"
    file.write_bytes(b"%PDF-1.7")
    dialog = view.import_file(file)
    with qtbot.waitSignal(dialog.planned, timeout=10_000):
        pass
    assert "no calendar file" in dialog.place.state.sentence.text()
    assert not dialog.go.isEnabled()
    dialog.reject()
