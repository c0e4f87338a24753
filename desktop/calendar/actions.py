"""The user's verbs in a calendar; the pointer and the keys both end here."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from core.calendar.entries import Entry, Kind
from desktop.calendar import look
from desktop.shell import clock
from desktop.shell.shell import Shell
from desktop.tasks.actions import here

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

say = QCoreApplication.translate


def move(
    shell: Shell,
    owner: QObject,
    entry: Entry,
    start: datetime,
    is_all_day: bool,
    ended: Callable[[], object],
) -> None:
    organization, zone = here(shell), clock.zone()
    if organization is None:
        return

    def command(session: "Session") -> None:
        from core.calendar import commands

        commands.move(session, organization, entry, start, is_all_day=is_all_day, zone=zone)

    when = look.day_words(start.astimezone(zone).date())
    if not is_all_day:
        when += f", {look.time_words(start, zone)}"
    words = say("Calendar", "Moved: %s") % f"{entry.title}, {when}"
    shell.tasks.outbox.write(owner, command, lambda _: shell.say(words), ended)


def resize(
    shell: Shell, owner: QObject, entry: Entry, minutes: int, ended: Callable[[], object]
) -> None:
    organization = here(shell)
    if organization is None:
        return

    def command(session: "Session") -> None:
        from core.calendar import commands

        commands.resize(session, organization, entry, minutes)

    words = say("Calendar", "%s takes %s minutes now.")
    told = words.replace("%s", entry.title, 1).replace("%s", str(minutes), 1)
    shell.tasks.outbox.write(owner, command, lambda _: shell.say(told), ended)


def trash(shell: Shell, entry: Entry, ended: Callable[[], object]) -> None:
    def command(session: "Session") -> None:
        from core.customers.dealings import Interaction, Task
        from core.journal.commands import labelled
        from core.journal.commands import trash as throw_away

        labelled(session, f"Moved to the trash: {entry.title}"[:200])
        throw_away(session, Task if entry.kind is Kind.TASK else Interaction, [entry.record])

    words = say("Calendar", "Moved to the trash: %s") % entry.title
    shell.tasks.write(command, lambda _: shell.say(words), ended)
