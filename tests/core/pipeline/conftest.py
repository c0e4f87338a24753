"""An agency with a company, a catalogue and two who sell, who write with roles of their own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access.permissions import Role
from core.addresses import Address
from core.journal.commands import Undone, undo
from tests.support.people import Connection, People, Person, people_of


@dataclass
class Selling:
    people: People
    id: int
    company: int
    ann: Person
    bob: Person
    viewer: Person
    stack: ExitStack

    def engine(self, person: Person) -> Engine:
        address = replace(
            person.address, more=(("options", f"-c tradewind.organization={self.id}"),)
        )
        made = db.engine(address)
        self.stack.callback(made.dispose)
        return made

    @contextmanager
    def acting(self, person: Person) -> Iterator[Session]:
        with db.transaction(sessionmaker(self.engine(person))) as session:
            yield session

    def connect(self, person: Person) -> Connection:
        return self.people.connect(person, self.id)

    def taken_back(self, person: Person, change_set: int | None = None) -> Undone:
        with self.acting(person) as session:
            return undo(session, change_set or self.last_set())

    def last_set(self) -> int:
        return int(
            self.value(
                "SELECT max(id) FROM tradewind.change_sets WHERE organization_id = %s", [self.id]
            )
        )

    def add(self, table: str, **values: Any) -> int:
        """A row that the database's owner has entered."""
        values = {"organization_id": self.id} | values
        columns, places = ", ".join(values), ", ".join(["%s"] * len(values))
        return int(
            self.value(
                f"INSERT INTO tradewind.{table} ({columns}) VALUES ({places}) RETURNING id",
                list(values.values()),
            )
        )

    def opportunity(self, title: str = "Website", **values: Any) -> int:
        said = {"customer_company_id": self.company, "title": title, "amount": 1000}
        return self.add("opportunities", **said | values)

    def rows(self, statement: str, values: Any = None) -> list[tuple[Any, ...]]:
        return self.people.owner.execute(statement, values).fetchall()

    def value(self, statement: str, values: Any = None) -> Any:
        return self.rows(statement, values)[0][0]


@pytest.fixture
def selling(database: Address) -> Iterator[Selling]:
    with people_of(database) as people, ExitStack() as stack:
        home = people.organization("Agency", "agency")
        company = people.scalar(
            "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
            " VALUES (%s, 'Bright Dental') RETURNING id",
            [home],
        )
        yield Selling(
            people,
            home,
            company,
            people.person({home: [Role.SALES_REP]}),
            people.person({home: [Role.SALES_REP]}),
            people.person({home: [Role.VIEWER]}),
            stack,
        )
