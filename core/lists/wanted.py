"""The words that are looked for: each may still be unfinished, a phrase is not, `-` is without."""

import re

_PART = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTERS = re.compile(r"[^\W_]+")


def search_query(typed: str) -> str:
    """For `to_tsquery('simple', …)`: every word, each of which may still be unfinished."""
    return " & ".join(f"{word}:*" for word in re.findall(r"[^\W_]+", typed))


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
