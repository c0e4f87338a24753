"""The leads' entry in the sidebar."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Action, Area
from desktop.shell.shell import Group, Offer, Screen, Shell


def _make(shell: Shell) -> QWidget:
    from desktop.leads.view import LeadsView

    return LeadsView(shell)


def _new(view: QWidget) -> None:
    from desktop.shell.records.view import RecordsView

    assert isinstance(view, RecordsView)
    view.open_new()


SCREEN = Screen(
    name="leads",
    title=lambda: QCoreApplication.translate("Leads", "Leads"),
    icon="inbox",
    make=_make,
    group=Group.LEADS,
    area=Area.LEADS,
    offers=(
        Offer(
            "new-lead",
            lambda: QCoreApplication.translate("Leads", "New lead"),
            _new,
            needs=Action.CREATE,
        ),
    ),
)
