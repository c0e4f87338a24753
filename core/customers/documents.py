"""Documents: files in the database, in pieces, proven by their hash; or a link to where one lies."""

# The statement is joined of names that stand in SUBJECTS.
# ruff: noqa: S608

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from stat import S_ISREG

from pydantic import Field
from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from core.customers.dealings import LARGEST, PIECE, Document, DocumentContent
from core.customers.file_types import file_type
from core.customers.timeline import SUBJECTS
from core.disk import why
from core.entries import Entry, Website
from core.errors import Cancelled, NotFound, Refused
from core.journal.commands import labelled

MOST = 1000
Told = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Picked:
    """A file as it is to be kept, read whole: it is small enough for that."""

    name: str
    media_type: str
    finding: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DocumentRow:
    id: int
    title: str
    description: str | None
    file_name: str | None
    media_type: str | None
    size: int | None
    url: str | None
    finding: str | None
    at: datetime
    owner: str | None


class DocumentEdit(Entry):
    title: str = Field("", title="Name", min_length=1, max_length=255)
    description: str | None = Field(None, title="What it is", max_length=2000)


class NewLink(DocumentEdit):
    title: str = Field(title="Name", min_length=1, max_length=255)
    url: Website = Field(title="Link", description="Where it lies, such as https://…")


def pick(path: Path) -> Picked:
    """Look at a file and read it; raises Refused with a sentence before reading what is too large."""
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            raise Refused(f"“{path.name}” is no file; only files can be kept.")
        if found.st_size > LARGEST:
            raise Refused(
                f"“{path.name}” has {_amount(found.st_size)}; a document may have at most 25 MB."
                " Leave it where it is, and add a link to it instead."
            )
        with path.open("rb") as file:
            # It may have grown since it was looked at.
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise Refused(f"“{path.name}” cannot be read: {why(error)}.") from error
    if len(content) > LARGEST:
        raise Refused(f"“{path.name}” is being written right now; try again when it is done.")
    if not content:
        raise Refused(f"“{path.name}” is empty.")
    kind = file_type(path.name, content)
    return Picked(path.name, kind.media_type, kind.finding, content)


def add_file(
    session: Session,
    organization: int,
    subjects: Mapping[str, int],
    picked: Picked,
    *,
    tell: Told = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Wholly or not at all; `tell` hears how many bytes are on their way."""
    labelled(session, f"Document: {picked.name}"[:200])
    document = session.scalars(
        insert(Document)
        .values(
            organization_id=organization,
            **subjects,
            owner_id=session.scalar(text("SELECT tradewind.me()")),
            title=picked.name[:255],
            file_name=picked.name[-255:],
            media_type=picked.media_type[:127],
            finding=picked.finding[:500] or None,
            size=len(picked.content),
            sha256=hashlib.sha256(picked.content).hexdigest(),
        )
        .returning(Document.id)
    ).one()
    for position, first in enumerate(range(0, len(picked.content), PIECE)):
        if cancelled():
            raise Cancelled(f"“{picked.name}” was not kept.")
        session.execute(
            insert(DocumentContent).values(
                organization_id=organization,
                document_id=document,
                position=position,
                piece=picked.content[first : first + PIECE],
            )
        )
        tell(min(first + PIECE, len(picked.content)))
    return document


def content_of(
    session: Session,
    organization: int,
    document: int,
    *,
    tell: Told = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """All of it, proven by the hash that was kept with it."""
    row = session.execute(
        select(Document.title, Document.size, Document.sha256).where(
            Document.organization_id == organization, Document.id == document
        )
    ).one_or_none()
    if row is None:
        raise NotFound("This document is gone, or you may not see it.")
    title, size, sha256 = row
    if sha256 is None or size is None:
        raise Refused(f"“{title}” is a link; there is no file to read.")
    parts: list[bytes] = []
    # One piece at a time: it can be shown how far it is, and stopped.
    for position in range(-(-size // PIECE)):
        if cancelled():
            raise Cancelled("Reading the document was stopped.")
        piece = session.scalar(
            select(DocumentContent.piece).where(
                DocumentContent.organization_id == organization,
                DocumentContent.document_id == document,
                DocumentContent.position == position,
            )
        )
        if piece is None:
            break
        parts.append(bytes(piece))
        tell(sum(map(len, parts)))
    content = b"".join(parts)
    if not parts and size:
        raise Refused(f"The content of “{title}” was deleted for good.")
    if len(content) != size or hashlib.sha256(content).hexdigest() != sha256:
        raise Refused(f"“{title}” is damaged: its content is not what was kept.")
    return content


def documents_of(session: Session, organization: int, table: str, record: int) -> list[DocumentRow]:
    rows = session.execute(
        text(
            "SELECT d.id, d.title, d.description, d.file_name, d.media_type, d.size, d.url, d.finding,"
            " d.created_at, u.full_name FROM tradewind.documents d"
            " LEFT JOIN tradewind.users u ON u.id = d.owner_id"
            f" WHERE d.organization_id = :here AND d.{SUBJECTS[table]} = :record"
            f" AND d.deleted_at IS NULL ORDER BY d.created_at DESC, d.id DESC LIMIT {MOST}"
        ),
        {"here": organization, "record": record},
    )
    return [DocumentRow(*row) for row in rows]


def _amount(size: int) -> str:
    for unit, least in (("TB", 1 << 40), ("GB", 1 << 30), ("MB", 1 << 20)):
        if size >= least:
            return f"{size / least:.1f} {unit}"
    return f"{size:,} bytes"
