"""No policy may cost a list, a search or a count its index.

A query that is added to the application is added to QUERIES: its name, the statement as it is sent
by a person, and the index that carries it.
"""

from dataclasses import dataclass

import pytest

from core.access.permissions import Role
from tests.support.people import clone_of, people_of

# Of many organizations, ours holds a third; at this size a scan of everything is dearer than any index.
ROWS, CHANGES = 30_000, 20_000


@dataclass(frozen=True)
class Query:
    name: str
    statement: str
    index: str
    # Rows that the plan may touch, where the index alone does not say that it stops early.
    most: int | None = None


def listed(table, order, index, where="", columns="id"):
    statement = (
        f"SELECT {columns} FROM tradewind.{table} WHERE organization_id = {{o}}"
        f" AND deleted_at IS NULL {where} ORDER BY {order} LIMIT 50"
    )
    return Query(f"{columns} of {table} by {order} {where}".strip(), statement, index, most=50)


def counted(table, index="", where=""):
    # Without an index named, any will do: which depends on how lately the table was vacuumed.
    return Query(
        f"count {table} {where}",
        f"SELECT count(*) FROM tradewind.{table} WHERE organization_id = {{o}}"
        f" AND deleted_at IS NULL {where}",
        index,
    )


def after(columns, values):
    """The next page: what comes after the last row of the one before."""
    return f"AND ({columns}) < ({values})"


def among(table, where, index):
    return Query(
        f"{table} where {where}",
        f"SELECT id FROM tradewind.{table} WHERE organization_id = {{o}} AND {where}",
        index,
    )


MAILED = "AND email_normalized >= 'ann7' AND email_normalized < 'ann8'"
LEADS, CONTACTS = "idx_leads_organization_id_", "idx_contacts_organization_id_"
QUERIES = [
    # Leads
    listed("leads", "created_at DESC, id DESC", LEADS + "created_at_id"),
    listed("leads", "created_at DESC, id DESC", LEADS + "created_at_id", columns="*"),
    listed(
        "leads",
        "created_at DESC, id DESC",
        LEADS + "created_at_id",
        after("created_at, id", "now(), 20000"),
    ),
    Query(
        "lead_facts by score",
        "SELECT id FROM tradewind.lead_facts WHERE organization_id = {o}"
        " ORDER BY score DESC NULLS LAST, id DESC LIMIT 50",
        "idx_lead_facts_organization_id_score_id",
        most=50,
    ),
    listed("leads", "company_name, id", LEADS + "company_name_id"),
    listed(
        "leads",
        "created_at DESC, id DESC",
        LEADS + "status_created_at_id",
        "AND status = 'qualified'",
    ),
    listed("leads", "email_normalized", LEADS + "email_normalized", MAILED),
    counted("leads"),
    counted("leads", LEADS + "status_created_at_id", "AND status = 'qualified'"),
    Query(
        "leads by status",
        "SELECT status, count(*) FROM tradewind.leads WHERE organization_id = {o}"
        " AND deleted_at IS NULL GROUP BY status",
        "",
    ),
    among("leads", "email_normalized = 'ann77@example.com'", LEADS + "email_normalized"),
    among("leads", "owner_id = {owner} AND deleted_at IS NULL", LEADS + "owner_id"),
    among("leads", "contact_id = 77", LEADS + "contact_id"),
    among(
        "leads",
        "next_follow_up_at <= now() AND deleted_at IS NULL",
        LEADS + "next_follow_up_at",
    ),
    among("leads", "id = 300", "pk_leads"),
    among("leads", "id = ANY ('{{3,30,300}}')", "pk_leads"),
    Query(
        "the leads in the trash",
        "SELECT id FROM tradewind.leads WHERE organization_id = {o} AND deleted_at IS NOT NULL"
        " ORDER BY deleted_at DESC LIMIT 50",
        LEADS + "deleted_at",
        most=50,
    ),
    # Contacts
    listed("contacts", "created_at DESC, id DESC", CONTACTS + "created_at_id"),
    listed("contacts", "last_name, first_name, id", CONTACTS + "last_name_first_name_id"),
    listed(
        "contacts",
        "created_at DESC, id DESC",
        CONTACTS + "status_created_at_id",
        "AND status = 'bounced'",
    ),
    listed("contacts", "email_normalized", CONTACTS + "email_normalized", MAILED),
    counted("contacts"),
    counted("contacts", CONTACTS + "status_created_at_id", "AND status = 'bounced'"),
    among(
        "contacts",
        "email_normalized = 'ann77@example.com' AND deleted_at IS NULL",
        CONTACTS + "email_normalized",
    ),
    among("contacts", "owner_id = {owner} AND deleted_at IS NULL", CONTACTS + "owner_id"),
    among("contacts", "id = 300", "pk_contacts"),
    Query(
        "the contacts in the trash",
        "SELECT id FROM tradewind.contacts WHERE organization_id = {o} AND deleted_at IS NOT NULL"
        " ORDER BY deleted_at DESC LIMIT 50",
        CONTACTS + "deleted_at",
        most=50,
    ),
    # The journal
    Query(
        "change sets, the newest first",
        "SELECT id FROM tradewind.change_sets WHERE organization_id = {o} ORDER BY at DESC LIMIT 50",
        "idx_change_sets_organization_id_at",
        most=50,
    ),
    Query(
        "whether a change set has been taken back",
        "SELECT id FROM tradewind.change_sets WHERE organization_id = {o} AND undoes = 300",
        "idx_change_sets_organization_id_undoes",
    ),
    Query(
        "what a change set did",
        "SELECT id FROM tradewind.changes WHERE organization_id = {o} AND change_set_id = 100300"
        " ORDER BY id",
        "change_set_id",
    ),
    Query(
        "the changes of one record",
        "SELECT id FROM tradewind.changes WHERE organization_id = {o} AND table_name = 'leads'"
        " AND row_id = 300",
        "table_name_row_id",
    ),
    # People
    Query(
        "where somebody is signed in",
        "SELECT id FROM tradewind.sign_ins WHERE user_id = {owner} ORDER BY started_at DESC LIMIT 5",
        "idx_sign_ins_user_id_started_at",
    ),
]

