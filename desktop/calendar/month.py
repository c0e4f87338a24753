"""A month: whole weeks below one another, and in each day what there is room for."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from core.calendar.entries import Entry
from desktop.calendar import layout
from desktop.calendar.canvas import Canvas
from desktop.calendar.painted import CENTER, LEFT, Box, More, Spot
from desktop.shell import theme

HEAD = 28
# Beside the weeks stands which of the year they are.
GUTTER = 34
LINE = 22
NUMBER = 28
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class MonthCanvas(Canvas):
    # The month itself; the days of others that fill its weeks are quieter.
    month = 1

    def cell(self, number: int) -> QRectF:
        width = (self.viewport().width() - GUTTER) / 7
        height = (self.viewport().height() - HEAD) / max(1, len(self.days) // 7)
        column, row = number % 7, number // 7
        return QRectF(GUTTER + column * width, HEAD + row * height, width, height)

    def place(self) -> None:
        by_day: dict[date, list[Entry]] = {}
        for entry in self.entries:
            day, last = entry.day(self.zone), entry.last_day(self.zone)
            while day <= last and (day - entry.day(self.zone)).days < 60:
                by_day.setdefault(day, []).append(entry)
                day += timedelta(days=1)
        for number, day in enumerate(self.days):
            cell = self.cell(number)
            entries = layout.on_day(by_day.get(day, []), day, self.zone)
            room = max(0, int((cell.height() - NUMBER - 2) // LINE))
            total = max(len(entries), self.counts.get(day, 0))
            shown = entries if total <= room else entries[: max(0, room - 1)]
            top = cell.y() + NUMBER
            for entry in shown:
                rect = QRectF(cell.x() + 4, top, cell.width() - 8, LINE - 2)
                self.boxes.append(Box(rect, entry, day))
                top += LINE
            if len(shown) < total:
                rect = QRectF(cell.x() + 4, top, cell.width() - 8, LINE - 2)
                if not room:
                    # Not even one line: it stands beside the number of the day.
                    rect = QRectF(cell.x() + 30, cell.y() + 4, cell.width() - 34, LINE - 2)
                self.mores.append(More(rect, day, total - len(shown)))

    def spot_at(self, at: object) -> Spot | None:
        for number, day in enumerate(self.days):
            if self.cell(number).contains(at):  # type: ignore[call-overload]
                return Spot(day)
        return None

    def ghost(self, target: Spot, entry: Entry | None, minutes: int) -> list[QRectF]:
        if target.day not in self.days:
            return []
        cell = self.cell(self.days.index(target.day))
        if entry is None:
            return [cell]
        return [QRectF(cell.x() + 4, cell.y() + NUMBER, cell.width() - 8, LINE - 2)]

    def moved_cursor(self, key: int) -> Spot | None:
        days = _ARROWS.get(Qt.Key(key))
        return None if days is None else Spot(self.spot.day + timedelta(days=days))

    def moved_entry(self, entry: Entry, key: int) -> tuple[datetime, bool] | None:
        days = _ARROWS.get(Qt.Key(key))
        if days is None:
            return None
        day = entry.day(self.zone) + timedelta(days=days)
        return layout.moved_to_day(entry, day, self.zone), entry.is_all_day

    def paint_ground(self, painter: QPainter) -> None:
        font = self.small()
        painter.setFont(font)
        today = self.now().date()
        for column, day in enumerate(self.days[:7]):
            cell = self.cell(column)
            painter.setPen(QColor(theme.colour("muted")))
            name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
            painter.drawText(QRectF(cell.x(), 0, cell.width(), HEAD), CENTER, name)
        for number, day in enumerate(self.days):
            cell = self.cell(number)
            if number % 7 == 0:
                self._paint_week(painter, cell, number)
            is_other = day.month != self.month
            painter.setPen(QPen(QColor(theme.colour("line")), 1))
            painter.setBrush(QColor(theme.colour("ground")) if is_other else Qt.BrushStyle.NoBrush)
            painter.drawRect(cell)
            self._paint_number(painter, cell, day, today, is_other=is_other)
            if self.hasFocus() and self.chosen is None and day == self.spot.day:
                painter.setPen(QPen(QColor(theme.colour("accent")), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(cell.adjusted(1, 1, -1, -1))

    def _paint_week(self, painter: QPainter, cell: QRectF, number: int) -> None:
        painter.setFont(self.small())
        painter.setPen(QColor(theme.colour("muted")))
        week = layout.week_number(self.days[number : number + 7])
        painter.drawText(QRectF(0, cell.y() + 4, GUTTER, 20), CENTER, str(week))

    def _paint_number(
        self, painter: QPainter, cell: QRectF, day: date, today: date, *, is_other: bool
    ) -> None:
        badge = QRectF(cell.x() + 5, cell.y() + 4, 22, 20)
        font = self.small()
        if day == today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("accent")))
            painter.drawRoundedRect(badge, 10, 10)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setPen(QColor(theme.colour("on_accent")))
        else:
            painter.setPen(QColor(theme.colour("muted" if is_other else "text")))
        painter.setFont(font)
        painter.drawText(badge, CENTER, str(day.day))
        if day.day == 1:
            painter.setPen(QColor(theme.colour("muted")))
            name = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
            painter.drawText(QRectF(badge.right() + 4, badge.y(), 60, 20), LEFT, name)
