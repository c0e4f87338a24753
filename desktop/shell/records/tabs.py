"""What a record's page is made of. Each area declares its tabs, numbers and deeds for the pages of others
in `desktop/parts.py`, so that no screen imports another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.shell.seen import follow
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class About(NamedTuple):
    """The record that a page is about: its table, and its key."""

    table: str
    organization_id: int
    record: int


@dataclass(frozen=True, slots=True)
class Tab:
    """One part of the page. Its widget is imported and made when it is first looked at."""

    name: str
    title: Callable[[], str]
    make: Callable[[Shell, About], QWidget]
    # How many there are, beside the title; on a thread of the tasks.
    count: "Callable[[Session, About], int] | None" = None
    # Whose changes make that another number.
    tables: tuple[str, ...] = ()


class Figure(NamedTuple):
    """A key number in the head of the page."""

    title: Callable[[], str]
    # Written as the person's language does; empty where there is nothing to say.
    read: "Callable[[Session, About], str]"
    tables: tuple[str, ...]


class PageDeed(NamedTuple):
    """Something to be done from anywhere on the page: a button in its head, and a key."""

    title: Callable[[], str]
    icon: str
    # As QKeySequence reads it; empty for none.
    keys: str
    act: Callable[[Shell, About, QWidget], object]
    # The key that does the same on every screen, to be told here.
    keys_anywhere: str = ""


class Parts(NamedTuple):
    """All that the pages of one kind of record are made of."""

    tabs: Sequence[Tab]
    deeds: Sequence[PageDeed] = ()
    figures: Sequence[Figure] = ()


class TabPage(QWidget):
    """A tab that reads when it is looked at, and again when one of its tables has changed."""

    tables: tuple[str, ...] = ()

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__()
        self.shell, self.about = shell, about
        self._is_stale = True
        follow(shell, self._on_changed)

    def reload(self) -> None:
        """Read what is shown, off the GUI thread."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not event.spontaneous():
            self._is_stale = False
            self.reload()

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, list) and not any(each.table in self.tables for each in changes):
            return
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True
