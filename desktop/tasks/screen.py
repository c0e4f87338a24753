"""The tasks' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.tasks.view import TasksView

    return TasksView(shell)


SCREEN = Screen(
    name="tasks",
    title=lambda: QCoreApplication.translate("Tasks", "Tasks"),
    icon="list-checks",
    make=_make,
    group=Group.TODAY,
)
