"""The imports: what was brought in, one of them looked at, and the studio where a file comes in."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.imports.choices import Target
from desktop.imports.batch_page import BatchPage
from desktop.imports.batches_page import BatchesPage
from desktop.imports.studio import Studio
from desktop.shell.shell import Shell

# What the records of other screens are called here.
TARGETS = {
    "leads": Target.LEADS,
    "contacts": Target.CONTACTS,
    "customer_companies": Target.COMPANIES,
}


class ImportsView(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setAccessibleName(self.tr("Imports"))
        self.batches = BatchesPage(shell)
        self.batch = BatchPage(shell)
        self.studio = Studio(shell)
        self.pages = QStackedWidget()
        for page in (self.batches, self.batch, self.studio):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self.batches.asked.connect(self.begin)
        self.batches.dropped.connect(self.begin_with)
        self.batches.opened.connect(self._on_opened)
        self.batch.left.connect(self.leave_record)
        self.batch.resumed.connect(self._on_resumed)
        self.studio.finished.connect(self._on_opened)
        self.studio.left.connect(self.leave_record)
        shell.connection.gated.connect(self._on_gated)

    @Slot()
    def begin(self) -> None:
        self.pages.setCurrentWidget(self.studio)
        self.studio.begin()

    @Slot(Path)
    def begin_with(self, file: Path) -> None:
        """Dropped: first what its rows are, then the file itself."""
        self.begin()
        self.studio.look_at(file)

    def bring_in(self, screen: str) -> None:
        self.pages.setCurrentWidget(self.studio)
        self.studio.begin(target=TARGETS[screen])
        self.studio.files.choose()

    def choose_file(self) -> None:
        self.begin()
        self.studio.files.choose()

    def open_record(self, record: int) -> None:
        self.pages.setCurrentWidget(self.batch)
        self.batch.open(record)
        self.batch.back.setFocus()

    def leave_record(self) -> None:
        self.pages.setCurrentWidget(self.batches)
        self.batches.reload()
        self.batches.table.setFocus()

    @property
    def is_underway(self) -> bool:
        """A file is being brought in: read once, it is not read again for another language."""
        return self.pages.currentWidget() is self.studio

    def kept(self) -> int | None:
        return self.batch.batch_id if self.pages.currentWidget() is self.batch else None

    def take_up(self, kept: int | None) -> None:
        if kept is not None:
            self.open_record(kept)

    @Slot(int)
    def _on_opened(self, record: int) -> None:
        self.open_record(record)
        self.shell.visit("imports", record)

    @Slot(object)
    def _on_resumed(self, batch: object) -> None:
        from core.imports.batches import Batch

        assert isinstance(batch, Batch)
        self.pages.setCurrentWidget(self.studio)
        self.studio.resume(batch)

    @Slot()
    def _on_gated(self) -> None:
        """Somebody else comes, or another organization: nothing of this one stays."""
        self.studio.working.call_off()
        self.studio.working.close()
        self.pages.setCurrentWidget(self.batches)
