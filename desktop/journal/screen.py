"""The journal's entries in the sidebar: the history and the trash."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make_history(shell: Shell) -> QWidget:
    from desktop.journal.history import HistoryView

    return HistoryView(shell)


def _make_trash(shell: Shell) -> QWidget:
    from desktop.journal.trash import TrashView

    return TrashView(shell)


HISTORY = Screen(
    name="history",
    title=lambda: QCoreApplication.translate("History", "History"),
    icon="archive",
    make=_make_history,
    group=Group.OFFICE,
)
TRASH = Screen(
    name="trash",
    title=lambda: QCoreApplication.translate("Trash", "Trash"),
    icon="trash-2",
    make=_make_trash,
    group=Group.OFFICE,
)
