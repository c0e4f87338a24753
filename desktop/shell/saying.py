"""What the window says beside its screens: messages that go by themselves, and the work under way."""

from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.shell.language import said

if TYPE_CHECKING:
    from desktop.shell.doing import Written
    from desktop.shell.forms.toast import UndoToast
    from desktop.shell.window import Window
    from desktop.shell.work_strip import WorkStrip


class Saying(QObject):
    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        self._toasts: WeakKeyDictionary[QWidget, UndoToast] = WeakKeyDictionary()
        self.shell.said.connect(self._on_said)
        self.shell.tasks.unsaid.connect(self._on_unsaid)
        self.shell.begun.connect(self._on_begun)

    @cached_property
    def toast(self) -> "UndoToast":
        from desktop.shell.forms.toast import UndoToast

        toast = UndoToast(self.window.content, self.shell.theme)
        # The page that comes is raised, and would cover what is still being said.
        self.window.content.currentChanged.connect(toast.raise_)
        return toast

    @cached_property
    def strip(self) -> "WorkStrip":
        from desktop.shell.work_strip import WorkStrip

        strip = WorkStrip(self.shell.works, self._take_back)
        self.window.add_below(strip)
        strip.left.connect(self.window.showing.go_on)
        for elsewhere in (self.shell.connection.opened, self.shell.connection.gated):
            elsewhere.connect(strip.forget)
        return strip

    def take_apart(self) -> None:
        """Another language was chosen: all of it is made anew when it is needed."""
        made = [vars(self).pop(name, None) for name in ("toast", "strip")]
        for each in (*made, *self._toasts.values()):
            if each is not None and isValid(each):
                each.hide()
                each.deleteLater()
        self._toasts.clear()
        if self.shell.works_running():
            self.strip.show_running()

    # In passing

    @Slot(str)
    def _on_said(self, text: str) -> None:
        # What was said of a write offers to take it back.
        if (written := self.shell.tasks.take_written()) is not None:
            self._offer(text, written)
        else:
            self._here().say(text)

    @Slot(object)
    def _on_unsaid(self, written: "Written") -> None:
        self._offer(said(written.label) or self.tr("Saved."), written)

    def _offer(self, text: str, written: "Written") -> None:
        self._here().offer(text, lambda: self._take_back(written.change_set))

    def _take_back(self, change_set: int) -> None:
        self.window.offered.undoing.take_back_set(change_set)

    def _here(self) -> "UndoToast":
        """Where the person is looking: in the window of a record, or the main one."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible() or not self._is_ours(active):
            return self.toast
        if active not in self._toasts:
            from desktop.shell.forms.toast import UndoToast

            self._toasts[active] = UndoToast(active, self.shell.theme)
        return self._toasts[active]

    def _is_ours(self, window: QWidget) -> bool:
        # Asking for it would make it.
        offered = vars(self.window).get("offered")
        return offered is not None and window in offered.detached.windows.values()

    # Work under way

    @Slot()
    def _on_begun(self) -> None:
        # Being made, it takes up what has begun.
        self.strip.show_running()
