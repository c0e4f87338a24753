"""What the palette is given by its window, and the rows that are made of it at once."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale

from core.search.finding import MOST, Found, Section
from desktop.shell.actions import Action, heading_of
from desktop.shell.palette.answers import Answer
from desktop.shell.palette.ranking import ranked
from desktop.shell.shell import Screen

# So many actions and screens are shown once something is typed: what else is found stands below.
BEST = 8
# Whoever looks into the palette has opened it.
ITSELF = "go.palette"


class Sources(Protocol):
    def actions(self) -> Sequence[Action]: ...

    def screens(self) -> Sequence[Screen]: ...

    def refusal_of(self, screen: Screen) -> str: ...

    def recent(self) -> Sequence[tuple[str, int]]: ...

    def perform(self, action: Action) -> None: ...

    def show_screen(self, name: str) -> None: ...

    def open_record(self, name: str, record: int, *, detached: bool) -> None: ...

    def search_in(self, name: str, typed: str) -> None: ...


def commands(sources: Sources, typed: str) -> list[Answer]:
    """Actions and screens: all of them in their order, or the best of them first."""
    known = (action for action in sources.actions() if action.name != ITSELF)
    actions = [_of_action(sources, action) for action in known]
    screens = [_of_screen(sources, screen) for screen in sources.screens()]
    if typed.strip():
        best = ranked(typed, [*actions, *screens], lambda answer: answer.title, BEST)
        return [Answer(_tr("Commands")), *best] if best else []
    # What can be done comes before what cannot.
    actions.sort(key=lambda answer: bool(answer.refusal))
    rows: list[Answer] = []
    for title, found in ((_tr("Actions"), actions), (_tr("Screens"), screens)):
        if found:
            rows += [Answer(title), *found]
    return rows


def records(sources: Sources, sections: Sequence[Section], typed: str) -> list[Answer]:
    """By kind, with how many there are; the last row of each goes to the list."""
    known = {screen.name: screen for screen in sources.screens()}
    rows = []
    for section in sections:
        name, count = section.kind.name, section.count
        screen = known[name]
        shown = QLocale().toString(min(count, MOST)) + ("+" if count > MOST else "")
        rows.append(Answer(f"{screen.title()} · {shown}"))
        rows += [_of_record(sources, screen, found) for found in section.rows]
        if count > len(section.rows):
            rows.append(
                Answer(
                    _tr("Show all in the list: {0}").format(screen.title()),
                    icon="list-filter",
                    take=_searching(sources, name, typed),
                )
            )
    return rows


def recent(sources: Sources, found: Sequence[Found]) -> list[Answer]:
    known = {screen.name: screen for screen in sources.screens()}
    rows = [_of_record(sources, known[each.kind], each) for each in found if each.kind in known]
    return [Answer(_tr("Looked at last")), *rows] if rows else []


def _searching(sources: Sources, name: str, typed: str) -> Callable[[bool], object]:
    return lambda _: sources.search_in(name, typed)


def _of_action(sources: Sources, action: Action) -> Answer:
    return Answer(
        action.title,
        heading_of(action.section),
        action.icon or "chevron-right",
        action.shown_keys,
        action.refusal(),
        lambda _: sources.perform(action),
    )


def _of_screen(sources: Sources, screen: Screen) -> Answer:
    return Answer(
        screen.title(),
        _tr("Screen"),
        screen.icon,
        refusal=sources.refusal_of(screen),
        take=lambda _: sources.show_screen(screen.name),
    )


def _of_record(sources: Sources, screen: Screen, found: Found) -> Answer:
    return Answer(
        found.name,
        found.told,
        screen.icon,
        take=lambda detached: sources.open_record(found.kind, found.id, detached=detached),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
