"""What may come next in the search field, at the place where the person is typing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from core.lists.fields import Field, Kind, Listing, key, slug
from core.lists.periods import RELATIVE
from core.lists.terms import ANY, EMPTY, NO, YES, chosen

MOST = 12
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
    known: Mapping[str, Sequence[str]] | None = None,
) -> list[Suggestion]:
    """`known`: values that are in use, by field; the tags and the people that the window has seen."""
    before = text[: max(0, position)]
    if before.count('"') % 2:
        return []
    term = _TERM.search(before)
    if term is None:
        return []
    end = len(before)
    if term["name"] is None:
        start = term.start("typed")
        return list(_fields(term["typed"].lstrip("-"), start, end, listing))[:MOST]
    field = listing.called(term["name"])
    if field is None:
        return []
    # The value after the last comma, or after the dots of a range.
    typed = re.split(r",|\+|\.\.|^[<>=]+", term["typed"])[-1]
    values = _values(field, known or {}, listing)
    wanted = key(typed)
    return [
        Suggestion(end - len(typed), end, said, title, hint)
        for said, title, hint in values
        if wanted in (key(said)[: len(wanted)], key(title)[: len(wanted)]) and said != typed
    ][:MOST]


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


def _values(
    field: Field, known: Mapping[str, Sequence[str]], listing: Listing
) -> Iterator[tuple[str, str, str]]:
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
    for value in known.get(field.name, ()):
        is_bare = re.fullmatch(r"[^\W_][\w.@-]*", value)
        yield value if is_bare else '"' + value.replace('"', '""') + '"', value, ""
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
