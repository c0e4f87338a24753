"""What the lines of a quote come to: one rule, in Python here and in the database's own columns.

A line is quantity × price, to the smallest coin of the currency; that less its discount, to the coin;
the tax on that, to the coin. Halves go to the even coin, which favours neither side over many lines. The
whole is the sum of the lines, and so is what is said of each rate of tax.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Protocol

ZERO, HUNDRED = Decimal(0), Decimal(100)
# As many digits as any sum of such amounts can have: nothing is ever rounded on the way.
_EXACT = Context(prec=60)


class Priced(Protocol):
    """What a line must say of itself to be added up; percentages are of a hundred."""

    @property
    def quantity(self) -> Decimal: ...
    @property
    def unit_price(self) -> Decimal: ...
    @property
    def discount_percentage(self) -> Decimal: ...
    @property
    def tax_rate(self) -> Decimal: ...
    @property
    def places(self) -> int:
        """Of its currency, as it was when the line was reckoned."""


@dataclass(frozen=True, slots=True)
class LineTotals:
    gross: Decimal
    discount: Decimal
    net: Decimal
    tax: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class RateTotals:
    rate: Decimal
    net: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class Totals:
    lines: tuple[LineTotals, ...]
    # The highest rate first.
    rates: tuple[RateTotals, ...]
    subtotal: Decimal
    discount: Decimal
    net: Decimal
    tax: Decimal
    total: Decimal
    # As exact as its most exact line.
    places: int = 2


def add_up(lines: Sequence[Priced]) -> Totals:
    found = tuple(map(line_totals, lines))
    rates: dict[Decimal, RateTotals] = {}
    for line, of in zip(lines, found, strict=True):
        so_far = rates.get(line.tax_rate, RateTotals(line.tax_rate, ZERO, ZERO))
        rates[line.tax_rate] = RateTotals(line.tax_rate, so_far.net + of.net, so_far.tax + of.tax)
    subtotal = sum((of.gross for of in found), ZERO)
    net = sum((of.net for of in found), ZERO)
    tax = sum((of.tax for of in found), ZERO)
    highest_first = tuple(rates[rate] for rate in sorted(rates, reverse=True))
    places = max((line.places for line in lines), default=2)
    return Totals(found, highest_first, subtotal, subtotal - net, net, tax, net + tax, places)


def line_totals(line: Priced) -> LineTotals:
    coin = Decimal(1).scaleb(-line.places)
    gross = half_even(_EXACT.multiply(line.quantity, line.unit_price), coin)
    net = half_even(_percent(gross, HUNDRED - line.discount_percentage), coin)
    tax = half_even(_percent(net, line.tax_rate), coin)
    return LineTotals(gross, gross - net, net, tax, net + tax)


def half_even(amount: Decimal, coin: Decimal) -> Decimal:
    return amount.quantize(coin, ROUND_HALF_EVEN, _EXACT)


def _percent(amount: Decimal, rate: Decimal) -> Decimal:
    return _EXACT.divide(_EXACT.multiply(amount, rate), HUNDRED)
