"""The deals' screen: board and list, and in their place the page of the one opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.pipeline.subjects import DEALS
from desktop.shell.board.modes import Modes
from desktop.shell.records import deeds
from desktop.shell.records.tabs import About, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.pipeline.deal_board import DealBoard
    from desktop.pipeline.deal_page import DealPage
    from desktop.shell.records.deeds import Prepared, Trashed

BOARD, LIST = "board", "list"


class DealsView(QWidget):
    def __init__(self, screen: "DealsScreen", shell: Shell) -> None:
        super().__init__()
        self.screen_of_deals, self.shell = screen, shell
        self.words = DEALS.words()
        self.organization: int | None = None
        self.prepared: Prepared | None = None
        self._made: dict[str, QWidget] = {}
        self.setAccessibleName(self.words.title)
        self.modes = Modes(
            self.tr("Ways of looking at the deals"),
            {BOARD: ("kanban", self.tr("Board")), LIST: ("rows-3", self.tr("List"))},
        )
        self.modes.chosen.connect(self.show_mode)
        title = QLabel(self.words.title)
        title.setProperty("look", "title")
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 0)
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(self.modes)
        head.addStretch()
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.mode = BOARD
        self.modes.mark(BOARD)
        for text, keys, mode in (
            (self.tr("Board"), "Alt+1", BOARD),
            (self.tr("List"), "Alt+2", LIST),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, mode=mode: self.show_mode(mode))
            self.addAction(action)
        shell.connection.opened.connect(self._on_opened)

    @property
    def board(self) -> "DealBoard":
        from desktop.pipeline.deal_board import DealBoard

        made = self._mode(BOARD)
        assert isinstance(made, DealBoard)
        return made

    @Slot(str)
    def show_mode(self, mode: str) -> None:
        self.mode = mode
        self.modes.mark(mode)
        self.stack.setCurrentWidget(self._mode(mode))
        if mode == BOARD and self.isVisible():
            self.board.focus_cards()

    def _mode(self, mode: str) -> QWidget:
        if mode not in self._made:
            made = self._made[mode] = self._make(mode)
            self.stack.addWidget(made)
        return self._made[mode]

    def _make(self, mode: str) -> QWidget:
        if mode == LIST:
            from desktop.pipeline.paged_list import PagedList

            shown = PagedList(self.shell, DEALS)
            shown.asked_for_page.connect(self.screen_of_deals.open_record)
            return shown
        from desktop.pipeline.deal_board import DealBoard

        board = DealBoard(self.shell)
        board.opened.connect(self._open_card)
        board.thrown.connect(self.throw)
        board.filled.connect(self.shell.filled)
        return board

    def kept(self) -> tuple[str, Any]:
        """For a screen made anew, in another language."""
        from desktop.pipeline.paged_list import PagedList

        listed = self._made.get(LIST)
        return self.mode, listed.kept() if isinstance(listed, PagedList) else None

    def take_up(self, kept: tuple[str, Any]) -> None:
        from desktop.pipeline.paged_list import PagedList

        mode, of_list = kept
        if of_list is not None:
            listed = self._mode(LIST)
            assert isinstance(listed, PagedList)
            listed.take_up(of_list)
        self.show_mode(mode)

    @Slot(int)
    def _open_card(self, record: int) -> None:
        # So that one comes back to it.
        self.shell.visit("deals", record)
        self.screen_of_deals.open_record(record)

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
        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        if self.organization == signed.seat.organization_id:
            return
        self.organization = organization = signed.seat.organization_id
        person = signed.person.user_id
        self.prepared = None
        self.board.show_organization(organization, person)

        def prepared(found: "Prepared") -> None:
            if organization == self.organization:
                self.prepared = found

        self.shell.tasks.read(self, lambda session: deeds.prepare(session, DEALS, person), prepared)

    @Slot(object)
    def throw(self, cards: Sequence[object]) -> None:
        """Into the trash, with the way back."""
        from core.access.permissions import Action
        from core.lists.listings import listing

        ids = [int(getattr(card, "id")) for card in cards]
        if not ids or self.prepared is None:
            return
        if refusal := self.prepared.refusals.get(Action.DELETE, ""):
            self.shell.say(refusal)
            return
        kind, words = self.prepared.kind, self.words

        def thrown(done: "Trashed") -> None:
            said = words.moved_one if done.count == 1 else words.moved_many % done.count
            self.shell.say(said)
            self.board.reload()

        self.shell.tasks.write(
            lambda session: deeds.trash(session, kind, listing("deals"), ids), thrown
        )


class DealsScreen(QStackedWidget):
    def __init__(self, shell: Shell, tabs: Sequence[Tab]) -> None:
        super().__init__()
        self.shell, self._tabs = shell, tabs
        self.page: DealPage | None = None
        self.deals = DealsView(self, shell)
        self.addWidget(self.deals)
        self.setAccessibleName(self.deals.words.title)
        shell.connection.gated.connect(self.close_page)
        shell.connection.opened.connect(self._on_opened)

    @Slot(int)
    def open_record(self, record: int) -> None:
        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        about = About("deals", signed.seat.organization_id, record)
        if self.page is None or self.page.about != about:
            from desktop.pipeline.deal_page import DealPage

            self.close_page()
            self.page = DealPage(self.shell, about, self._tabs)
            self.page.left.connect(self.close_page)
            self.addWidget(self.page)
        self.setCurrentWidget(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_page(self) -> None:
        """Back to where it was found, which is as it was left."""
        self.setCurrentWidget(self.deals)
        if self.page is not None:
            self.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    # Made anew, in another language

    def kept(self) -> tuple[Any, int | None]:
        return self.deals.kept(), self.page.about.record if self.page is not None else None

    def take_up(self, kept: tuple[Any, int | None]) -> None:
        of_list, record = kept
        self.deals.take_up(of_list)
        if record is not None:
            self.open_record(record)

    def _on_opened(self) -> None:
        signed = self.shell.connection.signed
        here = signed.seat.organization_id if signed and signed.seat else None
        # Nothing of one organization stays on the display of another.
        if self.page is not None and self.page.about.organization_id != here:
            self.close_page()