# What is not leakproof goes through a function: the statement, the index that it must have used, and
# the tables it must not have read from end to end.
FUNCTIONS = [
    Query("search", "SELECT * FROM tradewind.search_leads('rare:*')", "idx_leads_fragments"),
    Query(
        "two words",
        "SELECT * FROM tradewind.search_leads('rare & acme999:*')",
        "idx_leads_fragments",
    ),
    Query(
        "search, with the rows",
        "SELECT l.* FROM tradewind.search_leads('rare:*') f(id) JOIN tradewind.leads l"
        " ON l.id = f.id AND l.organization_id = {o}",
        "idx_leads_fragments",
    ),
    Query("search", "SELECT * FROM tradewind.search_contacts('rare:*')", "idx_contacts_search"),
    Query(
        "the history of a record",
        "SELECT * FROM tradewind.record_history('leads', 300)",
        "changes_%_organization_id_table_name_row_id_idx",
    ),
]


@pytest.fixture(scope="module")
def people(server, template):
    with (
        clone_of(server, template, "plans") as database,
        people_of(database) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def place(people):
    """The organization with a third of everything, and who owns some of it."""
    places = [people.organization() for _ in range(12)]
    here = places[5]
    owner = people.person({here: [Role.SALES_REP]})
    execute = people.owner.execute
    for table in ("leads", "contacts"):
        execute(f"ALTER TABLE tradewind.{table} DISABLE TRIGGER USER")
    # Every third row is ours, spread over the whole table. They are numbered here: what another test has
    # taken back in the template leaves its sequences where they were.
    spread = f"""
        FROM generate_series(1, {ROWS}) g, LATERAL (SELECT CASE WHEN g % 3 = 0 THEN {here}
            ELSE ('{{{",".join(map(str, places))}}}'::bigint[])[1 + g % 12] END AS o) place
    """
    execute(
        f"""
        INSERT INTO tradewind.contacts (organization_id, id, first_name, last_name, email, status,
            owner_id, created_at, deleted_at) OVERRIDING SYSTEM VALUE
        SELECT o, g, 'Ann' || g, CASE WHEN g % 999 = 0 THEN 'Rare' ELSE 'Other' || g % 500 END,
            'ann' || g || '@example.com',
            (ARRAY['unconfirmed', 'subscribed', 'bounced'])[1 + g / 3 % 3],
            CASE WHEN g % 300 = 0 THEN {owner.id} END, now() - g * interval '1 minute',
            CASE WHEN g % 25 = 0 THEN now() END
        {spread}
        """
    )
    execute(
        f"""
        INSERT INTO tradewind.leads (organization_id, id, company_name, email, status, owner_id,
            created_at, deleted_at, next_follow_up_at, contact_id) OVERRIDING SYSTEM VALUE
        SELECT o, g, CASE WHEN g % 999 = 0 THEN 'Rare ' ELSE '' END || 'Acme' || g % 5000,
            'ann' || g || '@example.com',
            (ARRAY['new', 'contacted', 'qualified', 'lost'])[1 + g / 3 % 4],
            CASE WHEN g % 300 = 0 THEN {owner.id} END,
            now() - g * interval '1 minute', CASE WHEN g % 25 = 0 THEN now() END,
            CASE WHEN g % 300 = 0 THEN now() + (g - 25000) * interval '1 minute' END,
            CASE WHEN g % 9 = 0 THEN g END
        {spread}
        """
    )
    execute("SELECT tradewind.gather_lead_facts()")
    execute("UPDATE tradewind.lead_facts SET score = CASE WHEN id % 2 = 0 THEN id % 100 END")
    execute(
        f"""
        INSERT INTO tradewind.change_sets (organization_id, id, transaction_number, role_name, at,
            undoes) OVERRIDING SYSTEM VALUE
        SELECT o, 100000 + g, g, 'x', now() - g * interval '1 second', CASE WHEN g % 50 = 0 THEN g END
        {spread.replace(str(ROWS), str(CHANGES))}
        """
    )
    execute(
        f"""
        INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action, row_id,
            row_count, row_ids)
        SELECT o, 100000 + g, 'leads', 'update', g, 1, int8multirange(int8range(g, g + 1))
        {spread.replace(str(ROWS), str(CHANGES))}
        """
    )
    execute(
        "INSERT INTO tradewind.sign_ins (user_id, started_at, ended_at, end_reason)"
        " SELECT (SELECT u.id FROM tradewind.users u ORDER BY (u.id + g) % 5, u.id LIMIT 1),"
        " now() - g * interval '1 hour', now(), 'lost' FROM generate_series(1, 5000) g"
    )
    # A count reads its index alone once the rows are known to be visible to all.
    people.owner.execute("VACUUM (ANALYZE) tradewind.leads, tradewind.contacts")
    people.owner.execute("ANALYZE")
    return {"o": here, "owner": owner.id}


@pytest.fixture(scope="module", params=[Role.OWNER, Role.VIEWER])
def connection(request, people, place):
    """Whoever may see everything, and who may see the least; both see the journal here."""
    person = people.person({place["o"]: [request.param]}, overrides={"journal": {"view": True}})
    return people.connect(person, place["o"])


def nodes(plan):
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)


