"""What of a day's work is at hand on every screen: a task in one line, and what just happened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.shell.actions import Action, Section
from desktop.shell.window import Window

if TYPE_CHECKING:
    from desktop.shell.records.tabs import About

NEW_TASK, LOG = "Ctrl+Shift+N", "Ctrl+L"


class Anywhere(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        window.said_anew.connect(self._offer)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """Anew with each register of the window: it is made again in another language."""
        self.window.offered.register.add(
            self.window,
            (
                Action(
                    "today.task",
                    self.tr("New task in one line"),
                    Section.RECORD,
                    self.open_quick,
                    (NEW_TASK,),
                    "zap",
                ),
                Action(
                    "today.log",
                    self.tr("Log a call, meeting, mail or note"),
                    Section.RECORD,
                    self.open_log,
                    (LOG,),
                    "phone",
                    self._why_not,
                ),
            ),
        )

    def looked_at(self) -> "About | None":
        from desktop.tasks.naming import looked_at

        return looked_at(self.window.content.currentWidget())

    def _why_not(self) -> str:
        if self.looked_at() is None:
            return self.tr("Choose a company, a contact or a lead first: it is about one of them.")
        return ""

    @Slot()
    def open_quick(self) -> None:
        from desktop.tasks.quick import open_quick

        open_quick(self.shell, self.window, about=self.looked_at())

    @Slot()
    def open_log(self) -> None:
        from desktop.interactions.log import open_log

        if (about := self.looked_at()) is not None:
            open_log(self.shell, self.window, about)
