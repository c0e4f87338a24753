"""Reading a record for its form, and writing what was typed; on a thread of the tasks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from core.errors import Unavailable, UserError
from desktop.shell.forms.declared import Group

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo
    from sqlalchemy.orm import Session

    from core.db import Tenant

T = TypeVar("T")
Values = Mapping[str, object]


@dataclass(frozen=True)
class RecordKind:
    """What a form needs to know of a feature's records: declared once, beside its screen."""

    # As in a sentence of the journal: "Lead".
    singular: str
    mapped: "type[Tenant]"
    edit: "type[BaseModel]"
    new: "type[BaseModel]"
    groups: tuple[Group, ...] = ()
    # Makes the record and gives its number, where a plain row is not all of it.
    create: "Callable[[Session, int, Values], int] | None" = None
    # What is possible and looks wrong, by field: said beside it, and no reason not to save.
    warn: Callable[[Values], Mapping[str, str]] | None = None
    # Whether those that it may be already are looked for while it is typed, and what else is done where
    # one of these is taken in the place of a new one.
    is_noticed: bool = False
    instead: "Callable[[Session, int, int], object] | None" = None
    # What the form shows of a record and whether it lies in the trash, and how what was typed is written,
    # where its fields are not columns; `write` raises what editing.save raises.
    read: "Callable[[Session, int, int], tuple[Values, bool] | None] | None" = None
    write: "Callable[[Session, int, int, Values, Values], None] | None" = None

    @property
    def table(self) -> str:
        return str(self.mapped.__tablename__)


@dataclass(frozen=True)
class Loaded:
    # None where the record is gone.
    values: Values | None
    is_in_trash: bool = False
    # Why it may not be written; empty where it may.
    refusal: str = ""
    people: Mapping[int, str] = field(default_factory=dict)
    # What a new one begins with, as the organization has chosen it.
    given: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Stored:
    """`change_set` is what takes it back; None where there was nothing to write."""

    record: int
    values: Values
    change_set: int | None


@dataclass(frozen=True)
class Refusal:
    """Nothing was written. `column` is what the broken rule is about, where that is known."""

    error: UserError
    constraint: str = ""


def load(session: "Session", kind: RecordKind, organization: int, record: int | None) -> Loaded:
    from sqlalchemy import select

    from core.access.queries import list_people
    from core.customers.queries import settle_in
    from core.journal.editing import identified

    settle_in(session, organization)
    people = {row.user_id: row.full_name for row in list_people(session) if row.roles}
    refusal = _refusal(session, kind, "edit" if record else "create")
    if record is None:
        return Loaded({}, refusal=refusal, people=people, given=_given(session, kind))
    if kind.read is not None:
        values, is_in_trash = kind.read(session, organization, record) or (None, False)
        return Loaded(values, is_in_trash, refusal, people)
    names = [*kind.edit.model_fields]
    attributes = [getattr(kind.mapped, name) for name in names]
    row = session.execute(
        select(kind.mapped.deleted_at, *attributes).where(
            *identified(kind.mapped, (organization, record))
        )
    ).one_or_none()
    if row is None:
        return Loaded(None, refusal=refusal, people=people)
    deleted_at, *found = row
    return Loaded(dict(zip(names, found, strict=True)), deleted_at is not None, refusal, people)


def _given(session: "Session", kind: RecordKind) -> dict[str, object]:
    from core.settings import settings

    held = settings(session)
    chosen = {"currency": held.currency, "country": held.country}
    found: dict[str, object] = {}
    for name, value in chosen.items():
        field_ = kind.new.model_fields.get(name)
        # Where a country is written out, its two letters are none.
        if field_ is None or value is None or (name == "country" and not _is_code(field_)):
            continue
        found[name] = value
    return found


def _is_code(field_: "FieldInfo") -> bool:
    limits = [getattr(each, "max_length", None) for each in field_.metadata]
    patterns = [str(getattr(each, "pattern", None) or "") for each in field_.metadata]
    return 2 in limits or any("{2}" in each for each in patterns)


def store(
    session: "Session",
    kind: RecordKind,
    organization: int,
    record: int,
    base: Values,
    edit: Values,
    *,
    out_of_trash: bool = False,
) -> Stored:
    """Write what was typed over what the form began with; raises what editing.save raises."""
    from core.journal.commands import labelled, restore_from_trash
    from core.journal.editing import save

    titles = [kind.edit.model_fields[name].title or name for name in edit]
    labelled(session, f"{kind.singular}: {', '.join(titles)}")
    if out_of_trash:
        restore_from_trash(session, kind.mapped, [record])
    if kind.write is not None and kind.read is not None:
        kind.write(session, organization, record, base, edit)
        now, _ = kind.read(session, organization, record) or ({**base, **edit}, False)
        return Stored(record, now, _change_set(session))
    saved = save(session, kind.mapped, (organization, record), base, edit)
    now = {**base, **saved.merged, **edit}
    return Stored(record, now, _change_set(session) if saved.written or out_of_trash else None)


def create(session: "Session", kind: RecordKind, organization: int, entry: Values) -> Stored:
    from core.journal.commands import labelled

    labelled(session, f"New: {kind.singular}")
    if kind.create is not None:
        record = kind.create(session, organization, entry)
    else:
        made: Any = kind.mapped(organization_id=organization, **entry)
        session.add(made)
        session.flush()
        record = made.id
    return Stored(record, dict(entry), _change_set(session))


def unsaved() -> Unavailable:
    """What it means for a form that nobody answers."""
    return Unavailable(
        "The connection is lost. What you typed is kept; save it again when it is back."
    )


def attempt(session: "Session", work: "Callable[[Session], T]") -> T | Refusal:
    """What `work` gives, or why it was refused; then nothing of it is written."""
    from sqlalchemy.orm import sessionmaker

    from core.db import changed, transaction

    try:
        inner = sessionmaker(session.connection(), join_transaction_mode="create_savepoint")
        with transaction(inner) as own:
            result = work(own)
            changed(session).update(changed(own))
        return result
    except UserError as error:
        diagnosis = getattr(getattr(error.__cause__, "orig", None), "diag", None)
        return Refusal(error, getattr(diagnosis, "constraint_name", None) or "")


def _refusal(session: "Session", kind: RecordKind, action: str) -> str:
    from sqlalchemy import text

    from core.access.permissions import TABLES
    from core.access.queries import rights_of
    from core.errors import NotFound

    area = TABLES[kind.table]
    allowed = session.scalar(
        text("SELECT tradewind.organization_for(:area, :action)"),
        {"area": area.value, "action": action},
    )
    if allowed is not None:
        return ""
    sentence = "You may look at this, but not change it."
    try:
        rights = rights_of(session, session.scalar(text("SELECT tradewind.me()")) or 0)
    except NotFound:
        return sentence
    because = [
        right.because for right in rights if right.area is area and right.action.value == action
    ]
    return " ".join([sentence, *because])


def _change_set(session: "Session") -> int | None:
    """The set that this transaction writes: one's own can be read by anybody."""
    from sqlalchemy import func, select, text

    from core.journal.models import ChangeSet

    number = text("pg_current_xact_id()::text::bigint")
    return session.scalar(
        select(func.max(ChangeSet.id)).where(
            ChangeSet.at == func.now(), ChangeSet.transaction_number == number
        )
    )