def touched(step):
    return step["Actual Rows"] + step.get("Rows Removed by Filter", 0)


def explained(connection, statement):
    (plan,) = connection.execute(
        f"EXPLAIN (FORMAT JSON, ANALYZE, COSTS OFF, TIMING OFF) {statement}"
    ).fetchone()
    steps = list(nodes(plan[0]["Plan"]))
    return steps, [step["Index Name"] for step in steps if "Index Name" in step]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_it_keeps_its_index_under_the_policies(people, connection, place, query):
    statement = query.statement.format(**place)
    steps, used = explained(connection, statement)
    # The owner is under no policy; that is the plan which a policy must not cost.
    assert used == explained(people.owner, statement)[1], steps
    assert any(query.index in index for index in used), (used, steps)
    scans = [step for step in steps if step["Node Type"].endswith("Scan")]
    # Months of the journal that hold nothing yet are looked through at no cost.
    read = [step for step in scans if step["Node Type"] == "Seq Scan" and touched(step)]
    assert read == []
    if query.most:
        # A page is read and no more: the order comes from the index, and nothing is sorted.
        assert "Sort" not in {step["Node Type"] for step in steps}, steps
        assert max(step["Actual Rows"] for step in scans) <= query.most + 1, steps


def test_an_operator_that_is_not_leakproof_would_be_noticed(people, connection, place):
    """Or the test above would prove nothing. This is why a prefix is asked for as a range."""
    statement = (
        "SELECT id FROM tradewind.leads WHERE organization_id = {o} AND deleted_at IS NULL"
        " AND email_normalized LIKE 'ann77%'"
    ).format(**place)
    assert "idx_leads_organization_id_email_normalized" in explained(people.owner, statement)[1]
    assert "idx_leads_organization_id_email_normalized" not in explained(connection, statement)[1]


@pytest.mark.parametrize("query", FUNCTIONS, ids=lambda query: query.statement)
def test_a_function_uses_its_index(connection, place, query):
    with connection.transaction():
        found = connection.execute(query.statement.format(**place)).fetchall()
        scanned = dict(
            connection.execute(
                "SELECT relname, pg_stat_get_xact_numscans(oid) FROM pg_class"
                " WHERE relnamespace = 'tradewind'::regnamespace"
                " AND (relname LIKE %s OR relname IN ('leads', 'contacts'))",
                (query.index,),
            ).fetchall()
        )
    assert found, "It has to find something, or the index is no wonder."
    assert sum(scanned.pop(table) for table in ("leads", "contacts")) == 0
    assert sum(scanned.values()) > 0
