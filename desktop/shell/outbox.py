"""Writes that are shown before they are done: what nobody answers to is kept, and sent in its order later."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import isValid

from core.errors import Unavailable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.tasks import Tasks

T = TypeVar("T")
# Where it was this one line only that broke.
AGAIN_MS = 3000


@dataclass(eq=False)
class Letter:
    """One write, and whom its end concerns; it is sent whether they are still there or not."""

    owner: QObject
    command: "Callable[[Session], Any]"
    then: Callable[[Any], object]
    ended: Callable[[], object]
    failed: Callable[[Exception], object] | None
    # The transaction it was last sent in, and what came of it there.
    sent: str | None = None
    result: Any = None

    def write(self, session: "Session") -> Any:
        """Where only the answer was lost on the way, it is done already, and not done twice."""
        from sqlalchemy import text

        if self.sent is not None:
            asked = text("SELECT pg_xact_status(CAST(:sent AS xid8))")
            became = session.scalar(asked, {"sent": self.sent})
            if became == "in progress":
                # The server has not noticed yet that the line it came by is gone.
                raise Unavailable("The database does not answer at the moment.")
            if became == "committed":
                return self.result
        self.result = self.command(session)
        session.flush()
        self.sent = session.scalar(text("SELECT pg_current_xact_id_if_assigned()::text"))
        return self.result


class Outbox(QObject):
    """One for the window, and one letter at a time: the next may build upon the one before."""

    def __init__(self, tasks: "Tasks") -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self.letters: list[Letter] = []
        self._is_sending = False
        # Nobody answers, and the person knows that what they do is sent later.
        self._is_told = False
        tasks.attached.connect(self._on_attached)

    @property
    def is_stuck(self) -> bool:
        """The first may still be waiting for its answer, on a line that is no longer asked for others."""
        return bool(self.letters) and (self._is_told or self._tasks.is_lost)

    def write(
        self,
        owner: QObject,
        command: "Callable[[Session], T]",
        then: Callable[[T], object] = lambda _: None,
        ended: Callable[[], object] = lambda: None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """As the tasks' own; `ended` and `failed` hear nothing of a line that is lost."""
        self.letters.append(Letter(owner, command, then, ended, failed))
        self._send()

    def forget(self) -> None:
        """Another person, or another organization: what was typed for this one is given up."""
        self.letters = []
        self._is_sending = self._is_told = False

    @Slot()
    def _on_attached(self) -> None:
        self._is_told = False
        self._send()

    @Slot()
    def _send(self) -> None:
        if self._is_sending or not self.letters:
            return
        letter = self.letters[0]
        self._is_sending = True
        self._tasks.write(
            letter.write,
            lambda result: self._on_done(letter, result),
            failed=lambda error: self._on_failed(letter, error),
        )

    def _on_done(self, letter: Letter, result: Any) -> None:
        self._is_told = False
        self._take_out(letter)
        try:
            if isValid(letter.owner):
                letter.ended()
                letter.then(result)
        finally:
            self._send()

    def _on_failed(self, letter: Letter, error: Exception) -> None:
        if isinstance(error, Unavailable) and self._is_first(letter):
            self._is_sending = False
            if not self._is_told:
                self._is_told = True
                sentence = self.tr("The database does not answer: what you typed is sent later.")
                self._tasks.refused.emit(sentence)
            if not self._tasks.is_lost:
                # Otherwise the tasks say when it is back.
                QTimer.singleShot(AGAIN_MS, self, self._send)
            return
        self._take_out(letter)
        try:
            if isValid(letter.owner):
                letter.ended()
            if letter.failed is not None and isValid(letter.owner):
                letter.failed(error)
            else:
                self._tasks.tell(error)
        finally:
            self._send()

    def _is_first(self, letter: Letter) -> bool:
        """Otherwise all of them were given up while it was on its way."""
        return bool(self.letters) and self.letters[0] is letter

    def _take_out(self, letter: Letter) -> None:
        if self._is_first(letter):
            self._is_sending = False
            del self.letters[0]
