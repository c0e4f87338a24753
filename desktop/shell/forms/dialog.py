"""A record's form in a window of its own."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop.shell.forms.record_form import RecordForm
from desktop.shell.forms.records import RecordKind
from desktop.shell.shell import Shell

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
        heading = title or (kind.singular if record else self.tr("New: %s") % kind.singular)
        self.setWindowTitle(heading)
        self.shell = shell
        self.record_form = RecordForm(shell, kind, organization_id, record, given)
        self.record_form.saved.connect(self._on_saved)
        self.record_form.closed.connect(self.accept)
        shown = QLabel(heading)
        shown.setProperty("look", "title")
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(14)
        page.addWidget(shown)
        page.addWidget(self.record_form, 1)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width() - 40), min(HEIGHT, room.height() - 60))

    @Slot()
    def _on_saved(self) -> None:
        self.shell.say(self.tr("Saved."))

    def reject(self) -> None:
        self.record_form.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.record_form.leave()


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
