"""Replacing a small file wholly or not at all."""

import os
import tempfile
from pathlib import Path


def replace_text(file: Path, text: str) -> None:
    """Put `text` in the place of the file, for its owner's eyes only; a crash leaves the old one."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # mkstemp makes it 0600 from its first moment.
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    made = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        made.replace(file)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
