"""Why something is done, asked in one line."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class ReasonDialog(QDialog):
    """One line that has to be said, with Enter to go on."""

    def __init__(
        self, parent: QWidget, title: str, then: Callable[[str], object], note: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._then = then
        shown = QLabel(title)
        shown.setProperty("look", "heading")
        self.line = QLineEdit()
        self.line.setMaxLength(500)
        self.line.setPlaceholderText(self.tr("Why?"))
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setMinimumWidth(420)
        self.note = QLabel(
            note or self.tr("It stays with the company, for whoever looks at it later.")
        )
        self.note.setProperty("look", "note")
        self.go = QPushButton(title)
        self.go.setProperty("look", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        stay = QPushButton(self.tr("Cancel"))
        stay.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(stay)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for widget in (shown, self.line, self.note):
            column.addWidget(widget)
        column.addLayout(row)
        self.line.setFocus()

    @Slot()
    def accept(self) -> None:
        said = " ".join(self.line.text().split())
        if not said:
            self.note.setText(self.tr("A few words are needed here."))
            self.note.setProperty("tone", "danger")
            from desktop.shell.wrapped import restyle

            restyle(self.note)
            self.line.setFocus()
            return
        super().accept()
        self._then(said)


def ask_reason(
    parent: QWidget, title: str, then: Callable[[str], object], note: str = ""
) -> ReasonDialog:
    dialog = ReasonDialog(parent, title, then, note)
    dialog.open()
    return dialog
