"""Reading a listing: the first rows at once, then all of its numbers in their order, then windows.

The connection is the person's own: the policies decide what is there to be read.
"""

# The statements are joined of what our listings declare; whatever comes from outside is a parameter.
# ruff: noqa: S608

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple

from core.errors import NotFound, Refused
from core.lists.fields import Field, Kind
from core.lists.listings import listing
from core.lists.people import Row, named
from core.lists.questions import Asked, Question, Stretch, Term
from core.lists.sql import Sql

if TYPE_CHECKING:
    from psycopg import Connection

__all__ = ["Page", "Question", "count", "first_page", "record", "vector", "window"]

# Beyond this, building the rows in Python would be felt in the window.
MOST_ROWS = 1000
# So many rows, as the index has them, are looked through before the server looks through all.
GLANCE = 5000


class Page(NamedTuple):
    ids: tuple[int, ...]
    rows: tuple[Row, ...]
    # There are more than these.
    more: bool


def first_page(connection: "Connection[Any]", question: Question, size: int = 100) -> Page:
    asked = Asked(question)
    size = min(size, MOST_ROWS)
    with at_ease(connection):
        found: Sequence[Row] | None = None
        if asked.stretches and not asked.is_narrowed:
            found = _along(connection, asked, size + 1)
        elif asked.stretches:
            found = _at_a_glance(connection, asked, size + 1)
        if found is None:
            part = _best(asked, size + 1) if asked.by_facts else _sorted(asked, asked.fields)
            said = f"{asked.found.text}{part.text} LIMIT {size + 1:d}"
            found = _rows(connection, Sql(said, (*asked.found.values, *part.values)))
    shown = found[:size]
    rows = named(connection, asked.fields, [row[1:] for row in shown])
    return Page(tuple(row[0] for row in shown), tuple(rows), len(found) > size)


def vector(connection: "Connection[Any]", question: Question) -> bytes:
    """The numbers of all rows in their order, each as eight bytes, the highest first."""
    asked = Asked(question)
    if asked.is_narrowed or not asked.stretches:
        parts = [_sorted(asked, ())]
    else:
        parts = [_numbers(asked, each) for each in asked.stretches]
    # One value for all: a million rows would be a million small messages.
    said = " UNION ALL ".join(
        f"SELECT {place}, string_agg(int8send(id), ''::bytea) FROM ({part.text}) s{place}"
        for place, part in enumerate(parts)
    )
    with at_ease(connection):
        found = _rows(
            connection,
            Sql(
                f"{asked.found.text}{said}",
                (*asked.found.values, *(value for part in parts for value in part.values)),
            ),
            binary=True,
        )
    return b"".join(numbers or b"" for _, numbers in sorted(found, key=lambda row: row[0]))


def window(connection: "Connection[Any]", question: Question, ids: Sequence[int]) -> dict[int, Row]:
    """The rows of these numbers, in any order; without those that are gone."""
    asked = Asked(question)
    if len(ids) > MOST_ROWS:
        raise Refused(f"At most {MOST_ROWS:,} rows can be shown at once.")
    said = Sql(
        f"SELECT {asked.columns} FROM tradewind.{asked.listing.table} t{asked.shown_joins()}"
        f" WHERE {asked.living} AND t.id = ANY (%s)",
        (list(ids),),
    )
    found = _rows(connection, said)
    rows = named(connection, asked.fields, [row[1:] for row in found])
    return {row[0]: shown for row, shown in zip(found, rows, strict=True)}


def count(connection: "Connection[Any]", question: Question, most: int = 1000) -> tuple[int, bool]:
    """How many there are, or `most` and True where there are more.

    A list that reads the numbers of all its rows knows how many there are without asking.
    """
    asked = Asked(question, counted=True)
    found, source, where = asked.found, asked.source, asked.where
    said = Sql(
        f"{found.text}SELECT count(*) FROM (SELECT FROM {source.text} WHERE {where.text}"
        f" LIMIT {most + 1:d}) c",
        (*found.values, *source.values, *where.values),
    )
    with at_ease(connection):
        ((counted,),) = _rows(connection, said)
    return (most, True) if counted > most else (counted, False)


def record(
    connection: "Connection[Any]", name: str, organization_id: int, record_id: int
) -> Mapping[str, Any]:
    """What may be edited of one row, and its version: the base of an edit."""
    from psycopg.rows import dict_row

    meant = listing(name)
    columns = ", ".join(f"t.{column}" for column in (*meant.edit.model_fields, "version"))
    with connection.cursor(row_factory=dict_row) as cursor:
        found = cursor.execute(
            f"SELECT {columns} FROM tradewind.{meant.table} t WHERE t.organization_id = %s"
            " AND t.id = %s AND t.deleted_at IS NULL".encode(),
            (organization_id, record_id),
        ).fetchone()
    if found is None:
        raise NotFound(f"This {meant.singular.lower()} is gone, or you may not see it.")
    return found


def _along(connection: "Connection[Any]", asked: Asked, size: int) -> Sequence[Row]:
    """Stretch after stretch; the server stops as soon as there are enough."""
    field = asked.sorted_by[0]
    if field.kind is Kind.CHOICE:
        # One plan for all of them: to make a dozen ready would take longer than to read the rows.
        each = Stretch(asked.stretches[0].terms, f"{field.expression} = v.value")
        said = (
            f"unnest('{{{','.join(asked.chosen)}}}'::text[]) WITH ORDINALITY v (value, place)"
            f" CROSS JOIN LATERAL ({_stretch(asked, each, size, 'v.place')}) s"
        )
    else:
        parts = (_stretch(asked, each, size, place) for place, each in enumerate(asked.stretches))
        said = f"({' UNION ALL '.join(f'({part})' for part in parts)}) s"
    found = _rows(connection, Sql(f"SELECT s.* FROM {said} LIMIT {size:d}"))
    return [row[1:] for row in sorted(found, key=lambda row: row[0])]


