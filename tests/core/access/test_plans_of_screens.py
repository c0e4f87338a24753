"""What the screens ask is asked of them, and planned as a person and as the owner, whom no policy binds.

A new list is in it by being a list; what else reads much is added to READINGS.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

import psycopg
import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from core.access.permissions import Role
from core.access.policies import DERIVED
from core.calendar.queries import entries_between
from core.customers import queries as customers
from core.customers.timeline import timeline
from core.journal.queries import list_change_sets
from core.journal.trash import read_trash
from core.leads import board as lead_board
from core.leads.choices import LeadStatus
from core.lists import reading
from core.lists.facets import facets
from core.lists.grammar import parse
from core.lists.listings import LISTINGS, listing
from core.lists.questions import Question
from core.pipeline import analysis, board
from core.pipeline import queries as pipeline
from core.search.finding import find
from core.search.kinds import kinds
from core.tasks.queries import count_about, tasks_about
from core.today import sources as today
from tests.support.administration import superuser
from tests.support.people import clone_of, connect, people_of

ROWS = 4000
TYPED = "acme"
# Whoever else is joined to a row is of another table, whose own policy is its own matter.
OTHERS = ("users", "memberships")
# Nothing that compares numerics is leakproof. The order of this index is kept, by which the first page
# stops early; what it says of an amount is looked at row by row.
ROW_BY_ROW = "idx_company_pipelines_organization_id_pipeline_value"

# Of each table: what its rows have, where `g` counts up and every third is ours.
WHEN = "now() - g * interval '1 minute'"
OWNED = "CASE WHEN g % 30 = 0 THEN {owner} END"
NAME = "'Acme ' || g % 500"
FILLED = {
    "contacts": {
        "first_name": "'Ann' || g",
        "last_name": "'Other' || g % 300",
        "email": "'ann' || g || '@example.com'",
        "status": "(ARRAY['unconfirmed', 'subscribed', 'bounced'])[1 + g / 3 % 3]",
        "owner_id": OWNED,
    },
    "leads": {
        "company_name": NAME,
        "email": "'ann' || g || '@example.com'",
        "status": "(ARRAY['new', 'contacted', 'qualified', 'lost'])[1 + g / 3 % 4]",
        "owner_id": OWNED,
    },
    "lead_facts": {
        "place": "g % 40",
        "traits": "0",
        "status": "1 + g / 3 % 4",
        "priority": "1",
        "is_scored": "true",
        "score": "g % 100",
        "owner_id": OWNED,
    },
    "customer_companies": {
        "company_name": NAME,
        "status": "(ARRAY['prospect', 'active'])[1 + g / 3 % 2]",
        "owner_id": OWNED,
    },
    "contracts": {
        "customer_company_id": "1 + g % 900",
        "contract_number": "'C-' || g",
        "status": "(ARRAY['draft', 'active'])[1 + g / 3 % 2]",
        "start_date": "DATE '2026-01-01' + g % 300",
        "end_date": "DATE '2027-01-01' + g % 300",
        "owner_id": OWNED,
    },
    "opportunities": {
        "customer_company_id": "1 + g % 900",
        "company_name": NAME,
        "title": "'Deal ' || g % 700",
        "amount": "g",
        "stage": "(ARRAY['prospecting', 'qualification', 'proposal'])[1 + g / 3 % 3]",
        "expected_close_date": "DATE '2026-01-01' + g % 300",
        "position": "g",
        "owner_id": OWNED,
    },
    "quotes": {
        "customer_company_id": "1 + g % 900",
        "opportunity_id": "g",
        "company_name": NAME,
    },
    "deals": {
        "customer_company_id": "1 + g % 900",
        "opportunity_id": "g",
        "company_name": NAME,
        "title": "'Deal ' || g % 700",
        "start_date": "DATE '2026-01-01' + g % 300",
    },
    "services_packages": {"name": "'Service ' || g", "service_type": "'seo'"},
    "tasks": {
        "title": "'Call ' || g",
        "due_at": "now() + (g - 2000) * interval '1 hour'",
        "customer_company_id": "1 + g % 900",
        "opportunity_id": "NULL::bigint",
        "owner_id": OWNED,
    },
    "interactions": {
        "type": "'call'",
        "happened_at": WHEN,
        "customer_company_id": "1 + g % 900",
    },
    "opportunity_stage_changes": {"opportunity_id": "g", "to_stage": "'proposal'", "at": WHEN},
    "notes": {"body": "'Said'", "customer_company_id": "1 + g % 900", "owner_id": OWNED},
    "lead_sources": {
        "name": "'Source ' || g",
        "slug": "'source-' || g",
        "source_type": "'web'",
    },
    "insurance_products": {
        "name": "'Product ' || g",
        "slug": "'product-' || g",
        "product_type": "'life'",
    },
    "lead_batches": {
        "name": "'Import ' || g",
        "target": "'leads'",
        "source_file": "'leads.csv'",
        "file_size": "g",
        "file_hash": "md5(g::text) || md5(g::text)",
    },
    "company_pipelines": {
        "customer_company_id": "g",
        "currency": "'EUR'",
        "opportunities": "g % 7",
        "won_amount": "g",
        "pipeline_value": "g % 900",
    },
}


class Recording(psycopg.Cursor):
    """Keeps what it was asked; whoever looks takes it."""

    asked: ClassVar[list] = []

    def execute(self, query, params=None, **more):
        text = query.decode() if isinstance(query, bytes) else str(query)
        self.asked.append((text, params))
        return super().execute(query, params, **more)


@pytest.fixture(scope="module")
def people(server, template):
    with (
        clone_of(server, template, "screens") as database,
        people_of(database) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def place(people):
    """The organization with a third of everything, and who owns some of it."""
    places = [people.organization() for _ in range(12)]
    here = places[5]
    owner = people.person({here: [Role.SALES_REP]})
    with connect(superuser(people.address)) as administrator:
        # What the triggers would make of it is others' to test, and so is what refers to what.
        administrator.execute("SET session_replication_role = replica")
        for table, given in FILLED.items():
            values = {"created_at": WHEN, **given}
            columns = ", ".join(values)
            said = ", ".join(values.values()).format(owner=owner.id)
            administrator.execute(
                f"INSERT INTO tradewind.{table} (organization_id, id, {columns})"
                f" OVERRIDING SYSTEM VALUE SELECT CASE WHEN g % 3 = 0 THEN {here}"
                f" ELSE ('{{{','.join(map(str, places))}}}'::bigint[])[1 + g % 12] END, g, {said}"
                f" FROM generate_series(1, {ROWS}) g"
            )
        administrator.execute("VACUUM ANALYZE")
    return {"o": here, "owner": owner.id}


@pytest.fixture(scope="module")
def both(people, place):
    """A connection of who sees everything under the policies, and the owner's, whom none binds."""
    person = people.person({place["o"]: [Role.OWNER]})
    # So few rows could be read from end to end as well: here it is the indexes that count.
    sized = "-c enable_seqscan=off -c jit=off -c max_parallel_workers_per_gather=0"
    said = person.parameters()
    said["options"] = f"-c tradewind.organization={place['o']} {sized}"
    theirs = psycopg.connect(autocommit=True, cursor_factory=Recording, **said)
    with theirs, connect(people.address) as owners, pytest.MonkeyPatch.context() as patch:
        # In proportion to the rows there are.
        patch.setattr(reading, "GLANCE", 50)
        for setting in sized.split("-c ")[1:]:
            owners.execute(f"SET {setting}")
        yield theirs, owners


