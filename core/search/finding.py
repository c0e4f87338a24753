"""Finding records of every kind by words, and telling what those are called that are known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.lists.wanted import search_query
from core.search.kinds import Searched

if TYPE_CHECKING:
    from psycopg import Connection

# Nobody reads on after so many; the count then says “more than”.
MOST = 100
# One letter is in nearly every record: what it finds helps nobody and takes long.
LEAST = 2


@dataclass(frozen=True, slots=True)
class Found:
    kind: str
    id: int
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Section:
    """What was found of one kind, the best first; `count` is MOST + 1 where there are more."""

    kind: Searched
    rows: tuple[Found, ...]
    count: int


def find(
    connection: "Connection[Any]", typed: str, kinds: Sequence[Searched], few: int = 6
) -> list[Section]:
    """In one statement: on a long line every question costs its round trip."""
    query = search_query(typed)
    if not kinds or len(query.replace(":*", "")) < LEAST:
        return []
    parts, values = [], []
    beginning = " ".join(typed.split()).casefold()
    for place, kind in enumerate(kinds):
        name = _name(kind)
        parts.append(
            f"(SELECT {place} AS place, t.id, {name} AS name, {_told(kind)} AS told,"  # noqa: S608
            " count(*) OVER () AS found, row_number() OVER"
            f" (ORDER BY starts_with(lower({name}), %s) DESC, t.updated_at DESC, t.id DESC) AS best"
            f" FROM tradewind.{kind.table} t"
            " WHERE t.organization_id = (SELECT tradewind.current_organization())"
            f" AND t.deleted_at IS NULL AND t.id = ANY (ARRAY(SELECT {kind.search}(%s, %s)))"
            " ORDER BY best LIMIT %s)"
        )
        values += [beginning, query, MOST + 1, few]
    rows: dict[int, list[tuple[Found, int]]] = defaultdict(list)
    union = " UNION ALL ".join(parts)
    asked = f"SELECT * FROM ({union}) f ORDER BY place, best"  # noqa: S608
    for place, number, name, told, found, _ in _asked(connection, asked, values):
        rows[place].append((Found(kinds[place].name, number, name, told), found))
    return [
        Section(kinds[place], tuple(row for row, _ in found), found[0][1])
        for place, found in rows.items()
    ]


def named(
    connection: "Connection[Any]", wanted: Iterable[tuple[str, int]], kinds: Sequence[Searched]
) -> list[Found]:
    """As they are called today, in the order asked for; what is gone or not shown is left out."""
    numbers: dict[str, list[int]] = defaultdict(list)
    order = list(wanted)
    for kind_name, number in order:
        numbers[kind_name].append(number)
    parts, values = [], []
    for place, kind in enumerate(kinds):
        if kind.name in numbers:
            parts.append(
                f"SELECT {place}, t.id, {_name(kind)}, {_told(kind)}"  # noqa: S608
                f" FROM tradewind.{kind.table} t"
                " WHERE t.organization_id = (SELECT tradewind.current_organization())"
                " AND t.deleted_at IS NULL AND t.id = ANY (%s)"
            )
            values.append(numbers[kind.name])
    if not parts:
        return []
    known: Mapping[tuple[str, int], Found] = {
        (kinds[place].name, number): Found(kinds[place].name, number, name, told)
        for place, number, name, told in _asked(connection, " UNION ALL ".join(parts), values)
    }
    return [known[each] for each in order if each in known]


def _asked(connection: "Connection[Any]", sql: str, values: Sequence[object]) -> Iterable[Any]:
    # Put together from names of columns that stand in the code, never from what was typed.
    return connection.execute(sql, values)


def _name(kind: Searched) -> str:
    return f"coalesce({', '.join(map(_text, kind.called))}, '#' || t.id)"


def _text(column: str) -> str:
    # Some columns have a collation of their own, and two of them cannot stand in one expression.
    return f"nullif(btrim(t.{column}::text COLLATE \"default\"), '')"


def _told(kind: Searched) -> str:
    columns = [_text(name) for name in kind.told]
    return f"concat_ws(' · ', {', '.join(columns)})" if columns else "''"
