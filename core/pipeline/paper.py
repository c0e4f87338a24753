"""What stands on the paper of a quote, word for word: numbers and dates as the customer reads them."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from core.pipeline.colours import readable, tinted
from core.pipeline.currencies import places_of
from core.pipeline.documents import DocumentLine, QuoteDocument
from core.pipeline.quote_words import words, written
from core.pipeline.totals import LineTotals, Totals

DEFAULT_COLOUR = "#1f3a5f"
# The totals stay with so many of the last lines.
KEPT = 2
# More than this cannot stand on one page together; nobody has so many rates.
MOST_RATES, MOST_BREAKS = 8, 12
# A word without an end is broken after so many letters.
LONG_WORD, PIECE = 34, 24
BREAK = "\u200b"
# They turn what follows around, letters of a name and digits of an amount alike.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str | None) -> str:
    """A person's text without what is not to be seen: nothing in it steers the page."""
    plain = unicodedata.normalize("NFC", _TURNING.sub("", text or "")).replace("\r\n", "\n")
    kept = "".join(
        " " if sign == "\t" else sign for sign in plain if sign == "\n" or _is_visible(sign)
    )
    return re.sub(rf"\S{{{LONG_WORD},}}", lambda found: _softened(found[0]), kept.strip())


def _is_visible(sign: str) -> bool:
    if ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF:
        return False
    return sign == "\t" or unicodedata.category(sign) not in ("Cc", "Cs")


def _softened(word: str) -> str:
    found: list[str] = []
    since = 0
    for at, sign in enumerate(word):
        is_joined = unicodedata.combining(sign) or sign in "\u200d\ufe0e\ufe0f"
        if since >= PIECE and not is_joined and word[at - 1] != "\u200d":
            found.append(BREAK)
            since = 0
        found.append(sign)
        since += 1
    return "".join(found)


def paragraphs(text: str | None) -> list[list[str]]:
    parts = re.split(r"\n\s*\n", printable(text))
    return [part.split("\n") for part in parts if part.strip()]


def lines_of(text: str | None) -> list[str]:
    return [each for each in printable(text).split("\n") if each.strip()]


