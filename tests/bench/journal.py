"""What the journal costs: bulk writes, single edits, taking back, and telling the other windows.

Each figure is compared with the same statement with the journal's trigger off, in turns. The tables
are the real ones with all their indexes, on a server as the product starts it.
"""

import shutil
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import psutil
import psycopg

from core.access.permissions import Role
from core.addresses import Address
from core.database import schema
from core.journal.live import LISTEN, LOOKING, PASS_ON, PASSING, parse
from core.server.lifecycle import LocalServer
from tests.bench.list_core import clean
from tests.bench.run import measurement, seconds
from tests.conftest import open_folder
from tests.support.administration import know, superuser
from tests.support.people import Connection, People, people_of

ROWS = 100_000
RUNS = 3
EDITS = 400
WINDOWS = 50
LISTENING = 10.0
WARMING = 10

FILL = """
    INSERT INTO tradewind.leads (organization_id, first_name, last_name, company_name, email, phone,
        website, city, country, industry, source, status, notes, custom_fields)
    SELECT {organization}, 'First' || g % 3000, 'Last' || g % 7000, 'Company ' || g % 20000,
        'person' || g || '@example' || g % 5000 || '.com', '+49 30 ' || g,
        'https://example' || g % 5000 || '.com', 'City' || g % 300, 'Germany', 'Industry' || g % 40,
        'apollo', 'new', repeat(md5(g::text), 3), jsonb_build_object('a', g)
    FROM generate_series(1, {rows}) g
"""
# Most of these moves are not legal the other way, so taking them back asks the journal.
MOVED = (
    "status = CASE status WHEN 'new' THEN 'contacted' WHEN 'contacted' THEN 'follow_up_1'"
    " WHEN 'follow_up_1' THEN 'follow_up_2' WHEN 'follow_up_2' THEN 'responded' ELSE 'contacted' END"
)
EDITED = {
    "1 column": MOVED,
    "3 columns": f"{MOVED}, priority = CASE priority WHEN 'low' THEN 'high' ELSE 'low' END,"
    " city = reverse(city)",
}


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    server = LocalServer(folder / "server", settings={"max_connections": "120"})
    try:
        with server.open() as opened:
            schema.upgrade(know(opened).address)
            with people_of(opened.address) as people:
                yield from _Bench(opened.address, people).measured()
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


