"""Long work: what runs, how far it is, how it ends, and the one way to call it off.

A piece of work runs on a thread of its own kind, so that reading and writing go on beside it. Whoever
begins one says what is done and what is said of it afterwards; the window shows it (`work_strip`).
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from core.errors import Cancelled, Unavailable, UserError
from desktop.shell.language import said
from desktop.shell.tasks import Job, Tasks, Written, what_was_written

if TYPE_CHECKING:
    from psycopg import Connection
    from sqlalchemy.orm import Session

T = TypeVar("T")
TICK_MS = 100
# Less than this is over before anybody has read what it is.
PATIENCE = 0.6
# Whoever has waited so long may have looked away: how it ended stays to be read.
LONG = 10.0


class State(StrEnum):
    RUNNING = "running"
    CANCELLING = "cancelling"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Doing:
    """The work as its own thread sees it: it tells how far it is, and asks whether to go on."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self.job: Job | None = None
        self.done = self.of = 0
        self.phase = ""
        # When this phase began: another one has another pace.
        self.began = time.monotonic()
        self.models: set[type] = set()
        self.written: Written | None = None
        self._is_off = False
        self._line: Connection[Any] | None = None
        self._stop: Callable[[], object] = lambda: None
        # Held while a cancel is sent: the connection may not go back to the others before that.
        self._lock = threading.Lock()

    def tell(self, done: int, of: int | None = None, phase: str | None = None) -> None:
        """So many of so many; 0 where nobody knows of how many."""
        if phase is not None and phase != self.phase:
            self.phase, self.began = phase, time.monotonic()
        self.done = done
        self.of = self.of if of is None else of

    def is_cancelled(self) -> bool:
        return self._is_off or (self.job is not None and self.job.is_cancelled())

    def go_on(self) -> None:
        if self.is_cancelled():
            raise Cancelled("Called off.")

    def on_cancel(self, stop: Callable[[], object]) -> None:
        """What ends it besides the database; may be called from any thread."""
        self._stop = stop

    @contextmanager
    def session(self) -> "Iterator[Session]":
        """One transaction; the views hear what changed in it when the work is done."""
        from core.db import changed, transaction

        with (
            transaction(self._tasks.sessions()) as session,
            self._tasks.lines.kept(session) as line,
            self.within_reach(line),
        ):
            yield session
            session.flush()
            self.written = what_was_written(session) or self.written
            session.commit()
            self.models |= changed(session)

    @contextmanager
    def connection(self) -> "Iterator[Connection[Any]]":
        """For plain statements, each of them a transaction of its own."""
        with self._tasks.connection() as line, self.within_reach(line):
            yield line

    @contextmanager
    def within_reach(self, line: "Connection[Any]") -> Iterator[None]:
        """What runs on this connection is stopped by calling the work off, on the server as well."""
        self.go_on()
        with self._lock:
            self._line = line
        try:
            yield
        finally:
            with self._lock:
                self._line = None

    def cancel(self) -> None:
        """May block for a moment: not for the GUI thread."""
        from core.database.connecting import cut

        self._is_off = True
        with suppress(Exception):
            self._stop()
        with self._lock:
            if self._line is None:
                return
            try:
                self._line.cancel_safe(timeout=2)
            except Exception:  # noqa: BLE001 (whatever it is: it cannot be told, so it is left)
                cut(self._line)


