"""A card as it is painted: title, whom, how much, how long already, and what is next."""

from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.shell import theme
from desktop.shell.board.cards import FACE, Face

HEIGHT = 104
# Of one column; more than are ever in sight.
PICTURES = 60
# Of the round marks for people, by day and by night; white letters keep 4.5 : 1 on each of them.
PEOPLE = ("#5B4BD6", "#0F766E", "#A84B0B", "#1F66B8", "#A8327E", "#4D6B1E")


class CardDelegate(QStyledItemDelegate):
    """Paints each card once and keeps the picture: scrolling and dropping only lay it elsewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: OrderedDict[object, QPixmap] = OrderedDict()

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
        state, rect = option.state, option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        ratio = painter.device().devicePixelRatioF()
        described = option.font.toString()
        ground = theme.colour("surface") + theme.colour("accent")
        key = (face, rect.width(), rect.height(), chosen, focused, ratio, described, ground)
        picture = self._pictures.get(key)
        if picture is None:
            picture = QPixmap(rect.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as own:
                self._card(
                    own,
                    QRectF(0, 0, rect.width(), rect.height()),
                    face,
                    chosen,
                    focused,
                    _fonts(described),
                )
            self._pictures[key] = picture
            if len(self._pictures) > PICTURES:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(key)
        painter.drawPixmap(rect.topLeft(), picture)

    def _card(
        self,
        painter: QPainter,
        rect: QRectF,
        face: Face,
        chosen: bool,
        focused: bool,
        fonts: "Fonts",
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = rect.adjusted(4.5, 3.5, -4.5, -3.5)
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
        self._texts(painter, card.adjusted(12, 8, -10, -8), face, fonts)

    def _texts(self, painter: QPainter, inner: QRectF, face: Face, fonts: "Fonts") -> None:
        bold, small, line = fonts.bold, fonts.small, fonts.line
        _text(painter, QRectF(inner.x(), inner.y(), inner.width(), line), face.title, bold, "text")
        below = QRectF(inner.x(), inner.y() + line + 1, inner.width(), line)
        _text(painter, below, face.line, small, "muted")
        # A value may be long; the mark of the person stands beside it.
        row = QRectF(inner.x(), below.bottom() + 4, inner.width(), line + 4)
        space = row.width()
        if face.who:
            space -= 28
            self._person(painter, QRectF(row.right() - 22, row.y() - 1, 22, 22), face, fonts)
        _text(painter, QRectF(row.x(), row.y(), space, row.height()), face.value, bold, "text")
        last = QRectF(inner.x(), inner.bottom() - line, inner.width(), line)
        age = small.metrics.horizontalAdvance(face.age) + 2
        if face.age:
            at = QRectF(last.right() - age, last.y(), age, last.height())
            _text(painter, at, face.age, small, "warning" if face.is_rotten else "muted")
            last.setWidth(last.width() - age - 8)
        _text(painter, last, face.next, small, "danger" if face.is_late else "muted")

    def _person(self, painter: QPainter, at: QRectF, face: Face, fonts: "Fonts") -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PEOPLE[face.hue % len(PEOPLE)]))
        painter.drawEllipse(at)
        painter.setFont(fonts.letters)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, face.who)


@dataclass(frozen=True, slots=True)
class Written:
    font: QFont
    metrics: QFontMetricsF


@dataclass(frozen=True, slots=True)
class Fonts:
    bold: Written
    small: Written
    letters: QFont
    line: float


@lru_cache(8)
def _fonts(described: str) -> Fonts:
    """Made once: to make them for every card would take longer than to paint it."""
    font, bold, small, letters = (QFont() for _ in range(4))
    for each in (font, bold, small, letters):
        each.fromString(described)
    bold.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(12)
    letters.setPixelSize(10)
    letters.setWeight(QFont.Weight.DemiBold)
    return Fonts(
        Written(bold, QFontMetricsF(bold)),
        Written(small, QFontMetricsF(small)),
        letters,
        QFontMetricsF(font).height(),
    )


def _text(painter: QPainter, at: QRectF, said: str, written: Written, colour: str) -> None:
    if not said:
        return
    painter.setFont(written.font)
    painter.setPen(QColor(theme.colour(colour)))
    shown = written.metrics.elidedText(said, Qt.TextElideMode.ElideRight, at.width())
    painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
