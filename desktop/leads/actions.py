"""The user's verbs for leads; the panel, the menu and the keys all end here."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QWidget

from core.leads.choices import NEEDS_REASON, LeadStatus, Priority
from desktop.shell.language import said
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

T = TypeVar("T")
say = QCoreApplication.translate


def status_words(status: LeadStatus) -> str:
    return said(status.value.replace("_", " ").capitalize())


def move(
    shell: Shell,
    parent: QWidget,
    ids: Sequence[int],
    becomes: LeadStatus,
    ended: Callable[[], object],
) -> None:
    """An end that has a reason asks for it first."""

    def deed(reason: str | None) -> None:
        def write(session: "Session", organization: int, _person: int) -> int:
            from core.leads import commands

            return commands.move(session, organization, ids, becomes, reason)

        _do(shell, write, lambda count: _moved(count, becomes), ended)

    with_reason(parent, becomes, deed)


def move_seen(
    shell: Shell,
    owner: QObject,
    seen: Mapping[int, LeadStatus],
    names: Sequence[str],
    becomes: LeadStatus,
    reason: str | None,
    told: Callable[[str], object],
    ended: Callable[[], object],
) -> None:
    """From where they stand on a board, unless somebody has moved them meanwhile."""
    if (here := shell.here) is None:
        ended()
        return
    from core.letters import LEADS_MOVED, Content

    lead, called = next(iter(seen)), names[0]
    if len(seen) > 1:
        called = say("Leads", "%s leads") % QLocale().toString(len(seen))
    said_ = {"seen": [*seen.items()], "to": becomes, "reason": reason}
    words_ = f"{called} → {status_words(becomes)}"

    def tell(count: int) -> None:
        words = _moved(count, becomes)
        told(words)
        shell.say(words)

    content = Content(LEADS_MOVED, here.organization, said_, words_, "leads", lead)
    shell.tasks.outbox.write(owner, content, tell, ended)


def with_reason(parent: QWidget, becomes: LeadStatus, then: Callable[[str | None], object]) -> None:
    if becomes not in NEEDS_REASON:
        then(None)
        return
    from desktop.shell.reasons import ask_reason

    ask_reason(
        parent,
        status_words(becomes),
        then,
        note=say("Leads", "It stays with the lead, for whoever looks at it later."),
    )


def _moved(count: int, becomes: LeadStatus) -> str:
    one, many = say("Leads", "The lead is now: %s"), say("Leads", "%n leads are now: %s")
    words = one if count == 1 else many.replace("%n", QLocale().toString(count))
    return words % status_words(becomes)


def rank(shell: Shell, ids: Sequence[int], priority: Priority, ended: Callable[[], object]) -> None:
    def deed(session: "Session", organization: int, _person: int) -> int:
        from core.leads import commands

        return commands.rank(session, organization, ids, priority)

    words = say("Leads", "Priority: %s") % said(priority.value.capitalize())
    _do(shell, deed, lambda _: words, ended)


def follow_up(shell: Shell, lead: int, at: datetime | None, ended: Callable[[], object]) -> None:
    def deed(session: "Session", organization: int, person: int) -> None:
        from core.leads import commands

        commands.follow_up(session, organization, lead, at, person)

    if at is None:
        words = say("Leads", "No follow-up.")
    else:
        from desktop.shell.words import moment

        words = say("Leads", "Next follow-up: %s") % moment(at)
    _do(shell, deed, lambda _: words, ended)


def note(shell: Shell, owner: QObject, lead: int, body: str, ended: Callable[[], object]) -> None:
    """The field is empty for the next one at once: what nobody answers to is sent later."""
    if (here := shell.here) is None:
        ended()
        return
    from core.letters import LEAD_NOTED, Content

    words = say("Leads", "Noted.")
    told = say("Leads", "Note: %s") % " ".join(body.split())[:100]
    content = Content(
        LEAD_NOTED, here.organization, {"lead": lead, "body": body}, told, "leads", lead
    )
    shell.tasks.outbox.write(owner, content, lambda _: shell.say(words), ended)


def _do(
    shell: Shell,
    deed: "Callable[[Session, int, int], T]",
    told: "Callable[[T], str]",
    ended: Callable[[], object],
) -> None:
    if (here := shell.here) is None:
        ended()
        return
    organization, person = here
    shell.tasks.write(
        lambda session: deed(session, organization, person),
        lambda outcome: shell.say(told(outcome)),
        ended,
    )
