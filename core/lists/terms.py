"""One term of the search field, `score:50..80`, as a condition of its field's kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.errors import Refused
from core.lists.fields import Field, Kind, key
from core.lists.filters import Any_, Condition, Filter, Operator, Scalar, opposite
from core.lists.keywords import Keywords
from core.lists.periods import period

EMPTY, ANY = "empty", "any"
YES, NO = ("yes", "true"), ("no", "false")
# What a kind of field takes besides its own values.
_WORDS: dict[Kind, tuple[str, ...]] = {Kind.FLAG: (*YES, *NO), Kind.PERSON: ("me",)}
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{1,10})?|\.\d{1,10})", re.ASCII)
_SIGNS = {
    "<": Operator.LESS,
    "<=": Operator.AT_MOST,
    ">": Operator.MORE,
    ">=": Operator.AT_LEAST,
}
_OF_DATES = _SIGNS | {"<": Operator.BEFORE, ">": Operator.AFTER}


@dataclass(frozen=True)
class Piece:
    text: str
    is_quoted: bool = False


@dataclass(frozen=True)
class Item:
    """One value: `berl*`, `"New York"`, or both in one: `*"New York"*`."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_quoted(self) -> bool:
        return any(piece.is_quoted for piece in self.pieces)

    def has_star(self, end: int) -> bool:
        piece = self.pieces[end]
        return not piece.is_quoted and piece.text[end : end + 1 or None] == "*"

    def split(self, sign: str) -> list[str]:
        parts = [""]
        for piece in self.pieces:
            first, *more = [piece.text] if piece.is_quoted else piece.text.split(sign)
            parts[-1] += first
            parts += more
        return parts


def in_english(item: Item, field: Field, keywords: Keywords) -> Item:
    """Words of the grammar in another language, as those that everything is read by."""
    if not keywords or item.is_quoted:
        return item
    if field.kind in (Kind.DATE, Kind.MOMENT):
        text = "..".join(keywords.read(end) if end else "" for end in item.split(".."))
    else:
        text = keywords.read(item.text)
    wanted = _WORDS.get(field.kind, ())
    is_meant = field.kind in (Kind.DATE, Kind.MOMENT) or text in (EMPTY, ANY, *wanted)
    return Item((Piece(text),)) if is_meant else item


def condition(field: Field, sign: str, items: list[Item]) -> Filter:
    """Refused, in a sentence, where the field cannot be asked like that."""
    if not items:
        raise Refused(f"“{field.title}” needs a value here.")
    if sign in _SIGNS:
        if field.kind not in (Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.MOMENT):
            raise Refused(f"“{field.title}” cannot be compared with {sign}.")
        if len(items) > 1:
            raise Refused(f"“{field.title}” can be compared with one value only.")
        return _compared(field, sign, items[0])
    parts = [_empty(field, item) or _READ[field.kind](field, item) for item in items]
    found = _together(field, parts)
    return opposite(found) if sign == "!=" else found


def _empty(field: Field, item: Item) -> Condition | None:
    said = {EMPTY: Operator.IS_EMPTY, ANY: Operator.IS_NOT_EMPTY}.get(item.text.lower())
    if item.is_quoted or said is None:
        return None
    return Condition(field=field.name, operator=said)


def _together(field: Field, parts: list[Condition]) -> Filter:
    """Values by commas: any of them."""
    operators = {part.operator for part in parts}
    if len(parts) == 1:
        return parts[0]
    if operators == {Operator.IS} and field.kind not in (Kind.DATE, Kind.MOMENT, Kind.FLAG):
        several = tuple(_only(part.value) for part in parts)
        return Condition(field=field.name, operator=Operator.ANY_OF, value=several)
    if operators == {Operator.HAS_ANY}:
        tags = tuple(tag for part in parts if isinstance(part.value, tuple) for tag in part.value)
        return Condition(field=field.name, operator=Operator.HAS_ANY, value=tags)
    return Any_(parts=tuple(parts))


def _only(value: Scalar | tuple[Scalar, ...]) -> Scalar:
    assert not isinstance(value, tuple)
    return value


