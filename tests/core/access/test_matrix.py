"""Every role, every table, every verb, in an organization of one's own and in a foreign one.

What is expected is computed from the declaration. A table of which nothing is expected fails the
test, so a new one cannot be forgotten.
"""

from dataclasses import dataclass

import psycopg
import pytest
from psycopg import sql

from core.access.permissions import PERMISSIONS, TABLES, Action, Area, Role
from core.access.policies import DERIVED, WRITTEN_ONCE
from tests.support.furnished import furnished, own_rows
from tests.support.people import clone_of, people_of
from tests.support.tries import CHANGE, OWN, TRIES

VERBS = {
    "select": Action.VIEW,
    "insert": Action.CREATE,
    "update": Action.EDIT,
    "delete": Action.PURGE,
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
            # What is still to be told, and by whom, and what is just being taken back: the database's own.
            **dict.fromkeys(("news", "herald", "steps_back"), False),
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
def people(server, template):
    with (
        clone_of(server, template, "matrix") as database,
        people_of(database) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def ours(people):
    return furnished(people)


@pytest.fixture(scope="module")
def theirs(people):
    return furnished(people)


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
