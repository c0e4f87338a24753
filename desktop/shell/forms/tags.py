"""A field of short words: each a chip, typed with Enter or a comma, taken away with Backspace."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QLineEdit, QPushButton, QWidget

from desktop.shell.forms.declared import Declared
from desktop.shell.forms.field import Field
from desktop.shell.wrapped import restyle

LEAST_TYPING = 120
Key = Qt.Key


class Flow(QLayout):
    """One after the other, and on in the next line where there is no more room."""

    def __init__(self, parent: QWidget, gap: int = 5, *, last_fills: bool = True) -> None:
        super().__init__(parent)
        self._last_fills = last_fills
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        wide = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(wide + 12, 32)

    def _placed(self, rect: QRect, *, move: bool) -> int:
        inside = rect.adjusted(5, 4, -5, -4)
        x, y, line = inside.x(), inside.y(), 0
        for place, item in enumerate(self._items):
            size = item.sizeHint()
            is_last = self._last_fills and place == len(self._items) - 1
            if x > inside.x() and x + (LEAST_TYPING if is_last else size.width()) > inside.right():
                x, y, line = inside.x(), y + line + self._gap, 0
            if is_last:
                # The line being typed into takes what is left.
                size.setWidth(inside.right() - x + 1)
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line + 4 - rect.y()


class _Box(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "tags")
        self.flow = Flow(self)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        self.setFixedHeight(max(34, self.flow.heightForWidth(self.width())))


class _Line(QLineEdit):
    def __init__(self, field: "TagsField", box: _Box) -> None:
        super().__init__(box)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter) and self.text().strip():
            self._field.take()
            return
        if event.key() == Key.Key_Backspace and not self.text() and not self.isReadOnly():
            self._field.drop_last()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        self._field.show_focus(True)

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self._field.show_focus(False)


class TagsField(Field):
    def __init__(self, declared: Declared) -> None:
        self.box = _Box()
        self.line = _Line(self, self.box)
        self.tags: list[str] = []
        self._chips: list[QPushButton] = []
        self.box.flow.addWidget(self.line)
        self.box.setFocusProxy(self.line)
        super().__init__(declared, self.box)
        self.title.setBuddy(self.line)
        self.line.setAccessibleName(declared.title)
        self.line.setPlaceholderText(self.tr("Add…"))
        self.line.textEdited.connect(self._on_typed)

    def typed(self) -> Any:
        return [*self.tags, *([self.line.text()] if self.line.text().strip() else [])]

    def retype(self, typed: Any) -> None:
        self.line.clear()
        self.tags = [str(tag) for tag in typed]
        self._draw()

    def value(self) -> object:
        return [" ".join(tag.split()) for tag in self.typed()]

    def show_value(self, value: object) -> None:
        self.retype(value if isinstance(value, (list, tuple)) else ())

    def lock(self, locked: bool) -> None:
        self.line.setReadOnly(locked)
        self.line.setPlaceholderText("" if locked else self.tr("Add…"))
        for chip in self._chips:
            chip.setEnabled(not locked)

    def tidy(self) -> None:
        self.take()

    def take(self) -> None:
        """What stands in the line becomes chips."""
        new = [" ".join(tag.split()) for tag in self.line.text().split(",")]
        new = [tag for tag in dict.fromkeys(new) if tag and tag not in self.tags]
        had_text = bool(self.line.text())
        self.line.clear()
        if new:
            self.tags += new
            self._draw()
        if had_text:
            self._on_edited()

    def drop_last(self) -> None:
        if self.tags:
            self._drop(self.tags[-1])

    def show_focus(self, focused: bool) -> None:
        self.box.setProperty("focused", focused)
        restyle(self.box)

    def _drop(self, tag: str) -> None:
        self.tags = [each for each in self.tags if each != tag]
        self._draw()
        self.line.setFocus()
        self._on_edited()

    def _draw(self) -> None:
        for chip in self._chips:
            self.box.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, tag in enumerate(self.tags):
            shown = tag if len(tag) <= 40 else f"{tag[:39]}…"
            chip = QPushButton(f"{shown.replace('&', '&&')}  ×", self.box)
            chip.setProperty("look", "tag")
            chip.setAccessibleName(self.tr("Take away: %s") % tag)
            chip.setToolTip(self.tr("Take away: %s") % tag)
            # By keyboard, Backspace takes them away; Tab need not stop at each.
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setEnabled(not self.line.isReadOnly())
            chip.clicked.connect(lambda _=False, tag=tag: self._drop(tag))
            self.box.flow.insert(place, chip)
            chip.show()
            self._chips.append(chip)
        self.box.flow.invalidate()
        self.box.fit()

    def _describe(self) -> None:
        super()._describe()
        held = ", ".join(self.tags) if hasattr(self, "tags") else ""
        told = (held, self.editor.accessibleDescription())
        self.line.setAccessibleDescription(". ".join(filter(None, told)))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if "," in text:
            self.take()
        else:
            self._on_edited()
