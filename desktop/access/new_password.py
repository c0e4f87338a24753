"""After an invitation: a one-time password opens this page only, and here it is exchanged."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from desktop.access.card import CardPage
from desktop.access.fields import PasswordField
from desktop.access.strength import judged
from desktop.shell.language import said
from desktop.shell.shell import Shell
from desktop.shell.states import PasswordNeeded


class NewPasswordPage(CardPage):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.theme, "", " ")
        self.shell = shell
        self.title.setText(self.tr("Choose your password"))
        self.setAccessibleName(self.title.text())
        self._about: tuple[str, ...] = ()
        self._old = ""
        self._rules = self.tr(
            "At least 10 characters, and another one than the one you were given; a few words in "
            "a row are easy to keep in mind. Nobody else can read it, not even an administrator."
        )
        self.password = PasswordField(self.tr("New password"), self._rules)
        self.again = PasswordField(self.tr("New password again"))
        self.password.edited.connect(self._judge)
        self.password.eye.toggled.connect(self.again.eye.setChecked)
        self.add("password", self.password)
        self.add("again", self.again)
        self.leave = QPushButton(self.tr("Back to sign-in"))
        self.leave.setAccessibleName(self.leave.text())
        self.leave.clicked.connect(self.go_back)
        self.buttons.addWidget(self.leave)
        self.buttons.addStretch()
        self.buttons.addWidget(self.primary)
        self.lead_through(
            *(self.password.line, self.password.eye, self.again.line, self.again.eye),
            *(self.leave, self.primary),
        )
        self.name_primary()
        shell.connection.refused.connect(self._on_refused)

    def show_needed(self, state: PasswordNeeded) -> None:
        self.be_ready()
        person = state.signed.person
        self._about = (person.first_name, person.last_name, person.email)
        self._old = state.signed.address.password or ""
        self.lead.say(
            self.tr(
                "Welcome, {0}. The password you signed in with was for this one time; choose one "
                "of your own."
            ).format(person.first_name)
        )
        for field in (self.password, self.again):
            field.fill("")
        self.password.show_help(self._rules)
        self.refuse({})
        self.focus_first()

    def name_primary(self) -> None:
        self.primary.setText(self.tr("Set password"))
        self.primary.setAccessibleName(self.primary.text())

    @Slot()
    def go_on(self) -> None:
        if self.is_busy:
            return
        from pydantic import ValidationError

        from core.access.inputs import ChosenPassword

        try:
            ChosenPassword.model_validate({"password": self.password.value()})
        except ValidationError as error:
            self.refuse_entry(error, ChosenPassword)
            return
        if self.password.value() != self.again.value():
            self.refuse({"again": self.tr("The two passwords are not the same.")})
            return
        self.be_busy(self.tr("Setting…"))
        self.shell.connection.change_password(self._old, self.password.value())

    @Slot()
    def go_back(self) -> None:
        if not self.is_busy:
            self.shell.connection.sign_out(forget=False)

    @Slot()
    def _judge(self) -> None:
        text, tone = judged(self.password.value(), self._about)
        self.password.show_help(text or self._rules, tone)

    @Slot(Exception)
    def _on_refused(self, error: Exception) -> None:
        from core.errors import UserError

        if not self.is_busy:
            return
        self.be_ready()
        if not isinstance(error, UserError):
            self.notice.say(self.tr("Tradewind made a mistake; your password is what it was."))
            raise error
        self.refuse({"password": said(str(error))})
