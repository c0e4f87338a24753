"""The opportunities: a board, a list, a forecast and what was won and lost, as modes of one screen."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.pipeline.paged_list import PagedList
from desktop.pipeline.subjects import OPPORTUNITIES
from desktop.shell.board.modes import Modes
from desktop.shell.icons import icon
from desktop.shell.records import deeds
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.pipeline.forecast import Forecast
    from desktop.pipeline.numbers import Numbers
    from desktop.pipeline.opportunity_board import OpportunityBoard
    from desktop.shell.forms.dialog import RecordDialog
    from desktop.shell.forms.records import Stored
    from desktop.shell.records.deeds import Prepared, Trashed

    Mode = RecordsView | OpportunityBoard | Forecast | Numbers

BOARD, LIST, FORECAST, NUMBERS = "board", "list", "forecast", "numbers"
CUSTOMERS = "customers"


class PipelineView(QWidget):
    """Made at once and empty; what is looked at is imported and read then."""

    asked_for_page = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.words = OPPORTUNITIES.words()
        self.organization: int | None = None
        self.person = 0
        # Of the organization: what a new one is reckoned in, as long as nobody says otherwise.
        self.currency = "EUR"
        self.prepared: Prepared | None = None
        self.form: RecordDialog | None = None
        self._made: dict[str, Mode] = {}
        # The mode that is being imported.
        self._wished = ""
        self._waiting: list[Callable[[], object]] = []
        self.setAccessibleName(self.words.title)
        self.modes = Modes(
            self.tr("Ways of looking at the pipeline"),
            {
                BOARD: ("kanban", self.tr("Board")),
                LIST: ("rows-3", self.tr("List")),
                FORECAST: ("trending-up", self.tr("Forecast")),
                NUMBERS: ("chart-column", self.tr("Won and lost")),
                CUSTOMERS: ("building-2", self.tr("By customer")),
            },
        )
        self.modes.chosen.connect(self.show_mode)
        self.new = QPushButton(self.words.new)
        self.new.setProperty("look", "primary")
        self.new.setIcon(icon("plus", "on_accent"))
        self.new.setIconSize(QSize(16, 16))
        self.new.setAccessibleName(self.words.new)
        self.new.clicked.connect(self.open_new)
        title = QLabel(self.words.title)
        title.setProperty("look", "title")
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 0)
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(self.modes)
        head.addStretch()
        head.addWidget(self.new)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.mode = BOARD
        self.modes.mark(BOARD)
        self._add_keys()
        shell.connection.opened.connect(self._on_opened)
        shell.connection.gated.connect(self._put_form_away)

    # Its modes

    @property
    def board(self) -> "OpportunityBoard":
        from desktop.pipeline.opportunity_board import OpportunityBoard

        made = self._mode(BOARD)
        assert isinstance(made, OpportunityBoard)
        return made

    @property
    def list(self) -> "PagedList":
        made = self._mode(LIST)
        assert isinstance(made, PagedList)
        return made

    @Slot(str)
    def show_mode(self, mode: str) -> None:
        if mode in (FORECAST, NUMBERS) and mode not in self._made:
            self._import_charts(mode)
            return
        self.mode = mode
        self.modes.mark(mode)
        self.stack.setCurrentWidget(self._mode(mode))
        if mode == BOARD and self.isVisible():
            self.board.focus_cards()

    def _import_charts(self, mode: str) -> None:
        """On a thread: they would hold up the window for a third of a second."""

        def load(_: object) -> None:
            import desktop.pipeline.charts  # noqa: F401 (only to have it)

        def loaded(_: None) -> None:
            self._mode(mode)
            if self._wished == mode:
                self.show_mode(mode)

        self._wished = mode
        self.modes.mark(mode)
        self.shell.tasks.run(self, load, loaded)

    def show_filtered(self, typed: str) -> None:
        """The rows behind a number: the list, narrowed to them."""
        self.show_mode(LIST)
        self.list.search_for(typed)

    def _mode(self, mode: str) -> "Mode":
        if mode not in self._made:
            made = self._made[mode] = self._make(mode)
            self.stack.addWidget(made)
        return self._made[mode]

    def _make(self, mode: str) -> "Mode":
        if mode == LIST:
            shown = PagedList(self.shell, OPPORTUNITIES)
            shown.asked_for_page.connect(self.asked_for_page)
            return shown
        if mode in (FORECAST, NUMBERS):
            return self._counted(mode)
        if mode == CUSTOMERS:
            from desktop.pipeline.customers import Customers

            customers = Customers(self.shell)
            customers.drilled.connect(self.show_filtered)
            return customers
        from desktop.pipeline.opportunity_board import OpportunityBoard

        board = OpportunityBoard(self.shell)
        board.opened.connect(self._open_card)
        board.thrown.connect(self.throw)
        board.asked_for_new.connect(self.open_new)
        board.filled.connect(self.shell.filled)
        if self.organization is not None:
            board.show_organization(self.organization, self.person)
        return board

    def _counted(self, mode: str) -> "Forecast | Numbers":
        from desktop.pipeline.forecast import Forecast
        from desktop.pipeline.numbers import Numbers

        counted = Forecast(self.shell) if mode == FORECAST else Numbers(self.shell)
        counted.drilled.connect(self.show_filtered)
        if self.organization is not None:
            counted.show_organization(self.organization, self.person)
        return counted

    @Slot(int)
    def _open_card(self, record: int) -> None:
        # So that one comes back to it.
        self.shell.visit("opportunities", record)
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
        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        if self.organization == signed.seat.organization_id:
            return
        self._put_form_away()
        self.organization = organization = signed.seat.organization_id
        self.person = person = signed.person.user_id
        self.prepared = None
        for shown in self._made.values():
            # Lists see to it by themselves.
            if not isinstance(shown, RecordsView):
                shown.show_organization(organization, person)

        def prepare(session: "Session") -> "tuple[Prepared, str]":
            from desktop.pipeline.deeds import currency_of

            found = deeds.prepare(session, OPPORTUNITIES, person)
            return found, currency_of(session, organization)

        self.shell.tasks.read(self, prepare, lambda found: self._on_prepared(organization, *found))

    def _on_prepared(self, organization: int, prepared: "Prepared", currency: str) -> None:
        from core.access.permissions import Action

        if organization != self.organization:
            return
        self.prepared, self.currency = prepared, currency
        refusal = self._refusal(Action.CREATE.value)
        self.new.setEnabled(not refusal)
        self.new.setToolTip(refusal or self.words.new)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()

    def _refusal(self, action: str) -> str:
        from core.access.permissions import Action

        if self.prepared is None or Action(action) not in self.prepared.refusals:
            return ""
        return self.prepared.refusals[Action(action)]

    # Made anew, in another language

    def kept(self) -> tuple[str, Any, Mapping[str, object] | None]:
        listed = self._made.get(LIST)
        of_list = listed.kept() if isinstance(listed, PagedList) else None
        return self.mode, of_list, (self.form.given or {}) if self.form is not None else None

    def take_up(self, kept: tuple[str, Any, Mapping[str, object] | None]) -> None:
        mode, of_list, given = kept
        if of_list is not None:
            self.list.take_up(of_list)
        self.show_mode(mode)
        if given is not None:
            self.make_new(given)

    # Opening and throwing away

    @Slot()
    def open_new(self) -> None:
        self.make_new({})

    def make_new(self, given: Mapping[str, object]) -> None:
        """A form for a new one, which begins with what is known of it."""
        from desktop.shell.forms.dialog import open_record

        if self.prepared is None or self.organization is None:
            self._waiting.append(lambda: self.make_new(given))
            return
        if refusal := self._refusal("create"):
            self.shell.say(refusal)
            return
        if self.form is not None:
            self.form.raise_()
            self.form.activateWindow()
            return
        known = {"owner_id": self.person, "currency": self.currency} | dict(given)
        self.form = open_record(
            self.shell, self.prepared.kind, self.organization, None, known, parent=self
        )
        self.form.record_form.saved.connect(self._on_saved)
        self.form.destroyed.connect(self._on_form_closed)

    @Slot(object)
    def _on_saved(self, stored: "Stored") -> None:
        self.board.come_to(stored.record)

    @Slot()
    def _on_form_closed(self) -> None:
        self.form = None

    @Slot()
    def _put_form_away(self) -> None:
        if self.form is not None:
            self.form.record_form.drafting.flush()
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    @Slot(object)
    def throw(self, cards: Sequence[object]) -> None:
        """Into the trash, with the way back."""
        from core.lists.listings import listing

        ids = [int(getattr(card, "id")) for card in cards]
        if not ids or self.prepared is None:
            return
        if refusal := self._refusal("delete"):
            self.shell.say(refusal)
            return
        kind, words = self.prepared.kind, self.words

        def thrown(done: "Trashed") -> None:
            said = words.moved_one if done.count == 1 else words.moved_many % done.count
            self.shell.say(said)
            self.board.reload()

        self.shell.tasks.write(
            lambda session: deeds.trash(session, kind, listing("opportunities"), ids), thrown
        )

    def _add_keys(self) -> None:
        for text, keys, act in (
            (self.words.new, QKeySequence(QKeySequence.StandardKey.New), self.open_new),
            (self.tr("Board"), QKeySequence("Alt+1"), lambda: self.show_mode(BOARD)),
            (self.tr("List"), QKeySequence("Alt+2"), lambda: self.show_mode(LIST)),
            (self.tr("Forecast"), QKeySequence("Alt+3"), lambda: self.show_mode(FORECAST)),
            (self.tr("Won and lost"), QKeySequence("Alt+4"), lambda: self.show_mode(NUMBERS)),
            (self.tr("By customer"), QKeySequence("Alt+5"), lambda: self.show_mode(CUSTOMERS)),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.triggered.connect(act)
            self.addAction(action)
