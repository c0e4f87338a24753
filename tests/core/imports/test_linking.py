"""Contacts come in with the companies they name: linked, made, told of, and taken back."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from core.customers.queries import people_of
from core.customers.timeline import timeline
from core.errors import Cancelled
from core.imports import error_files, looking
from core.imports.choices import Target
from core.imports.plans import OnMatch

PEOPLE = """Name,E-mail,Company
Ann Other,ann@nordlicht.example,Nordlicht GmbH
Bob Man,bob@nordlicht.example,NORDLICHT
Carl Third,carl@acme.example,Acme Ltd.
Dora Fourth,dora@example.com,
"""


def company(desk, name, **more):
    values = {"company_name": name, **more}
    names = ", ".join(values)
    (found,) = desk.agency.people.owner.execute(
        f"INSERT INTO tradewind.customer_companies (organization_id, {names})"
        f" VALUES (%s{', %s' * len(values)}) RETURNING id",
        (desk.agency.id, *values.values()),
    ).fetchone()
    return found


def linked(desk):
    return desk.agency.rows(
        "SELECT p.full_name, c.company_name, l.is_primary FROM tradewind.company_contacts l"
        " JOIN tradewind.contacts p ON p.id = l.contact_id AND p.deleted_at IS NULL"
        " JOIN tradewind.customer_companies c ON c.id = l.customer_company_id"
        "  AND c.deleted_at IS NULL WHERE l.deleted_at IS NULL ORDER BY p.full_name, l.id"
    )


def companies(desk):
    return [
        name
        for (name,) in desk.agency.rows(
            "SELECT company_name FROM tradewind.customer_companies WHERE deleted_at IS NULL ORDER BY id"
        )
    ]


def bring(desk, file=PEOPLE, **more):
    return desk.bring_in(file, Target.CONTACTS, **more)


def take_back(desk, batch):
    (number,) = desk.agency.rows(
        "SELECT change_set_id FROM tradewind.lead_batches WHERE id = %s", (batch,)
    )[0]
    taken = desk.agency.taken_back(desk.agency.ann, number)
    return [(each.table, each.row_id) for each in taken.conflicts]


def test_contacts_are_linked_to_companies_and_those_that_are_not_here_are_made(desk):
    company(desk, "Acme")
    outcome = bring(desk)
    assert (outcome.named.known, outcome.named.absent, outcome.named.unclear) == (1, 1, 0)
    # One of two spellings, and the first person is whom one talks to.
    assert companies(desk) == ["Acme", "Nordlicht GmbH"]
    assert linked(desk) == [
        ("Ann Other", "Nordlicht GmbH", True),
        ("Bob Man", "Nordlicht GmbH", False),
        ("Carl Third", "Acme", True),
    ]
    assert outcome.reasons == {"create": {"new": 4, "company_made": 2, "company_known": 1}}


def test_a_second_import_makes_none_twice_and_has_nothing_to_say(desk):
    bring(desk)
    before = companies(desk), linked(desk)
    outcome = bring(desk)
    assert outcome.reasons == {"skip": {"nothing_new": 4}}
    assert (companies(desk), linked(desk)) == before


def test_people_who_are_here_without_a_company_are_linked_and_nothing_else_is_touched(desk):
    bring(desk, make_companies=False)
    assert (companies(desk), linked(desk)) == ([], [])
    versions = desk.agency.rows("SELECT id, version FROM tradewind.contacts ORDER BY id")
    company(desk, "Acme Limited")
    outcome = bring(desk)
    assert outcome.reasons == {
        "update": {"company_made": 2, "company_known": 1},
        "skip": {"nothing_new": 1},
    }
    assert outcome.judged.updated == 3
    assert [name for name, *_ in linked(desk)] == ["Ann Other", "Bob Man", "Carl Third"]
    assert desk.agency.rows("SELECT id, version FROM tradewind.contacts ORDER BY id") == versions


def test_who_is_in_a_company_stays_there_unless_the_file_is_to_be_right(desk):
    bring(desk)
    moved = PEOPLE.replace("Acme Ltd.", "Bolt AG")
    assert bring(desk, moved).reasons == {"skip": {"nothing_new": 4}}
    outcome = bring(desk, moved, on_match=OnMatch.OVERWRITE)
    assert outcome.judged.updated == 1
    # What somebody did elsewhere stays known.
    assert linked(desk)[2:] == [("Carl Third", "Acme Ltd.", True), ("Carl Third", "Bolt AG", True)]


def test_a_company_in_the_trash_is_none(desk):
    bring(desk)
    desk.agency.people.owner.execute("UPDATE tradewind.customer_companies SET deleted_at = now()")
    assert bring(desk).reasons == {"update": {"company_made": 3}, "skip": {"nothing_new": 1}}
    assert companies(desk) == ["Nordlicht GmbH", "Acme Ltd."]


def test_of_two_with_one_name_the_domain_tells_or_nobody_guesses(desk, tmp_path):
    company(desk, "Nordlicht GmbH", website="https://www.nordlicht.example/start")
    company(desk, "Nordlicht AG", website="nordlicht.test")
    file = PEOPLE.replace("bob@nordlicht.example", "bob@home.example")
    outcome = bring(desk, file)
    assert linked(desk) == [
        ("Ann Other", "Nordlicht GmbH", True),
        ("Carl Third", "Acme Ltd.", True),
    ]
    assert outcome.reasons["create"]["company_unclear"] == 1
    assert outcome.named.unclear == 1
    assert outcome.judged.created == 4
    batch = desk.batch()
    assert (batch["error_rows"], batch["invalid_rows"]) == (1, 0)
    left = tmp_path / "left.csv"
    with desk.agency.connect(desk.agency.ann) as connection:
        assert error_files.save(connection, desk.agency.id, batch["id"], left) == 1
    assert "Bob Man" in left.read_text("utf-8-sig")
    # Once there is one of that name, the row that was left to do needs no more.
    desk.agency.people.owner.execute(
        "UPDATE tradewind.customer_companies SET deleted_at = now() WHERE company_name = 'Nordlicht AG'"
    )
    assert bring(desk, left).reasons == {"update": {"company_known": 1}}
    assert linked(desk)[1] == ("Bob Man", "Nordlicht GmbH", False)


def test_a_company_that_is_made_has_the_site_that_its_people_name(desk):
    file = (
        "Name,E-mail,Company,Website\n"
        "Ann Other,ann@acme.example,Acme,www.acme.example\n"
        "Bob Man,bob@acme.example,Acme,https://acme.example/team\n"
        "Carl Third,carl@bolt.example,Bolt,bolt.example\n"
        "Dora Fourth,dora@bolt.example,Bolt,dora.example\n"
    )
    bring(desk, file)
    assert desk.agency.rows(
        "SELECT company_name, domain FROM tradewind.customer_companies ORDER BY id"
    ) == [("Acme", "acme.example"), ("Bolt", None)]


def test_names_that_are_nothing_but_a_legal_form_are_names(desk):
    company(desk, "KG")
    file = "Name,E-mail,Company\nAnn Other,ann@a.example,Kg\nBob Man,bob@b.example,AG\n"
    outcome = bring(desk, file)
    assert (outcome.named.known, outcome.named.absent) == (1, 1)
    assert companies(desk) == ["KG", "AG"]


def test_taking_an_import_back_takes_links_and_companies_back(desk):
    company(desk, "Acme")
    sets = desk.agency.counted()[0]
    outcome = bring(desk)
    # Its own note, and one set for contacts, companies and links.
    assert desk.agency.counted()[0] - sets == 2
    assert take_back(desk, outcome.batch) == []
    assert (companies(desk), linked(desk)) == (["Acme"], [])
    desk.agency.taken_back(desk.agency.ann, desk.agency.last_set())
    assert len(linked(desk)) == 3


def test_a_company_that_was_used_since_stays(desk):
    outcome = bring(desk)
    (number,) = desk.agency.rows(
        "SELECT id FROM tradewind.customer_companies WHERE company_name = 'Acme Ltd.'"
    )[0]
    desk.agency.people.owner.execute(
        "INSERT INTO tradewind.notes (organization_id, customer_company_id, body) VALUES (%s, %s, 'x')",
        (desk.agency.id, number),
    )
    assert take_back(desk, outcome.batch) == [("customer_companies", number)]
    assert (companies(desk), linked(desk)) == (["Acme Ltd."], [])


def test_who_may_not_add_to_companies_gets_the_contacts_alone(desk):
    desk.agency.people.owner.execute(
        'UPDATE tradewind.memberships SET permissions = \'{"companies": {"create": false}}\''
        " WHERE user_id = %s",
        (desk.agency.ann.id,),
    )
    with desk.work(PEOPLE, Target.CONTACTS) as work:
        work.stage()
        assert not work.dry_run().named.allowed
        assert [each.title for each in looking.changes(work, 1)] == [
            *("First name", "Last name", "E-mail", "Company"),
        ]
    outcome = bring(desk)
    assert not outcome.named.allowed
    assert outcome.reasons == {"create": {"new": 4}}
    assert (companies(desk), linked(desk)) == ([], [])


def test_what_is_called_off_while_it_links_leaves_nothing(desk):
    def tell(progress):
        if progress.phase == "link":
            work.call_off()

    with desk.work(PEOPLE, Target.CONTACTS, tell=tell) as work:
        work.stage()
        with pytest.raises(Cancelled):
            work.carry_out()
    assert desk.batch()["state"] == "cancelled"
    assert (companies(desk), linked(desk)) == ([], [])
    assert desk.agency.rows("SELECT FROM tradewind.contacts") == []


def test_two_imports_at_once_make_a_company_once(desk):
    def run(said, name):
        with desk.work(desk.file(said, name), Target.CONTACTS) as work:
            work.stage()
            return work.carry_out()

    with ThreadPoolExecutor() as both:
        runs = [
            both.submit(run, PEOPLE, "one.csv"),
            both.submit(run, PEOPLE.replace("@", "2@"), "two.csv"),
        ]
        assert [each.result().judged.created for each in runs] == [4, 4]
    assert sorted(companies(desk)) == ["Acme Ltd.", "Nordlicht GmbH"]
    assert len(linked(desk)) == 6


def test_the_timeline_of_a_company_tells_how_it_came(desk):
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Other\nN:Other;Ann\nORG:Acme Ltd.;Sales\nEMAIL:ann@acme.example\nEND:VCARD\n"
    bring(desk, desk.file(card, "ann.vcf"))
    assert linked(desk) == [("Ann Other", "Acme Ltd.", True)]
    with desk.agency.acting(desk.agency.boss) as session:
        (number,) = session.scalars(text("SELECT id FROM tradewind.customer_companies"))
        (person,) = people_of(session, desk.agency.id, number)
        line = timeline(session, desk.agency.id, "customer_companies", number)
    assert (person.name, person.is_primary) == ("Ann Other", True)
    assert [(each.source, each.title) for each in line] == [("edits", "Import: ann.vcf")]
