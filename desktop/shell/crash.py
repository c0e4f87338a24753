"""What nobody caught: written down without secrets, shown, and never sent anywhere."""

import logging
import re
import sys
import threading
import time
import traceback
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.version import VERSION

if TYPE_CHECKING:
    from desktop.shell.crash_dialog import CrashDialog

LOG = logging.getLogger("tradewind")


@cache
def _secrets() -> tuple[tuple[re.Pattern[str], str], ...]:
    """In the order in which they are applied; an address with a scheme swallows the e-mail in it."""
    return (
        (re.compile(r"\bpostgres(?:ql)?(?:\+\w+)?://[^\s'\"<>]+", re.IGNORECASE), "postgresql://…"),
        (
            # The keywords of a libpq address and of Python's repr of one, quoted or not.
            re.compile(
                r"(?i)\b(password|passwd|pgpassword|passfile|user|host|hostaddr|dbname|secret|token)"
                r"(['\"]?\s*[=:]\s*)('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[^\s,;)}]+)"
            ),
            r"\1\2…",
        ),
        (re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"), "…@…"),
    )


def without_secrets(text: str) -> str:
    for pattern, shown in _secrets():
        text = pattern.sub(shown, text)
    with suppress(RuntimeError):
        text = text.replace(str(Path.home()), "~") if Path.home() != Path("/") else text
    return text


def report(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> str:
    import platform

    told = "".join(traceback.format_exception(kind, error, where))
    return without_secrets(
        f"Tradewind {VERSION}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}, {QGuiApplication.platformName()}\n\n{told}"
    )


class Crashes(QObject):
    """Stands at every door that an exception can leave by."""

    happened = Signal(str)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._dialog: CrashDialog | None = None
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def stop(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.closeAllWindows()
            return
        text = report(kind, error, where)
        LOG.error("A fault nobody expected:\n%s", text)
        if sys.stderr:
            print(text, file=sys.stderr)
        with suppress(OSError):
            self._logs.mkdir(parents=True, exist_ok=True)
            stamp = time.strftime("%Y%m%d-%H%M%S")
            (self._logs / f"crash-{stamp}.txt").write_text(text, encoding="utf-8")
        self.happened.emit(text)

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            self._on_exception(told.exc_type, told.exc_value, told.exc_traceback)

    def _on_unraisable(self, told: "sys.UnraisableHookArgs") -> None:
        # Raised while something was being thrown away: worth a line, not a dialog.
        LOG.warning("Ignored in %r: %r", told.object, told.exc_value)

    @Slot(str)
    def _show(self, text: str) -> None:
        # A timer that fails every second must not bury the screen: one dialog at a time.
        if self._dialog is not None and self._dialog.isVisible():
            return
        from desktop.shell.crash_dialog import CrashDialog

        self._dialog = CrashDialog(text, self._logs, QApplication.activeWindow())
        self._dialog.open()
