"""What is done with an organization: each asks what it needs, writes, and tells."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from core.access.inputs import NewOrganization, OrganizationEdit
from desktop.access.people_dialogs import PersonDialog
from desktop.shell.forms.declared import Group
from desktop.shell.forms.form import Form
from desktop.shell.room import resize_within_screen
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.access.queries import OfficeDetails, OfficeRow

WIDTH, HEIGHT = 640, 520
GROUPS = (
    Group("The brand", ("name", "slug", "primary_color", "accent_color", "website", "description")),
    Group(
        "How to reach it", ("email", "phone", "street", "postal_code", "city", "state", "country")
    ),
    Group("Where it is at home", ("locale", "time_zone", "currency")),
    Group("Imprint", ("legal_name", "tax_id", "imprint")),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Organizations", text)


def found(shell: Shell, parent: QWidget, then: Callable[[int], object]) -> PersonDialog:
    lead = _tr("The agency's owners and administrators look after it.")
    dialog = PersonDialog(shell, _tr("New client"), lead, _tr("Take on"), parent)
    form = _form(
        shell, dialog, Form(shell.theme, NewOrganization, groups=GROUPS, without=("kind",))
    )

    def go() -> None:
        entry = form.entered()
        if not isinstance(entry, NewOrganization):
            return
        dialog.wait()

        def command(session: "Session") -> int:
            from core.access import commands
            from core.journal.commands import labelled

            labelled(session, f"New client: {entry.name}")
            return commands.found_organization(session, entry)

        def made(number: int) -> None:
            dialog.accept()
            shell.say(_tr("New client: {0}").format(entry.name))
            then(number)

        shell.tasks.write(command, then=made)

    _open(dialog, form, go)
    return dialog


def edit(shell: Shell, row: "OfficeRow", details: "OfficeDetails", parent: QWidget) -> PersonDialog:
    dialog = PersonDialog(shell, row.name, "", _tr("Save"), parent)
    form = _form(shell, dialog, Form(shell.theme, OrganizationEdit, details.values, groups=GROUPS))

    def go() -> None:
        entry = form.entered()
        if not isinstance(entry, OrganizationEdit):
            return
        dialog.wait()

        def command(session: "Session") -> int:
            from core.access import commands
            from core.journal.commands import labelled

            labelled(session, f"Organization: {row.name}")
            return commands.edit_organization(session, row.organization_id, details.version, entry)

        def saved(_: int) -> None:
            dialog.accept()
            shell.say(_tr("Saved: {0}").format(row.name))

        shell.tasks.write(command, then=saved)

    _open(dialog, form, go)
    return dialog


def put_away(shell: Shell, row: "OfficeRow", parent: QWidget) -> PersonDialog:
    dialog = PersonDialog(
        shell,
        _tr("Put {0} away?").format(row.name),
        _tr("Nobody works in it any more, and whoever does now is out. Nothing is deleted."),
        _tr("Put away"),
        parent,
    )
    dialog.go.setProperty("look", "danger")

    def go() -> None:
        dialog.wait()

        def command(session: "Session") -> None:
            from core.access import commands

            commands.put_away(session, row.organization_id)

        def done(_: None) -> None:
            dialog.accept()
            shell.say(_tr("Put away: {0}").format(row.name))

        shell.tasks.write(command, then=done)

    dialog.go.clicked.connect(go)
    dialog.open()
    dialog.cancel.setFocus()
    return dialog


def bring_back(shell: Shell, row: "OfficeRow") -> None:
    def command(session: "Session") -> None:
        from core.access import commands

        commands.bring_back(session, row.organization_id)

    shell.tasks.write(command, then=lambda _: shell.say(_tr("Brought back: {0}").format(row.name)))


def set_logo(
    shell: Shell, row: "OfficeRow", version: int, logo: bytes | None, kind: str | None
) -> None:
    def command(session: "Session") -> int:
        from core.access import commands
        from core.journal.commands import labelled

        labelled(session, f"Logo: {row.name}")
        return commands.set_logo(session, row.organization_id, version, logo, kind)

    shell.tasks.write(command, then=lambda _: shell.say(_tr("Logo changed: {0}").format(row.name)))


def _form(shell: Shell, dialog: PersonDialog, form: Form) -> Form:
    scrolled = QScrollArea()
    scrolled.setWidgetResizable(True)
    scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
    scrolled.setWidget(form)
    dialog.body.addWidget(scrolled)
    resize_within_screen(dialog, WIDTH, HEIGHT)
    form.refused.connect(dialog.notice.say)
    form.escaped.connect(dialog.reject)
    return form


def _open(dialog: PersonDialog, form: Form, go: Callable[[], object]) -> None:
    form.submitted.connect(go)
    dialog.go.clicked.connect(go)
    dialog.open()
    form.focus_first()
