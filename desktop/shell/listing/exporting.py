"""The way out of a list: a CSV or a workbook, of all that match or of the chosen rows."""

from array import array
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.lists.fields import Listing
from desktop.shell.doing import Doing
from desktop.shell.language import inside
from desktop.shell.works import Works

if TYPE_CHECKING:
    from core.lists.reading import Question


class ExportDialog(QDialog):
    """What is to be in the file; the writing itself goes on below the screens."""

    def __init__(
        self,
        works: Works,
        question: "Question",
        listing: Listing,
        total: int,
        chosen: "array[int]",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._works, self._question, self._listing = works, question, listing
        self._total, self._ids = total, chosen
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
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for title, field in (
            (self.tr("Rows"), self.rows),
            (self.tr("Columns"), self.columns),
            (self.tr("File"), self.kind),
        ):
            field.setAccessibleName(title)
            form.addRow(title, field)
        form.addRow("", self.mark)
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
        column.addLayout(buttons)

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
        # Where one started from may be anywhere, such as the folder of the program.
        proposed = str(Path.home() / f"{self._listing.title}.{ending}")
        chooser = QFileDialog(self, self.tr("Export to"), proposed)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ending)
        chooser.setNameFilter(f"*.{ending}")
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda name: self.write(Path(name)))
        chooser.open()

    def write(self, file: Path) -> None:
        """Cancelled or broken, it leaves no file behind."""
        ids, names = self.wanted, self._question.fields
        if self.columns.currentData() == "all":
            names = tuple(field.name for field in self._listing.fields)
        question = replace(self._question, fields=names)
        kind, mark = self.kind.currentData(), self.mark.isChecked()
        total = len(ids) if ids is not None else self._total
        told = self.tr("%s rows are in “%s”.")

        def do(doing: Doing) -> int:
            from core.lists import exporting

            def tell(rows: int) -> None:
                doing.tell(rows, total)

            with doing.connection() as connection:
                off = doing.is_cancelled
                if kind == "vcf":
                    return exporting.write_cards(connection, question, file, ids, tell, off)
                if kind == "csv":
                    return exporting.write_csv(
                        connection, question, file, ids, tell, off, byte_order_mark=mark
                    )
                return exporting.write_xlsx(connection, question, file, ids, tell, off)

        self._works.begin(
            self.windowTitle(),
            do,
            lambda count: told % (QLocale().toString(count), file.name),
            off=self.tr("The export was called off; no file was written."),
        )
        self.accept()
