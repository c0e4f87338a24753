"""A record's form in a window of its own."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.forms.record_form import RecordForm
from desktop.shell.forms.records import RecordKind
from desktop.shell.icons import icon
from desktop.shell.language import said
from desktop.shell.records.tabs import About
from desktop.shell.room import resize_within_screen
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.shell.history.panel import RecordHistory

# Wide enough for two columns, where the screen is.
WIDTH, HEIGHT = 1020, 720


class RecordDialog(QDialog):
    def __init__(
        self,
        shell: Shell,
        kind: RecordKind,
        organization_id: int,
        record: int | None = None,
        given: Mapping[str, object] | None = None,
        *,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        called = said(kind.singular)
        heading = title or (called if record else self.tr("New: %s") % called)
        self.setWindowTitle(heading)
        self.shell, self.given = shell, given
        self.record_form = RecordForm(shell, kind, organization_id, record, given)
        self.record_form.saved.connect(self._on_saved)
        self.record_form.closed.connect(self.accept)
        self.record_form.filled.connect(self._fit)
        shown = QLabel(heading)
        shown.setProperty("look", "title")
        self.history = QPushButton(self.tr("History"), self)
        self.history.setIcon(icon("history", checked="accent"))
        self.history.setIconSize(QSize(16, 16))
        self.history.setCheckable(True)
        self.history.setAutoDefault(False)
        self.history.setAccessibleName(self.tr("History of this record"))
        self.history.setShortcut("Ctrl+H")
        keys = self.history.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.history.setToolTip(self.tr("Who has changed what (%s)") % keys)
        self.history.setVisible(record is not None)
        self.history.toggled.connect(self._on_history)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.record_form)
        head = QHBoxLayout()
        head.addWidget(shown, 1)
        head.addWidget(self.history)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(14)
        page.addLayout(head)
        page.addWidget(self.pages, 1)
        resize_within_screen(self, WIDTH, HEIGHT)

    @Slot()
    def _fit(self) -> None:
        """Six lines need no window of the height of the screen."""
        # What is seen of the form: a longer one was as high as its lines in one column a moment ago.
        shown = self.record_form.area.viewport().height()
        spare = shown - self.record_form.form.sizeHint().height()
        if spare > 0:
            self.resize(self.width(), self.height() - spare)

    @cached_property
    def past(self) -> "RecordHistory":
        from desktop.shell.history.panel import RecordHistory

        form = self.record_form
        assert form.record is not None
        made = RecordHistory(self.shell, About(form.kind.table, form.organization_id, form.record))
        self.pages.addWidget(made)
        return made

    @Slot(bool)
    def _on_history(self, shown: bool) -> None:
        """In the place of the form, which keeps what is being typed."""
        page = self.past if shown else self.record_form
        self.pages.setCurrentWidget(page)
        page.setFocus()

    @Slot()
    def _on_saved(self) -> None:
        self.shell.say(self.tr("Saved."))

    def reject(self) -> None:
        # What it asks before it goes is to be seen.
        self.history.setChecked(False)
        self.record_form.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()


def open_record(
    shell: Shell,
    kind: RecordKind,
    organization_id: int,
    record: int | None = None,
    given: Mapping[str, object] | None = None,
    *,
    parent: QWidget,
) -> RecordDialog:
    """Beside the window, not in front of it: one goes on working in both."""
    dialog = RecordDialog(shell, kind, organization_id, record, given, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog
