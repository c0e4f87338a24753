"""Every role, every table, every verb, in an organization of one's own and in a foreign one.

What is expected is computed from the declaration. A table of which nothing is expected fails the
test, so a new one cannot be forgotten.
"""

import os
from dataclasses import dataclass

import psycopg
import pytest
from psycopg import sql

from core.access.permissions import PERMISSIONS, TABLES, Action, Area, Role
from core.access.policies import DERIVED, WRITTEN_ONCE
from tests.support.people import clone_of, people_of

VERBS = {
    "select": Action.VIEW,
    "insert": Action.CREATE,
    "update": Action.EDIT,
    "delete": Action.PURGE,
}


@dataclass(frozen=True)
class Try:
    """How to write to a table: its columns and values for a row of organization {o} (or of person
    {p}), what to set, and which of the rows is meant."""

    columns: str
    values: str
    change: str
    where: str = "organization_id = {o}"

    def statements(self, table, **names):
        where = self.where.format(**names)
        return {
            "select": f"SELECT 1 FROM tradewind.{table} WHERE {where}",
            "insert": f"INSERT INTO tradewind.{table} ({self.columns})"
            f" VALUES ({self.values.format(**names)})",
            "update": f"UPDATE tradewind.{table} SET {self.change.format(**names)} WHERE {where}",
            "delete": f"DELETE FROM tradewind.{table} WHERE {where}",
        }


CHANGE = Try(
    "organization_id, change_set_id, table_name, action, row_count, row_ids",
    "{o}, 1, 'leads', 'insert', 1, '{{[1,1]}}'",
    "row_count = 2",
)
TRIES = {
    "alembic_version": Try("version_num", "'x'", "version_num = 'x'", "true"),
    "permissions": Try("role, area, action", "'viewer', 'leads', 'purge'", "area = 'x'", "true"),
    "guarded_tables": Try("table_name, area", "'users', 'leads'", "area = 'x'", "true"),
    "held_rights": Try("role_name, place", "'x', ''", "rights = '{{}}'", "true"),
    "news": Try("table_name, row_ids", "'leads', '*'", "row_ids = '*'", "true"),
    "herald": Try("pid, until", "pg_backend_pid(), now()", "until = now()", "true"),
    "organizations": Try("name, slug", "'Mine', 'mine'", "name = 'Mine'", "id = {o}"),
    "users": Try(
        "role_name, email, first_name, last_name",
        "'nobody', 'x@example.com', 'Xe', 'Xe'",
        "first_name = 'Eve'",
        "id = {colleague}",
    ),
    "memberships": Try("organization_id, user_id, role", "{o}, {p}, 'owner'", "role = 'owner'"),
    "sign_ins": Try("user_id", "{p}", "workstation = 'x'", "user_id = {colleague}"),
    "settings": Try(
        "organization_id, key, value", "{o}, 'new', '1'", "value = '2'", "{own} AND key = 'shared'"
    ),
    "subscriptions": Try("organization_id, deleted_at", "{o}, now()", "contact_limit = 9"),
    "contacts": Try("organization_id, first_name", "{o}, 'Ann'", "job_title = 'Boss'"),
    "leads": Try("organization_id, company_name", "{o}, 'Acme'", "notes = 'x'"),
    "never_merged": Try(
        "organization_id, kind, one_id, other_id", "{o}, 'contacts', 1, 2", "other_id = 9"
    ),
    "score_rules": Try(
        "organization_id, name, part, condition, points",
        '{o}, \'Near\', \'fit\', \'{{"field": "city", "operator": "is", "value": "Ulm"}}\', 5',
        "points = 7",
    ),
    "lead_facts": Try(
        "organization_id, id, created_at, place, traits, status, priority",
        "{o}, 0, now(), 1, 1, 1, 1",
        "score = 100",
    ),
    "lead_places": Try("organization_id, place", "{o}, 1", "city = 'Bonn'"),
    "lead_traits": Try("organization_id, traits, tags", "{o}, 1, '{{}}'", "source = 'x'"),
    "scorings": Try("organization_id, query, began_at", "{o}, 'SELECT 1', now()", "reached_id = 7"),
    "lead_sources": Try(
        "organization_id, name, slug, source_type", "{o}, 'Fair', 'fair-2', 'event'", "name = 'X'"
    ),
    "insurance_products": Try(
        "organization_id, name, slug, product_type", "{o}, 'Van', 'van-2', 'auto'", "name = 'X'"
    ),
    "lead_journeys": Try(
        "organization_id, lead_id, source",
        "{o}, (SELECT max(id) FROM tradewind.leads WHERE organization_id = {o}), 'hunter'",
        "source = 'x'",
    ),
    "website_analyses": Try(
        "organization_id, domain", "{o}, 'new.example.com'", "has_gallery = true"
    ),
    "enrichment_sources": Try("organization_id, api_source", "{o}, 'hunter'", "plan_name = 'x'"),
    "enrichment_calls": Try(
        "organization_id, enrichment_source_id, operation, has_succeeded",
        # By its number: a person who may not see the settings cannot look it up.
        "{o}, 1000001, 'search', true",
        "cost = 1",
    ),
    "email_verifications": Try(
        "organization_id, email, result", "{o}, 'b@example.com', 'risky'", "reason = 'x'"
    ),
    "scraping_jobs": Try("organization_id, source", "{o}, 'yelp'", "city = 'Vienna'"),
    "lead_batches": Try(
        "organization_id, name, target, source_file, file_size, file_hash",
        "{o}, 'x', 'leads', 'x.csv', 1, repeat('b', 64)",
        "name = 'y'",
    ),
    "import_mappings": Try(
        "organization_id, target, signature, name, mapping",
        "{o}, 'leads', repeat('b', 64), 'x', '{{}}'",
        "name = 'y'",
    ),
    "customer_companies": Try("organization_id, company_name", "{o}, 'Acme'", "sector = 'x'"),
    "company_contacts": Try(
        "organization_id, customer_company_id, contact_id",
        "{o}, {company}, {contact}",
        "position = 'Boss'",
    ),
    "company_addresses": Try(
        "organization_id, customer_company_id, city",
        "{o}, {company}, 'Bonn'",
        "city = 'Rome'",
    ),
    "contracts": Try(
        "organization_id, customer_company_id, contract_number, start_date",
        "{o}, {company}, 'K2', '2026-01-01'",
        "notes = 'x'",
    ),
    "interactions": Try("organization_id, type", "{o}, 'call'", "subject = 'x'"),
    "tasks": Try("organization_id, title", "{o}, 'Call'", "location = 'x'"),
    "notes": Try("organization_id, body", "{o}, 'Heard'", "body = 'x'"),
    "documents": Try(
        "organization_id, title, url", "{o}, 'Offer', 'https://example.com'", "title = 'x'"
    ),
    "document_contents": Try(
        "organization_id, document_id, position, piece",
        "{o}, {document}, 1, 'x'",
        "position = 2",
    ),
    "services_packages": Try(
        "organization_id, name, service_type", "{o}, 'Audit', 'seo'", "description = 'x'"
    ),
    "opportunities": Try(
        "organization_id, customer_company_id, title", "{o}, {company}, 'Site'", "description = 'x'"
    ),
    "opportunity_services": Try(
        "organization_id, opportunity_id, service_package_id",
        "{o}, {opportunity}, {other_service}",
        "quantity = 2",
    ),
    "opportunity_stage_changes": Try(
        "organization_id, opportunity_id, to_stage",
        "{o}, {opportunity}, 'proposal'",
        "lasted = '1h'",
    ),
    "opportunity_sums": Try(
        "organization_id, stage, currency, opportunities, amount, weighted_value",
        "{o}, 'proposal', 'EUR', 1, 1, 1",
        "amount = 1000000",
    ),
    "company_pipelines": Try(
        "organization_id, customer_company_id, currency, opportunities, won_amount, pipeline_value",
        "{o}, {company}, 'USD', 1, 1, 1",
        "won_amount = 1000000",
    ),
    "quotes": Try(
        "organization_id, customer_company_id, opportunity_id",
        "{o}, {company}, {opportunity}",
        "notes = 'x'",
    ),
    "quote_items": Try(
        "organization_id, quote_id, description, unit_price",
        "{o}, {quote}, 'Work', 1",
        "details = 'x'",
    ),
    "quote_brands": Try("organization_id, digest", "{o}, 'x'", "primary_color = '#000000'"),
    "quote_sequences": Try("organization_id, series", "{o}, '2027-'", "last_number = 7"),
    "deals": Try(
        "organization_id, customer_company_id, opportunity_id, title",
        "{o}, {company}, {other_opportunity}, 'Site'",
        "terms = 'x'",
    ),
    "deal_services": Try(
        "organization_id, deal_id, service_package_id",
        "{o}, {deal}, {other_service}",
        "quantity = 2",
    ),
    "deal_deliverables": Try(
        "organization_id, deal_id, title", "{o}, {deal}, 'Texts'", "title = 'Pictures'"
    ),
    "change_sets": Try(
        "organization_id, transaction_number, role_name", "{o}, 1, 'x'", "label = 'x'"
    ),
    "changes": CHANGE,
    # A shared one of a colleague's.
    "saved_views": Try(
        "organization_id, user_id, listing, name, definition",
        "{o}, {colleague}, 'leads', 'New', '{{}}'",
        "name = 'Mine'",
        "{own} AND user_id = {colleague} AND is_shared",
    ),
}
# Within each person's own reach, whatever their role: their setting, their profile, their sign-ins.
OWN = {
    "users": Try("email", "'x'", "first_name = 'Eve'", "id = {p}"),
    "sign_ins": Try("user_id", "{p}", "workstation = 'x'", "user_id = {p}"),
    "settings": Try(
        "organization_id, user_id, key, value",
        "{o}, {p}, 'new', '1'",
        "value = '2'",
        "{own} AND user_id = {p}",
    ),
    "settings of others": Try(
        "organization_id, user_id, key, value",
        "{o}, {colleague}, 'new', '1'",
        "value = '2'",
        "{own} AND user_id = {colleague}",
    ),
    "saved_views": Try(
        "organization_id, user_id, listing, name, definition",
        "{o}, {p}, 'leads', 'New', '{{}}'",
        "is_shared = true",
        "{own} AND user_id = {p}",
    ),
    "saved_views of others": Try(
        "organization_id, user_id, listing, name, definition",
        "{o}, {colleague}, 'leads', 'New', '{{}}'",
        "user_id = {p}",
        "{own} AND user_id = {colleague} AND NOT is_shared",
    ),
}


