"""A customer's page with 5,000 entries in its timeline, and search as you type over a million people."""

import os
import random
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from core.database import schema
from core.server.lifecycle import LocalServer
from tests.bench.run import measurement
from tests.conftest import open_folder
from tests.support.administration import know

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CONTACTS = int(os.environ.get("BENCH_CONTACTS", "1000000"))
COMPANIES = int(os.environ.get("BENCH_COMPANIES", "100000"))
ENTRIES, OPENINGS, WORDS = 5_000, 9, 40
LONGEST = 60.0

# Of names that are common and names that are rare, as in an agency's books.
NAMES = "ARRAY['Müller','Schmidt','García','Smith','Rossi','Novák','Dubois','Jensen','Kowalski','Okonkwo']"
LOAD = (
    f"""
    INSERT INTO tradewind.contacts (organization_id, first_name, last_name, company_name, email,
        phone, created_at)
    SELECT %(here)s, (ARRAY['Anna','Ben','Clara','David','Eva','Felix','Grace','Hugo'])[1 + g %% 8],
        CASE WHEN g %% 3 = 0 THEN ({NAMES})[1 + g / 3 %% 10] ELSE 'Surname' || g %% 200003 END,
        'Company ' || g %% 90001, 'p' || g || '@mail' || g %% 997 || '.example.com',
        CASE WHEN g %% 2 = 0 THEN '+43732' || 1000000 + g / 3 END, now() - g * interval '1 second'
    FROM generate_series(1, %(contacts)s) g
    """,
    """
    INSERT INTO tradewind.customer_companies (organization_id, company_name, website, phone, email,
        created_at)
    SELECT %(here)s, (ARRAY['Bäckerei','Praxis','Hotel','Studio','Werkstatt'])[1 + g %% 5]
        || ' ' || CASE WHEN g %% 4 = 0 THEN 'Nord' ELSE 'Marke' || g END,
        'https://www.firm' || g || '.example.com', '+43732' || 1000000 + g,
        'Office@firm' || g || '.example.com', now() - g * interval '1 minute'
    FROM generate_series(1, %(companies)s) g
    """,
    """
    INSERT INTO tradewind.interactions (organization_id, customer_company_id, type, subject,
        description, happened_at)
    SELECT %(here)s, CASE WHEN g <= %(entries)s * 3 / 5 THEN %(company)s ELSE %(company)s + g %% 90000 END,
        (ARRAY['call','email','meeting'])[1 + g %% 3], 'Talk ' || g,
        CASE WHEN g %% 2 = 0 THEN repeat('They asked about the reporting and the dates. ', 4) END,
        now() - g * interval '1 hour'
    FROM generate_series(1, 200000) g
    """,
    """
    INSERT INTO tradewind.notes (organization_id, customer_company_id, body, created_at)
    SELECT %(here)s, CASE WHEN g <= %(entries)s / 5 THEN %(company)s ELSE %(company)s + g %% 90000 END,
        'Note ' || g, now() - g * interval '3 hours' FROM generate_series(1, 50000) g
    """,
    """
    INSERT INTO tradewind.tasks (organization_id, customer_company_id, title, status, completed_at)
    SELECT %(here)s, CASE WHEN g <= %(entries)s / 5 THEN %(company)s ELSE %(company)s + g %% 90000 END,
        'Task ' || g, 'completed', now() - g * interval '3 hours' FROM generate_series(1, 50000) g
    """,
)
TABLES = ("contacts", "customer_companies", "interactions", "notes", "tasks")


def run() -> Iterator[dict[str, object]]:
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    from tests.desktop.listing.office import office_in

    folder, home = open_folder(), open_folder()
    server = LocalServer(folder / "server")
    try:
        with know(server.open()) as opened:
            schema.upgrade(opened.address)
            with office_in(opened.address, home, app) as office:
                company = _load(office)
                yield from _pages(app, office, company)
                yield from _searches(office)
                yield from _noticed(office)
    finally:
        server.stop()
        for each in (folder, home):
            shutil.rmtree(each, ignore_errors=True)


def _load(office: Any) -> int:
    execute = office.people.owner.execute
    for table in TABLES:
        execute(f"ALTER TABLE tradewind.{table} DISABLE TRIGGER USER")
    values = {
        "here": office.organization_id,
        "contacts": CONTACTS,
        "companies": COMPANIES,
        "entries": ENTRIES,
    }
    for statement in LOAD:
        if "%(company)s" in statement and "company" not in values:
            values["company"] = office.people.scalar(
                "SELECT min(id) FROM tradewind.customer_companies"
            )
        execute(statement, values)
    for table in TABLES:
        execute(f"ALTER TABLE tradewind.{table} ENABLE TRIGGER USER")
        execute(f"VACUUM (ANALYZE) tradewind.{table}")
    return int(values["company"])


