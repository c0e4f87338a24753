"""What was brought in before: every import, the newest first."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from core.imports.choices import BatchState, Target
from desktop.imports import words
from desktop.shell.icons import icon
from desktop.shell.read_view import ReadView
from desktop.shell.rows import Column, RowTable
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.live import Changes

MOST = 500
FIELDS = (
    *("name", "target", "state", "started_at", "total_rows", "created_rows", "updated_rows"),
    *("skipped_rows", "blocked_rows", "invalid_rows", "imported_by"),
)


class BatchesPage(ReadView["list[tuple[Any, ...]]"]):
    asked = Signal()
    dropped = Signal(Path)
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("Imports"),
            self.tr("Files that were brought in, what became of their rows, and the way back."),
            self.tr("Reading the imports"),
            self.tr("The imports could not be read"),
        )
        self.setAcceptDrops(True)
        self.table: RowTable[tuple[Any, ...]] = RowTable(
            self.tr("Imports, the newest first"),
            (
                Column(self.tr("Name"), lambda row: str(row[1])),
                Column(self.tr("What"), lambda row: words.target(Target(row[2])), 90),
                Column(
                    self.tr("State"),
                    lambda row: words.state(BatchState(row[3])),
                    100,
                    lambda row: words.STATE_TONES[BatchState(row[3])],
                ),
                Column(self.tr("Started"), lambda row: moment(row[4]), 140),
                Column(self.tr("Rows"), lambda row: _count(row[5]), 80),
                Column(self.tr("New"), lambda row: _count(row[6]), 80),
                Column(self.tr("Updated"), lambda row: _count(row[7]), 80),
                Column(self.tr("Skipped"), lambda row: _count(row[8]), 80),
                Column(self.tr("Not in"), lambda row: _count(row[9] + row[10]), 70),
                Column(self.tr("By"), lambda row: row[11] or "", 120),
            ),
            lambda row: row[0],
        )
        self.table.opened.connect(self._on_opened)
        self.new = QPushButton(self.tr("Import a file…"))
        self.new.setProperty("look", "primary")
        self.new.setIcon(icon("upload", "on_accent"))
        self.new.setAccessibleName(self.new.text())
        self.new.clicked.connect(self.asked)
        self.lay_out(self.table, self.new)

    def query(self) -> "Callable[[Session], list[tuple[Any, ...]]]":
        from core.lists.questions import Question
        from core.lists.reading import first_page

        organization = self.shell.organization

        def read(session: "Session") -> list[tuple[Any, ...]]:
            if organization is None:
                return []
            connection: Any = session.connection().connection.driver_connection
            question = Question("lead_batches", organization, fields=FIELDS)
            page = first_page(connection, question, MOST)
            return [(number, *row) for number, row in zip(page.ids, page.rows, strict=True)]

        return read

    def show_found(self, found: list[tuple[Any, ...]]) -> None:
        self.table.show_rows(found)
        if not found:
            self.place.show_empty(
                "upload",
                self.tr("Nothing was imported yet"),
                self.tr(
                    "Drop a file here, or choose one: leads, contacts or companies as CSV, Excel,"
                    " OpenDocument or vCards."
                ),
            )
        elif not self.table.chosen_rows():
            self.table.choose(0)

    def concerns(self, changes: "list[Changes] | None") -> bool:
        return changes is None or any(each.table == "lead_batches" for each in changes)

    def _on_opened(self) -> None:
        if chosen := self.table.chosen_rows():
            self.opened.emit(chosen[0][0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(Path(files[0]))


def _count(number: int) -> str:
    return QLocale().toString(number)
