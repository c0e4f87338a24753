"""Where the person lives, as far as clocks are concerned."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone


def zone() -> ZoneInfo:
    """By the name under which the server knows it too; a machine without one lives by UTC."""
    return _zone(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace"))


def now() -> datetime:
    return datetime.now(zone())


def today() -> date:
    return now().date()


@cache
def _zone(name: str) -> ZoneInfo:
    # An offset, or a name of Windows', the server would take for another one.
    if "/" not in name:
        return ZoneInfo("UTC")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
