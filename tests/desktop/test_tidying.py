"""What is not needed any more is cleared away where it may be, and when nobody waits."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.home import Home
from desktop.shell.tidying import Tidying
from desktop.shell.window import Window


class Loop:
    """Holds itself: only the collector finds it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def _collecting_as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_at_rest_all_that_nobody_holds_goes_and_on_the_thread_of_the_window(
    window: Callable[[Home], Window], place: Home, qtbot: QtBot
) -> None:
    made = window(place)
    Tidying(made.shell, made, rest=0.0)
    gone: list[threading.Thread] = []

    def make() -> None:
        for _ in range(50_000):
            weakref.finalize(Loop(), lambda: gone.append(threading.current_thread()))

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()
    assert gone == []
    qtbot.waitUntil(lambda: len(gone) == 50_000, timeout=20_000)
    assert set(gone) == {threading.main_thread()}
