"""A page of cards in two columns, which scrolls as a whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget


def card(title: str) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("look", "card")
    heading = QLabel(title)
    heading.setProperty("look", "heading")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(6)
    column.addWidget(heading)
    return frame, column


def side_by_side(left: Sequence[QWidget], right: Sequence[QWidget]) -> QScrollArea:
    inner = QWidget()
    both = QHBoxLayout(inner)
    both.setContentsMargins(0, 0, 8, 0)
    both.setSpacing(16)
    for widgets in (left, right):
        side = QVBoxLayout()
        side.setSpacing(12)
        for each in widgets:
            side.addWidget(each)
        side.addStretch()
        both.addLayout(side, 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
