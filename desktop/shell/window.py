"""The main window: a sidebar of screens, and in the content area a screen or the state of things.

What it does beside that, others do for it: see Showing, Saying, Leaving, Offered and Anew.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.shell.language import said
from desktop.shell.leaving import Leaving
from desktop.shell.places import first_place, is_in_person
from desktop.shell.saying import Saying
from desktop.shell.shell import Gate, Screen, Shell
from desktop.shell.showing import Showing
from desktop.shell.sidebar import Sidebar

if TYPE_CHECKING:
    from desktop.shell.anew import Anew
    from desktop.shell.forms.toast import UndoToast
    from desktop.shell.notices import Banner
    from desktop.shell.offered import Offered
    from desktop.shell.pages import TroublePage, WaitingPage
    from desktop.shell.resuming import Resuming
    from desktop.shell.states import Outdated, State

SMALLEST = (860, 560)
# Stopping a server that has much to write takes a while; nobody waits for it longer than this.
LONGEST_CLOSE_MS = 30_000
# A close that is over before this shows nothing.
CLOSE_PATIENCE_MS = 500


class Window(QMainWindow):
    painted = Signal()
    ready = Signal()
    gone = Signal()
    # All of it is made anew: what others have added to it is to be added again.
    said_anew = Signal()

    def __init__(
        self, shell: Shell, screens: Sequence[Screen], make_gate: Callable[[Shell], Gate]
    ) -> None:
        super().__init__()
        self.shell = shell
        self._make_gate = make_gate
        self.showing = Showing(self, screens)
        self.name_screens()
        self._has_painted = self._closing = self._may_close = False
        # At twice the size, a small screen has less room than any window would like.
        room = QGuiApplication.primaryScreen().availableSize()
        self.setMinimumSize(min(SMALLEST[0], room.width()), min(SMALLEST[1], room.height()))

        self.leaving = Leaving(self)
        self.sidebar = self.make_sidebar()
        self.sidebar.open_to(screens=False)
        # Where nobody will be asked who they are, the sidebar is there from the first moment on.
        known = shell.preferences.known(first_place(shell.preferences.server))
        self.sidebar.setVisible(known.stays or is_in_person())
        self.content = QStackedWidget()
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(self.content, 1)
        middle = QWidget()
        self.row = row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(self._right, 1)
        self.setCentralWidget(middle)

        self.saying = Saying(self)
        shell.language_chosen.connect(self._on_language_chosen)
        shell.theme.chosen.connect(self._on_theme_chosen)
        connection = shell.connection
        connection.told.connect(self._on_told)
        connection.opened.connect(self.show_ready)
        connection.gated.connect(self.show_gate)
        connection.outdated.connect(self.show_outdated)
        connection.failed.connect(self.show_failed)
        connection.lost.connect(self.show_lost)
        connection.regained.connect(self._on_regained)
        connection.closed.connect(self._leave)
        shell.preferences.restore_geometry(self)

    def name_screens(self) -> None:
        """In the language that is spoken now; and so is the window."""
        self.setWindowTitle(self.tr("Tradewind"))
        screens = self.showing.screens
        self.shell.screens = {name: screen.title() for name, screen in screens.items()}

    def make_sidebar(self) -> Sidebar:
        shell = self.shell
        narrow = shell.preferences.sidebar_is_narrow
        made = Sidebar(list(self.showing.screens.values()), shell.theme, narrow=narrow)
        made.narrowed.connect(self._on_narrowed)
        made.asked_to_search.connect(self._on_asked_to_search)
        made.about_to_show_menu.connect(self._on_about_to_show_menu)
        made.chosen.connect(self.showing.show)
        made.organization_chosen.connect(self.leaving.enter_organization)
        made.signed_out.connect(lambda: self.leaving.sign_out(forget=True))
        made.switched.connect(lambda: self.leaving.sign_out(forget=False))
        return made

    # Made when they are first needed: none of them is on the way to the first paint.

    @cached_property
    def gate(self) -> Gate:
        gate = self._make_gate(self.shell)
        self.content.addWidget(gate)
        return gate

    @cached_property
    def waiting(self) -> "WaitingPage":
        from desktop.shell.pages import WaitingPage

        page = WaitingPage()
        self.content.addWidget(page)
        return page

    @cached_property
    def trouble(self) -> "TroublePage":
        return self.make_trouble()

    def make_trouble(self) -> "TroublePage":
        from desktop.shell.pages import TroublePage

        page = TroublePage()
        self.content.addWidget(page)
        return page

    @cached_property
    def banner(self) -> "Banner":
        from desktop.shell.notices import Banner

        banner = Banner("unplug")
        self._right.insertWidget(0, banner)
        return banner

    @property
    def toast(self) -> "UndoToast":
        return self.saying.toast

    def add_above(self, widget: QWidget) -> None:
        """Over the screens, whichever is shown."""
        self._right.insertWidget(self._right.indexOf(self.content), widget)

    def add_below(self, widget: QWidget) -> None:
        """Under the screens, whichever is shown."""
        self._right.addWidget(widget)

    @cached_property
    def offered(self) -> "Offered":
        from desktop.shell.offered import Offered

        return Offered(self, list(self.showing.screens.values()))

    @cached_property
    def resuming(self) -> "Resuming":
        from desktop.shell.resuming import Resuming

        return Resuming(self)

    # The states

    def show_starting(self) -> None:
        self.sidebar.open_to(screens=False)
        self.hide_banner()
        self.waiting.begin(self.tr("Starting Tradewind"), self.tr("Opening the database…"))
        self.content.setCurrentWidget(self.waiting)

    @Slot()
    def show_ready(self) -> None:
        self.waiting.end()
        self.hide_banner()
        signed = self.shell.connection.signed
        assert signed is not None
        self.sidebar.person.show_person(signed)
        self.sidebar.open_to(screens=True)
        self.sidebar.show()
        self.showing.ask_for_rights()
        self.offered.open_to(person=True)
        self.resuming.begin()
        self.show_screen(self.showing.last_name())
        self.ready.emit()

    @Slot(object)
    def show_gate(self, state: "State") -> None:
        self.waiting.end()
        self.hide_banner()
        self.sidebar.open_to(screens=False)
        self.sidebar.hide()
        self.shell.rights.forget()
        if "offered" in vars(self):
            self.offered.open_to(person=False)
        self.showing.forget()
        self.gate.open_to(state)
        self.content.setCurrentWidget(self.gate)

    @Slot(Exception)
    def show_failed(self, error: Exception) -> None:
        from desktop.shell.troubles import show_failed

        show_failed(self, error)

    @Slot(object)
    def show_outdated(self, found: "Outdated") -> None:
        from desktop.shell.troubles import show_outdated

        show_outdated(self, found)

    @Slot(str)
    def show_lost(self, reason: str) -> None:
        said = self.tr(
            "The connection to the database is lost. Tradewind is trying to reach it again; what is "
            "shown here stays."
        )
        self.banner.say(f"{said} {reason}".strip())

    # The screens

    def show_screen(self, name: str) -> None:
        self.showing.show(name)

    def view(self, name: str) -> QWidget:
        return self.showing.view(name)

    def shown_view(self) -> QWidget | None:
        return self.showing.shown_view()

    # In another language

    @cached_property
    def anew(self) -> "Anew":
        from desktop.shell.anew import Anew

        return Anew(self)

    @Slot()
    def _on_language_chosen(self) -> None:
        self.anew.begin()

    # What is done about them

    def open(self) -> None:
        # The work first, the words for it second; and the screen is made while the server answers.
        self.shell.connection.open()
        self.show_starting()
        if self.sidebar.isVisible():
            QTimer.singleShot(0, self, self._prepare)

    def _prepare(self) -> None:
        self.view(self.showing.last_name())

    def come_to_front(self) -> None:
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def hide_banner(self) -> None:
        # Asking for it would make it.
        if "banner" in vars(self):
            self.banner.hide()

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        # Attempts to come back tell nothing new, and the banner would change its height with each.
        if not self.shell.connection.is_lost:
            self.waiting.tell(said(sentence))

    @Slot()
    def _on_regained(self) -> None:
        self.hide_banner()
        if (signed := self.shell.connection.signed) is not None:
            self.sidebar.person.show_person(signed)
            self.shell.rights.read(signed.person.user_id)
        self.shell.say(self.tr("The connection to the database is back."))

    @Slot()
    def _on_asked_to_search(self) -> None:
        self.offered.search()

    @Slot(QMenu)
    def _on_about_to_show_menu(self, menu: QMenu) -> None:
        self.offered.fill_menu(menu)

    @Slot(bool)
    def _on_narrowed(self, narrow: bool) -> None:
        self.shell.preferences.sidebar_is_narrow = narrow

    @Slot()
    def _on_theme_chosen(self) -> None:
        self.shell.preferences.theme = self.shell.theme.mode

    # Qt's own events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody has listened to: letters look for a record, wherever one is."""
        from PySide6.QtCore import Qt

        from desktop.shell.pressing import taken

        view = self.shown_view()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        typed = event.text()
        is_letter = typed.isprintable() and bool(typed.strip()) and not held
        if view is None:
            super().keyPressEvent(event)
        elif is_letter:
            self.offered.search(typed)
        elif not taken(self, event) and not self.offered.do_there(view, event.keyCombination()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and self.shown_view() is not None:
            from PySide6.QtCore import Qt

            button = event.button() if isinstance(event, QMouseEvent) else None
            if button == Qt.MouseButton.BackButton:
                self.offered.back()
                return True
            if button == Qt.MouseButton.ForwardButton:
                self.offered.forward()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.make_room(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            # After this event the pixels are on their way, and only then the heavy work begins.
            QTimer.singleShot(0, self, self._on_painted)

    def _on_painted(self) -> None:
        self.painted.emit()
        if (handle := self.windowHandle()) is not None:
            # Before any widget: most of them take whatever button there is for their own.
            handle.installEventFilter(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self._closing or not self.leaving.may_close():
            return
        self._closing = True
        self.shell.preferences.keep_geometry(self)
        if "offered" in vars(self):
            self.offered.detached.close_all()
        QTimer.singleShot(CLOSE_PATIENCE_MS, self, self._show_closing)
        QTimer.singleShot(LONGEST_CLOSE_MS, self, self._leave)
        self.shell.connection.close()

    @Slot()
    def _show_closing(self) -> None:
        self.sidebar.setEnabled(False)
        self.hide_banner()
        self.waiting.begin(self.tr("Closing…"), self.tr("The database is being put away safely."))
        self.waiting.show_now()
        self.content.setCurrentWidget(self.waiting)

    @Slot()
    def _leave(self) -> None:
        if not self._may_close:
            self._may_close = True
            self.close()
            self.gone.emit()
