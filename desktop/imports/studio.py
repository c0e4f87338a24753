"""One import, step by step: a file, its columns, what would become of the rows, and the writing."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.errors import UserError
from core.imports.choices import Target
from desktop.imports import words
from desktop.imports.columns_page import ColumnsPage
from desktop.imports.file_page import FilePage
from desktop.imports.verdicts_page import VerdictsPage
from desktop.imports.working import Failed, Found, Working
from desktop.shell.language import said
from desktop.shell.rows import rules
from desktop.shell.shell import Shell
from desktop.shell.work_strip import WorkPane
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.imports.batches import Batch
    from core.imports.importing import Outcome
    from core.imports.plans import Plan


class Studio(QWidget):
    # All of it is written: the number of the batch.
    finished = Signal(int)
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.working = Working(shell, self)
        self._file: Path | None = None
        self._resumed: int | None = None
        self._known: Plan | None = None
        self._outcome: Outcome | None = None
        self.title = QLabel()
        self.title.setProperty("look", "title")
        self.trouble = Wrapped("", "note")
        self.trouble.setProperty("tone", "danger")
        self.files = FilePage()
        self.columns = ColumnsPage()
        self.verdicts = VerdictsPage(self.working)
        self.progress = WorkPane()
        self.progress.setAccessibleName(self.tr("Import under way"))
        self.pages = QStackedWidget()
        for page in (self.files, self.columns, self.verdicts, self.progress):
            self.pages.addWidget(page)
        self.back = QPushButton(self.tr("Back"))
        self.leave = QPushButton(self.tr("Close"))
        self.next = QPushButton()
        self.next.setProperty("look", "primary")
        for button in (self.back, self.leave):
            button.setAccessibleName(button.text())
        self.files.chosen.connect(self.look_at)
        self.columns.reshaped.connect(self._look_again)
        self.verdicts.companies.chosen.connect(self._judge_again)
        self.back.clicked.connect(self._on_back)
        self.leave.clicked.connect(self.close_studio)
        self.next.clicked.connect(self._on_next)
        shell.theme.changed.connect(self._restyle)
        self._restyle()
        self._lay_out()

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.leave)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.trouble, 1)
        bottom.addWidget(self.back)
        bottom.addWidget(self.next)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(12)
        page.addLayout(top)
        page.addWidget(self.pages, 1)
        page.addLayout(bottom)

    def begin(self, file: Path | None = None, target: Target | None = None) -> None:
        """From the beginning; with a file, at its columns."""
        self.working.close()
        self._resumed = self._known = self._outcome = self._file = None
        self.columns.found = None
        if target is not None:
            self.files.targets[target].setChecked(True)
        self._show(self.files)
        self.files.begin()
        if file is not None:
            self.look_at(file)

    def resume(self, batch: "Batch") -> None:
        """An import that was broken off: the same file, read as it was."""
        from core.imports.plans import Plan

        self.begin(target=Target(batch.target))
        settings: dict[str, Any] = dict(batch.settings)
        self._known = Plan.from_json(settings | {"target": batch.target, "mapping": batch.mapping})
        self._resumed = batch.id
        file = Path(batch.file_path or batch.source_file)
        if file.is_file():
            self.look_at(file)
        else:
            self.files.begin(
                self.tr("“%s” is not where it was; choose it again.") % batch.source_file
            )

    @Slot(Path)
    def look_at(self, file: Path) -> None:
        self._file = file
        self.working.look(file, self.files.target.value, None, self._on_found, self._on_no_file)
        self._wait()

    @Slot(object)
    def _look_again(self, shape: dict[str, Any]) -> None:
        assert self._file is not None
        self.trouble.say("")
        target = self.files.target.value
        self.working.look(self._file, target, shape, self._on_found, self._on_not_like_this)

    def _on_found(self, found: Found) -> None:
        self.columns.begin(self.files.target, found)
        if self._known is not None:
            self.columns.resume(self._known)
        self._show(self.columns)
        self.columns.table.setFocus()

    def _on_no_file(self, failed: Failed) -> None:
        self._show(self.files)
        self.files.begin(failed.sentence)

    def _on_not_like_this(self, failed: Failed) -> None:
        self.trouble.say(failed.sentence)

    def _check(self) -> None:
        assert self._file is not None
        assert self.columns.found is not None
        try:
            plan = self.columns.plan().checked()
        except UserError as error:
            self.trouble.say(said(str(error)))
            return
        self.working.dry_run(
            self._file, plan, self.columns.found.inspected, self._on_judged, self._on_failed
        )
        self._wait()

    def _on_judged(self, outcome: "Outcome") -> None:
        self._outcome = outcome
        self._show(self.verdicts)
        self.verdicts.begin(self.files.target, outcome)

    @Slot(bool)
    def _judge_again(self, make: bool) -> None:
        self.columns.settings.make_companies = make
        self.working.judge_again(make, self._on_judged_again, self._on_failed)
        self._wait()

    def _on_judged_again(self, outcome: "Outcome") -> None:
        self._on_judged(outcome)
        self.verdicts.companies.make.setFocus()

    def _carry_out(self) -> None:
        assert self._file is not None
        self.working.carry_out(self._file.stem, self._resumed, self._on_written, self._on_failed)
        self._wait()

    def _on_written(self, outcome: "Outcome") -> str:
        self.working.close()
        self.progress.clear()
        judged = outcome.judged
        count = QLocale().toString
        assert outcome.batch is not None
        self.finished.emit(outcome.batch)
        return self.tr("Imported: %s new, %s updated") % (
            count(judged.created),
            count(judged.updated),
        )

    def _on_failed(self, failed: Failed) -> None:
        self._resumed = None
        self._show(self.columns)
        self.columns.table.setFocus()
        self.trouble.say(failed.sentence)

    @Slot()
    def _on_back(self) -> None:
        if self.pages.currentWidget() is self.verdicts:
            self.working.close()
            self._show(self.columns)
            self.columns.table.setFocus()
        else:
            self._show(self.files)
            self.files.begin()

    @Slot()
    def _on_next(self) -> None:
        if self.pages.currentWidget() is self.columns:
            self._check()
        elif self.pages.currentWidget() is self.verdicts:
            self._carry_out()

    @Slot()
    def close_studio(self) -> None:
        self.working.close()
        self.left.emit()

    def _wait(self) -> None:
        assert self.working.work is not None
        self._show(self.progress)
        self.progress.show_work(self.working.work)

    def _show(self, page: QWidget) -> None:
        self.trouble.say("")
        if page is not self.progress:
            self.progress.clear()
        self.pages.setCurrentWidget(page)
        target = words.target(self.files.target)
        is_columns, is_verdicts = page is self.columns, page is self.verdicts
        self.title.setText(
            self.tr("Import a file")
            if page is self.files
            else self.tr("Import %s: which column is what") % target
            if is_columns
            else self.tr("Import %s: what would become of the rows") % target
            if is_verdicts
            else ""
        )
        for button in (self.back, self.next):
            button.setVisible(is_columns or is_verdicts)
        self.leave.setVisible(page is not self.progress)
        if is_columns:
            self.next.setText(self.tr("Check the rows"))
        elif is_verdicts and self._outcome is not None:
            judged = self._outcome.judged
            many = judged.created + judged.updated
            self.next.setText(self.tr("Import %s rows") % QLocale().toString(many))
            self.next.setEnabled(many > 0)
            self.next.setToolTip("" if many else self.tr("No row of this file would come in."))
        self.next.setAccessibleName(self.next.text())
