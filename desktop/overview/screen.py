"""The overview's entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.overview.view import OverviewView

    return OverviewView(shell)


SCREEN = Screen(
    name="overview",
    title=lambda: QCoreApplication.translate("Overview", "Overview"),
    icon="layout-dashboard",
    make=_make,
    is_first=True,
    group=Group.TODAY,
)
