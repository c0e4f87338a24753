"""What the demo data says holds together, and looks like people's work."""

import json
from collections import Counter
from datetime import timedelta

import psycopg
import pytest

from core.access.inputs import OrganizationEdit
from core.access.permissions import Role
from core.customers.inputs import NewContact
from core.database.invariants import check
from core.leads.choices import LeadStatus
from core.leads.inputs import NewLead
from tests.core.demo.conftest import NOW, Filled, read
from tests.support.administration import superuser

EXAMPLE = r"(^|\.)(example\.(com|org|net)|test)$"


def test_the_database_is_well_with_it(filled: Filled) -> None:
    wrong = {found.name: found.text for found in check(filled.address) if found.ok is False}
    assert wrong == {}


def test_an_agency_and_three_clients_have_contacts_and_leads(filled: Filled) -> None:
    found = filled.rows(
        "SELECT o.id, o.kind, (SELECT count(*) FROM tradewind.contacts c WHERE c.organization_id ="
        " o.id) AS contacts, (SELECT count(*) FROM tradewind.leads l WHERE l.organization_id = o.id)"
        " AS leads FROM tradewind.organizations o ORDER BY o.id"
    )
    assert [row["kind"] for row in found] == ["agency", "client", "client", "client"]
    assert {(row["contacts"], row["leads"]) for row in found} == {(400, 1_500)}
    assert tuple(row["id"] for row in found) == filled.made.organizations
    assert filled.made.counts["leads"] == 6_000


def test_each_client_has_colours_a_logo_and_an_imprint(filled: Filled) -> None:
    clients = filled.rows("SELECT * FROM tradewind.organizations WHERE kind = 'client'")
    assert len({client["primary_color"] for client in clients}) == 3
    for client in clients:
        assert bytes(client["logo"]).startswith(b"<svg ")
        assert client["logo_type"] == "image/svg+xml"
        assert client["imprint"]
        OrganizationEdit.model_validate(
            {name: client[name] for name in OrganizationEdit.model_fields if name in client}
        )


def test_every_role_is_held_and_some_hold_two_in_one_organization(filled: Filled) -> None:
    held = filled.rows("SELECT organization_id, user_id, role FROM tradewind.memberships")
    assert {row["role"] for row in held} == {role.value for role in Role}
    assert max(Counter((row["organization_id"], row["user_id"]) for row in held).values()) == 2
    owners = {row["organization_id"] for row in held if row["role"] == "owner"}
    assert owners == set(filled.made.organizations)


def test_nobody_invented_can_sign_in(filled: Filled) -> None:
    # Only the superuser is shown whether there is a password.
    people = read(
        superuser(filled.address),
        "SELECT u.status, r.rolcanlogin, r.rolpassword FROM tradewind.users u"
        " LEFT JOIN pg_authid r ON r.rolname = u.role_name WHERE u.metadata ? 'demo'",
    )
    assert len(people) == filled.made.counts["users"]
    assert {(row["rolcanlogin"], row["rolpassword"]) for row in people} == {(False, None)}
    assert {"active", "pending_activation", "inactive", "suspended"} == {
        row["status"] for row in people
    }


def test_no_address_is_anybodys(filled: Filled) -> None:
    found = filled.rows(
        "SELECT email FROM tradewind.users WHERE split_part(email, '@', 2) !~ %(ok)s UNION ALL"
        " SELECT email FROM tradewind.contacts WHERE split_part(email, '@', 2) !~ %(ok)s UNION ALL"
        " SELECT email FROM tradewind.leads WHERE split_part(email, '@', 2) !~ %(ok)s UNION ALL"
        " SELECT website FROM tradewind.leads WHERE website !~ %(site)s UNION ALL"
        " SELECT website FROM tradewind.contacts WHERE website !~ %(site)s".replace(
            "%(ok)s", f"'{EXAMPLE}'"
        ).replace("%(site)s", f"'^https://[a-z0-9.-]+{EXAMPLE}'")
    )
    assert found == []


