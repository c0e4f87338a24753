"""A quote as it leaves the house: whatever stands on its paper, of no table and no window."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from core.pipeline.totals import Totals, add_up

# Of the data that goes along in the PDF; another shape is another number.
FORMAT, SHAPE = "tradewind.quote", 1


@dataclass(frozen=True, slots=True)
class Party:
    name: str
    # Below the name: a person, a street, a town, a tax number.
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brand:
    primary: str | None = None
    accent: str | None = None
    logo: bytes | None = None
    logo_type: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentLine:
    title: str
    quantity: Decimal
    unit_price: Decimal
    discount_percentage: Decimal = Decimal(0)
    tax_rate: Decimal = Decimal(0)
    unit: str | None = None
    details: str | None = None
    # Of the amounts, as the line was reckoned.
    places: int = 2


@dataclass(frozen=True, slots=True)
class QuoteDocument:
    # None as long as it is a draft, which has no number and is no offer.
    number: str | None
    title: str
    currency: str
    locale: str
    issued_on: date
    seller: Party
    buyer: Party
    lines: tuple[DocumentLine, ...]
    brand: Brand = Brand()
    revision: int = 1
    valid_until: date | None = None
    # Whom to ask, a line for each way to reach them.
    contact: tuple[str, ...] = ()
    introduction: str | None = None
    terms: str | None = None
    imprint: tuple[str, ...] = ()
    accepted_on: date | None = None
    # When it was last worked on: the same quote is the same file, to the byte.
    as_of: datetime | None = None

    @property
    def totals(self) -> Totals:
        return add_up(self.lines)


def data(quote: QuoteDocument) -> dict[str, Any]:
    """For a program at the customer's: amounts as texts, since JSON's numbers are not decimal."""
    found = quote.totals
    return {
        "format": FORMAT,
        "shape": SHAPE,
        "number": quote.number,
        "revision": quote.revision,
        "title": quote.title,
        "issued_on": quote.issued_on.isoformat(),
        "valid_until": quote.valid_until and quote.valid_until.isoformat(),
        "currency": quote.currency,
        "locale": quote.locale,
        "seller": {"name": quote.seller.name, "address": [*quote.seller.lines]},
        "buyer": {"name": quote.buyer.name, "address": [*quote.buyer.lines]},
        "lines": [
            {
                "position": at,
                "title": line.title,
                "details": line.details,
                "quantity": str(line.quantity),
                "unit": line.unit,
                "unit_price": str(line.unit_price),
                "discount_percentage": str(line.discount_percentage),
                "tax_rate": str(line.tax_rate),
                "gross": str(of.gross),
                "discount": str(of.discount),
                "net": str(of.net),
                "tax": str(of.tax),
                "total": str(of.total),
            }
            for at, (line, of) in enumerate(zip(quote.lines, found.lines, strict=True), 1)
        ],
        "taxes": [
            {"rate": str(each.rate), "net": str(each.net), "tax": str(each.tax)}
            for each in found.rates
        ],
        "subtotal": str(found.subtotal),
        "discount": str(found.discount),
        "net": str(found.net),
        "tax": str(found.tax),
        "total": str(found.total),
        "rounding": "each line to the smallest coin, half to even; the whole is the sum of the lines",
    }
