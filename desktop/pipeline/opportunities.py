"""The opportunities' screen: board, list and numbers, and in their place the page of the one opened."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget

from desktop.pipeline.view import PipelineView
from desktop.shell.records.tabs import About, PageDeed, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from desktop.pipeline.opportunity_page import OpportunityPage

TABLE = "opportunities"


class OpportunitiesScreen(QStackedWidget):
    def __init__(
        self, shell: Shell, tabs: Sequence[Tab], page_deeds: Sequence[PageDeed] = ()
    ) -> None:
        super().__init__()
        self.shell, self._parts = shell, (tabs, page_deeds)
        self.page: OpportunityPage | None = None
        self.pipeline = PipelineView(shell)
        self.pipeline.asked_for_page.connect(self.open_record)
        self.addWidget(self.pipeline)
        self.setAccessibleName(self.pipeline.words.title)
        shell.connection.gated.connect(self.close_page)
        shell.connection.opened.connect(self._on_opened)

    @Slot(int)
    def open_record(self, record: int) -> None:
        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        about = About(TABLE, signed.seat.organization_id, record)
        if self.page is None or self.page.about != about:
            from desktop.pipeline.opportunity_page import OpportunityPage

            self.close_page()
            self.page = OpportunityPage(self.shell, about, *self._parts)
            self.page.left.connect(self.close_page)
            self.addWidget(self.page)
        self.setCurrentWidget(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_new(self, given: Mapping[str, object]) -> None:
        """A new one that begins with what another screen knows of it."""
        self.close_page()
        self.pipeline.make_new(given)

    def close_page(self) -> None:
        """Back to where it was found, which is as it was left."""
        self.setCurrentWidget(self.pipeline)
        if self.page is not None:
            self.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    # Made anew, in another language

    def kept(self) -> tuple[Any, int | None]:
        return self.pipeline.kept(), self.page.about.record if self.page is not None else None

    def take_up(self, kept: tuple[Any, int | None]) -> None:
        of_list, record = kept
        self.pipeline.take_up(of_list)
        if record is not None:
            self.open_record(record)

    def _on_opened(self) -> None:
        signed = self.shell.connection.signed
        here = signed.seat.organization_id if signed and signed.seat else None
        # Nothing of one organization stays on the display of another.
        if self.page is not None and self.page.about.organization_id != here:
            self.close_page()
