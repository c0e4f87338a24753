"""A filter as SQL. Whatever was typed becomes a parameter; the texts joined here are our own."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from core.errors import Refused
from core.lists.fields import Field, Kind, Listing
from core.lists.filters import (
    OPERATORS,
    OPPOSITES,
    All,
    Condition,
    Filter,
    Not,
    Operator,
    Scalar,
    check,
    tidy,
    values,
)
from core.lists.periods import Period, period
from core.lists.sql import Sql

MOST_VALUES = 1000
_NEGATIVE = {
    Operator.IS_NOT,
    Operator.NONE_OF,
    Operator.CONTAINS_NOT,
    Operator.STARTS_NOT_WITH,
    Operator.HAS_NONE,
    Operator.IS_NOT_EMPTY,
}
_COMPARED = {
    Operator.LESS: "<",
    Operator.AT_MOST: "<=",
    Operator.MORE: ">",
    Operator.AT_LEAST: ">=",
}


Fields = Callable[[str], Field]


def split(filter: Filter, listing: Listing, time_zone: str) -> tuple[Sql, Sql]:
    """What the facts of a row can tell of it, and what has to be asked of the row itself."""
    check(filter)
    tidied = tidy(filter)
    parts = tidied.parts if isinstance(tidied, All) else (tidied,) if tidied else ()
    short, whole = [], []
    for part in parts:
        if names(part) <= listing.brief.keys():
            short.append((_cost(part, listing), _sql(part, listing.brief.__getitem__, time_zone)))
        else:
            whole.append(_sql(part, listing.field, time_zone))
    # The server compares in this order: numbers before what is looked up.
    short.sort(key=lambda each: each[0])
    return _all([said for _, said in short]), _all(whole)


def names(filter: Filter) -> set[str]:
    """The fields that it asks of."""
    if isinstance(filter, Condition):
        return {filter.field}
    parts = (filter.part,) if isinstance(filter, Not) else filter.parts
    return {name for part in parts for name in names(part)}


def _cost(part: Filter, listing: Listing) -> int:
    return sum(1 for name in names(part) if listing.brief[name].told_in)


def _all(parts: list[Sql]) -> Sql:
    return _joined(" AND ", parts) if parts else Sql("true")


def _sql(filter: Filter, fields: Fields, zone: str) -> Sql:
    if isinstance(filter, Condition):
        return _condition(filter, fields(filter.field), zone)
    if isinstance(filter, Not):
        part = _sql(filter.part, fields, zone)
        # A row that has no value at all is not what is meant, either.
        return Sql(f"({part.text}) IS NOT TRUE", part.values)
    word = " AND " if isinstance(filter, All) else " OR "
    return _joined(word, [_sql(part, fields, zone) for part in filter.parts])


def _joined(word: str, parts: list[Sql]) -> Sql:
    text = word.join(part.text for part in parts)
    return Sql(f"({text})", tuple(value for part in parts for value in part.values))


def _condition(condition: Condition, field: Field, zone: str) -> Sql:
    operator = condition.operator
    if field.told_in:
        # Each value is compared once, however many rows have it.
        part = _condition(condition, replace(field, told_in=""), zone)
        told = f"SELECT d.{field.fact} FROM tradewind.{field.told_in} d WHERE {part.text}"  # noqa: S608
        return Sql(f"f.{field.fact} IN ({told})", part.values)
    if operator not in OPERATORS[field.kind]:
        asked = operator.value.replace("_", " ")
        raise Refused(f"“{field.title}” cannot be asked for with “{asked}”.")
    if operator in _NEGATIVE:
        meant = replace(condition, operator=OPPOSITES[operator])
        part = _condition(meant, field, zone)
        return Sql(f"({part.text}) IS NOT TRUE", part.values)
    if operator is Operator.IS_EMPTY:
        return Sql(_EMPTY.get(field.kind, "{} IS NULL").format(field.expression))
    asked_for = values(condition)
    if not asked_for or len(asked_for) > MOST_VALUES:
        raise Refused(f"“{field.title}” needs a value to be compared with.")
    if operator in (Operator.IS, *_COMPARED) and len(asked_for) > 1:
        raise Refused(f"“{field.title}” can be compared with one value only.")
    if operator is Operator.BETWEEN:
        if len(asked_for) != 2 or asked_for == (None, None):
            raise Refused(f"“{field.title}” needs two values to lie between.")
    elif None in asked_for:
        raise Refused(f"“{field.title}” needs a value to be compared with.")
    return _BY_KIND[field.kind](field, operator, asked_for, zone)


_EMPTY = {
    # What was brought over from elsewhere may be an empty text.
    Kind.TEXT: "coalesce({}, '') = ''",
    Kind.TAGS: "cardinality({}) = 0",
}


def _text(field: Field, operator: Operator, asked: tuple[Scalar, ...], _zone: str) -> Sql:
    typed = [_clean(value, field) for value in asked]
    if field.names_of and operator in (Operator.IS, Operator.ANY_OF):
        typed = [name for said in typed for name in field.names_of(said)]
        operator = Operator.ANY_OF if len(typed) > 1 else operator
    if field.plain:
        return _plain_text(field.plain, operator, typed)
    lowered = f"lower({field.expression})"
    if operator is Operator.IS:
        return Sql(f"{lowered} = lower(%s)", (typed[0],))
    if operator is Operator.ANY_OF:
        return Sql(f"{lowered} = ANY (ARRAY(SELECT lower(unnest(%s::text[]))))", (typed,))
    if operator is Operator.STARTS_WITH:
        return Sql(f"starts_with({lowered}, lower(%s))", (typed[0],))
    # Not LIKE: what was typed may have its wildcards in it.
    return Sql(f"strpos({lowered}, lower(%s)) > 0", (typed[0],))


def _plain_text(column: str, operator: Operator, typed: list[str]) -> Sql:
    # The column is in the “C” collation: its comparisons are leakproof, so that its index serves under
    # row-level security too, and a beginning is a range.
    plain = [re.sub("[A-Z]+", lambda found: found[0].lower(), text.strip()) for text in typed]
    if operator is Operator.IS:
        return Sql(f"{column} = %s", (plain[0],))
    if operator is Operator.ANY_OF:
        return Sql(f"{column} = ANY (%s::text[])", (plain,))
    if operator is Operator.STARTS_WITH:
        if (after := _next(plain[0])) is None:
            return Sql(f"{column} >= %s", (plain[0],))
        return Sql(f"({column} >= %s AND {column} < %s)", (plain[0], after))
    return Sql(f"strpos({column}, %s) > 0", (plain[0],))


def _next(text: str) -> str | None:
    """The first text after all that begin like this one."""
    for place in range(len(text) - 1, -1, -1):
        if (following := ord(text[place]) + 1) <= 0x10FFFF:
            # These numbers are no characters.
            letter = chr(0xE000 if 0xD800 <= following <= 0xDFFF else following)
            return text[:place] + letter
    return None


def _number(field: Field, operator: Operator, asked: tuple[Scalar, ...], _zone: str) -> Sql:
    numbers = [None if value is None else number(value, field) for value in asked]
    column = field.expression
    if operator is Operator.IS:
        return Sql(f"{column} = %s", (numbers[0],))
    if operator is Operator.ANY_OF:
        return Sql(f"{column} = ANY (%s::numeric[])", ([Decimal(n or 0) for n in numbers],))
    if operator is Operator.BETWEEN:
        return Sql(f"({column} >= %s AND {column} <= %s)", tuple(numbers))
    return Sql(f"{column} {_COMPARED[operator]} %s", (numbers[0],))


def number(value: Scalar, field: Field) -> int | Decimal:
    try:
        if isinstance(value, bool):
            raise InvalidOperation
        found = Decimal(str(value))
        if not found.is_finite() or abs(found) >= Decimal(10) ** 15:
            raise InvalidOperation
    except InvalidOperation:
        raise Refused(f"“{field.title}” is a number, and “{value}” is not.") from None
    return int(found) if found == found.to_integral_value() else found


def _dated(field: Field, operator: Operator, asked: tuple[Scalar, ...], zone: str) -> Sql:
    column = field.expression
    spans = [None if value is None else _period(value, field, zone) for value in asked]
    if field.spanned:
        return _spanned(field, operator, spans, zone)
    ends: list[tuple[str, Sql]] = []
    if operator is Operator.BETWEEN:
        low, high = spans
        ends += [(">=", low.start)] if low else []
        ends += [("<", high.end)] if high else []
    elif span := spans[0]:
        ends += {
            Operator.IS: [(">=", span.start), ("<", span.end)],
            Operator.BEFORE: [("<", span.start)],
            Operator.AT_MOST: [("<", span.end)],
            Operator.AFTER: [(">=", span.end)],
            Operator.AT_LEAST: [(">=", span.start)],
        }[operator]
    parts = []
    for sign, said in ends:
        if field.kind is Kind.DATE:
            parts.append(Sql(f"{column} {sign} ({said.text})::date", said.values))
        else:
            at = f"({said.text}) AT TIME ZONE %s"
            if column.startswith("f."):
                # Reckoned once, and not for each of a million rows.
                at = f"(SELECT {at})"
            moment = Sql(at, (*said.values, zone))
            if field.whole_day:
                parts.append(_by_day(field, sign, said, moment))
            else:
                parts.append(Sql(f"{column} {sign} {moment.text}", moment.values))
    return _joined(" AND ", parts)


def _by_day(field: Field, sign: str, said: Sql, at: Sql) -> Sql:
    """Where a row may stand for a whole day, that is the same day in every time zone.

    It is kept as its noon in UTC, which far in the east is a time of the next day: compared is the noon
    that people see. What is asked of all rows besides lets an index be read.
    """
    column = field.expression
    wider = f"{column} {sign} {at.text} {'-' if sign.startswith('>') else '+'} interval '14 hours'"
    text = (
        f"({wider} AND CASE WHEN {field.whole_day} THEN {column} AT TIME ZONE 'UTC' {sign}"
        f" ({said.text})::timestamp ELSE {column} {sign} {at.text} END)"
    )
    return Sql(text, (*at.values, *said.values, *at.values))


def _spanned(field: Field, operator: Operator, spans: list[Period | None], zone: str) -> Sql:
    first, last = spans[0], spans[-1]
    if "{end}" not in field.spanned:
        if operator is not Operator.IS or first is None:
            raise Refused(f"“{field.title}” is asked for with one day or month.")
        return _filled(field.spanned, {"start": first.start}, zone)
    start, end = {
        Operator.BEFORE: (None, first and first.start),
        Operator.AT_MOST: (None, first and first.end),
        Operator.AFTER: (first and first.end, None),
        Operator.AT_LEAST: (first and first.start, None),
    }.get(operator, (first and first.start, last and last.end))
    ends = {"start": start or Sql("'-infinity'"), "end": end or Sql("'infinity'")}
    return _filled(field.spanned, ends, zone)


def _filled(said: str, moments: dict[str, Sql], zone: str) -> Sql:
    """The moments put in where they are named, in the person's own time."""
    text, found = "", []
    for part in re.split(r"({start}|{end})", said):
        if (moment := moments.get(part[1:-1])) is None:
            text += part
            continue
        text += f"(({moment.text})::timestamp AT TIME ZONE %s)"
        found += [*moment.values, zone]
    return Sql(text, tuple(found))


