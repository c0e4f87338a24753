"""The PDF of a quote, read back: what a person sees, a screen reader hears and a program finds."""

import json
import re
import struct
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pypdfium2
import pytest
from pypdfium2 import raw

from core.demo.logos import draw
from core.pipeline.colours import contrast, readable
from core.pipeline.documents import Brand, DocumentLine, Party, QuoteDocument
from core.pipeline.paper import BREAK, printable
from core.pipeline.pdf import LOGO_BYTES, Printed, make_pdf

MARK = Brand("#f5c400", None, draw("waves", "#f5c400", "#17202b"), "image/svg+xml")


def lines(count: int) -> tuple[DocumentLine, ...]:
    return tuple(
        DocumentLine(f"Service {at}", Decimal(2), Decimal("1480.50"), Decimal(0), Decimal(19))
        for at in range(1, count + 1)
    )


def quote(**said: object) -> QuoteDocument:
    made = QuoteDocument(
        number="2026-0007",
        title="Relaunch of the website",
        currency="EUR",
        locale="de_DE",
        issued_on=date(2026, 11, 28),
        valid_until=date(2026, 12, 28),
        seller=Party("Hafen Agentur", ("Kai 1", "20457 Hamburg")),
        buyer=Party("Nordlicht GmbH", ("Dr. Grete Hansen", "24103 Kiel")),
        lines=lines(3),
        brand=MARK,
        terms="Zahlbar in 14 Tagen.",
        as_of=datetime(2026, 11, 28, 9, 0, 0, 123, tzinfo=UTC),
    )
    return replace(made, **said)  # type: ignore[arg-type]


def texts(printed: Printed) -> list[str]:
    document = pypdfium2.PdfDocument(printed.pdf)
    try:
        # The hyphen of a broken word is pdfium's own.
        pages = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    finally:
        document.close()
    return [" ".join(page.replace("\ufffe", "").replace(BREAK, "").split()) for page in pages]


def test_a_german_quote_reads_german():
    [page] = texts(make_pdf(quote()))
    for said in ("Angebot", "2026-0007", "28. Dezember 2026", "1.480,50", "19 %", "Seite 1 von 1"):
        assert said.casefold() in page.casefold()
    assert "19 % USt. auf 8.883,00 €" in page
    assert "Gesamt 10.570,77 €" in page


def test_an_english_quote_reads_english():
    [page] = texts(make_pdf(quote(locale="en_GB", currency="GBP")))
    for said in ("28 December 2026", "1,480.50", "Total £10,570.77", "Page 1 of 1"):
        assert said in page


def test_a_screen_reader_goes_through_it_in_the_order_of_the_eye():
    [page] = texts(make_pdf(quote()))
    order = ["Hafen Agentur", "Relaunch", "Nordlicht", "Service 1", "Service 3", "Netto", "Gesamt"]
    places = [page.index(said) for said in [*order, "Zahlbar", "Annahme", "Unterschrift"]]
    assert places == sorted(places)


def test_it_is_tagged_and_says_its_title_and_its_language():
    document = pypdfium2.PdfDocument(make_pdf(quote()).pdf)
    assert raw.FPDFCatalog_IsTagged(document.raw)
    assert document.get_metadata_dict()["Title"] == "Angebot 2026-0007 · Relaunch of the website"
    # Held, or it would be closed under the tree.
    page = document[0]
    tree = raw.FPDF_StructTree_GetForPage(page.raw, 0)
    found = list(_elements(raw.FPDF_StructTree_GetChildAtIndex(tree, 0)))
    raw.FPDF_StructTree_Close(tree)
    assert {"Table", "TH", "TD", "Figure", "H1"} <= {kind for kind, _ in found}
    assert ("Figure", "Logo von Hafen Agentur") in found
    document.close()
    assert b"pdfuaid:part" in make_pdf(quote()).pdf


def _elements(element):
    kind, alt = (
        _said(call, element)
        for call in (raw.FPDF_StructElement_GetType, raw.FPDF_StructElement_GetAltText)
    )
    yield kind, alt
    for at in range(max(0, raw.FPDF_StructElement_CountChildren(element))):
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, at):
            yield from _elements(child)


def _said(call, element) -> str:
    import ctypes

    size = call(element, None, 0)
    held = ctypes.create_string_buffer(size)
    call(element, held, size)
    return held.raw.decode("utf-16-le").rstrip("\0")


def test_the_data_of_the_quote_goes_along():
    document = pypdfium2.PdfDocument(make_pdf(quote(lines=lines(3))).pdf)
    [attached] = [document.get_attachment(at) for at in range(document.count_attachments())]
    assert attached.get_name() == "2026-0007.json"
    told = json.loads(bytes(attached.get_data()))
    document.close()
    assert (told["format"], told["total"], told["currency"]) == (
        "tradewind.quote",
        "10570.77",
        "EUR",
    )
    assert sum(Decimal(line["total"]) for line in told["lines"]) == Decimal(told["total"])


