"""What an import costs against a bare COPY of the same rows into the same table, in the same run.

The COPY is the owner's, of finished values, with all indexes, checks and the journal kept; the import
is a person's own: it reads the file as a vendor delivers it, makes every value what it is to be, looks
for each row in the table and in the file, and writes it under row-level security. Contacts come with
their companies, five people in each: those, and who is in which, are copied as well.
"""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import psutil

from core.access.permissions import Role
from core.addresses import Address
from core.database import schema
from core.imports import feeding, inspecting
from core.imports.choices import Target
from core.imports.importing import Import, Progress
from core.imports.normalizing import staged
from core.imports.plans import Plan
from core.server.lifecycle import LocalServer
from tests.bench import vendor
from tests.bench.run import measurement, seconds
from tests.conftest import FAST, open_folder
from tests.support.administration import know
from tests.support.people import People, people_of

ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
CONTACTS = int(os.environ.get("BENCH_CONTACTS", "100000"))
# In each company that contacts name.
PEOPLE = int(os.environ.get("BENCH_PEOPLE", "5"))
PARTS = ("leads", "contacts")


def run(part: str | None = None) -> Iterator[dict[str, object]]:
    folder = open_folder()
    more = {"shared_buffers": "1GB", "max_wal_size": "8GB"}
    server = LocalServer(folder / "server", settings={**FAST, **more})
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            with people_of(opened.address) as people:
                bench = _Bench(people, folder)
                if part in (None, "leads"):
                    yield from bench.measured("leads", Target.LEADS, ROWS, 2)
                if part in (None, "contacts"):
                    yield from bench.measured("contacts", Target.CONTACTS, CONTACTS, 3)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


