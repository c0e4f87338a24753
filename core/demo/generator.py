"""Demo data: an agency, its clients, its people and a year of their work, the same for the same seed.

A feature that brings a table of its own writes a file like `leads.py`, with a function that is given
the scene, and enters it in FEATURES below, behind those it builds upon. What it makes it notes there,
so that it is taken away again.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from core.addresses import Address
from core.database.connecting import connected
from core.demo import (
    companies,
    contacts,
    dealings,
    history,
    leads,
    organizations,
    origins,
    people,
    pipeline,
    quotes,
    scores,
)
from core.demo.draws import Year
from core.demo.removal import SETTING, take_away
from core.demo.scene import Scene
from core.errors import Refused

if TYPE_CHECKING:
    from psycopg import Connection

Size = Literal["small", "large"]
LABEL = "Demo data"

FEATURES: tuple[tuple[str, Callable[[Scene], None]], ...] = (
    ("Contacts", contacts.fill),
    ("Sources", origins.fill),
    ("Companies", companies.fill),
    ("Dealings", dealings.fill),
    ("Leads", leads.fill),
    ("Rules of the score", scores.fill),
    ("Journeys", origins.follow),
    ("Pipeline", pipeline.fill),
    ("Quotes", quotes.fill),
)
# Those that get rows by the million.
TABLES = ("contacts", "leads", "lead_facts", "customer_companies", "interactions")


@dataclass(frozen=True, slots=True)
class Made:
    agency_id: int
    # The agency first, then its clients.
    organizations: tuple[int, ...]
    # The one that a benchmark looks at: the first client.
    largest: int
    counts: Mapping[str, int]


def fill(
    owner: Address,
    agency_id: int | None,
    *,
    size: Size = "small",
    seed: int = 1,
    tell: Callable[[str], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    forced: bool = False,
    now: datetime | None = None,
    reach: "Callable[[Connection[Any]], AbstractContextManager[None]]" = lambda _: nullcontext(),
) -> Made:
    """Wholly or not at all. Without an agency's number it makes one, whose owner is invented too.

    `forced` fills a database that holds other people's work already, and makes demo data anew. All
    of it is written within `reach` of whoever may want to stop the server at it.
    """
    now = now or datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    with connected(owner) as connection, reach(connection):
        connection.execute("SET LOCAL lock_timeout = '10s'")
        connection.execute(
            "SELECT set_config('tradewind.label', %s, true), pg_advisory_xact_lock(hashtext(%s))",
            (LABEL, SETTING),
        )
        if forced:
            take_away(connection)
        _require_room(connection, agency_id, forced=forced)
        scene = Scene(connection, seed, Year(now), tell, cancelled)
        tell("Inventing an agency…")
        history.number(scene)
        organizations.fill(scene, agency_id, size)
        people.fill(scene)
        # By the million, an index is made in a fraction of the time that keeping it takes; nobody may
        # read meanwhile, which a database that holds other people's work is spared.
        with _put_aside(scene, TABLES) if size == "large" and not forced else nullcontext():
            for title, feature in FEATURES:
                scene.check()
                tell(f"{title}…")
                feature(scene)
        tell("History…")
        # It tells what happened to all the others.
        history.fill(scene)
        made = _note(scene, size)
    with connected(owner, autocommit=True) as connection:
        tell("Taking stock…")
        # The planner knows nothing of a million rows that came in one transaction.
        connection.execute(f"VACUUM (ANALYZE) {', '.join(f'tradewind.{name}' for name in TABLES)}")
    return made


def remove(owner: Address, tell: Callable[[str], None] = lambda _: None) -> bool:
    """Take all demo data away again; False where there was none."""
    with connected(owner) as connection:
        connection.execute("SET LOCAL lock_timeout = '10s'")
        tell("Taking the demo data away…")
        return take_away(connection)


@contextmanager
def _put_aside(scene: Scene, tables: tuple[str, ...]) -> Iterator[None]:
    """Without the indexes that are not there to refuse anything; in the end all are as they were."""
    run = scene.connection.execute
    aside = run(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index"
        " WHERE NOT indisunique AND indrelid = ANY (%s::regclass[]) ORDER BY 1",
        ([f"tradewind.{table}" for table in tables],),
    ).fetchall()
    for index, _ in aside:
        run(f"DROP INDEX {index}")
    yield
    run("SET LOCAL maintenance_work_mem = '256MB'")
    for index, definition in aside:
        scene.check()
        scene.tell(f"Index {index.removeprefix('tradewind.')}…")
        run(definition)


def _require_room(connection: "Connection[Any]", agency_id: int | None, *, forced: bool) -> None:
    row = connection.execute(
        "SELECT EXISTS (SELECT FROM tradewind.settings WHERE key = %s),"
        " (SELECT kind FROM tradewind.organizations WHERE id = %s AND deleted_at IS NULL),"
        " EXISTS (SELECT FROM tradewind.organizations WHERE id IS DISTINCT FROM %s)"
        " OR EXISTS (SELECT FROM tradewind.contacts) OR EXISTS (SELECT FROM tradewind.leads)",
        (SETTING, agency_id, agency_id),
    ).fetchone()
    assert row
    has_demo, kind, has_others = row
    if agency_id is not None and kind != "agency":
        raise Refused("Demo data is filled into an agency, and there is none of that number.")
    if has_demo and not forced:
        raise Refused("This database holds demo data already.")
    if has_others and not forced:
        raise Refused(
            "This database holds somebody's work already; demo data would get in its way."
        )


def _note(scene: Scene, size: str) -> Made:
    agency = scene.organizations[0].id
    ours = tuple(place.id for place in scene.organizations)
    value = {"seed": scene.seed, "size": size, "organizations": ours, "made": scene.made}
    scene.connection.execute(
        "INSERT INTO tradewind.settings (organization_id, key, value) VALUES (%s, %s, %s::jsonb)",
        (agency, SETTING, json.dumps(value)),
    )
    return Made(agency, ours, ours[1], dict(scene.counts))
