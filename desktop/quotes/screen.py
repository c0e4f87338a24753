"""The quotes' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell, begins


def _make(shell: Shell) -> QWidget:
    from desktop.quotes.view import QuotesScreen

    return QuotesScreen(shell)


SCREEN = Screen(
    name="quotes",
    title=lambda: QCoreApplication.translate("Quotes", "Quotes"),
    icon="receipt-text",
    make=_make,
    group=Group.PIPELINE,
    area=Area.QUOTES,
    offers=(begins("new-quote", lambda: QCoreApplication.translate("Quotes", "New quote")),),
)
