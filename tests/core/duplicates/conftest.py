"""An agency that knows some of its customers twice: one database for the module, an organization a test."""

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
from tests.support.people import People, Person, clone_of, people_of


@dataclass
class Agency:
    people: People
    id: int
    boss: Person
    rep: Person
    clerk: Person
    marketer: Person

    @contextmanager
    def acting(self, person: Person) -> Iterator[Session]:
        chosen = (("options", f"-c tradewind.organization={self.id}"),)
        engine = db.engine(replace(person.address, more=chosen), pool_size=1)
        try:
            with db.transaction(sessionmaker(engine)) as session:
                yield session
        finally:
            engine.dispose()

    def add(self, table: str, **values: Any) -> int:
        said = {"organization_id": self.id, **values}
        made: int = self.people.scalar(
            f"INSERT INTO tradewind.{table} ({', '.join(said)})"
            f" VALUES ({', '.join(['%s'] * len(said))}) RETURNING id",
            list(said.values()),
        )
        return made

    def company(self, name: str, **values: Any) -> int:
        return self.add("customer_companies", company_name=name, **values)

    def row(self, table: str, number: int, *columns: str) -> tuple[Any, ...]:
        return self.people.row(
            f"SELECT {', '.join(columns)} FROM tradewind.{table} WHERE id = %s", [number]
        )

    def everything(self) -> dict[str, list[Any]]:
        """All rows of the trade as they stand, but for how often they were touched."""
        found = {}
        for table in (
            *("customer_companies", "contacts", "leads", "company_contacts", "company_addresses"),
            *("contracts", "interactions", "tasks", "notes", "documents", "opportunities", "deals"),
            *("quotes", "quote_items", "never_merged", "lead_journeys"),
        ):
            found[table] = self.people.owner.execute(
                f"SELECT to_jsonb(t) - '{{updated_at,version,scored_at,score}}'::text[] AS row"
                f" FROM tradewind.{table} t WHERE organization_id = %s ORDER BY id",
                [self.id],
            ).fetchall()
        return found

    def last_set(self) -> int:
        made: int = self.people.scalar(
            "SELECT max(id) FROM tradewind.change_sets WHERE organization_id = %s", [self.id]
        )
        return made


@pytest.fixture(scope="module")
def office(server: OpenServer, template: Address) -> Iterator[People]:
    with (
        clone_of(server, template, "twice") as address,
        people_of(address) as people,
    ):
        yield people


@pytest.fixture
def agency(office: People) -> Iterator[Agency]:
    here = office.organization()
    roles = (Role.OWNER, Role.SALES_REP, Role.USER, Role.MARKETER)
    with ExitStack():
        yield Agency(office, here, *(office.person({here: [role]}) for role in roles))
