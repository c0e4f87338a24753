"""What a condition compares with: an editor for each kind of field and what is asked of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from core.errors import Refused
from core.lists.fields import Field, Kind
from core.lists.filters import Operator, Scalar
from core.lists.periods import RELATIVE, is_period
from desktop.shell.forms import reading
from desktop.shell.language import said
from desktop.shell.listing.buttons import downward

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = Scalar | tuple[Scalar, ...]
_MANY = (
    Operator.ANY_OF,
    Operator.NONE_OF,
    Operator.HAS_ANY,
    Operator.HAS_ALL,
    Operator.HAS_NONE,
)
_NONE = (Operator.IS_EMPTY, Operator.IS_NOT_EMPTY)
_FIGURES = (Kind.NUMBER, Kind.MONEY)
_DATED = (Kind.DATE, Kind.MOMENT)


class Operand(QWidget):
    """`value` raises Refused while what stands here cannot be asked for."""

    changed = Signal()

    def value(self) -> Value:
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        raise NotImplementedError


class Nothing(Operand):
    def value(self) -> Value:
        return None

    def show_value(self, value: Value) -> None:
        return


class Words(Operand):
    """One text, or several with commas between."""

    def __init__(self, field: Field, *, many: bool, hint: str = "") -> None:
        super().__init__()
        self._field, self._many = field, many
        self.text = QLineEdit()
        self.text.setPlaceholderText(hint or (self.tr("one, two, three") if many else ""))
        self.text.setAccessibleName(self.tr("Value for %s") % field.title)
        self.text.textEdited.connect(self.changed)
        _row(self, self.text)

    def value(self) -> Value:
        said = [one.strip() for one in self.text.text().split(",")] if self._many else []
        found = tuple(map(self._read, filter(None, said)))
        if self._many:
            if not found:
                raise Refused(self.tr("“%s” needs a value.") % self._field.title)
            return found
        if not self.text.text().strip():
            raise Refused(self.tr("“%s” needs a value.") % self._field.title)
        return self._read(self.text.text().strip())

    def show_value(self, value: Value) -> None:
        several: Sequence[Scalar] = value if isinstance(value, tuple) else (value,)
        self.text.setText(", ".join(map(_typed, several)))

    def _read(self, said: str) -> Scalar:
        if self._field.kind in _FIGURES:
            number = reading.number(said)
            return int(number) if number == number.to_integral_value() else float(number)
        return said


class Day(Operand):
    """A date, or one that is counted from the day on which the list is read."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setMinimumContentsLength(14)
        self.combo.setAccessibleName(self.tr("Day for %s") % field.title)
        self.combo.setAccessibleDescription(self.combo.accessibleName())
        for each in RELATIVE:
            self.combo.addItem(said(each.replace("-", " ")), each)
        self.combo.setCurrentIndex(-1)
        edit = self.combo.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(self.tr("last 7 days, 2026-03 …"))
        self.combo.currentTextChanged.connect(self.changed)
        _row(self, self.combo)

    def value(self) -> Value:
        chosen = self.combo.findText(self.combo.currentText().strip())
        typed = self.combo.currentText() if chosen < 0 else str(self.combo.itemData(chosen))
        said = "-".join(typed.strip().lower().split())
        # A moment is written with a capital T.
        said = said.upper() if said[:4].isdigit() and "t" in said else said
        if not is_period(said):
            raise Refused(self.tr("“%s” is not a day.") % self.combo.currentText().strip())
        return said

    def show_value(self, value: Value) -> None:
        said = "" if value is None else str(value)
        at = self.combo.findData(said)
        self.combo.setCurrentIndex(at)
        if at < 0:
            self.combo.setEditText(said)


