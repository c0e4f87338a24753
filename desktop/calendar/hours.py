"""Days side by side above an axis of hours: a week, or one day."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent

from core.calendar.entries import Entry
from core.tasks import times
from desktop.calendar import layout, look
from desktop.calendar.canvas import Canvas
from desktop.calendar.painted import CENTER, STEP, Box, More, Spot
from desktop.shell import theme

# Wide enough for “all day” in every language.
GUTTER = 66
HEAD = 46
HOUR = 48
LINE = 22
# Whole-day entries have so many lines, and then “+n more”.
MOST_LINES = 4
# In the morning one begins to look here.
FIRST_SEEN = 7 * 60 + 30
# Somebody has come a little early.
BEFORE_WORK = 30
# So near to an edge a drag scrolls.
NEAR = 24
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HoursCanvas(Canvas):
    _lines = 1
    _has_scrolled = False
    # In minutes of the day; None where nobody has chosen it, or it goes through the night.
    working: tuple[int, int] | None = None

    # Geometry

    @property
    def top(self) -> float:
        """Below the names of the days and what is for the whole of them."""
        return HEAD + self._lines * LINE + 8

    def column(self, number: int) -> tuple[float, float]:
        width = (self.viewport().width() - GUTTER) / max(1, len(self.days))
        return GUTTER + number * width, width

    def height_of(self, minutes: float) -> float:
        return minutes * HOUR / 60

    def y_of(self, minutes: float) -> float:
        return self.top + self.height_of(minutes) - self.verticalScrollBar().value()

    def arrange(self) -> None:
        whole = {
            day: [each for each in self.entries if each.is_all_day and each.is_on(day, self.zone)]
            for day in self.days
        }
        self._lines = min(MOST_LINES, max([1, *map(len, whole.values())]))
        bar = self.verticalScrollBar()
        room = max(0, self.viewport().height() - self.top)
        bar.setRange(0, max(0, int(self.height_of(layout.DAY) - room) + 1))
        bar.setPageStep(int(room))
        bar.setSingleStep(HOUR // 2)
        super().arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # Boxes are kept where they are seen.
        super().arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._has_scrolled and self.verticalScrollBar().maximum():
            self._has_scrolled = True
            seen = max(0, self.working[0] - BEFORE_WORK) if self.working else FIRST_SEEN
            self.verticalScrollBar().setValue(int(self.height_of(seen)))

    def show_working_day(self, begins: time, ends: time) -> None:
        """What lies beyond it is shaded; one that ends before it begins has no beyond."""
        first, last = (each.hour * 60 + each.minute for each in (begins, ends))
        self.working = (first, last) if first < last else None
        self._has_scrolled = False
        self.viewport().update()

    def place(self) -> None:
        for number, day in enumerate(self.days):
            left, width = self.column(number)
            here = layout.on_day(self.entries, day, self.zone)
            self._place_whole([each for each in here if each.is_all_day], day, left, width)
            for placed in layout.beside_one_another(here, day, self.zone):
                share = (width - 6) / placed.columns
                rect = QRectF(
                    left + 2 + placed.column * share,
                    self.y_of(placed.top) + 1,
                    share - 2,
                    self.height_of(placed.bottom - placed.top) - 2,
                )
                if rect.bottom() > self.top and rect.top() < self.viewport().height():
                    ends = placed.entry.last_day(self.zone) == day
                    self.boxes.append(Box(rect, placed.entry, day, ends))

    def _place_whole(self, entries: list[Entry], day: date, left: float, width: float) -> None:
        fit = entries if len(entries) <= self._lines else entries[: self._lines - 1]
        for line, entry in enumerate(fit):
            rect = QRectF(left + 2, HEAD + 3 + line * LINE, width - 6, LINE - 2)
            self.boxes.append(Box(rect, entry, day))
        if len(fit) < len(entries):
            rect = QRectF(left + 2, HEAD + 3 + len(fit) * LINE, width - 6, LINE - 2)
            self.mores.append(More(rect, day, len(entries) - len(fit)))

    def box_at(self, at: QPointF) -> Box | None:
        found = super().box_at(at)
        # What has been scrolled below the head cannot be taken hold of there.
        is_hidden = found is not None and not found.entry.is_all_day and at.y() < self.top
        return None if is_hidden else found

    def spot_at(self, at: QPointF) -> Spot | None:
        width = self.column(0)[1]
        number = int((at.x() - GUTTER) // width) if width else -1
        if not 0 <= number < len(self.days) or at.y() < HEAD:
            return None
        if at.y() < self.top:
            return Spot(self.days[number])
        minutes = (at.y() - self.top + self.verticalScrollBar().value()) * 60 / HOUR
        return Spot(self.days[number], min(max(0, int(minutes)), layout.DAY - 1))

    def ghost(self, target: Spot, entry: Entry | None, minutes: int) -> list[QRectF]:
        if target.day not in self.days:
            return []
        left, width = self.column(self.days.index(target.day))
        if target.minutes is None:
            return [QRectF(left + 2, HEAD + 3, width - 6, LINE - 2)]
        height = self.height_of(max(minutes, layout.SHORTEST))
        return [QRectF(left + 2, self.y_of(target.minutes) + 1, width - 6, height - 2)]

    def start_of(self, entry: Entry, target: Spot) -> tuple[datetime, bool]:
        if target.minutes is None:
            # Dropped upon the head of a day: it is for the whole of it from now on.
            return times.whole_day(target.day), True
        return super().start_of(entry, target)

    def follow(self, at: QPointF) -> None:
        bar = self.verticalScrollBar()
        if at.y() > self.viewport().height() - NEAR:
            bar.setValue(bar.value() + NEAR // 2)
        elif self.top < at.y() < self.top + NEAR:
            bar.setValue(bar.value() - NEAR // 2)

    def show_entry(self, entry: Entry) -> None:
        if not entry.is_all_day:
            local = entry.start.astimezone(self.zone)
            self._show_minutes(local.hour * 60 + local.minute)

    def _show_minutes(self, minutes: int) -> None:
        bar, at = self.verticalScrollBar(), int(self.height_of(minutes))
        if not bar.value() <= at <= bar.value() + bar.pageStep() - HOUR:
            bar.setValue(at - HOUR)

    # Keys

    def moved_cursor(self, key: int) -> Spot | None:
        minutes = self.spot.minutes if self.spot.minutes is not None else 9 * 60
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if sideways is not None:
            return Spot(self.spot.day + timedelta(days=sideways), minutes)
        step = {Qt.Key.Key_Up: -30, Qt.Key.Key_Down: 30}.get(Qt.Key(key))
        if step is None:
            return None
        minutes = min(max(0, minutes // 30 * 30 + step), layout.DAY - 30)
        self._show_minutes(minutes)
        return Spot(self.spot.day, minutes)

    def moved_entry(self, entry: Entry, key: int) -> tuple[datetime, bool] | None:
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if sideways is not None:
            day = entry.day(self.zone) + timedelta(days=sideways)
            return layout.moved_to_day(entry, day, self.zone), entry.is_all_day
        step = {Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP}.get(Qt.Key(key))
        if step is None or entry.is_all_day:
            return None
        # Hours that pass, not those of the clock: up again leads back to where it was.
        return times.later(entry.start, timedelta(minutes=step)).astimezone(self.zone), False

    # Painting

    def paint_ground(self, painter: QPainter) -> None:
        height = self.viewport().height()
        line, muted = QColor(theme.colour("line")), QColor(theme.colour("muted"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self.small())
        if self.working is not None:
            beyond = QColor(theme.colour("ground"))
            for begins, ends in ((0, self.working[0]), (self.working[1], layout.DAY)):
                top, bottom = max(self.top, self.y_of(begins)), min(height, self.y_of(ends))
                if top < bottom:
                    width = self.viewport().width() - GUTTER
                    painter.fillRect(QRectF(GUTTER, top, width, bottom - top), beyond)
        for hour in range(24):
            y = self.y_of(hour * 60)
            if self.top <= y <= height:
                painter.setPen(line)
                painter.drawLine(QPointF(GUTTER, y), QPointF(self.viewport().width(), y))
                painter.setPen(muted)
                if hour and y > self.top + 8:
                    # Once a year the clocks leave an hour out; the axis has it all the same.
                    at = datetime(2026, 1, 1, hour, tzinfo=self.zone)
                    text = look.time_words(at, self.zone)
                    painter.drawText(QRectF(0, y - 9, GUTTER - 8, 18), RIGHT, text)
        for number in range(len(self.days)):
            left, _ = self.column(number)
            painter.setPen(line)
            painter.drawLine(QPointF(left, HEAD - 8), QPointF(left, height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() and self.chosen is None and self.spot.day in self.days:
            painter.setPen(QPen(QColor(theme.colour("accent")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self.ghost(self.spot, None, 30):
                painter.drawRoundedRect(rect, 4, 4)

    def paint_over(self, painter: QPainter) -> None:
        self._paint_now(painter)
        # The head lies over what was scrolled below it.
        head = QRectF(0, 0, self.viewport().width(), self.top)
        painter.fillRect(head, QColor(theme.colour("surface")))
        today = self.now().date()
        for number, day in enumerate(self.days):
            left, width = self.column(number)
            self._paint_name(painter, QRectF(left, 0, width, HEAD), day, today)
            painter.setPen(QColor(theme.colour("line")))
            painter.drawLine(QPointF(left, HEAD - 8), QPointF(left, self.top))
        painter.drawLine(QPointF(0, self.top), QPointF(self.viewport().width(), self.top))
        painter.setFont(self.small())
        painter.setPen(QColor(theme.colour("muted")))
        week = self.tr("Week %s") % layout.week_number(layout.week_of(self.days[0], 1))
        painter.drawText(QRectF(4, 0, GUTTER - 6, HEAD), CENTER, week)
        painter.drawText(QRectF(0, HEAD + 3, GUTTER - 8, LINE), RIGHT, self.tr("all day"))
        for box in self.boxes:
            if box.entry.is_all_day:
                self.paint_box(painter, box.rect, box.entry)
        for more in self.mores:
            self.paint_more(painter, more)
        if self.drag is not None and self.drag.is_under_way:
            target = self.drag.target
            if target is not None and target.minutes is None:
                self.paint_drag(painter)

    def _paint_name(self, painter: QPainter, room: QRectF, day: date, today: date) -> None:
        font = self.small()
        painter.setFont(font)
        painter.setPen(QColor(theme.colour("accent" if day == today else "muted")))
        name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        painter.drawText(QRectF(room.x(), 4, room.width(), 16), CENTER, name)
        font.setPixelSize(15)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        badge = QRectF(room.center().x() - 14, 20, 28, 22)
        if day == today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("accent")))
            painter.drawRoundedRect(badge, 11, 11)
            painter.setPen(QColor(theme.colour("on_accent")))
        else:
            painter.setPen(QColor(theme.colour("text")))
        painter.drawText(badge, CENTER, str(day.day))

    def _paint_now(self, painter: QPainter) -> None:
        now = self.now()
        if now.date() not in self.days:
            return
        left, width = self.column(self.days.index(now.date()))
        y = self.y_of(now.hour * 60 + now.minute)
        red = QColor(theme.colour("danger"))
        painter.setPen(QPen(red, 2))
        painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(red)
        painter.drawEllipse(QPointF(left, y), 4, 4)
