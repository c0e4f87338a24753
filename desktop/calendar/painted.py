"""What the painted calendars have in common: entries in boxes, and how those look."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QLabel

from core.calendar.entries import Entry
from core.calendar.entries import Kind as EntryKind
from core.tasks import times
from core.tasks.times import apart, later
from desktop.calendar import layout, look
from desktop.shell import theme

Key = Qt.Key
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CENTER = Qt.AlignmentFlag.AlignCenter
# By so many minutes a drag and a key move what has a time.
STEP = 15
# The lower edge of an entry, by which it is made longer.
EDGE = 7
# So many entries are read out for a canvas; more would be listened to by nobody.
MOST_READ = 60
_MODIFIED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Spot(NamedTuple):
    """A place in the calendar: a day, and minutes from its midnight unless it is the whole of it."""

    day: date
    minutes: int | None = None


@dataclass
class Box:
    rect: QRectF
    entry: Entry
    day: date
    # Its lower edge is its end, and can be pulled.
    ends: bool = False


@dataclass
class More:
    """“+3 more”: what a day has no room for."""

    rect: QRectF
    day: date
    count: int


@dataclass
class Drag:
    what: str  # move, size, new
    pressed: QPointF
    spot: Spot
    entry: Entry | None = None
    # From its beginning to where it was taken hold of.
    days: int = 0
    minutes: int = 0
    target: Spot | None = None
    is_under_way: bool = False
    boxes: list[QRectF] = field(default_factory=list)


class Painted(QAbstractScrollArea):
    """It decides nothing: what a person wants is told by the signals, and shown once it is so."""

    opened = Signal(object)
    # What begins when, and whether it is for the whole day.
    moved = Signal(object, object, bool)
    sized = Signal(object, int)
    # Something new: its beginning, how many minutes (or None), and whether for the whole day.
    asked_for_new = Signal(object, object, bool)
    ticked = Signal(object)
    trashed = Signal(object)
    # One period on or back; 0 is today.
    turned = Signal(int)
    asked_for_day = Signal(object)
    asked_for_menu = Signal(object, object)

    def __init__(self, name: str, zone: ZoneInfo) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.zone = zone
        self.days: Sequence[date] = ()
        self.entries: list[Entry] = []
        # How many there are on a day, where not all of them have been read.
        self.counts: Mapping[date, int] = {}
        self.boxes: list[Box] = []
        # What is painted is nothing to a screen reader: each entry has an object here that says it.
        self.spoken: list[QLabel] = []
        self.mores: list[More] = []
        self.chosen: Entry | None = None
        self.spot = Spot(self.now().date())
        self.drag: Drag | None = None
        self.hovered: object = None
        self._clock = QTimer(self)
        self._clock.setInterval(30_000)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()

    def now(self) -> datetime:
        return datetime.now(self.zone)

    # What is shown

    def show_days(self, days: Sequence[date], cursor: date) -> None:
        self.days = [*days]
        self.spot = Spot(cursor, self.spot.minutes)
        self.give_up()
        self.arrange()

    def show_entries(
        self, entries: Iterable[Entry], counts: Mapping[date, int] | None = None
    ) -> None:
        """What was chosen stays chosen, wherever it is by now."""
        self.entries, self.counts = list(entries), counts or {}
        kept = self.chosen.key if self.chosen else None
        self.chosen = next((each for each in self.entries if each.key == kept), None)
        self.arrange()
        # Whoever hears it has the agenda for the whole of it; here is what stands on these days.
        read = [look.told(each, self.zone) for each in self.entries[:MOST_READ]]
        self.setAccessibleDescription("; ".join(read))

    @Slot()
    def give_up(self) -> None:
        self.drag = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def arrange(self) -> None:
        self.boxes, self.mores = [], []
        if self.days:
            self.place()
        self._speak()
        self.viewport().update()

    def _speak(self) -> None:
        boxes = self.boxes[:MOST_READ]
        while len(self.spoken) < len(boxes):
            label = QLabel(self.viewport())
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.spoken.append(label)
        for label, box in zip(self.spoken, boxes, strict=False):
            label.setGeometry(box.rect.toRect())
            label.setAccessibleName(look.told(box.entry, self.zone))
        for number, label in enumerate(self.spoken):
            label.setVisible(number < len(boxes))

    def place(self) -> None:
        """Fill `boxes` and `mores`."""
        raise NotImplementedError

    def spot_at(self, at: QPointF) -> Spot | None:
        raise NotImplementedError

    def paint_ground(self, painter: QPainter) -> None:
        raise NotImplementedError

    def ghost(self, target: Spot, entry: Entry | None, minutes: int) -> list[QRectF]:
        """Where that would stand."""
        raise NotImplementedError

    def moved_cursor(self, key: int) -> Spot | None:
        """Where an arrow leads; None where the key is none."""
        raise NotImplementedError

    def moved_entry(self, entry: Entry, key: int) -> tuple[datetime, bool] | None:
        """When an entry begins after Ctrl and an arrow."""
        raise NotImplementedError

    def start_of(self, entry: Entry, target: Spot) -> tuple[datetime, bool]:
        if target.minutes is None:
            if entry.is_all_day:
                return times.whole_day(target.day), True
            return layout.moved_to_day(entry, target.day, self.zone), False
        return layout.at_clock(target.day, target.minutes, self.zone), False

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.viewport().rect(), QColor(theme.colour("surface")))
            if not self.days:
                return
            self.paint_ground(painter)
            dragged = self.drag.entry if self.drag and self.drag.is_under_way else None
            for box in self.boxes:
                faded = dragged is not None and box.entry.key == dragged.key
                self.paint_box(painter, box.rect, box.entry, faded=faded)
            for more in self.mores:
                self.paint_more(painter, more)
            self.paint_drag(painter)
            self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """What lies over all entries."""

    def paint_box(
        self, painter: QPainter, rect: QRectF, entry: Entry, *, faded: bool = False
    ) -> None:
        found = look.colours(entry)
        painter.save()
        if faded:
            painter.setOpacity(0.4)
        is_chosen = self.chosen is not None and self.chosen.key == entry.key
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour("ground") if entry.is_done else found.ground))
        if entry.is_foreseen:
            painter.setPen(QPen(QColor(found.bar), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(found.bar))
        painter.drawRoundedRect(QRectF(rect.x(), rect.y(), 3, rect.height()), 1.5, 1.5)
        if is_chosen:
            painter.setPen(QPen(QColor(theme.colour("accent")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        self.paint_words(painter, rect.adjusted(8, 0, -4, 0), entry)
        painter.restore()

    def paint_words(self, painter: QPainter, inside: QRectF, entry: Entry) -> None:
        font = self.small()
        # What happened is no less true for being over; what was to be done is.
        if entry.is_done and entry.kind is EntryKind.TASK:
            font.setStrikeOut(True)
        is_overdue = entry.kind is EntryKind.TASK and not entry.is_done and self.is_overdue(entry)
        words = "danger" if is_overdue else "muted" if entry.is_done else "text"
        painter.setPen(QColor(theme.colour(words)))
        metrics = QFontMetricsF(font)
        time = "" if entry.is_all_day else look.time_words(entry.start, self.zone)
        lines = int(inside.height() // metrics.lineSpacing())
        if lines >= 2 and time:
            until = f"–{look.time_words(entry.end, self.zone)}" if entry.minutes else ""
            rest = " · ".join(part for part in (time + until, entry.with_whom) if part)
            rows = [(entry.title, True), (rest, False)]
        else:
            rows = [(f"{time} {entry.title}".strip(), False)]
        top = inside.y() + (3 if lines >= 2 else (inside.height() - metrics.lineSpacing()) / 2)
        for text, strong in rows:
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Medium)
            painter.setFont(font)
            room = QRectF(inside.x(), top, inside.width(), metrics.lineSpacing())
            shown = QFontMetricsF(font).elidedText(
                text, Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(room, LEFT, shown)
            top += metrics.lineSpacing()

    def is_overdue(self, entry: Entry) -> bool:
        if entry.is_all_day:
            return entry.day(self.zone) < self.now().date()
        return entry.start < self.now()

    def paint_more(self, painter: QPainter, more: More) -> None:
        painter.setFont(self.small())
        is_hovered = self.hovered is more
        painter.setPen(QColor(theme.colour("text" if is_hovered else "muted")))
        painter.drawText(more.rect.adjusted(8, 0, 0, 0), LEFT, self.more_words(more))

    def more_words(self, more: More) -> str:
        return self.tr("+%s more") % QLocale().toString(more.count)

    def paint_drag(self, painter: QPainter) -> None:
        if self.drag is None or not self.drag.is_under_way:
            return
        accent = QColor(theme.colour("accent"))
        ground = QColor(accent)
        ground.setAlpha(50)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(ground)
        for rect in self.drag.boxes:
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
            if (entry := self._as_it_would_be(self.drag)) is not None:
                self.paint_words(painter, rect.adjusted(8, 0, -4, 0), entry)
                painter.setPen(QPen(accent, 2))

    def _as_it_would_be(self, drag: Drag) -> Entry | None:
        """With the time that it would have where it is held."""
        if drag.entry is None or drag.target is None or drag.what != "move":
            return drag.entry
        start, whole = self.start_of(drag.entry, drag.target)
        length = apart(drag.entry.start, drag.entry.ends_at) if drag.entry.ends_at else None
        ends = later(start, length) if length and whole == drag.entry.is_all_day else None
        return replace(drag.entry, start=start, is_all_day=whole, ends_at=ends)

    def small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.Medium)
        return font

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
