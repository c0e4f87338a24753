"""What a listing is made of: fields, and of what kind each of them is."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from core.access.permissions import Area
from core.errors import Refused
from core.lists.keywords import ENGLISH, LETTERS, Keywords
from core.spoken import spoken

if TYPE_CHECKING:
    from core.entries import Entry
    from core.lists.filters import Filter


class Kind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    CHOICE = "choice"
    FLAG = "flag"
    TAGS = "tags"
    PERSON = "person"


# The names of fields, and whether the greatest comes first.
Order = tuple[tuple[str, bool], ...]

_NAME = re.compile(r"[^\W\d_][\w-]*")
_RIGHT = (Kind.NUMBER, Kind.MONEY)
_WIDTHS = {
    Kind.TEXT: 160,
    Kind.NUMBER: 80,
    Kind.MONEY: 110,
    Kind.DATE: 110,
    Kind.MOMENT: 140,
    Kind.CHOICE: 130,
    Kind.FLAG: 80,
    Kind.TAGS: 180,
    Kind.PERSON: 150,
}


@dataclass(frozen=True)
class Field:
    """One column of a listing; what is left empty here follows from its name and kind."""

    name: str
    title: str
    kind: Kind
    # What a filter compares, in SQL, of the row `t`.
    expression: str = ""
    choices: type[StrEnum] | None = None
    sortable: bool = True
    # The field of the listing's edit model that this one is changed through, where it has another name.
    editable: str | None = None
    width: int = 0
    align: Literal["", "left", "center", "right"] = ""
    # Shown as long as nobody has chosen columns.
    default: bool = False
    nullable: bool = True
    # What a list shows where that is not what is compared: a person's name for their number.
    shown: str = ""
    # What `shown` needs besides the row itself.
    join: str = ""
    # What the rows are sorted by where that is not what is shown.
    sort: tuple[str, ...] = ()
    # There is an index that gives the rows in this order …
    indexed: bool = False
    # … with the empty ones at its end when it is read in this direction …
    nulls_last: Literal["up", "down"] = "up"
    # … and this among equals.
    then: Order = ()
    # The same text, trimmed, in small letters and in the "C" collation, where the table has that.
    plain: str = ""
    # Names that the search field takes besides `name` and `title`.
    others: tuple[str, ...] = ()
    # All names of what a value means, in other languages too: whoever asks for one finds every one.
    names_of: Callable[[str], tuple[str, ...]] | None = None
    # A telephone number, shown as it is dialled.
    is_phone: bool = False
    # The field that says in which currency.
    unit: str | None = None
    # Whether this moment stands for the whole of its day, in SQL.
    whole_day: str = ""
    # What a filter asks of a row where one value does not say it, in SQL: whether it is so between
    # {start} and {end}, or, without an end, at {start}.
    spanned: str = ""
    # Where the listing has facts: the column of its row `f` that says the same …
    fact: str = ""
    # … as the key of this table, whose rows `d` have the value under the field's own name …
    told_in: str = ""
    # … or as the number of the choice, counted from one.
    coded: bool = False

    def __post_init__(self) -> None:
        expression = self.expression or f"t.{self.name}"
        shown = self.shown or expression
        if self.whole_day:
            # Nothing else of a row comes with a value: a whole day comes with a microsecond more.
            more = f"CASE WHEN {self.whole_day} THEN interval '1 microsecond' ELSE interval '0' END"
            shown = f"({shown} + {more})"
        if self.kind is Kind.MONEY and self.unit is not None:
            # As many places as the currency of the row has, and more where there is more than that.
            coins = f"coalesce(tradewind.minor_units(t.{self.unit}), 2)"
            shown = f"round({shown}, greatest({coins}, scale(trim_scale({shown}::numeric))))"
        settled = {
            "expression": expression,
            "shown": shown,
            "sort": self.sort or (self.shown or expression,),
            "width": self.width or _WIDTHS[self.kind],
            "align": self.align or ("right" if self.kind in _RIGHT else "left"),
        }
        for name, value in settled.items():
            object.__setattr__(self, name, value)

    @property
    def read(self) -> str:
        """What a list asks for: people are named beside the rows."""
        return self.expression if self.kind is Kind.PERSON else self.shown

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Each choice, and what a person calls it."""
        members: list[StrEnum] = list(self.choices) if self.choices else []
        return {member.value: spoken(member.value) for member in members}


