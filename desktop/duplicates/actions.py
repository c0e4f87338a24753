"""The user's verbs for duplicates; the buttons and the keys all end here."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from core.duplicates.kinds import Found, Kind, Suggestion
from desktop.duplicates.words import count
from desktop.shell.doing import Doing
from desktop.shell.shell import Shell
from desktop.shell.works import Work

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

T = TypeVar("T")
say = QCoreApplication.translate


def search(
    shell: Shell,
    owner: QObject,
    organization: int,
    kind: Kind,
    title: str,
    then: Callable[[Found], str],
    failed: Callable[[str], bool],
) -> Work:
    """For as long as it takes; whoever asked for it may stop it."""

    def do(doing: Doing) -> Found:
        from core.duplicates.searching import search

        def tell(share: float) -> None:
            doing.tell(round(share * 100), 100)

        with doing.session() as session:
            return search(session, organization, kind, tell=tell, is_cancelled=doing.is_cancelled)

    return shell.works.begin(
        title,
        do,
        then,
        failed,
        off=say("Duplicates", "The search was stopped"),
        owner=owner,
        unit=lambda count: f"{QLocale().toString(count)} %",
    )


def merge(
    shell: Shell,
    kind: Kind,
    keep: int,
    gone: int,
    chosen: Mapping[str, int],
    done: Callable[[], object],
    ended: Callable[[], object],
) -> None:
    def deed(session: "Session", organization: int) -> int:
        from core.duplicates.merging import merge

        return merge(session, organization, kind, keep, [gone], chosen).moved

    def told(moved: int) -> str:
        done()
        return say("Duplicates", "Merged; records that went over: %s") % count(moved)

    _do(shell, deed, told, ended)


def merge_all(
    shell: Shell,
    pairs: Sequence[Suggestion],
    done: Callable[[set[int]], object],
    ended: Callable[[], object],
) -> None:
    ids = [(pair.one, pair.other) for pair in pairs]

    def deed(session: "Session", organization: int) -> tuple[int, set[int]]:
        from core.duplicates.merging import merge_all

        merged = merge_all(session, organization, pairs[0].kind, ids)
        stayed = {each.keep for each in merged}
        touched = {number for pair in ids for number in pair}
        return sum(each.gone for each in merged), touched - stayed

    def told(outcome: tuple[int, set[int]]) -> str:
        done(outcome[1])
        return say("Duplicates", "Duplicates merged: %s") % count(outcome[0])

    _do_many(shell, say("Duplicates", "Merging duplicates"), deed, told, ended)


def join(
    shell: Shell,
    pairs: Sequence[Suggestion],
    done: Callable[[], object],
    ended: Callable[[], object],
) -> None:
    # Of several customers that a lead may be, the likeliest.
    firsts: dict[int, Suggestion] = {}
    for pair in pairs:
        firsts.setdefault(pair.one, pair)

    def deed(session: "Session", organization: int) -> int:
        from core.duplicates.merging import join

        for pair in firsts.values():
            join(session, organization, pair.kind, pair.one, pair.other)
        return len(firsts)

    def told(many: int) -> str:
        done()
        return say("Duplicates", "Leads joined to customers: %s") % count(many)

    _do_many(shell, say("Duplicates", "Joining leads to customers"), deed, told, ended)


def tell_apart(
    shell: Shell, pair: Suggestion, done: Callable[[], object], ended: Callable[[], object]
) -> None:
    def deed(session: "Session", organization: int) -> None:
        from core.duplicates.merging import tell_apart

        tell_apart(session, organization, pair.kind, pair.one, pair.other)

    def told(_: None) -> str:
        done()
        return say("Duplicates", "These two are never suggested again.")

    _do(shell, deed, told, ended)


def _do(
    shell: Shell,
    deed: "Callable[[Session, int], T]",
    told: "Callable[[T], str]",
    ended: Callable[[], object],
) -> None:
    if (here := shell.here) is None:
        return
    shell.tasks.write(
        lambda session: deed(session, here.organization),
        lambda outcome: shell.say(told(outcome)),
        ended,
    )


def _do_many(
    shell: Shell,
    title: str,
    deed: "Callable[[Session, int], T]",
    told: "Callable[[T], str]",
    ended: Callable[[], object],
) -> None:
    """It may be thousands: shown below the screens, and called off as a whole."""
    if (here := shell.here) is None:
        return

    def do(doing: Doing) -> T:
        with doing.session() as session:
            return deed(session, here.organization)

    work = shell.works.begin(
        title, do, told, off=say("Duplicates", "It was called off; nothing was changed.")
    )
    work.ended.connect(ended)
