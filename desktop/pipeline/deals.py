"""The deals' screen: board and list, and in their place the page of the one opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.pipeline.sales import BOARD, LIST, SalesView
from desktop.pipeline.subjects import DEALS
from desktop.shell.records.paged import PagedScreen
from desktop.shell.records.tabs import About, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.shell.records.page import RecordPage


class DealsView(SalesView):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, DEALS)
        self.lay_out(
            self.tr("Ways of looking at the deals"),
            {BOARD: ("kanban", self.tr("Board")), LIST: ("rows-3", self.tr("List"))},
        )

    def make(self, mode: str) -> QWidget:
        from desktop.pipeline.deal_board import DealBoard

        return self.put_up(DealBoard(self.shell))


class DealsScreen(PagedScreen["RecordPage"]):
    def __init__(self, shell: Shell, tabs: Sequence[Tab]) -> None:
        super().__init__(shell, DEALS.name, view := DealsView(shell))
        self.deals, self._tabs = view, tabs

    def make_page(self, about: About) -> "RecordPage":
        from desktop.pipeline.deal_page import DealPage

        return DealPage(self.shell, about, self._tabs)