class Work(QObject):
    """One piece of it as the window sees it."""

    progressed = Signal()
    ended = Signal()

    def __init__(self, tasks: Tasks, title: str, unit: Callable[[int], str]) -> None:
        super().__init__()
        self._tasks, self.title, self.unit = tasks, title, unit
        self.doing = Doing(tasks)
        self.state = State.RUNNING
        self.is_quiet = False
        # How it ended, in words, and by what it can be taken back.
        self.sentence = ""
        self.written: Written | None = None
        # A screen shows it itself at the moment.
        self.is_shown = False
        self.began = time.monotonic()

    @property
    def is_running(self) -> bool:
        return self.state in (State.RUNNING, State.CANCELLING)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    def cancel(self) -> None:
        if self.state is State.RUNNING:
            self.state = State.CANCELLING
            self.progressed.emit()
            doing = self.doing
            self._tasks.run(self, lambda _: doing.cancel(), lambda _: None)

    def drop(self) -> None:
        """Cancel what nobody wants any more, and do not tell anybody."""
        self.is_quiet = True
        self.cancel()

    def show_itself(self, *, is_shown: bool) -> None:
        self.is_shown = is_shown
        self.progressed.emit()

    def words(self) -> str:
        """How far it is: so many of so many, how fast, and how long it will take still."""
        doing, seconds = self.doing, time.monotonic() - self.doing.began
        if self.state is State.CANCELLING:
            return self.tr("Calling it off…")
        parts = [said(doing.phase)] if doing.phase else []
        if doing.of:
            parts.append(self.tr("%s of %s") % (self.unit(doing.done), self.unit(doing.of)))
        elif doing.done:
            parts.append(self.unit(doing.done))
        if doing.done and seconds > 1:
            parts.append(self.tr("%s a second") % self.unit(round(doing.done / seconds)))
        if 0 < doing.done < doing.of and seconds > 2:
            parts.append(self._left(seconds * (doing.of - doing.done) / doing.done))
        return " · ".join(parts)

    def _left(self, seconds: float) -> str:
        count = QLocale().toString
        if seconds < 60:
            return self.tr("%s s left") % count(max(1, round(seconds)))
        return self.tr("%s min left") % count(round(seconds / 60))


class Works(QObject):
    begun = Signal(object)

    def __init__(self, tasks: Tasks, say: Callable[[str], object]) -> None:
        super().__init__()
        self._tasks, self._say = tasks, say
        self.running: list[Work] = []
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    def begin(
        self,
        title: str,
        do: Callable[[Doing], T],
        then: Callable[[T], str],
        failed: Callable[[str], bool] = lambda _: False,
        *,
        off: str = "",
        owner: QObject | None = None,
        unit: Callable[[int], str] | None = None,
    ) -> Work:
        """Do it on a thread; `then` says in a sentence what came of it, and "" says nothing.

        `failed` hears why it came to nothing, and answers whether the person sees it where they are;
        `off` is what that means where they have called it off. Neither comes to an owner that is gone:
        the work itself goes on without it.
        """
        work = Work(self._tasks, title, unit or QLocale().toString)
        doing = work.doing

        def attempt(job: Job) -> T:
            doing.job = job
            return _attempted(doing, do)

        def is_wanted() -> bool:
            return owner is None or isValid(owner)

        def deliver(result: T) -> None:
            def tell() -> None:
                sentence = then(result) if is_wanted() else ""
                work.sentence = sentence or self.tr("Done.")
                if sentence:
                    self._say(sentence)

            work.written = doing.written
            self._end(work, State.DONE)
            self._tasks.tell_written(doing.models, doing.written, tell)
            work.ended.emit()

        def fail(error: Exception) -> None:
            is_off = isinstance(error, Cancelled)
            is_bug = not isinstance(error, UserError)
            work.sentence = self.tr("Tradewind made a mistake.") if is_bug else said(str(error))
            if is_off:
                work.sentence = off or self.tr("It was called off.")
            self._end(work, State.CANCELLED if is_off else State.FAILED)
            is_told = is_wanted() and failed(work.sentence)
            work.ended.emit()
            if is_bug or not (is_told or work.is_quiet):
                self._tasks.tell(error) if is_bug else self._say(work.sentence)

        self.running.append(work)
        self._tick.start()
        self._tasks.labour(attempt, deliver, fail)
        self.begun.emit(work)
        return work

    def cancel_all(self) -> None:
        for work in self.running:
            work.cancel()

    def _end(self, work: Work, state: State) -> None:
        work.state = state
        self.running.remove(work)
        if not self.running:
            self._tick.stop()

    @Slot()
    def _on_tick(self) -> None:
        for work in self.running:
            work.progressed.emit()


def _attempted(doing: Doing, do: Callable[[Doing], T]) -> T:
    """What the database says of a statement that was stopped is that it was stopped."""
    try:
        doing.go_on()
        return do(doing)
    except Exception as error:
        if doing.is_cancelled():
            raise Cancelled("Called off.") from error
        if isinstance(error, UserError):
            raise
        from core.db import NO_RIGHT
        from core.errors import Refused
        from desktop.shell.listing.lane import is_unreachable

        state = getattr(getattr(error, "orig", error), "sqlstate", None)
        if state == NO_RIGHT:
            raise Refused("You do not have the right to do this here.") from error
        if state is None and is_unreachable(error):
            raise Unavailable("The database does not answer at the moment.") from error
        raise


def bytes_in_words(count: int) -> str:
    return QLocale().formattedDataSize(count)
