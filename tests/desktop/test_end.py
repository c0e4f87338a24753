"""The end of a real window's process, with a list of rows on the screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

from psycopg.conninfo import make_conninfo
from PySide6.QtCore import QSettings

from core.access.signing_in import SignedIn
from core.database.opening import CHOSEN
from core.home import Home


def test_a_window_that_began_with_a_list_ends_in_order(place: Home, founder: SignedIn) -> None:
    settings = QSettings(str(place.window), QSettings.Format.IniFormat)
    settings.setValue("screen", "leads")
    settings.sync()
    ended = subprocess.run(
        [sys.executable, "-m", "desktop.main", "--smoke", "--new-window"],
        cwd=Path(__file__).parents[2],
        env=os.environ
        | {
            "TRADEWIND_HOME": str(place.root),
            CHOSEN: make_conninfo(**founder.address.parameters()),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout.splitlines()[-1])["screen"] == "leads"
