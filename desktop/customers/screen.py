"""The entries of companies and contacts in the sidebar."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.records.tabs import Figure, PageDeed, Tab
from desktop.shell.shell import Group, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.customers.view import ContactsView

    return ContactsView(shell)


SCREEN = Screen(
    name="contacts",
    title=lambda: QCoreApplication.translate("Contacts", "Contacts"),
    icon="users-round",
    make=_make,
    group=Group.CUSTOMERS,
)


def companies(
    tabs: Sequence[Tab], figures: Sequence[Figure] = (), deeds: Sequence[PageDeed] = ()
) -> Screen:
    """With what the other areas add to a company's page."""

    def make(shell: Shell) -> QWidget:
        from desktop.customers.companies import CompaniesScreen

        return CompaniesScreen(shell, tabs, figures, deeds)

    return Screen(
        name="customer_companies",
        title=lambda: QCoreApplication.translate("Companies", "Companies"),
        icon="building-2",
        make=make,
        group=Group.CUSTOMERS,
    )
