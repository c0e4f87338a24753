"""What a day is made of, without anything that reads it: a window shows it before that is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

# Of each source so many are shown; the count says how many there are.
MOST = 40
# Whose changes make it another day.
TABLES = frozenset({"tasks", "leads", "opportunities", "interactions"})


@dataclass(frozen=True, slots=True)
class Item:
    source: str
    # The table it is in, and its number.
    table: str
    record: int
    title: str
    with_whom: str
    at: datetime | None
    is_all_day: bool
    # A priority, a type, a stage: whatever tells more of it.
    mark: str

    @property
    def key(self) -> tuple[str, int]:
        return self.table, self.record


@dataclass(frozen=True)
class Day:
    items: tuple[Item, ...]
    counts: Mapping[str, int]
    # What comes after today, for whoever is through with it.
    following: Item | None = None
