"""A workbook of one sheet, written row by row as a spreadsheet program reads it (ECMA-376).

Written here because it is little, and because a general library takes several times as long: it asks
of each cell what it is, where the column knows.
"""

import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from types import TracebackType
from typing import IO, Self

from core.lists.fields import Field, Kind

# What a sheet has room for, below the line of the titles.
MOST_ROWS = 1_048_575
LONGEST_TEXT = 32_767
# The first day that all spreadsheet programs count alike.
FIRST_DAY = date(1900, 3, 1)

_TEXT, _HEADER, _DATE, _MOMENT, _MONEY, _WHOLE, _THOUSANDTHS = range(7)
# By how many places an amount comes with: as many as its currency has.
_COINS = {0: _WHOLE, 3: _THOUSANDTHS}
# What XML cannot hold at all, and what must be spelled otherwise in it.
_SPECIAL = re.compile("[&<>_\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "_x000D_"}

Cell = Callable[[object], str]


class Workbook:
    def __init__(self, file: IO[bytes], title: str, fields: Sequence[Field]) -> None:
        # The fastest of its levels; the rest would cost three times as long for a fifth less.
        self._archive = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
        for name, content in _PARTS.items():
            self._archive.writestr(name, _XML + content.replace("{title}", _escaped(title)))
        self._cells: list[Cell] = [_CELLS.get(field.kind, _text) for field in fields]
        self._sheet = self._archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        self._sheet.write((_XML + _head(fields)).encode())
        self._columns = len(fields)
        self._rows = 1

    def write(self, rows: Iterable[Sequence[object]]) -> None:
        cells, lines = self._cells, []
        for row in rows:
            # Without their references the cells are simply counted, as the rows are.
            values = [cell(value) for cell, value in zip(cells, row, strict=True)]
            lines.append(f"<row>{''.join(values)}</row>")
        self._rows += len(lines)
        self._sheet.write("".join(lines).encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        filtered = f'<autoFilter ref="A1:{_letters(self._columns)}{self._rows}"/>'
        try:
            self._sheet.write(
                f"</sheetData>{filtered if self._columns else ''}</worksheet>".encode()
            )
            self._sheet.close()
            self._archive.close()
        finally:
            # On a full disk they would try again to be closed when they are thrown away.
            for part in (self._sheet, self._archive):
                with suppress(OSError):
                    part.close()


def _head(fields: Sequence[Field]) -> str:
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{field.width / 7:.1f}" customWidth="1"/>'
        for place, field in enumerate(fields, 1)
    )
    titles = "".join(_text(field.title, _HEADER) for field in fields)
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews>{widths and f'<cols>{widths}</cols>'}"
        f"<sheetData><row>{titles}</row>"
    )


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _escaped(text: str) -> str:
    # `_x000D_` is how a sheet spells a character by its number; an underscore that looks like the
    # beginning of one is spelled so itself.
    return _SPECIAL.sub(_replacement, text) if _SPECIAL.search(text) else text


def _replacement(found: re.Match[str]) -> str:
    letter = found[0]
    if letter == "_":
        is_spelling = re.match(r"_x[0-9A-Fa-f]{4}_", found.string[found.start() :])
        return "_x005F_" if is_spelling else "_"
    return _ESCAPED.get(letter, "")


def _text(value: object, style: int = _TEXT) -> str:
    if value is None:
        return "<c/>"
    text = _escaped(str(value)[:LONGEST_TEXT])
    # Without this, blanks at either end and the ends of lines would be lost.
    space = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    styled = f' s="{style}"' if style else ""
    return f'<c{styled} t="inlineStr"><is><t{space}>{text}</t></is></c>'


def _number(value: object) -> str:
    return "<c/>" if value is None else f"<c><v>{value}</v></c>"


def _money(value: object) -> str:
    if value is None:
        return "<c/>"
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else -2
    style = _COINS.get(-exponent, _MONEY) if isinstance(exponent, int) else _MONEY
    return f'<c s="{style}"><v>{value}</v></c>'


def _day(value: object) -> str:
    if not isinstance(value, date):
        return _text(value)
    if value < FIRST_DAY:
        return _text(value.isoformat())
    return f'<c s="{_DATE}"><v>{value.toordinal() - _EPOCH}</v></c>'


def _moment(value: object) -> str:
    if not isinstance(value, datetime):
        return _text(value)
    if value.date() < FIRST_DAY:
        return _text(value.isoformat(" "))
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return f'<c s="{_MOMENT}"><v>{value.toordinal() - _EPOCH + seconds / 86400:.9f}</v></c>'


def _flag(value: object) -> str:
    return "<c/>" if value is None else f'<c t="b"><v>{int(bool(value))}</v></c>'


def _tags(value: object) -> str:
    return _text(", ".join(map(str, value)) if isinstance(value, list) and value else None)


_EPOCH = date(1899, 12, 30).toordinal()
_CELLS: dict[Kind, Cell] = {
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.DATE: _day,
    Kind.MOMENT: _moment,
    Kind.FLAG: _flag,
    Kind.TAGS: _tags,
}

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<bookViews><workbookView xWindow="0" yWindow="0"/></bookViews>'
        '<sheets><sheet name="{title}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>"
    ),
    # The looks of a cell, in the order of the numbers above.
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}">'
        '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
        '<numFmt numFmtId="166" formatCode="#,##0.000"/>'
        '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '</cellStyleXfs><cellXfs count="7">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
        "</cellStyles></styleSheet>"
    ),
}
