"""The leads' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.leads.view import LeadsView

    return LeadsView(shell)


SCREEN = Screen(
    name="leads",
    title=lambda: QCoreApplication.translate("Leads", "Leads"),
    icon="inbox",
    make=_make,
    group=Group.LEADS,
)
