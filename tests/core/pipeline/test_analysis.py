"""Every figure of what was won and lost, against plain SQL over a year of an invented agency's selling."""

from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.addresses import Address
from core.demo import pipeline
from core.demo.brands import HARBOUR_AND_PINE
from core.demo.draws import Year
from core.demo.scene import Place, Scene, Staff
from core.lists.grammar import parse
from core.lists.listings import listing
from core.lists.questions import Question
from core.lists.reading import count, first_page
from core.pipeline import analysis
from core.pipeline.analysis import Asked
from core.pipeline.customers import pipelines
from core.pipeline.scoring import ENOUGH, score, weighed
from core.server.lifecycle import OpenServer
from tests.support.people import clone_of

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
SINCE, UNTIL = date(2025, 12, 1), date(2026, 12, 1)


class Sold:
    def __init__(self, address: Address) -> None:
        self.address = address
        with psycopg.connect(**address.parameters()) as connection:
            row = connection.execute(
                "INSERT INTO tradewind.organizations (name, slug) VALUES ('Pine', 'pine') RETURNING id"
            ).fetchone()
            assert row
            self.organization = int(row[0])
            people = connection.execute(
                "INSERT INTO tradewind.users (role_name, email, first_name, last_name) SELECT"
                " 'seller' || g, 'seller' || g || '@example.com', 'Sel', 'Ler' || g"
                " FROM generate_series(1, 4) g RETURNING id, email, role_name"
            ).fetchall()
            connection.execute(
                "INSERT INTO tradewind.customer_companies (organization_id, company_name, created_at)"
                " SELECT %s, 'Company ' || g, '2025-11-01' FROM generate_series(1, 80) g",
                (self.organization,),
            )
            scene = Scene(connection, 3, Year(NOW), lambda _: None, lambda: False)
            scene.organizations.append(Place(self.organization, HARBOUR_AND_PINE, 0, 0))
            scene.staff += [
                Staff(number, email, role, 0, "desk", "::1", frozenset({self.organization}))
                for number, email, role in people
            ]
            self.owner = people[0][0]
            pipeline.fill(scene)

    def rows(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        said = {"organization": self.organization, "since": SINCE, "until": UNTIL} | values
        with psycopg.connect(**self.address.parameters()) as connection:
            return connection.execute(statement, said).fetchall()


@pytest.fixture(scope="module")
def sold(server: OpenServer, template: Address) -> Iterator[Sold]:
    with clone_of(server, template, "analysis") as address:
        yield Sold(address)


@pytest.fixture(scope="module")
def edges(sold: Sold) -> None:
    """Some that were won in the hours around the beginnings of months, in any of the world's zones."""
    with psycopg.connect(**sold.address.parameters()) as connection:
        connection.execute(
            "INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, amount,"
            " currency, stage, created_at, stage_changed_at, owner_id)"
            " SELECT %s, (SELECT min(id) FROM tradewind.customer_companies), 'Edge', 50 + h, 'GBP',"
            " 'closed_won', m - interval '40 days', m + make_interval(mins => 30 * h), %s"
            " FROM generate_series(timestamptz '2025-12-01 00:00+00', '2026-11-01 00:00+00',"
            "   interval '1 month') m, generate_series(-30, 30) h",
            (sold.organization, sold.owner),
        )


@pytest.mark.parametrize(
    "zone", ["UTC", "Pacific/Apia", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Kathmandu"]
)
def test_a_month_is_that_of_the_calendar_where_one_is(
    sold: Sold, edges: None, session: Session, asked: Asked, zone: str
) -> None:
    asked = replace(asked, time_zone=zone)
    expected: dict[date, tuple[int, Decimal]] = {}
    for at, amount in sold.rows(
        "SELECT closed_at, coalesce(amount, 0) FROM tradewind.opportunities"
        f" WHERE organization_id = %(organization)s AND deleted_at IS NULL AND {MINE}"
        " AND stage = 'closed_won' AND currency = 'GBP'",
        owner=asked.owner,
    ):
        month = at.astimezone(ZoneInfo(zone)).date().replace(day=1)
        if SINCE <= month < UNTIL:
            count, total = expected.get(month, (0, Decimal(0)))
            expected[month] = (count + 1, total + amount)
    closed = analysis.by_month(session, asked)
    assert {row.key: (row.won, row.won_amount) for row in closed if row.won} == expected
    ahead = analysis.ahead_by_month(session, asked)
    assert {row.key: (row.won, row.won_amount) for row in ahead if row.won} == expected
    kept = analysis.forecast_kept(session, asked)
    assert {row.month: (row.won, row.actual) for row in kept if row.won} == expected
    assert {row.month: row.won for row in analysis.pace(session, asked)} == {
        month: count for month, (count, _) in expected.items()
    }
    owners = analysis.ahead_by_owner(session, asked)
    assert sum(row.won for row in owners) == sum(count for count, _ in expected.values())
    assert sum((row.won_amount for row in owners), Decimal(0)) == sum(
        (total for _, total in expected.values()), Decimal(0)
    )


@pytest.fixture
def session(sold: Sold) -> Iterator[Session]:
    engine = db.engine(sold.address)
    with sessionmaker(engine)() as session:
        yield session
    engine.dispose()


@pytest.fixture(params=["everybody", "one", "nobody"])
def asked(request: pytest.FixtureRequest, sold: Sold) -> Asked:
    owner = {"everybody": None, "one": sold.owner, "nobody": 0}[request.param]
    return Asked(sold.organization, SINCE, UNTIL, "GBP", owner)


MINE = "(%(owner)s::bigint IS NULL OR owner_id IS NOT DISTINCT FROM nullif(%(owner)s::bigint, 0))"
CLOSED = (
    "FROM tradewind.opportunities WHERE organization_id = %(organization)s AND deleted_at IS NULL"
    f" AND {MINE} AND closed_at >= %(since)s AND closed_at < %(until)s"
)


def test_the_months_are_those_of_the_rows(sold: Sold, session: Session, asked: Asked) -> None:
    found = analysis.by_month(session, asked)
    assert len(found) == 12
    plain = sold.rows(
        f"SELECT date_trunc('month', closed_at at time zone 'utc')::date, stage, count(*), sum(amount) {CLOSED}"
        " GROUP BY 1, 2",
        owner=asked.owner,
    )
    expected = {(month, stage): (count, amount) for month, stage, count, amount in plain}
    none = (0, Decimal(0))
    for row in found:
        assert (row.won, row.won_amount) == expected.get((row.key, "closed_won"), none)
        assert (row.lost, row.lost_amount) == expected.get((row.key, "closed_lost"), none)


def test_owners_and_reasons_add_up_to_the_months(
    sold: Sold, session: Session, asked: Asked
) -> None:
    months = analysis.by_month(session, asked)
    owners, reasons = analysis.by_owner(session, asked), analysis.by_reason(session, asked)
    assert sum(row.closed for row in owners) == sum(row.closed for row in months)
    assert sum(row.lost for row in reasons) == sum(row.lost for row in months)
    plain = dict(
        sold.rows(
            f"SELECT lost_reason, count(*) {CLOSED} AND stage = 'closed_lost' GROUP BY 1",
            owner=asked.owner,
        )
    )
    assert {row.key: row.lost for row in reasons} == plain


def test_whoever_came_to_a_stage_went_on_was_lost_there_or_is_there_still(
    sold: Sold, session: Session, asked: Asked
) -> None:
    found = analysis.passages(session, asked)
    for row in found:
        assert row.reached == row.went_on + row.lost + row.still
    for row, following in pairwise(found):
        assert row.went_on == following.reached
    (begun,), (won,) = (
        sold.rows(
            "SELECT count(*) FROM tradewind.opportunities WHERE organization_id = %(organization)s"
            f" AND deleted_at IS NULL AND {MINE} AND created_at >= %(since)s"
            f" AND created_at < %(until)s {more}",
            owner=asked.owner,
        )[0]
        for more in ("", "AND stage = 'closed_won'")
    )
    assert (found[0].reached, found[-1].went_on) == (begun, won)


def test_the_pace_is_the_median_of_those_won(sold: Sold, session: Session, asked: Asked) -> None:
    for row in analysis.pace(session, asked):
        days = sorted(
            float(seconds) / 86_400
            for (seconds,) in sold.rows(
                f"SELECT extract(epoch FROM closed_at - created_at) {CLOSED}"
                " AND stage = 'closed_won' AND date_trunc('month', closed_at at time zone 'utc') = %(month)s",
                owner=asked.owner,
                month=row.month,
            )
        )
        middle = len(days) // 2
        median = days[middle] if len(days) % 2 else (days[middle - 1] + days[middle]) / 2
        assert (row.won, row.median) == (len(days), pytest.approx(median))


def test_velocity_says_what_it_is_made_of(sold: Sold, session: Session, asked: Asked) -> None:
    found = analysis.velocity(session, asked)
    ((closed, won, amount),) = sold.rows(
        "SELECT count(*), count(*) FILTER (WHERE stage = 'closed_won'),"
        f" coalesce(avg(amount) FILTER (WHERE stage = 'closed_won'), 0) {CLOSED}",
        owner=asked.owner,
    )
    assert (found.closed, found.won, found.average_amount) == (closed, won, amount)
    if found.is_enough:
        expected = found.open * won / closed * float(amount) / found.average_days
        assert found.a_day == pytest.approx(expected)


def test_the_forecast_is_the_sum_of_the_rows(sold: Sold, session: Session, asked: Asked) -> None:
    ahead = Asked(asked.organization_id, date(2026, 11, 1), date(2028, 1, 1), "GBP", asked.owner)
    months, owners = (
        analysis.ahead_by_month(session, ahead),
        analysis.ahead_by_owner(session, ahead),
    )
    ((count, amount, weighted),) = sold.rows(
        "SELECT count(*), coalesce(sum(amount), 0), coalesce(sum(weighted_value), 0)"
        " FROM tradewind.opportunities WHERE organization_id = %(organization)s"
        f" AND deleted_at IS NULL AND {MINE} AND closed_at IS NULL",
        owner=asked.owner,
    )
    for rows in (months, owners):
        assert sum(row.open for row in rows) == count
        assert sum(row.amount for row in rows) == amount
        assert sum(row.weighted for row in rows) == weighted


def test_what_was_forecast_is_what_stood_there_on_the_first(
    sold: Sold, session: Session, asked: Asked
) -> None:
    weights = {"prospecting": 10, "qualification": 25, "proposal": 50, "negotiation": 75}
    for row in analysis.forecast_kept(session, asked):
        plain = sold.rows(
            "SELECT DISTINCT ON (o.id) o.id, o.amount, c.to_stage FROM tradewind.opportunities o"
            " JOIN tradewind.opportunity_stage_changes c ON c.opportunity_id = o.id"
            f" WHERE o.organization_id = %(organization)s AND {MINE}"
            " AND date_trunc('month', o.expected_close_date) = %(month)s AND c.at < %(month)s"
            " ORDER BY o.id, c.at DESC, c.id DESC",
            owner=asked.owner,
            month=row.month,
        )
        standing = [(amount, weights[stage]) for _, amount, stage in plain if stage in weights]
        assert row.expected == len(standing)
        assert row.forecast == sum(
            (amount * weight / 100 for amount, weight in standing), Decimal(0)
        )


def test_a_score_counts_those_that_reached_the_stage(sold: Sold, session: Session) -> None:
    ((opportunity,),) = sold.rows(
        "SELECT min(id) FROM tradewind.opportunities WHERE organization_id = %(organization)s"
        " AND stage = 'proposal'"
    )
    found = score(session, sold.organization, opportunity)
    ((closed, won),) = sold.rows(
        "SELECT count(*), count(*) FILTER (WHERE stage = 'closed_won')"
        " FROM tradewind.opportunities o WHERE organization_id = %(organization)s"
        " AND closed_at IS NOT NULL AND EXISTS (SELECT FROM tradewind.opportunity_stage_changes c"
        " WHERE c.opportunity_id = o.id AND c.to_stage = 'proposal')"
    )
    assert (found.parts[0].closed, found.parts[0].won) == (closed, won)
    assert found.probability is not None
    shifts = sum(part.shift for part in found.parts)
    assert found.probability == pytest.approx(100 * (won + 1) / (closed + 2) + shifts, abs=0.6)


def test_too_few_say_nothing() -> None:
    assert weighed(ENOUGH - 1, 10, {}).probability is None
    assert weighed(200, 2, {}).probability is None
    likely = weighed(100, 50, {"owner": (9, 9), "size": (40, 10)})
    assert likely.probability is not None
    assert likely.probability < 50
    assert [part.is_enough for part in likely.parts] == [True, False, True]


def test_the_pipeline_by_customer_is_the_query_of_the_trade(sold: Sold, session: Session) -> None:
    """As the marketing agency's own handbook puts it, currency by currency."""
    with psycopg.connect(**sold.address.parameters()) as connection:
        connection.execute(
            "UPDATE tradewind.customer_companies SET status = 'active' WHERE id % 3 > 0"
        )
    plain = sold.rows(
        "SELECT c.id, c.company_name, o.currency, count(o.id),"
        " coalesce(sum(CASE WHEN o.stage = 'closed_won' THEN o.amount END), 0),"
        " coalesce(sum(CASE WHEN o.stage IN ('prospecting', 'qualification', 'proposal',"
        "   'negotiation') THEN o.amount END), 0)"
        " FROM tradewind.customer_companies c LEFT JOIN tradewind.opportunities o"
        "   ON o.customer_company_id = c.id AND o.deleted_at IS NULL"
        " WHERE c.organization_id = %(organization)s AND c.status = 'active'"
        "   AND c.deleted_at IS NULL GROUP BY 1, 2, 3 HAVING count(o.id) > 0 ORDER BY 6 DESC, 1"
    )
    assert plain
    found = pipelines(session, sold.organization)
    assert {(*astuple(row),) for row in found} == set(plain)
    assert [row.pipeline_value for row in found] == [row[5] for row in plain]
    with psycopg.connect(**sold.address.parameters()) as connection:
        listed = Question(
            "company_pipelines",
            sold.organization,
            fields=("company_name", "currency", "opportunities", "won_amount", "pipeline_value"),
        )
        page = first_page(connection, listed, 500)
        assert [tuple(row[:5]) for row in page.rows] == [
            (row.company, row.currency, row.opportunities, row.won_amount, row.pipeline_value)
            for row in found
        ]
        for row in found:
            asked = parse(
                f"customer_company_id:{row.company_id} currency:{row.currency}",
                listing("opportunities"),
            )
            question = Question("opportunities", sold.organization, filter=asked.filter)
            assert count(connection, question, 10_000) == (row.opportunities, False)
        word = found[0].company.split()[0].lower()
        named = replace(listed, words=f'"{found[0].company}" -nobody')
        rows = first_page(connection, named).rows
        assert rows
        assert all(found[0].company in row[0] for row in rows)
        assert all(
            word in row[0].lower()
            for row in first_page(connection, replace(listed, words=word)).rows
        )
