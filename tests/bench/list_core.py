"""Lists without their window: a million leads, read and exported by a person under the policies."""

import random
import shutil
import statistics
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import psutil
from sqlalchemy.orm import sessionmaker

from core import db
from core.access.permissions import Role
from core.database import schema
from core.lists.bulk import bulk_edit
from core.lists.exporting import write_csv, write_xlsx
from core.lists.grammar import parse
from core.lists.listings import LISTINGS
from core.lists.reading import Question, count, first_page, vector, window
from core.server.lifecycle import LocalServer
from tests.bench.run import measurement, median_seconds, seconds
from tests.conftest import open_folder
from tests.support.administration import know
from tests.support.people import Connection, People, people_of

ROWS, ELSEWHERE = 1_000_000, 250_000
WINDOWS, WINDOW = 300, 128
SHEET, BULK = 100_000, 100_000
LEADS = LISTINGS["leads"]
PARTS = ("reading", "export", "bulk")

FILL = """
    INSERT INTO tradewind.leads (organization_id, company_name, first_name, last_name, email, phone,
        city, country, status, priority, owner_id, estimated_value, tags, next_follow_up_at,
        created_at)
    SELECT %s, chr(65 + g %% 26) || ' Company ' || hashint4(g), 'First' || g %% 3000,
        'Last' || g %% 7000, 'person' || g || '@example' || g %% 5000 || '.com', '+49 30 ' || g,
        (ARRAY['Berlin', 'Paris', 'Rome', 'Vienna', 'Oslo', 'Graz', NULL])[1 + r %% 7], 'Germany',
        (%s::text[])[1 + r / 7 %% 13], (ARRAY['low', 'medium', 'high'])[1 + r / 91 %% 3],
        CASE WHEN g %% 9 = 0 THEN %s::bigint END,
        r %% 90000 / 4.0, ARRAY['tag' || g %% 50, 'label' || g %% 7],
        CASE WHEN g %% 20 = 0 THEN now() + (g %% 100 - 50) * interval '1 day' END,
        now() - r %% 31536000 * interval '1 second'
    FROM (SELECT g, hashint4(g) & 2147483647 AS r FROM generate_series(1, %s) g) numbered
"""

SCORES = """
    UPDATE tradewind.lead_facts SET is_scored = true,
        score = CASE WHEN id % 5 > 0 THEN (hashint8(id) & 2147483647) / 273 % 101 END
"""


def run(part: str | None = None) -> Iterator[dict[str, object]]:
    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            with people_of(opened.address) as people:
                yield from _Bench(people, folder).measured(part)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


