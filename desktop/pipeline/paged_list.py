"""Opportunities or deals on the one list, each of which is opened as a page."""

from PySide6.QtCore import Signal

from desktop.shell.records.subject import Subject
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell


class PagedList(RecordsView):
    asked_for_page = Signal(int)

    def __init__(self, shell: Shell, subject: Subject) -> None:
        super().__init__(shell, subject)
        # The screen around it has a title and a button for a new one already.
        self.header.hide()

    def _open(self, record: int | None) -> None:
        if record is None:
            super()._open(None)
        else:
            self.asked_for_page.emit(record)
