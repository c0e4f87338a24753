"""Documents: what is kept is proven, what is a program or too large is refused in a sentence."""

import os
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from core.access.models import Organization
from core.customers.companies import CustomerCompany
from core.customers.dealings import LARGEST, PIECE, Document, DocumentContent
from core.customers.documents import add_file, content_of, documents_of, pick
from core.customers.file_types import file_type
from core.errors import Cancelled, Refused

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
EXE = b"MZ\x90\x00" + b"\x00" * 200
TABLE = "customer_companies"


@pytest.fixture
def about(session: Session) -> tuple[int, int]:
    session.add(place := Organization(name="North", slug="north-of-documents"))
    session.flush()
    session.add(company := CustomerCompany(organization_id=place.id, company_name="Acme"))
    session.flush()
    return place.id, company.id


def written(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("offer.pdf", EXE),
        ("offer.pdf", b"\x7fELF\x02\x01\x01" + b"\x00" * 99),
        ("notes.txt", b"#!/bin/sh\nrm -rf ~\n"),
        ("photo.jpg", b"\xca\xfe\xba\xbe" + b"\x00" * 99),
        ("setup.exe", b"nothing of the kind"),
        ("offer.pdf.exe", PDF),
        ("run.BAT", b"echo hello"),
    ],
)
def test_a_program_is_refused_whatever_its_name_says(name: str, content: bytes) -> None:
    with pytest.raises(Refused, match="programs are not kept"):
        file_type(name, content)


@pytest.mark.parametrize(
    ("name", "content", "media_type", "finding"),
    [
        ("offer.pdf", PDF, "application/pdf", ""),
        ("offer.txt", PDF, "application/pdf", "content is PDF"),
        ("offer.pdf", b"\n\nGIF89a " + PDF, "application/pdf", "before its beginning"),
        ("offer.pdf", PDF + b"<< /S /JavaScript /JS (app.alert(1)) >>", "application/pdf", "by itself"),
        ("logo.png", PNG, "image/png", ""),
        ("logo.pdf", PNG, "image/png", "content is PNG"),
        ("list.csv", "Größe;1\n".encode("latin-1"), "text/csv", ""),
        ("list.txt", "Grüße".encode(), "text/plain", ""),
        ("a.docx", b"PK\x03\x04" + b"\x00" * 60, "vnd.openxmlformats-officedocument.word", ""),
        ("a.xlsx", b"PK\x03\x04 xl/vbaProject.bin" + b"\x00" * 60, "spreadsheet", "macros"),
        ("page.html", b"<html><script>alert(1)</script>", "text/html", "script"),
        ("unknown.xyz", bytes(range(256)) * 4, "application/octet-stream", ""),
    ],
)  # fmt: skip
def test_a_file_is_what_its_bytes_say(
    name: str, content: bytes, media_type: str, finding: str
) -> None:
    found = file_type(name, content)
    assert media_type in found.media_type
    assert finding in found.finding
    assert bool(finding) is bool(found.finding)


def test_two_gigabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "film.mov"
    with path.open("wb") as file:
        # As large as it says, without a byte on the disk.
        os.ftruncate(file.fileno(), 2 << 30)
    with pytest.raises(Refused, match=r"has 2\.0 GB.*at most 25 MB.*link"):
        pick(path)


def test_what_is_no_file_or_has_nothing_in_it_is_refused(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path, "is no file"),
        (written(tmp_path, "empty.txt", b""), "is empty"),
        (tmp_path / "gone.pdf", "cannot be read"),
    ):
        with pytest.raises(Refused, match=said):
            pick(path)


def test_the_largest_document_comes_back_as_it_was(
    session: Session, about: tuple[int, int], tmp_path: Path
) -> None:
    organization, company = about
    content = os.urandom(LARGEST)
    heard: list[int] = []
    picked = pick(written(tmp_path, "big.bin2", content))
    made = add_file(
        session, organization, {"customer_company_id": company}, picked, tell=heard.append
    )
    assert heard[-1] == LARGEST
    assert heard == sorted(heard)
    assert content_of(session, organization, made) == content
    (row,) = documents_of(session, organization, TABLE, company)
    assert (row.title, row.size) == ("big.bin2", LARGEST)


def test_one_that_is_given_up_leaves_nothing(
    session: Session, about: tuple[int, int], tmp_path: Path
) -> None:
    organization, company = about
    picked = pick(written(tmp_path, "a.txt", b"x" * (3 * PIECE)))
    outer = session.begin_nested()
    with pytest.raises(Cancelled):
        add_file(
            session, organization, {"customer_company_id": company}, picked, cancelled=lambda: True
        )
    outer.rollback()
    assert session.scalar(select(func.count()).select_from(Document)) == 0


def test_what_was_tampered_with_is_not_shown_as_the_document(
    session: Session, about: tuple[int, int], tmp_path: Path
) -> None:
    organization, company = about
    picked = pick(written(tmp_path, "a.txt", b"We agree."))
    made = add_file(session, organization, {"customer_company_id": company}, picked)
    session.execute(text("ALTER TABLE tradewind.document_contents DISABLE TRIGGER USER"))
    session.execute(text("UPDATE tradewind.document_contents SET piece = 'We do not'"))
    with pytest.raises(Refused, match="is damaged"):
        content_of(session, organization, made)
    session.execute(text("DELETE FROM tradewind.document_contents"))
    with pytest.raises(Refused, match="deleted for good"):
        content_of(session, organization, made)


def test_a_document_that_is_purged_takes_its_bytes_along(
    session: Session, about: tuple[int, int], tmp_path: Path
) -> None:
    organization, company = about
    picked = pick(written(tmp_path, "a.txt", b"We agree."))
    made = add_file(session, organization, {"customer_company_id": company}, picked)
    session.delete(session.get_one(Document, (organization, made)))
    session.flush()
    assert session.scalar(select(func.count()).select_from(DocumentContent)) == 0
