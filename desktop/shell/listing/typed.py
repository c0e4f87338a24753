"""Values as they are typed into a cell or a filter, and back: numbers, days and moments by locale."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from core.errors import Refused
from core.lists.fields import Field, Kind

_TIME = re.compile(r"\s*(?:,|\s|T)\s*(\d{1,2})[:.](\d{2})\s*$")


def shown(field: Field, value: object) -> str:
    """The value as one would type it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return str(value).replace(".", QLocale().decimalPoint())
    return str(value)


def read(field: Field, said: str, today: date | None = None) -> object:
    """What was typed as a value; raises Refused with a sentence where it cannot be one."""
    said = said.strip()
    if field.kind is Kind.TAGS:
        return [tag for one in said.split(",") if (tag := one.strip())]
    if not said:
        return None
    if field.kind in (Kind.NUMBER, Kind.MONEY):
        return number(said)
    if field.kind is Kind.DATE:
        return day(said, today or date.today())  # noqa: DTZ011 (the person's own day)
    if field.kind is Kind.MOMENT:
        return moment(said, today or date.today())  # noqa: DTZ011
    return said


def number(said: str) -> Decimal:
    locale = QLocale()
    plain = said.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    # In a locale that groups by points, 1.234,50 is typed; everywhere 1234.50 is.
    if locale.decimalPoint() in plain and locale.groupSeparator() != locale.decimalPoint():
        plain = plain.replace(locale.groupSeparator(), "").replace(locale.decimalPoint(), ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+", plain):
        plain = plain.replace(",", "")
    try:
        found = Decimal(plain)
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise Refused(_tr("“%s” is not a number.") % said)
    return found


def day(said: str, today: date) -> date:
    words = {_tr("today"): 0, _tr("tomorrow"): 1, _tr("yesterday"): -1}
    lower = said.casefold()
    if lower in words:
        return today + timedelta(days=words[lower])
    if found := re.fullmatch(r"([+-]\d{1,4})\s*([dwm]?)", lower):
        count = int(found[1]) * {"": 1, "d": 1, "w": 7, "m": 30}[found[2]]
        return today + timedelta(days=count)
    try:
        return date.fromisoformat(said)
    except ValueError:
        pass
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
        read_ = QLocale().toDate(said, form)
        if read_.isValid():
            return _this_century(read_)
    raise Refused(_tr("“%s” is not a date; it looks like %s.") % (said, today.isoformat()))


def moment(said: str, today: date) -> datetime:
    at = _TIME.search(said)
    if at is None:
        read_ = QLocale().toDateTime(said, QLocale.FormatType.ShortFormat)
        if read_.isValid():
            return _python(read_)
    on = said[: at.start()].strip() if at else said
    try:
        # A bare day means the beginning of the working day.
        clock = time(int(at[1]), int(at[2])) if at else time(9)
    except ValueError:
        raise Refused(_tr("“%s” is not a time of day.") % said[at.start() :].strip()) from None  # type: ignore[union-attr]
    return datetime.combine(day(on, today), clock).astimezone()


def _this_century(found: QDate) -> date:
    year = found.year()
    # Two digits of a year are read as 19xx by Qt.
    if year < 1950:
        year += 100
    return date(year, found.month(), found.day())


def _python(found: QDateTime) -> datetime:
    return datetime.fromtimestamp(found.toSecsSinceEpoch()).astimezone()


def _tr(said: str) -> str:
    return QCoreApplication.translate("Typed", said)
