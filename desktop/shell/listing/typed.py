"""Values as they are typed into a cell or a filter, and back: what kind of field it is decides."""

from datetime import date, datetime
from decimal import Decimal

from core.lists.fields import Field, Kind
from desktop.shell.forms import reading


def shown(field: Field, value: object) -> str:
    """The value as one would type it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return reading.shown_moment(value)
    if isinstance(value, date):
        return reading.shown_day(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return reading.shown_number(value)
    return str(value)


def read(field: Field, said: str, today: date | None = None) -> object:
    """What was typed as a value; raises Refused with a sentence where it cannot be one."""
    said = said.strip()
    if field.kind is Kind.TAGS:
        return [tag for one in said.split(",") if (tag := one.strip())]
    if not said:
        return None
    if field.kind in (Kind.NUMBER, Kind.MONEY):
        return reading.number(said)
    now = datetime.now().astimezone()
    if today is not None:
        now = now.replace(year=today.year, month=today.month, day=today.day)
    if field.kind is Kind.DATE:
        return reading.day(said, now.date())
    if field.kind is Kind.MOMENT:
        return reading.moment(said, now)
    return said
