"""The rows of a listing side by side, in a column for each value of one of its choices: a board."""

# The statements are joined of what our listings declare; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from core.lists.fields import Field
from core.lists.people import Row, named
from core.lists.questions import Asked, Question, Term
from core.lists.reading import MOST_ROWS, at_ease
from core.lists.sql import Sql

if TYPE_CHECKING:
    from psycopg import Connection

# So many rows of a column, as the index has them, are looked through before all of it is sorted.
GLANCE = 2000


@dataclass(frozen=True)
class Stack:
    """What stands on top of a column."""

    ids: tuple[int, ...] = ()
    rows: tuple[Row, ...] = ()
    # There are more below these.
    more: bool = False


def stacks(
    connection: "Connection[Any]", question: Question, by: str, sizes: Mapping[str, int]
) -> dict[str, Stack]:
    """The first rows of each column, in the order that is asked for; `sizes` says of which."""
    asked = Asked(question)
    found: dict[str, Sequence[Row]] = {}
    with at_ease(connection):
        if _is_kept(asked, by):
            found = _along(connection, asked, by, sizes)
        elif asked.stretches:
            found = _at_a_glance(connection, asked, by, sizes)
        left = {value: size for value, size in sizes.items() if value not in found}
        if left:
            found |= _sorted(connection, asked, by, left)
    return {
        value: _stack(connection, asked, found.get(value, ()), size)
        for value, size in sizes.items()
    }


def further(
    connection: "Connection[Any]", question: Question, by: str, value: str, start: int, size: int
) -> Stack:
    """The rows of a column below its first `start`."""
    asked = Asked(question)
    with at_ease(connection):
        found = _rows(connection, _column(asked, by, value, start, size + 1))
    return _stack(connection, asked, found, size)


def counts(connection: "Connection[Any]", question: Question, by: str) -> dict[str, int]:
    """How many stand in each column, all of them counted."""
    asked = Asked(replace(question, order=(), fields=()), counted=True)
    field = _by(asked, by)
    found, source, where = asked.found, asked.source, asked.where
    joins = asked.joins([field], has_facts=asked.by_facts)
    said = Sql(
        f"{found.text}SELECT {field.expression}, count(*) FROM {source.text}{joins}"
        f" WHERE {where.text} GROUP BY 1",
        (*found.values, *source.values, *where.values),
    )
    with at_ease(connection):
        return {_value(field, said): many for said, many in _rows(connection, said)}


def _stack(connection: "Connection[Any]", asked: Asked, found: Sequence[Row], size: int) -> Stack:
    shown = found[:size]
    rows = named(connection, asked.fields, [row[1:] for row in shown])
    return Stack(tuple(row[0] for row in shown), tuple(rows), len(found) > size)


def _is_kept(asked: Asked, by: str) -> bool:
    """Whether the index of the columns has their rows in this very order."""
    field = asked.listing.field(by)
    return field.indexed and asked.order == field.then and not asked.query


def _along(
    connection: "Connection[Any]", asked: Asked, by: str, sizes: Mapping[str, int]
) -> dict[str, Sequence[Row]]:
    """Column after column along the index; one in which too little matches at first is left out."""
    looked = {value: max(GLANCE, size + 1) for value, size in sizes.items()}
    order = _listed(asked.terms_of_rows)
    joins = asked.shown_joins(*asked.sorted_by, has_facts=asked.by_facts)
    parts = []
    for value, size in sizes.items():
        most = looked[value] if asked.is_narrowed else size + 1
        first = (
            f"SELECT *, count(*) OVER () AS looked FROM (SELECT * FROM tradewind.{asked.listing.table} t"
            f" WHERE {asked.living} AND {_is(asked, by, value)} ORDER BY {order} LIMIT {most:d}) t"
        )
        parts.append(
            Sql(
                f"(SELECT '{value}' AS stack, t.looked, {asked.columns} FROM ({first}) t"
                f"{asked.facts_beside if asked.by_facts else ''}{joins}"
                f" WHERE {asked.condition.text} ORDER BY {order} LIMIT {size + 1:d})",
                asked.condition.values,
            )
        )
    found: dict[str, list[Row]] = {value: [] for value in sizes}
    seen_to_the_end = set() if asked.is_narrowed else set(sizes)
    for value, passed, *row in _rows(connection, _united(parts)):
        found[value].append(tuple(row))
        if passed < looked[value]:
            seen_to_the_end.add(value)
    return {
        value: rows
        for value, rows in found.items()
        if value in seen_to_the_end or len(rows) > sizes[value]
    }


def _at_a_glance(
    connection: "Connection[Any]", asked: Asked, by: str, sizes: Mapping[str, int]
) -> dict[str, Sequence[Row]]:
    """The columns that are filled by the first rows of the whole list."""
    stretch, field = asked.stretches[0], asked.listing.field(by)
    source, where = asked.first_of(stretch, GLANCE * 2)
    most = max(sizes.values(), default=0) + 1
    ranked = (
        f"SELECT t.*, row_number() OVER (PARTITION BY {field.expression} ORDER BY"
        f" {_listed(stretch.terms)}) AS place FROM {source} WHERE {where.text}"
    )
    said = Sql(
        f"SELECT {field.expression}, {asked.columns} FROM ({ranked}) t{asked.shown_joins()}"
        f" WHERE t.place <= {most:d} ORDER BY t.place",
        where.values,
    )
    found: dict[str, list[Row]] = {}
    for value, *row in _rows(connection, said):
        found.setdefault(value, []).append(tuple(row))
    return {value: rows for value, rows in found.items() if len(rows) > sizes.get(value, most)}


