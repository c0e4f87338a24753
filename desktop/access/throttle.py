"""After a refusal the next attempt waits: 1, 2, 4 … 30 seconds, told as they go by."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

LONGEST = 30


class Throttle(QObject):
    # How many seconds are left; 0 when the next attempt may be made.
    ticked = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._refusals = 0
        self.left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)

    def refuse(self) -> None:
        self.left = min(2**self._refusals, LONGEST)
        self._refusals += 1
        self._clock.start()
        self.ticked.emit(self.left)

    def forgive(self) -> None:
        self._refusals = self.left = 0
        self._clock.stop()

    @Slot()
    def _tick(self) -> None:
        self.left -= 1
        if self.left <= 0:
            self._clock.stop()
        self.ticked.emit(self.left)
