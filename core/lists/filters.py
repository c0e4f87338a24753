"""A filter: conditions joined by all, any and not. Its JSON is kept in saved views, so it is stable."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeAlias

from core.errors import Refused
from core.lists.fields import Kind

# Deeper or longer ones are not written by people, and would keep the server busy.
DEEPEST, MOST = 16, 200


class Operator(StrEnum):
    IS = "is"
    IS_NOT = "is_not"
    ANY_OF = "any_of"
    NONE_OF = "none_of"
    CONTAINS = "contains"
    CONTAINS_NOT = "contains_not"
    STARTS_WITH = "starts_with"
    STARTS_NOT_WITH = "starts_not_with"
    LESS = "less"
    AT_MOST = "at_most"
    MORE = "more"
    AT_LEAST = "at_least"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    HAS_ANY = "has_any"
    HAS_ALL = "has_all"
    HAS_NONE = "has_none"
    IS_EMPTY = "is_empty"
    IS_NOT_EMPTY = "is_not_empty"


_O = Operator
_EMPTY = (_O.IS_EMPTY, _O.IS_NOT_EMPTY)
_ONE_OF = (_O.IS, _O.IS_NOT, _O.ANY_OF, _O.NONE_OF)
_MEASURED = (*_ONE_OF, _O.LESS, _O.AT_MOST, _O.MORE, _O.AT_LEAST, _O.BETWEEN, *_EMPTY)
_DATED = (_O.IS, _O.IS_NOT, _O.BEFORE, _O.AT_MOST, _O.AFTER, _O.AT_LEAST, _O.BETWEEN, *_EMPTY)
# What may be asked of each kind, in the order in which a person is offered it.
OPERATORS: Mapping[Kind, tuple[Operator, ...]] = {
    Kind.TEXT: (
        *_ONE_OF,
        _O.STARTS_WITH,
        _O.STARTS_NOT_WITH,
        _O.CONTAINS,
        _O.CONTAINS_NOT,
        *_EMPTY,
    ),
    Kind.NUMBER: _MEASURED,
    Kind.MONEY: _MEASURED,
    Kind.DATE: _DATED,
    Kind.MOMENT: _DATED,
    Kind.CHOICE: (*_ONE_OF, *_EMPTY),
    Kind.FLAG: (_O.IS, _O.IS_NOT, *_EMPTY),
    Kind.TAGS: (_O.HAS_ANY, _O.HAS_ALL, _O.HAS_NONE, *_EMPTY),
    Kind.PERSON: (*_ONE_OF, *_EMPTY),
}
# A row without a value is not what is asked for, so it is among those that are not.
OPPOSITES = {
    _O.IS: _O.IS_NOT,
    _O.ANY_OF: _O.NONE_OF,
    _O.CONTAINS: _O.CONTAINS_NOT,
    _O.STARTS_WITH: _O.STARTS_NOT_WITH,
    _O.HAS_ANY: _O.HAS_NONE,
    _O.IS_EMPTY: _O.IS_NOT_EMPTY,
}
OPPOSITES |= {less: more for more, less in OPPOSITES.items()}
# One of one is that one.
_ALONE = {_O.ANY_OF: _O.IS, _O.NONE_OF: _O.IS_NOT}

Scalar: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Dates are texts: `2026-03`, `2026-03-14`, or relative to the day of asking: `last-7-days`."""

    field: str
    operator: Operator
    value: Scalar | tuple[Scalar, ...] = None


@dataclass(frozen=True, kw_only=True)
class All:
    parts: "tuple[Filter, ...]"


@dataclass(frozen=True, kw_only=True)
class Any_:
    parts: "tuple[Filter, ...]"


@dataclass(frozen=True, kw_only=True)
class Not:
    part: "Filter"


Filter: TypeAlias = Condition | All | Any_ | Not


def dump(filter: Filter) -> dict[str, Any]:
    if isinstance(filter, All):
        return {"all": [dump(part) for part in filter.parts]}
    if isinstance(filter, Any_):
        return {"any": [dump(part) for part in filter.parts]}
    if isinstance(filter, Not):
        return {"not": dump(filter.part)}
    value = list(filter.value) if isinstance(filter.value, tuple) else filter.value
    said = {"field": filter.field, "operator": filter.operator.value}
    return said if value is None else {**said, "value": value}


