"""Who stays signed in: by a real keyring in a session of its own, and without any."""

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
from pytestqt.qtbot import QtBot

from core.access.signing_in import SignedIn
from core.addresses import Address
from desktop.shell.window import Window
from tests.desktop.conftest import PASSWORD, Choose, gate

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ROOT = Path(__file__).parents[3]
needs_keyring = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="no private keyring can be started (apt: dbus gnome-keyring)",
)

# A window that does what it is told, and says what it shows; one process for each start.
WINDOW = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from core.home import find
from desktop.access.screen import make_gate
from desktop.app import SCREENS
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Theme
from desktop.shell.window import Window

email, password, *steps = sys.argv[1:]
app = QApplication([])
app.setQuitOnLastWindowClosed(False)
home = find()
preferences = Preferences(home)
shell = Shell(home, Theme(app, preferences.theme), preferences)
window = Window(shell, SCREENS, make_gate)
said = []

def go_on():
    if not steps:
        window.close()
        return
    step = steps.pop(0)
    if step == "sign out":
        window.sidebar.person.signed_out.emit()
    else:
        page = window.gate.sign_in
        page.email.fill(email)
        page.password.fill(password)
        if step == "remember":
            if not page.stay.box.isEnabled():
                steps.insert(0, step)
                QTimer.singleShot(20, go_on)
                return
            page.stay.fill(True)
        page.go_on()

def tell(what):
    said.append(what)
    QTimer.singleShot(0, go_on)

shell.filled.connect(lambda: tell("in"))
shell.asked.connect(lambda page: tell(page))
shell.connection.failed.connect(lambda error: tell(str(error)))
window.painted.connect(window.open)
window.gone.connect(app.quit)
window.show()
QTimer.singleShot(60_000, app.quit)
app.exec()
print(json.dumps([window.gate.sign_in.email.value() if "gate" in vars(window) else "", *said]))
"""


class Desktop:
    """A person's session with a keyring of its own."""

    def __init__(self, home: Path, server: str) -> None:
        self.home, self.server = home, server
        (home / "run").mkdir(mode=0o700)

    def start(self, email: str, *steps: str, password: str = PASSWORD) -> list[Any]:
        strange = ("DBUS_", "XDG_", "PYTHON_KEYRING", "DISPLAY", "GNOME_KEYRING", "KDE_")
        clean = {k: v for k, v in os.environ.items() if not k.startswith(strange)}
        script = (
            "printf %s unlocked | gnome-keyring-daemon --unlock --components=secrets --daemonize"
            ' >&2; exec "$@"'
        )
        python = [sys.executable, "-c", WINDOW, email, password, *steps]
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", script, "sh", *python],
            env=clean
            | {
                "HOME": str(self.home),
                "XDG_RUNTIME_DIR": str(self.home / "run"),
                "TRADEWIND_HOME": str(self.home / "tradewind"),
                "TRADEWIND_SERVER": self.server,
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        said: list[Any] = json.loads(done.stdout.splitlines()[-1])
        return said


@pytest.fixture
def desktop(database: Address, founder: SignedIn, choose: Choose) -> Iterator[Desktop]:
    choose(database)
    # The keyring's socket must have a short path.
    home = Path(tempfile.mkdtemp(prefix="tw-", dir="/tmp"))
    yield Desktop(home, os.environ["TRADEWIND_SERVER"])
    shutil.rmtree(home)


@needs_keyring
def test_who_is_remembered_is_in_at_the_next_start_until_they_sign_out(
    desktop: Desktop, founder: SignedIn
) -> None:
    email = founder.person.email
    assert desktop.start(email, "remember") == [email, "sign-in", "in"]
    assert desktop.start("", "sign out") == [email, "in", "sign-in"]
    assert desktop.start("") == [email, "sign-in"]
    kept = [each for each in desktop.home.rglob("*") if each.is_file()]
    assert not [each for each in kept if PASSWORD.encode() in each.read_bytes()]


@needs_keyring
def test_who_is_not_remembered_is_asked_again(desktop: Desktop, founder: SignedIn) -> None:
    email = founder.person.email
    assert desktop.start(email, "sign in") == [email, "sign-in", "in"]
    assert desktop.start("") == [email, "sign-in"]


def test_without_a_keyring_the_box_cannot_be_ticked_and_says_why(
    asking: Window, qtbot: QtBot
) -> None:
    stay = gate(asking).sign_in.stay
    qtbot.waitUntil(lambda: not stay.box.isEnabled(), timeout=20_000)
    assert "has no keyring" in stay.note.text()
    assert "nowhere else" in stay.box.toolTip()
    assert not stay.value()
