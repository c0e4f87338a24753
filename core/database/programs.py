"""PostgreSQL's own programs at work on a database, and what they say when they fail."""

import io
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from core.addresses import Address
from core.errors import Refused, Unavailable, UserError

if TYPE_CHECKING:
    from core.server.binaries import Binaries


@contextmanager
def running(
    binaries: "Binaries",
    program: str,
    *arguments: str,
    door: Address,
    stdin: int | None = None,
    tolerated: str | None = None,
) -> Iterator["subprocess.Popen[bytes]"]:
    """One of PostgreSQL's programs at work on `door`; its own words become the error's.

    A complaint with the words `tolerated` is none.
    """
    words = io.BytesIO()
    environment = {
        "PGHOST": door.host,
        "PGPORT": str(door.port),
        "PGUSER": door.user,
        "PGDATABASE": door.database,
        "PGPASSWORD": door.password or "",
        "PGSSLMODE": "disable",
        "PGCONNECT_TIMEOUT": "10",
    }
    process = binaries.launch(
        program,
        "--no-password",
        *arguments,
        environment=environment,
        stdin=subprocess.DEVNULL if stdin is None else stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr
    # Read beside the work: a full pipe of warnings would stop the program for ever.
    reader = threading.Thread(target=_collect, args=(process.stderr, words), daemon=True)
    reader.start()
    try:
        yield process
        code = process.wait()
        reader.join(5)
        if code and not _is_tolerable(words, tolerated):
            raise _failed(program, words)
    except BrokenPipeError:
        process.wait()
        reader.join(5)
        raise _failed(program, words) from None
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe:
                with suppress(OSError):
                    pipe.close()


def _collect(pipe: IO[bytes], words: io.BytesIO) -> None:
    with suppress(OSError, ValueError):
        words.writelines(pipe)


def _errors(words: io.BytesIO) -> list[str]:
    lines = words.getvalue().decode(errors="replace").splitlines()
    return [line.strip() for line in lines if "error:" in line or "FATAL" in line]


def _failed(program: str, words: io.BytesIO) -> UserError:
    said = words.getvalue().decode(errors="replace")
    if "No space left on device" in said:
        return Unavailable(
            "There is not enough room left on the disk of the server or of the file, so nothing was "
            "changed; make room and try again."
        )
    if "valid archive" in said or "valid tar archive" in said or "unexpected end of file" in said:
        return Refused("The dump in this backup is damaged, so nothing was changed.")
    return Unavailable(f"{program} failed: {(_errors(words) or said.splitlines() or ['?'])[0]}")


def _is_tolerable(words: io.BytesIO, tolerated: str | None) -> bool:
    errors = _errors(words)
    return bool(tolerated and errors and all(tolerated in error for error in errors))
