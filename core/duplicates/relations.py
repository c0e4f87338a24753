"""What belongs to a record, found from the tables themselves, so that a new one is never forgotten."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Index, Table, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Session

from core.access.permissions import TABLES
from core.access.policies import DERIVED, WRITTEN_ONCE
from core.models import Model


@dataclass(frozen=True, slots=True)
class Relation:
    table: Table
    column: str
    # What each of its rows may have once only, together with this column.
    alone: tuple[tuple[str, ...], ...]
    # Whether one of its rows is the first of all, such as the primary contact.
    has_primary: bool


def relations(target: str) -> Iterator[Relation]:
    """Every foreign key to this table, but of what the database itself keeps."""
    for table in Model.metadata.sorted_tables:
        if table.name not in TABLES or table.name in DERIVED | WRITTEN_ONCE:
            continue
        for constraint in table.foreign_key_constraints:
            if constraint.referred_table.name != target:
                continue
            for column in constraint.column_keys:
                if column != "organization_id":
                    yield Relation(
                        table, column, tuple(_alone(table, column)), _has_primary(table, column)
                    )


def count(session: Session, organization: int, target: str, ids: Sequence[int]) -> dict[int, int]:
    """How many rows belong to each, as far as the person may see them."""
    found = dict.fromkeys(ids, 0)
    for relation in relations(target):
        rows = session.execute(
            text(
                f"SELECT {relation.column}, count(*) FROM tradewind.{relation.table.name}"  # noqa: S608
                f" WHERE organization_id = :here AND {relation.column} = ANY (:ids)"
                " AND deleted_at IS NULL GROUP BY 1"
            ),
            {"here": organization, "ids": list(ids)},
        )
        for number, many in rows:
            found[number] += many
    return found


def move(
    session: Session, organization: int, relation: Relation, keep: int, losers: Sequence[int]
) -> int:
    """All of it, also what lies in the trash, to the one that stays; returns how many rows."""
    table, column = f"tradewind.{relation.table.name}", relation.column
    said = {"here": organization, "keep": keep, "losers": list(losers)}
    theirs = f"t.organization_id = :here AND t.{column} = ANY (:losers)"
    there = text(f"SELECT count(*) FROM {table} t WHERE {theirs}")  # noqa: S608
    if not (many := int(session.scalar(there, said) or 0)):
        # Whoever may not write this table has nothing to write.
        return 0
    if relation.has_primary:
        _keep_primary(session, relation, said)
    for others in relation.alone:
        _trash_second(session, relation, others, said)
    session.execute(text(f"UPDATE {table} t SET {column} = :keep WHERE {theirs}"), said)  # noqa: S608
    return many


def _keep_primary(session: Session, relation: Relation, said: dict[str, object]) -> None:
    """There is one primary: that of the record that stays, else the oldest of the others'."""
    table, column = f"tradewind.{relation.table.name}", relation.column
    living = "p.organization_id = :here AND p.is_primary AND p.deleted_at IS NULL"
    session.execute(
        text(
            f"UPDATE {table} t SET is_primary = false WHERE t.organization_id = :here"  # noqa: S608
            f" AND t.{column} = ANY (:losers) AND t.is_primary AND EXISTS (SELECT FROM {table} p"
            f" WHERE {living} AND (p.{column} = :keep OR p.{column} = ANY (:losers) AND p.id < t.id))"
        ),
        said,
    )


def _trash_second(
    session: Session, relation: Relation, others: Sequence[str], said: dict[str, object]
) -> None:
    """What would be there twice: the second goes into the trash, and its being primary to the first."""
    table, column = f"tradewind.{relation.table.name}", relation.column
    same = " AND ".join(f"p.{each} = t.{each}" for each in others) or "true"
    gone = session.execute(
        text(
            f"UPDATE {table} t SET deleted_at = now() WHERE t.organization_id = :here"  # noqa: S608
            f" AND t.{column} = ANY (:losers) AND t.deleted_at IS NULL AND EXISTS (SELECT FROM {table} p"
            f" WHERE p.organization_id = :here AND p.deleted_at IS NULL AND {same}"
            f" AND (p.{column} = :keep OR p.{column} = ANY (:losers) AND p.id < t.id)) RETURNING t.id"
        ),
        said,
    )
    ids = [row[0] for row in gone]
    if ids and "is_primary" in relation.table.c:
        session.execute(
            text(
                f"UPDATE {table} p SET is_primary = true FROM {table} t WHERE t.organization_id = :here"  # noqa: S608
                f" AND t.id = ANY (:ids) AND t.is_primary AND p.organization_id = :here AND {same}"
                f" AND p.{column} = :keep AND p.deleted_at IS NULL AND NOT p.is_primary"
            ),
            {**said, "ids": ids},
        )


def _alone(table: Table, column: str) -> Iterator[tuple[str, ...]]:
    rules: list[Index | UniqueConstraint] = [index for index in table.indexes if index.unique]
    rules += [rule for rule in table.constraints if isinstance(rule, UniqueConstraint)]
    for rule in rules:
        names = [each.name for each in rule.columns if isinstance(each, Column)]
        if column in names:
            yield tuple(name for name in names if name not in ("organization_id", column))


def _has_primary(table: Table, column: str) -> bool:
    return any(
        isinstance(rule, ExcludeConstraint) and column in rule.columns for rule in table.constraints
    )
