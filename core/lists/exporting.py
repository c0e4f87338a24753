"""Taking a list out of Tradewind: CSV, a workbook, and the clipboard's tab-separated text.

A spreadsheet takes a text that begins with `=` for a formula, whoever wrote it; such texts get an
apostrophe in front in CSV and on the clipboard. A workbook says of each cell that it is a text.
"""

# The statements are joined of what our listings declare; whatever comes from outside is a parameter.
# ruff: noqa: S608

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from core.disk import why
from core.errors import Cancelled, Refused, Unavailable
from core.lists.fields import Field, Kind
from core.lists.questions import Asked, Question
from core.lists.reading import at_ease, count
from core.lists.sql import Sql
from core.lists.workbook import MOST_ROWS, Workbook

if TYPE_CHECKING:
    from psycopg import Connection

__all__ = ["Cancelled", "tsv", "write_cards", "write_csv", "write_xlsx"]

CHUNK = 1000
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# Texts that a spreadsheet would calculate, or read as the end of the cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_CODES = ", ".join(str(ord(first)) for first in _FORMULA)
_HIGHEST = max(map(ord, _FORMULA))


def write_csv(
    connection: "Connection[Any]",
    question: Question,
    file: Path,
    ids: Sequence[int] | None = None,
    tell: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    byte_order_mark: bool = False,
    separator: str = ",",
) -> int:
    """All that match, or these rows in this order; returns how many (RFC 4180, UTF-8).

    The byte order mark is what Excel knows UTF-8 by; a semicolon is what it expects where a comma
    stands in numbers. Choices and dates are written as they are stored, to be read in again.
    """
    if separator not in (",", ";", "\t"):
        raise Refused("Values are separated by a comma, a semicolon or a tabulator.")
    asked = Asked(question, with_rows=True)
    said = _rows(asked, ids, [_as_text(field, question.time_zone) for field in asked.fields])
    form = f"FORMAT csv, ENCODING 'UTF8', DELIMITER '{separator}'"
    written = 0
    with (
        _in_its_place(file) as target,
        at_ease(connection, in_one_go=False),
        connection.cursor() as cursor,
    ):
        target.write(BYTE_ORDER_MARK if byte_order_mark else b"")
        target.write(_header(asked.fields, separator))
        # PostgreSQL itself writes the rows.
        with cursor.copy(f"COPY ({said.text}) TO STDOUT ({form})".encode(), said.values) as copy:
            for rows in _chunks(copy):
                # Each ends in a line feed; one within a value is none of its end.
                target.write(b"\r\n".join([row[:-1] for row in rows]) + b"\r\n")
                written += len(rows)
                tell(written)
                _go_on(cancelled)
    return written


