"""Numbers, days and moments as the person's own language writes them, and read as they are typed."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from core.errors import Refused

_TIME = re.compile(r"(?:^|,|\s|T)\s*(\d{1,2})[:.](\d{2})\s*([ap]\.?m\.?)?\s*$", re.IGNORECASE)
_RELATIVE = re.compile(r"([+-])\s*(\d{1,4})\s*([dtwmyj]?)")
_HOURS = re.compile(r"\+\s*(\d{1,3})\s*h")
_NUMERIC = re.compile(r"(\d{1,4})\s*[./-]\s*(\d{1,2})\s*(?:[./-]\s*(\d{1,4})?)?")
_SPELLED = ("d. MMMM yyyy", "d MMMM yyyy", "MMMM d, yyyy", "d. MMM yyyy", "d MMM yyyy")
# All that stands between groups of digits besides points and commas.
_BLANKS = re.compile(r"[\s'’_]")


# Numbers


def number(typed: str) -> Decimal:
    """`1.234,50` and `1,234.50` are read alike everywhere; `1.234` as the language has it."""
    plain = _BLANKS.sub("", typed).replace("−", "-")
    found = _with_point(plain)
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", found):
        raise Refused(_tr("“%s” is not a number.") % typed.strip())
    return Decimal(found)


def shown_number(value: Decimal | float, places: int | None = None) -> str:
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    # Amounts are grouped; a year, a port or a number of pieces is not.
    text = f"{exact:,.{places}f}" if places is not None else f"{exact:f}"
    locale = QLocale()
    separators = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    return "".join(separators.get(sign, sign) for sign in text)


def _with_point(plain: str) -> str:
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return plain
    sign = plain[last]
    other = "," if sign == "." else "."
    if other in plain:
        # Both are there: the last one is the point, the other ones stand between groups.
        whole = plain[:last].replace(other, "")
        return f"{whole}.{plain[last + 1 :]}" if sign not in whole else ""
    is_grouped = re.fullmatch(r"[+-]?\d{1,3}([.,]\d{3})+", plain) is not None
    if is_grouped and (plain.count(sign) > 1 or sign == QLocale().groupSeparator()):
        return plain.replace(sign, "")
    return plain.replace(",", ".")


# Days


def day(typed: str, today: date) -> date:
    """A date in any usual spelling, a word such as today, or a step from today such as +3d."""
    text = " ".join(typed.casefold().split())
    found = _by_word(text, today) or _by_step(text, today) or _by_figures(text, today)
    if found is None:
        for form in (_format(), *_SPELLED):
            read = QLocale().toDate(typed.strip(), form)
            if read.isValid():
                return date(read.year(), read.month(), read.day())
        raise Refused(
            _tr("“%s” is not a date; write %s, or today, +3d, monday.")
            % (typed.strip(), shown_day(today))
        )
    return found


def shown_day(value: date) -> str:
    return QLocale().toString(QDate(value.year, value.month, value.day), _format())


def _format() -> str:
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    # Two digits would not tell a birthday from an appointment.
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def _by_word(text: str, today: date) -> date | None:
    for words, days in ((_TODAY, 0), (_TOMORROW, 1), (_YESTERDAY, -1)):
        if text in (words, _tr(words).casefold()):
            return today + timedelta(days=days)
    for number_ in range(1, 8):
        for locale in (QLocale(), QLocale.c()):
            for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
                if text.rstrip(".") == locale.dayName(number_, form).casefold().rstrip("."):
                    # The next one of that name; on the day itself, a week from now.
                    ahead = (number_ - today.isoweekday() - 1) % 7 + 1
                    return today + timedelta(days=ahead)
    return None


def _by_step(text: str, today: date) -> date | None:
    if not (found := _RELATIVE.fullmatch(text)):
        return None
    count = int(found[2]) * (1 if found[1] == "+" else -1)
    try:
        if found[3] in ("", "d", "t"):
            return today + timedelta(days=count)
        if found[3] == "w":
            return today + timedelta(weeks=count)
        months = today.year * 12 + today.month - 1 + count * (1 if found[3] == "m" else 12)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def _by_figures(text: str, today: date) -> date | None:
    if not (found := _NUMERIC.fullmatch(text)):
        return None
    first, second, third = found.groups()
    if len(first) > 2:
        year, month, on = first, second, third
        if on is None:
            return None
    else:
        year = third or str(today.year)
        form = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower()
        # A point between means the day stands first, whatever else the language does with a slash.
        is_day_first = "." in text or form.find("d") < form.find("m")
        on, month = (first, second) if is_day_first else (second, first)
    try:
        return date(_full_year(year, today), int(month), int(on))
    except ValueError:
        return None


def _full_year(year: str, today: date) -> int:
    if len(year) != 2:
        return int(year)
    # Ten years ahead is an appointment; further on, it is a birthday.
    ahead = today.year + 10
    found = ahead - ahead % 100 + int(year)
    return found if found <= ahead else found - 100


# Moments


class _Working:
    """The person's working day, as they have chosen it."""

    begins = time(9)


def begin_days_at(begins: time) -> None:
    """What a day means that is typed without a time."""
    _Working.begins = begins


def moment(typed: str, now: datetime) -> datetime:
    """A day with a time; the time alone is today's, a day alone begins with the working day."""
    text = typed.strip()
    if found := _HOURS.fullmatch(text.casefold()):
        return now.replace(second=0, microsecond=0) + timedelta(hours=int(found[1]))
    today = now.date()
    clock, rest = _Working.begins, text
    # `24.12` is a day and not 24 hours and 12 minutes; with anything before it, it is a time.
    if (at := _TIME.search(text)) and not (at.start() == 0 and "." in at[0] and not at[3]):
        clock, rest = _clock(at), text[: at.start()].strip(" ,")
    on = day(rest, today) if rest else today
    # The offset is that of the day meant, which may lie beyond the end of summer time.
    return datetime.combine(on, clock).astimezone()


def shown_moment(value: datetime) -> str:
    here = value.astimezone()
    return f"{shown_day(here.date())} {here:%H:%M}"


def _clock(at: "re.Match[str]") -> time:
    hour, half = int(at[1]), (at[3] or "").replace(".", "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, int(at[2]))
    except ValueError:
        raise Refused(_tr("“%s” is not a time of day.") % at[0].strip(" ,")) from None


_TODAY, _TOMORROW, _YESTERDAY = "today", "tomorrow", "yesterday"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Typed", text)
