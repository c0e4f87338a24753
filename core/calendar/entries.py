"""What stands in a calendar: tasks that are due, and what was agreed with somebody."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

# An entry without a length of its own is drawn, and exported, as long as this.
USUAL_MINUTES = 30


class Kind(StrEnum):
    TASK = "task"
    INTERACTION = "interaction"


@dataclass(frozen=True, slots=True)
class Entry:
    kind: Kind
    record: int
    version: int
    title: str
    start: datetime
    # None where nobody has said how long it takes.
    minutes: int | None = None
    # On a day and at no time of it; `start` is then that day's midnight, where the person lives.
    is_all_day: bool = False
    is_done: bool = False
    # Of a task its priority, of an interaction its type.
    flavour: str = ""
    owner_id: int | None = None
    with_whom: str = ""
    is_recurring: bool = False

    @property
    def key(self) -> tuple[Kind, int]:
        return self.kind, self.record

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=self.minutes or USUAL_MINUTES)

    def day(self, zone: ZoneInfo) -> date:
        return self.start.astimezone(zone).date()

    def last_day(self, zone: ZoneInfo) -> date:
        """The day it ends on; what ends at midnight still belongs to the day before."""
        if self.is_all_day:
            return self.day(zone)
        return (self.end - timedelta(microseconds=1)).astimezone(zone).date()

    def is_on(self, day: date, zone: ZoneInfo) -> bool:
        return self.day(zone) <= day <= self.last_day(zone)