def _period(value: Scalar, field: Field, zone: str) -> Period:
    found = period(value if isinstance(value, str) else f"{value}", zone)
    if found.timed and field.kind is Kind.DATE:
        raise Refused(f"“{field.title}” is a day without an hour.")
    return found


def _choice(field: Field, operator: Operator, asked: tuple[Scalar, ...], _zone: str) -> Sql:
    for value in asked:
        if value not in field.titles:
            known = ", ".join(field.titles)
            raise Refused(f"“{field.title}” has no choice “{value}”, but {known}.")
    if field.coded:
        titles = list(field.titles)
        codes = [titles.index(str(value)) + 1 for value in asked]
        return Sql(f"{field.expression} = ANY (%s::smallint[])", (codes,))
    if operator is Operator.IS:
        return Sql(f"{field.expression} = %s", (asked[0],))
    return Sql(f"{field.expression} = ANY (%s::text[])", (list(asked),))


def _flag(field: Field, _operator: Operator, asked: tuple[Scalar, ...], _zone: str) -> Sql:
    if not isinstance(asked[0], bool):
        raise Refused(f"“{field.title}” is yes or no.")
    return Sql(f"{field.expression} IS {'TRUE' if asked[0] else 'FALSE'}")


def _tags(field: Field, operator: Operator, asked: tuple[Scalar, ...], _zone: str) -> Sql:
    sign = "@>" if operator is Operator.HAS_ALL else "&&"
    tags = [_clean(value, field) for value in asked]
    return Sql(f"{field.expression} {sign} %s::text[]", (tags,))


