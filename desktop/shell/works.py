"""Long work: what runs, how far it is, how it ends, and the one way to call it off.

A piece of work runs on a thread of its own kind, so that reading and writing go on beside it. Whoever
begins one says what is done and what is said of it afterwards; the window shows it (`work_strip`).
"""

import time
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from core.errors import Cancelled, UserError
from desktop.shell.doing import Doing, Written, attempted
from desktop.shell.language import said
from desktop.shell.tasks import Tasks

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


class Work(QObject):
    """One piece of it as the window sees it."""

    progressed = Signal()
    ended = Signal()

    def __init__(self, tasks: Tasks, doing: Doing, title: str, unit: Callable[[int], str]) -> None:
        super().__init__()
        self._tasks, self.doing, self.title, self.unit = tasks, doing, title, unit
        self.state = State.RUNNING
        self.is_quiet = False
        # What it is, where no two of its kind may run at once.
        self.kind = ""
        # Stopped, it goes on another time by itself: nobody has to be asked first.
        self.goes_on = False
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
            self._tasks.run(self, lambda _: doing.stop(), lambda _: None)

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
        if not self.unit(doing.done):
            # The steps are too different for a number or a pace of theirs to say anything.
            return " · ".join(parts)
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
        tasks.settled.connect(self._on_settled)

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
        kind: str = "",
        goes_on: bool = False,
    ) -> Work:
        """Do it on a thread; `then` says in a sentence what came of it, and "" says nothing.

        `failed` hears why it came to nothing, and answers whether the person sees it where they are;
        `off` is what that means where they have called it off. Neither comes to an owner that is gone:
        the work itself goes on without it.
        """
        doing = Doing(self._tasks.lines)
        work = Work(self._tasks, doing, title, unit or QLocale().toString)
        work.kind, work.goes_on = kind, goes_on

        def is_wanted() -> bool:
            return owner is None or isValid(owner)

        def deliver(result: T) -> None:
            def tell() -> None:
                work.sentence = then(result) if is_wanted() else self.tr("Done: %s") % title
                if work.sentence:
                    self._say(work.sentence)

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

        self._tasks.labour(doing, lambda: attempted(doing, do), deliver, fail)
        self._take_up(work)
        return work

    def underway(self, kind: str) -> Work | None:
        """The one of this kind that runs, whoever has begun it."""
        return next((each for each in self.running if each.kind == kind), None)

    def take_up_slow(self, doing: Doing) -> None:
        """A write that takes so long that the person wants to know, or to stop it."""
        self.take_up(doing, doing.title or self.tr("Saving"), QLocale().toString)

    def take_up(self, doing: Doing, title: str, unit: Callable[[int], str]) -> Work:
        """What runs on a thread of its own, until the tasks say that it is settled."""
        work = Work(self._tasks, doing, title, unit)
        self._take_up(work)
        return work

    @Slot(object)
    def _on_settled(self, doing: Doing) -> None:
        for work in [each for each in self.running if each.doing is doing]:
            # What came of it is told by whoever asked for it.
            self._end(work, State.CANCELLED if doing.is_cancelled() else State.DONE)
            work.ended.emit()

    def _take_up(self, work: Work) -> None:
        self.running.append(work)
        self._tick.start()
        self.begun.emit(work)

    def _end(self, work: Work, state: State) -> None:
        work.state = state
        self.running.remove(work)
        if not self.running:
            self._tick.stop()

    @Slot()
    def _on_tick(self) -> None:
        for work in self.running:
            work.progressed.emit()


def bytes_in_words(count: int) -> str:
    return QLocale().formattedDataSize(count)
