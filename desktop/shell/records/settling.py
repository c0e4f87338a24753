"""Two people in one cell of a list: the second is asked which of the two values shall stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from desktop.shell.records import deeds

if TYPE_CHECKING:
    from core.journal.editing import Conflicting
    from desktop.shell.forms.conflicts import ConflictDialog
    from desktop.shell.forms.records import RecordKind
    from desktop.shell.records.view import RecordsView


class Settling(QObject):
    def __init__(self, view: "RecordsView") -> None:
        super().__init__(view)
        self.view = view
        self.chooser: ConflictDialog | None = None

    def ask(self, kind: "RecordKind", key: tuple[int, int], conflict: "Conflicting") -> None:
        from desktop.shell.forms.conflicts import ConflictDialog
        from desktop.shell.forms.declared import declared

        view = self.view
        if view.list is None:
            return
        fields = {each.name: each for each in declared(kind.edit)}
        chooser = self.chooser = ConflictDialog(
            view.shell.theme, fields, conflict.fields, view.list.people, view.window()
        )
        chooser.name_back(self.tr("Leave it as it is"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.accepted.connect(lambda: self._settle(chooser, kind, key, conflict))
        chooser.destroyed.connect(self._on_closed)
        chooser.open()

    @Slot()
    def _on_closed(self) -> None:
        self.chooser = None

    def _settle(
        self,
        chooser: "ConflictDialog",
        kind: "RecordKind",
        key: tuple[int, int],
        conflict: "Conflicting",
    ) -> None:
        from desktop.shell.forms.conflicts import Side

        typed = {each.name: each.mine for each in conflict.fields}
        mine = {name: typed[name] for name, side in chooser.chosen.items() if side is Side.MINE}
        if not mine:
            return
        base = {name: conflict.theirs[name] for name in mine}
        view = self.view
        view.shell.tasks.write(
            lambda session: deeds.settle(session, kind, key, base, mine),
            ended=lambda: view.list.model.refresh({key[1]}) if view.list else None,
            failed=lambda error: self._on_failed(error, kind, key),
        )

    def _on_failed(self, error: Exception, kind: "RecordKind", key: tuple[int, int]) -> None:
        from core.journal.editing import Conflicting

        if isinstance(error, Conflicting):
            # Somebody was there once more while the person chose.
            self.ask(kind, key, error)
        else:
            self.view.shell.tasks.tell(error)
