"""All work off the GUI thread: `read` for views, `write` for actions, `run` for all else."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from core.errors import Unavailable, UserError
from desktop.shell.language import said

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from psycopg import Connection
    from sqlalchemy import Engine, Pool
    from sqlalchemy.orm import Session, sessionmaker

    from core.addresses import Address

T = TypeVar("T")
READERS = 4

# By its own time and number, the set that a transaction writes; what only took something back is none.
_WRITTEN = """
    SELECT id, coalesce(label, '') FROM tradewind.change_sets
    WHERE organization_id = tradewind.current_organization() AND at = now() AND undoes IS NULL
      AND transaction_number = pg_current_xact_id_if_assigned()::text::bigint
    ORDER BY id DESC LIMIT 1
"""


class Written(NamedTuple):
    """What a write has left in the journal, by which it can be taken back."""

    change_set: int
    label: str


class Job:
    """Work under way: what it runs in may ask whether it is still wanted."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()


class Tasks(QObject):
    """Results and refusals always arrive on the GUI thread, and never at an owner that is gone."""

    committed = Signal(object)
    # Something was written of which nobody has said a word, as Written.
    unsaid = Signal(object)
    refused = Signal(str)
    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._latest: WeakKeyDictionary[QObject, Job] = WeakKeyDictionary()
        self._running: set[Job] = set()
        self._is_closed = False
        self._written: Written | None = None
        self._address: Address | None = None
        self._engine: Engine | None = None
        # Plain connections from before SQLAlchemy was there, and nobody reads by them now.
        self._spare: list[Connection[Any]] = []
        # Of databases that were let go of; whoever was still reading gives a connection back there.
        self._left: list[Pool] = []
        self._opening = threading.Lock()
        self._finished.connect(self._on_finished)

    # Not QThreadPool: it forgets Python's thread-locals between two jobs.
    @cached_property
    def _reads(self) -> "Executor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(READERS, "read")

    @cached_property
    def _writes(self) -> "Executor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, "write")

    def attach(self, address: "Address") -> None:
        """From now on read and write work in this database."""
        self.detach()
        self._address = address

    def detach(self) -> None:
        with self._opening:
            engine, self._engine, self._address = self._engine, None, None
            if engine is not None:
                self._left.append(engine.pool)
            spare, self._spare = self._spare, []
        for connection in spare:
            connection.close()
        self._close_left()

    def _close_left(self) -> None:
        for pool in self._left:
            pool.dispose()

    def read(
        self, owner: QObject, query: "Callable[[Session], T]", then: Callable[[T], object]
    ) -> None:
        """Give `then` the result of `query`, unless `owner` has asked again since or is gone."""
        job = self._latest[owner] = Job()

        def deliver(result: T) -> None:
            if isValid(owner) and self._latest.get(owner) is job:
                then(result)

        self._submit(self._reads, job, lambda: self._in_transaction(query)[0], deliver)

    def write(
        self,
        command: "Callable[[Session], T]",
        then: Callable[[T], object] = lambda _: None,
        ended: Callable[[], object] = lambda: None,
    ) -> None:
        """Run `command` after the writes asked for before it, then tell the views what changed."""

        def deliver(outcome: tuple[T, set[type], Written | None]) -> None:
            result, models, self._written = outcome
            self.committed.emit(models)
            then(result)
            if (written := self.take_written()) is not None:
                self.unsaid.emit(written)

        def write() -> tuple[T, set[type], Written | None]:
            written: list[Written | None] = []

            def work(session: "Session") -> T:
                result = command(session)
                session.flush()
                written.append(_written(session))
                return result

            return (*self._in_transaction(work), written[0])

        self._submit(self._writes, Job(), write, deliver, ended)

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
        self._submit(self._reads, job, lambda: work(job), deliver, end)
        return job

    @property
    def is_busy(self) -> bool:
        """Whether an answer to anything is still to come."""
        return bool(self._running)

    def post(self, call: Callable[[], object]) -> None:
        """Have `call` run on the GUI thread; may be called from any thread."""
        self._finished.emit(call)

    def close(self) -> None:
        """Cancel what runs and take nothing more; does not wait."""
        self._is_closed = True
        for job in list(self._running):
            job.cancel()
        self._reads.shutdown(wait=False, cancel_futures=True)
        self._writes.shutdown(wait=False, cancel_futures=True)

    def wait(self) -> None:
        """Until what was running has ended; for the lane that closes the database after it."""
        self._reads.shutdown(wait=True)
        self._writes.shutdown(wait=True)

    def _submit(
        self,
        pool: "Executor",
        job: Job,
        work: Callable[[], T],
        deliver: Callable[[T], None],
        ended: Callable[[], object] = lambda: None,
    ) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (told on the GUI thread)
                caught = error
                self.post(lambda: finish(lambda: self._tell(caught)))
            else:
                self.post(lambda: finish(lambda: deliver(result)))
            self._close_left()

        def finish(call: Callable[[], object]) -> None:
            self._running.discard(job)
            try:
                ended()
            finally:
                call()

        if self._is_closed:
            # News that comes while the window closes is for nobody any more.
            return
        self._running.add(job)
        pool.submit(run)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            # A bug: it leaves the slot, and goes where the crash of any slot goes.
            raise error
        self.refused.emit(said(str(error)))

    def _in_transaction(self, job: "Callable[[Session], T]") -> tuple[T, set[type]]:
        from sqlalchemy.exc import SQLAlchemyError

        from core.db import changed, is_unreachable, transaction

        try:
            with transaction(self.sessions()) as session:
                return job(session), set(changed(session))
        except SQLAlchemyError as error:
            if not is_unreachable(error):
                raise
            raise Unavailable("The database does not answer at the moment.") from error

    @contextmanager
    def connection(self) -> "Iterator[Connection[Any]]":
        """One for plain statements, each of them a transaction of its own.

        The first rows of a list come this way, without waiting for SQLAlchemy; once that is there,
        the connections are its pool's.
        """
        with self._opening:
            engine, address = self._engine, self._reachable()
            spare = self._spare.pop() if engine is None and self._spare else None
        if engine is not None:
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as lent:
                connection: Any = lent.connection.driver_connection
                yield connection
            return
        import psycopg

        parameters: dict[str, Any] = address.parameters()
        own = spare or psycopg.connect(autocommit=True, **parameters)
        try:
            yield own
        finally:
            with self._opening:
                is_wanted = self._address is address and self._engine is None and not own.broken
                if is_wanted:
                    self._spare.append(own)
            if not is_wanted:
                own.close()

    def sessions(self) -> "sessionmaker[Session]":
        # SQLAlchemy is imported by the first thread that needs it, never by the start of the window.
        from sqlalchemy.orm import sessionmaker

        from core.db import engine

        with self._opening:
            address = self._reachable()
            if self._engine is None:
                self._engine = engine(address, pool_size=READERS + 1, spare=self._spare)
            return sessionmaker(self._engine)

    def _reachable(self) -> "Address":

        if self._address is None:
            raise Unavailable("Tradewind is not connected to a database at the moment.")
        return self._address

    @Slot(object)
    def _on_finished(self, call: Callable[[], object]) -> None:
        # A signal from another thread to a QObject of this one is queued: it brings the result over.
        call()


def _written(session: "Session") -> Written | None:
    from sqlalchemy import text

    row = session.execute(text(_WRITTEN)).one_or_none()
    return Written(*row) if row else None
