"""The tasks' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Action, Area
from desktop.shell.shell import Group, Offer, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.tasks.view import TasksView

    return TasksView(shell)


def _new(view: QWidget) -> None:
    from desktop.shell.records.view import RecordsView

    assert isinstance(view, RecordsView)
    view.open_new()


SCREEN = Screen(
    name="tasks",
    title=lambda: QCoreApplication.translate("Tasks", "Tasks"),
    icon="list-checks",
    make=_make,
    group=Group.TODAY,
    area=Area.TASKS,
    offers=(
        Offer(
            "new-task",
            lambda: QCoreApplication.translate("Tasks", "New task"),
            _new,
            needs=Action.CREATE,
        ),
    ),
)
