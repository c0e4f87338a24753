"""Duplicates among 100,000 companies and 1,000,000 leads, looked for by a person under the policies."""

import resource
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Self

from sqlalchemy.orm import sessionmaker

from core import db
from core.access.permissions import Role
from core.database import schema
from core.duplicates.kinds import Kind
from core.duplicates.merging import merge
from core.duplicates.searching import search
from core.server.lifecycle import LocalServer
from tests.bench.run import measurement, seconds
from tests.conftest import open_folder
from tests.support.administration import know
from tests.support.people import People, people_of

COMPANIES, LEADS = 100_000, 1_000_000
RELATIONS = 2_000

# One in twenty is there twice, spelled in another way; some share a number, and some everybody's.
FILL_COMPANIES = """
    INSERT INTO tradewind.customer_companies (organization_id, company_name, website, phone, email)
    SELECT %(o)s, initcap(substr(md5(n::text), 1, 9)) || ' ' || initcap(substr(md5((-n)::text), 1, 6))
            || CASE WHEN g %% 2 = 0 THEN ' GmbH' ELSE '' END,
        CASE WHEN g %% 3 > 0 THEN 'https://www.' || substr(md5(n::text), 1, 9) || '.example' END,
        '+43 1 ' || lpad((n %% 90000000)::text, 8, '0'), 'office@' || md5(g::text) || '.example'
    FROM (SELECT g, CASE WHEN g %% 20 = 0 THEN g - 1 ELSE g END AS n FROM generate_series(1, %(many)s) g) s
"""
FILL_LEADS = """
    INSERT INTO tradewind.leads (organization_id, company_name, first_name, last_name, email, website,
        phone, city)
    SELECT %(o)s, initcap(substr(md5(n::text), 1, 9)) || CASE WHEN g %% 2 = 0 THEN ' Ltd.' ELSE '' END,
        CASE WHEN g %% 4 = 0 THEN initcap(substr(md5(n::text), 3, 5)) END,
        CASE WHEN g %% 4 = 0 THEN initcap(substr(md5(n::text), 8, 7)) END,
        CASE WHEN g %% 3 > 0 THEN substr(md5(n::text), 1, 12) || '@mail.example' END,
        CASE WHEN g %% 5 > 0 THEN 'https://' || substr(md5(n::text), 1, 9) || '.example' END,
        CASE WHEN g %% 100 = 0 THEN '+43 1 5555555' ELSE '+43 1 ' || lpad((n * 7)::text, 8, '0') END,
        (ARRAY['Wien', 'Graz', 'Linz', 'Salzburg'])[1 + n %% 4]
    FROM (SELECT g, CASE WHEN g %% 20 = 0 THEN g - 1 ELSE g END AS n FROM generate_series(1, %(many)s) g) s
"""


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            with people_of(opened.address) as people:
                yield from _measured(people)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _measured(people: People) -> Iterator[dict[str, object]]:
    here = people.organization()
    rep = people.person({here: [Role.SALES_REP]})
    chosen = (("options", f"-c tradewind.organization={here}"),)
    engine = db.engine(replace(rep.address, more=chosen))
    sessions = sessionmaker(engine)
    for kind, table, fill, many, goal, memory in (
        (Kind.COMPANIES, "customer_companies", FILL_COMPANIES, COMPANIES, 60, 500),
        (Kind.LEADS, "leads", FILL_LEADS, LEADS, 180, 1024),
    ):
        owner = people.owner
        owner.execute(f"ALTER TABLE tradewind.{table} DISABLE TRIGGER USER")
        owner.execute(fill, {"o": here, "many": many})
        owner.execute(f"ALTER TABLE tradewind.{table} ENABLE TRIGGER USER")
        owner.execute(f"VACUUM ANALYZE tradewind.{table}")
        with _Peak() as peak, sessions.begin() as session:
            began = time.perf_counter()
            found = search(session, here, kind)
            took = time.perf_counter() - began
        name = f"{many:,} {kind}: {found.total:,} suggestions"
        yield measurement(name, took, "s", goal=goal, of="value")
        yield measurement(
            f"{many:,} {kind}: memory, with the server's process", peak.mebibytes, "MiB",
            goal=memory, of="value",
        )  # fmt: skip
        if kind is Kind.COMPANIES:
            first = found.suggestions[0]
            _relate(people, here, first.other)

            def one(pair: tuple[int, int] = (first.one, first.other)) -> None:
                with sessions.begin() as session:
                    merge(session, here, Kind.COMPANIES, pair[0], [pair[1]])

            yield measurement(
                f"two companies are merged, with {RELATIONS:,} interactions", seconds(one), "s",
                goal=5, of="value",
            )  # fmt: skip
    with sessions.begin() as session:
        took = seconds(lambda: search(session, here, Kind.LEAD_COMPANY))
    yield measurement(
        f"{LEADS:,} leads against {COMPANIES:,} companies", took, "s", goal=180, of="value"
    )
    engine.dispose()


def _relate(people: People, here: int, company: int) -> None:
    people.owner.execute(
        "INSERT INTO tradewind.interactions (organization_id, customer_company_id, type)"
        " SELECT %s, %s, 'call' FROM generate_series(1, %s)",
        [here, company, RELATIONS],
    )


class _Peak:
    """The most memory that this process, and the largest of the server's, have had of their own."""

    def __enter__(self) -> Self:
        self._done = threading.Event()
        self._server = 0.0
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    @property
    def mebibytes(self) -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 + self._server

    def _watch(self) -> None:
        while not self._done.wait(0.5):
            for folder in Path("/proc").glob("[0-9]*"):
                try:
                    if b"postgres" in (folder / "cmdline").read_bytes():
                        rows = (folder / "status").read_text("utf-8").splitlines()
                        own = next(row for row in rows if row.startswith("RssAnon"))
                        self._server = max(self._server, int(own.split()[1]) / 1024)
                except (OSError, StopIteration):
                    continue
