"""What stands before the screens: the wizard, the sign-in page, the page for a new password."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desktop.shell.language import said
from desktop.shell.shell import Gate, Shell
from desktop.shell.states import PasswordNeeded, SignInNeeded, State, Unfounded

if TYPE_CHECKING:
    from core.sharing.profiles import Profile
    from desktop.access.new_password import NewPasswordPage
    from desktop.access.servers import ServerDialog
    from desktop.access.sign_in import SignInPage
    from desktop.access.wizard import Wizard


class AccessGate(Gate):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self.dialog: ServerDialog | None = None

    @cached_property
    def wizard(self) -> "Wizard":
        from desktop.access.wizard import Wizard

        page = Wizard(self.shell)
        page.painted.connect(lambda: self.shell.asked.emit("wizard"))
        page.has_server.connect(self._on_has_server)
        self.pages.addWidget(page)
        return page

    @cached_property
    def sign_in(self) -> "SignInPage":
        from desktop.access.sign_in import SignInPage

        page = SignInPage(self.shell)
        page.painted.connect(lambda: self.shell.asked.emit("sign-in"))
        page.server_wanted.connect(self.open_server)
        page.setup_wanted.connect(lambda: self.open_to(Unfounded(self.shell.connection.place)))
        self.pages.addWidget(page)
        return page

    @cached_property
    def new_password(self) -> "NewPasswordPage":
        from desktop.access.new_password import NewPasswordPage

        page = NewPasswordPage(self.shell)
        page.painted.connect(lambda: self.shell.asked.emit("new password"))
        self.pages.addWidget(page)
        return page

    def open_to(self, state: State) -> None:
        if isinstance(state, Unfounded):
            self.wizard.be_ready()
            self.pages.setCurrentWidget(self.wizard)
            self.wizard.focus_first()
        elif isinstance(state, SignInNeeded):
            self.sign_in.set_up.hide()
            self.pages.setCurrentWidget(self.sign_in)
            self.sign_in.show_needed(state)
        elif isinstance(state, PasswordNeeded):
            self.pages.setCurrentWidget(self.new_password)
            self.new_password.show_needed(state)

    @Slot(object)
    def open_server(self, profile: "Profile | None") -> None:
        from desktop.access.servers import ServerDialog

        self.dialog = ServerDialog(self.shell, profile, self)
        self.dialog.changed.connect(self._on_servers_changed)
        self.dialog.open()

    @Slot()
    def _on_has_server(self) -> None:
        """Offer the servers this computer knows already; where there is none, ask for the first."""
        file, place = self.shell.home.profiles, self.shell.connection.place

        def look(_: object) -> SignInNeeded:
            from core.errors import UserError
            from core.sharing import address_book

            try:
                return SignInNeeded(place, address_book.read(file).profiles)
            except UserError as error:
                return SignInNeeded(place, (), said(str(error)))

        self.shell.tasks.run(self, look, then=self._show_servers)

    def _show_servers(self, known: SignInNeeded) -> None:
        self.pages.setCurrentWidget(self.sign_in)
        self.sign_in.set_up.show()
        self.sign_in.show_needed(known)
        if known.profiles:
            self.sign_in.show_servers(known.profiles, known.profiles[0].name)
        else:
            self.open_server(None)

    @Slot(object, object)
    def _on_servers_changed(self, profiles: "tuple[Profile, ...]", chosen: str | None) -> None:
        self.sign_in.show_servers(profiles, chosen)
