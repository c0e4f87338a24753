"""The rows on the screen, and what mouse and keyboard do to them."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from desktop.shell.listing.editing import EditingDelegate
from desktop.shell.listing.header import Head
from desktop.shell.listing.look import DENSITIES
from desktop.shell.listing.model import Index, ListModel
from desktop.shell.listing.selection import Flag, Remembered, RowSelection
from desktop.shell.tasks import Tasks

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
STEPS = {Key.Key_Left: -1, Key.Key_Right: 1}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class Spot(NamedTuple):
    """Where one was in a list: what was chosen, and which row stood at the top."""

    chosen: Remembered
    top: int | None
    offset: int


class ListTable(QTableView):
    opened = Signal(int)
    # To be opened in a window of its own.
    detached = Signal(int)
    # What was typed while the rows had the focus: it belongs into the search field.
    typed = Signal(str)
    # The boxes of these rows are to be ticked, or the ticks taken away.
    ticked = Signal(object)
    # A field, by its title, that is not changed in the list.
    not_editable = Signal(str)
    asked_to_copy = Signal()
    asked_to_trash = Signal()
    asked_for_menu = Signal(QPoint)
    about_to_drag = Signal()
    dragged = Signal()

    def __init__(self, model: ListModel, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        # PySide knows what it has been given; of what Qt has made itself it asks whether it may be one
        # of all its sixty kinds of widget, whose enumerations it makes in Python first: 13 ms.
        self.setViewport(QWidget())
        self.list = model
        self.chosen = RowSelection(model, tasks)
        self.head = Head(model.fields, self)
        self.cells = EditingDelegate(model, self)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.setSelectionModel(self.chosen)
        self._spare_the_headers()
        self.setItemDelegate(self.cells)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # Below its own minimum a header would not make the rows as low as asked.
        self.verticalHeader().setMinimumSectionSize(20)
        self.set_density("normal")
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.head.arranged.connect(self._on_arranged)
        self.doubleClicked.connect(self._on_double_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.chosen.told.connect(self.viewport().update)
        self._spot: Spot | None = None
        model.completed.connect(self._on_completed)
        # “5 min ago” is not true for long.
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.viewport().update)
        self._minute.start()

    def _spare_the_headers(self) -> None:
        # A header that knows the selection asks for every row and column whether it is chosen:
        # 18 s for a million rows, at every repaint.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(self.list, header))

    # Rows

    def set_density(self, name: str) -> None:
        top = self.indexAt(QPoint(0, 0)).row()
        self.verticalHeader().setDefaultSectionSize(DENSITIES[name])
        if top > 0:
            self.verticalScrollBar().setValue(top * DENSITIES[name])

    @property
    def row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def seen(self) -> tuple[int, int]:
        """The first and the last row on the screen."""
        first = self.verticalScrollBar().value() // self.row_height
        last = first + self.viewport().height() // self.row_height + 1
        return first, min(last, len(self.list.ids) - 1)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        # Qt paints all that is seen anew, wherever the rows are that came.
        top, bottom = self.seen()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if is_editing or (first.row() <= bottom and last.row() >= top):
            super().dataChanged(first, last, roles)

    def current_id(self) -> int | None:
        at = self.currentIndex()
        known = at.isValid() and at.row() < len(self.list.ids)
        return self.list.ids[at.row()] if known else None

    def acted_on(self) -> "array[int]":
        """The chosen rows; where none is chosen, the one with the focus."""
        if self.chosen.count:
            return self.chosen.ids()
        current = self.current_id()
        return array("q", [] if current is None else [current])

    # From one order, or one state of the database, to another

    def remember(self, *, stay: bool) -> Spot:
        """`stay` keeps the row at the top of the screen there as well."""
        first, _ = self.seen()
        known = stay and first < len(self.list.ids) and self.verticalScrollBar().value() > 0
        top = self.list.ids[first] if known else None
        offset = self.verticalScrollBar().value() - first * self.row_height
        return Spot(self.chosen.remember(), top, offset)

    def recall(self, spot: Spot) -> None:
        self._spot = spot if spot.top is not None else None
        self.chosen.recall(spot.chosen)
        if self.list.is_complete:
            self._on_completed()

    @Slot()
    def _on_completed(self) -> None:
        spot, self._spot = self._spot, None
        if spot is None or spot.top is None:
            return
        try:
            row = self.list.ids.index(spot.top)
        except ValueError:
            # It has gone; where it stood is as good a place as any.
            return
        self.updateGeometries()
        self.verticalScrollBar().setValue(row * self.row_height + spot.offset)

    def currentChanged(self, current: Index, previous: Index) -> None:
        self.setAutoScroll(not self.chosen.is_recalling)
        super().currentChanged(current, previous)
        self.setAutoScroll(True)

    @Slot()
    def _on_scrolled(self) -> None:
        self.list.windows.touch(*self.seen())
        self.cells.hovered = -1

    @Slot()
    def _on_arranged(self) -> None:
        self.cells.leading = self.head.leading()
        self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.asked_to_copy.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif not self._carried(event) and not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier in PLAIN
        at = self.currentIndex()
        if key in (Key.Key_Return, Key.Key_Enter) and plain:
            self._open_row(at)
        elif key in (Key.Key_Return, Key.Key_Enter) and modifiers & CONTROL:
            self._open_row(at, detached=True)
        elif key == Key.Key_F2 and at.isValid():
            if not self.edit_cell(at) and self.list.row(at.row()) is not None:
                self.not_editable.emit(self.list.fields[at.column()].title)
        elif key == Key.Key_Space and at.isValid():
            if self.list.listing.tick and not modifiers & Qt.KeyboardModifier.ControlModifier:
                self.ticked.emit(self.acted_on())
            else:
                self.chosen.toggle(at.row())
        elif key == Key.Key_Delete and plain:
            self.asked_to_trash.emit()
        elif key == Key.Key_Escape and self.chosen.count:
            self.chosen.choose_none()
        elif key in (Key.Key_Home, Key.Key_End) and self.list.ids:
            self._go(0 if key == Key.Key_Home else len(self.list.ids) - 1, event)
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit("" if event.text() == "/" else event.text())
        else:
            return False
        event.accept()
        return True

    def _go(self, row: int, event: QKeyEvent) -> None:
        """The first or the last row, whatever the column; Qt's own goes to the ends of the row."""
        to = self.list.index(row, max(self.currentIndex().column(), self.head.leading()))
        self.chosen.setCurrentIndex(to, self.selectionCommand(to, event))
        self.scrollTo(to)

    def _carried(self, event: QKeyEvent) -> bool:
        """The column, as a card of a board is; the focus goes along."""
        step = STEPS.get(Key(event.key()), 0)
        if not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != BOTH:
            return False
        at = self.currentIndex()
        if at.isValid() and not self.isColumnHidden(at.column()):
            self.head.carry(at.column(), step)
            self.scrollTo(at)
        return True

    def keyboardSearch(self, search: str) -> None:
        # Qt would look through a million rows for one that begins with the letter.
        return

    def selectAll(self) -> None:
        self.chosen.choose_all()

    @Slot(QModelIndex)
    def _on_double_clicked(self, at: QModelIndex) -> None:
        held = QApplication.keyboardModifiers()
        self._open_row(at, detached=bool(held & Qt.KeyboardModifier.ShiftModifier))

    def _open_row(self, at: QModelIndex, *, detached: bool = False) -> None:
        if at.isValid() and not self.list.windows.is_gone(at.row()):
            (self.detached if detached else self.opened).emit(self.list.ids[at.row()])

    def edit_cell(self, at: QModelIndex) -> bool:
        """Open the editor of a cell whose row is there."""
        self.list.know_editable()
        if self.list.row(at.row()) is None or not at.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.scrollTo(at)
        return bool(
            self.edit(at, QAbstractItemView.EditTrigger.AllEditTriggers, QEvent(QEvent.Type.None_))
        )

    # The pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def _is_tick(self, at: Index) -> bool:
        return at.isValid() and self.list.fields[at.column()].name == self.list.listing.tick

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_tick(at):
            # The box is a button of its own: nothing is chosen by it.
            if not self.list.windows.is_gone(at.row()):
                self.ticked.emit(array("q", [self.list.ids[at.row()]]))
            return
        super().mousePressEvent(event)
        if self.chosen.count:
            self.about_to_drag.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        self.asked_for_menu.emit(at)

    def startDrag(self, actions: Qt.DropAction) -> None:
        self.dragged.emit()

    def _hover(self, row: int) -> None:
        before, self.cells.hovered = self.cells.hovered, row
        for each in {before, row} - {-1}:
            top = self.rowViewportPosition(each)
            self.viewport().update(0, top, self.viewport().width(), self.row_height)

    # Qt's own events

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.list.ids:
            first = self.list.index(self.seen()[0], self.head.leading())
            self.chosen.setCurrentIndex(first, Flag.NoUpdate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._on_scrolled)