class _Bench:
    def __init__(self, address: Address, people: People) -> None:
        self.address, self.people, self.owner = address, people, people.owner
        self.organization = people.organization("Agency", "agency")
        self.owner.execute(
            "SELECT set_config('tradewind.organization', %s, false)", [str(self.organization)]
        )

    def measured(self) -> Iterator[dict[str, object]]:
        yield from self._inserts()
        yield from self._updates()
        yield from self._single_edits()
        yield from self._live()

    def _inserts(self) -> Iterator[dict[str, object]]:
        fill = FILL.format(organization=self.organization, rows=ROWS)
        plain, kept = self._in_turns("insert", partial(self.owner.execute, fill), self._empty)
        yield measurement(f"{ROWS:,} inserts", kept, "s", baseline=plain, goal=1.2)

    def _updates(self) -> Iterator[dict[str, object]]:
        for what, edit in EDITED.items():
            statement = f"UPDATE tradewind.leads SET {edit}"
            plain, kept = self._in_turns(
                "update", partial(self.owner.execute, statement), self._vacuum
            )
            yield measurement(f"{ROWS:,} updates of {what}", kept, "s", baseline=plain, goal=1.8)
            done, undone = [], []
            for _ in range(RUNS):
                self._vacuum()
                done.append(seconds(partial(self.owner.execute, statement)))
                last = self.people.scalar("SELECT max(id) FROM tradewind.change_sets")
                self._vacuum()
                undone.append(
                    seconds(partial(self.owner.execute, "SELECT tradewind.undo(%s)", [last]))
                )
            yield measurement(
                f"undo of {ROWS:,} updates of {what}",
                statistics.median(undone),
                "s",
                baseline=statistics.median(done),
                goal=1.5,
            )

    def _single_edits(self) -> Iterator[dict[str, object]]:
        """Each a transaction of a person's own, without the disk's flush on either side."""
        person = self.people.person({self.organization: [Role.SALES_REP]})
        connection = self.people.connect(person, self.organization)
        connection.execute("SET synchronous_commit = off")
        ids = self._ids(EDITS)
        took: dict[bool, list[float]] = {True: [], False: []}
        for turn in range(6):
            is_kept = bool(turn % 2)
            self._journal("update", is_kept)
            for lead in ids:
                took[is_kept].append(seconds(partial(_edit, connection, lead, turn)))
        plain, kept = (1000 * statistics.median(took[each]) for each in (False, True))
        yield measurement("a single edit", kept, "ms", baseline=plain)
        yield measurement(
            "a single edit: more for the journal", kept - plain, "ms", goal=1.0, of="value"
        )

    def _live(self) -> Iterator[dict[str, object]]:
        person = self.people.person({self.organization: [Role.SALES_REP]})
        windows = [self.people.connect(person, self.organization) for _ in range(WINDOWS)]
        for window in windows:
            window.execute(LISTEN)
        self._vacuum()
        self._journal("update", False)
        plain, _ = self._edited_each_second(windows)
        self._journal("update", True)
        kept, delays = self._edited_each_second(windows)
        yield measurement(
            f"{WINDOWS} windows edit once a second: heard after (p95)",
            1000 * statistics.quantiles(delays, n=20)[-1],
            "ms",
            goal=1000,
            of="value",
        )
        every = f"{WINDOWS} windows edit once a second"
        yield measurement(f"{every}: CPU, of one core", kept, "%", baseline=plain)
        yield measurement(
            f"{every}: more for the journal, of one core", kept - plain, "%", goal=5, of="value"
        )
        # Half of it is to wake every window for every edit.
        yield measurement(
            f"{every}: more for the journal, of this server",
            (kept - plain) / (psutil.cpu_count() or 1),
            "%",
        )

    def _edited_each_second(self, windows: list[Connection]) -> tuple[float, list[float]]:
        """The server's share of one core, and how long after its commit an edit was heard."""
        ids = self._ids(len(windows))
        sent: dict[int, float] = {}
        delays: list[float] = []
        stop = threading.Event()

        def listen() -> None:
            with psycopg.connect(autocommit=True, **self.address.parameters()) as ear:
                ear.execute(LISTEN)
                ready.set()
                while not stop.is_set():
                    # As every window's watch does.
                    row = ear.execute(PASS_ON).fetchone()
                    for each in ear.notifies(timeout=PASSING if row and row[0] else LOOKING):
                        heard = parse(each.payload)
                        now = time.perf_counter()
                        for number in (heard and heard.ids) or ():
                            if number in sent:
                                delays.append(now - sent.pop(number))

        ready = threading.Event()
        ear = threading.Thread(target=listen)
        ear.start()
        ready.wait()
        # A window is open all day: its first edits, for which everything is read and planned, are not
        # what it costs.
        for turn in range(WARMING):
            for window, lead in zip(windows, ids, strict=True):
                _edit(window, lead, -turn)
        server = psutil.Process(self.owner.info.backend_pid).parent()
        assert server is not None
        began, spent = time.perf_counter(), _spent(server)
        turn = 0
        while time.perf_counter() - began < LISTENING:
            for window, lead in zip(windows, ids, strict=True):
                due = began + turn / len(windows)
                time.sleep(max(0.0, due - time.perf_counter()))
                sent[lead] = time.perf_counter()
                _edit(window, lead, turn)
                turn += 1
        used = (_spent(server) - spent) / (time.perf_counter() - began)
        stop.set()
        ear.join()
        return 100 * used, delays

    def _in_turns(
        self, what: str, work: Callable[[], object], before: Callable[[], object]
    ) -> tuple[float, float]:
        """The median seconds without and with the journal."""
        took: dict[bool, list[float]] = {False: [], True: []}
        for _ in range(RUNS):
            for is_kept in (False, True):
                before()
                self._journal(what, is_kept)
                took[is_kept].append(seconds(work))
        return statistics.median(took[False]), statistics.median(took[True])

    def _journal(self, what: str, is_kept: bool) -> None:
        state = "ENABLE" if is_kept else "DISABLE"
        self.owner.execute(f"ALTER TABLE tradewind.leads {state} TRIGGER journal_{what}")

    def _empty(self) -> None:
        with self._administrator() as administrator:
            # Past every trigger: neither the journal nor those who refer to leads are asked.
            administrator.execute("SET session_replication_role = replica")
            administrator.execute("TRUNCATE tradewind.leads, tradewind.lead_facts CASCADE")
        self._vacuum()

    def _vacuum(self) -> None:
        # Neither side is to pay for what the other has left behind.
        clean(self.owner)
        with self._administrator() as administrator:
            administrator.execute("CHECKPOINT")

    def _administrator(self) -> Connection:
        return psycopg.connect(autocommit=True, **superuser(self.address).parameters())

    def _ids(self, many: int) -> list[int]:
        return [
            number
            for (number,) in self.owner.execute(
                "SELECT id FROM tradewind.leads ORDER BY id LIMIT %s", [many]
            )
        ]


def _edit(connection: Connection, lead: int, turn: int) -> None:
    connection.execute(
        "UPDATE tradewind.leads SET city = %s WHERE organization_id = (SELECT"
        " tradewind.current_organization()) AND id = %s",
        [f"City {turn}", lead],
    )


def _spent(server: psutil.Process) -> float:
    total = 0.0
    for process in [server, *server.children()]:
        try:
            used = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += used.user + used.system
    return total
