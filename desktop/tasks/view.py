"""The tasks, on the shared list and form: ticked, postponed, handed on where they stand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.shell import clock
from desktop.shell.actions import key_within
from desktop.shell.listing.buttons import tool, with_menu
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell
from desktop.tasks import actions
from desktop.tasks.kind import kind
from desktop.tasks.quick import open_quick


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Tasks", "Tasks"),
        new=say("Tasks", "New task"),
        moved_one=say("Tasks", "1 task moved to the trash"),
        moved_many=say("Tasks", "%s tasks moved to the trash"),
    )


TASKS = Subject("tasks", _words, kind)
# What one has to do oneself is what one comes here for.
AT_FIRST = "owner:me open:yes"


class TasksView(RecordsView):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, TASKS)
        for text, keys, act in (
            (self.tr("Done"), "Ctrl+Return", self.complete),
            (self.tr("Postpone to tomorrow"), "Ctrl+Right", self.postpone_to_tomorrow),
        ):
            key_within(self, text, keys, act)

    def show_list(self) -> None:
        made = self.list
        assert made is not None
        self.begin_as_mine()
        made.table.ticked.connect(self.tick)
        made.show_menu = self.show_menu
        # With the list they go, when one works for another organization.
        self.quick = tool(
            "zap", self.tr("In one line"), self.tr("New task in one line (Ctrl+Shift+N)")
        )
        self.quick.clicked.connect(self.open_quick)
        self.later = tool("clock", self.tr("Later"), self.tr("Postpone what is selected"))
        with_menu(self.later, self._fill_later)
        made.add_to_bar(self.quick, self.later)
        made.asking.write(AT_FIRST)

    @Slot()
    def open_quick(self) -> None:
        open_quick(self.shell, self)

    # What is done with those that are chosen

    def chosen(self) -> list[int]:
        return [*self.list.table.acted_on()] if self.list is not None else []

    @Slot(object)
    def tick(self, ids: Sequence[int]) -> None:
        actions.tick(self.shell, [*ids], partial(self._reread, [*ids]))

    @Slot()
    def complete(self) -> None:
        if ids := self.chosen():
            actions.complete(self.shell, ids, partial(self._reread, ids))

    @Slot()
    def postpone_to_tomorrow(self) -> None:
        _, tomorrow = actions.later_days(clock.today())[0]
        if ids := self.chosen():
            actions.postpone(self.shell, ids, tomorrow, partial(self._reread, ids))

    @Slot(QPoint)
    def show_menu(self, at: QPoint) -> None:
        """What can be done with any row of a list, and what only with a task."""
        if self.list is None or not self.list.table.indexAt(at).isValid():
            return
        ids, reread = self.chosen(), partial(self._reread, self.chosen())
        menu = self.list.deeds.menu_at(at)
        first = menu.actions()[0]
        for text, act in (
            (self.tr("Done, or to be done again"), actions.tick),
            (self.tr("Begin"), actions.begin),
            (self.tr("Call off"), actions.cancel),
        ):
            action = QAction(text, menu)
            action.triggered.connect(partial(act, self.shell, ids, reread))
            menu.insertAction(first, action)
        later = QMenu(self.tr("Postpone"), menu)
        self._fill_later(later)
        menu.insertMenu(first, later)
        menu.insertMenu(first, self._hand_on(menu, ids))
        menu.insertSeparator(first)
        menu.popup(self.list.table.viewport().mapToGlobal(at))

    def _fill_later(self, menu: QMenu) -> None:
        ids = self.chosen()
        for words, day in actions.later_days(clock.today()):
            act = partial(actions.postpone, self.shell, ids, day, partial(self._reread, ids))
            menu.addAction(words, act).setEnabled(bool(ids))

    def _hand_on(self, parent: QMenu, ids: Sequence[int]) -> QMenu:
        menu = QMenu(self.tr("Hand on to"), parent)
        people = self.list.people if self.list is not None else {}
        for number, name in [*people.items(), (None, self.tr("Nobody"))]:
            menu.addAction(
                str(name),
                partial(actions.assign, self.shell, ids, number, partial(self._reread, ids)),
            )
        return menu

    def _reread(self, ids: Sequence[int]) -> None:
        if self.list is not None:
            self.list.model.refresh({*ids})
            # What follows in a series is new, and what is done belongs into other views.
            self.list.show_news()
