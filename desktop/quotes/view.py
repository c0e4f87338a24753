"""The quotes: the list, and in its place the page of the one that was opened."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.quotes.new import NewQuote
    from desktop.quotes.page import QuotePage
    from desktop.shell.forms.records import RecordKind


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Quotes", "Quotes"),
        new=say("Quotes", "New quote"),
        moved_one=say("Quotes", "1 quote moved to the trash"),
        moved_many=say("Quotes", "%s quotes moved to the trash"),
    )


def kind() -> "RecordKind":
    from core.pipeline.quote_inputs import QuoteEdit
    from core.pipeline.quote_models import Quote
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    return RecordKind(
        "Quote",
        Quote,
        QuoteEdit,
        QuoteEdit,
        (
            Group("What it is", ("title", "valid_until", "issued_on", "currency", "owner_id")),
            Group("What it says", ("introduction", "terms")),
            Group("For us", ("notes",)),
        ),
    )


QUOTES = Subject("quotes", _words, kind)


class QuotesView(RecordsView):
    """A quote is opened as a page; a new one asks for whom."""

    asked_for_page = Signal(int)
    asked_for_new = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, QUOTES)

    def _open(self, record: int | None) -> None:
        if record is None:
            self.asked_for_new.emit()
        else:
            self.asked_for_page.emit(record)


class QuotesScreen(QStackedWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.page: QuotePage | None = None
        self.asking: NewQuote | None = None
        self.quotes = QuotesView(shell)
        self.quotes.asked_for_page.connect(self.open_record)
        self.quotes.asked_for_new.connect(self.ask_for_new)
        self.addWidget(self.quotes)
        self.setAccessibleName(self.quotes.words.title)
        shell.connection.gated.connect(self.close_page)
        shell.connection.opened.connect(self._on_opened)
        shell.connection.regained.connect(self._on_opened)
        if shell.connection.signed is not None:
            self._on_opened()

    @Slot(int)
    def open_record(self, record: int) -> None:
        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        organization = signed.seat.organization_id
        if self.page is None or (self.page.organization_id, self.page.record) != (
            organization,
            record,
        ):
            from desktop.quotes.page import QuotePage

            self.close_page()
            self.page = QuotePage(self.shell, organization, record)
            self.page.left.connect(self.close_page)
            self.page.asked_for.connect(self.open_record)
            self.addWidget(self.page)
        self.setCurrentWidget(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_record(self) -> None:
        self.close_page()

    def search_for(self, typed: str) -> None:
        self.close_page()
        self.quotes.search_for(typed)

    @Slot()
    def close_page(self) -> None:
        """Back to the list, which is as it was left."""
        self.setCurrentWidget(self.quotes)
        if self.page is not None:
            self.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    @Slot()
    def ask_for_new(self) -> None:
        from desktop.quotes.new import NewQuote

        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        asking = self.asking = NewQuote(self.shell, signed.seat.organization_id, self.window())
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.made.connect(self._on_made)
        asking.destroyed.connect(self._on_asked)
        asking.open()

    @Slot(int)
    def _on_made(self, record: int) -> None:
        self.open_record(record)
        self.window().activateWindow()

    @Slot()
    def _on_asked(self) -> None:
        self.asking = None

    # Made anew, in another language

    def kept(self) -> tuple[Any, int | None]:
        return self.quotes.kept(), self.page.record if self.page is not None else None

    def take_up(self, kept: tuple[Any, int | None]) -> None:
        of_list, record = kept
        self.quotes.take_up(of_list)
        if record is not None:
            self.open_record(record)

    @Slot()
    def _on_opened(self) -> None:
        from desktop.quotes import writing

        signed = self.shell.connection.signed
        here = signed.seat.organization_id if signed and signed.seat else None
        if here is not None and not self.shell.connection.is_lost:
            # What has passed its day says so in every list; whoever may not write leaves it alone.
            tasks = self.shell.tasks
            tasks.write(
                lambda session: writing.expire_due(session, here), lambda _: tasks.take_written()
            )
        # Nothing of one organization stays on the display of another.
        if self.page is not None and self.page.organization_id != here:
            self.close_page()
