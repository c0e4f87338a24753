"""The opportunities' screen: board, list and numbers, and in their place the page of the one opened."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from desktop.pipeline.subjects import OPPORTUNITIES
from desktop.pipeline.view import PipelineView
from desktop.shell.records.paged import PagedScreen
from desktop.shell.records.tabs import About, PageDeed, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.shell.records.page import RecordPage


class OpportunitiesScreen(PagedScreen["RecordPage"]):
    def __init__(
        self, shell: Shell, tabs: Sequence[Tab], page_deeds: Sequence[PageDeed] = ()
    ) -> None:
        super().__init__(shell, OPPORTUNITIES.name, view := PipelineView(shell))
        self.pipeline, self._parts = view, (tabs, page_deeds)

    def make_page(self, about: About) -> "RecordPage":
        from desktop.pipeline.opportunity_page import OpportunityPage

        return OpportunityPage(self.shell, about, *self._parts)

    def make_new(self, given: Mapping[str, object]) -> None:
        """A new one that begins with what another screen knows of it."""
        self.close_page()
        self.pipeline.make_new(given)
