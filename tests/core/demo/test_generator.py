"""Filling and clearing: the same again, wholly or not at all, and nobody else's work."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from core.addresses import Address
from core.demo import generator, organizations
from core.errors import Cancelled, Refused
from tests.core.demo.conftest import NOW, found_bare_agency, read

TABLES = (
    "organizations", "users", "memberships", "subscriptions", "settings", "sign_ins", "contacts",
    "leads", "change_sets", "changes",
)  # fmt: skip


@pytest.fixture
def agency(database: Address) -> int:
    return found_bare_agency(database, f"own-{database.database.replace('_', '-')}")


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(organizations.SIZES, "small", (30, 120))
    monkeypatch.setitem(organizations.SIZES, "large", (60, 240))


def content(address: Address) -> dict[str, list[str]]:
    """All that anybody can see, in words."""
    return {
        table: [
            row["words"]
            for row in read(
                address,
                f'SELECT t::text AS words FROM tradewind.{table} t ORDER BY t::text COLLATE "C"',
            )
        ]
        for table in TABLES
    }


def business(address: Address) -> list[Any]:
    return [
        read(
            address,
            f"SELECT to_jsonb(t) - ARRAY['legacy_ref', 'search'] AS row FROM tradewind.{table} t"
            " ORDER BY organization_id, id",
        )
        for table in ("contacts", "leads")
    ]


def invented(address: Address) -> list[str]:
    """Their roles at the server, which other databases' people are at as well."""
    people = "SELECT role_name FROM tradewind.users WHERE metadata ? 'demo'"
    return [row["role_name"] for row in read(address, people)]


def there(address: Address, roles: list[str]) -> int:
    return len(read(address, "SELECT FROM pg_roles WHERE rolname = ANY (%s)", roles))


@pytest.mark.usefixtures("tiny")
def test_the_same_seed_makes_the_same_people(
    database: Address, fresh_database: Callable[..., Address], template: Address
) -> None:
    second, other = fresh_database(like=template), fresh_database(like=template)
    for address, seed in ((database, 7), (second, 7), (other, 8)):
        generator.fill(address, found_bare_agency(address, "same-seed"), seed=seed, now=NOW)
    try:
        assert business(database) == business(second)
        assert business(database) != business(other)
        people = (
            "SELECT email, status, created_at FROM tradewind.users WHERE metadata ? 'demo'"
            " ORDER BY id"
        )
        assert read(database, people) == read(second, people)
    finally:
        for address in (database, second, other):
            generator.remove(address)


@pytest.mark.usefixtures("tiny")
def test_what_is_taken_away_leaves_nothing(database: Address, agency: int) -> None:
    before = content(database)
    generator.fill(database, agency, now=NOW)
    roles = invented(database)
    assert there(database, roles) == len(roles) > 10
    assert generator.remove(database)
    assert content(database) == before
    assert there(database, roles) == 0
    assert not generator.remove(database)


@pytest.mark.usefixtures("tiny")
def test_taking_away_leaves_what_people_did_themselves(database: Address, agency: int) -> None:
    generator.fill(database, agency, now=NOW)
    with psycopg.connect(**database.parameters()) as connection:
        connection.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, owner_id)"
            " SELECT %s, 'Real Ltd', max(id) FROM tradewind.users",
            (agency,),
        )
        connection.execute(
            "UPDATE tradewind.leads SET notes = 'x' WHERE company_name <> 'Real Ltd'"
        )
    generator.remove(database)
    left = read(database, "SELECT company_name, owner_id FROM tradewind.leads")
    assert left == [{"company_name": "Real Ltd", "owner_id": None}]
    assert read(database, "SELECT slug FROM tradewind.organizations WHERE id <> %s", agency) == []
    # The journal still tells of the lead that is left.
    changes = read(
        database, "SELECT action, after -> 0 ->> 'company_name' AS name FROM tradewind.changes"
        " WHERE table_name = 'leads'"
    )  # fmt: skip
    assert changes == [{"action": "insert", "name": "Real Ltd"}]
    # And what guards the tables is on again.
    with (
        psycopg.connect(**database.parameters()) as connection,
        pytest.raises(psycopg.Error, match="only ever added to"),
    ):
        connection.execute("DELETE FROM tradewind.changes")


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("size", ["small", "large"])
@pytest.mark.parametrize("after", [0, 3, 11])
def test_what_is_cancelled_leaves_nothing(
    database: Address, agency: int, size: generator.Size, after: int
) -> None:
    generator.fill(database, agency, now=NOW)
    roles = invented(database)
    generator.remove(database)
    asked = iter(range(1_000))
    before = content(database)
    with pytest.raises(Cancelled, match="nothing of it was kept"):
        generator.fill(database, agency, size=size, now=NOW, cancelled=lambda: next(asked) >= after)
    assert content(database) == before
    assert there(database, roles) == 0


