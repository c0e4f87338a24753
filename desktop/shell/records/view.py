"""A screen of records: the one list, the one form beside it, the trash, and the way back."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.shell.records import deeds
from desktop.shell.records.header import Header
from desktop.shell.records.settling import Settling
from desktop.shell.records.subject import Subject
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.access.permissions import Action
    from core.journal.editing import Conflicting
    from desktop.shell.forms.dialog import RecordDialog
    from desktop.shell.forms.records import Stored
    from desktop.shell.listing.view import ListKept, ListView
    from desktop.shell.pages import TroublePage
    from desktop.shell.records.deeds import Prepared, Trashed
    from desktop.shell.records.tabs import About

    Given = Mapping[str, object] | None


class RecordsView(QWidget):
    """Made at once and empty; the list follows when it is imported and somebody is signed in."""

    def __init__(self, shell: Shell, subject: Subject) -> None:
        super().__init__()
        self.shell, self.subject = shell, subject
        self.words = subject.words()
        self.list: ListView | None = None
        self.dialogs: dict[int | None, RecordDialog] = {}
        self.settling = Settling(self)
        self._prepared: Prepared | None = None
        self._organization: int | None = None
        # What somebody wanted before it was known how: rows are shown sooner than forms are imported.
        self._waiting: list[Callable[[], object]] = []
        # Of the list that this one is made anew from.
        self._kept: ListKept | None = None
        self._opened: list[tuple[int | None, Given]] = []
        self.unreached: TroublePage | None = None
        # What a new record has before anything is typed.
        self.begins_with: dict[str, object] = {}
        self.setAccessibleName(self.words.title)
        self.header = Header(self.words)
        self.header.new.clicked.connect(self.open_new)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addStretch()
        self._add_actions()
        connection = shell.connection
        connection.opened.connect(self._on_opened)
        connection.regained.connect(self._on_opened)
        connection.gated.connect(self._put_dialogs_away)
        shell.undone.connect(self._on_undone)
        if connection.signed is None:
            # Imported while the server answers and the person types their password.
            shell.tasks.run(self, lambda _: deeds.load_list(subject), then=lambda _: None)

    def _add_actions(self) -> None:
        action = QAction(self.words.new, self)
        action.setShortcut(QKeySequence.StandardKey.New)
        action.triggered.connect(self.open_new)
        self.addAction(action)

    # Coming to be filled

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        self._fill()
        if self.list is not None:
            self.list.focus_rows()

    @Slot()
    def _on_opened(self) -> None:
        # What is not looked at waits until it is: nobody pays for a screen they do not use.
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        if (here := self.shell.here) is None:
            return
        if self.shell.connection.is_lost:
            self._show_lost()
            return
        organization, person = here
        if self.list is not None and self._organization == organization:
            if self._prepared is None and self.list.has_answered:
                # The connection was lost in between.
                self._prepare(organization, person)
            return
        self._clear()
        self._organization = organization
        subject = self.subject
        self.shell.tasks.run(
            self,
            lambda _: deeds.load_list(subject),
            lambda _: self._show_list(organization, person),
        )

    def _show_lost(self) -> None:
        """Opened for the first time while nobody answers: it says so where the rows are to be."""
        from desktop.shell.pages import TroublePage

        if self.list is None and self.unreached is None:
            self.unreached = TroublePage()
            self.unreached.show_lost()
            self._column.insertWidget(1, self.unreached, 1)

    def _clear(self) -> None:
        """Nothing of one organization stays on the display of another."""
        self._put_dialogs_away()
        if self.list is not None:
            self._column.removeWidget(self.list)
            self.list.hide()
            self.list.deleteLater()
            self.list = self._prepared = None
        self._waiting.clear()
        self.header.forget_right()

    @Slot()
    def _put_dialogs_away(self) -> None:
        """Of another organization, or another person; what was typed is offered at the next opening."""
        for dialog in self.dialogs.values():
            dialog.record_form.drafting.flush()
            dialog.hide()
            dialog.deleteLater()
        self.dialogs = {}

    def _show_list(self, organization: int, person: int) -> None:
        from desktop.shell.listing.view import ListView

        if organization != self._organization or self.list is not None:
            return
        made = ListView(self.shell, self.subject.name, organization)
        made.opened.connect(self.open_record)
        made.detached.connect(self._on_asked_to_detach)
        made.trashed.connect(self.trash)
        made.filled.connect(self.shell.filled)
        made.answered.connect(lambda: self._prepare(organization, person))
        self.list = made
        if self.unreached is not None:
            self.unreached.hide()
            self.unreached.deleteLater()
            self.unreached = None
        self._column.insertWidget(1, made, 1)
        self.show_list()
        kept, self._kept = self._kept, None
        if kept is not None:
            made.take_up(kept)
        opened, self._opened = self._opened, []
        for record, given in opened:
            self._open_again(record, given)
        if not made.model.is_loading:
            made.open()
        if self.isVisible():
            made.focus_rows()

    def _prepare(self, organization: int, person: int) -> None:
        """The rest: what the form stands on takes longer to import than the first rows to read."""
        if self.list is None:
            return
        changing, unique = self.list.deeds.changing, Qt.ConnectionType.UniqueConnection
        changing.conflicted.connect(self._on_conflicted, unique)
        subject = self.subject
        self.shell.tasks.read(
            self,
            lambda session: deeds.prepare(session, subject, person),
            lambda prepared: self._on_prepared(organization, prepared),
        )

    def _on_prepared(self, organization: int, prepared: "Prepared") -> None:
        from core.access.permissions import Action, Area
        from desktop.shell.pages import Choice

        if organization != self._organization or self.list is None:
            return
        self._prepared = prepared
        # By now telephone numbers are read, and shown as they are dialled.
        self.list.table.viewport().update()
        refusal = self._refusal(Action.CREATE)
        self.header.show_right(refusal)
        bring_in = Choice(self.tr("Import a file…"), self.bring_in)
        may_import = self.subject.comes_in_files and not self.shell.rights.because(
            Area.IMPORTS, Action.CREATE
        )
        self.list.bring_in = bring_in if may_import else None
        if not refusal:
            choices = [Choice(self.words.new, self.open_new)]
            self.list.offer([*choices, bring_in] if may_import else choices)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()

    def _is_prepared(self, wanted: Callable[[], object]) -> bool:
        """Whether it can be done now; if not, it is done as soon as it can be."""
        if self._prepared is None:
            self._waiting.append(wanted)
        return self._prepared is not None

    def standing_on(self) -> "About | None":
        """The record that one has before oneself in the list."""
        from desktop.shell.records.tabs import About

        if self.list is None or self._organization is None:
            return None
        record = self.list.table.current_id()
        if record is None:
            return None
        return About(self.list.listing.table, self._organization, record)

    def show_list(self) -> None:
        """The list has just been made: a screen adds to it here what is its own."""

    def begin_as_mine(self) -> None:
        """What one adds one looks after oneself, unless one says otherwise."""
        if (signed := self.shell.connection.signed) is not None:
            self.begins_with = {"owner_id": signed.person.user_id}

    def _refusal(self, action: "Action") -> str:
        """Why this person may not; empty where they may."""
        from core.access.permissions import Action

        if self._prepared is None or action not in self._prepared.refusals:
            return ""
        said = {
            Action.CREATE: self.tr("You may not add to this list."),
            Action.DELETE: self.tr("You may not move these into the trash."),
        }
        return f"{said[action]} {self._prepared.refusals[action]}"

    # Made anew, in another language

    def kept(self) -> "tuple[ListKept | None, list[tuple[int | None, Given]]]":
        opened = [(record, dialog.given) for record, dialog in self.dialogs.items()]
        return self.list.kept() if self.list is not None else self._kept, opened

    def take_up(self, kept: "tuple[ListKept | None, list[tuple[int | None, Given]]]") -> None:
        self._kept, self._opened = kept
        if self._opened:
            # They stand beside the window, whichever screen is looked at.
            self._fill()

    def _open_again(self, record: int | None, given: "Given") -> None:
        if self._is_prepared(lambda: self._open_again(record, given)):
            self._open_form(record, given)

    # Opening

    @Slot()
    def open_new(self) -> None:
        from core.access.permissions import Action

        if not self._is_prepared(self.open_new):
            return
        if refusal := self._refusal(Action.CREATE):
            self.shell.say(refusal)
        else:
            self._open(None)

    @Slot()
    def bring_in(self) -> None:
        self.shell.bring_in(self.subject.name)

    @Slot(int)
    def open_record(self, record: int) -> None:
        if self._is_prepared(lambda: self.open_record(record)):
            self.shell.visit(self.subject.name, record)
            self._open(record)

    def search_for(self, typed: str) -> None:
        """As if it had been typed into the field above the list."""
        if self._is_prepared(lambda: self.search_for(typed)) and self.list is not None:
            self.list.asking.write(typed)
            self.list.focus_rows()

    def _open(self, record: int | None) -> None:
        self._open_form(record, self.begins_with if record is None else None)

    def _open_form(self, record: int | None, given: "Given") -> None:
        from desktop.shell.forms.dialog import open_record

        if self._prepared is None or self._organization is None:
            return
        if (dialog := self.dialogs.get(record)) is None:
            dialog = open_record(
                self.shell, self._prepared.kind, self._organization, record, given, parent=self
            )
            self._keep(record, dialog)
        dialog.raise_()
        dialog.activateWindow()

    @Slot(int)
    def _on_asked_to_detach(self, record: int) -> None:
        self.shell.detach(self.subject.name, record)

    def detach_record(self, record: int) -> None:
        """In a window of its own, with what is being typed where it is open already."""
        from desktop.shell.forms.dialog import RecordDialog

        if not self._is_prepared(lambda: self.detach_record(record)):
            return
        assert self._prepared is not None
        if (dialog := self.dialogs.get(record)) is None:
            if self._organization is None:
                return
            dialog = RecordDialog(self.shell, self._prepared.kind, self._organization, record)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._keep(record, dialog)
        dialog.setParent(None)
        dialog.setWindowFlags(Qt.WindowType.Window)
        self.shell.detached.emit(self.subject.name, record, dialog)

    def _keep(self, record: int | None, dialog: "RecordDialog") -> None:
        dialog.record_form.saved.connect(self._on_saved)
        dialog.record_form.replaced.connect(
            lambda other: self._keep(other.record_form.record, other)
        )
        dialog.destroyed.connect(lambda: self._on_closed(dialog))
        self.dialogs[record] = dialog

    def _on_closed(self, dialog: "RecordDialog") -> None:
        self.dialogs = {key: each for key, each in self.dialogs.items() if each is not dialog}

    @Slot(object)
    def _on_saved(self, stored: "Stored") -> None:
        if self.list is None:
            return
        if stored.record in self.dialogs:
            self.list.model.refresh({stored.record})
        else:
            # A new one is shown at once; those of colleagues wait to be asked for.
            self.list.show_news()

    @Slot(int, object)
    def _on_conflicted(self, record: int, conflict: "Conflicting") -> None:
        if not self._is_prepared(lambda: self._on_conflicted(record, conflict)):
            return
        if self._prepared is not None and self._organization is not None:
            self.settling.ask(self._prepared.kind, (self._organization, record), conflict)

    # The trash, and the way back

    @Slot(object)
    def trash(self, ids: Sequence[int]) -> None:
        from core.access.permissions import Action

        if not self._is_prepared(lambda: self.trash(ids)):
            return
        if self._prepared is None or self.list is None:
            return
        if refusal := self._refusal(Action.DELETE):
            self.shell.say(refusal)
            return
        kind, listing, chosen = self._prepared.kind, self.list.listing, list(ids)
        self.shell.tasks.write(
            lambda session: deeds.trash(session, kind, listing, chosen),
            self._on_trashed,
            title=self.tr("Moving to the trash"),
        )

    def _on_trashed(self, trashed: "Trashed") -> None:
        self._show_changes()
        if trashed.change_set is None:
            self.shell.say(self.tr("They are in the trash already."))
            return
        number = QLocale().toString(trashed.count)
        one, many = self.words.moved_one, self.words.moved_many
        self.shell.say(one if trashed.count == 1 else many % number)

    @Slot()
    def _on_undone(self) -> None:
        # What is not looked at is told that it has news, and takes it in when it is.
        if self.isVisible():
            self._show_changes()

    def _show_changes(self) -> None:
        if self.list is not None:
            # Rows came or went, and what stands in those that stayed may be different too.
            self.list.model.refresh()
            self.list.show_news()
