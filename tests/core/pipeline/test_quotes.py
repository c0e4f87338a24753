"""A quote from the draft to its end, by people with roles of their own."""

import threading
from datetime import date, timedelta
from decimal import Decimal

import psycopg
import pytest

from core.demo.draws import seeded
from core.errors import NotFound, Refused
from core.pipeline import quote_lines, quoting, sending
from core.pipeline.documents import Brand, data
from core.pipeline.quote_papers import read_document
from core.pipeline.quote_queries import list_quotes, offered_services, read_sheet
from core.pipeline.stages import QuoteStatus
from core.pipeline.totals import add_up

TODAY = date(2026, 11, 28)
STATES = "SELECT status, quote_number, revision FROM tradewind.quotes ORDER BY id"


@pytest.fixture
def draft(selling):
    """A draft of ann's with one line of 1,000 and 19 % tax."""

    def make(**line):
        with selling.acting(selling.ann) as session:
            made = quoting.draft_for_company(session, selling.id, selling.company, today=TODAY)
            said = {"description": "Work", "unit_price": Decimal(1000), "tax_rate": Decimal(19)}
            quote_lines.add_line(session, selling.id, made, said | line)
        return made

    return make


@pytest.fixture
def act(selling):
    """Do one thing as somebody, in a transaction of its own."""

    def run(command, *said, person=None, **more):
        with selling.acting(person or selling.ann) as session:
            return command(session, selling.id, *said, **more)

    return run


def service(selling, name="Audit", price=500, **values):
    return selling.add("services_packages", name=name, price=price, service_type="seo", **values)


def test_a_draft_has_no_number_and_the_services_of_its_opportunity(selling, act):
    audit = service(selling, tax_rate=19, description="All pages")
    opportunity = selling.opportunity("Relaunch")
    selling.add(
        "opportunity_services", opportunity_id=opportunity, service_package_id=audit, quantity=3
    )
    quote = act(quoting.draft, opportunity, today=TODAY)
    sheet = act(read_sheet, quote)
    assert (sheet.status, sheet.number, sheet.title) == (QuoteStatus.DRAFT, None, "Relaunch")
    assert sheet.valid_until == TODAY + timedelta(days=30)
    [line] = sheet.lines
    assert (line.description, line.details, line.quantity) == ("Audit", "All pages", 3)
    assert (line.unit_price, line.tax_rate) == (500, 19)
    assert selling.rows("SELECT total_amount FROM tradewind.quotes") == [(Decimal("1785.00"),)]


def test_a_quote_for_a_company_opens_an_opportunity(selling, draft, act):
    draft()
    assert selling.rows("SELECT title, stage FROM tradewind.opportunities") == [
        ("Bright Dental", "prospecting")
    ]
    [row] = act(list_quotes, company_id=selling.company)
    assert (row.total, row.number) == (Decimal("1190.00"), None)


def test_a_second_quote_begins_with_the_words_of_the_last(selling, draft, act):
    first = draft()
    selling.people.owner.execute("UPDATE tradewind.quotes SET terms = '14 days'")
    assert act(read_sheet, draft()).terms == "14 days"
    assert act(read_sheet, act(quoting.duplicate, first, today=TODAY)).lines


def test_sending_takes_the_number_and_moves_the_opportunity(selling, draft, act):
    year = selling.value("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY')")
    first, second = draft(), draft()
    assert act(sending.send, second) == f"{year}-0001"
    assert act(sending.send, first) == f"{year}-0002"
    assert set(selling.rows("SELECT stage FROM tradewind.opportunities")) == {("proposal",)}
    with pytest.raises(Refused, match="was sent already"):
        act(sending.send, first)


def test_a_quote_without_a_line_or_of_yesterday_is_not_sent(selling, draft, act):
    with selling.acting(selling.ann) as session:
        empty = quoting.draft_for_company(session, selling.id, selling.company, today=TODAY)
    with pytest.raises(Refused, match="without a line"):
        act(sending.send, empty)
    old = draft()
    selling.people.owner.execute("UPDATE tradewind.quotes SET valid_until = '2020-01-01'")
    with pytest.raises(Refused, match="would have expired"):
        act(sending.send, old)


