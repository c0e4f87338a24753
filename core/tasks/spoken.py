"""A repetition as it is said and typed, read back into its rule."""

import re

from core.errors import Refused
from core.tasks import dates
from core.tasks.recurrence import DAYS, PLACES, tidied

_TIMES = re.compile(r",?\s*(?:(\d{1,4})\s*(?:times|mal)|(once|einmal))$", re.IGNORECASE)
_UNTIL = re.compile(r",?\s*(?:until|bis)\s+(\d{4})-(\d{2})-(\d{2})$", re.IGNORECASE)
_ON = re.compile(r"\s+(?:on|am)\s+(.+)$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:the\s+)?(\d{1,2}(?:(?:,\s*|\s+and\s+|\s+und\s+)\d{1,2})*)\.?")
_BETWEEN = re.compile(r"\s*,\s*|\s+(?:and|und)\s+")
_WORD = {word: number for number, word in PLACES.items()}


def rule_of(typed: str) -> str:
    """`every week on Monday, 5 times`, `jeden Montag` or a rule itself, as the rule that is kept."""
    if "=" in typed:
        return tidied(typed)
    text, parts = typed.strip().rstrip("."), ""
    if found := _TIMES.search(text):
        parts += f";COUNT={found[1] or 1}"
        text = text[: found.start()]
    if found := _UNTIL.search(text):
        parts += f";UNTIL={found[1]}{found[2]}{found[3]}"
        text = text[: found.start()]
    if found := _ON.search(text):
        parts += _on(found[1]) or _refuse(typed)
        text = text[: found.start()]
    said = dates.every(text)
    if said is None or (text[: said.start] + text[said.end :]).strip(" .,"):
        return _refuse(typed)
    return tidied(said.value + parts)


def _on(said: str) -> str:
    """`Monday and Thursday`, `the last Friday`, `the 1 and 15.`; empty where it is none of them."""
    plain = said.casefold().strip()
    if plain in ("the last day", "letzten tag", "dem letzten tag"):
        return ";BYMONTHDAY=-1"
    if found := _NUMBERED.fullmatch(plain):
        return ";BYMONTHDAY=" + ",".join(_BETWEEN.split(found[1]))
    days = []
    for each in _BETWEEN.split(plain):
        *place, name = each.removeprefix("the ").split()
        number = dates.weekday(name)
        if number is None or len(place) > 1 or (place and place[0] not in _WORD):
            return ""
        days.append(f"{_WORD[place[0]] if place else ''}{DAYS[number]}")
    return ";BYDAY=" + ",".join(days)


def _refuse(typed: str) -> str:
    raise Refused(
        f"“{typed}” is not understood as a repetition; write every monday, monthly or every 2 weeks."
    )
