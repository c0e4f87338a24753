"""Reading XLSX as a stream: a sheet of a million rows takes no more memory than one of a thousand.

A row is taken apart by one expression where it is written as nearly all programs write it, and by a
parser of XML wherever it is not; both come to the same.
"""

import html
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

from core.errors import Refused
from core.imports import serials
from core.imports.package import (
    CHUNK,
    SPACES,
    damaged,
    decoded,
    element,
    links,
    local,
    named,
    opened,
    parsed,
    require_short,
)
from core.imports.shared_texts import Texts, said_in, spelled, texts_of

MOST_ROWS = 1_048_576
_ROOT = re.compile(r"<(?:(\w+):)?worksheet\b([^>]*)>")
_ROW = re.compile(r"""<row\b(?:[^>]*?\br="(\d+)")?[^>]*>""")
# As Excel, LibreOffice, Google and the common libraries write a cell: where it stands, its look, its kind.
_CELL = re.compile(
    r'<c(?: r="([A-Z]+)\d+")?(?: s="(\d+)")?(?: t="([a-zA-Z]+)")?(?: cm="\d+")?(?:/>|>'
    r"(?:<f(?: [^>]*)?(?:/>|>[^<]*</f>))?"
    r"(?:<v>([^<]*)</v>|<v/>|<is><t(?: [^>]*)?>([^<]*)</t></is>)?</c>)"
)
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_LINK = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True)
class Book:
    # The part of each sheet by its name, in their order.
    sheets: dict[str, str]
    strings: str
    # What a number is that is written in each of the looks: "", "day", "moment" or "time".
    looks: tuple[str, ...]
    counts_from_1904: bool


