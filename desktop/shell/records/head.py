"""The head of a record's page: its name, the way back, and “Edit”; it reads itself anew."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.icons import icon
from desktop.shell.records.tabs import About
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.seen import follow
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Elided, Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.forms.records import RecordKind


class PageHead(QWidget):
    """What it reads decides for the whole page."""

    left = Signal()
    # The record is gone for good, or out of reach.
    refused = Signal(str)
    # Besides its own table, whose changes are to be seen.
    beside = ""
    # Made by the page, around all that is below the head.
    place: Place | None = None

    def __init__(self, shell: Shell, about: About, kind: "Callable[[], RecordKind]") -> None:
        super().__init__()
        self.shell, self.about, self._kind = shell, about, kind
        self._query: Callable[[Session], Any] | None = None
        self._tell: Callable[[Any], object] = lambda _: None
        self.back = QToolButton()
        self.back.setProperty("look", "quiet")
        self.back.setIcon(icon("arrow-left"))
        self.back.setIconSize(QSize(18, 18))
        self.back.clicked.connect(self.left)
        self.name = Elided(look="title", policy=QSizePolicy.Policy.Ignored)
        self.edit = QPushButton(self.tr("Edit"))
        self.edit.setIcon(icon("pencil"))
        self.edit.setIconSize(QSize(16, 16))
        self.edit.setShortcut(QKeySequence("Ctrl+E"))
        self.edit.clicked.connect(self.open_form)
        self.edit.setEnabled(False)
        self.line = Wrapped(look="muted")

    def name_ways(self, back: str, edit: str) -> None:
        """Where back leads, and what is edited."""
        keys = QKeySequence("Alt+Up").toString(QKeySequence.SequenceFormat.NativeText)
        for button, text, shortcut in ((self.back, back, keys), (self.edit, edit, "Ctrl+E")):
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({shortcut})")

    def lay_out(
        self,
        buttons: Sequence[QWidget],
        links: Sequence[QWidget],
        below: Sequence[QWidget],
        query: "Callable[[Session], Any]",
        tell: Callable[[Any], object],
    ) -> None:
        """`buttons` stand between the name and “Edit”, `links` before the line below them; `tell` shows
        what `query` finds.
        """
        self._query, self._tell = query, tell
        first = QHBoxLayout()
        first.setSpacing(10)
        for part in (self.back, self.name, *buttons, self.edit):
            first.addWidget(part, 1 if part is self.name else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        last = QHBoxLayout()
        last.setSpacing(6)
        for part in (*links, self.line):
            last.addWidget(part, 1 if part is self.line else 0)
        for part in below:
            column.addWidget(part)
        column.addLayout(last)
        follow(self.shell, self._on_changed)
        self.read()

    def show_unknown(self) -> None:
        """Nobody answers who could say what this record is called."""

    def read(self) -> None:
        if self._query is not None:
            read_rows(self.shell.tasks, self, self._query, self._show)

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, list) and not any(
            each.concern(self.about.table, self.about.record)
            or (self.beside and each.concern(self.beside))
            for each in changes
        ):
            return
        self.read()

    def _show(self, found: Any) -> None:
        if isinstance(found, Trouble):
            self.refused.emit(found.sentence)
            return
        self.edit.setEnabled(found.may_edit and not found.is_in_trash)
        self._tell(found)

    @Slot()
    def open_form(self) -> None:
        def loaded(found: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(
                self.shell, found, self.about.organization_id, self.about.record, parent=self
            )

        self.shell.tasks.run(self, lambda _: self._kind(), loaded)
