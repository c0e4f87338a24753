"""The way out of a list: a CSV or a workbook, of all that match or of the chosen rows."""

from array import array
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.lists.fields import Listing
from desktop.shell.language import inside
from desktop.shell.listing.lane import Asked
from desktop.shell.tasks import Job, Tasks

if TYPE_CHECKING:
    from psycopg import Connection

    from core.lists.reading import Question

TICK_MS = 100


class ExportDialog(QDialog):
    # The file that was written, and how many rows are in it.
    written = Signal(object, int)

    def __init__(
        self,
        tasks: Tasks,
        question: "Question",
        listing: Listing,
        total: int,
        chosen: "array[int]",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._question, self._listing = tasks, question, listing
        self._total, self._ids = total, chosen
        self._job: Job | None = None
        self._asked: Asked[int] | None = None
        self._done = 0
        self.setWindowTitle(self.tr("Export %s") % inside(listing.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self._build()

    def _build(self) -> None:
        self.rows = QComboBox()
        count = QLocale().toString
        self.rows.addItem(self.tr("All that match (%s)") % count(self._total), "all")
        if len(self._ids) and len(self._ids) < self._total:
            self.rows.addItem(self.tr("The selected ones (%s)") % count(len(self._ids)), "chosen")
            self.rows.setCurrentIndex(1)
        self.columns = QComboBox()
        self.columns.addItem(
            self.tr("Those of the list (%s)") % count(len(self._question.fields)), "shown"
        )
        self.columns.addItem(self.tr("All (%s)") % count(len(self._listing.fields)), "all")
        self.kind = QComboBox()
        self.kind.addItem(self.tr("CSV, for every program"), "csv")
        self.kind.addItem(self.tr("Excel workbook"), "xlsx")
        if self._listing.name == "contacts":
            self.kind.addItem(self.tr("vCards, for telephones"), "vcf")
        self.mark = QCheckBox(self.tr("Excel is going to open it"))
        self.mark.setToolTip(
            self.tr("Marks the file as UTF-8, so that Excel shows letters like é as they are.")
        )
        self.kind.currentIndexChanged.connect(self._on_kind)
        form = QFormLayout()
        form.setSpacing(10)
        for title, field in (
            (self.tr("Rows"), self.rows),
            (self.tr("Columns"), self.columns),
            (self.tr("File"), self.kind),
        ):
            field.setAccessibleName(title)
            form.addRow(title, field)
        form.addRow("", self.mark)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("look", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.start = QPushButton(self.tr("Export…"))
        self.start.setProperty("look", "primary")
        self.start.setDefault(True)
        self.start.clicked.connect(self._on_start)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        # The rows are counted by another thread; so often is it looked how many there are.
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    @Slot()
    def _on_kind(self) -> None:
        self.mark.setVisible(self.kind.currentData() == "csv")
        # A card has its own fields.
        self.columns.setEnabled(self.kind.currentData() != "vcf")

    @property
    def wanted(self) -> "array[int] | None":
        return self._ids if self.rows.currentData() == "chosen" else None

    @Slot()
    def _on_start(self) -> None:
        ending = self.kind.currentData()
        chooser = QFileDialog(self, self.tr("Export to"), f"{self._listing.title}.{ending}")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ending)
        chooser.setNameFilter(f"*.{ending}")
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda name: self.write(Path(name)))
        chooser.open()

    def write(self, file: Path) -> None:
        """Write it while this dialog shows how far it is; cancelling leaves nothing behind."""
        from core.lists import exporting

        ids, names = self.wanted, self._question.fields
        if self.columns.currentData() == "all":
            names = tuple(field.name for field in self._listing.fields)
        question = replace(self._question, fields=names)
        kind, mark = self.kind.currentData(), self.mark.isChecked()

        def tell(rows: int) -> None:
            self._done = rows

        def read(connection: "Connection[Any]") -> int:
            if kind == "vcf":
                return exporting.write_cards(connection, question, file, ids, tell, stopped)
            if kind == "csv":
                return exporting.write_csv(
                    connection, question, file, ids, tell, stopped, byte_order_mark=mark
                )
            return exporting.write_xlsx(connection, question, file, ids, tell, stopped)

        asked = self._asked = Asked(self._tasks, read)

        def stopped() -> bool:
            return asked.is_cancelled

        self._show_running(running=True)
        self._job = self._tasks.run(self, asked.run, lambda _: self._on_ended(asked, file))

    def reject(self) -> None:
        """Escape, the cross and “Cancel”: what runs is stopped, on the server as well."""
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.is_cancelled = True
            self._tasks.run(self, lambda _: asked.cancel(), lambda _: None)
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        super().closeEvent(event)

    @Slot()
    def _on_tick(self) -> None:
        total = len(self.wanted or ()) or self._total
        self.bar.setValue(min(1000, self._done * 1000 // max(1, total)))
        count = QLocale().toString
        self.said.setText(self.tr("%s of %s rows") % (count(self._done), count(total)))

    def _on_ended(self, asked: "Asked[int]", file: Path) -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if asked.refusal is not None or asked.answer is None:
            self._show_running(running=False)
            self.said.setText(asked.refusal or self.tr("The file could not be written."))
            return
        self.written.emit(file, asked.answer)
        self.accept()

    def _show_running(self, *, running: bool) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setVisible(running)
        for each in (self.rows, self.columns, self.kind, self.mark, self.start):
            each.setEnabled(not running)
        if running:
            self._tick.start()
        else:
            self._tick.stop()
