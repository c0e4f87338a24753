#!/usr/bin/env python3
"""Work on Tradewind. It needs Python 3.11 or newer and nothing else.

  python3 dev.py run [ARGUMENTS]             open Tradewind (or: run doctor, run db status, …)
  python3 dev.py test [PYTEST ARGUMENTS]     run the tests
  python3 dev.py check                       style, types, import rules, migrations, dependencies
  python3 dev.py bench [NAME] [--json FILE]  measure
  python3 dev.py translate [--missing]       bring the German up to date, or list what lacks it
  python3 dev.py package                     build what people install on this system

The first call makes .venv and needs the network; later ones do not.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)


def step_up() -> None:
    """Go on as a newer Python where this one is too old."""
    # Everything in this file has to parse with Python 3.6, or an old Python answers with a
    # SyntaxError; what stands below this function is only executed by a new one.
    if sys.version_info >= OLDEST:
        return
    question = "import sys; sys.exit(sys.version_info < {})".format(OLDEST)  # noqa: UP032
    for name in ("python3.13", "python3.12", "python3.11", "python3.14", "py"):
        found = shutil.which(name)
        # A version switcher puts names on PATH that then refuse to run: only a try can tell.
        if found and subprocess.call([found, "-c", question], stderr=subprocess.DEVNULL) == 0:
            again = [found, str(ROOT / "dev.py")] + sys.argv[1:]  # noqa: RUF005
            if os.name == "posix":
                os.execv(found, again)  # noqa: S606
            sys.exit(subprocess.call(again))
    sys.exit(
        "Tradewind needs Python 3.11 or newer; this is {}.{}.{}, and PATH holds no newer one.".format(
            *sys.version_info[:3]
        )
    )


if __name__ == "__main__":
    step_up()

sys.path.insert(0, str(ROOT / "packaging"))

import debian


class Stop(Exception):
    """Nothing more can be done, and the sentence says why."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


# Running other programs


def become(command: Sequence[str | Path]) -> NoReturn:
    """Hand over to the last program: its exit code and its Ctrl+C are then its own."""
    if os.name == "posix":
        os.execv(command[0], [str(part) for part in command])  # noqa: S606
    raise SystemExit(call(command))


def call(
    command: Sequence[str | Path],
    output: int | None = None,
    env: dict[str, str] | None = None,
    keep: Sequence[int] = (),
) -> int:
    """Run to the end and return the exit code; on Ctrl+C, let the child end first."""
    interrupted = False
    errors = None if output is None else subprocess.STDOUT
    inherited = tuple(keep) if os.name == "posix" else ()
    with subprocess.Popen(
        command, stdout=output, stderr=errors, env=env, pass_fds=inherited
    ) as child:
        while True:
            try:
                code = child.wait()
                break
            except KeyboardInterrupt:
                # The terminal has told the child as well, and it may have a server to stop.
                interrupted = True
    if interrupted:
        raise KeyboardInterrupt
    return code if code >= 0 else 128 - code


# The virtual environment


def lock_fault(text: str) -> str | None:
    """Why a lock file is not to be trusted, or None."""
    lines = [line.strip() for line in text.replace("\\\n", " ").splitlines()]
    wanted = [line for line in lines if line and not line.startswith("#")]
    if not wanted:
        return "it is empty"
    for line in wanted:
        name = line.split()[0]
        if line.startswith("-"):
            return f"it holds the option {name}"
        if not re.search(r"--hash=sha256:[0-9a-f]{64}(\s|$)", line):
            return f"{name} has no hash"
    return None


