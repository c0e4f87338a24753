"""What a form draws of a pydantic model: each field, what it takes, and its words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    FutureDatetime,
    NaiveDatetime,
    PastDatetime,
    SecretStr,
)
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication, QLocale

from core.entries import Colour
from core.phones import Telephone
from core.spoken import spoken
from desktop.shell.language import said

# From so many characters on, a text is written on several lines.
LONG = 1000
MOMENTS = (datetime, AwareDatetime, NaiveDatetime, PastDatetime, FutureDatetime)
# A choice is stored as such a value and shown as its title.
Choices = Mapping[object, str]


class Kind(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long_text"
    SECRET = "secret"  # noqa: S105 (the name of a kind)
    CHOICE = "choice"
    # One of so many that one types a part of its name.
    SEARCHED = "searched"
    CHOICES = "choices"
    FLAG = "flag"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    MONEY = "money"
    TAGS = "tags"
    VALUES = "values"
    COLOUR = "colour"
    PHONE = "phone"
    PERSON = "person"
    RECORD = "record"


# What needs the whole width of a form of two columns.
WIDE = (Kind.LONG_TEXT, Kind.TAGS, Kind.VALUES, Kind.CHOICES)


@dataclass(frozen=True)
class Declared:
    name: str
    title: str
    kind: Kind
    help: str = ""
    default: object = None
    is_needed: bool = False
    is_nullable: bool = False
    choices: Choices = field(default_factory=dict)
    # Digits after the point that are always shown; None is as many as there are.
    places: int | None = None
    # Of an amount of money, the field that says in which currency.
    unit: str = ""
    # Of another record, the list that it is in.
    record: str = ""

    @property
    def is_wide(self) -> bool:
        return self.kind in WIDE


@dataclass(frozen=True)
class Group:
    """Fields that stand together below one heading."""

    title: str
    names: tuple[str, ...]


def declared(model: type[BaseModel]) -> tuple[Declared, ...]:
    names = model.model_fields.keys()
    return tuple(_declared(name, info, names) for name, info in model.model_fields.items())


def grouped(
    fields: Sequence[Declared], groups: Sequence[Group]
) -> list[tuple[str, list[Declared]]]:
    """Every field once: in its group, or after all groups where none names it."""
    by_name = {each.name: each for each in fields}
    found: list[tuple[str, list[Declared]]] = []
    for group in groups:
        chosen = [by_name.pop(name) for name in group.names if name in by_name]
        if chosen:
            found.append((said(group.title), chosen))
    if by_name:
        found.append(
            (QCoreApplication.translate("Form", "More") if found else "", [*by_name.values()])
        )
    return found


def _declared(name: str, info: FieldInfo, names: Any) -> Declared:
    hints = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    bare, told, is_nullable = _bare(info.annotation, list(info.metadata))
    kind = _kind(name, bare, told, is_nullable, hints)
    default = None if info.is_required() else info.get_default(call_default_factory=True)
    unit = str(hints.get("unit", "currency" if kind is Kind.NUMBER else ""))
    if bare is Decimal and unit in names:
        kind = Kind.MONEY
    # An edit model has a default for everything; a text that may not be empty is needed all the same.
    must_not_be_empty = kind in (Kind.TEXT, Kind.COLOUR) and (
        (_limit(told, "min_length") or 0) > 0 or _limit(told, "pattern") is not None
    )
    return Declared(
        name=name,
        title=said(info.title or name.replace("_", " ").capitalize()),
        kind=kind,
        help=said(info.description or ""),
        default=default,
        is_needed=info.is_required() or (must_not_be_empty and not is_nullable),
        is_nullable=is_nullable,
        choices=_choices(bare, is_nullable, hints),
        places=2 if kind is Kind.MONEY else None,
        unit=unit if kind is Kind.MONEY else said(str(hints.get("unit", ""))),
        record=str(hints.get("record", "")),
    )


def _bare(annotation: Any, told: list[object]) -> tuple[Any, list[object], bool]:
    """The type itself, all that is said about it, and whether None is one of its values."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _bare(inner, told + more)
    if get_origin(annotation) in (Union, UnionType):
        parts = [part for part in get_args(annotation) if part is not NoneType]
        bare, told, _ = _bare(parts[0], told)
        return bare, told, NoneType in get_args(annotation)
    return annotation, told, False


