"""Rows that did not come in go back in the shape they came in, and come in when they are mended."""

import csv
from pathlib import Path
from typing import Any

import pytest

from core.errors import Cancelled
from core.imports import error_files, shapes
from core.imports.choices import Target
from core.imports.ods_writing import write_sheet
from core.imports.suggesting import WHY
from core.lists.fields import Field, Kind
from core.lists.workbook import Workbook

TABLE = [
    ["Firma", "Nachname", "E-Mail", "Notiz"],
    ["Gut & Söhne", "Müller", "gut@example.com", "passt"],
    ["Käserei", "Groß", "keine Adresse", 'sagt "ja;\tnein",\nzwei Zeilen  weit'],
]
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Jörg;;;\r\nEMAIL:gut@example.com\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Groß;Änne;;;\r\nEMAIL:keine Adresse\r\n"
    "NOTE:Zwei\\nZeilen\r\nX-OWN:stays\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\nEND:VCARD\r\n"
)


def written(path: Path, separator: str = ";", encoding: str = "utf-8") -> Path:
    if path.suffix == ".xlsx":
        fields = [Field(name, name, Kind.TEXT) for name in TABLE[0]]
        with path.open("wb") as target, Workbook(target, "Kunden", fields) as book:
            book.write(TABLE[1:])
    elif path.suffix == ".ods":
        write_sheet(path, "Kunden", TABLE)
    elif path.suffix == ".vcf":
        path.write_bytes(CARDS.encode())
    else:
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows(TABLE)
    return path


def mend(path: Path) -> None:
    """As a person does it, in the program they have for such a file."""
    shape = shapes.find(path)
    if shape.kind == "workbook":
        rows = [
            [cell.replace("keine Adresse", "gross@example.com") for cell in row]
            for row in shapes.cells(path, shape)
        ]
        if path.suffix == ".ods":
            write_sheet(path, shape.sheet, rows)
            return
        fields = [Field(f"c{place}", name, Kind.TEXT) for place, name in enumerate(rows[0])]
        with path.open("wb") as target, Workbook(target, "Rows", fields) as book:
            width = len(rows[0])
            book.write([[*row, *[""] * (width - len(row))] for row in rows[1:]])
        return
    text = path.read_bytes().decode(shape.encoding)
    path.write_bytes(text.replace("keine Adresse", "gross@example.com").encode(shape.encoding))


@pytest.mark.parametrize(
    ("name", "separator", "encoding"),
    [
        ("a.csv", ";", "cp1252"),
        ("b.csv", ",", "utf-8-sig"),
        ("c.tsv", "\t", "utf-16"),
        ("d.xlsx", "", ""),
        ("e.ods", "", ""),
        ("f.vcf", "", ""),
    ],
)
def test_what_was_sent_back_comes_in_when_it_is_mended(
    desk: Any, tmp_path: Path, name: str, separator: str, encoding: str
) -> None:
    path = written(tmp_path / name, separator, encoding)
    target = Target.CONTACTS if path.suffix == ".vcf" else Target.LEADS
    before = shapes.find(path)
    outcome = desk.bring_in(path, target)
    assert (outcome.judged.created, outcome.judged.invalid) == (1, 1)
    with desk.work(path, target) as work:
        ending = error_files.suffix(work.plan.shape, name)
        assert ending == path.suffix
        back = tmp_path / f"back{ending}"
        assert error_files.save(work.connection, desk.agency.id, outcome.batch, back) == 1
    after = shapes.find(back)
    assert (after.kind, after.separator) == (before.kind, before.separator)
    if before.kind == "text":
        assert after.encoding == before.encoding
    if before.kind != "vcard":
        assert after.headers == (*before.headers, WHY)
        first = next(iter(shapes.rows(back, after)))
        assert first[:4] == TABLE[2]
        assert "is not an e-mail address" in first[4]
    else:
        text = back.read_text("utf-8")
        assert "X-OWN:stays" in text
        assert "PHOTO" not in text
        assert "X-WHY-NOT-IMPORTED:“E-mail” is not an e-mail address" in text
    mend(back)
    again = desk.bring_in(back, target)
    assert (again.judged.created, again.judged.invalid) == (1, 0)


def test_what_was_sent_back_is_read_as_the_file_was(desk: Any, tmp_path: Path) -> None:
    """A mapping that a person has chosen holds for the rows that come back as well."""
    from core.imports import batches

    path = written(tmp_path / "own.csv")
    mapping = {"Firma": "company_name", "Nachname": "first_name", "E-Mail": "email", "Notiz": ""}
    desk.bring_in(path, mapping=mapping)
    with desk.work(path) as work:
        known = batches.remembered(
            work.connection, desk.agency.id, "leads", ("Notiz", WHY, "Firma", "Nachname", "E-Mail")
        )
        assert known is not None
        assert known[0] == mapping | {WHY: ""}
        known = batches.remembered(work.connection, desk.agency.id, "leads", TABLE[0])
        assert known is not None
        assert known[0] == mapping


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
def test_called_off_it_leaves_the_file_that_was_there(
    desk: Any, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"back{ending}"
    file.write_text("older")
    with desk.work(written(tmp_path / "own.csv")) as work, pytest.raises(Cancelled):
        error_files.write(file, work.plan, TABLE[0], TABLE[1:], cancelled=lambda: True)
    assert file.read_text() == "older"
    assert sorted(each.name for each in tmp_path.iterdir()) == [file.name, "own.csv"]
