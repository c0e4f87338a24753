"""The pipeline's entries in the sidebar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.shell import Group, Screen, Shell

if TYPE_CHECKING:
    from desktop.shell.records.tabs import Parts


def opportunities(parts: "Callable[[], Parts]") -> Screen:
    """With what the other areas add to an opportunity's page, imported when the screen is made."""

    def make(shell: Shell) -> QWidget:
        from desktop.pipeline.opportunities import OpportunitiesScreen

        tabs, deeds, _ = parts()
        return OpportunitiesScreen(shell, tabs, deeds)

    return Screen(
        name="opportunities",
        title=lambda: QCoreApplication.translate("Pipeline", "Opportunities"),
        icon="kanban",
        make=make,
        group=Group.PIPELINE,
    )


def deals(parts: "Callable[[], Parts]") -> Screen:
    def make(shell: Shell) -> QWidget:
        from desktop.pipeline.deals import DealsScreen

        return DealsScreen(shell, parts().tabs)

    return Screen(
        name="deals",
        title=lambda: QCoreApplication.translate("Pipeline", "Deals"),
        icon="handshake",
        make=make,
        group=Group.PIPELINE,
    )
