"""All records of one kind, and in their place the page of the one that was opened."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.shell.records.tabs import About
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell


class Page(QWidget):
    # The way back to where the record was found.
    left = Signal()

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__()
        self.shell, self.about = shell, about


P = TypeVar("P", bound=Page)


class PagedList(RecordsView):
    """A record is opened as a page, a new one as a form."""

    asked_for_page = Signal(int)

    def _open(self, record: int | None) -> None:
        if record is None:
            super()._open(None)
        else:
            self.asked_for_page.emit(record)


class PagedScreen(QStackedWidget, Generic[P]):
    def __init__(self, shell: Shell, table: str, view: Any) -> None:
        """`view` shows all of them: a PagedList, or what has one among its ways of looking."""
        super().__init__()
        self.shell, self.table, self.view = shell, table, view
        self.page: P | None = None
        view.asked_for_page.connect(self.open_record)
        self.addWidget(view)
        self.setAccessibleName(view.words.title)
        shell.connection.gated.connect(self.close_page)
        shell.connection.opened.connect(self._on_opened)

    def make_page(self, about: About) -> P:
        raise AssertionError(about)

    def begin(self, organization: int) -> None:
        """What is to be done whenever somebody has come to work for it."""

    @Slot(int)
    def open_record(self, record: int) -> None:
        if self.shell.organization is None:
            return
        about = About(self.table, self.shell.organization, record)
        if self.page is None or self.page.about != about:
            self.close_page()
            self.page = self.make_page(about)
            self.page.left.connect(self.close_page)
            self.addWidget(self.page)
        self.setCurrentWidget(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_page(self) -> None:
        """Back to where it was found, which is as it was left."""
        self.setCurrentWidget(self.view)
        if self.page is not None:
            self.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    def leave_record(self) -> None:
        self.close_page()

    @Slot()
    def _on_opened(self) -> None:
        if self.shell.organization is not None:
            self.begin(self.shell.organization)
        # Nothing of one organization stays on the display of another.
        if self.page is not None and self.page.about.organization_id != self.shell.organization:
            self.close_page()

    # Made anew, in another language

    def kept(self) -> tuple[Any, int | None]:
        return self.view.kept(), self.page.about.record if self.page is not None else None

    def take_up(self, kept: tuple[Any, int | None]) -> None:
        of_view, record = kept
        self.view.take_up(of_view)
        if record is not None:
            self.open_record(record)
