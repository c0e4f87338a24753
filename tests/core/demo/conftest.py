"""One filled database for everything that only looks; a fresh one for what changes it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from psycopg import sql
from psycopg.rows import dict_row

from core.addresses import Address
from core.demo import generator
from core.server.lifecycle import OpenServer

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
Rows = list[dict[str, Any]]


def found_bare_agency(address: Address, slug: str) -> int:
    """An agency of somebody's own; the invented people get their addresses from its short name."""
    with psycopg.connect(**address.parameters()) as connection:
        row = connection.execute(
            "WITH person AS (INSERT INTO tradewind.users (role_name, email, first_name, last_name,"
            "   status) VALUES ('nobody_' || %(slug)s, %(slug)s || '@example.com', 'Ada', 'Byron',"
            "   'active') RETURNING id), agency AS (INSERT INTO tradewind.organizations (name, slug,"
            "   owner_id) SELECT 'Own', %(slug)s, id FROM person RETURNING id, owner_id)"
            " INSERT INTO tradewind.memberships (organization_id, user_id, role)"
            " SELECT id, owner_id, 'owner' FROM agency RETURNING organization_id",
            {"slug": slug},
        ).fetchone()
    assert row
    return int(row[0])


class Filled:
    def __init__(self, address: Address, agency: int) -> None:
        self.address = address
        self.made = generator.fill(address, agency, now=NOW)
        self.told = NOW

    def rows(self, query: str, *values: object) -> Rows:
        return read(self.address, query, *values)


def read(address: Address, query: str, *values: object) -> Rows:
    with psycopg.connect(row_factory=dict_row, **address.parameters()) as connection:
        return connection.execute(query, values or None).fetchall()


@pytest.fixture(scope="session")
def filled(server: OpenServer, template: Address, worker_id: str) -> Iterator[Filled]:
    name = f"demo_{worker_id}"
    maintenance = server.server.administrator().parameters()
    create = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy").format(
        sql.Identifier(name),
        sql.Identifier(str(server.address.role)),
        sql.Identifier(template.database),
    )
    with psycopg.connect(autocommit=True, **maintenance) as connection:
        connection.execute(create)
    address = server.address.at(name)
    yield Filled(address, found_bare_agency(address, f"seen-by-{worker_id}"))
    generator.remove(address)
