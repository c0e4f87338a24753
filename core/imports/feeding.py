"""The other end of `child`: processes that read the file, and what they answer."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from core.errors import Refused
from core.imports.child import ANSWER, ERROR, HEAD, ROWS

# Below this, a second process costs more than it brings.
ENOUGH_FOR_TWO = 8_000_000
COMMAND = "read-for-import"


class Frame(NamedTuple):
    rows: int
    content: bytes


def command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND]
    return [sys.executable, "-P", "-m", "core.imports.child"]


class Feed:
    """Frames of the children in turn, as long as none has said what is wrong."""

    def __init__(self, said: dict[str, Any], parts: int = 1) -> None:
        self.path = Path(said["path"])
        self.children = [
            subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                # Beside the window, and not in its share of the processor; Ctrl+C goes to whoever
                # started it, who stops it.
                start_new_session=True,
            )
            for _ in range(parts)
        ]
        for part, child in enumerate(self.children):
            assert child.stdin
            child.stdin.write((json.dumps(said | {"part": part, "parts": parts}) + "\n").encode())
            child.stdin.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        for child in self.children:
            with suppress(OSError):
                child.communicate()

    def stop(self) -> None:
        for child in self.children:
            if child.poll() is None:
                child.kill()

    def frames(self) -> Iterator[Frame]:
        going = list(self.children)
        while going:
            for child in going:
                frame = self._next(child)
                if frame is None:
                    # The file ends for all of them within the same round.
                    going = [each for each in going if each is not child]
                    break
                yield frame

    def answer(self) -> Any:
        for frame in self.frames():
            return json.loads(frame.content)
        raise self._died()

    def _next(self, child: "subprocess.Popen[bytes]") -> Frame | None:
        assert child.stdout
        head = child.stdout.read(HEAD.size)
        if not head and child.wait() == 0:
            return None
        if len(head) < HEAD.size:
            raise self._died()
        kind, rows, length = HEAD.unpack(head)
        content = child.stdout.read(length)
        if len(content) < length:
            raise self._died()
        if kind == ERROR:
            raise Refused(content.decode())
        assert kind in (ROWS, ANSWER)
        return Frame(rows, content)

    def _died(self) -> Exception:
        said = b""
        for child in self.children:
            if child.poll() not in (None, 0, -9) and child.stderr:
                said = child.stderr.read() or said
        if b"MemoryError" in said or not said:
            return Refused(
                f"“{self.path.name}” could not be read to its end: it needs more memory than a file"
                " of this kind may, or its reader was stopped."
            )
        return RuntimeError(said.decode("utf-8", "replace")[-4000:])


def normalized(path: Path, plan: dict[str, Any], columns: list[dict[str, Any]]) -> Feed:
    """Lines of COPY; of a large text file by two processes at once."""
    is_large = plan["shape"]["kind"] == "text" and path.stat().st_size > ENOUGH_FOR_TWO
    said = {"do": "normalize", "path": str(path), "plan": plan, "columns": columns}
    return Feed(said, 2 if is_large else 1)


def asked(
    do: str, path: Path, begun: Callable[[Feed], object] = lambda _: None, **more: Any
) -> Any:
    """`begun` hears of the process while it works, to stop it."""
    with Feed({"do": do, "path": str(path)} | more) as feed:
        begun(feed)
        return feed.answer()


def picked(
    path: Path, plan: dict[str, Any], rows: list[int], *, cards: bool = False
) -> Iterator[tuple[int, list[str]]]:
    said = {"do": "pick", "path": str(path), "plan": plan, "rows": rows, "cards": cards}
    with Feed(said) as feed:
        for frame in feed.frames():
            yield frame.rows, json.loads(frame.content)
