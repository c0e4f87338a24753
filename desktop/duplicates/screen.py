"""The duplicates' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.duplicates.view import DuplicatesView

    return DuplicatesView(shell)


SCREEN = Screen(
    name="duplicates",
    title=lambda: QCoreApplication.translate("Duplicates", "Duplicates"),
    icon="copy",
    make=_make,
    group=Group.CUSTOMERS,
    area=Area.CONTACTS,
)
