"""One column of a board: its heading with the sums, and the list of its cards."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.board.cards import NOWHERE, Card, ColumnModel, Index
from desktop.shell.board.painting import CardDelegate
from desktop.shell.wrapped import Elided

LEAST_WIDTH = 172
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CardList(QListView):
    # To the column beside it, in the same row.
    stepped = Signal(int)
    # The chosen cards are carried: columns to the right, rows down.
    carried = Signal(int, int)
    opened = Signal(int)
    asked = Signal(QPoint)
    # Only for where the chosen cards can go.
    asked_where = Signal(QPoint)
    thrown = Signal()
    # A drag begins here; it has ended, with the cards that no column took.
    took_up = Signal()
    let_go = Signal(object, QPoint)
    stood_at = Signal(int)

    def __init__(self, model: ColumnModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.cards = model
        self.setItemDelegate(CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMovement(QListView.Movement.Static)
        # What stands still takes no drops, as Qt sees it, and is not dragged.
        self.setDragEnabled(True)
        self.viewport().setAcceptDrops(True)
        self.setAutoScroll(True)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.asked.emit(self.viewport().mapToGlobal(at))
        )
        self.doubleClicked.connect(lambda _: self._open())
        self.setAccessibleName(name)

    def __len__(self) -> int:
        return len(self.cards.cards)

    def __bool__(self) -> bool:
        return True

    def chosen(self) -> list[Card]:
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.cards.cards[row] for row in rows if row < len(self.cards.cards)]

    def choose(self, row: int) -> None:
        if 0 <= row < len(self.cards.cards):
            self.setCurrentIndex(self.cards.index(row, 0))

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        if now.isValid() and now.row() < len(self):
            self.stood_at.emit(self.cards.cards[now.row()].id)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Qt's own keeps to itself whether anybody took what was dragged."""
        ids = [card.id for card in self.chosen()]
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(self.cards.mimeData(self.selectedIndexes()))
        shown = self.visualRect(self.currentIndex())
        drag.setPixmap(self.viewport().grab(shown))
        drag.setHotSpot(self.viewport().mapFromGlobal(QCursor.pos()) - shown.topLeft())
        self.took_up.emit()
        done = drag.exec(actions, Qt.DropAction.MoveAction)
        self.let_go.emit([] if done == Qt.DropAction.MoveAction else ids, QCursor.pos())

    def keys_told(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("Open the card"), ("Return",)),
            (self.tr("To the column before or after"), ("Left", "Right")),
            (self.tr("Carry the card there"), ("Ctrl+Shift+Left", "Ctrl+Shift+Right")),
            (self.tr("Carry the card up or down"), ("Ctrl+Shift+Up", "Ctrl+Shift+Down")),
            (self.tr("Move the card to …"), ("M",)),
            (self.tr("Move the card to the trash"), ("Del",)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        plain = held & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS and plain == both:
            self.carried.emit(*_ARROWS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not plain:
            self.stepped.emit(_ARROWS[key][0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            self._open()
        elif key == Qt.Key.Key_Delete:
            self.thrown.emit()
        elif key == Qt.Key.Key_M and not plain:
            at = self.visualRect(self.currentIndex()).center()
            self.asked_where.emit(self.viewport().mapToGlobal(at))
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self.cards.cards):
            self.opened.emit(self.cards.cards[row].id)


class Column(QFrame):
    def __init__(
        self, model: ColumnModel, title: str, least: int = LEAST_WIDTH, *, with_sums: bool = True
    ) -> None:
        super().__init__()
        self.name = title
        self.model = model
        self.setProperty("look", "column")
        self.setAccessibleName(title)
        self.setAcceptDrops(True)
        self.setMinimumWidth(least)
        self.title = Elided(title, "heading")
        self.number = QLabel()
        self.number.setProperty("look", "pill")
        self.sum = _label("text")
        self.weighted = _label("muted")
        self.list = CardList(model, title)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.number)
        first.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 6)
        column.setSpacing(2)
        for part in (first, self.sum, self.weighted):
            inset = QHBoxLayout()
            inset.setContentsMargins(8, 0, 8, 0)
            if isinstance(part, QWidget):
                inset.addWidget(part)
            else:
                inset.addLayout(part)
            column.addLayout(inset)
        for sum_ in (self.sum, self.weighted):
            sum_.setVisible(with_sums)
        column.addSpacing(4)
        column.addWidget(self.list, 1)

    # On its heading or its edge as well as among its cards: they come to stand on top.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.model.canDropMimeData(event.mimeData(), Qt.DropAction.MoveAction, 0, 0, NOWHERE):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.model.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, 0, 0, NOWHERE)

    def tell(self, number: str, total: str, weighted: str, spoken: str) -> None:
        self.number.setText(number)
        self.sum.setText(total or " ")
        self.sum.setToolTip(total)
        self.weighted.setText(weighted or " ")
        self.weighted.setToolTip(weighted)
        self.list.setAccessibleName(self.name)
        self.list.setAccessibleDescription(spoken)


def _label(look: str) -> QLabel:
    label = Elided(" ")
    label.setProperty("look", "small" if look == "muted" else "")
    # Its column says how wide it is, not its text.
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
