"""Contracts in rows, whichever they are, with what is done with the chosen one."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.customers.contract_deeds import ContractDeeds, may_end, may_renew
from desktop.shell.records.rows_tab import RowDeed, RowsTab

if TYPE_CHECKING:
    from core.customers.queries import ContractRow


class ContractRows(RowsTab["ContractRow"]):
    tables = ("contracts",)
    area = "contracts"

    @cached_property
    def contracts(self) -> ContractDeeds:
        return ContractDeeds(self.shell, self, lambda: self.chosen)

    def near_the_end(self) -> "tuple[RowDeed[ContractRow], ...]":
        """What is thought of when a contract comes to its end."""
        return (
            RowDeed(self.tr("Renew"), self.renew, may_renew),
            RowDeed(self.tr("Renewal quote"), self.quote, may_renew),
            RowDeed(self.tr("End early…"), self.end, may_end),
        )

    @Slot()
    def renew(self) -> None:
        self.contracts.renew()

    @Slot()
    def quote(self) -> None:
        self.contracts.quote()

    @Slot()
    def end(self) -> None:
        self.contracts.end()
