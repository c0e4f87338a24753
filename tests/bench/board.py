"""The pipeline at size: a board of 10,000 open opportunities in its window, and the questions over 500,000.

The window is signed in as the owner; the questions are put by a person under the policies. Each figure of
the window is a round trip: what a person does, the database's answer, and the repainted cards.
"""

import os
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from core import db
from core.access.permissions import Role
from core.database import schema
from core.pipeline import analysis, board, customers
from core.pipeline.analysis import Asked
from core.server.lifecycle import LocalServer
from tests.bench.run import measurement, seconds
from tests.conftest import open_folder
from tests.support.administration import know
from tests.support.people import People, people_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

OPEN, COMPANIES, OPPORTUNITIES = 10_000, 100_000, 500_000
RUNS, DROPS, OPENINGS = 60, 40, 9
PASSWORD = "correct horse battery"
LONGEST = 60.0
THIS = date.today().replace(day=1)  # noqa: DTZ011 - about now is all that is wanted

COMPANY = """
    INSERT INTO tradewind.customer_companies (organization_id, company_name, status)
    SELECT %(organization)s, 'Company ' || hashint4(g),
           (ARRAY['active', 'active', 'prospect'])[1 + g %% 3]
    FROM generate_series(1, %(count)s) g
"""
OPPORTUNITY = """
    INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, amount, currency,
        stage, lost_reason, owner_id, expected_close_date, closed_at, stage_changed_at, created_at)
    SELECT %(organization)s, c.id, 'Opportunity ' || g, r %% 90000, 'EUR', stage,
           CASE WHEN stage = 'closed_lost' THEN 'price' END, (%(owners)s::bigint[])[1 + r %% 12],
           current_date + (r %% 365 - 60), CASE WHEN stage LIKE 'closed%%' THEN
               now() - r %% 500 * interval '1 day' END,
           now() - r %% 500 * interval '1 day', now() - (30 + r %% 500) * interval '1 day'
    FROM (SELECT g, hashint4(g) & 2147483647 AS r FROM generate_series(1, %(count)s) g) n
    CROSS JOIN LATERAL (SELECT (%(stages)s::text[])[1 + r / 7 %% cardinality(%(stages)s::text[])] AS stage) s
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM tradewind.customer_companies
          WHERE organization_id = %(organization)s) c ON c.place = r / 11 %% %(companies)s
"""
STAGES = ["prospecting", "qualification", "proposal", "negotiation"]


def run() -> Iterator[dict[str, object]]:
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = open_folder()
    server = LocalServer(folder / "server")
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            yield from _window(opened.address, folder)
            with people_of(opened.address) as people:
                yield from _questions(people)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


# Over half a million


def _questions(people: People) -> Iterator[dict[str, object]]:
    home = people.organization("Large", "agency")
    sellers = [people.person({home: [Role.SALES_REP]}) for _ in range(12)]
    said = {
        "organization": home,
        "owners": [each.id for each in sellers],
        "companies": COMPANIES,
    }
    people.owner.execute(COMPANY, said | {"count": COMPANIES})
    began = time.perf_counter()
    people.owner.execute(
        OPPORTUNITY,
        said | {"count": OPPORTUNITIES, "stages": [*STAGES, "closed_won", "closed_lost"]},
    )
    took = time.perf_counter() - began
    yield measurement(f"{OPPORTUNITIES:,} opportunities entered, sums kept", took, "s")
    people.owner.execute("SELECT tradewind.fold_opportunity_sums(%s)", [home])
    people.owner.execute("VACUUM (ANALYZE)")
    address = replace(sellers[0].address, more=(("options", f"-c tradewind.organization={home}"),))
    engine = db.engine(address)
    sessions = sessionmaker(engine)
    asked = Asked(home, THIS, analysis.after(THIS, 12), "EUR")
    wanted = board.Wanted(home)
    questions: tuple[tuple[str, Callable[[Session], object], float | None], ...] = (
        ("customer pipeline, the greatest 200", lambda s: customers.pipelines(s, home), 50),
        ("sums and weighted by stage", lambda s: board.read_sums(s, wanted, board.OPEN), 50),
        ("sums and weighted by month", lambda s: analysis.ahead_by_month(s, asked), 50),
        ("sums and weighted by owner", lambda s: analysis.ahead_by_owner(s, asked), 50),
        ("the board of all of them", lambda s: board.read_board(s, wanted), 300),
    )
    with sessions() as session:
        for name, ask, goal in questions:
            ask(session)
            times = [seconds(lambda ask=ask: ask(session)) for _ in range(RUNS)]
            yield measurement(
                f"{name}, of {OPPORTUNITIES:,}: p95",
                _p95(times) * 1000,
                "ms",
                baseline=_plain(session, home, name),
                goal=goal,
                of="value",
            )
    engine.dispose()


# What each would take without what the database keeps.
PLAIN = {
    "customer pipeline, the greatest 200": """
        SELECT cc.company_name, count(o.id), sum(CASE WHEN o.stage = 'closed_won' THEN o.amount ELSE 0 END),
               sum(CASE WHEN o.stage IN ('prospecting', 'qualification', 'proposal', 'negotiation')
                   THEN o.amount ELSE 0 END) AS pipeline_value
        FROM tradewind.customer_companies cc
        LEFT JOIN tradewind.opportunities o
          ON o.organization_id = cc.organization_id AND o.customer_company_id = cc.id
        WHERE cc.organization_id = :home AND cc.status = 'active' AND cc.deleted_at IS NULL
        GROUP BY cc.id, cc.company_name HAVING count(o.id) > 0 ORDER BY pipeline_value DESC LIMIT 200
    """,
    "sums and weighted by stage": """
        SELECT stage, count(*), sum(amount), sum(weighted_value) FROM tradewind.opportunities
        WHERE organization_id = :home AND deleted_at IS NULL GROUP BY 1
    """,
    "sums and weighted by month": """
        SELECT date_trunc('month', expected_close_date), count(*), sum(amount), sum(weighted_value)
        FROM tradewind.opportunities WHERE organization_id = :home AND deleted_at IS NULL GROUP BY 1
    """,
    "sums and weighted by owner": """
        SELECT owner_id, count(*), sum(amount), sum(weighted_value) FROM tradewind.opportunities
        WHERE organization_id = :home AND deleted_at IS NULL GROUP BY 1
    """,
}


