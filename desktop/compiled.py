"""PySide's own Python, compiled once and kept, as all other Python is.

PySide carries the half of itself that is written in Python as text within a library, and compiles those
hundred thousand characters anew at every start: 20 ms, a sixth of what a bare window takes.
"""

# As where PySide calls it: compile() takes this over from whoever calls it.
from __future__ import annotations

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

# By the name of the file in PySide's library, and what was in it.
Kept = dict[tuple[str, bytes], CodeType]


def import_pyside() -> None:
    """WORKAROUND: PySide can be told to use files instead, but only by writing them into itself.

    Another PySide that compiles nothing, or otherwise, is imported as ever.
    """
    if "PySide6.QtCore" in sys.modules:
        return
    file = Path(cache_from_source(__file__)).with_suffix(".pyside")
    kept, made = _read(file), Kept()
    plain = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *more: Any, **options: Any) -> Any:
        if mode != "exec" or more or options or not isinstance(source, bytes):
            return plain(source, filename, mode, *more, **options)
        key = str(filename), source_hash(source)
        made[key] = code = kept.get(key) or plain(source, filename, mode)
        return code

    setattr(builtins, "compile", compile_once)
    try:
        import PySide6.QtCore  # noqa: F401 (brings the rest of PySide along)
    finally:
        setattr(builtins, "compile", plain)
    if made.keys() != kept.keys() and not sys.dont_write_bytecode:
        _write(file, made)


def _read(file: Path) -> Kept:
    # Half a file, or one of another Python's, is as good as none.
    with suppress(OSError, ValueError, EOFError, TypeError):
        found = marshal.loads(file.read_bytes())  # noqa: S302 (trusted as the .pyc beside it)
        if isinstance(found, dict):
            return found
    return {}


def _write(file: Path, made: Kept) -> None:
    half = file.with_suffix(f".{os.getpid()}")
    # An installation that its users cannot write to goes on as PySide does.
    with suppress(OSError):
        half.write_bytes(marshal.dumps(made))
        half.replace(file)
