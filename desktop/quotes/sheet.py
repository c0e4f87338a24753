"""The sheet of a quote's lines, gone through by keys as a spreadsheet is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.quotes.finding import Found
from desktop.quotes.lines import (
    AMOUNT,
    DESCRIPTION,
    DISCOUNT,
    FIELDS,
    PRICE,
    QUANTITY,
    TAX,
    UNIT,
    LinesModel,
)
from desktop.shell.rows import rules
from desktop.shell.theme import Theme

if TYPE_CHECKING:
    from core.pipeline.quote_queries import ServiceRow

Index = QModelIndex | QPersistentModelIndex
Key, Hint = Qt.Key, QAbstractItemDelegate.EndEditHint
ROW_HEIGHT = 34
WIDTHS = {0: 30, QUANTITY: 68, UNIT: 68, PRICE: 92, DISCOUNT: 72, TAX: 56, AMOUNT: 92}
Find = Callable[[str, "Callable[[Sequence[ServiceRow]], object]"], object]

_RULES = """
QTableView::item {{ padding: 0 6px; }}
QTableView::item:selected:active {{ border: 1px solid {accent}; }}
QHeaderView::section {{ padding: 0 7px; }}
QTableView QLineEdit {{ border: 2px solid {accent}; border-radius: 4px; padding: 0 4px; min-height: 0;
    background: {surface}; color: {text}; }}
"""


class Cells(QStyledItemDelegate):
    """A cell's editor; in the first column what is typed is looked for in the catalogue."""

    def __init__(self, sheet: "Sheet") -> None:
        super().__init__(sheet)
        self._sheet = sheet

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title))
        if index.column() in (QUANTITY, PRICE, DISCOUNT, TAX):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._sheet.begin(editor, index)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        assert isinstance(model, LinesModel)
        chosen = self._sheet.found.take_chosen() if index.column() == DESCRIPTION else None
        if chosen is not None:
            model.take_service(index.row(), chosen)
        else:
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if self._sheet.found.isVisible() and self._sheet.found.go(key):
                return True
            if key in (Key.Key_Return, Key.Key_Enter) and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, Hint.NoHint)
                self._sheet.go_down()
                return True
        return super().eventFilter(editor, event)


