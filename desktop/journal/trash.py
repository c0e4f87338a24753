"""The trash: what was thrown away, kind by kind, taken out again or deleted for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.journal import trash
from core.journal.trash import Trash, Trashed
from core.lists.listings import LISTINGS
from desktop.shell.actions import key_within
from desktop.shell.history.words import counted
from desktop.shell.language import said
from desktop.shell.read_view import ReadView
from desktop.shell.rows import Column, RowTable
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.live import Changes

NOTHING = Trash((), False, False, 0)


class TrashView(ReadView[Trash]):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            self.tr("Trash"),
            self.tr("What was thrown away, and can be taken out again."),
            self.tr("Looking into the trash"),
            self.tr("The trash could not be read"),
        )
        self._trash = NOTHING
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Of what"))
        self.kinds.setAccessibleDescription(self.kinds.accessibleName())
        self.kinds.setMinimumWidth(190)
        for name, listing in LISTINGS.items():
            if not listing.is_counted:
                self.kinds.addItem(said(listing.title), name)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData("leads")))
        self.kinds.currentIndexChanged.connect(self._on_kind)
        self.note = QLabel()
        self.note.setProperty("look", "muted")
        self.table: RowTable[Trashed] = RowTable(
            self.tr("What lies in the trash, the latest first"),
            (
                Column(self.tr("Name"), lambda row: row.name),
                Column(self.tr("In the trash since"), lambda row: moment(row.deleted_at), 200),
            ),
            lambda row: (self.kind, row.id),
            several=True,
        )
        self.table.chosen.connect(self._on_chosen)
        self.restore = self.button(self.tr("Take out of the trash"), self.restore_chosen, "primary")
        self.purge = self.button(self.tr("Delete for good…"), self.ask_to_purge, "danger")
        self.table.opened.connect(self.restore.setFocus)
        key_within(self.table, self.purge.text(), "Del", self.purge.click)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.note, 1)
        below.addWidget(self.purge)
        below.addWidget(self.restore)
        self.lay_out(self.table, self.kinds, below=below)

    # Reading

    def query(self) -> "Callable[[Session], Trash]":
        kind = self.kind
        return lambda session: trash.read_trash(session, kind)

    def concerns(self, changes: "list[Changes] | None") -> bool:
        return changes is None or any(each.concern(self.kind) for each in changes)

    def choose(self, kind: str) -> None:
        self.kinds.setCurrentIndex(self.kinds.findData(kind))

    @property
    def kind(self) -> str:
        return str(self.kinds.currentData())

    @Slot()
    def _on_kind(self) -> None:
        self.table.clearSelection()
        self._trash = NOTHING
        self.table.show_rows([])
        self.reload()

    def show_found(self, found: Trash) -> None:
        self._trash = found
        self.table.show_rows(found.rows)
        if not found.rows:
            if self.table.hasFocus():
                # Another kind is all there is to choose now.
                self.kinds.setFocus()
            self.place.show_empty(
                "trash-2",
                self.tr("Nothing of this kind is in the trash"),
                self.tr(
                    "What is thrown away lies here until it is deleted for good. What you look for "
                    "may be of another kind: choose above which one."
                ),
            )

    # What may be done

    @Slot()
    def _on_chosen(self) -> None:
        count = len(self.table.chosen_rows())
        self.restore.setEnabled(count > 0 and self._trash.may_restore)
        self.purge.setEnabled(count > 0 and self._trash.may_purge)
        self.note.setText(self._said(count))

    def _said(self, count: int) -> str:
        if not self._trash.rows:
            return ""
        if not self._trash.may_restore:
            return self.tr("Your roles let you look, but not take anything out.")
        if not count:
            shown, total = len(self._trash.rows), self._trash.total
            if total > shown:
                return self.tr("The latest {0} of {1}").format(
                    QLocale().toString(shown), counted(self.kind, total)
                )
            return counted(self.kind, total)
        told = self.tr("{0} chosen").format(counted(self.kind, count))
        if not self._trash.may_purge:
            told += " · " + self.tr("your roles do not let you delete for good")
        return told

    @Slot()
    def restore_chosen(self) -> None:
        kind, ids = self.kind, [row.id for row in self.table.chosen_rows()]
        # A button that is switched off would give the keys away to the sidebar.
        self.table.setFocus()
        self.restore.setEnabled(False)
        self.shell.tasks.write(
            lambda session: trash.restore(session, kind, ids),
            then=lambda count: self.shell.say(
                self.tr("Taken out of the trash: {0}").format(counted(kind, count))
            ),
            ended=self.reload,
            title=self.tr("Taking out of the trash"),
        )

    @Slot()
    def ask_to_purge(self) -> None:
        chosen = self.table.chosen_rows()
        kind, ids = self.kind, [row.id for row in chosen]
        is_one = len(chosen) == 1
        what = self.tr("“%s”") % chosen[0].name if is_one else counted(kind, len(chosen))
        self.question = PurgeQuestion(what, self)
        self.question.accepted.connect(lambda: self._purge(kind, ids))
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question.open()

    def _purge(self, kind: str, ids: list[int]) -> None:
        self.table.setFocus()
        self.purge.setEnabled(False)
        self.shell.tasks.write(
            lambda session: trash.purge(session, kind, ids),
            then=lambda count: self.shell.say(
                self.tr("Deleted for good: {0}").format(counted(kind, count))
            ),
            ended=self.reload,
            title=self.tr("Deleting for good"),
        )


class PurgeQuestion(QDialog):
    """Cancel is what Enter does: there is no way back from the other."""

    def __init__(self, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Delete for good?"))
        title = QLabel(self.windowTitle())
        title.setProperty("look", "title")
        sentence = QLabel(
            self.tr(
                "{0} will be gone from the trash as well. Only the history can bring it back."
            ).format(what)
        )
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        sentence.setMinimumWidth(400)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.go = QPushButton(self.tr("Delete for good"))
        self.go.setProperty("look", "danger")
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(12)
        page.addWidget(title)
        page.addWidget(sentence)
        page.addLayout(row)
        for button in (self.cancel, self.go):
            button.setAccessibleName(button.text())
        self.cancel.setFocus()
