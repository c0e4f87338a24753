"""The contracts of all companies: the list, and the radar of what ends and wants its notice."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.customers.contract_deeds import (
    ContractDeeds,
    day,
    days_left,
    kind,
    money,
    status,
    tone,
)
from desktop.customers.contract_rows import ContractRows
from desktop.shell.records.page import rules
from desktop.shell.records.rows_tab import Empty, RowDeed
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.tabs import About
from desktop.shell.records.view import RecordsView
from desktop.shell.rows import Column
from desktop.shell.rows import rules as row_rules
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from core.customers.agreements import Advanced
    from core.customers.queries import ContractRow


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Contracts", "Contracts"),
        new=say("Contracts", "New contract"),
        moved_one=say("Contracts", "1 contract moved to the trash"),
        moved_many=say("Contracts", "%s contracts moved to the trash"),
    )


CONTRACTS = Subject("contracts", _words, kind)


class ContractsView(RecordsView):
    """A new contract is somebody's: whose, is asked first."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, CONTRACTS)
        self.contracts = ContractDeeds(shell, self, lambda: None)

    def _open(self, record: int | None) -> None:
        if record is not None:
            super()._open(record)
            return
        from desktop.customers.finding import FindDialog

        organization = self.contracts.organization

        def find(session: "Session", typed: str) -> list[Any]:
            from core.customers.search import find_companies

            return find_companies(session, organization, typed)

        def chosen(row: Any | None, _: str) -> None:
            if row is not None:
                self.contracts.make(row.id)

        FindDialog(
            self.shell,
            self,
            self.tr("With which company?"),
            self.tr("Name of the company"),
            find,
            lambda row: (row.name, row.city or ""),
            chosen,
        ).open()


class Radar(ContractRows):
    DAYS = (30, 90, 180, 365)

    def __init__(self, shell: Shell, about: About) -> None:
        self.days = QComboBox()
        super().__init__(
            shell,
            about,
            self.tr("What ends, and wants its notice"),
            (
                Column(self.tr("Notice by"), lambda row: day(row.notice_on), 95),
                Column("", lambda row: days_left(row.notice_on), 105, _urgency),
                Column(self.tr("Ends"), lambda row: day(row.end_date), 95),
                Column(self.tr("Company"), lambda row: row.company, 190),
                Column(self.tr("Contract"), _called),
                Column(self.tr("Status"), status, 95, tone),
                Column(self.tr("Then"), _then, 130, lambda _: "muted"),
                Column(self.tr("Value"), lambda row: money(row.total_value, row.currency), 130),
            ),
            lambda row: row.id,
            (
                *self.near_the_end(),
                RowDeed(self.tr("Edit"), self.edit, lambda _: True),
                RowDeed(
                    self.tr("Open the company"),
                    self.open_company,
                    lambda _: True,
                ),
            ),
            Empty(
                "circle-check",
                self.tr("Nothing ends soon"),
                self.tr("No contract ends or wants its notice within this time."),
            ),
        )
        self.days.setAccessibleName(self.tr("How far ahead"))
        self.days.setAccessibleDescription(self.days.accessibleName())
        for days in self.DAYS:
            self.days.addItem(self.tr("the next %s days") % days, days)
        self.days.setCurrentIndex(1)
        self.days.currentIndexChanged.connect(lambda _: self.reload())
        self.bar.addWidget(QLabel(self.tr("Within")))
        self.bar.addWidget(self.days)

    def query(self, session: "Session") -> "list[ContractRow]":
        from core.customers.queries import radar

        days = self.days.currentData() or self.DAYS[1]
        return radar(session, self.about.organization_id, _today(), days)

    @Slot()
    def edit(self) -> None:
        self.contracts.open()

    @Slot()
    def open_company(self) -> None:
        self.contracts.open_company()

    def open_chosen(self) -> None:
        self.contracts.open_company()


class ContractsScreen(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._advanced: tuple[int, date] | None = None
        self.view = ContractsView(shell)
        self.setAccessibleName(self.view.words.title)
        self.radar: Radar | None = None
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("Contracts, or what ends"))
        self.bar.addTab(self.tr("All contracts"))
        self.bar.addTab(self.tr("Renewal radar"))
        self.bar.currentChanged.connect(self.show_part)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 0)
        row.addWidget(self.bar)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        shell.connection.gated.connect(self._forget)
        shell.connection.opened.connect(self._on_opened)
        shell.connection.regained.connect(self._advance)
        shell.theme.changed.connect(self._restyle)
        self._restyle()

    def open_record(self, record: int) -> None:
        self.bar.setCurrentIndex(0)
        self.view.open_record(record)

    def open_new(self) -> None:
        self.bar.setCurrentIndex(0)
        self.view.open_new()

    def search_for(self, typed: str) -> None:
        self.bar.setCurrentIndex(0)
        self.view.search_for(typed)

    def kept(self) -> tuple[int, Any]:
        """For a screen made anew, in another language."""
        return self.bar.currentIndex(), self.view.kept()

    def take_up(self, kept: tuple[int, Any]) -> None:
        part, of_list = kept
        self.view.take_up(of_list)
        self.bar.setCurrentIndex(part)

    @Slot(int)
    def show_part(self, place: int) -> None:
        organization = self.shell.organization
        if place == 1 and self.radar is None and organization is not None:
            self.radar = Radar(self.shell, About("contracts", organization, 0))
            self.radar.layout().setContentsMargins(16, 12, 16, 16)  # type: ignore[union-attr]
            self.stack.addWidget(self.radar)
        self.stack.setCurrentWidget(self.radar if place == 1 and self.radar else self.view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._advance()

    def _advance(self) -> None:
        """What the calendar does to contracts; once a day, by whoever looks first."""
        organization = self.shell.organization
        if organization is None or not self.isVisible() or self.shell.connection.is_lost:
            return
        asked = (organization, _today())
        if self._advanced == asked:
            return
        self._advanced = asked

        def command(session: "Session") -> "Advanced":
            from core.customers.agreements import advance

            return advance(session, *asked)

        self.shell.tasks.write(command, self._on_advanced)

    def _on_advanced(self, done: "Advanced") -> None:
        if not done:
            return
        if self.view.list is not None:
            self.view.list.model.refresh()
        if done.reminders:
            said = self.tr("Contracts that want their notice: %s; each has become a task.")
            self.shell.say(said % done.reminders)

    def _on_opened(self) -> None:
        self._forget()
        self._advance()

    def _forget(self) -> None:
        self.bar.setCurrentIndex(0)
        if self.radar is not None:
            self.stack.removeWidget(self.radar)
            self.radar.hide()
            self.radar.deleteLater()
            self.radar = None

    def _restyle(self) -> None:
        self.setStyleSheet(rules(self.shell.theme) + row_rules(self.shell.theme))


def _today() -> "date":
    from datetime import date

    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())


def _urgency(row: "ContractRow") -> str:
    if row.notice_on is None:
        return "muted"
    left = (row.notice_on - _today()).days
    return "danger" if left < 0 else "warning" if left <= 14 else "text"


def _called(row: "ContractRow") -> str:
    return "  ".join(filter(None, [row.number, row.title]))


def _then(row: "ContractRow") -> str:
    say = QCoreApplication.translate
    if row.renewed_by_id is not None:
        return say("Contracts", "renewal drafted")
    if row.auto_renewal:
        return say("Contracts", "renews itself, %s months") % row.renewal_months
    return say("Contracts", "ends")
