"""What is read when it is looked at, and anew when something has changed: nobody refreshes by hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.journal.live import Changes

# Colleagues may be writing all the time; all that comes in a moment is read once.
GATHERING_MS = 250


class Seen(QWidget):
    # Whose changes are to be seen; anybody's where none is named.
    tables: tuple[str, ...] = ()

    def __init__(self, shell: Shell, gathering: int = GATHERING_MS) -> None:
        super().__init__()
        self.shell = shell
        self._is_stale = True
        self.gathering = QTimer(self)
        self.gathering.setSingleShot(True)
        self.gathering.setInterval(gathering)
        self.gathering.timeout.connect(self.reload)
        shell.changed.connect(self._on_changed)

    @Slot()
    def reload(self) -> None:
        """Who makes one reads here, and says that nothing is stale any more."""
        raise NotImplementedError

    def concerns(self, changes: "list[Changes] | None") -> bool:
        """Whether what was written, by whomever, may be shown here; None is anything at all."""
        return (
            changes is None or not self.tables or any(each.table in self.tables for each in changes)
        )

    @Slot()
    def renew(self) -> None:
        """Now where somebody looks, and otherwise when somebody does."""
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self.reload()

    @Slot(object)
    def _on_changed(self, changes: "list[Changes] | None" = None) -> None:
        if not self.concerns(changes):
            return
        if self.isVisible():
            self.gathering.start()
        else:
            self._is_stale = True
