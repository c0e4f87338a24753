"""A short list of frozen rows: columns, a model, a table, and what stands in its place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from core.errors import Unavailable, UserError
from desktop.shell import theme
from desktop.shell.language import said
from desktop.shell.notices import announce
from desktop.shell.pages import SENTENCE_WIDTH, Choice, TroublePage, WaitingPage
from desktop.shell.tasks import Tasks
from desktop.shell.theme import Theme

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

T = TypeVar("T")
Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW_HEIGHT = 36
AROUND_A_TITLE = 30
# The column that takes what the others leave keeps so much.
LEAST_STRETCHED = 200

_RULES = """
QTableView {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 8px;
    padding: 1px; outline: 0; selection-background-color: {chosen}; selection-color: {text}; }}
QTableView:focus {{ border: 2px solid {accent}; padding: 0; }}
QTableView::item {{ padding: 0 10px; border: 0; border-bottom: 1px solid {line}; }}
QTableView::item:selected {{ background: {chosen}; color: {text}; }}
QTableView[look="numbers"]::item:focus {{ border: 1px solid {accent}; border-radius: 4px; }}
QHeaderView {{ background: {surface}; border: 0; border-top-left-radius: 8px;
    border-top-right-radius: 8px; }}
QHeaderView::section {{ background: transparent; color: {muted}; border: 0;
    border-bottom: 1px solid {line}; padding: 0 13px; min-height: 32px; font-size: 12px;
    font-weight: 600; text-align: left; }}
QPushButton[look="danger"] {{ color: {danger}; }}
QPushButton[look="danger"]:disabled {{ color: {muted}; }}
"""


def rules(theme_: Theme) -> str:
    """What a list of this kind, and the buttons beside it, add to the style sheet."""
    return _RULES.format(**theme_.tokens._asdict())


@dataclass(frozen=True)
class Trouble:
    """Why there are no rows, in a sentence for the person."""

    sentence: str


def attempted(query: "Callable[[Session], T]") -> "Callable[[Session], T | Trouble]":
    """The tasks tell a refusal in passing; a list says it where its rows would stand."""

    def ask(session: "Session") -> "T | Trouble":
        from sqlalchemy.exc import DBAPIError

        from core.complaints import in_words
        from core.db import NO_RIGHT

        try:
            return query(session)
        except Unavailable:
            # The tasks may find the server again.
            raise
        except UserError as error:
            return Trouble(said(str(error)))
        except DBAPIError as error:
            words = in_words(error.orig)
            if getattr(error.orig, "sqlstate", None) == NO_RIGHT:
                words = "You do not have the right to see this here."
            if words is None:
                raise
            session.rollback()
            return Trouble(said(words))

    return ask


def read_rows(
    tasks: Tasks,
    owner: QObject,
    query: "Callable[[Session], T]",
    then: Callable[[T | Trouble], object],
) -> None:
    """What is asked for while nobody answers waits; the owner's place says so, if it has one."""

    def parked() -> None:
        if isinstance(place := getattr(owner, "place", None), Place):
            place.show_parked()

    def answered(found: T | Trouble) -> None:
        if isinstance(place := getattr(owner, "place", None), Place):
            place.end_parked()
        then(found)

    def unreachable(error: Unavailable) -> None:
        answered(Trouble(said(str(error))))

    tasks.read(owner, attempted(query), answered, unreachable, parked)


@dataclass(frozen=True)
class Column(Generic[Row]):
    title: str
    text: Callable[[Row], str]
    # The widest column takes what the others leave.
    width: int = 0
    # A colour of the theme.
    colour: Callable[[Row], str] = lambda _: "text"


