"""Calendar files: handed out, and brought in after looking at what would come of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.disk import why
from core.errors import UserError
from core.tasks import times
from desktop.calendar import look
from desktop.shell import clock
from desktop.shell.language import said
from desktop.shell.room import resize_within_screen
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows, rules
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.calendar.importing import Brought, Planned
    from core.calendar.reading import Read
    from desktop.shell.doing import Job

FILES = "iCalendar (*.ics)"
WIDTH, HEIGHT = 860, 560


def ask_where(parent: QWidget, title: str, then: Callable[[Path], object]) -> QFileDialog:
    chooser = QFileDialog(parent, title, "calendar.ics", FILES)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix("ics")
    return _ask(chooser, then)


def ask_which(parent: QWidget, title: str, then: Callable[[Path], object]) -> QFileDialog:
    chooser = QFileDialog(parent, title, "", FILES)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _ask(chooser, then)


def _ask(chooser: QFileDialog, then: Callable[[Path], object]) -> QFileDialog:
    chooser.fileSelected.connect(lambda name: then(Path(name)))
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()
    return chooser


def export(shell: Shell, owner: QWidget, file: Path) -> None:
    """One's own tasks and meetings, those that are to come and those of the last quarter."""
    if (here := shell.here) is None:
        return
    (organization, person), now, zone = here, clock.now(), clock.zone()

    def query(session: "Session") -> int:
        from core.calendar.exporting import write_calendar
        from core.errors import Unavailable

        data, count = write_calendar(session, organization, person, now, zone)
        try:
            file.write_bytes(data)
        except OSError as error:
            raise Unavailable(f"“{file.name}” could not be written: {why(error)}.") from error
        return count

    # Of its own: the calendar reads again meanwhile, and only the last answer of an owner counts.
    asking = QObject(owner)

    def then(found: int | Trouble) -> None:
        asking.deleteLater()
        if isinstance(found, Trouble):
            shell.say(said(found.sentence))
        else:
            many = QLocale().toString(found)
            words = QCoreApplication.translate("Calendar", "%s entries are in “%s”.")
            shell.say(words.replace("%s", many, 1).replace("%s", file.name, 1))

    read_rows(shell.tasks, asking, query, then)


class ImportDialog(QDialog):
    """What would come of each entry; nothing is written before one says so."""

    # The rows are there to be looked at, or it was said why not.
    planned = Signal()

    def __init__(self, shell: Shell, parent: QWidget, file: Path) -> None:
        super().__init__(parent)
        self.shell, self.file = shell, file
        self.entries: list[Read] = []
        self._is_writing = False
        self.setWindowTitle(self.tr("Bring in a calendar"))
        resize_within_screen(self, WIDTH, HEIGHT)
        heading = QLabel(self.tr("Bring in “%s”") % file.name)
        heading.setProperty("look", "title")
        self.summary = QLabel(self.tr("Reading the file…"))
        self.summary.setProperty("look", "lead")
        self.table: RowTable[Planned] = RowTable(
            self.tr("What would come of it"),
            (
                Column(self.tr("What happens"), self._step, 105, _tone),
                Column(self.tr("When"), self._when, 242),
                Column(self.tr("What"), lambda row: row.read.title),
                Column(self.tr("Because"), lambda row: said(row.because), 262, lambda _: "muted"),
            ),
            key=lambda row: row.read.uid,
        )
        self.place = Place(self.table)
        self.setStyleSheet(rules(shell.theme))
        self.cancel, self.go = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Bring in"))
        self.go.setProperty("look", "primary")
        self.go.setEnabled(False)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.bring_in)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self.summary)
        column.addWidget(self.place, 1)
        column.addLayout(buttons)
        self.place.wait(self.tr("Reading the file…"))
        shell.connection.gated.connect(self.reject)
        self.job = shell.tasks.run(self, self._read, self._on_read)
        self.finished.connect(self.job.cancel)

    # Reading

    def _read(self, job: "Job") -> "list[Read] | UserError":
        from core.calendar.reading import LARGEST, read_file
        from core.errors import Unavailable

        try:
            with self.file.open("rb") as opened:
                # One more than may be, so that it is known to be too many.
                data = opened.read(LARGEST + 1)
        except OSError as error:
            return Unavailable(f"“{self.file.name}” could not be read: {why(error)}.")
        try:
            return read_file(data, clock.now(), clock.zone(), job.is_cancelled)
        except UserError as error:
            return error

    def _on_read(self, found: "list[Read] | UserError") -> None:
        if isinstance(found, UserError):
            self._refuse(str(found))
            return
        self.entries, organization = found, self.shell.organization
        entries = found
        if organization is None:
            return

        def query(session: "Session") -> "list[Planned]":
            from core.calendar.importing import plan

            return plan(session, organization, entries)

        read_rows(self.shell.tasks, self, query, self._on_planned)

    def _on_planned(self, found: "list[Planned] | Trouble") -> None:
        if isinstance(found, Trouble):
            self._refuse(found.sentence)
            return
        order = {"create": 0, "update": 1, "skip": 2}
        # What does not come in, and why, is what one looks for.
        rows = sorted(found, key=lambda row: (bool(row.read.notes), order[row.step]), reverse=True)
        self.table.show_rows(rows)
        self.place.show_content()
        counts = {step: sum(row.step == step for row in found) for step in order}
        self.summary.setText(
            self.tr("New: %1. Changed: %2. Left out: %3.")
            .replace("%1", QLocale().toString(counts["create"]))
            .replace("%2", QLocale().toString(counts["update"]))
            .replace("%3", QLocale().toString(counts["skip"]))
        )
        self.go.setEnabled(bool(counts["create"] + counts["update"]))
        (self.go if self.go.isEnabled() else self.cancel).setFocus()
        self.planned.emit()

    def _refuse(self, sentence: str) -> None:
        self.summary.setText("")
        self.place.show_empty("circle-x", self.tr("This cannot be brought in"), said(sentence))
        self.planned.emit()

    def _step(self, row: "Planned") -> str:
        return {
            "create": self.tr("New"),
            "update": self.tr("Changed"),
            "skip": self.tr("Left out"),
        }[row.step]

    def _when(self, row: "Planned") -> str:
        read, zone = row.read, clock.zone()
        if read.due_at is None:
            return ""
        day = times.day_of(read.due_at, zone, is_all_day=read.is_all_day)
        # A file may be of any year.
        shown = look.day_words(day, year=day.year != clock.today().year)
        return shown if read.is_all_day else f"{shown}, {look.time_words(read.due_at, zone)}"

    # Writing

    @Slot()
    def bring_in(self) -> None:
        here = self.shell.here
        if self._is_writing or here is None:
            return
        entries: Sequence[Read] = self.entries
        (organization, person), name = here, self.file.name
        self._is_writing = True
        self.go.setEnabled(False)

        def command(session: "Session") -> "Brought":
            from core.calendar.importing import bring_in

            return bring_in(session, organization, person, entries, name)

        self.shell.tasks.write(command, self._on_brought, self._on_ended, title=self.windowTitle())

    def _on_brought(self, brought: "Brought") -> None:
        words = self.tr("Brought in: %1 new, %2 changed.")
        words = words.replace("%1", QLocale().toString(brought.created))
        self.shell.say(words.replace("%2", QLocale().toString(brought.updated)))
        self.accept()

    def _on_ended(self) -> None:
        self._is_writing = False
        self.go.setEnabled(True)


def _tone(row: "Planned") -> str:
    return {"create": "good", "update": "warning"}.get(row.step, "muted")