class _Bench:
    def __init__(self, people: People, folder: Path) -> None:
        self.people, self.folder = people, folder
        self.organization = people.organization()
        self.person = people.person({self.organization: [Role.SALES_REP]})
        self.connection: Connection = people.connect(self.person, self.organization)

    def ask(self, text: str = "", *order: tuple[str, bool]) -> Question:
        parsed = parse(text, LEADS)
        return Question(
            "leads",
            self.organization,
            parsed.filter,
            parsed.words,
            order,
            LEADS.shown_at_first,
            "Europe/Berlin",
        )

    def measured(self, part: str | None) -> Iterator[dict[str, object]]:
        self._fill()
        if part in (None, "reading"):
            yield from self._paged()
            yield from self._windows()
            yield from self._sorted()
            yield from self._narrowed()
        if part in (None, "export"):
            yield from self._exported()
        if part in (None, "bulk"):
            yield from self._edited()

    def _fill(self) -> None:
        owner = self.people.owner
        owner.execute("ALTER TABLE tradewind.leads DISABLE TRIGGER USER")
        statuses = list(LEADS.field("status").titles)
        for organization, rows in (
            (self.organization, ROWS),
            (self.people.organization(), ELSEWHERE),
        ):
            owner.execute(FILL, (organization, statuses, self.person.id, rows))
        owner.execute("ALTER TABLE tradewind.leads ENABLE TRIGGER USER")
        owner.execute("SELECT tradewind.gather_lead_facts()")
        owner.execute(SCORES)
        clean(owner)

    def _page(self, name: str, question: Question, goal: float | None) -> dict[str, object]:
        took = median_seconds(lambda: first_page(self.connection, question), 5)
        return measurement(f"{name}: first page", took * 1e3, "ms", goal=goal, of="value")

    def _whole(self, name: str, question: Question) -> dict[str, object]:
        took = median_seconds(lambda: vector(self.connection, question), 3)
        return measurement(f"{name}: all numbers in order", took * 1e3, "ms")

    def _paged(self) -> Iterator[dict[str, object]]:
        yield self._page(f"{ROWS:,} leads, newest first", self.ask(), 100)
        yield self._whole("newest first", self.ask())

    def _windows(self) -> Iterator[dict[str, object]]:
        question = self.ask()
        ids = memoryview(vector(self.connection, question))
        dice = random.Random(1)  # noqa: S311 (the same places on every run)
        times = []
        for _ in range(WINDOWS):
            start = dice.randrange(ROWS - WINDOW) * 8
            wanted = [
                int.from_bytes(ids[place : place + 8])
                for place in range(start, start + WINDOW * 8, 8)
            ]
            times.append(seconds(partial(window, self.connection, question, wanted)))
        yield measurement(
            f"any {WINDOW} rows of them, p95",
            statistics.quantiles(times, n=20)[-1] * 1e3,
            "ms",
            goal=50,
            of="value",
        )

    def _sorted(self) -> Iterator[dict[str, object]]:
        for field in LEADS.fields:
            if field.indexed:
                pages = [
                    median_seconds(
                        partial(first_page, self.connection, self.ask("", (field.name, down)))
                    )
                    for down in (False, True)
                ]
                yield measurement(
                    f"by {field.name} (index), the slower direction: first page",
                    max(pages) * 1e3,
                    "ms",
                    goal=350,
                    of="value",
                )
        for name in ("city", "owner"):
            question = self.ask("", (name, False))
            yield self._page(f"by {name} (no index)", question, None)
            yield self._whole(f"by {name} (no index)", question)

    def _narrowed(self) -> Iterator[dict[str, object]]:
        by_score, by_name = ("score", True), ("company_name", False)
        for text, order in (
            ("status:new,contacted city:berl* score>50", by_score),
            ("city:*nowhere*", by_name),
            ("first17 last1017", by_name),
            ("first1", by_name),
            ("nobody", by_name),
            ("first1 status:new city:berl* score>90", by_name),
        ):
            question = self.ask(text, order)
            yield self._page(f"“{text}” by {order[0]}", question, None)
            yield self._whole(f"“{text}”", question)
            took = median_seconds(partial(count, self.connection, question), 3)
            yield measurement(f"“{text}”: count to 1,000", took * 1e3, "ms")

    def _exported(self) -> Iterator[dict[str, object]]:
        question, file = self.ask(), self.folder / "export"
        copied, written, most = [], [], 0

        def watch(rows: int) -> None:
            nonlocal most
            if rows % 20_000 == 0:
                most = max(most, psutil.Process().memory_info().rss)

        for _ in range(3):
            copied.append(seconds(lambda: _copy(self.connection, question, file)))
            written.append(seconds(lambda: write_csv(self.connection, question, file, tell=watch)))
        yield measurement(
            f"{ROWS:,} rows to CSV, against COPY of the same columns",
            statistics.median(written),
            "s",
            baseline=statistics.median(copied),
            goal=1.5,
        )
        yield measurement("memory while doing so", most / 2**20, "MiB", goal=300, of="value")
        ids = [
            int.from_bytes(found)
            for found in _eights(vector(self.connection, question)[: SHEET * 8])
        ]
        most = 0
        took = seconds(lambda: write_xlsx(self.connection, question, file, ids, tell=watch))
        yield measurement(f"{SHEET:,} rows to XLSX", took, "s", goal=10, of="value")
        yield measurement("memory while doing so", most / 2**20, "MiB", goal=300, of="value")

    def _edited(self) -> Iterator[dict[str, object]]:
        ids = [
            int.from_bytes(found)
            for found in _eights(vector(self.connection, self.ask("-priority:high"))[: BULK * 8])
        ]
        chosen = (("options", f"-c tradewind.organization={self.organization}"),)
        engine = db.engine(replace(self.person.address, more=chosen), pool_size=1)

        def edit() -> None:
            with db.transaction(sessionmaker(engine)) as session:
                if bulk_edit(session, LEADS, ids, {"priority": "high"}) != BULK:
                    raise AssertionError("not all of them were changed")

        yield measurement(f"bulk edit of {BULK:,} rows, journalled", seconds(edit), "s")
        engine.dispose()


def clean(owner: Connection) -> None:
    """As a database is that has been used for a while."""
    for table in ("leads", "lead_facts", "lead_places", "lead_traits"):
        owner.execute(f"VACUUM (ANALYZE) tradewind.{table}".encode())


def _copy(connection: Connection, question: Question, file: Path) -> None:
    fields = [LEADS.field(name) for name in question.fields]
    shown = ", ".join(field.shown for field in fields)
    joins = " ".join(dict.fromkeys(field.join for field in fields if field.join))
    with (
        connection.cursor() as cursor,
        file.open("wb") as target,
        cursor.copy(
            f"COPY (SELECT {shown} FROM tradewind.leads t {joins}"
            " WHERE t.organization_id = %s AND t.deleted_at IS NULL"
            " ORDER BY t.created_at DESC, t.id DESC) TO STDOUT (FORMAT csv)".encode(),
            (question.organization_id,),
        ) as copy,
    ):
        for row in copy:
            target.write(row)


def _eights(numbers: bytes) -> Iterator[bytes]:
    return (numbers[place : place + 8] for place in range(0, len(numbers), 8))
