"""Numbers of quotes under many writers, of which some die in the middle of sending."""

import json
import subprocess
import sys
from datetime import date

from core.pipeline import quote_lines, quoting

WRITERS, EACH = 20, 6
# Each writer sends its drafts one after the other; before the commit of some of them it is killed.
WRITER = """
import json, os, signal, sys
import psycopg
said = json.loads(sys.stdin.readline())
connection = psycopg.connect(**said["connection"])
print("ready", flush=True)
sys.stdin.readline()
for draft in said["drafts"]:
    connection.execute("UPDATE tradewind.quotes SET status = 'sent' WHERE id = %s", [draft])
    if draft == said["dies_at"]:
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    connection.commit()
"""
NUMBERS = (
    "SELECT split_part(quote_number, '-', 2)::int FROM tradewind.quotes"
    " WHERE quote_number IS NOT NULL ORDER BY 1"
)


def test_twenty_writers_of_which_half_are_killed_leave_no_gap_and_no_duplicate(selling):
    with selling.acting(selling.ann) as session:
        first = quoting.draft_for_company(
            session, selling.id, selling.company, today=date(2026, 11, 28)
        )
        quote_lines.add_line(session, selling.id, first, {"description": "x", "unit_price": 1})
        drafts = [
            quoting.duplicate(session, selling.id, first, today=date(2026, 11, 28))
            for _ in range(WRITERS * EACH)
        ]
    selling.people.owner.execute("UPDATE tradewind.quotes SET valid_until = NULL")
    connection = {k: str(v) for k, v in selling.ann.parameters(selling.id).items()}
    writers = []
    for number in range(WRITERS):
        mine = drafts[number * EACH : (number + 1) * EACH]
        # Every second one dies, each at another of its drafts.
        dies_at = mine[number // 2 % EACH] if number % 2 else None
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        told = {"connection": connection, "drafts": mine, "dies_at": dies_at}
        writer.stdin.write(json.dumps(told) + "\n")
        writer.stdin.flush()
        writers.append(writer)
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.close()
    codes = []
    for writer in writers:
        codes.append(writer.wait(60))
        writer.stdout.close()
    assert codes.count(0) == WRITERS // 2

    sent = [number for (number,) in selling.rows(NUMBERS)]
    assert WRITERS // 2 * EACH <= len(sent) < WRITERS * EACH
    assert sent == list(range(1, len(sent) + 1))
    # Whoever comes after the dead goes on where the living have stopped.
    selling.connect(selling.bob).execute(
        "UPDATE tradewind.quotes SET status = 'sent' WHERE status = 'draft'"
    )
    assert [n for (n,) in selling.rows(NUMBERS)] == list(range(1, WRITERS * EACH + 2))
    assert selling.value("SELECT last_number FROM tradewind.quote_sequences") == len(drafts) + 1


def test_each_organization_counts_for_itself(selling):
    elsewhere = selling.people.organization("Elsewhere", "client")
    company = selling.add("customer_companies", organization_id=elsewhere, company_name="Other")
    for home, customer in ((selling.id, selling.company), (elsewhere, company)):
        opportunity = selling.add(
            "opportunities", organization_id=home, customer_company_id=customer, title="x"
        )
        quote = selling.add(
            "quotes",
            organization_id=home,
            customer_company_id=customer,
            opportunity_id=opportunity,
        )
        selling.add(
            "quote_items", organization_id=home, quote_id=quote, description="x", unit_price=1
        )
    selling.people.owner.execute("UPDATE tradewind.quotes SET status = 'sent'")
    assert selling.rows(NUMBERS) == [(1,), (1,)]
