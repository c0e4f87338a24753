"""The tasks about somebody, on the page of whomever they are about."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from desktop.calendar import look
from desktop.shell import clock
from desktop.shell.icons import icon
from desktop.shell.language import said
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.tasks import actions, naming

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.tasks.queries import TaskRow


class TasksTable(RowTable["TaskRow"]):
    ticked = Signal(object)
    asked_for_menu = Signal(object, QPoint)

    def __init__(self) -> None:
        say = QCoreApplication.translate
        super().__init__(
            say("TasksTab", "Tasks"),
            (
                Column(say("TasksTab", "State"), _state, 120, _state_tone),
                Column(say("TasksTab", "What"), lambda row: row.title),
                Column(say("TasksTab", "Due"), _due, 190, _due_tone),
                Column(
                    say("TasksTab", "Priority"), lambda row: said(row.priority.capitalize()), 110
                ),
                Column(say("TasksTab", "Owner"), lambda row: row.owner, 170, lambda _: "muted"),
            ),
            key=lambda row: row.task_id,
            several=True,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and (rows := self.chosen_rows()):
            self.ticked.emit([row.task_id for row in rows])
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if rows := self.chosen_rows():
            self.asked_for_menu.emit([row.task_id for row in rows], event.globalPos())


class TasksTab(TabPage):
    tables = ("tasks",)

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.table = TasksTable()
        self.place = Place(self.table)
        self.also_done = QCheckBox(self.tr("Also what is over"))
        self.new = QPushButton(self.tr("New task"))
        self.new.setIcon(icon("plus"))
        self.new.setAccessibleName(self.new.text())
        self.new.clicked.connect(self.open_quick)
        head = QHBoxLayout()
        head.addWidget(self.also_done)
        head.addStretch()
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.place, 1)
        self.also_done.toggled.connect(self.reload)
        self.table.opened.connect(self._on_opened)
        self.table.ticked.connect(self.tick)
        self.table.asked_for_menu.connect(self.show_menu)
        self.setFocusProxy(self.table)

    @Slot()
    def reload(self) -> None:
        about, done = self.about, self.also_done.isChecked()
        column = naming.COLUMNS[about.table]

        def query(session: "Session") -> "list[TaskRow]":
            from core.tasks.queries import tasks_about

            return tasks_about(session, about.organization_id, column, about.record, done=done)

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, found: "list[TaskRow] | Trouble") -> None:
        if isinstance(found, Trouble):
            title = self.tr("The tasks cannot be shown")
            self.place.show_refused(title, said(found.sentence), self.reload)
        elif found:
            self.table.show_rows(found)
            self.place.show_content()
        else:
            self.place.show_empty(
                "list-checks",
                self.tr("Nothing is to be done here"),
                self.tr("What you plan with them stands here, on your day and in the calendar."),
            )

    @Slot(object)
    def tick(self, ids: list[int]) -> None:
        actions.tick(self.shell, ids, self.reload)

    @Slot()
    def _on_opened(self) -> None:
        from desktop.shell.forms.dialog import open_record
        from desktop.tasks.kind import kind

        for row in self.table.chosen_rows()[:1]:
            open_record(self.shell, kind(), self.about.organization_id, row.task_id, parent=self)

    @Slot(object, QPoint)
    def show_menu(self, ids: list[int], at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), self._on_opened)
        menu.addAction(self.tr("Done, or to be done again"), lambda: self.tick(ids))
        later = menu.addMenu(self.tr("Postpone"))
        for words, day in actions.later_days(clock.today()):
            later.addAction(words, partial(actions.postpone, self.shell, ids, day, self.reload))
        menu.addAction(self.tr("Call off"), lambda: actions.cancel(self.shell, ids, self.reload))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    @Slot()
    def open_quick(self) -> None:
        from desktop.tasks.quick import open_quick

        open_quick(self.shell, self, about=self.about)


def _state(row: "TaskRow") -> str:
    return said(row.status.value.replace("_", " ").capitalize())


def _state_tone(row: "TaskRow") -> str:
    return {"completed": "good", "blocked": "warning"}.get(row.status.value, "muted")


def _due(row: "TaskRow") -> str:
    if row.due_at is None:
        return ""
    if row.is_all_day:
        return look.day_words(row.due_at.date())
    local = row.due_at.astimezone(clock.zone())
    return (
        f"{look.short_day(local.date())} {local.year}, {look.time_words(row.due_at, clock.zone())}"
    )


def _due_tone(row: "TaskRow") -> str:
    if row.due_at is None or not row.is_open:
        return "muted"
    return "danger" if row.due_at < clock.now() and not row.is_all_day else "text"
