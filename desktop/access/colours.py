"""The colours of a brand, side by side with their numbers."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.shell import theme


class _Chip(QWidget):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(QSize(18, 18))

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.colour("edge")), 1))
            painter.setBrush(QColor(self._colour))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class ColourChips(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_colours(self, colours: Mapping[str, str | None]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, colour in colours.items():
            if colour is None:
                continue
            label = QLabel(colour)
            label.setProperty("look", "small")
            label.setAccessibleName(f"{name}: {colour}")
            label.setToolTip(name)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._row.addWidget(_Chip(colour))
            self._row.addWidget(label)
            self._row.addSpacing(8)
        self._row.addStretch()
        self.setVisible(any(colours.values()))
