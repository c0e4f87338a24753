"""What the pipeline's tables keep by themselves, whoever writes to them."""

from decimal import ROUND_HALF_EVEN, Decimal

import psycopg
import pytest

from core import settings
from core.access.permissions import Role
from core.demo.draws import seeded
from core.errors import Refused
from core.pipeline.stages import MOVES, WEIGHTS

STANDS = (
    "SELECT stage, probability, closed_at IS NOT NULL, weighted_value FROM tradewind.opportunities"
    " WHERE id = %s"
)
STEPS = (
    "SELECT from_stage, to_stage, changed_by_id FROM tradewind.opportunity_stage_changes"
    " WHERE opportunity_id = %s ORDER BY at, id"
)
MOVE = "UPDATE tradewind.opportunities SET stage = %s, lost_reason = %s WHERE id = %s"
DEALS = "SELECT deal_status, final_amount FROM tradewind.deals WHERE deleted_at IS NULL"
# What is kept, against what is there.
SUMS = """
    WITH kept AS (
        SELECT stage, owner_id, month, currency, sum(opportunities) AS n, sum(amount) AS a,
               sum(weighted_value) AS w
        FROM tradewind.opportunity_sums GROUP BY 1, 2, 3, 4 HAVING sum(opportunities) <> 0
    ), there AS (
        SELECT stage, owner_id, tradewind.month_of(closed_at, expected_close_date), currency,
               count(*), coalesce(sum(amount), 0), coalesce(sum(weighted_value), 0)
        FROM tradewind.opportunities WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4
    )
    (TABLE kept EXCEPT TABLE there) UNION ALL (TABLE there EXCEPT TABLE kept)
"""
COMPANIES = """
    WITH kept AS (
        SELECT customer_company_id, currency, opportunities, won_amount, pipeline_value
        FROM tradewind.company_pipelines WHERE opportunities <> 0
    ), there AS (
        SELECT customer_company_id, currency, count(*),
               coalesce(sum(amount) FILTER (WHERE stage = 'closed_won'), 0),
               coalesce(sum(amount) FILTER (WHERE stage NOT IN ('closed_won', 'closed_lost')), 0)
        FROM tradewind.opportunities WHERE deleted_at IS NULL GROUP BY 1, 2
    )
    (TABLE kept EXCEPT TABLE there) UNION ALL (TABLE there EXCEPT TABLE kept)
"""


def move(connection, opportunity, stage, reason=None):
    connection.execute(MOVE, (stage, reason, opportunity))


def test_the_database_keeps_the_moves_and_weights_that_the_window_offers(selling):
    for table, (_, moves) in MOVES.items():
        kept = selling.value("SELECT tradewind.legal_moves(%s)", [table])
        assert kept.keys() == moves.keys(), table
        assert {was: set(to) for was, to in kept.items()} == moves, table
    for stage, weight in WEIGHTS.items():
        said = "SELECT tradewind.stage_weight(%s, %s)"
        assert selling.value(said, [selling.id, stage]) == weight


def test_a_stage_weighs_what_the_agency_says_and_the_sums_follow(selling):
    manager = selling.people.person({selling.id: [Role.ADMIN]})
    plain = selling.opportunity(stage="proposal")
    own = selling.opportunity(stage="proposal", probability_override=90)
    selling.opportunity(stage="negotiation")
    versions = selling.rows("SELECT id, version FROM tradewind.opportunities ORDER BY id")
    weighted = "SELECT sum(weighted_value) FROM tradewind.opportunity_sums"
    assert selling.value(weighted) == 500 + 900 + 750

    with pytest.raises(Refused), selling.acting(selling.ann) as session:
        settings.choose(session, "weight_proposal", 30, for_everybody=True)
    with selling.acting(manager) as session:
        settings.choose(session, "weight_proposal", 30, for_everybody=True)
    assert selling.value(weighted) == 300 + 900 + 750
    assert selling.rows(SUMS) == []
    with selling.acting(manager) as session:
        settings.choose(session, "weight_proposal", 40, for_everybody=True)
    assert selling.value(weighted) == 400 + 900 + 750
    # What comes there later weighs the same, and nothing of it is an edit of the rows.
    assert selling.rows("SELECT id, version FROM tradewind.opportunities ORDER BY id") == versions
    moved = selling.opportunity(stage="prospecting")
    move(selling.connect(selling.ann), moved, "proposal")
    assert selling.rows(
        "SELECT id, probability FROM tradewind.opportunities WHERE stage = 'proposal' ORDER BY id"
    ) == [(plain, 40), (own, 40), (moved, 40)]
    journalled = selling.value(
        "SELECT count(*) FROM tradewind.changes WHERE table_name = 'opportunities'"
        " AND action = 'update' AND after::text LIKE '%probability%'"
    )
    assert journalled == 0

    selling.taken_back(
        manager,
        selling.value(
            "SELECT max(change_set_id) FROM tradewind.changes WHERE table_name = 'settings'"
        ),
    )
    assert selling.value(weighted) == 300 + 900 + 750 + 300
    with selling.acting(manager) as session:
        settings.reset(session, "weight_proposal", for_everybody=True)
    assert selling.value(weighted) == 500 + 900 + 750 + 500
    assert selling.rows(SUMS) == []


