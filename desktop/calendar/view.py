"""The calendar: a day, a week, a month, or the same as a list; one's own or everybody's."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QMenu,
    QStackedWidget,
    QVBoxLayout,
)

from core.calendar.entries import Entry, Kind
from core.tasks.times import apart, later
from desktop.calendar import actions, layout, look
from desktop.calendar.agenda import DAYS, AgendaTable
from desktop.calendar.canvas import Canvas
from desktop.calendar.head import CalendarHead
from desktop.calendar.hours import HoursCanvas
from desktop.calendar.month import MonthCanvas
from desktop.shell import clock
from desktop.shell.listing.buttons import with_menu
from desktop.shell.rows import Place, Trouble, attempted, rules
from desktop.shell.seen import Seen, hear_own
from desktop.shell.shell import Shell
from desktop.tasks import actions as tasks

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.calendar.queries import Shown
    from desktop.calendar.exchange import ImportDialog

# So many entries of a day are read; where there are more, it says how many.
EACH_DAY = {"day": 400, "week": 120, "month": 30, "agenda": 60}
GATHERING_MS = 80


@dataclass(frozen=True, slots=True)
class Asked:
    organization: int
    first: date
    last: date
    owner: int | None
    each_day: int


class CalendarView(Seen):
    tables = ("tasks", "interactions")

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, GATHERING_MS)
        self.zone = clock.zone()
        self.day, self.mode = clock.today(), "week"
        self.entries: list[Entry] = []
        # What the entries answer; days that were never asked about are not empty.
        self._answered: Asked | None = None
        self.setAccessibleName(self.tr("Calendar"))
        self.month = MonthCanvas(self.tr("Month"), self.zone)
        self.hours = HoursCanvas(self.tr("Week"), self.zone)
        self.agenda = AgendaTable(self.zone)
        self.agenda.setStyleSheet(rules(shell.theme))
        self.stack = QStackedWidget()
        for widget in (self.hours, self.month, self.agenda):
            self.stack.addWidget(widget)
        self._build()
        self._connect()
        self._arrange()

    # Building

    def _build(self) -> None:
        self.head = CalendarHead(self)
        self.head.turned.connect(self.turn)
        self.head.mode_chosen.connect(self.show_mode)
        self.head.new.clicked.connect(self.open_new)
        with_menu(self.head.more, self._fill_more)
        self.whose = self.head.whose
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.head)
        self.place = Place(self.stack)
        column.addWidget(self.place, 1)

    def _connect(self) -> None:
        for canvas in (self.month, self.hours):
            canvas.opened.connect(self.open_entry)
            canvas.moved.connect(self.move_entry)
            canvas.sized.connect(self.size_entry)
            canvas.asked_for_new.connect(self.open_new_at)
            canvas.ticked.connect(self.tick_entry)
            canvas.trashed.connect(self.trash_entry)
            canvas.turned.connect(self.turn)
            canvas.asked_for_day.connect(self.show_day)
            canvas.asked_for_menu.connect(self.show_menu)
        self.agenda.opened.connect(self._on_agenda_opened)
        self.agenda.ticked.connect(self.tick_entry)
        self.agenda.trashed.connect(self.trash_entry)
        self.whose.currentIndexChanged.connect(self.reload)
        self.shell.theme.changed.connect(self._on_theme)
        self.shell.settings.changed.connect(self._on_settings)
        if (held := self.shell.settings.value) is not None:
            self.hours.show_working_day(held.begins_at, held.ends_at)
        connection = self.shell.connection
        connection.opened.connect(self.renew)
        connection.regained.connect(self.renew)
        connection.gated.connect(self._forget)
        hear_own(self.shell, self._on_changed)

    @Slot()
    def _on_settings(self) -> None:
        if (held := self.shell.settings.value) is not None:
            self.hours.show_working_day(held.begins_at, held.ends_at)
            self.show_mode(self.mode)

    # What is looked at

    @property
    def canvas(self) -> Canvas | None:
        return {"month": self.month, "agenda": None}.get(self.mode, self.hours)

    @property
    def days(self) -> list[date]:
        held = self.shell.settings.value
        chosen = held.week_begins if held is not None else ""
        first = int(chosen) if chosen else QLocale().firstDayOfWeek().value
        if self.mode == "month":
            return layout.month_of(self.day, first)
        if self.mode == "week":
            return layout.week_of(self.day, first)
        many = DAYS if self.mode == "agenda" else 1
        return [self.day + timedelta(days=each) for each in range(many)]

    def show_mode(self, mode: str) -> None:
        self.mode = mode
        self._arrange()
        self.reload()

    @Slot(object)
    def show_day(self, day: date) -> None:
        self.day = day
        self.show_mode("day")

    @Slot(int)
    def turn(self, by: int) -> None:
        """One period on or back; 0 is today."""
        if by == 0:
            self.day = clock.today()
        elif self.mode == "month":
            first = self.day.replace(day=1)
            self.day = (first + timedelta(days=32 if by > 0 else -1)).replace(day=1)
        else:
            many = {"week": 7, "agenda": DAYS}.get(self.mode, 1)
            self.day += timedelta(days=by * many)
        self._arrange()
        self.reload()

    def _arrange(self) -> None:
        days = self.days
        period = self._period(days)
        self.head.period.setText(period)
        shown = self.head.mark(self.mode)
        if self.mode == "agenda":
            self.stack.setCurrentWidget(self.agenda)
            return
        canvas = self.canvas
        assert canvas is not None
        if canvas is self.month:
            self.month.month = self.day.month
        canvas.setAccessibleName(f"{shown}: {period}")
        canvas.show_days(days, self.day)
        self.stack.setCurrentWidget(canvas)

    def _period(self, days: list[date]) -> str:
        if self.mode == "month":
            return f"{QLocale().standaloneMonthName(self.day.month)} {self.day.year}"
        if self.mode == "day":
            return look.day_words(self.day, year=True)
        first, last = days[0], days[-1]
        said = f"{look.short_day(first)} – {look.short_day(last)} {last.year}"
        if self.mode == "week":
            said += " · " + self.tr("Week %s") % layout.week_number(days)
        return said

    # Made anew, in another language

    def kept(self) -> tuple[str, date, int]:
        return self.mode, self.day, self.whose.currentIndex()

    def take_up(self, kept: tuple[str, date, int]) -> None:
        mode, self.day, whose = kept
        self.whose.setCurrentIndex(whose)
        self.show_mode(mode)

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (canvas := self.canvas) is not None:
            canvas.setFocus()

    @Slot()
    def _forget(self) -> None:
        """Nothing of one person stays on the display of another."""
        self._answered = None
        self._show([])

    @Slot()
    def reload(self) -> None:
        if (here := self.shell.here) is None:
            return
        organization, person = here
        self._is_stale = False
        mine = bool(self.whose.currentData())
        asked = Asked(
            organization,
            self.days[0],
            self.days[-1],
            person if mine else None,
            EACH_DAY[self.mode],
        )
        zone = self.zone

        def query(session: "Session") -> "Shown":
            from core.calendar.queries import entries_between

            return entries_between(
                session,
                organization,
                asked.first,
                asked.last,
                zone,
                owner=asked.owner,
                each_day=asked.each_day,
            )

        if asked == self._answered:
            self.place.show_content()
        self.shell.tasks.read(
            self,
            attempted(query),
            lambda found: self._on_read(asked, found),
            parked=lambda: self._on_parked(asked),
        )

    def _on_parked(self, asked: Asked) -> None:
        if asked != self._answered:
            self.place.show_lost()

    def _on_read(self, asked: Asked, found: "Shown | Trouble") -> None:
        if isinstance(found, Trouble):
            self.shell.say(found.sentence)
            return
        self._answered = asked
        was_lost = self.place.currentWidget() is not self.stack
        self.place.show_content()
        self._show(found.entries, found)
        if was_lost and self.focusWidget() is None and (canvas := self.canvas) is not None:
            canvas.setFocus()
        self.shell.filled.emit()

    def _show(self, entries: list[Entry], shown: "Shown | None" = None) -> None:
        self.entries = entries
        if self.mode == "agenda":
            self.agenda.show_from(entries, self.day)
        elif (canvas := self.canvas) is not None:
            canvas.show_entries(entries, shown.counts if shown else {})

    # What is done

    @Slot(object, object, bool)
    def move_entry(self, entry: Entry, start: datetime, is_all_day: bool) -> None:
        """Shown there at once; wherever the database has it in the end is shown then."""
        length = apart(entry.start, entry.ends_at) if entry.ends_at else None
        kept = length if is_all_day == entry.is_all_day else None
        moved = replace(
            entry, start=start, is_all_day=is_all_day, ends_at=later(start, kept) if kept else None
        )
        self._swap(entry, moved)
        actions.move(self.shell, self, entry, start, is_all_day, self.reload)

    @Slot(object, int)
    def size_entry(self, entry: Entry, minutes: int) -> None:
        self._swap(entry, replace(entry, ends_at=later(entry.start, timedelta(minutes=minutes))))
        actions.resize(self.shell, self, entry, minutes, self.reload)

    def _swap(self, entry: Entry, moved: Entry) -> None:
        entries = [moved if each is entry else each for each in self.entries]
        if (canvas := self.canvas) is not None:
            self.entries = entries
            canvas.show_entries(entries, canvas.counts)

    @Slot(object)
    def tick_entry(self, entry: Entry) -> None:
        if entry.kind is Kind.TASK and not entry.is_foreseen:
            tasks.tick(self.shell, [entry.record], self.reload)

    @Slot(object)
    def trash_entry(self, entry: Entry) -> None:
        if not entry.is_foreseen:
            actions.trash(self.shell, entry, self.reload)

    @Slot()
    def _on_agenda_opened(self) -> None:
        for entry in self.agenda.chosen_rows():
            self.open_entry(entry)

    @Slot(object)
    def open_entry(self, entry: Entry) -> None:
        from desktop.shell.forms.dialog import open_record

        organization = self.shell.organization
        if organization is None:
            return
        if entry.kind is Kind.TASK:
            from desktop.tasks.kind import kind
        else:
            from desktop.interactions.kind import kind
        open_record(self.shell, kind(), organization, entry.record, parent=self)

    @Slot()
    def open_new(self) -> None:
        canvas = self.canvas
        if canvas is not None and canvas.spot.minutes is not None:
            spot = canvas.spot
            start = layout.at_clock(spot.day, spot.minutes or 0, self.zone)
            self.open_new_at(start, None, False)
        else:
            self.open_new_at(None, None, False)

    @Slot(object, object, bool)
    def open_new_at(self, start: datetime | None, minutes: int | None, is_all_day: bool) -> None:
        from desktop.tasks.quick import Given, open_quick

        open_quick(self.shell, self, Given(start=start, minutes=minutes, is_all_day=is_all_day))

    @Slot(object, QPoint)
    def show_menu(self, entry: Entry, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self.open_entry, entry))
        if entry.kind is Kind.TASK and not entry.is_foreseen:
            done = self.tr("To be done again") if entry.is_done else self.tr("Done")
            menu.addAction(done, partial(self.tick_entry, entry))
            later = menu.addMenu(self.tr("Postpone"))
            for words, day in tasks.later_days(clock.today()):
                act = partial(tasks.postpone, self.shell, [entry.record], day, self.reload)
                later.addAction(words, act)
        if not entry.is_foreseen:
            menu.addSeparator()
            menu.addAction(self.tr("Move to trash"), partial(self.trash_entry, entry))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fill_more(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Bring in a calendar file…"), self.ask_to_import)
        menu.addAction(self.tr("Hand out mine as a file…"), self.ask_to_export)
        menu.addSeparator()
        menu.addAction(self.tr("Read again"), self.reload)

    @Slot()
    def ask_to_import(self) -> None:
        from desktop.calendar.exchange import ask_which

        ask_which(self, self.tr("Bring in a calendar"), self.import_file)

    def import_file(self, file: Path) -> "ImportDialog":
        from desktop.calendar.exchange import ImportDialog

        dialog = ImportDialog(self.shell, self, file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    @Slot()
    def ask_to_export(self) -> None:
        from desktop.calendar.exchange import ask_where, export

        ask_where(
            self, self.tr("Hand out my calendar"), lambda file: export(self.shell, self, file)
        )

    @Slot()
    def _on_theme(self) -> None:
        self.agenda.setStyleSheet(rules(self.shell.theme))
        for canvas in (self.month, self.hours):
            canvas.viewport().update()
