"""The one form of the product: drawn from a pydantic model, whatever that is about."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from pydantic import BaseModel, ValidationError
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from core.entries import sentences
from core.errors import Refused
from desktop.shell.forms.choosing import PersonField, TickField
from desktop.shell.forms.declared import Group, Kind, declared, grouped
from desktop.shell.forms.drawing import field_for
from desktop.shell.forms.field import Field
from desktop.shell.forms.look import rules
from desktop.shell.forms.text import NumberField
from desktop.shell.language import said
from desktop.shell.notices import announce
from desktop.shell.theme import Theme

# From this width on, two fields stand side by side.
TWO_COLUMNS = 900
Key = Qt.Key


class Form(QWidget):
    """`entered` is what the person has typed, as the model takes it; what it refuses stands beside.

    Of a record that is there, only what was typed is in the entry; of a new one, what it began with
    as well.
    """

    edited = Signal()
    # Enter, or Ctrl+Enter from where Enter begins a new line.
    submitted = Signal()
    escaped = Signal()
    # The focus has come to another field.
    entered_field = Signal(QWidget)
    # What concerns no field, or several; empty where every sentence has its field.
    refused = Signal(str)

    def __init__(
        self,
        theme: Theme,
        model: type[BaseModel],
        values: Mapping[str, object] | None = None,
        groups: Sequence[Group] = (),
        *,
        given: Mapping[str, object] | None = None,
        without: Collection[str] = (),
    ) -> None:
        super().__init__()
        self.setProperty("look", "form")
        self._theme, self.model = theme, model
        self._given = dict(given or {})
        self.fields: dict[str, Field] = {}
        self.sections: list[tuple[QLabel, QGridLayout, list[Field]]] = []
        # What is possible and looks wrong, of all that stands in the form.
        self.warn: Callable[[Mapping[str, object]], Mapping[str, str]] | None = None
        self._columns = 0
        self._is_locked = False
        column = QVBoxLayout(self)
        # The ring around a field with the focus must not be cut off.
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(12)
        shown = [each for each in declared(model) if each.name not in without]
        for title, members in grouped(shown, groups):
            column.addLayout(self._section(title, [field_for(each) for each in members]))
        column.addStretch(1)
        self._name_units()
        self.begin(values or {})
        self._place(1)
        self._restyle()
        theme.changed.connect(self._restyle)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # What stands in it

    def begin(self, values: Mapping[str, object]) -> None:
        """From here on only what the person types is an edit."""
        started = self._given | dict(values)
        for name, field in self.fields.items():
            field.begin(started.get(name, field.declared.default))
            field.show_help()
        self._show_units()

    def give(self, values: Mapping[str, object]) -> None:
        """What a new record begins with besides, before it begins."""
        self._given = dict(values) | self._given

    def hear(self, values: Mapping[str, object]) -> None:
        """What others have written meanwhile."""
        for name, value in values.items():
            if name in self.fields:
                self.fields[name].hear(value)
        self._show_units()

    def offer_people(self, people: Mapping[int, str]) -> None:
        """Who may be chosen where a person is asked for."""
        for field in self.fields.values():
            if isinstance(field, PersonField):
                field.offer(people)

    def typed(self) -> dict[str, Any]:
        """What was typed and not saved, right or wrong, as a draft keeps it; never a secret."""
        return {
            name: field.typed()
            for name, field in self.fields.items()
            if field.is_dirty and field.declared.kind is not Kind.SECRET
        }

    def base(self) -> dict[str, object]:
        return {name: field.base for name, field in self.fields.items()}

    @property
    def is_dirty(self) -> bool:
        return any(field.is_dirty for field in self.fields.values())

    # What it comes to

    def entered(self) -> BaseModel | None:
        """The entry, or None: then what is wrong stands beside its fields, the first has the focus."""
        refused, edit = self._read()
        entry: BaseModel | None = None
        try:
            # What stands beside what was typed may say how that is meant: a number's country.
            entry = self.model.model_validate(edit, context=self._standing())
        except ValidationError as error:
            # What cannot even be read is said in the field's own words.
            refused = sentences(error, self.model) | refused
        if refused:
            self.refuse(refused)
            return None
        return entry

    def edit(self) -> dict[str, object] | None:
        """The entry as the values to be written, by field."""
        entry = self.entered()
        if entry is None:
            return None
        # In the order of the form, which is the order of whatever is then said about them.
        names = dict.fromkeys([*self.fields, *self.model.model_fields])
        return {name: getattr(entry, name) for name in names if name in entry.model_fields_set}

    def refuse(self, sentences_: Mapping[str, str]) -> None:
        """Each sentence beside its field; what belongs to none of them is told by `refused`."""
        wrong = [name for name in self.fields if sentences_.get(name)]
        for name in wrong:
            self.fields[name].refuse(said(sentences_[name]))
        if wrong:
            first = self.fields[wrong[0]]
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(first, first.note.text())
        rest = " ".join(said(text) for name, text in sentences_.items() if name not in wrong)
        self.refused.emit(rest)

    # Who may only look

    def lock(self, locked: bool) -> None:
        self._is_locked = locked
        for field in self.fields.values():
            field.lock(locked)

    @property
    def is_locked(self) -> bool:
        return self._is_locked

    def focus_first(self) -> None:
        for field in self.fields.values():
            if field.isVisibleTo(self) and field.editor.isEnabled():
                field.editor.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # Drawing

    def _section(self, title: str, fields: Sequence[Field]) -> QVBoxLayout:
        # Shown without a parent, it would be a window of its own for a moment.
        heading = QLabel(title, self)
        heading.setProperty("look", "group")
        heading.setVisible(bool(title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        whole = QVBoxLayout()
        whole.setSpacing(10)
        if self.sections:
            whole.addSpacing(10)
        whole.addWidget(heading)
        whole.addLayout(grid)
        for field in fields:
            field.setParent(self)
            field.edited.connect(self._on_edited)
            self.fields[field.declared.name] = field
        self.sections.append((heading, grid, [*fields]))
        return whole

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for _, grid, fields in self.sections:
            for field in fields:
                grid.removeWidget(field)
            for number in range(2):
                grid.setColumnStretch(number, 1 if number < columns else 0)
            row = column = 0
            for field in fields:
                is_wide = field.declared.is_wide or columns == 1
                if is_wide and column:
                    row, column = row + 1, 0
                grid.addWidget(field, row, column, 1, columns if is_wide else 1)
                column = 0 if is_wide else (column + 1) % columns
                row += column == 0
                if isinstance(field, TickField):
                    # Beside another field, the box stands on the line of that field's editor.
                    field.leave_room(columns > 1)

    def _name_units(self) -> None:
        self._money = [
            field
            for field in self.fields.values()
            if isinstance(field, NumberField) and field.declared.kind is Kind.MONEY
        ]

    def _show_units(self) -> None:
        for field in self._money:
            unit = self.fields.get(field.declared.unit)
            typed = str(unit.typed() or "").strip() if unit else ""
            # While somebody is typing a currency, it is none yet.
            field.show_unit(typed if len(typed) == 3 and typed.isalpha() else "")

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self._theme.tokens))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(2 if self.width() >= TWO_COLUMNS else 1)

    # What the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            focused = QApplication.focusWidget()
            if (
                isinstance(focused, QAbstractButton)
                and not isinstance(focused, QCheckBox)
                and self.isAncestorOf(focused)
            ):
                focused.click()
            else:
                self.submitted.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_edited(self) -> None:
        self._show_units()
        self.edited.emit()

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        left, entered = self._field_of(before), self._field_of(now)
        if entered is not None and entered is not left:
            self.entered_field.emit(entered)
        # Without a new place for the focus another window is in front; one comes back and types on.
        if left is None or left is entered or now is None or self._is_locked:
            return
        # After what the click or the key itself does: a button may be throwing all of it away.
        QTimer.singleShot(0, left, lambda: self.judge(left))

    def judge(self, field: Field) -> None:
        """The person has gone on from this field: tidy what stands there, or say what is wrong."""
        if not field.is_dirty:
            return
        field.tidy()
        name = field.declared.name
        refusal = field.refusal()
        if not refusal:
            try:
                self.model.model_validate({name: field.value()}, context=self._standing())
            except ValidationError as error:
                # That other fields are still missing is no fault of this one.
                refusal = sentences(error, self.model).get(name, "")
        if refusal:
            field.refuse(said(refusal))
        elif field.is_refused():
            field.show_help()
        self.show_warnings()

    def show_warnings(self) -> None:
        if self.warn is None:
            return
        told = self.warn(self._standing())
        for name, field in self.fields.items():
            if not field.is_refused():
                field.caution(said(told.get(name, "")))

    def _standing(self) -> dict[str, object]:
        """What stands in all of it, as far as it can be read."""
        values = self.base()
        for name, field in self._dirty():
            with suppress(Refused):
                values[name] = field.value()
        return values

    def _read(self) -> tuple[dict[str, str], dict[str, object]]:
        refused: dict[str, str] = {}
        edit = dict(self._given)
        for name, field in self._dirty():
            try:
                edit[name] = field.value()
            except Refused as refusal:
                refused[name] = said(str(refusal))
        return refused, edit

    def _dirty(self) -> Iterable[tuple[str, Field]]:
        return [(name, field) for name, field in self.fields.items() if field.is_dirty]

    def _field_of(self, widget: QWidget | None) -> Field | None:
        # Through windows as well: a calendar belongs to the field that has opened it.
        while widget is not None and widget is not self:
            if isinstance(widget, Field) and widget.declared.name in self.fields:
                return widget if self.fields[widget.declared.name] is widget else None
            widget = widget.parentWidget()
        return None
