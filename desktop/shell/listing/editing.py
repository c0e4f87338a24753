"""Editing in the list itself: the right editor for each kind, and what is wrong said beside it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.errors import Refused
from core.lists.fields import Field, Kind, Listing
from desktop.shell.language import said
from desktop.shell.listing import cells, typed
from desktop.shell.listing.delegate import CellDelegate
from desktop.shell.listing.model import Index, ListModel
from desktop.shell.notices import announce

if TYPE_CHECKING:
    from desktop.shell.listing.table import ListTable

Key = Qt.Key
WIDEST_BUBBLE = 340


def checked(listing: Listing, field: Field, value: object) -> object:
    """The value as the listing's entry takes it; raises Refused with its sentence."""
    from pydantic import ValidationError

    from core.entries import sentences

    name = field.editable or field.name
    try:
        entry = listing.edit.model_validate({name: value})
    except ValidationError as error:
        raise Refused(next(iter(sentences(error, listing.edit).values()))) from None
    found: object = getattr(entry, name)
    return found


class Bubble(QFrame):
    """One sentence below what is wrong."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._within = parent
        self.setProperty("look", "bubble")
        self.text = QLabel()
        self.text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self.text)
        self.hide()

    def say(self, sentence: str, beside: QWidget) -> None:
        self.text.setText(sentence)
        self.ensurePolished()
        wide = self.text.fontMetrics().horizontalAdvance(sentence) + 24
        self.setFixedWidth(min(wide, WIDEST_BUBBLE))
        self.setFixedHeight(self.heightForWidth(self.width()))
        within = self._within
        at = beside.mapTo(within, QPoint(0, beside.height() + 4))
        if at.y() + self.height() > within.height():
            at = beside.mapTo(within, QPoint(0, -self.height() - 4))
        at.setX(max(4, min(at.x(), within.width() - self.width() - 4)))
        self.move(at)
        self.show()
        self.raise_()
        announce(beside, sentence)


class EditingDelegate(CellDelegate):
    # The id of the row, the name of the field, what it shall be, and what it was to whoever typed.
    edited = Signal(int, str, object, object)

    def __init__(self, model: ListModel, table: "ListTable") -> None:
        super().__init__(model, table.chosen, table)
        self._table = table
        self.bubble = Bubble(table)
        # Who may be chosen for a field of the kind PERSON: their names by number.
        self.people: dict[int, str] = {}
        # What stood in the cell when its editor was opened: the row may be read anew meanwhile.
        self._begun: dict[QWidget, object] = {}

    def know(self, people: Mapping[int, str]) -> None:
        # The filter panel holds on to the same one.
        self.people.clear()
        self.people.update(people)

    # The editors, in a cell or in a form of their own

    def editor(self, field: Field) -> QComboBox | QLineEdit:
        is_chosen = field.kind in (Kind.CHOICE, Kind.FLAG, Kind.PERSON)
        editor = self._combo(field) if is_chosen else QLineEdit()
        editor.setAccessibleName(field.title)
        if isinstance(editor, QLineEdit) and field.align == "right":
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return editor

    def on_typed(self, editor: QWidget, then: Callable[[], object]) -> None:
        if isinstance(editor, QComboBox):
            editor.currentIndexChanged.connect(then)
        elif isinstance(editor, QLineEdit):
            editor.textChanged.connect(then)

    def said(self, editor: QWidget) -> object:
        if isinstance(editor, QComboBox):
            return editor.currentData()
        assert isinstance(editor, QLineEdit)
        return editor.text()

    def shown(self, editor: QWidget) -> str:
        return editor.currentText() if isinstance(editor, QComboBox) else str(self.said(editor))

    def read(self, field: Field, editor: QWidget) -> object:
        """What stands in the editor as a value; raises Refused where it cannot be one."""
        said = self.said(editor)
        if not isinstance(editor, QLineEdit):
            return said
        return typed.read(field, str(said), whole_day=bool(editor.property("whole_day")))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = self.editor(self._model.fields[index.column()])
        editor.setParent(parent)
        editor.setProperty("look", "cell")
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self.bubble.hide)
        # Rows may be replaced below an open editor; what it belongs to is known by id.
        editor.setProperty("row", self._model.ids[index.row()])
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Qt comes here again whenever the row is read anew: what is being typed stays.
        if editor.property("begun"):
            return
        editor.setProperty("begun", True)
        field = self._model.fields[index.column()]
        value = self._begun[editor] = self._model.value(index.row(), index.column())
        if isinstance(editor, QComboBox):
            if field.kind is Kind.PERSON:
                editor.setCurrentIndex(max(0, editor.findText(str(value or ""))))
            else:
                editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setProperty("whole_day", cells.is_whole_day(field, value))
            editor.setText(typed.shown(field, value))
            editor.selectAll()
        editor.setProperty("before", self.said(editor))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        id_ = editor.property("row")
        field = self._model.fields[index.column()]
        if self.said(editor) == editor.property("before") or not isinstance(id_, int):
            return
        value = checked(self._model.listing, field, self.read(field, editor))
        self.edited.emit(id_, field.name, value, self._begun.get(editor))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self.bubble.hide()
        self._begun.pop(editor, None)
        super().destroyEditor(editor, index)

    def _combo(self, field: Field) -> QComboBox:
        combo = QComboBox()
        if field.nullable:
            combo.addItem("", None)
        if field.kind is Kind.FLAG:
            combo.addItem(self.tr("Yes"), True)
            combo.addItem(self.tr("No"), False)
        elif field.kind is Kind.PERSON:
            for number, name in self.people.items():
                combo.addItem(name, number)
        else:
            for value, title in field.titles.items():
                combo.addItem(title, value)
        return combo

    def _field(self, editor: QWidget) -> Field:
        return self._model.fields[self._table.currentIndex().column()]

    # Closing them

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QWidget):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Key.Key_Return, Key.Key_Enter):
                self._commit(editor)
                return True
            if event.key() in (Key.Key_Tab, Key.Key_Backtab):
                if self._commit(editor):
                    step = 1 if event.key() == Key.Key_Tab else -1
                    QTimer.singleShot(0, self, lambda: self._edit_next(step))
                return True
        if event.type() == QEvent.Type.FocusOut and isinstance(editor, (QLineEdit, QComboBox)):
            return self._on_left(editor)
        return super().eventFilter(editor, event)

    def _commit(self, editor: QWidget) -> bool:
        """Take what was typed if it is right; else say what is wrong, and keep the editor open."""
        field = self._field(editor)
        try:
            if self.said(editor) != editor.property("before"):
                checked(self._model.listing, field, self.read(field, editor))
        except Refused as refusal:
            self.bubble.say(said(str(refusal)), editor)
            return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self._table.setFocus()
        return True

    def _on_left(self, editor: QLineEdit | QComboBox) -> bool:
        # The list of a combo box is a window of its own, and takes the focus while it is open.
        if QApplication.activePopupWidget() is not None or not editor.isVisible():
            return False
        if not QApplication.focusWidget():
            # Another application is in front; one comes back and types on.
            return True
        try:
            field = self._field(editor)
            value = self.read(field, editor)
            if self.said(editor) != editor.property("before"):
                checked(self._model.listing, field, value)
        except Refused as refusal:
            self.bubble.say(said(str(refusal)), editor)
            return True
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        return True

    @Slot()
    def _edit_next(self, step: int) -> None:
        """The next cell of the row that can be edited, as they are shown."""
        at, head = self._table.currentIndex(), self._table.head
        place = head.visualIndex(at.column()) + step
        while 0 <= place < head.count():
            column = head.logicalIndex(place)
            if not head.isSectionHidden(column):
                there = self._model.index(at.row(), column)
                if there.flags() & Qt.ItemFlag.ItemIsEditable:
                    self._table.setCurrentIndex(there)
                    self._table.edit_cell(there)
                    return
            place += step
