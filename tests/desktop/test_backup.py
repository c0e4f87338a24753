"""The backup card: one file, written where the person says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.database.archive import read_manifest
from desktop.overview.backup import BackupCard
from desktop.overview.view import OverviewView
from desktop.shell.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def card(opened: Window) -> BackupCard:
    view = opened.view("overview")
    assert isinstance(view, OverviewView)
    return view.backup


def test_a_backup_is_written_told_and_shown_as_the_last_one(
    card: BackupCard, opened: Window, folder: Path, qtbot: QtBot
) -> None:
    card.choose = lambda *_: folder / "elsewhere" / "monday"
    with qtbot.waitSignal(opened.shell.said, timeout=60_000) as said:
        qtbot.mouseClick(card.start, Qt.MouseButton.LeftButton)
        assert not card.start.isEnabled()

    file = folder / "elsewhere" / "monday.tradewind"
    assert said.args is not None
    assert said.args[0].startswith("Backup written: monday.tradewind (")
    assert read_manifest(file).revision
    qtbot.waitUntil(lambda: "monday.tradewind" in card.lines.values()[1], timeout=10_000)
    assert card.start.isEnabled()
    assert opened.shell.preferences.last_backup == file


def test_a_cancelled_backup_leaves_no_file(
    card: BackupCard, opened: Window, folder: Path, qtbot: QtBot
) -> None:
    card.choose = lambda *_: folder / "backups" / "never.tradewind"
    with qtbot.waitSignal(opened.shell.said, timeout=60_000) as said:
        qtbot.mouseClick(card.start, Qt.MouseButton.LeftButton)
        assert card.work is not None
        card.work.cancel()

    assert said.args == ["The backup was cancelled; no file was written."]
    assert list((folder / "backups").iterdir()) == []
    assert card.start.isEnabled()


def test_a_backup_that_cannot_be_written_is_told_and_can_be_tried_again(
    card: BackupCard, opened: Window, folder: Path, qtbot: QtBot
) -> None:
    (folder / "taken.tradewind").mkdir()
    card.choose = lambda *_: folder / "taken.tradewind"
    with qtbot.waitSignal(opened.shell.said, timeout=60_000) as said:
        qtbot.mouseClick(card.start, Qt.MouseButton.LeftButton)

    assert said.args is not None
    assert "is not a file that could be replaced" in said.args[0]
    assert card.start.isEnabled()


def test_nothing_happens_when_no_place_is_chosen(card: BackupCard, qtbot: QtBot) -> None:
    card.choose = lambda *_: None
    qtbot.mouseClick(card.start, Qt.MouseButton.LeftButton)
    assert card.work is None
    assert card.start.isEnabled()
