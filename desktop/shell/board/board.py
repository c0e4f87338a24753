"""A board: columns of cards, dragged or carried by keys from one to another.

It knows nothing of opportunities or deals: whoever makes it says what a card looks like and what a move
means. A move is shown at once; whoever is told of it writes it, and shows the truth if that is refused.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop.shell.board.cards import Card, ColumnModel, Face
from desktop.shell.board.column import LEAST_WIDTH, CardList, Column
from desktop.shell.board.edging import Edging
from desktop.shell.notices import announce
from desktop.shell.theme import Theme

_RULES = """
QFrame[look="column"] {{ background: {hover}; border: 0; border-radius: 10px; }}
QFrame[look="column"] QListView {{ background: transparent; border: 0; outline: 0; }}
QFrame[look="column"] QLabel[look="heading"] {{ font-size: 13px; }}
QFrame[look="column"] QLabel[look="pill"] {{ background: {surface}; padding: 2px 7px; }}
"""


@dataclass(frozen=True, slots=True)
class Move:
    """Cards, where they are to go, and between which two they are put there."""

    cards: tuple[Card, ...]
    to: str
    above: int | None
    below: int | None
    row: int


class Board(QWidget):
    moved = Signal(object)
    opened = Signal(int)
    thrown = Signal(object)
    wants_more = Signal(str)
    # Cards were let go, or carried, where they may not go.
    refused = Signal(object, str)
    # The card that the keys are at.
    stood_at = Signal(int)

    def __init__(
        self,
        name: str,
        columns: Mapping[str, str],
        face: Callable[[Card], Face],
        legal: Callable[[Sequence[Card], str], bool],
        theme: Theme,
        least: int = LEAST_WIDTH,
        *,
        with_sums: bool = True,
    ) -> None:
        super().__init__()
        self.columns: dict[str, Column] = {}
        # A card says itself in which column it stands.
        self.legal = legal
        self.theme = theme
        self.area = QScrollArea()
        self._edging = Edging(self.area)
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 16, 12)
        row.setSpacing(10)
        for key, title in columns.items():
            model = ColumnModel(name, face)
            column = self.columns[key] = Column(model, title, least, with_sums=with_sums)
            model.accepts = partial(self._may, key)
            model.dropped.connect(lambda ids, row, key=key: self._on_dropped(key, ids, row))
            model.wants_more.connect(lambda key=key: self.wants_more.emit(key))
            shown = column.list
            shown.stepped.connect(lambda by, key=key: self._step(key, by))
            shown.carried.connect(lambda dx, dy, key=key: self._carry(key, dx, dy))
            shown.opened.connect(self.opened)
            shown.asked.connect(lambda at, key=key: self.ask(key, at))
            shown.asked_where.connect(lambda at, key=key: self.ask_where(key, at))
            shown.let_go.connect(self._on_let_go)
            shown.took_up.connect(self._edging.begin)
            shown.stood_at.connect(self.stood_at)
            shown.thrown.connect(lambda key=key: self.thrown.emit(self.columns[key].list.chosen()))
            shown.selectionModel().selectionChanged.connect(
                lambda chosen, _, key=key: self._on_chosen(key, not chosen.isEmpty())
            )
            row.addWidget(column, 1)
        inner = QWidget()
        inner.setLayout(row)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.addWidget(self.area)
        theme.changed.connect(self._restyle)
        self._restyle()

    # What is shown

    def show_cards(self, key: str, cards: Sequence[Card], more: bool) -> None:
        """What was chosen stays chosen, and what was in sight stays there."""
        shown = self.columns[key].list
        kept = {card.id for card in shown.chosen()}
        current = shown.currentIndex().row()
        focused = shown.cards.cards[current].id if 0 <= current < len(shown.cards.cards) else None
        at = shown.verticalScrollBar().value()
        picked = shown.selectionModel()
        picked.blockSignals(True)
        shown.cards.show(cards, more)
        for row, card in enumerate(cards):
            index = shown.cards.index(row, 0)
            if card.id in kept:
                picked.select(index, picked.SelectionFlag.Select)
            if card.id == focused:
                picked.setCurrentIndex(index, picked.SelectionFlag.NoUpdate)
        picked.blockSignals(False)
        shown.verticalScrollBar().setValue(at)
        shown.viewport().update()

    def loaded(self, key: str) -> int:
        return len(self.columns[key].model.cards)

    def focused(self) -> CardList | None:
        """The one that hears the keys, or will again once a dialog before it is answered."""
        lists = [column.list for column in self.columns.values()]
        return next((each for each in lists if each is self.window().focusWidget()), None)

    def focus_cards(self) -> None:
        """Where the keys are heard: the column that was in use, or the first with anything in it."""
        lists = [column.list for column in self.columns.values()]
        chosen = next((each for each in lists if each.chosen()), None)
        filled = next((each for each in lists if each.cards.cards), lists[0])
        shown = chosen or filled
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if not shown.chosen():
            shown.choose(max(0, shown.currentIndex().row()))

    def go_to(self, record: int) -> None:
        """Have the keys at this card, if it is loaded."""
        for column in self.columns.values():
            row = column.model.row_of(record)
            if row >= 0:
                self.area.ensureWidgetVisible(column)
                column.list.setFocus(Qt.FocusReason.OtherFocusReason)
                column.list.choose(row)
                return

    def _on_chosen(self, key: str, anything: bool) -> None:
        """One column at a time: what is carried away is what one sees chosen."""
        if anything:
            for other, column in self.columns.items():
                if other != key and column.list.selectionModel().hasSelection():
                    column.list.selectionModel().clearSelection()

    # Moving

    def move_to(self, ids: Sequence[int], to: str, row: int) -> None:
        """Take the cards where they stand and put them above this row; whoever hears it writes it."""
        cards = [
            card
            for column in self.columns.values()
            for card in column.model.cards
            if card.id in ids
        ]
        cards.sort(key=lambda card: list(ids).index(card.id))
        if not cards:
            return
        if not self.legal(cards, to):
            self.refused.emit(tuple(cards), to)
            return
        target = self.columns[to].model
        staying = [card for card in target.cards if card.id not in ids]
        row -= sum(card.id in ids for card in target.cards[:row])
        if row == len(staying) and target.more and row > 0:
            # What lies below it is not loaded: above the last one it is sure to be seen.
            row -= 1
        above = staying[row - 1].id if row > 0 else None
        below = staying[row].id if row < len(staying) else None
        self.moved.emit(Move(tuple(cards), to, above, below, row))

    def show_move(self, move: Move, as_they_become: Sequence[Card]) -> None:
        """At once, before anything is written."""
        ids = [card.id for card in move.cards]
        had_focus = self.focused() is not None
        for column in self.columns.values():
            column.model.take(ids)
        target = self.columns[move.to].list
        target.cards.put(move.row, as_they_become)
        picked = target.selectionModel()
        picked.clearSelection()
        for place in range(len(as_they_become)):
            picked.select(target.cards.index(move.row + place, 0), picked.SelectionFlag.Select)
        index = target.cards.index(move.row, 0)
        picked.setCurrentIndex(index, picked.SelectionFlag.NoUpdate)
        target.scrollTo(index)
        if had_focus:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may(self, to: str, ids: Sequence[int]) -> bool:
        cards = [
            card
            for column in self.columns.values()
            for card in column.model.cards
            if card.id in ids
        ]
        return bool(cards) and self.legal(cards, to)

    def _on_dropped(self, key: str, ids: Sequence[int], row: int) -> None:
        # The board may have moved along below a pointer that kept still, which Qt has not noticed.
        there = self._column_at(QCursor.pos()) if self._edging.has_moved else key
        if there == key:
            self.move_to(ids, key, row)
        elif there is not None:
            self.move_to(ids, there, 0)

    @Slot(object, QPoint)
    def _on_let_go(self, ids: Sequence[int], at: QPoint) -> None:
        """Taken by no column, unless `ids` is empty; then the one below the pointer says why."""
        self._edging.end()
        there = self._column_at(at)
        if ids and there is not None and not self._may(there, ids):
            self.move_to(ids, there, 0)

    def _column_at(self, at: QPoint) -> str | None:
        if not self.area.rect().contains(self.area.mapFromGlobal(at)):
            return None
        found = (
            key
            for key, column in self.columns.items()
            if column.rect().contains(column.mapFromGlobal(at))
        )
        return next(found, None)

    def current(self) -> Card | None:
        """The card that the keys are at, or would be at if the board had them."""
        lists = [column.list for column in self.columns.values()]
        shown = self.focused() or next((each for each in lists if each.chosen()), None)
        row = shown.currentIndex().row() if shown is not None else -1
        return shown.cards.cards[row] if shown is not None and 0 <= row < len(shown) else None

    def go_down(self, by: int) -> None:
        """To the next card of the column, or the one before."""
        lists = [column.list for column in self.columns.values()]
        shown = next((each for each in lists if each.chosen()), None)
        shown = shown or next((each for each in lists if len(each)), None)
        if shown is not None:
            shown.choose(min(len(shown) - 1, max(0, shown.currentIndex().row() + by)))

    def _step(self, key: str, by: int) -> None:
        keys = list(self.columns)
        row = max(0, self.columns[key].list.currentIndex().row())
        place = keys.index(key) + by
        while 0 <= place < len(keys):
            there = self.columns[keys[place]].list
            if there.cards.cards:
                there.setFocus(Qt.FocusReason.OtherFocusReason)
                there.choose(min(row, len(there.cards.cards) - 1))
                self.area.ensureWidgetVisible(self.columns[keys[place]])
                return
            place += by

    def _carry(self, key: str, dx: int, dy: int) -> None:
        shown = self.columns[key].list
        chosen = [card.id for card in shown.chosen()]
        if not chosen:
            return
        rows = [shown.cards.row_of(each) for each in chosen]
        if dx:
            keys = list(self.columns)
            place = keys.index(key) + dx
            if 0 <= place < len(keys):
                self.move_to(chosen, keys[place], 0)
                self.area.ensureWidgetVisible(self.columns[keys[place]])
        elif dy < 0 and rows[0] > 0:
            self.move_to(chosen, key, rows[0] - 1)
        elif dy > 0 and rows[-1] < len(shown.cards.cards) - 1:
            self.move_to(chosen, key, rows[-1] + 2)

    def ask(self, key: str, at: QPoint) -> None:
        """The menu of the chosen cards: everything that can be done by dragging, and more."""
        cards = self.columns[key].list.chosen()
        if not cards:
            return
        menu = self.menu_of(key, cards)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def ask_where(self, key: str, at: QPoint) -> None:
        if cards := self.columns[key].list.chosen():
            menu = QMenu(self)
            self._fill_where(menu, key, cards)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)
            # By keys one goes on from the first.
            if may := [action for action in menu.actions() if action.isEnabled()]:
                menu.setActiveAction(may[0])

    def menu_of(self, key: str, cards: Sequence[Card]) -> QMenu:
        menu = QMenu(self)
        opening = menu.addAction(self.tr("Open"))
        opening.triggered.connect(lambda: self.opened.emit(cards[0].id))
        menu.addSeparator()
        self._fill_where(menu.addMenu(self.tr("Move to…")), key, cards)
        menu.addSeparator()
        throwing = menu.addAction(self.tr("Move to the trash"))
        throwing.triggered.connect(lambda: self.thrown.emit(list(cards)))
        return menu

    def _fill_where(self, menu: QMenu, key: str, cards: Sequence[Card]) -> None:
        for to, column in self.columns.items():
            if to != key:
                action = menu.addAction(column.name)
                action.setEnabled(self.legal(cards, to))
                action.triggered.connect(
                    lambda _=False, to=to: self.move_to([card.id for card in cards], to, 0)
                )

    def say(self, sentence: str) -> None:
        announce(self, sentence)

    def _restyle(self) -> None:
        self.setStyleSheet(_RULES.format(**self.theme.tokens._asdict()))
