"""What other windows hear of a change: which rows of which table, and never what is in them.

The database's triggers note what was written. One of the windows, whichever the database says, has it
passed on a few times a second, for all to hear. Anybody on the server may write to this channel too, so
what is heard is a reason to read again, under one's own rights, and no more.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

CHANNEL = "tradewind"
LISTEN = f"LISTEN {CHANNEL}"
# Answers whether it is this session that passes news on: then it is asked again after PASSING seconds,
# otherwise after LOOKING, in case the one that did is gone.
PASS_ON = "SELECT tradewind.pass_on()"  # noqa: S105 (nobody's password)
PASSING, LOOKING = 0.25, 2.0
# Of more rows than fit on a screen it is enough to know that there were many.
MOST = 1000

_PAYLOAD = re.compile(r"([a-z_]{1,63}) (\*|[0-9]{1,18}(?:,[0-9]{1,18})*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows of one table that were written to; None is any of them."""

    table: str
    ids: frozenset[int] | None

    def concern(self, table: str, row_id: int | None = None) -> bool:
        """Whether somebody who shows this table, or this row of it, has to read it again."""
        return self.table == table and (row_id is None or self.ids is None or row_id in self.ids)


def parse(payload: str) -> Changes | None:
    """`leads 3,17` or `leads *`; None for what the database's triggers would never send."""
    if not (found := _PAYLOAD.fullmatch(payload)):
        return None
    table, ids = found.groups()
    return Changes(table, None if ids == "*" else frozenset(map(int, ids.split(","))))


def coalesce(payloads: Iterable[str]) -> list[Changes]:
    """All that was heard in a moment, once for each table."""
    heard: dict[str, set[int] | None] = {}
    for payload in payloads:
        if (changes := parse(payload)) is None:
            continue
        known = heard.setdefault(changes.table, set())
        if known is None:
            continue
        if changes.ids is None or len(known := known | changes.ids) > MOST:
            heard[changes.table] = None
        else:
            heard[changes.table] = known
    return [Changes(table, None if ids is None else frozenset(ids)) for table, ids in heard.items()]