def test_every_row_could_have_been_typed(filled: Filled) -> None:
    for table, entry in (("contacts", NewContact), ("leads", NewLead)):
        rows = filled.rows(f"SELECT * FROM tradewind.{table} ORDER BY md5(id::text) LIMIT 400")
        for row in rows:
            typed = {name: row[name] for name in entry.model_fields}
            assert entry.model_validate(typed).model_dump()["tags"] == row["tags"]


# Each finds what contradicts itself; nothing may be found.
CONTRADICTIONS = {
    "converted without a day or a contact": "leads WHERE (status = 'converted') <> (converted_at IS"
    " NOT NULL) OR (status = 'converted') <> (contact_id IS NOT NULL)",
    "won, but another person": "leads l JOIN tradewind.contacts c ON c.organization_id ="
    " l.organization_id AND c.id = l.contact_id WHERE c.email <> l.email OR c.last_name <>"
    " l.last_name OR c.created_at <> l.converted_at",
    "lost without a reason": "leads WHERE (status IN ('lost', 'not_interested')) <> (lost_reason IS"
    " NOT NULL)",
    "new, but written to": "leads WHERE status = 'new' AND (last_contacted_at IS NOT NULL OR"
    " emails_sent > 0)",
    "open, and nothing is due": "leads WHERE (status IN ('contacted', 'follow_up_1', 'follow_up_2',"
    " 'responded', 'interested', 'qualified', 'nurturing')) <> (next_follow_up_at IS NOT NULL)",
    "an answer without a question": "leads WHERE last_responded_at IS NOT NULL AND"
    " last_contacted_at IS NULL",
    "dates out of order": "leads WHERE created_at > least(last_contacted_at, last_responded_at,"
    " converted_at, updated_at)",
    "leads from the future": "leads WHERE greatest(created_at, updated_at, last_contacted_at,"
    " last_responded_at, converted_at) > {now}",
    "contacts from the future": "contacts WHERE greatest(created_at, updated_at, consented_at,"
    " confirmed_at, unsubscribed_at, last_contacted_at, last_engaged_at, verified_at) > {now}",
    "people from the future": "users WHERE metadata ? 'demo' AND greatest(created_at,"
    " last_login_at, email_verified_at) > {now}",
    "history from the future": "change_sets WHERE actor_id IS NOT NULL AND at > {now}",
    "a lead without a score": "lead_facts WHERE score IS NULL OR NOT is_scored",
    "facts that are not the lead's": "leads l FULL JOIN tradewind.lead_facts f ON f.organization_id"
    " = l.organization_id AND f.id = l.id WHERE f.created_at IS DISTINCT FROM l.created_at OR"
    " f.owner_id IS DISTINCT FROM l.owner_id",
    "counts of mails": "leads WHERE emails_sent < emails_opened OR emails_opened < emails_clicked",
    "mailed without consent": "contacts WHERE status = 'subscribed' AND (consent_basis = 'unknown'"
    " OR consented_at IS NULL)",
    "left without a day": "contacts WHERE (status IN ('unsubscribed', 'complained')) <>"
    " (unsubscribed_at IS NOT NULL)",
    "left before coming": "contacts WHERE unsubscribed_at < created_at OR confirmed_at < created_at",
    "another's currency": "leads l JOIN tradewind.organizations o ON o.id = l.organization_id"
    " WHERE o.kind = 'client' AND o.currency <> l.currency",
    "an owner from elsewhere": "leads l WHERE owner_id IS NOT NULL AND NOT EXISTS (SELECT FROM"
    " tradewind.memberships m WHERE m.organization_id = l.organization_id AND m.user_id ="
    " l.owner_id)",
    "windows left open": "sign_ins WHERE ended_at IS NULL OR ended_at < started_at",
}


@pytest.mark.parametrize("what", CONTRADICTIONS)
def test_nothing_contradicts_itself(filled: Filled, what: str) -> None:
    wrong = CONTRADICTIONS[what].replace("{now}", f"'{NOW.isoformat()}'")
    assert filled.rows(f"SELECT * FROM tradewind.{wrong} LIMIT 3") == []