@pytest.mark.usefixtures("tiny")
def test_the_large_size_leaves_every_index_as_it_was(database: Address, agency: int) -> None:
    indexes = "SELECT indexdef FROM pg_indexes WHERE tablename IN ('contacts', 'leads') ORDER BY 1"
    before = read(database, indexes)
    made = generator.fill(database, agency, size="large", now=NOW)
    try:
        assert read(database, indexes) == before
        sizes = "SELECT count(*) FROM tradewind.leads WHERE organization_id = %s"
        assert [read(database, sizes, number)[0]["count"] for number in made.organizations] == [
            120, 240, 120, 120,
        ]  # fmt: skip
        assert made.largest == made.organizations[1]
    finally:
        generator.remove(database)


@pytest.mark.usefixtures("tiny")
def test_demo_data_is_filled_in_once_or_made_anew_when_forced(
    database: Address, agency: int
) -> None:
    generator.fill(database, agency, now=NOW)
    with pytest.raises(Refused, match="holds demo data already"):
        generator.fill(database, agency, now=NOW)
    made = generator.fill(database, agency, now=NOW, forced=True)
    assert len(read(database, "SELECT FROM tradewind.leads")) == made.counts["leads"]
    generator.remove(database)


@pytest.mark.usefixtures("tiny")
def test_other_peoples_work_is_not_mixed_with_it_unless_forced(
    database: Address, agency: int
) -> None:
    with psycopg.connect(**database.parameters()) as connection:
        connection.execute(
            "INSERT INTO tradewind.contacts (organization_id, first_name) VALUES (%s, 'Real')",
            (agency,),
        )
    for number in (agency, None):
        with pytest.raises(Refused, match="somebody's work"):
            generator.fill(database, number, now=NOW)
    generator.fill(database, agency, now=NOW, forced=True)
    generator.remove(database)
    assert len(read(database, "SELECT FROM tradewind.contacts")) == 1


@pytest.mark.parametrize("number", [0, 1])
def test_only_an_agency_can_be_filled(database: Address, number: int) -> None:
    with psycopg.connect(**database.parameters()) as connection:
        connection.execute(
            "INSERT INTO tradewind.organizations (id, kind, name, slug)"
            " VALUES (1, 'client', 'Client', 'client')"
        )
    with pytest.raises(Refused, match="none of that number"):
        generator.fill(database, number, now=NOW)


@pytest.mark.usefixtures("tiny")
def test_without_an_agency_one_is_made_with_an_owner_of_its_own(database: Address) -> None:
    made = generator.fill(database, None, now=NOW)
    (agency,) = read(
        database,
        "SELECT o.name, m.role, u.email FROM tradewind.organizations o"
        " JOIN tradewind.memberships m ON m.organization_id = o.id AND m.user_id = o.owner_id"
        " JOIN tradewind.users u ON u.id = o.owner_id WHERE o.id = %s",
        made.agency_id,
    )
    assert (agency["name"], agency["role"]) == ("Harbour & Pine", "owner")
    assert agency["email"].endswith("@harbour-pine.example.com")
    assert generator.remove(database)
    assert not any(content(database).values())
