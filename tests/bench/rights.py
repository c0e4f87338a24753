"""What row-level security costs at 1,000,000 leads: each query as a person, and as the owner without it.

Both ask the same, with the predicate of the organization in it, and take turns. Lists and counts are
those of the product, over its own driver, which prepares what is asked again and again.
"""

import os
import shutil
import statistics
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from core.access.permissions import Role
from core.database import schema
from core.lists.fields import Order
from core.lists.grammar import parse
from core.lists.listings import listing
from core.lists.questions import Question
from core.lists.reading import first_page, vector
from core.server.lifecycle import LocalServer
from tests.bench.list_core import clean
from tests.bench.run import measurement, seconds
from tests.conftest import FAST, open_folder
from tests.support.administration import know
from tests.support.people import Connection, People, connect, people_of

ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
# Enough to be sorted out of the noise of a shared machine.
TURNS, SLOW_TURNS = 300, 15
SLOW = 0.005

LISTED = "SELECT id, company_name, full_name, email, status, created_at FROM tradewind.leads"
WHERE = "WHERE organization_id = {o} AND deleted_at IS NULL"
# A screen's first page, as the list asks for it.
ORDERS: dict[str, Order] = {
    "list: as it opens": (),
    "sort: by score": (("score", True),),
    "sort: by company": (("company_name", False),),
    "sort: by status": (("status", False),),
}
# As it is typed into the search field of the list.
FILTERS = {"e-mail that begins with …": "email:ann4242*"}
ASKED: dict[str, str] = {
    "count": f"SELECT count(*) FROM tradewind.leads {WHERE}",
    "count by status": f"SELECT status, count(*) FROM tradewind.leads {WHERE} GROUP BY status",
}
MATCHED = f"{LISTED} WHERE organization_id = {{o}} AND id IN "
# The shortest statement there is, to see what each one pays whatever it asks.
BARE = f"{LISTED} {WHERE} AND email_normalized = 'ann4242@example.com'"
SEARCHES = {
    "search: a rare word": "zephyr4242:*",
    "search: a common word": "acme:*",
    "search: a rare and a common word": "acme:* & zephyr77:*",
    "search: nothing found": "nowhere:*",
}


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    # What all may see is marked by VACUUM: not while its own cleaning runs in the background, and not
    # of a transaction that the log does not have yet.
    more = {
        "shared_buffers": "1GB",
        "max_wal_size": "8GB",
        "autovacuum": "off",
        "synchronous_commit": "on",
    }
    server = LocalServer(folder / "server", settings={**FAST, **more})
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            with people_of(opened.address) as people:
                here = load(people)
                colleague = people.person({here: [Role.SALES_REP]})
                # Both connections are new: what one has done before would be in its memory.
                with connect(opened.address) as owner:
                    yield from _compared(people.connect(colleague, here), owner, here)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def load(people: People) -> int:
    """Leads of ten organizations, 40 % of them the first one's; nothing goes into the journal."""
    places = [people.organization() for _ in range(10)]
    others = ",".join(map(str, places[1:]))
    execute = people.owner.execute
    execute("ALTER TABLE tradewind.leads DISABLE TRIGGER USER")
    execute(
        f"""
        INSERT INTO tradewind.leads (organization_id, company_name, first_name, last_name, email,
            status, created_at, deleted_at)
        SELECT CASE WHEN g % 10 < 4 THEN {places[0]} ELSE ('{{{others}}}'::bigint[])[1 + g % 9] END,
            'Acme ' || CASE WHEN g % 100 = 0 THEN 'Zephyr' || g ELSE '' END || g % 50000,
            'Ann' || g % 1000, 'Other' || g % 3000, 'ann' || g || '@example.com',
            (ARRAY['new', 'contacted', 'qualified', 'nurturing', 'lost'])[1 + g / 10 % 5],
            now() - g * interval '1 second', CASE WHEN g % 50 = 0 THEN now() END
        FROM generate_series(1, {ROWS}) g
        """
    )
    execute("ALTER TABLE tradewind.leads ENABLE TRIGGER USER")
    execute("SELECT tradewind.gather_lead_facts()")
    execute("UPDATE tradewind.lead_facts SET is_scored = true, score = id % 101")
    clean(people.owner)
    execute("ANALYZE")
    return places[0]


def _compared(person: Connection, owner: Connection, here: int) -> Iterator[dict[str, object]]:
    shown = listing("leads").shown_at_first
    asked: dict[str, Ask] = {
        name: _page(Question("leads", here, order=order, fields=shown))
        for name, order in ORDERS.items()
    }
    asked |= {
        name: _page(
            Question("leads", here, filter=parse(typed, listing("leads")).filter, fields=shown)
        )
        for name, typed in FILTERS.items()
    }
    # What a list counts are the numbers of its rows, which it reads in their order.
    asked |= {
        f"{name}, all counted": partial(_numbers, Question("leads", here, order=order))
        for name, order in ORDERS.items()
    }
    asked |= {name: _statement(query.format(o=here)) for name, query in ASKED.items()}
    for name, ask in asked.items():
        with_rights, without = _turns(person, ask, owner, ask)
        yield measurement(name, with_rights * 1e3, "ms", baseline=without * 1e3, goal=1.15)
        yield measurement(f"  {name}: more", (with_rights - without) * 1e3, "ms")
    one = _statement(BARE.format(o=here))
    with_rights, without = _turns(person, one, owner, one)
    yield measurement("one bare statement, what it pays", (with_rights - without) * 1e3, "ms")
    for name, words in SEARCHES.items():
        searched = f"{MATCHED} (SELECT tradewind.search_leads('{words}', 50))".format(o=here)
        # What the function does once the right is known, by the same index.
        plain = (
            f"{MATCHED} (SELECT tradewind.leads_with_fragments({{o}}, a.known, a.condition, 50)"
            f" FROM tradewind.fragments_asked('{words}') a)".format(o=here)
        )
        with_rights, without = _turns(person, _statement(searched), owner, _statement(plain))
        yield measurement(
            name, with_rights * 1e3, "ms", baseline=without * 1e3, goal=10, of="value"
        )


Ask = Callable[[Connection], Sequence[object]]


def _page(question: Question) -> Ask:
    return lambda connection: first_page(connection, question).rows


def _numbers(question: Question, connection: Connection) -> Sequence[object]:
    return vector(connection, question)


def _statement(text: str) -> Ask:
    return lambda connection: connection.execute(text).fetchall()


def _turns(
    first: Connection, ask: Ask, second: Connection, ask_without: Ask
) -> tuple[float, float]:
    """The median of each, taken by turns; both have to find as many."""
    if len(ask(first)) != len(ask_without(second)):
        raise AssertionError("With the rights, something else is found.")
    times: tuple[list[float], list[float]] = ([], [])
    once = max(seconds(lambda: ask(first)) for _ in range(3))
    for turn in range(TURNS if once < SLOW else SLOW_TURNS):
        order = ((0, first, ask), (1, second, ask_without))
        # Whoever goes second finds the processor's caches warm, so that changes too.
        for which, connection, put in order[:: 1 if turn % 2 else -1]:
            times[which].append(seconds(partial(put, connection)))
    return statistics.median(times[0]), statistics.median(times[1])
