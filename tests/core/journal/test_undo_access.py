"""Taking back what was done to people, their roles and organizations, and the login roles with it."""

import psycopg
import pytest

from core.access.permissions import Role
from core.errors import Refused


def groups(agency, person):
    return {
        name.rpartition("_role_")[2]
        for (name,) in agency.rows(
            "SELECT g.rolname FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid"
            " JOIN pg_roles l ON l.oid = a.member WHERE l.rolname = %s",
            [person.role_name],
        )
        if "_role_" in name
    }


def call(agency, person, function, *arguments):
    places = ", ".join(["%s"] * len(arguments))
    agency.connect(person).execute(f"SELECT tradewind.{function}({places})", arguments)
    return agency.last_set()


@pytest.fixture
def admin(agency):
    return agency.people.person({agency.id: [Role.ADMIN]})


def test_roles_come_back_and_with_them_what_the_login_may(agency):
    done = call(agency, agency.boss, "set_roles", agency.id, agency.ann.id, ["manager"])
    assert groups(agency, agency.ann) == {"manager"}
    undone = agency.taken_back(agency.boss, done)
    assert groups(agency, agency.ann) == {"sales_rep"}
    assert undone.conflicts == []
    agency.taken_back(agency.boss, undone.change_set_id)
    assert groups(agency, agency.ann) == {"manager"}


def test_a_closed_account_opens_again_and_closes(agency):
    done = call(agency, agency.boss, "set_status", agency.ann.id, "suspended")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        agency.connect(agency.ann)
    undone = agency.taken_back(agency.boss, done)
    connection = agency.connect(agency.ann)
    agency.taken_back(agency.boss, undone.change_set_id)
    with pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT 1")


def test_an_invitation_is_taken_back(agency):
    verifier = agency.people.owner.pgconn.encrypt_password(b"password 1", b"x", b"scram-sha-256")
    email = f"new.{agency.ann.email}"
    done = call(
        agency,
        agency.boss,
        "invite",
        agency.id,
        email,
        "New",
        "Person",
        ["viewer"],
        verifier.decode(),
        None,
    )
    person, role = agency.rows(
        "SELECT id, role_name FROM tradewind.users WHERE email = %s", [email]
    )[0]
    agency.people.roles.append(role)
    assert agency.taken_back(agency.boss, done).conflicts == []
    assert agency.rows(
        "SELECT r.rolcanlogin, u.deleted_at IS NULL FROM tradewind.users u"
        " JOIN pg_roles r ON r.rolname = u.role_name WHERE u.id = %s",
        [person],
    ) == [(False, False)]


def test_who_leaves_comes_back_with_what_was_theirs(agency):
    lead = agency.lead("Acme", owner_id=agency.ann.id)
    done = call(agency, agency.boss, "offboard", agency.ann.id, agency.bob.id)
    assert agency.value("SELECT owner_id FROM tradewind.leads") == agency.bob.id
    assert agency.taken_back(agency.boss, done).conflicts == []
    assert agency.rows("SELECT id, owner_id FROM tradewind.leads") == [(lead, agency.ann.id)]
    assert groups(agency, agency.ann) == {"sales_rep"}


def test_what_is_done_to_cards_in_somebodys_name_is_written_down(agency):
    """What sets cards apart is not; a session may say that it is being done."""
    company = agency.value(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'Acme') RETURNING id",
        [agency.id],
    )
    agency.people.owner.execute(
        "INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, owner_id)"
        " VALUES (%s, %s, 'Website', %s)",
        [agency.id, company, agency.ann.id],
    )
    with agency.connect(agency.boss) as boss:
        boss.execute("SET tradewind.respacing = 'on'")
        boss.execute("SELECT tradewind.offboard(%s, %s)", [agency.ann.id, agency.bob.id])
    owner = "SELECT owner_id FROM tradewind.opportunities"
    assert agency.value(owner) == agency.bob.id
    assert agency.taken_back(agency.boss, agency.last_set()).conflicts == []
    assert agency.value(owner) == agency.ann.id


