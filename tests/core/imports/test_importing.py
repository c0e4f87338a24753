"""From a file to records and back: what becomes of each row, and of all of them together."""

import csv
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.errors import Cancelled, Refused, Unavailable
from core.imports import batches, error_files, looking
from core.imports.choices import Target
from core.imports.plans import OnMatch

LEADS = """Company,First name,Last name,E-mail,Phone,City,Website
Acme,Ann,Other,ann@acme.example,01 5120000,Vienna,acme.example
Bolt,Bob,Man,bob@bolt.example,,Graz,bolt.example
"""


def living(desk, columns="company_name, email, city", table="leads"):
    return desk.agency.rows(
        f"SELECT {columns} FROM tradewind.{table} WHERE deleted_at IS NULL ORDER BY id"
    )


def test_what_is_new_is_made_and_the_batch_counts_it(desk):
    outcome = desk.bring_in(LEADS, region="AT", source="fair")
    assert (outcome.judged.total, outcome.judged.created) == (2, 2)
    assert living(desk, "company_name, full_name, phone, source, source_type, batch_id") == [
        ("Acme", "Ann Other", "+4315120000", "fair", "manual_import", outcome.batch),
        ("Bolt", "Bob Man", None, "fair", "manual_import", outcome.batch),
    ]
    batch = desk.batch()
    assert (batch["state"], batch["created_rows"]) == ("completed", 2)


def test_sums_below_a_table_are_no_record(desk):
    outcome = desk.try_out("Firma;Telefon\nTotal;+43 1 5120000\nSumme;\n12 Datensätze;\n")
    assert (outcome.judged.created, outcome.judged.invalid) == (1, 2)
    assert outcome.reasons["invalid"] == {"row:totals": 2}


def test_a_dry_run_writes_nothing(desk):
    outcome = desk.try_out(LEADS)
    assert outcome.reasons == {"create": {"new": 2}}
    assert living(desk) == []
    assert desk.agency.rows("SELECT FROM tradewind.lead_batches") == []


def test_the_same_again_says_nothing_new(desk):
    desk.bring_in(LEADS)
    sets = desk.agency.counted()
    outcome = desk.bring_in(LEADS)
    assert outcome.reasons == {"skip": {"nothing_new": 2}}
    assert desk.batch()["change_set_id"] is None
    # Nothing but the note that it was tried.
    assert desk.agency.counted()[0] - sets[0] == 1


@pytest.mark.parametrize(
    ("on_match", "city", "count"),
    [(OnMatch.FILL, "Linz", 1), (OnMatch.OVERWRITE, "Vienna", 1), (OnMatch.SKIP, "Linz", 0)],
)
def test_a_record_that_is_there_is_filled_in_overwritten_or_left(desk, on_match, city, count):
    desk.agency.lead("Acme", email="ANN@acme.example", city="Linz")
    outcome = desk.bring_in(LEADS, on_match=on_match)
    assert (outcome.judged.updated, outcome.judged.created) == (count, 1)
    (found,) = desk.agency.rows(
        "SELECT city, last_name FROM tradewind.leads WHERE company_name = 'Acme'"
    )
    assert found == (city, "Other" if count else None)


def test_records_are_found_by_telephone_and_by_website_together_with_the_name(desk):
    desk.agency.lead("Acme", phone="0043/1/512-0000", first_name="Ann", last_name="Other")
    desk.agency.lead(
        "Bolt", website="https://www.bolt.example/team", first_name="Bob", last_name="Man"
    )
    # The same telephone, and somebody else.
    desk.agency.lead("Acme", phone="+4315120000", first_name="Carl", last_name="Third")
    outcome = desk.try_out(LEADS, region="AT")
    assert outcome.reasons == {"update": {"phone": 1, "domain": 1}}


def test_whoever_looks_at_rows_while_they_are_written_is_in_nobodys_way(desk):
    with desk.work(LEADS) as work:
        work.stage()
        work.dry_run()
        assert [row.values[0] for row in looking.rows(work)] == ["Acme", "Bolt"]
        written = threading.Event()

        def look():
            while not written.is_set():
                looking.changes(work, 2)
                looking.rows(work)

        with ThreadPoolExecutor() as others:
            readers = [others.submit(look) for _ in range(2)]
            try:
                assert work.carry_out().judged.created == 2
            finally:
                written.set()
            for reader in readers:
                reader.result()


def test_a_row_that_stands_in_the_file_twice_comes_in_once(desk):
    again = (
        LEADS + "Acme Ltd,Ann,Other,ANN@ACME.EXAMPLE,,,\nNew,,,,01 777777,,\nNew,,,,01/77 77 77,,\n"
    )
    outcome = desk.bring_in(again, region="AT")
    assert outcome.reasons == {"create": {"new": 3}, "skip": {"twice": 2}}
    assert len(living(desk)) == 3


