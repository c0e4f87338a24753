"""What the person at the window may do in this organization; asked once, and whenever it may differ."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.access.permissions import Action, Area
from desktop.shell.language import said
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.rows import Trouble


class Rights(QObject):
    told = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._refusals: Mapping[tuple[Area, Action], str] = {}

    def read(self, person: int) -> None:
        def query(session: "Session") -> dict[tuple[Area, Action], str]:
            from core.access.queries import rights_of

            rights = rights_of(session, person)
            return {(each.area, each.action): each.because for each in rights if not each.allowed}

        from desktop.shell.rows import read_rows

        read_rows(self._tasks, self, query, self._on_read)

    def because(self, area: Area | None, action: Action = Action.VIEW) -> str:
        """Why not; empty where it may be done, or is not known yet: the database decides anyway."""
        return said(self._refusals.get((area, action), "")) if area is not None else ""

    def forget(self) -> None:
        self._refusals = {}

    def _on_read(self, refusals: "Mapping[tuple[Area, Action], str] | Trouble") -> None:
        if not isinstance(refusals, Mapping):
            # The connection is lost, and says so itself.
            return
        self._refusals = refusals
        self.told.emit()