def _plain(session: Session, home: int, name: str) -> float | None:
    if name not in PLAIN:
        return None
    statement = text(PLAIN[name])
    times = [
        seconds(lambda: session.execute(statement, {"home": home}).fetchall()) for _ in range(3)
    ]
    return statistics.median(times) * 1000


# In the window


def _window(address: Any, folder: Any) -> Iterator[dict[str, object]]:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    window = _signed_in(app, address, folder)
    window.show_screen("opportunities")
    screen: Any = window.view("opportunities")
    view = screen.pipeline
    _until(app, lambda: _is_shown(view))
    opened = [_open(app, view) for _ in range(OPENINGS)]
    yield _of(f"board of {OPEN:,} open: read and painted", statistics.median(opened), 300)

    shown, waited = [], []
    for number in range(DROPS):
        painted, written = _drop(app, view, number)
        shown.append(painted)
        waited.append(written)
    yield _of("a card dropped: repainted, p95", _p95(shown), 50)
    yield _of("a card dropped: written and read again, median", statistics.median(waited))
    gone: list[bool] = []
    window.gone.connect(lambda: gone.append(True))
    window.close()
    _until(app, lambda: bool(gone))


def _is_shown(view: Any) -> bool:
    columns = view.board.board.columns
    return bool(columns["prospecting"].model.cards) and not view.board.pending


def _open(app: "QApplication", view: Any) -> float:
    done: list[bool] = []
    for column in view.board.board.columns.values():
        column.model.show([], False)

    def note() -> None:
        for column in view.board.board.columns.values():
            column.list.viewport().repaint()
        done.append(True)

    view.board.filled.connect(note)
    began = time.perf_counter()
    view.board.reload()
    _until(app, lambda: bool(done))
    took = time.perf_counter() - began
    view.board.filled.disconnect(note)
    return took


def _drop(app: "QApplication", view: Any, number: int) -> tuple[float, float]:
    from PySide6.QtCore import QModelIndex, Qt

    columns = view.board.board.columns
    source, target = (STAGES[number % 4], STAGES[(number + 1) % 4])
    model = columns[source].model
    data = model.mimeData([model.index(5, 0)])
    read: list[bool] = []
    view.board.filled.connect(lambda: read.append(True))
    began = time.perf_counter()
    columns[target].model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    # What has changed: the two columns, with their sums.
    for key in (source, target):
        columns[key].repaint()
    painted = time.perf_counter() - began
    _until(app, lambda: bool(read) and not view.board.pending)
    return painted, time.perf_counter() - began


def _signed_in(app: "QApplication", address: Any, folder: Any) -> Any:
    from psycopg.conninfo import make_conninfo
    from pydantic import SecretStr

    from core.access.inputs import FoundAgency
    from core.access.signing_in import found_agency
    from core.database.opening import CHOSEN
    from core.home import Home
    from desktop.access.screen import make_gate
    from desktop.app import SCREENS
    from desktop.shell.preferences import Preferences
    from desktop.shell.shell import Shell
    from desktop.shell.theme import Theme
    from desktop.shell.window import Window
    from tests.support.people import connect

    os.environ[CHOSEN] = make_conninfo(**address.parameters())
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    email = f"board.{os.getpid()}@example.com"
    signed = found_agency(
        address,
        FoundAgency(
            agency_name="Board",
            first_name="Ada",
            last_name="Lovelace",
            email=email,
            password=SecretStr(PASSWORD),
        ),
    )
    assert signed.seat is not None
    with connect(address) as owner:
        said = {
            "organization": signed.seat.organization_id,
            "owners": [signed.person.user_id] * 12,
            "companies": 1000,
        }
        owner.execute(COMPANY, said | {"count": 1000})
        owner.execute(OPPORTUNITY, said | {"count": OPEN, "stages": STAGES})
        owner.execute("VACUUM (ANALYZE)")
    preferences = Preferences(Home(folder / "home"))
    shell = Shell(Home(folder / "home"), Theme(app, preferences.theme), preferences)
    window = Window(shell, SCREENS, make_gate)
    window.resize(1366, 768)
    asked: list[str] = []
    shell.asked.connect(asked.append)
    window.show()
    window.open()
    _until(app, lambda: bool(asked))
    page: Any = getattr(window.gate, "sign_in")
    page.email.line.setText(email)
    page.password.line.setText(PASSWORD)
    page.primary.click()
    _until(app, lambda: shell.connection.signed is not None)
    return window


def _until(app: "QApplication", done: Callable[[], bool]) -> None:
    until = time.perf_counter() + LONGEST
    while not done():
        app.processEvents()
        if time.perf_counter() > until:
            raise TimeoutError("That took longer than anybody waits.")
        time.sleep(0.0005)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _of(name: str, took: float, goal: float | None = None) -> dict[str, object]:
    return measurement(name, took * 1000, "ms", goal=goal, of="value")
