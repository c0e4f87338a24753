"""A filter in words: what stands on a chip, in a banner, in the journal."""

from collections.abc import Callable

from core.lists.fields import Field, Kind, Listing
from core.lists.filters import All, Any_, Condition, Filter, Not, Operator, Scalar, tidy, values

_VERBS = {
    Operator.IS: "is",
    Operator.IS_NOT: "is not",
    Operator.ANY_OF: "is",
    Operator.NONE_OF: "is neither",
    Operator.CONTAINS: "contains",
    Operator.CONTAINS_NOT: "does not contain",
    Operator.STARTS_WITH: "starts with",
    Operator.STARTS_NOT_WITH: "does not start with",
    Operator.LESS: "is less than",
    Operator.AT_MOST: "is at most",
    Operator.MORE: "is more than",
    Operator.AT_LEAST: "is at least",
    Operator.BETWEEN: "is between",
    Operator.BEFORE: "is before",
    Operator.AFTER: "is after",
    Operator.HAS_ANY: "has",
    Operator.HAS_ALL: "has",
    Operator.HAS_NONE: "has neither",
    Operator.IS_EMPTY: "is empty",
    Operator.IS_NOT_EMPTY: "is not empty",
}
_OF_DATES = {
    Operator.IS: "is in",
    Operator.IS_NOT: "is not in",
    Operator.AT_MOST: "is until",
    Operator.AT_LEAST: "is since",
}
# Of a single value there is no “neither”.
_ALONE = {Operator.NONE_OF: "is not", Operator.HAS_NONE: "has not"}
_BETWEEN = {All: "and", Any_: "or", Not: "not"}
_JOINED_BY = {
    Operator.NONE_OF: "nor",
    Operator.HAS_NONE: "nor",
    Operator.HAS_ALL: "and",
    Operator.BETWEEN: "and",
}
# How it is asked before there are any values.
OF_SEVERAL = {
    Operator.ANY_OF: "is any of",
    Operator.NONE_OF: "is none of",
    Operator.HAS_ANY: "has any of",
    Operator.HAS_ALL: "has all of",
    Operator.HAS_NONE: "has none of",
}
_FLAGS = {True: "yes", False: "no"}
_PERSONS = {"me": "me"}
# Says a word of these in the language of whoever reads it.
Translate = Callable[[str], str]


def say(filter: Filter | None, listing: Listing, translate: Translate = str) -> str:
    tidied = tidy(filter)
    return "" if tidied is None else _said(tidied, listing, translate)


def verb(operator: Operator, kind: Kind) -> str:
    """How a condition is said of a field of this kind: “is since” of a day, “is at least” of a score."""
    if kind in (Kind.DATE, Kind.MOMENT):
        return _OF_DATES.get(operator, _VERBS[operator])
    return _VERBS[operator]


def _said(filter: Filter, listing: Listing, translate: Translate) -> str:
    if isinstance(filter, Condition):
        return _condition(filter, listing.field(filter.field), translate)
    if isinstance(filter, Not):
        return f"{translate(_BETWEEN[Not])} ({_said(filter.part, listing, translate)})"
    word = f" {translate(_BETWEEN[type(filter)])} "
    parts = ((part, _said(part, listing, translate)) for part in filter.parts)
    return word.join(
        said if isinstance(part, Condition | Not) else f"({said})" for part, said in parts
    )


def _condition(condition: Condition, field: Field, translate: Translate) -> str:
    operator = condition.operator
    asked = verb(operator, field.kind)
    said = [_value(value, field, translate) for value in values(condition)]
    if operator in _ALONE and len(said) == 1:
        asked = _ALONE[operator]
    asked = translate(asked)
    if not said:
        return f"{field.title} {asked}"
    joint = f" {translate(_JOINED_BY.get(operator, _BETWEEN[Any_]))} "
    listed = joint.join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]
    return f"{field.title} {asked} {listed}"


def _value(value: Scalar, field: Field, translate: Translate) -> str:
    if field.kind is Kind.CHOICE:
        return field.titles.get(str(value), str(value))
    if field.kind is Kind.FLAG:
        return translate(_FLAGS[bool(value)])
    if field.kind in (Kind.DATE, Kind.MOMENT):
        text = str(value)
        is_day = text[:1].isdigit() and "ago" not in text
        return text if is_day else translate(text.replace("-", " "))
    if field.kind in (Kind.TEXT, Kind.TAGS):
        return f"“{value}”"
    return translate(_PERSONS["me"]) if value == "me" else f"{value}"
