"""The tasks' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell, begins


def _make(shell: Shell) -> QWidget:
    from desktop.tasks.view import TasksView

    return TasksView(shell)


SCREEN = Screen(
    name="tasks",
    title=lambda: QCoreApplication.translate("Tasks", "Tasks"),
    icon="list-checks",
    make=_make,
    group=Group.TODAY,
    area=Area.TASKS,
    offers=(begins("new-task", lambda: QCoreApplication.translate("Tasks", "New task")),),
)
