"""Ctrl+C and a polite kill close the window as its cross does, so that the server goes down well."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier


class Signals:
    def __init__(self, close: Callable[[], object]) -> None:
        # Python runs its handlers between two of its own instructions, and Qt's loop has none:
        # the wake-up socket makes one.
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        self._before = signal.set_wakeup_fd(self._there.fileno())
        self._close = close
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_woken)
        self._old = {
            number: signal.signal(number, lambda *_: None)
            for number in (signal.SIGINT, signal.SIGTERM)
        }

    def close(self) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._here.close()
        self._there.close()

    def _on_woken(self) -> None:
        self._here.recv(64)
        self._close()
