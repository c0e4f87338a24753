"""A card of the overview: a heading with an icon, and lines of what is so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.icons import Glyph

LABEL_WIDTH = 96


class Card(QFrame):
    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        # Side by side all cards are equally wide, whatever is written in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        self._pill = QLabel()
        self._pill.setProperty("look", "pill")
        self._pill.hide()
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(Glyph(icon, 18, "accent"))
        top.addWidget(heading)
        top.addStretch()
        top.addWidget(self._pill)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addLayout(self.body)
        column.addStretch()

    def judge(self, text: str, tone: str = "") -> None:
        self._pill.setText(text)
        self._pill.setProperty("tone", tone)
        # A style sheet reads a property only when it is asked to look again.
        self._pill.style().unpolish(self._pill)
        self._pill.style().polish(self._pill)
        self._pill.setVisible(bool(text))


class Lines(QWidget):
    """Pairs of what and how, aligned; an unknown value is a dash until it is known."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._values: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(names):
            label = QLabel(name)
            label.setProperty("look", "muted")
            value = QLabel("–")
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._values.append(value)

    def show_values(self, *values: str) -> None:
        for label, value in zip(self._values, values, strict=True):
            label.setText(value)

    def values(self) -> list[str]:
        return [label.text() for label in self._values]
