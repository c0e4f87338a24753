"""Currencies without a coin below the unit, and with one of a thousandth."""

from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import get_currency_precision

from core.demo.draws import seeded
from core.pipeline import quote_lines, quoting, sending
from core.pipeline.currencies import CURRENCIES, places_of
from core.pipeline.paper import Paper
from core.pipeline.quote_papers import read_document
from core.pipeline.quote_queries import read_sheet
from core.pipeline.totals import add_up, half_even

TODAY = date(2026, 11, 28)
# Unicode's tables go by what people use, ISO 4217 by what there is by law: coins that nobody sees any more.
UNUSED = [
    "AFN",
    "ALL",
    "IQD",
    "IRR",
    "KPW",
    "LAK",
    "LBP",
    "MGA",
    "MMK",
    "MRO",
    "RSD",
    "SLL",
    "SOS",
    "STD",
    "SYP",
    "TMM",
    "UZS",
    "YER",
    "ZMK",
    "COP",
    "CRC",
    "CZK",
    "GYD",
    "HUF",
    "IDR",
    "MNT",
    "MUR",
    "NOK",
    "PKR",
    "SEK",
    "TWD",
    "TZS",
    "UYI",
    "UGX",
    "BIF",
    "STN",
]
TOTALS = "SELECT subtotal, discount_amount, tax_amount, total_amount FROM tradewind.quotes"


def drafted(selling, currency, *lines):
    with selling.acting(selling.ann) as session:
        quote = quoting.draft_for_company(session, selling.id, selling.company, today=TODAY)
    selling.people.owner.execute(
        "UPDATE tradewind.quotes SET currency = %s WHERE id = %s", [currency, quote]
    )
    with selling.acting(selling.ann) as session:
        for line in lines:
            said = {"description": "Work", "tax_rate": Decimal(0)} | line
            quote_lines.add_line(session, selling.id, quote, said)
    return quote


def test_the_window_and_the_database_know_the_same_coins(selling):
    for currency in CURRENCIES:
        assert selling.value("SELECT tradewind.minor_units(%s)", [currency]) == places_of(currency)
        if currency not in UNUSED:
            assert get_currency_precision(currency) == places_of(currency), currency


@pytest.mark.parametrize(
    ("currency", "price", "kept", "total"),
    [
        ("JPY", "1250.5", "1250", "4462"),
        ("KRW", "999.5", "1000", "3570"),
        ("KWD", "1.2345", "1.234", "4.405"),
        ("EUR", "1.005", "1.00", "3.57"),
    ],
)
def test_an_amount_is_kept_to_the_coin(selling, currency, price, kept, total):
    """Whatever program writes it: in the catalogue, of opportunities and deals, in a quote."""
    exact = {"currency": currency}
    service = selling.add(
        "services_packages", name="Audit", service_type="seo", price=Decimal(price), **exact
    )
    opportunity = selling.opportunity(amount=Decimal(price), stage="proposal", **exact)
    selling.add(
        "opportunity_services",
        opportunity_id=opportunity,
        service_package_id=service,
        unit_price=Decimal(price),
    )
    quote = drafted(
        selling,
        currency,
        {"unit_price": Decimal(price), "quantity": 3, "tax_rate": Decimal(19)},
    )
    for table, name in (
        ("services_packages", "price"),
        ("opportunities WHERE stage = 'proposal'", "amount"),
        ("opportunity_services", "unit_price"),
        ("quote_items", "unit_price"),
    ):
        assert str(selling.value(f"SELECT {name} FROM tradewind.{table}")) == kept
    assert str(selling.value("SELECT total_amount FROM tradewind.quotes")) == total
    with selling.acting(selling.ann) as session:
        document = read_document(session, selling.id, quote)
        assert str(document.totals.total) == total
        assert document.totals.places == places_of(currency)


