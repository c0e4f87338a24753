"""Work off the GUI thread, and how its results come home."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from core.addresses import Address
from core.errors import Refused
from desktop.shell.doing import Job
from desktop.shell.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()
    made.wait()
    made.detach()


def test_a_read_runs_elsewhere_and_answers_on_the_gui_thread(
    tasks: Tasks, database: Address, qtbot: QtBot
) -> None:
    owner, here, ran, answered = QObject(), threading.get_ident(), [], []
    tasks.attach(database)

    def query(session: Session) -> int:
        ran.append(threading.get_ident())
        return int(session.execute(text("SELECT 41 + 1")).scalar_one())

    def then(answer: int) -> None:
        answered.append((answer, threading.get_ident()))

    tasks.read(owner, query, then)
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == [(42, here)]
    assert here not in ran


def test_only_the_last_question_of_a_view_is_answered(
    tasks: Tasks, database: Address, qtbot: QtBot
) -> None:
    owner, may_go, answered = QObject(), threading.Event(), []
    tasks.attach(database)

    def slow(_: Session) -> str:
        may_go.wait(30)
        return "old"

    tasks.read(owner, slow, answered.append)
    tasks.read(owner, lambda _: "new", answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    may_go.set()
    # The answer to a later question of another owner is behind the old one in the queue.
    tasks.close()
    tasks.wait()
    qtbot.wait(0)
    assert answered == ["new"]


def test_an_answer_to_a_view_that_is_gone_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    owner, may_go, answered = QObject(), threading.Event(), []

    def slow(_: Job) -> str:
        may_go.wait(30)
        return "too late"

    tasks.run(owner, slow, answered.append)
    import shiboken6

    shiboken6.delete(owner)
    may_go.set()
    tasks.close()
    tasks.wait()
    qtbot.wait(0)
    assert answered == []


def test_a_write_commits_and_then_tells_what_changed(
    tasks: Tasks, database: Address, qtbot: QtBot
) -> None:
    tasks.attach(database)
    with qtbot.waitSignal(tasks.committed) as committed:
        tasks.write(lambda session: session.execute(text("CREATE TABLE public.kept (x int)")) and 1)
    assert committed.args == [set()]
    found: list[int] = []
    tasks.read(
        tasks,
        lambda session: session.execute(text("SELECT count(*) FROM public.kept")).scalar_one(),
        found.append,
    )
    qtbot.waitUntil(lambda: found == [0])


def test_a_refusal_is_told_in_one_place_and_a_bug_is_not_hidden(tasks: Tasks, qtbot: QtBot) -> None:
    owner, ended = QObject(), []

    def refuse(_: Job) -> None:
        raise Refused("Not today.")

    def blunder(_: Job) -> None:
        raise ZeroDivisionError

    def nothing(_: object) -> None: ...

    with qtbot.waitSignal(tasks.refused) as refused:
        tasks.run(owner, refuse, nothing, ended=lambda: ended.append("refused"))
    assert refused.args == ["Not today."]
    with qtbot.captureExceptions() as caught:
        tasks.run(owner, blunder, nothing, ended=lambda: ended.append("bug"))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert ended == ["refused", "bug"]


def test_a_read_without_a_database_is_refused_in_a_sentence(tasks: Tasks, qtbot: QtBot) -> None:
    nothing: Callable[[object], None] = lambda _: None
    with qtbot.waitSignal(tasks.refused) as refused:
        tasks.read(tasks, lambda session: session.execute(text("SELECT 1")), nothing)
    assert refused.args == ["Tradewind is not connected to a database at the moment."]


def test_closing_cancels_what_still_runs(tasks: Tasks, qtbot: QtBot) -> None:
    started = threading.Event()

    def patient(job: Job) -> None:
        started.set()
        while not job.is_cancelled():
            threading.Event().wait(0.005)

    tasks.run(tasks, patient, lambda _: None)
    assert started.wait(10)
    tasks.close()
    tasks.wait()


def test_whoever_writes_knows_every_table() -> None:
    """In a window just opened, ticking a task off met tables of screens that nobody had looked at."""
    alone = (
        "from contextlib import suppress\n"
        "from core.customers.dealings import Task\n"
        "from desktop.shell.doing import Doing\n"
        "with suppress(AttributeError), Doing(None).session():\n"
        "    pass\n"
        "print(len([key.column for key in Task.__table__.foreign_keys]))"
    )
    told = subprocess.run(
        [sys.executable, "-P", "-c", alone], check=False, capture_output=True, text=True
    )
    assert told.stdout.strip().isdigit(), told.stderr
