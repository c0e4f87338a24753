"""The pipeline's entries in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.pipeline.view import PipelineView

    return PipelineView(shell)


OPPORTUNITIES = Screen(
    name="opportunities",
    title=lambda: QCoreApplication.translate("Pipeline", "Opportunities"),
    icon="kanban",
    make=_make,
    group=Group.PIPELINE,
)
