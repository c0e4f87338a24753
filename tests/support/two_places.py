"""Two organizations, and a person who owns one of them and is after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg

from core.access.permissions import Role
from tests.support.people import People, Person

SECRET = "secret@theirs.example"
MY_LEAD, THEIR_LEAD = 55_055, 77_077


@dataclass(frozen=True)
class World:
    mine: int
    theirs: int
    me: Person
    victim: Person
    lead: int
    contact: int
    # What a statement may be about: its database, its superuser, people, records, a partition.
    names: dict[str, object]


def two_places(people: People) -> World:
    """Mine, where I own everything, and theirs, with a lead and a contact that I must not see."""
    people.organization("agency", kind="agency")
    mine, theirs = people.organization(), people.organization()
    me, victim = people.person({mine: [Role.OWNER]}), people.person({theirs: [Role.OWNER]})
    contact = 0
    for organization, lead, address in (
        (mine, MY_LEAD, "me@mine.example"),
        (theirs, THEIR_LEAD, SECRET),
    ):
        contact = people.scalar(
            "INSERT INTO tradewind.contacts (organization_id, email) VALUES (%s, %s) RETURNING id",
            (organization, address),
        )
        people.owner.execute(
            "INSERT INTO tradewind.customer_companies (organization_id, company_name, email)"
            " VALUES (%s, 'Acme', %s)",
            (organization, address),
        )
        people.owner.execute(
            "INSERT INTO tradewind.leads (organization_id, id, email, contact_id)"
            " VALUES (%s, %s, %s, %s)",
            (organization, lead, address, contact),
        )
        people.owner.execute("UPDATE tradewind.lead_facts SET score = 50 WHERE id = %s", (lead,))
    names = {
        "database": people.address.database,
        "superuser": people.address.user,
        "mine": mine,
        "theirs": theirs,
        "me": me.role_name,
        "victim": victim.role_name,
        "victim_id": victim.id,
        "me_id": me.id,
        "lead": THEIR_LEAD,
        "contact": contact,
        "partition": people.scalar(
            "SELECT inhrelid::regclass::text FROM pg_inherits"
            " WHERE inhparent = 'tradewind.changes'::regclass ORDER BY 1 LIMIT 1"
        ),
    }
    return World(mine, theirs, me, victim, THEIR_LEAD, contact, names)


def is_refusal(error: psycopg.Error) -> bool:
    """A sentence of our own functions, or PostgreSQL's word for a missing right."""
    return error.sqlstate in ("TW001", "42501")


@contextmanager
def attempted() -> Iterator[None]:
    """It may be refused, but it may not go wrong in any other way."""
    try:
        yield
    except psycopg.Error as error:
        if not is_refusal(error):
            raise
