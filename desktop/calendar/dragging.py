"""The pointer in a painted calendar: chosen, dragged, pulled longer, drawn anew."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from core.calendar.entries import Entry
from core.tasks import times
from desktop.calendar import layout, look
from desktop.calendar.painted import EDGE, STEP, Box, Drag, More, Painted, Spot
from desktop.shell.notices import announce

_CURSORS = {"size": Qt.CursorShape.SizeVerCursor}


class Dragged(Painted):
    # The pointer

    def box_at(self, at: QPointF) -> Box | None:
        # The last one drawn lies on top.
        return next((box for box in reversed(self.boxes) if box.rect.contains(at)), None)

    def more_at(self, at: QPointF) -> More | None:
        return next((more for more in self.mores if more.rect.contains(at)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        if (more := self.more_at(at)) is not None:
            self.show_more(more)
            return
        spot = self.spot_at(at)
        if spot is None:
            return
        box = self.box_at(at)
        self.choose(box.entry if box else None)
        self.spot = spot
        if box is None:
            self.drag = Drag("new", at, spot)
            return
        entry = box.entry
        if entry.is_foreseen:
            # There is nothing yet that could be moved.
            return
        if box.ends and at.y() > box.rect.bottom() - EDGE:
            self.drag = Drag("size", at, spot, entry)
            return
        local, day = entry.start.astimezone(self.zone), entry.day(self.zone)
        held = 0
        if spot.minutes is not None and not entry.is_all_day:
            held = spot.minutes - (local.hour * 60 + local.minute) if box.day == local.date() else 0
        self.drag = Drag("move", at, spot, entry, (spot.day - day).days, held)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.drag is None:
            self._hover(at)
            return
        if not self.drag.is_under_way:
            far = (at - self.drag.pressed).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            self.drag.is_under_way = True
        self.follow(at)
        self._aim(at)

    def follow(self, at: QPointF) -> None:
        """Scroll, where the pointer is dragged to an edge."""

    def _aim(self, at: QPointF) -> None:
        drag, spot = self.drag, self.spot_at(at)
        if drag is None:
            return
        inside = self.viewport().rect().contains(at.toPoint())
        if spot is None or not inside:
            # Let go out there, it stays where it is.
            drag.target, drag.boxes = None, []
            self.viewport().setCursor(Qt.CursorShape.ForbiddenCursor)
            self.viewport().update()
            return
        self.viewport().setCursor(_CURSORS.get(drag.what, Qt.CursorShape.ClosedHandCursor))
        if drag.what == "move" and drag.entry is not None:
            day = spot.day - timedelta(days=drag.days)
            minutes = spot.minutes
            if minutes is not None:
                minutes = min(max(0, stepped(minutes - drag.minutes)), layout.DAY - STEP)
            drag.target = Spot(day, minutes)
            length = drag.entry.minutes or layout.SHORTEST
            drag.boxes = self.ghost(drag.target, drag.entry, length)
        elif spot.minutes is not None and drag.spot.minutes is not None:
            drag.target = spot
            start, length = self._pulled(drag, spot)
            drag.boxes = self.ghost(start, drag.entry, length)
        elif drag.what == "new":
            drag.target = spot
            drag.boxes = self.ghost(spot, None, layout.SHORTEST)
        self.viewport().update()

    def _pulled(self, drag: Drag, spot: Spot) -> tuple[Spot, int]:
        """The beginning and the minutes of what is made longer, or drawn anew."""
        assert spot.minutes is not None
        assert drag.spot.minutes is not None
        if drag.entry is not None:
            local = drag.entry.start.astimezone(self.zone)
            begins = Spot(local.date(), local.hour * 60 + local.minute)
            days = (spot.day - begins.day).days
            length = days * layout.DAY + stepped(spot.minutes, up=True) - (begins.minutes or 0)
            return begins, max(STEP, length)
        first, last = sorted((drag.spot.minutes, spot.minutes))
        first = stepped(first)
        return Spot(drag.spot.day, first), max(2 * STEP, stepped(last, up=True) - first)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self.drag = self.drag, None
        self.viewport().unsetCursor()
        self.viewport().update()
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if not drag.is_under_way:
            if drag.what == "new":
                self._ask(drag.spot)
        elif drag.target is not None:
            self._drop(drag, drag.target)

    def _drop(self, drag: Drag, target: Spot) -> None:
        if drag.what == "move" and drag.entry is not None:
            start, all_day = self.start_of(drag.entry, target)
            if (start, all_day) != (drag.entry.start, drag.entry.is_all_day):
                self.moved.emit(drag.entry, start, all_day)
        elif target.minutes is not None and drag.spot.minutes is not None:
            begins, minutes = self._pulled(drag, target)
            if drag.entry is not None:
                if minutes != drag.entry.minutes:
                    self.sized.emit(drag.entry, minutes)
            else:
                start = layout.at_clock(begins.day, begins.minutes or 0, self.zone)
                self.asked_for_new.emit(start, minutes, False)
        elif drag.what == "new":
            self._ask(target)

    def _ask(self, spot: Spot) -> None:
        all_day = spot.minutes is None
        minutes = stepped(spot.minutes or 0, by=30)
        start = (
            times.whole_day(spot.day) if all_day else layout.at_clock(spot.day, minutes, self.zone)
        )
        self.asked_for_new.emit(start, None, all_day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (box := self.box_at(event.position())) is not None:
            self.opened.emit(box.entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
        box = self.box_at(at)
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.chosen is not None:
            box = next((each for each in self.boxes if each.entry is self.chosen), box)
            if box is not None:
                at = box.rect.center()
        if box is not None:
            self.choose(box.entry)
            self.asked_for_menu.emit(box.entry, self.viewport().mapToGlobal(at.toPoint()))

    def _hover(self, at: QPointF) -> None:
        more, box = self.more_at(at), self.box_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if more is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif box is not None and box.ends and at.y() > box.rect.bottom() - EDGE:
            shape = Qt.CursorShape.SizeVerCursor
        self.viewport().setCursor(shape)
        if more is not self.hovered:
            self.hovered = more
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            box = self.box_at(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos(), look.told(box.entry, self.zone) if box else "", self.viewport()
            )
            return True
        return super().viewportEvent(event)

    def show_more(self, more: More) -> None:
        """All of that day, to be chosen from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(look.day_words(more.day))
        for entry in layout.on_day(self.entries, more.day, self.zone):
            time = "" if entry.is_all_day else look.time_words(entry.start, self.zone)
            said = f"{time}  {entry.title}".strip().replace("&", "&&")
            menu.addAction(said, partial(self.opened.emit, entry))
        menu.addSeparator()
        menu.addAction(self.tr("Show this day"), partial(self.asked_for_day.emit, more.day))
        menu.popup(self.viewport().mapToGlobal(more.rect.bottomLeft().toPoint()))

    def choose(self, entry: Entry | None) -> None:
        self.chosen = entry
        if entry is not None:
            self.tell(look.told(entry, self.zone))
        self.viewport().update()

    def tell(self, said: str) -> None:
        """What the focus is on, for whoever does not see it."""
        self.setAccessibleDescription(said)
        announce(self, said)


def stepped(minutes: int, *, up: bool = False, by: int = STEP) -> int:
    return -(-minutes // by) * by if up else minutes // by * by
