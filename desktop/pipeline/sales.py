"""What the screens of opportunities and of deals have alike: the ways of looking at all of them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.shell.board.modes import Modes
from desktop.shell.records import deeds
from desktop.shell.records.paged import PagedList
from desktop.shell.records.subject import Subject
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.pipeline.narrowed_board import NarrowedBoard
    from desktop.shell.records.deeds import Prepared, Trashed

BOARD, LIST = "board", "list"


class SalesList(PagedList):
    def __init__(self, shell: Shell, subject: Subject) -> None:
        super().__init__(shell, subject)
        # The screen around it has a title and a button for a new one already.
        self.header.hide()


class SalesView(QWidget):
    """Made at once and empty; what is looked at is imported and read then."""

    asked_for_page = Signal(int)

    def __init__(self, shell: Shell, subject: Subject) -> None:
        super().__init__()
        self.shell, self.subject = shell, subject
        self.words = subject.words()
        self.organization: int | None = None
        self.person = 0
        self.prepared: Prepared | None = None
        # A list, a board, or figures, each of which shows an organization.
        self._made: dict[str, Any] = {}
        self.setAccessibleName(self.words.title)
        self.stack = QStackedWidget()
        self.mode = BOARD

    def lay_out(self, called: str, modes: Mapping[str, tuple[str, str]], *buttons: QWidget) -> None:
        """Each of `modes` has an icon and a title; the board is what one sees first."""
        self.modes = Modes(called, dict(modes))
        self.modes.chosen.connect(self.show_mode)
        self.modes.mark(BOARD)
        title = QLabel(self.words.title)
        title.setProperty("look", "title")
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 0)
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(self.modes)
        head.addStretch()
        for button in buttons:
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        for place, (mode, (_, text)) in enumerate(modes.items(), 1):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(f"Alt+{place}"))
            action.triggered.connect(lambda _=False, mode=mode: self.show_mode(mode))
            self.addAction(action)
        self.shell.connection.opened.connect(self._on_opened)

    # Its modes

    @property
    def board(self) -> "NarrowedBoard":
        from desktop.pipeline.narrowed_board import NarrowedBoard

        made = self.made(BOARD)
        assert isinstance(made, NarrowedBoard)
        return made

    @property
    def list(self) -> SalesList:
        made = self.made(LIST)
        assert isinstance(made, SalesList)
        return made

    @Slot(str)
    def show_mode(self, mode: str) -> None:
        self.mode = mode
        self.modes.mark(mode)
        self.stack.setCurrentWidget(self.made(mode))
        if mode == BOARD and self.isVisible():
            self.board.focus_cards()

    def made(self, mode: str) -> QWidget:
        if mode not in self._made:
            self._made[mode] = self._listed() if mode == LIST else self.make(mode)
            self.stack.addWidget(self._made[mode])
        made: QWidget = self._made[mode]
        return made

    def make(self, mode: str) -> QWidget:
        raise AssertionError(mode)

    def _listed(self) -> SalesList:
        listed = SalesList(self.shell, self.subject)
        listed.asked_for_page.connect(self.asked_for_page)
        return listed

    def put_up(self, board: "NarrowedBoard") -> "NarrowedBoard":
        """A board whose cards are opened and thrown away here."""
        board.opened.connect(self._open_card)
        board.thrown.connect(self.throw)
        board.filled.connect(self.shell.filled)
        if self.organization is not None:
            board.show_organization(self.organization, self.person)
        return board

    @Slot(int)
    def _open_card(self, record: int) -> None:
        # So that one comes back to it.
        self.shell.visit(self.subject.name, record)
        self.asked_for_page.emit(record)

    # Coming to be filled

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._fill()
            self.show_mode(self.mode)

    @Slot()
    def _on_opened(self) -> None:
        if self.isVisible():
            self._fill()
            self.show_mode(self.mode)

    def _fill(self) -> None:
        here = self.shell.here
        if here is None or self.organization == here.organization:
            return
        self.organization, self.person = here
        self.prepared = None
        for shown in self._made.values():
            # Lists see to it by themselves.
            if not isinstance(shown, RecordsView):
                shown.show_organization(self.organization, self.person)
        self.begin(self.organization)

    def begin(self, organization: int) -> None:
        """What may be done with them here is read once."""
        subject, person = self.subject, self.person
        self.shell.tasks.read(
            self,
            lambda session: deeds.prepare(session, subject, person),
            lambda found: self.take(organization, found),
        )

    def take(self, organization: int, prepared: "Prepared") -> bool:
        """Whether it is still of the organization that is shown."""
        if organization == self.organization:
            self.prepared = prepared
        return organization == self.organization

    def refusal(self, action: str) -> str:
        from core.access.permissions import Action

        if self.prepared is None:
            return ""
        return self.prepared.refusals.get(Action(action), "")

    # Made anew, in another language

    def kept(self) -> Any:
        return self.mode, self.kept_list()

    def take_up(self, kept: Any) -> None:
        self.take_up_list(*kept)

    def kept_list(self) -> Any:
        listed = self._made.get(LIST)
        return listed.kept() if isinstance(listed, SalesList) else None

    def take_up_list(self, mode: str, of_list: Any) -> None:
        if of_list is not None:
            self.list.take_up(of_list)
        self.show_mode(mode)

    # Throwing away

    @Slot(object)
    def throw(self, cards: Sequence[object]) -> None:
        """Into the trash, with the way back."""
        from core.lists.listings import listing

        ids = [int(getattr(card, "id")) for card in cards]
        if not ids or self.prepared is None:
            return
        if refusal := self.refusal("delete"):
            self.shell.say(refusal)
            return
        kind, words, name = self.prepared.kind, self.words, self.subject.name

        def thrown(done: "Trashed") -> None:
            said = words.moved_one if done.count == 1 else words.moved_many % done.count
            self.shell.say(said)
            self.board.reload()

        self.shell.tasks.write(
            lambda session: deeds.trash(session, kind, listing(name), ids), thrown
        )
