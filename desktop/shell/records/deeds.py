"""What a person does with records, on a thread of the tasks: make, settle, trash."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.errors import NotFound

if TYPE_CHECKING:
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from core.access.permissions import Action
    from core.db import Tenant
    from core.lists.fields import Listing
    from desktop.shell.forms.records import RecordKind
    from desktop.shell.records.subject import Subject

# PostgreSQL takes 65,535 parameters in one statement; “all that match” may be a million.
CHUNK = 10_000


class Prepared(NamedTuple):
    kind: "RecordKind"
    # Why not, for what this person may not do.
    refusals: "Mapping[Action, str]"


@dataclass(frozen=True, slots=True)
class Trashed:
    count: int
    # What takes it back; None where nothing was left to do.
    change_set: int | None


def load_list(subject: "Subject") -> None:
    """Import what the first rows stand on: no more, for they wait for it."""
    import core.lists.reading  # noqa: F401 (only to have it)
    import desktop.shell.listing.view  # noqa: F401 (only to have it)
    from core.lists.listings import listing

    listing(subject.name)


def load(subject: "Subject") -> "RecordKind":
    """Import what the form stands on: seconds on a slow disk, and in no window's way."""
    import desktop.shell.forms.dialog  # noqa: F401 (only to have it)

    return subject.kind()


def prepare(session: "Session", subject: "Subject", person: int) -> Prepared:
    from sqlalchemy import func, select

    from core.access.permissions import TABLES
    from core.access.queries import rights_of
    from core.customers.queries import settle_in

    kind = load(subject)
    settle_in(session, session.scalar(select(func.tradewind.current_organization())) or 0)
    area = TABLES[kind.table]
    rights = [right for right in rights_of(session, person) if right.area is area]
    return Prepared(kind, {each.action: each.because for each in rights if not each.allowed})


def trash(
    session: "Session", kind: "RecordKind", listing: "Listing", ids: Sequence[int]
) -> Trashed:
    """All of them as one change; those that somebody has deleted meanwhile are not missed."""
    from core.journal import commands

    called = listing.singular if len(ids) == 1 else listing.title
    commands.labelled(session, f"Moved to the trash: {len(ids)} {called.lower()}")
    count, gone = 0, 0
    for first in range(0, len(ids), CHUNK):
        try:
            count += commands.trash(session, kind.mapped, ids[first : first + CHUNK])
        except NotFound:
            gone += 1
    if gone * CHUNK >= len(ids):
        raise NotFound("These records are gone.")
    return Trashed(count, _change_set(session) if count else None)


def settle(
    session: "Session",
    kind: "RecordKind",
    key: tuple[int, int],
    base: Mapping[str, object],
    chosen: Mapping[str, object],
) -> None:
    """Write what a person has chosen over what somebody else had typed into the same cell."""
    from core.journal.commands import labelled
    from core.journal.editing import save

    titles = [kind.edit.model_fields[name].title or name for name in chosen]
    labelled(session, f"{kind.singular}: {', '.join(titles)}")
    save(session, kind.mapped, key, base, chosen)


def make(
    session: "Session", model: "type[Tenant]", organization: int, entry: Mapping[str, object]
) -> int:
    """A row of what was typed and nothing else: what the database keeps itself nobody may name."""
    from sqlalchemy import insert

    values = {"organization_id": organization, **entry}
    identity: InstrumentedAttribute[int] = getattr(model, "id")
    return session.scalars(insert(model).values(values).returning(identity)).one()


def _change_set(session: "Session") -> int | None:
    """The set that this transaction writes."""
    from sqlalchemy import func, select, text

    from core.journal.models import ChangeSet

    number = text("pg_current_xact_id()::text::bigint")
    return session.scalar(
        select(func.max(ChangeSet.id)).where(
            ChangeSet.at == func.now(), ChangeSet.transaction_number == number
        )
    )
