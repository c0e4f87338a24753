"""Writing what was typed into a cell: shown at once, kept by the database, taken back if refused."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.lists.fields import Field, Kind, Listing
from desktop.shell.listing import cells
from desktop.shell.listing.model import ListModel
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.editing import Conflicting


class Changing(QObject):
    # Somebody else has written into the same cell meanwhile: the number of the row, and both values.
    conflicted = Signal(int, object)
    changed = Signal(int)

    def __init__(self, model: ListModel, tasks: Tasks, organization_id: int) -> None:
        super().__init__(model)
        self._model, self._tasks = model, tasks
        self._organization_id = organization_id

    @Slot(int, str, object)
    def write(self, id_: int, name: str, value: object) -> None:
        listing, base = self._model.listing, self._shown(id_, name)
        field = listing.field(name)
        self._show(id_, field, value)
        organization_id = self._organization_id

        def command(session: "Session") -> "Conflicting | None":
            from core.journal.commands import labelled
            from core.journal.editing import Conflicting, save
            from core.lists.listings import LISTINGS
            from core.lists.tables import model_of

            in_english = LISTINGS[listing.name]
            labelled(session, f"{in_english.singular}: {in_english.field(name).title}")
            key = (organization_id, id_)
            before = _base(session, listing, field, key, base)
            column = field.editable or field.name
            try:
                save(session, model_of(listing), key, {column: before}, {column: value})
            except Conflicting as conflict:
                return conflict
            return None

        def then(conflict: "Conflicting | None") -> None:
            # Whatever came of it, the row then shows what the database has.
            self._model.refresh({id_})
            if conflict is None:
                self.changed.emit(id_)
            else:
                self.conflicted.emit(id_, conflict)

        def failed(error: Exception) -> None:
            self._model.refresh({id_})
            self._tasks.tell(error)

        self._tasks.outbox.write(self, command, then, failed=failed)

    def _shown(self, id_: int, name: str) -> object:
        row = self._model.ids.index(id_)
        return self._model.value(row, self._model.column(name))

    def _show(self, id_: int, field: Field, value: object) -> None:
        if field.kind is Kind.PERSON:
            # The row shows a name, and only the database knows whose number it is.
            return
        if id_ not in self._model.ids:
            return
        row = self._model.row(self._model.ids.index(id_))
        place = self._model.place(self._model.column(field.name))
        if row is not None and place is not None:
            self._model.windows.put(id_, (*row[:place], value, *row[place + 1 :]))


def _base(
    session: "Session", listing: Listing, field: Field, key: tuple[int, int], shown: object
) -> object:
    if field.kind is not Kind.PERSON:
        return cells.unmarked(field, shown)
    from core.lists.tables import model_of

    found = session.get(model_of(listing), key)
    return getattr(found, field.editable or field.name) if found else None
