"""Secrets in a real keyring, in a session of its own that this machine's keyring never sees."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.addresses import Address
from core.sharing.passwords import LONGEST, account_of

needs_keyring = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="no private keyring can be started (apt: dbus gnome-keyring libsecret-tools)",
)

# Whatever the steps give or refuse, as one line of JSON each.
STEPS = """
import json, sys
from core.errors import UserError
from core.sharing import passwords
for step, *words in json.loads(sys.argv[1]):
    try:
        said = getattr(passwords, step)(*words)
    except UserError as error:
        said = [type(error).__name__, str(error)]
    print(json.dumps(said), flush=True)
"""


class Desktop:
    """A person's session: her home, her bus, and a keyring with her password."""

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / "run").mkdir(mode=0o700)

    def does(self, *steps: list[str], unlock_with: str | None = "her password") -> list[Any]:
        python = [sys.executable, "-c", STEPS, json.dumps(steps)]
        environment = {"HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home / "run")}
        unlocked = (
            'printf %s "$UNLOCK_WITH" | gnome-keyring-daemon --unlock --components=secrets'
            ' --daemonize >&2; exec "$@"'
        )
        locked = 'gnome-keyring-daemon --start --components=secrets --daemonize >&2; exec "$@"'
        script = locked if unlock_with is None else unlocked
        environment["UNLOCK_WITH"] = unlock_with or ""
        return _said(["dbus-run-session", "--", "sh", "-c", script, "sh", *python], environment)


def _said(command: list[str], environment: dict[str, str]) -> list[Any]:
    strange = ("DBUS_", "XDG_", "PYTHON_KEYRING", "DISPLAY", "GNOME_KEYRING", "KDE_")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(strange)}
    root = str(Path(__file__).parents[3])
    done = subprocess.run(
        command,
        env=clean | {"PYTHONPATH": root} | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    # The keyring's socket must have a short path.
    home = Path(tempfile.mkdtemp(prefix="tw-", dir="/tmp"))
    yield Desktop(home)
    shutil.rmtree(home)


ACCOUNT = "ada@db.example.com:5432"


@needs_keyring
def test_a_password_is_remembered_and_forgotten(desktop: Desktop) -> None:
    secret = "Größe “9” ' \\ 🔑"
    assert desktop.does(
        ["recall", ACCOUNT],
        ["remember", ACCOUNT, "old"],
        ["remember", ACCOUNT, secret],
        ["remember", "smtp office", "another"],
        ["recall", ACCOUNT],
        ["forget", ACCOUNT],
        ["recall", ACCOUNT],
        ["forget", ACCOUNT],
        ["recall", "smtp office"],
        ["keyring_name"],
    ) == [
        *[None, None, None, None, secret, None, None, None, "another"],
        "the desktop's keyring (Secret Service)",
    ]


@needs_keyring
def test_a_password_is_there_in_the_next_session(desktop: Desktop) -> None:
    desktop.does(["remember", ACCOUNT, "a very plain secret"])
    assert desktop.does(["recall", ACCOUNT]) == ["a very plain secret"]
    kept = [each for each in desktop.home.rglob("*") if each.is_file()]
    assert kept
    assert not [each for each in kept if b"a very plain secret" in each.read_bytes()]


@needs_keyring
@pytest.mark.parametrize("unlock_with", [None, "a wrong password"])
def test_a_locked_keyring_is_told(desktop: Desktop, unlock_with: str | None) -> None:
    desktop.does(["remember", ACCOUNT, "secret"])
    answers = desktop.does(
        ["recall", ACCOUNT],
        ["remember", ACCOUNT, "new"],
        ["forget", ACCOUNT],
        unlock_with=unlock_with,
    )
    for kind, sentence in answers:
        assert kind == "Unavailable"
        assert "is locked" in sentence
    assert desktop.does(["recall", ACCOUNT]) == ["secret"]


@needs_keyring
def test_the_longest_password_that_windows_keeps_is_kept_everywhere(desktop: Desktop) -> None:
    longest = "ß" * LONGEST
    kept, found, refused, keys = desktop.does(
        ["remember", ACCOUNT, longest],
        ["recall", ACCOUNT],
        ["remember", ACCOUNT, longest + "x"],
        # Beyond the first 65,536 letters of Unicode each counts twice.
        ["remember", ACCOUNT, "🔑" * (LONGEST // 2 + 1)],
    )
    assert (kept, found) == (None, longest)
    assert "more than 1,280 characters" in str(refused)
    assert "more than 1,280 characters" in str(keys)


def test_without_a_keyring_nothing_is_written_anywhere(tmp_path: Path) -> None:
    nothing = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        # An address nobody listens at: no bus of this machine is asked.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none",
    }
    steps = json.dumps(
        [["remember", ACCOUNT, "s"], ["recall", ACCOUNT], ["forget", ACCOUNT], ["keyring_name"]]
    )
    for kind, sentence in _said([sys.executable, "-c", STEPS, steps], nothing):
        assert kind == "Unavailable"
        assert "no keyring" in sentence
    assert not [*tmp_path.rglob("*")]


PLAIN = """
import json
from pathlib import Path
from keyring.backend import KeyringBackend


class Keyring(KeyringBackend):
    priority = 99
    def set_password(self, service, username, password):
        Path("~/secrets.txt").expanduser().write_text(password)
    def get_password(self, service, username):
        return Path("~/secrets.txt").expanduser().read_text()
"""


@pytest.mark.parametrize("chosen", ["plain_files.Keyring", "keyring.backends.null.Keyring"])
def test_a_keyring_that_keeps_nothing_or_plain_text_is_not_used(
    tmp_path: Path, chosen: str
) -> None:
    (tmp_path / "plain_files.py").write_text(PLAIN)
    environment = {
        "HOME": str(tmp_path),
        "PYTHON_KEYRING_BACKEND": chosen,
        "PYTHONPATH": f"{Path(__file__).parents[3]}{os.pathsep}{tmp_path}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none",
    }
    steps = json.dumps([["remember", ACCOUNT, "s"], ["recall", ACCOUNT]])
    for kind, sentence in _said([sys.executable, "-c", STEPS, steps], environment):
        assert kind == "Unavailable"
        assert "no keyring" in sentence
    assert [each.name for each in tmp_path.iterdir()] == ["plain_files.py"]


def test_a_password_is_kept_for_one_user_of_one_server() -> None:
    first = Address("db.example.com", "tradewind", "ada", password="secret")
    assert account_of(first) == "ada@db.example.com:5432"
    assert account_of(first.at("other")) == account_of(first)
    assert account_of(first.signed_in_as("bob", None)) != account_of(first)
