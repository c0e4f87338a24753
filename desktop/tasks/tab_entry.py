"""The tasks' entry among the tabs of a page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.records.tabs import About, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _make(shell: Shell, about: About) -> QWidget:
    from desktop.tasks.tab import TasksTab

    return TasksTab(shell, about)


def _count(session: "Session", about: About) -> int:
    from core.tasks.queries import count_about
    from desktop.tasks.naming import COLUMNS

    return count_about(session, about.organization_id, COLUMNS[about.table], about.record)


TASKS_TAB = Tab(
    "tasks",
    lambda: QCoreApplication.translate("TasksTab", "Tasks"),
    _make,
    count=_count,
    tables=("tasks",),
)
