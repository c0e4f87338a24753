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
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.overview import facts
from desktop.overview.cards import Card, Lines
from desktop.overview.facts import LastBackup
from desktop.shell.pages import CalmBar
from desktop.shell.shell import Shell
from desktop.shell.tasks import Job
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.database.archive import Manifest

# Given to a test in place of the platform's dialog.
Chooser = Callable[[QWidget, Path], Path | None]


class BackupCard(Card):
    def __init__(self, shell: Shell, choose: Chooser | None = None) -> None:
        super().__init__("archive", QCoreApplication.translate("BackupCard", "Backup"))
        self.shell = shell
        self.choose = choose or self._ask_where
        self.job: Job | None = None
        self.lines = Lines(self.tr("Last made"), self.tr("File"))
        self.start = QPushButton(self.tr("Back up now…"))
        self.start.setAccessibleName(self.tr("Back up now"))
        self.start.clicked.connect(self.begin)
        self.sentence = QLabel()
        self.sentence.setProperty("look", "muted")
        self.bar = CalmBar(180)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the backup"))
        self.cancel.clicked.connect(self._cancel)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.sentence)
        words.addWidget(self.bar)
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words)
        row.addStretch()
        row.addWidget(self.cancel)
        self.cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._progress.hide()
        below = QHBoxLayout()
        below.addWidget(self.start)
        below.addStretch()
        hint = QLabel(self.tr("One file holds everything. Keep a copy on another disk."))
        hint.setProperty("look", "small")
        hint.setWordWrap(True)
        self.body.addWidget(self.lines)
        self.body.addWidget(hint)
        self.body.addWidget(self._progress)
        self.body.addLayout(below)

    def reload(self) -> None:
        folder, known = self.shell.home.backups, self.shell.preferences.last_backup
        self.shell.tasks.run(self, lambda _: facts.last_backup(folder, known), then=self._show_last)

    @Slot()
    def begin(self) -> None:
        address = self.shell.connection.maintenance
        if address is None or self.job is not None:
            return
        name = f"{address.database} {datetime.now().astimezone():%Y-%m-%d %H.%M}"
        file = self.choose(self, self.shell.home.backups / name)
        if file is None:
            return
        tasks = self.shell.tasks

        def work(job: Job) -> "tuple[Path, Manifest]":
            from core.database.archive import SUFFIX
            from core.database.backup import back_up
            from core.server.binaries import available

            target = file if file.suffix == SUFFIX else file.with_name(file.name + SUFFIX)

            def tell(sentence: str) -> None:
                tasks.post(lambda: self.sentence.setText(sentence))

            return target, back_up(address, target, available()[0], tell, job.is_cancelled)

        self._show_running(True)
        self.sentence.setText(self.tr("Backing up…"))
        self.job = tasks.run(self, work, then=self._on_written, ended=self._on_ended)

    def _show_running(self, running: bool) -> None:
        self._progress.setVisible(running)
        self.start.setVisible(not running)
        self.cancel.setEnabled(running)
        (self.cancel if running else self.start).setFocus()

    @Slot()
    def _cancel(self) -> None:
        if self.job is not None:
            self.job.cancel()
            self.cancel.setEnabled(False)
            self.sentence.setText(self.tr("Cancelling…"))

    def _on_written(self, written: "tuple[Path, Manifest]") -> None:
        file, _ = written
        self.shell.preferences.last_backup = file
        size = QLocale().formattedDataSize(file.stat().st_size, 1)
        self.shell.say(self.tr("Backup written: {0} ({1})").format(file.name, size))
        self.reload()

    def _on_ended(self) -> None:
        self.job = None
        self._show_running(False)

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
