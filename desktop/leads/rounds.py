"""The round over all leads, in the background: a few thousand at a time, so that everybody else gets on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.leads.scoring import Step

BATCH = 5_000
# Between two of them, others have their turn at the database.
BREATH_MS = 20


class Rounds(QObject):
    # So many were looked at in this go; more are to come.
    advanced = Signal(int)
    finished = Signal()

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.is_running = False
        self._looked_at = 0

    def start(self) -> None:
        """Go on where the last round was cut off, here or in another window."""
        if not self.is_running:
            self.is_running, self._looked_at = True, 0
            self._next()

    def stop(self) -> None:
        self.is_running = False

    def _next(self) -> None:
        if not self.is_running or self._shell.connection.is_lost:
            self.is_running = False
            return
        self._shell.tasks.read(self, _step, self._on_step)

    def _on_step(self, step: "Step | None") -> None:
        if step is None or not self.is_running:
            self.is_running = False
            self.finished.emit()
            return
        self._looked_at += step.looked_at
        self.advanced.emit(self._looked_at)
        QTimer.singleShot(BREATH_MS, self, self._next)


def _step(session: object) -> "Step | None":
    from sqlalchemy.orm import Session

    from core.leads.scoring import score_more

    assert isinstance(session, Session)
    return score_more(session, BATCH)
