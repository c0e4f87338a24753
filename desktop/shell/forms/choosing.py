"""Fields of which one chooses: one of several, some of several, yes or no, a person."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from desktop.shell.forms.declared import Declared
from desktop.shell.forms.field import Field

SIDE_BY_SIDE = 3


class _Combo(QComboBox):
    undone = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The form scrolls past it; nothing is chosen by accident.
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
            return
        super().keyPressEvent(event)


class _Tick(QCheckBox):
    undone = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
            return
        super().keyPressEvent(event)


class ChoiceField(Field):
    def __init__(self, declared: Declared) -> None:
        self.box = _Combo()
        # The box is as wide as its column, not as its longest choice.
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        self._values: list[object] = []
        super().__init__(declared, self.box)
        self.offer(declared.choices)
        self.box.currentIndexChanged.connect(self._on_edited)
        self.box.undone.connect(self.revert)

    def offer(self, choices: Mapping[Any, str]) -> None:
        """What can be chosen from now on; what is chosen stays."""
        chosen = self.value() if self._values else None

        def fill() -> None:
            self.box.clear()
            self._values = []
            if self.declared.is_nullable:
                self._add(None, "")
            for value, title in choices.items():
                self._add(value, title)
            self.show_value(chosen)

        self._fill(fill)

    def typed(self) -> Any:
        value = self.value()
        return value.value if isinstance(value, Enum) else value

    def retype(self, typed: Any) -> None:
        self.show_value(typed)

    def value(self) -> object:
        at = self.box.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def show_value(self, value: object) -> None:
        if value not in self._values and value not in (None, ""):
            # Chosen long ago, and not offered any more: what is kept is shown as it is.
            self._add(value, self.unknown(value))
        self.box.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def unknown(self, value: object) -> str:
        return f"{value} {self.declared.unit}".rstrip()

    def _add(self, value: object, title: str) -> None:
        self._values.append(value)
        self.box.addItem(title)


class PersonField(ChoiceField):
    """A colleague; who may be chosen is offered once it is known."""

    def unknown(self, value: object) -> str:
        return self.tr("Person %s") % value


class TickField(Field):
    """The box says itself what it is for."""

    def __init__(self, declared: Declared) -> None:
        self.box = _Tick(declared.title.replace("&", "&&"))
        super().__init__(declared, self.box)
        self.title.setText(" ")
        self.box.toggled.connect(self._on_edited)
        self.box.undone.connect(self.revert)

    def leave_room(self, room: bool) -> None:
        """Where the titles of the fields beside it are."""
        self.title.setVisible(room)

    def typed(self) -> Any:
        return self.box.isChecked()

    def retype(self, typed: Any) -> None:
        self.box.setChecked(bool(typed))

    def value(self) -> object:
        return self.box.isChecked()

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))


class ChoicesField(Field):
    """Some of several, each with a box of its own."""

    def __init__(self, declared: Declared) -> None:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        self.boxes: dict[object, _Tick] = {}
        for place, (value, title) in enumerate(declared.choices.items()):
            box = self.boxes[value] = _Tick(title.replace("&", "&&"))
            box.setAccessibleName(f"{declared.title}: {title}")
            grid.addWidget(box, place // SIDE_BY_SIDE, place % SIDE_BY_SIDE)
        super().__init__(declared, whole)
        for box in self.boxes.values():
            box.toggled.connect(self._on_edited)
            box.undone.connect(self.revert)
        if self.boxes:
            first = next(iter(self.boxes.values()))
            whole.setFocusProxy(first)
            self.title.setBuddy(first)

    def typed(self) -> Any:
        return [
            value.value if isinstance(value, Enum) else value
            for value, box in self.boxes.items()
            if box.isChecked()
        ]

    def retype(self, typed: Any) -> None:
        for value, box in self.boxes.items():
            box.setChecked(value in typed)

    def value(self) -> object:
        return self.typed()

    def show_value(self, value: object) -> None:
        self.retype(value if isinstance(value, (list, tuple, set, frozenset)) else ())
