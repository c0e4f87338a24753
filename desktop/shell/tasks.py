"""All work off the GUI thread: `read` for views, `write` for actions, `run` for all else."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from core.errors import Unavailable, UserError
from desktop.shell.doing import Doing, Job, Written, attempted
from desktop.shell.language import said
from desktop.shell.lines import Lines

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from psycopg import Connection
    from sqlalchemy.orm import Session, sessionmaker

    from core.addresses import Address
    from desktop.shell.outbox import Outbox
    from desktop.shell.turns import Turn, Turns

T = TypeVar("T")
READERS = 4
# One after another, and beside it what they have passed.
WRITERS = 3
# Long work runs beside reading and writing; what is more than so many waits its turn.
LABOURERS = 4
# By then it is known whether what failed is the connection of the whole window.
DOUBT_MS = 1000
# A write that is not done by then is shown, with a way to stop it.
SLOW_MS = 1500
# What may be passed and has waited for its own turn until now is looked at again.
AGAIN_MS = 500


class Tasks(QObject):
    """Results and refusals always arrive on the GUI thread, and never at an owner that is gone."""

    committed = Signal(object)
    # There is a database again, or another one.
    attached = Signal()
    # Something was written of which nobody has said a word, as Written.
    unsaid = Signal(object)
    refused = Signal(str)
    # A write takes long; and it has come to its end, whichever. Both say it as Doing.
    slow = Signal(object)
    settled = Signal(object)
    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._latest: WeakKeyDictionary[QObject, Job] = WeakKeyDictionary()
        self._running: set[Job] = set()
        self.is_closed = False
        # In which folder, and for whom, what is unsent is kept: server, person and organization.
        self.kept_for: tuple[Path, str, str, int] | None = None
        self._written: Written | None = None
        self.lines = Lines(READERS + WRITERS + LABOURERS)
        self.is_lost = False
        # What was asked for while nobody answered, by whom; asked again when somebody does.
        self._parked: WeakKeyDictionary[QObject, Callable[[], object]] = WeakKeyDictionary()
        self._finished.connect(self._on_finished)

    # Not QThreadPool: it forgets Python's thread-locals between two jobs.
    @cached_property
    def _reads(self) -> "Executor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(READERS, "read")

    @cached_property
    def _writes(self) -> "Turns":
        from desktop.shell.turns import Turns

        return Turns()

    @property
    def has_passed(self) -> bool:
        """Whether a write goes on that later ones have passed."""
        return "_writes" in vars(self) and self._writes.has_passed

    @cached_property
    def _labours(self) -> "Executor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(LABOURERS, "labour")

    @cached_property
    def outbox(self) -> "Outbox":
        """For what is shown before it is written."""
        from desktop.shell.outbox import Outbox

        return Outbox(self)

    @property
    def unsent(self) -> bool:
        # Asking for it would make it.
        return "outbox" in vars(self) and bool(self.outbox.letters)

    def forget_unsent(self) -> None:
        if "outbox" in vars(self):
            self.outbox.forget()

    def attach(self, address: "Address", spare: "Connection[Any] | None" = None) -> None:
        """From now on read and write work in this database; `spare` is a connection that is there."""
        self.is_lost = False
        self.lines.attach(address, spare)
        parked, self._parked = self._parked, WeakKeyDictionary()
        for ask in list(parked.values()):
            ask()
        self.attached.emit()

    def detach(self) -> None:
        self.lines.detach()

    def lose(self) -> None:
        """The server does not answer: what is asked from now on waits until there is one again.

        Writes are refused instead, while the person is there who can think better of them.
        """
        self.is_lost = True
        self.lines.lose()

    def leave(self) -> None:
        """Nobody works in this database any more, and nobody waits to read in it."""
        self.is_lost = False
        self._parked.clear()
        self.forget_unsent()
        self.kept_for = None
        self.detach()

    def read(
        self,
        owner: QObject,
        query: "Callable[[Session], T]",
        then: Callable[[T], object],
        unreachable: Callable[[Unavailable], object] | None = None,
        parked: Callable[[], object] = lambda: None,
    ) -> None:
        """Give `then` the result of `query`, unless `owner` has asked again since or is gone.

        While the connection is lost the question waits, and what was shown stays; `parked` hears of it.
        """
        job = self._latest[owner] = Job()

        def is_wanted() -> bool:
            return isValid(owner) and self._latest.get(owner) is job

        def deliver(result: T) -> None:
            if is_wanted():
                then(result)

        def ask() -> None:
            if not is_wanted():
                return
            if self.is_lost:
                self._parked[owner] = ask
                parked()
            else:
                self._submit(
                    self._reads.submit, job, lambda: self._read(query), deliver, failed=doubt
                )

        def doubt(error: Exception) -> None:
            if not isinstance(error, Unavailable):
                self.tell(error)
            elif isValid(owner):
                QTimer.singleShot(DOUBT_MS, owner, lambda: settle(error))

        def settle(error: Unavailable) -> None:
            if self.is_lost:
                ask()
            elif is_wanted():
                (unreachable or self.tell)(error)

        ask()

    def write(
        self,
        command: "Callable[[Session], T]",
        then: Callable[[T], object] = lambda _: None,
        ended: Callable[[], object] = lambda: None,
        failed: Callable[[Exception], object] | None = None,
        *,
        title: str = "",
        may_be_passed: bool = False,
    ) -> None:
        """Run `command` after the writes asked for before it, then tell the views what changed.

        `title` is what it is called while it takes long; whether what is asked for after it may go on
        beside it then, is said by who knows that none of it builds upon this.
        """

        def deliver(outcome: tuple[T, set[type], Written | None]) -> None:
            result, models, written = outcome
            self.tell_written(models, written, lambda: then(result))

        doing = Doing(self.lines)
        doing.title = title

        def write() -> tuple[T, set[type], Written | None]:
            def work(_: Doing) -> T:
                with doing.session() as session:
                    return command(session)

            result = attempted(doing, work)
            return result, doing.models, doing.written

        def end() -> None:
            self.settled.emit(doing)
            ended()

        def begin(run: Callable[[], None]) -> None:
            turn = self._writes.take(run, may_be_passed=may_be_passed)
            QTimer.singleShot(SLOW_MS, self, lambda: look(turn, is_told=False))

        def look(turn: "Turn", *, is_told: bool) -> None:
            if doing not in self._running or self.is_closed:
                return
            if not is_told:
                self.slow.emit(doing)
            if may_be_passed and not self._writes.pass_by(turn, SLOW_MS / 1000):
                QTimer.singleShot(AGAIN_MS, self, lambda: look(turn, is_told=True))

        self._submit(begin, doing, write, deliver, end, failed)

    def tell_written(
        self, models: set[type], written: Written | None, then: Callable[[], object]
    ) -> None:
        """That something was written: first to the views, then to whoever wanted it."""
        self._written = written
        self.committed.emit(models)
        then()
        if (untold := self.take_written()) is not None:
            self.unsaid.emit(untold)

    def take_written(self) -> Written | None:
        """What has just been written, for the sentence that tells of it; told once only."""
        written, self._written = self._written, None
        return written

    def run(
        self,
        owner: QObject,
        work: Callable[[Job], T],
        then: Callable[[T], object],
        ended: Callable[[], object] = lambda: None,
    ) -> Job:
        """Work that needs no session (files, servers); `ended` hears of its end, good or bad."""

        def deliver(result: T) -> None:
            if isValid(owner):
                then(result)

        def end() -> None:
            if isValid(owner):
                ended()

        job = Job()
        self._submit(self._reads.submit, job, lambda: work(job), deliver, end)
        return job

    def labour(
        self,
        doing: Doing,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], object],
    ) -> None:
        """For `Works`, which shows it to the person: work that takes its time."""
        self._submit(self._labours.submit, doing, work, then, failed=failed)

    @property
    def is_busy(self) -> bool:
        """Whether an answer to anything is still to come."""
        return bool(self._running)

    def post(self, call: Callable[[], object]) -> None:
        """Have `call` run on the GUI thread; may be called from any thread."""
        self._finished.emit(call)

    def close(self) -> None:
        """Cancel what runs and take nothing more; does not wait."""
        self.is_closed = True
        self.forget_unsent()
        for job in list(self._running):
            job.cancel()
        self._writes.close()
        for pool in (self._reads, self._labours):
            pool.shutdown(wait=False, cancel_futures=True)

    def wait(self) -> None:
        """Until what was running has ended; for the lane that closes the database after it."""
        self._writes.wait()
        for pool in (self._reads, self._labours):
            pool.shutdown(wait=True)
        if "outbox" in vars(self):
            self.outbox.wait()

    def _submit(
        self,
        begin: Callable[[Callable[[], None]], object],
        job: Job,
        work: Callable[[], T],
        deliver: Callable[[T], None],
        ended: Callable[[], object] = lambda: None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (told on the GUI thread)
                caught = error
                self.post(lambda: finish(lambda: (failed or self.tell)(caught)))
            else:
                self.post(lambda: finish(lambda: deliver(result)))
            self.lines.close_left()

        def finish(call: Callable[[], object]) -> None:
            self._running.discard(job)
            try:
                ended()
            finally:
                call()

        if self.is_closed:
            # News that comes while the window closes is for nobody any more.
            return
        self._running.add(job)
        begin(run)

    def tell(self, error: Exception) -> None:
        """A refusal in words; anything else is a bug."""
        if not isinstance(error, UserError):
            # A bug: it leaves the slot, and goes where the crash of any slot goes.
            raise error
        self.refused.emit(said(str(error)))

    def _read(self, query: "Callable[[Session], T]") -> T:
        """Twice, where the first connection was gone already and nobody had noticed."""
        try:
            return self._in_transaction(query)
        except Unavailable:
            if self.is_lost:
                raise
            return self._in_transaction(query)

    def _in_transaction(self, query: "Callable[[Session], T]") -> T:
        from sqlalchemy.exc import SQLAlchemyError

        from core.db import is_unreachable, transaction

        try:
            with transaction(self.sessions()) as session:
                return query(session)
        except SQLAlchemyError as error:
            if not is_unreachable(error):
                raise
            raise Unavailable("The database does not answer at the moment.") from error

    def connection(self) -> "AbstractContextManager[Connection[Any]]":
        """One for plain statements, each of them a transaction of its own."""
        return self.lines.connection()

    def sessions(self) -> "sessionmaker[Session]":
        return self.lines.sessions()

    @Slot(object)
    def _on_finished(self, call: Callable[[], object]) -> None:
        # A signal from another thread to a QObject of this one is queued: it brings the result over.
        call()
