"""What of a day's work is at hand on every screen: a task in one line, and what just happened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from desktop.shell.window import Window

if TYPE_CHECKING:
    from desktop.shell.records.tabs import About

NEW_TASK, LOG = "Ctrl+Shift+N", "Ctrl+L"


class Anywhere(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        for text, keys, act in (
            (self.tr("New task in one line"), NEW_TASK, self.open_quick),
            (self.tr("Log a call, meeting, mail or note"), LOG, self.open_log),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            window.addAction(action)

    @property
    def is_at_work(self) -> bool:
        connection = self.shell.connection
        return connection.signed is not None and not connection.is_lost

    def looked_at(self) -> "About | None":
        from desktop.tasks.naming import looked_at

        return looked_at(self.window.content.currentWidget())

    @Slot()
    def open_quick(self) -> None:
        from desktop.tasks.quick import open_quick

        if self.is_at_work:
            open_quick(self.shell, self.window, about=self.looked_at())

    @Slot()
    def open_log(self) -> None:
        from desktop.interactions.log import open_log

        if not self.is_at_work:
            return
        if (about := self.looked_at()) is None:
            self.shell.say(
                self.tr("Choose a company, a contact or a lead first: it is about one of them.")
            )
        else:
            open_log(self.shell, self.window, about)
