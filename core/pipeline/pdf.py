"""The PDF of a quote: tagged for screen readers, fonts embedded, its data attached.

Typst makes it, see docs/decisions: it is given our template, our fonts and the data, and nothing
else. It reads no other file and no network.
"""

import base64
import json
import re
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from core.pipeline.documents import QuoteDocument, data
from core.pipeline.paper import Paper

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS, TEMPLATE = _RESOURCES / "fonts", _RESOURCES / "quotes" / "quote.typ"
# PDF/UA for screen readers; PDF/A-3 for archives, which is the one that may carry data along.
STANDARDS = ["a-3a", "ua-1"]
SVG = "image/svg+xml"
LOGOS = ("image/png", "image/jpeg", SVG)
# A logo is printed 48 mm wide; more than this is a photograph, or a trap for whoever unpacks it.
LOGO_BYTES, LOGO_SIDE = 1_048_576, 4096


@dataclass(frozen=True, slots=True)
class Printed:
    pdf: bytes
    # What did not come out as it should have, each a sentence for the person who sends it.
    faults: tuple[str, ...] = ()


def make_pdf(quote: QuoteDocument) -> Printed:
    faults: list[str] = []
    logo = quote.brand.logo
    if logo is not None and (fault := logo_fault(logo, quote.brand.logo_type)):
        faults.append(fault)
        logo = None
    try:
        return Printed(_compiled(quote, logo, faults), tuple(faults))
    except RuntimeError:
        # Typst's own error is one as well; only the logo is not ours.
        if logo is None:
            raise
    faults = ["The logo cannot be read, so the quote is printed without it."]
    return Printed(_compiled(quote, None, faults), tuple(faults))


def logo_fault(logo: bytes, kind: str | None) -> str:
    """Why this logo is not printed; empty where it is."""
    if kind not in LOGOS:
        return "The logo is of a kind that cannot be printed; PNG, JPEG and SVG can."
    if len(logo) > LOGO_BYTES:
        return "The logo is larger than 1 MB, so the quote is printed without it."
    width, height = size_of(logo, kind)
    if not width or not height:
        return "The logo cannot be read, so the quote is printed without it."
    if max(width, height) > LOGO_SIDE:
        return (
            f"The logo has more than {LOGO_SIDE} pixels a side, so the quote is printed without it."
        )
    return ""


def size_of(logo: bytes, kind: str | None) -> tuple[int, int]:
    """Width and height, from the head of the file, before anything is unpacked; (0, 0): unknown."""
    if kind == "image/png" and logo[:8] == b"\x89PNG\r\n\x1a\n" and len(logo) >= 24:
        width, height = struct.unpack(">II", logo[16:24])
        return width, height
    if kind == "image/jpeg":
        return _size_of_jpeg(logo)
    if kind == SVG:
        head = logo[:4096].decode("utf-8", "replace")
        if box := re.search(r'viewBox="[\d.e+-]+[ ,]+[\d.e+-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"', head):
            # No pixels: only their ratio counts.
            most = max(float(box[1]), float(box[2]), 1e-9)
            return round(100 * float(box[1]) / most), round(100 * float(box[2]) / most)
        # A square is what a picture without a size of its own is given.
        return 100, 100
    return 0, 0


def _size_of_jpeg(logo: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(logo) and logo[at] == 0xFF:
        marker, length = logo[at + 1], int.from_bytes(logo[at + 2 : at + 4], "big")
        # A start of frame, of any of the ways to code one.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", logo[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 0, 0


def _compiled(quote: QuoteDocument, logo: bytes | None, faults: list[str]) -> bytes:
    from typst import TypstError

    name = "logo.svg" if logo is not None else None
    width, height = size_of(logo, quote.brand.logo_type) if logo is not None else (0, 0)
    # A mark stands beside the name; what is wide says the name itself.
    content = Paper(quote).content(logo=name, logo_is_wide=width > 1.8 * height)
    files: dict[str, bytes] = {
        "main.typ": TEMPLATE.read_bytes(),
        "quote.json": json.dumps(content, ensure_ascii=False).encode(),
        "data.json": json.dumps(data(quote), ensure_ascii=False, indent=1).encode(),
    }
    if name is not None and logo is not None:
        files[name] = _as_svg(logo, quote.brand.logo_type or "")
    try:
        return _typeset(quote, files, own_fonts=True)
    except TypstError as error:
        if not _is_of_letters(error):
            raise
    try:
        # A script that Inter does not have; this computer may have a font for it.
        return _typeset(quote, files, own_fonts=False)
    except TypstError as error:
        if not _is_of_letters(error):
            raise
        missing = re.search(r'the text `"(.*?)"`', error.message)
        faults.append(
            f"No font of this computer has the sign {missing[1] if missing else ''}; an empty box"
            " stands in its place."
        )
        return _typeset(quote, files, own_fonts=False, standards=[])


def _as_svg(logo: bytes, kind: str) -> bytes:
    """Files in memory must be text; a picture goes into a drawing of its own size."""
    if kind == SVG:
        return logo
    width, height = size_of(logo, kind)
    held = base64.b64encode(logo).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}"><image width="{width}" height="{height}"'
        f' href="data:{kind};base64,{held}"/></svg>'
    ).encode()


def _is_of_letters(error: Any) -> bool:
    return "could not be displayed with" in str(error.message)


def _typeset(
    quote: QuoteDocument,
    files: dict[str, bytes],
    *,
    own_fonts: bool,
    standards: list[str] = STANDARDS,
) -> bytes:
    import typst

    # Its stubs do not know yet that it takes several files by name.
    compile_: Any = typst.compile
    made = compile_(
        files,
        format="pdf",
        font_paths=[FONTS],
        ignore_system_fonts=own_fonts,
        pdf_standards=standards,
        timestamp=_as_of(quote),
    )
    assert isinstance(made, bytes)
    return made


def _as_of(quote: QuoteDocument) -> datetime:
    as_of = quote.as_of or datetime.combine(quote.issued_on, time(12), UTC)
    return as_of.astimezone(UTC).replace(microsecond=0)
