"""A board wider than the window moves along while cards are dragged to its edge."""

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
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
        self._aside = 1
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
        pointer = QCursor.pos()
        at = self._area.mapFromGlobal(pointer)
        if self._area.rect().contains(at):
            towards = (at.x() > self._area.width() - NEAR) - (at.x() < NEAR)
            bar = self._area.horizontalScrollBar()
            before = bar.value()
            bar.setValue(before + towards * A_STEP)
            if bar.value() != before:
                self.has_moved = True
                # Qt looks what lies below the pointer when that moves, and not when the board does.
                self._aside = -self._aside
                QCursor.setPos(pointer + QPoint(0, self._aside))
