"""What stands in each column: how full it is, how many different values, examples, what it looks like."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.imports.looks import Look
from core.imports.reading import plain

# So many rows are looked at; a column that is empty for longer is as good as empty.
ROWS = 5_000
EXAMPLES = 5


@dataclass(frozen=True)
class Column:
    header: str
    filled: int
    distinct: int
    rows: int
    examples: tuple[str, ...]
    look: Look
    # For numbers and dates: how they are written, where the column tells.
    decimal: str = ""
    order: str = ""


_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+$")
_PHONE = re.compile(r"[+(]?\d[\d\s()./\-–]{5,20}\d$")
_SITE = re.compile(
    r"(https?://\S+|www\.\S+|([a-z0-9-]+\.)+(com|net|org|io|co|eu|de|at|ch|uk|fr|it|es|nl|biz|info|app|shop)"
    r"(/\S*)?)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"-?\d[\d.,'\s]*$")
_MONEY = re.compile(r"([€$£¥]|[A-Z]{3})\s?-?\d[\d.,'\s]*$|-?\d[\d.,'\s]*\s?([€$£¥]|[A-Z]{3})$")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}([T ].*)?$|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}( .*)?$")
_FLAG = frozenset({"yes", "no", "ja", "nein", "true", "false", "y", "n", "wahr", "falsch", "x"})


def profile(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[Column]:
    seen: list[list[str]] = [[] for _ in headers]
    looked = 0
    for row in rows:
        looked += 1
        for place, cell in enumerate(row[: len(headers)]):
            if value := plain(cell):
                seen[place].append(value)
        if looked >= ROWS:
            break
    return [_column(header, values, looked) for header, values in zip(headers, seen, strict=True)]


def _column(header: str, values: list[str], rows: int) -> Column:
    counted = Counter(values)
    look = _look(values[:500])
    examples = tuple(value[:80] for value, _ in counted.most_common(EXAMPLES))
    return Column(
        header,
        len(values),
        len(counted),
        rows,
        examples,
        look,
        decimal_sign(values) if look in (Look.NUMBER, Look.MONEY) else "",
        date_order(values) if look is Look.DATE else "",
    )


def _look(values: list[str]) -> Look:
    if not values:
        return Look.TEXT
    from core.imports.places import region_of

    def share(rule: Callable[[str], object]) -> float:
        return sum(1 for value in values if rule(value)) / len(values)

    for look, rule in (
        (Look.EMAIL, _EMAIL.match),
        (Look.DATE, _DATE.match),
        (Look.WEBSITE, _SITE.match),
        (Look.FLAG, lambda value: value.casefold() in _FLAG),
        (Look.MONEY, _MONEY.match),
        (Look.PHONE, lambda value: _PHONE.match(value) and _is_phone(value)),
        (Look.NUMBER, _NUMBER.match),
        (Look.COUNTRY, region_of),
    ):
        if share(rule) >= 0.8:
            return look
    return Look.TEXT


def _is_phone(value: str) -> bool:
    digits = sum(map(str.isdigit, value))
    # A plain number of six digits is a number; with a plus, a leading nought or signs it is a phone.
    return digits >= 7 and (value[0] in "+(0" or not value.replace(" ", "").isdigit())


def decimal_sign(values: Sequence[str]) -> str:
    """The sign before the cents, where any value tells; "" where none does."""
    commas = points = 0
    for value in values:
        last_comma, last_point = value.rfind(","), value.rfind(".")
        if last_comma >= 0 and last_point >= 0:
            if last_comma > last_point:
                commas += 1
            else:
                points += 1
        elif last_comma >= 0 and not re.search(r",\d{3}\b", value):
            commas += 1
        elif (last_point >= 0 and not re.search(r"\.\d{3}\b", value)) or value.count(",") > 1:
            points += 1
        elif value.count(".") > 1:
            commas += 1
    return "" if commas == points else "," if commas > points else "."


def date_order(values: Sequence[str]) -> str:
    """Day or month first, where a value beyond twelve tells; "" where none does."""
    day = month = 0
    dotted = False
    for value in values:
        found = re.match(r"(\d{1,2})([./-])(\d{1,2})[./-]\d{2,4}", value)
        if found:
            day += int(found[1]) > 12
            month += int(found[3]) > 12
            dotted = dotted or found[2] == "."
    if day and not month:
        return "DMY"
    if month and not day:
        return "MDY"
    # With points between, nobody writes the month first.
    return "DMY" if dotted and not month else ""
