"""Each number of the figures against the list that it is gone through to, at the edges of months."""

import random
import struct
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from core.addresses import Address
from core.lists.grammar import parse
from core.lists.listings import listing
from core.lists.questions import Question
from core.lists.reading import vector
from core.pipeline.analysis import after, months
from desktop.pipeline import words
from tests.desktop.conftest import administration

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")
Rows = Callable[..., list[tuple[Any, ...]]]
# Far east and west of Greenwich, and a clock that is put back at midnight on the first of November.
ZONES = ("Pacific/Apia", "Pacific/Pago_Pago", "America/Havana", "Europe/Berlin")
STAGES = ("prospecting", "qualification", "proposal", "negotiation")
COUNT = 400
SUMS = {"amount": "sum(amount)", "weighted": "sum(weighted_value)", "average": "avg(amount)"}


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Where the person's computer says that it is."""

    def put(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def history(rows: Rows, organization: int, database: Address) -> None:
    """Opportunities that came, moved, closed and were opened again around the beginnings of months."""
    drawn = random.Random(6)  # noqa: S311 (the same for everybody)
    this = datetime.now(UTC).date().replace(day=1)
    edges = [datetime(m.year, m.month, 1, tzinfo=UTC) for m in months(after(this, -9), this)]
    # The night in which an hour comes twice on the first of a month.
    night = datetime(2026, 11, 1, 4, tzinfo=UTC)

    def moment() -> datetime:
        edge = night if drawn.random() < 0.1 else drawn.choice(edges)
        return edge + timedelta(minutes=drawn.choice((-840, -780, -600, -300, -90, -30, -1, 0)))

    def near() -> datetime:
        return moment() + timedelta(minutes=drawn.choice((0, 1, 30, 61, 240, 660, 20_000)))

    company = rows(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'Bright Dental') RETURNING id",
        organization,
    )[0][0]
    # Two who have one name.
    people = [None] + [
        row[0]
        for row in rows(
            "INSERT INTO tradewind.users (role_name, email, first_name, last_name) SELECT 'twin' || g,"
            " 'twin' || g || '@example.com', 'Ann', 'Lee' FROM generate_series(1, 2) g RETURNING id"
        )
    ]
    with administration(database) as connection:
        for number in range(COUNT):
            steps = sorted(near() for _ in range(drawn.randint(1, 6)))
            way = [drawn.choice((*STAGES, *STAGES, "closed_lost")) for _ in steps]
            way = [
                stage for place, stage in enumerate(way) if place == 0 or stage != way[place - 1]
            ]
            end = drawn.choice(("closed_won", "closed_won", "closed_lost", way[-1]))
            if end != way[-1]:
                way.append(end)
                steps.append(steps[-1] + timedelta(minutes=drawn.choice((0, 30, 700, 9_000))))
            steps = steps[: len(way)]
            closed = steps[-1] if way[-1].startswith("closed") else None
            values = {
                "organization_id": organization,
                "customer_company_id": company,
                "title": f"Number {number}",
                "stage": way[-1],
                "amount": drawn.choice((None, *(Decimal(drawn.randint(1, 9**9)) / 100,) * 6)),
                "currency": drawn.choice(("EUR", "EUR", "EUR", "USD")),
                "owner_id": drawn.choice(people),
                "created_at": steps[0],
                "stage_changed_at": steps[-1],
                "closed_at": closed,
                "lost_reason": drawn.choice(("price", "timing"))
                if way[-1] == "closed_lost"
                else None,
                "expected_close_date": drawn.choice(
                    (
                        None,
                        drawn.choice(edges).date() + timedelta(days=drawn.choice((-1, 0, 1, 70))),
                    )
                ),
            }
            made = _insert(connection, "opportunities", values)
            connection.execute(
                "DELETE FROM tradewind.opportunity_stage_changes WHERE opportunity_id = %s", [made]
            )
            for place, (at, stage) in enumerate(zip(steps, way, strict=True)):
                _insert(
                    connection,
                    "opportunity_stage_changes",
                    {
                        "organization_id": organization,
                        "opportunity_id": made,
                        "from_stage": way[place - 1] if place else None,
                        "to_stage": stage,
                        "at": at,
                        "lasted": at - steps[place - 1] if place else None,
                    },
                )
        connection.execute(
            "UPDATE tradewind.opportunities SET deleted_at = now() WHERE id % 17 = 0"
        )


