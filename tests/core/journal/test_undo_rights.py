"""Whose changes who may take back, and with which rights it is done."""

import psycopg
import pytest

from core.access.permissions import Role
from core.errors import Refused
from core.journal.commands import Conflict, Undone, undo
from core.leads.models import Lead
from tests.support.two_places import is_refusal

CITY = "SELECT city FROM tradewind.leads WHERE id = %s"


def test_others_changes_are_taken_back_by_those_who_may(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    with pytest.raises(Refused, match="only take back what you did yourself"):
        agency.taken_back(agency.bob, mine)
    assert agency.taken_back(agency.boss, mine).conflicts == []


def test_nothing_is_taken_back_from_within_another_organization(agency):
    other = agency.people.organization()
    outsider = agency.people.person({other: [Role.OWNER]})
    mine = agency.edited(agency.ann, agency.lead("Acme"), city="Bonn")
    for organization in (other, agency.id):
        with (
            pytest.raises(Refused, match="no such change"),
            agency.acting(outsider, organization) as session,
        ):
            undo(session, mine)


def barred(agency, right):
    agency.people.owner.execute(
        "UPDATE tradewind.memberships SET permissions = %s WHERE user_id = %s",
        [f'{{"leads": {{"{right}": false}}}}', agency.ann.id],
    )


def test_what_one_may_not_edit_any_more_is_not_taken_back(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    barred(agency, "edit")
    with pytest.raises(Refused, match="may not edit"):
        agency.taken_back(agency.ann, mine)
    assert agency.value(CITY, [lead]) == "Bonn"


def test_what_one_may_not_see_any_more_is_not_told_either(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    barred(agency, "view")
    undone = agency.taken_back(agency.ann, mine)
    assert undone == Undone(None, [Conflict("leads", lead, None, None, None)])
    assert agency.value(CITY, [lead]) == "Bonn"


def test_who_only_pretends_to_take_back_moves_nothing_the_way_it_came(agency):
    lead = agency.lead("Acme")
    mine = agency.edited(agency.ann, lead, status="contacted")
    bob = agency.connect(agency.bob)
    # Named while the row is looked at, and gone again before the journal looks.
    named = "set_config('tradewind.undoes_' || %(here)s, %(set)s, true)"
    forgotten = "set_config('tradewind.undoes_' || %(here)s, '', true)"
    with pytest.raises(psycopg.DatabaseError, match="cannot become"):
        bob.execute(
            f"UPDATE tradewind.leads SET status = 'new' WHERE id = %(lead)s AND {named} <> ''"
            f" RETURNING {forgotten}",
            {"here": agency.id, "set": str(mine), "lead": lead},
        )
    assert agency.value("SELECT status FROM tradewind.leads") == "contacted"


def test_who_may_not_fill_the_trash_does_not_take_an_insert_back(agency):
    user = agency.people.person({agency.id: [Role.USER]})
    with agency.acting(user) as session:
        session.add(Lead(organization_id=agency.id, company_name="Acme"))
    with pytest.raises(Refused, match="into the trash"):
        agency.taken_back(user, agency.last_set())


def test_the_owner_of_the_database_takes_back_in_the_organization_that_it_names(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    owner = agency.people.owner
    with pytest.raises(psycopg.Error, match="no such change"):
        owner.execute("SELECT * FROM tradewind.undo(%s)", [mine])
    owner.execute("SELECT set_config('tradewind.organization', %s, false)", [str(agency.id)])
    assert owner.execute("SELECT * FROM tradewind.undo(%s)", [mine]).fetchall() == []
    assert agency.value(CITY, [lead]) == "Ulm"


PRETENCES = [
    "SELECT set_config('tradewind.undoes_%(here)s', '%(set)s', true)",
    "SELECT tradewind.begin_undo(%(set)s)",
    "CREATE FUNCTION pg_temp.undo(bigint) RETURNS boolean LANGUAGE plpgsql AS"
    " $$ BEGIN RETURN tradewind.begin_undo($1); END $$; SELECT pg_temp.undo(%(set)s)",
    'CREATE FUNCTION pg_temp."x\nPL/pgSQL function tradewind.undo(bigint) line 1 at assignment"'
    " (bigint) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN tradewind.begin_undo($1); END $$;"
    ' SELECT pg_temp."x\nPL/pgSQL function tradewind.undo(bigint) line 1 at assignment"(%(set)s)',
    "DO $$ BEGIN EXECUTE '-- tradewind.undo(bigint)\nSELECT tradewind.begin_undo(%(set)s)'; END $$",
]


@pytest.mark.parametrize("pretence", PRETENCES)
def test_nobody_calls_something_else_the_taking_back_of_what_they_did(agency, pretence):
    """It would be called taken back, and could not be taken back any more."""
    lead, other = agency.lead("Acme", city="Ulm"), agency.lead("Bolt")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    ann = agency.connect(agency.ann)
    written = f"UPDATE tradewind.leads SET city = 'Rome' WHERE id = {other}"
    with pytest.raises(psycopg.DatabaseError, check=is_refusal):
        # Statements that are sent together are one transaction.
        ann.execute(f"{pretence}; {written}" % {"here": agency.id, "set": mine})
    assert agency.value(CITY, [other]) is None
    assert agency.taken_back(agency.boss, mine).conflicts == []


def test_what_is_written_after_an_undo_is_no_part_of_it(agency):
    lead = agency.lead("Acme", city="Ulm")
    mine = agency.edited(agency.ann, lead, city="Bonn")
    ann = agency.connect(agency.ann)
    again = PRETENCES[0] % {"here": agency.id, "set": mine}
    with pytest.raises(psycopg.DatabaseError, match="taken back"):
        ann.execute(
            f"SELECT * FROM tradewind.undo({mine}); {again};"
            " UPDATE tradewind.leads SET city = 'Rome'"
        )
    assert agency.value(CITY, [lead]) == "Bonn"
