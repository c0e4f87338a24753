"""What records and people are called in the journal, and a change set taken back with those names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.journal.commands import Undone

# By what a record is called, the first that is there.
NAMES = ("company_name", "full_name", "name", "title", "key", "email")
PERSON_FIRST = ("full_name", "company_name", "email")
# A company has several of these.
NUMBERED = {"contracts": ("contract_number",), "quotes": ("quote_number",)}
# Besides the records of the trade.
NAMED = ("users", "organizations", "saved_views")


@dataclass(frozen=True, slots=True)
class TakenBack:
    undone: "Undone"
    records: Mapping[tuple[str, int], str]
    people: Mapping[int, str]
    # How records are called that fields lead to, by the field and the number in it.
    leading: Mapping[tuple[str, int], str] = field(default_factory=dict)


def take_back(session: "Session", change_set_id: int) -> TakenBack:
    """Undo, or redo where the set is itself an undoing, with the names for the report."""
    from core.journal.commands import undo

    undone = undo(session, change_set_id)
    people = people_of(session) if undone.conflicts else {}
    said: dict[tuple[str, int], dict[str, Any]] = {
        (each.table, each.row_id): {} for each in undone.conflicts
    }
    written = [
        (each.table, each.field or "", value)
        for each in undone.conflicts
        for value in (each.expected, each.found)
    ]
    return TakenBack(undone, named(session, said, people), people, led_to(session, written))


def people_of(session: "Session") -> dict[int, str]:
    from sqlalchemy import select

    from core.access.models import User

    return {number: name for number, name in session.execute(select(User.id, User.full_name))}


def named(
    session: "Session", said: Mapping[tuple[str, int], dict[str, Any]], people: Mapping[int, str]
) -> dict[tuple[str, int], str]:
    """As they are called today, or were when they were last heard of."""
    from sqlalchemy import select, text

    from core.access.permissions import TABLES
    from core.models import Model

    found: dict[tuple[str, int], str] = {}
    for (table, number), values in said.items():
        if table == "memberships" and values.get("user_id") in people:
            found[table, number] = people[values["user_id"]]
        elif name := first_of([values.get(each) for each in order_of(table)]):
            found[table, number] = name
    here = session.scalar(text("SELECT tradewind.current_organization()"))
    for kind in {table for table, _ in said} & {*NAMED, *TABLES}:
        numbers = [number for table, number in said if table == kind]
        columns = Model.metadata.tables[f"tradewind.{kind}"].c
        names = [columns[name] for name in order_of(kind) if name in columns]
        if not names:
            continue
        wanted = select(columns.id, *names).where(columns.id.in_(numbers))
        if "organization_id" in columns:
            wanted = wanted.where(columns.organization_id == here)
        for row in session.execute(wanted):
            if name := first_of(row[1:]):
                found[kind, row[0]] = name
    return found


def led_to(
    session: "Session", written: Iterable[tuple[str, str, object]]
) -> dict[tuple[str, int], str]:
    """What is called by the numbers in these fields, each said with its table; people are apart."""
    from core.models import Model

    wanted: dict[tuple[str, int], set[str]] = {}
    for table, name, value in written:
        known = Model.metadata.tables.get(f"tradewind.{table}")
        if known is None or name == "organization_id" or name not in known.c:
            continue
        if not isinstance(value, int):
            continue
        for key in known.c[name].foreign_keys:
            if (kind := key.column.table.name) not in ("users", "organizations"):
                wanted.setdefault((kind, value), set()).add(name)
    called = named(session, {key: {} for key in wanted}, {})
    return {(name, key[1]): said for key, said in called.items() for name in wanted[key]}


def order_of(table: str) -> tuple[str, ...]:
    return PERSON_FIRST if table == "contacts" else (*NUMBERED.get(table, ()), *NAMES)


def first_of(values: Iterable[Any]) -> str:
    return next((str(each) for each in values if each), "")


def model_of(table: str) -> Any:
    from core.models import Model

    for mapper in Model.registry.mappers:
        if mapper.class_.__tablename__ == table:
            return mapper.class_
    raise LookupError(table)
