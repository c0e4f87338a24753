"""Whose day it is, what is in it, and being through with it."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.customers.dealings import Task
from core.tasks import times
from core.today import commands
from core.today.items import Day, Item
from core.today.sources import read
from tests.core.journal.conftest import Agency, agency
from tests.core.tasks.conftest import BERLIN, NOW, Desk, at

__all__ = ["agency"]


@pytest.fixture
def desk(agency: Agency) -> Desk:
    return Desk(agency, agency.ann)


def day(desk: Desk, now: datetime = NOW, zone: ZoneInfo = BERLIN) -> Day:
    found = desk.does(lambda session: read(session, desk.here, desk.person.id, now, zone))
    assert isinstance(found, Day)
    return found


def titles(found: Day) -> list[tuple[str, str]]:
    return [(item.source, item.title) for item in found.items]


def mine(desk: Desk, title: str, **values: Any) -> int:
    return desk.add(title, owner_id=desk.person.id, **values)


def whole(*numbers: int) -> dict[str, Any]:
    return {"due_at": times.whole_day(date(*numbers)), "is_all_day": True}


def test_a_day_has_what_is_due_and_nobody_elses(desk: Desk) -> None:
    mine(desk, "At ten", due_at=at(2026, 3, 18, 10))
    mine(desk, "At three", due_at=at(2026, 3, 18, 15))
    mine(desk, "Of today", **whole(2026, 3, 18))
    mine(desk, "Of yesterday", **whole(2026, 3, 17))
    mine(desk, "Tomorrow", due_at=at(2026, 3, 19, 0, 0))
    mine(desk, "Some day")
    # It was this morning, and is no task that was missed.
    mine(desk, "Met", type="meeting", due_at=at(2026, 3, 18, 9))
    desk.add("Bob's", owner_id=desk.agency.bob.id, due_at=at(2026, 3, 18, 10))
    desk.complete(mine(desk, "Done", due_at=at(2026, 3, 18, 11)))
    found = day(desk)
    assert titles(found) == [
        ("meetings", "Met"),
        ("overdue", "Of yesterday"),
        ("overdue", "At ten"),
        ("today", "Of today"),
        ("today", "At three"),
    ]
    assert found.counts == {"meetings": 1, "overdue": 2, "today": 2}


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Tokyo"])
def test_a_whole_day_is_of_today_wherever_one_lives(desk: Desk, zone: str) -> None:
    there = ZoneInfo(zone)
    mine(desk, "Of today", **whole(2026, 3, 18))
    for hour in (0, 8, 23):
        now = datetime(2026, 3, 18, hour, 30, tzinfo=there)
        assert titles(day(desk, now, there)) == [("today", "Of today")]
    after = datetime(2026, 3, 19, 0, 30, tzinfo=there)
    assert titles(day(desk, after, there)) == [("overdue", "Of today")]


def test_follow_ups_and_deals_that_lie_still(desk: Desk) -> None:
    lead = desk.agency.lead(
        "Nova", owner_id=desk.person.id, next_follow_up_at=at(2026, 3, 17, 9), status="contacted"
    )
    owner = desk.agency.people.owner
    (company,) = owner.execute(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'ACME') RETURNING id",
        [desk.here],
    ).fetchone() or (0,)
    owner.execute(
        "INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, owner_id,"
        " stage_changed_at) VALUES (%s, %s, 'Spring', %s, %s)",
        [desk.here, company, desk.person.id, NOW - timedelta(days=20)],
    )
    follow_up, deal = day(desk).items
    assert (follow_up.source, follow_up.title, deal.source, deal.with_whom) == (
        "follow_ups",
        "Nova",
        "stale_deals",
        "ACME",
    )
    done(desk, follow_up)
    assert desk.agency.value(
        "SELECT next_follow_up_at IS NULL AND last_contacted_at IS NOT NULL FROM tradewind.leads"
        " WHERE id = %s",
        [lead],
    )
    later(desk, deal, date(2026, 3, 25))
    # It has a day now, and lies still no more.
    assert day(desk).items == ()
    following = day(desk).following
    assert following is not None
    assert following.title == "Take up again: Spring"
    desk.undo()
    assert [item.source for item in day(desk).items] == ["stale_deals"]


def test_a_follow_up_is_postponed_at_its_hour(desk: Desk) -> None:
    lead = desk.agency.lead(
        "Nova", owner_id=desk.person.id, next_follow_up_at=at(2026, 3, 27, 15), status="new"
    )
    (item,) = day(desk, at(2026, 3, 27, 16)).items
    later(desk, item, date(2026, 3, 30))
    assert desk.agency.value(
        "SELECT next_follow_up_at FROM tradewind.leads WHERE id = %s", [lead]
    ) == at(2026, 3, 30, 15)


def test_an_empty_day_says_what_comes_next(desk: Desk) -> None:
    assert day(desk) == Day((), {})
    mine(desk, "Demo", due_at=at(2026, 3, 20, 9))
    following = day(desk).following
    assert following is not None
    assert following.title == "Demo"
    assert Task.__tablename__ == following.table


def done(desk: Desk, item: Item) -> None:
    desk.does(lambda session: commands.complete(session, desk.here, item, now=NOW, zone=BERLIN))


def later(desk: Desk, item: Item, to: date) -> None:
    desk.does(
        lambda session: commands.postpone(session, desk.here, item, to, desk.person.id, BERLIN)
    )
