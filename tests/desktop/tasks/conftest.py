"""A window in whose organization there is something to be done."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.access.signing_in import SignedIn
from core.addresses import Address
from tests.desktop.conftest import administration

Rows = Callable[..., Any]


@pytest.fixture
def rows(database: Address) -> Rows:
    """Asks the database as its administrator."""

    def ask(statement: str, *values: Any) -> list[tuple[Any, ...]]:
        with administration(database) as connection:
            cursor = connection.execute(statement, values or None)
            return cursor.fetchall() if cursor.description else []

    return ask


@pytest.fixture
def add(rows: Rows, founder: SignedIn) -> Callable[..., int]:
    """Makes tasks of the owner's, due in an hour unless said otherwise."""

    def make(title: str, **values: Any) -> int:
        assert founder.seat is not None
        said = {
            "organization_id": founder.seat.organization_id,
            "title": title,
            "owner_id": founder.person.user_id,
            "due_at": datetime.now(UTC) + timedelta(hours=1),
        } | values
        places = ", ".join(["%s"] * len(said))
        statement = (
            f"INSERT INTO tradewind.tasks ({', '.join(said)}) VALUES ({places}) RETURNING id"
        )
        return int(rows(statement, *said.values())[0][0])

    return make