def test_each_step_is_written_down_with_who_made_it_and_how_long_it_stood_there(selling):
    opportunity = selling.opportunity()
    ann, bob = selling.connect(selling.ann), selling.connect(selling.bob)
    move(ann, opportunity, "proposal")
    move(bob, opportunity, "negotiation")
    assert selling.rows(STEPS, [opportunity]) == [
        (None, "prospecting", None),
        ("prospecting", "proposal", selling.ann.id),
        ("proposal", "negotiation", selling.bob.id),
    ]
    assert selling.rows(
        "SELECT bool_and(lasted >= '0' AND lasted < '1 hour') FROM"
        " tradewind.opportunity_stage_changes WHERE from_stage IS NOT NULL"
    ) == [(True,)]
    assert selling.rows(STANDS, [opportunity]) == [
        ("negotiation", 75, False, Decimal("750.00")),
    ]


def test_nobody_types_in_what_the_database_keeps(selling):
    opportunity = selling.opportunity()
    ann = selling.connect(selling.ann)
    for said in ("probability = 99", "stage_changed_at = now()", "closed_at = now()"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            ann.execute(f"UPDATE tradewind.opportunities SET {said} WHERE id = {opportunity}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ann.execute("DELETE FROM tradewind.opportunity_stage_changes")


def test_lost_needs_a_reason_and_what_is_closed_is_reopened_first(selling):
    opportunity = selling.opportunity()
    ann = selling.connect(selling.ann)
    with pytest.raises(psycopg.errors.CheckViolation, match="lost_reason_said"):
        move(ann, opportunity, "closed_lost")
    move(ann, opportunity, "closed_lost", "price")
    with pytest.raises(psycopg.DatabaseError, match="cannot become “Closed won”"):
        move(ann, opportunity, "closed_won")
    ann.execute(
        "UPDATE tradewind.opportunities SET stage = 'proposal' WHERE id = %s", [opportunity]
    )
    assert selling.rows("SELECT lost_reason, closed_at FROM tradewind.opportunities") == [
        (None, None)
    ]


def test_won_makes_the_deal_with_its_services_and_what_was_promised(selling):
    opportunity = selling.opportunity()
    service = selling.add(
        "services_packages",
        name="Campaign",
        service_type="ppc",
        price=400,
        deliverables="Plan\n • Ads\n\n- Report ",
    )
    selling.add(
        "opportunity_services",
        opportunity_id=opportunity,
        service_package_id=service,
        quantity=2,
    )
    move(selling.connect(selling.ann), opportunity, "closed_won")
    assert selling.rows(DEALS) == [("draft", Decimal(1000))]
    assert selling.rows("SELECT quantity, unit_price FROM tradewind.deal_services") == [
        (Decimal(2), Decimal(400))
    ]
    assert selling.rows("SELECT title FROM tradewind.deal_deliverables ORDER BY position") == [
        ("Plan",),
        ("Ads",),
        ("Report",),
    ]
    assert selling.rows(STANDS, [opportunity]) == [
        ("closed_won", 100, True, Decimal("1000.00")),
    ]


def test_an_accepted_quote_says_what_the_deal_is_worth(selling):
    opportunity = selling.opportunity()
    quote = selling.add(
        "quotes",
        customer_company_id=selling.company,
        opportunity_id=opportunity,
        quote_number="1",
    )
    selling.add("quote_items", quote_id=quote, description="Work", unit_price=100, tax_rate=19)
    for status in ("sent", "accepted"):
        selling.people.owner.execute("UPDATE tradewind.quotes SET status = %s", [status])
    move(selling.connect(selling.ann), opportunity, "closed_won")
    assert selling.rows(DEALS) == [("draft", Decimal(119))]


def test_reopening_cancels_the_deal_unless_it_is_signed(selling):
    opportunity = selling.opportunity()
    ann = selling.connect(selling.ann)
    move(ann, opportunity, "closed_won")
    move(ann, opportunity, "negotiation")
    assert selling.rows(DEALS) == [("cancelled", Decimal(1000))]
    move(ann, opportunity, "closed_won")
    assert selling.rows(DEALS) == [("draft", Decimal(1000))]
    ann.execute("UPDATE tradewind.deals SET deal_status = 'signed'")
    with pytest.raises(psycopg.DatabaseError, match="signed already"):
        move(ann, opportunity, "negotiation")


def test_a_move_is_taken_back_as_if_it_had_not_been_made(selling):
    opportunity = selling.opportunity()
    before = selling.rows("SELECT stage_changed_at, position FROM tradewind.opportunities")
    ann = selling.connect(selling.ann)
    move(ann, opportunity, "closed_won")
    won = selling.last_set()
    undone = selling.taken_back(selling.ann, won)
    assert undone.conflicts == []
    assert selling.rows(STANDS, [opportunity]) == [("prospecting", 10, False, Decimal("100.00"))]
    assert len(selling.rows(STEPS, [opportunity])) == 1
    assert selling.rows(DEALS) == []
    assert selling.rows("SELECT stage_changed_at, position FROM tradewind.opportunities") == before
    selling.taken_back(selling.ann, undone.change_set_id)
    assert selling.rows(STANDS, [opportunity])[0][0] == "closed_won"
    assert selling.rows(DEALS) == [("draft", Decimal(1000))]
    assert len(selling.rows(STEPS, [opportunity])) == 2


def test_a_lost_one_that_was_taken_back_has_its_reason_again(selling):
    opportunity = selling.opportunity()
    ann = selling.connect(selling.ann)
    move(ann, opportunity, "closed_lost", "price")
    move(ann, opportunity, "proposal")
    selling.taken_back(selling.ann)
    assert selling.rows("SELECT stage, lost_reason FROM tradewind.opportunities") == [
        ("closed_lost", "price")
    ]


def test_pretending_to_take_back_opens_no_way_round_the_moves(selling):
    opportunity = selling.opportunity()
    ann = selling.connect(selling.ann)
    move(ann, opportunity, "closed_won")
    won = selling.last_set()
    with ann.transaction():
        ann.execute(
            "SELECT set_config('tradewind.undoes_' || %s, %s, true)", (selling.id, str(won))
        )
        with pytest.raises(psycopg.DatabaseError, match="cannot become"), ann.transaction():
            move(ann, opportunity, "closed_lost", "price")


def test_a_company_that_is_renamed_is_found_by_its_new_name(selling):
    opportunity = selling.opportunity()
    ann = selling.connect(selling.ann)
    ann.execute("UPDATE tradewind.customer_companies SET company_name = 'Smile Ltd'")
    found = "SELECT * FROM tradewind.search_opportunities(%s)"
    assert ann.execute(found, ["smile:* & web:*"]).fetchall() == [(opportunity,)]
    assert ann.execute(found, ["bright:*"]).fetchall() == []


def test_the_sums_are_those_of_the_rows_whatever_is_done_to_them(selling):
    """Inserted, moved, given away, trashed, restored and purged, by two people, and taken back."""
    draw = seeded(7)
    people = (selling.ann, selling.bob)
    connections = [selling.connect(each) for each in people]
    stages = list(WEIGHTS)[:4]
    ids = [
        selling.opportunity(
            f"Number {number}",
            amount=draw.choice([None, 12.34, 999, 100_000]),
            currency=draw.choice(["EUR", "GBP"]),
            stage=draw.choice(stages),
            expected_close_date=draw.choice([None, "2026-12-31", "2027-01-01"]),
        )
        for number in range(12)
    ]
    for number in range(60):
        who, said = connections[number % 2], draw.randrange(6)
        one = draw.choice(ids)
        statement = (
            f"UPDATE tradewind.opportunities SET stage = '{draw.choice(stages)}' WHERE id = {one}",
            f"UPDATE tradewind.opportunities SET owner_id = {draw.choice(people).id}",
            f"UPDATE tradewind.opportunities SET amount = amount * 1.5 WHERE id < {one}",
            f"UPDATE tradewind.opportunities SET deleted_at = now() WHERE id = {one}",
            f"UPDATE tradewind.opportunities SET deleted_at = NULL WHERE id <= {one}",
            f"UPDATE tradewind.opportunities SET probability_override = 40 WHERE id = {one}",
        )[said]
        who.execute(statement)
    assert selling.rows(SUMS) == []
    assert selling.rows(COMPANIES) == []
    selling.people.owner.execute("SELECT tradewind.fold_opportunity_sums(%s)", [selling.id])
    assert selling.rows(SUMS) == []
    selling.people.owner.execute("DELETE FROM tradewind.opportunities WHERE id > %s", [ids[6]])
    assert selling.rows(SUMS) == selling.rows(COMPANIES) == []
    kept = "SELECT count(*), sum(amount) FROM tradewind.opportunity_sums"
    before = selling.rows("SELECT sum(opportunities), sum(amount) FROM tradewind.opportunity_sums")
    selling.people.owner.execute("SELECT tradewind.recount_opportunities(%s)", [selling.id])
    assert selling.rows(SUMS) == selling.rows(COMPANIES) == []
    assert before[0][1] == selling.rows(kept)[0][1]


def half_even(value):
    return value.quantize(Decimal("0.01"), ROUND_HALF_EVEN)


def test_five_hundred_lines_sum_to_the_cent(selling):
    draw = seeded(11)
    quote = selling.add(
        "quotes", customer_company_id=selling.company, opportunity_id=selling.opportunity()
    )
    gross = net = tax = Decimal(0)
    lines = []
    for number in range(500):
        quantity = Decimal(draw.choice([1, 3, 7, 999])) / draw.choice([1, 3, 8])
        quantity = quantity.quantize(Decimal("0.001"))
        price = Decimal(draw.randrange(-50, 1_000_00)) / 100 + Decimal("0.05")
        discount = Decimal(draw.choice([0, 0, 5, 12.5, 33.33, 100])).quantize(Decimal("0.01"))
        rate = Decimal(draw.choice([0, 7, 19, 8.1, 5.5])).quantize(Decimal("0.01"))
        lines.append((selling.id, quote, number, f"Line {number}", quantity, price, discount, rate))
        gross += half_even(quantity * price)
        one = half_even(half_even(quantity * price) * (100 - discount) / 100)
        net += one
        tax += half_even(one * rate / 100)
    with selling.people.owner.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO tradewind.quote_items (organization_id, quote_id, position, description,"
            " quantity, unit_price, discount_percentage, tax_rate)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            lines,
        )
    totals = "SELECT subtotal, discount_amount, tax_amount, total_amount FROM tradewind.quotes"
    assert selling.rows(totals) == [(gross, gross - net, tax, net + tax)]
    selling.people.owner.execute("UPDATE tradewind.quote_items SET deleted_at = now()")
    assert selling.rows(totals) == [(0, 0, 0, 0)]


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        ("0.005", "0.00"),
        ("0.015", "0.02"),
        ("-0.025", "-0.02"),
        ("2.675", "2.68"),
        ("1.0051", "1.01"),
    ],
)
def test_halves_go_to_the_even_cent(selling, exact, rounded):
    assert selling.value(f"SELECT tradewind.half_even({exact}, 2)") == Decimal(rounded)


