"""How well what was typed fits a title: whole beginnings first, then parts, then slips of the keys."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
# What is at least so much alike is taken for a slip, of words at least so long.
ALIKE, LONG_ENOUGH = 78, 4


def plain(text: str) -> str:
    """Without accents and case, so that “Müller” is found by “muller”."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def fit(typed: list[str], title: str) -> int:
    """Points for each typed word, all of which must fit; 0 where one does not."""
    words = re.findall(r"\w+", title)
    total = 0
    for word in typed:
        points = _points(word, title, words)
        if not points:
            return 0
        total += points
    # Of two that fit alike, the shorter title is meant.
    return total * 100 - min(len(title), 99)


def _points(word: str, title: str, words: list[str]) -> int:
    if word in words:
        return 60 if words[0] == word else 50
    if any(each.startswith(word) for each in words):
        return 45 if title.startswith(word) else 40
    if word in title:
        return 25
    initials = "".join(each[0] for each in words)
    if len(word) > 1 and word in initials:
        return 30
    return 10 if len(word) > 2 and _in_order(word, title) else 0


def _in_order(word: str, title: str) -> bool:
    """Each letter follows somewhere after the one before it, the first at the start of a word."""
    start = re.search(rf"\b{re.escape(word[0])}", title)
    if start is None:
        return False
    rest = iter(title[start.end() :])
    return all(letter in rest for letter in word[1:])


def ranked(typed: str, things: Iterable[T], title: Callable[[T], str], most: int = 8) -> list[T]:
    """The best first; equals stay in their order."""
    words = plain(typed).split()
    known = [(thing, plain(title(thing))) for thing in things]
    if not words:
        return [thing for thing, _ in known[:most]]
    found = [(fit(words, text), thing) for thing, text in known]
    best = sorted((each for each in found if each[0]), key=lambda each: -each[0])
    if not best and len("".join(words)) >= LONG_ENOUGH:
        best = _slips(" ".join(words), known)
    return [thing for _, thing in best[:most]]


def _slips(typed: str, known: "list[tuple[T, str]]") -> "list[tuple[int, T]]":
    from rapidfuzz.fuzz import partial_ratio

    found = [(round(partial_ratio(typed, text)), thing) for thing, text in known]
    return sorted((each for each in found if each[0] >= ALIKE), key=lambda each: -each[0])
