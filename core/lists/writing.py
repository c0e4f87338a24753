"""A filter as it would be typed: `parse(text(filter)).filter` is the filter again, tidied."""

import re
from dataclasses import replace

from core.lists.fields import Field, Kind, Listing, slug
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
from core.lists.keywords import Keywords
from core.lists.terms import ANY, EMPTY, chosen

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
        return _condition(filter, listing.field(filter.field), listing)
    if isinstance(filter, Not):
        inner = _part(filter.part, listing)
        return f"-{inner}" if inner.startswith("(") else f"-({inner})"
    joint = f" {listing.keywords.write('OR')} " if isinstance(filter, Any_) else " "
    return f"({joint.join(_part(part, listing) for part in filter.parts)})"


def _condition(condition: Condition, field: Field, listing: Listing) -> str:
    operator, name, write = condition.operator, listing.written(field), listing.keywords.write
    if operator in _NEGATIVE:
        meant = replace(condition, operator=OPPOSITES[operator])
        return f"-{_condition(meant, field, listing)}"
    if operator in (Operator.IS_EMPTY, Operator.IS_NOT_EMPTY):
        return f"{name}:{write(EMPTY if operator is Operator.IS_EMPTY else ANY)}"
    said = [_value(value, field, listing.keywords) for value in values(condition)]
    return f"{name}{_asked(operator, said)}"


def _asked(operator: Operator, said: list[str]) -> str:
    if operator in _SIGNS:
        return f"{_SIGNS[operator]}{said[0]}"
    if operator is Operator.STARTS_WITH:
        return f":{said[0]}*"
    if operator is Operator.CONTAINS:
        return f":*{said[0]}*"
    joints = {Operator.HAS_ALL: "+", Operator.BETWEEN: ".."}
    return ":" + joints.get(operator, ",").join(said)


def _value(value: Scalar, field: Field, keywords: Keywords) -> str:
    if isinstance(value, int | float):
        return _number(value, keywords)
    said = str(value)
    if field.kind is Kind.CHOICE:
        title = slug(field.titles.get(said, "")) if keywords else ""
        return title if title and chosen(field, title) == said else said
    if field.kind in (Kind.DATE, Kind.MOMENT) or (field.kind is Kind.PERSON and said == "me"):
        return keywords.write(said)
    return _quoted(said, keywords, is_person=field.kind is Kind.PERSON)


def _number(value: float, keywords: Keywords) -> str:
    if isinstance(value, bool):
        return keywords.write("yes" if value else "no")
    return str(value) if isinstance(value, int) else f"{value:.10f}".rstrip("0").rstrip(".")


def _quoted(said: str, keywords: Keywords, *, is_person: bool) -> str:
    reserved = (EMPTY, ANY, "me") if is_person else (EMPTY, ANY)
    is_bare = _BARE.fullmatch(said) and not keywords.is_reserved(said, *reserved)
    if is_bare and not (is_person and said.isdigit()):
        return said
    return '"' + said.replace('"', '""') + '"'