def _insert(connection: "psycopg.Connection[Any]", table: str, values: dict[str, Any]) -> int:
    columns, places = ", ".join(values), ", ".join(["%s"] * len(values))
    row = connection.execute(
        f"INSERT INTO tradewind.{table} ({columns}) VALUES ({places}) RETURNING id",
        [*values.values()],
    ).fetchone()
    assert row
    return int(row[0])


class Behind:
    """What the list shows for a filter, asked in the person's zone, and plain sums of those rows."""

    def __init__(self, connection: "psycopg.Connection[Any]", organization: int, zone: str) -> None:
        self.connection, self.organization, self.zone = connection, organization, zone
        self.checked = 0

    def ids(self, typed: str) -> list[int]:
        parsed = parse(typed, listing("opportunities"))
        assert not parsed.errors, (typed, parsed.errors)
        question = Question(
            "opportunities", self.organization, filter=parsed.filter, time_zone=self.zone
        )
        found = vector(self.connection, question)
        return [*struct.unpack(f">{len(found) // 8}q", found)]

    def counts(self, typed: str, number: str) -> None:
        assert len(self.ids(typed)) == int(number), (self.zone, typed)
        self.checked += 1

    def comes_to(self, typed: str, said: str, currency: str, sum_of: str = "amount") -> None:
        found = self.connection.execute(
            f"SELECT coalesce({SUMS[sum_of]}, 0) FROM tradewind.opportunities WHERE id = ANY (%s)",
            [self.ids(typed)],
        ).fetchone()
        assert found
        assert words.money(found[0], currency) == said, (self.zone, typed)
        self.checked += 1


# By card: what the cells after the first are; what is left empty says a share or a time.
CARDS = {
    "won-and-lost": ("n", "n", "amount", "amount", ""),
    "lost-because": ("n", "", "amount"),
    "by-owner": ("n", "n", "", "amount"),
    "stages": ("n", "n", "n", "n", ""),
    "time": ("n", ""),
    "stays": ("n", ""),
    "forecast": ("n", "", "n", "amount"),
    "velocity": ("n", "amount"),
}
AHEAD = ("n", "amount", "weighted", "n", "amount")


def _check(behind: Behind, told: Any, kinds: tuple[str, ...], currency: str) -> None:
    for line in told.lines:
        for cell, kind in enumerate(kinds, 1):
            said, typed = line.cells[cell], line.behind(cell)
            if not typed:
                assert not said or not any(sign in said for sign in "123456789"), line
            elif kind == "n":
                behind.counts(typed, said)
            elif kind and said:
                is_average = "average" in line.cells[0]
                behind.comes_to(typed, said, currency, "average" if is_average else kind)


def test_each_number_has_exactly_its_rows(
    board: Callable[[], Any],
    history: None,
    organization: int,
    database: Address,
    zone: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    view = board()
    with administration(database) as connection:
        for name in ZONES:
            zone(name)
            behind = Behind(connection, organization, name)
            for mode in ("numbers", "forecast"):
                view.show_mode(mode)
                qtbot.waitUntil(lambda mode=mode: mode in view._made, timeout=20_000)
                shown = view._made[mode]
                for whose in ("everybody", "nobody", *_people(shown)):
                    shown.read = None
                    _choose(shown, whose)
                    shown.reload()
                    qtbot.waitUntil(lambda shown=shown: shown.read is not None, timeout=20_000)
                    currency = shown.period.currency.currentText()
                    if mode == "forecast":
                        _check(behind, shown.by_month.told, AHEAD, currency)
                        _check(behind, shown.by_owner.told, AHEAD, currency)
                        continue
                    for card, kinds in CARDS.items():
                        _check(behind, shown.figures[card].told, kinds, currency)
                        told = shown.figures[card].told
                        _check_bars(behind, card, told)
            assert behind.checked > 200


def _people(shown: Any) -> list[int]:
    boxes = shown.period.people
    return [boxes.itemData(row) for row in range(3, boxes.count())][:1]


def _choose(shown: Any, whose: object) -> None:
    place = {"everybody": 0, "nobody": 2}.get(str(whose))
    box = shown.period.people
    box.blockSignals(True)
    box.setCurrentIndex(box.findData(whose) if place is None else place)
    box.blockSignals(False)


def _check_bars(behind: Behind, card: str, told: Any) -> None:
    """A bar that counts has as many rows as it is high."""
    if card not in ("won-and-lost", "lost-because", "by-owner", "stages"):
        return
    for series, each in enumerate(told.drawn.series):
        for place, value in enumerate(each.values):
            behind.counts(told.bars(place, series), str(int(value)))
