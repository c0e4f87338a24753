"""The user's verbs for the items of a day."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.today.items import Item
from desktop.shell import clock
from desktop.shell.shell import Shell
from desktop.tasks.actions import day_words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

say = QCoreApplication.translate


def complete(shell: Shell, item: Item, ended: Callable[[], object]) -> None:
    organization, now, zone = shell.organization, clock.now(), clock.zone()
    if organization is None:
        return

    def command(session: "Session") -> None:
        from core.today import commands

        commands.complete(session, organization, item, now=now, zone=zone)

    words = say("Today", "Done: %s") if item.table == "tasks" else say("Today", "Followed up: %s")
    shell.tasks.write(command, lambda _: shell.say(words % item.title), ended)


def postpone(shell: Shell, item: Item, to: date, ended: Callable[[], object]) -> None:
    here, zone = shell.here, clock.zone()
    if here is None:
        return
    organization, person = here

    def command(session: "Session") -> None:
        from core.today import commands

        commands.postpone(session, organization, item, to, person, zone)

    words = say("Today", "%s: postponed to %s")
    told = words.replace("%s", item.title, 1).replace("%s", day_words(to), 1)
    shell.tasks.write(command, lambda _: shell.say(told), ended)
