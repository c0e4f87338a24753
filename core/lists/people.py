"""The fields in which a person of ours stands, and what these people are called.

Rows come with numbers. There are few people and many rows, so their names are asked for once and kept
with the connection: joined to every list, they would be planned, and their policy asked, each time.
"""

from collections.abc import Sequence
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from core.lists.fields import Field, Kind

if TYPE_CHECKING:
    from psycopg import Connection

OWNER = Field(
    "owner",
    "Owner",
    Kind.PERSON,
    "t.owner_id",
    editable="owner_id",
    default=True,
    shown="owner.full_name",
    join="LEFT JOIN tradewind.users owner ON owner.id = t.owner_id",
)

Row = tuple[Any, ...]
# Whoever hears of changes forgets sooner; others learn of a new name after so many seconds.
KEPT = 60

_lock = Lock()
_known: "WeakKeyDictionary[Connection[Any], tuple[float, dict[int, str | None]]]" = (
    WeakKeyDictionary()
)


def named(
    connection: "Connection[Any]", fields: Sequence[Field], rows: Sequence[Row]
) -> Sequence[Row]:
    """The same rows with names in place of numbers, where the reader may see whose they are."""
    places = [place for place, field in enumerate(fields) if field.kind is Kind.PERSON]
    numbers = {row[place] for row in rows for place in places} - {None}
    if not numbers:
        return rows
    names = _names(connection, numbers)
    return [
        tuple(names.get(said) if place in places else said for place, said in enumerate(row))
        for row in rows
    ]


def forget() -> None:
    """Somebody has another name, came or left."""
    with _lock:
        _known.clear()


def _names(connection: "Connection[Any]", numbers: set[int]) -> dict[int, str | None]:
    now = monotonic()
    with _lock:
        since, names = _known.get(connection, (now, {}))
    if now - since > KEPT:
        since, names = now, {}
    if missing := numbers - names.keys():
        found: list[tuple[int, str | None]] = connection.execute(
            "SELECT id, full_name FROM tradewind.users WHERE id = ANY (%s)", (list(missing),)
        ).fetchall()
        # Those who may not be seen have no name, and are not asked for again.
        names = names | dict.fromkeys(missing) | dict(found)
        with _lock:
            _known[connection] = (since, names)
    return names