def test_ones_own_profile_needs_nobody_elses_right(agency):
    agency.connect(agency.ann).execute("UPDATE tradewind.users SET first_name = 'Anna'")
    assert agency.taken_back(agency.ann, agency.last_set()).conflicts == []
    assert (
        agency.value("SELECT first_name FROM tradewind.users WHERE id = %s", [agency.ann.id])
        == "Ann"
    )


def test_an_organization_is_as_it_was(agency, admin):
    version = agency.value("SELECT version FROM tradewind.organizations WHERE id = %s", [agency.id])
    done = call(agency, admin, "edit_organization", agency.id, version, '{"city": "Ulm"}')
    assert agency.taken_back(admin, done).conflicts == []
    assert (
        agency.value("SELECT city FROM tradewind.organizations WHERE id = %s", [agency.id]) is None
    )


def test_nobody_gets_back_by_an_undo_what_was_taken_from_them(agency, admin):
    owner_too = call(agency, agency.boss, "set_roles", agency.id, admin.id, ["owner", "admin"])
    taken = call(agency, agency.boss, "set_roles", agency.id, admin.id, ["admin"])
    for change_set in (owner_too, taken):
        with pytest.raises(Refused):
            agency.taken_back(admin, change_set)
    barred = call(
        agency, agency.boss, "set_permission", agency.id, admin.id, "leads", "purge", False
    )
    with pytest.raises(Refused, match="to this person"):
        agency.taken_back(admin, barred)
    assert groups(agency, admin) == {"admin"}


def test_an_administrator_does_not_undo_what_concerns_an_owner(agency, admin):
    # Somebody who was less before they were an owner.
    call(agency, agency.boss, "set_roles", agency.id, agency.ann.id, ["manager"])
    done = call(agency, agency.boss, "set_roles", agency.id, agency.ann.id, ["owner"])
    agency.connect(agency.ann).execute("UPDATE tradewind.users SET first_name = 'Anna'")
    for change_set in (done, agency.last_set()):
        with pytest.raises(Refused, match="to this person"):
            agency.taken_back(admin, change_set)


def test_an_organization_keeps_an_owner_also_through_an_undo(agency):
    done = call(agency, agency.boss, "set_roles", agency.id, agency.ann.id, ["owner"])
    call(agency, agency.ann, "set_roles", agency.id, agency.boss.id, ["admin"])
    with pytest.raises(Refused, match="to this person"):
        agency.taken_back(agency.ann, done)
    owner = agency.people.owner
    owner.execute("SELECT set_config('tradewind.organization', %s, false)", [str(agency.id)])
    with pytest.raises(psycopg.Error, match="at least one owner"):
        owner.execute("SELECT tradewind.undo(%s)", [done])


def test_who_may_not_manage_people_does_not_undo_it_either(agency):
    manager = agency.people.person({agency.id: [Role.MANAGER]})
    done = call(agency, agency.boss, "set_roles", agency.id, agency.ann.id, ["viewer"])
    with pytest.raises(Refused, match="may not edit users"):
        agency.taken_back(manager, done)


@pytest.mark.parametrize("table", ["users", "memberships", "organizations", "leads"])
def test_a_change_made_up_is_not_taken_back(agency, admin, table):
    done = call(agency, admin, "set_roles", agency.id, agency.ann.id, ["manager"])
    connection = agency.connect(admin)
    for change_set, action in ((done, "update"), (done, "delete"), (0, "update")):
        with pytest.raises(psycopg.Error) as refused:
            connection.execute(
                "SELECT tradewind.undo_access(jsonb_populate_record(NULL::tradewind.changes, %s))",
                [
                    psycopg.types.json.Jsonb(
                        {
                            "organization_id": agency.id,
                            "id": 1,
                            "change_set_id": change_set,
                            "table_name": table,
                            "action": action,
                            "row_id": admin.id,
                            "row_count": 1,
                            "row_ids": "{[1,100)}",
                            "before": [{"id": admin.id, "status": "active", "is_superuser": True}],
                            "after": [{"id": admin.id, "status": "active", "is_superuser": False}],
                        }
                    )
                ],
            )
        assert refused.value.sqlstate == "TW001"
