"""The form of one record: read, edited, saved over what others do meanwhile, and never lost."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from core.errors import Unavailable
from desktop.shell.forms import linking
from desktop.shell.forms.bar import Choice
from desktop.shell.forms.conflicts import ConflictDialog, Side
from desktop.shell.forms.drafting import Drafting
from desktop.shell.forms.drafts import Place
from desktop.shell.forms.form import Form
from desktop.shell.forms.noticing import Noticed, Noticing
from desktop.shell.forms.page import FormPage
from desktop.shell.forms.records import (
    Loaded,
    RecordKind,
    Refusal,
    Stored,
    attempt,
    create,
    load,
    store,
    unsaved,
)
from desktop.shell.forms.replacing import add_to
from desktop.shell.forms.words import in_words
from desktop.shell.language import said
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.duplicates.noticing import Alike
    from core.journal.editing import Conflicting, Gone


class RecordForm(FormPage):
    """`record` is None for a new one; `given` is what that begins with."""

    # The record has been read: the form shows it.
    filled = Signal()
    # What has been written, as Stored.
    saved = Signal(object)
    # In its place one that was there already is being edited, in this window.
    replaced = Signal(object)
    # The person is done here, with nothing left unsaved.
    closed = Signal()

    def __init__(
        self,
        shell: Shell,
        kind: RecordKind,
        organization_id: int,
        record: int | None = None,
        given: Mapping[str, object] | None = None,
        *,
        takes_focus: bool = True,
    ) -> None:
        self._takes_focus = takes_focus
        model = kind.edit if record else kind.new
        # What is given and cannot be edited later, such as whose it is, is not asked for either.
        settled = [name for name in given or {} if name not in kind.edit.model_fields]
        form = Form(shell.theme, model, groups=kind.groups, given=given, without=settled)
        super().__init__(shell.theme, form)
        self.shell, self.kind = shell, kind
        self.form.warn = kind.warn
        self.organization_id, self.record = organization_id, record
        self.given = dict(given or {})
        # What else is done when it is saved, because it was taken in the place of a new one.
        self.instead: Callable[[Session, int, int], object] | None = None
        self._people: Mapping[int, str] = {}
        self._is_saving = self._is_filled = self._was_refused = self._is_asking = False
        self._is_thrown_away = False
        # Saved in vain while the connection was lost, and where one was typing before being asked.
        self._is_unsent = False
        self._was_at: QWidget | None = None
        signed = shell.connection.signed
        self.drafting = Drafting(
            self.form,
            shell.tasks,
            Place(
                shell.home,
                shell.connection.place.key,
                signed.person.email if signed else "",
                organization_id,
                kind.table,
                record,
            ),
        )
        linking.connect(shell, self.form, organization_id)
        self.noticed = Noticed(kind.table, is_new=record is None)
        if kind.is_noticed:
            self._notice()
        self.form.refused.connect(self._on_refused)
        self.form.edited.connect(self._on_edited)
        shell.changed.connect(self._on_changed)
        shell.connection.regained.connect(self._on_regained)
        # Until it is known what stands in it and who may write, nobody types here.
        self.form.setEnabled(False)
        self.save.setEnabled(False)
        self._read(self._begin)

    # Who it may be already

    def _notice(self) -> None:
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, self.noticed)
        self.noticing = Noticing(
            self.shell, self.form, self.organization_id, self.kind.table, self.record
        )
        self.noticing.noticed.connect(self._on_noticed)
        self.noticed.asked_to_open.connect(lambda each: self.shell.open(each.table, each.id))
        self.noticed.taken.connect(lambda each: self.replaced.emit(add_to(self, each)))
        self.noticed.told_apart.connect(self._tell_apart)

    @Slot(object)
    def _on_noticed(self, found: "Sequence[Alike]") -> None:
        self.noticed.show_found(found)
        for name, field in self.form.fields.items():
            speaks = any(name in each.fields for each in self.noticed.shown)
            field.hint(self.tr("Known already?") if speaks else "")

    def _tell_apart(self, other: "Alike") -> None:
        organization, record = self.organization_id, self.record

        def command(session: "Session") -> None:
            from core.duplicates.merging import tell_apart

            assert record is not None
            tell_apart(session, organization, other.kind, record, other.id)

        def then(_: None) -> None:
            self.shell.say(self.tr("These two are never suggested again."))
            if isValid(self):
                self.noticed.hide_one(other)
                self._on_noticed(self.noticed.shown)

        self.shell.tasks.write(command, then)

    # Reading

    def _read(self, then: Callable[[Loaded], object]) -> None:
        kind, organization, record = self.kind, self.organization_id, self.record
        self.shell.tasks.read(self, lambda session: load(session, kind, organization, record), then)

    def _begin(self, loaded: Loaded) -> None:
        self._people = loaded.people
        self.form.offer_people(loaded.people)
        if loaded.values is None:
            self._say(self.tr("This is gone: somebody has deleted it for good."), "danger")
            self.filled.emit()
            return
        self._is_filled = True
        self.form.give(loaded.given)
        self.form.begin(loaded.values)
        self.form.show_warnings()
        self.form.setEnabled(True)
        if loaded.refusal or loaded.is_in_trash:
            self.lock(loaded.refusal or self.tr("This lies in the trash; take it out to edit it."))
        else:
            self.save.setEnabled(True)
            self._offer_draft(loaded.values)
            if self.kind.is_noticed and self.given:
                # What it begins with may speak for somebody already.
                self.noticing.look()
            if self._takes_focus:
                self.form.focus_first()
        self.filled.emit()

    def lock(self, reason: str) -> None:
        self.form.lock(True)
        self.save.hide()
        self.needed.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.cancel.text())
        self._say(reason)

    def _offer_draft(self, values: Mapping[str, object]) -> None:
        if (draft := self.drafting.look()) is None:
            return
        if (file := self.drafting.place.file) in self.shell.carried:
            # The window was made anew while it was typed: nobody has left it.
            self.shell.carried.discard(file)
            self.drafting.restore(values)
            return

        def restore() -> None:
            self._say("")
            self.drafting.restore(values)
            self.form.focus_first()

        def discard() -> None:
            self._say("")
            self.drafting.throw_away()
            self.form.focus_first()

        self._say(
            self.tr("You had not saved what you typed here on %s.") % moment(draft.at),
            "warning",
            (self.tr("Restore"), restore),
            (self.tr("Discard"), discard),
        )

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        """By whomever, ourselves included: what then has the same value is no news."""
        if not self._is_filled and changes is None:
            # It could not be read when it was opened; the connection may be back.
            self._read(self._begin)
        if not self._is_filled or self.record is None:
            return
        table, record = self.kind.table, self.record
        if isinstance(changes, list) and not any(each.concern(table, record) for each in changes):
            return
        self._read(self._hear)

    def _hear(self, loaded: Loaded) -> None:
        if loaded.values is None or loaded.is_in_trash:
            if not self.form.is_locked:
                self._is_thrown_away = True
                self._say(self.tr("Somebody has thrown this away meanwhile."), "warning")
            return
        if self._is_thrown_away:
            self._is_thrown_away = False
            self._say("")
        if not self._is_saving:
            self.form.hear(loaded.values)

    # Saving

    @Slot()
    def save_now(self) -> None:
        self._save()

    def _save(self, *, out_of_trash: bool = False) -> None:
        if self._is_saving or not self._is_filled or self.form.is_locked:
            return
        self._say("")
        self._was_refused = self._is_unsent = False
        is_edit = self.record is not None and self.instead is None
        if is_edit and not self.form.is_dirty and not out_of_trash:
            self.closed.emit()
            return
        edit = self.form.edit()
        if edit is None:
            self._was_refused = True
            return
        base = self.form.base()
        typed = {name: field.typed() for name, field in self.form.fields.items()}
        kind, organization, record = self.kind, self.organization_id, self.record
        instead = self.instead

        def command(session: "Session") -> object:
            def work(own: "Session") -> Stored:
                if record is None:
                    return create(own, kind, organization, edit)
                # Of a form without a field nothing is compared that was not read.
                known = {name: base[name] for name in base if name in kind.edit.model_fields}
                stored = Stored(record, base, None)
                if edit or out_of_trash:
                    stored = store(
                        own, kind, organization, record, known, edit, out_of_trash=out_of_trash
                    )
                if instead is not None:
                    instead(own, organization, record)
                return stored

            return attempt(session, work)

        def then(outcome: object) -> None:
            if isinstance(outcome, Stored):
                self._on_saved(outcome, typed)
            elif isinstance(outcome, Refusal):
                self._on_not_saved(outcome)

        self._is_saving = True
        if kind.is_noticed:
            self.noticing.stop()
        self.save.setText(self.tr("Saving…"))
        self.shell.tasks.write(command, then, self._on_ended, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Unavailable):
            error = unsaved()
            if isValid(self):
                # Said here as well: the window may lie behind this form.
                self._is_unsent = True
                self._say(said(str(error)), "warning")
        self.shell.tasks.tell(error)

    @Slot()
    def _on_regained(self) -> None:
        if self._is_unsent:
            self._is_unsent = False
            self._say(
                self.tr("The connection is back. What you typed is not saved yet."),
                "warning",
                (self.tr("Save now"), self.save_now),
            )

    def _on_ended(self) -> None:
        self._is_saving = False
        self.save.setText(self.tr("Save"))

    def _on_saved(self, stored: Stored, typed: Mapping[str, object]) -> None:
        self.record, self.instead = stored.record, None
        for name, field in self.form.fields.items():
            value = stored.values.get(name, field.base)
            # What was typed while it was being saved is still to be saved.
            (field.begin if field.typed() == typed[name] else field.rebase)(value)
            field.show_help()
        if not self.form.is_dirty:
            self.drafting.settle()
        self.saved.emit(stored)
        if not self.form.is_dirty:
            self.closed.emit()

    def _on_not_saved(self, refusal: Refusal) -> None:
        from core.journal.editing import Conflicting, Gone

        error = refusal.error
        if isinstance(error, Conflicting):
            self._choose(error)
        elif isinstance(error, Gone):
            self._on_gone(error)
        else:
            # A constraint is called after its column: the longest name that fits is meant.
            names = [name for name in self.form.fields if f"_{name}" in refusal.constraint]
            self.form.refuse({max(names, key=len, default=""): said(str(error))})

    def _choose(self, conflict: "Conflicting") -> None:
        fields = {name: field.declared for name, field in self.form.fields.items()}
        self.chooser = ConflictDialog(self.shell.theme, fields, conflict.fields, self._people, self)
        self.chooser.accepted.connect(lambda: self._on_chosen(conflict))
        self.chooser.rejected.connect(lambda: self.form.hear(conflict.theirs))
        self.chooser.open()

    def _on_chosen(self, conflict: "Conflicting") -> None:
        for name, side in self.chooser.chosen.items():
            field = self.form.fields[name]
            theirs = conflict.theirs[name]
            if side is Side.MINE:
                field.rebase(theirs)
            else:
                field.begin(theirs)
        if self.form.is_dirty:
            self._save()
        else:
            # All of it is theirs by now.
            self.drafting.settle()
            self.closed.emit()

    def _on_gone(self, gone: "Gone") -> None:
        if gone.is_in_trash:
            choice = (self.tr("Take it out and save"), lambda: self._save(out_of_trash=True))
        else:
            choice = (self.tr("Copy what I typed"), self._copy_typed)
        self._was_at = self.form.focusWidget()
        self._say(said(str(gone)), "danger", choice)
        # It is what whoever has just saved is asked; Tab goes on into the form.
        self.bar.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_typed(self) -> None:
        lines = []
        for field in self.form.fields.values():
            if field.is_dirty:
                words = in_words(field.declared, field.typed(), self._people)
                lines.append(f"{field.declared.title}: {words}")
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._say(self.tr("What you typed is copied; paste it where you want to keep it."), "good")

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._say(sentence, "danger")

    @Slot()
    def _on_edited(self) -> None:
        # What concerned all of it was about what stood there before.
        if self._was_refused and not any(each.is_refused() for each in self.form.fields.values()):
            self._was_refused = False
            self._say("")

    # Leaving

    @Slot()
    def leave(self) -> None:
        """Close it; asks first where something typed would go with it."""
        if not self.form.is_dirty or self.form.is_locked:
            self.closed.emit()
            return
        if self._is_asking:
            self._stay()
            return
        self._was_at = self.form.focusWidget()
        self._say(
            self.tr("You have not saved what you typed."),
            "warning",
            (self.tr("Keep editing"), self._stay),
            (self.tr("Throw it away"), self._throw_away),
        )
        self._is_asking = True
        self.bar.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stay(self) -> None:
        self._say("")

    def _say(self, text: str, tone: str = "", *choices: Choice) -> None:
        """Above the form. Whoever stood on a button there goes on where they were typing."""
        had_focus = any(each.hasFocus() for each in self.bar.buttons)
        self._is_asking = False
        self.bar.say(text, tone, *choices)
        if had_focus and self._was_at is not None and isValid(self._was_at):
            self._was_at.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.form.focus_first()

    def give_up(self) -> None:
        """What was typed here has gone where it belongs."""
        self._throw_away()

    def _throw_away(self) -> None:
        self._is_asking = False
        self.drafting.settle()
        for field in self.form.fields.values():
            field.begin(field.base)
        self.closed.emit()
