"""Working a million leads: narrowed, counted by place, and scored anew after a rule has changed."""

import random
import re
import shutil
import statistics
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access.permissions import Role
from core.database import schema
from core.leads import scoring
from core.lists.facets import facets
from core.lists.reading import Question, first_page, vector
from core.server.lifecycle import LocalServer
from tests.bench import list_core
from tests.bench.run import measurement, seconds
from tests.conftest import open_folder
from tests.support.administration import know
from tests.support.people import people_of

RUNS = 20
NARROWED = (
    "status:contacted,responded,interested city:Vienna priority:high",
    "status:new score>=60 city:Berlin,Graz",
    "estimated_value>9000 priority:high tags:label3",
    "created:last-30-days status:qualified city:Oslo",
)
FRAGMENTS = 200


def run() -> Iterator[dict[str, object]]:
    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            with people_of(opened.address) as people:
                bench = list_core._Bench(people, folder)
                bench._fill()
                yield from _narrowed(bench)
                yield from _found(bench)
                yield from _scored(bench)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _narrowed(bench: "list_core._Bench") -> Iterator[dict[str, object]]:
    """Three conditions, a sort and a count, as one change of the list asks for them."""
    connection = bench.connection

    def asked(question: "Question") -> None:
        first_page(connection, question)
        vector(connection, question)

    times, places = [], []
    for turn in range(RUNS):
        narrowed = bench.ask(NARROWED[turn % len(NARROWED)], ("score", True))
        times.append(seconds(partial(asked, narrowed)))
        whole = bench.ask("" if turn % 2 else "priority:high")
        places.append(seconds(partial(facets, connection, whole, ("country", "city"))))
    yield measurement(
        "three conditions, sorted and counted, p95",
        statistics.quantiles(times, n=20)[-1] * 1e3,
        "ms",
        goal=200,
        of="value",
    )
    yield measurement(
        "places with their counts, p95",
        statistics.quantiles(places, n=20)[-1] * 1e3,
        "ms",
        goal=300,
        of="value",
    )


def _found(bench: "list_core._Bench") -> Iterator[dict[str, object]]:
    """The first rows of a search, each for a fragment that nobody has looked for before."""
    times = []
    for fragment in _fragments(bench):
        times.append(seconds(partial(first_page, bench.connection, bench.ask(fragment))))
    yield measurement(
        f"{FRAGMENTS} fragments of words, first rows, p95",
        statistics.quantiles(times, n=20)[-1] * 1e3,
        "ms",
        goal=100,
        of="value",
    )
    yield measurement("  the slowest of them", max(times) * 1e3, "ms")


def _fragments(bench: "list_core._Bench") -> list[str]:
    """Three letters to eight of words of names, companies and addresses; rare ones and common ones."""
    dice = random.Random(7)  # noqa: S311
    rows = bench.people.owner.execute(
        "SELECT concat_ws(' ', first_name, last_name, company_name, email) FROM tradewind.leads"
        " WHERE id % 997 = 0"
    ).fetchall()
    words = [word for (said,) in rows for word in re.findall(r"[^\W_]{4,}", said.lower())]
    found = dict.fromkeys(("nowhere", "irst17 ast1017"))
    while len(found) < FRAGMENTS:
        word = dice.choice(words)
        length = dice.randint(3, min(8, len(word)))
        start = dice.randint(0, len(word) - length)
        found[word[start : start + length]] = None
    return list(found)


def _scored(bench: "list_core._Bench") -> Iterator[dict[str, object]]:
    boss = bench.people.person({bench.organization: [Role.OWNER]})
    chosen = (("options", f"-c tradewind.organization={bench.organization}"),)
    engine = db.engine(replace(boss.address, more=chosen), pool_size=1)
    sessions = sessionmaker(engine)
    try:
        with db.transaction(sessions) as session:
            made = scoring.add_rules(session, bench.organization, scoring.proposed())
        first = seconds(lambda: _round(sessions))
        yield measurement(f"first scoring of {list_core.ROWS:,} leads", first, "s")
        with db.transaction(sessions) as session:
            rules = scoring.list_rules(session, bench.organization)
            preview = seconds(lambda: scoring.preview(session, rules))
            yield measurement("what a rule would do, before it is saved", preview * 1e3, "ms")
            drawn = next(rule for rule in rules if rule.id == made[0])
            names = scoring.RuleEdit.model_fields
            entry = {name: getattr(drawn, name) for name in names} | {"points": 20}
            changed = scoring.RuleEdit.model_validate(entry)
            scoring.change_rule(session, bench.organization, drawn.id, changed)
        yield measurement(
            f"{list_core.ROWS:,} leads after a rule has changed",
            seconds(lambda: _round(sessions)),
            "s",
            goal=30,
            of="value",
        )
    finally:
        engine.dispose()


def _round(sessions: "sessionmaker[Session]") -> None:
    while True:
        with db.transaction(sessions) as session:
            step = scoring.score_more(session)
        if step is None:
            return
