"""The process that opens the file: nothing that stands in one can stop the window or take its memory.

It is told by one line of JSON on its input what to do, and answers in frames: what it is, how many rows
it tells of, how long it is, and then its bytes.
"""

import json
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import IO, Any

from core.errors import UserError

HEAD = struct.Struct(">cIQ")
ROWS, ERROR, ANSWER = b"R", b"E", b"A"
CHUNK = 4_000
# Of all that the process may ask for, code included; a file that needs more is told of in words.
MOST_MEMORY = 3 << 30


def main() -> int:
    _limit_memory()
    _stand_back()
    said = json.loads(sys.stdin.readline())
    out = sys.stdout.buffer
    try:
        for kind, rows, content in _DEEDS[said["do"]](said):
            out.write(HEAD.pack(kind, rows, len(content)))
            out.write(content)
        out.flush()
    except UserError as error:
        _tell(out, str(error))
    except MemoryError:
        _tell(out, f"“{Path(said['path']).name}” needs more memory than a file of this kind may.")
    except BrokenPipeError:
        # Whoever wanted it has called it off.
        sys.stderr.close()
    return 0


def _tell(out: IO[bytes], sentence: str) -> None:
    content = sentence.encode("utf-8", "replace")
    out.write(HEAD.pack(ERROR, 0, len(content)) + content)
    out.flush()


def _inspect(said: dict[str, Any]) -> Iterator[tuple[bytes, int, bytes]]:
    from core.imports import inspecting

    found = inspecting.inspect(Path(said["path"]), said.get("shape"), said["target"])
    yield ANSWER, 0, json.dumps(asdict(found)).encode("utf-8", "replace")


def _normalize(said: dict[str, Any]) -> Iterator[tuple[bytes, int, bytes]]:
    from core.imports import inspecting, shapes
    from core.imports.normalizing import Normalizer
    from core.imports.plans import Plan

    plan, path = Plan.from_json(said["plan"]), Path(said["path"])
    normalizer = Normalizer(plan, inspecting.columns_from(said["columns"]))
    # Two of these share one file: each takes every other piece of it.
    part, parts = said["part"], said["parts"]
    rows = shapes.rows(path, plan.shape)
    place = 0
    while chunk := list(islice(rows, CHUNK)):
        if place % parts == part:
            content, many = normalizer.lines(place * CHUNK + 1, chunk)
            yield ROWS, many, content
        place += 1


def _pick(said: dict[str, Any]) -> Iterator[tuple[bytes, int, bytes]]:
    """These rows as they stand in the file."""
    from core.imports import shapes, vcards
    from core.imports.plans import Plan

    plan = Plan.from_json(said["plan"])
    wanted = set(said["rows"])
    most = max(wanted, default=0)
    rows: Iterator[list[str]]
    if said.get("cards"):
        # Whole: what is wrong with a card may be in a line that no column shows.
        rows = ([card] for card in vcards.cards(Path(said["path"]), plan.shape.encoding))
    else:
        rows = shapes.rows(Path(said["path"]), plan.shape)
    for number, row in enumerate(islice(rows, most), 1):
        if number in wanted:
            yield ROWS, number, json.dumps(row).encode("utf-8", "replace")


_DEEDS = {"inspect": _inspect, "normalize": _normalize, "pick": _pick}


def _stand_back() -> None:
    """Whoever sits before the window goes first, where there are fewer cores than work.

    Where Linux divides the processor among sessions before it does among processes, being nice counts
    within one's own only; so this has one of its own (see `feeding`), which is nice as a whole.
    """
    if hasattr(os, "nice"):
        os.nice(5)
    with suppress(OSError):
        Path("/proc/self/autogroup").write_text("5", encoding="ascii")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limit; there the file is bounded by what may be unpacked alone.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    sys.exit(main())
