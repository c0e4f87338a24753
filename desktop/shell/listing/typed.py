"""Values as they are typed into a cell or a filter, and back: what kind of field it is decides."""

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal

from core.errors import Refused
from core.lists.fields import Field, Kind
from core.tasks import times
from desktop.shell.forms import reading
from desktop.shell.listing import cells


def shown(field: Field, value: object) -> str:
    """The value as one would type it."""
    if value is None:
        return ""
    if isinstance(value, datetime) and cells.is_whole_day(field, value):
        value = value.astimezone(UTC).date()
    if isinstance(value, datetime):
        return reading.shown_moment(value)
    if isinstance(value, date):
        return reading.shown_day(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return reading.shown_number(value)
    return _number(str(value)) if field.is_phone else str(value)


def _number(kept: str) -> str:
    # With pydantic, which the first rows do not wait for; who types has had them.
    from core.phones import written

    return written(kept)


def read(field: Field, said: str, today: date | None = None, *, whole_day: bool = False) -> object:
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
    return _moment(said, now, whole_day=whole_day) if field.kind is Kind.MOMENT else said


def _moment(said: str, now: datetime, *, whole_day: bool) -> datetime:
    if whole_day:
        # What is for a whole day stays so, unless a time of it is typed.
        with suppress(Refused):
            return times.whole_day(reading.day(said, now.date()))
    return reading.moment(said, now)
