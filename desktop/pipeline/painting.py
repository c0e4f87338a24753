"""A card as it is painted: title, whom, how much, how long already, and what is next."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.pipeline.cards import FACE, Face
from desktop.shell import theme

HEIGHT = 104
# Of the round marks for people, by day and by night; white letters keep 4.5 : 1 on each of them.
PEOPLE = ("#5B4BD6", "#0F766E", "#A84B0B", "#1F66B8", "#A8327E", "#4D6B1E")


class CardDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(160, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        face = index.data(FACE)
        if not isinstance(face, Face):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state, rect, font = option.state, option.rect, option.font
        card = QRectF(rect).adjusted(4.5, 3.5, -4.5, -3.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = "accent" if chosen or focused else "line"
        painter.setBrush(QColor(theme.colour("accent_soft" if chosen else "surface")))
        painter.setPen(QPen(QColor(theme.colour(edge)), 2 if focused else 1))
        painter.drawRoundedRect(card, 8, 8)
        if face.is_rotten:
            path = QPainterPath()
            path.addRoundedRect(card, 8, 8)
            painter.save()
            painter.setClipPath(path)
            stripe = QRectF(card.left(), card.top(), 4, card.height())
            painter.fillRect(stripe, QColor(theme.colour("warning")))
            painter.restore()
        inner = card.adjusted(12, 8, -10, -8)
        self._texts(painter, inner, face, font)
        painter.restore()

    def _texts(self, painter: QPainter, inner: QRectF, face: Face, font: QFont) -> None:
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(12)
        line = QFontMetricsF(font).height()
        _text(painter, QRectF(inner.x(), inner.y(), inner.width(), line), face.title, bold, "text")
        below = QRectF(inner.x(), inner.y() + line + 1, inner.width(), line)
        _text(painter, below, face.line, small, "muted")
        # A value may be long; the mark of the person stands beside it.
        row = QRectF(inner.x(), below.bottom() + 4, inner.width(), line + 4)
        space = row.width()
        if face.who:
            space -= 28
            self._person(painter, QRectF(row.right() - 22, row.y() - 1, 22, 22), face, small)
        _text(painter, QRectF(row.x(), row.y(), space, row.height()), face.value, bold, "text")
        last = QRectF(inner.x(), inner.bottom() - line, inner.width(), line)
        age = QFontMetricsF(small).horizontalAdvance(face.age) + 2
        if face.age:
            at = QRectF(last.right() - age, last.y(), age, last.height())
            _text(painter, at, face.age, small, "warning" if face.is_rotten else "muted")
            last.setWidth(last.width() - age - 8)
        _text(painter, last, face.next, small, "danger" if face.is_late else "muted")

    def _person(self, painter: QPainter, at: QRectF, face: Face, font: QFont) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PEOPLE[face.hue % len(PEOPLE)]))
        painter.drawEllipse(at)
        letters = QFont(font)
        letters.setPixelSize(10)
        letters.setWeight(QFont.Weight.DemiBold)
        painter.setFont(letters)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, face.who)


def _text(painter: QPainter, at: QRectF, said: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(theme.colour(colour)))
    shown = QFontMetricsF(font).elidedText(said, Qt.TextElideMode.ElideRight, at.width())
    painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
