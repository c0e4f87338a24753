"""The words that are looked for: each may still be unfinished, a phrase is not, `-` is without."""

import re

from core.lists.sql import Sql

_PART = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTERS = re.compile(r"[^\W_]+")


def search_query(typed: str) -> str:
    """For `to_tsquery('simple', …)`: every word, each of which may still be unfinished."""
    return " & ".join(f"{word}:*" for word in re.findall(r"[^\W_]+", typed))


def contained(words: str, text: str) -> Sql:
    """The same of rows that are at hand, in SQL: `text` has their words.

    Each is a fragment of a word, but one or two letters are the beginning of one.
    """
    # The first rows, as a list opens, are not looked for, and wait for no mapper.
    from core.values import BETWEEN_WORDS

    between = f"'{BETWEEN_WORDS},(''', '{' ' * (len(BETWEEN_WORDS) + 3)}'"
    anywhere = f"strpos(lower({text}), lower(%s)) > 0"
    # To tell where a word begins takes six times as long.
    apart = f"strpos(' ' || lower(translate({text}, {between})) || ' ', lower(%s)) > 0"
    tests: list[str] = []
    values: list[object] = []
    for part in _PART.finditer(words):
        phrase = part["phrase"] is not None
        letters = _LETTERS.findall(part["phrase"] if phrase else part["word"])
        if not letters:
            continue
        if phrase and len(letters) > 1:
            wanted = [f" {' '.join(letters)} "]
        else:
            wanted = [letter if len(letter) > 2 else f" {letter}" for letter in letters]
        said = " AND ".join(apart if " " in each else anywhere for each in wanted)
        tests.append(f"NOT ({said})" if part["without"] else f"({said})")
        values += wanted
    return Sql(" AND ".join(tests) or "true", tuple(values))


def query(words: str) -> str:
    """For `to_tsquery('simple', …)`; empty where there is nothing to look for."""
    asked = []
    for part in _PART.finditer(words):
        if part["phrase"] is not None:
            # One after the other, and each to its end.
            said = " <-> ".join(_LETTERS.findall(part["phrase"]))
        else:
            said = search_query(part["word"])
        if said:
            asked.append(f"!({said})" if part["without"] else f"({said})")
    return " & ".join(asked)


def parts(words: str) -> list[tuple[str, bool]]:
    """Each word or phrase, and whether it is to be without it."""
    found = []
    for part in _PART.finditer(words):
        said = part["phrase"] if part["phrase"] is not None else part["word"]
        if said.strip():
            found.append((said, bool(part["without"])))
    return found