@dataclass(frozen=True)
class Rights:
    """What the declaration says of somebody with these roles and overrides in an organization."""

    roles: tuple[Role, ...] = ()
    overrides: tuple[tuple[str, str, bool], ...] = ()
    active: bool = True

    def may(self, area, action):
        said = [given for *what, given in self.overrides if what == [area, action]]
        if not (self.roles and self.active) or False in said:
            return False
        return True in said or any(action in PERMISSIONS[area][role] for role in self.roles)

    def expected(self, table, verb):
        looks = verb == "select"
        if table in TABLES:
            # One cannot write to what one may not see.
            seen = verb == "insert" or self.may(TABLES[table], Action.VIEW)
            written_once = verb == "update" and table in WRITTEN_ONCE
            derived = verb != "select" and table in DERIVED
            may = seen and self.may(TABLES[table], VERBS[verb])
            return may and not written_once and not derived
        rules = {
            "alembic_version": looks,
            "permissions": looks,
            "guarded_tables": False,
            "held_rights": False,
            # What is still to be told, and by whom: the database's own.
            **dict.fromkeys(("news", "herald"), False),
            **dict.fromkeys(
                ("organizations", "users", "memberships", "saved_views"),
                looks and bool(self.roles) and self.active,
            ),
            "sign_ins": looks and self.may(Area.USERS, Action.EDIT),
            "settings": self.may_set(verb),
            **dict.fromkeys(
                ("change_sets", "changes"), looks and self.may(Area.JOURNAL, Action.VIEW)
            ),
        }
        assert table in rules, (
            f"Nothing is expected of the table {table}: declare it in core/access/permissions.py"
            " (TABLES), or give it rules of its own in core/access/policies.py and here."
        )
        return rules[table]

    def may_set(self, verb):
        action = Action.DELETE if verb == "delete" else VERBS[verb]
        # One cannot write to what one may not see.
        seen = verb == "insert" or self.may(Area.SETTINGS, Action.VIEW)
        return seen and self.may(Area.SETTINGS, action)

    def expected_own(self, what, verb):
        match what:
            case "users":
                return verb in ("select", "update") and self.active
            case "sign_ins":
                return verb == "select" and self.active
            case "settings":
                return self.may(Area.SETTINGS, Action.VIEW)
            case "saved_views":
                return bool(self.roles) and self.active
        return False


