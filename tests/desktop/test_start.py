"""The first paint waits for nothing heavy, and commands without a window never wait for Qt."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from psycopg.conninfo import make_conninfo

from core.access.signing_in import SignedIn
from core.home import Home
from desktop.shell.preferences import Preferences

ROOT = Path(__file__).parents[2]
UNTIL_THE_FIRST_PAINT = """
import json, os, sys
from PySide6.QtWidgets import QApplication
from core.home import find
from desktop import app

class Start(app.Start):
    def _on_painted(self):
        made = [f"{module}.{name}" for module in QT for name in vars(sys.modules[module])]
        print(json.dumps(sorted(sys.modules) + made), flush=True)
        os._exit(0)

QT = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
Start(QApplication([]), find(), app.Options(new_window=True)).run()
"""
UNTIL_THE_FIRST_ROWS = """
import json, os, sys
from PySide6.QtWidgets import QApplication
from core.home import find
from desktop import app

class Start(app.Start):
    def _on_painted(self):
        super()._on_painted()
        self.shell.filled.connect(self.tell)
        self.shell.asked.connect(lambda page: sys.exit(f"asked by {page}"))

    def tell(self):
        made = [f"PySide6.QtWidgets.{name}" for name in vars(sys.modules["PySide6.QtWidgets"])]
        print(json.dumps(sorted(sys.modules) + made), flush=True)
        os._exit(0)

Start(QApplication([]), find(), app.Options(new_window=True)).run()
"""
HEAVY = {
    "sqlalchemy", "alembic", "psycopg", "pydantic", "pyqtgraph", "keyring", "psutil", "numpy",
    "logging.handlers", "concurrent.futures", "asyncio", "PySide6.QtNetwork",
    # PySide makes a class, and all of its enumerations in Python, when it is first named: 14 ms for Qt.
    "PySide6.QtCore.Qt", "PySide6.QtWidgets.QStyle", "PySide6.QtWidgets.QDialog",
    # What pages are made of is imported with the first page.
    "desktop.parts", "desktop.shell.records.tabs",
}  # fmt: skip


# Needed for the form, for writing, for what is asked for: half a second together.
LATER = {
    "sqlalchemy", "pydantic", "alembic", "keyring", "numpy", "core.db", "core.models", "core.entries",
    "desktop.shell.forms.form", "desktop.shell.listing.bulk", "desktop.shell.listing.exporting",
    "desktop.shell.listing.deeds", "importlib.metadata", "hashlib", "email",
    # The one has three hundred constants; the other is there when PySide has had to look what a widget is
    # that Qt has made, and has made all kinds of widgets there are for that.
    "PySide6.QtWidgets.QStyle", "PySide6.QtWidgets.QWizard",
}  # fmt: skip


def said(code: str, home: Home, **more: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"TRADEWIND_HOME": str(home.root)} | more,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    ).stdout


def test_nothing_heavy_is_imported_before_the_first_paint(place: Home) -> None:
    imported = set(json.loads(said(UNTIL_THE_FIRST_PAINT, place)))
    assert "desktop.shell.window" in imported
    assert imported & HEAVY == set()


@pytest.mark.parametrize("screen", ["leads", "contacts"])
def test_the_first_rows_of_the_last_list_wait_for_no_mapper(
    place: Home, founder: SignedIn, screen: str
) -> None:
    Preferences(place).screen = screen
    server = make_conninfo(**founder.address.parameters())
    imported = set(json.loads(said(UNTIL_THE_FIRST_ROWS, place, TRADEWIND_SERVER=server)))
    assert f"core.lists.{screen}" in imported
    assert imported & LATER == set()


def test_a_listing_is_read_without_the_mapper_and_the_entries(place: Home) -> None:
    # Its choices stand in core/<feature>/choices.py, and `edits` imports what may be changed when asked.
    code = """
import json, sys
import core.lists.grammar, core.lists.reading
from core.lists.listings import LISTINGS
heavy = {}
for name in LISTINGS:
    LISTINGS[name].fields
    heavy[name] = [each for each in ("sqlalchemy", "pydantic", "PySide6") if each in sys.modules]
print(json.dumps(heavy))
"""
    imported = json.loads(said(code, place))
    assert imported
    assert {name: heavy for name, heavy in imported.items() if heavy} == {}


def test_qt_may_be_called_as_often_as_it_takes(place: Home) -> None:
    # PySide6 6.12 let go of None and True once too often under Python 3.11, until the process aborted.
    code = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Caller(QObject):
    called = Signal(object)
application, caller = QCoreApplication([]), Caller()
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(500):
    caller.called.emit(None)
    caller.property("nothing")
after = sys.getrefcount(None), sys.getrefcount(True)
print(all(abs(new - old) < 100 for old, new in zip(before, after)))
"""
    assert said(code, place) == "True\n"


def test_what_pyside_brings_as_text_is_compiled_once(place: Home) -> None:
    code = """
import builtins
plain, compiled = builtins.compile, []
def counting(source, filename, *more, **options):
    compiled.append(filename)
    return plain(source, filename, *more, **options)
builtins.compile = counting
from desktop.compiled import import_pyside
import_pyside()
assert builtins.compile is counting
print(sum(str(each).startswith("shibokensupport") for each in compiled))
from PySide6.QtCore import QPoint
try:
    QPoint("no", "numbers")
except TypeError as error:
    print("Supported signatures" in str(error))
"""
    kept = {"PYTHONPYCACHEPREFIX": str(place.root / "kept"), "PYTHONDONTWRITEBYTECODE": ""}
    first, again = said(code, place, **kept), said(code, place, **kept)
    assert first.splitlines()[1] == again.splitlines()[1] == "True"
    assert int(first.splitlines()[0]) > 0
    assert again.splitlines()[0] == "0"
    # What is cut off, or of another Python, is made again.
    [file] = (place.root / "kept").rglob("*.pyside")
    file.write_bytes(file.read_bytes()[:1000])
    assert said(code, place, **kept) == first
    assert said(code, place, **kept) == again


def test_a_command_without_a_window_never_imports_qt(place: Home) -> None:
    code = """
import os, sys
from desktop.main import main
# In another language its words are looked up in Qt's own files.
os.environ["TRADEWIND_LANGUAGE"] = "en"
try:
    main(["doctor", "--help"])
except SystemExit:
    pass
print("PySide6" in sys.modules)
"""
    assert said(code, place).splitlines()[-1] == "False"


def test_a_missing_screen_is_told_in_a_sentence(place: Home) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if sys.platform != "linux":
        return
    ended = subprocess.run(
        [sys.executable, "-m", "desktop.main"],
        cwd=ROOT,
        env=environment | {"TRADEWIND_HOME": str(place.root)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 4
    assert "no screen" in ended.stderr
    assert "Traceback" not in ended.stderr
