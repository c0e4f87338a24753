"""What was not saved when a window ended is offered to the same person again, and written once."""

import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from psycopg.conninfo import make_conninfo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.errors import Unavailable
from core.home import Home
from core.letters import CELL, LEAD_NOTED, LINE_ADDED, LINE_EDITED, Content, Sent, coming
from desktop.shell.forms.conflicts import Side
from desktop.shell.resuming import Resuming
from desktop.shell.shelf import Shelf, begun
from desktop.shell.window import Window
from tests.desktop.conftest import PASSWORD, administration, as_person, gate, sign_in
from tests.desktop.test_lost import come_back, lose
from tests.desktop.test_works import answer

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
ROOT = Path(__file__).parents[2]
Make = Callable[[Home], Window]

# A window of its own process: the line is lost, something is done, and it waits for its end.
CHILD = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from core.home import find
from core.letters import Content
from desktop.access.screen import make_gate
from desktop.app import SCREENS
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Theme
from desktop.shell.window import Window

app = QApplication([])
home = find().make()
preferences = Preferences(home)
shell = Shell(home, Theme(app, preferences.theme), preferences)
window = Window(shell, SCREENS, make_gate)
window.show()
organization, lead, ending = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]

def begin():
    shell.filled.disconnect(begin)
    shell.connection.is_lost = True
    shell.tasks.lose()
    said = {"lead": lead, "body": "Call her on Monday"}
    shell.tasks.outbox.write(
        window, Content("lead noted", organization, said, "Note: Call her", "leads", lead)
    )
    look()

def look():
    kept = [each for each in (home.root / "unsent").glob("*.json") if each.stat().st_size]
    if not kept:
        QTimer.singleShot(20, look)
    elif ending == "unsent":
        print("now", flush=True)
    else:
        from sqlalchemy import event
        from sqlalchemy.orm import Session

        def answer(session):
            if threading.current_thread().name.startswith("write"):
                print("now", flush=True)
                threading.Event().wait()

        event.listen(Session, "after_commit", answer)
        shell.connection._open_again()

