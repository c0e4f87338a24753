"""What every screen is given: the tasks, the connection, the preferences, and a way to speak."""

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.access.permissions import Action, Area
from core.home import Home
from desktop.shell.connection import Connection
from desktop.shell.held import HeldSettings
from desktop.shell.language import said
from desktop.shell.preferences import Preferences
from desktop.shell.rights import Rights
from desktop.shell.states import Here, State
from desktop.shell.tasks import Tasks
from desktop.shell.theme import Theme

if TYPE_CHECKING:
    from desktop.shell.doing import Doing
    from desktop.shell.works import Work, Works


class Shell(QObject):
    said = Signal(str)
    # A screen has its first rows on the display: what the start is measured by.
    filled = Signal()
    # A person is asked for something before there are any, and by which page.
    asked = Signal(str)
    # A screen is to be shown, by its name.
    asked_to_show = Signal(str)
    # A file of such records is to be brought in, by the name of their screen.
    asked_to_bring_in = Signal(str)
    # A record is to be shown: by the name of its screen, and its number.
    asked_to_open = Signal(str, object)
    # The same, in a window of its own.
    asked_to_detach = Signal(str, object)
    # That window is made: the name of the screen, the number of the record, and the window.
    detached = Signal(str, object, object)
    # A record is looked at, whoever opened it; it can be come back to.
    visited = Signal(str, object)
    # Something was taken back or done again: what is looked at shows it at once.
    undone = Signal()
    # Every list has rows of this height from now on: by its name.
    rows_changed = Signal(str)
    # Another language, or other formats, were chosen: the window is to be said anew.
    language_chosen = Signal()
    # Long work has begun, as Work.
    begun = Signal(object)
    # Rows are new or different, by whomever: a list of Changes, or None for anything at all.
    changed = Signal(object)

    def __init__(self, home: Home, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.home, self.theme, self.preferences = home, theme, preferences
        # Asked for on the command line; the wizard's box is ticked then.
        self.wants_demo = False
        self.tasks = Tasks()
        self.connection = Connection(home, self.tasks, preferences)
        self.rights = Rights(self.tasks)
        self.connection.changed.connect(self.changed)
        self.connection.noted.connect(self.say)
        self.tasks.refused.connect(self.say)
        # What each screen is called, by its name; the window fills it in.
        self.screens: dict[str, str] = {}
        # The drafts of forms that are made anew with the window: taken up again without a question.
        self.carried: set[Path] = set()
        self.settings = HeldSettings(self.tasks, self.connection)
        self.filled.connect(self.settings.read_once)
        self.tasks.slow.connect(self._on_slow)

    @cached_property
    def works(self) -> "Works":
        """Made when the first begins: nothing of it is on the way to the first paint."""
        from desktop.shell.works import Works

        made = Works(self.tasks, self.say)
        made.begun.connect(self.begun)
        return made

    def _on_slow(self, doing: "Doing") -> None:
        self.works.take_up_slow(doing)

    def works_running(self) -> "list[Work]":
        # Asking for it would make it.
        return self.works.running if "works" in vars(self) else []

    @property
    def here(self) -> Here | None:
        return self.connection.here

    @property
    def organization(self) -> int | None:
        return here.organization if (here := self.here) is not None else None

    def say(self, text: str) -> None:
        self.said.emit(said(text))

    def show(self, screen: str) -> None:
        """Have another screen shown as it is."""
        self.asked_to_show.emit(screen)

    def open(self, screen: str, record: int) -> None:
        """Screens never import each other: this is how one has another show a record."""
        self.asked_to_open.emit(screen, record)

    def bring_in(self, screen: str) -> None:
        """What the rows of a file become is said before the file is chosen."""
        self.asked_to_bring_in.emit(screen)

    def detach(self, screen: str, record: int) -> None:
        self.asked_to_detach.emit(screen, record)

    def visit(self, screen: str, record: int) -> None:
        """To be said by a screen that has opened a record by itself, as from its list."""
        self.visited.emit(screen, record)


class Gate(QWidget):
    """What stands before the screens: the pages that ask who is there."""

    def open_to(self, state: State) -> None:
        raise NotImplementedError


@runtime_checkable
class OpensRecords(Protocol):
    """A screen that others may have show one of its records."""

    def open_record(self, record: int) -> None: ...


@runtime_checkable
class BeginsRecords(Protocol):
    """A screen where a new record can be begun."""

    def open_new(self) -> None: ...


@runtime_checkable
class BringsIn(Protocol):
    """The screen where files come in."""

    def bring_in(self, screen: str) -> None: ...


@runtime_checkable
class LeavesRecords(Protocol):
    """A screen whose record stands in the place of its list: going back shows the list again."""

    def leave_record(self) -> None: ...


@runtime_checkable
class DetachesRecords(Protocol):
    """A screen that makes the window of a record itself and says so by the shell's `detached`; of
    others the whole screen is shown in one."""

    def detach_record(self, record: int) -> None: ...


@runtime_checkable
class Remade(Protocol):
    """A screen that is made anew as it was, when the window is said in another language."""

    def kept(self) -> Any: ...

    def take_up(self, kept: Any) -> None: ...


@runtime_checkable
class Underway(Protocol):
    """A screen with work that cannot be begun anew, such as a file that was read: it stays for now."""

    @property
    def is_underway(self) -> bool: ...


@runtime_checkable
class Searches(Protocol):
    """A screen with a list that words can be searched in."""

    def search_for(self, typed: str) -> None: ...


class Group(StrEnum):
    """The parts of the sidebar, from top to bottom."""

    TODAY = "today"
    CUSTOMERS = "customers"
    PIPELINE = "pipeline"
    LEADS = "leads"
    OFFICE = "office"


class Offer(NamedTuple):
    """What can be done on a screen from anywhere: it is shown first, and then does it."""

    name: str
    title: Callable[[], str]
    act: Callable[[QWidget], object]
    icon: str = "plus"
    # The right it takes, of the screen's area.
    needs: Action = Action.VIEW


def begins(name: str, title: Callable[[], str]) -> Offer:
    """A new record, by whoever may add to what the screen shows."""

    def act(view: QWidget) -> None:
        assert isinstance(view, BeginsRecords)
        view.open_new()

    return Offer(name, title, act, needs=Action.CREATE)


class Screen(NamedTuple):
    """An entry of the sidebar. Its view is imported and made when it is first shown."""

    name: str
    title: Callable[[], str]
    icon: str
    make: Callable[[Shell], QWidget]
    group: Group = Group.OFFICE
    # Whose rights decide whether it is shown; None where anybody may look.
    area: Area | None = None
    offers: tuple[Offer, ...] = ()
    # Where the window opens as long as nobody has looked at another one.
    is_first: bool = False
    # The keys that lead there, besides those that go by its place in the sidebar.
    keys: str = ""
