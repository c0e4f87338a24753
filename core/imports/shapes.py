"""What a file is: its kind, encoding, separator, headers. Found out, and changed by the person."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from core.disk import why
from core.errors import Refused
from core.imports import texts

Kind = Literal["text", "workbook", "vcard"]

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tabulator", "|": "bar"}
SAMPLE_ROWS = 60
MOST_COLUMNS = 2000
TAIL = 64 * 1024
# A table of a spreadsheet, by its first bytes: ZIP (XLSX, ODS, XLSB), OLE2 (XLS).
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Shape:
    kind: Kind = "text"
    encoding: str = "utf-8"
    separator: str = ","
    # Empty: quotation marks are part of the values.
    quote: str = '"'
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    # Rows above the first one of the table, and whether that one names the columns.
    skipped: int = 0
    has_headers: bool = True
    headers: tuple[str, ...] = ()
    # What a person should know of how it is read.
    notes: tuple[str, ...] = ()


def find(path: Path) -> Shape:
    """Look at the beginning of the file; what is none of ours is refused in words."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(texts.SAMPLE)
    except FileNotFoundError:
        raise Refused(f"There is no file “{path}”.") from None
    except OSError as error:
        raise Refused(f"“{path.name}” cannot be read: {why(error)}.") from None
    if not size:
        raise Refused(f"“{path.name}” is empty.")
    if head.startswith((ZIP, OLE)):
        from core.imports import workbooks

        shape = workbooks.find(path)
    elif name := _foreign(head):
        raise Refused(f"“{path.name}” is {name}, not a table.")
    else:
        encoding, notes = texts.encoding_of(path, head, size)
        shape = Shape(encoding=encoding, notes=notes)
        if re.match(
            r"\s*BEGIN:VCARD", head.decode(encoding, "replace").lstrip("\ufeff"), re.IGNORECASE
        ):
            from core.imports.vcards import HEADERS

            return replace(shape, kind="vcard", has_headers=False, headers=HEADERS)
        shape = replace(shape, separator=_separator(texts.sample(path, encoding)))
    found = calmed(path, shape)
    return _cut_off(path, found, size) if found.kind == "text" else found


def _cut_off(path: Path, shape: Shape, size: int) -> Shape:
    """A last line that breaks off in the middle of a row is told of: an honest file ends with a row."""
    if shape.encoding.startswith(("utf-16", "utf-32")):
        # Half a letter tells it there.
        return shape
    with path.open("rb") as file:
        file.seek(max(0, size - TAIL))
        lines = file.read().decode(shape.encoding, "replace").splitlines(keepends=True)
    least = len(shape.headers) - 1
    if len(lines) < 2 or lines[-1].endswith(("\n", "\r")):
        return shape
    if shape.quote and lines[-1].count(shape.quote) % 2:
        # The end of a value that goes over several lines.
        return shape
    if lines[-1].count(shape.separator) >= least or lines[-2].count(shape.separator) < least:
        return shape
    said = (
        "The last row is shorter than the others, and its line has no end: the file may be cut off."
    )
    return replace(shape, notes=(*shape.notes, said))


def calmed(path: Path, shape: Shape) -> Shape:
    """With its headers; where a quotation mark never closes, without regard to any of them."""
    try:
        return headed(path, shape)
    except texts.Unclosed as error:
        return headed(path, unquoted(shape, error))


def unquoted(shape: Shape, error: Exception) -> Shape:
    if not shape.quote:
        raise error
    said = "Quotation marks are read as part of the values, because one of them is never closed."
    return replace(shape, quote="", notes=(*shape.notes, said))


def headed(path: Path, shape: Shape) -> Shape:
    """The same with the headers that are found when it is read like this."""
    if shape.kind == "vcard":
        return shape
    rows = first_rows(path, shape)
    width = Counter(len(row) for row in rows if any(cell.strip() for cell in row)).most_common(1)
    if not width:
        raise Refused(f"“{path.name}” has no rows.")
    columns = max(width[0][0], max((len(row) for row in rows[:20]), default=0))
    if columns > MOST_COLUMNS:
        raise Refused(
            f"“{path.name}” has {columns:,} columns; at most {MOST_COLUMNS:,} can be read. Is it"
            " separated by something else?"
        )
    skipped = _titles(rows, columns)
    if shape.kind == "text" and _is_mixed(rows[skipped:], columns, shape.separator):
        said = (
            "Some rows are not separated as the others are, and cannot be told apart into columns:"
            " look at them before they come in."
        )
        shape = replace(shape, notes=tuple(dict.fromkeys((*shape.notes, said))))
    has_headers = _is_header(rows, skipped)
    named = rows[skipped] if has_headers else []
    return replace(
        shape, skipped=skipped, has_headers=has_headers, headers=tuple(_named(named, columns))
    )