def test_all_states_are_there_and_the_year_is_full(filled: Filled) -> None:
    for organization in filled.made.organizations:
        rows = filled.rows(
            "SELECT status, created_at FROM tradewind.leads WHERE organization_id = %s",
            organization,
        )
        assert {row["status"] for row in rows} >= {s.value for s in LeadStatus} - {"responded"}
        weekdays = Counter(row["created_at"].weekday() for row in rows)
        assert weekdays[6] < weekdays[5] < min(weekdays[day] for day in range(5))
        assert len({row["created_at"].month for row in rows}) == 12
        assert min(row["created_at"] for row in rows) >= NOW - timedelta(days=366)


def test_many_tongues_are_spoken(filled: Filled) -> None:
    rows = filled.rows("SELECT full_name, country FROM tradewind.leads")
    assert len({row["country"] for row in rows}) > 15
    letters = "".join(row["full_name"] for row in rows)
    for of_each in "üñłØéÅ佐ης":
        assert of_each in letters


def test_the_history_ends_with_what_the_rows_say(filled: Filled) -> None:
    changes = filled.rows(
        "SELECT c.* FROM tradewind.changes c WHERE table_name IN ('leads', 'contacts')"
        " AND action = 'update' ORDER BY id"
    )
    assert len(changes) > 1_000
    said: dict[tuple[str, int], dict[str, object]] = {}
    for change in changes:
        for before, after in zip(change["before"], change["after"], strict=True):
            story = said.setdefault((change["table_name"], after["id"]), {})
            for field, value in before.items():
                assert json.dumps(story.get(field, value)) == json.dumps(value)
            story.update(after)
    for table in ("leads", "contacts"):
        rows = {
            row["id"]: row["row"]
            for row in filled.rows(f"SELECT id, to_jsonb(t) AS row FROM tradewind.{table} t")
        }
        for (of, number), story in said.items():
            if of == table:
                assert {name: rows[number][name] for name in story} == story


def test_the_history_is_a_years_and_by_many(filled: Filled) -> None:
    for organization in filled.made.organizations:
        sets = filled.rows(
            "SELECT * FROM tradewind.change_sets WHERE organization_id = %s ORDER BY id",
            organization,
        )
        assert Counter(row["label"] for row in sets)["Demo data"] == 1
        # What is told is older than what is filled in, and the numbers say so.
        assert sets[-1]["label"] == "Demo data"
        told = [row for row in sets if row["actor_id"] is not None]
        assert [row["at"] for row in told] == sorted(row["at"] for row in told)
        assert len({row["actor_id"] for row in told}) >= 4
        assert len({row["at"].month for row in told}) == 12
        undone = [row for row in told if row["undoes"] is not None]
        assert [row["undoes"] in {other["id"] for other in told} for row in undone] == [True]


def test_what_is_told_can_be_undone(filled: Filled) -> None:
    with psycopg.connect(**filled.address.parameters()) as connection:
        agency = filled.made.agency_id
        row = connection.execute(
            "SELECT s.id, c.row_id, c.before -> 0 ->> 'status' FROM tradewind.change_sets s"
            " JOIN tradewind.changes c ON c.organization_id = s.organization_id"
            " AND c.change_set_id = s.id WHERE s.organization_id = %s AND s.label = 'Mark as lost'"
            " ORDER BY s.id DESC LIMIT 1",
            (agency,),
        ).fetchone()
        assert row
        undone, lead, before = row
        connection.execute("SELECT set_config('tradewind.organization', %s, true)", [str(agency)])
        conflicts = connection.execute("SELECT * FROM tradewind.undo(%s)", [undone]).fetchall()
        now = connection.execute(
            "SELECT status, lost_reason FROM tradewind.leads WHERE organization_id = %s AND id = %s",
            (agency, lead),
        ).fetchone()
        connection.rollback()
    assert conflicts == []
    assert now == (before, None)
