"""A piece of a statement, and the parameters that go with it."""

from typing import NamedTuple

_INTERVAL = {
    "minute": "make_interval(mins => %s)",
    "day": "make_interval(days => %s)",
    "week": "make_interval(weeks => %s)",
    "month": "make_interval(months => %s)",
    "quarter": "make_interval(months => 3 * %s)",
    "year": "make_interval(years => %s)",
}


class Sql(NamedTuple):
    text: str
    values: tuple[object, ...] = ()

    def plus(self, unit: str, count: int) -> "Sql":
        if not count:
            return self
        return Sql(f"({self.text} + {_INTERVAL[unit]})", (*self.values, count))
