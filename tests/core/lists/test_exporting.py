"""Taking a list out: nothing is lost, nothing is calculated, and a half-written file never stays."""

import csv
import io
import re
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from core.errors import Cancelled, Refused, Unavailable
from core.lists.exporting import tsv, write_csv, write_xlsx
from core.lists.reading import Question, first_page
from core.lists.workbook import MOST_ROWS
from tests.core.lists.agency import CONTACTS, LEADS

EVIL = ["=1+1", "+49 30 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"]
FIELDS = ("company_name", "score", "estimated_value", "tags", "owner", "created_at", "notes")


@pytest.fixture
def as_manager(agency):
    with agency.people.connect(agency.manager, agency.organization) as connection:
        yield connection


def read(file: Path, **how: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), **how))


def cells(file):
    """The sheet as a reader sees it: (type, text) of each cell, by rows."""
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314 (our own)
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    return [
        [(cell.get("t"), "".join(cell.itertext()) or None) for cell in row.findall("m:c", space)]
        for row in sheet.findall(".//m:row", space)
    ]


def test_texts_that_look_like_formulas_are_texts(agency, as_manager, tmp_path):
    for evil in EVIL:
        agency.lead(company_name=evil, notes=evil, tags=[evil, "b"], score=5, estimated_value=7)
    question = agency.ask("", ("id", False), fields=FIELDS)
    assert write_csv(as_manager, question, tmp_path / "leads.csv") == len(EVIL)
    rows = read(tmp_path / "leads.csv")
    assert [row[0] for row in rows[1:]] == [f"'{evil}" for evil in EVIL]
    assert [row[6] for row in rows[1:]] == [f"'{evil}" for evil in EVIL]
    assert [row[3] for row in rows[1:]] == [f"'{evil}, b" for evil in EVIL]
    # A number stays one, even where it begins with a sign of those.
    assert {(row[1], row[2]) for row in rows[1:]} == {("5", "7.00")}

    assert write_xlsx(as_manager, question, tmp_path / "leads.xlsx") == len(EVIL)
    sheet = cells(tmp_path / "leads.xlsx")
    assert {row[0][0] for row in sheet} == {"inlineStr"}
    # In XML a carriage return is spelled by its number.
    shown = [row[0][1].replace("_x000D_", "\r") for row in sheet[1:]]
    assert shown == EVIL

    copied = tsv([[evil, -5, Decimal("-1.5")] for evil in EVIL])
    lines = [line.split("\t") for line in copied.splitlines()]
    assert [line[1:] for line in lines] == [["-5", "-1.5"]] * len(EVIL)
    assert not any(line[0].startswith(("=", "+", "-", "@")) for line in lines)


