"""An agency with an owner, two sales people and a viewer, who write with roles of their own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access.permissions import Role
from core.addresses import Address
from core.journal.commands import Undone, undo
from tests.support.administration import superuser as as_superuser
from tests.support.people import Connection, People, Person, people_of


@dataclass
class Agency:
    """The people of one organization; `sessions` are theirs, as the application has them."""

    people: People
    id: int
    boss: Person
    ann: Person
    bob: Person
    viewer: Person
    stack: ExitStack

    def connect(self, person: Person, organization: int | None = None) -> Connection:
        return self.people.connect(person, organization or self.id)

    def sessions(self, person: Person, organization: int | None = None) -> sessionmaker[Session]:
        address = replace(
            person.address,
            more=(("options", f"-c tradewind.organization={organization or self.id}"),),
        )
        return sessionmaker(self.engine(address))

    def engine(self, address: Address) -> Engine:
        made = db.engine(address)
        self.stack.callback(made.dispose)
        return made

    @contextmanager
    def acting(self, person: Person, organization: int | None = None) -> Iterator[Session]:
        with db.transaction(self.sessions(person, organization)) as session:
            yield session

    def lead(self, company: str = "Acme", *, organization: int | None = None, **values: Any) -> int:
        """A lead that the database's owner has entered."""
        values = {"organization_id": organization or self.id, "company_name": company} | values
        columns = ", ".join(values)
        places = ", ".join(["%s"] * len(values))
        return int(
            self.people.scalar(
                f"INSERT INTO tradewind.leads ({columns}) VALUES ({places}) RETURNING id",
                list(values.values()),
            )
        )

    def leads(self, many: int, *, organization: int | None = None) -> None:
        self.people.owner.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, city, services_count)"
            " SELECT %s, 'Company ' || g, 'Ulm', g %% 100 FROM generate_series(1, %s) g",
            (organization or self.id, many),
        )

    def edited(self, person: Person, lead: int, **values: Any) -> int:
        """What this person changes, as a set of its own; its number."""
        said = ", ".join(f"{column} = %s" for column in values)
        with self.connect(person) as connection:
            connection.execute(
                f"UPDATE tradewind.leads SET {said} WHERE id = %s", [*values.values(), lead]
            )
        return self.last_set()

    def taken_back(self, person: Person, change_set: int) -> Undone:
        with self.acting(person) as session:
            return undo(session, change_set)

    def last_set(self, organization: int | None = None) -> int:
        return int(
            self.people.scalar(
                "SELECT max(id) FROM tradewind.change_sets WHERE organization_id = %s",
                [organization or self.id],
            )
        )

    def rows(self, statement: str, values: Any = None) -> list[tuple[Any, ...]]:
        return self.people.owner.execute(statement, values).fetchall()

    def value(self, statement: str, values: Any = None) -> Any:
        return self.rows(statement, values)[0][0]

    def counted(self) -> tuple[int, int]:
        (found,) = self.rows(
            "SELECT (SELECT count(*) FROM tradewind.change_sets),"
            " (SELECT count(*) FROM tradewind.changes)"
        )
        return int(found[0]), int(found[1])


@pytest.fixture
def agency(database: Address) -> Iterator[Agency]:
    with people_of(database) as people, ExitStack() as stack:
        home = people.organization("Agency", "agency")
        yield Agency(
            people,
            home,
            people.person({home: [Role.OWNER]}),
            people.person({home: [Role.SALES_REP]}),
            people.person({home: [Role.SALES_REP]}),
            people.person({home: [Role.VIEWER]}),
            stack,
        )


@pytest.fixture
def superuser(database: Address) -> Iterator[Connection]:
    with psycopg.connect(autocommit=True, **as_superuser(database).parameters()) as own:
        yield own
