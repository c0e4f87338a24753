"""The database of this window: opened, watched, opened again when lost, and closed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import UserError
from core.home import Home
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from core.addresses import Address
    from core.database.opening import OpenDatabase
    from core.database.schema import SchemaStatus
    from desktop.shell.watch import Watch

# The first attempt comes at once, for a server that has only restarted.
PAUSES_MS = (0, 500, 1000, 2000, 5000, 10_000)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A database of another age than this application."""

    schema: "SchemaStatus"
    # Whether the person is signed in as the owner, who alone may upgrade, and who that is.
    is_owner: bool
    owner: str


class Connection(QObject):
    """Everything that blocks runs in one lane of its own, so that opening and closing never cross.

    The signals say what has happened and always arrive on the GUI thread.
    """

    told = Signal(str)
    opened = Signal()
    outdated = Signal(object)
    failed = Signal(Exception)
    lost = Signal(str)
    regained = Signal()
    closed = Signal()
    _ended = Signal(object)
    _broken = Signal(object, object)

    def __init__(self, home: Home, tasks: Tasks) -> None:
        super().__init__()
        self.home, self.tasks = home, tasks
        # None until it is opened; kept while lost, since the screens still show what came from it.
        self.database: OpenDatabase | None = None
        self.is_lost = self.is_closed = False
        self._watch: Watch | None = None
        self._attempts = 0
        self._closing = False
        self._ended.connect(self._on_ended)
        self._broken.connect(self._on_broken)

    @cached_property
    def _lane(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, "connection")

    def open(self) -> None:
        self._submit(self._open, self._on_opened, self.failed.emit)

    def upgrade(self) -> None:
        self._submit(self._upgrade, self._on_opened, self.failed.emit)

    def close(self) -> None:
        """Let go of the server; `closed` follows, whatever happens."""
        self._closing = True
        self.tasks.close()
        self._submit(self._close, lambda _: self._on_closed(), self._on_closed)
        self._lane.shutdown(wait=False)

    def _submit(
        self,
        work: Callable[[], object],
        then: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (told on the GUI thread)
                caught = error
                self._ended.emit(lambda: failed(caught))
            else:
                self._ended.emit(lambda: then(result))

        self._lane.submit(run)

    # In the lane

    def _open(self) -> "Outdated | OpenDatabase":
        from core.database.opening import open_database

        self._stop_watching()
        # The old hold is let go of only after the new one is there, or it would be the last one
        # and take the server down that has just come back.
        before, opened = self.database, open_database(self.home, self.told.emit)
        self.database = opened
        if before is not None:
            before.close()
        return self._judged(opened)

    def _upgrade(self) -> "Outdated | OpenDatabase":
        if (database := self.database) is None:
            return self._open()
        database.upgrade(self.told.emit)
        return self._judged(database)

    def _judged(self, database: "OpenDatabase") -> "Outdated | OpenDatabase":
        if database.schema.state == "current":
            from desktop.shell.watch import Watch

            watch = Watch(database.address, lambda error: self._broken.emit(watch, error))
            self._watch = watch
            watch.start()
            return database
        is_owner, owner = _owner(database.address)
        return Outdated(database.schema, is_owner, owner)

    def _stop_watching(self) -> None:
        self.tasks.detach()
        if self._watch is not None:
            self._watch.stop()
            self._watch = None

    def _close(self) -> None:
        # Our own connections first: the last window out is told by nobody else being connected.
        self._stop_watching()
        # A backup that is being cancelled still has connections of its own.
        self.tasks.wait()
        if self.database is not None:
            database, self.database = self.database, None
            database.close()

    # On the GUI thread

    @Slot(object)
    def _on_ended(self, call: Callable[[], object]) -> None:
        call()

    def _on_opened(self, found: "Outdated | OpenDatabase") -> None:
        if self._closing:
            return
        was_lost, self.is_lost, self._attempts = self.is_lost, False, 0
        if isinstance(found, Outdated):
            self.outdated.emit(found)
            return
        self.tasks.attach(found.address)
        (self.regained if was_lost else self.opened).emit()

    @Slot(object, object)
    def _on_broken(self, watch: "Watch", error: Exception) -> None:
        # A watch that was let go of meanwhile has nothing to say any more.
        if watch is self._watch and not self.is_lost and not self._closing:
            self.is_lost = True
            self.lost.emit("")
            self._open_again()

    def _on_closed(self, error: Exception | None = None) -> None:
        self.is_closed = True
        self.closed.emit()
        if error is not None:
            import logging

            logging.getLogger("tradewind").warning(
                "The database was not closed as it should have been: %s", error
            )

    def _open_again(self) -> None:
        pause = PAUSES_MS[min(self._attempts, len(PAUSES_MS) - 1)]
        self._attempts += 1
        QTimer.singleShot(pause, self, self._attempt)

    def _attempt(self) -> None:
        if not self._closing:
            self._submit(self._open, self._on_opened, self._on_attempt_failed)

    def _on_attempt_failed(self, error: Exception) -> None:
        if self._closing:
            return
        self.lost.emit(str(error) if isinstance(error, UserError) else "")
        self._open_again()
        if not isinstance(error, UserError) and self._attempts == 2:
            # A bug is reported once, and does not keep the window from trying on.
            raise error


def _owner(address: "Address") -> tuple[bool, str]:
    from core.database.connecting import connected

    with connected(address) as connection:
        row = connection.execute(
            "SELECT pg_has_role(current_user, datdba, 'MEMBER'), pg_get_userbyid(datdba)"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    return (bool(row[0]), str(row[1])) if row else (False, "")
