"""Days, times and repetitions in the words of a line, English and German."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar

from core.tasks.recurrence import DAYS

T = TypeVar("T")


@dataclass(frozen=True)
class Found(Generic[T]):
    value: T
    start: int
    end: int
    # What a word for a day says of its hour as well: tonight, morgen früh.
    clock: time | None = None


_WEEKDAYS = (
    ("monday", "montag", "mon"),
    ("tuesday", "dienstag", "tue", "tues"),
    ("wednesday", "mittwoch", "wed"),
    ("thursday", "donnerstag", "thu", "thur", "thurs"),
    ("friday", "freitag", "fri"),
    ("saturday", "samstag", "sonnabend"),
    ("sunday", "sonntag"),
)
# Words of their own in other places: “sat”, “do”, “so” are days only behind on, am, next, every.
_SHORT = (
    ("mo",),
    ("di", "die"),
    ("mi",),
    ("do",),
    ("fr",),
    ("sa", "sat"),
    ("so", "sun"),
)
_MONTHS = (
    ("january", "jan", "januar", "jänner"),
    ("february", "feb", "februar", "feber"),
    ("march", "mar", "märz", "maerz", "mär"),
    ("april", "apr"),
    ("may", "mai"),
    ("june", "jun", "juni"),
    ("july", "jul", "juli"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct", "oktober", "okt"),
    ("november", "nov"),
    ("december", "dec", "dezember", "dez"),
)
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            ("a", "an", "one", "ein", "eine", "einem", "einer", "einen"),
            ("two", "zwei"),
            ("three", "drei"),
            ("four", "vier"),
            ("five", "fünf"),
            ("six", "sechs"),
            ("seven", "sieben"),
            ("eight", "acht"),
            ("nine", "neun"),
            ("ten", "zehn"),
            ("eleven", "elf"),
            ("twelve", "zwölf"),
        ),
        1,
    )
    for word in words
}


def _either(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_DAY_OF = {name: at for at, names in enumerate(_WEEKDAYS) for name in names}
_SHORT_OF = {name: at for at, names in enumerate(_SHORT) for name in names}
_MONTH_OF = {name: at for at, names in enumerate(_MONTHS, 1) for name in names}
_LONG_NAMES, _ALL_NAMES = _either(_DAY_OF), _either({**_DAY_OF, **_SHORT_OF})
_COUNT = rf"(\d{{1,3}}|{_either(_NUMBERS)})"
_ON = r"(?:on|am|by|bis|until|due)"
_NEXT = r"(?:next|nächste[nrs]?|naechste[nrs]?|kommende[nrs]?|coming)"
_THIS = r"(?:this|diese[nrsm]?)"
_PART_OF_DAY = {
    "morning": time(9),
    "früh": time(8),
    "frueh": time(8),
    "vormittag": time(10),
    "noon": time(12),
    "mittag": time(12),
    "afternoon": time(15),
    "nachmittag": time(15),
    "evening": time(18),
    "night": time(20),
    "abend": time(18),
}
_PARTS = rf"(?:\s+({_either(_PART_OF_DAY)}))?"


def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(rf"(?<![\w#@])(?:{pattern})(?!\w)", re.IGNORECASE)


_PLAIN = _compiled(
    rf"(?:{_ON}\s+)?(day after tomorrow|übermorgen|uebermorgen|tomorrow|today|heute|morgen|tonight)"
    + _PARTS
)
_THIS_PART = _compiled(rf"{_THIS}\s+(morning|afternoon|evening)")
_IN = _compiled(
    rf"in\s+{_COUNT}\s+(days?|tage?n?|weeks?|wochen?|months?|monate?n?|years?|jahre?n?)"
)
_NEXT_UNIT = _compiled(rf"{_NEXT}\s+(week|woche|month|monat|year|jahr)")
_WEEKDAY = _compiled(
    rf"(?:(?:{_ON}\s+)?({_NEXT}|{_THIS})\s+({_ALL_NAMES})|{_ON}\s+({_ALL_NAMES})|({_LONG_NAMES}))"
    + r"\.?"
    + _PARTS
)
_END = _compiled(
    r"(?:(?:at|by|until|am|bis|zum)\s+)?(?:the\s+)?(?:end of (?:the )?(week|month|year)"
    r"|(wochen|monats|jahres)ende|ende der (woche)|eo(w|m|y))"
)
_ISO = _compiled(rf"(?:{_ON}\s+)?(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})")
_DOTTED = _compiled(rf"(?:{_ON}\s+)?(?:den\s+)?(\d{{1,2}})\.\s?(\d{{1,2}})\.(?:(\d{{4}}|\d{{2}}))?")
_SLASHED = _compiled(rf"(?:{_ON}\s+)?(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}|\d{{2}}))?")
_DAY_MONTH = _compiled(
    rf"(?:{_ON}\s+)?(?:the\s+|den\s+)?(\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?"
    rf"({_either(_MONTH_OF)})\b\.?(?:,?\s+(\d{{4}}))?"
)
_MONTH_DAY = _compiled(
    rf"(?:{_ON}\s+)?({_either(_MONTH_OF)})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{4}}))?"
)
_NTH = _compiled(r"(?:on|by|am|bis)\s+(?:the\s+|zum\s+)?(\d{1,2})(?:\.|st|nd|rd|th)")


def day(text: str, today: date) -> Found[date] | None:
    """The first way of naming a day that the line uses."""
    for read in (_by_word, _by_distance, _by_date, _by_weekday):
        if (found := read(text, today)) is not None:
            return found
    return None


def _by_word(text: str, today: date) -> Found[date] | None:
    # “heute morgen” is this morning and not tomorrow.
    if match := _compiled(r"heute\s+(morgen|früh|vormittag|mittag|nachmittag|abend)").search(text):
        return Found(today, *match.span(), _PART_OF_DAY.get(match[1].casefold(), time(9)))
    if match := _PLAIN.search(text):
        said = match[1].casefold()
        ahead = 2 if said in ("übermorgen", "uebermorgen") or said.startswith("day") else 1
        ahead = 0 if said in ("today", "heute", "tonight") else ahead
        at = _PART_OF_DAY["night"] if said == "tonight" else _part(match[2])
        return Found(today + timedelta(days=ahead), *match.span(), at)
    if match := _THIS_PART.search(text):
        return Found(today, *match.span(), _part(match[1]))
    return None


def _by_distance(text: str, today: date) -> Found[date] | None:
    if match := _IN.search(text):
        count = _number(match[1])
        return _moved(today, count, match[2].casefold(), match.span())
    if match := _NEXT_UNIT.search(text):
        unit = match[1].casefold()
        if unit[0] == "w":
            # The week begins with its Monday.
            monday = today + timedelta(days=7 - today.weekday())
            return Found(monday, *match.span())
        return _moved(today, 1, unit, match.span())
    if not (match := _END.search(text)):
        return None
    unit = next(each for each in match.groups() if each)[0].casefold()
    ends = {
        "w": today + timedelta(days=(4 - today.weekday()) % 7),
        "m": today.replace(day=monthrange(today.year, today.month)[1]),
    }
    return Found(ends.get(unit, date(today.year, 12, 31)), *match.span())


def _by_date(text: str, today: date) -> Found[date] | None:
    for pattern, order in (
        (_ISO, "ymd"),
        (_DOTTED, "dmy"),
        (_DAY_MONTH, "dmy"),
        (_MONTH_DAY, "mdy"),
        (_SLASHED, "mdy"),
        # 24/12, as it is written where the day comes first.
        (_SLASHED, "dmy"),
        (_NTH, "d"),
    ):
        for match in pattern.finditer(text):
            said = dict(zip(order, match.groups(), strict=False))
            if (on := _dated(said, today)) is not None:
                return Found(on, *match.span())
    return None


def _dated(said: dict[str, str | None], today: date) -> date | None:
    month = said.get("m")
    number = None
    if month is not None:
        number = int(month) if month.isdigit() else _MONTH_OF[month.casefold()]
    year = said.get("y")
    try:
        on = int(said["d"] or 0)
        if number is None:
            # The next such day of a month.
            here = today.replace(day=on) if on >= today.day else None
            return here or _first_of_next(today).replace(day=on)
        if year is not None:
            return date(int(year) + (2000 if len(year) == 2 else 0), number, on)
        this = date(today.year, number, on)
        return this if this >= today else date(today.year + 1, number, on)
    except ValueError:
        return None


def _by_weekday(text: str, today: date) -> Found[date] | None:
    if not (match := _WEEKDAY.search(text)):
        return None
    name = next(each for each in (match[2], match[3], match[4]) if each).casefold()
    number = {**_SHORT_OF, **_DAY_OF}[name]
    # The next one of that name; on the day itself, a week from now.
    ahead = (number - today.weekday() - 1) % 7 + 1
    says_next = match[1] is not None and re.fullmatch(_NEXT, match[1], re.IGNORECASE)
    if says_next and ahead < 7 and today.weekday() < number:
        # On a Tuesday, “next Friday” is not the one of this week.
        ahead += 7
    return Found(today + timedelta(days=ahead), *match.span(), _part(match[5]))


_UHR = _compiled(
    r"(?:um\s+|ab\s+|bis\s+|gegen\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(?:Uhr|h)(?:\s*(\d{2}))?"
)
_AMPM = _compiled(r"(?:at\s+|by\s+|@\s*)?(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?")
_COLON = _compiled(r"(?:at\s+|by\s+|um\s+|ab\s+|bis\s+|gegen\s+)?(\d{1,2}):(\d{2})")
_BARE = _compiled(r"(?:at|um)\s+(\d{1,2})(?:\.(\d{2}))?")
_HALF = _compiled(rf"(?:um\s+)?halb\s+(\d{{1,2}}|{_either(_NUMBERS)})")
_NAMED = _compiled(
    r"(?:at\s+|by\s+|um\s+)?(noon|midday|mittags|midnight|mitternacht|abends|morgens)"
)
_NAMED_AT = {
    "noon": time(12),
    "midday": time(12),
    "mittags": time(12),
    "midnight": time(0),
    "mitternacht": time(0),
    "abends": time(18),
    "morgens": time(9),
}


def clock(text: str) -> Found[time] | None:
    for pattern in (_AMPM, _COLON, _UHR, _HALF, _BARE, _NAMED):
        for match in pattern.finditer(text):
            if (at := _clock(pattern, match)) is not None:
                return Found(at, *match.span())
    return None


def _clock(pattern: "re.Pattern[str]", match: "re.Match[str]") -> time | None:
    try:
        if pattern is _NAMED:
            return _NAMED_AT[match[1].casefold()]
        if pattern is _HALF:
            # “halb zehn” is half an hour before ten.
            return time((_number(match[1]) - 1) % 24, 30)
        hour, minute = int(match[1]), int(match[2] or 0)
        if pattern is _UHR and match[3]:
            minute = int(match[3])
        if pattern is _AMPM:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if match[3].casefold() == "p" else 0)
        return time(hour, minute)
    except ValueError:
        return None


_SOON = _compiled(
    rf"in\s+(?:{_COUNT}\s*(min|mins|minutes?|minuten|h|hours?|std|stunden?)|half an hour|einer halben stunde)"
)


def soon(text: str, now: datetime) -> Found[datetime] | None:
    """In so many minutes or hours from now."""
    if not (match := _SOON.search(text)):
        return None
    minutes = 30
    if match[1]:
        minutes = _number(match[1]) * (1 if match[2].casefold().startswith("m") else 60)
    at = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    return Found(at, *match.span())


_EVERY = _compiled(
    r"(?:every|each|jede[nrsm]?|alle)\s+(?:"
    rf"(?P<count>\d{{1,2}}|two|three|four|zwei|drei|vier|other|second|zweite[nrs]?)\s+"
    r"(?P<units>days?|tage?|weeks?|wochen?|months?|monate?|years?|jahre?)"
    r"|(?P<unit>day|tag|week|woche|month|monat|year|jahr)"
    r"|(?P<working>weekday|working day|werktag|arbeitstag)"
    rf"|(?P<days>(?:{_ALL_NAMES})(?:(?:\s*,\s*|\s+(?:and|und)\s+)(?:{_ALL_NAMES}))*))"
    r"|(?P<adverb>daily|täglich|weekly|wöchentlich|monthly|monatlich|yearly|annually|jährlich)"
    rf"|(?P<adverbs>{_either(name + 's' for name in _DAY_OF if len(name) > 4)})"
)
_FREQUENCY = {
    "d": "DAILY",
    "t": "DAILY",
    "w": "WEEKLY",
    "m": "MONTHLY",
    "y": "YEARLY",
    "j": "YEARLY",
    "a": "YEARLY",
}
_TIMES = {"other": 2, "second": 2, **_NUMBERS}


def every(text: str) -> Found[str] | None:
    """A repetition, as its rule."""
    if not (match := _EVERY.search(text)):
        return None
    said = {name: value.casefold() for name, value in match.groupdict().items() if value}
    if "working" in said:
        rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    elif "adverbs" in said:
        rule = f"FREQ=WEEKLY;BYDAY={DAYS[_DAY_OF[said['adverbs'][:-1]]]}"
    elif "days" in said:
        names = re.split(r"\s*,\s*|\s+(?:and|und)\s+", said["days"])
        numbers = sorted({{**_SHORT_OF, **_DAY_OF}[name] for name in names})
        rule = f"FREQ=WEEKLY;BYDAY={','.join(DAYS[number] for number in numbers)}"
    else:
        unit = said.get("units") or said.get("unit") or said["adverb"]
        rule = f"FREQ={_FREQUENCY[unit[0]]}"
        count = said.get("count", "1")
        times = 2 if count.startswith("zweite") else _TIMES.get(count) or int(count)
        if times > 1:
            rule += f";INTERVAL={times}"
    return Found(rule, *match.span())


def weekday(name: str) -> int | None:
    """Monday is 0; by any of its names."""
    return {**_SHORT_OF, **_DAY_OF}.get(name.casefold().rstrip("."))


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said.casefold()]


def _part(said: str | None) -> time | None:
    return _PART_OF_DAY[said.casefold()] if said else None


def _first_of_next(today: date) -> date:
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def _moved(today: date, count: int, unit: str, span: tuple[int, int]) -> Found[date] | None:
    if unit[0] in "dt":
        return Found(today + timedelta(days=count), *span)
    if unit[0] == "w":
        return Found(today + timedelta(weeks=count), *span)
    months = today.year * 12 + today.month - 1 + count * (12 if unit[0] in "yj" else 1)
    year, month = divmod(months, 12)
    last = monthrange(year, month + 1)[1]
    return Found(date(year, month + 1, min(today.day, last)), *span)
