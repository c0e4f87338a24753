"""Another window of the application: a process of its own that opens the local server.

    python -m tests.core.server.window FOLDER

It says in lines what it was told and how it went, and closes when its input ends.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import UserError
from core.server.accounts import Account
from core.server.lifecycle import LocalServer

ROOT = Path(__file__).resolve().parents[3]
QUICK = {"fsync": "off"}


class Window:
    def __init__(
        self,
        folder: Path,
        *,
        account: Account | None = None,
        before: tuple[str, ...] = (),
        environment: dict[str, str] | None = None,
    ) -> None:
        prefix, options = (
            account.launch(Path(sys.executable).resolve(), ROOT) if account else ([], {})
        )
        self.process = subprocess.Popen(
            [*before, *prefix, sys.executable, "-m", "tests.core.server.window", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | (environment or {}),
            **options,
        )

    def hears(self, beginning: str) -> str:
        """The rest of the next line that begins so; fails when the window ends without one."""
        assert self.process.stdout
        heard = []
        line: str
        for line in self.process.stdout:
            heard.append(line)
            if line.startswith(beginning):
                return line.removeprefix(beginning).strip()
        raise AssertionError(f"never heard “{beginning}”, only {heard}")

    def close(self) -> str:
        assert self.process.stdin
        self.process.stdin.close()
        return self.hears("closed: ")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        with self.process:
            pass


def main() -> None:
    def say(sentence: str) -> None:
        print(sentence, flush=True)

    try:
        opened = LocalServer(Path(sys.argv[1]), settings=QUICK).open(
            lambda sentence: say(f"told: {sentence}")
        )
    except UserError as error:
        say(f"refused: {error}")
        return
    say(f"open: {opened.how}")
    sys.stdin.read()
    say(f"closed: {opened.close()}")


if __name__ == "__main__":
    main()
