"""The companies: the list, and in its place the page of the one that was opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.customers.company_kind import kind
from desktop.shell.records.paged import PagedList, PagedScreen
from desktop.shell.records.subject import Subject, Words
from desktop.shell.records.tabs import About, Figure, PageDeed, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.customers.company_page import CompanyPage

TABLE = "customer_companies"


def _words() -> Words:
    say = QCoreApplication.translate
    return Words(
        title=say("Companies", "Companies"),
        new=say("Companies", "New company"),
        moved_one=say("Companies", "1 company moved to the trash"),
        moved_many=say("Companies", "%s companies moved to the trash"),
    )


COMPANIES = Subject(TABLE, _words, kind, comes_in_files=True)


class CompaniesView(PagedList):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, COMPANIES)

    def show_list(self) -> None:
        self.begin_as_mine()


class CompaniesScreen(PagedScreen["CompanyPage"]):
    def __init__(
        self,
        shell: Shell,
        tabs: Sequence[Tab],
        figures: Sequence[Figure],
        page_deeds: Sequence[PageDeed],
    ) -> None:
        super().__init__(shell, TABLE, view := CompaniesView(shell))
        self.companies, self._parts = view, (tabs, figures, page_deeds)
        if shell.connection.signed is not None:
            self._on_opened()

    def make_page(self, about: About) -> "CompanyPage":
        from desktop.customers.company_page import CompanyPage

        return CompanyPage(self.shell, about, *self._parts)

    def begin(self, organization: int) -> None:
        self.shell.tasks.read(
            self, lambda session: _settle_in(session, organization), lambda _: None
        )

    def detach_record(self, record: int) -> None:
        from desktop.shell.detached import RecordWindow

        if self.shell.organization is None:
            return
        page = self.make_page(About(TABLE, self.shell.organization, record))
        window = RecordWindow(self.shell, TABLE, page)
        page.left.connect(window.close)
        self.shell.detached.emit(TABLE, record, window)

    def open_new(self) -> None:
        self.close_page()
        self.companies.open_new()

    def search_for(self, typed: str) -> None:
        self.close_page()
        self.companies.search_for(typed)


def _settle_in(session: "Session", organization: int) -> None:
    from core.customers.queries import settle_in

    settle_in(session, organization)
