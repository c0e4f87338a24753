"""What is done with a person's account: each asks what it needs, writes, and tells."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.access import commands
from core.access.inputs import InviteUser
from core.access.permissions import Role
from desktop.access.people_dialogs import (
    OffboardDialog,
    PasswordDialog,
    PersonDialog,
    RolesDialog,
    role_title,
)
from desktop.shell.forms.choosing import ChoicesField
from desktop.shell.forms.form import Form
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.access.commands import Invitation
    from core.access.queries import PersonRow


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)


def invite(shell: Shell, parent: QWidget) -> PersonDialog:
    lead = _tr("They sign in with their e-mail address and a one-time password.")
    dialog = PersonDialog(shell, _tr("Invite a colleague"), lead, _tr("Invite"), parent)
    # On a small screen there is no room for what they can add themselves.
    form = Form(shell.theme, InviteUser, without=("phone_number",))
    roles = form.fields["roles"]
    assert isinstance(roles, ChoicesField)
    for role, box in roles.boxes.items():
        # Who owns an organization is another word than who owns a record, in other languages.
        box.setText(role_title(Role(str(role))))
        box.setAccessibleName(f"{roles.declared.title}: {box.text()}")
    dialog.body.addWidget(form)
    form.refused.connect(dialog.notice.say)
    form.escaped.connect(dialog.reject)

    def go() -> None:
        entry = form.entered()
        if not isinstance(entry, InviteUser):
            return
        dialog.wait()
        shell.tasks.write(lambda session: commands.invite(session, entry), then=invited)

    def invited(invitation: "Invitation") -> None:
        dialog.accept()
        shell.say(_tr("Invited: {0}").format(invitation.email))
        if invitation.password is not None:
            PasswordDialog(invitation.email, invitation.password, parent).open()

    form.submitted.connect(go)
    dialog.go.clicked.connect(go)
    dialog.open()
    form.focus_first()
    return dialog


def set_roles(shell: Shell, person: "PersonRow", parent: QWidget) -> RolesDialog:
    dialog = RolesDialog(shell, person.full_name, person.roles, parent)

    def saved(_: object) -> None:
        dialog.accept()
        shell.say(_tr("Roles changed: {0}").format(person.full_name))

    def go() -> None:
        chosen = dialog.chosen
        dialog.wait()
        shell.tasks.write(
            lambda session: commands.set_roles(session, person.user_id, chosen), then=saved
        )

    dialog.go.clicked.connect(go)
    dialog.open()
    return dialog


def offboard(
    shell: Shell, person: "PersonRow", staff: "Sequence[PersonRow]", parent: QWidget
) -> OffboardDialog:
    heirs = {
        row.user_id: row.full_name
        for row in staff
        if row.user_id != person.user_id and row.status == "active" and row.roles
    }
    dialog = OffboardDialog(shell, person.full_name, heirs, parent)

    def closed(moved: int) -> None:
        dialog.accept()
        said = _tr("The account of {0} is closed; records handed over: {1}.")
        shell.say(said.format(person.full_name, moved))

    def go() -> None:
        heir = dialog.chosen
        dialog.wait()
        shell.tasks.write(
            lambda session: commands.offboard(session, person.user_id, heir), then=closed
        )

    dialog.go.clicked.connect(go)
    dialog.open()
    return dialog


def reset_password(shell: Shell, person: "PersonRow", parent: QWidget) -> PersonDialog:
    """Asked first: the old password is gone then, which no undo brings back."""
    dialog = PersonDialog(
        shell,
        _tr("A new password for {0}?").format(person.full_name),
        _tr(
            "Their present one opens nothing any more, and their open windows ask for the new one."
            " It is shown to you once, for you to tell them."
        ),
        _tr("New password"),
        parent,
    )

    def shown(password: str) -> None:
        dialog.accept()
        PasswordDialog(person.full_name, password, parent).open()

    def go() -> None:
        dialog.wait()
        shell.tasks.write(
            lambda session: commands.reset_password(session, person.user_id), then=shown
        )

    dialog.go.clicked.connect(go)
    dialog.open()
    dialog.go.setFocus()
    return dialog


def disable(shell: Shell, person: "PersonRow", *, ended: Callable[[], object]) -> None:
    shell.tasks.write(
        lambda session: commands.disable(session, person.user_id),
        then=lambda _: shell.say(_tr("Disabled: {0}").format(person.full_name)),
        ended=ended,
    )


def enable(shell: Shell, person: "PersonRow", *, ended: Callable[[], object]) -> None:
    shell.tasks.write(
        lambda session: commands.enable(session, person.user_id),
        then=lambda _: shell.say(_tr("Enabled: {0}").format(person.full_name)),
        ended=ended,
    )
