"""What lines come to, by hand and for thousands of lines drawn at random."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from core.demo.draws import seeded
from core.errors import Refused
from core.pipeline.currencies import CURRENCIES, known
from core.pipeline.totals import Totals, add_up, half_even

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Line:
    quantity: Decimal
    unit_price: Decimal
    discount_percentage: Decimal = Decimal(0)
    tax_rate: Decimal = Decimal(0)
    places: int = 2


def line(quantity: str, price: str, discount: str = "0", tax: str = "0") -> Line:
    return Line(Decimal(quantity), Decimal(price), Decimal(discount), Decimal(tax))


def drawn(random: Random, count: int) -> list[Line]:
    """Prices and percentages that do not divide; credits among them."""
    rates = [Decimal(rate) for rate in ("0", "7", "19", "20", "8.1", "5.5", "33.33", "100")]
    return [
        Line(
            Decimal(random.randint(1, 99_999)).scaleb(-random.randint(0, 3)),
            Decimal(random.randint(-99_999, 9_999_999)).scaleb(-2),
            Decimal(random.choice([0, 333, 1250, 6667, 9999, 10_000])).scaleb(-2),
            random.choice(rates),
        )
        for _ in range(count)
    ]


def must_add_up(lines: list[Line], found: Totals) -> None:
    assert sum(of.total for of in found.lines) == found.total
    assert sum(of.tax for of in found.lines) == found.tax == sum(r.tax for r in found.rates)
    assert sum(of.net for of in found.lines) == found.net == sum(r.net for r in found.rates)
    assert found.subtotal - found.discount == found.net
    assert found.net + found.tax == found.total
    half = Fraction(1, 200)
    for line, of in zip(lines, found.lines, strict=True):
        quantity, price = Fraction(line.quantity), Fraction(line.unit_price)
        kept = 1 - Fraction(line.discount_percentage) / 100
        # Each step is as near to the exact amount as whole cents can be.
        assert abs(Fraction(of.gross) - quantity * price) <= half
        assert abs(Fraction(of.net) - Fraction(of.gross) * kept) <= half
        assert abs(Fraction(of.tax) - Fraction(of.net) * Fraction(line.tax_rate) / 100) <= half
        assert all(amount % CENT == 0 for amount in (of.gross, of.discount, of.net, of.tax))


def test_a_quote_as_an_accountant_adds_it_up():
    found = add_up(
        [
            line("3", "99.99", "10", "19"),
            line("1.5", "80", "0", "19"),
            line("2", "12.35", "0", "7"),
        ],
    )
    assert [str(each.net) for each in found.lines] == ["269.97", "120.00", "24.70"]
    assert [(str(each.rate), str(each.net), str(each.tax)) for each in found.rates] == [
        ("19", "389.97", "74.09"),
        ("7", "24.70", "1.73"),
    ]
    assert (str(found.subtotal), str(found.discount)) == ("444.67", "30.00")
    assert (str(found.net), str(found.tax), str(found.total)) == ("414.67", "75.82", "490.49")


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [
        ("0.125", "0.12"),
        ("0.135", "0.14"),
        ("-0.125", "-0.12"),
        ("2.675", "2.68"),
        ("0.1251", "0.13"),
    ],
)
def test_halves_go_to_the_even_cent(amount, rounded):
    assert half_even(Decimal(amount), CENT) == Decimal(rounded)


def test_500_lines_that_do_not_divide_add_up_to_the_cent():
    random = seeded(6, "500 lines")
    for _ in range(6):
        lines = drawn(random, 500)
        must_add_up(lines, add_up(lines))


def test_halves_lean_to_neither_side():
    """A thousand taxes that end in half a cent come to what they would have come to unrounded."""
    lines = [line("1", f"{at}.50", "0", "1") for at in range(1000)]
    exact = sum(Fraction(each.unit_price) / 100 for each in lines)
    assert add_up(lines).tax == exact


def test_a_few_lines_add_up_whatever_they_are():
    random = seeded(6, "a few")
    for _ in range(400):
        lines = drawn(random, random.randint(0, 4))
        must_add_up(lines, add_up(lines))


def test_the_order_of_the_lines_changes_no_total():
    random = seeded(6, "order")
    lines = drawn(random, 60)
    first = add_up(lines)
    random.shuffle(lines)
    assert add_up(lines).rates == first.rates


def test_the_largest_amounts_are_not_rounded_on_the_way():
    most = [Line(Decimal("999999999.999"), Decimal("99999999.99"), Decimal("0.01"), Decimal(19))]
    must_add_up(most * 500, add_up(most * 500))


def test_no_lines_are_nothing():
    assert add_up([]).total == 0


def test_a_currency_that_nobody_has_heard_of_is_refused_in_words():
    assert known(" eur ") == "EUR"
    assert "EUR" in CURRENCIES
    with pytest.raises(Refused, match="There is no currency “XQZ”"):
        known("XQZ")
