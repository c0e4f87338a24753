"""What is not needed any more is cleared away on the GUI thread, and at length only when nobody waits.

Left to itself, Python looks through everything there is whenever some thread has made enough: a quarter
of a second in which nothing is painted, and by a thread that may not take a widget apart.
"""

import gc
import sys
import time
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Shell

TICK_MS = 1000
# So many new things that are still there: looked through in a few milliseconds.
YOUNG = 10_000
# Of fewer new things nobody has to be rid of.
FEW = 1_000
# After so many looks at the new ones, those that were left over are looked at as well.
LOOKS = 10
# Nobody has typed, clicked or moved the mouse for so long.
REST = 20.0
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Tidying(QObject):
    def __init__(self, shell: Shell, window: QWidget, *, rest: float = REST) -> None:
        super().__init__(window)
        self.shell, self._rest = shell, rest
        self._touched = time.monotonic()
        self._looks = 0
        self._has_tidied = False
        gc.disable()
        # What was imported stays.
        gc.freeze()
        self._watch(window)
        shell.detached.connect(lambda _name, _record, opened: self._watch(opened))
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._touched = time.monotonic()
        return super().eventFilter(watched, event)

    def tidy(self) -> None:
        """All of it, which is felt; and what nobody holds any more goes back to the system."""
        gc.collect()
        if not self._has_tidied:
            # By now the mappers and the screens are there, and they stay.
            self._has_tidied = True
            gc.freeze()
        _give_back()
        self._looks = 0

    def _watch(self, window: QWidget) -> None:
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    @Slot()
    def _on_tick(self) -> None:
        young = gc.get_count()[0]
        is_at_rest = time.monotonic() - self._touched >= self._rest
        if is_at_rest and not self.shell.tasks.is_busy and (self._looks or young >= FEW):
            self.tidy()
        elif young >= YOUNG:
            self._looks += 1
            gc.collect(1 if self._looks % LOOKS == 0 else 0)


def _give_back() -> None:
    """Free memory stays with the process otherwise, and counts as its own."""
    if sys.platform != "linux":
        return
    import ctypes

    # Another C library than GNU's has no such call.
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
