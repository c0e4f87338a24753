"""What is read when it is looked at, and anew when something has changed: nobody refreshes by hand."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.journal.live import Changes

    Heard = Callable[[list[Changes] | None], None]

# Colleagues may be writing all the time; all that comes in a moment is read once.
GATHERING_MS = 250


def follow(shell: Shell, changed: "Heard") -> None:
    """Hear what others write, and at once what this window does, which comes around only later."""
    shell.changed.connect(changed)
    hear_own(shell, changed)


def hear_own(shell: Shell, changed: "Heard") -> None:
    def on_committed(models: object) -> None:
        from core.journal.live import Changes

        if isinstance(models, set) and models:
            changed([Changes(str(model.__tablename__), None) for model in models])

    owner = getattr(changed, "__self__", None)
    assert isinstance(owner, QObject)
    # Its receiver, so that the connection ends with it.
    shell.tasks.committed.connect(_Ear(owner, on_committed).hear)


class _Ear(QObject):
    def __init__(self, owner: QObject, heard: Callable[[object], None]) -> None:
        super().__init__(owner)
        self._heard = heard

    @Slot(object)
    def hear(self, models: object) -> None:
        self._heard(models)


class Seen(QWidget):
    # Whose changes are to be seen; anybody's where none is named.
    tables: Collection[str] = ()

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