def load(said: object) -> Filter:
    """Out of the JSON of a saved view; refused in a sentence."""
    # Counted by hand first: a hostile one must not reach anything that recurses.
    for count, depth in enumerate(_depths(said)):
        if depth > 3 * DEEPEST or count > 500 * MOST:
            raise Refused("This filter is nested too deeply to be read.")
    try:
        found = _read(said)
    except (TypeError, ValueError):
        raise Refused("This filter cannot be read; it was made by another program.") from None
    check(found)
    return found


def _depths(said: object) -> Iterator[int]:
    waiting: list[tuple[object, int]] = [(said, 1)]
    while waiting:
        part, depth = waiting.pop()
        yield depth
        if isinstance(part, Mapping):
            waiting += [(each, depth + 1) for each in part.values()]
        elif isinstance(part, list | tuple):
            waiting += [(each, depth + 1) for each in part]


def _read(said: object) -> Filter:
    match said:
        case {"all": [*parts], **rest} if not rest:
            return All(parts=tuple(map(_read, parts)))
        case {"any": [*parts], **rest} if not rest:
            return Any_(parts=tuple(map(_read, parts)))
        case {"not": part, **rest} if not rest:
            return Not(part=_read(part))
        case {"field": str(field), "operator": str(operator), **rest} if len(field) <= 100:
            value = rest.pop("value", None)
            if not rest:
                meant = _scalars(value) if isinstance(value, list | tuple) else _scalar(value)
                return Condition(field=field, operator=Operator(operator), value=meant)
    raise ValueError(said)


def _scalars(said: Sequence[object]) -> tuple[Scalar, ...]:
    return tuple(map(_scalar, said))


def _scalar(said: object) -> Scalar:
    if isinstance(said, float) and not math.isfinite(said):
        raise ValueError(said)
    if said is None or isinstance(said, str | int | float):
        return said
    raise TypeError(said)


def check(filter: Filter) -> None:
    """Refuse what is too deep or too long; without recursion, for it may be."""
    waiting, conditions = [(filter, 1)], 0
    while waiting:
        part, depth = waiting.pop()
        if depth > DEEPEST:
            raise Refused("This filter is nested too deeply; use fewer groups within groups.")
        if isinstance(part, Condition):
            conditions += 1
        if conditions > MOST:
            raise Refused(f"This filter has more than {MOST} conditions.")
        waiting += [(each, depth + 1) for each in children(part)]


def children(filter: Filter) -> tuple[Filter, ...]:
    if isinstance(filter, All | Any_):
        return filter.parts
    return (filter.part,) if isinstance(filter, Not) else ()


def conditions(filter: Filter | None) -> Iterator[Condition]:
    waiting = [filter] if filter else []
    while waiting:
        part = waiting.pop()
        if isinstance(part, Condition):
            yield part
        waiting += reversed(children(part))


def opposite(filter: Filter) -> Filter:
    if isinstance(filter, Not):
        return filter.part
    if isinstance(filter, Condition) and filter.operator in OPPOSITES:
        return replace(filter, operator=OPPOSITES[filter.operator])
    return Not(part=filter)


def tidy(filter: Filter | None) -> Filter | None:
    """The same filter in the one way in which it is written: no groups of one or none."""
    if filter is None:
        return None
    if isinstance(filter, Condition):
        return _tidied(filter)
    if isinstance(filter, Not):
        part = tidy(filter.part)
        return opposite(part) if part else None
    kind = type(filter)
    parts: list[Filter] = []
    for each in map(tidy, filter.parts):
        if isinstance(each, kind):
            parts += each.parts
        elif each is not None:
            parts.append(each)
    return kind(parts=tuple(parts)) if len(parts) > 1 else next(iter(parts), None)


def _tidied(condition: Condition) -> Condition:
    value, operator = condition.value, condition.operator
    if isinstance(value, tuple) and len(value) == 1:
        if operator in _ALONE:
            return replace(condition, operator=_ALONE[operator], value=value[0])
        if operator is Operator.HAS_ALL:
            return replace(condition, operator=Operator.HAS_ANY)
    if isinstance(value, tuple) and operator is Operator.BETWEEN and value.count(None) == 1:
        low, high = value
        open_end = Operator.AT_LEAST if high is None else Operator.AT_MOST
        return replace(condition, operator=open_end, value=low if high is None else high)
    return condition


def values(condition: Condition) -> tuple[Scalar, ...]:
    """The value, or each of the values; none where there is none to give."""
    if isinstance(condition.value, tuple):
        return condition.value
    return () if condition.value is None else (condition.value,)
