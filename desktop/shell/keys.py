"""Keys that lists and forms listen to themselves, in words for the cheat sheet."""

from PySide6.QtCore import QCoreApplication

from desktop.shell.actions import Action, Section


def own_keys() -> tuple[Action, ...]:
    lists = (
        ("open", _tr("Open the record"), ("Return",)),
        ("detach", _tr("Open it in a window of its own"), ("Ctrl+Return",)),
        ("search", _tr("Search in this list"), ("/",)),
        ("edit", _tr("Edit the cell"), ("F2",)),
        (
            "column",
            _tr("Carry the column to the left or right"),
            ("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
        ),
        ("choose", _tr("Choose the row, or not"), ("Space",)),
        ("all", _tr("Choose all that match"), ("Ctrl+A",)),
        ("menu", _tr("What can be done with the row"), ("Shift+F10",)),
        ("copy", _tr("Copy the chosen rows"), ("Ctrl+C",)),
        ("trash", _tr("Move to the trash"), ("Del",)),
        ("none", _tr("Choose none"), ("Esc",)),
        ("first", _tr("First row"), ("Home",)),
        ("last", _tr("Last row"), ("End",)),
    )
    forms = (
        ("save", _tr("Save"), ("Return",)),
        ("save-text", _tr("Save, from a text of several lines"), ("Ctrl+Return",)),
        ("leave", _tr("Leave; what was typed is asked for first"), ("Esc",)),
        ("history", _tr("History of the record, or the form again"), ("Ctrl+H",)),
        ("undo", _tr("Undo in the field"), ("Ctrl+Z",)),
    )
    return (
        *(Action(f"list.{name}", title, Section.LIST, keys=keys) for name, title, keys in lists),
        *(Action(f"form.{name}", title, Section.FORM, keys=keys) for name, title, keys in forms),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