shell.filled.connect(begin)
window.open()
app.exec()
"""


def add_lead(session: Session) -> int:
    found = session.scalar(
        text(
            "INSERT INTO tradewind.leads (organization_id, company_name, city)"
            " VALUES (tradewind.current_organization(), 'Harbour Dental', 'Berlin') RETURNING id"
        )
    )
    assert isinstance(found, int)
    return found


def rows(database: Address, query: str) -> list[Any]:
    with administration(database) as connection:
        return [row[0] for row in connection.execute(query.encode()).fetchall()]


def city(lead: int, value: str, organization: int, base: str = "Berlin") -> Content:
    said = {"listing": "leads", "field": "city", "record": lead, "base": base, "value": value}
    return Content(CELL, organization, said, f"Lead Harbour Dental: City, {value}", "leads", lead)


def ended(home: Home, founder: SignedIn, lead: int, ending: str) -> None:
    """A window that somebody kills."""
    assert founder.seat is not None
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(founder.seat.organization_id), str(lead), ending],
        cwd=ROOT,
        env=os.environ
        | {
            "TRADEWIND_HOME": str(home.root),
            "TRADEWIND_SERVER": make_conninfo(**founder.address.parameters()),
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    try:
        assert child.stdout.readline() == "now\n"
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


@pytest.fixture
def lead(founder: SignedIn) -> int:
    made: int = as_person(founder, add_lead)
    return made


@pytest.fixture
def again(
    window: Make, place: Home, founder: SignedIn, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Callable[[], Resuming]:
    """The next window of the same person."""

    def begin() -> Resuming:
        monkeypatch.setenv("TRADEWIND_SERVER", make_conninfo(**founder.address.parameters()))
        made = window(place)
        with qtbot.waitSignal(made.shell.filled, timeout=20_000):
            made.open()
        return made.resuming

    return begin


def test_what_a_killed_window_had_not_sent_is_offered_and_saved(
    place: Home,
    founder: SignedIn,
    lead: int,
    database: Address,
    again: Callable[[], Resuming],
    qtbot: QtBot,
) -> None:
    ended(place, founder, lead, "unsent")
    (file,) = (place.root / "unsent").glob("*.json")
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert PASSWORD not in file.read_text("utf-8")
    resuming = again()
    qtbot.waitUntil(lambda: resuming.frame is not None, timeout=10_000)
    assert resuming.frame is not None
    bar = resuming.frame.bar
    assert bar.isVisible()
    assert "Note: Call her" in bar.text.text()
    assert rows(database, "SELECT body FROM tradewind.notes") == []
    qtbot.mouseClick(bar.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not resuming.left, timeout=10_000)
    assert rows(database, "SELECT body FROM tradewind.notes") == ["Call her on Monday"]
    assert not resuming.frame.isVisible()
    screen, at = resuming.window.showing.shown_view(), resuming.window.focusWidget()
    assert screen is not None
    assert at is not None
    assert screen is at or screen.isAncestorOf(at)
    qtbot.waitUntil(lambda: not file.exists(), timeout=10_000)


def test_what_had_arrived_before_the_window_was_killed_is_not_written_again(
    place: Home,
    founder: SignedIn,
    lead: int,
    database: Address,
    again: Callable[[], Resuming],
    qtbot: QtBot,
) -> None:
    ended(place, founder, lead, "sent")
    (file,) = (place.root / "unsent").glob("*.json")
    resuming = again()
    qtbot.waitUntil(lambda: not file.exists(), timeout=10_000)
    assert resuming.left == []
    assert rows(database, "SELECT body FROM tradewind.notes") == ["Call her on Monday"]


def leave_unsent(
    window: Window,
    contents: list[Content],
    qtbot: QtBot,
    *,
    until: Callable[[], bool] | None = None,
) -> None:
    """Closed while nobody answers, and what is typed is kept."""
    lose(window)
    outbox = window.shell.tasks.outbox
    for content in contents:
        outbox.write(window, content)
    qtbot.waitUntil(lambda: outbox.is_stuck, timeout=10_000)
    if until is not None:
        folder = window.shell.home.root / "unsent"
        qtbot.waitUntil(lambda: bool([*folder.glob("*.json")]), timeout=10_000)
        come_back(window)
        qtbot.waitUntil(until, timeout=20_000)
        qtbot.waitUntil(lambda: outbox.is_stuck, timeout=10_000)
    with qtbot.waitSignal(window.gone, timeout=30_000):
        window.close()
        box = window.leaving.question
        assert isinstance(box, QMessageBox)
        assert "offered to you" in box.informativeText()
        answer(box, QMessageBox.ButtonRole.AcceptRole)


def find(resuming: Resuming, count: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(resuming.left) == count, timeout=10_000)


def test_of_two_who_changed_the_same_the_one_who_comes_back_is_asked(
    again: Callable[[], Resuming],
    founder: SignedIn,
    lead: int,
    database: Address,
    qtbot: QtBot,
) -> None:
    assert founder.seat is not None
    here = founder.seat.organization_id
    leave_unsent(again().window, [city(lead, "Hamburg", here)], qtbot)
    as_person(
        founder, lambda session: session.execute(text("UPDATE tradewind.leads SET city = 'Kiel'"))
    )
    resuming = again()
    find(resuming, 1, qtbot)
    resuming.save(resuming.left)
    qtbot.waitUntil(lambda: resuming.chooser is not None, timeout=10_000)
    assert rows(database, "SELECT city FROM tradewind.leads") == ["Kiel"]
    assert resuming.chooser is not None
    # Put off, it stays and says why.
    resuming.chooser.reject()
    assert "Somebody else" in resuming.left[0].refusal
    resuming.save(resuming.left)
    qtbot.waitUntil(lambda: resuming.chooser is not None, timeout=10_000)
    (choice,) = resuming.chooser.choices.values()
    choice.choose(Side.MINE)
    resuming.chooser.accept()
    qtbot.waitUntil(lambda: not resuming.left, timeout=10_000)
    assert rows(database, "SELECT city FROM tradewind.leads") == ["Hamburg"]


def add_quote(session: Session) -> int:
    found = session.scalar(
        text(
            "WITH here AS (SELECT tradewind.current_organization() AS id), company AS ("
            " INSERT INTO tradewind.customer_companies (organization_id, company_name)"
            " SELECT id, 'Pier' FROM here RETURNING id), opportunity AS ("
            " INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title)"
            " SELECT here.id, company.id, 'Ads' FROM here, company RETURNING id)"
            " INSERT INTO tradewind.quotes (organization_id, customer_company_id, opportunity_id)"
            " SELECT here.id, company.id, opportunity.id FROM here, company, opportunity RETURNING id"
        )
    )
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("has_arrived", [False, True])
def test_what_was_typed_into_a_line_follows_the_line(
    again: Callable[[], Resuming],
    founder: SignedIn,
    database: Address,
    qtbot: QtBot,
    has_arrived: bool,
) -> None:
    assert founder.seat is not None
    here, quote = founder.seat.organization_id, as_person(founder, add_quote)
    entry = {"description": "Concept", "quantity": Decimal(1)}
    added = Content(LINE_ADDED, here, {"quote": quote, "entry": entry}, "Concept", key="first")
    typed = {
        "line": coming("first"),
        "base": {"quantity": Decimal(1)},
        "edit": {"quantity": Decimal("2.50")},
    }
    query = "SELECT quantity FROM tradewind.quote_items"
    contents = [added, Content(LINE_EDITED, here, typed, "Concept, 1 → 2.5")]

    def lose_the_answer(_: Session) -> None:
        if threading.current_thread().name.startswith("write"):
            raise Unavailable("The line broke after the server had written.")

    window = again().window
    if has_arrived:
        event.listen(Session, "after_commit", lose_the_answer)
    try:
        until = (lambda: bool(rows(database, query))) if has_arrived else None
        leave_unsent(window, contents, qtbot, until=until)
    finally:
        if has_arrived:
            event.remove(Session, "after_commit", lose_the_answer)
    assert rows(database, query) == ([Decimal(1)] if has_arrived else [])
    resuming = again()
    find(resuming, 1 if has_arrived else 2, qtbot)
    resuming.save(resuming.left)
    qtbot.waitUntil(lambda: not resuming.left, timeout=10_000)
    assert rows(database, query) == [Decimal("2.5")]


def test_some_of_it_is_refused_and_some_given_up(
    again: Callable[[], Resuming], founder: SignedIn, lead: int, database: Address, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    here = founder.seat.organization_id
    unknown = Content("of another version", here, {}, "Something new")
    nobody = Content(LEAD_NOTED, here, {"lead": lead, "body": " "}, "Note: nothing", "leads", lead)
    contents = [city(lead, "Hamburg", here), unknown, nobody, city(lead, "Kiel", here, "Hamburg")]
    leave_unsent(again().window, contents, qtbot)
    resuming = again()
    # Of the cell, what was typed last.
    find(resuming, 3, qtbot)
    resuming.look()
    assert resuming.dialog is not None
    assert resuming.dialog.table.texts()[0][0] == "Something new"
    said: list[str] = []
    resuming.shell.said.connect(said.append)
    qtbot.mouseClick(resuming.dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: len(resuming.left) == 2 and not any(each.is_sending for each in resuming.left),
        timeout=10_000,
    )
    assert said == ["The change is saved now."]
    assert rows(database, "SELECT city FROM tradewind.leads") == ["Kiel"]
    assert [row[2] for row in resuming.dialog.table.texts()] == [
        "This version of Tradewind does not know how to write this change.",
        "A note needs a few words.",
    ]
    qtbot.mouseClick(resuming.dialog.throw_away, Qt.MouseButton.LeftButton)
    assert resuming.question is not None
    (go,) = [each for each in resuming.question.buttons() if each.text() == "Discard"]
    go.click()
    qtbot.waitUntil(lambda: resuming.dialog is None, timeout=10_000)
    assert resuming.left == []
    folder = resuming.shell.home.root / "unsent"
    qtbot.waitUntil(lambda: not [*folder.glob("*.json")], timeout=10_000)


def test_who_comes_back_in_the_same_window_has_it_again(
    opened: Window, founder: SignedIn, lead: int, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    lose(opened)
    outbox = opened.shell.tasks.outbox
    outbox.write(opened, city(lead, "Hamburg", founder.seat.organization_id))
    qtbot.waitUntil(lambda: outbox.is_stuck, timeout=10_000)
    opened.sidebar.person.switched.emit()
    box = opened.leaving.question
    assert isinstance(box, QMessageBox)
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        answer(box, QMessageBox.ButtonRole.AcceptRole)
    assert not opened.shell.tasks.unsent
    with qtbot.waitSignal(opened.shell.filled, timeout=20_000):
        sign_in(qtbot, gate(opened).sign_in, founder.person.email)
    find(opened.resuming, 1, qtbot)


def test_what_is_answered_at_once_leaves_nothing_on_disk(
    opened: Window, founder: SignedIn, lead: int, database: Address, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    done: list[object] = []
    outbox = opened.shell.tasks.outbox
    outbox.write(opened, city(lead, "Hamburg", founder.seat.organization_id), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    outbox.wait()
    assert rows(database, "SELECT city FROM tradewind.leads") == ["Hamburg"]
    assert [*(opened.shell.home.root / "unsent").glob("*.json")] == []


def test_a_file_is_one_persons_and_what_cannot_be_read_is_put_aside(folder: Path) -> None:
    at = datetime(2026, 11, 28, 14, 2, 3, 456, UTC)
    said = {"value": Decimal("1.50"), "base": [date(2026, 1, 2), at, None], 3: True}
    kept = replace(begun(Content("cell", 1, said, "Words", "leads", 7)), sent=Sent("9", at))
    mine = Shelf(folder, ["local", "ada@example.com", 1])
    mine.put(kept)
    mine.save()
    (file,) = folder.glob("*.json")
    # A second window of the same person has a file of its own, and leaves the first one's alone.
    second = Shelf(folder, ["local", "ada@example.com", 1])
    assert second.found() == []
    assert Shelf(folder, ["local", "grace@example.com", 1]).found() == []
    assert Shelf(folder, ["local", "ada@example.com", 2]).found() == []
    second.leave()
    mine.leave()
    third = Shelf(folder, ["local", "ada@example.com", 1])
    assert third.found() == [kept]
    # What is sent and what is done is added behind it; a window may be killed in the middle of that.
    other = begun(Content("cell", 1, {}, "Other"))
    third.put(other)
    third.save()
    third.mark(other.id, Sent("12", at, 5))
    third.take([kept.id])
    third.save()
    with file.open("a", encoding="utf-8") as torn:
        torn.write('{"gone": "')
    third.leave()
    fourth = Shelf(folder, ["local", "ada@example.com", 1])
    assert fourth.found() == [replace(other, sent=Sent("12", at, 5))]
    fourth.leave()
    # One of somebody else's under this name, and others that are none at all.
    good = file.read_text("utf-8")
    for wrong in (
        good.replace('"whose": "', '"whose": "0'),
        good[:-5],
        "[]",
        '{"a": 1}',
        "[" * 9999,
    ):
        file.write_text(wrong, "utf-8")
        shelf = Shelf(folder, ["local", "ada@example.com", 1])
        assert shelf.found() == []
        shelf.put(kept)
        shelf.save()
        shelf.leave()
        assert len([*folder.glob("*.json")]) == 1
    assert len([*folder.glob("*.damaged-*")]) == 5


def test_where_the_disk_refuses_it_nobody_is_told_that_it_is_kept(
    opened: Window, founder: SignedIn, lead: int, qtbot: QtBot
) -> None:
    assert founder.seat is not None
    # Whatever stands in the place of the folder, root may write to every other.
    folder = opened.shell.home.root / "unsent"
    if folder.exists():
        shutil.rmtree(folder)
    folder.write_text("in the way", "utf-8")
    told: list[str] = []
    opened.shell.said.connect(told.append)
    lose(opened)
    outbox = opened.shell.tasks.outbox
    outbox.write(opened, city(lead, "Hamburg", founder.seat.organization_id))
    qtbot.waitUntil(lambda: any("cannot be kept" in each for each in told), timeout=10_000)
    assert not outbox.is_kept
    opened.close()
    box = opened.leaving.question
    assert isinstance(box, QMessageBox)
    assert "offered to you" not in box.informativeText()
    answer(box, QMessageBox.ButtonRole.RejectRole)
    come_back(opened)
    qtbot.waitUntil(lambda: not outbox.letters, timeout=10_000)
