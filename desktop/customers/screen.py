"""The entries of companies, contacts and contracts in the sidebar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell, begins

if TYPE_CHECKING:
    from desktop.shell.records.tabs import Parts


def _make(shell: Shell) -> QWidget:
    from desktop.customers.view import ContactsView

    return ContactsView(shell)


SCREEN = Screen(
    name="contacts",
    title=lambda: QCoreApplication.translate("Contacts", "Contacts"),
    icon="users-round",
    make=_make,
    group=Group.CUSTOMERS,
    area=Area.CONTACTS,
    offers=(begins("new-contact", lambda: QCoreApplication.translate("Contacts", "New contact")),),
)


def _make_contracts(shell: Shell) -> QWidget:
    from desktop.customers.contracts import ContractsScreen

    return ContractsScreen(shell)


CONTRACTS = Screen(
    name="contracts",
    title=lambda: QCoreApplication.translate("Contracts", "Contracts"),
    icon="file-text",
    make=_make_contracts,
    group=Group.CUSTOMERS,
    area=Area.CONTRACTS,
    offers=(
        begins("new-contract", lambda: QCoreApplication.translate("Contracts", "New contract")),
    ),
)


def companies(parts: "Callable[[], Parts]") -> Screen:
    """With what the other areas add to a company's page, imported when the screen is made."""

    def make(shell: Shell) -> QWidget:
        from desktop.customers.companies import CompaniesScreen

        tabs, deeds, figures = parts()
        return CompaniesScreen(shell, tabs, figures, deeds)

    return Screen(
        name="customer_companies",
        title=lambda: QCoreApplication.translate("Companies", "Companies"),
        icon="building-2",
        make=make,
        group=Group.CUSTOMERS,
        area=Area.COMPANIES,
        offers=(
            begins("new-company", lambda: QCoreApplication.translate("Companies", "New company")),
        ),
    )
