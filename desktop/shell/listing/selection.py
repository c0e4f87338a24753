"""Which rows are chosen: by ranges as Qt has them, and by id where they would be too many pieces."""

from array import array
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    Signal,
    Slot,
)

from desktop.shell.doing import Job
from desktop.shell.listing import vector
from desktop.shell.listing.model import FIRST, Index, ListModel
from desktop.shell.listing.vector import Range
from desktop.shell.tasks import Tasks

Flag = QItemSelectionModel.SelectionFlag
# Qt looks through the ranges one by one, for every cell it paints.
MOST_RANGES = 1000


class Remembered(NamedTuple):
    """What was chosen and where one was, in terms that outlive another order of the rows."""

    chosen: "array[int]"
    # Everything that matched: what matches then, however many they are.
    is_all: bool
    current: int | None
    column: int


class RowSelection(QItemSelectionModel):
    told = Signal()

    def __init__(self, model: ListModel, tasks: Tasks) -> None:
        super().__init__(model, model)
        self._list, self._tasks = model, tasks
        # Rows chosen before the order changed that now lie scattered; Qt knows nothing of them.
        self.held: set[int] = set()
        # What is to be found again as soon as all ids are there.
        self._pending: Remembered | None = None
        self._wants_all = False
        # While the focus is put back onto its row: nobody asked to be taken there.
        self.is_recalling = False
        self.selectionChanged.connect(self.told)
        model.completed.connect(self._on_completed)

    # What is chosen

    def ranges(self) -> list[Range]:
        found = {(each.top(), each.bottom() + 1) for each in _each(self.selection())}
        return sorted(found)

    @property
    def count(self) -> int:
        if self._pending is not None and not self._pending.is_all:
            return len(self._pending.chosen)
        return sum(after - first for first, after in self.ranges()) + len(self.held)

    @property
    def is_all(self) -> bool:
        return bool(self._list.ids) and self.count >= len(self._list.ids)

    def ids(self) -> "array[int]":
        """The chosen rows in the order of the list."""
        if self._pending is not None and not self._pending.is_all:
            return self._pending.chosen
        ranges = self.ranges()
        if self.held:
            rows = vector.rows_of(self.held, self._list.ids)
            ranges += vector.ranges_of(rows)
        return vector.slices(self._list.ids, ranges)

    def has_row(self, row: int) -> bool:
        """Whether the row is chosen without Qt's knowing."""
        return bool(self.held) and self._list.ids[row] in self.held

    # Choosing

    def select(self, what: QItemSelection | Index, command: Flag) -> None:
        if command & Flag.Clear or command & Flag.Select:
            self._pending, self._wants_all = None, False
        if command & Flag.Clear:
            self.held.clear()
        elif self.held and command & (Flag.Toggle | Flag.Deselect):
            what = self._without_held(what)
        super().select(what, command)
        if isinstance(what, QItemSelection):
            self.told.emit()

    def choose_all(self) -> None:
        """All that match: at once those whose ids are there, the others as soon as they are."""
        self.held.clear()
        self._pending = None
        self._select([(0, len(self._list.ids))])
        self._wants_all = not self._list.is_complete

    def choose_none(self) -> None:
        self._wants_all, self._pending = False, None
        self.held.clear()
        self.clearSelection()
        self.told.emit()

    def toggle(self, row: int) -> None:
        self.select(self._list.index(row, 0), Flag.Toggle | Flag.Rows)

    # From one order to another

    def remember(self) -> Remembered:
        current = self.currentIndex()
        known = current.isValid() and current.row() < len(self._list.ids)
        whole = (self.is_all and self._list.is_complete) or self._wants_all
        # A million ids are not copied to say “all”.
        chosen = vector.of(()) if whole else self.ids()
        id_ = self._list.ids[current.row()] if known else None
        return Remembered(chosen, whole, id_, max(0, current.column()))

    def recall(self, remembered: Remembered) -> None:
        """Choose again what was chosen; what is not in the list any more is let go of."""
        self.held.clear()
        self._wants_all = False
        # What is on the first page is shown as chosen at once.
        if remembered.is_all:
            self.choose_all()
        elif remembered.chosen:
            among = frozenset(remembered.chosen)
            first = [row for row, id_ in enumerate(self._list.ids[:FIRST]) if id_ in among]
            self._select(vector.ranges_of(first))
        self._pending = remembered if remembered.chosen or remembered.current else None
        self.told.emit()
        if self._list.is_complete:
            self._on_completed()

    @Slot()
    def _on_completed(self) -> None:
        if self._wants_all:
            self.choose_all()
        pending, ids = self._pending, self._list.ids
        if pending is None:
            return

        def find(job: Job) -> tuple[list[int], list[int]]:
            here = vector.rows_of(pending.chosen, ids, job.is_cancelled)
            current = [] if pending.current is None else [pending.current]
            return here, vector.rows_of(current, ids, job.is_cancelled)

        def show(found: tuple[list[int], list[int]]) -> None:
            if self._pending is pending and self._list.ids is ids:
                self._pending = None
                self._show(pending, *found)

        self._run(find, show)

    def _run(
        self,
        find: Callable[[Job], tuple[list[int], list[int]]],
        show: Callable[[tuple[list[int], list[int]]], None],
    ) -> None:
        try:
            self._tasks.run(self, find, show)
        except RuntimeError:
            # The window is closing.
            return

    def _show(self, pending: Remembered, rows: list[int], current: list[int]) -> None:
        if not pending.is_all:
            ranges = vector.ranges_of(rows)
            if len(ranges) <= MOST_RANGES:
                self._select(ranges)
            else:
                self.clearSelection()
                self.held = {self._list.ids[row] for row in rows}
        if current and not self.currentIndex().isValid():
            at = self._list.index(current[0], pending.column)
            self.is_recalling = True
            self.setCurrentIndex(at, Flag.NoUpdate)
            self.is_recalling = False
        self.told.emit()

    def _select(self, ranges: list[Range]) -> None:
        last = self._list.columnCount() - 1
        what = QItemSelection()
        for first, after in ranges:
            if after > first:
                top, bottom = self._list.index(first, 0), self._list.index(after - 1, last)
                what.append(QItemSelectionRange(top, bottom))
        super().select(what, Flag.ClearAndSelect | Flag.Rows)

    def _without_held(self, what: QItemSelection | Index) -> QItemSelection:
        """Rows that are held are let go of here, and Qt is told of the others only."""
        if not isinstance(what, QItemSelection):
            what = QItemSelection(self._list.index(what.row(), 0), self._list.index(what.row(), 0))
        left = QItemSelection()
        last = self._list.columnCount() - 1
        for each in _each(what):
            rows = range(each.top(), each.bottom() + 1)
            others = [row for row in rows if self._list.ids[row] not in self.held]
            self.held.difference_update(self._list.ids[row] for row in rows)
            for first, after in vector.ranges_of(others):
                top, bottom = self._list.index(first, 0), self._list.index(after - 1, last)
                left.append(QItemSelectionRange(top, bottom))
        return left


def _each(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(place) for place in range(selection.size())]
