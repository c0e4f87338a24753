"""The user's verbs for tasks; lists, the calendar, My day and reminders all end here."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.shell import clock
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.tasks.commands import Completed

say = QCoreApplication.translate


def complete(shell: Shell, ids: Sequence[int], ended: Callable[[], object] = lambda: None) -> None:
    organization, now, zone = shell.organization, clock.now(), clock.zone()
    if organization is None:
        return

    def command(session: "Session") -> "Completed":
        from core.tasks import commands

        return commands.complete(session, organization, [*ids], now=now, zone=zone)

    def done(completed: "Completed") -> None:
        said = counted(completed.count, say("Tasks", "Task done."), say("Tasks", "Tasks done: %s"))
        if completed.following:
            said += " " + say("Tasks", "The next one is in its place.")
        if completed.freed:
            said += " " + say("Tasks", "What waited for it can begin.")
        shell.say(said)

    shell.tasks.write(command, done, ended)


def tick(shell: Shell, ids: Sequence[int], ended: Callable[[], object] = lambda: None) -> None:
    """Done, or where all of them are, to be done again."""
    organization, now, zone = shell.organization, clock.now(), clock.zone()
    if organization is None:
        return

    def command(session: "Session") -> "Completed | int":
        from core.tasks import commands

        if commands.are_over(session, organization, [*ids]):
            return commands.reopen(session, organization, [*ids])
        return commands.complete(session, organization, [*ids], now=now, zone=zone)

    def done(outcome: "Completed | int") -> None:
        if isinstance(outcome, int):
            one, many = say("Tasks", "To be done again."), say("Tasks", "To be done again: %s")
            shell.say(counted(outcome, one, many))
        else:
            one, many = say("Tasks", "Task done."), say("Tasks", "Tasks done: %s")
            shell.say(counted(outcome.count, one, many))

    shell.tasks.write(command, done, ended)


def postpone(
    shell: Shell, ids: Sequence[int], to: date, ended: Callable[[], object] = lambda: None
) -> None:
    zone, shown = clock.zone(), day_words(to)
    one = say("Tasks", "Postponed to %s.") % shown
    many = say("Tasks", "Tasks postponed: %s")

    def deed(session: "Session", organization: int) -> int:
        from core.tasks import commands

        return commands.postpone(session, organization, [*ids], to, zone)

    _do(shell, deed, one, many, ended)


def cancel(shell: Shell, ids: Sequence[int], ended: Callable[[], object] = lambda: None) -> None:
    def deed(session: "Session", organization: int) -> int:
        from core.tasks import commands

        return commands.cancel(session, organization, [*ids])

    _do(shell, deed, say("Tasks", "Called off."), say("Tasks", "Called off: %s"), ended)


def begin(shell: Shell, ids: Sequence[int], ended: Callable[[], object] = lambda: None) -> None:
    def deed(session: "Session", organization: int) -> int:
        from core.tasks import commands

        return commands.begin(session, organization, [*ids])

    _do(shell, deed, say("Tasks", "Begun."), say("Tasks", "Begun: %s"), ended)


def reopen(shell: Shell, ids: Sequence[int], ended: Callable[[], object] = lambda: None) -> None:
    def deed(session: "Session", organization: int) -> int:
        from core.tasks import commands

        return commands.reopen(session, organization, [*ids])

    one, many = say("Tasks", "To be done again."), say("Tasks", "To be done again: %s")
    _do(shell, deed, one, many, ended)


def assign(
    shell: Shell,
    ids: Sequence[int],
    owner: int | None,
    ended: Callable[[], object] = lambda: None,
) -> None:
    def deed(session: "Session", organization: int) -> int:
        from core.tasks import commands

        return commands.assign(session, organization, [*ids], owner)

    _do(shell, deed, say("Tasks", "Assigned."), say("Tasks", "Assigned: %s"), ended)


def later_days(today: date) -> list[tuple[str, date]]:
    """Where something is postponed to without much thought."""
    monday = today + timedelta(days=7 - today.weekday())
    found = [
        (say("Tasks", "Tomorrow"), today + timedelta(days=1)),
        (say("Tasks", "In two days"), today + timedelta(days=2)),
        (say("Tasks", "Next Monday"), monday),
        (say("Tasks", "In a week"), today + timedelta(days=7)),
        (say("Tasks", "In a month"), today + timedelta(days=30)),
    ]
    return [(f"{words} ({day_words(day)})", day) for words, day in found]


def day_words(day: date) -> str:
    from PySide6.QtCore import QDate

    locale = QLocale()
    name = locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    shown = locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
    return f"{name} {shown}"


def counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many % QLocale().toString(count)


def _do(
    shell: Shell,
    deed: "Callable[[Session, int], Any]",
    one: str,
    many: str,
    ended: Callable[[], object],
) -> None:
    organization = shell.organization
    if organization is not None:
        shell.tasks.write(
            lambda session: deed(session, organization),
            lambda count: shell.say(counted(count, one, many)),
            ended,
        )
