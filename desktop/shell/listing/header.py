"""The head of a list: sorting by a click, columns chosen, moved and widened."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QWidget

from core.lists.fields import Field, Order
from desktop.shell.icons import icon
from desktop.shell.listing.delegate import LEFT, PADDING, RIGHT
from desktop.shell.listing.look import colour

HEIGHT = 36
NARROWEST = 48


class Columns(NamedTuple):
    """Which fields are shown, in which order, and how wide each is."""

    widths: tuple[tuple[str, int], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.widths)


class Head(QHeaderView):
    # The order of the rows that is asked for.
    sorted_by = Signal(object)
    # Another choice, order or width of the columns.
    arranged = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setViewport(QWidget())
        self.fields = tuple(fields)
        self.order: Order = ()
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setStretchLastSection(False)
        self.setFixedHeight(HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.sectionClicked.connect(self._on_clicked)
        self._arranging = False
        # A width that is being dragged is told when it has been let go of.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(150)
        self._rest.timeout.connect(self.arranged)
        self.sectionResized.connect(self._on_arranged)
        self.sectionMoved.connect(self._on_arranged)

    # Columns

    def columns(self) -> Columns:
        shown = [self.logicalIndex(place) for place in range(self.count())]
        return Columns(
            tuple(
                (self.fields[at].name, self.sectionSize(at))
                for at in shown
                if not self.isSectionHidden(at)
            )
        )

    def arrange(self, columns: Columns) -> None:
        self._arranging = True
        known = {field.name: at for at, field in enumerate(self.fields)}
        shown = [(known[name], width) for name, width in columns.widths if name in known]
        for at in range(self.count()):
            self.setSectionHidden(at, at not in {each for each, _ in shown})
        for place, (at, width) in enumerate(shown):
            self.moveSection(self.visualIndex(at), place)
            self.resizeSection(at, max(NARROWEST, width))
        self._arranging = False
        self.arranged.emit()

    def show_column(self, name: str, *, shown: bool) -> None:
        columns = self.columns()
        if shown and name not in columns.names:
            field = next(field for field in self.fields if field.name == name)
            self.arrange(Columns((*columns.widths, (name, field.width))))
        elif not shown and len(columns.widths) > 1:
            self.arrange(Columns(tuple(each for each in columns.widths if each[0] != name)))

    def carry(self, column: int, step: int) -> None:
        """One place on, among those that are shown."""
        widths = list(self.columns().widths)
        place = [name for name, _ in widths].index(self.fields[column].name)
        if 0 <= place + step < len(widths):
            widths.insert(place + step, widths.pop(place))
            self.arrange(Columns(tuple(widths)))

    def leading(self) -> int:
        """The first column as it is shown."""
        shown = (self.logicalIndex(place) for place in range(self.count()))
        return next((at for at in shown if not self.isSectionHidden(at)), 0)

    def fill_menu(self, menu: QMenu) -> None:
        """Each field with a mark beside it: the column chooser."""
        shown = self.columns().names
        for field in sorted(self.fields, key=lambda each: each.title.casefold()):
            action = menu.addAction(field.title)
            action.setCheckable(True)
            action.setChecked(field.name in shown)
            # The last column cannot go: nothing would be left to bring another one back by.
            action.setEnabled(field.name not in shown or len(shown) > 1)
            action.toggled.connect(lambda on, name=field.name: self.show_column(name, shown=on))

    def menu(self, column: int) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if 0 <= column < len(self.fields):
            self.fill_column_menu(menu, column)
        self.fill_menu(menu.addMenu(self.tr("Columns")))
        return menu

    def fill_column_menu(self, menu: QMenu, column: int) -> None:
        field, shown = self.fields[column], self.columns().names
        if field.sortable:
            menu.addAction(self.tr("Sort ascending"), lambda: self.sort((field.name, False)))
            menu.addAction(self.tr("Sort descending"), lambda: self.sort((field.name, True)))
            if self.order and field.name not in dict(self.order):
                menu.addAction(
                    self.tr("Then by this"), lambda: self.sort(*self.order, (field.name, False))
                )
            menu.addSeparator()
        left = menu.addAction(self.tr("Move to the left"), lambda: self.carry(column, -1))
        right = menu.addAction(self.tr("Move to the right"), lambda: self.carry(column, 1))
        left.setEnabled(field.name in shown[1:])
        right.setEnabled(field.name in shown[:-1])
        hide = menu.addAction(
            self.tr("Hide “%s”") % field.title, lambda: self.show_column(field.name, shown=False)
        )
        hide.setEnabled(len(shown) > 1)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        self.menu(self.logicalIndexAt(at)).popup(self.mapToGlobal(at))

    @Slot()
    def _on_arranged(self) -> None:
        if not self._arranging:
            self._rest.start()

    # Order

    def sort(self, *order: tuple[str, bool]) -> None:
        self.sorted_by.emit(tuple(order))

    def show_order(self, order: Order) -> None:
        self.order = order
        self.viewport().update()

    @Slot(int)
    def _on_clicked(self, column: int) -> None:
        field = self.fields[column]
        if not field.sortable:
            return
        order = dict(self.order)
        with_shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if with_shift and order:
            # A third column is added to the two, or the one that is there is turned round.
            order[field.name] = not order[field.name] if field.name in order else False
            self.sort(*order.items())
        else:
            # The second click on the only column turns it round; the best and the newest come first.
            again = list(order)[:1] == [field.name]
            self.sort((field.name, not order[field.name] if again else field.nulls_last == "down"))

    # Drawing

    def sectionSizeFromContents(self, logical: int) -> QSize:
        return QSize(self.fields[logical].width, HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        if not rect.isValid():
            return
        painter.save()
        field = self.fields[logical]
        place = next((at for at, each in enumerate(self.order) if each[0] == field.name), None)
        painter.fillRect(rect, colour("surface"))
        painter.setPen(colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        edge = rect.adjusted(0, 10, 0, -10)
        painter.drawLine(edge.topRight(), edge.bottomRight())
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold if place is not None else QFont.Weight.Medium)
        painter.setFont(font)
        inside = rect.adjusted(PADDING, 0, -PADDING, 0)
        if place is not None:
            inside = self._paint_order(painter, inside, field, place)
        painter.setPen(colour("text" if place is not None else "muted"))
        said = painter.fontMetrics().elidedText(
            field.title, Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, RIGHT if field.align == "right" else LEFT, said)
        painter.restore()

    def _paint_order(self, painter: QPainter, inside: QRect, field: Field, place: int) -> QRect:
        """The arrow, with a number where several columns sort; returns what is left for the title."""
        down = dict(self.order)[field.name]
        many = len(self.order) > 1
        wide = 24 if many else 14
        room = QRect(inside.right() - 13, inside.center().y() - 6, 13, 13)
        if many:
            painter.setPen(colour("accent"))
            painter.drawText(room.translated(1, 0), LEFT, str(place + 1))
            room.translate(-12, 0)
        icon("arrow-down" if down else "arrow-up", "accent").paint(painter, room)
        return inside.adjusted(0, 0, -wide - 2, 0)