class Sheet(QTableView):
    """Enter goes down, Tab to the right, typing replaces, F2 edits; Ctrl+Up and Ctrl+Down move."""

    moved = Signal()
    # Another cell is the current one.
    went = Signal()
    # Nobody is typing into a cell any more.
    closed_editor = Signal()
    # The rows that are to be taken out.
    taken_out = Signal(object)
    asked_for_price = Signal(int)

    def __init__(self, model: LinesModel, find: Find, theme: Theme) -> None:
        super().__init__()
        self.lines, self._find, self._theme = model, find, theme
        self.setModel(model)
        self.setAccessibleName(self.tr("Lines of the quote"))
        self.found = Found(self)
        self.found.chosen.connect(self._on_found)
        self.setItemDelegate(Cells(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(28)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(DESCRIPTION, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._on_reset)
        self._at = (0, DESCRIPTION)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_typing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    # Where one is

    def go_to(self, row: int, column: int = DESCRIPTION) -> None:
        last = self.lines.rowCount() - 1
        self.setCurrentIndex(self.lines.index(max(0, min(row, last)), column))

    def go_down(self) -> None:
        """After Enter: the cell below; below the last line a new one is begun."""
        at = self.currentIndex()
        below = at.row() + 1
        is_new = self.lines.is_new(below)
        self.go_to(below, DESCRIPTION if is_new else at.column())

    def begin_new(self) -> None:
        self.go_to(len(self.lines.lines))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._at = current.row(), current.column()
            self.went.emit()

    @Slot()
    def _on_reset(self) -> None:
        if self.lines.rowCount():
            self.go_to(*self._at)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.found.hide()
        if not self.is_typing:
            # Qt gives the focus back only where the window was the active one.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed_editor.emit()

    # Finding in the catalogue

    def begin(self, editor: QLineEdit, index: Index) -> None:
        self.found.hide()
        if index.column() != DESCRIPTION:
            return
        self.found.forget()
        editor.textEdited.connect(lambda text: self._look(editor, text))
        editor.destroyed.connect(self.found.hide)

    def _look(self, editor: QLineEdit, text: str) -> None:
        if len(text.strip()) < 2:
            self.found.hide()
            return
        self.found.forget()
        self._find(text, lambda rows: self._offer(editor, text, rows))

    def _offer(self, editor: QLineEdit, text: str, rows: "Sequence[ServiceRow]") -> None:
        from shiboken6 import isValid

        if isValid(editor) and editor.isVisible() and editor.text() == text:
            self.found.offer(editor, text, rows)

    @Slot()
    def _on_found(self) -> None:
        """Clicked, or Enter: the line is what the catalogue says, and how many is asked next."""
        editor = self.focusWidget() if isinstance(self.focusWidget(), QLineEdit) else None
        row = self.currentIndex().row()
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, Hint.NoHint)
        self.go_to(row, QUANTITY)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys

    def keys_told(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("Move the line up or down"), ("Ctrl+Up", "Ctrl+Down")),
            (self.tr("The price as the catalogue has it now"), ("Ctrl+T",)),
            (self.tr("Take the line out"), ("Del",)),
            (self.tr("To the line below"), ("Return",)),
            (self.tr("To the next cell that is typed into"), ("Tab",)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        row, is_locked = self.currentIndex().row(), self.lines.is_locked
        if control and key in (Key.Key_Up, Key.Key_Down) and not is_locked:
            self._move(row, row + (1 if key == Key.Key_Down else -1))
        elif control and key == Key.Key_T and not is_locked and not self.lines.is_new(row):
            self.asked_for_price.emit(row)
        elif key == Key.Key_Delete and not is_locked:
            self._take_out()
        elif key in (Key.Key_Return, Key.Key_Enter):
            self.go_down()
        else:
            super().keyPressEvent(event)
            if self.is_typing:
                # Qt hands on what has opened an editor, and the window would search for it.
                event.accept()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tab goes to cells that can be typed into, and past the last one out of the sheet."""
        steps = {
            QAbstractItemView.CursorAction.MoveNext: 1,
            QAbstractItemView.CursorAction.MovePrevious: -1,
        }
        if action not in steps or self.lines.is_locked:
            return super().moveCursor(action, modifiers)
        at, width = self.currentIndex(), len(FIELDS)
        place = at.row() * width + at.column() + steps[action]
        while 0 <= place < self.lines.rowCount() * width:
            index = self.lines.index(place // width, place % width)
            if self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable:
                return index
            place += steps[action]
        return at

    def focusNextPrevChild(self, next: bool) -> bool:
        """From the last cell Tab leaves the sheet, so that the keyboard is not caught in it."""
        action = (
            QAbstractItemView.CursorAction.MoveNext
            if next
            else QAbstractItemView.CursorAction.MovePrevious
        )
        at = self.currentIndex()
        to = self.moveCursor(action, Qt.KeyboardModifier.NoModifier)
        if self.lines.is_locked or not to.isValid() or to == at:
            return QWidget.focusNextPrevChild(self, next)
        self.setCurrentIndex(to)
        return True

    def _move(self, row: int, to: int) -> None:
        if 0 <= to < len(self.lines.lines) and row < len(self.lines.lines):
            self.lines.move(row, to)
            self.go_to(to, self.currentIndex().column())
            self.moved.emit()

    def _take_out(self) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()})
        rows = [row for row in rows if not self.lines.is_new(row)]
        if rows:
            self.taken_out.emit(rows)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens._asdict()
        self.setStyleSheet(rules(self._theme) + _RULES.format(**tokens))
        self.found.dress(self._theme)