@pytest.fixture(scope="module")
def people(server, template, worker_id):
    with (
        clone_of(server, template, f"matrix_{worker_id}_{os.getpid()}") as database,
        people_of(database) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def ours(people):
    return furnished(people)


@pytest.fixture(scope="module")
def theirs(people):
    return furnished(people)


@dataclass(frozen=True)
class Place:
    organization: int
    colleague: int
    company: int
    contact: int
    document: int
    opportunity: int
    other_opportunity: int
    other_service: int
    quote: int
    deal: int


CUSTOMER = """
    WITH company AS (
        INSERT INTO tradewind.customer_companies (organization_id, company_name)
        VALUES (%(o)s, 'Bob Ltd') RETURNING organization_id, id
    ), person AS (
        INSERT INTO tradewind.company_contacts (organization_id, customer_company_id, contact_id)
        SELECT c.organization_id, c.id, (SELECT min(p.id) FROM tradewind.contacts p
            WHERE p.organization_id = c.organization_id) FROM company c
    ), place AS (
        INSERT INTO tradewind.company_addresses (organization_id, customer_company_id, city)
        SELECT organization_id, id, 'Bonn' FROM company
    )
    INSERT INTO tradewind.contracts (organization_id, customer_company_id, contract_number, start_date)
    SELECT organization_id, id, 'K1', '2026-01-01' FROM company
"""

SOLD = """
    WITH service AS (
        INSERT INTO tradewind.services_packages (organization_id, name, service_type)
        VALUES (%(o)s, 'Campaign', 'seo'), (%(o)s, 'Concept', 'strategy') RETURNING id
    ), opportunity AS (
        INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title)
        SELECT c.organization_id, c.id, t FROM tradewind.customer_companies c,
               unnest(ARRAY['Ads', 'Brand']) t
        WHERE c.organization_id = %(o)s RETURNING id, customer_company_id
    ), line AS (
        INSERT INTO tradewind.opportunity_services (organization_id, opportunity_id,
            service_package_id)
        SELECT %(o)s, (SELECT min(id) FROM opportunity), (SELECT min(id) FROM service)
    ), quote AS (
        INSERT INTO tradewind.quotes (organization_id, customer_company_id, opportunity_id)
        SELECT %(o)s, customer_company_id, id FROM opportunity ORDER BY id LIMIT 1 RETURNING id
    ), deal AS (
        INSERT INTO tradewind.deals (organization_id, customer_company_id, opportunity_id, title)
        SELECT %(o)s, customer_company_id, id, 'Ads' FROM opportunity ORDER BY id LIMIT 1
        RETURNING id
    ), sold AS (
        INSERT INTO tradewind.deal_services (organization_id, deal_id, service_package_id)
        SELECT %(o)s, deal.id, (SELECT min(id) FROM service) FROM deal
    ), promised AS (
        INSERT INTO tradewind.deal_deliverables (organization_id, deal_id, title)
        SELECT %(o)s, id, 'Drafts' FROM deal
    ), sequence AS (
        INSERT INTO tradewind.score_rules (organization_id, name, part, condition, points) VALUES
            (%(o)s, 'Far', 'fit', '{"field": "city", "operator": "is", "value": "Ulm"}', -5)
    ), numbered AS (
        INSERT INTO tradewind.quote_sequences (organization_id, series) VALUES (%(o)s, '2026-')
    ), looks AS (
        INSERT INTO tradewind.quote_brands (organization_id, digest) VALUES (%(o)s, 'y')
    )
    SELECT (SELECT min(id) FROM opportunity), (SELECT max(id) FROM opportunity),
           (SELECT max(id) FROM service), (SELECT id FROM quote), (SELECT id FROM deal)
"""


def furnished(people):
    """An organization with a row in every table that belongs to one."""
    organization = people.organization()
    colleague = people.person({organization: [Role.USER]})
    for statement in (
        "INSERT INTO tradewind.subscriptions (organization_id) VALUES (%(o)s)",
        "INSERT INTO tradewind.contacts (organization_id, first_name) VALUES (%(o)s, 'Bob'),"
        " (%(o)s, 'Bill')",
        "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%(o)s, 'Bob Ltd')",
        "INSERT INTO tradewind.settings (organization_id, key, value) VALUES (%(o)s, 'shared', '1')",
        "INSERT INTO tradewind.never_merged (organization_id, kind, one_id, other_id)"
        " VALUES (%(o)s, 'leads', 1, 2)",
        "INSERT INTO tradewind.lead_sources (organization_id, name, slug, source_type)"
        " VALUES (%(o)s, 'Fair', 'fair', 'event')",
        "INSERT INTO tradewind.insurance_products (organization_id, name, slug, product_type)"
        " VALUES (%(o)s, 'Van', 'van', 'auto')",
        "INSERT INTO tradewind.leads (organization_id, company_name) VALUES (%(o)s, 'Without way')",
        "INSERT INTO tradewind.lead_journeys (organization_id, lead_id, source)"
        " SELECT %(o)s, min(id), 'apollo' FROM tradewind.leads WHERE organization_id = %(o)s",
        "INSERT INTO tradewind.website_analyses (organization_id, domain)"
        " VALUES (%(o)s, 'example.com')",
        "INSERT INTO tradewind.enrichment_sources (organization_id, id, api_source)"
        " VALUES (%(o)s, 1000001, 'apollo')",
        "INSERT INTO tradewind.enrichment_calls (organization_id, enrichment_source_id, operation,"
        " has_succeeded) VALUES (%(o)s, 1000001, 'search', true)",
        "INSERT INTO tradewind.email_verifications (organization_id, email, result)"
        " VALUES (%(o)s, 'a@example.com', 'deliverable')",
        "INSERT INTO tradewind.scraping_jobs (organization_id, source) VALUES (%(o)s, 'yelp')",
        "INSERT INTO tradewind.lead_batches (organization_id, name, target, source_file, file_size,"
        " file_hash) VALUES (%(o)s, 'x', 'leads', 'x.csv', 1, repeat('a', 64))",
        "INSERT INTO tradewind.import_mappings (organization_id, target, signature, name, mapping)"
        " VALUES (%(o)s, 'leads', repeat('a', 64), 'x', '{}')",
        CUSTOMER,
        "INSERT INTO tradewind.interactions (organization_id, type) VALUES (%(o)s, 'call')",
        "INSERT INTO tradewind.tasks (organization_id, title) VALUES (%(o)s, 'Call')",
        "INSERT INTO tradewind.notes (organization_id, body) VALUES (%(o)s, 'Heard')",
        "INSERT INTO tradewind.documents (organization_id, title, file_name, media_type, size,"
        " sha256) VALUES (%(o)s, 'A', 'a.txt', 'text/plain', 9, repeat('a', 64))",
        "INSERT INTO tradewind.document_contents (organization_id, document_id, position, piece)"
        " SELECT organization_id, id, 0, 'x' FROM tradewind.documents WHERE organization_id = %(o)s",
    ):
        people.owner.execute(statement, {"o": organization})
    own_rows(people, organization, colleague.id)
    sold = people.row(SOLD, {"o": organization})
    people.owner.execute(
        "INSERT INTO tradewind.quote_items (organization_id, quote_id, description, unit_price)"
        " VALUES (%s, %s, 'Work', 1)",
        (organization, sold[3]),
    )
    return Place(
        organization,
        colleague.id,
        *people.row(
            "SELECT (SELECT min(id) FROM tradewind.customer_companies WHERE organization_id = %(o)s),"
            " (SELECT max(id) FROM tradewind.contacts WHERE organization_id = %(o)s),"
            " (SELECT min(id) FROM tradewind.documents WHERE organization_id = %(o)s)",
            {"o": organization},
        ),
        *sold,
    )


def own_rows(people, organization, person):
    people.owner.execute(
        "INSERT INTO tradewind.settings (organization_id, user_id, key, value)"
        " VALUES (%s, %s, 'own', '1')",
        (organization, person),
    )
    for shared in (True, False):
        people.owner.execute(
            "INSERT INTO tradewind.saved_views (organization_id, user_id, listing, name, definition,"
            " is_shared) VALUES (%s, %s, 'leads', %s, '{}', %s)",
            (organization, person, f"Shared: {shared}", shared),
        )
    people.owner.execute("INSERT INTO tradewind.sign_ins (user_id) VALUES (%s)", (person,))


def tables(people):
    """Every table there is, partitions aside; and those."""
    found = people.owner.execute(
        "SELECT relname, relispartition FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')"
        " AND relnamespace = 'tradewind'::regnamespace"
    ).fetchall()
    return (
        {name for name, part in found if not part},
        sorted(name for name, part in found if part),
    )


def done(connection, statement):
    """Whether it touched a row; whatever it did is taken back."""
    try:
        with connection.transaction(force_rollback=True):
            return connection.execute(statement).rowcount > 0
    except psycopg.errors.InsufficientPrivilege:
        return False
    except psycopg.errors.ForeignKeyViolation:
        # The right was there; what others refer to only has to stay.
        return True


def walk(people, connection, person, place):
    """What this person can really do there: {(table, verb): whether}."""
    names = {
        "o": place.organization,
        "p": person.id,
        "colleague": place.colleague,
        "company": place.company,
        "contact": place.contact,
        "document": place.document,
        "opportunity": place.opportunity,
        "other_opportunity": place.other_opportunity,
        "other_service": place.other_service,
        "quote": place.quote,
        "deal": place.deal,
        "own": f"organization_id = {place.organization}",
    }
    whole, parts = tables(people)
    assert whole - TRIES.keys() == set(), "Say in TRIES how to write to this table."
    tries = {name: TRIES[name] for name in sorted(whole)} | dict.fromkeys(parts, CHANGE)
    found = {}
    for table, each in tries.items():
        for verb, statement in each.statements(table, **names).items():
            found[table, verb] = done(connection, statement)
    for what, each in OWN.items():
        for verb, statement in each.statements(what.split()[0], **names).items():
            found[f"own {what}", verb] = done(connection, statement)
    return found


def expected_of(people, rights):
    whole, parts = tables(people)
    return (
        {(table, verb): rights.expected(table, verb) for table in whole for verb in VERBS}
        | {(part, verb): False for part in parts for verb in VERBS}
        | {(f"own {what}", verb): rights.expected_own(what, verb) for what in OWN for verb in VERBS}
    )


def differing(found, expected):
    return {
        what: f"{'may' if found[what] else 'may not'}, against the declaration"
        for what in expected
        if found[what] != expected[what]
    }


CASES = {
    **{role.value: Rights((role,)) for role in Role},
    "several roles": Rights((Role.MARKETER, Role.ANALYST)),
    "given": Rights(
        (Role.VIEWER,),
        (
            ("leads", "edit", True),
            ("leads", "purge", True),
            ("contacts", "create", True),
            ("journal", "view", True),
            ("subscriptions", "edit", True),
            ("subscriptions", "view", True),
            ("users", "edit", True),
            ("settings", "edit", True),
        ),
    ),
    "taken": Rights(
        (Role.OWNER, Role.MANAGER),
        (
            ("leads", "purge", False),
            ("contacts", "view", False),
            ("contacts", "create", False),
            ("contacts", "edit", False),
            ("contacts", "purge", False),
            ("journal", "view", False),
            ("users", "edit", False),
            ("settings", "view", False),
        ),
    ),
}


def overrides_of(rights):
    found = {}
    for area, action, given in rights.overrides:
        found.setdefault(area, {})[action] = given
    return found


@pytest.mark.parametrize("rights", CASES.values(), ids=CASES)
def test_each_may_do_exactly_what_is_declared(people, ours, theirs, rights):
    person = people.person({ours.organization: rights.roles}, overrides=overrides_of(rights))
    own_rows(people, ours.organization, person.id)
    connection = people.connect(person, ours.organization)
    assert differing(walk(people, connection, person, ours), expected_of(people, rights)) == {}

    abroad = expected_of(people, Rights())
    own = {what: right for what, right in abroad.items() if not what[0].startswith("own ")}
    assert differing(walk(people, connection, person, theirs), own) == {}
    # Choosing it by its number does not open it either, nor does nonsense open anything.
    for chosen in (str(theirs.organization), "0", "-1", "x", "1 OR true", "9" * 30, ""):
        connection.execute("SELECT set_config('tradewind.organization', %s, false)", (chosen,))
        assert differing(walk(people, connection, person, theirs), own) == {}
        assert not done(connection, "SELECT FROM tradewind.leads")
        assert not done(connection, "SELECT FROM tradewind.changes")


def test_each_role_counts_where_it_was_given(people, ours, theirs):
    person = people.person(
        {ours.organization: [Role.VIEWER], theirs.organization: [Role.OWNER, Role.USER]}
    )
    own_rows(people, ours.organization, person.id)
    places = {(ours, theirs): Rights((Role.VIEWER,)), (theirs, ours): Rights((Role.OWNER,))}
    for (here, there), rights in places.items():
        connection = people.connect(person, here.organization)
        found = walk(people, connection, person, here)
        # People are administered wherever one may, whichever organization is looked at.
        own_setting = {
            (f"own {what}", verb)
            for what in ("settings", "sign_ins", "saved_views")
            for verb in VERBS
        } | {("sign_ins", "select")}
        expected = {
            what: right
            for what, right in expected_of(people, rights).items()
            if what not in own_setting
        }
        assert differing(found, expected) == {}
        elsewhere = walk(people, connection, person, there)
        assert not any(elsewhere[table, verb] for table in TABLES for verb in VERBS)
        assert not any(elsewhere["settings", verb] for verb in VERBS)
        assert not elsewhere["changes", "select"]


@pytest.mark.parametrize("status", ["active", "pending_activation"])
def test_without_a_role_there_is_nothing_to_see(people, ours, status):
    seats = {} if status == "active" else {ours.organization: [Role.OWNER]}
    person = people.person(seats, status=status)
    connection = people.connect(person, ours.organization)
    expected = expected_of(people, Rights(active=False)) | {("own users", "select"): True}
    if status == "active":
        expected["own users", "update"] = True
    assert differing(walk(people, connection, person, ours), expected) == {}


@pytest.mark.parametrize("status", ["inactive", "suspended", "deleted"])
def test_a_closed_account_sees_nothing_even_in_an_open_window(people, ours, status):
    person = people.person({ours.organization: [Role.OWNER]})
    connection = people.connect(person, ours.organization)
    assert done(connection, "SELECT FROM tradewind.leads")

    people.owner.execute(
        "UPDATE tradewind.users SET status = %s WHERE id = %s", (status, person.id)
    )

    expected = expected_of(people, Rights((Role.OWNER,), active=False))
    expected["own users", "select"] = True
    assert differing(walk(people, connection, person, ours), expected) == {}
    people.owner.execute("SELECT tradewind.settle_roles(%s)", (person.id,))
    for table in TRIES:
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="schema tradewind"):
            connection.execute(sql.SQL("SELECT FROM tradewind.{}").format(sql.Identifier(table)))


