"""The companies: the list, and in its place the page of the one that was opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.shell.records import deeds
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.tabs import About, Figure, PageDeed, Tab
from desktop.shell.records.view import RecordsView
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.customers.company_page import CompanyPage
    from desktop.shell.forms.records import RecordKind

TABLE = "customer_companies"


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Companies", "Companies"),
        new=say("Companies", "New company"),
        moved_one=say("Companies", "1 company moved to the trash"),
        moved_many=say("Companies", "%s companies moved to the trash"),
    )


def kind() -> "RecordKind":
    from PySide6.QtCore import QLocale

    from core import nations
    from core.customers.companies import CustomerCompany
    from core.customers.company_inputs import CompanyEdit, NewCompany, warnings
    from desktop.shell.forms.declared import Group
    from desktop.shell.forms.records import RecordKind

    # Read here, on a thread that has the time for it.
    nations.currencies(QLocale().name())
    return RecordKind(
        "Company",
        CustomerCompany,
        CompanyEdit,
        NewCompany,
        (
            Group("Who they are", ("company_name", "status", "owner_id", "legal_name", "tax_id")),
            Group("How to reach them", ("website", "phone", "email")),
            Group(
                "What they do",
                ("industry_name", "industry_code", "sector", "founding_year", "target_market"),
            ),
            Group(
                "How large they are",
                (
                    "employee_count",
                    "company_size",
                    "annual_revenue_amount",
                    "annual_revenue_currency",
                    "revenue_range",
                    "is_public_company",
                    "is_startup",
                ),
            ),
            Group("To find them again", ("tags", "mission_statement", "custom_fields")),
        ),
        create=lambda session, organization, entry: deeds.make(
            session, CustomerCompany, organization, entry
        ),
        warn=warnings,
        is_noticed=True,
    )


COMPANIES = Subject(TABLE, _words, kind, comes_in_files=True)


class CompaniesView(RecordsView):
    """A company is opened as a page, a new one as a form."""

    asked_for_page = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, COMPANIES)

    def show_list(self) -> None:
        self.begin_as_mine()

    def _open(self, record: int | None) -> None:
        if record is None:
            super()._open(None)
        else:
            self.asked_for_page.emit(record)


class CompaniesScreen(QStackedWidget):
    def __init__(
        self,
        shell: Shell,
        tabs: Sequence[Tab],
        figures: Sequence[Figure],
        page_deeds: Sequence[PageDeed],
    ) -> None:
        super().__init__()
        self.shell = shell
        self._parts = tabs, figures, page_deeds
        self.page: CompanyPage | None = None
        self.companies = CompaniesView(shell)
        self.companies.asked_for_page.connect(self.open_record)
        self.addWidget(self.companies)
        self.setAccessibleName(self.companies.words.title)
        shell.connection.gated.connect(self.close_page)
        shell.connection.opened.connect(self._on_opened)
        if shell.connection.signed is not None:
            self._on_opened()

    def open_record(self, record: int) -> None:
        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        about = About(TABLE, signed.seat.organization_id, record)
        if self.page is None or self.page.about != about:
            from desktop.customers.company_page import CompanyPage

            self.close_page()
            self.page = CompanyPage(self.shell, about, *self._parts)
            self.page.left.connect(self.close_page)
            self.addWidget(self.page)
        self.setCurrentWidget(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def detach_record(self, record: int) -> None:
        from desktop.customers.company_page import CompanyPage
        from desktop.shell.detached import RecordWindow

        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return
        page = CompanyPage(
            self.shell, About(TABLE, signed.seat.organization_id, record), *self._parts
        )
        window = RecordWindow(self.shell, TABLE, page)
        page.left.connect(window.close)
        self.shell.detached.emit(TABLE, record, window)

    def leave_record(self) -> None:
        self.close_page()

    def search_for(self, typed: str) -> None:
        self.close_page()
        self.companies.search_for(typed)

    def close_page(self) -> None:
        """Back to the list, which is as it was left."""
        self.setCurrentWidget(self.companies)
        if self.page is not None:
            self.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    # Made anew, in another language

    def kept(self) -> tuple[Any, int | None]:
        return self.companies.kept(), self.page.about.record if self.page is not None else None

    def take_up(self, kept: tuple[Any, int | None]) -> None:
        of_list, record = kept
        self.companies.take_up(of_list)
        if record is not None:
            self.open_record(record)

    def _on_opened(self) -> None:
        signed = self.shell.connection.signed
        here = signed.seat.organization_id if signed and signed.seat else None
        if here is not None:
            self.shell.tasks.read(self, lambda session: _settle_in(session, here), lambda _: None)
        # Nothing of one organization stays on the display of another.
        if self.page is not None and self.page.about.organization_id != here:
            self.close_page()


def _settle_in(session: "Session", organization: int) -> None:
    from core.customers.queries import settle_in

    settle_in(session, organization)
