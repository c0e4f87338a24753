"""What one wants to know of a company at a glance: its facts, and what happened last."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.shell import reaching
from desktop.shell.records.tabs import About, TabPage
from desktop.shell.records.timeline import TimelineTab
from desktop.shell.rows import Trouble, read_rows
from desktop.shell.shell import Shell
from desktop.shell.tabbing import stops
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.queries import AddressRow, CompanyCard, CompanyFacts, PersonRow

WIDTH = 340


@dataclass(frozen=True)
class Read:
    card: "CompanyCard"
    facts: "CompanyFacts"
    people: "list[PersonRow]"
    addresses: "list[AddressRow]"
    address: tuple[str, ...]
    phone: str


class OverviewTab(TabPage):
    tables = ("customer_companies", "company_contacts", "contacts", "company_addresses")

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(shell, about)
        self.read: Read | None = None
        self.facts = QFrame()
        self.facts.setProperty("look", "card")
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.copy = QPushButton(self.tr("Copy the address"))
        self.copy.setAccessibleName(self.copy.text())
        self.copy.clicked.connect(self.copy_address)
        self.copy.hide()
        inside = QVBoxLayout(self.facts)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addLayout(self._form)
        inside.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch()
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedWidth(WIDTH)
        area.setWidget(self.facts)
        self.timeline = TimelineTab(shell, about, is_brief=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(area)
        row.addWidget(self.timeline, 1)
        self.setFocusProxy(self.timeline)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A small window is halved; beyond that, the facts are scrolled.
        self._area.setFixedWidth(min(WIDTH, self.width() // 2))

    def reload(self) -> None:
        organization, company = self.about.organization_id, self.about.record
        language = QLocale().name()

        def query(session: "Session") -> Read:
            from core import nations, phones
            from core.customers import address_block, queries

            card = queries.company_card(session, organization, company)
            facts = queries.company_facts(session, organization, company)
            addresses = queries.addresses_of(session, organization, company)
            people = queries.people_of(session, organization, company)
            lines: list[str] = []
            if addresses:
                named = nations.countries(language)
                first = addresses[0]
                home = queries.home_of(session, organization)
                country = named.get(first.country or "", "")
                lines = address_block.lines(first, home=home, country=country)
            phone = phones.shown(card.phone) if card.phone else ""
            return Read(card, facts, people, addresses, tuple(lines), phone)

        read_rows(self.shell.tasks, self, query, self._show)

    def _show(self, read: "Read | Trouble") -> None:
        if isinstance(read, Trouble):
            return
        self.read = read
        while self._form.rowCount():
            self._form.removeRow(0)
        card, facts = read.card, read.facts
        if card.phone:
            self._link(self.tr("Telephone"), read.phone, self.tr("Call"), card.phone)
        if card.email:
            self._link(self.tr("E-mail"), card.email, self.tr("Write a mail"), card.email)
        if card.website:
            self._link(
                self.tr("Website"), card.website, self.tr("Open in the browser"), card.website
            )
        if read.people and read.people[0].is_primary:
            self._person(read.people[0])
        self._fact(self.tr("Address"), "\n".join(read.address))
        self.copy.setVisible(bool(read.address))
        self._fact(self.tr("Legal name"), facts.legal_name)
        self._fact(self.tr("Tax number"), facts.tax_id)
        self._fact(
            self.tr("Industry"), " · ".join(filter(None, [facts.industry, facts.industry_code]))
        )
        self._fact(self.tr("Sector"), facts.sector)
        if facts.employees is not None:
            self._fact(self.tr("Employees"), QLocale().toString(facts.employees))
        if facts.revenue is not None:
            amount = QLocale().toString(float(facts.revenue), "f", 0)
            self._fact(self.tr("Revenue a year"), f"{amount} {facts.revenue_currency or ''}")
        if facts.founding_year:
            self._fact(self.tr("Founded"), str(facts.founding_year))
        if card.customer_since:
            day = card.customer_since
            from PySide6.QtCore import QDate

            shown = QLocale().toString(
                QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat
            )
            self._fact(self.tr("Customer since"), shown)
        self._fact(self.tr("Whom they sell to"), facts.target_market)
        self._fact(self.tr("Mission"), facts.mission)
        for name, value in facts.custom_fields.items():
            self._fact(name, "" if value is None else str(value))
        if self._form.rowCount() == 0:
            self._fact(self.tr("Nothing yet"), self.tr("Add what you know with Edit (Ctrl+E)."))
        self._order_stops()

    def _order_stops(self) -> None:
        """Made anew, they would come behind the timeline, which stands on their right."""
        for one, next_ in pairwise((*stops(self.facts), self.timeline.list)):
            QWidget.setTabOrder(one, next_)

    def copy_address(self) -> None:
        if self.read is None or not self.read.addresses:
            return
        person = next((each.name for each in self.read.people if each.is_primary), None)
        head = [self.read.card.legal_name or self.read.card.name, *([person] if person else [])]
        text = "\n".join([*head, *self.read.address])
        reaching.copy(self.shell, text, self.tr("The address is on the clipboard."))

    def _person(self, person: "PersonRow") -> None:
        text = ", ".join(filter(None, [person.name, person.position]))
        button = reaching.WayOut(text, self.tr("Open the contact"))
        button.clicked.connect(lambda: self.shell.open("contacts", person.contact_id))
        self._row(self.tr("Primary contact"), button)
        if person.email:
            self._link("", person.email, self.tr("Write a mail"), person.email)
        phone = person.phone or person.mobile
        if phone and not person.do_not_call:
            self._link("", phone, self.tr("Call"), phone)

    def _link(self, title: str, text: str, tip: str, target: str) -> None:
        button = reaching.WayOut(text, tip)
        act = (
            reaching.write_to
            if "@" in target and "://" not in target
            else reaching.visit
            if "://" in target
            else reaching.call
        )
        button.clicked.connect(lambda: act(self.shell, target))
        self._row(title, button)

    def _fact(self, title: str, text: str | None) -> None:
        if text and text.strip():
            label = Wrapped(text.strip())
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._row(title, label)

    def _row(self, title: str, widget: QWidget) -> None:
        name = QLabel(title)
        name.setProperty("look", "small")
        name.setBuddy(widget)
        self._form.addRow(name, widget)
