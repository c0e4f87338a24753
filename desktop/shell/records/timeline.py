"""The timeline of a record: what happened, the newest first, as far back as somebody scrolls."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.actions import key_within
from desktop.shell.records.entry import HAPPENING, TOLD, EntryDelegate
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.records.telling import byline, source_titles, tell
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.timeline import Happening, Wanted

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TABLES = ("interactions", "notes", "tasks", "documents", "contracts", "opportunities", "quotes")
# Beside the facts of a record fewer are in sight.
PAGE, BRIEF = 50, 20
# So many rows before the end the next page is asked for.
AHEAD = 15
TYPING_MS = 180


class TimelineModel(QAbstractListModel):
    def __init__(self, table: str) -> None:
        super().__init__()
        self.table = table
        self.rows: list[Happening] = []
        # Their names, by their numbers: an edit may have given the record to another one.
        self.people: Mapping[int, str] = {}

    def show(self, rows: "list[Happening]") -> None:
        self.beginResetModel()
        self.rows = [*rows]
        self.endResetModel()

    def add(self, rows: "list[Happening]") -> None:
        if rows:
            self.beginInsertRows(NOWHERE, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        each = self.rows[index.row()]
        if role == HAPPENING:
            return each
        if role == TOLD:
            return tell(each, self.table, self.people)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            told = tell(each, self.table, self.people)
            return ". ".join(filter(None, [told.title, told.detail, each.body or "", byline(each)]))
        return None


class TimelineList(QListView):
    # Somebody wants to see the end, or near to it.
    nearing = Signal()
    # One of them, with Enter or a double click.
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Timeline"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.verticalScrollBar().valueChanged.connect(self.look_ahead)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(HAPPENING)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().data(HAPPENING))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How high an entry is depends on how its words break.
        self.scheduleDelayedItemsLayout()

    @Slot()
    def look_ahead(self) -> None:
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        if last < 0 or last + AHEAD >= self.model().rowCount():
            self.nearing.emit()


class TimelineTab(TabPage):
    opened = Signal(object)

    def __init__(self, shell: Shell, about: About, *, is_brief: bool = False) -> None:
        super().__init__(shell, about)
        self.tables = (*TABLES, about.table)
        self._is_whole = self._is_reading = False
        self._is_brief = is_brief
        self.rows = TimelineModel(about.table)
        self.list = TimelineList()
        self.list.setModel(self.rows)
        self.delegate = EntryDelegate(shell.theme, self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.nearing.connect(self.read_more)
        self.list.opened.connect(self._on_opened)
        self.kinds, self.people = QComboBox(), QComboBox()
        self.kinds.setAccessibleName(self.tr("What happened"))
        self.kinds.setAccessibleDescription(self.kinds.accessibleName())
        self.people.setAccessibleName(self.tr("Who did it"))
        self.people.setAccessibleDescription(self.people.accessibleName())
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search this timeline"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setClearButtonEnabled(True)
        self.kinds.addItem(self.tr("Everything"), "")
        for name, title in source_titles().items():
            self.kinds.addItem(title, name)
        self.people.addItem(self.tr("Everybody"), None)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.reload)
        self.words.textChanged.connect(lambda _: self._typing.start())
        self.kinds.currentIndexChanged.connect(lambda _: self.reload())
        self.people.currentIndexChanged.connect(lambda _: self.reload())
        self.place = Place(self.list)
        filters = QWidget(self)
        filters.setVisible(not is_brief)
        row = QHBoxLayout(filters)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(filters)
        column.addWidget(self.place, 1)
        self.setFocusProxy(self.list)
        if not is_brief:
            # As in every list: Ctrl+F looks for records everywhere.
            key_within(self, self.words.accessibleName(), "Ctrl+Shift+F", self.words.setFocus)

    # Reading

    def wanted(self) -> "Wanted":
        from core.customers.timeline import Wanted

        kind = self.kinds.currentData()
        return Wanted(
            frozenset({kind} if kind else ()), self.people.currentData(), self.words.text().strip()
        )

    def reload(self) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        about, wanted = self.about, self.wanted()
        # As many as are there already: whoever has scrolled down stays there.
        least = BRIEF if self._is_brief else PAGE
        most = max(least, len(self.rows.rows) if not self._is_new(wanted) else least)
        self._last = wanted
        self._is_reading = True
        knows_people = bool(self.rows.people)

        def query(session: "Session") -> "tuple[list[Happening], Mapping[int, str]]":
            from core.customers.timeline import timeline

            rows = timeline(
                session, about.organization_id, about.table, about.record, wanted, most=most
            )
            return rows, {} if knows_people else _people(session)

        if not self.rows.rows:
            self.place.wait(self.tr("Reading what happened…"))
        read_rows(self.shell.tasks, self, query, lambda found: self._show(found, most))

    def _is_new(self, wanted: "Wanted") -> bool:
        return wanted != getattr(self, "_last", wanted)

    def _show(
        self, found: "tuple[list[Happening], Mapping[int, str]] | Trouble", most: int
    ) -> None:
        self._is_reading = False
        if isinstance(found, Trouble):
            self.place.show_refused(self.tr("No timeline"), found.sentence, self.reload)
            return
        rows, people = found
        if people:
            self.rows.people = people
            self.people.blockSignals(True)
            for number, name in people.items():
                self.people.addItem(name, number)
            self.people.blockSignals(False)
        self._is_whole = len(rows) < most
        at = self.list.verticalScrollBar().value()
        self.rows.show(rows)
        self.list.verticalScrollBar().setValue(at)
        if rows:
            self.place.show_content()
            # Somebody may have come to the end while this was read, and on a large screen it is in sight.
            QTimer.singleShot(0, self.list, self.list.look_ahead)
        elif self.wanted().words or self.kinds.currentData() or self.people.currentData():
            self.place.show_empty(
                "search-x",
                self.tr("Nothing like that"),
                self.tr("Nothing here answers the filter."),
            )
        else:
            self.place.show_empty(
                "inbox",
                self.tr("Nothing has happened yet"),
                self.tr("Calls, meetings, notes, documents and whatever is changed come here."),
            )

    @Slot()
    def read_more(self) -> None:
        if self._is_whole or self._is_reading or not self.rows.rows:
            return
        self._is_reading = True
        about, wanted, mark = self.about, self.wanted(), self.rows.rows[-1].mark

        def query(session: "Session") -> "list[Happening]":
            from core.customers.timeline import timeline

            return timeline(
                session,
                about.organization_id,
                about.table,
                about.record,
                wanted,
                after=mark,
                most=PAGE,
            )

        def then(rows: "list[Happening] | Trouble") -> None:
            self._is_reading = False
            if not isinstance(rows, Trouble):
                self._is_whole = len(rows) < PAGE
                self.rows.add(rows)

        read_rows(self.shell.tasks, self, query, then)

    def _on_opened(self, happening: Any) -> None:
        self.delegate.unfold(self.list.currentIndex())
        self.opened.emit(happening)


def _people(session: "Session") -> "Mapping[int, str]":
    from core.access.queries import list_people

    return {row.user_id: row.full_name for row in list_people(session)}
