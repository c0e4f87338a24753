"""My day, the month and the list of tasks, read by a person under the policies, with 100,000 tasks there."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access.permissions import Role
from core.calendar.queries import entries_between
from core.calendar.reading import read_file
from core.database import schema
from core.server.lifecycle import LocalServer
from core.tasks import commands
from core.today.sources import read
from tests.bench.run import measurement, median_seconds, seconds
from tests.conftest import open_folder
from tests.support.administration import know
from tests.support.people import People, people_of

TASKS, INTERACTIONS, PEOPLE = 100_000, 50_000, 20
BERLIN = ZoneInfo("Europe/Berlin")
ENTRIES = 20_000

FILL_TASKS = """
    INSERT INTO tradewind.tasks (organization_id, title, owner_id, due_at, ends_at, is_all_day, type,
        priority, status, completed_at, recurrence, recurs_from)
    SELECT %(o)s, 'Task ' || g, (%(people)s::bigint[])[1 + g %% %(many)s], due,
        CASE WHEN g %% 3 = 0 THEN due + interval '1 hour' END, false,
        (ARRAY['to_do', 'call', 'meeting', 'email'])[1 + g %% 4],
        (ARRAY['low', 'medium', 'high', 'urgent'])[1 + g / 4 %% 4],
        CASE WHEN due < now() AND g %% 50 > 0 THEN 'completed' ELSE 'pending' END,
        CASE WHEN due < now() AND g %% 50 > 0 THEN due END,
        CASE WHEN g %% 199 = 0 THEN 'FREQ=WEEKLY' END, CASE WHEN g %% 199 = 0 THEN due END
    FROM (SELECT g, date_trunc('hour', now()) + (g %% 8760 - 7000) * interval '1 hour' AS due
          FROM generate_series(1, %(tasks)s) g) numbered
"""
FILL_INTERACTIONS = """
    INSERT INTO tradewind.interactions (organization_id, type, subject, happened_at, owner_id)
    SELECT %(o)s, (ARRAY['call', 'meeting', 'demo'])[1 + g %% 3], 'Talk ' || g,
        now() - (g %% 8760) * interval '1 hour', (%(people)s::bigint[])[1 + g %% %(many)s]
    FROM generate_series(1, %(interactions)s) g
"""


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            with people_of(opened.address) as people:
                yield from _Bench(people).measured()
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


class _Bench:
    def __init__(self, people: People) -> None:
        self.people = people
        self.here = people.organization()
        # One of them signs in; the others have the rest of the work.
        self.me = people.person({self.here: [Role.SALES_REP]})
        others = [people.person({self.here: [Role.USER]}).id for _ in range(2)]
        self.owners = [self.me.id, *(others * PEOPLE)][:PEOPLE]
        address = replace(
            self.me.address, more=(("options", f"-c tradewind.organization={self.here}"),)
        )
        self.sessions = sessionmaker(db.engine(address))
        self.now = datetime.now(UTC)

    def measured(self) -> Iterator[dict[str, object]]:
        self._fill()
        today = self.now.astimezone(BERLIN).date()
        first = today.replace(day=1) - timedelta(days=6)
        last = first + timedelta(days=41)
        for name, goal, question in (
            ("my day", 50, lambda session: read(session, self.here, self.me.id, self.now, BERLIN)),
            (
                "a month of one's own",
                100,
                lambda session: entries_between(
                    session, self.here, first, last, BERLIN, owner=self.me.id, each_day=30
                ),
            ),
            (
                "a month of everybody's",
                250,
                lambda session: entries_between(
                    session, self.here, first, last, BERLIN, each_day=30
                ),
            ),
        ):
            took = median_seconds(lambda question=question: self._asked(question), 5)
            yield measurement(f"{TASKS:,} tasks: {name}", took * 1e3, "ms", goal=goal, of="value")
        yield self._completed()
        yield self._parsed()
        self.sessions.kw["bind"].dispose()

    def _fill(self) -> None:
        owner, said = (
            self.people.owner,
            {
                "o": self.here,
                "people": self.owners,
                "many": PEOPLE,
                "tasks": TASKS,
                "interactions": INTERACTIONS,
            },
        )
        for table, statement in (("tasks", FILL_TASKS), ("interactions", FILL_INTERACTIONS)):
            owner.execute(f"ALTER TABLE tradewind.{table} DISABLE TRIGGER USER")
            owner.execute(statement, said)
            owner.execute(f"ALTER TABLE tradewind.{table} ENABLE TRIGGER USER")
            owner.execute(f"VACUUM ANALYZE tradewind.{table}")

    def _asked(self, question: Callable[[Session], Any]) -> None:
        with self.sessions.begin() as session:
            question(session)

    def _completed(self) -> dict[str, object]:
        ids = [
            row[0]
            for row in self.people.owner.execute(
                "SELECT id FROM tradewind.tasks WHERE organization_id = %s AND owner_id = %s"
                " AND status = 'pending' AND recurrence IS NULL LIMIT 20",
                [self.here, self.me.id],
            ).fetchall()
        ]
        waiting = iter(ids)

        def one() -> None:
            with self.sessions.begin() as session:
                commands.complete(session, self.here, [next(waiting)], now=self.now, zone=BERLIN)

        return measurement(
            "one task is done", median_seconds(one, 9) * 1e3, "ms", goal=100, of="value"
        )

    def _parsed(self) -> dict[str, object]:
        body = "\r\n".join(
            f"BEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:Entry {number}\r\n"
            f"DTSTART;TZID=Europe/Berlin:20260401T090000\r\nDURATION:PT45M\r\nEND:VEVENT"
            for number in range(ENTRIES)
        )
        data = f"BEGIN:VCALENDAR\r\n{body}\r\nEND:VCALENDAR\r\n".encode()
        took = seconds(lambda: read_file(data, self.now, BERLIN))
        return measurement(
            f"a calendar file of {ENTRIES:,} entries is read", took, "s", goal=60, of="value"
        )