@pytest.mark.parametrize(
    "ending",
    [
        "UPDATE tradewind.memberships SET is_active = false WHERE user_id = %s",
        "UPDATE tradewind.memberships SET deleted_at = now() WHERE user_id = %s",
        "UPDATE tradewind.organizations SET is_active = false WHERE id IN"
        " (SELECT organization_id FROM tradewind.memberships WHERE user_id = %s)",
        "UPDATE tradewind.organizations SET deleted_at = now() WHERE id IN"
        " (SELECT organization_id FROM tradewind.memberships WHERE user_id = %s)",
    ],
)
def test_an_open_window_loses_what_its_person_loses(people, ending):
    place = furnished(people)
    person = people.person({place.organization: [Role.OWNER]})
    connection = people.connect(person, place.organization)
    assert done(connection, "SELECT FROM tradewind.leads")

    people.owner.execute(ending, (person.id,))

    expected = expected_of(people, Rights())
    found = walk(people, connection, person, place)
    kept = {what: right for what, right in expected.items() if not what[0].startswith("own ")}
    # Who works or has worked with somebody keeps seeing their name.
    gone = {what for what in kept if what == ("users", "select")}
    assert differing(found, {what: kept[what] for what in kept.keys() - gone}) == {}


def test_the_function_of_the_policies_says_what_the_two_it_stands_for_say(people, ours, theirs):
    for rights in CASES.values():
        person = people.person({ours.organization: rights.roles}, overrides=overrides_of(rights))
        connection = people.connect(person, ours.organization)
        for area in Area:
            for action in Action:
                (here,) = connection.execute(
                    "SELECT tradewind.organization_for(%s, %s)", (area, action)
                ).fetchone()
                may = people.scalar(
                    "SELECT tradewind.may(%s, %s, %s, %s)",
                    (person.id, ours.organization, area, action),
                )
                assert (here == ours.organization) is may is rights.may(area, action)


def test_every_table_is_guarded(people):
    open_ones = people.owner.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'tradewind'::regnamespace"
        " AND (relkind IN ('v', 'm', 'f') OR relkind IN ('r', 'p') AND NOT relrowsecurity)"
    ).fetchall()
    assert open_ones == [], (
        "Without row-level security everybody with a grant sees every organization; a view shows"
        " what its owner may see unless it says security_invoker."
    )


def test_no_grant_but_those_to_the_groups_and_none_on_a_partition(people):
    granted = people.owner.execute(
        "SELECT c.relname, a.grantee::regrole::text, c.relispartition FROM pg_class c"
        " CROSS JOIN aclexplode(c.relacl) a WHERE c.relnamespace = 'tradewind'::regnamespace"
        " AND a.grantee <> c.relowner"
    ).fetchall()
    groups = {"tradewind_staff", *(f"tradewind_role_{role.value}" for role in Role)}
    assert {grantee for _, grantee, _ in granted} <= groups
    assert [name for name, _, part in granted if part] == []
