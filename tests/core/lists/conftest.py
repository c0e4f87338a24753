"""One database for all tests of lists that only read, and a fresh one for those that write."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access.permissions import Role
from core.addresses import Address
from core.lists.grammar import parse
from core.lists.listings import LISTINGS
from core.lists.reading import Question
from tests.support.people import Connection, People, Person, clone_of, people_of

LEADS = LISTINGS["leads"]
STATUSES = ("new", "contacted", "qualified", "converted", "lost")


@dataclass
class Agency:
    people: People
    organization: int
    elsewhere: int
    manager: Person

    def lead(self, **values: Any) -> int:
        values = {"organization_id": self.organization, "company_name": "Acme", **values}
        number: int = self.people.scalar(
            f"INSERT INTO tradewind.leads ({', '.join(values)})"
            f" VALUES ({', '.join(['%s'] * len(values))}) RETURNING id",
            list(values.values()),
        )
        return number

    def many_leads(self, count: int, organization: int | None = None) -> None:
        """Told by their numbers, and the same on every run; every third has no company."""
        self.people.owner.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, first_name, last_name,"
            " email, city, status, priority, score, owner_id, tags, estimated_value, created_at)"
            " SELECT %s, CASE WHEN g %% 3 > 0 THEN chr(65 + g %% 26) || ' Ltd ' || g %% 40 END,"
            " 'Ann', 'Lee' || g %% 90, 'p' || g || '@example.com',"
            " (ARRAY['Berlin', 'Paris', NULL])[1 + g %% 3], (%s::text[])[1 + g %% 5],"
            " (ARRAY['low', 'medium', 'high'])[1 + g %% 3],"
            " CASE WHEN g %% 7 > 0 THEN g * 37 %% 101 END, CASE WHEN g %% 4 = 0 THEN %s::bigint END,"
            " ARRAY['t' || g %% 5], g %% 1000, now() - g %% 700 * interval '1 hour'"
            " FROM generate_series(1, %s) g",
            (organization or self.organization, list(STATUSES), self.manager.id, count),
        )
        self.people.owner.execute("ANALYZE tradewind.leads")


def made_in(database: Address, stack: ExitStack) -> Agency:
    people = stack.enter_context(people_of(database))
    here, there = people.organization("North"), people.organization("South")
    return Agency(people, here, there, people.person({here: [Role.MANAGER]}))


@pytest.fixture(scope="session")
def read_only(server: Any, template: Address, worker_id: str) -> Iterator[Agency]:
    with ExitStack() as stack:
        name = f"lists_{worker_id}_{os.getpid()}"
        agency = made_in(stack.enter_context(clone_of(server, template, name)), stack)
        agency.many_leads(3000)
        agency.many_leads(500, agency.elsewhere)
        yield agency


@pytest.fixture
def agency(database: Address) -> Iterator[Agency]:
    with ExitStack() as stack:
        yield made_in(database, stack)


@pytest.fixture
def connection(read_only: Agency) -> Iterator[Connection]:
    """As the manager, in the first organization."""
    parameters = read_only.manager.parameters(read_only.organization)
    with psycopg.connect(autocommit=True, **parameters) as connected:
        yield connected


@pytest.fixture
def session_of(agency: Agency) -> Iterator[Callable[[Person], sessionmaker[Session]]]:
    engines = []

    def sessions(person: Person) -> sessionmaker[Session]:
        chosen = (("options", f"-c tradewind.organization={agency.organization}"),)
        address = replace(person.address, more=chosen)
        engines.append(engine := db.engine(address, pool_size=1))
        return sessionmaker(engine)

    yield sessions
    for engine in engines:
        engine.dispose()


def ask(agency: Agency, text: str = "", *order: tuple[str, bool], **more: Any) -> Question:
    parsed = parse(text, LEADS)
    assert not parsed.errors
    fields = more.pop("fields", ("company_name", "city"))
    return Question(
        "leads", agency.organization, parsed.filter, parsed.words, order, fields, **more
    )


@pytest.fixture
def dice() -> random.Random:
    return random.Random(11)
