"""A shared server in the address book: what it is called, where it is, and whether it answers."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.sharing.profiles import Profile
from desktop.access.card import Notice
from desktop.access.fields import (
    ChoiceField,
    Field,
    PasswordField,
    TextField,
    TickField,
    take_enter,
)
from desktop.shell.language import said
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

if TYPE_CHECKING:
    from core.addresses import Address
    from core.sharing.trial import Verdict

WIDTH = 520


class ServerDialog(QDialog):
    """`changed` gives the profiles as they are now, and which of them to offer."""

    changed = Signal(object, object)

    def __init__(self, shell: Shell, profile: Profile | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.shell, self.profile = shell, profile
        heading = self.tr("Edit server") if profile else self.tr("Add a server")
        self.setWindowTitle(heading)
        title = QLabel(heading)
        title.setProperty("look", "title")
        lead = Wrapped(
            self.tr("Whoever looks after your company's server tells you what to put here."), "lead"
        )
        self.fields: dict[str, Field] = {}
        self._draw()
        self._make_buttons()
        self.notice = Notice()

        page = QVBoxLayout(self)
        page.setContentsMargins(28, 24, 28, 24)
        page.setSpacing(12)
        page.addWidget(title)
        page.addWidget(lead)
        page.addWidget(self._scrolled(), 1)
        page.addWidget(self.notice)
        page.addLayout(self._row)
        self.setFixedWidth(WIDTH)
        # As high as it likes to be, where the screen is.
        room = self.screen().availableGeometry().height() - 60
        self.resize(WIDTH, min(690, room))
        self._on_protection()
        self.fields["name"].setFocus()

    # The form, drawn from the profile's own declaration

    def _draw(self) -> None:
        for name, declared in Profile.model_fields.items():
            title, help_ = declared.title or name, declared.description or ""
            extra: Any = declared.json_schema_extra
            if isinstance(extra, dict) and "labels" in extra:
                field: Field = ChoiceField(title, dict(extra["labels"]), help_)
            elif declared.annotation is bool:
                field = TickField(title, help_)
            elif name == "user":
                # People sign in with their e-mail address; the role's name is made from it.
                field = TextField(
                    self.tr("Your e-mail"), self.tr("Offered when you sign in to this server.")
                )
            else:
                field = TextField(title, help_)
            self.fields[name] = field
            given = getattr(self.profile, name) if self.profile else declared.get_default()
            if self.profile or (given is not None and not declared.is_required()):
                self._fill(field, given)
        protection = self.fields["sslmode"]
        assert isinstance(protection, ChoiceField)
        self.protection = protection
        self.protection.edited.connect(self._on_protection)
        host = self.fields["host"]
        host.edited.connect(self._on_protection)
        self.password = PasswordField(
            self.tr("Your password"), self.tr("For the test only; it is not kept here.")
        )

    def _fill(self, field: Field, value: object) -> None:
        if isinstance(field, TickField):
            field.fill(bool(value))
        elif isinstance(field, (TextField, ChoiceField)):
            field.fill(str(value))

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        # The ring around a field with the focus must not be cut off.
        column.setContentsMargins(2, 2, 12, 2)
        column.setSpacing(12)
        for name, field in self.fields.items():
            if name in ("host", "port"):
                continue
            if name == "database":
                together = QHBoxLayout()
                together.setSpacing(12)
                together.addWidget(self.fields["host"], 5)
                together.addWidget(self.fields["port"], 3)
                column.addLayout(together)
            column.addWidget(field)
            if name == "sslrootcert":
                self.browse = QPushButton(self.tr("Choose a file…"))
                self.browse.setAccessibleName(self.tr("Choose a certificate file"))
                self.browse.clicked.connect(self._browse)
                row = QHBoxLayout()
                row.addWidget(self.browse)
                row.addStretch()
                column.addLayout(row)
        column.addWidget(self.password)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inside)
        return area

    def _make_buttons(self) -> None:
        self.test = self._button(self.tr("Test connection"), self.try_it)
        self.save = self._button(self.tr("Save"), self.keep)
        self.save.setProperty("look", "primary")
        self.cancel = self._button(self.tr("Cancel"), self.reject)
        self.remove = self._button(self.tr("Remove"), self.drop)
        self.remove.setVisible(self.profile is not None)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.test)
        self._row.addWidget(self.remove)
        self._row.addStretch()
        self._row.addWidget(self.cancel)
        self._row.addWidget(self.save)

    def _button(self, text: str, press: Any) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(press)
        return button

    @Slot()
    def _on_protection(self) -> None:
        """What only matters with some protection is there only with it."""
        chosen = self.protection.value()
        self.fields["plain_text_allowed"].setVisible(chosen == "disable")
        for widget in (self.fields["sslrootcert"], self.browse):
            widget.setVisible(chosen != "disable")

    # What is done

    def entered(self) -> Profile | None:
        """The profile as typed; what is wrong with it is said beside its fields."""
        from pydantic import ValidationError

        from core.entries import sentences

        typed = {name: getattr(field, "value")() for name, field in self.fields.items()}
        if typed["sslmode"] != "disable":
            typed["plain_text_allowed"] = False
        said: dict[str, str] = {}
        found: Profile | None = None
        try:
            found = Profile.model_validate(typed)
        except ValidationError as error:
            said = sentences(error, Profile)
        if "user" in said and not typed["user"].strip():
            said["user"] = self.tr("“Your e-mail” is needed.")
        wrong = [field for name, field in self.fields.items() if name in said]
        for name, field in self.fields.items():
            if name in said:
                field.refuse(said[name])
        self.notice.say(" ".join(text for name, text in said.items() if name not in self.fields))
        if wrong:
            wrong[0].setFocus()
        return found

    @Slot()
    def try_it(self) -> None:
        profile = self.entered()
        if profile is None:
            return
        password = self.password.value()

        def work(_: object) -> "Verdict":
            from core.sharing.trial import try_connection

            return try_connection(_as_person(profile, password))

        self.test.setEnabled(False)
        self.notice.say(self.tr("Asking “%s”…") % profile.host, "muted")
        self.shell.tasks.run(
            self, work, then=self._show_verdict, ended=lambda: self.test.setEnabled(True)
        )

    def _show_verdict(self, verdict: "Verdict") -> None:
        said = "\n".join([verdict.sentence, *verdict.warnings])
        tone = ("warning" if verdict.warnings else "good") if verdict.ok else "danger"
        self.notice.say(said, tone)

    @Slot()
    def keep(self) -> None:
        profile = self.entered()
        if profile is None:
            return
        file = self.shell.home.profiles
        before = self.profile.name if self.profile else None
        self._change(lambda address_book: address_book.keep(file, profile, before), profile.name)

    @Slot()
    def drop(self) -> None:
        assert self.profile is not None
        file, name = self.shell.home.profiles, self.profile.name
        self._change(lambda address_book: address_book.drop(file, name), None)

    def _change(self, change: Any, chosen: str | None) -> None:
        from core.errors import UserError

        def work(_: object) -> Any:
            from core.sharing import address_book

            try:
                return change(address_book).profiles
            except UserError as error:
                return said(str(error))

        def show(outcome: Any) -> None:
            if isinstance(outcome, str):
                self.notice.say(outcome)
                self.save.setEnabled(True)
            else:
                self.changed.emit(outcome, chosen)
                self.accept()

        self.save.setEnabled(False)
        self.shell.tasks.run(self, work, then=show)

    @Slot()
    def _browse(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Certificate of the authority"),
            str(Path.home()),
            self.tr("Certificates") + " (*.crt *.pem *.cer)",
        )
        if file:
            self._fill(self.fields["sslrootcert"], file)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(event, self.focusWidget(), self.save):
            super().keyPressEvent(event)


def _as_person(profile: Profile, password: str) -> "Address":
    from core.access.roles import role_name

    address = profile.address(password or None)
    if "@" in profile.user:
        # The database's owner, and with it the roles, is called after the database.
        address = address.signed_in_as(role_name(profile.user, profile.database), password or None)
    return address
