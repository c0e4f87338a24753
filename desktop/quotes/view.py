"""The quotes: the list, and in its place the page of the one that was opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot

from desktop.quotes.kind import kind
from desktop.shell.records.paged import PagedList, PagedScreen
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.tabs import About
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.quotes.new import NewQuote
    from desktop.quotes.page import QuotePage


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Quotes", "Quotes"),
        new=say("Quotes", "New quote"),
        moved_one=say("Quotes", "1 quote moved to the trash"),
        moved_many=say("Quotes", "%s quotes moved to the trash"),
    )


QUOTES = Subject("quotes", _words, kind)


class QuotesView(PagedList):
    """A new one asks for whom."""

    asked_for_new = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, QUOTES)

    def _open(self, record: int | None) -> None:
        if record is None:
            self.asked_for_new.emit()
        else:
            super()._open(record)


class QuotesScreen(PagedScreen["QuotePage"]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, QUOTES.name, view := QuotesView(shell))
        self.quotes = view
        self.asking: NewQuote | None = None
        view.asked_for_new.connect(self.open_new)
        shell.connection.regained.connect(self._on_opened)
        if shell.connection.signed is not None:
            self._on_opened()

    def make_page(self, about: About) -> "QuotePage":
        from desktop.quotes.page import QuotePage

        page = QuotePage(self.shell, about)
        page.asked_for.connect(self.open_record)
        return page

    def begin(self, organization: int) -> None:
        """What has passed its day says so in every list; whoever may not write leaves it alone."""
        from desktop.quotes import writing

        tasks = self.shell.tasks
        if not self.shell.connection.is_lost:
            tasks.write(
                lambda session: writing.expire_due(session, organization),
                lambda _: tasks.take_written(),
            )

    def search_for(self, typed: str) -> None:
        self.close_page()
        self.quotes.search_for(typed)

    @Slot()
    def open_new(self) -> None:
        from desktop.quotes.new import NewQuote

        if self.shell.organization is None:
            return
        asking = self.asking = NewQuote(self.shell, self.shell.organization, self.window())
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
