"""The settings that this computer keeps: they hold before anybody has signed in."""

from desktop.shell.shell import Shell
from desktop.shell.theme import Mode

# Texts and formats are said when a widget is made.
SAID_ANEW = ("language", "formats")


def value(shell: Shell, name: str) -> str:
    if name == "theme":
        return shell.theme.mode.value
    return str(getattr(shell.preferences, name))


def choose(shell: Shell, name: str, chosen: object) -> None:
    if name == "theme":
        shell.theme.choose(Mode(str(chosen)))
        return
    setattr(shell.preferences, name, str(chosen))
    if name == "row_height":
        shell.rows_changed.emit(str(chosen))
    elif name in SAID_ANEW:
        shell.language_chosen.emit()