def test_the_fonts_are_in_the_file():
    fonts = set(re.findall(rb"/FontName/([^/\s]+)", _inflated(make_pdf(quote()).pdf)))
    assert fonts
    # A subset, as its six letters before the plus say.
    assert all(re.match(rb"[A-Z]{6}\+", font) for font in fonts), fonts


def _inflated(pdf: bytes) -> bytes:
    found = [pdf]
    for stream in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(stream[1]))
        except zlib.error:
            continue
    return b"".join(found).replace(b"/FontName /", b"/FontName/")


@pytest.mark.parametrize("count", range(8, 34))
def test_the_totals_are_never_alone_on_a_page(count):
    pages = texts(make_pdf(quote(lines=lines(count))))
    with_total = [page for page in pages if "Gesamt" in page]
    assert len(with_total) == 1
    # With the last two lines, and below a head of the table.
    for said in (f"Service {count}", f"Service {count - 1}", "Einzelpreis", "Netto"):
        assert said in with_total[0]


def test_the_head_of_the_table_stands_on_every_page_with_lines():
    pages = texts(make_pdf(quote(lines=lines(500))))
    assert len(pages) > 10
    for number, page in enumerate(pages, 1):
        assert f"Seite {number} von {len(pages)}" in page
        assert ("Service" in page) == ("Einzelpreis" in page)


def test_the_same_quote_is_the_same_file():
    assert make_pdf(quote()).pdf == make_pdf(quote()).pdf


@pytest.mark.parametrize(
    "name",
    [
        '#import "x"',
        "#panic() $x$ *bold* _it_ `raw` @label <b> // no",
        r"\u{202e} \ #(1 + 1)",
        '"); #sys.version ("',
    ],
)
def test_what_a_person_types_is_never_markup(name):
    typed = quote(
        title=name,
        buyer=Party(name, (name,)),
        terms=name,
        lines=(replace(lines(1)[0], title=name),),
    )
    [page] = texts(make_pdf(typed))
    assert page.count(" ".join(name.split())) >= 4


def test_signs_that_turn_the_direction_do_not_reach_the_page():
    assert printable("Total \u202e00.001 \u2066x\u2069\x07\ufffe") == "Total 00.001 x"
    [page] = texts(make_pdf(quote(buyer=Party("ACME \u202e00.001"))))
    assert "ACME 00.001" in page


def test_ten_thousand_letters_without_a_blank_stay_on_the_page():
    printed = make_pdf(quote(introduction="x" * 10_000, buyer=Party("W" * 255)))
    document = pypdfium2.PdfDocument(printed.pdf)
    text = document[0].get_textpage()
    right = max(text.get_charbox(at)[2] for at in range(text.count_chars()))
    text.close()
    document.close()
    assert right < 595 - 40
    assert "".join(texts(printed)).replace(" ", "").count("x") >= 10_000


def test_arabic_and_what_no_font_has_are_printed_all_the_same():
    assert make_pdf(quote(buyer=Party("شركة النور"))).faults == ()
    # Of the private use area of plane 16 no font has anything.
    printed = make_pdf(quote(buyer=Party("x \U0010fffd y \U0001f9ff")))
    assert printed.pdf.startswith(b"%PDF")
    assert len(texts(printed)) == 1


@pytest.mark.parametrize(
    ("logo", "kind", "said"),
    [
        (b"\x89PNG\r\n\x1a\nnot one", "image/png", "cannot be read"),
        (b"<svg", "image/svg+xml", "cannot be read"),
        (b"GIF89a", "image/gif", "PNG, JPEG and SVG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(LOGO_BYTES), "image/png", "1 MB"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 60_000, 60_000),
            "image/png",
            "4096 pixels",
        ),
    ],
)
def test_a_logo_that_cannot_be_printed_is_left_out_and_said(logo, kind, said):
    printed = make_pdf(quote(brand=Brand("#1f3a5f", None, logo, kind)))
    assert said in "".join(printed.faults)
    assert "Hafen Agentur" in texts(printed)[0]


def test_a_picture_is_printed():
    rows = zlib.compress(b"".join(b"\0" + b"\x10\x80\x90" * 40 for _ in range(20)))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 40, 20, 8, 2, 0, 0, 0)),
        (b"IDAT", rows),
        (b"IEND", b""),
    ]
    logo = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))
        for kind, held in chunks
    )
    printed = make_pdf(quote(brand=Brand("#1f3a5f", None, logo, "image/png")))
    assert printed.faults == ()
    document = pypdfium2.PdfDocument(printed.pdf)
    page = document[0]
    assert [*page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=5)]
    page.close()
    document.close()


@pytest.mark.parametrize("colour", ["#f5c400", "#ffffff", "#000000", "#7fffd4", "#e11d48"])
def test_every_brand_colour_can_be_read(colour):
    assert contrast(readable(colour), "#ffffff") >= 4.5


def test_a_draft_says_that_it_is_none_yet():
    [page] = texts(make_pdf(quote(number=None)))
    assert "Entwurf" in page
    assert "noch kein Angebot" in page


def test_a_revision_is_named():
    assert "Fassung 2" in texts(make_pdf(quote(revision=2)))[0]
