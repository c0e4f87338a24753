"""Workbooks as different programs write them, read as a stream."""

import zipfile
from pathlib import Path

import pytest

from core.errors import Refused
from core.imports import serials, shapes, workbooks

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0&quot;d&quot;"/>'
    "</numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='22'/>"
    "<xf numFmtId='20'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs>"
)
TEXTS = (
    "<si><t>Acme &amp; Sons</t></si><si><r><t>Bright</t></r><r><t xml:space='preserve'> Dental</t></r>"
    "<rPh sb='0' eb='1'><t>no</t></rPh></si><si><t/></si><si><t>a_x000D_b</t></si>"
)


def xlsx(
    path: Path, rows: str, *, texts: str = TEXTS, properties: str = "", sheet: str = ""
) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a"'
            f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}'
            '<sheets><sheet name="Guests" sheetId="1" r:id="one"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
            f'<Relationship Id="one" Type="{OFFICE}/worksheet" Target="/xl/worksheets/a.xml"/>'
            f'<Relationship Id="two" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="three" Type="{OFFICE}/styles" Target="styles.xml"/>'
            "</Relationships>",
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{STYLES}</styleSheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>',
            "xl/worksheets/a.xml": sheet
            or f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><cols/><sheetData>{rows}</sheetData>'
            "</worksheet>",
        }.items():
            archive.writestr(name, content)
    return path


def read(path: Path) -> list[list[str]]:
    return list(workbooks.cells(path, "Guests"))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="A1" t="s"><v>0</v></c>', "Acme & Sons"),
        ('<c r="A1" t="s"><v>1</v></c>', "Bright Dental"),
        ('<c r="A1" t="s"><v>3</v></c>', "a\rb"),
        ('<c t="s" s="1" r="A1"><v>0</v></c>', "Acme & Sons"),
        ('<c r="A1" t="inlineStr"><is><t>1 &lt; 2</t></is></c>', "1 < 2"),
        ('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"),
        ('<c r="A1" t="str"><f>"x"&amp;A2</f><v>x1</v></c>', "x1"),
        ('<c r="A1"><f t="shared" ref="A1:A9" si="0">A2*2</f><v>84</v></c>', "84"),
        ('<c r="A1"><f>A2*2</f></c>', ""),
        ('<c r="A1"><v>4.2500000000000003E-2</v></c>', "0.0425"),
        ('<c r="A1"><v>1E3</v></c>', "1000"),
        ('<c r="A1"><v>436641234567</v></c>', "436641234567"),
        ('<c r="A1" t="b"><v>1</v></c>', "yes"),
        ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A1" s="1"><v>45000</v></c>', "2023-03-15"),
        ('<c r="A1" s="2"><v>1</v></c>', "1900-01-01"),
        ('<c r="A1" s="3"><v>45000.75</v></c>', "2023-03-15 18:00:00"),
        ('<c r="A1" s="4"><v>0.5</v></c>', "12:00:00"),
        ('<c r="A1" s="5"><v>1.5</v></c>', "36:00:00"),
        ('<c r="A1" s="6"><v>3.5</v></c>', "3.5"),
        ('<c r="A1" t="d"><v>2024-02-29T00:00:00</v></c>', "2024-02-29"),
        ('<c r="A1"><v><![CDATA[7]]></v></c>', "7"),
        ('<c r="A1" ><v>7</v></c>', "7"),
    ],
)
def test_a_cell_is_what_it_shows(tmp_path: Path, cell: str, shown: str) -> None:
    path = xlsx(tmp_path / "guests.xlsx", f'<row r="1">{cell}<c r="B1"><v>9</v></c></row>')
    assert read(path) == [[shown, "9"]]


def test_what_is_left_out_is_empty(tmp_path: Path) -> None:
    rows = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row><c><v>3</v></c></row>'
    assert read(xlsx(tmp_path / "gaps.xlsx", rows)) == [[], ["", "1", "", "2"], ["3"]]
    assert read(xlsx(tmp_path / "none.xlsx", "")) == []


def test_the_days_of_a_mac_are_counted_from_1904(tmp_path: Path) -> None:
    row = '<row r="1"><c r="A1" s="1"><v>43538</v></c></row>'
    path = xlsx(tmp_path / "mac.xlsx", row, properties='<workbookPr date1904="1"/>')
    assert read(path) == [["2023-03-15"]]


def test_another_prefix_is_the_same_sheet(tmp_path: Path) -> None:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v></x:c>'
        '<x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert read(xlsx(tmp_path / "prefixed.xlsx", "", sheet=sheet)) == [["Bright Dental", "b"]]


