"""Questions of a list to the database: off the GUI thread, each answered once, stoppable there."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from core.errors import UserError
from desktop.shell.doing import Job
from desktop.shell.language import said
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from psycopg import Connection

T = TypeVar("T")
Query = Callable[["Connection[Any]"], T]


class Asked(Generic[T]):
    """One question under way. Cancelling it reaches the server, and only this very statement."""

    def __init__(self, tasks: Tasks, query: Query[T]) -> None:
        self._tasks, self._query = tasks, query
        self._connection: Connection[Any] | None = None
        # Held while a cancel is sent: the connection may not go back to the others before that.
        self._lock = threading.Lock()
        self.is_cancelled = False
        self.answer: T | None = None
        self.refusal: str | None = None

    def run(self, _: Job) -> None:
        from psycopg import errors

        try:
            self._ask()
        except UserError as error:
            self.refusal = said(str(error))
        except errors.QueryCanceled:
            self.refusal = _said("The database took too long to answer, and was stopped.")
        except errors.InsufficientPrivilege:
            self.refusal = _said("You do not have the right to see this.")
        except Exception as error:
            if not is_unreachable(error):
                raise
            self.refusal = _said("The database does not answer at the moment.")

    def cancel(self) -> None:
        """May block for a moment: not for the GUI thread."""
        with self._lock:
            self.is_cancelled = True
            if self._connection is not None:
                # Where the line is gone, so is the question.
                with suppress(Exception):
                    self._connection.cancel_safe(timeout=2)

    def _ask(self) -> None:
        if self.is_cancelled:
            return
        # What is read by one statement needs no transaction around it, which on a long line would
        # cost two round trips more; what needs one opens it.
        with self._tasks.connection() as connection:
            with self._lock:
                if self.is_cancelled:
                    return
                self._connection = connection
            try:
                self.answer = self._query(connection)
            finally:
                with self._lock:
                    self._connection = None


class Lane(QObject):
    """At most one question of a kind is open: a new one stops the one before, on the server too."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._asked: Asked[Any] | None = None

    @property
    def is_busy(self) -> bool:
        return self._asked is not None

    def ask(
        self, query: Query[T], then: Callable[[T], object], refused: Callable[[str], object]
    ) -> None:
        self.cancel()
        asked = self._asked = Asked(self._tasks, query)

        def deliver(_: None) -> None:
            if asked is not self._asked:
                return
            self._asked = None
            if asked.refusal is not None:
                refused(asked.refusal)
            elif asked.answer is not None:
                then(asked.answer)

        _run(self._tasks, self, asked, deliver)

    def cancel(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            _run(self._tasks, self, lambda _: asked.cancel(), lambda _: None)


def ask(
    tasks: Tasks,
    owner: QObject,
    query: Query[T],
    then: Callable[[T], object],
    refused: Callable[[str], object],
) -> None:
    """One question among others, whose answers may come in any order."""
    asked = Asked(tasks, query)

    def deliver(_: None) -> None:
        if asked.refusal is not None:
            refused(asked.refusal)
        elif asked.answer is not None:
            then(asked.answer)

    _run(tasks, owner, asked, deliver)


def _run(
    tasks: Tasks,
    owner: QObject,
    work: "Asked[Any] | Callable[[Job], None]",
    then: Callable[[None], object],
) -> None:
    try:
        tasks.run(owner, work.run if isinstance(work, Asked) else work, then)
    except RuntimeError:
        # The window is closing and takes no more work; nobody is left to read an answer.
        return


def is_unreachable(error: Exception) -> bool:
    from psycopg import InterfaceError, OperationalError
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.exc import TimeoutError as PoolTimeout

    cause = error.orig if isinstance(error, DBAPIError) else error
    return isinstance(cause, (OperationalError, InterfaceError, PoolTimeout))


def _said(sentence: str) -> str:
    return QCoreApplication.translate("Lane", sentence)
