"""The trash: what was thrown away, kind by kind, taken out again or deleted for good."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.journal import reading
from desktop.journal.reading import Trash, Trashed
from desktop.shell.actions import key_within
from desktop.shell.history.words import counted
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows, rules
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.journal.live import Changes

GATHERING_MS = 250


class TrashView(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setAccessibleName(self.tr("Trash"))
        self.kind = "leads"
        self._trash = Trash((), False, False, 0)
        self._is_stale = True
        self.kinds: dict[str, QToolButton] = {}
        self.segments = self._segments()
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
        self.restore = self._button(self.tr("Take out of the trash"), self.restore_chosen)
        self.restore.setProperty("look", "primary")
        self.purge = self._button(self.tr("Delete for good…"), self.ask_to_purge)
        self.purge.setProperty("look", "danger")
        self.table.opened.connect(self.restore.setFocus)
        self._lay_out()
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERING_MS)
        self._gathering.timeout.connect(self.reload)
        key_within(self, self.tr("Read the list again"), "F5", self.reload)
        key_within(self.table, self.purge.text(), "Del", self.purge.click)
        shell.changed.connect(self._on_changed)
        shell.theme.changed.connect(self._restyle)
        self._restyle()
        self.place.wait(self.tr("Looking into the trash"))

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self.reload()

    @Slot()
    def reload(self) -> None:
        self._is_stale = False
        kind = self.kind
        read_rows(
            self.shell.tasks, self, lambda session: reading.read_trash(session, kind), self._show
        )

    def choose(self, kind: str) -> None:
        self.kind = kind
        self.kinds[kind].setChecked(True)
        self.table.clearSelection()
        self.reload()

    def _show(self, found: Trash | Trouble) -> None:
        if isinstance(found, Trouble):
            self._trash = Trash((), False, False, 0)
            self.table.show_rows([])
            self.place.show_refused(
                self.tr("The trash could not be read"), found.sentence, self.reload
            )
            return
        self._trash = found
        self.table.show_rows(found.rows)
        if found.rows:
            self.place.show_content()
        else:
            self.place.show_empty(
                "trash-2",
                self.tr("The trash is empty"),
                self.tr("What is thrown away lies here until it is deleted for good."),
            )

    @Slot(object)
    def _on_changed(self, changes: "list[Changes] | None") -> None:
        if changes is not None and not any(each.concern(self.kind) for each in changes):
            return
        if self.isVisible():
            self._gathering.start()
        else:
            self._is_stale = True

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
        said = self.tr("{0} chosen").format(counted(self.kind, count))
        if not self._trash.may_purge:
            said += " · " + self.tr("your roles do not let you delete for good")
        return said

    @Slot()
    def restore_chosen(self) -> None:
        kind, ids = self.kind, [row.id for row in self.table.chosen_rows()]
        self.restore.setEnabled(False)
        self.shell.tasks.write(
            lambda session: reading.restore(session, kind, ids),
            then=lambda count: self.shell.say(
                self.tr("Taken out of the trash: {0}").format(counted(kind, count))
            ),
            ended=self.reload,
        )

    @Slot()
    def ask_to_purge(self) -> None:
        chosen = self.table.chosen_rows()
        kind, ids = self.kind, [row.id for row in chosen]
        what = f"“{chosen[0].name}”" if len(chosen) == 1 else counted(kind, len(chosen))
        self.question = PurgeQuestion(what, self)
        self.question.accepted.connect(lambda: self._purge(kind, ids))
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question.open()

    def _purge(self, kind: str, ids: list[int]) -> None:
        self.purge.setEnabled(False)
        self.shell.tasks.write(
            lambda session: reading.purge(session, kind, ids),
            then=lambda count: self.shell.say(
                self.tr("Deleted for good: {0}").format(counted(kind, count))
            ),
            ended=self.reload,
        )

    # Drawing

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setEnabled(False)
        button.clicked.connect(act)
        return button

    def _segments(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "segments")
        group = QButtonGroup(frame)
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for kind, text in (("leads", self.tr("Leads")), ("contacts", self.tr("Contacts"))):
            button = QToolButton()
            button.setProperty("look", "segment")
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            button.setChecked(kind == self.kind)
            button.setMinimumWidth(96)
            button.clicked.connect(lambda _=False, kind=kind: self.choose(kind))
            group.addButton(button)
            row.addWidget(button)
            self.kinds[kind] = button
        return frame

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Trash"))
        title.setProperty("look", "title")
        lead = QLabel(self.tr("What was thrown away, and can be taken out again."))
        lead.setProperty("look", "lead")
        self.place = Place(self.table)
        top = QHBoxLayout()
        top.addWidget(lead, 1)
        top.addWidget(self.segments)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.note, 1)
        below.addWidget(self.purge)
        below.addWidget(self.restore)
        page = QVBoxLayout(self)
        page.setContentsMargins(32, 28, 32, 24)
        page.setSpacing(4)
        page.addWidget(title)
        page.addLayout(top)
        page.addSpacing(14)
        page.addWidget(self.place, 1)
        page.addSpacing(8)
        page.addLayout(below)

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme))


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
        self.go.setAutoDefault(False)
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.go)
        row.addWidget(self.cancel)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(12)
        page.addWidget(title)
        page.addWidget(sentence)
        page.addLayout(row)
        for button in (self.cancel, self.go):
            button.setAccessibleName(button.text())
        self.cancel.setFocus()
