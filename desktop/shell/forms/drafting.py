"""The draft of one form: kept while the person types, offered when the form is opened again."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.shell.forms.drafts import Draft, Place, as_json
from desktop.shell.forms.form import Form
from desktop.shell.tasks import Tasks

# At most so much of what was typed is lost when the power goes.
PAUSE_MS = 2000


class Drafting(QObject):
    def __init__(self, form: Form, tasks: Tasks, place: Place) -> None:
        super().__init__(form)
        self._form, self._tasks, self.place = form, tasks, place
        # Found when the form was opened, and neither taken up nor thrown away yet.
        self.offered: Draft | None = None
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(PAUSE_MS)
        self._saving.timeout.connect(self._keep)
        form.edited.connect(self._on_edited)
        QApplication.instance().aboutToQuit.connect(self.flush)  # type: ignore[union-attr]

    def look(self) -> Draft | None:
        self.offered = self.place.found()
        return self.offered

    def restore(self, now: Mapping[str, object]) -> None:
        """Put it into the form, but for what has been typed anew; `now` is what the record has."""
        draft, self.offered = self.offered, None
        if draft is None:
            return
        for name, typed in draft.typed.items():
            field = self._form.fields.get(name)
            if field is None or field.is_dirty:
                continue
            base = draft.base.get(name)
            if base != as_json(field.base):
                # Others have written here since: the field goes on from what it had then.
                field.begin(base)
            field.put(typed)
            if name in now and base != as_json(now[name]):
                field.hear(now[name])
        self._form.edited.emit()

    def settle(self) -> None:
        """What was typed is saved or thrown away; what is still offered from before is neither."""
        self._saving.stop()
        if (older := self.offered) is None:
            self.throw_away()
            return
        number = self.place.ask()
        self._tasks.run(self, lambda _: self.place.keep(older, number), lambda _: None)

    def throw_away(self) -> None:
        self._saving.stop()
        self.offered = None
        number = self.place.ask()
        self._tasks.run(self, lambda _: self.place.drop(number), lambda _: None)

    @Slot()
    def flush(self) -> None:
        """Now, and on this thread: the window is about to go."""
        if self._saving.isActive():
            self._saving.stop()
            if (draft := self._draft()) is not None:
                self.place.keep(draft, self.place.ask())

    def carry(self) -> Path | None:
        """What is typed, kept at once for a form made anew in this one's place: where it is."""
        self._saving.stop()
        if not self._form.typed() or (draft := self._draft()) is None:
            return None
        self.place.keep(draft, self.place.ask())
        return self.place.file

    @Slot()
    def _on_edited(self) -> None:
        # Not begun anew with each key: whoever types without a pause is kept as well.
        if not self._saving.isActive():
            self._saving.start()

    @Slot()
    def _keep(self) -> None:
        draft = self._draft()
        number = self.place.ask()
        if draft is None:
            self._tasks.run(self, lambda _: self.place.drop(number), lambda _: None)
        else:
            kept = draft
            # Writing to a disk may take its time, and is none of the GUI's.
            self._tasks.run(self, lambda _: self.place.keep(kept, number), lambda _: None)

    def _draft(self) -> Draft | None:
        typed = self._form.typed()
        if not typed:
            return self.offered
        base = self._form.base()
        return Draft(typed, {name: as_json(base[name]) for name in typed}).over(self.offered)
