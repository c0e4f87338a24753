"""Dates as the person's own language writes them."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTimeZone


def moment(at: datetime) -> str:
    milliseconds = int(at.astimezone(UTC).timestamp() * 1000)
    stamp = QDateTime.fromMSecsSinceEpoch(milliseconds, QTimeZone.systemTimeZone())
    return QLocale().toString(stamp, QLocale.FormatType.ShortFormat)


def soon(at: date) -> str:
    """Without its year, which a card has no room for."""
    return QLocale().toString(QDate(at.year, at.month, at.day), "d MMM")


def initials(name: str) -> str:
    parts = name.split()
    shown = parts[:1] + parts[-1:] if len(parts) > 1 else parts
    return "".join(part[0] for part in shown).upper()