def write_xlsx(
    connection: "Connection[Any]",
    question: Question,
    file: Path,
    ids: Sequence[int] | None = None,
    tell: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """The same as a workbook of one sheet, with numbers and dates that can be calculated with."""
    asked = Asked(question, with_rows=True)
    is_more = count(connection, question, MOST_ROWS)[1] if ids is None else len(ids) > MOST_ROWS
    if is_more:
        raise Refused(
            f"A sheet has room for {MOST_ROWS:,} rows, and there are more; export them as CSV."
        )
    said = _rows(asked, ids, [_as_value(field, question.time_zone) for field in asked.fields])
    written = 0
    with (
        _in_its_place(file) as target,
        at_ease(connection, in_one_go=False),
        connection.cursor("export") as cursor,
        Workbook(target, asked.listing.title, asked.fields) as workbook,
    ):
        cursor.execute(said.text.encode(), said.values)
        while rows := cursor.fetchmany(CHUNK):
            workbook.write(rows)
            written += len(rows)
            tell(written)
            _go_on(cancelled)
    return written


def write_cards(
    connection: "Connection[Any]",
    question: Question,
    file: Path,
    ids: Sequence[int] | None = None,
    tell: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """The same contacts as cards, which any telephone reads."""
    from core.imports.vcards import CARD, written

    asked = Asked(replace(question, fields=CARD), with_rows=True)
    said = _rows(asked, ids, [_as_value(field, question.time_zone) for field in asked.fields])
    done = 0
    with (
        _in_its_place(file) as target,
        at_ease(connection, in_one_go=False),
        connection.cursor("cards") as cursor,
    ):
        cursor.execute(said.text.encode(), said.values)
        while rows := cursor.fetchmany(CHUNK):
            cards = (written(dict(zip(CARD, row, strict=True))) for row in rows)
            target.write("".join(cards).encode())
            done += len(rows)
            tell(done)
            _go_on(cancelled)
    return done


def tsv(
    rows: Iterable[Sequence[object]],
    titles: Sequence[str] = (),
    time_zone: tzinfo | None = None,
) -> str:
    """For the clipboard: what a spreadsheet puts into one cell each."""
    lines = [titles] if titles else []
    return "".join(
        "\t".join(_cell(value, time_zone) for value in row) + "\n" for row in (*lines, *rows)
    )


def _cell(value: object, zone: tzinfo | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float | Decimal):
        return str(value)
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%Y-%m-%d %H:%M:%S}"
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    # Between these, a spreadsheet would begin another cell or another row.
    text = re.sub(r"[\t\r\n\x00]+", " ", text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(asked: Asked, ids: Sequence[int] | None, columns: Sequence[Sql]) -> Sql:
    shown = ", ".join(column.text for column in columns)
    inserted = [value for column in columns for value in column.values]
    shown_or_sorted = (*asked.fields, *asked.sorted_by)
    joins = asked.joins(shown_or_sorted)
    if ids is not None:
        # As the person saw them: neither the filter nor the order is asked again.
        return Sql(
            f"SELECT {shown} FROM unnest(%s::bigint[]) WITH ORDINALITY chosen (id, place)"
            f" JOIN tradewind.{asked.listing.table} t ON t.organization_id = {asked.here}"
            f" AND t.id = chosen.id{joins} WHERE {asked.living} ORDER BY chosen.place",
            (*inserted, _array(ids)),
        )
    found, source, where = asked.found, asked.source, asked.where
    joins = asked.joins(shown_or_sorted, has_facts=asked.by_facts)
    return Sql(
        f"{found.text}SELECT {shown} FROM {source.text}{joins} WHERE {where.text}"
        f" ORDER BY {', '.join(map(str, asked.terms))}",
        (*found.values, *inserted, *source.values, *where.values),
    )


def _array(ids: Iterable[int]) -> str:
    # Written out at once: a million parameters by themselves would take ten times the room.
    return "{" + ",".join(map(str, map(int, ids))) + "}"


def _as_text(field: Field, zone: str) -> Sql:
    shown = field.shown
    if field.kind is Kind.TAGS:
        shown = f"array_to_string({shown}, ', ')"
    if field.kind in (Kind.TEXT, Kind.TAGS, Kind.PERSON):
        # Letters are told apart first: they are what nearly all texts begin with.
        dangerous = f"ascii({shown}) <= {_HIGHEST} AND ascii({shown}) IN ({_CODES})"
        return Sql(f"CASE WHEN {dangerous} THEN chr(39) || {shown} ELSE {shown} END")
    if field.kind is Kind.FLAG:
        return Sql(f"({shown})::text")
    return _as_value(field, zone)


def _as_value(field: Field, zone: str) -> Sql:
    if field.kind is Kind.MOMENT:
        at = f"date_trunc('second', {field.shown} AT TIME ZONE %s)"
        if field.whole_day:
            # A whole day is that day, wherever it is read: without an hour of its own.
            day = f"date_trunc('day', {field.expression} AT TIME ZONE 'UTC')"
            at = f"CASE WHEN {field.whole_day} THEN {day} ELSE {at} END"
        return Sql(at, (zone,))
    return Sql(field.shown)


def _header(fields: Sequence[Field], separator: str) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, delimiter=separator).writerow([field.title for field in fields])
    return line.getvalue().encode()


def _chunks(rows: "Iterable[bytes | bytearray | memoryview]") -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    for row in rows:
        chunk.append(bytes(row))
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled("The export was cancelled; no file was written.")


@contextmanager
def _in_its_place(file: Path) -> Iterator[IO[bytes]]:
    """The whole file or none: it gets its name when all of it is written."""
    part = file.with_name(file.name + ".part")
    try:
        with part.open("wb") as target:
            yield target
        part.replace(file)
    except OSError as error:
        raise Unavailable(
            f"The file could not be written to {file}: {why(error)}. "
            "Choose another place and try again."
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()
