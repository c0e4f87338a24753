"""How far it is: rows, rows a second, the time that is left, and the way to call it off."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.imports import words

if TYPE_CHECKING:
    from core.imports.importing import Progress


class ProgressPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Import under way"))
        self.title = QLabel()
        self.title.setProperty("look", "title")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(460)
        self.said = QLabel()
        self.said.setProperty("look", "lead")
        self.cancel = QPushButton(self.tr("Call it off"))
        self.cancel.setAccessibleName(self.tr("Call the import off; nothing of it is kept"))
        middle = Qt.AlignmentFlag.AlignHCenter
        page = QVBoxLayout(self)
        page.setSpacing(12)
        page.addStretch(4)
        page.addWidget(self.title, 0, middle)
        page.addWidget(self.bar, 0, middle)
        page.addWidget(self.said, 0, middle)
        page.addSpacing(8)
        page.addWidget(self.cancel, 0, middle)
        page.addStretch(5)

    def begin(self, title: str) -> None:
        self.title.setText(title)
        self.said.setText("")
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.cancel.setFocus()

    def show_progress(self, progress: "Progress") -> None:
        self.title.setText(
            {
                "read": self.tr("Reading the file"),
                "match": self.tr("Comparing with what is here"),
                "write": self.tr("Writing"),
            }[progress.phase]
        )
        if progress.phase == "match" or not progress.of:
            self.bar.setRange(0, 0)
            self.said.setText(self.tr("%s rows") % QLocale().toString(progress.of))
            return
        self.bar.setRange(0, 1000)
        self.bar.setValue(min(1000, progress.done * 1000 // progress.of))
        text = self.tr("%s of about %s rows, %s a second") % (
            QLocale().toString(progress.done),
            QLocale().toString(max(progress.of, progress.done)),
            QLocale().toString(round(progress.per_second)),
        )
        if progress.left is not None and progress.seconds > 2:
            text = self.tr("%s, %s left") % (text, words.duration(progress.left))
        self.said.setText(text)
