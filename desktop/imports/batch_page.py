"""One import: counts that add up, what it cost and has brought in, how it was read, and the way back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.imports.choices import BatchState, Target
from core.journal.naming import TakenBack, take_back
from desktop.imports import batch_cards as cards
from desktop.imports import words
from desktop.shell.doing import Doing
from desktop.shell.history.conflicts import ConflictReport
from desktop.shell.language import said
from desktop.shell.read_view import ReadView
from desktop.shell.shell import Shell
from desktop.shell.words import moment
from desktop.shell.wrapped import Wrapped, restyle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.imports.batches import Batch
    from core.imports.looking import Companies, Worth
    from core.journal.live import Changes

    Read = tuple[Batch, Worth | None, Companies | None, int | None]

TOLD_OF = ("lead_batches", "leads", "customer_companies")
TONES = {"good": "good", "accent": "", "muted": "", "warning": "warning", "danger": "danger"}


class BatchPage(ReadView["Read"]):
    left = Signal()
    resumed = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("Import"),
            "",
            self.tr("Reading the import"),
            self.tr("The import could not be read"),
        )
        self.batch_id = 0
        self.batch: Batch | None = None
        self.report: ConflictReport | None = None
        self._undoing: int | None = None
        self.back = QPushButton(self.tr("All imports"))
        self.back.setAccessibleName(self.back.text())
        self.back.clicked.connect(self.left)
        self.save_rows = self.button(self.tr("Save the rows left to do…"), self._on_save)
        self.undo = self.button(self.tr("Take it all back"), self._on_undo, "danger")
        self.again = self.button(
            self.tr("Go on with it"), lambda: self.resumed.emit(self.batch), "primary"
        )
        self.sections = QWidget()
        self.column = QVBoxLayout(self.sections)
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(14)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.sections)
        scroll.setAccessibleName(self.tr("What the import did"))
        self.heading = Wrapped("", "title")
        self.state = QLabel()
        self.state.setProperty("look", "pill")
        self.facts = Wrapped("", "lead")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addSpacing(6)
        column.addWidget(scroll, 1)
        self._make_cost()
        self.lay_out(content, self.again, self.save_rows, self.undo, self.back)

    def _make_cost(self) -> None:
        self.cost = QLineEdit()
        self.cost.setAccessibleName(self.tr("Cost"))
        self.cost.setPlaceholderText(self.tr("What the file was bought for"))
        self.cost.setMaximumWidth(220)
        self.currency = QLineEdit()
        self.currency.setAccessibleName(self.tr("Currency"))
        self.currency.setMaxLength(3)
        self.currency.setMaximumWidth(70)
        self.keep = QPushButton(self.tr("Save"))
        self.keep.setAccessibleName(self.tr("Save the cost"))
        self.keep.clicked.connect(self._on_keep)
        for line in (self.cost, self.currency):
            line.returnPressed.connect(self._on_keep)

    def open(self, batch: int) -> None:
        if batch != self.batch_id:
            self.place.wait(self.waiting)
        self.batch_id = batch
        self.reload()

    def query(self) -> "Callable[[Session], Read]":
        from core.imports import batches, looking

        organization, number = self.shell.organization or 0, self.batch_id

        def read(session: "Session") -> "Read":
            from sqlalchemy import func, select

            from core.journal.models import ChangeSet

            connection: Any = session.connection().connection.driver_connection
            found = batches.one(connection, organization, number)
            undoing = None
            if found.state is BatchState.UNDONE:
                undoing = session.scalar(
                    select(func.max(ChangeSet.id)).where(
                        ChangeSet.organization_id == organization,
                        ChangeSet.undoes == found.change_set_id,
                    )
                )
            worth = looking.worth(connection, organization, found)
            return found, worth, looking.companies_of(connection, organization, found), undoing

        return read

    def concerns(self, changes: "list[Changes] | None") -> bool:
        return bool(self.batch_id) and (
            changes is None or any(each.table in TOLD_OF for each in changes)
        )

    def show_found(self, found: "Read") -> None:
        batch, worth, companies, self._undoing = found
        self.batch = batch
        self.heading.say(batch.name)
        self.state.setText(words.state(batch.state))
        self.state.setProperty("tone", TONES[words.STATE_TONES[batch.state]])
        restyle(self.state)
        self.facts.say(
            self.tr("%s from %s, by %s, %s")
            % (
                words.target(Target(batch.target)),
                batch.source_file,
                batch.imported_by or "–",
                moment(batch.started_at),
            )
        )
        self.save_rows.setEnabled(batch.error_rows > 0)
        is_done = batch.state in (BatchState.COMPLETED, BatchState.UNDONE)
        self.undo.setVisible(is_done)
        self.undo.setEnabled(
            batch.change_set_id is not None
            if batch.state is BatchState.COMPLETED
            else self._undoing is not None
        )
        self.undo.setText(
            self.tr("Bring it all back")
            if batch.state is BatchState.UNDONE
            else self.tr("Take it all back")
        )
        self.undo.setAccessibleName(self.undo.text())
        can_go_on = batch.state in (
            BatchState.INTERRUPTED,
            BatchState.FAILED,
            BatchState.CANCELLED,
        )
        self.again.setVisible(can_go_on)
        self.again.setEnabled(can_go_on)
        self._show_sections(batch, worth, companies)

    def _show_sections(
        self, batch: "Batch", worth: "Worth | None", companies: "Companies | None"
    ) -> None:
        for line in (self.cost, self.currency, self.keep):
            line.setParent(None)
        while (item := self.column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if batch.error_message:
            said_ = Wrapped(said(batch.error_message), "note")
            said_.setProperty("tone", "danger")
            self.column.addWidget(said_)
        elif batch.state is BatchState.INTERRUPTED:
            self.column.addWidget(
                Wrapped(
                    self.tr("It was broken off in the middle. Nothing of it was kept."), "muted"
                )
            )
        self.column.addWidget(cards.of_rows(batch))
        if companies is not None:
            self.column.addWidget(cards.of_companies(batch, companies))
        self.column.addWidget(self._money(batch, worth))
        if batch.quality:
            self.column.addWidget(cards.of_fields(batch))
        self.column.addWidget(cards.of_columns(batch))
        self.column.addStretch()

    def _money(self, batch: "Batch", worth: "Worth | None") -> QFrame:
        card = cards.of_money(batch, worth)
        self.cost.setText("" if batch.cost is None else f"{batch.cost:f}")
        self.currency.setText(batch.currency)
        line = QHBoxLayout()
        line.setSpacing(8)
        label = QLabel(self.tr("Cost"))
        label.setBuddy(self.cost)
        for widget in (label, self.cost, self.currency, self.keep):
            line.addWidget(widget)
            widget.show()
        line.addStretch()
        layout = card.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(line)
        return card

    @Slot()
    def _on_keep(self) -> None:
        batch = self.batch
        assert batch is not None
        typed = self.cost.text().strip().replace(",", ".")
        currency = self.currency.text().strip().upper()

        def keep(session: "Session") -> None:
            from pydantic import ValidationError
            from sqlalchemy import update

            from core.entries import sentences
            from core.errors import Refused
            from core.imports.inputs import BatchEdit
            from core.imports.models import LeadBatch
            from core.journal.commands import labelled

            try:
                entry = BatchEdit.model_validate(
                    {"name": batch.name, "cost": typed or None, "currency": currency}
                )
            except ValidationError as error:
                raise Refused(" ".join(sentences(error, BatchEdit).values())) from None
            labelled(session, f"Import: cost of {batch.name}"[:200])
            session.execute(
                update(LeadBatch)
                .where(LeadBatch.id == batch.id)
                .values(cost=entry.cost, currency=entry.currency)
            )

        self.shell.tasks.write(keep, lambda _: self.reload())

    @Slot()
    def _on_undo(self) -> None:
        batch = self.batch
        assert batch is not None
        number = batch.change_set_id if batch.state is BatchState.COMPLETED else self._undoing
        if number is None:
            return
        self.undo.setEnabled(False)
        self.shell.tasks.write(
            lambda session: take_back(session, number),
            self._on_taken_back,
            self.reload,
            title=self.tr("Taking the import back"),
            may_be_passed=True,
        )

    def _on_taken_back(self, taken: TakenBack) -> None:
        self.shell.undone.emit()
        if taken.undone.conflicts:
            self.report = ConflictReport(self.shell.theme, taken, self)
            self.report.open()
        else:
            self.shell.say(self.tr("All of it is as it was."))

    @Slot()
    def _on_save(self) -> None:
        from core.imports.error_files import suffix
        from core.imports.inspecting import shape_from

        batch = self.batch
        assert batch is not None
        ending = suffix(shape_from(batch.settings.get("shape", {})), batch.source_file)
        name = self.tr("%s, left to do") % Path(batch.source_file).stem
        chooser = QFileDialog(self, self.tr("Save the rows"), f"{name}{ending}")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ending[1:])
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        chooser.open()

    def save_to(self, file: Path) -> None:
        organization = self.shell.organization
        if organization is None:
            return
        number, told = self.batch_id, self.tr("%s rows saved in %s")

        def do(doing: Doing) -> int:
            from core.imports import error_files

            with doing.connection() as connection:
                return error_files.save(
                    connection,
                    organization,
                    number,
                    file,
                    doing.tell,
                    doing.is_cancelled,
                )

        self.shell.works.begin(
            self.tr("Saving %s") % file.name,
            do,
            lambda many: told % (QLocale().toString(many), file.name),
            off=self.tr("It was called off; no file was written."),
        )
