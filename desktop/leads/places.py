"""Where the leads are: countries and their cities, with how many there are; a click narrows the list."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop.shell.listing.view import ListView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FIELDS = ("country", "city")
WIDTH, ROW = 240, 28
# While somebody types, the places wait until they have stopped.
PATIENCE_MS = 250
_VALUE = Qt.ItemDataRole.UserRole


class Places(QFrame):
    narrowed = Signal()

    def __init__(self, shell: Shell, list_: ListView) -> None:
        super().__init__()
        self.shell, self.list = shell, list_
        self.setProperty("look", "card")
        self.setMinimumWidth(WIDTH)
        title = QLabel(self.tr("Places"))
        title.setProperty("look", "heading")
        self.note = QLabel()
        self.note.setProperty("look", "note")
        self.note.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Places, with how many leads there are"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemActivated.connect(self._on_chosen)
        self.tree.itemClicked.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 6, 8)
        column.setSpacing(6)
        for widget in (title, self.note):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.reload)
        list_.asking.changed.connect(self._on_asked)

    @Slot(bool)
    def _on_asked(self, rows: bool) -> None:
        if rows and self.isVisible():
            self._patience.start()

    @Slot()
    def reload(self) -> None:
        question = self.list.asking.question(())

        def read(session: "Session") -> "list[tuple[tuple[str, str], int]]":
            from core.lists.facets import facets
            from core.lists.place_names import merged

            connection: Any = session.connection().connection.driver_connection
            return merged(facets(connection, question, FIELDS))

        self.shell.tasks.read(self, read, self._show)

    def _show(self, counted: "list[tuple[tuple[str, str], int]]") -> None:
        opened = {
            item.data(0, _VALUE)
            for place in range(self.tree.topLevelItemCount())
            if (item := self.tree.topLevelItem(place)) is not None and item.isExpanded()
        }
        countries: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for (country, city), count in counted:
            countries[country].append((city, count))
        self.tree.clear()
        order = sorted(countries.items(), key=lambda each: -sum(count for _, count in each[1]))
        for country, cities in order:
            whole = sum(count for _, count in cities)
            item = self._item(country, self.tr("No country"), whole)
            self.tree.addTopLevelItem(item)
            item.setData(0, _VALUE, country)
            for city, count in cities:
                child = self._item(city, self.tr("No city"), count)
                child.setData(0, _VALUE, city)
                item.addChild(child)
            item.setExpanded(country in opened or len(order) == 1)
        self.note.setText("" if counted else self.tr("Nothing matches what is asked for."))
        self.note.setVisible(not counted)

    def _item(self, name: str, nothing: str, count: int) -> QTreeWidgetItem:
        number = QLocale().toString(count)
        item = QTreeWidgetItem([name or nothing, number])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setSizeHint(0, QSize(0, ROW))
        item.setToolTip(0, f"{name or nothing}: {number}")
        return item

    @Slot(QTreeWidgetItem)
    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        """What else is asked for stays; another place takes the place of the one before."""
        from core.lists.facets import without
        from core.lists.filters import All, Condition, Filter, Operator

        def is_(field: str, value: str) -> Condition:
            if value:
                return Condition(field=field, operator=Operator.IS, value=value)
            return Condition(field=field, operator=Operator.IS_EMPTY)

        parent = item.parent()
        country = (parent or item).data(0, _VALUE)
        wanted: list[Filter] = [is_("country", country)]
        if parent is not None:
            wanted.append(is_("city", item.data(0, _VALUE)))
        asking = self.list.asking
        rest = without(asking.filter, FIELDS)
        if rest is not None:
            wanted = [*(rest.parts if isinstance(rest, All) else (rest,)), *wanted]
        asking.narrow(All(parts=tuple(wanted)))
        self.narrowed.emit()