@pytest.mark.parametrize(
    "sheet",
    [
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c',
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="s><v>1</v></c></row></sheetData></worksheet>',
        f'<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="{MAIN}"><sheetData/></worksheet>',
        '<html><body>Sign in first</body></html>',
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="9999999"><c/></row></sheetData></worksheet>',
    ],
)  # fmt: skip
def test_what_breaks_off_is_told_of(tmp_path: Path, sheet: str) -> None:
    path = xlsx(tmp_path / "broken.xlsx", "", sheet=sheet)
    with pytest.raises(Refused, match="is damaged"):
        read(path)


def test_a_flipped_bit_is_told_of(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n * 7919}</v></c></row>' for n in range(1, 9000))
    path = xlsx(tmp_path / "flipped.xlsx", rows)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("xl/worksheets/a.xml").header_offset
    for place in range(at + 200, at + 220):
        content[place] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(Refused, match="is damaged"):
        read(path)


NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:body><office:spreadsheet>"
            '<table:table table:name="Cover"/><table:table table:name="Guests">'
            f"<table:table-column/>{rows}</table:table></office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return path


CELLS = {
    '<table:table-cell office:value-type="string"><text:p>Acme &amp; <text:span>Sons</text:span>'
    "</text:p></table:table-cell>": "Acme & Sons",
    '<table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p>'
    '</office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>': "a  b\nc",
    '<table:table-cell office:value-type="float" office:value="1.50"><text:p>1,5</text:p></table:table-cell>': "1.5",
    '<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p>'
    "</table:table-cell>": "0.25",
    '<table:table-cell office:value-type="date" office:date-value="2024-02-29"><text:p>29.2.</text:p>'
    "</table:table-cell>": "2024-02-29",
    '<table:table-cell office:value-type="date" office:date-value="2024-02-29T10:30:00"/>': "2024-02-29 10:30:00",
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>': "yes",
    '<table:table-cell office:value-type="time" office:time-value="PT10H30M00S"/>': "10:30:00",
    '<table:table-cell table:formula="of:=[.A1]*2" office:value-type="float" office:value="84"/>': "84",
    "<table:covered-table-cell/>": "",
}  # fmt: skip


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_an_ods_is_what_it_shows(tmp_path: Path, cell: str) -> None:
    nine = '<table:table-cell office:value-type="float" office:value="9"/>'
    rows = f"<table:table-row>{cell}{nine}</table:table-row>"
    assert read(ods(tmp_path / "guests.ods", rows)) == [[CELLS[cell], "9"]]


def test_what_an_ods_repeats_is_repeated_and_its_empty_end_is_none(tmp_path: Path) -> None:
    one = '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>'
    gap = '<table:table-cell table:number-columns-repeated="3"/>'
    end = '<table:table-cell table:number-columns-repeated="16384"/>'
    path = ods(
        tmp_path / "repeated.ods",
        f"<table:table-header-rows><table:table-row>{one}{gap}{one}{end}</table:table-row>"
        "</table:table-header-rows>"
        f'<table:table-row table:number-rows-repeated="2">{end}</table:table-row>'
        f'<table:table-row table:number-rows-repeated="2">{one}</table:table-row>'
        f'<table:table-row table:number-rows-repeated="1048570">{end}</table:table-row>',
    )
    assert read(path) == [["1", "1", "", "", "", "1", "1"], [], [], ["1", "1"], ["1", "1"]]
    assert workbooks.height(path, "Guests") == 5
    shape = shapes.find(path)
    assert (shape.sheet, shape.sheets) == ("Guests", ("Cover", "Guests"))


def test_a_locked_ods_says_so(tmp_path: Path) -> None:
    path = ods(tmp_path / "locked.ods", "")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    with pytest.raises(Refused, match="locked with a password"):
        shapes.find(path)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("General", ""),
        ("0.00", ""),
        ("#,##0 [$€-407]", ""),
        ('"Tag "0', ""),
        ("[Red]-0;0", ""),
        ("yyyy-mm-dd", "day"),
        ("[$-F800]dddd, mmmm dd, yyyy", "day"),
        ("mmm yy", "day"),
        ("dd/mm/yyyy hh:mm:ss", "moment"),
        ("h:mm AM/PM", "time"),
        ("[hh]:mm:ss", "time"),
        ("mm:ss.0", "time"),
        ("@", ""),
    ],
)  # fmt: skip
def test_a_format_says_what_a_number_is(written: str, kind: str) -> None:
    assert serials.kind_of("164", written) == kind
