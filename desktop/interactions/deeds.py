"""What can be done from the page of anybody: write down what happened, and what is to be done."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.records.tabs import About, PageDeed
from desktop.shell.shell import Shell
from desktop.today.anywhere import LOG, NEW_TASK


def _log(type_: str, shell: Shell, about: About, widget: QWidget) -> None:
    from desktop.interactions.log import open_log

    open_log(shell, widget, about, type_, writing=True)


def _task(shell: Shell, about: About, widget: QWidget) -> None:
    from desktop.tasks.quick import open_quick

    open_quick(shell, widget, about=about)


# Their keys hold on every screen: see desktop/today/anywhere.py.
DEEDS = (
    PageDeed(
        lambda: QCoreApplication.translate("Interactions", "Log"),
        "phone",
        "",
        lambda shell, about, widget: _log("call", shell, about, widget),
        LOG,
    ),
    PageDeed(
        lambda: QCoreApplication.translate("Interactions", "Note"),
        "sticky-note",
        "",
        lambda shell, about, widget: _log("note", shell, about, widget),
    ),
    PageDeed(
        lambda: QCoreApplication.translate("Interactions", "Task"),
        "list-checks",
        "",
        _task,
        NEW_TASK,
    ),
)
