"""The rows that did not come in, in the shape of the file they came from, ready to be mended."""

import csv
import gzip
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.disk import why
from core.errors import Cancelled, NotFound, Refused
from core.imports.plans import Plan
from core.imports.shapes import Shape
from core.imports.suggesting import CARD

if TYPE_CHECKING:
    from psycopg import Connection

# After so many rows somebody hears how far it is, and may have changed their mind.
CHUNK = 1000


def suffix(shape: Shape, source: str) -> str:
    """The ending of a file of the same kind as the one that they came from, which was called so."""
    if shape.kind == "vcard":
        return ".vcf"
    if shape.kind == "workbook":
        return ".ods" if source.lower().endswith(".ods") else ".xlsx"
    return ".tsv" if shape.separator == "\t" else ".csv"


def write(
    file: Path,
    plan: Plan,
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    tell: Callable[[int, int], object] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Cards of what were cards, a workbook of what was one, else text with the same separator and encoding.

    The whole file or none: it gets its name when all of it is written.
    """
    ending, part = file.suffix.lower(), file.with_name(file.name + ".part")
    told = _told(rows, tell, cancelled)
    try:
        if plan.shape.kind == "vcard" and headers[0] == CARD:
            _write_cards(part, plan, told)
        elif ending == ".xlsx":
            _write_workbook(part, headers, told)
        elif ending == ".ods":
            from core.imports.ods_writing import write_sheet

            write_sheet(part, "Rows", chain([headers], told))
        else:
            _write_text(part, plan, headers, told)
        part.replace(file)
    except OSError as error:
        raise Refused(f"“{file.name}” cannot be written: {why(error)}.") from None
    finally:
        with suppress(OSError):
            part.unlink()
    return len(rows)


def _told(
    rows: Sequence[Sequence[str]], tell: Callable[[int, int], object], cancelled: Callable[[], bool]
) -> Iterator[Sequence[str]]:
    for done, row in enumerate(rows):
        if done % CHUNK == 0:
            if cancelled():
                raise Cancelled("It was called off; no file was written.")
            tell(done, len(rows))
        yield row


def _write_cards(file: Path, plan: Plan, rows: Iterable[Sequence[str]]) -> None:
    """As they stood in the file, without their pictures; in each of them it says why."""
    from core.imports.vcards import explained

    with file.open("w", encoding=_encoding(plan), errors="replace", newline="") as target:
        target.writelines(explained(card, why) for card, why in rows)


def stored(
    connection: "Connection[Any]", organization: int, batch: int
) -> tuple[Plan, list[list[str]]]:
    """What a batch keeps of them, its headers first."""
    found = connection.execute(
        "SELECT error_file, target, mapping, import_settings FROM tradewind.lead_batches"
        " WHERE organization_id = %s AND id = %s AND deleted_at IS NULL",
        (organization, batch),
    ).fetchone()
    if found is None or found[0] is None:
        raise NotFound("This import keeps no rows that did not come in.")
    text = gzip.decompress(bytes(found[0])).decode("utf-8")
    plan = Plan.from_json(found[3] | {"target": found[1], "mapping": found[2]})
    csv.field_size_limit(1 << 22)
    return plan, list(csv.reader(io.StringIO(text)))


def save(
    connection: "Connection[Any]",
    organization: int,
    batch: int,
    file: Path,
    tell: Callable[[int, int], object] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    plan, rows = stored(connection, organization, batch)
    return write(file, plan, rows[0], rows[1:], tell, cancelled)


def _write_text(
    file: Path, plan: Plan, headers: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    shape = plan.shape
    with file.open("w", encoding=_encoding(plan), errors="replace", newline="") as target:
        writer = csv.writer(target, delimiter=shape.separator or ",")
        if shape.kind != "text" or shape.has_headers:
            writer.writerow(headers)
        writer.writerows(rows)


def _encoding(plan: Plan) -> str:
    encoding = plan.shape.encoding if plan.shape.kind != "workbook" else "utf-8-sig"
    try:
        # The reasons are in quotation marks that an old encoding may not have.
        "“”".encode(encoding)
    except (UnicodeError, LookupError):
        return "utf-8-sig"
    return encoding


def _write_workbook(file: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from core.lists.fields import Field, Kind
    from core.lists.workbook import Workbook

    fields = [Field(f"column_{place}", name, Kind.TEXT) for place, name in enumerate(headers)]
    with file.open("wb") as target, Workbook(target, "Rows", fields) as book:
        waiting = iter(rows)
        while some := list(islice(waiting, CHUNK)):
            book.write(some)
