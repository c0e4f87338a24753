"""A board wider than the window moves along while cards are dragged to its edge."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QScrollArea

NEAR = 56
A_STEP, EVERY_MS = 16, 16


class Edging(QObject):
    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        # Whether it has, since the cards were taken up.
        self.has_moved = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._go)

    @Slot()
    def begin(self) -> None:
        self.has_moved = False
        self._timer.start()

    @Slot()
    def end(self) -> None:
        self._timer.stop()

    @Slot()
    def _go(self) -> None:
        at = self._area.mapFromGlobal(QCursor.pos())
        if self._area.rect().contains(at):
            towards = (at.x() > self._area.width() - NEAR) - (at.x() < NEAR)
            bar = self._area.horizontalScrollBar()
            before = bar.value()
            bar.setValue(before + towards * A_STEP)
            self.has_moved |= bar.value() != before
