"""A list of any length for Qt: ids of all rows, windows of some, and never a wait on the GUI thread."""

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from core.lists.fields import Field, Listing
from desktop.shell.listing import cells, vector
from desktop.shell.listing.lane import Lane, ask
from desktop.shell.listing.windows import WINDOW, Fetched, Row, Windows, by_id
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from psycopg import Connection

    from core.lists.reading import Page, Question

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
# Nothing is inside of a row; Qt asks every method for a parent all the same.
NOWHERE = QModelIndex()
# One window: nothing of it has to be read again when the others come.
FIRST = WINDOW

_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


class ListModel(QAbstractTableModel):
    """All fields of the listing are its columns; rows hold the values of those that are asked for."""

    # The first rows of another question are there; `completed` follows when all ids are.
    opened = Signal()
    completed = Signal()
    refused = Signal(str)
    settled = Signal()

    def __init__(self, tasks: Tasks, listing: Listing, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self.listing = tasks, listing
        self.fields: tuple[Field, ...] = listing.fields
        self.question: Question | None = None
        self.ids: array[int] = array("q")
        # Whether `ids` are all of them, or only those of the first page.
        self.is_complete = False
        self._place: dict[int, int] = {}
        # The names of the fields that can be changed: known once their entries are imported.
        self._editable: Collection[str] = ()
        self._lane = Lane(tasks, self)
        self.windows = Windows(self._fetch, self)
        self.windows.arrived.connect(self._on_arrived)
        self.windows.settled.connect(self.settled)
        self.windows.refused.connect(self.refused)

    # Asking

    @property
    def is_loading(self) -> bool:
        return self._lane.is_busy

    def open(self, question: "Question") -> None:
        """Show another question's rows: the first page at once, all the ids as soon as they come."""
        from core.lists.reading import first_page

        self._lane.ask(
            lambda connection: first_page(connection, question, FIRST),
            lambda page: self._on_first_page(question, page),
            self.refused.emit,
        )

    def reread(self, then: Callable[[], object] = lambda: None) -> None:
        """Take in rows that came, went or moved since; `then` comes when they are shown."""
        from core.lists.reading import vector as read_vector

        question = self.question
        if question is None:
            return

        def show(said: bytes) -> None:
            self._replace(question, vector.from_bytes(said), {}, complete=True)
            self.completed.emit()
            then()

        self._lane.ask(
            lambda connection: read_vector(connection, question), show, self.refused.emit
        )

    def know_editable(self) -> None:
        """The first time this imports what the entries stand on."""
        self._editable = self.listing.editable

    def show_fields(self, names: Sequence[str]) -> None:
        """Other columns of the same rows: the order stays, so only the rows are read again."""
        if self.question is None or tuple(names) == self.question.fields:
            return
        self.question = replace(self.question, fields=tuple(names))
        self._note_places()
        ids = self.ids
        self.windows.begin(ids)
        if ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.fields) - 1))

    def refresh(self, ids: "set[int] | None" = None) -> None:
        """Read these rows again where they stand; selection, scroll position and editors stay."""
        self.windows.refresh(ids)

    def _on_first_page(self, question: "Question", page: "Page") -> None:
        ids = vector.of(page.ids)
        self._replace(question, ids, by_id(page.ids, page.rows), complete=not page.more)
        self.opened.emit()
        if not page.more:
            self.completed.emit()
            return
        from core.lists.reading import vector as read_vector

        self._lane.ask(
            lambda connection: read_vector(connection, question), self._on_vector, self.refused.emit
        )

    def _on_vector(self, said: bytes) -> None:
        ids, before, question = vector.from_bytes(said), self.ids, self.question
        assert question is not None
        if ids[: len(before)] != before:
            # Somebody wrote between the two questions.
            self._replace(question, ids, {}, complete=True)
        elif len(ids) > len(before):
            self.beginInsertRows(NOWHERE, len(before), len(ids) - 1)
            self.ids = ids
            self.windows.grow(ids)
            self.is_complete = True
            self.endInsertRows()
        self.is_complete = True
        self.completed.emit()

    def _replace(
        self, question: "Question", ids: "array[int]", rows: dict[int, Row], *, complete: bool
    ) -> None:
        # Not layoutChanged: it makes Qt move every persistent index, 40 s for a million rows.
        self.beginResetModel()
        self.question, self.ids, self.is_complete = question, ids, complete
        self._note_places()
        self.windows.begin(ids, rows)
        self.endResetModel()

    def _note_places(self) -> None:
        assert self.question is not None
        asked = {name: place for place, name in enumerate(self.question.fields)}
        self._place = {
            column: asked[field.name]
            for column, field in enumerate(self.fields)
            if field.name in asked
        }

    def _fetch(
        self,
        ids: Sequence[int],
        then: Callable[[Fetched], object],
        refused: Callable[[str], object],
    ) -> None:
        from core.lists.reading import window

        question = self.question
        assert question is not None

        def read(connection: "Connection[Any]") -> Fetched:
            return window(connection, question, ids)

        ask(self._tasks, self, read, then, refused)

    @Slot(int, int)
    def _on_arrived(self, first: int, last: int) -> None:
        last = min(last, len(self.ids) - 1)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.fields) - 1))

    # Rows

    def row(self, number: int) -> Row | None:
        return self.windows.row(number)

    def value(self, number: int, column: int) -> object:
        place = self._place.get(column)
        row = self.windows.row(number)
        return None if row is None or place is None else row[place]

    def place(self, column: int) -> int | None:
        """Where the column's value stands in a row."""
        return self._place.get(column)

    def column(self, name: str) -> int:
        return next(at for at, field in enumerate(self.fields) if field.name == name)

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        number, column = index.row(), index.column()
        field = self.fields[column]
        if role == Role.TextAlignmentRole:
            return _aligned(field.align)
        if role == Role.EditRole:
            return self.value(number, column)
        if role == Role.AccessibleTextRole:
            return f"{field.title}: {self._told(number, column)}"
        if role == Role.DisplayRole:
            value = self.value(number, column)
            return "" if value is None else cells.text(field, value)
        return None

    def _told(self, number: int, column: int) -> str:
        if self.windows.row(number) is None:
            gone = self.windows.is_gone(number)
            return self.tr("no longer there") if gone else self.tr("loading")
        value = self.value(number, column)
        return (cells.text(self.fields[column], value) if value is not None else "") or self.tr(
            "empty"
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.fields):
            return None
        if role in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return self.fields[section].title
        if role == Role.TextAlignmentRole:
            return _aligned(self.fields[section].align)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        if self.fields[index.column()].name in self._editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        # Qt would hand over an index for each cell of the selection: the table makes its own.
        return QMimeData()


def _aligned(align: str) -> Qt.AlignmentFlag:
    return _ALIGNED[align]