class Environment:
    """The checkout's .venv, made from the lock file and nothing else."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        self.lock = root / "requirements.lock"
        # What the packages were installed from; written last.
        self.marker = self.folder / "made-from.json"
        # Stands while packages are being written. Found at a start, they cannot be trusted.
        self.unfinished = self.folder / "unfinished"

    def wanted(self) -> dict[str, str]:
        return {
            # The programs in a moved or copied environment still point to the old place.
            "place": str(self.folder),
            "lock": hashlib.sha256(self.lock.read_bytes()).hexdigest(),
            "checkout": hashlib.sha256((self.root / "pyproject.toml").read_bytes()).hexdigest(),
        }

    def found(self) -> dict[str, str]:
        try:
            found = json.loads(self.marker.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def is_ready(self) -> bool:
        # A Python that was upgraded away leaves a dangling link behind.
        whole = self.python.exists() and not self.unfinished.exists()
        return whole and self.found() == self.wanted()

    def make(self, keep: Sequence[int] = ()) -> None:
        """Bring it to the state of the lock file; what does the work inherits `keep`."""
        fault = lock_fault(self.lock.read_text("utf-8"))
        if fault:
            raise Stop(f"requirements.lock is not a lock file with hashes: {fault}.")
        wanted, found = self.wanted(), self.found()
        pip = [str(self.python), "-m", "pip"]
        if not self._can_be_kept(found):
            found, pip = {}, self._start_over(keep)
        options = ["install", "-q", "--disable-pip-version-check", "--no-input", "--no-deps"]
        if found.get("lock") != wanted["lock"]:
            say("Installing the packages of requirements.lock into .venv (a minute or two) …")
            self.unfinished.touch()
            self._run([*pip, *options, "--require-hashes", "-r", self.lock], keep)
            self._mark({**wanted, "checkout": ""})
            self.unfinished.unlink()
        # The lock holds hatchling and editables, so that this step never needs a network.
        checkout = ["--no-index", "--no-build-isolation", "-e", str(self.root)]
        self._run([self.python, "-m", "pip", *options, *checkout], keep)
        self._mark(wanted)

    def _can_be_kept(self, found: dict[str, str]) -> bool:
        moved = found.get("place", str(self.folder)) != str(self.folder)
        if moved or self.unfinished.exists() or not self.python.exists():
            return False
        return call([self.python, "-c", "import pip"], output=subprocess.DEVNULL) == 0

    def _start_over(self, keep: Sequence[int]) -> list[str]:
        """Make an empty environment and return how pip is called for it."""
        if self.folder.exists():
            say("Making .venv again: the old one is incomplete or stood elsewhere.")
            shutil.rmtree(self.folder)
        # Where dev.py runs from inside the old .venv, sys.executable has just been removed.
        base: str = getattr(sys, "_base_executable", sys.executable)
        options: list[str] = []
        pip = [str(self.python), "-m", "pip"]
        if not importlib.util.find_spec("ensurepip"):
            # Debian cuts ensurepip out of its Python. The system's own pip does instead.
            if importlib.util.find_spec("pip"):
                options, pip = ["--without-pip"], [base, "-m", "pip", "--python", str(self.python)]
            else:
                version = ".".join(str(part) for part in sys.version_info[:2])
                debian.install([f"python{version}-venv"], "Python's venv")
        self._run([base, "-m", "venv", *options, self.folder], keep)
        return pip

    def _run(self, command: Sequence[str | Path], keep: Sequence[int]) -> None:
        # A person's own settings must not lead the packages elsewhere.
        astray = ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX")
        env = {key: value for key, value in os.environ.items() if key not in astray}
        code = call(command, env=env, keep=keep)
        if code:
            raise Stop("Python's packages could not be installed; pip says above why.", code)

    def _mark(self, made_from: dict[str, str]) -> None:
        half = self.marker.with_suffix(".new")
        half.write_text(json.dumps(made_from), "utf-8")
        half.replace(self.marker)


@contextlib.contextmanager
def alone(root: Path) -> Iterator[tuple[int, ...]]:
    """One dev.py at a time changes .venv and the system's packages.

    What is started inside inherits the lock: where dev.py is killed and its pip lives on, the
    next dev.py waits for that pip.
    """
    (root / "build").mkdir(exist_ok=True)
    with (root / "build" / "dev.lock").open("a+") as file:
        told = False
        while not _lock(file.fileno()):
            if not told:
                say("Another dev.py is preparing .venv; waiting for it …")
                told = True
            time.sleep(0.1)
        yield (file.fileno(),)


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def prepare(command: str) -> Environment:
    """Make sure of the packages and of the system's libraries."""
    environment = Environment(ROOT)
    needed, useful = debian.needed_for(command), debian.useful_for(command)
    if environment.is_ready() and not needed and not useful:
        return environment
    with alone(ROOT) as lock:
        if needed:
            debian.install(needed, "the libraries of the window")
        if useful:
            try:
                debian.install(useful, "programs for some of the tests")
            except debian.Missing as missing:
                say(f"{missing}\nThe tests that use them will be skipped.")
        if not environment.is_ready():
            environment.make(lock)
    return environment