def _pages(app: "QApplication", office: Any, company: int) -> Iterator[dict[str, object]]:
    from desktop.app import SCREENS
    from desktop.customers.company_page import CompanyPage
    from desktop.shell.records.tabs import About

    screen: Any = next(s for s in SCREENS if s.name == "customer_companies").make(office.shell)
    about = About("customer_companies", office.organization_id, company)
    times: list[float] = []
    for _ in range(OPENINGS + 1):
        began = time.perf_counter()
        page: Any = CompanyPage(office.shell, about, *screen._parts)
        page.resize(1146, 768)
        page.show()
        line = page.tab("overview").timeline
        _until(app, lambda line=line, page=page: bool(line.rows.rows) and page.company.card)
        page.repaint()
        times.append(time.perf_counter() - began)
        _until(app, lambda: not office.shell.tasks._running)
        page.close()
        page.deleteLater()
        app.processEvents()
    # The first one pays for the imports; nobody opens one customer only.
    yield _of("customer with 5,000 entries: first ever, painted", times[0])
    yield _of("customer with 5,000 entries: painted, median", statistics.median(times[1:]), 150)
    yield _of("customer with 5,000 entries: painted, worst", max(times[1:]))
    page = CompanyPage(office.shell, about, *screen._parts)
    page.resize(1146, 768)
    page.show()
    page.open_tab("timeline")
    line = page.tab("timeline")
    _until(app, lambda: bool(line.rows.rows))
    more: list[float] = []
    for _ in range(20):
        had = len(line.rows.rows)
        began = time.perf_counter()
        line.read_more()
        _until(app, lambda had=had: len(line.rows.rows) > had)
        more.append(time.perf_counter() - began)
    yield _of("timeline of 5,000: 50 more, median", statistics.median(more))
    began = time.perf_counter()
    line.words.setText("Talk 2999")
    line._typing.stop()
    line.reload()
    _until(app, lambda: 0 < len(line.rows.rows) < 5)
    yield _of("timeline of 5,000: searched", time.perf_counter() - began)
    page.close()
    page.deleteLater()
    screen.deleteLater()


def _searches(office: Any) -> Iterator[dict[str, object]]:
    from core.customers.search import find_companies, find_contacts
    from core.db import transaction

    dice = random.Random(5)  # noqa: S311
    wanted = ["anna müller", "garcía", "surname1234", "company 777", "p4242@mail", "okonkwo grace"]
    wanted += [f"surname{dice.randrange(200003)}" for _ in range(WORDS)]
    firms = ["bäckerei nord", "praxis", "marke4242", "hotel marke17", "firm99.example"]
    firms += [f"marke{dice.randrange(COMPANIES)}" for _ in range(WORDS)]
    here = office.organization_id
    sessions = office.shell.tasks.sessions()
    for title, words, find in (
        (f"search as you type: {CONTACTS:,} contacts", wanted, find_contacts),
        (f"search as you type: {COMPANIES:,} companies", firms, find_companies),
    ):
        times = []
        for word in words:
            # Every key is a search, from the second letter on.
            for end in range(2, len(word) + 1):
                with transaction(sessions) as session:
                    began = time.perf_counter()
                    find(session, here, word[:end])
                    times.append(time.perf_counter() - began)
        yield _of(f"{title}, median", statistics.median(times))
        yield _of(f"{title}, p95", sorted(times)[int(len(times) * 0.95)], 100)
        yield _of(f"{title}, worst", max(times))


def _noticed(office: Any) -> Iterator[dict[str, object]]:
    """Typed a letter at a time, field after field, as somebody who is in the books already."""
    from core.db import transaction
    from core.duplicates.noticing import alike

    dice = random.Random(7)  # noqa: S311
    sessions = office.shell.tasks.sessions()
    for table, many, people in (
        ("contacts", CONTACTS, [_contact(dice.randrange(1, CONTACTS)) for _ in range(WORDS)]),
        ("customer_companies", COMPANIES, [_company(dice.randrange(COMPANIES)) for _ in range(WORDS)]),
    ):  # fmt: skip
        times = []
        missed = 0
        for whole in people:
            typed: dict[str, str] = {}
            for name, value in whole.items():
                for end in range(1, len(value) + 1):
                    typed[name] = value[:end]
                    with transaction(sessions) as session:
                        began = time.perf_counter()
                        found = alike(session, office.organization_id, table, typed)
                        times.append(time.perf_counter() - began)
            missed += not found
        title = f"noticed while typed: {many:,} {table.replace('_', ' ')}"
        yield _of(f"{title}, median", statistics.median(times))
        yield _of(f"{title}, p95", sorted(times)[int(len(times) * 0.95)], 100)
        yield _of(f"{title}, worst", max(times))
        yield measurement(f"{title}, not noticed", missed, "of 40", goal=0, of="value")


def _contact(number: int) -> dict[str, str]:
    first = ("Anna", "Ben", "Clara", "David", "Eva", "Felix", "Grace", "Hugo")[number % 8]
    return {
        "first_name": first,
        "last_name": "Müller" if number % 3 == 0 else f"Surname{number % 200003}",
        "company_name": f"Company {number % 90001}",
        "email": f"p{number}@mail{number % 997}.example.com",
        "phone": f"+43732{1000000 + number // 3}",
    }


def _company(number: int) -> dict[str, str]:
    what = ("Bäckerei", "Praxis", "Hotel", "Studio", "Werkstatt")[number % 5]
    return {
        "company_name": f"{what} {'Nord' if number % 4 == 0 else f'Marke{number}'}",
        "website": f"firm{number}.example.com",
        "phone": f"0732 {1000000 + number}",
        "email": f"office@firm{number}.example.com",
    }


def _until(app: "QApplication", is_so: Callable[[], object]) -> None:
    from PySide6.QtCore import QEventLoop

    began = time.perf_counter()
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if time.perf_counter() - began > LONGEST:
            raise TimeoutError


def _of(name: str, seconds: float, goal: float | None = None) -> dict[str, object]:
    return measurement(name, seconds * 1000, "ms", goal=goal, of="value")
