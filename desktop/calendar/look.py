"""The colours and the words of what stands in a calendar."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from core.calendar.entries import Entry, Kind
from desktop.shell import theme


@dataclass(frozen=True, slots=True)
class Colours:
    """A bar says which kind it is; the name is written in the theme's own text colour."""

    bar: str
    ground: str


# Each by day and by night. A test measures the text on every ground, and the bar on the paper.
COLOURS = {
    "task": (Colours("#0F766E", "#DDF1EE"), Colours("#2DD4BF", "#12322F")),
    "call": (Colours("#1D4ED8", "#E1EBFD"), Colours("#7CB0FF", "#16294A")),
    "meeting": (Colours("#6D28D9", "#EDE6FD"), Colours("#B69CFF", "#2A2148")),
    "demo": (Colours("#BE185D", "#FCE5F0"), Colours("#F58FC0", "#3B1B2E")),
    "presentation": (Colours("#9A3412", "#FDEADC"), Colours("#F7A775", "#3B2415")),
    "other": (Colours("#475569", "#E6EBF1"), Colours("#A9B4C3", "#252F3B")),
}


def shade(entry: Entry) -> str:
    """Which of the colours: a meeting is one, planned or held."""
    if entry.flavour in COLOURS:
        return entry.flavour
    return "task" if entry.kind is Kind.TASK else "other"


def colours(entry: Entry) -> Colours:
    light, dark = COLOURS[shade(entry)]
    return dark if theme.colour("name") == "dark" else light


def kind_words(entry: Entry) -> str:
    say = QCoreApplication.translate
    other = say("Calendar", "Task") if entry.kind is Kind.TASK else say("Calendar", "Entry")
    return {
        "call": say("Calendar", "Call"),
        "meeting": say("Calendar", "Meeting"),
        "demo": say("Calendar", "Demo"),
        "presentation": say("Calendar", "Presentation"),
        "email": say("Calendar", "E-mail"),
        "support": say("Calendar", "Support"),
        "follow_up": say("Calendar", "Follow-up"),
        "deadline": say("Calendar", "Deadline"),
    }.get(entry.flavour, other)


def time_words(at: datetime, zone: ZoneInfo) -> str:
    here = at.astimezone(zone)
    # By the language's own pattern and not by its own words: those may name the zone as well.
    form = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    is_halved = "ap" in form.lower()
    if is_halved:
        half = here.hour % 12 or 12
        return f"{half}:{here:%M} {'am' if here.hour < 12 else 'pm'}"
    return f"{here:%H:%M}"


def day_words(day: date, *, year: bool = False) -> str:
    """`Thursday, 19 March` as the person's language has it."""
    locale = QLocale()
    name = locale.dayName(day.isoweekday())
    month = locale.monthName(day.month)
    said = (
        f"{day.day}. {month}"
        if locale.language() == QLocale.Language.German
        else f"{day.day} {month}"
    )
    return f"{name}, {said}{f' {day.year}' if year else ''}"


def short_day(day: date) -> str:
    """`19 Mar` as the person's language has it."""
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
    dot = "." if QLocale().language() == QLocale.Language.German else ""
    return f"{day.day}{dot} {month}"


def told(entry: Entry, zone: ZoneInfo) -> str:
    """All of an entry in one sentence, as a screen reader says it."""
    say = QCoreApplication.translate
    when = day_words(entry.day(zone))
    if entry.is_all_day:
        when += ", " + say("Calendar", "all day")
    else:
        when += f", {time_words(entry.start, zone)}"
        if entry.minutes:
            when += f"–{time_words(entry.end, zone)}"
    said = [kind_words(entry), entry.title, when]
    if entry.with_whom:
        said.append(entry.with_whom)
    if entry.is_done:
        said.append(say("Calendar", "done"))
    return ", ".join(said)