class Paper:
    """The template's data; `quote.typ` says where each piece goes."""

    def __init__(self, quote: QuoteDocument) -> None:
        self.quote = quote
        self.totals: Totals = quote.totals
        self.words = words(quote.locale)
        self.locale = written(quote.locale)

    def content(self, *, logo: str | None, logo_is_wide: bool) -> dict[str, Any]:
        quote, said = self.quote, self.words
        language, _, region = self.locale.partition("_")
        primary = quote.brand.primary or DEFAULT_COLOUR
        seller = printable(quote.seller.name)
        total = self.money(self.totals.total)
        number = self.number()
        acceptance = "acceptance_text" if quote.terms else "acceptance_plain"
        text = said[acceptance].format(total=total)
        return {
            "language": language,
            "region": region or None,
            "brand": {
                "primary": primary,
                "strong": readable(primary),
                "tint": tinted(primary),
            },
            "logo": logo,
            "logo_is_wide": logo_is_wide,
            "document_title": f"{said['quote']} {number} · {printable(quote.title)}",
            "keywords": [said["quote"], number],
            "heading": printable(quote.title),
            "number": number,
            "attachment": f"{quote.number or 'draft'}.json",
            "seller": {"name": seller, "lines": _each(quote.seller.lines)},
            "buyer": {
                "name": printable(quote.buyer.name),
                "lines": _each(quote.buyer.lines),
            },
            "facts": [*self._facts()],
            "imprint": " · ".join(_each(quote.imprint) or [seller]),
            "introduction": paragraphs(quote.introduction),
            "terms": paragraphs(quote.terms),
            "columns": [*self._columns()],
            "lines": [
                self._line(at, line, of)
                for at, (line, of) in enumerate(zip(quote.lines, self.totals.lines, strict=True), 1)
            ],
            "totals": [{"name": name, "amount": amount} for name, amount in self._totals()],
            "kept": self._kept(),
            "words": {
                **said,
                "logo_of": said["logo_of"].format(name=seller),
                "amounts_note": self._note(),
                "acceptance_text": text if quote.number else f"{said['is_draft']} {text}",
                "signature": [said["place"], said["name"], said["signature"]],
            },
        }

    def number(self) -> str:
        if self.quote.number is None:
            return self.words["draft"]
        again = self.quote.revision > 1
        revision = f" · {self.words['revision']} {self.quote.revision}" if again else ""
        return f"{printable(self.quote.number)}{revision}"

    # Numbers and dates

    def money(self, amount: Decimal) -> str:
        from babel import Locale
        from babel.numbers import get_currency_symbol, parse_pattern

        currency = self.quote.currency
        symbol = get_currency_symbol(currency, self.locale)
        locale = Locale.parse(self.locale)
        # The places are our own: Unicode knows others for some currencies than ISO 4217.
        form = parse_pattern(locale.currency_formats["standard"].pattern)
        form.frac_prec = (self._places, self._places)
        said = form.apply(amount, locale, currency=currency, currency_digits=False)
        if symbol[-1:].isalpha():
            # Letters stand apart from the number, where the language writes them before it.
            said = re.sub(rf"{re.escape(symbol)}(?=\d)", f"{symbol}\u00a0", said)
        said = said.replace("-", "−")
        # A symbol that several countries use says nothing; their code does.
        return said if symbol != "$" or self.locale in ("en", "en_US") else f"{said} {currency}"

    def amount(self, amount: Decimal) -> str:
        return self._decimal(amount, self._places, self._places)

    def percent(self, rate: Decimal) -> str:
        from babel.numbers import format_percent

        return format_percent(
            rate / 100, format="#,##0.## %" if self._is_german else "#,##0.##%", locale=self.locale
        )

    def day(self, day: date) -> str:
        from babel.dates import format_date

        return format_date(day, "long", locale=self.locale)

    @property
    def _is_german(self) -> bool:
        return self.locale.partition("_")[0] == "de"

    @cached_property
    def _places(self) -> int:
        """Of its currency, or more where a quote of earlier times was reckoned more exactly."""
        said = self.totals
        amounts = (said.subtotal, said.discount, said.tax, *(of.net for of in said.lines))
        exact = (-int(each.normalize().as_tuple().exponent) for each in amounts)
        return max(places_of(self.quote.currency), *exact)

    def _decimal(self, value: Decimal, least: int, most: int) -> str:
        from babel.numbers import format_decimal

        places = "0" * least + "#" * (most - least)
        form = f"#,##0.{places}" if places else "#,##0"
        return format_decimal(value, format=form, locale=self.locale)

    # The pieces

    def _facts(self) -> Iterator[tuple[str, list[str]]]:
        said, quote = self.words, self.quote
        yield said["issued"], [self.day(quote.issued_on)]
        if quote.valid_until:
            yield said["valid_until"], [self.day(quote.valid_until)]
        if quote.accepted_on:
            yield said["accepted"], [self.day(quote.accepted_on)]
        if contact := _each(quote.contact):
            yield said["contact"], contact

    @property
    def _has_discount(self) -> bool:
        return any(line.discount_percentage for line in self.quote.lines)

    @property
    def _has_tax(self) -> bool:
        return any(line.tax_rate for line in self.quote.lines)

    def _columns(self) -> Iterator[str]:
        names = ["position", "service", "quantity", "unit_price"]
        names += ["discount"] * self._has_discount + ["tax"] * self._has_tax + ["amount"]
        for name in names:
            yield self.words[name]

    def _line(self, at: int, line: DocumentLine, of: LineTotals) -> dict[str, Any]:
        quantity = self._decimal(line.quantity, 0, 3)
        # The price may have more places than a coin; then all of them are shown.
        exact = -int(line.unit_price.normalize().as_tuple().exponent)
        price = self._decimal(line.unit_price, self._places, max(self._places, exact))
        values = [f"{quantity} {printable(line.unit)}" if line.unit else quantity, price]
        if self._has_discount:
            values.append(
                self.percent(line.discount_percentage) if line.discount_percentage else "–"
            )
        if self._has_tax:
            values.append(self.percent(line.tax_rate))
        return {
            "position": str(at),
            "title": lines_of(line.title) or ["–"],
            "details": lines_of(line.details),
            "values": [*values, self.amount(of.net)],
        }

    def _totals(self) -> Iterator[tuple[str, str]]:
        said, found = self.words, self.totals
        if found.discount:
            yield said["subtotal"], self.money(found.subtotal)
            yield said["less_discount"], self.money(-found.discount)
        if self._has_tax:
            yield said["net"], self.money(found.net)
            for each in found.rates:
                key = "tax_on" if each.rate else "tax_free"
                name = said[key].format(rate=self.percent(each.rate), net=self.money(each.net))
                yield name, self.money(each.tax)
        yield said["total"], self.money(found.total)

    def _note(self) -> str:
        from babel.numbers import get_currency_name

        name = get_currency_name(self.quote.currency, locale=self.locale)
        return self.words["amounts_note"].format(currency=f"{name} ({self.quote.currency})")

    def _kept(self) -> int:
        last = self.quote.lines[-KEPT:]
        breaks = sum(printable(f"{line.title}\n{line.details}").count("\n") for line in last)
        if len(self.totals.rates) > MOST_RATES or breaks > MOST_BREAKS:
            return 0
        return len(last)


def _each(lines: tuple[str, ...]) -> list[str]:
    return [said for line in lines if (said := " ".join(printable(line).split()))]
