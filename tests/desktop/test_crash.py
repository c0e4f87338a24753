"""What nobody caught ends in a report that can be shown to others."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.home import Home
from desktop.shell.crash import Crashes, without_secrets
from desktop.shell.crash_dialog import CrashDialog


@pytest.mark.parametrize(
    "text",
    [
        "could not reach postgresql://anna:hunter2@db.example.com/crm?sslmode=require",
        "postgres://anna:hunter2@10.0.0.7",
        "postgresql+psycopg://anna:hunter2@db.example.com",
        "host=db.example.com user=anna password=hunter2 dbname=crm",
        "host='db.example.com' password='hun ter2' user=anna",
        "{'host': 'db.example.com', 'user': 'anna', 'password': 'hunter2'}",
        "Address(host='db.example.com', user='anna', password=\"hunter2\")",
        "PGPASSWORD=hunter2",
        "mail to anna@example.com failed",
        "password = 'it\\'s hunter2'",
    ],
)
def test_a_report_names_no_server_no_password_and_nobody(text: str) -> None:
    shown = without_secrets(text)
    for secret in ("hunter2", "ter2", "example.com", "anna", "10.0.0.7"):
        assert secret not in shown


def test_what_helps_to_find_the_fault_stays() -> None:
    text = 'File "desktop/app.py", line 12, in run\nZeroDivisionError: division by zero'
    assert without_secrets(text) == text


@pytest.fixture
def crashes(qapp: QApplication, place: Home, qtbot: QtBot) -> Iterator[Crashes]:
    made = Crashes(place.logs)
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made.watch()
    yield made
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, CrashDialog):
            widget.close()
            widget.deleteLater()


def dialogs() -> list[CrashDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashDialog) and widget.isVisible()
    ]


def fail() -> None:
    raise RuntimeError("told password=hunter2 to anna@example.com")


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.qt_no_exception_capture
def test_a_fault_in_a_slot_opens_one_dialog_and_leaves_a_file(
    crashes: Crashes, place: Home, qtbot: QtBot
) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(dialogs()))

    (dialog,) = dialogs()
    assert "RuntimeError" in dialog.text.toPlainText()
    assert "hunter2" not in dialog.text.toPlainText()
    dialog.copy.click()
    assert "RuntimeError" in QGuiApplication.clipboard().text()
    assert "hunter2" not in "".join(file.read_text() for file in place.logs.glob("crash-*.txt"))
    assert list(place.logs.glob("crash-*.txt"))


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.qt_no_exception_capture
def test_a_fault_in_a_thread_is_shown_as_well(crashes: Crashes, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail, name="somewhere")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(dialogs()))
