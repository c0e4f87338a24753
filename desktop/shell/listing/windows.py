"""The rows that are there: windows of 128, the least recently seen of them forgotten."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

WINDOW = 128
KEPT = 64
# Of all that was wanted during one turn of the event loop, only the newest: a scroll bar dragged
# over a million rows passes by thousands of windows in which nobody looks.
NEWEST = 3
UNDER_WAY = 2

Row = tuple[object, ...]
Fetched = Mapping[int, Row]
Fetch = Callable[[Sequence[int], Callable[[Fetched], object], Callable[[str], object]], None]


class Windows(QObject):
    """`row` never waits: what is not there yet is wanted, and `arrived` tells when it is there."""

    arrived = Signal(int, int)
    settled = Signal()
    refused = Signal(str)

    def __init__(self, fetch: Fetch, parent: QObject) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._kept: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._wanted: list[int] = []
        self._under_way: set[int] = set()
        self._asks = 0
        # Counts up with every new list: an answer of an older one is dropped.
        self._generation = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._flush)

    def begin(self, ids: "array[int]", rows: Mapping[int, Row] | None = None) -> None:
        """Another list; `rows` are those that came with it."""
        self.forget()
        self._ids = ids
        if rows:
            self._keep_all(rows)

    def grow(self, ids: "array[int]") -> None:
        """The same list, now with the rest of its ids."""
        self._ids = ids

    def forget(self) -> None:
        self._generation += 1
        self._kept.clear()
        self._wanted.clear()
        self._under_way.clear()
        self._asks = 0

    def row(self, number: int) -> Row | None:
        """The row, or None while it is not there (or not any more: see `is_gone`)."""
        window, place = divmod(number, WINDOW)
        rows = self._kept.get(window)
        if number >= len(self._ids):
            return None
        if rows is None:
            self._want(window)
            return None
        if place >= len(rows):
            # The first page ended within this window, and the list has grown since.
            self._want(window)
            return None
        return rows[place]

    def is_gone(self, number: int) -> bool:
        """Whether the row was asked for and the database has it no more."""
        window, place = divmod(number, WINDOW)
        rows = self._kept.get(window)
        return rows is not None and place < len(rows) and rows[place] is None

    def touch(self, first: int, last: int) -> None:
        """These rows are looked at: they are the last to be forgotten."""
        for window in range(first // WINDOW, last // WINDOW + 1):
            if window in self._kept:
                self._kept.move_to_end(window)

    def is_there(self, first: int, last: int) -> bool:
        windows = range(first // WINDOW, last // WINDOW + 1)
        return all(len(self._kept.get(each, ())) == len(self._ids_of(each)) for each in windows)

    def refresh(self, ids: Collection[int] | None = None) -> None:
        """Read again what is kept, or those windows that hold one of the ids; the old stays shown."""
        for window in list(self._kept):
            if ids is None or any(id_ in ids for id_ in self._ids_of(window)):
                self._want(window, again=True)

    def put(self, id_: int, row: Row) -> None:
        """What was just written is shown at once, before it is read again."""
        for window, rows in self._kept.items():
            for place, found in enumerate(self._ids_of(window)):
                if found == id_ and place < len(rows):
                    rows[place] = row
                    self.arrived.emit(window * WINDOW + place, window * WINDOW + place)

    @property
    def is_settled(self) -> bool:
        return not self._wanted and not self._under_way

    def _ids_of(self, window: int) -> "array[int]":
        return self._ids[window * WINDOW : (window + 1) * WINDOW]

    def _want(self, window: int, *, again: bool = False) -> None:
        if window in self._under_way and not again:
            return
        if window in self._wanted:
            self._wanted.remove(window)
        self._wanted.append(window)
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _flush(self) -> None:
        if not self._wanted or self._asks >= UNDER_WAY:
            return
        # What is on the screen is re-read before what was only kept.
        newest = self._wanted[-NEWEST:]
        # What is kept and is to be read again is not dropped: it would stay old for ever.
        self._wanted = [each for each in self._wanted[:-NEWEST] if each in self._kept]
        self._ask(newest)
        if self._wanted:
            self._soon.start()

    def _ask(self, windows: list[int]) -> None:
        generation = self._generation
        self._under_way.update(windows)
        self._asks += 1
        ids = {window: self._ids_of(window) for window in windows}

        def end() -> bool:
            if generation != self._generation:
                return False
            self._asks -= 1
            self._under_way.difference_update(windows)
            return True

        def keep(found: Fetched) -> None:
            if not end():
                return
            for window in windows:
                # The list may have grown meanwhile; a window cut short is asked for anew.
                if len(self._ids_of(window)) == len(ids[window]):
                    self._keep(window, [found.get(id_) for id_ in ids[window]])
            self._go_on()

        def tell(sentence: str) -> None:
            if end():
                self._wanted.clear()
                self.refused.emit(sentence)

        self._fetch([id_ for window in windows for id_ in ids[window]], keep, tell)

    def _go_on(self) -> None:
        if self._wanted:
            self._soon.start()
        elif self.is_settled:
            self.settled.emit()

    def _keep(self, window: int, rows: list[Row | None]) -> None:
        self._kept[window] = rows
        self._kept.move_to_end(window)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        first = window * WINDOW
        self.arrived.emit(first, first + len(rows) - 1)

    def _keep_all(self, rows: Mapping[int, Row]) -> None:
        for window in range((len(rows) + WINDOW - 1) // WINDOW):
            self._kept[window] = [rows.get(id_) for id_ in self._ids_of(window)]


def by_id(ids: Iterable[int], rows: Iterable[Row]) -> dict[int, Row]:
    return dict(zip(ids, rows, strict=True))