def test_the_lines_of_a_quote_that_was_sent_stay_as_they_are(selling):
    quote = selling.add(
        "quotes",
        customer_company_id=selling.company,
        opportunity_id=selling.opportunity(),
        quote_number="1",
    )
    ann = selling.connect(selling.ann)
    line = (
        "INSERT INTO tradewind.quote_items (organization_id, quote_id, description, unit_price)"
        f" VALUES ({selling.id}, {quote}, 'Work', 80)"
    )
    ann.execute(line)
    ann.execute("UPDATE tradewind.quotes SET status = 'sent'")
    for statement in (
        line,
        "UPDATE tradewind.quote_items SET unit_price = 1",
        "UPDATE tradewind.quote_items SET deleted_at = now()",
    ):
        with pytest.raises(psycopg.DatabaseError, match="its lines stay as they are"):
            ann.execute(statement)
    with pytest.raises(psycopg.DatabaseError, match="cannot become “Draft”"):
        ann.execute("UPDATE tradewind.quotes SET status = 'draft'")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ann.execute("UPDATE tradewind.quotes SET total_amount = 1")


def test_what_is_about_nothing_but_a_purged_opportunity_goes_with_it(selling):
    opportunity = selling.opportunity()
    selling.add("notes", opportunity_id=opportunity, body="Only about that")
    selling.add(
        "notes", opportunity_id=opportunity, customer_company_id=selling.company, body="About both"
    )
    task = selling.add("tasks", opportunity_id=opportunity, title="Call")
    selling.people.owner.execute("DELETE FROM tradewind.opportunities")
    assert selling.rows("SELECT body, opportunity_id FROM tradewind.notes") == [
        ("About both", None)
    ]
    assert selling.value("SELECT opportunity_id FROM tradewind.tasks WHERE id = %s", [task]) is None