def _stretch(asked: Asked, stretch: Stretch, size: int, place: int | str) -> str:
    where, source = asked.walked(stretch), f"tradewind.{asked.listing.table} t"
    if stretch.is_of_facts:
        # The index of the short rows leads, and each of the first few is fetched by its number.
        source += asked.facts_beside
        where = f"{asked.living} AND {where}"
    return (
        f"SELECT {place} AS place, {asked.columns} FROM {source}{_joins(asked, stretch.is_of_facts)}"
        f" WHERE {where} ORDER BY {_listed(stretch.terms)} LIMIT {size:d}"
    )


def _at_a_glance(connection: "Connection[Any]", asked: Asked, size: int) -> Sequence[Row] | None:
    """What is common is found among the first rows already; otherwise None.

    Left to itself, the planner would walk the whole index for what is nowhere in it.
    """
    found = _among_the_first(connection, asked, size, GLANCE)
    if size > len(found) >= size // 4:
        # As thickly as they stand there, they are enough a little further on.
        found = _among_the_first(connection, asked, size, GLANCE * size * 3 // (len(found) * 2))
    return found if len(found) >= size else None


def _among_the_first(
    connection: "Connection[Any]", asked: Asked, size: int, most: int
) -> Sequence[Row]:
    stretch = asked.stretches[0]
    source, where = asked.first_of(stretch, most)
    said = (
        f"SELECT {asked.columns} FROM {source}{_joins(asked, asked.by_facts)}"
        f" WHERE {where.text} ORDER BY {_listed(stretch.terms)} LIMIT {size:d}"
    )
    return _rows(connection, Sql(said, where.values))


def _best(asked: Asked, size: int) -> Sql:
    """The first of all that match, chosen by their facts, and then as they are shown."""
    chosen = _sorted(asked, ())
    keys = (
        str(Term(f"s.key_{place}", term.descending, term.nulls))
        for place, term in enumerate(asked.terms)
    )
    return Sql(
        f"SELECT {asked.columns} FROM ({chosen.text} LIMIT {size:d}) s"
        f" JOIN tradewind.{asked.listing.table} t"
        f" ON t.organization_id = {asked.here} AND t.id = s.id{asked.shown_joins()}"
        f" ORDER BY {', '.join(keys)}",
        chosen.values,
    )


def _sorted(asked: Asked, fields: Sequence[Field]) -> Sql:
    """All that match, sorted; OFFSET 0 keeps the planner from walking an index to sort by."""
    source, where = asked.source, asked.where
    keys = "".join(f", {term.expression} AS key_{place}" for place, term in enumerate(asked.terms))
    shown = "".join(f", {field.read} AS shown_{place}" for place, field in enumerate(fields))
    names = "".join(f", shown_{place}" for place in range(len(fields)))
    terms = _listed(
        Term(f"key_{place}", term.descending, term.nulls) for place, term in enumerate(asked.terms)
    )
    joins = ""
    if asked.needs_rows and fields:
        joins = _joins(asked, asked.by_facts)
    elif asked.needs_rows:
        joins = asked.joins(asked.sorted_by, has_facts=asked.by_facts)
    fence = " OFFSET 0" if asked.is_narrowed else ""
    if asked.by_facts:
        names = "".join(f", key_{place}" for place in range(len(asked.terms)))
    return Sql(
        f"SELECT id{names} FROM (SELECT {asked.row}.id{shown}{keys} FROM {source.text}{joins}"
        f" WHERE {where.text}{fence}) s ORDER BY {terms}",
        (*source.values, *where.values),
    )


def _numbers(asked: Asked, stretch: Stretch) -> Sql:
    source = f"tradewind.{asked.listing.table} t{asked.joins(asked.sorted_by)}"
    if stretch.is_of_facts:
        source = f"tradewind.{asked.listing.facts} f"
    number = stretch.terms[-1].expression
    return Sql(
        f"SELECT {number} FROM {source} WHERE {asked.walked(stretch)}"
        f" ORDER BY {_listed(stretch.terms)}"
    )


def _joins(asked: Asked, has_facts: bool) -> str:
    return asked.shown_joins(*asked.sorted_by, has_facts=has_facts)


def _listed(terms: "Sequence[Term] | Iterator[Term]") -> str:
    return ", ".join(map(str, terms))


def _rows(connection: "Connection[Any]", said: Sql, binary: bool = False) -> list[Row]:
    with connection.cursor(binary=binary) as cursor:
        return cursor.execute(said.text.encode(), said.values).fetchall()


@contextmanager
def at_ease(connection: "Connection[Any]", *, in_one_go: bool = True) -> Iterator[None]:
    """Room to sort a million numbers in, for this transaction only.

    In one go, all of its statements are sent before the first is answered: on a slow line, beginning
    and settling would take longer than the question itself.
    """
    with connection.pipeline() if in_one_go else nullcontext(), connection.transaction():
        connection.execute(
            "SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true),"
            " set_config('datestyle', 'ISO', true)"
        )
        yield