def test_an_amount_has_as_many_places_as_its_currency(agency, as_manager, tmp_path):
    for currency in ("EUR", "JPY", "KWD"):
        agency.lead(estimated_value=1234, currency=currency)
    agency.lead(estimated_value=Decimal("0.5"), currency="JPY")
    question = agency.ask("", ("id", False), fields=("estimated_value",))
    shown = [str(value) for (value,) in first_page(as_manager, question, 9).rows]
    assert shown == ["1234.00", "1234", "1234.000", "0.5"]
    write_csv(as_manager, question, tmp_path / "leads.csv")
    written = [row[0] for row in read(tmp_path / "leads.csv")[1:]]
    # Half a yen is none, but nothing is lost on the way out.
    assert written == ["1234.00", "1234", "1234.000", "0.5"]
    write_xlsx(as_manager, question, tmp_path / "leads.xlsx")
    with zipfile.ZipFile(tmp_path / "leads.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    looks = re.findall(r"<cellXfs.*?</cellXfs>", styles)[0].split("<xf ")[1:]
    used = [looks[int(place)] for place in re.findall(r'<c s="(\d+)"><v>', sheet)]
    # Built into every program: 4 is “#,##0.00” and 3 is “#,##0”.
    assert [re.findall(r'numFmtId="(\d+)"', look)[0] for look in used] == ["4", "3", "166", "4"]
    assert 'numFmtId="166" formatCode="#,##0.000"' in styles


def test_whatever_is_in_a_text_comes_back_out_of_the_file(agency, as_manager, tmp_path):
    odd = [
        'a,b;c\td "e" \\ %s',
        "two\nlines",
        "two\r\nlines",
        "日本 🎉 \u0301",
        " blanks ",
        "_x0041_",
    ]
    for text in odd:
        agency.lead(company_name=text)
    question = agency.ask("", ("id", False), fields=("company_name", "city"))
    for separator in (",", ";", "\t"):
        write_csv(as_manager, question, tmp_path / "a.csv", separator=separator)
        assert [row[0] for row in read(tmp_path / "a.csv", delimiter=separator)[1:]] == odd
    write_csv(as_manager, question, tmp_path / "b.csv", byte_order_mark=True)
    written = (tmp_path / "b.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfCompany,City\r\n")
    assert written.count(b"\r\n") == len(odd) + 2
    with pytest.raises(Refused, match="separated by"):
        write_csv(as_manager, question, tmp_path / "c.csv", separator="'")

    write_xlsx(as_manager, question, tmp_path / "a.xlsx")
    shown = [row[0][1] for row in cells(tmp_path / "a.xlsx")[1:]]
    assert [text.replace("_x000D_", "\r").replace("_x005F_", "_") for text in shown] == odd


def test_moments_are_written_in_the_persons_own_time(agency, as_manager, tmp_path):
    at = datetime(2026, 7, 14, 22, 30, 5, 999, tzinfo=UTC)
    agency.lead(created_at=at, date_of_birth=date(1990, 1, 2), is_decision_maker=True, score=7)
    fields = ("created_at", "date_of_birth", "is_decision_maker", "score", "converted_at")
    question = agency.ask("", fields=fields, time_zone="Europe/Berlin")
    write_csv(as_manager, question, tmp_path / "a.csv")
    assert read(tmp_path / "a.csv")[1] == ["2026-07-15 00:30:05", "1990-01-02", "true", "7", ""]
    write_xlsx(as_manager, question, tmp_path / "a.xlsx")
    moment, day, flag, number, empty = cells(tmp_path / "a.xlsx")[1]
    # Days since the end of 1899, as spreadsheets count.
    assert float(moment[1]) == pytest.approx(46218 + (30 * 60 + 5) / 86400)
    assert (day, flag, number, empty) == (
        (None, "32875"),
        ("b", "1"),
        (None, "7"),
        (None, None),
    )


def test_all_that_match_come_in_the_order_of_the_list(connection, reading, tmp_path):
    fields = ("id", "company_name")
    question = reading.ask("lee7 city:paris", ("company_name", True), fields=fields)
    told: list[int] = []
    assert write_csv(connection, question, tmp_path / "a.csv", tell=told.append) == told[-1]
    rows = read(tmp_path / "a.csv")[1:]
    named = [row[1] for row in rows if row[1]]
    assert named == sorted(named, reverse=True)
    assert len(rows) == told[-1] > 100
    assert write_xlsx(connection, question, tmp_path / "a.xlsx") == len(rows)
    ids = [cell[1] for cell, *_ in cells(tmp_path / "a.xlsx")[1:]]
    assert ids == [row[0] for row in rows]


def test_chosen_rows_come_in_the_order_given(connection, reading, tmp_path):
    question = reading.ask("city:nowhere", fields=("id",))
    whole = reading.people.owner.execute(
        "SELECT array_agg(id ORDER BY random()) FROM tradewind.leads WHERE organization_id = %s",
        (reading.organization,),
    ).fetchone()[0]
    elsewhere = reading.people.scalar(
        "SELECT min(id) FROM tradewind.leads WHERE organization_id = %s", (reading.elsewhere,)
    )
    assert write_csv(connection, question, tmp_path / "a.csv", [elsewhere, *whole]) == 3000
    assert [int(row[0]) for row in read(tmp_path / "a.csv")[1:]] == whole
    assert write_xlsx(connection, question, tmp_path / "a.xlsx", whole[:7]) == 7
    assert write_csv(connection, question, tmp_path / "b.csv", []) == 0
    assert read(tmp_path / "b.csv") == [["Number"]]


@pytest.mark.parametrize("listing", [LEADS, CONTACTS], ids=lambda each: each.name)
def test_every_field_can_be_exported(connection, reading, listing, tmp_path):
    names = tuple(field.name for field in listing.fields)
    question = Question(listing.name, reading.organization, fields=names)
    for write in (write_csv, write_xlsx):
        write(connection, question, tmp_path / "a")
        assert (tmp_path / "a").stat().st_size


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_calling_it_off_leaves_no_file_and_a_usable_connection(
    connection, reading, write, tmp_path
):
    file = tmp_path / "leads"
    file.write_text("the last export")
    with pytest.raises(Cancelled):
        write(connection, reading.ask(), file, cancelled=lambda: True)
    assert [path.name for path in tmp_path.iterdir()] == ["leads"]
    assert file.read_text() == "the last export"
    assert write(connection, reading.ask(), file) == 3000


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_a_place_that_cannot_be_written_to_is_told(connection, reading, write, tmp_path):
    with pytest.raises(Unavailable, match="could not be written to"):
        write(connection, reading.ask(), tmp_path / "no such folder" / "leads")


def test_a_sheet_that_would_be_too_long_is_refused(connection, reading, tmp_path):
    with pytest.raises(Refused, match="1,048,575 rows"):
        write_xlsx(connection, reading.ask(), tmp_path / "a.xlsx", range(MOST_ROWS + 1))
    assert list(tmp_path.iterdir()) == []


def test_the_clipboard_holds_one_line_for_each_row():
    rows = [("A\tB\nC", None, True, ["x", "y"], datetime(2026, 7, 14, 22, 30, tzinfo=UTC))]
    assert tsv(rows, ("One", "Two", "Three", "Four", "Five"), UTC) == (
        "One\tTwo\tThree\tFour\tFive\nA B C\t\ttrue\tx, y\t2026-07-14 22:30:00\n"
    )