def test_who_wants_no_mail_is_no_lead_even_from_the_trash(desk):
    for address, trashed in (("ann@acme.example", "NULL"), ("bob@bolt.example", "now()")):
        desk.agency.people.owner.execute(
            "INSERT INTO tradewind.contacts (organization_id, email, status, deleted_at)"
            f" VALUES (%s, %s, 'unsubscribed', {trashed})",
            (desk.agency.id, address),
        )
    outcome = desk.bring_in(LEADS)
    assert outcome.reasons == {"blocked": {"unsubscribed": 2}}
    assert living(desk) == []


CONTACTS = """Name,E-mail,Subscribed,Do not call
Ann Other,ann@example.com,yes,no
Bob Man,bob@example.com,no,yes
Carl Third,carl@example.com,yes,no
"""


def test_consent_only_ever_goes_down(desk):
    add = (
        "INSERT INTO tradewind.contacts (organization_id, email, status, do_not_call, deleted_at)"
        " VALUES (%s, %s, %s, %s, %s)"
    )
    owner, home = desk.agency.people.owner, desk.agency.id
    owner.execute(add, (home, "ann@example.com", "unsubscribed", True, None))
    owner.execute(add, (home, "bob@example.com", "subscribed", False, None))
    owner.execute(add, (home, "carl@example.com", "complained", False, "2026-01-01"))
    desk.bring_in(CONTACTS, Target.CONTACTS, on_match=OnMatch.OVERWRITE)
    assert living(desk, "email, status, do_not_call, full_name", "contacts") == [
        ("ann@example.com", "unsubscribed", True, "Ann Other"),
        ("bob@example.com", "unsubscribed", True, "Bob Man"),
        ("carl@example.com", "complained", False, "Carl Third"),
    ]


def test_nobody_is_subscribed_by_being_imported(desk):
    desk.bring_in(CONTACTS, Target.CONTACTS)
    assert living(desk, "status", "contacts") == [
        *(("unconfirmed",), ("unsubscribed",), ("unconfirmed",)),
    ]


def test_companies_come_with_their_address(desk):
    text = (
        "Firma,UID,Straße,PLZ,Ort,Land,Mitarbeiter\n"
        "Acme GmbH,ATU 123,Ring 1,1010,Wien,Österreich,12\n"
        "Acme GmbH,ATU-123,Ring 2,1010,Wien,AT,13\n"
    )
    outcome = desk.bring_in(text, Target.COMPANIES)
    assert outcome.reasons == {"create": {"new": 1}, "skip": {"twice": 1}}
    assert living(desk, "company_name, tax_id, employee_count", "customer_companies") == [
        ("Acme GmbH", "ATU 123", 12),
    ]
    assert living(desk, "street, country, is_primary", "company_addresses") == [
        ("Ring 1", "AT", True),
    ]


def test_all_of_it_is_taken_back_days_later_also_what_was_changed(desk):
    desk.agency.lead("Acme", email="ann@acme.example", city="Linz")
    desk.bring_in(LEADS, on_match=OnMatch.OVERWRITE)
    assert len(living(desk)) == 2
    undone = desk.agency.taken_back(desk.agency.ann, desk.batch()["change_set_id"])
    assert undone.conflicts == []
    assert living(desk, "company_name, last_name, city, tags, originals") == [
        ("Acme", None, "Linz", [], None),
    ]
    assert desk.batch()["state"] == "undone"


def test_rows_that_are_no_good_are_kept_in_the_shape_of_the_file_to_be_mended(desk, tmp_path):
    bad = LEADS.replace(",", ";") + "Cut;Carl;;no address;;;\n;;;;;;nowhere\n"
    outcome = desk.bring_in(bad)
    assert (outcome.judged.created, outcome.judged.invalid) == (2, 2)
    file = tmp_path / "errors.csv"
    with desk.work(bad) as work:
        assert error_files.save(work.connection, desk.agency.id, outcome.batch, file) == 2
    rows = list(csv.reader(file.read_text("utf-8").splitlines(), delimiter=";"))
    assert rows[1] == [
        *("Cut", "Carl", "", "no address", "", "", ""),
        "“E-mail” is not an e-mail address",
    ]
    mended = file.read_text("utf-8").replace("no address", "carl@cut.example")
    again = desk.bring_in(desk.file(mended, "mended.csv"))
    assert (again.judged.created, again.judged.invalid) == (1, 1)


def test_what_is_called_off_leaves_nothing_and_says_so(desk):
    rows = "".join(f"Firm {n},A,B{n},a{n}@example.com,,,\n" for n in range(45_000))

    def stop(progress):
        if progress.phase == "write" and progress.done > 20_000:
            work.call_off()

    with desk.work(LEADS + rows, tell=stop) as work:
        work.stage()
        with pytest.raises(Cancelled):
            work.carry_out()
    assert living(desk) == []
    assert desk.batch()["state"] == "cancelled"
    assert "nothing of it was kept" in desk.batch()["error_message"]


def test_a_connection_that_is_cut_leaves_nothing_and_the_batch_says_so(desk):
    def cut(progress):
        if progress.phase == "write":
            desk.agency.people.owner.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s",
                (desk.agency.ann.role_name,),
            )

    with desk.work(LEADS, tell=cut) as work:
        work.stage()
        with pytest.raises(Unavailable):
            work.carry_out()
    assert living(desk) == []
    assert desk.batch()["state"] == "failed"


