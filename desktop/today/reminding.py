"""Reminders: asked for while somebody is signed in, said once, and put off or done where they appear."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSystemTrayIcon,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.calendar import look
from desktop.shell import clock
from desktop.shell.doing import Doing, attempted
from desktop.shell.icons import Glyph, icon
from desktop.shell.notices import announce
from desktop.shell.shell import Shell
from desktop.shell.window import Window
from desktop.tasks import actions

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.tasks.reminders import Reminder

# Nobody minds being reminded half a minute late.
EVERY_MS = 30_000
# First the screens are filled.
SETTLING_MS = 3000
WIDTH = 400
# More than these would cover what one works at.
MOST = 4


class Reminding(QObject):
    """`said` tells what has just been said, wherever."""

    said = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        self.panel = Panel(window.content, self.shell)
        self.panel.opened.connect(self.open)
        self.tray: QSystemTrayIcon | None = None
        # The task that the message on the desktop is about, where it is about one.
        self._told: int | None = None
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)
        window.said_anew.connect(self.panel.say_anew)
        connection = self.shell.connection
        connection.opened.connect(self._begin)
        connection.regained.connect(self._timer.start)
        connection.lost.connect(self._timer.stop)
        connection.gated.connect(self._end)
        connection.closed.connect(self._end)
        if connection.signed is not None:
            self._begin()

    @Slot()
    def _begin(self) -> None:
        # Of another person, or another organization, nothing stays.
        self.panel.clear()
        self._timer.start()
        QTimer.singleShot(SETTLING_MS, self, self.ask)

    @Slot()
    def _end(self) -> None:
        self._timer.stop()
        self.panel.clear()
        if self.tray is not None:
            self.tray.hide()
            self.tray = None

    @Slot()
    def ask(self) -> None:
        """Of all windows of a person's one is given each reminder."""
        connection = self.shell.connection
        ready = (
            connection.signed is not None and not connection.is_lost and not connection.is_closed
        )
        if self._is_asking or not ready or not self._timer.isActive():
            return
        self._is_asking = True

        def claimed(doing: Doing) -> "list[Reminder]":
            from core.tasks.reminders import due

            with doing.session() as session:
                return due(session)

        # What was given out is not given out again, so it is a write; but nobody has to wait for it, and
        # it does not stand in line behind one that takes minutes.
        doing = Doing(self.shell.tasks.lines)
        self.shell.tasks.run(self, lambda _: attempted(doing, claimed), self._say, self._on_ended)

    def _on_ended(self) -> None:
        self._is_asking = False

    def _say(self, reminders: "Sequence[Reminder]") -> None:
        if not reminders or self.shell.connection.signed is None:
            return
        for reminder in reminders:
            self.panel.add(reminder)
        if not self.window.isActiveWindow():
            self._notify(reminders)
        self.said.emit(reminders)

    def _notify(self, reminders: "Sequence[Reminder]") -> None:
        """On the desktop, where there is a place for it; in the window they stay until seen to."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        if self.tray is None:
            self.tray = QSystemTrayIcon(icon("tradewind", "accent"), self)
            self.tray.setToolTip("Tradewind")
            self.tray.messageClicked.connect(self._on_message_clicked)
            self.tray.activated.connect(lambda _: self.window.come_to_front())
            self.tray.show()
        first, *more = reminders
        # A desktop says of a click only that there was one: what is told together is one message.
        self._told = None if more else first.task_id
        if more:
            title = self.tr("Reminders: %s") % len(reminders)
            words = "\n".join(
                filter(
                    None, (f"{each.title}, {when(each)}".strip(", ") for each in reminders[:MOST])
                )
            )
        else:
            title, words = first.title, when(first)
        self.tray.showMessage(title, words, icon("bell", "accent"))

    @Slot()
    def _on_message_clicked(self) -> None:
        self.window.come_to_front()
        if self._told is not None:
            self.panel.see(self._told)
            self.open(self._told)
            self._told = None

    @Slot(int)
    def open(self, task: int) -> None:
        from desktop.shell.forms.dialog import open_record
        from desktop.tasks.kind import kind

        if (organization := self.shell.organization) is not None:
            open_record(self.shell, kind(), organization, task, parent=self.window)


def when(reminder: "Reminder") -> str:
    if reminder.due_at is None:
        return ""
    zone = clock.zone()
    if reminder.is_all_day:
        return look.day_words(reminder.due_at.date())
    local = reminder.due_at.astimezone(zone)
    at = look.time_words(reminder.due_at, zone)
    return at if local.date() == clock.today() else f"{look.day_words(local.date())}, {at}"


class Panel(QWidget):
    """Stands over the upper right corner of what one works at, and never takes the focus."""

    opened = Signal(int)

    def __init__(self, within: QWidget, shell: Shell) -> None:
        super().__init__(within)
        self.shell, self._within = shell, within
        self.setAccessibleName(self.tr("Reminders"))
        self.cards: dict[int, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        within.installEventFilter(self)
        self.hide()

    def add(self, reminder: "Reminder") -> None:
        self._drop(reminder.task_id)
        card = Card(reminder, self.shell)
        card.done.connect(partial(self._drop, reminder.task_id))
        card.opened.connect(partial(self.opened.emit, reminder.task_id))
        self.cards[reminder.task_id] = card
        self._column.insertWidget(0, card)
        self._place()
        announce(self, self.tr("Reminder: %s") % f"{reminder.title}, {when(reminder)}")

    @Slot()
    def say_anew(self) -> None:
        """In another language; what has been given out is not given out again."""
        self.setAccessibleName(self.tr("Reminders"))
        for card in [*self.cards.values()]:
            self.add(card.reminder)

    def see(self, task: int) -> None:
        """The person has seen to it elsewhere."""
        self._drop(task)

    def clear(self) -> None:
        for task in [*self.cards]:
            self._drop(task)

    def _drop(self, task: int) -> None:
        card = self.cards.pop(task, None)
        if card is not None:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._place()

    def _place(self) -> None:
        for place, card in enumerate(reversed([*self.cards.values()])):
            card.setVisible(place < MOST)
        self.setVisible(bool(self.cards))
        self.setFixedWidth(WIDTH)
        self._column.activate()
        self.setFixedHeight(max(1, self._column.sizeHint().height()))
        self.move(max(8, self._within.width() - WIDTH - 20), 14)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)


class Card(QFrame):
    done = Signal()
    opened = Signal()

    def __init__(self, reminder: "Reminder", shell: Shell) -> None:
        super().__init__()
        self.reminder, self.shell = reminder, shell
        self.setProperty("look", "card")
        self.title = QLabel(reminder.title)
        self.title.setProperty("look", "heading")
        self.title.setWordWrap(True)
        self.at = QLabel(when(reminder))
        self.at.setProperty("look", "muted")
        self.close_ = QToolButton()
        self.close_.setProperty("look", "quiet")
        self.close_.setIcon(icon("x"))
        self.close_.setAccessibleName(self.tr("Seen: %s") % reminder.title)
        self.close_.setToolTip(self.tr("Seen"))
        self.close_.clicked.connect(self.done)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Glyph("bell", 18, "accent"))
        head.addWidget(self.title, 1)
        head.addWidget(self.close_, 0, Qt.AlignmentFlag.AlignTop)
        self.complete = self._button(self.tr("Done"), self._complete)
        self.later = self._button(self.tr("Remind later"), self._ask_later)
        self.open_ = self._button(self.tr("Open"), self._open)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.at)
        row.addStretch()
        for button in (self.open_, self.later, self.complete):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 12, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(row)

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(f"{text}: {self.reminder.title}")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @Slot()
    def _complete(self) -> None:
        actions.complete(self.shell, [self.reminder.task_id])
        self.done.emit()

    @Slot()
    def _open(self) -> None:
        self.opened.emit()
        self.done.emit()

    @Slot()
    def _ask_later(self) -> None:
        menu = QMenu(self)
        for text, minutes in self.choices():
            menu.addAction(text, partial(self.snooze, minutes))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.later.mapToGlobal(QPoint(0, self.later.height() + 2)))

    def choices(self) -> list[tuple[str, int]]:
        return [
            (self.tr("In 5 minutes"), 5),
            (self.tr("In 15 minutes"), 15),
            (self.tr("In an hour"), 60),
            (self.tr("In three hours"), 180),
            (self.tr("Tomorrow at this time"), 1440),
        ]

    def snooze(self, minutes: int) -> None:
        organization, task = self.shell.organization, self.reminder.task_id
        if organization is None:
            return
        until = clock.now() + timedelta(minutes=minutes)

        def command(session: "Session") -> None:
            from core.tasks.reminders import snooze

            snooze(session, organization, [task], until)

        words = self.tr("You are reminded again at %s.") % look.time_words(until, clock.zone())
        self.shell.tasks.write(command, lambda _: self.shell.say(words))
        self.done.emit()
