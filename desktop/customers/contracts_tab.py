"""The contracts of a company."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.customers.contract_deeds import day, money, status, tone
from desktop.customers.contract_rows import ContractRows
from desktop.shell.records.rows_tab import Empty, RowDeed
from desktop.shell.records.tabs import About
from desktop.shell.rows import Column
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.queries import ContractRow


class ContractsTab(ContractRows):
    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(
            shell,
            about,
            self.tr("Contracts of this company"),
            (
                Column(self.tr("Number"), lambda row: row.number, 130),
                Column(self.tr("What it is about"), lambda row: row.title or ""),
                Column(self.tr("Status"), status, 100, tone),
                Column(self.tr("Begins"), lambda row: day(row.start_date), 95),
                Column(self.tr("Ends"), lambda row: day(row.end_date), 95),
                Column(self.tr("Notice by"), lambda row: day(row.notice_on), 95),
                Column(
                    self.tr("Fee a month"), lambda row: money(row.monthly_fee, row.currency), 125
                ),
                Column(self.tr("Value"), lambda row: money(row.total_value, row.currency), 130),
            ),
            lambda row: row.id,
            (
                RowDeed(self.tr("New contract…"), self.add, None, "Ctrl+N"),
                RowDeed(self.tr("Edit"), self.open_chosen, lambda _: True),
                RowDeed(
                    self.tr("Sign"),
                    self.sign,
                    lambda row: row.status == "draft",
                ),
                *self.near_the_end(),
            ),
            Empty(
                "file-text",
                self.tr("No contract yet"),
                self.tr("With the first one, its end and its day of notice are watched for you."),
            ),
        )

    def query(self, session: "Session") -> "list[ContractRow]":
        from core.customers.queries import contracts_of

        return contracts_of(session, self.about.organization_id, self.about.record)

    @Slot()
    def add(self) -> None:
        self.contracts.make(self.about.record)

    @Slot()
    def sign(self) -> None:
        self.contracts.sign()

    def open_chosen(self) -> None:
        self.contracts.open()
