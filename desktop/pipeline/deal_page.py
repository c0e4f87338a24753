"""A deal's page: what was agreed, against what was offered, and what of it is delivered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
)

from core.pipeline.stages import DEAL_MOVES, DealStatus
from desktop.pipeline import words
from desktop.pipeline.sale_page import SaleHead
from desktop.shell.records.page import RecordPage
from desktop.shell.records.tabs import About, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import DealSheet
    from desktop.pipeline.deeds import Done
    from desktop.shell.forms.records import Refusal


class DealHead(SaleHead):
    beside = "contracts"

    def __init__(self, shell: Shell, about: About) -> None:
        from desktop.pipeline.subjects import deal

        super().__init__(
            shell, about, deal, QCoreApplication.translate("DealHead", "Edit the deal")
        )
        self.sheet: DealSheet | None = None
        self.status = QPushButton()
        self.status.setProperty("look", "link")
        self.moves = QMenu(self.status)
        self.status.setMenu(self.moves)
        self.opportunity = QPushButton(self.tr("Opportunity"))
        self.opportunity.setProperty("look", "link")
        self.opportunity.clicked.connect(self._open_opportunity)
        self.contract = QPushButton(self.tr("Draft the contract"))
        self.contract.clicked.connect(self.draft_contract)
        self.contract.hide()
        organization, record = about.organization_id, about.record

        def query(session: "Session") -> "DealSheet":
            from core.pipeline.queries import read_deal

            return read_deal(session, organization, record)

        buttons, links = (self.status, self.contract), (self.company, self.opportunity)
        self.lay_out(buttons, links, (), query, self._tell_sheet)

    def _tell_sheet(self, sheet: "DealSheet") -> None:
        self.take(sheet)
        status = words.deal_statuses()[sheet.status]
        self.status.setText(status)
        self.status.setAccessibleName(self.tr("State: %s") % status)
        self.moves.clear()
        for to in sorted(DEAL_MOVES[sheet.status], key=[*DealStatus].index):
            action = self.moves.addAction(words.deal_statuses()[to])
            action.triggered.connect(lambda _=False, to=to: self.move_to(to))
        may = sheet.may_edit and not sheet.is_in_trash
        self.status.setEnabled(may)
        self.contract.setVisible(may and sheet.contract_number is None)
        parts = [
            words.exact(sheet.amount, sheet.currency) if sheet.amount is not None else "",
            self.tr("Manager: %s") % (sheet.manager or self.tr("nobody")),
            self.tr("from %s") % words.day(sheet.begins) if sheet.begins else "",
            self.tr("until %s") % words.day(sheet.ends) if sheet.ends else "",
            self.tr("Contract %s") % sheet.contract_number if sheet.contract_number else "",
            self.tr("In the trash") if sheet.is_in_trash else "",
        ]
        self.line.say("  ·  ".join(filter(None, parts)))

    def move_to(self, to: DealStatus) -> None:
        from desktop.pipeline import deeds
        from desktop.shell.board.board import Move

        if self.sheet is None:
            return
        organization, sheet = self.about.organization_id, self.sheet
        move = Move((), to.value, None, None, 0)

        def moved(done: "Done | Refusal") -> None:
            self.say_moved(done, words.deal_statuses()[to])

        self.shell.tasks.write(
            lambda session: deeds.move_deals(session, organization, {sheet.id: sheet.status}, move),
            moved,
        )

    @Slot()
    def draft_contract(self) -> None:
        from desktop.pipeline import deeds

        if self.sheet is None:
            return
        organization, sheet = self.about.organization_id, self.sheet
        said = self.tr("The contract is drafted; it stands with the company.")
        self.shell.tasks.write(
            lambda session: deeds.draft_contract(session, organization, sheet.id),
            lambda _: self.shell.say(said),
        )

    @Slot()
    def _open_opportunity(self) -> None:
        if self.sheet is not None:
            self.shell.open("opportunities", self.sheet.opportunity_id)


class DealPage(RecordPage):
    def __init__(self, shell: Shell, about: About, tabs: Sequence[Tab]) -> None:
        head = DealHead(shell, about)
        super().__init__(shell, about, head, tabs)
        self.setAccessibleName(self.tr("Deal"))
        self.deal = head
