"""What a value looks like: its text in the person's language, and the tone of a choice."""

import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from core.lists.fields import Field, Kind
from desktop.shell import words

# What a choice says about a matter, wherever it stands; everything else is neutral.
_TONES = {
    "good": "converted qualified interested responded verified valid active confirmed subscribed won accepted",
    "warning": "follow_up_1 follow_up_2 nurturing medium risky pending unconfirmed catch_all expired",
    "danger": "lost invalid not_interested bounced complained unsubscribed blocked rejected",
    "accent": "new contacted sent viewed",
}
TONES = {value: tone for tone, values in _TONES.items() for value in values.split()}
# A priority of “high” asks for attention, a booking potential of “high” is good news.
_OF_FIELD = {
    ("priority", "urgent"): "danger",
    ("priority", "high"): "danger",
    ("priority", "medium"): "warning",
    ("booking_potential", "high"): "good",
    # How hard it is says neither good nor bad of a service.
    ("complexity", "medium"): "neutral",
}


def text(field: Field, value: object, *, exact: bool = False) -> str:
    """The value as a person reads it; `exact` gives a moment's date and time, not how long ago."""
    if field.kind is Kind.CHOICE:
        return field.titles.get(str(value), str(value))
    if isinstance(value, datetime):
        return _moment(field, value, exact=exact)
    if isinstance(value, date):
        return QLocale().toString(_qdate(value), QLocale.FormatType.ShortFormat)
    if isinstance(value, (int, float, Decimal)):
        return _said_number(value)
    if isinstance(value, str):
        return _dialled(value) if field.is_phone else value
    many = isinstance(value, Iterable)
    return ", ".join(map(str, value)) if many else str(value)  # type: ignore[call-overload]


def _said_number(value: "float | Decimal") -> str:
    if isinstance(value, bool):
        return _tr("Yes") if value else _tr("No")
    # An amount comes with as many places as its currency has.
    return number(value)


def _dialled(kept: str) -> str:
    """As it is dialled from here, once what knows the plans of all countries is there: rows are sooner."""
    if "phonenumbers" not in sys.modules:
        return kept
    from core.phones import shown

    return shown(kept)


def number(value: float | Decimal, places: int | None = None) -> str:
    """Grouped as the person's language does; with as many places as the value itself has."""
    if places is None and isinstance(value, Decimal):
        places = max(0, -int(value.as_tuple().exponent))
    if places is None:
        places = 0 if isinstance(value, int) else 2
    return QLocale().toString(float(value), "f", places)


def relative(at: datetime, now: datetime) -> str:
    """How long ago, or how soon, in the unit that a person would say; far off, the date."""
    seconds = (now - at).total_seconds()
    ahead, seconds = seconds < 0, abs(seconds)
    if seconds < 60:
        return _tr("just now") if not ahead else _tr("in a moment")
    if seconds < 3600:
        return _counted(int(seconds // 60), ahead, _tr("%n min ago"), _tr("in %n min"))
    days = (now.astimezone().date() - at.astimezone().date()).days
    if seconds < 12 * 3600 or days == 0:
        return _counted(int(seconds // 3600), ahead, _tr("%n h ago"), _tr("in %n h"))
    if abs(days) == 1:
        return _tr("yesterday") if days > 0 else _tr("tomorrow")
    if abs(days) < 14:
        return _counted(abs(days), ahead, _tr("%n days ago"), _tr("in %n days"))
    local = at.astimezone()
    form = "d MMM" if abs(days) < 180 else "d MMM yyyy"
    return QLocale().toString(_qdate(local.date()), form)


def _moment(field: Field, value: datetime, *, exact: bool) -> str:
    if is_whole_day(field, value):
        return day(value.astimezone(UTC).date(), datetime.now().astimezone().date(), exact=exact)
    return words.moment(value) if exact else relative(value, datetime.now(UTC))


def is_whole_day(field: Field, value: object) -> bool:
    """As the listing marks it: by a microsecond more."""
    return bool(field.whole_day) and isinstance(value, datetime) and value.microsecond == 1


def unmarked(field: Field, value: object) -> object:
    """What the database has, where it is shown with a mark."""
    if isinstance(value, datetime) and is_whole_day(field, value):
        return value.replace(microsecond=0)
    return value


def day(on: date, today: date, *, exact: bool = False) -> str:
    """A whole day as a person calls it."""
    away = (on - today).days
    if not exact:
        near = {0: _tr("today"), 1: _tr("tomorrow"), -1: _tr("yesterday")}
        if away in near:
            return near[away]
        if abs(away) < 14:
            return _counted(abs(away), away > 0, _tr("%n days ago"), _tr("in %n days"))
    form = "d MMM" if abs(away) < 180 and not exact else "d MMM yyyy"
    return QLocale().toString(_qdate(on), form)


def tone(field: Field, value: object) -> str:
    said = str(value)
    found = _OF_FIELD.get((field.name, said)) or TONES.get(said, "")
    return "" if found == "neutral" else found


def _counted(count: int, ahead: bool, ago: str, to_come: str) -> str:
    return (to_come if ahead else ago).replace("%n", QLocale().toString(count))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _tr(said: str) -> str:
    return QCoreApplication.translate("Cells", said)
