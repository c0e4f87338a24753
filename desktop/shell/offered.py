"""What this window offers to do: its register of actions, and the ways to them."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.shell.actions import Action, Actions, Section, heading_of, of_view, told_by
from desktop.shell.detached import Detached
from desktop.shell.going import Stop, Way
from desktop.shell.history.undoing import Undoing
from desktop.shell.icons import icon
from desktop.shell.keys import own_keys
from desktop.shell.language import said
from desktop.shell.own_actions import of_screens, of_window
from desktop.shell.shell import Offer, Screen

if TYPE_CHECKING:
    from desktop.shell.cheat_sheet import CheatSheet
    from desktop.shell.palette.palette import Palette
    from desktop.shell.window import Window

# So many records are offered again without being searched for.
REMEMBERED = 12
Key = Qt.Key
_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class Offered(QObject):
    def __init__(self, window: "Window", screens: Sequence[Screen]) -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        self._screens = {screen.name: screen for screen in screens}
        self.way = Way()
        self._recent: list[tuple[str, int]] = []
        self.undoing = Undoing(self.shell, window)
        self.register = Actions(self)
        self.register.refused.connect(self.shell.say)
        self.sheet: CheatSheet | None = None
        self.detached = Detached(window, self._screens, self.register)
        self.shell.visited.connect(self._on_visited)
        self.register.add(window, of_window(self))
        self.register.add(window, of_screens(self))
        self.register.add(window, own_keys())

    # What is there at present

    def open_to(self, person: bool) -> None:
        self.register.open_to(person)
        self.way.forget()
        self.undoing.forget()
        self.detached.close_all()
        self._recent = []
        here = self.shell.organization
        if person and here is not None:
            self._recent = self.shell.preferences.recent(self.shell.connection.place, here)
        if "palette" in vars(self):
            self.palette.forget()
        if self.sheet is not None:
            self.sheet.close()

    def take_apart(self) -> None:
        """The window is made anew: its keys, palette and sheet go, and so do the windows of records."""
        self.detached.close_all()
        self.register.take_away()
        if "palette" in vars(self):
            self.palette.hide()
            self.palette.deleteLater()
        if self.sheet is not None:
            self.sheet.close()
        self.deleteLater()

    def actions(self) -> list[Action]:
        """What can be asked for from the palette and the menu, those of the screen included."""
        here = self.of_screen()
        titles = {action.title for action in here}
        known = [
            action
            for action in self.register.all()
            # The screen itself knows the keys for what it offers from elsewhere as well.
            if action.act is not None and action.title not in titles
        ]
        return [*here, *known, *self._organizations()]

    def of_screen(self) -> list[Action]:
        view = self.window.shown_view()
        return of_view(view) if view is not None else []

    def do_there(self, view: QWidget, keys: QKeyCombination) -> bool:
        """Keys of the screen, pressed beside it: in the sidebar, say. Letters are none of them."""
        at, pressed = self.window.focusWidget(), QKeySequence(keys)
        is_bare = keys.keyboardModifiers() in _BARE and not Key.Key_F1 <= keys.key() <= Key.Key_F35
        if is_bare or (at is not None and view.isAncestorOf(at)):
            return False
        for action in self.of_screen():
            if any(QKeySequence(each) == pressed for each in action.keys):
                self.perform(action)
                return True
        return False

    def _organizations(self) -> list[Action]:
        signed = self.shell.connection.signed
        if signed is None or signed.seat is None:
            return []
        enter = self.window.leaving.enter_organization
        return [
            Action(
                f"you.work-for-{seat.organization_id}",
                self.tr("Work for {0}").format(seat.name),
                Section.YOU,
                partial(enter, seat.organization_id),
                icon="building-2",
            )
            for seat in signed.person.seats
            if seat.organization_id != signed.seat.organization_id
        ]

    def screens(self) -> list[Screen]:
        return [self._screens[name] for name in self.window.sidebar.entries]

    def refusal_of(self, screen: Screen) -> str:
        return said(self.shell.rights.because(screen.area))

    def recent(self) -> list[tuple[str, int]]:
        return self._recent

    # What is done about them

    def perform(self, action: Action) -> None:
        self.register.perform(action)

    def show_screen(self, name: str) -> None:
        self.window.show_screen(name)

    def open_record(self, name: str, record: int, *, detached: bool) -> None:
        if detached:
            self.shell.detach(name, record)
        else:
            self.shell.open(name, record)

    def search_in(self, name: str, typed: str) -> None:
        self.window.showing.search_in(name, typed)

    @cached_property
    def palette(self) -> "Palette":
        from desktop.shell.palette.palette import Palette

        return Palette(self.window, self.shell, self)

    @Slot()
    def open_palette(self) -> None:
        self.palette.open(only_records=False)

    @Slot()
    def search(self, typed: str = "") -> None:
        self.palette.open(only_records=True, typed=typed)

    @Slot()
    def show_keys(self) -> None:
        from desktop.shell.cheat_sheet import CheatSheet

        if self.sheet is None:
            over = QApplication.activeWindow() or self.window
            view = self.window.shown_view()
            told = told_by(view) if view is not None else []
            self.sheet = CheatSheet([*self.of_screen(), *told, *self.register.all()], over)
            self.sheet.destroyed.connect(self._on_sheet_closed)
            self.sheet.open()

    @Slot()
    def _on_sheet_closed(self) -> None:
        self.sheet = None

    def fill_menu(self, menu: QMenu) -> None:
        """By section, with the keys beside each; what cannot be done now is grey and says why."""
        below: dict[Section, QMenu] = {}
        for action in self.actions():
            if action.section not in below:
                below[action.section] = menu.addMenu(heading_of(action.section))
                below[action.section].setToolTipsVisible(True)
            refusal = action.refusal()
            made = below[action.section].addAction(icon(action.icon), action.title)
            # Only to be read: the keys themselves are listened to elsewhere.
            keys = action.shown_keys.split("  ", maxsplit=1)[0]
            made.setText(f"{action.title.replace('&', '&&')}\t{keys}" if keys else action.title)
            made.setEnabled(not refusal)
            made.setToolTip(refusal)
            made.triggered.connect(lambda _=False, action=action: self.perform(action))

    def take_up(self, screen: Screen, offer: Offer) -> None:
        self.window.show_screen(screen.name)
        offer.act(self.window.view(screen.name))

    def why_not(self, screen: Screen, offer: Offer) -> str:
        rights = self.shell.rights
        return said(rights.because(screen.area) or rights.because(screen.area, offer.needs))

    # Back and forward

    @Slot()
    def back(self) -> None:
        was = self.way.here
        self._go(was, self.way.back())

    @Slot()
    def forward(self) -> None:
        was = self.way.here
        self._go(was, self.way.forward())

    def _go(self, was: Stop | None, stop: Stop | None) -> None:
        if stop is not None:
            self.window.showing.go_to(was, stop)

    @Slot(str, object)
    def _on_visited(self, name: str, record: int) -> None:
        self.way.go(Stop(name, record))
        seen = (name, record)
        self._recent = [seen, *(each for each in self._recent if each != seen)][:REMEMBERED]
        if (here := self.shell.organization) is not None:
            self.shell.preferences.keep_recent(self.shell.connection.place, here, self._recent)
