"""A lead desk: one database for the module, an organization of its own for each test."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access.permissions import Role
from core.addresses import Address
from core.server.lifecycle import OpenServer
from tests.support.people import Connection, People, Person, clone_of, people_of


@dataclass
class Desk:
    people: People
    id: int
    boss: Person
    rep: Person
    viewer: Person
    stack: ExitStack

    def connect(self, person: Person) -> Connection:
        return self.people.connect(person, self.id)

    @contextmanager
    def acting(self, person: Person) -> Iterator[Session]:
        chosen = (("options", f"-c tradewind.organization={self.id}"),)
        engine = db.engine(replace(person.address, more=chosen), pool_size=1)
        try:
            with db.transaction(sessionmaker(engine)) as session:
                yield session
        finally:
            engine.dispose()

    def lead(self, company: str = "Acme", **values: Any) -> int:
        said = {"organization_id": self.id, "company_name": company, **values}
        made: int = self.people.scalar(
            f"INSERT INTO tradewind.leads ({', '.join(said)})"
            f" VALUES ({', '.join(['%s'] * len(said))}) RETURNING id",
            list(said.values()),
        )
        return made

    def said(self, lead: int, *columns: str) -> tuple[Any, ...]:
        return self.people.row(
            f"SELECT {', '.join(columns)} FROM tradewind.leads t JOIN (SELECT organization_id, id,"
            " score, is_scored FROM tradewind.lead_facts) f USING (organization_id, id)"
            " WHERE id = %s",
            [lead],
        )


@pytest.fixture(scope="module")
def office(server: OpenServer, template: Address) -> Iterator[People]:
    with (
        clone_of(server, template, "desk") as address,
        people_of(address) as people,
    ):
        yield people


@pytest.fixture
def desk(office: People) -> Iterator[Desk]:
    here = office.organization()
    people = (office.person({here: [role]}) for role in (Role.OWNER, Role.SALES_REP, Role.VIEWER))
    with ExitStack() as stack:
        yield Desk(office, here, *people, stack)
