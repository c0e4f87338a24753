"""How an answer of the palette is drawn: icon, title, what is told of it, and its keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.shell import theme
from desktop.shell.icons import icon
from desktop.shell.palette.answers import Answer

Index = QModelIndex | QPersistentModelIndex
ROW, HEADING, GLYPH, EDGE = 38, 28, 16, 12


class AnswerDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        answer = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, HEADING if isinstance(answer, Answer) and answer.is_heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        answer = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(answer, Answer):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(getattr(option, "font"))
        rect = QRect(getattr(option, "rect")).adjusted(EDGE, 0, -EDGE, 0)
        if answer.is_heading:
            font.setPixelSize(11)
            font.setWeight(font.Weight.DemiBold)
            _written(painter, rect.adjusted(0, 6, 0, 0), answer.title, "muted", font)
        else:
            is_chosen = bool(getattr(option, "state") & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, QRect(getattr(option, "rect")), answer, font, is_chosen)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, whole: QRect, answer: Answer, font: QFont, is_chosen: bool
    ) -> None:
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("accent_soft")))
            painter.drawRoundedRect(whole.adjusted(4, 1, -4, -1), 7, 7)
        rect = whole.adjusted(EDGE, 0, -EDGE, 0)
        left, right = rect.left(), rect.right()
        if answer.icon:
            at = QRect(left, rect.center().y() - GLYPH // 2 + 1, GLYPH, GLYPH)
            icon(answer.icon, "accent" if is_chosen else "muted").paint(painter, at)
        left += GLYPH + 12
        font.setPixelSize(12)
        if answer.keys:
            width = QFontMetrics(font).horizontalAdvance(answer.keys) + 4
            room = QRect(right - width, rect.top(), width, rect.height())
            _written(painter, room, answer.keys, "muted", font)
            right -= width + 16
        font.setPixelSize(13)
        font.setWeight(font.Weight.Medium)
        title = "muted" if answer.refusal else "text"
        width = min(QFontMetrics(font).horizontalAdvance(answer.title) + 2, right - left)
        _written(painter, QRect(left, rect.top(), width, rect.height()), answer.title, title, font)
        font.setWeight(font.Weight.Normal)
        left += width + 12
        if (told := answer.refusal or answer.told) and right - left > 40:
            room = QRect(left, rect.top(), right - left, rect.height())
            _written(painter, room, told, "muted", font)


def _written(painter: QPainter, room: QRect, text: str, colour: str, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(QColor(theme.colour(colour)))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
