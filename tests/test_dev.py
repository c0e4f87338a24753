"""dev.py: what it decides, tried with real folders, real processes and a stand-in for apt."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
HASH = f"--hash=sha256:{'0' * 64}"
POSIX = pytest.mark.skipif(os.name != "posix", reason="uses shell scripts or POSIX locks")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux packages")


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT)
    import dev

    return dev


@pytest.fixture
def debian(dev: ModuleType) -> ModuleType:
    import debian

    return debian


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout without its code: what decides about .venv."""
    (tmp_path / "requirements.lock").write_text(f"wheel==1.0 \\\n    {HASH}\n")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'tradewind'\n")
    return tmp_path


@pytest.fixture
def ready(dev: ModuleType, checkout: Path):
    """An environment as a finished start leaves it."""
    environment = dev.Environment(checkout)
    environment.scripts.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    environment.marker.write_text(json.dumps(environment.wanted()))
    assert environment.is_ready()
    return environment


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str, str], Path]:
    """Put a small program on a PATH of its own."""
    folder = tmp_path / "programs"
    folder.mkdir()

    def make(name: str, script: str) -> Path:
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
        return folder

    return make


# The lock file


def test_the_lock_file_of_this_checkout_is_accepted(dev):
    assert dev.lock_fault((ROOT / "requirements.lock").read_text("utf-8")) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "it is empty"),
        ("# nothing but a remark\n", "it is empty"),
        (f"alpha==1 {HASH}\nbeta==2\n", "beta==2 has no hash"),
        ("alpha==1 \\\n    --hash=sha256:abc\n", "alpha==1 has no hash"),
        ("alpha==1 --hash=md5:d41d8cd98f00b204e9800998ecf8427e\n", "alpha==1 has no hash"),
        (f"--index-url=elsewhere\nalpha==1 {HASH}\n", "it holds the option --index-url=elsewhere"),
        (f"alpha==1 {HASH}\n-e .\n", "it holds the option -e"),
    ],
)
def test_a_lock_file_that_cannot_be_trusted_is_named(dev, text, fault):
    assert dev.lock_fault(text) == fault


def test_nothing_is_installed_from_a_lock_file_without_hashes(dev, checkout):
    (checkout / "requirements.lock").write_text("alpha==1\n")
    with pytest.raises(dev.Stop, match="alpha==1 has no hash"):
        dev.Environment(checkout).make()
    assert not (checkout / ".venv").exists()


# When .venv is made again


@POSIX
def test_a_finished_environment_is_used_as_it_is(ready, checkout, dev):
    assert dev.Environment(checkout).is_ready()


@POSIX
@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_a_changed_file_makes_it_work_again(ready, checkout, file):
    (checkout / file).write_text((checkout / file).read_text() + "# changed\n")
    assert not ready.is_ready()


@POSIX
def test_an_interrupted_installation_is_not_trusted(ready):
    ready.unfinished.touch()
    assert not ready.is_ready()
    assert not ready._can_be_kept(ready.found())


@POSIX
def test_an_environment_whose_python_is_gone_is_not_trusted(ready):
    ready.python.unlink()
    ready.python.symlink_to(ready.folder / "uninstalled")
    assert not ready.is_ready()
    assert not ready._can_be_kept(ready.found())


@POSIX
def test_a_moved_environment_is_not_trusted(dev, ready, checkout, tmp_path):
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in (".venv", "requirements.lock", "pyproject.toml"):
        (checkout / name).rename(moved / name)
    there = dev.Environment(moved)
    assert there.python.exists()
    assert not there.is_ready()
    assert not there._can_be_kept(there.found())


@POSIX
@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_a_broken_marker_is_no_marker(ready, text):
    ready.marker.write_text(text)
    assert ready.found() == {}
    assert not ready.is_ready()


@POSIX
def test_a_half_made_environment_is_made_again(dev, checkout, capfd, monkeypatch):
    # Without an index there are no packages, so the start stops where they are to come.
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    environment = dev.Environment(checkout)
    environment.folder.mkdir()
    (environment.folder / "half").touch()
    with pytest.raises(dev.Stop, match="packages could not be installed"):
        environment.make()
    assert "Making .venv again" in capfd.readouterr().err
    assert not (environment.folder / "half").exists()
    assert environment.python.exists()
    assert environment.unfinished.exists()
    assert not environment.is_ready()


# Two at once


@POSIX
def test_a_second_start_waits_for_the_first(dev, checkout):
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dev, pathlib\n"
        f"with dev.alone(pathlib.Path({str(checkout)!r})): print('in', flush=True)\n"
    )
    with dev.alone(checkout):
        second = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert second.stderr is not None
        assert "waiting" in second.stderr.readline()
        assert second.poll() is None
    out, _ = second.communicate(timeout=30)
    assert out == "in\n"


