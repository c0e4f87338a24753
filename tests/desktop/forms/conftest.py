"""An office with a lead, and people who open it at the same time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.addresses import Address
from core.home import Home
from core.journal.editing import save
from core.leads.inputs import LeadEdit, NewLead
from core.leads.models import Lead
from desktop.shell.forms.declared import Group
from desktop.shell.forms.dialog import RecordDialog
from desktop.shell.forms.record_form import RecordForm
from desktop.shell.forms.records import RecordKind
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Mode, Theme
from tests.desktop.conftest import as_person
from tests.support.people import People, Person, people_of

LEADS = RecordKind(
    "Lead", Lead, LeadEdit, NewLead, (Group("Who it is", ("company_name", "email", "city")),)
)


@dataclass
class Office:
    people: People
    id: int
    shell: Shell
    ann: Person
    bob: Person

    def signed(self, person: Person) -> Any:
        options = (("options", f"-c tradewind.organization={self.id}"),)
        return replace(person.address, more=options)

    def lead(self, **values: object) -> int:
        values = {"organization_id": self.id, "company_name": "Acme"} | values
        return int(
            self.people.scalar(
                f"INSERT INTO tradewind.leads ({', '.join(values)})"
                f" VALUES ({', '.join(['%s'] * len(values))}) RETURNING id",
                list(values.values()),
            )
        )

    def found(self, *columns: str) -> tuple[Any, ...]:
        return self.people.row(
            f"SELECT {', '.join(columns)} FROM tradewind.leads ORDER BY id DESC LIMIT 1"
        )

    def bob_saves(self, lead: int, **edit: object) -> None:
        """A colleague, on a connection of his own."""

        @dataclass
        class Signed:
            address: Address

        def act(session: Any) -> None:
            now = {name: getattr(session.get(Lead, (self.id, lead)), name) for name in edit}
            save(session, Lead, (self.id, lead), now, edit)

        as_person(Signed(self.signed(self.bob)), act)  # type: ignore[arg-type]


@contextmanager
def office_in(database: Address, folder: Path, app: QApplication, role: Role) -> Iterator[Office]:
    with people_of(database) as people:
        organization = people.organization("Brand")
        ann = people.person({organization: [role]})
        bob = people.person({organization: [Role.SALES_REP]})
        home = Home(folder)
        shell = Shell(home, Theme(app, Mode.LIGHT), Preferences(home))
        made = Office(people, organization, shell, ann, bob)
        shell.tasks.attach(made.signed(ann))
        try:
            yield made
        finally:
            shell.tasks.close()
            shell.tasks.wait()
            shell.tasks.detach()


@pytest.fixture
def role() -> Role:
    return Role.SALES_REP


@pytest.fixture
def office(database: Address, folder: Path, qapp: QApplication, role: Role) -> Iterator[Office]:
    with office_in(database, folder, qapp, role) as made:
        yield made


OpenForm = Callable[..., RecordForm]


@pytest.fixture
def open_form(office: Office, qtbot: QtBot) -> Iterator[OpenForm]:
    """The form of a lead, in a dialog, filled."""
    # Python owns them: without a name they would be gone at once.
    held: list[QWidget] = []

    def open_(record: int | None = None, **given: object) -> RecordForm:
        parent = QWidget()
        parent.resize(1200, 800)
        parent.show()
        dialog = RecordDialog(office.shell, LEADS, office.id, record, given, parent=parent)
        held.extend((dialog, parent))
        form = dialog.record_form
        with qtbot.waitSignal(form.filled, timeout=20_000):
            dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return form

    yield open_
    for widget in held:
        # Not closed, which would ask whether to save: an application that ends does not ask either.
        widget.hide()
        widget.deleteLater()


def write(qtbot: QtBot, page: RecordForm, name: str, text: str) -> None:
    """As a person does: go there, and type over what is there."""
    editor = page.form.fields[name].editor
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.selectAll()
    qtbot.keyClicks(editor, text)
