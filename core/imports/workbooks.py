"""Reading XLSX, XLSB, XLS and ODS: what the cells show, not how they are calculated."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import Refused
from core.imports import ods, xlsx

if TYPE_CHECKING:
    from core.imports.shapes import Shape

# What unpacks to more than this is a bomb, or a case for CSV.
MOST_UNPACKED = 4_000_000_000
MOST_RATIO = 400
PARTS = 20_000


def find(path: Path) -> "Shape":
    from core.imports.shapes import Shape

    _require_harmless(path)
    sheets = _sheets(path)
    if not sheets:
        raise Refused(f"“{path.name}” has no sheet.")
    # The first that has rows: a cover sheet is no table.
    chosen = sheets[0]
    for name in sheets[:20]:
        if len(list(islice(filter(any, _cells(path, name)), 2))) > 1:
            chosen = name
            break
    notes: tuple[str, ...] = (
        (f"It has {len(sheets)} sheets; “{chosen}” is read.",) if len(sheets) > 1 else ()
    )
    if _kind(path) == "xlsx" and xlsx.has_uncalculated(path, chosen):
        notes += (
            "It has formulas that were never calculated; they are read as empty. Open it in a"
            " spreadsheet and save it there.",
        )
    return Shape(kind="workbook", sheet=chosen, sheets=sheets, notes=notes)


def cells(path: Path, sheet: str) -> Iterator[list[str]]:
    _require_harmless(path)
    if sheet not in _sheets(path):
        raise Refused(f"“{path.name}” has no sheet “{sheet}”.")
    return _cells(path, sheet)


def height(path: Path, sheet: str) -> int:
    """How many rows, or about so many where that is found out only by reading them."""
    if (kind := _kind(path)) == "xlsx":
        return xlsx.height(path, sheet)
    if kind == "ods":
        return sum(1 for _ in ods.cells(path, sheet))
    return int(_sheet(path, sheet).height)


def _sheets(path: Path) -> tuple[str, ...]:
    if (kind := _kind(path)) == "xlsx":
        return tuple(xlsx.book(path, path.stat().st_mtime_ns).sheets)
    if kind == "ods":
        return ods.sheets(path)
    return tuple(_opened(path).sheet_names)


def _cells(path: Path, sheet: str) -> Iterator[list[str]]:
    if (kind := _kind(path)) == "xlsx":
        yield from xlsx.cells(path, sheet)
    elif kind == "ods":
        yield from ods.cells(path, sheet)
    else:
        # XLS has 65,536 rows at most; XLSB is written by hardly anybody. Both are read whole.
        for row in _sheet(path, sheet).iter_rows():
            yield [_plain(value) if type(value) is str else _text(value) for value in row]


def _kind(path: Path) -> str:
    return _kind_of(path, path.stat().st_mtime_ns)


@lru_cache(4)
def _kind_of(path: Path, _changed: int) -> str:
    with path.open("rb") as file:
        if file.read(4) != b"PK\x03\x04":
            return "old"
    with zipfile.ZipFile(path) as archive:
        parts = set(archive.namelist())
    if ods.PART in parts:
        return "ods"
    return "xlsx" if "xl/workbook.xml" in parts or xlsx.is_one(path) else "old"


def _plain(value: str) -> str:
    return value.replace("\0", "") if "\0" in value else value


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        # Fifteen digits are what a spreadsheet itself shows.
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


def _require_harmless(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(4) != b"PK\x03\x04":
            return
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        raise Refused(
            f"“{path.name}” is damaged: a workbook was begun and not written to its end."
        ) from None
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if not any(part.filename in ("[Content_Types].xml", "mimetype") for part in parts):
        raise Refused(f"“{path.name}” is a compressed folder, not a table; unpack it first.")
    if (
        unpacked > MOST_UNPACKED
        or len(parts) > PARTS
        or (unpacked > 100_000_000 and unpacked > MOST_RATIO * max(packed, 1))
    ):
        raise Refused(
            f"“{path.name}” unpacks to {unpacked / 1e9:,.1f} GB, which no honest workbook does. If it"
            " is one, save it as CSV."
        )


def _opened(path: Path) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(str(path))
    except PasswordError:
        raise Refused(f"“{path.name}” is locked with a password; save it without one.") from None
    except (CalamineError, OSError, ValueError) as error:
        raise Refused(f"“{path.name}” is damaged or no workbook.") from error


def _sheet(path: Path, name: str) -> Any:
    return _read(path, path.stat().st_mtime_ns, name)


@lru_cache(1)
def _read(path: Path, _changed: int, name: str) -> Any:
    """The whole sheet, kept: what is found out about it is found out in several turns."""
    from python_calamine import CalamineError

    try:
        return _opened(path).get_sheet_by_name(name)
    except (CalamineError, OSError, ValueError) as error:
        raise Refused(f"The sheet “{name}” of “{path.name}” is damaged.") from error
