"""What PostgreSQL's programs say when they fail, as one sentence for the person."""

import errno
import re
import shutil
from pathlib import Path

from core.disk import why
from core.errors import Unavailable

FULL = (errno.ENOSPC, errno.EDQUOT)
_FULL_WORDS = ("No space left on device", "Disk quota exceeded", "There is not enough space")
# With less than this even the log, which would say so, cannot be written.
_TOO_LITTLE = 2_000_000
_VERDICT = re.compile(r"(?:PANIC|FATAL|ERROR|error):\s+(.+)")


def of_the_disk(folder: Path) -> Unavailable:
    free = shutil.disk_usage(folder).free
    return Unavailable(
        f"The disk that holds {folder} has too little room left ({free / 1e6:,.0f} MB). Nothing is lost: "
        "make room, then open Tradewind again."
    )


def of_a_file(folder: Path, error: OSError) -> Unavailable:
    """A file of ours could not be read or written."""
    if error.errno in FULL:
        return of_the_disk(folder)
    where = error.filename or folder
    if error.errno in (errno.EACCES, errno.EPERM):
        return Unavailable(
            f"{where} may not be read or written by this user account: give it back to the "
            "account that Tradewind runs as, or choose another folder with TRADEWIND_HOME."
        )
    return Unavailable(f"{where} cannot be used: {why(error)}.")


def of_a_program(folder: Path, doing: str, said: str) -> Unavailable:
    """`doing` continues “The local database could not be …”."""
    if any(words in said for words in _FULL_WORDS) or _nothing_free(folder):
        return of_the_disk(folder)
    return Unavailable(f"The local database could not be {doing}: {last_words(said)}")


def _nothing_free(folder: Path) -> bool:
    return shutil.disk_usage(folder).free < _TOO_LITTLE


def last_words(said: str) -> str:
    """The line that matters: the last complaint, or the last line at all."""
    # What is indented goes on about the line before, and pg_ctl ends by pointing at its own output.
    lines = [
        line.strip()
        for line in said.splitlines()
        if line.strip() and not line.startswith("\t") and "Examine the log output" not in line
    ]
    complaints = [found[1] for line in lines if (found := _VERDICT.search(line))]
    # What comes after “the database system is …” is only an echo of the complaint before it.
    real = [words for words in complaints if not words.startswith("the database system is")]
    words = (real or complaints or lines or ["PostgreSQL gave no reason"])[-1]
    return words.rstrip(".") + "."
