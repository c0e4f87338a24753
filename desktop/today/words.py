"""What the parts of a day are called, and how its items are told."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from core.tasks import times
from core.today.items import Item
from desktop.calendar import look
from desktop.shell.language import said


def _tr(text: str) -> str:
    return QCoreApplication.translate("Today", text)


def heading(source: str) -> str:
    return {
        "meetings": _tr("Meetings"),
        "overdue": _tr("Overdue"),
        "today": _tr("Today"),
        "follow_ups": _tr("Follow-ups"),
        "stale_deals": _tr("Deals in which nothing moves"),
    }.get(source, source)


def when(item: Item, now: datetime, zone: ZoneInfo) -> str:
    """The hour, where it is of today; else the day."""
    if item.at is None:
        return ""
    today = now.astimezone(zone).date()
    day = times.day_of(item.at, zone, is_all_day=item.is_all_day)
    if item.source == "stale_deals":
        return _tr("for %s days") % QLocale().toString((today - day).days)
    if day == today:
        return "" if item.is_all_day else look.time_words(item.at, zone)
    return near(day, today)


def near(day: date, today: date) -> str:
    away = (day - today).days
    if away == -1:
        return _tr("yesterday")
    if away == 1:
        return _tr("tomorrow")
    if -14 < away < 0:
        return _tr("%s days ago") % QLocale().toString(-away)
    return look.short_day(day)


def mark(item: Item) -> tuple[str, str]:
    """What more is to be said of it, and in which tone; mostly nothing."""
    if item.table == "tasks":
        tones = {"urgent": "danger", "high": "warning"}
        if item.mark in tones:
            return said(item.mark.capitalize()), tones[item.mark]
        return "", ""
    return said(item.mark.replace("_", " ").capitalize()), ""


def told(item: Item, now: datetime, zone: ZoneInfo) -> str:
    """All of it in one sentence, as a screen reader says it."""
    parts = [heading(item.source), item.title, item.with_whom, when(item, now, zone), mark(item)[0]]
    return ", ".join(part for part in parts if part)


def summary(counts: "dict[str, int]") -> str:
    said_ = []
    for source, one, many in (
        ("overdue", _tr("1 overdue"), _tr("%s overdue")),
        ("meetings", _tr("1 meeting"), _tr("%s meetings")),
        ("today", _tr("1 task for today"), _tr("%s tasks for today")),
        ("follow_ups", _tr("1 follow-up"), _tr("%s follow-ups")),
        ("stale_deals", _tr("1 deal that lies still"), _tr("%s deals that lie still")),
    ):
        if count := counts.get(source):
            said_.append(one if count == 1 else many % QLocale().toString(count))
    return " · ".join(said_)
