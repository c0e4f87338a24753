"""What stayed as it is when something was taken back: found otherwise than it was left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.journal.naming import TakenBack
from desktop.shell.history.words import field_title, noun, value
from desktop.shell.room import resize_within_screen
from desktop.shell.rows import Column, RowTable, rules
from desktop.shell.theme import Theme

if TYPE_CHECKING:
    from core.journal.commands import Conflict

WIDTH, HEIGHT = 820, 460


def _tr(text: str) -> str:
    return QCoreApplication.translate("Conflicts", text)


class ConflictReport(QDialog):
    """Record, field, what was expected and what was found; nothing is to be decided here."""

    def __init__(self, theme: Theme, taken: TakenBack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(rules(theme))
        nothing = taken.undone.change_set_id is None
        title = _tr("Nothing was taken back") if nothing else _tr("Not all of it was taken back")
        self.setWindowTitle(title)
        heading = QLabel(title)
        heading.setProperty("look", "title")
        conflicts = taken.undone.conflicts
        count = QLocale().toString(len(conflicts))
        self.sentence = QLabel(
            _tr("Somebody has worked on these since, so they stay as they are: {0}.").format(count)
        )
        self.sentence.setProperty("look", "lead")
        self.sentence.setWordWrap(True)
        columns: tuple[Column[Conflict], ...] = (
            Column(_tr("Record"), lambda row: _record(row, taken), 200),
            Column(_tr("Field"), _field, 150),
            Column(_tr("Expected"), lambda row: _expected(row, taken), 200),
            Column(_tr("Found"), lambda row: _found(row, taken)),
        )
        self.table: RowTable[Conflict] = RowTable(
            _tr("What stayed as it is"), columns, lambda row: (row.table, row.row_id, row.field)
        )
        self.table.show_rows(conflicts)
        self.close_button = QPushButton(_tr("Close"))
        self.close_button.setProperty("look", "primary")
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.table.opened.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.close_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(12)
        page.addWidget(heading)
        page.addWidget(self.sentence)
        page.addWidget(self.table, 1)
        page.addLayout(row)
        resize_within_screen(self, WIDTH, HEIGHT)
        self.close_button.setFocus()


def _record(row: "Conflict", taken: TakenBack) -> str:
    return taken.records.get((row.table, row.row_id)) or f"{noun(row.table)} {row.row_id}"


def _field(row: "Conflict") -> str:
    return field_title(row.table, row.field) if row.field else _tr("The whole record")


def _expected(row: "Conflict", taken: TakenBack) -> str:
    if row.field is None:
        return _tr("as it was left")
    return value(row.field, row.expected, taken.people, taken.leading)


def _found(row: "Conflict", taken: TakenBack) -> str:
    if row.field is None:
        return _tr("gone, or worked on since")
    return value(row.field, row.found, taken.people, taken.leading)
