"""What is printed smaller below a line: written beside the sheet, whose cells hold one line each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from desktop.quotes.lines import Line


class More(QPlainTextEdit):
    # The row, and what now stands there.
    written = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._row = -1
        self._before = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(58)
        self.setPlaceholderText(self.tr("More about this line, printed smaller below it"))
        self.setAccessibleName(self.tr("More about this line"))
        self.setEnabled(False)

    def show_line(self, row: int, line: "Line | None", *, locked: bool) -> None:
        details = (line.details or "") if line is not None else ""
        if row != self._row:
            self.flush()
        elif self.hasFocus() and self.toPlainText() != self._before:
            # Somebody is typing here.
            return
        self._row, self._before = row, details
        if self.toPlainText() != details:
            self.setPlainText(details)
        self.setEnabled(line is not None)
        self.setReadOnly(locked)

    def flush(self) -> None:
        """Write what was typed, as leaving the field does."""
        typed = self.toPlainText()
        if self._row >= 0 and typed != self._before and not self.isReadOnly():
            self._before = typed
            self.written.emit(self._row, typed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