def _kind(
    name: str, bare: Any, told: list[object], is_nullable: bool, hints: Mapping[str, object]
) -> Kind:
    if "kind" in hints:
        return Kind(str(hints["kind"]))
    if "from" in hints or "labels" in hints:
        return Kind.SEARCHED if "from" in hints else Kind.CHOICE
    if bare is int and name.endswith("owner_id"):
        return Kind.PERSON
    if bare is not str:
        return next(kind for test, kind in _TYPES if test(bare))
    own = next((kind for named, kind in _NAMED if get_args(named)[1] in told), None)
    return own or (Kind.LONG_TEXT if _is_long(told, is_nullable) else Kind.TEXT)


# Texts of a form of their own.
_NAMED: tuple[tuple[Any, Kind], ...] = ((Colour, Kind.COLOUR), (Telephone, Kind.PHONE))
_TYPES: tuple[tuple[Callable[[Any], bool], Kind], ...] = (
    (lambda bare: get_origin(bare) is Literal or _is_enum(bare), Kind.CHOICE),
    (lambda bare: get_origin(bare) in (frozenset, set) or _is_list_of_choices(bare), Kind.CHOICES),
    (lambda bare: bare is SecretStr, Kind.SECRET),
    (lambda bare: bare is bool, Kind.FLAG),
    (lambda bare: bare is date, Kind.DATE),
    (lambda bare: bare in MOMENTS, Kind.MOMENT),
    (lambda bare: get_origin(bare) is list, Kind.TAGS),
    (lambda bare: get_origin(bare) is dict, Kind.VALUES),
    (lambda bare: bare in (int, float, Decimal), Kind.NUMBER),
    # Whatever else can be written as a text, such as an address of pydantic's own.
    (lambda _: True, Kind.TEXT),
)


def _is_enum(bare: Any) -> bool:
    return isinstance(bare, type) and issubclass(bare, StrEnum)


def _is_list_of_choices(bare: Any) -> bool:
    return get_origin(bare) is list and _is_enum(get_args(bare)[0])


def _is_long(told: list[object], is_nullable: bool) -> bool:
    most = _limit(told, "max_length")
    if most is not None:
        return bool(most >= LONG)
    # Neither a length nor a form of its own, and nobody has to say it: free words.
    return is_nullable and not any(
        isinstance(each, AfterValidator) or _has(each, "pattern") for each in told
    )


def _limit(told: list[object], name: str) -> Any:
    return next((getattr(each, name) for each in told if _has(each, name)), None)


def _has(each: object, name: str) -> bool:
    return getattr(each, name, None) is not None


def _choices(bare: Any, is_nullable: bool, hints: Mapping[str, object]) -> Choices:
    if hints.get("from") in ("countries", "currencies"):
        from core import nations

        # babel's names are in all languages already.
        language = QLocale().name()
        named = nations.countries if hints["from"] == "countries" else nations.currencies
        return dict[object, str](named(language).items())
    labels = hints.get("labels")
    if isinstance(labels, dict):
        return {value: said(str(title)) for value, title in labels.items()}
    values: Sequence[object] = ()
    if get_origin(bare) is Literal:
        values = get_args(bare)
    elif get_origin(bare) in (frozenset, set, list) and _is_enum(get_args(bare)[0]):
        values = [*get_args(bare)[0]]
    elif _is_enum(bare):
        values = [*bare]
    elif bare is bool and is_nullable:
        return {
            True: QCoreApplication.translate("Form", "Yes"),
            False: QCoreApplication.translate("Form", "No"),
        }
    return {value: said(spoken(str(value))) for value in values}
