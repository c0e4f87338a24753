"""An agency whose people have tasks, and write with roles of their own."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.customers.dealings import Task
from core.tasks import commands
from tests.core.journal.conftest import Agency, agency
from tests.support.people import Person

__all__ = ["agency"]
BERLIN = ZoneInfo("Europe/Berlin")
# A Wednesday, at noon.
NOW = datetime(2026, 3, 18, 12, 0, tzinfo=BERLIN)


def at(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=BERLIN)  # type: ignore[arg-type, misc]


class Desk:
    """One person's tasks: what they do, each deed in a transaction of its own."""

    def __init__(self, agency: Agency, person: Person) -> None:
        self.agency, self.person = agency, person
        self.here = agency.id

    def add(self, title: str = "Call Anna", **values: Any) -> int:
        return int(
            self.does(lambda session: commands.add(session, self.here, {"title": title, **values}))
        )

    def does(self, deed: Callable[[Session], Any]) -> Any:
        with self.agency.acting(self.person) as session:
            return deed(session)

    def complete(self, *ids: int, now: datetime = NOW) -> commands.Completed:
        found = self.does(
            lambda session: commands.complete(session, self.here, ids, now=now, zone=BERLIN)
        )
        assert isinstance(found, commands.Completed)
        return found

    def task(self, number: int) -> Any:
        columns = [each for each in Task.__table__.c if each.name != "search"]
        return self.does(
            lambda session: session.execute(select(*columns).where(Task.id == number)).one()
        )

    def undo(self) -> None:
        self.agency.taken_back(self.person, self.agency.last_set())


@pytest.fixture
def desk(agency: Agency) -> Desk:
    return Desk(agency, agency.ann)
