"""Everything one can do, in one register: menus, palette, shortcuts and cheat sheet are drawn from it."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget


class Section(StrEnum):
    """Under which heading an action stands, in this order."""

    GO = "go"
    SCREEN = "screen"
    RECORD = "record"
    EDIT = "edit"
    VIEW = "view"
    HERE = "here"
    LIST = "list"
    FORM = "form"
    YOU = "you"
    HELP = "help"


class Action(NamedTuple):
    name: str
    title: str
    section: Section
    # None, where the keys are listened to by what has the focus: only the cheat sheet tells of it.
    act: Callable[[], object] | None = None
    keys: tuple[str, ...] = ()
    icon: str = ""
    # Why it cannot be done now, in a sentence; empty where it can.
    refusal: Callable[[], str] = lambda: ""

    @property
    def shown_keys(self) -> str:
        """As they are written on the keyboards of this system."""
        text = QKeySequence.SequenceFormat.NativeText
        return "  ".join(QKeySequence(keys).toString(text) or keys for keys in self.keys)


class Actions(QObject):
    # One was asked for that cannot be done: the sentence.
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: list[Action] = []
        self._made: list[QAction] = []
        self._is_open = False

    def add(self, window: QWidget, actions: Iterable[Action]) -> None:
        """Their keys hold in the whole of the window; what is typed into a field stays its own."""
        for action in actions:
            self._actions.append(action)
            if action.act is not None and action.keys:
                self._made.append(self._add(window, action))

    def lend(self, window: QWidget, names: Iterable[str]) -> None:
        """Their keys hold in another window of the same person as well, for as long as it is there."""
        for name in names:
            self._add(window, self.named(name))

    def take_away(self) -> None:
        """Out of the windows that listen to their keys."""
        for made in self._made:
            made.setEnabled(False)
            made.deleteLater()
        self._made.clear()

    def _add(self, window: QWidget, action: Action) -> QAction:
        made = QAction(action.title, window)
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        made.setEnabled(self._is_open)
        made.triggered.connect(lambda _=False, action=action: self.perform(action))
        window.addAction(made)
        return made

    def open_to(self, person: bool) -> None:
        """Nobody acts before they are signed in."""
        self._is_open = person
        for made in self._made:
            made.setEnabled(person)

    def perform(self, action: Action) -> None:
        if refusal := action.refusal():
            self.refused.emit(refusal)
        elif action.act is not None:
            action.act()

    def all(self) -> list[Action]:
        order = list(Section)
        return sorted(self._actions, key=lambda action: order.index(action.section))

    def named(self, name: str) -> Action:
        return next(action for action in self._actions if action.name == name)


@runtime_checkable
class TellsKeys(Protocol):
    """A widget that listens to keys itself while it has the focus, and says which."""

    def keys_told(self) -> "Iterable[tuple[str, tuple[str, ...]]]": ...


def of_view(view: QWidget) -> list[Action]:
    """What a screen offers by keys of its own: the actions that it, and its parts, have added."""
    found: dict[str, Action] = {}
    for button in view.findChildren(QAbstractButton):
        if (shortcut := button.shortcut().toString()) and button.isVisible():
            text = button.accessibleName() or button.text()
            found[text] = Action(f"here.{text}", text, Section.HERE, button.click, (shortcut,))
    for made in view.findChildren(QAction):
        text = made.text().replace("&", "")
        owner = made.parent()
        if not text or not made.shortcut().toString() or not isinstance(owner, QWidget):
            continue
        # What is not to be seen, as on another of its pages, hears nothing either.
        if made not in owner.actions() or not owner.isVisible():
            continue
        keys = tuple(each.toString() for each in made.shortcuts())
        found.setdefault(
            text,
            Action(
                f"here.{text}",
                text,
                Section.HERE,
                made.trigger,
                keys,
                refusal=_why_not(made),
            ),
        )
    return list(found.values())


def told_by(view: QWidget) -> list[Action]:
    """For the cheat sheet only: what parts of a screen listen to while they have the focus."""
    found: list[Action] = []
    for each in (view, *view.findChildren(QWidget)):
        if isinstance(each, TellsKeys) and each.isVisible():
            for title, keys in each.keys_told():
                action = Action(f"told.{title}", title, Section.HERE, keys=keys)
                if action.name not in {other.name for other in found}:
                    found.append(action)
    return found


def _why_not(made: QAction) -> Callable[[], str]:
    def refusal() -> str:
        if made.isEnabled():
            return ""
        return made.statusTip() or _tr("This cannot be done at the moment.")

    return refusal


def key_within(
    widget: QWidget, text: str, keys: QKeySequence.StandardKey | str, act: Callable[[], object]
) -> QAction:
    """Keys that hold while the focus is somewhere in the widget, with the words for the cheat sheet."""
    made = QAction(text, widget)
    made.setShortcut(QKeySequence(keys))
    made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(lambda _=False: act())
    widget.addAction(made)
    return made


def heading_of(section: Section) -> str:
    return {
        Section.GO: _tr("Go to"),
        Section.SCREEN: _tr("Screens"),
        Section.RECORD: _tr("Records"),
        Section.EDIT: _tr("Edit"),
        Section.VIEW: _tr("View"),
        Section.HERE: _tr("On this screen"),
        Section.LIST: _tr("In a list"),
        Section.FORM: _tr("In a form"),
        Section.YOU: _tr("You"),
        Section.HELP: _tr("Help"),
    }[section]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
