"""What the pipeline's screens do on a thread of the tasks, and the way back from it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from core.pipeline.stages import DealStatus, Stage
from desktop.shell.board.board import Move
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.pipeline.asking import Lost
    from desktop.shell.forms.records import Refusal


@dataclass(frozen=True, slots=True)
class Done:
    # Of what was won.
    deals: tuple[int, ...] = ()


def people_here(session: "Session") -> dict[int, str]:
    """Who works in this organization, by name."""
    from core.access.queries import list_people

    return {row.user_id: row.full_name for row in list_people(session) if row.roles}


def currency_of(session: "Session", organization: int) -> str:
    from sqlalchemy import select

    from core.access.models import Organization

    said = session.scalar(select(Organization.currency).where(Organization.id == organization))
    return said or "EUR"


def move(
    session: "Session", organization: int, seen: dict[int, Stage], move: Move, lost: "Lost | None"
) -> "Done | Refusal":
    from core.pipeline import commands
    from desktop.shell.forms.records import attempt

    def act(own: "Session") -> Done:
        moved = commands.move(
            own,
            organization,
            seen,
            Stage(move.to),
            above=move.above,
            below=move.below,
            lost_reason=lost.reason if lost else None,
            lost_details=lost.details if lost else None,
        )
        return Done(moved.deals)

    return attempt(session, act)


def move_deals(
    session: "Session", organization: int, seen: dict[int, DealStatus], move: Move
) -> "Done | Refusal":
    from core.pipeline import dealing
    from desktop.shell.forms.records import attempt

    def act(own: "Session") -> Done:
        dealing.move_deals(
            own, organization, seen, DealStatus(move.to), above=move.above, below=move.below
        )
        return Done()

    return attempt(session, act)


def draft_contract(session: "Session", organization: int, deal: int) -> int:
    from core.pipeline import dealing
    from core.pipeline.sending import today

    return dealing.draft_contract(session, organization, deal, today=today(session, organization))


def offer_contract(shell: Shell, owner: QWidget, organization: int, title: str, deal: int) -> None:
    """What is won is agreed on paper next; whether now is the person's to say."""
    from desktop.pipeline.asking import WonDialog

    def drafted(contract: int) -> None:
        shell.say(
            QCoreApplication.translate(
                "Pipeline", "The contract is drafted; it stands with the company."
            )
        )
        shell.open("contracts", contract)

    dialog = WonDialog(
        owner.window(),
        QCoreApplication.translate("Pipeline", "“%s” is won.") % title,
        lambda: shell.tasks.write(
            lambda session: draft_contract(session, organization, deal), drafted
        ),
        lambda: shell.open("deals", deal),
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
