"""Where a company is: its addresses, one of them the primary one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Slot

from desktop.shell import reaching
from desktop.shell.records import deeds
from desktop.shell.records.rows_tab import Empty, RowDeed, RowsTab
from desktop.shell.records.tabs import About
from desktop.shell.rows import Column
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.queries import AddressRow
    from desktop.shell.forms.records import RecordKind


def kind() -> "RecordKind":
    from core import nations
    from core.customers.companies import CompanyAddress
    from core.customers.company_inputs import AddressEdit, NewAddress, address_warnings
    from desktop.shell.forms.records import RecordKind

    nations.countries(QLocale().name())
    return RecordKind(
        "Address",
        CompanyAddress,
        AddressEdit,
        NewAddress,
        create=lambda session, organization, entry: deeds.make(
            session, CompanyAddress, organization, entry
        ),
        warn=address_warnings,
    )


def _types() -> Mapping[str, str]:
    say = QCoreApplication.translate
    return {
        "headquarters": say("AddressesTab", "Headquarters"),
        "billing": say("AddressesTab", "Billing"),
        "shipping": say("AddressesTab", "Shipping"),
        "branch": say("AddressesTab", "Branch"),
    }


class AddressesTab(RowsTab["AddressRow"]):
    tables = ("company_addresses",)
    area = "companies"

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(
            shell,
            about,
            self.tr("Addresses of this company"),
            (
                Column(self.tr("For"), _title, 150),
                Column(self.tr("Street"), lambda row: row.street or "", 260),
                Column(self.tr("Postal code"), lambda row: row.postal_code or "", 110),
                Column(self.tr("City"), lambda row: row.city or ""),
                Column(self.tr("State"), lambda row: row.state or "", 140),
                Column(self.tr("Country"), lambda row: row.country or "", 90),
            ),
            lambda row: row.id,
            (
                RowDeed(self.tr("Add an address…"), self.add, None, "Ctrl+N"),
                RowDeed(self.tr("Edit"), self.open_chosen, lambda _: True),
                RowDeed(self.tr("Make primary"), self.make_primary, lambda row: not row.is_primary),
                RowDeed(self.tr("Copy as a block"), self.copy, lambda _: True, "Ctrl+Shift+C"),
                RowDeed(self.tr("Take away"), self.take_away, lambda _: True, "Del"),
            ),
            Empty(
                "map-pin",
                self.tr("No address yet"),
                self.tr("Add where they are; the first one becomes the primary address."),
            ),
        )

    def query(self, session: "Session") -> "list[AddressRow]":
        from core.customers.queries import addresses_of

        return addresses_of(session, self.about.organization_id, self.about.record)

    @Slot()
    def add(self) -> None:
        self._open(None)

    def open_chosen(self) -> None:
        if self.chosen is not None and self.may_write:
            self._open(self.chosen.id)

    def _open(self, record: int | None) -> None:
        given: dict[str, object] | None = (
            {"customer_company_id": self.about.record} if record is None else None
        )

        def loaded(found: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(
                self.shell, found, self.about.organization_id, record, given, parent=self.window()
            )

        self.shell.tasks.run(self, lambda _: kind(), loaded)

    @Slot()
    def make_primary(self) -> None:
        row, organization = self.chosen, self.about.organization_id
        if row is None:
            return

        def command(session: "Session") -> None:
            from core.customers.commands import make_primary
            from core.customers.companies import CompanyAddress

            make_primary(session, CompanyAddress, organization, row.id)

        said = self.tr("This is the primary address now.")
        self.shell.tasks.write(command, lambda _: self.shell.say(said))

    @Slot()
    def take_away(self) -> None:
        if (row := self.chosen) is None:
            return

        def command(session: "Session") -> None:
            from core.customers.commands import unlink
            from core.customers.companies import CompanyAddress

            unlink(session, CompanyAddress, row.id, "Address taken away")

        said = self.tr("The address is in the trash.")
        self.shell.tasks.write(command, lambda _: self.shell.say(said))

    @Slot()
    def copy(self) -> None:
        row = self.chosen
        if row is None:
            return
        organization, company, language = (
            self.about.organization_id,
            self.about.record,
            QLocale().name(),
        )

        def read(session: "Session") -> str:
            from core import nations
            from core.customers import address_block, queries

            card = queries.company_card(session, organization, company)
            country = nations.countries(language).get(row.country or "", "")
            home = queries.home_of(session, organization)
            return address_block.block(
                card.legal_name or card.name, None, row, home=home, country=country
            )

        said = self.tr("The address is on the clipboard.")
        self.shell.tasks.read(self.table, read, lambda text: reaching.copy(self.shell, text, said))


def _title(row: "AddressRow") -> str:
    said = _types()[row.address_type]
    return f"★ {said}" if row.is_primary else said