def _compared(field: Field, sign: str, item: Item) -> Condition:
    dated = field.kind in (Kind.DATE, Kind.MOMENT)
    read = _day if dated else _number
    operator = (_OF_DATES if dated else _SIGNS)[sign]
    return Condition(field=field.name, operator=operator, value=read(field, item.text))


def _text(field: Field, item: Item) -> Condition:
    text, operator = item.text, Operator.IS
    before, after = item.has_star(0), item.has_star(-1)
    if before and after:
        text, operator = text[1:-1], Operator.CONTAINS
    elif after:
        text, operator = text[:-1], Operator.STARTS_WITH
    elif before:
        raise Refused(f"A star stands at the end, or at both ends: “{text}*”.")
    if not text.strip():
        raise Refused(f"“{field.title}” needs a value here.")
    return Condition(field=field.name, operator=operator, value=text)


def _ranged(read: Callable[[Field, str], Scalar]) -> Callable[[Field, Item], Condition]:
    def ranged(field: Field, item: Item) -> Condition:
        low, dots, high = item.text.partition("..")
        if not dots:
            return Condition(field=field.name, operator=Operator.IS, value=read(field, item.text))
        ends = tuple(read(field, end) if end else None for end in (low, high))
        if ends == (None, None):
            raise Refused(f"“{field.title}” needs a value before or after the dots.")
        if ends[1] is None:
            return Condition(field=field.name, operator=Operator.AT_LEAST, value=ends[0])
        if ends[0] is None:
            return Condition(field=field.name, operator=Operator.AT_MOST, value=ends[1])
        return Condition(field=field.name, operator=Operator.BETWEEN, value=ends)

    return ranged


def _number(field: Field, text: str) -> int | float:
    if not _NUMBER.fullmatch(text):
        raise Refused(f"“{field.title}” is a number, and “{text}” is not.")
    number = float(text)
    return int(number) if number.is_integer() else number


def _day(_field: Field, text: str) -> str:
    period(text, "UTC")
    return re.sub(r"[\s_]+", "-", text.strip())


def chosen(field: Field, typed: str) -> str | None:
    """The choice that is called so, by its value or its title."""
    wanted = key(typed)
    return next(
        (each for each, title in field.titles.items() if wanted in (key(each), key(title))), None
    )


def _choice(field: Field, item: Item) -> Condition:
    if (value := chosen(field, item.text)) is not None:
        return Condition(field=field.name, operator=Operator.IS, value=value)
    known = ", ".join(field.titles)
    raise Refused(f"“{field.title}” has no choice “{item.text}”, but {known}.")


def _flag(field: Field, item: Item) -> Condition:
    said = item.text.lower()
    if said not in YES + NO:
        raise Refused(f"“{field.title}” is yes or no.")
    return Condition(field=field.name, operator=Operator.IS, value=said in YES)


def _tags(field: Field, item: Item) -> Condition:
    tags = item.split("+")
    if not all(tag.strip() for tag in tags):
        raise Refused(f"“{field.title}” needs a value here.")
    operator = Operator.HAS_ALL if len(tags) > 1 else Operator.HAS_ANY
    return Condition(field=field.name, operator=operator, value=tuple(tags))


def _person(field: Field, item: Item) -> Condition:
    value: Scalar = item.text
    if not item.text.strip():
        raise Refused(f"“{field.title}” needs a value here.")
    if not item.is_quoted:
        if re.fullmatch(r"\d{1,15}", item.text, re.ASCII):
            value = int(item.text)
        elif item.text.lower() == "me":
            value = "me"
    return Condition(field=field.name, operator=Operator.IS, value=value)


_READ: dict[Kind, Callable[[Field, Item], Condition]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _ranged(_number),
    Kind.MONEY: _ranged(_number),
    Kind.DATE: _ranged(_day),
    Kind.MOMENT: _ranged(_day),
    Kind.CHOICE: _choice,
    Kind.FLAG: _flag,
    Kind.TAGS: _tags,
    Kind.PERSON: _person,
}
