"""The ids of a list in its order: eight bytes a row, so that a million rows are eight megabytes."""

import sys
from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import compress

# Between two pieces other threads have their turn: one pass over a million ids would hold them up.
PIECE = 50_000
Range = tuple[int, int]


def from_bytes(said: bytes) -> "array[int]":
    """Read what `string_agg(int8send(id), '')` makes."""
    ids = array("q")
    ids.frombytes(said)
    if sys.byteorder == "little":
        ids.byteswap()
    return ids


def of(ids: Iterable[int]) -> "array[int]":
    return array("q", ids)


def slices(ids: "array[int]", ranges: Iterable[Range]) -> "array[int]":
    """The ids of these rows; a range is its first row and the row after its last."""
    found = array("q")
    for first, after in sorted(ranges):
        found += ids[first:after]
    return found


def rows_of(
    wanted: Collection[int], ids: "array[int]", may_stop: Callable[[], bool] = lambda: False
) -> list[int]:
    """Where these ids stand, in order; what is not there any more is left out."""
    found: list[int] = []
    if not wanted:
        return found
    among = frozenset(wanted).__contains__
    for start in range(0, len(ids), PIECE):
        if may_stop():
            break
        piece = ids[start : start + PIECE]
        found += compress(range(start, start + len(piece)), map(among, piece))
        if len(found) == len(wanted):
            break
    return found


def ranges_of(rows: Sequence[int]) -> list[Range]:
    """Rows in ascending order as runs of neighbours."""
    found: list[Range] = []
    first = after = -1
    for row in rows:
        if row != after:
            if after >= 0:
                found.append((first, after))
            first = row
        after = row + 1
    if after >= 0:
        found.append((first, after))
    return found
