"""What may come next in the search field, at the place where the person is typing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from core.lists.fields import Field, Kind, Listing, key, slug
from core.lists.periods import RELATIVE
from core.lists.terms import ANY, EMPTY, NO, YES, chosen

MOST = 12
# Fewer letters of a value that a field has begin too many of them.
FEWEST = 3
# By field, its values; each with what else it is called.
Known = Mapping[str, Sequence[Sequence[str]]]
_TERM = re.compile(
    r"-?(?:(?P<name>[^\W\d_][\w-]*) ?(?P<sign>!=|>=|<=|[:=<>]))?(?P<typed>[^\s()]*)$"
)


class Suggestion(NamedTuple):
    """Put `insert` in place of what stands from `start` to `end`."""

    start: int
    end: int
    insert: str
    title: str
    hint: str = ""


def complete(
    text: str,
    position: int,
    listing: Listing,
    known: Known | None = None,
) -> list[Suggestion]:
    """`known`: values that are in use, by field, each with what else it is called."""
    before = text[: max(0, position)]
    if before.count('"') % 2:
        return []
    term = _TERM.search(before)
    if term is None:
        return []
    end = len(before)
    if term["name"] is None:
        start = term.start("typed")
        typed = term["typed"].lstrip("-")
        fields = _fields(typed, start, end, listing)
        meant = _meant(typed, start, end, listing, known or {})
        return list(islice(chain(fields, meant), MOST))
    field = listing.called(term["name"])
    if field is None:
        return []
    # The value after the last comma, or after the dots of a range.
    typed = re.split(r",|\+|\.\.|^[<>=]+", term["typed"])[-1]
    wanted = key(typed)
    in_use = _in_use(wanted, (known or {}).get(field.name, ()))
    others = (
        each
        for each in _values(field, listing)
        if wanted in (key(each[0])[: len(wanted)], key(each[1])[: len(wanted)])
    )
    found = (
        Suggestion(end - len(typed), end, said, title, hint)
        for said, title, hint in chain(in_use, others)
        if said != typed
    )
    return list(islice(found, MOST))


def _meant(
    typed: str, start: int, end: int, listing: Listing, known: Known
) -> Iterator[Suggestion]:
    """Whoever types “vien” may mean a city, which no word is looked for in."""
    wanted = key(typed)
    if len(wanted) < FEWEST:
        return
    for field in listing.fields:
        for said, title, called in _in_use(wanted, known.get(field.name, ())):
            hint = f"{field.title}: {called}" if called else field.title
            yield Suggestion(start, end, f"{listing.written(field)}:{said}", title, hint)


def _in_use(wanted: str, values: Iterable[Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """What is typed, what is meant by it, and the name by which it was found where that is another."""
    for names in values:
        called = next((name for name in names if key(name).startswith(wanted)), "")
        if called:
            yield _quoted(names[0]), names[0], "" if called == names[0] else called


def _quoted(value: str) -> str:
    if re.fullmatch(r"[^\W_][\w.@-]*", value):
        return value
    return '"' + value.replace('"', '""') + '"'


def _fields(typed: str, start: int, end: int, listing: Listing) -> Iterator[Suggestion]:
    wanted = key(typed)
    if not wanted:
        return
    for field in listing.fields:
        names = map(key, (field.name, field.title, *field.others))
        if any(name.startswith(wanted) for name in names):
            yield Suggestion(
                start, end, f"{listing.written(field)}:", field.title, _EXAMPLES[field.kind]
            )


def _values(field: Field, listing: Listing) -> Iterator[tuple[str, str, str]]:
    write = listing.keywords.write
    for value, title in field.titles.items():
        word = slug(title)
        is_known = bool(listing.keywords) and chosen(field, word) == value
        yield word if is_known else value, title, ""
    if field.kind is Kind.FLAG:
        yield from ((write(said), write(said), "") for said in (YES[0], NO[0]))
    if field.kind in (Kind.DATE, Kind.MOMENT):
        yield from ((write(said), said.replace("-", " "), "") for said in RELATIVE)
    if field.kind is Kind.PERSON:
        yield write("me"), write("me"), "what is yours"
    if field.nullable or field.kind is Kind.TAGS:
        yield write(EMPTY), write(EMPTY), "without a value"
        yield write(ANY), write(ANY), "with any value"


_EXAMPLES = {
    Kind.TEXT: "is; begin* for a beginning, *part* for a part",
    Kind.NUMBER: "50, >50, 50..80",
    Kind.MONEY: "1000, >1000, 500..1000",
    Kind.DATE: "2026-03, today, last-30-days",
    Kind.MOMENT: "2026-03, today, last-30-days",
    Kind.CHOICE: "one, or several by comma",
    Kind.FLAG: "yes or no",
    Kind.TAGS: "one, any of several by comma, all of them by +",
    Kind.PERSON: "me, a name or an e-mail address",
}
