"""How an organization looks: its colours and its logo, for a quote, a mail, the window."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat

from core.errors import NotFound, Refused

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PNG, JPEG, SVG = "image/png", "image/jpeg", "image/svg+xml"
# What a person may pick; it is scaled before it is kept.
MOST_BYTES = 10_000_000
# What the database keeps: every window loads it.
MOST_KEPT = 1_048_576
# Above this it is a photograph, or a file made to fill the memory of whoever opens it.
MOST_PIXELS = 50_000_000
SIDE = 512

_SVG, _WEB = "http://www.w3.org/2000/svg ", "http://www.w3.org/1999/xhtml "
_BEGINNINGS = {
    b"\x89PNG\r\n\x1a\n": PNG,
    b"\xff\xd8\xff": JPEG,
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"BM": "image/bmp",
}
# Of SVG what draws; whatever loads, runs or shows a page of the web is not among it.
_DRAWS = frozenset(
    {
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "defs",
        "lineargradient",
        "radialgradient",
        "stop",
        "clippath",
        "mask",
        "symbol",
        "use",
        "title",
        "desc",
        "metadata",
        "style",
        "switch",
        "marker",
        "pattern",
        "filter",
        "fegaussianblur",
        "feoffset",
        "feblend",
        "feflood",
        "fecomposite",
        "femerge",
        "femergenode",
        "fecolormatrix",
    }
)
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Brand:
    name: str
    # As #1f6feb; None where nobody has chosen any.
    primary: str | None = None
    accent: str | None = None
    logo: bytes | None = None
    # PNG, JPEG or SVG; None without a logo.
    logo_type: str | None = None


def brand_of(session: "Session", organization_id: int) -> Brand:
    """The brand of an organization that the person works for."""
    from sqlalchemy import select

    from core.access.models import Organization as Of

    found = session.execute(
        select(Of.name, Of.primary_color, Of.accent_color, Of.logo, Of.logo_type).where(
            Of.id == organization_id, Of.deleted_at.is_(None)
        )
    ).one_or_none()
    if found is None:
        raise NotFound("You do not work for that organization.")
    return Brand(*found)


def require_small(size: int) -> None:
    """Asked of the file before it is read."""
    if size > MOST_BYTES:
        raise Refused(
            f"This file has {size / 1e6:,.0f} MB; the picture of a logo may have at most"
            f" {MOST_BYTES / 1e6:.0f} MB."
        )


def type_of(data: bytes) -> str:
    """What kind of picture this is, by what is in it; its name says nothing."""
    require_small(len(data))
    if not data:
        raise Refused("This file is empty.")
    for beginning, kind in _BEGINNINGS.items():
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if b"<svg" in data[:4096].lower():
        require_harmless(data)
        return SVG
    raise Refused("This is no picture that can be a logo; PNG, JPEG, WebP, GIF and SVG are.")


def require_harmless(svg: bytes) -> None:
    """A drawing and nothing else: no program, nothing from elsewhere, no text that grows."""
    if len(svg) > MOST_KEPT:
        raise Refused("This SVG has more than 1 MB; a drawing of that size is not a logo.")
    parser = expat.ParserCreate(namespace_separator=" ")
    told: list[str] = []

    def refuse(*_: object) -> None:
        raise Refused(
            "This SVG declares texts of its own (a DOCTYPE with entities); save it plain."
        )

    def begin(name: str, attributes: dict[str, str]) -> None:
        plain = name.rpartition(" ")[2].lower()
        # What a drawing program keeps for itself is nobody's to draw, unless it is a page of the web.
        is_kept = " " in name and not name.startswith((_SVG, _WEB))
        if plain not in _DRAWS and not is_kept:
            raise Refused(
                f"This SVG holds “{plain}”, which does more than draw; save it as a plain drawing."
            )
        for key, value in attributes.items():
            attribute = key.rpartition(" ")[2].lower()
            if attribute.startswith("on"):
                raise Refused("This SVG runs a program when it is looked at; save it without.")
            is_link = attribute in ("href", "src") and not value.strip().startswith("#")
            if is_link or _OUTSIDE.search(value):
                raise Refused("This SVG loads something from elsewhere; save it with all it needs.")

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = begin
    parser.CharacterDataHandler = told.append
    try:
        parser.Parse(svg, True)
    except expat.ExpatError:
        raise Refused("This SVG cannot be read; it is damaged.") from None
    if _OUTSIDE.search("".join(told)):
        raise Refused("This SVG loads something from elsewhere; save it with all it needs.")
