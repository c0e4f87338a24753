"""An office with leads, somebody at the screens of the journal, and a colleague elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from core.access.permissions import Role
from core.addresses import Address
from core.home import Home
from core.journal.commands import labelled, trash
from core.journal.editing import save
from core.leads.models import Lead
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Mode, Theme
from tests.support.people import People, Person, people_of


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """As the application has it where the machine names no language."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.World))
    yield
    QLocale.setDefault(before)


@dataclass
class Office:
    people: People
    id: int
    shell: Shell
    ann: Person
    bob: Person

    def address(self, person: Person) -> Address:
        options = f"-c tradewind.organization={self.id} -c tradewind.workstation=desk-7"
        return replace(person.address, more=(("options", options),))

    def act(self, person: Person, do: Callable[[Session], Any]) -> Any:
        """Somebody does something on a connection of their own."""
        address = self.address(person)
        engine = create_engine("postgresql+psycopg://", connect_args=address.parameters())
        try:
            with Session(engine) as session, session.begin():
                return do(session)
        finally:
            engine.dispose()

    def lead(self, person: Person, name: str, **values: object) -> int:
        def add(session: Session) -> int:
            lead = Lead(organization_id=self.id, company_name=name, **values)
            session.add(lead)
            session.flush()
            return lead.id

        return int(self.act(person, add))

    def edit(self, person: Person, lead: int, label: str = "", **edit: object) -> None:
        def change(session: Session) -> None:
            if label:
                labelled(session, label)
            there = session.get(Lead, (self.id, lead))
            now = {name: getattr(there, name) for name in edit}
            save(session, Lead, (self.id, lead), now, edit)

        self.act(person, change)

    def trash(self, person: Person, *leads: int) -> None:
        self.act(person, lambda session: trash(session, Lead, leads))

    def values(self, lead: int, *columns: str) -> Any:
        return self.people.row(
            f"SELECT {', '.join(columns)} FROM tradewind.leads WHERE id = %s", [lead]
        )


@contextmanager
def office_in(
    database: Address, folder: Path, app: QApplication, role: Role, mode: Mode = Mode.LIGHT
) -> Iterator[Office]:
    home = Home(folder)
    with people_of(database) as people:
        organization = people.organization("Brand")
        ann = people.person({organization: [role]})
        bob = people.person({organization: [Role.SALES_REP]})
        shell = Shell(home, Theme(app, mode), Preferences(home))
        made = Office(people, organization, shell, ann, bob)
        shell.tasks.attach(made.address(ann))
        try:
            yield made
        finally:
            shell.tasks.close()
            shell.tasks.wait()
            shell.tasks.detach()


@pytest.fixture
def office_of(
    database: Address, folder: Path, qapp: QApplication
) -> Iterator[Callable[[Role], Office]]:
    """With Ann in this role before the screens, and Bob, a sales representative."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield lambda role: stack.enter_context(office_in(database, folder, qapp, role))


@pytest.fixture
def office(office_of: Callable[[Role], Office]) -> Office:
    return office_of(Role.ADMIN)