def first_rows(path: Path, shape: Shape, many: int = SAMPLE_ROWS) -> list[list[str]]:
    found: list[list[str]] = []
    for row in cells(path, replace(shape, skipped=0, has_headers=False)):
        found.append(row)
        if len(found) >= many:
            break
    return found


def rows(path: Path, shape: Shape) -> Iterator[list[str]]:
    """The rows below the headers, each with all of its cells as text."""
    reading = cells(path, shape)
    for _ in range(shape.skipped + shape.has_headers):
        next(reading, None)
    return reading


def cells(path: Path, shape: Shape) -> Iterator[list[str]]:
    if shape.kind == "workbook":
        from core.imports import workbooks

        return workbooks.cells(path, shape.sheet)
    if shape.kind == "vcard":
        from core.imports import vcards

        return vcards.rows(path, shape.encoding)
    return texts.cells(path, shape.encoding, shape.separator, shape.quote)


def _separator(sample: str) -> str:
    first = sample.lstrip("\ufeff").splitlines()[:1]
    if first and (said := re.fullmatch(r"sep=(.)", first[0].strip("\r\n"), re.IGNORECASE)):
        return said[1]
    best, most = ",", 0.0
    for separator in SEPARATORS:
        widths = []
        try:
            for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
                widths.append(len(row))
                if len(widths) >= SAMPLE_ROWS:
                    break
        except csv.Error:
            continue
        if not widths:
            continue
        width, alike = Counter(widths).most_common(1)[0]
        score = alike / len(widths) * min(width - 1, 12)
        if score > most:
            best, most = separator, score
    return best


def _is_mixed(rows: Sequence[Sequence[str]], columns: int, separator: str) -> bool:
    """Whether some row is one value, with as many of another separator in it as it should have cells."""
    others = [each for each in SEPARATORS if each != separator]
    return columns > 2 and any(
        len(row) == 1 and row[0].count(each) >= columns - 1 for row in rows for each in others
    )


def _titles(rows: Sequence[Sequence[str]], columns: int) -> int:
    """How many lines stand above the table: a title, an empty line, `sep=;`."""
    if columns < 2:
        return 0
    for place, row in enumerate(rows[:20]):
        filled = sum(1 for cell in row if cell.strip())
        if filled > max(1, min(columns // 3, 3)):
            return place
    return 0


_VALUE = re.compile(r"@|^https?://|^[+(]?\d[\d\s().,/:+-]*$")


def _is_header(rows: Sequence[Sequence[str]], place: int) -> bool:
    if place >= len(rows):
        return False
    row = [cell.strip() for cell in rows[place] if cell.strip()]
    if not row or any(_VALUE.search(cell) or len(cell) > 80 for cell in row):
        return False
    # A list of one column is names all the way down, unless its first line is a word we know.
    if len(rows) == place + 1 or len(row) > 1:
        return True
    from core.imports.suggesting import known

    return known(row[0])


def _named(row: Sequence[str], columns: int) -> Iterator[str]:
    """Each column with a name of its own: a second “Phone” is “Phone (2)”."""
    seen: Counter[str] = Counter()
    for place in range(columns):
        name = " ".join(row[place].split())[:200] if place < len(row) else ""
        name = name or f"Column {place + 1}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _foreign(head: bytes) -> str:
    for begins, name in (
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1f\x8b", "compressed (gzip); unpack it first"),
        (b"7z\xbc\xaf", "compressed (7z); unpack it first"),
        (b"Rar!", "compressed (RAR); unpack it first"),
        (b"MZ", "a program"),
        (b"\x7fELF", "a program"),
        (b"SQLite format 3", "a database"),
        (b"<!DOCTYPE html", "a web page"),
        (b"<html", "a web page"),
        (b"{\\rtf", "a text document"),
        (b"PAR1", "a Parquet file; save it as CSV"),
    ):
        if head.startswith(begins):
            return name
    return ""
