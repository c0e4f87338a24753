"""Long work: seen wherever one is, called off on the server as well, and told of at its end."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from core.addresses import Address
from core.errors import Refused
from desktop.shell import work_strip
from desktop.shell.doing import Doing
from desktop.shell.window import Window
from desktop.shell.works import State, Work
from tests.desktop.conftest import administration

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")


def asleep_in(database: Address) -> int:
    with administration(database) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND state = 'active'"
            " AND query LIKE 'SELECT pg_sleep(%%'",
            (database.database,),
        ).fetchone()
    return int(row[0]) if row else 0


def sleep(doing: Doing) -> str:
    doing.tell(225, 900)
    with doing.session() as session:
        session.execute(text("SELECT pg_sleep(600)"))
    return "over"


def begin(window: Window, title: str = "A long sleep") -> Work:
    return window.shell.works.begin(title, sleep, str, off="It was woken.")


def lines(window: Window) -> list[str]:
    return [line.title.text() for line in window.saying.strip.lines if line.isVisible()]


def answer(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    next(each for each in box.buttons() if box.buttonRole(each) is role).click()


def test_work_is_seen_on_every_screen_and_cancelled_on_the_server(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    work, other = begin(opened), begin(opened, "Another one")
    qtbot.waitUntil(lambda: len(lines(opened)) == 2, timeout=10_000)
    opened.show_screen("people")
    assert sorted(lines(opened)) == ["A long sleep", "Another one"]
    qtbot.waitUntil(lambda: asleep_in(database) == 2, timeout=10_000)
    line = next(each for each in opened.saying.strip.lines if each.work is work)
    assert line.bar.value() == 250
    assert "225 of 900" in line.words.text()

    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as said:
        qtbot.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert said.args == ["It was woken."]
    assert work.state is State.CANCELLED
    assert asleep_in(database) == 1
    assert lines(opened) == ["Another one"]
    other.cancel()
    qtbot.waitUntil(lambda: not opened.shell.works.running, timeout=10_000)
    assert not opened.saying.strip.isVisible()


def test_what_was_written_is_offered_to_be_taken_back(
    opened: Window, database: Address, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_strip, "LONG", 0.0)
    signed, may_go = opened.shell.connection.signed, threading.Event()
    assert signed is not None
    assert signed.seat is not None
    here = signed.seat.organization_id

    def add(doing: Doing) -> int:
        from core.journal.commands import labelled

        with doing.session() as session:
            labelled(session, "Leads added")
            session.execute(
                text(
                    "INSERT INTO tradewind.leads (organization_id, company_name)"
                    " SELECT :here, 'Company ' || g FROM generate_series(1, 5) g"
                ),
                {"here": here},
            )
            may_go.wait(30)
        return 5

    def living() -> int:
        with administration(database) as connection:
            row = connection.execute(
                "SELECT count(*) FROM tradewind.leads WHERE deleted_at IS NULL"
            ).fetchone()
        return int(row[0]) if row else 0

    opened.shell.works.begin("Adding leads", add, lambda count: f"Leads added: {count}")
    qtbot.waitUntil(lambda: lines(opened) == ["Adding leads"], timeout=10_000)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as said:
        may_go.set()
    assert said.args == ["Leads added: 5"]
    assert opened.toast.undo.isVisible()
    (line,) = opened.saying.strip.lines
    assert line.outcome.text() == "Leads added: 5"
    assert living() == 5
    with qtbot.waitSignal(opened.shell.undone, timeout=10_000):
        qtbot.mouseClick(line.undo, Qt.MouseButton.LeftButton)
    assert living() == 0
    assert not opened.saying.strip.isVisible()


def test_what_failed_stays_to_be_read(opened: Window, qtbot: QtBot) -> None:
    may_go = threading.Event()

    def fail(_: Doing) -> str:
        may_go.wait(30)
        raise Refused("The disk is full.")

    opened.shell.works.begin("Writing a file", fail, str)
    qtbot.waitUntil(lambda: lines(opened) == ["Writing a file"], timeout=10_000)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as said:
        may_go.set()
    assert said.args == ["The disk is full."]
    (line,) = opened.saying.strip.lines
    assert line.outcome.text() == "The disk is full."
    assert not line.cancel.isVisible()
    qtbot.mouseClick(line.close_button, Qt.MouseButton.LeftButton)
    assert not opened.saying.strip.isVisible()


def test_the_window_asks_before_it_closes_over_work(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    begin(opened)
    qtbot.waitUntil(lambda: asleep_in(database) == 1, timeout=10_000)
    opened.close()
    box = opened.leaving.question
    assert isinstance(box, QMessageBox)
    assert "A long sleep" in box.informativeText()
    answer(box, QMessageBox.ButtonRole.RejectRole)
    assert opened.isVisible()
    assert opened.leaving.question is None

    opened.close()
    again = opened.leaving.question
    assert isinstance(again, QMessageBox)
    with qtbot.waitSignal(opened.gone, timeout=30_000):
        answer(again, QMessageBox.ButtonRole.AcceptRole)
    assert asleep_in(database) == 0


@pytest.mark.parametrize("way", ["sign out", "switch"])
def test_nobody_goes_elsewhere_over_work_without_being_asked(
    opened: Window, database: Address, qtbot: QtBot, way: str
) -> None:
    connection = opened.shell.connection
    assert connection.signed is not None
    assert connection.signed.seat is not None
    here = connection.signed.seat.organization_id

    def go() -> None:
        if way == "sign out":
            opened.sidebar.person.signed_out.emit()
        else:
            opened.sidebar.person.organization_chosen.emit(here)

    work = begin(opened)
    qtbot.waitUntil(lambda: asleep_in(database) == 1, timeout=10_000)
    go()
    box = opened.leaving.question
    assert isinstance(box, QMessageBox)
    answer(box, QMessageBox.ButtonRole.RejectRole)
    assert work.state is State.RUNNING
    assert opened.shown_view() is not None

    go()
    again = opened.leaving.question
    assert isinstance(again, QMessageBox)
    arrived = connection.gated if way == "sign out" else connection.opened
    with qtbot.waitSignal(arrived, timeout=20_000):
        answer(again, QMessageBox.ButtonRole.AcceptRole)
    assert (work.state, asleep_in(database)) == (State.CANCELLED, 0)


def test_what_came_of_work_is_not_told_in_another_organization(
    opened: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_strip, "LONG", 0.0)
    may_go = threading.Event()
    opened.shell.works.begin("A short wait", lambda _: may_go.wait(30), str)
    qtbot.waitUntil(lambda: lines(opened) == ["A short wait"], timeout=10_000)
    with qtbot.waitSignal(opened.shell.said, timeout=10_000):
        may_go.set()
    assert lines(opened) == ["A short wait"]
    signed = opened.shell.connection.signed
    assert signed is not None
    assert signed.seat is not None
    with qtbot.waitSignal(opened.shell.connection.opened, timeout=20_000):
        opened.sidebar.person.organization_chosen.emit(signed.seat.organization_id)
    assert lines(opened) == []


def test_what_goes_on_by_itself_is_stopped_without_a_question(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    work = opened.shell.works.begin("In the background", sleep, str, goes_on=True)
    qtbot.waitUntil(lambda: asleep_in(database) == 1, timeout=10_000)
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        opened.sidebar.person.switched.emit()
    assert opened.leaving.question is None
    assert (work.state, asleep_in(database)) == (State.CANCELLED, 0)
    assert lines(opened) == []


def test_a_write_that_takes_long_is_shown_and_can_be_stopped(
    opened: Window, database: Address, qtbot: QtBot
) -> None:
    ended: list[bool] = []
    opened.shell.tasks.write(
        lambda session: session.execute(text("SELECT pg_sleep(600)")),
        ended=lambda: ended.append(True),
    )
    qtbot.waitUntil(lambda: lines(opened) == ["Saving"], timeout=10_000)
    (line,) = opened.saying.strip.lines
    with qtbot.waitSignal(opened.shell.said, timeout=10_000) as said:
        qtbot.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert said.args == ["It was called off; nothing was changed."]
    assert ended == [True]
    assert not opened.saying.strip.isVisible()
    assert asleep_in(database) == 0
