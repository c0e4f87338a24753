"""The words of what is typed into the search field, in another language: English is read beside them."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

# As they are typed where the keyboard has none of them.
LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_UNITS = ("days", "weeks", "months", "quarters", "years")
# Joints between conditions, written in capitals.
JOINTS = ("OR", "AND", "NOT")


class _Word(NamedTuple):
    english: str
    own: str
    in_english: re.Pattern[str]
    # Besides the one that is written, others may be understood.
    in_own: tuple[re.Pattern[str], ...]


class Keywords:
    """`own` says each English word in the language: `letzte-{0}-tage|letzten-{0}-tage`."""

    def __init__(self, own: Mapping[str, str]) -> None:
        self._own = dict(own)

    def __bool__(self) -> bool:
        return bool(self._own)

    @cached_property
    def _words(self) -> tuple[_Word, ...]:
        return tuple(
            _Word(
                english,
                said.split("|")[0],
                _pattern(english),
                tuple(_pattern(_folded(each)) for each in said.split("|")),
            )
            for english, said in self._own.items()
        )

    def read(self, typed: str) -> str:
        """What it is in English; as it is, where it is no word of the language."""
        folded = _folded(typed)
        for word in self._words:
            for pattern in word.in_own:
                if found := pattern.fullmatch(folded):
                    return word.english.format(*found.groups())
        return typed

    def write(self, english: str) -> str:
        """The other way round."""
        plain = re.sub(r"[\s_]+", "-", english.strip().lower())
        for word in self._words:
            if found := word.in_english.fullmatch(plain):
                return word.own.format(*found.groups())
        return english

    def joint(self, typed: str) -> str:
        """OR, AND or NOT, by whichever of its names."""
        return next((each for each in JOINTS if self._own.get(each) == typed), typed)

    @cached_property
    def joints(self) -> re.Pattern[str]:
        names = [*JOINTS, r"\|", *(re.escape(self._own[each]) for each in JOINTS if self._own)]
        return re.compile(rf"({'|'.join(names)})(?=[\s(]|$)")

    def is_reserved(self, typed: str, *words: str) -> bool:
        """Whether it would be taken for one of these (English) words."""
        return typed.lower() in words or self.read(typed) in words


def _pattern(said: str) -> re.Pattern[str]:
    numbered = re.escape(said).replace(re.escape("{0}"), "([0-9]{1,5})")
    # “1 day” is as good as “1 days”.
    return re.compile(re.sub(rf"({'|'.join(_UNITS)})", r"\1?", numbered))


def _folded(typed: str) -> str:
    plain = unicodedata.normalize("NFKC", typed).strip().casefold().translate(LETTERS)
    return re.sub(r"[\s_]+", "-", plain)


ENGLISH = Keywords({})