def test_what_was_sent_stays_as_it_was_sent(selling, draft, act):
    quote = draft()
    act(sending.send, quote)
    before = data(act(read_document, quote))
    selling.people.owner.execute("UPDATE tradewind.customer_companies SET company_name = 'New'")
    selling.people.owner.execute("UPDATE tradewind.organizations SET name = 'Other'")
    assert data(act(read_document, quote)) == before
    ann = selling.connect(selling.ann)
    for column in ("title = 'x'", "terms = 'x'", "valid_until = now()", "sent_as = '{}'"):
        with pytest.raises(psycopg.DatabaseError, match="it stays as it was sent"):
            ann.execute(f"UPDATE tradewind.quotes SET {column}")
    for column in ("quote_number = '7'", "revision = 9", "decided_at = now()"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            ann.execute(f"UPDATE tradewind.quotes SET {column}")
    ann.execute("UPDATE tradewind.quotes SET notes = 'They called.'")


@pytest.mark.parametrize("change", ["quotes SET terms = 'x'", "quote_items SET unit_price = 1"])
def test_pretending_to_take_back_alters_nothing_that_was_sent(selling, draft, act, change):
    quote = draft()
    act(sending.send, quote)
    noted = f"set_config('tradewind.undoes_{selling.id}', '{selling.last_set()}', true)"
    forgotten = f"set_config('tradewind.undoes_{selling.id}', '', true)"
    ann = selling.connect(selling.ann)
    for more in ("", f" RETURNING {forgotten}"):
        with pytest.raises(psycopg.DatabaseError, match=r"as it was sent|stay as they are"):
            ann.execute(f"UPDATE tradewind.{change} WHERE {noted} <> ''{more}")


def test_what_was_sent_keeps_its_brand_and_a_revision_wears_the_new_one(selling, draft, act):
    brand = "UPDATE tradewind.organizations SET primary_color = %s, logo = %s, logo_type = %s"
    owner = selling.people.owner
    owner.execute(brand, ["#112233", b"old logo", "image/png"])
    first, second = draft(), draft()
    for quote in (first, second):
        act(sending.send, quote)
    owner.execute(brand, ["#445566", b"new logo", "image/png"])
    assert act(read_document, first).brand == Brand("#112233", None, b"old logo", "image/png")
    # One look is kept once, however often it was sent.
    assert selling.value("SELECT count(*) FROM tradewind.quote_brands") == 1
    revision = act(quoting.revise, first, today=TODAY)
    assert act(read_document, revision).brand.primary == "#445566"
    act(sending.send, revision)
    owner.execute(brand, [None, None, None])
    assert act(read_document, revision).brand == Brand("#445566", None, b"new logo", "image/png")
    assert act(read_document, first).brand.logo == b"old logo"
    act(sending.accept, second)
    assert act(read_document, second).brand.logo == b"old logo"
    # Sent without any brand stays without; taken back, it is a draft like any other.
    third = draft()
    act(sending.send, third)
    sent = selling.last_set()
    owner.execute(brand, ["#445566", b"new logo", "image/png"])
    assert act(read_document, third).brand == Brand()
    selling.taken_back(selling.ann, sent)
    assert act(read_document, third).brand.primary == "#445566"
    for change in ("brand_id = NULL", f"brand_id = {selling.value('SELECT 1')}"):
        with pytest.raises(psycopg.Error):
            selling.connect(selling.ann).execute(
                f"UPDATE tradewind.quotes SET {change} WHERE id = {first}"
            )


def test_a_step_that_is_not_legal_is_refused_by_the_database_too(selling, draft, act):
    quote = draft()
    for step in (sending.mark_viewed, sending.accept, sending.reject):
        with pytest.raises(Refused, match="cannot become"):
            act(step, quote)
    act(sending.send, quote)
    act(sending.reject, quote, "Too dear")
    with pytest.raises(Refused, match="cannot become"):
        act(sending.accept, quote)
    with pytest.raises(psycopg.DatabaseError, match="cannot become"):
        selling.connect(selling.ann).execute("UPDATE tradewind.quotes SET status = 'viewed'")
    with pytest.raises(psycopg.DatabaseError, match="begins as a draft"):
        selling.connect(selling.ann).execute(
            "INSERT INTO tradewind.quotes (organization_id, customer_company_id, opportunity_id,"
            " status) SELECT organization_id, customer_company_id, opportunity_id, 'accepted'"
            " FROM tradewind.quotes"
        )
    assert selling.rows("SELECT rejection_reason FROM tradewind.quotes") == [("Too dear",)]


def test_accepting_fills_the_amounts_of_opportunity_and_deal(selling, draft, act):
    quote = draft()
    act(sending.send, quote)
    act(sending.mark_viewed, quote)
    act(sending.accept, quote)
    amount = "SELECT amount, currency FROM tradewind.opportunities"
    assert selling.rows(amount) == [(Decimal("1190.00"), "EUR")]
    selling.connect(selling.ann).execute("UPDATE tradewind.opportunities SET stage = 'closed_won'")
    deal = "SELECT final_amount, quote_id FROM tradewind.deals"
    assert selling.rows(deal) == [(Decimal("1190.00"), quote)]


def test_the_deal_of_what_was_won_before_takes_the_accepted_amount(selling, draft, act):
    quote = draft()
    act(sending.send, quote)
    selling.connect(selling.ann).execute("UPDATE tradewind.opportunities SET stage = 'closed_won'")
    assert selling.rows("SELECT final_amount FROM tradewind.deals") == [(None,)]
    act(sending.accept, quote)
    deal = "SELECT final_amount, quote_id FROM tradewind.deals"
    assert selling.rows(deal) == [(Decimal("1190.00"), quote)]


def test_two_who_accept_at_once_accept_it_once(selling, draft, act):
    quote = draft()
    act(sending.send, quote)
    both, said = threading.Barrier(2), []

    def accept(person):
        both.wait()
        try:
            act(sending.accept, quote, person=person)
            said.append("accepted")
        except Refused as refusal:
            said.append(str(refusal))

    workers = [threading.Thread(target=accept, args=(p,)) for p in (selling.ann, selling.bob)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    assert sorted(each.split(" is ")[-1] for each in said) == ["accepted", "“Accepted” already."]
    steps = (
        "SELECT count(*) FROM tradewind.changes WHERE table_name = 'quotes'"
        " AND after -> 0 ->> 'status' = 'accepted'"
    )
    assert selling.value(steps) == 1


def test_a_revision_takes_the_place_of_what_was_sent(selling, draft, act):
    first = draft()
    number = act(sending.send, first)
    second = act(quoting.revise, first, today=TODAY)
    assert act(sending.send, second) == number
    assert selling.rows(STATES) == [("expired", number, 1), ("sent", number, 2)]
    with pytest.raises(Refused, match="revision 2 that can be"):
        act(sending.accept, first)
    act(sending.accept, second)
    with pytest.raises(Refused, match="is accepted"):
        act(quoting.revise, second, today=TODAY)
    sheet = act(read_sheet, first)
    assert (sheet.revised_by_id, sheet.name) == (second, number)


def test_a_revision_of_what_was_accepted_meanwhile_is_not_sent(selling, draft, act):
    first = draft()
    act(sending.send, first)
    second = act(quoting.revise, first, today=TODAY)
    act(sending.accept, first, person=selling.bob)
    with pytest.raises(Refused, match="has been accepted meanwhile"):
        act(sending.send, second)


def test_what_is_past_its_day_expires_and_may_be_accepted_all_the_same(selling, draft, act):
    due, later = draft(), draft()
    act(sending.send, due)
    act(sending.send, later)
    selling.people.owner.execute(
        "UPDATE tradewind.quotes SET issued_on = '2020-01-01', valid_until = '2020-01-31'"
        " WHERE id = %s",
        [due],
    )
    assert act(sending.expire_due) == 1
    assert act(sending.expire_due) == 0
    assert [status for status, _, _ in selling.rows(STATES)] == ["expired", "sent"]
    act(sending.accept, due)


def test_taking_back_keeps_the_number_and_brings_the_amounts_along(selling, draft, act):
    quote = draft()
    number = act(sending.send, quote)
    sent = selling.last_set()
    act(sending.accept, quote)
    assert not selling.taken_back(selling.ann).conflicts
    amount = selling.value("SELECT amount FROM tradewind.opportunities")
    assert (selling.rows(STATES), amount) == ([("sent", number, 1)], None)
    assert not selling.taken_back(selling.ann, sent).conflicts
    assert selling.rows(STATES) == [("draft", number, 1)]
    assert selling.rows("SELECT sent_at, sent_as FROM tradewind.quotes") == [(None, None)]
    assert act(sending.send, quote) == number


def test_a_number_is_never_deleted(selling, draft, act):
    quote, other = draft(), draft()
    act(sending.send, quote)
    manager = selling.people.person({selling.id: ["manager"]})
    connection = selling.connect(manager)
    connection.execute("UPDATE tradewind.quotes SET deleted_at = now()")
    with pytest.raises(psycopg.DatabaseError, match="has a number and stays"):
        connection.execute("DELETE FROM tradewind.quotes")
    connection.execute("DELETE FROM tradewind.quotes WHERE quote_number IS NULL")
    with pytest.raises(NotFound):
        act(read_sheet, other)


def test_a_price_that_changes_changes_no_quote_and_is_offered(selling, draft, act):
    audit, quote = service(selling), draft()
    [line] = act(quote_lines.add_services, quote, [audit])
    selling.people.owner.execute("UPDATE tradewind.services_packages SET price = 650")
    [_, found] = act(read_sheet, quote).lines
    assert (found.unit_price, found.catalogue_price, found.has_new_price) == (500, 650, True)
    act(quote_lines.take_new_price, line)
    [_, found] = act(read_sheet, quote).lines
    assert (found.unit_price, found.has_new_price) == (650, False)


def test_the_catalogue_offers_what_has_all_that_was_typed(selling, act):
    for name, more in (
        ("Search audit", {}),
        ("Audit of the shop", {}),
        ("Old audit", {"active": False}),
        ("Audit in dollars", {"currency": "USD"}),
        ("100% SEO", {}),
    ):
        service(selling, name, **more)
    found = act(offered_services, "EUR", "aud")
    assert [each.name for each in found] == ["Audit of the shop", "Search audit"]
    assert [each.name for each in act(offered_services, "EUR", "audit sea")] == ["Search audit"]
    assert [each.name for each in act(offered_services, "EUR", "%")] == ["100% SEO"]


def test_a_service_in_another_currency_is_no_line_of_this_quote(selling, draft, act):
    with pytest.raises(Refused, match="priced in USD and the quote is in EUR"):
        act(quote_lines.add_services, draft(), [service(selling, currency="USD")])


def test_lines_are_put_in_order_and_taken_out(selling, draft, act):
    quote = draft()
    made = [act(quote_lines.add_line, quote, {"description": d, "unit_price": 1}) for d in "abc"]
    act(quote_lines.arrange, quote, [made[2], made[0]])
    order = [each.description for each in act(read_sheet, quote).lines]
    assert order == ["c", "a", "Work", "b"]
    assert act(quote_lines.remove_lines, made[:2]) == 2
    assert [each.description for each in act(read_sheet, quote).lines] == ["c", "Work"]
    selling.taken_back(selling.ann)
    assert len(act(read_sheet, quote).lines) == 4


def test_a_currency_nobody_has_heard_of_is_refused_in_words(selling, draft):
    draft()
    with (
        pytest.raises(Refused, match="There is no such currency"),
        selling.acting(selling.ann) as session,
    ):
        session.connection().exec_driver_sql("UPDATE tradewind.quotes SET currency = 'XQZ'")


def test_the_totals_of_the_database_are_those_of_the_window(selling, draft, act):
    random, quote = seeded(6, "totals of both"), draft()
    ann = selling.connect(selling.ann)
    with ann.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO tradewind.quote_items (organization_id, quote_id, position, description,"
            " quantity, unit_price, discount_percentage, tax_rate)"
            " VALUES (%s, %s, %s, 'x', %s, %s, %s, %s)",
            [
                (
                    selling.id,
                    quote,
                    at + 2,
                    Decimal(random.randint(1, 99_999)).scaleb(-random.randint(0, 3)),
                    Decimal(random.randint(-99_999, 9_999_999)).scaleb(-2),
                    Decimal(random.choice([0, 333, 1250, 6667, 10_000])).scaleb(-2),
                    random.choice([0, 7, 19, Decimal("8.1")]),
                )
                for at in range(499)
            ],
        )
    sheet = act(read_sheet, quote)
    assert len(sheet.lines) == 500
    found = add_up(sheet.lines)
    assert selling.rows(
        "SELECT subtotal, discount_amount, tax_amount, total_amount FROM tradewind.quotes"
    ) == [(found.subtotal, found.discount, found.tax, found.total)]
    by_line = "SELECT gross_price, total_price, tax_amount FROM tradewind.quote_items ORDER BY id"
    assert selling.rows(by_line) == [(of.gross, of.net, of.tax) for of in found.lines]


def test_a_contract_is_offered_anew_for_as_long_as_it_would_be_renewed(selling, act):
    contract = selling.add(
        "contracts",
        customer_company_id=selling.company,
        contract_number="C-1",
        title="Care",
        contract_type="retainer",
        start_date=date(2026, 1, 1),
        end_date=date(2026, 12, 31),
        monthly_fee=200,
        renewal_months=6,
        currency="GBP",
    )
    quote = act(quoting.draft_renewal, contract, today=TODAY)
    sheet = act(read_sheet, quote)
    [line] = sheet.lines
    assert (sheet.title, sheet.currency) == ("Renewal: Care", "GBP")
    assert (line.quantity, line.unit, line.unit_price) == (6, "months", 200)
    assert selling.rows("SELECT amount, currency FROM tradewind.opportunities") == [(1200, "GBP")]


def test_who_may_only_look_is_told_so(selling, draft, act):
    quote = draft()
    assert act(read_sheet, quote, person=selling.viewer).lines
    with pytest.raises(Refused, match="not have the right"):
        act(sending.send, quote, person=selling.viewer)
    with pytest.raises(Refused, match="not have the right"):
        act(quote_lines.add_line, quote, {"description": "x"}, person=selling.viewer)


def test_another_agency_sees_nothing_of_it(selling, draft):
    quote = draft()
    elsewhere = selling.people.organization("Elsewhere", "agency")
    stranger = selling.people.person({elsewhere: ["owner"]})
    with selling.acting(stranger) as session, pytest.raises(NotFound):
        read_sheet(session, selling.id, quote)


def test_the_paper_is_in_the_language_of_who_reads_it(selling, draft, act):
    contact = selling.add(
        "contacts", first_name="Grete", last_name="Hansen", salutation="Dr.", locale="de_DE"
    )
    selling.add(
        "company_addresses",
        customer_company_id=selling.company,
        street="Kai 4",
        postal_code="24103",
        city="Kiel",
        country="DE",
    )
    quote = draft()
    selling.people.owner.execute("UPDATE tradewind.quotes SET contact_id = %s", [contact])
    paper = act(read_document, quote)
    assert paper.locale == "de_DE"
    assert paper.buyer.lines == ("Dr. Grete Hansen", "Kai 4", "24103 Kiel", "Deutschland")
    assert paper.number is None
    assert paper.totals.total == Decimal("1190.00")