class _Bench:
    def __init__(self, people: People, folder: Path) -> None:
        self.people, self.folder, self.owner = people, folder, people.owner

    def measured(
        self, what: str, target: Target, rows: int, goal: float
    ) -> Iterator[dict[str, object]]:
        file = self.folder / f"{what}.csv"
        vendor.write(file, rows, people=1 if target is Target.LEADS else PEOPLE)
        found = inspecting.inspected_from(feeding.asked("inspect", file, target=target.value))
        plan = Plan(target, found.shape, found.mapping, region="AT")
        ready = self._finished(file, plan, found)
        copied = self._copied(what, ready, plan)
        if target is Target.CONTACTS:
            print(f"COPY of the contacts alone: {copied:.2f} s", flush=True)
            copied += self._companies_copied()
        home = self.people.organization("Agency", "agency")
        person = self.people.person({home: [Role.SALES_REP]})
        address = replace(person.address, more=(("options", f"-c tradewind.organization={home}"),))
        peak = _Peak()
        took: dict[str, float] = {}
        for turn in ("import", "again"):
            with peak:
                took[turn] = seconds(lambda: self._imported(address, home, file, plan, found))
        many = self.people.scalar(
            f"SELECT count(*) FROM tradewind.{what} WHERE organization_id = %s", [home]
        )
        print(f"{what}: {many:,} of {rows:,} rows are there", flush=True)
        yield measurement(
            f"import {rows:,} {what}", took["import"], "s", baseline=copied, goal=goal
        )
        yield measurement(
            f"import the same {rows:,} {what} again", took["again"], "s", baseline=copied, goal=3
        )
        yield measurement(
            f"import {rows:,} {what}: memory", peak.most / 2**20, "MiB", goal=1024, of="value"
        )

    def _finished(self, file: Path, plan: Plan, found: inspecting.Inspected) -> Path:
        """The rows as they would be written, for COPY."""
        ready = file.with_suffix(".copy")
        said = [asdict(column) for column in found.columns]
        with ready.open("wb") as target, feeding.normalized(file, plan.to_json(), said) as feed:
            for frame in feed.frames():
                target.write(frame.content)
        return ready

    def _copied(self, what: str, ready: Path, plan: Plan) -> float:
        home = self.people.organization("Copied")
        columns = [each.name for each in staged(plan)]
        kept = [name for name in columns if name not in ("row_number", "problem")]
        kept = [name for name in kept if not name.startswith("key_")]
        places = [columns.index(name) for name in kept]
        unique: set[bytes] = set()
        mail = columns.index("email")

        def lines() -> Iterator[bytes]:
            for line in ready.open("rb"):
                cells = line[:-1].split(b"\t")
                if cells[1] != rb"\N":
                    continue
                if what == "contacts" and cells[mail] != rb"\N":
                    if (address := cells[mail].lower()) in unique:
                        continue
                    unique.add(address)
                yield b"\t".join([b"%d" % home, *(cells[place] for place in places)]) + b"\n"

        finished = ready.with_suffix(".ready")
        with finished.open("wb") as target:
            for line in lines():
                target.write(line)
        content = finished.read_bytes()

        def copy() -> None:
            names = ", ".join(kept)
            with self.owner.cursor().copy(
                f"COPY tradewind.{what} (organization_id, {names}) FROM STDIN"
            ) as into:
                for first in range(0, len(content), 1 << 20):
                    into.write(content[first : first + (1 << 20)])

        return seconds(copy)

    def _companies_copied(self) -> float:
        """The companies that those contacts name, and who is in which, as finished values."""
        copied = "FROM tradewind.organizations WHERE name = 'Copied' ORDER BY id DESC LIMIT 1"
        run = self.owner.execute
        run(
            "CREATE TEMP TABLE finished AS SELECT c.organization_id, c.id AS contact,"
            " dense_rank() OVER (ORDER BY c.company_name) + 100000000 AS company, c.company_name,"
            " c.website, row_number() OVER (PARTITION BY c.company_name ORDER BY c.id) = 1 AS is_first"
            f" FROM tradewind.contacts c WHERE c.organization_id = (SELECT id {copied})"
        )
        contents = [
            self._copied_out(query)
            for query in (
                "SELECT organization_id, company, company_name, website FROM finished WHERE is_first",
                "SELECT organization_id, company, contact, is_first FROM finished",
            )
        ]

        def copy() -> None:
            for into, content in zip(
                (
                    "customer_companies (organization_id, id, company_name, website)",
                    "company_contacts (organization_id, customer_company_id, contact_id, is_primary)",
                ),
                contents,
                strict=True,
            ):
                with self.owner.cursor().copy(f"COPY tradewind.{into} FROM STDIN") as target:
                    target.write(content)

        return seconds(copy)

    def _copied_out(self, query: str) -> bytes:
        with self.owner.cursor().copy(f"COPY ({query}) TO STDOUT") as source:
            return b"".join(map(bytes, source))

    def _imported(
        self, address: Address, home: int, file: Path, plan: Plan, found: inspecting.Inspected
    ) -> None:
        began = time.perf_counter()
        first: dict[str, float] = {}

        def tell(progress: Progress) -> None:
            first.setdefault(progress.phase, time.perf_counter() - began)

        with Import(
            address, home, file, plan, found.columns, expected=found.rows, tell=tell
        ) as work:
            work.stage()
            outcome = work.carry_out()
        at = {name: round(seconds_, 1) for name, seconds_ in first.items()}
        print(f"begun {at}, ended {time.perf_counter() - began:.1f}:", outcome.judged, flush=True)


class _Peak:
    """The most that the importing processes hold at once, the server's own aside."""

    def __init__(self) -> None:
        self.most = 0

    def __enter__(self) -> None:
        self._base = psutil.Process().memory_info().rss
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        me = psutil.Process()
        while not self._ended.wait(0.2):
            try:
                children = [
                    each for each in me.children(recursive=True) if "postgres" not in each.name()
                ]
                held = sum(each.memory_info().rss for each in (me, *children)) - self._base
            except psutil.Error:
                continue
            self.most = max(self.most, held)
