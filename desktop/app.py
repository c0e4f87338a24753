"""The start of the window, in stages: first the pixels, then what is behind them.

Nothing heavy may be imported on the way to the first paint; a test holds this file to it.
"""

import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from core.home import Home, find
from core.version import VERSION
from desktop.access.people_screen import ORGANIZATIONS, PEOPLE, SIGN_INS
from desktop.access.screen import make_gate
from desktop.calendar.screen import SCREEN as CALENDAR
from desktop.customers.screen import CONTRACTS, companies
from desktop.customers.screen import SCREEN as CONTACTS
from desktop.duplicates.screen import SCREEN as DUPLICATES
from desktop.imports.screen import SCREEN as IMPORTS
from desktop.journal.screen import HISTORY, TRASH
from desktop.leads.screen import PRODUCTS, SCORING, SOURCES, leads
from desktop.overview.screen import SCREEN as OVERVIEW
from desktop.pipeline.screen import deals, opportunities
from desktop.preferences.screen import SCREEN as PREFERENCES
from desktop.quotes.screen import SCREEN as QUOTES
from desktop.services.screen import SCREEN as SERVICES
from desktop.shell import language
from desktop.shell.icons import icon
from desktop.shell.instance import Instance
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Theme
from desktop.shell.window import Window
from desktop.tasks.screen import SCREEN as TASKS
from desktop.today.screen import SCREEN as TODAY

if TYPE_CHECKING:
    from desktop.shell.records.tabs import PageDeed, Parts


def _company() -> "Parts":
    from desktop.parts import COMPANY

    return COMPANY


def _opportunity() -> "Parts":
    from desktop.parts import OPPORTUNITY

    return OPPORTUNITY


def _deal() -> "Parts":
    from desktop.parts import DEAL

    return DEAL


def _deeds() -> "tuple[PageDeed, ...]":
    from desktop.interactions.deeds import DEEDS

    return DEEDS


SCREENS = (
    TODAY,
    TASKS,
    CALENDAR,
    OVERVIEW,
    companies(_company),
    CONTACTS,
    CONTRACTS,
    DUPLICATES,
    opportunities(_opportunity),
    deals(_deal),
    QUOTES,
    SERVICES,
    leads(_deeds),
    IMPORTS,
    SCORING,
    SOURCES,
    PRODUCTS,
    HISTORY,
    TRASH,
    ORGANIZATIONS,
    PEOPLE,
    SIGN_INS,
    PREFERENCES,
)
# A smoke run that is not ready by then has failed.
SMOKE_MS = 120_000
# With a first run or a slow server the third stage does not wait for the second.
SETTLING_MS = 1000


class Options(NamedTuple):
    demo: bool = False
    smoke: bool = False
    new_window: bool = False


def run(options: Options) -> int:
    # Asking the application for its style, to see whether it has to be another one, would have ten
    # of Qt's enumerations made in Python.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("tradewind")
    app.setApplicationDisplayName("Tradewind")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("tradewind")
    # The window decides when it is over: it still has a server to put away after its last pixel.
    app.setQuitOnLastWindowClosed(False)
    return Start(app, find(), options).run()


