"""Writing what was typed into a cell: shown at once, kept by the database, taken back if refused."""

from PySide6.QtCore import QObject, Signal, Slot

from core.letters import CELL, Content
from core.lists.fields import Field, Kind
from desktop.shell.listing import cells
from desktop.shell.listing.model import ListModel
from desktop.shell.tasks import Tasks

# By what a row is called, the first that is there.
NAMES = ("company_name", "full_name", "name", "title", "email")


class Changing(QObject):
    # Somebody else has written into the same cell meanwhile: the number of the row, and both values.
    conflicted = Signal(int, object)
    changed = Signal(int)

    def __init__(self, model: ListModel, tasks: Tasks, organization_id: int) -> None:
        super().__init__(model)
        self._model, self._tasks = model, tasks
        self._organization_id = organization_id

    @Slot(int, str, object, object)
    def write(self, id_: int, name: str, value: object, before: object) -> None:
        """`before` is what was there when the typing began, whatever the row shows by now."""
        listing = self._model.listing
        field = listing.field(name)
        self._show(id_, field, value)

        def then(_: object) -> None:
            # Whatever came of it, the row then shows what the database has.
            self._model.refresh({id_})
            self.changed.emit(id_)

        def failed(error: Exception) -> None:
            from core.journal.editing import Conflicting

            self._model.refresh({id_})
            if isinstance(error, Conflicting):
                self.conflicted.emit(id_, error)
            else:
                self._tasks.tell(error)

        said = {
            "listing": listing.name,
            "field": name,
            "record": id_,
            "base": cells.unmarked(field, before),
            "value": value,
        }
        content = Content(
            CELL,
            self._organization_id,
            said,
            self._words(id_, field, before, value),
            listing.name,
            id_,
        )
        self._tasks.outbox.write(self, content, then, failed=failed)

    def _words(self, id_: int, field: Field, before: object, after: object) -> str:
        """What is changed of whom, for who finds it unsent one day."""
        names = {each.name for each in self._model.listing.fields}
        called = [self._shown(id_, name) for name in NAMES if name in names]
        name = next((str(each) for each in called if each), str(id_))
        told = f"{self._model.listing.singular} {name}: {field.title}"
        if field.kind is Kind.PERSON:
            return told
        was, becomes = (
            "–" if value in (None, "") else cells.text(field, value, exact=True)
            for value in (before, after)
        )
        return f"{told}, {was} → {becomes}"

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
