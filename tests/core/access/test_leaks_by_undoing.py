"""The journal and its undoing as a way in: settings that anybody may set, changes made up by hand."""

import psycopg
import pytest

from core.access.permissions import Role
from tests.support.people import clone_of, people_of
from tests.support.two_places import attempted, is_refusal, two_places


@pytest.fixture(scope="module")
def people(server, template):
    with (
        clone_of(server, template, "forged") as database,
        people_of(database) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def world(people):
    return two_places(people)


@pytest.fixture
def i(people, world):
    """My connection."""
    connection = people.connect(world.me, world.mine)
    yield connection
    connection.close()


def last_set(people, organization):
    return people.scalar(
        "SELECT max(id) FROM tradewind.change_sets WHERE organization_id = %s", (organization,)
    )


def test_what_is_written_lands_in_no_other_set_than_its_own(people, world, i):
    """The settings that the triggers read are anybody's to set."""
    people.owner.execute("UPDATE tradewind.leads SET notes = 'seen to'")
    before = {place: last_set(people, place) for place in (world.mine, world.theirs)}
    for forged in (before[world.mine], before[world.theirs], "x", "9" * 30, "-1"):
        with i.transaction():
            i.execute(
                "SELECT set_config('tradewind.change_set_' || %s, %s, true)",
                (str(world.mine), str(forged)),
            )
            i.execute("UPDATE tradewind.leads SET notes = %s", (f"forged {forged}",))
        made = people.row(
            "SELECT id, actor_id, role_name FROM tradewind.change_sets WHERE id = %s",
            (last_set(people, world.mine),),
        )
        assert made[0] > before[world.mine]
        assert made[1:] == (world.me.id, world.me.role_name)
        before[world.mine] = made[0]
    assert last_set(people, world.theirs) == before[world.theirs]


FORGED = (
    "jsonb_populate_record(c, jsonb_build_object('organization_id', {theirs}, 'id', 0,"
    " 'at', '2000-01-01', 'row_ids', '{{[1,100000]}}'))"
)


@pytest.mark.parametrize(
    "call",
    [
        f"SELECT tradewind.changed_since({FORGED}) AS found",
        f"SELECT * FROM tradewind.apply_undo({FORGED}, false) found",
        "SELECT * FROM tradewind.undo({their_set}) found",
        "SELECT * FROM tradewind.changes_to_undo({their_set}) found",
        "SELECT tradewind.begin_undo({their_set}) AS found",
        f"SELECT tradewind.undo_access({FORGED}) AS found",
    ],
)
def test_nothing_of_theirs_is_taken_back_or_told_by_a_change_made_up(people, world, i, call):
    i.execute("UPDATE tradewind.leads SET notes = 'mine'")
    people.owner.execute(
        "UPDATE tradewind.leads SET notes = 'theirs' WHERE organization_id = %s", (world.theirs,)
    )
    state = (
        "SELECT array_agg(l::text ORDER BY id) FROM tradewind.leads l WHERE organization_id = %s"
    )
    before = people.row(state, (world.theirs,))
    call = call.format(theirs=world.theirs, their_set=last_set(people, world.theirs))
    # Over all that I may see of the journal.
    each = i.execute("SELECT id FROM tradewind.changes").fetchall()
    assert each
    for (change,) in each:
        statement = f"SELECT f.* FROM tradewind.changes c, LATERAL ({call}) f WHERE c.id = {change}"
        with attempted(), i.transaction(force_rollback=True):
            found = i.execute(statement).fetchall()
            assert str(world.lead) not in str(found)
    assert people.row(state, (world.theirs,)) == before


def test_taking_back_needs_the_right_to_write(people, world):
    """Called by hand with any change, it does what its caller may do and no more."""
    viewer = people.person(
        {world.mine: [Role.VIEWER]}, overrides={"journal": {"view": True, "edit": True}}
    )
    people.owner.execute(
        "UPDATE tradewind.leads SET notes = 'before' WHERE organization_id = %s", (world.mine,)
    )
    connection = people.connect(viewer, world.mine)
    set_id = last_set(people, world.mine)
    for call in (
        f"SELECT tradewind.undo({set_id})",
        "SELECT tradewind.apply_undo(c, false) FROM tradewind.changes c"
        f" WHERE change_set_id = {set_id}",
    ):
        with pytest.raises(psycopg.Error, check=is_refusal):
            connection.execute(call)


@pytest.mark.parametrize("role", [Role.OWNER, Role.ADMIN])
def test_the_agency_cannot_be_made_undone(database, role):
    """It was made by a change as well, and its people would be locked out with it."""
    with people_of(database) as own:
        own.owner.execute(
            "SELECT tradewind.found_agency('Agency', 'agency', 'founder@example.com', 'Fay',"
            " 'Founder', %s)",
            (own.owner.pgconn.encrypt_password(b"pw", b"x", b"scram-sha-256").decode(),),
        )
        own.roles.append(own.scalar("SELECT role_name FROM tradewind.users"))
        agency = own.scalar("SELECT id FROM tradewind.organizations")
        person = own.person({agency: [role]})
        connection = own.connect(person, agency)
        founding = "FROM tradewind.changes c WHERE table_name = 'organizations'"
        for call in (
            f"SELECT tradewind.undo(change_set_id) {founding} AND action = 'insert'",
            f"SELECT tradewind.undo_access(c) {founding} AND action = 'insert'",
        ):
            with pytest.raises(psycopg.Error, check=is_refusal):
                connection.execute(call)
        assert connection.execute("SELECT tradewind.my_organizations()").fetchone() == ([agency],)


def test_nobody_sheds_what_was_taken_from_them(people):
    place = people.organization()
    people.person({place: [Role.OWNER]})
    admin = people.person({place: [Role.ADMIN]}, overrides={"leads": {"delete": False}})
    connection = people.connect(admin, place)
    asked = "SELECT tradewind.organization_for('leads', 'delete')"
    assert connection.execute(asked).fetchone() == (None,)
    for attempt in (
        "SELECT tradewind.set_permission(%(o)s, %(p)s, 'leads', 'delete', true)",
        "SELECT tradewind.set_permission(%(o)s, %(p)s, 'leads', 'delete', NULL)",
        "SELECT tradewind.set_roles(%(o)s, %(p)s, '{admin,manager}')",
        "SELECT tradewind.set_roles(%(o)s, %(p)s, '{manager}')",
        "SELECT tradewind.invite(%(o)s, %(e)s, 'Me', 'Too', '{manager}', NULL, NULL)",
    ):
        with attempted():
            connection.execute(attempt, {"o": place, "p": admin.id, "e": admin.email})
        assert connection.execute(asked).fetchone() == (None,), attempt
