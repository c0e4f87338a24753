"""The tabs of an opportunity's page that are this area's own, and those it adds to a company's."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.records.tabs import About, Tab
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _overview(shell: Shell, about: About) -> QWidget:
    from desktop.pipeline.overview_tab import OverviewTab

    return OverviewTab(shell, about)


def _deal(shell: Shell, about: About) -> QWidget:
    from desktop.pipeline.deal_tab import DealTab

    return DealTab(shell, about)


def _stages(shell: Shell, about: About) -> QWidget:
    from desktop.pipeline.stages_tab import StagesTab

    return StagesTab(shell, about)


def _notes(shell: Shell, about: About) -> QWidget:
    from desktop.shell.records.notes_tab import NotesTab

    return NotesTab(shell, about)


def _documents(shell: Shell, about: About) -> QWidget:
    from desktop.shell.records.documents_tab import DocumentsTab

    return DocumentsTab(shell, about)


def _of_company(shell: Shell, about: About) -> QWidget:
    from desktop.pipeline.company_tabs import OpportunitiesTab

    return OpportunitiesTab(shell, about)


def _deals_of_company(shell: Shell, about: About) -> QWidget:
    from desktop.pipeline.company_tabs import DealsTab

    return DealsTab(shell, about)


def _timeline(shell: Shell, about: About) -> QWidget:
    from desktop.shell.records.timeline import TimelineTab

    return TimelineTab(shell, about)


def _history(shell: Shell, about: About) -> QWidget:
    from desktop.shell.history.panel import RecordHistory

    return RecordHistory(shell, about)


def _of(table: str) -> "Callable[[Session, About], int]":
    def count(session: "Session", about: About) -> int:
        from core.pipeline.queries import count_of_company

        return count_of_company(session, table, about.organization_id, about.record)

    return count


OVERVIEW = Tab("overview", lambda: QCoreApplication.translate("Pipeline", "Overview"), _overview)
DEAL = Tab("deal", lambda: QCoreApplication.translate("Pipeline", "Overview"), _deal)
STAGES = Tab("stages", lambda: QCoreApplication.translate("Pipeline", "Stages"), _stages)
NOTES = Tab("notes", lambda: QCoreApplication.translate("Pipeline", "Notes"), _notes)
DOCUMENTS = Tab(
    "documents", lambda: QCoreApplication.translate("Pipeline", "Documents"), _documents
)
TIMELINE = Tab("timeline", lambda: QCoreApplication.translate("Pipeline", "Timeline"), _timeline)
HISTORY = Tab("history", lambda: QCoreApplication.translate("Pipeline", "History"), _history)

# On a company's page.
OF_COMPANY = Tab(
    "opportunities",
    lambda: QCoreApplication.translate("Pipeline", "Opportunities"),
    _of_company,
    _of("opportunities"),
    ("opportunities",),
)
DEALS_OF_COMPANY = Tab(
    "deals",
    lambda: QCoreApplication.translate("Pipeline", "Deals"),
    _deals_of_company,
    _of("deals"),
    ("deals",),
)
