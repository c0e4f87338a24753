"""Whom a task or a call is about: the column it names them by, and what they are called."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.shell.records.tabs import About
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.lists.picking import Picked

COLUMNS = {
    "customer_companies": "customer_company_id",
    "contacts": "contact_id",
    "leads": "lead_id",
    "opportunities": "opportunity_id",
}


def column_of(about: About) -> dict[str, int]:
    return {COLUMNS[about.table]: about.record}


def looked_at(screen: QWidget | None) -> About | None:
    """What one has before oneself on a screen: the record of its page, or the row one stands on."""
    from desktop.shell.records.page import RecordPage
    from desktop.shell.records.view import RecordsView

    if screen is None:
        return None
    for page in screen.findChildren(RecordPage):
        if page.isVisible():
            return page.about if page.about.table in COLUMNS else None
    views = [screen] if isinstance(screen, RecordsView) else screen.findChildren(RecordsView)
    for view in views:
        about = view.standing_on() if view.isVisible() else None
        if about is not None and about.table in COLUMNS:
            return about
    return None


def read_name(shell: Shell, owner: QObject, about: About, then: Callable[[str], object]) -> None:
    def query(session: "Session") -> "list[Picked]":
        from core.lists.picking import PICKABLE, named

        if about.table not in PICKABLE:
            return []
        return named(session, about.organization_id, about.table, [about.record])

    shell.tasks.read(owner, query, lambda found: then(found[0].name) if found else None)
