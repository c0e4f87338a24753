"""What a company may buy and has bought, on its own page."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from core.pipeline.stages import DealStatus, Stage
from desktop.pipeline import words
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.rows import Column, Place, RowTable, Trouble, read_rows
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.pipeline.queries import OfCompany
    from desktop.shell.forms.records import RecordKind


class _OfCompany(TabPage):
    """The lines of one table; each opens in the screen of its own."""

    screen_name = ""

    def __init__(self, shell: Shell, about: About, title: str, when: str, who: str) -> None:
        super().__init__(shell, about)
        self.tables = (self.screen_name,)
        self.table: RowTable[OfCompany] = RowTable(
            title,
            (
                Column(self.tr("Title"), lambda row: row.title),
                Column(self.tr("Where it stands"), self._state, 160),
                Column(self.tr("Value"), lambda row: words.exact(row.amount, row.currency), 150),
                Column(when, lambda row: words.day(row.on) if row.on else "", 130),
                Column(who, lambda row: row.who, 180),
            ),
            lambda row: row.id,
        )
        self.table.opened.connect(self._open)
        self.place = Place(self.table)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.place, 1)
        self._title = title

    def states(self) -> Mapping[str, str]:
        raise NotImplementedError

    def empty(self) -> tuple[str, str]:
        raise NotImplementedError

    def _state(self, row: "OfCompany") -> str:
        return self.states()[row.state]

    def reload(self) -> None:
        from core.pipeline.queries import read_of_company
        from desktop.shell.listing.asking import time_zone

        organization, company = self.about.organization_id, self.about.record
        table, zone = self.screen_name, time_zone()
        read_rows(
            self.shell.tasks,
            self,
            lambda session: read_of_company(session, table, organization, company, zone),
            self._show,
        )

    def _show(self, rows: "list[OfCompany] | Trouble") -> None:
        if isinstance(rows, Trouble):
            self.place.show_refused(self._title, rows.sentence, self.reload)
            return
        self.table.show_rows(rows)
        if rows:
            self.place.show_content()
        else:
            self.place.show_empty("inbox", *self.empty())

    def _open(self) -> None:
        if chosen := self.table.chosen_rows():
            self.shell.open(self.screen_name, chosen[0].id)


class OpportunitiesTab(_OfCompany):
    screen_name = "opportunities"

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(
            shell,
            about,
            self.tr("Opportunities"),
            self.tr("Closes"),
            self.tr("Owner"),
        )
        self.new = QPushButton(self.tr("New opportunity"))
        self.new.setAccessibleName(self.new.text())
        self.new.clicked.connect(self.open_new)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.new)
        self.column.addLayout(row)

    def states(self) -> Mapping[str, str]:
        return {Stage(stage).value: said for stage, said in words.stages().items()}

    def empty(self) -> tuple[str, str]:
        return (
            self.tr("No opportunities yet"),
            self.tr("What this company may buy stands here, and as a card on the board."),
        )

    def open_new(self) -> None:
        """The form for one of this company."""
        from desktop.pipeline.subjects import opportunity

        organization, company = self.about.organization_id, self.about.record
        signed = self.shell.connection.signed
        given: dict[str, object] = {"customer_company_id": company}
        if signed is not None:
            given["owner_id"] = signed.person.user_id

        def read(session: "Session") -> "tuple[RecordKind, str]":
            from desktop.pipeline.deeds import currency_of

            return opportunity(), currency_of(session, organization)

        def loaded(found: "tuple[RecordKind, str]") -> None:
            from desktop.shell.forms.dialog import open_record

            kind, currency = found
            known = given | {"currency": currency}
            open_record(self.shell, kind, organization, None, known, parent=self)

        self.shell.tasks.read(self.new, read, loaded)


class DealsTab(_OfCompany):
    screen_name = "deals"

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about, self.tr("Deals"), self.tr("Ends"), self.tr("Manager"))

    def states(self) -> Mapping[str, str]:
        return {DealStatus(status).value: said for status, said in words.deal_statuses().items()}

    def empty(self) -> tuple[str, str]:
        return (
            self.tr("No deals yet"),
            self.tr("An opportunity of this company that is won becomes a deal."),
        )
