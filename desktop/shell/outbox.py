"""Writes that are shown before they are done: what nobody answers to is kept, and sent in its order later.

What tells by values what it does (`Content`) is kept on disk as well, and outlives the window.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import isValid

from core.errors import Unavailable
from core.letters import Content, Sent, has_arrived, known
from core.letters import write as write_content
from desktop.shell.language import said
from desktop.shell.shelf import Kept, Shelf, begun

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from sqlalchemy.orm import Session

    from desktop.shell.tasks import Tasks

T = TypeVar("T")
# Where it was this one line only that broke.
AGAIN_MS = 3000
# What is answered sooner is never on disk; so much of it at most is lost in a crash.
KEEP_MS = 250


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
    # What the disk has of it, or may have; and where.
    kept: Kept | None = None
    shelf: Shelf | None = None
    # From a window that is gone: where it is refused, the person still has it.
    is_found: bool = False

    def content(self) -> Content:
        assert self.kept is not None
        return self.kept.content

    def write(self, session: "Session") -> Any:
        """Where only the answer was lost on the way, it is done already, and not done twice."""
        from sqlalchemy import text

        if self.sent is None and self.kept is not None and self.kept.sent is not None:
            # Sent by a window that is gone: what it was told of it, nobody knows.
            arrived = has_arrived(session, self.kept.content.organization, self.kept.sent)
            if arrived is None:
                raise Unavailable("The database does not answer at the moment.")
            if arrived:
                return self.kept.sent.made
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
        number, at = session.execute(
            text("SELECT pg_current_xact_id_if_assigned()::text, now()")
        ).one()
        self.sent = number
        if number is not None and self.kept is not None and self.shelf is not None:
            # What comes after it may speak of the record that was made.
            made = self.result if self.kept.content.key else None
            self.shelf.mark(self.kept.id, Sent(number, at, made))
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
        # One for each person and organization that somebody has worked as in this window.
        self._shelves: dict[object, Shelf] = {}
        self._saving: set[Shelf] = set()
        # By their keys, the numbers of what was made.
        self._made: dict[str, int] = {}
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        tasks.attached.connect(self._on_attached)

    @property
    def is_stuck(self) -> bool:
        """The first may still be waiting for its answer, on a line that is no longer asked for others."""
        return bool(self.letters) and (self._is_told or self._tasks.is_lost)

    @property
    def is_kept(self) -> bool:
        """Whether all of it outlives the window."""
        return all(each.shelf is not None and not each.shelf.is_failing for each in self.letters)

    def write(
        self,
        owner: QObject,
        command: "Callable[[Session], T] | Content",
        then: Callable[[T], object] = lambda _: None,
        ended: Callable[[], object] = lambda: None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """As the tasks' own; `ended` and `failed` hear nothing of a line that is lost."""
        if not isinstance(command, Content):
            self.letters.append(Letter(owner, command, then, ended, failed))
        else:
            self._put(owner, begun(command), then, ended, failed)
            self._keep() if self.is_stuck else self._keeping.start()
        self._send()

    def send_again(
        self,
        owner: QObject,
        kept: Kept,
        then: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """What the disk had from a window that is gone."""
        self._put(owner, kept, then, lambda: None, failed, is_found=True)
        self._send()

    def tell_made(self, made: Mapping[str, int]) -> None:
        """Records that others speak of have their numbers now."""
        self._made |= made
        for letter in self.letters:
            if letter.kept is not None:
                content = known(letter.kept.content, self._made)
                if content is not letter.kept.content:
                    letter.kept = replace(letter.kept, content=content)
                    if letter.shelf is not None:
                        letter.shelf.put(letter.kept)

    def told(self, kept: Kept) -> Kept:
        """With the numbers that are known by now."""
        return replace(kept, content=known(kept.content, self._made))

    def forget(self) -> None:
        """Another person, or another organization: what only the window knows of is given up."""
        self._keeping.stop()
        self._keep()
        self.letters = []
        self._is_sending = self._is_told = False

    # The disk, which is none of the GUI thread's

    def find(self, then: Callable[[Sequence[Kept]], object]) -> None:
        """What was left unsent by whoever is signed in, but for what is about to be sent here."""
        if (shelf := self._shelf()) is None:
            return

        def told(found: Sequence[Kept]) -> None:
            if shelf is self._shelf():
                sending = {each.kept.id for each in self.letters if each.kept is not None}
                then([each for each in found if each.id not in sending])

        def look() -> None:
            found = shelf.found()
            self._tasks.post(lambda: told(found))

        self._do(look)

    def give_up(self, found: Sequence[Kept], left: Sequence[Kept] = ()) -> None:
        """These are not kept any longer; `left` are, as they are told now."""
        if (shelf := self._shelf()) is None:
            return
        for each in left:
            shelf.put(each)
        if shelf.take([each.id for each in found]) or left:
            self._save(shelf)

    def wait(self) -> None:
        """Until the disk has what it was told; for the lane that closes the database."""
        self._lane.shutdown(wait=True)
        for shelf in self._shelves.values():
            shelf.leave()

    @cached_property
    def _lane(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, "keep")

    def _shelf(self) -> Shelf | None:
        if (kept_for := self._tasks.kept_for) is None:
            return None
        folder, *whose = kept_for
        if kept_for not in self._shelves:
            self._shelves[kept_for] = Shelf(folder, whose)
        return self._shelves[kept_for]

    def _put(
        self,
        owner: QObject,
        kept: Kept,
        then: Callable[[Any], object],
        ended: Callable[[], object],
        failed: Callable[[Exception], object] | None,
        *,
        is_found: bool = False,
    ) -> None:
        kept = self.told(kept)
        if (shelf := self._shelf()) is not None:
            shelf.put(kept)
        letter = Letter(
            owner,
            lambda session: write_content(session, letter.content()),
            then,
            ended,
            failed,
            kept=kept,
            shelf=shelf,
        )
        letter.is_found = is_found
        self.letters.append(letter)

    @Slot()
    def _keep(self) -> None:
        for shelf in {each.shelf for each in self.letters if each.shelf is not None}:
            self._save(shelf)

    def _save(self, shelf: Shelf) -> None:
        """As it is when its turn comes: of many who ask meanwhile, once."""
        if shelf in self._saving:
            return
        self._saving.add(shelf)

        def save() -> None:
            self._saving.discard(shelf)
            shelf.save()

        self._do(save)

    def _do(self, work: Callable[[], object]) -> None:
        def run() -> None:
            try:
                work()
            except OSError as error:
                from core.disk import why

                sentence = self.tr("What you typed cannot be kept on this computer: %s")
                words = sentence % said(why(error))
                self._tasks.post(lambda: self._tasks.refused.emit(words))

        # Once all is put away, what is still on disk is recognized by its transaction.
        with suppress(RuntimeError):
            self._lane.submit(run)

    # Sending

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
        if letter.kept is not None and letter.kept.content.key and isinstance(result, int):
            self.tell_made({letter.kept.content.key: result})
        self._take_away(letter)
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
        if self._tasks.is_closed:
            # It was cut off, and not refused: the next window offers it.
            return
        self._take_out(letter)
        if not (letter.is_found or isinstance(error, Unavailable)):
            self._take_away(letter)
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

    def _take_away(self, letter: Letter) -> None:
        """Nothing of it is to be kept any more."""
        kept, shelf = letter.kept, letter.shelf
        if kept is not None and shelf is not None and shelf.take([kept.id]):
            self._save(shelf)
