"""What a person is shown of a fault that nobody caught: the report, theirs to pass on or not."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.folders import open_folder
from desktop.shell.room import resize_within_screen


class CrashDialog(QDialog):
    def __init__(self, text: str, logs: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tradewind has made a mistake"))
        resize_within_screen(self, 680, 460)
        title = QLabel(self.tr("Tradewind has made a mistake"))
        title.setProperty("look", "title")
        lead = QLabel(
            self.tr(
                "What was saved is safe, and you can go on working. If it happens again, send this "
                "report to whoever looks after Tradewind for you; it is not sent by itself. "
                "Addresses and passwords have been taken out, and you may change the text."
            )
        )
        lead.setProperty("look", "lead")
        lead.setWordWrap(True)
        self.text = QPlainTextEdit(text)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setTabChangesFocus(True)
        self.copy = QPushButton(self.tr("Copy report"))
        self.copy.clicked.connect(self._copy)
        folder = QPushButton(self.tr("Open log folder"))
        folder.clicked.connect(lambda: open_folder(logs))
        go_on = QPushButton(self.tr("Continue"))
        go_on.setProperty("look", "primary")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)

        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addWidget(folder)
        buttons.addStretch()
        buttons.addWidget(go_on)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 24, 28, 24)
        page.setSpacing(14)
        page.addWidget(title)
        page.addWidget(lead)
        page.addWidget(self.text, 1)
        page.addLayout(buttons)
        go_on.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))
