"""Which screen is looked at: each is made when somebody first goes to it, wherever they come from."""

from collections.abc import Callable, Container, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop.shell.going import Stop
from desktop.shell.language import said
from desktop.shell.shell import BringsIn, LeavesRecords, OpensRecords, Screen, Searches

if TYPE_CHECKING:
    from desktop.shell.pages import TroublePage
    from desktop.shell.window import Window

RIGHTS_PATIENCE_MS = 10_000


class Showing(QObject):
    def __init__(self, window: "Window", screens: Sequence[Screen]) -> None:
        super().__init__(window)
        self.window, self.shell = window, window.shell
        self.screens = {screen.name: screen for screen in screens}
        # Those that somebody has looked at, by their names.
        self.views: dict[str, QWidget] = {}
        # How those were left that are to be made anew, in another language.
        self.kept: dict[str, Callable[[QWidget], object]] = {}
        self._wants_rights = False
        self.shell.filled.connect(lambda: QTimer.singleShot(0, self, self._read_rights))
        self.shell.rights.told.connect(self._on_rights)
        self.shell.asked_to_show.connect(self.show)
        self.shell.asked_to_open.connect(self._on_asked_to_open)
        self.shell.asked_to_bring_in.connect(self._on_asked_to_bring_in)

    @cached_property
    def refused(self) -> "TroublePage":
        """Stands where a screen would, for whom may not see what is on it."""
        return self.window.make_trouble()

    # One of them

    def view(self, name: str) -> QWidget:
        if name not in self.views:
            self.views[name] = view = self.screens[name].make(self.shell)
            self.window.content.addWidget(view)
            if (take_up := self.kept.pop(name, None)) is not None:
                take_up(view)
        return self.views[name]

    def shown_view(self) -> QWidget | None:
        """The screen that is looked at; none while a page of the window's own stands there."""
        shown = self.window.content.currentWidget()
        return shown if shown in self.views.values() else None

    def last_name(self) -> str:
        """Of the screen to begin with."""
        last = self.shell.preferences.start_screen or self.shell.preferences.screen
        # Another version of Tradewind may have had others.
        if last in self.screens:
            return last
        screens = self.screens.values()
        return next((each.name for each in screens if each.is_first), next(iter(self.screens)))

    # Going to one

    @Slot(str)
    def show(self, name: str) -> None:
        self.bring_up(name)
        self.enter()
        self.window.offered.way.go(Stop(name))

    def bring_up(self, name: str) -> None:
        """It is seen, and is not yet a place that one has gone to."""
        self.shell.preferences.screen = name
        self.window.sidebar.mark(name)
        screen = self.screens[name]
        if because := self.shell.rights.because(screen.area):
            self.refused.show_trouble(
                "eye-off",
                "muted",
                screen.title(),
                self.tr("You may not look at this in the organization you work for.")
                + f" {said(because)}",
                [],
            )
            self.window.content.setCurrentWidget(self.refused)
        else:
            self.window.content.setCurrentWidget(self.view(name))

    def go_to(self, was: Stop | None, stop: Stop) -> None:
        """Where one has been before, by the arrows of the window."""
        self.bring_up(stop.screen)
        view = self.shown_view()
        if stop.record is not None and isinstance(view, OpensRecords):
            view.open_record(stop.record)
        elif was is not None and was.screen == stop.screen and isinstance(view, LeavesRecords):
            view.leave_record()

    def search_in(self, name: str, typed: str) -> None:
        self.show(name)
        if isinstance(view := self.shown_view(), Searches):
            view.search_for(typed)

    def enter(self) -> None:
        """Keys go to what was asked for, and not on to the sidebar from which it was."""
        at = self.window.focusWidget()
        if at is None or not at.isVisible() or self.window.sidebar.isAncestorOf(at):
            self.go_on()

    def go_on(self) -> None:
        """Keys go where they went before, in the screen that is shown."""
        if (view := self.shown_view()) is not None:
            from desktop.shell.tabbing import first_within

            (view.focusWidget() or first_within(view)).setFocus()

    @Slot(str, object)
    def _on_asked_to_open(self, name: str, record: int) -> None:
        self.bring_up(name)
        view = self.shown_view()
        if isinstance(view, OpensRecords):
            view.open_record(record)
            self.shell.visit(name, record)

    @Slot(str)
    def _on_asked_to_bring_in(self, name: str) -> None:
        self.show("imports")
        if isinstance(view := self.shown_view(), BringsIn):
            view.bring_in(name)

    # Who may look at them

    def ask_for_rights(self) -> None:
        """Once the first rows are there: they wait for nothing that refuses itself anyway."""
        self.shell.rights.forget()
        self._wants_rights = True
        # A screen that stays empty tells nobody that it is there.
        QTimer.singleShot(RIGHTS_PATIENCE_MS, self, self._read_rights)

    @Slot()
    def _read_rights(self) -> None:
        signed = self.shell.connection.signed
        if self._wants_rights and signed is not None and not self.shell.connection.is_lost:
            self._wants_rights = False
            self.shell.rights.read(signed.person.user_id)

    @Slot()
    def _on_rights(self) -> None:
        """They were not known when the screen was shown, or somebody has changed them."""
        at = self.window.content.currentWidget()
        is_refused = "refused" in vars(self) and at is self.refused
        name = self.shell.preferences.screen
        if (is_refused or at in self.views.values()) and name in self.screens:
            because = self.shell.rights.because(self.screens[name].area)
            if bool(because) != is_refused:
                self.bring_up(name)

    # They go

    def forget(self) -> None:
        """The next person shall not find what the one before them looked at."""
        self._take_away(list(self.views))
        self.kept.clear()

    def take_apart(self, stay: Container[str]) -> None:
        """Another language was chosen: those that are not at work are made anew when they are needed."""
        self._take_away([name for name in self.views if name not in stay])
        if (refused := vars(self).pop("refused", None)) is not None:
            refused.hide()
            refused.deleteLater()

    def _take_away(self, names: Sequence[str]) -> None:
        for name in names:
            view = self.views.pop(name)
            self.window.content.removeWidget(view)
            view.hide()
            view.deleteLater()