def planned(connection, statement, values):
    """What is looked up of each table; where nothing is, which index it is read along, if any."""
    (plan,) = connection.execute(
        f"EXPLAIN (FORMAT JSON, COSTS OFF) {statement}".encode(), values
    ).fetchone()
    found = set()
    for step, table in scans(plan[0]["Plan"]):
        condition = step.get("Index Cond", "")
        columns = set(re.findall(r"\b([a-z_]+)\)?(?:::\w+)? (?:=|<|>|@@)", condition))
        # The organization is looked up in either case.
        columns -= {"organization_id"}
        index = step.get("Index Name", "")
        if index == ROW_BY_ROW:
            columns.clear()
        found.add((table, *(sorted(columns) or [index])))
    return found


def scans(plan, table=""):
    # The part of a bitmap scan that goes by the index does not say of which table.
    table = plan.get("Relation Name", table)
    if ("Index Name" in plan or plan["Node Type"] == "Seq Scan") and table not in OTHERS:
        yield plan, table
    for below in plan.get("Plans", ()):
        yield from scans(below, table if plan["Node Type"].startswith("Bitmap") else "")


def costs_no_index(both, ask):
    theirs, _ = both
    Recording.asked.clear()
    ask(theirs)
    asked = [each for each in Recording.asked if "tradewind." in each[0]]
    assert asked, "Nothing was asked."
    for statement, values in asked:
        # Words are looked for by functions, which test_plans looks into. Of what they found, many rows are
        # read one after the other, where the owner alone would go by the words' index again.
        if not re.match(r"\s*(SELECT|WITH)", statement, re.IGNORECASE) or " @@ " in statement:
            continue
        with_rights, without = (planned(each, statement, values) for each in both)
        assert with_rights == without, f"{with_rights ^ without}: {statement}"


def test_an_operator_that_is_not_leakproof_would_be_noticed(both, place):
    """Or the tests below would prove nothing."""
    statement = (
        "SELECT id FROM tradewind.leads WHERE organization_id = %s AND deleted_at IS NULL"
        " AND email_normalized LIKE 'ann77%%'"
    )
    with pytest.raises(AssertionError, match="email_normalized"):
        costs_no_index(both, lambda connection: connection.execute(statement, (place["o"],)))