def _person(field: Field, _operator: Operator, asked: tuple[Scalar, ...], _zone: str) -> Sql:
    return _joined(" OR ", [_one_person(field, value) for value in asked])


def _one_person(field: Field, value: Scalar) -> Sql:
    if value == "me":
        return Sql(f"{field.expression} = (SELECT tradewind.me())")
    if isinstance(value, int) and not isinstance(value, bool):
        return Sql(f"{field.expression} = %s::bigint", (number(value, field),))
    said = _clean(value, field)
    return Sql(f"{field.expression} = ANY (ARRAY({_PEOPLE}))", (said, said))


_PEOPLE = (
    "SELECT u.id FROM tradewind.users u"
    " WHERE u.email_normalized = lower(btrim(%s)) OR lower(u.full_name) = lower(btrim(%s))"
)


def _clean(value: Scalar, field: Field) -> str:
    # Neither can be sent to the server, and neither can be in a row.
    text = str(value).replace("\x00", "").encode("utf-8", "replace").decode()
    if isinstance(value, bool) or not text.strip():
        raise Refused(f"“{field.title}” needs a value to be compared with.")
    return text


_BY_KIND = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.MONEY: _number,
    Kind.DATE: _dated,
    Kind.MOMENT: _dated,
    Kind.CHOICE: _choice,
    Kind.FLAG: _flag,
    Kind.TAGS: _tags,
    Kind.PERSON: _person,
}