def _sorted(
    connection: "Connection[Any]", asked: Asked, by: str, sizes: Mapping[str, int]
) -> dict[str, Sequence[Row]]:
    """The first of all that match in each of these columns; what is shown is read of these only."""
    field, source, where = _by(asked, by), asked.source, asked.where
    order, most = _listed(_keys(asked)), max(sizes.values()) + 1
    keys = "".join(f", {term.expression} AS key_{place}" for place, term in enumerate(asked.terms))
    matching = (
        f"SELECT {asked.row}.id, {field.expression} AS stack{keys} FROM {source.text}"
        f"{_sorting(asked)} WHERE {where.text} AND {field.expression}"
    )
    if asked.query:
        # Words are looked for once, for all columns together.
        chosen = (
            f"SELECT stack, id, row_number() OVER (PARTITION BY stack ORDER BY {order}) AS place"
            f" FROM ({matching} = ANY (%s) OFFSET 0) s"
        )
    else:
        # To keep the first few of a column takes far less than to sort all of it.
        chosen = (
            f"SELECT s.* FROM unnest(%s::{'smallint' if field.coded else 'text'}[]) v"
            " CROSS JOIN LATERAL (SELECT stack, id, row_number()"
            f" OVER (ORDER BY {order}) AS place FROM (SELECT * FROM ({matching} = v OFFSET 0) a"
            f" ORDER BY {order} LIMIT {most:d}) b) s"
        )
    values = (*source.values, *where.values)
    said_of = [_said(field, value) for value in sizes]
    said = Sql(
        f"{asked.found.text}SELECT r.stack, {asked.columns} FROM ({chosen}) r"
        f" JOIN tradewind.{asked.listing.table} t ON t.organization_id = {asked.here} AND t.id = r.id"
        f"{asked.shown_joins()} WHERE r.place <= {most:d} ORDER BY r.place",
        (*asked.found.values, *((*values, said_of) if asked.query else (said_of, *values))),
    )
    found: dict[str, list[Row]] = {}
    for value, *row in _rows(connection, said):
        found.setdefault(_value(field, value), []).append(tuple(row))
    return dict(found)


def _column(asked: Asked, by: str, value: str, start: int, size: int) -> Sql:
    """One column from a place on; where an index has its order it is read along that."""
    size = min(size, MOST_ROWS)
    source, where, field = asked.source, asked.where, _by(asked, by)
    keys = "".join(f", {term.expression} AS key_{place}" for place, term in enumerate(asked.terms))
    fence = "" if _is_kept(asked, by) else " OFFSET 0"
    chosen = (
        f"SELECT id, row_number() OVER (ORDER BY {_listed(_keys(asked))}) AS place FROM ("
        f"SELECT {asked.row}.id{keys} FROM {source.text}{_sorting(asked)}"
        f" WHERE {where.text} AND {field.expression} = %s{fence}) s"
        f" ORDER BY {_listed(_keys(asked))} OFFSET {start:d} LIMIT {size:d}"
    )
    return Sql(
        f"{asked.found.text}SELECT {asked.columns} FROM ({chosen}) r"
        f" JOIN tradewind.{asked.listing.table} t ON t.organization_id = {asked.here} AND t.id = r.id"
        f"{asked.shown_joins()} ORDER BY r.place",
        (*asked.found.values, *source.values, *where.values, _said(field, value)),
    )


def _is(asked: Asked, by: str, value: str) -> str:
    field = asked.listing.field(by)
    assert value in field.titles
    return f"{field.expression} = '{value}'"


def _keys(asked: Asked) -> list[Term]:
    return [
        Term(f"key_{place}", term.descending, term.nulls) for place, term in enumerate(asked.terms)
    ]


def _by(asked: Asked, by: str) -> Field:
    """The field that makes the columns, as the rows that are asked have it."""
    return asked.listing.field(by) if asked.needs_rows else asked.listing.brief[by]


def _said(field: Field, value: str) -> object:
    return list(field.titles).index(value) + 1 if field.coded else value


def _value(field: Field, said: Any) -> str:
    return list(field.titles)[said - 1] if field.coded else str(said)


def _sorting(asked: Asked) -> str:
    return asked.joins(asked.sorted_by, has_facts=asked.by_facts) if asked.needs_rows else ""


def _listed(terms: Sequence[Term]) -> str:
    return ", ".join(map(str, terms))


def _united(parts: Sequence[Sql]) -> Sql:
    return Sql(
        " UNION ALL ".join(part.text for part in parts),
        tuple(value for part in parts for value in part.values),
    )


def _rows(connection: "Connection[Any]", said: Sql) -> list[Row]:
    return connection.execute(said.text.encode(), said.values).fetchall()
