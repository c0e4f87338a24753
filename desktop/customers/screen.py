"""The contacts' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.customers.view import ContactsView

    return ContactsView(shell)


SCREEN = Screen(
    name="contacts",
    title=lambda: QCoreApplication.translate("Contacts", "Contacts"),
    icon="users-round",
    make=_make,
    group=Group.CUSTOMERS,
)
