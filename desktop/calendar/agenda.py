"""The same as a list, one entry below the other: for whoever does not see what is painted."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.calendar.entries import Entry
from desktop.calendar import look
from desktop.shell.rows import Column, RowTable

# From the day that is looked at.
DAYS = 30


class AgendaTable(RowTable[Entry]):
    ticked = Signal(object)
    trashed = Signal(object)

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone
        # Not self.tr: there is no self for Qt yet.
        say = QCoreApplication.translate
        super().__init__(
            say("Agenda", "Agenda"),
            (
                Column(say("Agenda", "Day"), self._day, 190),
                Column(say("Agenda", "Time"), self._time, 120, lambda _: "muted"),
                Column(say("Agenda", "What"), lambda entry: entry.title, 0, self._tone),
                Column(say("Agenda", "With"), lambda entry: entry.with_whom, 200),
                Column(say("Agenda", "Kind"), look.kind_words, 120, lambda _: "muted"),
                Column(say("Agenda", "State"), self._state, 110, lambda _: "muted"),
            ),
            key=lambda entry: (entry.key, entry.start),
        )

    def _day(self, entry: Entry) -> str:
        return look.day_words(entry.day(self.zone))

    def _time(self, entry: Entry) -> str:
        if entry.is_all_day:
            return self.tr("all day")
        said = look.time_words(entry.start, self.zone)
        return f"{said}–{look.time_words(entry.end, self.zone)}" if entry.ends_at else said

    def _state(self, entry: Entry) -> str:
        if entry.is_foreseen:
            return self.tr("to come")
        return self.tr("done") if entry.is_done else ""

    def _tone(self, entry: Entry) -> str:
        return "muted" if entry.is_done else "text"

    def show_from(self, entries: Sequence[Entry], first: date) -> None:
        rows = [each for each in entries if each.last_day(self.zone) >= first]
        rows.sort(key=lambda each: (each.day(self.zone), not each.is_all_day, each.start))
        self.show_rows(rows)
        if rows and not self.currentIndex().isValid():
            self.choose(0)

    def keys_told(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("Open the entry"), ("Return",)),
            (self.tr("Done, or not"), ("Space",)),
            (self.tr("Move the entry to the trash"), ("Del",)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self.chosen_rows()
        if rows and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(rows[0])
        elif rows and event.key() == Qt.Key.Key_Delete:
            self.trashed.emit(rows[0])
        else:
            super().keyPressEvent(event)
