"""What comes again: an RFC 5545 rule, reckoned in the person's own time.

An appointment at nine stays at nine when the clocks change, and what falls upon the last day of a
month falls upon the last day of a shorter one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from core.errors import Refused

LONGEST = 300
# Rules may be written that never come true (30 February); nobody looks further than this.
HORIZON = timedelta(days=366 * 60)
# A 29 February has come by then.
SOON = timedelta(days=366 * 9)
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PARTS = {
    "FREQ": "|".join(FREQUENCIES),
    "INTERVAL": r"[1-9]\d{0,2}",
    "COUNT": r"[1-9]\d{0,3}",
    "UNTIL": r"\d{8}(T\d{6}Z?)?",
    "BYDAY": r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,6}",
    "BYMONTHDAY": r"-?\d{1,2}(,-?\d{1,2}){0,30}",
    "BYMONTH": r"\d{1,2}(,\d{1,2}){0,11}",
    "BYSETPOS": r"-?[1-9]\d{0,2}",
    "WKST": "MO|TU|WE|TH|FR|SA|SU",
}


def tidied(rule: str) -> str:
    """The rule as it is kept; refused in words where it cannot be one."""
    text = re.sub(r"\s+", "", rule).upper().removeprefix("RRULE:").strip(";")
    if len(text) > LONGEST:
        raise Refused("This repetition is too long to be one.")
    parts: dict[str, str] = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        pattern = _PARTS.get(name)
        if pattern is None or name in parts or not re.fullmatch(pattern, value, re.ASCII):
            raise Refused(
                f"“{part}” is not understood as a repetition; write for example"
                " FREQ=WEEKLY;BYDAY=MO."
            )
        parts[name] = value
    if "FREQ" not in parts:
        raise Refused("A repetition says how often: daily, weekly, monthly or yearly.")
    if "COUNT" in parts and "UNTIL" in parts:
        raise Refused("A repetition ends after a number of times or on a day, not both.")
    ordered = [name for name in _PARTS if name in parts]
    kept = ";".join(f"{name}={parts[name]}" for name in ordered)
    _require_sense(parts)
    return kept


def _require_sense(parts: dict[str, str]) -> None:
    """What is written well may still mean nothing, such as a thirteenth month."""
    numbers = [
        *((int(each), 12) for each in parts.get("BYMONTH", "1").split(",")),
        *((abs(int(each)), 31) for each in parts.get("BYMONTHDAY", "1").split(",")),
    ]
    endless = {name: value for name, value in parts.items() if name not in ("COUNT", "UNTIL")}
    rule = ";".join(f"{name}={value}" for name, value in endless.items())
    start = datetime(2024, 1, 31, 9)  # noqa: DTZ001 (anybody's own time)
    try:
        if until := parts.get("UNTIL"):
            datetime.strptime(until[:8], "%Y%m%d")  # noqa: DTZ007 (a day)
        comes = all(1 <= number <= most for number, most in numbers)
        comes = comes and next(_occurrences(rule, start, SOON), None) is not None
    except ValueError:
        comes = False
    if not comes:
        raise Refused("This repetition names a day that never comes.")


def parts_of(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


@dataclass(frozen=True, slots=True)
class Besides:
    """What is said of single days of a series: left out on these, and at these times besides."""

    without: Sequence[datetime] = ()
    also: Sequence[datetime] = ()


NOTHING_BESIDES = Besides()


def following(
    rule: str,
    first: datetime,
    after: datetime,
    zone: ZoneInfo,
    besides: Besides = NOTHING_BESIDES,
) -> datetime | None:
    """The first time later than `after`; `first` is the one the series began with. None at its end."""
    more = min((at for at in _also(besides, zone) if at > after), default=None)
    for at in _times(rule, first, after, zone, besides):
        if more is not None and at > more:
            break
        if at > after:
            return at
    return more


def between(
    rule: str,
    first: datetime,
    start: datetime,
    end: datetime,
    zone: ZoneInfo,
    most: int = 400,
    besides: Besides = NOTHING_BESIDES,
) -> list[datetime]:
    """All times from `start` up to, and without, `end`."""
    found: list[datetime] = []
    for at in _times(rule, first, start, zone, besides):
        if at >= end or len(found) == most:
            break
        if at >= start:
            found.append(at)
    found += [at for at in _also(besides, zone) if start <= at < end and at not in found]
    return sorted(found)[:most]


def counted(
    rule: str, first: datetime, start: datetime, zone: ZoneInfo
) -> tuple[str, datetime | None]:
    """What is left of the rule of a series at `start`, and from which of its own times on it counts.

    That time is the last one up to `start`, where there is one: a series that was moved once, or that
    comes once besides, goes on as it was.
    """
    parts = parts_of(rule)
    over, last = 0, None
    # Where times are counted they are gone through from the first one on.
    for at in _times(rule, first, start, zone, NOTHING_BESIDES):
        if at > start:
            break
        over, last = over + 1, at
    if "COUNT" in parts and last is not None:
        parts["COUNT"] = str(max(1, int(parts["COUNT"]) - over + 1))
    return ";".join(f"{name}={value}" for name, value in parts.items()), last


def _times(
    rule: str, first: datetime, near: datetime, zone: ZoneInfo, besides: Besides
) -> Iterator[datetime]:
    """In their order, from some time before `near` on, those that are left out left out."""
    start = first.astimezone(zone).replace(tzinfo=None)
    start = _nearer(rule, start, near.astimezone(zone).replace(tzinfo=None))
    # By the day, of which there is one at most: whoever has left it out may live in another zone.
    without = {at.astimezone(zone).date() for at in besides.without}
    for at in _occurrences(rule, start):
        if at.date() not in without:
            # Through UTC: an hour that is left out becomes the one that the clocks show instead.
            yield at.replace(tzinfo=zone).astimezone(ZoneInfo("UTC")).astimezone(zone)


def _also(besides: Besides, zone: ZoneInfo) -> list[datetime]:
    return sorted(at.astimezone(zone) for at in besides.also if at not in besides.without)


def _nearer(rule: str, start: datetime, wanted: datetime) -> datetime:
    """A later beginning that gives the same days from shortly before `wanted` on.

    A series of many years need not be gone through day by day to find the next one.
    """
    parts = parts_of(rule)
    days = {"DAILY": 1, "WEEKLY": 7}.get(parts["FREQ"], 0) * int(parts.get("INTERVAL", "1"))
    away = (wanted - start).days - 2 * days
    if not days or "COUNT" in parts or away <= 0:
        return start
    return start + timedelta(days=away // days * days)


def _occurrences(rule: str, start: datetime, horizon: timedelta = HORIZON) -> Iterator[datetime]:
    """In the person's own time, without a zone."""
    from dateutil.rrule import rrulestr

    parts = _at_month_ends(parts_of(rule), start)
    # A rule with a zone of its own would want the start to have one too; here both are the person's.
    until = parts.get("UNTIL", "")
    if until:
        parts["UNTIL"] = f"{until[:8]}T235959"
    elif "COUNT" not in parts:
        parts["UNTIL"] = f"{start + horizon:%Y%m%dT%H%M%S}"
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    return iter(islice(rrulestr(text, dtstart=start), 40_000))


