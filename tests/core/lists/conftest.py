"""One database for all tests of lists that only read, and a fresh one for those that write."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.addresses import Address
from core.server.lifecycle import OpenServer
from tests.core.lists.agency import Agency, agency_in
from tests.support.people import Connection, Person, clone_of


@pytest.fixture(scope="session")
def reading(server: OpenServer, template: Address) -> Iterator[Agency]:
    """3,000 leads here and 500 elsewhere; nobody writes to them."""
    with ExitStack() as stack:
        agency = agency_in(stack.enter_context(clone_of(server, template, "lists")), stack)
        agency.many_leads(3000)
        agency.many_leads(500, agency.elsewhere)
        yield agency


@pytest.fixture
def agency(database: Address) -> Iterator[Agency]:
    with ExitStack() as stack:
        yield agency_in(database, stack)


@pytest.fixture
def connection(reading: Agency) -> Iterator[Connection]:
    """As the manager of `reading`."""
    parameters = reading.manager.parameters(reading.organization)
    with psycopg.connect(autocommit=True, **parameters) as connected:
        yield connected


@pytest.fixture
def session_of(agency: Agency) -> Iterator[Callable[[Person], "Sessions"]]:
    """A person's transactions, as the application makes them."""
    engines: list[Engine] = []

    def sessions(person: Person) -> Sessions:
        chosen = (("options", f"-c tradewind.organization={agency.organization}"),)
        engines.append(db.engine(replace(person.address, more=chosen), pool_size=1))
        return Sessions(sessionmaker(engines[-1]))

    yield sessions
    for engine in engines:
        engine.dispose()


class Sessions:
    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self.sessions = sessions

    @contextmanager
    def __call__(self) -> Iterator[Session]:
        with db.transaction(self.sessions) as session:
            yield session
