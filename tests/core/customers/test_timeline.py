"""The timeline: one line out of many sources, page by page without a gap, filtered, and quick."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from core import db
from core.addresses import Address
from core.customers.timeline import Happening, Wanted, sources, timeline

HERE, COMPANY = 1, 1


@pytest.fixture
def engine(database: Address) -> Iterator[Engine]:
    with psycopg.connect(autocommit=True, **database.parameters()) as owner:
        owner.execute(
            "INSERT INTO tradewind.organizations (id, name, slug) OVERRIDING SYSTEM VALUE"
            " VALUES (1, 'North', 'north')"
        )
        owner.execute(
            "INSERT INTO tradewind.users (id, role_name, email, first_name, last_name)"
            " OVERRIDING SYSTEM VALUE VALUES (5, 'ann', 'ann@example.com', 'Ann', 'Other')"
        )
        owner.execute(
            "INSERT INTO tradewind.customer_companies (organization_id, id, company_name)"
            " OVERRIDING SYSTEM VALUE VALUES (1, 1, 'Acme'), (1, 2, 'Beta')"
        )
        # Several at the very same moment, of several sources.
        for table, columns, values in (
            ("interactions", "type, subject, happened_at, owner_id",
             "'call', 'Call ' || g, date_trunc('hour', now()) - (g / 4) * interval '1 hour',"
             " CASE WHEN g % 2 = 0 THEN 5 END"),
            ("notes", "body, created_at", "'Note ' || g, date_trunc('hour', now()) - (g / 4) * interval '1 hour'"),
            ("documents", "title, url, created_at",
             "'Doc ' || g, 'https://example.com', date_trunc('hour', now()) - (g / 4) * interval '1 hour'"),
            ("tasks", "title, status, completed_at",
             "'Task ' || g, 'completed', date_trunc('hour', now()) - (g / 4) * interval '1 hour'"),
            ("contracts", "contract_number, start_date", "'K' || g || '-' || c, now()"),
        ):  # fmt: skip
            owner.execute(
                f"INSERT INTO tradewind.{table} (organization_id, customer_company_id, {columns})"
                f" SELECT 1, c, {values} FROM generate_series(1, 40) g, generate_series(1, 2) c"
            )
        owner.execute("SELECT set_config('tradewind.organization', '1', false)")
        owner.execute("UPDATE tradewind.customer_companies SET sector = 'Finance' WHERE id = 1")
    made = db.engine(database)
    yield made
    made.dispose()


def read(session: Session, wanted: Wanted | None = None, most: int = 7) -> list[Happening]:
    """All of it, a page after the other."""
    found: list[Happening] = []
    while True:
        mark = found[-1].mark if found else None
        page = timeline(session, HERE, "customer_companies", COMPANY, wanted, after=mark, most=most)
        found += page
        if len(page) < most:
            return found


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_pages_have_no_gap_and_nothing_twice(engine: Engine, most: int) -> None:
    with Session(engine) as session:
        found = read(session, most=most)
    keys = [(each.source, each.id) for each in found]
    assert len(keys) == len(set(keys)) == 5 * 40
    assert [each.at for each in found] == sorted((each.at for each in found), reverse=True)
    assert {each.source for each in found} == {
        "interactions", "notes", "documents", "tasks", "contracts",
    }  # fmt: skip


def test_it_is_narrowed_by_source_person_and_words(engine: Engine) -> None:
    with Session(engine) as session:
        assert len(read(session, Wanted(frozenset({"notes"})))) == 40
        by_ann = read(session, Wanted(who=5))
        assert {each.source for each in by_ann} == {"interactions"}
        assert {each.who for each in by_ann} == {"Ann Other"}
        assert len(by_ann) == 20
        (one,) = read(session, Wanted(words="note 17"))
        assert one.body == "Note 17"
        assert read(session, Wanted(words="100%")) == []
        assert read(session, Wanted(words="o_e 1")) == []


def test_every_source_keeps_to_its_columns(engine: Engine) -> None:
    """One that another area adds is asked for the same."""
    with Session(engine) as session:
        for table in ("customer_companies", "contacts", "leads"):
            for source in sources():
                if table in source.subjects:
                    wanted = Wanted(frozenset({source.name}), who=5, words="x")
                    timeline(session, HERE, table, COMPANY, wanted)
