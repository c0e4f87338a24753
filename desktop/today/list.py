"""The items of a day below their headings, in one list that is gone through by arrow keys."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from core.today.items import MOST, Day, Item
from desktop.shell import clock, theme
from desktop.today import words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ITEM = Qt.ItemDataRole.UserRole
HEADING, ROW = 44, 46
BOX = 18
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTER = Qt.AlignmentFlag.AlignCenter
ELLIPSIS = Qt.TextElideMode.ElideRight
LATER_WIDTH = 74


class TodayModel(QAbstractListModel):
    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self.zone = zone
        self.rows: list[Item | tuple[str, int]] = []

    def show(self, day: Day) -> None:
        rows: list[Item | tuple[str, int]] = []
        source = ""
        for item in day.items:
            if item.source != source:
                source = item.source
                rows.append((source, day.counts.get(source, 0)))
            rows.append(item)
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def item(self, index: Index) -> Item | None:
        found = self.rows[index.row()] if index.isValid() else None
        return found if isinstance(found, Item) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ITEM:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Item):
                return words.told(row, clock.now(), self.zone)
            return words.heading(row[0])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        # A heading is passed over by the arrow keys.
        if self.item(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TodayDelegate(QStyledItemDelegate):
    def __init__(self, view: "TodayList", zone: ZoneInfo) -> None:
        super().__init__(view)
        self.view, self.zone = view, zone

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW if isinstance(index.data(ITEM), Item) else HEADING)

    def box(self, rect: QRect) -> QRectF:
        return QRectF(rect.x() + 16, rect.center().y() - BOX / 2 + 1, BOX, BOX)

    def later(self, rect: QRect) -> QRectF:
        return QRectF(rect.right() - LATER_WIDTH - 12, rect.center().y() - 13, LATER_WIDTH, 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(ITEM), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Item):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_item(painter, rect, row, chosen=is_chosen, row=index.row())
        else:
            self._paint_heading(painter, rect, *row)
        painter.restore()

    def _font(self, size: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.view.font())
        font.setPixelSize(size)
        font.setWeight(weight)
        return font

    def _paint_heading(self, painter: QPainter, rect: QRect, source: str, count: int) -> None:
        painter.setFont(self._font(13, QFont.Weight.DemiBold))
        tone = "danger" if source == "overdue" else "text"
        painter.setPen(QColor(theme.colour(tone)))
        room = rect.adjusted(16, 14, -16, 0)
        text = words.heading(source)
        painter.drawText(room, LEFT, text)
        left = room.x() + QFontMetrics(painter.font()).horizontalAdvance(text) + 10
        painter.setFont(self._font(12))
        painter.setPen(QColor(theme.colour("muted")))
        shown = f"{count}" if count <= MOST else self.tr("%s, the first %s") % (count, MOST)
        painter.drawText(QRect(left, room.y(), 200, room.height()), LEFT, shown)

    def _paint_item(
        self, painter: QPainter, rect: QRect, item: Item, *, chosen: bool, row: int
    ) -> None:
        is_hovered = row == self.view.hovered
        card = QRectF(rect).adjusted(4, 1, -4, -1)
        if chosen or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("chosen" if chosen else "hover")))
            painter.drawRoundedRect(card, 8, 8)
        if chosen and self.view.hasFocus():
            painter.setPen(QPen(QColor(theme.colour("accent")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 7, 7)
        painter.setPen(QPen(QColor(theme.colour("muted")), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # What is to be done has a box; whom one calls has a round one.
        radius = 4 if item.table == "tasks" else BOX / 2
        painter.drawRoundedRect(self.box(rect), radius, radius)
        right = rect.right() - 16
        if chosen or is_hovered:
            self._paint_later(painter, self.later(rect))
            right = int(self.later(rect).x()) - 12
        right = self._paint_when(painter, rect, item, right, chosen=chosen)
        self._paint_words(painter, rect, item, right, chosen=chosen)

    def _paint_later(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(QPen(QColor(theme.colour("edge")), 1))
        painter.setBrush(QColor(theme.colour("surface")))
        painter.drawRoundedRect(room, 6, 6)
        painter.setPen(QColor(theme.colour("text")))
        painter.setFont(self._font(12, QFont.Weight.Medium))
        painter.drawText(room, CENTER, self.tr("Later"))

    def _paint_when(
        self, painter: QPainter, rect: QRect, item: Item, right: int, *, chosen: bool
    ) -> int:
        text = words.when(item, clock.now(), self.zone)
        if text:
            font = self._font(12, QFont.Weight.Medium)
            painter.setFont(font)
            tone = "text" if chosen else "danger" if item.source == "overdue" else "muted"
            painter.setPen(QColor(theme.colour(tone)))
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.drawText(QRect(right - width, rect.y(), width + 2, rect.height()), RIGHT, text)
            right -= width + 14
        marked, tone = words.mark(item)
        if not marked:
            return right
        font = self._font(12, QFont.Weight.Medium)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(marked) + 18
        chip = QRectF(right - width, rect.center().y() - 10, width, 21)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour(f"{tone}_soft" if tone else "line")))
        painter.drawRoundedRect(chip, 10, 10)
        painter.setPen(QColor(theme.colour(tone or "text")))
        painter.drawText(chip, CENTER, marked)
        return right - width - 14

    def _paint_words(
        self, painter: QPainter, rect: QRect, item: Item, right: int, *, chosen: bool
    ) -> None:
        left = int(self.box(rect).right()) + 14
        room = QRect(left, rect.y(), max(0, right - left), rect.height())
        font = self._font(13, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(theme.colour("text")))
        metrics = QFontMetrics(font)
        title = metrics.elidedText(item.title, ELLIPSIS, room.width())
        painter.drawText(room, LEFT, title)
        used = metrics.horizontalAdvance(title) + 12
        if item.with_whom and used < room.width() - 40:
            painter.setFont(self._font(13))
            painter.setPen(QColor(theme.colour("text" if chosen else "muted")))
            rest = room.adjusted(used, 0, 0, 0)
            text = QFontMetrics(painter.font()).elidedText(item.with_whom, ELLIPSIS, rest.width())
            painter.drawText(rest, LEFT, text)


class TodayList(QListView):
    opened = Signal(object)
    ticked = Signal(object)
    # The item, and where a menu of days may open.
    asked_for_later = Signal(object, QPoint)
    put_off = Signal(object)

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("My day"))
        self.hovered = -1
        self.rows = TodayModel(zone)
        self.setModel(self.rows)
        self.delegate = TodayDelegate(self, zone)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_day(self, day: Day) -> None:
        """What one stood on stays; where it is gone, what follows it is next."""
        at, kept = self.currentIndex().row(), self.current_item()
        scrolled = self.verticalScrollBar().value()
        self.rows.show(day)
        self.verticalScrollBar().setValue(scrolled)
        places = [place for place, row in enumerate(self.rows.rows) if isinstance(row, Item)]
        if not places:
            return
        same = [
            place
            for place in places
            if kept is not None and getattr(self.rows.rows[place], "key", None) == kept.key
        ]
        following = [place for place in places if place >= at] or places[-1:]
        if kept is not None or self.hasFocus():
            self.setCurrentIndex(self.rows.index((same or following)[0]))

    def current_item(self) -> Item | None:
        return self.rows.item(self.currentIndex())

    def items(self) -> Sequence[Item]:
        return [row for row in self.rows.rows if isinstance(row, Item)]

    def begin(self) -> None:
        """The focus comes to the first item."""
        self.setFocus()
        if self.current_item() is None:
            for place, row in enumerate(self.rows.rows):
                if isinstance(row, Item):
                    self.setCurrentIndex(self.rows.index(place))
                    return

    # Keys

    def keys_told(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("Open it"), ("Return",)),
            (self.tr("Done, or not"), ("Space",)),
            (self.tr("To tomorrow"), ("Ctrl+Right",)),
            (self.tr("To another day"), ("Right",)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.current_item(), event.key()
        if item is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(item)
        elif key == Qt.Key.Key_Space:
            self.ticked.emit(item)
        elif key == Qt.Key.Key_Right and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.put_off.emit(item)
        elif key == Qt.Key.Key_Right:
            self._ask_later(item)
        else:
            super().keyPressEvent(event)

    def _ask_later(self, item: Item) -> None:
        room = self.delegate.later(self.visualRect(self.currentIndex()))
        self.asked_for_later.emit(item, self.viewport().mapToGlobal(room.bottomLeft().toPoint()))

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        item = self.rows.item(index)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        rect = self.visualRect(index)
        if self.delegate.box(rect).adjusted(-8, -8, 8, 8).contains(QPointF(at)):
            self.ticked.emit(item)
        elif self.delegate.later(rect).contains(QPointF(at)):
            self._ask_later(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if (item := self.current_item()) is not None:
            self._ask_later(item)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if (item := self.rows.item(index)) is not None:
            self.opened.emit(item)
