"""Signing in: who, with what, and where."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.access.card import CardPage, link
from desktop.access.fields import ChoiceField, PasswordField, TextField, TickField
from desktop.access.throttle import Throttle
from desktop.shell.icons import icon
from desktop.shell.language import said
from desktop.shell.places import LOCAL, Place, given
from desktop.shell.shell import Shell
from desktop.shell.states import SignInNeeded

if TYPE_CHECKING:
    from core.sharing.profiles import Profile


class SignInPage(CardPage):
    # A server to be changed in the address book; None to add one.
    server_wanted = Signal(object)
    setup_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.theme, "")
        self.shell = shell
        self.title.setText(self.tr("Sign in"))
        self.setAccessibleName(self.tr("Sign in"))
        self._profiles: dict[str, Profile] = {}
        self._places: list[Place] = []

        self.email = TextField(self.tr("E-mail"))
        self.password = PasswordField(self.tr("Password"))
        self.stay = TickField(self.tr("Remember me on this computer"))
        self.add("email", self.email)
        self.add("password", self.password)
        self.add("stay", self.stay)
        rule = QFrame()
        rule.setProperty("look", "rule")
        self.body.addWidget(rule)
        self.body.addWidget(self._make_chooser())
        self.buttons.addStretch()
        self.buttons.addWidget(self.primary)
        # For who came here from the wizard, and wants back to it.
        self.set_up = link(self.tr("Set up Tradewind on this computer…"))
        self.set_up.clicked.connect(self.setup_wanted)
        self.below.addWidget(self.set_up, 0, Qt.AlignmentFlag.AlignHCenter)
        self.set_up.hide()
        self.lead_through(
            *(self.email.line, self.password.line, self.password.eye, self.stay.box),
            *(self.server.box, self.edit, self.more, self.primary, self.set_up),
        )
        self.throttle = Throttle(self)
        self.throttle.ticked.connect(self.name_primary)
        self.name_primary()
        shell.connection.refused.connect(self._on_refused)
        shell.connection.told.connect(self._on_told)

    def _make_chooser(self) -> QWidget:
        self.server = ChoiceField(self.tr("Server"), {})
        self.server.box.currentIndexChanged.connect(self._on_server_chosen)
        self.edit = self._quiet("pencil", self.tr("Edit this server…"))
        self.edit.clicked.connect(lambda: self.server_wanted.emit(self.profile))
        self.more = self._quiet("plus", self.tr("Add a server…"))
        self.more.clicked.connect(lambda: self.server_wanted.emit(None))
        chooser = QWidget()
        row = QHBoxLayout(chooser)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.server, 1)
        for button in (self.edit, self.more):
            # Beside the box, and not beside its name.
            row.addWidget(button)
            row.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        return chooser

    def _quiet(self, glyph: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "quiet")
        button.setIcon(icon(glyph))
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(34, 34)
        button.setAccessibleName(text)
        button.setToolTip(text)
        return button

    # What is shown

    @property
    def place(self) -> Place:
        at = self.server.box.currentIndex()
        return self._places[at] if 0 <= at < len(self._places) else LOCAL

    @property
    def profile(self) -> "Profile | None":
        place = self.place
        return self._profiles.get(place.name) if place.kind == "shared" else None

    def show_needed(self, state: SignInNeeded) -> None:
        self.be_ready()
        self.throttle.forgive()
        self.name_primary()
        self._fill_servers(state)
        self.password.fill("")
        self.password.eye.setChecked(False)
        self._on_place()
        self.refuse({})
        self.notice.say(said(state.sentence), "danger" if state.ended else "warning")
        from desktop.access.keeping import offer

        offer(self.shell, self.stay, "")
        self.focus_first()

    def show_servers(self, profiles: "tuple[Profile, ...]", chosen: str | None) -> None:
        """After the address book was changed; who is typed in stays typed in."""
        place = Place("shared", chosen) if chosen else self._at_home()
        self._fill_servers(SignInNeeded(place, profiles))
        self._on_place()
        self.focus_first()

    def focus_first(self) -> None:
        (self.password if self.email.value() else self.email).setFocus()

    def name_primary(self) -> None:
        text = self.tr("Sign in")
        if self.throttle.left > 0:
            text = self.tr("Try again in %n s", "", self.throttle.left)
        if not self.is_busy:
            self.primary.setText(text)
            self.primary.setAccessibleName(text)
            self.primary.setEnabled(self.throttle.left <= 0)

    def _fill_servers(self, state: SignInNeeded) -> None:
        self._profiles = {profile.name: profile for profile in state.profiles}
        shared = [Place("shared", name) for name in self._profiles]
        self._places = [self._at_home(), *shared]
        with QSignalBlocker(self.server.box):
            self.server.box.clear()
            for place in self._places:
                self.server.box.addItem(self._called(place))
            if state.place in self._places:
                self.server.box.setCurrentIndex(self._places.index(state.place))

    def _at_home(self) -> Place:
        return given() or LOCAL

    def _called(self, place: Place) -> str:
        if place.kind == "shared":
            return place.name
        if place.kind == "given":
            return self.tr("As TRADEWIND_SERVER says")
        return self.tr("This computer")

    # What is done

    @Slot()
    def _on_server_chosen(self) -> None:
        self._on_place()
        self.notice.say("")
        if self.place.kind != "shared" and self.shell.connection.place != self.place:
            # It is opened now, for it may be one that nobody has set up yet.
            self.be_busy(self.tr("Opening…"))
            self.shell.connection.visit(self.place)

    def _on_place(self) -> None:
        self.edit.setEnabled(self.profile is not None)
        known = self.shell.preferences.known(self.place)
        profile = self.profile
        usual = profile.user if profile and "@" in profile.user else ""
        if known.email or usual:
            self.email.fill(known.email or usual)
        self.stay.fill(known.stays)

    @Slot()
    def go_on(self) -> None:
        if self.is_busy or self.throttle.left > 0:
            return
        email, password = self.email.value().strip(), self.password.value()
        missing: dict[str, str] = {}
        if not email:
            missing["email"] = self.tr("“E-mail” is needed.")
        elif "@" not in email:
            missing["email"] = self.tr(
                "This is not an e-mail address; it looks like name@example.com."
            )
        if not password:
            missing["password"] = self.tr("“Password” is needed.")
        self.refuse(missing)
        if missing:
            return
        self.be_busy(self.tr("Signing in…"))
        self.shell.connection.sign_in(self.place, email, password, stays=self.stay.value())

    @Slot(Exception)
    def _on_refused(self, error: Exception) -> None:
        from core.errors import Unavailable, UserError

        if not self.is_busy:
            return
        self.be_ready()
        if not isinstance(error, UserError):
            self.notice.say(self.tr("Tradewind made a mistake while it was signing you in."))
            raise error
        self.notice.say(said(str(error)))
        if not isinstance(error, Unavailable):
            # A server that did not answer has not refused anybody.
            self.throttle.refuse()
            self.password.setFocus()
            self.password.line.selectAll()

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        if self.is_busy:
            self.bar.setToolTip(said(sentence))
