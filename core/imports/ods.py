"""Reading ODS as a stream: the tables of content.xml, cell by cell, repeated ones included."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from xml.parsers import expat

from core.imports import serials
from core.imports.package import CHUNK, LONGEST, damaged, locked
from core.imports.xlsx import MOST_ROWS

PART = "content.xml"
MOST_COLUMNS = 16_384
_TABLE, _OFFICE, _TEXT = (
    f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0 " for name in ("table", "office", "text")
)
_ROW, _CELL, _COVERED = (
    f"{_TABLE}{name}" for name in ("table-row", "table-cell", "covered-table-cell")
)
_SPAN = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")


def sheets(path: Path) -> tuple[str, ...]:
    found: list[str] = []
    for reading in _reading(path, None):
        found += reading.names
        reading.names.clear()
    return tuple(found)


def cells(path: Path, sheet: str) -> Iterator[list[str]]:
    empty = 0
    for reading in _reading(path, sheet):
        for row, times in reading.rows:
            if not any(row):
                # Below the last one that is filled the sheet goes on to its million.
                empty += times
                continue
            for _ in range(empty):
                yield []
            empty = 0
            for _ in range(times):
                yield row
        reading.rows.clear()
        if reading.is_over:
            return


class _Reading:
    def __init__(self, path: Path, wanted: str | None) -> None:
        self.path, self.wanted = path, wanted
        self.names: list[str] = []
        # Rows, and how often each of them stands there.
        self.rows: list[tuple[list[str], int]] = []
        self.is_over = False
        self._many = 0
        # How deep in tables: one inside of a cell is no part of the sheet.
        self._depth = 0
        self._inside = False
        self._row: list[str] = []
        self._times = 1
        self._cell: dict[str, str] | None = None
        # What hangs on a cell, a comment or a picture, is not what stands in it.
        self._aside = 0
        self._said: list[str] = []
        self._paragraphs = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.CharacterDataHandler = self._text

    def _refuse(self, *_: object) -> None:
        raise damaged(self.path)

    def _start(self, name: str, said: dict[str, str]) -> None:
        if name == f"{_TABLE}table":
            self._depth += 1
            if self._depth == 1:
                called = said.get(f"{_TABLE}name", "")
                self.names.append(called)
                self._inside = called == self.wanted
            return
        if not self._inside or self._depth != 1:
            return
        if self._cell is None:
            if name == _ROW:
                self._row = []
                self._times = _many(said, f"{_TABLE}number-rows-repeated", MOST_ROWS)
            elif name in (_CELL, _COVERED):
                self._cell, self._said, self._paragraphs = said, [], 0
            return
        if self._aside or name.startswith(
            (f"{_OFFICE}annotation", "urn:oasis:names:tc:opendocument:xmlns:drawing")
        ):
            self._aside += 1
        elif name == f"{_TEXT}p":
            if self._paragraphs:
                self._said.append("\n")
            self._paragraphs += 1
        elif name == f"{_TEXT}s":
            self._said.append(" " * _many(said, f"{_TEXT}c", 1000))
        elif name == f"{_TEXT}tab":
            self._said.append("\t")
        elif name == f"{_TEXT}line-break":
            self._said.append("\n")

    def _text(self, said: str) -> None:
        if self._cell is not None and not self._aside and self._paragraphs and self._depth == 1:
            self._said.append(said)

    def _end(self, name: str) -> None:
        if name == f"{_TABLE}table":
            if self._depth == 1 and self._inside:
                self._inside, self.is_over = False, True
            self._depth -= 1
            return
        if not self._inside or self._depth != 1:
            return
        if self._aside:
            self._aside -= 1
        elif name in (_CELL, _COVERED) and self._cell is not None:
            times = _many(self._cell, f"{_TABLE}number-columns-repeated", MOST_COLUMNS)
            value = _value(self._cell, "".join(self._said))
            self._cell = None
            if len(self._row) + (times if value else 0) > MOST_COLUMNS:
                raise damaged(self.path)
            # What is empty to the right end of the sheet is not kept.
            self._row += [value] * (times if value else min(times, MOST_COLUMNS - len(self._row)))
        elif name == _ROW:
            while self._row and not self._row[-1]:
                self._row.pop()
            self._many += self._times
            if self._many > 2 * MOST_ROWS:
                raise damaged(self.path)
            self.rows.append((self._row, self._times))


def _value(said: dict[str, str], shown: str) -> str:
    kind = said.get(f"{_OFFICE}value-type", "")
    if kind in ("float", "currency", "percentage"):
        return serials.text(said.get(f"{_OFFICE}value", ""), "", from_1904=False)
    if kind == "date":
        at = said.get(f"{_OFFICE}date-value", shown).replace("T", " ", 1)
        return at.partition(".")[0].removesuffix(" 00:00:00")
    if kind == "boolean":
        return "yes" if said.get(f"{_OFFICE}boolean-value") == "true" else "no"
    if kind == "time" and (found := _SPAN.fullmatch(said.get(f"{_OFFICE}time-value", ""))):
        days, hours, minutes, seconds = (int(each or 0) for each in found.groups())
        span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        whole = int(span.total_seconds())
        return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return said.get(f"{_OFFICE}string-value", shown) if kind == "string" and not shown else shown


def _many(said: dict[str, str], name: str, most: int) -> int:
    written = said.get(name, "1")
    return max(1, min(int(written), most)) if written.isdigit() else 1


def _reading(path: Path, wanted: str | None) -> Iterator[_Reading]:
    """The reading after each piece, for what it has found to be taken from it."""
    try:
        with zipfile.ZipFile(path) as archive:
            if b"encryption-data" in _manifest(archive):
                raise locked(path)
            with archive.open(PART) as stream:
                reading, silent = _Reading(path, wanted), 0
                while chunk := stream.read(CHUNK):
                    reading.parser.Parse(chunk)
                    silent = 0 if reading.rows or wanted is None else silent + len(chunk)
                    if silent > LONGEST and reading._inside:
                        raise damaged(path)
                    yield reading
                reading.parser.Parse(b"", True)
                yield reading
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError):
        raise damaged(path) from None


def _manifest(archive: zipfile.ZipFile) -> bytes:
    try:
        return archive.read("META-INF/manifest.xml")
    except KeyError:
        return b""
