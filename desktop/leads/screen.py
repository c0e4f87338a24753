"""The leads' entry in the sidebar."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Action, Area
from desktop.shell.records.tabs import PageDeed
from desktop.shell.shell import Group, Offer, Screen, Shell


def _new(view: QWidget) -> None:
    from desktop.shell.records.view import RecordsView

    assert isinstance(view, RecordsView)
    view.open_new()


def leads(deeds: Sequence[PageDeed]) -> Screen:
    """`deeds` are what other areas offer to do about the lead at hand."""

    def make(shell: Shell) -> QWidget:
        from desktop.leads.view import LeadsView

        return LeadsView(shell, deeds)

    return Screen(
        name="leads",
        title=lambda: QCoreApplication.translate("Leads", "Leads"),
        icon="inbox",
        make=make,
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


def _make_scoring(shell: Shell) -> QWidget:
    from desktop.leads.scoring import ScoringView

    return ScoringView(shell)


SCORING = Screen(
    name="scoring",
    title=lambda: QCoreApplication.translate("Scoring", "Scoring"),
    icon="star",
    make=_make_scoring,
    group=Group.LEADS,
    area=Area.SCORING,
)