def questions(name, organization):
    """As it opens, in each order that an index has and one that none has, and each way to narrow it."""
    meant = listing(name)
    plain = Question(name, organization, fields=meant.shown_at_first)
    yield "as it opens", plain
    for field in meant.fields:
        if field.indexed:
            yield f"by {field.name}", replace(plain, order=((field.name, False),))
            yield f"by {field.name}, down", replace(plain, order=((field.name, True),))
    other = next(field for field in meant.fields if field.sortable and not field.indexed)
    yield f"by {other.name}", replace(plain, order=((other.name, False),))
    for quick in meant.quick:
        yield quick.title, replace(plain, filter=meant.quick_filter(quick.name))
    if meant.search:
        yield "words", replace(plain, words=TYPED)
    if any(field.plain for field in meant.fields):
        yield "what begins with …", replace(plain, filter=parse("email:ann7*", meant).filter)


@pytest.mark.parametrize("name", LISTINGS)
def test_no_list_and_no_count_loses_its_index(both, place, name):
    def ask(connection):
        for _, question in questions(name, place["o"]):
            page = reading.first_page(connection, question)
            reading.count(connection, question)
            reading.vector(connection, question)
            reading.window(connection, question, page.ids or (3, 30, 300))
        chosen = [f.name for f in listing(name).fields if f.kind.value in ("choice", "flag")]
        facets(connection, Question(name, place["o"]), chosen[:1] or ["id"])

    costs_no_index(both, ask)


TODAY, ZONE = date(2026, 6, 15), ZoneInfo("UTC")
COMPANY, OPPORTUNITY = 300, 300
PERIOD = (date(2026, 1, 1), date(2027, 1, 1), "EUR")


def looked(read):
    """Of what asks the server with a session."""

    def look(connection, place):
        # A connection of its own: a session leaves it as it likes.
        said = {**connection.info.get_parameters(), "password": connection.info.password}
        with (
            psycopg.connect(cursor_factory=Recording, **said) as own,
            Session(create_engine("postgresql+psycopg://", creator=lambda: own)) as session,
        ):
            read(session, place["o"], place["owner"])

    return look


READINGS = {
    "everything that is searched": lambda connection, _: find(connection, TYPED, kinds()),
    "the board of leads": lambda connection, place: (
        lead_board.read_board(
            connection, Question("leads", place["o"]), dict.fromkeys(LeadStatus, 50)
        ),
        lead_board.count(connection, Question("leads", place["o"])),
    ),
    "the board": looked(lambda s, o, _: board.read_board(s, board.Wanted(o))),
    "the board of one": looked(lambda s, o, who: board.read_board(s, board.Wanted(o, who))),
    "the forecast": looked(lambda s, o, _: analysis.ahead_by_month(s, analysis.Asked(o, *PERIOD))),
    "who sells": looked(lambda s, o, _: analysis.ahead_by_owner(s, analysis.Asked(o, *PERIOD))),
    "what was closed": looked(lambda s, o, _: analysis.by_month(s, analysis.Asked(o, *PERIOD))),
    "one opportunity": looked(
        lambda s, o, _: (
            pipeline.read_sheet(s, o, OPPORTUNITY),
            pipeline.read_steps(s, o, OPPORTUNITY),
            pipeline.read_services(s, o, OPPORTUNITY),
        )
    ),
    "what is being sold to a company": looked(
        lambda s, o, _: [
            (
                pipeline.read_of_company(s, each, o, COMPANY),
                pipeline.count_of_company(s, each, o, COMPANY),
            )
            for each in ("opportunities", "deals")
        ]
    ),
    "one company": looked(
        lambda s, o, _: (
            customers.company_card(s, o, COMPANY),
            customers.company_facts(s, o, COMPANY),
            customers.people_of(s, o, COMPANY),
            customers.addresses_of(s, o, COMPANY),
            customers.contracts_of(s, o, COMPANY),
        )
    ),
    "what ends soon": looked(lambda s, o, _: customers.radar(s, o, TODAY, 60)),
    "a company's timeline": looked(lambda s, o, _: timeline(s, o, "customer_companies", COMPANY)),
    "what is to be done about a company": looked(
        lambda s, o, _: (
            tasks_about(s, o, "customer_company_id", COMPANY),
            count_about(s, o, "customer_company_id", COMPANY),
        )
    ),
    "a month": looked(lambda s, o, _: entries_between(s, o, TODAY, date(2026, 7, 15), ZONE)),
    "one's day": looked(
        lambda s, o, who: today.read(s, o, who, datetime(2026, 6, 15, 9, tzinfo=UTC), ZONE)
    ),
    "what was done": looked(lambda s, *_: list_change_sets(s)),
    "the trash": looked(
        lambda s, *_: [read_trash(s, kind) for kind in LISTINGS.keys() & FILLED.keys() - DERIVED]
    ),
}


@pytest.mark.parametrize("name", READINGS)
def test_no_screen_loses_an_index(both, place, name):
    costs_no_index(both, lambda connection: READINGS[name](connection, place))
