"""What is shown before it is written: kept while the line is lost, sent in its order, given up when asked."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from core.access.signing_in import SignedIn
from core.addresses import Address
from core.errors import Refused, Unavailable
from desktop.shell.window import Window
from tests.desktop.conftest import administration, as_person
from tests.desktop.test_lost import add_company, come_back, lose
from tests.desktop.test_works import answer

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


def renaming(before: str, after: str) -> Callable[[Session], None]:
    def command(session: Session) -> None:
        changed: Any = session.execute(
            text(
                "UPDATE tradewind.customer_companies SET company_name = :after"
                " WHERE company_name = :before"
            ),
            {"before": before, "after": after},
        )
        if changed.rowcount != 1:
            raise Refused(f"Nobody is called {before}.")

    return command


def name(database: Address) -> str:
    with administration(database) as connection:
        row = connection.execute("SELECT company_name FROM tradewind.customer_companies").fetchone()
    assert row is not None
    return str(row[0])


def test_what_is_done_while_nobody_answers_is_sent_in_its_order(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    as_person(founder, add_company)
    said: list[str] = []
    ended: list[str] = []
    opened.shell.said.connect(said.append)
    outbox = opened.shell.tasks.outbox
    lose(opened)
    outbox.write(opened, renaming("Harbour Dental", "Pier"), ended=lambda: ended.append("first"))
    outbox.write(opened, renaming("Nobody", "Somebody"), ended=lambda: ended.append("second"))
    outbox.write(opened, renaming("Pier", "Quay"), ended=lambda: ended.append("third"))
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert said == ["The database does not answer: what you typed is sent later."]
    assert outbox.is_stuck
    assert (ended, name(database)) == ([], "Harbour Dental")
    come_back(opened)
    qtbot.waitUntil(lambda: not outbox.letters, timeout=10_000)
    assert ended == ["first", "second", "third"]
    # One that is refused says so, and keeps none of the others.
    assert "Nobody is called Nobody." in said
    assert name(database) == "Quay"


def test_nobody_leaves_what_is_unsent_without_being_asked(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    as_person(founder, add_company)
    outbox = opened.shell.tasks.outbox
    lose(opened)
    outbox.write(opened, renaming("Harbour Dental", "Pier"))
    qtbot.waitUntil(lambda: outbox.is_stuck, timeout=10_000)
    opened.close()
    box = opened.leaving.question
    assert isinstance(box, QMessageBox)
    assert "what you typed" in box.informativeText()
    answer(box, QMessageBox.ButtonRole.RejectRole)
    opened.sidebar.person.switched.emit()
    again = opened.leaving.question
    assert isinstance(again, QMessageBox)
    with qtbot.waitSignal(opened.shell.connection.gated, timeout=20_000):
        answer(again, QMessageBox.ButtonRole.AcceptRole)
    assert not opened.shell.tasks.unsent
    assert name(database) == "Harbour Dental"


def test_what_was_written_and_not_answered_is_not_written_twice(
    opened: Window, founder: SignedIn, database: Address, qtbot: QtBot
) -> None:
    losses = ["the answer"]

    def lose_the_answer(_: Session) -> None:
        if losses and threading.current_thread().name.startswith("write"):
            losses.pop()
            raise Unavailable("The line broke after the server had written.")

    done: list[int] = []
    outbox = opened.shell.tasks.outbox
    event.listen(Session, "after_commit", lose_the_answer)
    try:
        outbox.write(opened, add_company, done.append)
        qtbot.waitUntil(lambda: outbox.is_stuck, timeout=10_000)
        qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    finally:
        event.remove(Session, "after_commit", lose_the_answer)
    with administration(database) as connection:
        found = connection.execute("SELECT id FROM tradewind.customer_companies").fetchall()
    assert found == [(done[0],)]
