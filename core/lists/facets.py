"""How many of what is listed there are of each value of a few fields: countries, and their cities."""

# The statements are joined of what our listings declare; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.lists.fields import Field
from core.lists.filters import All, Condition, Filter
from core.lists.questions import Asked, Question
from core.lists.reading import at_ease

if TYPE_CHECKING:
    from psycopg import Connection

Counted = tuple[tuple[Any, ...], int]
# More than anybody reads; the rest is found by typing.
MOST = 1000


def facets(
    connection: "Connection[Any]", question: Question, names: Sequence[str], most: int = MOST
) -> list[Counted]:
    """The values and how many have them, the most frequent first.

    What the question asks of these very fields is left aside: one sees what else there is to choose.
    """
    narrowed = replace(question, filter=without(question.filter, names), order=(), fields=())
    asked = Asked(narrowed, counted=True)
    fields = [asked.listing.field(name) for name in names]
    told = {(field.told_in, field.fact) for field in fields if field.told_in}
    if len(told) == 1 and all(field.told_in for field in fields):
        return _told(connection, asked, fields, most)
    columns = ", ".join(field.expression for field in fields)
    found, source, where = asked.found, asked.source, asked.where
    said = (
        f"{found.text}SELECT {columns}, count(*) FROM {source.text}{asked.joins(fields)}"
        f" WHERE {where.text} GROUP BY {columns} ORDER BY count(*) DESC, {columns} LIMIT {most:d}"
    )
    with at_ease(connection):
        rows = connection.execute(
            said.encode(), (*found.values, *source.values, *where.values)
        ).fetchall()
    return [(tuple(row[:-1]), row[-1]) for row in rows]


def _told(
    connection: "Connection[Any]", asked: Asked, fields: Sequence[Field], most: int
) -> list[Counted]:
    """By the short key that stands in each row's facts, and only then by what that stands for."""
    table, key = fields[0].told_in, fields[0].fact
    columns = ", ".join(f"d.{field.name}" for field in fields)
    found, source, where = asked.found, asked.source, asked.where
    said = (
        f"{found.text}SELECT {columns}, sum(c.many)::bigint FROM"
        f" (SELECT f.{key}, count(*) AS many FROM {source.text} WHERE {where.text} GROUP BY 1) c"
        f" JOIN (SELECT DISTINCT d.{key}, {columns} FROM tradewind.{table} d"
        f" WHERE d.organization_id = {asked.here}) d ON d.{key} = c.{key}"
        f" GROUP BY {columns} ORDER BY sum(c.many) DESC, {columns} LIMIT {most:d}"
    )
    with at_ease(connection):
        rows = connection.execute(
            said.encode(), (*found.values, *source.values, *where.values)
        ).fetchall()
    return [(tuple(row[:-1]), row[-1]) for row in rows]


def without(filter: Filter | None, names: Sequence[str]) -> Filter | None:
    """The filter, less what it asks of these fields at its top."""
    if isinstance(filter, Condition):
        return None if filter.field in names else filter
    if isinstance(filter, All):
        parts = tuple(
            part
            for part in filter.parts
            if not (isinstance(part, Condition) and part.field in names)
        )
        return All(parts=parts) if parts else None
    return filter
