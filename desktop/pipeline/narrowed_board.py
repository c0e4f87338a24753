"""What the boards of opportunities and of deals do alike: narrowed, read, moved, and written behind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.pipeline.narrowing import Narrowing
from desktop.shell.board.board import Board, Move
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.seen import Seen
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.letters import Content

S = TypeVar("S", bound=StrEnum)
# What others do in one go is read once.
GATHERING_MS = 150
# Python runs one thread at a time: a write that begins while the cards are painted would hold them up.
AFTER_PAINT_MS = 20


class NarrowedBoard(Seen):
    opened = Signal(int)
    thrown = Signal(object)
    filled = Signal()

    def __init__(self, shell: Shell, narrowing: Narrowing) -> None:
        super().__init__(shell, GATHERING_MS)
        self.narrowing = narrowing
        self.organization: int | None = None
        self.person = 0
        # Shown already and not yet written; what is read meanwhile would show them where they were.
        self.pending = 0
        self._wants_keys = False
        self._query: Callable[[], Callable[[Session], Any]] | None = None
        self._tell: Callable[[Any], object] = lambda _: None
        self._unread = ""
        narrowing.changed.connect(self.reload)
        shell.connection.regained.connect(self.renew)
        shell.undone.connect(self.gathering.start)

    def lay_out(
        self,
        board: Board,
        query: "Callable[[], Callable[[Session], Any]]",
        tell: Callable[[Any], object],
        unread: str,
    ) -> None:
        """`query` is what is to be read now, `tell` shows it; `unread` stands where it cannot be."""
        self.board, self._query, self._tell, self._unread = board, query, tell, unread
        board.opened.connect(self.opened)
        board.thrown.connect(self.thrown)
        self.place = Place(board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.narrowing)
        column.addWidget(self.place, 1)

    # Reading

    def show_organization(self, organization: int, person: int) -> None:
        self.organization, self.person = organization, person
        self.narrowing.forget()
        self.place.wait(self.tr("Reading the board…"))
        self.renew()

    @Slot()
    def reload(self) -> None:
        if self.organization is None or self._query is None or self.pending:
            return
        self._is_stale = False
        read_rows(self.shell.tasks, self, self._query(), self._show)

    def _show(self, shown: Any) -> None:
        if isinstance(shown, Trouble):
            self.place.show_refused(self._unread, shown.sentence, self.reload)
        elif not self.pending:
            # Otherwise moved while this was read: what was read is older than what is shown.
            self._tell(shown)
            self.filled.emit()

    # The keys

    def focus_cards(self) -> None:
        """Have the keys at the cards, as soon as there are any."""
        self._wants_keys = True
        if any(map(self.board.loaded, self.board.columns)):
            self.give_keys()

    def give_keys(self) -> None:
        typed_into = self.window().focusWidget()
        is_typing = typed_into is not None and self.narrowing.isAncestorOf(typed_into)
        if self._wants_keys and self.isVisible() and not is_typing:
            self.board.focus_cards()
        self._wants_keys = False

    # Moving

    def write_behind(
        self,
        move: Move,
        become: Sequence[Any],
        content: "Content",
        then: Callable[[Any], object],
    ) -> None:
        """Shown at once; the write follows, and where it is refused the truth is read again."""
        self.board.show_move(move, become)
        self.pending += 1
        QTimer.singleShot(
            AFTER_PAINT_MS,
            self.shell,
            lambda: self.shell.tasks.outbox.write(self, content, then, self._on_written),
        )

    def _on_written(self) -> None:
        self.pending -= 1
        if not self.pending:
            # The sums, the order and what others did meanwhile.
            QTimer.singleShot(0, self, self.reload)

    def say_refusal(
        self, moves: Iterable[tuple[str, S]], to: S, legal: Mapping[S, AbstractSet[S]]
    ) -> None:
        """Of those that are carried, why the first one that may not cannot go there."""
        from core.pipeline.stages import refusal

        for title, was in moves:
            if was is not to and to not in legal[was]:
                self.shell.say(refusal(title, was, to))
                return

    def say_moved(self, sentence: str) -> None:
        self.board.say(sentence)
        self.shell.say(sentence)
