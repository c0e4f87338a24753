"""What the palette shows where it has no rows: that it looks, or that there is nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.shell.icons import Glyph
from desktop.shell.notices import announce


class Nothing(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("search", 28, "muted")
        self.title = QLabel()
        self.title.setProperty("look", "heading")
        self.sentence = QLabel()
        self.sentence.setProperty("look", "muted")
        self.sentence.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 12, 40, 12)
        column.setSpacing(6)
        column.addStretch()
        column.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addStretch()

    def show_searching(self) -> None:
        self._glyph.show_icon("search", "muted")
        self.title.setText(self.tr("Searching…"))
        self.sentence.clear()

    def show_lost(self) -> None:
        self._glyph.show_icon("unplug", "muted")
        self.title.setText(self.tr("No connection"))
        self.sentence.setText(self.tr("Records are looked for as soon as the database answers."))

    def show_nothing(self, typed: str) -> None:
        if not typed:
            self._glyph.show_icon("search", "muted")
            self.title.setText(self.tr("Search everything"))
            self.sentence.setText(
                self.tr(
                    "Type a name, a company or an e-mail address, or the beginning of one. Of leads"
                    " any three letters in a row are found."
                )
            )
            return
        self._glyph.show_icon("search-x", "muted")
        self.title.setText(self.tr("Nothing is called “{0}”").format(typed))
        self.sentence.setText(
            self.tr(
                "Each word may be unfinished; of a lead's, three letters from its middle will do. What"
                " lies in the trash is not searched."
            )
        )
        announce(self, self.title.text())
