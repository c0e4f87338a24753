"""The settings that hold for whoever is signed in, at hand in the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.shell.connection import Connection
from desktop.shell.states import Here
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.live import Changes
    from core.settings import Settings
    from desktop.shell.rows import Trouble


# The first rows are on the display, and whoever looks at them is not to feel this.
AFTER_THE_ROWS_MS = 800


class HeldSettings(QObject):
    """None until they are read: the first rows wait for nothing, and their defaults do until then."""

    changed = Signal()

    def __init__(self, tasks: Tasks, connection: Connection) -> None:
        super().__init__()
        self._tasks, self._connection = tasks, connection
        self._of: Here | None = None
        self.value: Settings | None = None
        connection.changed.connect(self._on_changed)

    @Slot()
    def read_once(self) -> None:
        """Once there is time, and again for another person or another organization."""
        of = self._connection.here
        if of is not None and of != self._of:
            self._of = of
            QTimer.singleShot(AFTER_THE_ROWS_MS, self, self._read)

    @Slot()
    def _read(self) -> None:
        def ask(session: "Session") -> "Settings":
            from core.settings import settings

            return settings(session)

        from desktop.shell.rows import read_rows

        read_rows(self._tasks, self, ask, self._on_read)

    def _on_read(self, found: "Settings | Trouble") -> None:
        from desktop.shell.forms import reading
        from desktop.shell.rows import Trouble

        if isinstance(found, Trouble):
            # The connection is lost, and says so itself; what held until now goes on holding.
            return
        self.value = found
        reading.begin_days_at(found.begins_at)
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, changes: "list[Changes] | None") -> None:
        kinds = ("settings", "organizations")
        if self._of is None or self._connection.signed is None:
            return
        if changes is None or any(each.concern(kind) for each in changes for kind in kinds):
            self._read()
