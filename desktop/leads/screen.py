"""The leads' entry in the sidebar."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access.permissions import Area
from desktop.shell.shell import Group, Screen, Shell, begins

if TYPE_CHECKING:
    from desktop.shell.records.tabs import PageDeed


def leads(deeds: "Callable[[], Sequence[PageDeed]]") -> Screen:
    """`deeds` are what other areas offer to do about the lead at hand, imported with its view."""

    def make(shell: Shell) -> QWidget:
        from desktop.leads.view import LeadsView

        return LeadsView(shell, deeds())

    return Screen(
        name="leads",
        title=lambda: QCoreApplication.translate("Leads", "Leads"),
        icon="inbox",
        make=make,
        group=Group.LEADS,
        area=Area.LEADS,
        offers=(begins("new-lead", lambda: QCoreApplication.translate("Leads", "New lead")),),
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


def _make_sources(shell: Shell) -> QWidget:
    from desktop.leads.origins import SourcesView

    return SourcesView(shell)


def _make_products(shell: Shell) -> QWidget:
    from desktop.leads.origins import ProductsView

    return ProductsView(shell)


SOURCES = Screen(
    name="lead_sources",
    title=lambda: QCoreApplication.translate("Leads", "Lead sources"),
    icon="share-2",
    make=_make_sources,
    group=Group.LEADS,
    area=Area.LEADS,
)
PRODUCTS = Screen(
    name="insurance_products",
    title=lambda: QCoreApplication.translate("Leads", "Insurance products"),
    icon="bookmark",
    make=_make_products,
    group=Group.LEADS,
    area=Area.LEADS,
)
