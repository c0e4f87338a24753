"""A filter as it would be typed: `parse(text(filter)).filter` is the filter again, tidied."""

import re
from dataclasses import replace

from core.lists.fields import Field, Kind, Listing
from core.lists.filters import (
    OPPOSITES,
    All,
    Any_,
    Condition,
    Filter,
    Not,
    Operator,
    Scalar,
    tidy,
    values,
)
from core.lists.terms import ANY, EMPTY

# What may stand without quotation marks, and cannot be taken for anything else.
_BARE = re.compile(r"[^\W_][\w.@/&'’%-]*")
_NEGATIVE = (
    Operator.IS_NOT,
    Operator.NONE_OF,
    Operator.CONTAINS_NOT,
    Operator.STARTS_NOT_WITH,
    Operator.HAS_NONE,
)
_SIGNS = {
    Operator.LESS: "<",
    Operator.BEFORE: "<",
    Operator.AT_MOST: "<=",
    Operator.MORE: ">",
    Operator.AFTER: ">",
    Operator.AT_LEAST: ">=",
}


def text(filter: Filter | None, listing: Listing, words: str = "") -> str:
    tidied = tidy(filter)
    return " ".join(part for part in (_top(tidied, listing), words) if part)


def _top(filter: Filter | None, listing: Listing) -> str:
    if filter is None:
        return ""
    if isinstance(filter, All):
        return " ".join(_part(part, listing) for part in filter.parts)
    return _part(filter, listing)


def _part(filter: Filter, listing: Listing) -> str:
    if isinstance(filter, Condition):
        return _condition(filter, listing.field(filter.field))
    if isinstance(filter, Not):
        inner = _part(filter.part, listing)
        return f"-{inner}" if inner.startswith("(") else f"-({inner})"
    joint = " OR " if isinstance(filter, Any_) else " "
    return f"({joint.join(_part(part, listing) for part in filter.parts)})"


def _condition(condition: Condition, field: Field) -> str:
    operator, name = condition.operator, condition.field
    if operator in _NEGATIVE:
        meant = replace(condition, operator=OPPOSITES[operator])
        return f"-{_condition(meant, field)}"
    if operator in (Operator.IS_EMPTY, Operator.IS_NOT_EMPTY):
        return f"{name}:{EMPTY if operator is Operator.IS_EMPTY else ANY}"
    return f"{name}{_asked(operator, [_value(value, field) for value in values(condition)])}"


def _asked(operator: Operator, said: list[str]) -> str:
    if operator in _SIGNS:
        return f"{_SIGNS[operator]}{said[0]}"
    if operator is Operator.STARTS_WITH:
        return f":{said[0]}*"
    if operator is Operator.CONTAINS:
        return f":*{said[0]}*"
    joints = {Operator.HAS_ALL: "+", Operator.BETWEEN: ".."}
    return ":" + joints.get(operator, ",").join(said)


def _value(value: Scalar, field: Field) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    if field.kind in (Kind.DATE, Kind.MOMENT, Kind.CHOICE):
        return str(value)
    said = str(value)
    if field.kind is Kind.PERSON and said == "me":
        return said
    return _quoted(said, is_person=field.kind is Kind.PERSON)


def _quoted(said: str, is_person: bool = False) -> str:
    reserved = (EMPTY, ANY, "me") if is_person else (EMPTY, ANY)
    is_bare = _BARE.fullmatch(said) and said.lower() not in reserved
    if is_bare and not (is_person and said.isdigit()):
        return said
    return '"' + said.replace('"', '""') + '"'