# The commands


def opens_a_window(arguments: Sequence[str]) -> bool:
    """Whether `tradewind ARGUMENTS` needs a display; words such as `doctor` and `db` do not."""
    if {"--version", "--help", "-h"} & set(arguments):
        return False
    return not arguments or arguments[0].startswith("-")


def run(*arguments: str) -> NoReturn:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    window = opens_a_window(arguments)
    if window and sys.platform.startswith("linux") and not any(map(os.environ.get, displays)):
        raise Stop("There is no display here: Tradewind opens its window in a desktop session.")
    environment = prepare("run" if window else "check")
    # Said for a build or a container, it would have every start compile all of Tradewind again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # -P keeps the folder the person stands in from being taken for a part of Tradewind.
    become([environment.python, "-P", "-m", "desktop.main", *arguments])


def test(*arguments: str) -> NoReturn:
    environment = prepare("test")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    become([environment.python, "-m", "pytest", *(arguments or ["-n", "auto"])])


def check() -> None:
    environment = prepare("check")
    os.chdir(ROOT)
    python, scripts = environment.python, environment.scripts
    checks: dict[str, list[str | Path]] = {
        "style": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy"],
        "types of the tools": [python, "-m", "mypy", "dev.py", *Path("packaging").glob("*.py")],
        "imports": [scripts / "lint-imports"],
        "migrations": [python, "-m", "tests.support.alembic_check"],
        "dependencies": [python, "-m", "deptry", "--no-ansi", "."],
    }
    failed = [name for name, command in checks.items() if not passes(name, command)]
    if failed:
        raise Stop(f"Not in order: {', '.join(failed)}.")


def passes(name: str, command: Sequence[str | Path]) -> bool:
    print(f"{name} … ", end="", flush=True)
    start = time.monotonic()
    # A file and no pipe: a server that outlived its check would keep a pipe open for ever.
    with tempfile.TemporaryFile() as output:
        code = call(command, output=output.fileno())
        print(f"{'FAILED' if code else 'ok'} ({time.monotonic() - start:.1f} s)", flush=True)
        if code:
            output.seek(0)
            print(output.read().decode("utf-8", "replace").rstrip(), flush=True)
    return code == 0


def bench(*arguments: str) -> NoReturn:
    environment = prepare("bench")
    become([environment.python, "-P", "-m", "tests.bench.run", *arguments])


def translate(*arguments: str) -> NoReturn:
    environment = prepare("check")
    become([environment.python, ROOT / "packaging" / "translate.py", *arguments])


def package() -> NoReturn:
    environment = prepare("package")
    os.chdir(ROOT)
    become([environment.python, ROOT / "packaging" / "build.py"])


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "translate": translate,
    "package": package,
}


def main(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help"):
        print((__doc__ or "").strip())
        return 0 if arguments else 2
    command = COMMANDS.get(arguments[0])
    if command is None or (command in (check, package) and arguments[1:]):
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    try:
        command(*arguments[1:])
    except Stop as stop:
        say(str(stop))
        return stop.code
    except debian.Missing as missing:
        say(str(missing))
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
