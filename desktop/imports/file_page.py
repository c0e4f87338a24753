"""The beginning of an import: what is to come in, and a file, dropped or picked."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.imports.choices import Target
from desktop.shell.icons import Glyph, icon
from desktop.shell.wrapped import Wrapped, restyle

ENDINGS = "*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.xlsb *.xls *.ods *.vcf *.vcard"


class FilePage(QWidget):
    chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Choose a file"))
        self.targets: dict[Target, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.chooser: QFileDialog | None = None
        row = QHBoxLayout()
        row.setSpacing(8)
        for target, title in (
            (Target.LEADS, self.tr("Leads")),
            (Target.CONTACTS, self.tr("Contacts")),
            (Target.COMPANIES, self.tr("Companies")),
        ):
            button = QPushButton(title)
            button.setCheckable(True)
            button.setProperty("look", "entry")
            button.setAccessibleName(self.tr("The rows become: %s") % title)
            self._group.addButton(button)
            self.targets[target] = button
            row.addWidget(button)
        row.addStretch()
        self.targets[Target.LEADS].setChecked(True)
        question = QLabel(self.tr("What is in the file?"))
        question.setProperty("look", "label")
        self.zone = Zone()
        self.zone.dropped.connect(self.chosen)
        self.zone.button.clicked.connect(self.choose)
        self.said = Wrapped("", "note")
        self.said.setProperty("tone", "danger")
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addWidget(question)
        page.addLayout(row)
        page.addWidget(self.said)
        page.addWidget(self.zone, 1)

    @property
    def target(self) -> Target:
        return next(target for target, button in self.targets.items() if button.isChecked())

    def begin(self, sentence: str = "") -> None:
        self.said.say(sentence)
        self.said.setVisible(bool(sentence))
        self.zone.button.setFocus()

    @Slot()
    def choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Import"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters(
            [self.tr("Tables and cards (%s)") % ENDINGS, self.tr("All files (*)")]
        )
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        self.chooser = chooser
        chooser.open()


class Zone(QFrame):
    dropped = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "logo")
        self.setAcceptDrops(True)
        self.setMinimumHeight(240)
        self.button = QPushButton(self.tr("Choose a file…"))
        self.button.setProperty("look", "primary")
        self.button.setIcon(icon("upload", "on_accent"))
        self.button.setAccessibleName(self.tr("Choose a file to import"))
        lead = QLabel(self.tr("Drop a file here"))
        lead.setProperty("look", "heading")
        note = Wrapped(
            self.tr(
                "CSV, TSV, Excel (XLSX, XLS), OpenDocument (ODS), and vCards for contacts. Nothing is"
                " written before you have seen what would become of each row."
            ),
            "muted",
        )
        note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        note.setFixedWidth(460)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(Glyph("upload", 40, "accent"), 0, middle)
        column.addWidget(lead, 0, middle)
        column.addWidget(note, 0, middle)
        column.addWidget(self.button, 0, middle)
        column.addStretch()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._show_hovered(hovered=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_hovered(hovered=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_hovered(hovered=False)
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(Path(files[0]))

    def _show_hovered(self, *, hovered: bool) -> None:
        self.setProperty("look", "notice" if hovered else "logo")
        restyle(self)
