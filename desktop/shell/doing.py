"""Work as its own thread sees it: it tells how far it is, and hears that it is to stop."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from core.errors import Cancelled, Refused, Unavailable, UserError

if TYPE_CHECKING:
    from psycopg import Connection
    from sqlalchemy.orm import Session

    from desktop.shell.lines import Lines

T = TypeVar("T")

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


class Doing(Job):
    """Work in the database, or beside it, that may take long."""

    def __init__(self, lines: "Lines") -> None:
        super().__init__()
        self._lines = lines
        # What the person is told that it is, where nobody else has a name for it.
        self.title = ""
        self.done = self.of = 0
        self.phase = ""
        # When this phase began: another one has another pace.
        self.began = time.monotonic()
        self.models: set[type] = set()
        self.written: Written | None = None
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

    def go_on(self) -> None:
        if self.is_cancelled():
            raise Cancelled("Called off.")

    def on_cancel(self, stop: Callable[[], object]) -> None:
        """What ends it besides the database; may be called from any thread."""
        self._stop = stop

    @contextmanager
    def session(self) -> "Iterator[Session]":
        """One transaction; the views hear what changed in it when the work is done."""
        # What is written is sorted by the tables it refers to: all of them must be known, whichever
        # screens were looked at before. Reading needs none but its own.
        import core.models  # noqa: F401
        from core.db import changed, transaction

        with (
            transaction(self._lines.sessions()) as session,
            self._lines.kept(session) as line,
            self.within_reach(line),
        ):
            yield session
            session.flush()
            self.written = _written(session) or self.written
            session.commit()
            self.models |= changed(session)

    @contextmanager
    def connection(self) -> "Iterator[Connection[Any]]":
        """For plain statements, each of them a transaction of its own."""
        with self._lines.connection() as line, self.within_reach(line):
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

    def stop(self) -> None:
        """Cancel it on the server as well, which may block for a moment: not for the GUI thread."""
        from core.database.connecting import cut

        self.cancel()
        with suppress(Exception):
            self._stop()
        with self._lock:
            if self._line is None:
                return
            try:
                self._line.cancel_safe(timeout=2)
            except Exception:  # noqa: BLE001 (whatever it is: it cannot be told, so it is left)
                cut(self._line)


def attempted(doing: Doing, do: Callable[[Doing], T]) -> T:
    """What the database says of a statement that was stopped is that it was stopped."""
    try:
        doing.go_on()
        return do(doing)
    except Exception as error:
        if doing.is_cancelled():
            raise Cancelled("It was called off; nothing was changed.") from error
        if isinstance(error, UserError):
            raise
        from core.complaints import in_words
        from core.db import NO_RIGHT

        if getattr(error, "sqlstate", None) == NO_RIGHT:
            raise Refused("You do not have the right to do this here.") from error
        if _is_gone(error):
            raise Unavailable("The database does not answer at the moment.") from error
        if (words := in_words(error)) is not None:
            # Of a plain connection, which nobody else has looked at.
            raise Refused(words) from error
        raise


def _is_gone(error: Exception) -> bool:
    from psycopg import InterfaceError, OperationalError
    from sqlalchemy.exc import SQLAlchemyError

    from core.db import is_unreachable

    if isinstance(error, SQLAlchemyError):
        return is_unreachable(error)
    state = getattr(error, "sqlstate", None)
    is_lost = state is None or state.startswith(("08", "57P0"))
    return is_lost and isinstance(error, OperationalError | InterfaceError)


def _written(session: "Session") -> Written | None:
    from sqlalchemy import text

    row = session.execute(text(_WRITTEN)).one_or_none()
    return Written(*row) if row else None
