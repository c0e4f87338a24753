"""Finding somebody by typing: the matches follow the keys, and what is not there can be made."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.room import resize_within_screen
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TYPING_MS = 90
FOUND = Qt.ItemDataRole.UserRole
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class FindDialog(QDialog):
    """`find` gives rows and how each is written; `chosen` gets the row, or None and what was typed."""

    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        title: str,
        hint: str,
        find: "Callable[[Session, str], list[Any]]",
        words: Callable[[Any], tuple[str, str]],
        chosen: Callable[[Any | None, str], object],
        new: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.shell, self._find, self._words, self._chosen, self._new = (
            shell,
            find,
            words,
            chosen,
            new,
        )
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.installEventFilter(self)
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.itemActivated.connect(lambda _: self.take())
        self.found.itemClicked.connect(lambda _: self.take())
        self.note = Wrapped(look="muted")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self.line.textChanged.connect(lambda _: self._typing.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for widget in (heading, self.line, self.note, self.found):
            column.addWidget(widget)
        column.addStretch()
        resize_within_screen(self, 520, 380)
        self._show([])
        self.line.setFocus()

    @Slot()
    def _ask(self) -> None:
        typed, find = self.line.text().strip(), self._find
        self.shell.tasks.read(self, lambda session: find(session, typed), self._show)

    def _show(self, rows: "list[Any]") -> None:
        self.found.clear()
        for row in rows:
            name, more = self._words(row)
            item = QListWidgetItem("   ".join(filter(None, [name, more])))
            item.setData(FOUND, row)
            self.found.addItem(item)
        typed = self.line.text().strip()
        if self._new and typed:
            self.found.addItem(QListWidgetItem(self._new % typed))
        self.found.setCurrentRow(0)
        self.found.setVisible(self.found.count() > 0)
        self.note.setVisible(not self.found.count())
        self.note.say(
            self.tr("Nothing matches “%s”.") % typed
            if typed
            else self.tr("Type the beginning of the name.")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The arrows move in the list while one goes on typing.
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in _KEYS:
                self.found.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def take(self) -> None:
        if self._typing.isActive():
            # What is shown is of a text before this one.
            self._typing.stop()
            self._typing.timeout.emit()
            return
        item = self.found.currentItem()
        if item is None:
            return
        row, typed = item.data(FOUND), self.line.text().strip()
        self.accept()
        self._chosen(row, typed)
