"""Writes one after another, in the order of the clicks; what takes long may be passed by the others."""

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

# So many that were passed go on at once, each on a line of its own.
PASSED = 2


class Turn(NamedTuple):
    work: Callable[[], object]
    may_be_passed: bool


class Turns:
    def __init__(self) -> None:
        # A thread is only begun where none is idle: mostly there is one.
        self._pool = ThreadPoolExecutor(1 + PASSED, "write")
        self._lock = threading.Lock()
        self._waiting: deque[Turn] = deque()
        self._current: Turn | None = None
        self._since = 0.0
        self._passed: list[Turn] = []
        self._is_closed = False

    @property
    def has_passed(self) -> bool:
        """Whether something goes on that others have passed."""
        with self._lock:
            return bool(self._passed)

    def take(self, work: Callable[[], object], *, may_be_passed: bool = False) -> Turn:
        turn = Turn(work, may_be_passed)
        with self._lock:
            self._waiting.append(turn)
            self._go_on()
        return turn

    def pass_by(self, turn: Turn, after: float) -> bool:
        """Let the others go on beside it, where it has taken so many seconds; whether they do.

        Not while another of its kind waits behind it: of two steps back the second begins where the
        first has ended.
        """
        with self._lock:
            is_long = self._current is turn and time.monotonic() - self._since >= after
            others = any(each.may_be_passed for each in self._waiting)
            if not is_long or others or len(self._passed) >= PASSED:
                return False
            self._passed.append(turn)
            self._current = None
            self._go_on()
            return True

    def close(self) -> None:
        """Nothing more is begun; does not wait."""
        with self._lock:
            self._is_closed = True
            self._waiting.clear()
        self._pool.shutdown(wait=False)

    def wait(self) -> None:
        self._pool.shutdown(wait=True)

    def _go_on(self) -> None:
        if self._current is None and self._waiting and not self._is_closed:
            self._current = turn = self._waiting.popleft()
            self._since = time.monotonic()
            self._pool.submit(self._run, turn)

    def _run(self, turn: Turn) -> None:
        try:
            turn.work()
        finally:
            with self._lock:
                if turn in self._passed:
                    self._passed.remove(turn)
                if self._current is turn:
                    self._current = None
                    self._go_on()
