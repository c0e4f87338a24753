"""Records in windows of their own, several at once; they go with the person who opened them."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.shell.actions import Actions
from desktop.shell.listing.lane import ask
from desktop.shell.shell import DetachesRecords, OpensRecords, Screen, Shell

if TYPE_CHECKING:
    from desktop.shell.window import Window

FIRST = QSize(1020, 720)
# One on top of the other could not be told apart.
STEP = QPoint(28, 28)
# What holds in these windows as well; the rest is about the screens of the main one.
LENT = ("edit.undo", "edit.redo", "help.keys")


class RecordWindow(QWidget):
    """Made around whatever shows the record; closing it closes that."""

    def __init__(self, shell: Shell, name: str, content: QWidget) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "ground")
        self.shell, self.name, self.content = shell, name, content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from desktop.shell.pressing import taken

        if not taken(self, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shell.preferences.keep_geometry(self, f"record/{self.name}")
        super().closeEvent(event)


class Detached(QObject):
    def __init__(self, window: "Window", screens: dict[str, Screen], register: Actions) -> None:
        super().__init__(window)
        self.window, self.shell, self._screens = window, window.shell, screens
        self._register = register
        self.windows: dict[tuple[str, int], QWidget] = {}
        self.shell.asked_to_detach.connect(self.open)
        self.shell.detached.connect(self._on_detached)

    @Slot(str, object)
    def open(self, name: str, record: int) -> None:
        if (known := self.windows.get((name, record))) is not None:
            _raise(known)
            return
        view = self.window.view(name)
        if isinstance(view, DetachesRecords):
            # It tells when it has one: what a record needs may have to be imported first.
            view.detach_record(record)
        elif isinstance(view, OpensRecords):
            content = self._screens[name].make(self.shell)
            assert isinstance(content, OpensRecords)
            content.open_record(record)
            self._on_detached(name, record, RecordWindow(self.shell, name, content))

    def close_all(self) -> None:
        if not self.windows:
            # What forms are made of is not imported for nothing.
            return
        from desktop.shell.forms.drafting import Drafting

        for (name, _), window in list(self.windows.items()):
            for drafting in window.findChildren(Drafting):
                # What was typed is offered when the record is opened again.
                drafting.flush()
            self.shell.preferences.keep_geometry(window, f"record/{name}")
            window.hide()
            window.deleteLater()
        self.windows.clear()

    @Slot(str, object, object)
    def _on_detached(self, name: str, record: int, window: QWidget) -> None:
        key = (name, record)
        self.windows[key] = window
        window.destroyed.connect(lambda: self.windows.pop(key, None))
        if isinstance(window, QDialog):
            window.finished.connect(lambda: self._on_finished(key))
        self.shell.preferences.restore_geometry(window, f"record/{name}", FIRST)
        others = [each.geometry().topLeft() for each in self.windows.values() if each is not window]
        while window.geometry().topLeft() in others:
            window.setGeometry(window.geometry().translated(STEP))
        window.setWindowTitle(self._screens[name].title())
        self._register.lend(window, LENT)
        window.show()
        _raise(window)
        self.shell.visit(name, record)
        self._name(name, record, window)

    def _on_finished(self, key: tuple[str, int]) -> None:
        if (window := self.windows.pop(key, None)) is not None:
            self.shell.preferences.keep_geometry(window, f"record/{key[0]}")

    def _name(self, name: str, record: int, window: QWidget) -> None:
        """As the record is called, so that its window is found among others."""
        from core.search.finding import named
        from core.search.kinds import kinds_in

        kinds = kinds_in([name])

        def show(found: list[Any]) -> None:
            if found:
                window.setWindowTitle(f"{found[0].name} – {self._screens[name].title()}")

        if kinds:
            # Each for itself: several are opened in one go.
            ask(
                self.shell.tasks,
                window,
                lambda connection: named(connection, [(name, record)], kinds),
                show,
                lambda _: None,
            )


def _raise(window: QWidget) -> None:
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