@dataclass(frozen=True)
class Quick:
    """A filter that is one click away, as it would be typed."""

    name: str
    title: str
    text: str
    # What stands first, where that is what one looks for.
    order: Order = ()


@dataclass(frozen=True)
class Listing:
    name: str
    title: str
    singular: str
    table: str
    area: Area
    fields: tuple[Field, ...]
    default_order: Order
    # What a person may change of a row; imported when somebody does, for the first rows wait for nothing.
    edits: "Callable[[], type[Entry]]"
    # A table of short rows beside it, with what it is mostly filtered and sorted by.
    facts: str = ""
    # The definer function that finds words.
    search: str | None = None
    # The words of a row `t`, in SQL, where any fragment of them is found.
    words: str = ""
    quick: tuple[Quick, ...] = ()
    # The field of yes or no that is drawn as a box, and ticked by Space or a click.
    tick: str = ""
    # The rows are counted by the database: none is made, edited or thrown away by anybody …
    is_counted: bool = False
    # … and of them only these are listed, in SQL, of the row `t`.
    only: str = ""
    # Of the search field, in the language of the titles.
    keywords: Keywords = ENGLISH
    _called: dict[str, Field] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Made anew, for a copy with other titles as well.
        object.__setattr__(self, "_called", {})
        # A name comes before any title: what was written down with names stays what it was.
        self._called.update({key(each.name): each for each in reversed(self.fields)})
        for each in self.fields:
            for name in (each.title, *each.others):
                self._called.setdefault(key(name), each)

    @cached_property
    def brief(self) -> "Mapping[str, Field]":
        """The fields that stand in the facts, as they are asked for there."""
        return {each.name: _brief(each) for each in self.fields if self.facts and each.fact}

    @cached_property
    def edit(self) -> "type[Entry]":
        return self.edits()

    @cached_property
    def editable(self) -> Mapping[str, str]:
        """Each field that can be changed, and the field of the edit model that it is changed through."""
        found = {each.name: each.editable or each.name for each in self.fields}
        return {
            name: through for name, through in found.items() if through in self.edit.model_fields
        }

    def field(self, name: str) -> Field:
        found = self._called.get(key(name))
        if found is None or found.name != name:
            raise Refused(f"There is no field “{name}” in {self.title.lower()}.")
        return found

    def called(self, typed: str) -> Field | None:
        """The field of that name or title, however it is written."""
        return self._called.get(key(typed))

    def written(self, field: Field) -> str:
        """How a field is named in the search field: by its title where that is another language's."""
        name = slug(field.title) if self.keywords else field.name
        return name if _NAME.fullmatch(name) and self.called(name) is field else field.name

    @property
    def shown_at_first(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.fields if each.default)

    def quick_filter(self, name: str) -> "Filter | None":
        from core.lists.grammar import parse

        said = next(quick for quick in self.quick if quick.name == name)
        return parse(said.text, self).filter


def slug(title: str) -> str:
    """One word of it, as it may be typed: `Nächster Schritt` becomes `nächster-schritt`."""
    return re.sub(r"[\W_]+", "-", title).strip("-").lower()


def _brief(whole: Field) -> Field:
    column = f"d.{whole.name}" if whole.told_in else f"f.{whole.fact}"
    return replace(
        whole,
        expression=column,
        shown="",
        sort=(),
        plain="",
        join="",
        sortable=whole.sortable and not whole.told_in and whole.kind is not Kind.PERSON,
        coded=whole.kind is Kind.CHOICE and not whole.told_in,
    )


def key(typed: str) -> str:
    """`Next follow-up`, `next_follow_up` and `NextFollowUp` are one name."""
    plain = unicodedata.normalize("NFKC", typed).casefold().translate(LETTERS)
    return re.sub(r"[\W_]+", "", plain)
