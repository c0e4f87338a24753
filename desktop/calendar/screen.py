"""The calendar's entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.calendar.view import CalendarView

    return CalendarView(shell)


SCREEN = Screen(
    name="calendar",
    title=lambda: QCoreApplication.translate("Calendar", "Calendar"),
    icon="calendar-days",
    make=_make,
    group=Group.TODAY,
    area=Area.TASKS,
)
