"""Dates as the person's own language writes them."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, QTimeZone


def moment(at: datetime) -> str:
    milliseconds = int(at.astimezone(UTC).timestamp() * 1000)
    stamp = QDateTime.fromMSecsSinceEpoch(milliseconds, QTimeZone.systemTimeZone())
    return QLocale().toString(stamp, QLocale.FormatType.ShortFormat)
