"""A filter in words: what stands on a chip, in a banner, in the journal."""

from core.lists.fields import Field, Kind, Listing
from core.lists.filters import All, Condition, Filter, Not, Operator, Scalar, tidy, values

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
_JOINED_BY = {
    Operator.NONE_OF: "nor",
    Operator.HAS_NONE: "nor",
    Operator.HAS_ALL: "and",
    Operator.BETWEEN: "and",
}


def say(filter: Filter | None, listing: Listing) -> str:
    tidied = tidy(filter)
    return "" if tidied is None else _said(tidied, listing)


def verb(operator: Operator, kind: Kind) -> str:
    """How a condition is said of a field of this kind: “is since” of a day, “is at least” of a score."""
    if kind in (Kind.DATE, Kind.MOMENT):
        return _OF_DATES.get(operator, _VERBS[operator])
    return _VERBS[operator]


def _said(filter: Filter, listing: Listing) -> str:
    if isinstance(filter, Condition):
        return _condition(filter, listing.field(filter.field))
    if isinstance(filter, Not):
        return f"not ({_said(filter.part, listing)})"
    word = " and " if isinstance(filter, All) else " or "
    return word.join(
        _said(part, listing) if isinstance(part, Condition | Not) else f"({_said(part, listing)})"
        for part in filter.parts
    )


def _condition(condition: Condition, field: Field) -> str:
    operator = condition.operator
    asked = verb(operator, field.kind)
    said = [_value(value, field) for value in values(condition)]
    if operator in (Operator.HAS_NONE, Operator.NONE_OF) and len(said) == 1:
        asked = asked.replace("neither", "not")
    if not said:
        return f"{field.title} {asked}"
    joint = f" {_JOINED_BY.get(operator, 'or')} "
    listed = joint.join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]
    return f"{field.title} {asked} {listed}"


def _value(value: Scalar, field: Field) -> str:
    if field.kind is Kind.CHOICE:
        return field.titles.get(str(value), str(value))
    if field.kind is Kind.FLAG:
        return "yes" if value else "no"
    if field.kind in (Kind.DATE, Kind.MOMENT):
        text = str(value)
        return text if text[:1].isdigit() and "ago" not in text else text.replace("-", " ")
    if field.kind in (Kind.TEXT, Kind.TAGS):
        return f"“{value}”"
    return f"{value}"