class RowModel(QAbstractTableModel, Generic[Row]):
    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = [*rows]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            # On one line: a cell has room for no more.
            return " ".join(column.text(row).split())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.colour(column.colour(row)))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class RowTable(QTableView, Generic[Row]):
    """Whole rows are chosen, by arrow keys as well; Tab leaves the table."""

    chosen = Signal()
    opened = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], object],
        *,
        several: bool = False,
        least: int = LEAST_STRETCHED,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._least = least
        self._rows: RowModel[Row] = RowModel(columns)
        self._key = key
        # Chosen in the table that this one is made anew from.
        self._kept: set[object] = set()
        self.setModel(self._rows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for place, column in enumerate(columns):
            if column.width:
                # Another language may need more room for the same word.
                word = header.fontMetrics().horizontalAdvance(column.title) + AROUND_A_TITLE
                self.setColumnWidth(place, max(column.width, word))
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._narrow = [self.columnWidth(place) for place in range(len(columns))]
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(lambda _: self.opened.emit())

    @property
    def rows(self) -> list[Row]:
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """What was chosen stays chosen, and what was in sight stays there."""
        kept = {self._key(row) for row in self.chosen_rows()} | self._kept
        self._kept = set()
        current = self.currentIndex().row()
        focused = self._key(self.rows[current]) if 0 <= current < len(self.rows) else None
        at = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self._rows.show(rows)
        picked = self.selectionModel()
        for place, row in enumerate(rows):
            index = self._rows.index(place, 0)
            if self._key(row) in kept:
                picked.select(index, picked.SelectionFlag.Select | picked.SelectionFlag.Rows)
            if self._key(row) == focused:
                picked.setCurrentIndex(index, picked.SelectionFlag.NoUpdate)
        picked.blockSignals(False)
        self.verticalScrollBar().setValue(at)
        self.fit()
        self.viewport().update()
        self.chosen.emit()

    def fit(self) -> None:
        """Columns whose words are cut take what the widest one can spare of its room."""
        header = self.horizontalHeader()
        columns = self._rows.columns
        stretched = [place for place, column in enumerate(columns) if not column.width]
        if not stretched or not self.rows:
            return
        fixed = [place for place in range(len(columns)) if place not in stretched]
        room = self.viewport().width() - sum(self._narrow[place] for place in fixed)
        # Where there is no room for the words of the others, the table is scrolled.
        needed = {place: min(self._least, self.sizeHintForColumn(place) + 8) for place in stretched}
        is_tight = room < sum(needed.values())
        modes = QHeaderView.ResizeMode
        for place, width in needed.items():
            header.setSectionResizeMode(place, modes.Fixed if is_tight else modes.Stretch)
            if is_tight:
                header.resizeSection(place, width)
        spare = room - len(stretched) * self._least
        for place in fixed:
            wish = min(self.sizeHintForColumn(place) + 8, 2 * self._narrow[place])
            more = max(0, min(spare, wish - self._narrow[place]))
            spare -= more
            header.resizeSection(place, self._narrow[place] + more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # Of a row as a whole, Qt would look for its first and last cell.
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        if action not in ends or not self.rows:
            return super().moveCursor(action, modifiers)
        return self._rows.index(0 if action == ends[0] else len(self.rows) - 1, 0)

    def chosen_rows(self) -> list[Row]:
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows[place] for place in places if place < len(self.rows)]

    def kept(self) -> set[object]:
        """What is chosen, for a table that takes this one's place."""
        return {self._key(row) for row in self.chosen_rows()}

    def take_up(self, kept: set[object]) -> None:
        self._kept = kept
        if self.rows:
            self.show_rows(self.rows)

    def choose(self, place: int) -> None:
        self.setCurrentIndex(self._rows.index(place, 0))
        self.selectRow(place)

    def texts(self) -> list[tuple[str, ...]]:
        """What stands in it, row by row."""
        return [
            tuple(" ".join(column.text(row).split()) for column in self._rows.columns)
            for row in self.rows
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_arrow = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not held
        if is_arrow and self.rows and not self.selectionModel().hasSelection():
            # Qt would go on from the first row, which nobody has seen chosen, to the second.
            self.choose(max(0, self.currentIndex().row()))
            return
        super().keyPressEvent(event)


class Place(QStackedWidget):
    """The content, or why there is none: it is coming, there is nothing, it could not be had."""

    def __init__(self, content: QWidget, width: int = SENTENCE_WIDTH) -> None:
        super().__init__()
        self.content, self._width = content, width
        # Whether there was an answer once; and whether it says that there can be none now.
        self._is_filled = self._is_parked = False
        self.waiting = WaitingPage()
        self.waiting.sentence.setMinimumWidth(0)
        self.state = TroublePage()
        self.state.sentence.setFixedWidth(width)
        for page in (content, self.waiting, self.state):
            self.addWidget(page)

    def wait(self, title: str) -> None:
        self._is_filled = self._is_parked = False
        self.waiting.begin(title, "")
        self.setCurrentWidget(self.waiting)

    @Slot()
    def show_content(self) -> None:
        self._is_filled, self._is_parked = True, False
        self.waiting.end()
        self.setCurrentWidget(self.content)

    def show_empty(
        self, icon: str, title: str, sentence: str, choices: Sequence[Choice] = ()
    ) -> None:
        self._show(icon, "muted", title, sentence, choices)

    def show_refused(self, title: str, sentence: str, again: Callable[[], object]) -> None:
        self._show("circle-x", "danger", title, sentence, [Choice(self.tr("Try again"), again)])

    def show_parked(self) -> None:
        """What has been read already stays to be looked at."""
        if not self._is_filled:
            self.show_lost()

    def end_parked(self) -> None:
        if self._is_parked:
            self.show_content()

    def show_lost(self) -> None:
        self._is_parked = True
        self.waiting.end()
        self.state.show_lost()
        self.setCurrentWidget(self.state)

    def _show(
        self, icon: str, tone: str, title: str, sentence: str, choices: Sequence[Choice]
    ) -> None:
        self._is_parked = False
        self.waiting.end()
        self.state.show_trouble(icon, tone, title, sentence, choices)
        # Beside a list there is less room than the page is made for.
        label = self.state.sentence
        label.setFixedHeight(label.heightForWidth(self._width))
        self.setCurrentWidget(self.state)
        announce(self.state, f"{title}. {sentence}")
