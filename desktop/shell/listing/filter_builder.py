"""A filter put together by hand: groups of conditions, each with the editor for its kind."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.errors import Refused
from core.lists.fields import Field, Kind, Listing
from core.lists.filters import OPERATORS, All, Any_, Condition, Filter, Not, Operator, tidy
from desktop.shell.language import said
from desktop.shell.listing.buttons import cross, link
from desktop.shell.listing.operands import Operand, operand
from desktop.shell.tabbing import tab_after

_Part = TypeVar("_Part", "ConditionRow", "Group")
# Groups in groups in groups are read by nobody; what was typed deeper is shown all the same.
DEEPEST = 3
HIGHEST = 300


def asked(operator: Operator, kind: Kind) -> str:
    """What is asked of a field, as a person says it between its name and the value."""
    from core.lists.saying import OF_SEVERAL, verb

    return said(OF_SEVERAL.get(operator) or verb(operator, kind))


class ConditionRow(QWidget):
    changed = Signal()
    dropped = Signal()

    def __init__(self, listing: Listing, people: Mapping[int, str]) -> None:
        super().__init__()
        self._listing, self._people = listing, people
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Field"))
        self.field.setAccessibleDescription(self.field.accessibleName())
        self.field.setMinimumWidth(150)
        for each in sorted(listing.fields, key=lambda field: field.title.casefold()):
            self.field.addItem(each.title, each.name)
        self.operator = QComboBox()
        self.operator.setAccessibleName(self.tr("Comparison"))
        self.operator.setAccessibleDescription(self.operator.accessibleName())
        self.operator.setMinimumWidth(130)
        self.operand: Operand = operand(listing.fields[0], Operator.IS_EMPTY, people)
        self._drop = cross(self.tr("Remove this condition"))
        self.wrong = QLabel()
        self.wrong.setProperty("look", "wrong")
        self.wrong.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._row.addWidget(self.field)
        self._row.addWidget(self.operator)
        self._row.addWidget(self.operand, 1)
        self._row.addWidget(self._drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._row)
        column.addWidget(self.wrong)
        self.field.currentIndexChanged.connect(self._on_field)
        self.operator.currentIndexChanged.connect(self._on_operator)
        self._drop.clicked.connect(self.dropped)

    def show_condition(self, condition: Condition) -> None:
        self.blockSignals(True)
        self.field.setCurrentIndex(max(0, self.field.findData(condition.field)))
        self._fill_operators()
        self.operator.setCurrentIndex(max(0, self.operator.findData(condition.operator)))
        self._fill_operand()
        if condition.value is not None:
            self.operand.show_value(condition.value)
        self.blockSignals(False)

    def condition(self) -> Condition | None:
        """None while there is something wrong with it, or nothing said yet."""
        try:
            value = self.operand.value()
        except Refused as refusal:
            self.wrong.setText(said(str(refusal)))
            return None
        self.wrong.hide()
        return Condition(field=self.field.currentData(), operator=self._operator(), value=value)

    def _operator(self) -> Operator:
        # Qt keeps an enumeration of texts as the bare text.
        return Operator(self.operator.currentData())

    def _chosen(self) -> Field:
        return self._listing.field(self.field.currentData())

    @Slot()
    def _on_field(self) -> None:
        self._fill_operators()
        self._fill_operand()
        self.changed.emit()

    @Slot()
    def _on_operator(self) -> None:
        before = self.operand
        self._fill_operand()
        # What was typed already is kept where it fits what is asked now.
        try:
            if type(before) is type(self.operand):
                self.operand.show_value(before.value())
        except Refused:
            pass
        self.changed.emit()

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()
        self.wrong.setVisible(self.condition() is None)

    def _fill_operators(self) -> None:
        self.operator.blockSignals(True)
        self.operator.clear()
        field = self._chosen()
        for each in OPERATORS[field.kind]:
            if field.nullable or each not in (Operator.IS_EMPTY, Operator.IS_NOT_EMPTY):
                self.operator.addItem(asked(each, field.kind), each)
        self.operator.blockSignals(False)

    def _fill_operand(self) -> None:
        made = operand(self._chosen(), self._operator(), self._people)
        self._row.replaceWidget(self.operand, made)
        self.operand.hide()
        self.operand.deleteLater()
        self.operand = made
        made.changed.connect(self._on_edited)
        self.wrong.hide()


class Group(QFrame):
    changed = Signal()
    dropped = Signal()

    def __init__(self, listing: Listing, people: Mapping[int, str], depth: int = 1) -> None:
        super().__init__()
        self._listing, self._people, self._depth = listing, people, depth
        self._parts: list[ConditionRow | Group] = []
        if depth > 1:
            self.setProperty("look", "group")
        self.joint = QComboBox()
        self.joint.setAccessibleName(self.tr("How the conditions are joined"))
        self.joint.setAccessibleDescription(self.joint.accessibleName())
        for text, data in (
            (self.tr("All of these"), "all"),
            (self.tr("Any of these"), "any"),
            (self.tr("None of these"), "none"),
        ):
            self.joint.addItem(text, data)
        self.joint.currentIndexChanged.connect(self.changed)
        head = QHBoxLayout()
        head.addWidget(self.joint)
        head.addStretch()
        self.more = link(self.tr("Add a condition"))
        self.more.clicked.connect(self._on_more)
        head.addWidget(self.more)
        if depth < DEEPEST:
            deeper = link(self.tr("Add a group"))
            deeper.clicked.connect(self._on_deeper)
            head.addWidget(deeper)
        if depth > 1:
            drop = cross(self.tr("Remove this group"))
            drop.clicked.connect(self.dropped)
            head.addWidget(drop)
        self._column = QVBoxLayout(self)
        edge = 10 if depth > 1 else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(6)
        self._column.addLayout(head)

    def show_filter(self, filter: Filter | None) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        joint, parts = _opened(filter)
        self.join(joint)
        for each in parts:
            if isinstance(each, Condition):
                self._add(ConditionRow(self._listing, self._people)).show_condition(each)
            else:
                self._add(Group(self._listing, self._people, self._depth + 1)).show_filter(each)

    def join(self, joint: str) -> None:
        self.joint.blockSignals(True)
        self.joint.setCurrentIndex(self.joint.findData(joint))
        self.joint.blockSignals(False)

    def filter(self) -> Filter | None:
        """What is complete of it."""
        said = [
            part.condition() if isinstance(part, ConditionRow) else part.filter()
            for part in self._parts
        ]
        parts = tuple(each for each in said if each is not None)
        if not parts:
            return None
        joint = self.joint.currentData()
        if joint == "none":
            return Not(part=Any_(parts=parts))
        if len(parts) == 1 and self._depth == 1:
            return parts[0]
        return Any_(parts=parts) if joint == "any" else All(parts=parts)

    def rows(self) -> list[ConditionRow]:
        found: list[ConditionRow] = []
        for part in self._parts:
            found += [part] if isinstance(part, ConditionRow) else part.rows()
        return found

    def _add(self, part: _Part) -> _Part:
        self._parts.append(part)
        self._column.addWidget(part)
        part.changed.connect(self.changed)
        part.dropped.connect(lambda: self._drop(part))
        return part

    @Slot()
    def _on_more(self) -> None:
        row = self._add(ConditionRow(self._listing, self._people))
        first = self._listing.shown_at_first[0]
        field = self._listing.field(first)
        row.show_condition(Condition(field=first, operator=OPERATORS[field.kind][0]))
        row.field.setFocus()

    @Slot()
    def _on_deeper(self) -> None:
        group = self._add(Group(self._listing, self._people, self._depth + 1))
        # Joined as all around it is, it would say nothing that its conditions do not say without it.
        group.join("any" if self.joint.currentData() == "all" else "all")
        group._on_more()

    def _drop(self, part: "ConditionRow | Group") -> None:
        self._parts.remove(part)
        part.hide()
        part.deleteLater()
        self.more.setFocus()
        self.changed.emit()


class FilterBuilder(QFrame):
    """The panel below the search field; both say the same filter."""

    changed = Signal(object)

    def __init__(self, listing: Listing, people: Mapping[int, str]) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.group = Group(listing, people)
        self.group.changed.connect(self._on_changed)
        self._shown: Filter | None = None
        # Behind which its parts come when one goes through them by Tab.
        self.comes_after: QWidget | None = None
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.group)
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inner)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self._inner = inner
        # Rows that have just been added have no height before they have been laid out.
        inner.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def show_filter(self, filter: Filter | None) -> None:
        """Unless it is what stands here anyway: half a condition is not thrown away, nor half a group."""
        if filter != self._shown and (filter is None or filter != tidy(self.group.filter())):
            self._shown = filter
            self.group.show_filter(filter)
            self._fit()

    def begin(self) -> None:
        """Opened with nothing in it, it offers the first condition."""
        if not self.group.rows():
            self.group.more.click()
            self._fit()

    @Slot()
    def _on_changed(self) -> None:
        self._fit()
        said = self.group.filter()
        if said != self._shown:
            self._shown = said
            self.changed.emit(said)

    def _fit(self) -> None:
        if self.comes_after is not None:
            # Rows and values are made as they are asked for, and would come behind all the rest.
            tab_after(self.comes_after, self._inner)
        self.setFixedHeight(min(HIGHEST, self._inner.sizeHint().height() + 4))


def _opened(filter: Filter | None) -> tuple[str, tuple[Filter, ...]]:
    if filter is None:
        return "all", ()
    if isinstance(filter, All):
        return "all", filter.parts
    if isinstance(filter, Any_):
        return "any", filter.parts
    if isinstance(filter, Not):
        inner = filter.part
        return "none", inner.parts if isinstance(inner, Any_) else (inner,)
    return "all", (filter,)
