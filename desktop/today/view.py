"""My day: what is overdue, what is for today, whom to call, and a calm page when all of it is done."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.tasks import times
from core.today.items import TABLES, Day, Item
from desktop.calendar import look
from desktop.shell import clock
from desktop.shell.icons import Glyph, icon
from desktop.shell.pages import TroublePage
from desktop.shell.records.tabs import About
from desktop.shell.rows import Trouble, read_rows
from desktop.shell.seen import Seen, hear_own
from desktop.shell.shell import Shell
from desktop.tasks import actions as tasks
from desktop.today import actions, words
from desktop.today.list import TodayList

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

GATHERING_MS = 80
# While the window stands open, what was for later becomes overdue, and midnight another day.
MINUTE_MS = 60_000
# The screens that show what is not a task.
SCREENS = {"leads": "leads", "opportunities": "opportunities"}


class TodayView(Seen):
    tables = TABLES

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, GATHERING_MS)
        self.zone = clock.zone()
        self.day: Day | None = None
        self.setAccessibleName(self.tr("My day"))
        self.title = QLabel()
        self.title.setProperty("look", "title")
        self.summary = QLabel()
        self.summary.setProperty("look", "lead")
        self.quick = QPushButton(self.tr("New task"))
        self.quick.setProperty("look", "primary")
        self.quick.setIcon(icon("plus", "on_accent"))
        self.quick.setAccessibleName(self.tr("New task in one line"))
        self.quick.clicked.connect(self.open_quick)
        self.list = TodayList(self.zone)
        self.list.setProperty("look", "plain")
        self.empty = Empty()
        self.empty.plan.clicked.connect(self.open_quick)
        self.empty.look_at.clicked.connect(lambda: shell.show("calendar"))
        self.stack = QStackedWidget()
        self.blank, self.unreached = QWidget(), TroublePage()
        for page in (self.blank, self.unreached, self.list, self.empty):
            self.stack.addWidget(page)
        self._lay_out()
        self.list.opened.connect(self.open_item)
        self.list.ticked.connect(self.tick)
        self.list.put_off.connect(self.put_off)
        self.list.asked_for_later.connect(self.ask_later)
        connection = shell.connection
        connection.opened.connect(self.renew)
        connection.regained.connect(self.renew)
        connection.gated.connect(self._forget)
        shell.theme.changed.connect(self.list.viewport().update)
        hear_own(shell, self._on_changed)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.renew)
        self._minute.start()
        self._tell_day()

    def _lay_out(self) -> None:
        words_ = QVBoxLayout()
        words_.setSpacing(4)
        words_.addWidget(self.title)
        words_.addWidget(self.summary)
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 16, 0)
        head.addLayout(words_, 1)
        head.addWidget(self.quick, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and self.stack.currentWidget() is self.list:
            self.list.begin()

    @Slot()
    def _forget(self) -> None:
        """Nothing of one person stays on the display of another."""
        self.list.show_day(Day((), {}))
        self.stack.setCurrentWidget(self.blank)
        self.summary.setText("")

    @Slot()
    def reload(self) -> None:
        if (here := self.shell.here) is None:
            return
        if self.shell.connection.is_lost:
            if self.stack.currentWidget() is self.blank:
                self.unreached.show_lost()
                self.stack.setCurrentWidget(self.unreached)
            return
        self._is_stale = False
        (organization, person), now, zone = here, clock.now(), self.zone

        def query(session: "Session") -> Day:
            from core.today.sources import read

            return read(session, organization, person, now, zone)

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, found: Day | Trouble) -> None:
        if isinstance(found, Trouble):
            self.summary.setText(found.sentence)
            return
        had_focus = self.list.hasFocus()
        self.day = found
        self.list.show_day(found)
        self._tell_day()
        if found.items:
            self.summary.setText(words.summary(dict(found.counts)))
            first = self.stack.currentWidget() is not self.list
            self.stack.setCurrentWidget(self.list)
            if self.isVisible() and (first or had_focus):
                self.list.begin()
        else:
            self.summary.setText("")
            self.empty.show_following(self._following(found.following))
            self.stack.setCurrentWidget(self.empty)
        self.shell.filled.emit()

    def _tell_day(self) -> None:
        self.title.setText(look.day_words(clock.today()))

    def _following(self, item: Item | None) -> str:
        if item is None or item.at is None:
            return self.tr("Nothing is planned. A good moment to plan something.")
        day = words.near(
            times.day_of(item.at, self.zone, is_all_day=item.is_all_day), clock.today()
        )
        at = "" if item.is_all_day else f", {look.time_words(item.at, self.zone)}"
        return self.tr("Next: %s") % f"{item.title}, {day}{at}"

    # What is done

    @Slot(object)
    def tick(self, item: Item) -> None:
        if item.table == "opportunities":
            # What happened with it is what it waits for.
            self.open_log(item)
        else:
            actions.complete(self.shell, item, self.reload)

    @Slot(object)
    def put_off(self, item: Item) -> None:
        _, tomorrow = tasks.later_days(clock.today())[0]
        actions.postpone(self.shell, item, tomorrow, self.reload)

    @Slot(object, QPoint)
    def ask_later(self, item: Item, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Postpone"))
        for text, day in tasks.later_days(clock.today()):
            menu.addAction(text, partial(actions.postpone, self.shell, item, day, self.reload))
        menu.addSeparator()
        menu.addAction(self.tr("Open"), partial(self.open_item, item))
        if item.table != "tasks":
            menu.addAction(self.tr("Log what happened…"), partial(self.open_log, item))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    @Slot(object)
    def open_item(self, item: Item) -> None:
        organization = self.shell.organization
        if organization is None:
            return
        if item.table in SCREENS:
            self.shell.open(SCREENS[item.table], item.record)
            return
        from desktop.shell.forms.dialog import open_record
        from desktop.tasks.kind import kind

        open_record(self.shell, kind(), organization, item.record, parent=self)

    def open_log(self, item: Item) -> None:
        from desktop.interactions.log import open_log

        organization = self.shell.organization
        if organization is not None:
            open_log(self.shell, self, About(item.table, organization, item.record))

    @Slot()
    def open_quick(self) -> None:
        from desktop.tasks.quick import open_quick

        open_quick(self.shell, self)


class Empty(QWidget):
    """Nothing is left to be done: that is worth a page of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel(self.tr("You are through for today."))
        self.title.setProperty("look", "title")
        self.sentence = QLabel()
        self.sentence.setProperty("look", "lead")
        self.sentence.setWordWrap(True)
        self.sentence.setFixedWidth(460)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.plan = QPushButton(self.tr("Plan something"))
        self.plan.setProperty("look", "primary")
        self.look_at = QPushButton(self.tr("Look at the week"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.plan)
        buttons.addWidget(self.look_at)
        buttons.addStretch()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(4)
        column.addWidget(Glyph("sunrise", 72, "accent"), 0, middle)
        column.addSpacing(8)
        column.addWidget(self.title, 0, middle)
        column.addWidget(self.sentence, 0, middle)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addStretch(6)

    def show_following(self, sentence: str) -> None:
        self.sentence.setText(sentence)
