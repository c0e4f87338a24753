"""Numbers of a spreadsheet as it shows them: days and times are counted from the end of 1899."""

import re
from datetime import datetime, timedelta
from functools import lru_cache

_DAYS, _MOMENTS, _TIMES = {14, 15, 16, 17}, {22}, {18, 19, 20, 21, 45, 46, 47}
# Those of East Asia.
_DAYS |= {*range(27, 37), *range(50, 59)}
# What a format says literally, and in which colour, language or case it does.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
MOST_DAYS = 2_958_466


@lru_cache(1000)
def kind_of(number: str, written: str) -> str:
    """What a format makes of a number: "" where it stays one, or "day", "moment" or "time"."""
    if not written:
        known = int(number) if number.isdigit() else 0
        return next(
            (
                kind
                for kind, these in (("day", _DAYS), ("moment", _MOMENTS), ("time", _TIMES))
                if known in these
            ),
            "",
        )
    # Of several sections the first is that of what is greater than nothing.
    plain = _LITERAL.sub("", written).partition(";")[0].lower()
    if "general" in plain or re.search("[0#?]", plain.replace("ss.0", "").replace(".0", "")):
        return ""
    days, clock = bool(re.search("[dy]", plain)), bool(re.search("[hs]", plain))
    if days or (not clock and "m" in plain):
        return "moment" if clock else "day"
    return "time" if clock else ""


def text(value: str, kind: str, from_1904: bool) -> str:
    if not kind and value.isdigit() and len(value) <= 15:
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    if kind and 0 <= number < MOST_DAYS:
        return _dated(number, kind, from_1904)
    # Fifteen digits are what a spreadsheet itself shows.
    is_whole = number.is_integer() and abs(number) < 1e15
    return str(int(number)) if is_whole else f"{number:.15g}"


def _dated(number: float, kind: str, from_1904: bool) -> str:
    days, part = divmod(number, 1)
    seconds = round(part * 86_400)
    if kind == "time" and not days:
        return str((datetime(1900, 1, 1) + timedelta(seconds=min(seconds, 86_399))).time())  # noqa: DTZ001
    if kind == "time":
        # Longer than a day: so many hours.
        whole = round(number * 86_400)
        return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
    begin = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
    if not from_1904 and number < 60:
        # They count a 29th of February 1900, which there was not.
        begin += timedelta(days=1)
    at = begin + timedelta(days=days, seconds=seconds)
    if kind == "day" and not seconds:
        return at.date().isoformat()
    return at.isoformat(" ") if seconds else at.date().isoformat()
