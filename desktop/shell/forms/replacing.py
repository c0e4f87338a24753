"""What was typed as new goes into the record that is there already, as an edit that is yet to be saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from core.duplicates.noticing import Alike
    from desktop.shell.forms.dialog import RecordDialog
    from desktop.shell.forms.record_form import RecordForm

NOTHING: tuple[object, ...] = (None, "", [], {})


def add_to(new: "RecordForm", other: "Alike") -> "RecordDialog":
    """The new one is given up only once the other one is there and may be written."""
    from desktop.shell.forms.dialog import open_record

    window = new.window()
    dialog = open_record(
        new.shell,
        new.kind,
        new.organization_id,
        other.id,
        parent=window.parentWidget() or window,
    )
    there = dialog.record_form
    there.instead = new.kind.instead
    there.filled.connect(lambda: _bring_over(new, there))
    return dialog


def _bring_over(new: "RecordForm", there: "RecordForm") -> None:
    say = QCoreApplication.translate
    if there.form.is_locked or not there.save.isEnabled():
        # What was typed stays where it is.
        new.bar.say(say("RecordForm", "That one may not be changed by you."), "warning")
        return
    left: list[str] = []
    for name, field in new.form.fields.items():
        other = there.form.fields.get(name)
        typed = field.typed()
        if other is None or typed in NOTHING or not _was_said(new, name):
            continue
        if other.base in NOTHING:
            other.put(typed)
        elif other.typed() != typed:
            left.append(field.declared.title)
    there.form.edited.emit()
    told = say("RecordForm", "What you typed stands where nothing stood before; save it.")
    if left:
        kept = say("RecordForm", "Left as it was: %s.") % ", ".join(left)
        told = f"{told} {kept}"
    there.bar.say(told)
    new.give_up()


def _was_said(new: "RecordForm", name: str) -> bool:
    """By the person, or by where the new one was begun; not what every new one begins with."""
    return new.form.fields[name].is_dirty or name in new.given