class Start:
    """Holds everything that lives as long as the process, and hands it down."""

    def __init__(self, app: QApplication, home: Home, options: Options) -> None:
        self.app, self.home, self.options = app, home, options
        self.instance = Instance(home)
        self.times: dict[str, float] = {}
        self.code = 0
        self._is_settled = self._has_finished = False

    def run(self) -> int:
        # A folder that cannot be made is told by the window, once it is there to tell anything.
        with suppress(OSError):
            self.home.make()
        if not self.options.new_window and self._is_second():
            return 0
        preferences = Preferences(self.home)
        language.begin(self.app, preferences.language, preferences.formats)
        theme = Theme(self.app, preferences.theme)
        self.shell = Shell(self.home, theme, preferences)
        self.shell.wants_demo = self.options.demo
        self.app.setWindowIcon(icon("tradewind", "accent"))
        self.window = Window(self.shell, SCREENS, make_gate)
        self.window.painted.connect(self._on_painted)
        self.window.gone.connect(self.app.quit)
        self.window.show()
        self.app.exec()
        return self._end()

    def _is_second(self) -> bool:
        return not self.instance.is_first() and self.instance.hand_over()

    def _on_painted(self) -> None:
        """The second stage: the database is opened, and faults have somebody to go to."""
        self.times["shell_shown"] = time.monotonic()
        from core.database.driver import lighten

        lighten()
        self.window.open()
        from desktop.shell.crash import Crashes

        self.crashes = Crashes(self.home.logs)
        self.crashes.watch()
        self.shell.connection.opened.connect(self._on_opened)
        if self.options.smoke:
            # Before all else that waits for the first rows, or it would be measured with them.
            self._smoke()
        self.shell.filled.connect(self._settle)
        self.shell.asked.connect(self._settle)
        self.shell.connection.failed.connect(self._settle)
        QTimer.singleShot(SETTLING_MS, self.window, self._settle)

    def _settle(self) -> None:
        """The third stage: what nobody waits for."""
        if self._is_settled:
            return
        self._is_settled = True
        from desktop.shell import log
        from desktop.shell.signals import Signals
        from desktop.shell.tidying import Tidying
        from desktop.today.anywhere import Anywhere
        from desktop.today.reminding import Reminding

        self.tidying = Tidying(self.shell, self.window)
        self.anywhere, self.reminding = Anywhere(self.window), Reminding(self.window)
        log.start(self.home.logs)
        self.signals = Signals(self.window.leaving.close)
        self.instance.asked_to_raise.connect(self.window.come_to_front)
        self.instance.listen()
        self.shell.theme.follow_system()
        log.LOG.info("Tradewind %s is running.", VERSION)

    def _on_opened(self) -> None:
        if self.shell.wants_demo:
            self.shell.wants_demo = False
            self.shell.say(
                QCoreApplication.translate(
                    "Start", "There is an agency here already; demo data go into a new one only."
                )
            )

    def _smoke(self) -> None:
        # Ready is the first page that a person can work with, whichever that is.
        self.shell.filled.connect(
            lambda: self._finish_smoke(0, self.shell.preferences.screen or "overview")
        )
        self.shell.asked.connect(lambda page: self._finish_smoke(0, page))
        self.shell.connection.outdated.connect(lambda _: self._finish_smoke(1))
        self.shell.connection.failed.connect(self._fail_smoke)
        QTimer.singleShot(SMOKE_MS, self.window, lambda: self._finish_smoke(1))

    def _fail_smoke(self, error: Exception) -> None:
        print(f"tradewind: {error}", file=sys.stderr)
        self._finish_smoke(1)

    def _finish_smoke(self, code: int, page: str = "") -> None:
        import json

        if self._has_finished:
            return
        self._has_finished = True
        self.code = code
        if code == 0:
            self.times["ready"] = time.monotonic()
        began = _process_start()
        told = {name: round((at - began) * 1000, 1) for name, at in self.times.items()}
        # The raw clock as well, for whoever started this process and knows when.
        clock = {f"{name}_at": round(at, 4) for name, at in self.times.items()}
        print(json.dumps({"ok": code == 0, "screen": page, **told, **clock}), flush=True)
        self.window.close()

    def _end(self) -> int:
        self._settle()
        self.instance.close()
        self.signals.close()
        self.crashes.stop()
        if not self.shell.connection.is_closed:
            # Something has not let go in all that time; its thread would be waited for for ever.
            sys.stdout.flush()
            os._exit(self.code)
        from shiboken6 import delete, isValid

        from desktop.shell import log

        # Python would take the widgets apart in an order of its own, some of them after the
        # application that they draw with. Only windows of our own classes are deleted: Qt's, such as
        # the list below a combo box, go with what they belong to, and nobody would tell us.
        ours = [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget.parentWidget() is None and type(widget).__module__.startswith("desktop.")
        ]
        for widget in ours:
            if isValid(widget):
                delete(widget)
        log.stop()
        return self.code


def _process_start() -> float:
    """When this process began, on the clock of time.monotonic()."""
    if sys.platform == "linux":
        from pathlib import Path

        # After the name in parentheses, which may itself hold spaces, start time is the 20th field.
        fields = Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()
        age = time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")
    else:
        import psutil

        age = time.time() - psutil.Process().create_time()
    return time.monotonic() - age
