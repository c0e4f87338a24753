from collections.abc import Iterator

import pytest

from core.addresses import Address
from tests.core.access.office import Office


@pytest.fixture
def office(database: Address) -> Iterator[Office]:
    made = Office(database)
    yield made
    made.close()