KILLED = """
import os, signal, sys
from core.addresses import Address
from core.imports.importing import Import
import pickle
work = Import(*pickle.load(sys.stdin.buffer), tell=lambda p: (
    os.kill(os.getpid(), signal.SIGKILL) if p.phase == "write" else None))
work.open()
work.stage()
work.carry_out()
"""


@pytest.mark.usefixtures("desk")
def test_an_import_that_was_killed_left_nothing_and_is_gone_on_with(desk):
    import pickle

    work = desk.work(LEADS)
    said = pickle.dumps((work.address, work.organization, work.file, work.plan, work.columns))
    ended = subprocess.run([sys.executable, "-c", KILLED], input=said, check=False, cwd=Path.cwd())
    assert ended.returncode == -signal.SIGKILL
    assert living(desk) == []
    batch = desk.batch()["id"]
    with work:
        desk.agency.people.owner.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE usename = %s AND pid <> %s",
            (desk.agency.ann.role_name, work.connection.info.backend_pid),
        )
        assert batches.one(work.connection, desk.agency.id, batch).state == "interrupted"
        # Nobody is told that it was brought in.
        said = batches.before(work.connection, desk.agency.id, batches.hash_of(work.file))
        assert said is None
        work.stage()
        work.carry_out(resumed=batch)
        assert batches.one(work.connection, desk.agency.id, batch).state == "completed"
    assert len(living(desk)) == 2


def test_the_same_file_twice_at_once_is_told(desk):
    heard = threading.Event()
    told = []

    def second(progress):
        if progress.phase == "write" and not heard.is_set():
            heard.set()
            with desk.work(file) as other:
                other.stage()
                with pytest.raises(Refused, match="is being imported at this moment"):
                    other.carry_out()
                told.append(True)

    file = desk.file(LEADS)
    with desk.work(file, tell=second) as work:
        work.stage()
        work.carry_out()
    assert told == [True]
    assert len(living(desk)) == 2


def test_a_file_that_changes_meanwhile_is_not_written(desk):
    with desk.work(LEADS) as work:
        work.stage()
        desk.file(LEADS + "More,,,,,,\n")
        with pytest.raises(Refused, match="has been changed meanwhile"):
            work.carry_out()
    assert living(desk) == []


def test_whoever_may_not_import_may_not(desk):
    with pytest.raises(Refused, match="do not have the right"):
        desk.bring_in(LEADS, person=desk.agency.viewer)
    assert living(desk) == []


def test_the_next_file_of_this_kind_is_read_like_this_one(desk):
    mapping = {"Company": "company_name", "City": "", "E-mail": "email"}
    mapping |= dict.fromkeys(("First name", "Last name", "Phone", "Website"), "")
    desk.bring_in(LEADS, mapping=mapping)
    with desk.work(LEADS) as work:
        headers = [*reversed(LEADS.splitlines()[0].split(","))]
        known = batches.remembered(work.connection, desk.agency.id, "leads", headers)
    assert known is not None
    assert known[0] == mapping


def test_what_contacts_and_companies_of_a_file_have_brought_in_is_known(desk):

    text = "Firma,Ort\nAcme GmbH,Wien\nBright AG,Graz\n"
    outcome = desk.bring_in(text, Target.COMPANIES)
    owner, home = desk.agency.people.owner, desk.agency.id
    owner.execute(
        "INSERT INTO tradewind.customer_companies (organization_id, company_name)"
        " VALUES (%s, 'Not of this file')",
        (home,),
    )
    owner.execute(
        "INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, amount,"
        " currency, stage) SELECT organization_id, id, 'Website', 900, 'EUR',"
        " CASE WHEN company_name = 'Bright AG' THEN 'proposal' ELSE 'closed_won' END"
        " FROM tradewind.customer_companies WHERE organization_id = %s",
        (home,),
    )
    with desk.work(text, Target.COMPANIES) as work:
        found = looking.worth(
            work.connection, home, batches.one(work.connection, home, outcome.batch)
        )
    assert found == looking.Worth(2, 1, 2, 900, ["EUR"])
    people = desk.bring_in(CONTACTS, Target.CONTACTS)
    with desk.work(CONTACTS, Target.CONTACTS) as work:
        found = looking.worth(
            work.connection, home, batches.one(work.connection, home, people.batch)
        )
    assert found == looking.Worth(3, 0, 0, 0, [])


def test_the_planner_knows_at_once_of_what_has_come(desk):
    many = "".join(f"Acme {each},a{each}@acme.example\n" for each in range(1500))
    desk.bring_in(f"Company,E-mail\n{many}")
    known = desk.agency.rows(
        "SELECT c.reltuples FROM pg_class c WHERE c.oid IN ('tradewind.leads'::regclass,"
        " 'tradewind.lead_facts'::regclass) AND EXISTS (SELECT FROM pg_stats s WHERE"
        " s.schemaname = 'tradewind' AND s.tablename = c.relname)"
    )
    assert known == [(1500.0,), (1500.0,)]
