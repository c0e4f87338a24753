"""The pipeline's entries in the sidebar."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.records.tabs import PageDeed, Tab
from desktop.shell.shell import Group, Screen, Shell


def opportunities(tabs: Sequence[Tab], page_deeds: Sequence[PageDeed] = ()) -> Screen:
    """With what the other areas add to an opportunity's page."""

    def make(shell: Shell) -> QWidget:
        from desktop.pipeline.opportunities import OpportunitiesScreen

        return OpportunitiesScreen(shell, tabs, page_deeds)

    return Screen(
        name="opportunities",
        title=lambda: QCoreApplication.translate("Pipeline", "Opportunities"),
        icon="kanban",
        make=make,
        group=Group.PIPELINE,
    )


def deals(tabs: Sequence[Tab]) -> Screen:
    def make(shell: Shell) -> QWidget:
        from desktop.pipeline.deals import DealsScreen

        return DealsScreen(shell, tabs)

    return Screen(
        name="deals",
        title=lambda: QCoreApplication.translate("Pipeline", "Deals"),
        icon="handshake",
        make=make,
        group=Group.PIPELINE,
    )
