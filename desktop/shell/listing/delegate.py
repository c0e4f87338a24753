"""Draws the cells straight from the rows: chips, figures in columns, skeletons of what is coming."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from core.lists.fields import Field, Kind
from desktop.shell.listing import cells
from desktop.shell.listing.look import colour
from desktop.shell.listing.model import Index, ListModel

if TYPE_CHECKING:
    from desktop.shell.listing.selection import RowSelection

PADDING = 12
CHIP_PADDING = 8
CHIP_GAP = 5
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
CENTER = int(Qt.AlignmentFlag.AlignCenter)
ALIGNED = {"left": LEFT, "right": RIGHT, "center": CENTER}
_CHIPPED = (Kind.CHOICE, Kind.TAGS)
_FIGURES = (Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.MOMENT)
ELLIPSIS = Qt.TextElideMode.ElideRight


class CellDelegate(QStyledItemDelegate):
    def __init__(self, model: ListModel, chosen: "RowSelection", parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._chosen = model, chosen
        # The row under the pointer, and the first column as it is shown.
        self.hovered = -1
        self.leading = 0
        self.set_font(QFont())

    def set_font(self, font: QFont) -> None:
        self._font = QFont(font)
        self._figures = QFont(font)
        # All figures are equally wide, so that they stand below one another.
        self._figures.setFeature(QFont.Tag("tnum"), 1)
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.Medium)
        self._small = QFont(font)
        self._small.setPixelSize(max(9, font.pixelSize() - 1) if font.pixelSize() > 0 else 12)
        self._small.setWeight(QFont.Weight.Medium)
        self._metrics = {
            id(each): QFontMetrics(each)
            for each in (self._font, self._figures, self._strong, self._small)
        }

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        number, column = index.row(), index.column()
        row = self._model.windows.row(number)
        # The option says so as well, but in an enumeration of QStyle, all of which PySide would make.
        is_chosen = self._chosen.isSelected(index) or self._chosen.has_row(number)
        if is_chosen:
            painter.fillRect(rect, colour("chosen"))
        elif number == self.hovered:
            painter.fillRect(rect, colour("hover"))
        painter.setPen(colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(PADDING, 0, -PADDING, -1)
        if row is None:
            self._paint_missing(painter, inside, number, column)
        else:
            place = self._model.place(column)
            value = None if place is None else row[place]
            if value is not None:
                self._paint_value(painter, inside, self._model.fields[column], value, is_chosen)
        self._paint_focus(painter, rect, index)

    def _paint_value(
        self, painter: QPainter, inside: QRect, field: Field, value: object, is_chosen: bool
    ) -> None:
        if field.kind in _CHIPPED:
            self._paint_chips(painter, inside, field, value)
            return
        if field.name == self._model.listing.tick:
            _paint_box(painter, inside, ticked=bool(value))
            return
        said = cells.text(field, value)
        font = self._figures if field.kind in _FIGURES else self._font
        if field is self._model.fields[self.leading]:
            font = self._strong
        # On the ground of chosen rows the quieter colour would be too faint to read.
        quiet = field.kind in (Kind.MOMENT, Kind.DATE) and not is_chosen
        painter.setFont(font)
        painter.setPen(colour("muted" if quiet else "text"))
        metrics = self._metrics[id(font)]
        if metrics.horizontalAdvance(said) > inside.width():
            said = metrics.elidedText(said, ELLIPSIS, inside.width())
        painter.drawText(inside, ALIGNED[field.align], said)

    def _paint_chips(self, painter: QPainter, inside: QRect, field: Field, value: object) -> None:
        metrics = self._metrics[id(self._small)]
        painter.setFont(self._small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = metrics.height() + 4
        left, right = inside.left(), inside.right()
        top = inside.center().y() - height // 2
        said = _chips(field, value)
        for at, (whole, tone) in enumerate(said):
            text = whole
            width = metrics.horizontalAdvance(text) + 2 * CHIP_PADDING
            left_over = len(said) - at
            # Room is kept for “+2”, which says that there is more.
            room = right - left - (34 if left_over > 1 else 0)
            if width > room:
                if at:
                    painter.setPen(colour("muted"))
                    painter.drawText(QRect(left, top, 40, height), LEFT, f"+{left_over}")
                    break
                width = max(room, 2 * CHIP_PADDING + 8)
                text = metrics.elidedText(text, ELLIPSIS, width - 2 * CHIP_PADDING)
            chip = QRectF(left, top, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(f"{tone}_soft" if tone else "hover"))
            painter.drawRoundedRect(chip, height / 2, height / 2)
            painter.setPen(colour(tone or "text"))
            painter.drawText(chip, CENTER, text)
            left += width + CHIP_GAP
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_missing(self, painter: QPainter, inside: QRect, number: int, column: int) -> None:
        if self._model.windows.is_gone(number):
            if column == self.leading:
                painter.setFont(self._font)
                painter.setPen(colour("muted"))
                painter.drawText(inside, LEFT, self.tr("No longer there"))
            return
        # Of different lengths, as words are, and the same at every repaint.
        share = 35 + (number * 37 + column * 53) % 45
        bar = QRect(inside.left(), inside.center().y() - 3, inside.width() * share // 100, 7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line"))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_focus(self, painter: QPainter, rect: QRect, index: Index) -> None:
        view = self.parent()
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    # What did not fit

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        QToolTip.showText(event.globalPos(), self.tip(index, view.visualRect(index)), view)
        return True

    def tip(self, index: Index, rect: QRect) -> str:
        """The whole text of a cell that shows a part of it; the exact moment of a relative one."""
        field = self._model.fields[index.column()]
        value = self._model.value(index.row(), index.column())
        if value is None:
            return ""
        if field.kind is Kind.MOMENT:
            return cells.text(field, value, exact=True)
        room = rect.width() - 2 * PADDING
        if field.kind in _CHIPPED:
            metrics = self._metrics[id(self._small)]
            wide = sum(
                metrics.horizontalAdvance(text) + 2 * CHIP_PADDING + CHIP_GAP
                for text, _ in _chips(field, value)
            )
            return cells.text(field, value) if wide - CHIP_GAP > room else ""
        said = cells.text(field, value)
        return said if self._metrics[id(self._strong)].horizontalAdvance(said) > room else ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.wanted(index)

    def wanted(self, index: Index) -> QSize:
        field = self._model.fields[index.column()]
        value = self._model.value(index.row(), index.column())
        if value is None:
            return QSize(40, 28)
        metrics = self._metrics[id(self._strong)]
        if field.kind in _CHIPPED:
            chips = _chips(field, value)
            width = sum(metrics.horizontalAdvance(text) + 2 * CHIP_PADDING for text, _ in chips)
            return QSize(width + CHIP_GAP * len(chips) + 2 * PADDING, 28)
        return QSize(metrics.horizontalAdvance(cells.text(field, value)) + 2 * PADDING + 2, 28)


def _chips(field: Field, value: object) -> list[tuple[str, str]]:
    if field.kind is Kind.CHOICE:
        return [(cells.text(field, value), cells.tone(field, value))]
    if isinstance(value, str) or not isinstance(value, Iterable):
        return [(str(value), "")]
    return [(str(each), "") for each in value]


def _paint_box(painter: QPainter, inside: QRect, *, ticked: bool) -> None:
    box = QRectF(0, 0, 16, 16)
    box.moveCenter(QRectF(inside).center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("accent" if ticked else "muted"), 1.2))
    painter.setBrush(colour("accent") if ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        pen = QPen(colour("on_accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(
            [box.topLeft() + QPointF(*at) for at in ((4, 8.5), (7, 11.5), (12, 5))]
        )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
