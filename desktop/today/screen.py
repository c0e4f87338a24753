"""My day's entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.today.view import TodayView

    return TodayView(shell)


SCREEN = Screen(
    name="today",
    title=lambda: QCoreApplication.translate("Today", "My day"),
    icon="sunrise",
    make=_make,
    group=Group.TODAY,
    area=Area.TASKS,
)
