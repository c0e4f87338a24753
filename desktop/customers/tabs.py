"""The tabs and key numbers of a company's page that are this area's own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from desktop.shell.records.tabs import About, Figure, Tab
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("CompanyTabs", text)


def _overview(shell: Shell, about: About) -> QWidget:
    from desktop.customers.overview import OverviewTab

    return OverviewTab(shell, about)


def _people(shell: Shell, about: About) -> QWidget:
    from desktop.customers.people_tab import PeopleTab

    return PeopleTab(shell, about)


def _addresses(shell: Shell, about: About) -> QWidget:
    from desktop.customers.addresses_tab import AddressesTab

    return AddressesTab(shell, about)


def _contracts(shell: Shell, about: About) -> QWidget:
    from desktop.customers.contracts_tab import ContractsTab

    return ContractsTab(shell, about)


def _notes(shell: Shell, about: About) -> QWidget:
    from desktop.shell.records.notes_tab import NotesTab

    return NotesTab(shell, about)


def _documents(shell: Shell, about: About) -> QWidget:
    from desktop.shell.records.documents_tab import DocumentsTab

    return DocumentsTab(shell, about)


def _count(table: str) -> "Callable[[Session, About], int]":
    """The living rows of this table that are the company's."""

    def count(session: "Session", about: About) -> int:
        from core.customers.queries import count_of

        return count_of(session, table, about.organization_id, about.record)

    return count


def _timeline(shell: Shell, about: About) -> QWidget:
    from desktop.shell.records.timeline import TimelineTab

    return TimelineTab(shell, about)


def _history(shell: Shell, about: About) -> QWidget:
    from desktop.shell.history.panel import RecordHistory

    return RecordHistory(shell, about)


OVERVIEW = Tab("overview", lambda: QCoreApplication.translate("CompanyTabs", "Overview"), _overview)
PEOPLE = Tab(
    "people",
    lambda: QCoreApplication.translate("CompanyTabs", "Contacts"),
    _people,
    _count("company_contacts"),
    ("company_contacts",),
)
ADDRESSES = Tab(
    "addresses",
    lambda: QCoreApplication.translate("CompanyTabs", "Addresses"),
    _addresses,
    _count("company_addresses"),
    ("company_addresses",),
)
CONTRACTS = Tab(
    "contracts",
    lambda: QCoreApplication.translate("CompanyTabs", "Contracts"),
    _contracts,
    _count("contracts"),
    ("contracts",),
)
DOCUMENTS = Tab(
    "documents",
    lambda: QCoreApplication.translate("CompanyTabs", "Documents"),
    _documents,
    _count("documents"),
    ("documents",),
)
NOTES = Tab(
    "notes",
    lambda: QCoreApplication.translate("CompanyTabs", "Notes"),
    _notes,
    _count("notes"),
    ("notes",),
)
TIMELINE = Tab("timeline", lambda: QCoreApplication.translate("CompanyTabs", "Timeline"), _timeline)
HISTORY = Tab("history", lambda: QCoreApplication.translate("CompanyTabs", "History"), _history)


def _last_heard(session: "Session", about: About) -> str:
    from core.customers.queries import company_card

    at = company_card(session, about.organization_id, about.record).last_heard_at
    return moment(at) if at else _tr("never")


def _contract_value(session: "Session", about: About) -> str:
    from core.customers.queries import value_in_force

    said = [
        f"{QLocale().toString(float(value), 'f', 0)} {currency}"
        for currency, value in value_in_force(session, about.organization_id, about.record)
    ]
    return " + ".join(said)


FIGURES = (
    Figure(
        lambda: QCoreApplication.translate("CompanyTabs", "Last contact"),
        _last_heard,
        ("interactions",),
    ),
    Figure(
        lambda: QCoreApplication.translate("CompanyTabs", "Contracts in force"),
        _contract_value,
        ("contracts",),
    ),
)
