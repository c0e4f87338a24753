"""The user's verbs in a calendar; the pointer and the keys both end here."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from core.calendar.entries import Entry, Kind
from core.letters import CALENDAR_MOVED, CALENDAR_RESIZED, Content
from desktop.calendar import look
from desktop.shell import clock
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

say = QCoreApplication.translate
# Of an entry, what tells whether it still stands where it was seen.
SEEN = ("kind", "record", "title", "start", "ends_at", "is_all_day")


def move(
    shell: Shell,
    owner: QObject,
    entry: Entry,
    start: datetime,
    is_all_day: bool,
    ended: Callable[[], object],
) -> None:
    organization, zone = shell.organization, clock.zone()
    if organization is None:
        return

    when = look.day_words(start.astimezone(zone).date())
    if not is_all_day:
        when += f", {look.time_words(start, zone)}"
    words = say("Calendar", "Moved: %s") % f"{entry.title}, {when}"
    typed = {"start": start, "is_all_day": is_all_day, "zone": zone.key}
    content = _content(CALENDAR_MOVED, organization, entry, typed, words)
    shell.tasks.outbox.write(owner, content, lambda _: shell.say(words), ended)


def resize(
    shell: Shell, owner: QObject, entry: Entry, minutes: int, ended: Callable[[], object]
) -> None:
    organization = shell.organization
    if organization is None:
        return

    words = say("Calendar", "%s takes %s minutes now.")
    told = words.replace("%s", entry.title, 1).replace("%s", str(minutes), 1)
    content = _content(CALENDAR_RESIZED, organization, entry, {"minutes": minutes}, told)
    shell.tasks.outbox.write(owner, content, lambda _: shell.say(told), ended)


def _content(
    way: str, organization: int, entry: Entry, typed: Mapping[str, object], words: str
) -> Content:
    seen = {name: getattr(entry, name) for name in SEEN}
    screen, record = ("tasks", entry.record) if entry.kind is Kind.TASK else ("calendar", 0)
    return Content(way, organization, {"entry": seen, **typed}, words, screen, record)


def trash(shell: Shell, entry: Entry, ended: Callable[[], object]) -> None:
    def command(session: "Session") -> None:
        from core.customers.dealings import Interaction, Task
        from core.journal.commands import labelled
        from core.journal.commands import trash as throw_away

        labelled(session, f"Moved to the trash: {entry.title}"[:200])
        throw_away(session, Task if entry.kind is Kind.TASK else Interaction, [entry.record])

    words = say("Calendar", "Moved to the trash: %s") % entry.title
    shell.tasks.write(command, lambda _: shell.say(words), ended)
