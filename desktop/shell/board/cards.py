"""A column's cards: what each shows, and the model that a view of them stands on."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

MIME = "application/x-tradewind-cards"
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FACE = Qt.ItemDataRole.UserRole
CARD = Qt.ItemDataRole.UserRole + 1


class Card(Protocol):
    @property
    def id(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Face:
    """What is painted of a card."""

    title: str
    line: str
    value: str
    # How long it has stood there.
    age: str
    next: str
    who: str
    # Which of the colours for people.
    hue: int = 0
    is_rotten: bool = False
    is_late: bool = False
    # All of it, for whoever hears it.
    spoken: str = ""


class ColumnModel(QAbstractListModel):
    # The cards that are dropped here, and above which row.
    dropped = Signal(list, int)
    # Whoever looks has come to the end of what is loaded.
    wants_more = Signal()

    def __init__(self, board: str, face: Callable[[Card], Face]) -> None:
        super().__init__()
        self.board = board
        self.cards: list[Card] = []
        self.more = False
        self.accepts: Callable[[Sequence[int]], bool] = lambda _: True
        self._face = face
        self._faces: dict[int, Face] = {}
        self._is_fetching = False

    def show(self, cards: Sequence[Card], more: bool) -> None:
        self.beginResetModel()
        self.cards, self.more = [*cards], more
        self._faces.clear()
        self._is_fetching = False
        self.endResetModel()

    def append(self, cards: Sequence[Card], more: bool) -> None:
        known = {card.id for card in self.cards}
        new = [card for card in cards if card.id not in known]
        self.more, self._is_fetching = more, False
        if new:
            first = len(self.cards)
            self.beginInsertRows(NOWHERE, first, first + len(new) - 1)
            self.cards += new
            self.endInsertRows()

    def take(self, ids: Iterable[int]) -> list[Card]:
        """Out of the column, in the order in which they stood there."""
        wanted, taken = set(ids), []
        for row in reversed([row for row, card in enumerate(self.cards) if card.id in wanted]):
            self.beginRemoveRows(NOWHERE, row, row)
            taken.append(self.cards.pop(row))
            self.endRemoveRows()
        for card in taken:
            self._faces.pop(card.id, None)
        return taken[::-1]

    def put(self, row: int, cards: Sequence[Card]) -> None:
        if not cards:
            return
        row = max(0, min(row, len(self.cards)))
        self.beginInsertRows(NOWHERE, row, row + len(cards) - 1)
        self.cards[row:row] = cards
        self.endInsertRows()

    def row_of(self, record: int) -> int:
        return next((row for row, card in enumerate(self.cards) if card.id == record), -1)

    def forget_faces(self) -> None:
        """The day has changed, or how long a card may stand."""
        self._faces.clear()

    # Qt's own

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        face = self._faces.get(card.id)
        if face is None:
            face = self._faces[card.id] = self._face(card)
        if role == FACE:
            return face
        if role == Qt.ItemDataRole.DisplayRole:
            return face.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return face.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        # Between cards only: a card upon a card would mean nothing.
        found = super().flags(index)
        if index.isValid():
            return found | Qt.ItemFlag.ItemIsDragEnabled
        return found | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted(index.row() for index in indexes)
        said = {"board": self.board, "ids": [self.cards[row].id for row in rows]}
        data = QMimeData()
        data.setData(MIME, QByteArray(json.dumps(said).encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        ids = self._carried(data)
        return bool(ids) and self.accepts(ids)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if ids := self._carried(data):
            self.dropped.emit(ids, row if row >= 0 else len(self.cards))
        # False, or the view would remove what was dragged itself.
        return False

    def canFetchMore(self, parent: Index) -> bool:
        return self.more and not self._is_fetching

    def fetchMore(self, parent: Index) -> None:
        self._is_fetching = True
        self.wants_more.emit()

    def _carried(self, data: QMimeData) -> list[int]:
        if not data.hasFormat(MIME):
            return []
        try:
            said = json.loads(bytes(data.data(MIME).data()))
            ids = [int(each) for each in said["ids"]] if said["board"] == self.board else []
        except (ValueError, TypeError, KeyError):
            # Another program may put anything there.
            return []
        return ids
