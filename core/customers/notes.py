"""Notes on somebody: what is worth knowing, by whom, and what of it shall always be in sight."""

# The statement is joined of names that stand in SUBJECTS.
# ruff: noqa: S608

from collections.abc import Mapping
from typing import Any

from pydantic import Field
from sqlalchemy import insert, text, update
from sqlalchemy.orm import Session

from core.customers.dealings import Note
from core.customers.timeline import SUBJECTS, Happening
from core.entries import Entry
from core.errors import NotFound
from core.journal.commands import labelled

MOST = 500


class NoteEdit(Entry):
    body: str = Field(title="Note", min_length=1, max_length=20_000)
    is_pinned: bool = Field(False, title="Always in sight")


def notes_of(session: Session, organization: int, table: str, record: int) -> list[Happening]:
    """The pinned ones first, then the newest."""
    rows = session.execute(
        text(
            "SELECT n.created_at, n.id, n.owner_id, u.full_name, n.body, n.is_pinned"
            " FROM tradewind.notes n LEFT JOIN tradewind.users u ON u.id = n.owner_id"
            f" WHERE n.organization_id = :here AND n.{SUBJECTS[table]} = :record"
            " AND n.deleted_at IS NULL ORDER BY n.is_pinned DESC, n.created_at DESC, n.id DESC"
            f" LIMIT {MOST}"
        ),
        {"here": organization, "record": record},
    )
    return [
        Happening(at, "notes", number, who_id, who, None, body, {"is_pinned": pinned}, 0)
        for at, number, who_id, who, body, pinned in rows
    ]


def add_note(session: Session, organization: int, subjects: Mapping[str, int], body: str) -> int:
    """By whoever is signed in; `subjects` are columns of what it is about."""
    entry = NoteEdit(body=body, is_pinned=False)
    labelled(session, "Note")
    values: dict[str, Any] = {"organization_id": organization, **subjects, **entry.model_dump()}
    values["owner_id"] = session.scalar(text("SELECT tradewind.me()"))
    return session.scalars(insert(Note).values(values).returning(Note.id)).one()


def pin(session: Session, organization: int, note: int, *, pinned: bool) -> None:
    labelled(session, "Note pinned" if pinned else "Note unpinned")
    done = session.execute(
        update(Note)
        .where(Note.organization_id == organization, Note.id == note, Note.deleted_at.is_(None))
        .values(is_pinned=pinned)
        .returning(Note.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not done:
        raise NotFound("This note is gone, or you may not change it.")
