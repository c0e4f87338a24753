"""How one entry of a timeline is drawn: its icon, its line, who and when, and the first of its words."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.shell import theme
from desktop.shell.icons import icon
from desktop.shell.records.telling import Told, byline
from desktop.shell.theme import Theme

if TYPE_CHECKING:
    from core.customers.timeline import Happening

HAPPENING, TOLD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
LEFT, TOP, GAP, CIRCLE = 50, 10, 3, 28
# Lines of a long text that are shown until somebody wants all of it.
FOLDED = 3
BREAKING = Qt.TextFlag.TextWordWrap


class EntryDelegate(QStyledItemDelegate):
    def __init__(self, theme_: Theme, shown: QListView) -> None:
        super().__init__(shown)
        self._list = shown
        self._unfolded: set[tuple[str, int]] = set()
        # A list of several thousand asks for all heights whenever some are added.
        self._heights: dict[tuple[str, int, bool, int], int] = {}
        theme_.changed.connect(shown.viewport().update)

    def unfold(self, index: QModelIndex) -> None:
        """All of its text, or again the first of it."""
        happening = index.data(HAPPENING)
        if happening is not None:
            self._unfolded ^= {(happening.source, happening.id)}
            self.sizeHintChanged.emit(index)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._list.viewport().width()
        happening = index.data(HAPPENING)
        # A text is what its length says, as far as its height goes: who edits a note adds or drops some.
        key = (
            f"{happening.source} {len(happening.body or '')}",
            happening.id,
            (happening.source, happening.id) in self._unfolded,
            width,
        )
        if (high := self._heights.get(key)) is None:
            told = index.data(TOLD)
            high = self._heights[key] = self._height(happening, told, width, option.font)
        return QSize(width, high)

    def _height(self, happening: "Happening", told: Told, width: int, base: QFont) -> int:
        title, small = _fonts(base)
        high = TOP + QFontMetrics(title).height() + GAP
        if told.detail:
            high += QFontMetrics(small).height() + GAP
        if happening.body:
            high += self._body(happening, width, base).height() + GAP
        return high + TOP

    def _body(self, happening: "Happening", width: int, base: QFont) -> QRect:
        metrics = QFontMetrics(base)
        # A text that fills a book is not laid out to show three lines of it.
        text = self._text(happening)
        needed = metrics.boundingRect(QRect(0, 0, width - LEFT - 20, 100_000), BREAKING, text)
        if (happening.source, happening.id) not in self._unfolded:
            needed.setHeight(min(needed.height(), FOLDED * metrics.lineSpacing()))
        return needed

    def _text(self, happening: "Happening") -> str:
        body = (happening.body or "").strip()
        return body if (happening.source, happening.id) in self._unfolded else body[:600]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        happening = index.data(HAPPENING)
        told: Told = index.data(TOLD)
        where: Any = option.rect
        state: Any = option.state
        title, small = _fonts(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("chosen" if is_chosen else "hover")))
            painter.drawRoundedRect(where.adjusted(2, 2, -2, -2), 8, 8)
        # The line on which all of it hangs.
        painter.setPen(QColor(theme.colour("line")))
        middle = where.left() + 10 + CIRCLE // 2
        painter.drawLine(middle, where.top(), middle, where.bottom())
        circle = QRect(where.left() + 10, where.top() + TOP - 3, CIRCLE, CIRCLE)
        soft = {"good": "good_soft", "danger": "danger_soft", "warning": "warning_soft"}
        painter.setPen(QColor(theme.colour("line")))
        painter.setBrush(QColor(theme.colour(soft.get(told.tone, "surface"))))
        painter.drawEllipse(circle)
        icon(told.icon, told.tone).paint(painter, circle.adjusted(7, 7, -7, -7))

        left, right, top = where.left() + LEFT, where.right() - 14, where.top() + TOP
        metrics, fine = QFontMetrics(title), QFontMetrics(small)
        by = byline(happening)
        by_width = min(fine.horizontalAdvance(by) + 4, (right - left) // 2)
        painter.setFont(small)
        painter.setPen(QColor(theme.colour("muted")))
        painter.drawText(
            QRect(right - by_width, top, by_width, metrics.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            fine.elidedText(by, Qt.TextElideMode.ElideLeft, by_width),
        )
        painter.setFont(title)
        painter.setPen(QColor(theme.colour("text")))
        room = right - by_width - left - 12
        painter.drawText(
            QRect(left, top, room, metrics.height()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(told.title, Qt.TextElideMode.ElideRight, room),
        )
        top += metrics.height() + GAP
        if told.detail:
            painter.setFont(small)
            painter.setPen(QColor(theme.colour("muted")))
            painter.drawText(
                QRect(left, top, right - left, fine.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                fine.elidedText(told.detail, Qt.TextElideMode.ElideRight, right - left),
            )
            top += fine.height() + GAP
        if happening.body:
            painter.setFont(option.font)
            painter.setPen(QColor(theme.colour("text")))
            needed = self._body(happening, where.width(), option.font)
            painter.setClipRect(QRect(left, top, right - left, needed.height()))
            painter.drawText(
                QRect(left, top, where.width() - LEFT - 20, 100_000),
                BREAKING,
                self._text(happening),
            )
        painter.restore()


def _fonts(base: QFont) -> tuple[QFont, QFont]:
    title, small = QFont(base), QFont(base)
    title.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(12)
    return title, small
