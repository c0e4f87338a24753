"""One at a time: whoever creates, starts, attaches to, upgrades or stops the server."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import Unavailable

Tell = Callable[[str], None]
LOCK = "lifecycle.lock"


@contextmanager
def turn(folder: Path, patience: float, tell: Tell) -> Iterator[Tell]:
    """Wait for the life-cycle lock, and hold it.

    What is told inside is written beside the lock as well, so that those who wait can pass it on.
    They wait for as long as there is news, and give up after `patience` seconds without any.
    """
    import filelock

    news = folder / "doing"
    lock = filelock.FileLock(folder / LOCK, mode=0o600)
    heard, since = "", time.monotonic()
    while True:
        try:
            lock.acquire(timeout=0.5, poll_interval=0.01)
            break
        except filelock.Timeout:
            said = _read(news)
            if said != heard:
                heard, since = said, time.monotonic()
                tell(said or "Waiting for another window…")
            elif time.monotonic() - since > patience:
                doing = f" (“{said}”)" if said else ""
                raise Unavailable(
                    f"Another window of Tradewind has been busy with the local database for "
                    f"{patience:.0f} seconds{doing}: try again when it is done."
                ) from None
    try:
        last = ""

        def told(sentence: str) -> None:
            nonlocal last
            # Those who wait for something tell so many times a second.
            if sentence == last:
                return
            last = sentence
            with suppress(OSError):
                news.write_text(sentence)
            tell(sentence)

        yield told
    finally:
        with suppress(OSError):
            news.unlink(missing_ok=True)
        lock.release()


def _read(news: Path) -> str:
    try:
        return news.read_text()
    except OSError:
        return ""