def is_one(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return _main_part(archive) is not None


@lru_cache(4)
def book(path: Path, _changed: int) -> Book:
    with zipfile.ZipFile(path) as archive:
        main = _main_part(archive)
        if main is None:
            raise damaged(path)
        linked = links(archive, main)
        root = parsed(archive, main)
        properties = next(named(root, "workbookPr"), None)
        sheets: dict[str, str] = {}
        for each in named(root, "sheet"):
            kind, part = linked.get(each.get(_LINK) or each.get(_STRICT_LINK) or "", ("", ""))
            if kind == "worksheet":
                sheets[each.get("name") or f"Sheet {len(sheets) + 1}"] = part
        parts = {kind: part for kind, part in linked.values()}
        styles = parts.get("styles", "")
        return Book(
            sheets,
            parts.get("sharedStrings", ""),
            _looks(parsed(archive, styles)) if styles in archive.namelist() else (),
            properties is not None and properties.get("date1904") in ("1", "true"),
        )


def cells(path: Path, sheet: str) -> Iterator[list[str]]:
    found = book(path, path.stat().st_mtime_ns)
    with zipfile.ZipFile(path) as archive:
        strings = texts_of(path, path.stat().st_mtime_ns, found.strings)
        reading = _Sheet(found, strings)
        number = 0
        for said, taken in _rows(path, archive, found.sheets[sheet]):
            at, values = reading.row(said, taken)
            if at > MOST_ROWS:
                raise damaged(path)
            # Rows in which nothing stands are not written.
            for _ in range(number + 1, at):
                yield []
            number = max(at, number + 1)
            yield values


_UNCALCULATED = re.compile(rb"<f[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")


def has_uncalculated(path: Path, sheet: str) -> bool:
    """Whether its first rows have formulas without what came of them: a program wrote them so."""
    part = book(path, path.stat().st_mtime_ns).sheets[sheet]
    with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
        return _UNCALCULATED.search(stream.read(4 * CHUNK)) is not None


def height(path: Path, sheet: str) -> int:
    """About so many rows: as it says itself, or by the length of its first ones."""
    part = book(path, path.stat().st_mtime_ns).sheets[sheet]
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(part).file_size
        with archive.open(part) as stream:
            head = stream.read(4 * CHUNK)
    if said := re.search(rb'<dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"', head[:4096]):
        return int(said[1])
    many = head.count(b"</row>")
    return many if len(head) >= size else max(many, round(many * size / len(head)))


class _Sheet:
    def __init__(self, found: Book, strings: "Texts") -> None:
        self.strings = strings
        self.looks = found.looks
        self.from_1904 = found.counts_from_1904
        self.at = 0
        self.columns: dict[str, int] = {}

    def row(self, said: str | None, taken: Iterable[Sequence[str]]) -> tuple[int, list[str]]:
        """Its number, and what stands in it."""
        self.at = int(said) if said else self.at + 1
        values: list[str] = []
        for letters, look, kind, value, inline in taken:
            if letters:
                place = self.columns.get(letters)
                if place is None:
                    place = self._column(letters)
                while len(values) < place:
                    values.append("")
            if kind == "s":
                values.append(self.strings[int(value)] if value.isdigit() else "")
                continue
            written = value or inline
            plain = html.unescape(written) if "&" in written else written
            values.append(self._text(kind, look, plain) if plain else "")
        return self.at, values

    def _column(self, letters: str) -> int:
        if (place := self.columns.get(letters)) is None:
            place = 0
            for letter in letters[:4]:
                place = place * 26 + ord(letter) - 64
            place = self.columns[letters] = min(place, 16_384) - 1
        return place

    def _text(self, kind: str, look: str, value: str) -> str:
        if kind in ("inlineStr", "str", "e"):
            return spelled(value) if "_x" in value else value
        if kind == "b":
            return "yes" if value in ("1", "true") else "no"
        if kind == "d":
            return value.replace("T", " ", 1).removesuffix(" 00:00:00")
        dated = self.looks[int(look)] if look and int(look) < len(self.looks) else ""
        return serials.text(value, dated, self.from_1904)


def _parts(cell: ET.Element) -> tuple[str, ...]:
    letters = (cell.get("r") or "").rstrip("0123456789").upper()
    kind, value = cell.get("t") or "", ""
    for part in cell:
        name = local(part)
        if name == "v":
            value = part.text or ""
        elif name == "is":
            value = said_in(part)
    # As if it were written: whoever takes it reads it so.
    return letters, cell.get("s") or "", kind, value.replace("&", "&amp;"), ""


def _rows(
    path: Path, archive: zipfile.ZipFile, part: str
) -> Iterator[tuple[str | None, Iterable[Sequence[str]]]]:
    """The number of each row and the parts of its cells."""
    rest, root, begun = "", None, False
    with opened(path, archive, part) as stream:
        for chunk in decoded(path, stream):
            rest += chunk
            if root is None:
                if (root := _ROOT.search(rest)) is None:
                    require_short(path, rest)
                    continue
                if "<!DOCTYPE" in rest[: root.start()]:
                    raise damaged(path)
                prefix, spaces = root[1] or "", " ".join(SPACES.findall(root[2]))
                end = f"</{prefix}:row>" if prefix else "</row>"
            rows = rest.split(end)
            rest = rows.pop()
            require_short(path, rest)
            for row in rows:
                # What stands before the first one belongs to the sheet.
                place = row.find(f"<{prefix}:row" if prefix else "<row")
                if place < 0:
                    raise damaged(path)
                begun = True
                plain = row[place:] if place else row
                cells = _CELL.findall(plain)
                many = plain.count("<c ") + plain.count("<c>") + plain.count("<c/>")
                if prefix or len(cells) != many:
                    other = _parsed_row(path, f"{plain}{end}", spaces)
                    yield other.get("r"), map(_parts, other)
                else:
                    head = _ROW.match(plain)
                    yield head[1] if head else None, cells
    if root is None or (not begun and "sheetData" not in rest) or "worksheet>" not in rest:
        raise damaged(path)


def _parsed_row(path: Path, row: str, spaces: str) -> ET.Element:
    try:
        return element(f"<sheet {spaces}>{row}</sheet>")[0]
    except (ET.ParseError, IndexError):
        raise damaged(path) from None


def _main_part(archive: zipfile.ZipFile) -> str | None:
    try:
        linked = links(archive, "")
    except Refused:
        return None
    return next((part for kind, part in linked.values() if kind == "officeDocument"), None)


def _looks(styles: ET.Element) -> tuple[str, ...]:
    written = {
        each.get("numFmtId") or "": each.get("formatCode") or "" for each in named(styles, "numFmt")
    }
    cells = next(named(styles, "cellXfs"), None)
    return tuple(
        serials.kind_of(each.get("numFmtId") or "0", written.get(each.get("numFmtId") or "", ""))
        for each in (cells if cells is not None else ())
    )