class Between(Operand):
    def __init__(self, low: Operand, high: Operand) -> None:
        super().__init__()
        self._low, self._high = low, high
        for each in (low, high):
            each.changed.connect(self.changed)
        _row(self, low, QLabel(self.tr("and")), high)

    def value(self) -> Value:
        low, high = self._low.value(), self._high.value()
        assert not isinstance(low, tuple)
        assert not isinstance(high, tuple)
        return (low, high)

    def show_value(self, value: Value) -> None:
        low, high = value if isinstance(value, tuple) and len(value) == 2 else (value, None)
        assert not isinstance(low, tuple)
        self._low.show_value(low)
        self._high.show_value(high)


class OneOf(Operand):
    def __init__(self, field: Field, choices: "Mapping[Scalar, str]") -> None:
        super().__init__()
        self.combo = QComboBox()
        self.combo.setAccessibleName(self.tr("Value for %s") % field.title)
        self.combo.setAccessibleDescription(self.combo.accessibleName())
        for value, title in choices.items():
            self.combo.addItem(title, value)
        self.combo.currentIndexChanged.connect(self.changed)
        _row(self, self.combo)

    def value(self) -> Value:
        found: Scalar = self.combo.currentData()
        return found

    def show_value(self, value: Value) -> None:
        one = value[0] if isinstance(value, tuple) and value else value
        self.combo.setCurrentIndex(max(0, self.combo.findData(one)))


class SomeOf(Operand):
    """Several of the choices, ticked in a menu that stays open."""

    def __init__(self, field: Field, choices: "Mapping[Scalar, str]") -> None:
        super().__init__()
        self._field = field
        self.button = QToolButton()
        self.button.setProperty("look", "tool")
        downward(self.button)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.button)
        self._choices = {}
        for value, title in choices.items():
            action = self._menu.addAction(title)
            action.setCheckable(True)
            action.toggled.connect(self._on_toggled)
            self._choices[value] = action
        self.button.setMenu(self._menu)
        self._on_toggled()
        _row(self, self.button)

    def value(self) -> Value:
        found = tuple(value for value, action in self._choices.items() if action.isChecked())
        if not found:
            raise Refused(self.tr("“%s” needs a value.") % self._field.title)
        return found

    def show_value(self, value: Value) -> None:
        several = value if isinstance(value, tuple) else (value,)
        for each, action in self._choices.items():
            action.blockSignals(True)
            action.setChecked(each in several)
            action.blockSignals(False)
        self._tell()

    @Slot()
    def _on_toggled(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        chosen = [each.text() for each in self._choices.values() if each.isChecked()]
        said = ", ".join(chosen) if len(chosen) < 3 else self.tr("%n chosen", "", len(chosen))
        self.button.setText(said or self.tr("Choose…"))
        self.button.setAccessibleName(f"{self._field.title}: {said or self.tr('nothing chosen')}")


def operand(field: Field, operator: Operator, people: "Mapping[int, str]") -> Operand:
    """The editor for what is asked."""
    if operator in _NONE:
        return Nothing()
    many = operator in _MANY
    choices: dict[Scalar, str] = {}
    if field.kind is Kind.CHOICE:
        choices.update(field.titles)
    elif field.kind is Kind.FLAG:
        choices |= {True: _tr("Yes"), False: _tr("No")}
    elif field.kind is Kind.PERSON:
        choices["me"] = _tr("Me")
        for number, name in people.items():
            choices[number] = name
    if choices:
        return SomeOf(field, choices) if many else OneOf(field, choices)
    one = Day if field.kind in _DATED else lambda each: Words(each, many=many)
    if operator is Operator.BETWEEN:
        return Between(one(field), one(field))
    return one(field)


def _typed(value: Scalar) -> str:
    if value is None:
        return ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return reading.shown_number(value)
    return str(value)


def _row(within: QWidget, *widgets: QWidget) -> None:
    row = QHBoxLayout(within)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for each in widgets:
        row.addWidget(each, 0 if isinstance(each, (QLabel, QToolButton)) else 1)
    if isinstance(widgets[-1], QToolButton):
        row.addStretch()
    within.setFocusProxy(widgets[0])


def _tr(said: str) -> str:
    return QCoreApplication.translate("Operand", said)
