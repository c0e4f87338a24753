"""The opportunities: a board, a list, a forecast and what was won and lost, as modes of one screen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.pipeline.sales import BOARD, LIST, SalesView
from desktop.pipeline.subjects import OPPORTUNITIES
from desktop.shell.icons import icon
from desktop.shell.records import deeds
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.pipeline.forecast import Forecast
    from desktop.pipeline.numbers import Numbers
    from desktop.pipeline.opportunity_board import OpportunityBoard
    from desktop.shell.forms.dialog import RecordDialog
    from desktop.shell.forms.records import Stored
    from desktop.shell.records.deeds import Prepared

FORECAST, NUMBERS, CUSTOMERS = "forecast", "numbers", "customers"


class PipelineView(SalesView):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, OPPORTUNITIES)
        # Of the organization: what a new one is reckoned in, as long as nobody says otherwise.
        self.currency = "EUR"
        self.form: RecordDialog | None = None
        # The mode that is being imported.
        self._wished = ""
        self._waiting: list[Callable[[], object]] = []
        self.new = QPushButton(self.words.new)
        self.new.setProperty("look", "primary")
        self.new.setIcon(icon("plus", "on_accent"))
        self.new.setIconSize(QSize(16, 16))
        self.new.setAccessibleName(self.words.new)
        self.new.clicked.connect(self.open_new)
        self.lay_out(
            self.tr("Ways of looking at the pipeline"),
            {
                BOARD: ("kanban", self.tr("Board")),
                LIST: ("rows-3", self.tr("List")),
                FORECAST: ("trending-up", self.tr("Forecast")),
                NUMBERS: ("chart-column", self.tr("Won and lost")),
                CUSTOMERS: ("building-2", self.tr("By customer")),
            },
            self.new,
        )
        begin = QAction(self.words.new, self)
        begin.setShortcut(QKeySequence(QKeySequence.StandardKey.New))
        begin.triggered.connect(self.open_new)
        self.addAction(begin)
        shell.connection.gated.connect(self._put_form_away)

    # Its modes

    @property
    def board(self) -> "OpportunityBoard":
        from desktop.pipeline.opportunity_board import OpportunityBoard

        made = self.made(BOARD)
        assert isinstance(made, OpportunityBoard)
        return made

    @Slot(str)
    def show_mode(self, mode: str) -> None:
        if mode in (FORECAST, NUMBERS) and mode not in self._made:
            self._import_charts(mode)
            return
        super().show_mode(mode)

    def _import_charts(self, mode: str) -> None:
        """On a thread: they would hold up the window for a third of a second."""

        def load(_: object) -> None:
            import desktop.pipeline.charts  # noqa: F401 (only to have it)

        def loaded(_: None) -> None:
            self.made(mode)
            if self._wished == mode:
                self.show_mode(mode)

        self._wished = mode
        self.modes.mark(mode)
        self.shell.tasks.run(self, load, loaded)

    def show_filtered(self, typed: str) -> None:
        """The rows behind a number: the list, narrowed to them."""
        self.show_mode(LIST)
        self.list.search_for(typed)

    def make(self, mode: str) -> QWidget:
        if mode in (FORECAST, NUMBERS):
            return self._counted(mode)
        if mode == CUSTOMERS:
            from desktop.pipeline.customers import Customers

            customers = Customers(self.shell)
            customers.drilled.connect(self.show_filtered)
            return customers
        from desktop.pipeline.opportunity_board import OpportunityBoard

        board = OpportunityBoard(self.shell)
        board.asked_for_new.connect(self.open_new)
        return self.put_up(board)

    def _counted(self, mode: str) -> "Forecast | Numbers":
        from desktop.pipeline.forecast import Forecast
        from desktop.pipeline.numbers import Numbers

        counted = Forecast(self.shell) if mode == FORECAST else Numbers(self.shell)
        counted.drilled.connect(self.show_filtered)
        if self.organization is not None:
            counted.show_organization(self.organization, self.person)
        return counted

    # Coming to be filled

    def begin(self, organization: int) -> None:
        self._put_form_away()
        person = self.person

        def prepare(session: "Session") -> "tuple[Prepared, str]":
            from desktop.pipeline.deeds import currency_of

            found = deeds.prepare(session, OPPORTUNITIES, person)
            return found, currency_of(session, organization)

        self.shell.tasks.read(self, prepare, lambda found: self._on_prepared(organization, *found))

    def _on_prepared(self, organization: int, prepared: "Prepared", currency: str) -> None:
        if not self.take(organization, prepared):
            return
        self.currency = currency
        refusal = self.refusal("create")
        self.new.setEnabled(not refusal)
        self.new.setToolTip(refusal or self.words.new)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()

    # Made anew, in another language

    def kept(self) -> tuple[str, Any, Mapping[str, object] | None]:
        given = (self.form.given or {}) if self.form is not None else None
        return self.mode, self.kept_list(), given

    def take_up(self, kept: tuple[str, Any, Mapping[str, object] | None]) -> None:
        mode, of_list, given = kept
        self.take_up_list(mode, of_list)
        if given is not None:
            self.make_new(given)

    # A new one

    @Slot()
    def open_new(self) -> None:
        self.make_new({})

    def make_new(self, given: Mapping[str, object]) -> None:
        """A form for a new one, which begins with what is known of it."""
        from desktop.shell.forms.dialog import open_record

        if self.prepared is None or self.organization is None:
            self._waiting.append(lambda: self.make_new(given))
            return
        if refusal := self.refusal("create"):
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
