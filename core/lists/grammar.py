"""What is typed into the search field: `status:new,contacted city:berl* score>50 -tag:cold "two words"`.

Whatever is typed is read as far as it can be; what cannot be is told, with its place in the text.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from core.errors import Refused
from core.lists.completing import Suggestion, complete
from core.lists.fields import Listing
from core.lists.filters import DEEPEST, MOST, All, Any_, Filter, conditions, opposite, tidy
from core.lists.terms import Item, Piece, condition, in_english
from core.lists.writing import text

__all__ = ["Fault", "Parsed", "Suggestion", "complete", "parse", "text"]

LONGEST, MOST_FAULTS = 5000, 20
# Text programs put the curved ones in place of what was typed.
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
_NAME = re.compile(r"(?P<name>[^\W\d_][\w-]*) ?(?P<sign>!=|>=|<=|[:=<>])")
_QUOTED_NAME = re.compile(r'"(?P<name>[^"]+)"(?P<sign>!=|>=|<=|[:=<>])')
_SIGN = re.compile(r"!=|>=|<=|[=<>]")
_BARE = re.compile(r'[^\s,()"“„«]+')
_WORD = re.compile(r'[^\s()"“„«]+')
_COMMA = re.compile(r",\s*")


class Fault(NamedTuple):
    start: int
    end: int
    sentence: str


@dataclass(frozen=True)
class Parsed:
    filter: Filter | None
    # To look for as they are; phrases in quotation marks.
    words: str
    errors: tuple[Fault, ...]


def parse(text: str, listing: Listing) -> Parsed:
    reader = _Reader(text[:LONGEST], listing)
    if len(text) > LONGEST:
        reader.fault(LONGEST, len(text), "This is too long; the rest is not looked at.")
    group = reader.group(depth=1)
    found = tidy(_any(group.alternatives))
    words = " ".join(word for word, _, _ in group.words)
    if group.is_either:
        reader.outside(group.words)
        words = ""
    if sum(1 for _ in conditions(found)) > MOST:
        reader.fault(0, len(text), f"There are more than {MOST} conditions.")
        found = None
    return Parsed(found, words, tuple(sorted(reader.faults)))


@dataclass
class _Group:
    alternatives: list[list[Filter]] = field(default_factory=lambda: [[]])
    words: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def is_either(self) -> bool:
        return len(self.alternatives) > 1


def _any(alternatives: list[list[Filter]]) -> Filter:
    parts: list[Filter] = [All(parts=tuple(each)) for each in alternatives if each]
    return Any_(parts=tuple(parts))


class _Reader:
    def __init__(self, text: str, listing: Listing) -> None:
        # Neither can be in a row, and neither can be sent to the server.
        readable = re.sub("[\ud800-\udfff]", "\ufffd", text.replace("\x00", " "))
        self.text, self.listing, self.place = readable, listing, 0
        self.faults: list[Fault] = []

    def fault(self, start: int, end: int, sentence: str) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(start, end, sentence))

    def outside(self, words: list[tuple[str, int, int]]) -> None:
        for _, start, end in words:
            self.fault(start, end, "Words to look for stand by themselves, outside of OR and -(…).")

    def group(self, depth: int) -> _Group:
        """Up to the closing parenthesis, or to the end."""
        found, keywords = _Group(), self.listing.keywords
        while self._skip_blanks():
            start = self.place
            if self.text[start] == ")":
                if depth > 1:
                    break
                self.fault(start, start + 1, "This parenthesis closes nothing.")
                self.place += 1
                continue
            negated = False
            if found_joint := keywords.joints.match(self.text, start):
                self.place = found_joint.end()
                joint = keywords.joint(found_joint[1])
                if joint in ("OR", "|"):
                    found.alternatives.append([])
                    continue
                if joint == "AND":
                    continue
                negated = True
                if not self._skip_blanks():
                    break
            if self.text[self.place] == "-":
                self.place += 1
                negated = not negated
            self._one(found, depth, negated, start)
        return found

    def _one(self, found: _Group, depth: int, negated: bool, start: int) -> None:
        following = self.text[self.place : self.place + 1]
        if not following or following == ")" or following.isspace():
            return  # a dash that belongs to nothing
        if self.text[self.place] == "(":
            self._parenthesis(found, depth, negated)
            return
        name = _NAME.match(self.text, self.place) or _QUOTED_NAME.match(self.text, self.place)
        # `score > 50` is a term; `Ann <ann@example.com>` is not.
        if name and (" " not in name[0] or name[0][0] == '"' or self.listing.called(name["name"])):
            self.place = name.end()
            part = self._term(name, start)
            if part:
                found.alternatives[-1].append(opposite(part) if negated else part)
            return
        if word := self._word():
            found.words.append((f"-{word}" if negated else word, start, self.place))

    def _parenthesis(self, found: _Group, depth: int, negated: bool) -> None:
        start = self.place
        self.place += 1
        # Each may add three levels to the filter: not, any, all.
        if 3 * depth >= DEEPEST:
            self.fault(start, start + 1, "This is nested too deeply; use fewer parentheses.")
            return
        inner = self.group(depth + 1)
        if self.place < len(self.text):
            self.place += 1
        else:
            self.fault(start, start + 1, "This parenthesis is not closed.")
        if inner.is_either or negated:
            self.outside(inner.words)
        else:
            found.words += inner.words
        part = tidy(_any(inner.alternatives))
        if part:
            found.alternatives[-1].append(opposite(part) if negated else part)

    def _term(self, name: re.Match[str], start: int) -> Filter | None:
        sign = name["sign"]
        if sign == ":" and (more := _SIGN.match(self.text, self.place)):
            sign, self.place = more[0], more.end()
        if sign != ":" and self.place < len(self.text) and self.text[self.place] == " ":
            self.place += 1
        items = self._items()
        meant = self.listing.called(name["name"])
        if meant is None:
            self.fault(
                start,
                self.place,
                f"There is no field “{name['name']}”; "
                "to look for this as it is, put it into quotation marks.",
            )
            return None
        try:
            read = [in_english(item, meant, self.listing.keywords) for item in items]
            return condition(meant, sign, read)
        except Refused as refused:
            self.fault(start, self.place, str(refused))
            return None

    def _items(self) -> list[Item]:
        items: list[Item] = []
        while self.place < len(self.text):
            pieces: list[Piece] = []
            while self.place < len(self.text):
                if self.text[self.place] in _QUOTES:
                    pieces.append(Piece(self._quoted(), is_quoted=True))
                elif bare := _BARE.match(self.text, self.place):
                    self.place = bare.end()
                    pieces.append(Piece(bare[0]))
                else:
                    break
            if pieces:
                items.append(Item(tuple(pieces)))
            if not (comma := _COMMA.match(self.text, self.place)):
                break
            self.place = comma.end()
        return items

    def _word(self) -> str:
        if self.text[self.place] in _QUOTES:
            phrase = self._quoted().replace('"', " ").strip()
            return f'"{phrase}"' if phrase else ""
        word = _WORD.match(self.text, self.place)
        assert word, "blanks and parentheses have been dealt with"
        self.place = word.end()
        return word[0]

    def _quoted(self) -> str:
        start, closing = self.place, _QUOTES[self.text[self.place]]
        self.place += 1
        read = ""
        while self.place < len(self.text):
            letter = self.text[self.place]
            self.place += 1
            if letter in (closing, '"'):
                # Two of them are one within the text.
                if letter != '"' or self.text[self.place : self.place + 1] != '"':
                    return read
                self.place += 1
            read += letter
        self.fault(start, self.place, "This quotation is not closed.")
        return read

    def _skip_blanks(self) -> bool:
        while self.place < len(self.text) and (
            self.text[self.place].isspace() or self.text[self.place] == ","
        ):
            self.place += 1
        return self.place < len(self.text)
