"""What others write while a list is open: shown rows are read again, new ones are counted."""

from array import array
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.shell.doing import Job
from desktop.shell.listing import vector
from desktop.shell.listing.lane import Lane
from desktop.shell.listing.model import ListModel
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from psycopg import Connection

    from core.journal.live import Changes
    from core.lists.reading import Question


class News(QObject):
    """Rows never move below the pointer by themselves; that there are others is told instead."""

    # How many new rows match, and whether anything else may have come or gone.
    told = Signal(int, bool)

    def __init__(self, model: ListModel, tasks: Tasks) -> None:
        super().__init__(model)
        self._model, self._tasks = model, tasks
        self._lane = Lane(tasks, self)
        # What was written and is not in the list; of these, what matches.
        self._unknown: set[int] = set()
        self._fresh: set[int] = set()
        self._moved = False
        # Heard while nobody looked: taken in as soon as somebody does.
        self._missed: list[Changes] | None = []
        self.is_seen = False

    def forget(self) -> None:
        """What is shown is new itself."""
        self._unknown.clear()
        self._fresh.clear()
        self._moved = False
        self._lane.cancel()
        self.told.emit(0, False)

    def look(self, *, seen: bool) -> None:
        self.is_seen = seen
        missed, self._missed = self._missed, []
        if seen and missed != []:
            self.hear(missed)
        elif not seen:
            self._missed = missed

    @Slot(object)
    def hear(self, changes: "list[Changes] | None") -> None:
        """None: the connection was lost meanwhile, and anything may have happened."""
        if not self.is_seen:
            known = self._missed
            self._missed = None if changes is None or known is None else [*known, *changes]
            return
        if changes is None:
            self._on_anything()
            return
        concerned = [each for each in changes if each.table == self._model.listing.table]
        if any(each.ids is None for each in concerned):
            self._on_anything()
        elif ids := {id_ for each in concerned for id_ in each.ids or ()}:
            self._model.refresh(ids)
            self._look_for(ids)

    def _on_anything(self) -> None:
        self._model.refresh()
        self._moved = True
        self.told.emit(len(self._fresh), True)

    def _look_for(self, ids: set[int]) -> None:
        """Which of them are not in the list yet."""
        shown = self._model.ids

        def find(job: Job) -> set[int]:
            rows = vector.rows_of(ids, shown, job.is_cancelled)
            return ids - {shown[row] for row in rows}

        try:
            self._tasks.run(self, find, lambda unknown: self._ask(shown, unknown))
        except RuntimeError:
            # The window is closing.
            return

    def _ask(self, shown: "array[int]", unknown: set[int]) -> None:
        question = self._model.question
        if not unknown or question is None or shown is not self._model.ids:
            return
        # All of them, for the question before may just have been stopped by this one.
        self._unknown |= unknown
        asked = among(question, self._unknown)

        def read(connection: "Connection[Any]") -> tuple[int, ...]:
            from core.lists.reading import first_page

            return first_page(connection, asked, size=1000).ids

        self._lane.ask(read, self._on_found, lambda _: None)

    def _on_found(self, ids: Iterable[int]) -> None:
        self._fresh = set(ids)
        self.told.emit(len(self._fresh), self._moved)


def among(question: "Question", ids: Iterable[int]) -> "Question":
    """The same question, of these rows only."""
    from core.lists.filters import All, Condition, Operator

    chosen = Condition(field="id", operator=Operator.ANY_OF, value=tuple(sorted(ids)[:1000]))
    parts = (chosen,) if question.filter is None else (question.filter, chosen)
    return replace(question, filter=All(parts=parts), fields=())