def test_500_lines_add_up_to_the_coin_in_every_kind_of_currency(selling):
    draw = seeded(11, "coins")
    for currency in ("JPY", "KWD"):
        places = places_of(currency)
        quote = drafted(selling, currency)
        with selling.people.owner.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO tradewind.quote_items (organization_id, quote_id, position, description,"
                " quantity, unit_price, discount_percentage, tax_rate)"
                " VALUES (%s, %s, %s, 'x', %s, %s, %s, %s)",
                [
                    (
                        *(selling.id, quote, number, Decimal(draw.randint(1, 9999)) / 1000),
                        Decimal(draw.randint(-500, 90_000)).scaleb(-places),
                        *(draw.choice([0, 5, 33.33, 100]), draw.choice([0, 5, 10, 8.1])),
                    )
                    for number in range(500)
                ],
            )
        with selling.acting(selling.ann) as session:
            document = read_document(session, selling.id, quote)
        found = add_up(document.lines)
        ((subtotal, discount, tax, total),) = selling.rows(f"{TOTALS} WHERE id = {quote}")
        assert (subtotal, discount, tax, total) == (
            *(found.subtotal, found.discount, found.tax, found.total),
        )
        coin = Decimal(1).scaleb(-places)
        assert all(each == half_even(each, coin) for each in (subtotal, discount, tax, total))
        assert sum(of.total for of in found.lines) == total


def test_a_draft_in_another_currency_is_reckoned_in_its_coins_and_back(selling):
    quote = drafted(selling, "EUR", {"unit_price": Decimal("10.55"), "quantity": 3})
    with selling.acting(selling.ann) as session:
        session.connection().exec_driver_sql(
            f"UPDATE tradewind.quotes SET currency = 'JPY' WHERE id = {quote}"
        )
    lines = "SELECT unit_price::text, places, total_price::text FROM tradewind.quote_items"
    assert selling.rows(lines) == [("11", 0, "33")]
    assert selling.rows(TOTALS) == [(33, 0, 0, 33)]
    selling.taken_back(selling.ann)
    assert selling.rows(lines) == [("10.55", 2, "31.65")]
    assert selling.rows(TOTALS) == [(Decimal("31.65"), 0, 0, Decimal("31.65"))]


def test_what_was_reckoned_in_hundredths_before_stays_as_it_is(selling):
    """As an upgrade finds it: a quote in yen with sen in it, sent long ago, and its opportunity."""
    quote = drafted(selling, "JPY", {"unit_price": Decimal(1000)})
    with selling.acting(selling.ann) as session:
        sending.send(session, selling.id, quote)
    owner = selling.people.owner
    for table in ("quote_items", "opportunities"):
        owner.execute(f"ALTER TABLE tradewind.{table} DISABLE TRIGGER USER")
    owner.execute("UPDATE tradewind.quote_items SET unit_price = 1000.55, places = 2")
    owner.execute("UPDATE tradewind.opportunities SET amount = 1000.55, currency = 'JPY'")
    for table in ("quote_items", "opportunities"):
        owner.execute(f"ALTER TABLE tradewind.{table} ENABLE TRIGGER USER")
    # It is worked with like any other, and nobody rounds it.
    with selling.acting(selling.ann) as session:
        sending.accept(session, selling.id, quote)
        document = read_document(session, selling.id, quote)
        assert read_sheet(session, selling.id, quote).lines[0].places == 2
    assert str(document.totals.total) == "1000.55"
    content = Paper(document).content(logo=None, logo_is_wide=False)
    assert content["totals"][-1]["amount"].endswith("1,000.55")
    owner.execute("UPDATE tradewind.opportunities SET title = 'Renamed'")
    assert selling.value("SELECT amount FROM tradewind.opportunities") in (
        Decimal("1000.55"),
        Decimal(1000),
    )


@pytest.mark.parametrize("amount", ["10000000000000", "'NaN'", "'Infinity'"])
def test_what_is_no_amount_is_refused(selling, amount):
    from psycopg import Error

    with pytest.raises(Error):
        selling.connect(selling.ann).execute(
            "INSERT INTO tradewind.opportunities (organization_id, customer_company_id, title, amount)"
            f" VALUES ({selling.id}, {selling.company}, 'x', {amount})"
        )


def test_a_paper_shows_as_many_places_as_there_are_coins(selling):
    for currency, shown in (("JPY", "¥1,235"), ("KWD", "KWD\xa01,234.560")):
        quote = drafted(selling, currency, {"unit_price": Decimal("1234.56")})
        with selling.acting(selling.ann) as session:
            document = read_document(session, selling.id, quote)
        content = Paper(document).content(logo=None, logo_is_wide=False)
        assert content["totals"][-1]["amount"] == shown
