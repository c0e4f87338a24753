"""The notes on a record: written on top, the pinned ones first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop.shell.actions import key_within
from desktop.shell.records.entry import HAPPENING, EntryDelegate
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.records.timeline import TimelineList, TimelineModel
from desktop.shell.rows import Place, Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.timeline import Happening
    from desktop.shell.forms.records import RecordKind

LINES = 3


def kind() -> "RecordKind":
    from core.customers.dealings import Note
    from core.customers.notes import NoteEdit
    from desktop.shell.forms.records import RecordKind

    return RecordKind("Note", Note, NoteEdit, NoteEdit)


class NotesTab(TabPage):
    tables = ("notes",)

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("What is worth knowing? Ctrl+Enter keeps it."))
        self.text.setAccessibleName(self.tr("New note"))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 22)
        self.add = QPushButton(self.tr("Add note"))
        self.add.setProperty("look", "primary")
        self.add.setToolTip(self.tr("Add note (%s)") % "Ctrl+Enter")
        self.add.clicked.connect(self.keep)
        self.pin, self.edit, self.drop = (
            QPushButton(self.tr("Pin")),
            QPushButton(self.tr("Edit")),
            QPushButton(self.tr("Into the trash")),
        )
        self.pin.clicked.connect(self.pin_chosen)
        self.edit.clicked.connect(self.open_chosen)
        self.drop.clicked.connect(self.trash_chosen)
        self.rows = TimelineModel(about.table)
        self.list = TimelineList()
        self.list.setAccessibleName(self.tr("Notes"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(EntryDelegate(shell.theme, self.list))
        self.list.opened.connect(lambda _: self.open_chosen())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_deeds())
        keep = key_within(self.text, self.add.text(), "Ctrl+Return", self.keep)
        keep.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        key_within(self.list, self.drop.text(), QKeySequence.StandardKey.Delete, self.trash_chosen)
        self.place = Place(self.list)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.pin, self.edit, self.drop):
            button.setAccessibleName(button.text())
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addLayout(buttons)
        column.addWidget(self.place, 1)
        self.setFocusProxy(self.text)
        self._show_deeds()

    def reload(self) -> None:
        about = self.about

        def query(session: "Session") -> "list[Happening]":
            from core.customers.notes import notes_of

            return notes_of(session, about.organization_id, about.table, about.record)

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, rows: "list[Happening] | Trouble") -> None:
        if isinstance(rows, Trouble):
            self.place.show_refused(self.tr("No notes"), rows.sentence, self.reload)
            return
        at = self.list.currentIndex().row()
        self.rows.show(rows)
        if rows:
            self.place.show_content()
            self.list.setCurrentIndex(self.rows.index(min(max(at, 0), len(rows) - 1), 0))
        else:
            self.place.show_empty(
                "sticky-note",
                self.tr("No notes yet"),
                self.tr(
                    "Whatever the next person should know: how they like to be called, who decides."
                ),
            )
        self._show_deeds()

    def _show_deeds(self) -> None:
        note = self._chosen()
        for button in (self.pin, self.edit, self.drop):
            button.setEnabled(note is not None)
        is_pinned = note is not None and note.more.get("is_pinned")
        self.pin.setText(self.tr("Unpin") if is_pinned else self.tr("Pin"))
        self.pin.setAccessibleName(self.pin.text())

    def _chosen(self) -> "Happening | None":
        index = self.list.currentIndex()
        found: Happening | None = index.data(HAPPENING) if index.isValid() else None
        return found

    @Slot()
    def keep(self) -> None:
        body = self.text.toPlainText().strip()
        if not body:
            self.text.setFocus()
            return
        about = self.about

        def command(session: "Session") -> int:
            from core.customers.notes import add_note
            from core.customers.timeline import SUBJECTS

            subjects = {SUBJECTS[about.table]: about.record}
            return add_note(session, about.organization_id, subjects, body)

        def then(_: int) -> None:
            # What was typed meanwhile is the beginning of the next one.
            if self.text.toPlainText().strip() == body:
                self.text.clear()
            self.reload()

        self.shell.tasks.write(command, then)

    @Slot()
    def pin_chosen(self) -> None:
        if (note := self._chosen()) is None:
            return
        organization, pinned = self.about.organization_id, not note.more.get("is_pinned")

        def command(session: "Session") -> None:
            from core.customers.notes import pin

            pin(session, organization, note.id, pinned=pinned)

        self.shell.tasks.write(command, lambda _: self.reload())

    @Slot()
    def trash_chosen(self) -> None:
        if (note := self._chosen()) is None:
            return

        def command(session: "Session") -> None:
            from core.customers.dealings import Note
            from core.journal.commands import labelled, trash

            labelled(session, "Note moved to the trash")
            trash(session, Note, [note.id])

        said = self.tr("The note is in the trash.")
        self.shell.tasks.write(command, lambda _: self.shell.say(said))

    @Slot()
    def open_chosen(self) -> None:
        if (note := self._chosen()) is None:
            return

        def loaded(found: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(
                self.shell, found, self.about.organization_id, note.id, parent=self.window()
            )

        self.shell.tasks.run(self, lambda _: kind(), loaded)


def title() -> str:
    return QCoreApplication.translate("NotesTab", "Notes")
