"""The backup card: when the last one was made, and making the next one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from desktop.overview import facts
from desktop.overview.cards import Card, Lines
from desktop.overview.facts import LastBackup
from desktop.shell.doing import Doing
from desktop.shell.shell import Shell
from desktop.shell.words import moment
from desktop.shell.works import Work

if TYPE_CHECKING:
    from core.database.archive import Manifest

KIND = "backup"
# Given to a test in place of the platform's dialog.
Chooser = Callable[[QWidget, Path], Path | None]


class BackupCard(Card):
    def __init__(self, shell: Shell, choose: Chooser | None = None) -> None:
        super().__init__("archive", QCoreApplication.translate("BackupCard", "Backup"))
        self.shell = shell
        self.choose = choose or self._ask_where
        self.lines = Lines(self.tr("Last made"), self.tr("File"))
        self.start = QPushButton(self.tr("Back up now…"))
        self.start.setAccessibleName(self.tr("Back up now"))
        self.start.clicked.connect(self.begin)
        self.work: Work | None = None
        below = QHBoxLayout()
        below.addWidget(self.start)
        below.addStretch()
        hint = QLabel(self.tr("One file holds everything. Keep a copy on another disk."))
        hint.setProperty("look", "small")
        hint.setWordWrap(True)
        self.body.addWidget(self.lines)
        self.body.addWidget(hint)
        self.body.addLayout(below)

    def reload(self) -> None:
        folder, known = self.shell.home.backups, self.shell.preferences.last_backup
        self.shell.tasks.run(self, lambda _: facts.last_backup(folder, known), then=self._show_last)

    @Slot()
    def begin(self) -> None:
        address = self.shell.connection.maintenance
        if address is None or self.shell.works.underway(KIND) is not None:
            return
        name = f"{address.database} {datetime.now().astimezone():%Y-%m-%d %H.%M}"
        file = self.choose(self, self.shell.home.backups / name)
        if file is None:
            return

        def do(doing: Doing) -> "tuple[Path, Manifest]":
            from core.database.archive import SUFFIX
            from core.database.backup import back_up
            from core.server.binaries import available

            target = file if file.suffix == SUFFIX else file.with_name(file.name + SUFFIX)

            def tell(sentence: str) -> None:
                doing.tell(0, phase=sentence)

            return target, back_up(address, target, available()[0], tell, doing.is_cancelled)

        self.start.setEnabled(False)
        self.work = self.shell.works.begin(
            self.tr("Backup"),
            do,
            self._on_written,
            off=self.tr("The backup was cancelled; no file was written."),
            kind=KIND,
        )
        self.work.ended.connect(self._on_ended)

    def _on_written(self, written: "tuple[Path, Manifest]") -> str:
        file, _ = written
        self.shell.preferences.last_backup = file
        size = QLocale().formattedDataSize(file.stat().st_size, 1)
        return QCoreApplication.translate("BackupCard", "Backup written: {0} ({1})").format(
            file.name, size
        )

    @Slot()
    def _on_ended(self) -> None:
        self.work = None
        self.start.setEnabled(True)
        self.reload()

    def _show_last(self, last: LastBackup | None) -> None:
        if last is None:
            self.judge(self.tr("None yet"), "warning")
            self.lines.show_values(self.tr("Never"), "–")
            return
        size = QLocale().formattedDataSize(last.size, 1)
        self.judge("")
        self.lines.show_values(moment(last.made_at), f"{last.file.name} ({size})")

    def _ask_where(self, parent: QWidget, proposed: Path) -> Path | None:
        from core.database.archive import SUFFIX

        proposed.parent.mkdir(parents=True, exist_ok=True)
        said, _ = QFileDialog.getSaveFileName(
            parent,
            self.tr("Back up to"),
            str(proposed) + SUFFIX,
            self.tr("Tradewind backups") + f" (*{SUFFIX})",
        )
        return Path(said) if said else None