def _at_month_ends(parts: dict[str, str], start: datetime) -> dict[str, str]:
    """A monthly 31st is the last day of a month that has no 31st; dateutil would leave it out."""
    free = not {"BYDAY", "BYMONTHDAY", "BYSETPOS"} & parts.keys()
    monthly = parts["FREQ"] == "MONTHLY" and start.day > 28
    leap = parts["FREQ"] == "YEARLY" and (start.month, start.day) == (2, 29)
    if not free or not (monthly or (leap and "BYMONTH" not in parts)):
        return dict(parts)
    days = ",".join(map(str, range(28, start.day + 1)))
    more = {"BYMONTHDAY": days, "BYSETPOS": "-1"}
    return {**parts, **({"BYMONTH": "2"} if leap else {}), **more}


# In words

_EVERY = {
    "DAILY": ("Every day", "Every %s days"),
    "WEEKLY": ("Every week", "Every %s weeks"),
    "MONTHLY": ("Every month", "Every %s months"),
    "YEARLY": ("Every year", "Every %s years"),
}
_NAMES = dict(
    zip(
        DAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)
# What the words of a rule can say of it.
_SAID = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY"}
PLACES = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}


def words(rule: str) -> str:
    """`FREQ=WEEKLY;BYDAY=MO` as “Every week on Monday”; what has no such words as it is written."""
    parts = parts_of(rule)
    if parts.keys() - _SAID or any(each in parts.get("BYMONTHDAY", "") for each in ("-2", "-3")):
        return rule
    if parts == {"FREQ": "DAILY", "COUNT": "1"}:
        # The rest of such a series are single dates.
        return "On single days"
    one, many = _EVERY[parts["FREQ"]]
    interval = parts.get("INTERVAL", "1")
    said = one if interval == "1" else many % interval
    days = parts.get("BYDAY", "")
    if parts["FREQ"] == "WEEKLY" and days == "MO,TU,WE,TH,FR" and interval == "1":
        said, days = "Every working day", ""
    if days:
        said += " on " + _listed([_day(each) for each in days.split(",")])
    if on := parts.get("BYMONTHDAY"):
        said += " on the last day" if on == "-1" else f" on the {_listed(on.split(','))}."
    if until := parts.get("UNTIL"):
        said += f" until {until[:4]}-{until[4:6]}-{until[6:8]}"
    if count := parts.get("COUNT"):
        said += ", once" if count == "1" else f", {count} times"
    return said


def _day(each: str) -> str:
    place, name = each[:-2].lstrip("+"), _NAMES[each[-2:]]
    return f"the {PLACES.get(place, place + '.')} {name}" if place else name


def _listed(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