@POSIX
def test_the_lock_is_held_by_what_a_killed_start_leaves_behind(dev, checkout):
    """A dev.py that is killed leaves its pip at work, and nobody may write beside it."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dev, pathlib\n"
        f"with dev.alone(pathlib.Path({str(checkout)!r})) as keep:\n"
        "    dev.call([sys.executable, '-c', 'import os, sys; print(os.getpid(), flush=True); "
        "sys.stdin.read()'], keep=keep)\n"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert first.stdout is not None
    first.stdout.readline()
    first.kill()
    first.wait()
    with (checkout / "build" / "dev.lock").open("a+") as file:
        assert not dev._lock(file.fileno())
        first.communicate()  # Ends the input of the one left behind, and so itself.
        assert dev._lock(file.fileno())


# Programs and their ends


@pytest.mark.parametrize("code", [0, 1, 7])
def test_the_exit_code_of_a_program_is_passed_on(dev, code):
    assert dev.call([sys.executable, "-c", f"raise SystemExit({code})"]) == code


@POSIX
def test_a_killed_program_ends_with_the_code_of_a_shell(dev):
    killed = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert dev.call([sys.executable, "-c", killed]) == 128 + signal.SIGKILL


@POSIX
def test_ctrl_c_lets_the_program_put_things_in_order_first(tmp_path):
    tidy = (
        "import signal, sys, time\n"
        "try:\n"
        "    print('ready', flush=True); time.sleep(60)\n"
        "except KeyboardInterrupt:\n"
        "    time.sleep(0.5); print('in order', flush=True)\n"
    )
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dev\n"
        f"try: dev.call([sys.executable, '-c', {tidy!r}])\n"
        "except KeyboardInterrupt: sys.exit(130)\n"
    )
    started = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    # As a terminal does it: everybody in the group is told.
    os.killpg(started.pid, signal.SIGINT)
    out, _ = started.communicate(timeout=30)
    assert out == "in order\n"
    assert started.returncode == 130


# The command line


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--demo"], True),
        (["--smoke", "--new-window"], True),
        (["--version"], False),
        (["--help"], False),
        (["doctor", "--json"], False),
        (["db", "status"], False),
    ],
)
def test_only_the_window_needs_a_display(dev, arguments, window):
    assert dev.opens_a_window(arguments) is window


@LINUX
def test_without_a_display_run_says_so_in_one_sentence():
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {key: value for key, value in os.environ.items() if key not in displays}
    done = _dev("run", env=env)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display here")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["brew"], ["check", "more"]])
def test_a_wrong_command_shows_how_it_is_meant(arguments):
    done = _dev(*arguments)
    assert done.returncode == 2
    assert "python3 dev.py run" in done.stdout + done.stderr


def test_the_commands_are_shown_on_request():
    done = _dev("--help")
    assert done.returncode == 0
    for command in ("run", "test", "check", "bench", "package"):
        assert f"dev.py {command}" in done.stdout


# An old Python

AN_OLD_PYTHON = (
    "import runpy, sys; sys.version_info = (3, 9, 2); sys.argv = ['dev.py', 'check', 'me'];"
    f"runpy.run_path({str(ROOT / 'dev.py')!r}, run_name='__main__')"
)


def test_a_python_that_is_too_old_is_told_so_in_one_sentence(tmp_path):
    done = _python(AN_OLD_PYTHON, {"PATH": str(tmp_path)})
    assert done.returncode == 1
    assert done.stderr.startswith("Tradewind needs Python 3.11 or newer; this is 3.9.2")
    assert done.stderr.count("\n") == 1


@POSIX
def test_a_newer_python_on_the_path_takes_over(program):
    program("python3.13", "exit 127")  # Of a version switcher: there, but not to be run.
    path = program("python3.12", 'case "$1" in -c) exit 0;; esac; shift; echo "took over: $@"')
    done = _python(AN_OLD_PYTHON, {"PATH": str(path)})
    assert done.stdout == "took over: check me\n"
    assert done.returncode == 0


def test_an_old_python_can_read_the_file():
    import ast

    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 7))


# What the system must bring


@LINUX
def test_a_library_that_does_not_load_is_missing(debian):
    asked = {"libc.so.6": "libc6", "libtradewind-none.so.9": "none"}
    assert debian.missing_libraries(asked) == ["none"]


@POSIX
def test_a_program_that_is_not_on_the_path_is_missing(debian):
    assert debian.missing_programs({"sh": "dash", "tradewind-none": "none"}) == ["none"]


def test_checking_needs_no_library_of_the_window(debian):
    assert debian.needed_for("check") == []
    assert debian.useful_for("check") == []


APT = """\
echo "$@" >> "$TOLD"
case "$*" in *update*) touch "$TOLD.lists"; exit 0;; esac
test -e "$TOLD.lists" || { echo 'E: Unable to locate package'; exit 100; }
"""


@LINUX
def test_libraries_are_installed_after_the_lists_have_been_fetched(
    debian, program, tmp_path, monkeypatch
):
    told = tmp_path / "told"
    program("apt-get", APT)
    program("sudo", 'shift; exec "$@"')
    path = program("apt-cache", "echo libglib2.0-0t64")
    monkeypatch.setenv("PATH", f"{path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TOLD", str(told))
    debian.install(["libglib2.0-0", "libgl1"], "the libraries of the window")
    first, update, second = told.read_text().splitlines()
    # The name that this release uses has been found in the lists.
    assert first.endswith("install -y --no-install-recommends libglib2.0-0t64 libgl1")
    assert update.endswith(" update")
    assert second == first


@LINUX
def test_where_nothing_may_be_installed_the_exact_line_is_shown(debian, program, monkeypatch):
    program("apt-get", "exit 100")
    path = program("apt-cache", "")
    program("sudo", "exit 1")
    program("env", 'shift; exec "$@"')
    monkeypatch.setenv("PATH", str(path))
    with pytest.raises(debian.Missing) as missing:
        debian.install(["libglib2.0-0", "libgl1"], "the libraries of the window")
    line = "apt-get install -y --no-install-recommends libglib2.0-0 libgl1"
    assert line in str(missing.value)


@LINUX
def test_another_distribution_is_told_the_names(debian, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(debian.Missing, match=r"By Debian's names: libgl1\."):
        debian.install(["libgl1"], "the libraries of the window")


def _dev(*arguments: str, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "dev.py"), *arguments]
    return subprocess.run(
        command, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


def _python(code: str, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
