"""The quotes' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Action, Area
from desktop.shell.shell import Group, Offer, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.quotes.view import QuotesScreen

    return QuotesScreen(shell)


def _new(view: QWidget) -> None:
    from desktop.quotes.view import QuotesScreen

    assert isinstance(view, QuotesScreen)
    view.ask_for_new()


SCREEN = Screen(
    name="quotes",
    title=lambda: QCoreApplication.translate("Quotes", "Quotes"),
    icon="receipt-text",
    make=_make,
    group=Group.PIPELINE,
    area=Area.QUOTES,
    offers=(
        Offer(
            "new-quote",
            lambda: QCoreApplication.translate("Quotes", "New quote"),
            _new,
            needs=Action.CREATE,
        ),
    ),
)
