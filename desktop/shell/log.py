"""The log of the window: Python's, Qt's and that of a hard crash, in files of the home folder."""

import faulthandler
import logging
import sys
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG = logging.getLogger("tradewind")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_faults: IO[str] | None = None


def start(folder: Path) -> None:
    """Write to `folder` from now on; a folder that cannot be written to costs the log alone."""
    global _faults  # noqa: PLW0603 (faulthandler writes to it for as long as the process lives)
    qInstallMessageHandler(_on_qt_message)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            folder / "window.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
        )
        file.setFormatter(
            logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")
        )
        LOG.addHandler(file)
        LOG.setLevel(logging.INFO)
        LOG.propagate = False
        _faults = (folder / "faults.log").open("a", encoding="utf-8")
        faulthandler.enable(_faults)


def stop() -> None:
    global _faults  # noqa: PLW0603
    qInstallMessageHandler(None)
    for handler in list(LOG.handlers):
        LOG.removeHandler(handler)
        handler.close()
    if _faults is not None:
        faulthandler.disable()
        _faults.close()
        _faults = None


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) and sys.stderr:
        print(text, file=sys.stderr)
