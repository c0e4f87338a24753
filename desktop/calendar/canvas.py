"""The keys of a painted calendar: everything the pointer can do, without it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from core.calendar.entries import Entry
from desktop.calendar import layout, look
from desktop.calendar.dragging import Dragged
from desktop.calendar.painted import STEP, Spot

Key = Qt.Key
_MODIFIED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Canvas(Dragged):
    # Keys

    def keys_told(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("From day to day, from hour to hour"), ("Left", "Right", "Up", "Down")),
            (self.tr("From entry to entry"), ("Tab", "Shift+Tab")),
            (self.tr("Open the entry, or make a new one there"), ("Return",)),
            (self.tr("Done, or not"), ("Space",)),
            (self.tr("Move the entry"), ("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down")),
            (self.tr("Make it longer or shorter"), ("Ctrl+Shift+Down", "Ctrl+Shift+Up")),
            (self.tr("Before or after"), ("PgUp", "PgDown")),
            (self.tr("To today"), ("T",)),
            (self.tr("Move the entry to the trash"), ("Del",)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pressed(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & _MODIFIED
        entry = self.chosen
        if entry is not None and entry.is_foreseen and (held or key == Key.Key_Delete):
            return True
        if held == Qt.KeyboardModifier.ControlModifier and entry is not None:
            if (target := self.moved_entry(entry, key)) is not None:
                self.moved.emit(entry, *target)
                return True
            return False
        if held == _MODIFIED and entry is not None and key in (Key.Key_Up, Key.Key_Down):
            if not entry.is_all_day:
                step = STEP if key == Key.Key_Down else -STEP
                self.sized.emit(entry, max(STEP, (entry.minutes or layout.SHORTEST) + step))
            return True
        if held:
            return False
        return self._pressed_plain(key, entry)

    def _pressed_plain(self, key: int, entry: Entry | None) -> bool:
        if (spot := self.moved_cursor(key)) is not None:
            self.chosen = None
            self._go(spot)
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self.turned.emit(-1 if key == Key.Key_PageUp else 1)
        elif key in (Key.Key_Home, Key.Key_T):
            self.turned.emit(0)
        elif key in (Key.Key_Return, Key.Key_Enter):
            if entry is not None:
                self.opened.emit(entry)
            else:
                self._ask(self.spot)
        elif key == Key.Key_Escape and (self.drag is not None or entry is not None):
            self.give_up()
            self.choose(None)
        elif key == Key.Key_Space and entry is not None:
            self.ticked.emit(entry)
        elif key == Key.Key_Delete and entry is not None:
            self.trashed.emit(entry)
        else:
            return False
        return True

    def _go(self, spot: Spot) -> None:
        if spot.day not in self.days:
            self.turned.emit(-1 if spot.day < self.days[0] else 1)
        self.spot = spot
        day = look.day_words(spot.day)
        if spot.minutes is not None:
            day += f", {look.time_words(layout.at_clock(*spot, self.zone), self.zone)}"  # type: ignore[arg-type]
        count = len(layout.on_day(self.entries, spot.day, self.zone))
        self.tell(f"{day}. " + self.tr("Entries: %s") % count)
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from entry to entry, and on when there are no more."""
        order = [box.entry for box in self.boxes]
        order = list({entry.key: entry for entry in order}.values())
        order.sort(key=lambda entry: (entry.day(self.zone), not entry.is_all_day, entry.start))
        keys = [entry.key for entry in order]
        at = keys.index(self.chosen.key) if self.chosen and self.chosen.key in keys else None
        if at is None:
            following = 0 if forward and order else None
        else:
            step = at + (1 if forward else -1)
            following = step if 0 <= step < len(order) else None
        if following is None:
            self.choose(None)
            return super().focusNextPrevChild(forward)
        self.choose(order[following])
        entry = order[following]
        self.spot = Spot(entry.day(self.zone), self.spot.minutes)
        self.show_entry(entry)
        return True

    def show_entry(self, entry: Entry) -> None:
        """Scroll to it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
