"""The row of chips: filters one click away, and the conditions that hold, each with a cross."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from core.lists.fields import Listing, Quick
from desktop.shell.language import said
from desktop.shell.listing.buttons import cross, link
from desktop.shell.tabbing import stops

if TYPE_CHECKING:
    from core.lists.filters import Filter

LONGEST = 60
# More of them are a matter for the filter panel.
MOST = 4


class ConditionChip(QFrame):
    dropped = Signal()

    def __init__(self, said: str) -> None:
        super().__init__()
        self.setProperty("look", "condition")
        label = QLabel(said if len(said) <= LONGEST else said[: LONGEST - 1] + "…")
        label.setToolTip(said)
        self.drop = cross(self.tr("Take away: %s") % said)
        self.drop.setIconSize(QSize(12, 12))
        self.drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 0, 4, 0)
        row.setSpacing(2)
        row.addWidget(label)
        row.addWidget(self.drop)
        self.setFixedHeight(26)


class Chips(QWidget):
    # A filter one click away was pressed or let go: what is asked for now, and in which order.
    chosen = Signal(object, object)
    # One of the conditions is to go: what is left.
    narrowed = Signal(object)
    cleared = Signal()
    opened = Signal()

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing
        self.quick: dict[str, QToolButton] = {}
        self.conditions: list[ConditionChip] = []
        # What is asked for besides the pressed one.
        self._rest: Sequence[Filter] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 8)
        self._row.setSpacing(6)
        for each in listing.quick:
            self._row.addWidget(self._quick(each))
        self._conditions = QHBoxLayout()
        self._conditions.setSpacing(6)
        self._row.addLayout(self._conditions)
        self._more = link("")
        self._more.clicked.connect(self.opened)
        self._more.hide()
        self._row.addWidget(self._more)
        self._clear = link(self.tr("Clear all"))
        self._clear.clicked.connect(self.cleared)
        self._clear.hide()
        self._row.addWidget(self._clear)
        self._row.addStretch()

    @property
    def last(self) -> QWidget:
        """With which the way by Tab leaves them."""
        return self._clear

    def _quick(self, quick: Quick) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "chip")
        button.setText(quick.title)
        button.setAccessibleName(self.tr("Filter: %s") % quick.title)
        button.setCheckable(True)
        button.clicked.connect(lambda on: self._on_quick(quick, on=on))
        self.quick[quick.name] = button
        return button

    def explain(self) -> None:
        """What each of them would be when typed; nobody waits for it."""
        from core.lists.grammar import parse, text

        for each in self._listing.quick:
            asked = parse(each.text, self._listing)
            self.quick[each.name].setToolTip(text(asked.filter, self._listing, asked.words))

    def _on_quick(self, quick: Quick, *, on: bool) -> None:
        """In the place of the one before; what else is asked for stays."""
        from core.lists.filters import All

        parts = self._rest
        if on and (asked := self._listing.quick_filter(quick.name)) is not None:
            parts = (*_parts(asked), *parts)
        self.chosen.emit(All(parts=tuple(parts)), quick.order if on else ())

    def show_filter(self, filter: "Filter | None") -> None:
        parts = _parts(filter) if filter is not None else ()
        pressed: Sequence[Filter] = ()
        name = ""
        for each in self._listing.quick if parts else ():
            asked = self._listing.quick_filter(each.name)
            wanted = _parts(asked) if asked is not None else ()
            if len(wanted) > len(pressed) and all(part in parts for part in wanted):
                pressed, name = wanted, each.name
        for each_name, button in self.quick.items():
            button.setChecked(each_name == name)
        while self.conditions:
            old = self.conditions.pop()
            old.hide()
            old.deleteLater()
        # What a pressed button says need not be said again beside it.
        self._rest = rest = tuple(part for part in parts if part not in pressed)
        for place in range(min(len(rest), MOST)):
            self._add_condition(rest, place, pressed)
        self._more.setText(self.tr("%n more", "", len(rest) - MOST))
        self._more.setVisible(len(rest) > MOST)
        self._clear.setVisible(len(rest) + bool(name) > 1)
        for one, next_ in pairwise(stops(self)):
            QWidget.setTabOrder(one, next_)

    def _add_condition(
        self, parts: "Sequence[Filter]", place: int, pressed: "Sequence[Filter]"
    ) -> None:
        from core.lists.filters import All
        from core.lists.saying import say

        chip = ConditionChip(say(parts[place], self._listing, said))
        left = (*pressed, *(other for at, other in enumerate(parts) if at != place))
        chip.dropped.connect(lambda: self.narrowed.emit(All(parts=left) if left else None))
        self.conditions.append(chip)
        self._conditions.addWidget(chip)


def _parts(filter: "Filter") -> "tuple[Filter, ...]":
    from core.lists.filters import All

    return filter.parts if isinstance(filter, All) else (filter,)
