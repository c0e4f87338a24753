"""What a quote costs: its PDF, and the pages that the window shows of it."""

import statistics
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pypdfium2

from core.demo.logos import draw
from core.pipeline.documents import Brand, DocumentLine, Party, QuoteDocument
from core.pipeline.pdf import make_pdf
from tests.bench.run import measurement, seconds

RUNS = 21


def run() -> Iterator[dict[str, object]]:
    # The first one reads the fonts; a window has them from then on.
    yield measurement(
        "the first PDF of a process, 3 pages", 1000 * seconds(lambda: make_pdf(quote(36))), "ms"
    )
    for lines, pages in ((36, 3), (500, 0)):
        made = make_pdf(quote(lines)).pdf
        document = pypdfium2.PdfDocument(made)
        count = len(document)
        document.close()
        assert pages in (0, count), count
        took = [1000 * seconds(lambda lines=lines: make_pdf(quote(lines))) for _ in range(RUNS)]
        goal = 300 if pages else None
        name = f"PDF of {lines} lines, {count} pages"
        yield measurement(f"{name}: p50", statistics.median(took), "ms", goal=goal, of="value")
        yield measurement(f"{name}: worst of {RUNS}", max(took), "ms", goal=goal, of="value")
        yield measurement(f"{name}: size", len(made) / 1000, "kB")


def quote(count: int) -> QuoteDocument:
    lines = tuple(
        DocumentLine(
            f"Search engine optimization, month {at}",
            Decimal(at % 7 + 1),
            Decimal("480.50") + at,
            Decimal(at % 3 * 5),
            Decimal(19 if at % 4 else 7),
            "h",
            "Technical audit, work on the pages, and a monthly report." if at % 2 else None,
        )
        for at in range(1, count + 1)
    )
    return QuoteDocument(
        number="2026-0007",
        title="Relaunch of the website and a year of search marketing",
        currency="EUR",
        locale="de_DE",
        issued_on=date(2026, 11, 28),
        valid_until=date(2026, 12, 28),
        seller=Party("Hafen Agentur", ("Kai 1", "20457 Hamburg")),
        buyer=Party("Nordlicht Logistik GmbH", ("Dr. Grete Hansen", "Am Kai 4", "24103 Kiel")),
        lines=lines,
        brand=Brand("#0f766e", "#f5c542", draw("waves", "#0f766e", "#f5c542"), "image/svg+xml"),
        introduction="Guten Tag Frau Dr. Hansen,\n\ngern bieten wir Ihnen Folgendes an.",
        terms="Zahlbar in 14 Tagen ohne Abzug.\n\nDie Arbeit beginnt zwei Wochen nach Annahme.",
    )
